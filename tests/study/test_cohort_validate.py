from __future__ import annotations

import dataclasses
import datetime as dt
import html.parser
import json
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from scipy import special

from scoring.cohort.data.scores import score_cohort
from scoring.cohort.data.tables import make_cohort
from scoring.cohort.report.checklist import (
    CLAIM_2024,
    CLEAR,
    TO_BE_STATED,
    TRIPOD_AI,
    fill,
    validation_answers,
)
from scoring.cohort.report.html import Report, Section, Table, render, write_report
from scoring.cohort.report.validation import validation_report
from scoring.cohort.statistics.association import OddsRatio
from scoring.cohort.statistics.calibration_of_risk import Calibration
from scoring.cohort.statistics.discrimination import Discrimination
from scoring.cohort.statistics.estimates import Unavailable, plain
from scoring.cohort.statistics.operating_point import OperatingPoint
from scoring.cohort.validate.sites import AUC
from scoring.cohort.validate.validate import STEPS, Validation, validate
from scoring.errors import CohortError
from scoring.model.reference import bundled_reference
from scoring.model.signature import bundled_signature
from scoring.studies.simulated_cohort import OutcomeModel, Simulation, simulate


def validated(simulated: Simulation) -> Validation:
    return validate(make_cohort(simulated.lesions, simulated.patients))


def without_survival(simulated: Simulation) -> Simulation:
    """Return a cohort without follow-up, of which large ones take most of the time."""
    patients = simulated.patients.drop(columns=["time", "status"])
    return dataclasses.replace(simulated, patients=patients)


def words(found: Validation) -> str:
    """Return the texts of a report, whose pictures are not drawn."""
    report = validation_report(found, bundled_signature(), "A cohort")
    return " ".join(t for s in report.sections for t in (*s.paragraphs, *s.warnings))


def written(found: Validation, directory: Path) -> tuple[str, dict[str, object]]:
    files = write_report(
        validation_report(found, bundled_signature(), "A cohort"), found, directory
    )
    text = files[1].read_text(encoding="utf-8")
    return files[0].read_text(encoding="utf-8"), json.loads(
        text, parse_constant=lambda c: pytest.fail(f"results.json holds {c}")
    )


@pytest.mark.parametrize("patient_sd", [0.0, 3.0, 12.0])
def test_the_auc_is_the_one_that_the_simulation_was_built_for(patient_sd: float) -> None:
    simulated = simulate(3000, seed=21, patient_sd=patient_sd)
    found = validated(without_survival(simulated))
    expected = {"lesion": simulated.lesion_auc, "patient": simulated.patient_auc}
    for score in found.scores[:2]:
        assert isinstance(score.discrimination, Discrimination)
        interval = score.discrimination.auc
        half = (interval.high - interval.low) / 2
        assert half < 0.03
        assert abs(interval.value - expected[score.level]) < 1.5 * half


def test_the_radiomics_clinical_score_leads_where_it_made_the_outcome() -> None:
    simulated = simulate(2000, seed=22, outcome=OutcomeModel.RADIOMICS_CLINICAL)
    found = validated(without_survival(simulated))
    by_name = {(s.name, s.level): s for s in found.scores}
    best = by_name["radiomics-clinical", "patient"]
    assert isinstance(best.discrimination, Discrimination)
    assert best.discrimination.auc.value == pytest.approx(simulated.patient_auc, abs=0.03)
    assert not isinstance(best.calibration, Unavailable)
    assert not isinstance(best.calibration.slope, Unavailable)
    assert best.calibration.slope.low < 1 < best.calibration.slope.high
    assert not isinstance(found.models, Unavailable)
    aic = {n: m.aic for n, m in found.models.models.items() if not isinstance(m, Unavailable)}
    assert min(aic, key=lambda n: aic[n]) == "radiomics-clinical"


def test_the_interval_that_allows_for_clustering_leads_and_the_paper_s_way_is_labelled() -> None:
    simulated = simulate(85, seed=33, patient_sd=3, likeness=0.6)
    found = validated(simulated)
    lesions = found.scores[0]
    assert lesions.as_independent is not None
    robust, naive = lesions.discrimination, lesions.as_independent.discrimination
    assert isinstance(robust, Discrimination)
    assert isinstance(naive, Discrimination)
    assert robust.auc.value == naive.auc.value
    assert robust.auc.high - robust.auc.low > 1.1 * (naive.auc.high - naive.auc.low)
    report = validation_report(found, bundled_signature(), "A cohort")
    assert f"AUC {robust.auc.text()}" in report.summary[1]
    assert "clustered in 85 patients" in report.summary[1]
    table = next(t for s in report.sections for t in s.tables if t.name == "performance")
    assert [r[0].strip() for r in table.rows[:3]] == [
        "radiomics (lesions)", "cluster bootstrap", "the paper's way: lesions as independent",
    ]  # fmt: skip
    assert table.rows[0][2] == robust.auc.text()
    assert table.rows[2][2] == naive.auc.text()
    single = simulated.lesions.drop_duplicates("patient")
    alone = validated(dataclasses.replace(simulated, lesions=single)).scores[0]
    assert alone.as_independent is None
    assert alone.bootstrap is None


def test_sites_sex_and_age_are_subgroups_and_sites_are_compared() -> None:
    simulated = simulate(200, seed=34, patient_sd=3)
    one = validation_report(validated(simulated), bundled_signature(), "A cohort")
    patients = simulated.patients.assign(site=["north", "south"] * 100)
    worse = (patients["site"] == "south") & (np.arange(200) % 4 == 1)
    patients.loc[worse, "outcome"] = 1 - patients.loc[worse, "outcome"]
    found = validated(dataclasses.replace(simulated, patients=patients))
    assert {g.by for g in found.subgroups} == {"location", "tumour type", "site", "sex", "age"}
    radiomics = next(p for p in found.sites.pooled if p.figure == AUC)
    assert radiomics.sites == 2
    north, south = (
        next(
            g.discrimination for g in found.subgroups if (g.level, g.score) == (s, radiomics.score)
        )
        for s in ("north", "south")
    )
    assert isinstance(north, Discrimination)
    assert isinstance(south, Discrimination)
    logits = [special.logit(d.auc.value) for d in (north, south)]
    errors = [d.standard_error / (d.auc.value * (1 - d.auc.value)) for d in (north, south)]
    assert radiomics.q == pytest.approx(np.subtract(*logits) ** 2 / np.sum(np.square(errors)))
    assert isinstance(radiomics.further_site, Unavailable)  # two sites say nothing of a third
    two = validation_report(found, bundled_signature(), "A cohort")
    for report, words in ((one, "Sites are not known to the program"), (two, "2 sites")):
        table = next(
            t for s in report.sections for t in s.tables if t.name == "checklist_tripod_ai"
        )
        answers = {row[0]: row[2] for row in table.rows}
        assert words in answers["12d"]
        assert words in answers["23b"]


def test_each_site_is_held_out_of_what_is_estimated() -> None:
    simulated = without_survival(simulate(300, seed=35, patient_sd=2))
    patients = simulated.patients.assign(site=np.repeat(["a", "b", "c"], 100))
    found = validated(dataclasses.replace(simulated, patients=patients)).sites
    # What happens at a site does not move what the others say of it.
    other = patients.copy()
    other.loc[other["site"] == "a", "outcome"] = 1 - other["outcome"]
    changed = validated(dataclasses.replace(simulated, patients=other)).sites
    before, after = (
        next(s for s in f.held_out if (s.site, s.score) == ("a", "radiomics, patients"))
        for f in (found, changed)
    )
    assert isinstance(before.operating_point, OperatingPoint)
    assert isinstance(after.operating_point, OperatingPoint)
    assert before.operating_point.cutoff == after.operating_point.cutoff
    assert before.brier is not None
    assert after.brier is not None
    assert before.brier < after.brier
    assert isinstance(before.calibration, Calibration)
    assert isinstance(after.calibration, Calibration)
    assert before.calibration.mean_score == after.calibration.mean_score
    # By hand: the others' recalibration, and their share of benefit.
    frame = score_cohort(
        make_cohort(simulated.lesions, patients), bundled_signature(), bundled_reference()
    ).patients
    here = (frame["site"] == "a").to_numpy()
    y, x = frame["outcome"].to_numpy(), special.logit(frame["radiomics_score"].to_numpy())
    fit = sm.Logit(y[~here], sm.add_constant(x[~here])).fit(disp=False, tol=1e-12)
    risk = special.expit(fit.params[0] + fit.params[1] * x[here])
    assert before.brier == pytest.approx(((y[here] - risk) ** 2).mean(), rel=1e-6)
    assert before.brier_of_prevalence == pytest.approx(((y[here] - y[~here].mean()) ** 2).mean())
    pooled = {(p.score, p.figure) for p in found.pooled}
    assert ("radiomics, patients", "calibration slope") in pooled


def test_a_site_without_events_has_reasons_and_one_site_is_no_comparison(tmp_path: Path) -> None:
    simulated = without_survival(simulate(90, seed=36, patient_sd=2))
    site = np.where(simulated.patients["outcome"] == 0, "quiet", "a").astype(object)
    site[:60] = "b"
    patients = simulated.patients.assign(site=site)
    found = validated(dataclasses.replace(simulated, patients=patients))
    html, _ = written(found, tmp_path)
    assert re.search(r"quiet: (too few|one outcome class)", html, re.IGNORECASE)
    held_out = found.sites.held_out
    assert {s.brier is None for s in held_out if s.site == "quiet"} == {True}
    assert {s.brier is None for s in held_out if s.site == "b"} == {False}
    site[:3] = None
    some = dataclasses.replace(simulated, patients=simulated.patients.assign(site=site))
    found = validated(some)
    assert found.sites.without_site == 3
    assert sum(s.subjects for s in found.sites.held_out if s.score == "radiomics, patients") == 87
    assert "3 patients without a site: left out here." in words(found)
    one = validated(dataclasses.replace(simulated, patients=patients.assign(site="only")))
    assert one.sites.names == ("only",)
    assert not one.sites.held_out
    assert "Not analysed: one site only" in words(one)


def test_any_named_column_makes_subgroups() -> None:
    simulated = simulate(200, seed=37, patient_sd=2)
    patients = simulated.patients.assign(
        ldh=np.linspace(100, 900, 200), line=[1, 2] * 100, centre=[f"c{n}" for n in range(200)]
    )
    cohort = make_cohort(simulated.lesions, patients)
    steps: list[None] = []
    found = validate(cohort, subgroups=("ldh", "line"), advance=lambda: steps.append(None))
    assert len(steps) == STEPS
    levels = {(g.by, g.level): g.subjects for g in found.subgroups if g.by in ("ldh", "line")}
    assert levels == {
        ("ldh", "above 500"): 100, ("ldh", "up to 500"): 100,
        ("line", "1"): 100, ("line", "2"): 100,
    }  # fmt: skip
    with pytest.raises(CohortError, match=r"'lhd'.*is it 'ldh'"):
        validate(cohort, subgroups=("lhd",))
    with pytest.raises(CohortError, match="200 different entries"):
        validate(cohort, subgroups=("centre",))
    with pytest.raises(CohortError, match="no column 'outcome' to make"):
        validate(cohort, subgroups=("outcome",))


def test_noise_has_an_auc_of_one_half() -> None:
    found = validated(without_survival(simulate(2000, seed=23, outcome=OutcomeModel.NOISE)))
    for score in found.scores:
        assert isinstance(score.discrimination, Discrimination)
        assert score.discrimination.auc.value == pytest.approx(0.5, abs=0.04)


def test_missing_labs_leave_complete_cases_and_say_how_many() -> None:
    simulated = simulate(100, seed=24)
    simulated.patients.loc[:11, "albumin"] = np.nan
    simulated.patients.loc[8:15, "lymphocytes"] = np.nan
    found = validated(simulated)
    by_name = {(s.name, s.level): s for s in found.scores}
    assert by_name["radiomics", "patient"].subjects == 100
    assert by_name["radiomics-clinical", "patient"].subjects == 84
    assert by_name["clinical", "patient"].left_out == 16
    assert any("16 of 100 patients lack albumin or lymphocytes" in w for w in found.warnings)
    for comparison in found.comparisons.values():
        assert not isinstance(comparison, Unavailable)
        assert comparison.subjects == 84


def test_without_labs_or_survival_the_rest_is_still_there(tmp_path: Path) -> None:
    simulated = simulate(60, seed=25)
    bare = dataclasses.replace(simulated, patients=simulated.patients[["patient", "outcome"]])
    found = validated(bare)
    assert [s.name for s in found.scores] == ["radiomics", "radiomics"]
    assert isinstance(found.survival, Unavailable)
    assert isinstance(found.models, Unavailable)
    page, _ = written(found, tmp_path)
    assert "Not analysed: the patients have no time and status." in page
    assert "DeLong&#39;s paired test." not in page
    assert "at baseline" not in page
    never_both = simulate(60, seed=25)
    never_both.patients.loc[::2, "albumin"] = np.nan
    never_both.patients.loc[1::2, "lymphocytes"] = np.nan
    assert [s.name for s in validated(never_both).scores] == ["radiomics", "radiomics"]


def one_location(s: Simulation) -> Simulation:
    return dataclasses.replace(s, lesions=s.lesions.assign(location="liver"))


def separated(s: Simulation) -> Simulation:
    benefit = s.lesions["patient"].map(s.patients.set_index("patient")["outcome"])
    noise = np.linspace(0, 0.2, len(s.lesions))
    return dataclasses.replace(s, lesions=s.lesions.assign(radiomics_score=0.7 * benefit + noise))


def tied(s: Simulation) -> Simulation:
    return dataclasses.replace(
        s, lesions=s.lesions.assign(radiomics_score=s.lesions["radiomics_score"].round(0))
    )


def constant(s: Simulation) -> Simulation:
    return dataclasses.replace(s, lesions=s.lesions.assign(radiomics_score=0.4))


def all_dead_at_once(s: Simulation) -> Simulation:
    return dataclasses.replace(s, patients=s.patients.assign(time=3.0, status=1))


def nobody_dead(s: Simulation) -> Simulation:
    return dataclasses.replace(s, patients=s.patients.assign(status=0))


def same_labs(s: Simulation) -> Simulation:
    return dataclasses.replace(s, patients=s.patients.assign(albumin=4.0, lymphocytes=1.5))


def one_event(s: Simulation) -> Simulation:
    outcome = np.zeros(len(s.patients), dtype=int)
    outcome[3] = 1
    return dataclasses.replace(s, patients=s.patients.assign(outcome=outcome))


def tiny(s: Simulation) -> Simulation:
    patients = pd.concat([s.patients[s.patients["outcome"] == k].head(2) for k in (0, 1)])
    lesions = s.lesions[s.lesions["patient"].isin(patients["patient"])]
    return dataclasses.replace(s, patients=patients, lesions=lesions)


HARD = {
    one_location: "All lesions are in one location (liver)",
    separated: "separates them completely",
    tied: "of the pairs with and without benefit have the same score",
    constant: "all have the same score",
    all_dead_at_once: "deaths are at one time",
    nobody_dead: "0 deaths among",
    same_labs: "is 1.5 for every subject",
    one_event: "1 patient of the rarer outcome",
    tiny: "2 patients of the rarer outcome",
}


@pytest.mark.parametrize("change", HARD, ids=lambda c: c.__name__)
def test_a_hard_cohort_gives_reasons_and_no_nan(change: object, tmp_path: Path) -> None:
    assert callable(change)
    found = validated(change(simulate(50, seed=26)))
    page, results = written(found, tmp_path)
    assert HARD[change] in re.sub(r"\s+", " ", page)
    assert not re.search(r"\b(nan|inf|NaN)\b|\bNone\b(?![: ])", re.sub(r"data:[^\"]*", "", page))
    assert results["research_use_only"] is True


def test_few_events_for_each_variable_are_warned_of_with_the_number() -> None:
    found = validated(simulate(24, seed=27, patient_sd=8))
    events = min(s.events for s in found.scores if s.name == "radiomics-clinical")
    rarer = min(events, 24 - events)
    assert any(
        f"AIC, radiomics-clinical: {rarer} patients of the rarer outcome for 3 variables" in w
        for w in found.warnings
    )


def test_lesions_of_few_patients_are_few() -> None:
    simulated = simulate(40, seed=12)
    few = simulated.patients.assign(outcome=(np.arange(40) >= 6).astype(int))
    found = validated(dataclasses.replace(simulated, patients=few))
    assert found.scores[0].subjects - found.scores[0].events >= 10
    warning = "radiomics (lesion): only 6 patients of the rarer outcome; intervals are wide"
    assert any(warning in w for w in found.warnings)


def test_one_outcome_class_is_an_error() -> None:
    simulated = simulate(30, seed=28)
    simulated.patients["outcome"] = 1
    with pytest.raises(CohortError, match="one outcome class only: each of 30 has"):
        validated(simulated)


def test_events_of_the_odds_ratio_are_those_with_benefit_also_where_they_are_many() -> None:
    simulated = simulate(60, seed=12)
    many = simulated.patients.assign(outcome=np.where(np.arange(60) % 4 == 0, 0, 1))
    for score in validated(dataclasses.replace(simulated, patients=many)).scores[1:]:
        assert isinstance(score.odds_ratio, OddsRatio)
        assert score.odds_ratio.events == score.events == 45


def test_an_auc_that_cannot_be_estimated_is_told_at_the_head() -> None:
    simulated = simulate(30, seed=12)
    outcome = simulated.lesions["patient"].map(simulated.patients.set_index("patient")["outcome"])
    lesions = simulated.lesions.assign(radiomics_score=outcome.astype(float))
    found = validated(dataclasses.replace(simulated, lesions=lesions))
    text = " ".join(validation_report(found, bundled_signature(), "T").summary)
    assert "Radiomics (patients): no AUC with an interval: the AUC is 1.00" in text


def test_the_clinical_cutoff_is_marked_as_chosen_here_and_the_published_are_not() -> None:
    found = validated(simulate(120, seed=29))
    points = {(s.name, s.level): s.operating_point for s in found.scores}
    for key, point in points.items():
        assert isinstance(point, OperatingPoint)
        assert point.in_sample is (key[0] == "clinical")
    point = points["radiomics-clinical", "patient"]
    assert isinstance(point, OperatingPoint)
    assert point.cutoff == 0.45


def test_the_same_cohort_gives_the_same_report() -> None:
    now = dt.datetime(2026, 1, 1)
    pages = [
        render(validation_report(validated(simulate(40, seed=30)), bundled_signature(), "A"), now)
        for _ in range(2)
    ]
    assert pages[0] == pages[1]


class Loads(html.parser.HTMLParser):
    """Collects what a page would load, and whether its tags are balanced."""

    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.loads += [v or "" for k, v in attrs if k in ("src", "href", "data", "srcset")]
        if tag not in ("meta", "img", "br", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_needs_nothing_else_and_names_nobody(tmp_path: Path) -> None:
    simulated = simulate(60, seed=31)
    hostile = "<script>alert(1)</script> $x^"
    simulated.patients["tumour_type"] = [hostile, "lung"] * 30
    simulated.patients["remarks"] = [f"Patient {i} of ward 7" for i in range(60)]
    page, _ = written(validated(simulated), tmp_path)
    parser = Loads()
    parser.feed(page)
    assert parser.open == []
    assert parser.loads
    assert all(x.startswith(("data:image/svg+xml;base64,", "#section-")) for x in parser.loads)
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page
    texts = page + "".join(f.read_text(encoding="utf-8") for f in tmp_path.iterdir())
    for identifier in (*simulated.patients["patient"], "ward 7"):
        assert identifier not in texts
    assert "Research use only" in page


def test_tables_are_written_as_csv_and_formulas_are_not(tmp_path: Path) -> None:
    table = Table("x", "X", ("a", "b"), (("=1+1", "-0.5 [-1, 0]"), ("  @x", "+y")))
    files = write_report(Report("T", (), (Section("S", tables=(table,)),)), {"n": 1}, tmp_path)
    assert [f.name for f in files] == ["report.html", "results.json", "x.csv"]
    assert files[2].read_text() == "a,b\n'=1+1,\"-0.5 [-1, 0]\"\n'@x,'+y\n"
    with pytest.raises(CohortError, match="nan"):
        write_report(Report("T", (), ()), {"n": float("nan")}, tmp_path)
    with pytest.raises(CohortError, match="cannot be written"):
        write_report(Report("T", (), ()), {"n": 1}, files[0])
    with pytest.raises(ValueError, match="a row has 1 cells"):
        Table("x", "X", ("a", "b"), (("1",),))


def test_tables_of_an_earlier_report_do_not_stay_beside_a_new_one(tmp_path: Path) -> None:
    def report(*names: str) -> Report:
        tables = tuple(Table(n, n, ("a",), (("1",),)) for n in names)
        return Report("T", (), (Section("S", tables=tables),))

    own = tmp_path / "own.csv"
    own.write_text("a table of the user's\n")
    write_report(report("sites", "survival"), {}, tmp_path)
    write_report(report("survival"), {}, tmp_path)
    assert {f.name for f in tmp_path.glob("*.csv")} == {"own.csv", "survival.csv"}


def test_the_checklists_are_whole_and_answers_are_to_real_items() -> None:
    assert [str(n) for n in range(1, 59)] == list(CLEAR)
    assert [str(n) for n in range(1, 45)] == list(CLAIM_2024)
    assert len(TRIPOD_AI) == 52
    assert {re.sub(r"\D", "", n) for n in TRIPOD_AI} == {str(n) for n in range(1, 28)}
    items = fill({("CLEAR", "27"): "14"})
    assert [i.number for i in items if i.answered] == ["27"]
    assert all(i.answer == TO_BE_STATED for i in items if not i.answered)
    with pytest.raises(KeyError):
        fill({("CLEAR", "59"): "x"})


def test_no_item_is_answered_by_what_the_run_does_not_show() -> None:
    simulated = simulate(60, seed=38, patient_sd=2)
    bare = simulated.patients.drop(columns=["time", "status"])
    answers = validation_answers(
        validated(dataclasses.replace(simulated, patients=bare)), bundled_signature()
    )
    survival = [k for k, text in answers.items() if re.search("surviv|Cox|Kaplan", text)]
    assert survival == []
    whole = validation_answers(validated(simulated), bundled_signature())
    assert "survival" in whole["CLAIM 2024", "37"]
    assert re.search(r"Survival: 60 patients, \d+ deaths", whole["TRIPOD+AI", "21"])
    plainly = bare.drop(columns=["albumin", "lymphocytes"])
    same = simulated.lesions.assign(radiomics_score=0.5)
    hard = validated(dataclasses.replace(simulated, patients=plainly, lesions=same))
    text = validation_answers(hard, bundled_signature())["TRIPOD+AI", "12e"]
    assert not re.search("AIC|odds|AUC \\(DeLong|Hosmer|smooth|slope", text)


def test_a_site_s_own_model_is_not_called_the_published_one() -> None:
    simulated = simulate(60, seed=38, patient_sd=2)
    bare = dataclasses.replace(simulated, lesions=simulated.lesions.drop(columns="radiomics_score"))
    signature = dataclasses.replace(bundled_signature(), name="site-1", sha256="0" * 64)
    own = validate(make_cohort(bare.lesions, bare.patients), signature, bundled_reference())
    answers = validation_answers(own, signature)
    assert [k for k, text in answers.items() if "published" in text or "the paper's." in text] == []
    given = validation_answers(validated(simulated), bundled_signature())
    assert given["TRIPOD+AI", "4"].startswith("Validation of scores that came with the data")
    assert given["TRIPOD+AI", "24"].startswith("None: the scores are used as they came")


def test_scores_of_others_are_not_said_to_be_made_as_ours(tmp_path: Path) -> None:
    simulated = simulate(40, seed=32)
    bare = dataclasses.replace(simulated, lesions=simulated.lesions.drop(columns="radiomics_score"))
    validations = [validated(simulated), validated(bare)]
    given, computed = (written(found, tmp_path)[0] for found in validations)
    for page in (given, computed):  # no table says how its features were extracted
        assert not re.search("sitkBSpline|isotropic|bin width of", page)
    assert "what their features were standardised with is not known here" in given
    answers = [validation_answers(found, bundled_signature()).items() for found in validations]
    of_model = [
        {key for key, text in found if re.search("SHA-256|CT features|Original image|Linear", text)}
        for found in answers
    ]
    assert of_model[0] == set()
    assert len(of_model[1]) >= 5
    assert plain(validations[1])["scores"][0]["subjects"] == len(simulated.lesions)
