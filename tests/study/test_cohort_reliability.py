"""``immunoct cohort reliability`` on tables of repeated measurements."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from dicom_node.cli import main
from dicom_node.demo.phantom import lesion_mask, make_seg
from scoring import score_case
from scoring.cohort.report.html import render
from scoring.cohort.report.reliability import reliability_report
from scoring.cohort.statistics.estimates import Estimate, Unavailable
from scoring.cohort.statistics.reliability import (
    CORRELATION,
    POSITIVE,
    agreement_of,
    coefficient_of,
    fleiss_kappa,
    over_patients,
)
from scoring.cohort.validate.reliability import analyse_reliability
from scoring.errors import CohortError
from sr_templates import build_report
from tests.helpers.made.cases import NO_VARIANTS, SMALL, TREATED, build_case
from tests.helpers.made.segmentations import detached

FEATURE = "original_firstorder_Entropy"


def repeated(noise: float, shift: float = 0.0, lesions: int = 60) -> pd.DataFrame:
    """Two readers; the second reads higher by ``shift``."""
    rng = np.random.default_rng(3)
    true = rng.uniform(0.1, 0.8, lesions)
    rows = []
    for reader, add in (("A", 0.0), ("B", shift)):
        score = (true + add + noise * rng.normal(size=lesions)).clip(0, 1)
        rows.append(
            pd.DataFrame(
                {
                    "patient": [f"Ward7-{i // 2}" for i in range(lesions)],
                    "lesion": [f"{i}" for i in range(lesions)],
                    "location": ["liver", "lung"] * (lesions // 2),
                    "repetition": reader,
                    "radiomics_score": score,
                    FEATURE: np.exp(score),
                }
            )
        )
    return pd.concat(rows)


def test_a_shift_between_readers_lowers_agreement_and_not_consistency() -> None:
    found = analyse_reliability(repeated(0.02, shift=0.2), 0.29)
    score = found.variables[0]
    assert isinstance(score.agreement, Estimate)
    assert isinstance(score.consistency, Estimate)
    assert score.consistency.low > 0.9
    assert score.agreement.value < score.consistency.value - 0.1
    assert not isinstance(found.bland_altman, Unavailable)
    assert found.bland_altman[0].bias.low < 0.2 < found.bland_altman[0].bias.high
    # ln(exp(score)) is the score: the feature is as reliable.
    feature = next(v for v in found.variables if (v.variable, v.location) == (FEATURE, "all"))
    assert isinstance(feature.agreement, Estimate)
    assert feature.agreement.value == pytest.approx(score.agreement.value)
    assert [c.location for c in found.calls] == ["all", "liver", "lung"]
    assert found.calls[0].same_call == sum(c.same_call for c in found.calls[1:])


def test_dice_is_set_against_the_difference_of_the_score(tmp_path: Path) -> None:
    table = repeated(0.1)
    second = table["repetition"] == "B"
    difference = np.abs(
        table["radiomics_score"][second].to_numpy() - table["radiomics_score"][~second].to_numpy()
    )
    table["dice"] = np.where(second, np.r_[np.full(60, np.nan), 1 - difference], np.nan)
    found = analyse_reliability(table, 0.29)
    assert not isinstance(found.overlap, Unavailable)
    assert found.overlap.correlation == pytest.approx(-1)
    assert len(found.overlap.pairs) == 60
    assert sum(b.pairs for b in found.overlap.bands) == 60
    other = sum(b.other_call for b in found.overlap.bands)
    assert other == 60 - found.calls[0].same_call
    best = found.overlap.bands[0]
    assert (best.low, best.high) == (0.9, 1.0)
    assert best.pairs == int((difference <= 0.1).sum())
    assert best.largest == pytest.approx(difference[difference <= 0.1].max())
    text = render(reliability_report(found, "R", {}))
    assert "Difference of the score by Dice coefficient" in text
    assert isinstance(analyse_reliability(repeated(0.1), 0.29).overlap, Unavailable)
    with pytest.raises(CohortError, match="'dice' is not between 0 and 1"):
        analyse_reliability(table.assign(dice=1.2), 0.29)


def test_other_segmentations_in_reports_are_the_repetitions_of_one_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = build_case()
    liver = SMALL.lesions[0]
    whole = lesion_mask(SMALL, liver)
    inner = whole & np.roll(whole, 1, 1) & np.roll(whole, -1, 1)
    segs = [detached(make_seg(case.ct, [m], [liver], ["1.2.3"])) for m in (inner, whole)]
    for day, seg in zip(("20240305", "20240306"), segs, strict=True):
        seg.ContentDate = day
    folder, _ = case.write(tmp_path / "case")
    for count in (2, 1):
        paths = []
        for number, seg in enumerate(segs[-count:]):
            paths.append(tmp_path / f"{number}.dcm")
            seg.save_as(paths[-1], enforce_file_format=True)
        result = score_case(sorted(folder.iterdir()), paths, TREATED, NO_VARIANTS)
        (tmp_path / f"reports-{count}").mkdir()
        report = build_report(result, case.ct[0])
        report.save_as(tmp_path / f"reports-{count}" / "report.dcm", enforce_file_format=True)
        if count == 2:
            (reading,) = result.lesions[0].readings
            score = result.lesions[0].radiomics_score
    out = tmp_path / "out"
    command = ["cohort", "reliability", "--out", str(out), "--reports"]
    assert main([*command, str(tmp_path / "reports-2")]) == 0
    found = json.loads((out / "results.json").read_text())
    assert found["repetitions"] == ["0 in use", "1 other segmentation"]
    ((dice, difference),) = found["overlap"]["pairs"]
    assert dice == pytest.approx(reading.dice)
    assert score is not None
    assert reading.radiomics_score is not None
    assert difference == pytest.approx(abs(reading.radiomics_score - score))
    capsys.readouterr()
    assert main([*command, str(tmp_path / "reports-1")]) == 2
    assert "no report has other segmentations" in capsys.readouterr().err


def test_lesions_that_repeat_their_patient_tell_no_more_of_the_reliability() -> None:
    once = repeated(0.05, lesions=40).assign(patient=lambda t: "P" + t["lesion"])
    many = pd.concat([once.assign(lesion=f"{k}") for k in range(5)])
    single, found = (analyse_reliability(t, 0.29) for t in (once, many))
    score, alone = found.variables[0], single.variables[0]
    assert (score.patients, alone.patients, alone.as_independent) == (40, None, None)
    assert score.as_independent is not None
    width = {}
    for name in ("agreement", "consistency", "coefficient"):
        for which, of in (("over", score), ("alone", alone), ("naive", score.as_independent)):
            estimate = getattr(of, name)
            assert isinstance(estimate, Estimate)
            width[which] = estimate.high - estimate.low
        assert width["over"] == pytest.approx(width["alone"], rel=0.35), name
        assert width["naive"] < 0.55 * width["alone"], name
    assert not isinstance(found.bland_altman, Unavailable)
    assert not isinstance(single.bland_altman, Unavailable)
    for name in ("bias", "lower", "upper"):
        over, of = getattr(found.bland_altman[0], name), getattr(single.bland_altman[0], name)
        assert over.high - over.low == pytest.approx(of.high - of.low, rel=0.35), name
    page = render(reliability_report(found, "T", {}))
    assert "lesions as independent" in page
    few = analyse_reliability(many[many["patient"].isin(["P0", "P1", "P2"])], 0.29)
    assert few.variables[0].patients is None
    summary = reliability_report(few, "T", {}).summary
    assert "lesions of one patient taken as independent: intervals are too narrow" in summary[1]


def test_one_patient_s_error_does_not_make_an_interval_without_end() -> None:
    rng = np.random.default_rng(1)
    true, owner = rng.uniform(0.1, 0.9, 20), np.arange(20) % 7
    table = np.column_stack([true, true + np.where(owner == 3, 0.2, 1e-6) * rng.normal(size=20)])
    found = over_patients(coefficient_of, table, owner, POSITIVE)
    assert 0 <= found.low < found.value < found.high < 6 * found.value
    icc = over_patients(agreement_of, table, owner, CORRELATION)
    assert -1 < icc.low < icc.value <= icc.high <= 1
    with pytest.raises(CohortError, match="kappa is 1 and has no interval"):
        fleiss_kappa(np.column_stack([true > 0.5, true > 0.5]), owner)


def test_one_lesion_has_a_repeatability_and_no_correlation() -> None:
    found = analyse_reliability(repeated(0.05, lesions=2).iloc[[0, 2]], 0.29)
    assert isinstance(found.variables[0].agreement, Unavailable)
    assert "1 lesion, expected at least 5" in found.variables[0].agreement.reason
    coefficient = found.variables[0].coefficient
    assert 0 < coefficient.low < coefficient.value < coefficient.high


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda t: t.rename(columns={"repetition": "Repetitions"}), "is it 'Repetitions'"),
        (lambda t: t[t["repetition"] == "A"], "one repetition only"),
        (lambda t: pd.concat([t, t.iloc[[0]]]), "the same patient and lesion more than once"),
        (lambda t: t.drop(columns="radiomics_score"), "'radiomics_score' is missing"),
        (
            lambda t: t.assign(lesion=t["lesion"] + t["repetition"]),
            "no lesion has a score in every repetition",
        ),
    ],
)
def test_tables_that_cannot_be_compared_are_refused(change: object, message: str) -> None:
    assert callable(change)
    with pytest.raises(CohortError, match=message):
        analyse_reliability(change(repeated(0.1)), 0.29)


def test_the_command_writes_a_report_that_names_no_patient(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = repeated(0.05)
    table.iloc[:-1].to_csv(tmp_path / "L.csv", index=False)
    out = tmp_path / "out"
    command = ["cohort", "reliability", "--lesions", str(tmp_path / "L.csv"), "--out", str(out)]
    assert main(command) == 0
    printed = capsys.readouterr()
    assert "59 lesions of 30 patients, each measured 2 times" in printed.out
    assert "1 of 60 lesions do not have a score in every repetition" in printed.err
    assert json.loads((out / "results.json").read_text())["lesions"] == 59
    texts = "".join(f.read_text() for f in out.iterdir())
    assert "Ward7" not in texts + printed.out + printed.err
