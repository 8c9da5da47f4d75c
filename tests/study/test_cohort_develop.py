"""`cohort develop`: recovery, noise, the files that it writes, and bad input."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pydicom
import pytest
from scipy import special

from dicom_node.cli import main
from scoring.cohort.data.tables import Cohort, make_cohort
from scoring.cohort.develop.cross_validation import Scheme, cross_validate, schemes_of
from scoring.cohort.develop.develop import (
    Development,
    Options,
    candidate_features,
    develop,
    lesion_data,
)
from scoring.cohort.develop.lesion_model import (
    LesionData,
    LesionModel,
    SelectionOptions,
    fit_lesion_model,
    folds_of,
    select_columns,
)
from scoring.cohort.develop.model_file import ModelFiles, model_files
from scoring.cohort.develop.optimism import point_632_plus
from scoring.cohort.develop.procedure import fit_clinical
from scoring.cohort.report.checklist import development_answers, fill
from scoring.cohort.report.develop import develop_report
from scoring.cohort.report.figures import ForestRow, forest_figure
from scoring.cohort.statistics.elastic_net import Measure, Rule
from scoring.cohort.statistics.estimates import Estimate, Unavailable
from scoring.cohort.statistics.operating_point import OperatingPoint
from scoring.cohort.statistics.sample_size import sample_size
from scoring.errors import CohortError, ModelError
from scoring.model.bundled import ALL_LOGGED_MODEL
from scoring.model.reference import bundled_reference, read_reference
from scoring.model.signature import bundled_signature, read_signature
from scoring.studies.simulated_cohort import OutcomeModel, Simulation, simulate
from sr_templates import read_report
from tests.helpers.made.cases import build_case

FEATURES = tuple(bundled_signature().features)
QUICK = SelectionOptions(alphas=(0.5,), folds=2, rule=Rule.MINIMUM, measure=Measure.DEVIANCE)
OPTIONS = Options(selection=dataclasses.replace(QUICK, folds=3), folds=4, bootstrap=5)
FEW_FOLDS = Options(selection=QUICK, folds=2, bootstrap=0)  # cross-validation is not looked at
PEER = '[[peers]]\nname = "pacs"\nae_title = "PACS"\nhost = "127.0.0.1"\nport = 11112\n'


def cohort_of(simulated: Simulation) -> Cohort:
    return make_cohort(simulated.lesions, simulated.patients)


@pytest.fixture(scope="module")
def simulated() -> Simulation:
    return simulate(150, seed=21, patient_sd=0.5, further_features=4)


@pytest.fixture(scope="module")
def developed(simulated: Simulation) -> Development:
    return develop(cohort_of(simulated), seed=1, options=OPTIONS)


@pytest.fixture(scope="module")
def files(developed: Development) -> ModelFiles:
    return model_files(developed, "site-1", {"lesions": "0" * 64})


# ---------------------------------------------------------------- recovery and noise


def truth_in(kept: list[str], data: LesionData) -> np.ndarray:
    """Return the true coefficients (per reference sd) of the columns that were kept.

    What a kept column says of one that was left out is added to its own: with elongation and the
    major axis in the model, the minor axis is a combination of both.
    """
    # Simulated cohorts are drawn from the model in which every feature is logged.
    signature, reference = (f(ALL_LOGGED_MODEL) for f in (bundled_signature, bundled_reference))
    sd = np.array([reference.sd[f] for f in FEATURES])
    z = (data.logs - data.logs.mean(axis=0)) / sd
    whole = z @ np.array(list(signature.features.values()))
    columns = z[:, [FEATURES.index(k) for k in kept]]
    found: np.ndarray = np.linalg.lstsq(columns, whole, rcond=None)[0]
    return found


def coefficients_per_reference_sd(model: LesionModel) -> tuple[list[str], np.ndarray]:
    reference, kept = bundled_reference(ALL_LOGGED_MODEL), []
    values = []
    for c in model.coefficients:
        if c.name in FEATURES:
            kept.append(c.name)
            own = model.standardisation.log_sd[FEATURES.index(c.name)]
            values.append(c.value * reference.sd[c.name] / own)
    return kept, np.array(values)


def test_the_published_model_is_found_again_as_the_cohort_grows() -> None:
    new = simulate(2000, seed=999)
    fresh = lesion_data(cohort_of(new), FEATURES, True)
    true_predictor = special.logit(new.lesions["radiomics_score"])
    errors, correlations = {}, {}
    for patients in (85, 300, 1200):
        data = lesion_data(cohort_of(simulate(patients, seed=7)), FEATURES, True)
        _, selected = select_columns(data, QUICK, 1)
        model = fit_lesion_model(data, selected, standard_errors=False)
        assert model.mixed is not None
        kept, values = coefficients_per_reference_sd(model)
        truth = truth_in(kept, fresh)
        errors[patients] = float(np.sqrt(np.mean((values - truth) ** 2)))
        correlations[patients] = float(np.corrcoef(model.predictor(fresh), true_predictor)[0, 1])
        locations = {c.name: round(c.value, 2) for c in model.coefficients if "_" not in c.name}
        print(
            f"{patients} patients: rms error of the coefficients {errors[patients]:.2f} (their rms "
            f"{np.sqrt(np.mean(truth**2)):.2f}), linear predictor correlates "
            f"{correlations[patients]:.4f}, patient sd {model.mixed.patient_sd:.2f} (true 1), "
            f"locations {locations}"
        )
    assert errors[85] > errors[300] > errors[1200]
    assert correlations[85] < correlations[300] < correlations[1200]
    assert errors[1200] < 0.5
    assert correlations[1200] > 0.995
    assert model.mixed.patient_sd == pytest.approx(1, abs=0.25)
    liver = next(c.value for c in model.coefficients if c.name == "liver")
    assert liver == pytest.approx(-1.77, abs=0.6)


def test_with_noise_only_selection_before_the_folds_shows_an_auc() -> None:
    aucs: dict[Scheme, list[float]] = {scheme: [] for scheme in Scheme}
    options = SelectionOptions((1.0,), folds=2, rule=Rule.MINIMUM, measure=Measure.CLASS)
    for seed in range(4):
        noise = simulate(
            seed=100 + seed, outcome=OutcomeModel.NOISE, further_features=16, likeness=0.3
        )
        data = lesion_data(cohort_of(noise), candidate_features(cohort_of(noise))[0], False)
        # Without laboratory values there is no clinical model, at which this does not look.
        patients = noise.patients[["patient", "outcome"]]
        patients = patients.assign(site=np.arange(len(patients)) % 2)
        for scheme in Scheme:
            found = cross_validate(data, scheme, options, seed, folds=2, patients=patients)
            aucs[scheme].append(found.lesion_auc)
    for scheme, values in aucs.items():
        error = np.std(values, ddof=1) / np.sqrt(len(values))
        print(f"noise, {scheme.value}: mean AUC {np.mean(values):.3f} (standard error {error:.3f})")
    nested, paper = (np.array(aucs[s]) for s in (Scheme.NESTED, Scheme.PAPER))
    assert abs(nested.mean() - 0.5) < 0.05
    sites = np.array(aucs[Scheme.SITES])  # few and small parts: their spread is larger
    assert abs(sites.mean() - 0.5) < 2 * sites.std(ddof=1) / np.sqrt(len(sites))
    assert (paper > sites).mean() > 0.5
    assert paper.mean() > 0.55
    assert (paper > nested).mean() > 0.5


# ---------------------------------------------------------------- resampling


def test_no_patient_is_in_two_folds(simulated: Simulation) -> None:
    data = lesion_data(cohort_of(simulated), FEATURES, False)
    for train, test in folds_of(data, 10, 3, together=True):
        assert not set(data.patient[train]) & set(data.patient[test])
    split = list(folds_of(data, 10, 3, together=False))
    assert any(set(data.patient[train]) & set(data.patient[test]) for train, test in split)


def test_the_number_of_processes_does_not_matter(simulated: Simulation) -> None:
    data = lesion_data(cohort_of(simulated), FEATURES, False)
    one, two = (
        cross_validate(data, Scheme.NESTED, QUICK, 5, folds=2, jobs=jobs) for jobs in (1, 2)
    )
    assert one == two
    other = cross_validate(data, Scheme.NESTED, QUICK, 6, folds=2)
    assert other != one


def test_the_test_lesions_do_not_touch_their_fold(simulated: Simulation) -> None:
    """Wild values in one fold's test part change no other thing than that fold's own AUC."""
    data = lesion_data(cohort_of(simulated), FEATURES, False)
    _, test = next(iter(folds_of(data, 2, 5, together=True)))
    logs = data.logs.copy()
    logs[test] = logs[test][:, ::-1] * 3
    wild = dataclasses.replace(data, logs=logs)
    first, second = (
        cross_validate(d, Scheme.NESTED, QUICK, 5, folds=2).folds[0] for d in (data, wild)
    )
    assert first.selected == second.selected
    assert first.lesion_auc != second.lesion_auc


def test_each_site_is_held_out_whole_and_patients_without_a_site_only_train(
    simulated: Simulation,
) -> None:
    data = lesion_data(cohort_of(simulated), FEATURES, False)
    sites = np.array(["north", "south", "east"])[np.arange(150) % 3].astype(object)
    sites[:10] = None
    patients = simulated.patients.assign(site=sites)
    assert Scheme.SITES in schemes_of(patients)
    assert Scheme.SITES not in schemes_of(simulated.patients)
    assert Scheme.SITES not in schemes_of(patients.assign(site="one"))
    found = cross_validate(data, Scheme.SITES, QUICK, 5, patients=patients)
    assert [f.site for f in found.folds] == ["east", "north", "south"]
    of = patients.set_index("patient")["site"]
    for fold in found.folds:
        assert fold.lesions == sum(of[p] == fold.site for p in data.patient)
        for name in ("lesion_auc", "patient_auc"):  # each site has 20 and more of each outcome
            auc, estimate = getattr(fold, name), fold.estimates[name]
            assert estimate.value == pytest.approx(auc, abs=1e-12)
            assert estimate.low < auc - 0.05 < auc + 0.05 < estimate.high
    # Wild values at one site change no other thing than that site's own AUC.
    north = np.array([of[p] == "north" for p in data.patient])
    logs = data.logs.copy()
    logs[north] = logs[north][:, ::-1] * 3
    wild = cross_validate(
        dataclasses.replace(data, logs=logs), Scheme.SITES, QUICK, 5, patients=patients
    )
    before, after = found.folds[1], wild.folds[1]
    assert before.selected == after.selected
    assert before.lesion_auc != after.lesion_auc
    with pytest.raises(CohortError, match="not two sites to hold out"):
        cross_validate(data, Scheme.SITES, QUICK, 5)


# ---------------------------------------------------------------- a development


def test_development_is_repeatable_and_states_its_optimism(
    simulated: Simulation, developed: Development
) -> None:
    with_bootstrap = dataclasses.replace(FEW_FOLDS, bootstrap=1)
    once, again = (
        develop(cohort_of(simulated), seed=1, options=o) for o in (FEW_FOLDS, with_bootstrap)
    )
    assert again.model.coefficients == once.model.coefficients
    assert again.cross_validated == once.cross_validated
    nested = developed.cross_validated[Scheme.NESTED]
    assert not isinstance(nested, Unavailable)
    apparent = developed.lesion_discrimination.auc.value
    assert developed.optimism["apparent"] == apparent - nested.lesion_auc
    assert developed.optimism["apparent"] > 0
    assert Scheme.PAPER.value in developed.optimism


def test_the_clinical_model_is_fitted_on_scores_from_outside_and_validated(
    simulated: Simulation, developed: Development
) -> None:
    nested, clinical = developed.cross_validated[Scheme.NESTED], developed.clinical
    assert not isinstance(nested, Unavailable)
    assert not isinstance(clinical, Unavailable)
    assert nested.clinical_auc is not None
    assert 0 < developed.shrinkage <= 1
    assert 0 < clinical.shrinkage < 1
    # In-sample lesion scores would make the model rely on them too much.
    in_sample = fit_clinical(simulated.patients, developed.patient_scores, 0.5)
    assert clinical.fit.coefficients[0].beta.value < in_sample.fit.coefficients[0].beta.value
    for name in ("lesions", "radiomics-clinical"):
        point = nested.outside[name]
        assert isinstance(point, OperatingPoint)
        total = point.counts.positives + point.counts.negatives
        assert total == {"lesions": 416, "radiomics-clinical": 150}[name]


def test_the_bootstrap_corrects_the_apparent_auc(developed: Development) -> None:
    assert not isinstance(developed.bootstrap, Unavailable)
    assert set(developed.bootstrap) == {"lesions", "patients", "radiomics-clinical"}
    lesions = developed.bootstrap["lesions"]
    assert lesions.apparent == pytest.approx(developed.lesion_discrimination.auc.value)
    assert lesions.left_out < lesions.point_632_plus < lesions.apparent
    assert lesions.corrected < lesions.apparent


def test_632_plus_is_one_half_without_information_and_632_without_overfitting() -> None:
    assert point_632_plus(0.8, 0.5) == pytest.approx(0.5)
    assert point_632_plus(0.8, 0.4) == pytest.approx(0.5)
    assert point_632_plus(0.7, 0.7) == pytest.approx(0.7)
    weight = 0.632 / (1 - 0.368 / 3)
    assert point_632_plus(0.8, 0.7) == pytest.approx((1 - weight) * 0.8 + weight * 0.7)


def test_the_sample_size_is_that_of_the_published_example() -> None:
    # Riley et al. 2020: 24 parameters, prevalence 0.174, R2 of Cox and Snell 0.288.
    found = sample_size("model", 1000, 174, 24, 0.288)
    assert found.needed == (623, 662, 221)
    assert found.enough
    assert sample_size("model", 85, 43, 17).sentence().startswith("TOO FEW PATIENTS.")


def test_an_unknown_feature_is_refused_before_the_run(simulated: Simulation) -> None:
    for name, message in (
        ("original_firstorder_Entropi", "no feature of pyradiomics firstorder; is it Entropy"),
        ("original_first_Entropy", "'first' is none of its classes"),
    ):
        cohort = make_cohort(simulated.lesions.assign(**{name: 1.5}), simulated.patients)
        with pytest.raises(CohortError, match=message):
            develop(cohort, seed=1, options=FEW_FOLDS)


def test_the_variance_that_is_not_identified_is_said(developed: Development) -> None:
    assert developed.model.mixed is not None
    assert not developed.model.mixed.identified
    assert any("the marginal logistic model takes its place" in w for w in developed.warnings)
    assert 0.01 < developed.lesion_scores.min() < developed.lesion_scores.max() < 0.99
    report = develop_report(developed, "A development", None, {})
    (made,) = (i for i, s in enumerate(report.summary) if s.startswith("A signature of"))
    assert report.summary[made - 1].startswith("NOT THE PAPER'S MIXED MODEL: the variance between")
    warnings = [w for s in report.sections for w in s.warnings]
    assert len(warnings) == len(set(warnings))


def test_repeatability_filters_before_selection(simulated: Simulation) -> None:
    lesions = simulated.lesions.head(12)
    rng = np.random.default_rng(0)
    rows = []
    for repetition in ("a", "b"):
        rows.append(lesions[["patient", "lesion", *FEATURES]].assign(repetition=repetition))
        rows[-1][FEATURES[0]] = rng.uniform(1, 2, len(lesions))
    table = pd.concat(rows)
    cohort = make_cohort(
        simulated.lesions[["patient", "lesion", "location", *FEATURES]], simulated.patients
    )
    found = develop(cohort, {"scan-rescan": table}, seed=1, options=FEW_FOLDS)
    assert found.repeatable == FEATURES[1:]
    assert FEATURES[0] not in found.model.selected
    for name in FEATURES:
        table[name] = rng.uniform(1, 2, len(table))
    with pytest.raises(CohortError, match="none of the 14 features has an intraclass correlation"):
        develop(cohort, {"scan-rescan": table}, seed=1, options=FEW_FOLDS)


# ---------------------------------------------------------------- files


def test_files_give_the_development_back(developed: Development, files: ModelFiles) -> None:
    signature = read_signature(files.model.encode(), files.sha256)
    reference = read_reference(files.reference.encode(), signature)
    assert signature.name == "site-1"
    betas = {c.name: c.value for c in developed.model.coefficients}
    assert signature.features == pytest.approx({f: betas[f] for f in signature.features})
    assert reference.intercept == pytest.approx(developed.model.intercept.value)
    assert not isinstance(developed.clinical, Unavailable)
    assert reference.clinical_intercept == pytest.approx(developed.clinical.fit.intercept)
    assert reference.bootstrap.intercept.mean() == pytest.approx(reference.intercept, abs=1e-4)
    assert signature.training["lesions"] == 416
    provenance = json.loads(files.model)["provenance"]
    assert provenance["seed"] == 1
    assert provenance["tables_sha256"] == {"lesions": "0" * 64}
    assert "gpboost" in provenance["software"]
    assert Scheme.NESTED.value in provenance["cross_validated"]


def test_files_name_no_patient(simulated: Simulation, files: ModelFiles) -> None:
    for patient in simulated.patients["patient"]:
        assert f'"{patient}"' not in files.model + files.reference


def test_the_published_name_is_not_given_away(developed: Development) -> None:
    with pytest.raises(CohortError, match="published model's name"):
        model_files(developed, "ligero2021", {})
    with pytest.raises(CohortError, match="cannot name a model"):
        model_files(developed, "a b", {})


def test_no_model_file_without_laboratory_values(simulated: Simulation) -> None:
    patients = simulated.patients.drop(columns="albumin")
    found = develop(make_cohort(simulated.lesions, patients), seed=1, options=FEW_FOLDS)
    assert isinstance(found.clinical, Unavailable)
    with pytest.raises(CohortError, match="without a clinical model: the patients have no albumin"):
        model_files(found, "site-1", {})


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("original_firstorder_Entropi", "no feature of pyradiomics firstorder; is it Entropy"),
        ("original_glcm_Homogeneity1", "no feature of pyradiomics glcm"),
    ],
)
def test_a_model_with_a_feature_that_does_not_exist_is_refused(
    files: ModelFiles, name: str, message: str
) -> None:
    data = json.loads(files.model)
    data["features"][0]["name"] = name
    with pytest.raises(ModelError, match=message):
        read_signature(json.dumps(data).encode())


@pytest.mark.parametrize(
    ("patients", "name", "message"),
    [(40, "site 1", "'site 1' cannot name a model"), (8, "site-1", "expected at least 30 for a")],
)
def test_what_cannot_become_a_model_file_is_refused_before_the_run(
    patients: int, name: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    simulated = simulate(patients, seed=4)
    simulated.lesions.to_csv(tmp_path / "L.csv", index=False)
    simulated.patients.to_csv(tmp_path / "P.csv", index=False)
    arguments = ["--lesions", tmp_path / "L.csv", "--patients", tmp_path / "P.csv", "--seed", "1"]
    arguments += ["--out", tmp_path / "out", "--name", name]
    assert main(["cohort", "develop", *map(str, arguments)]) == 2
    said = capsys.readouterr().err
    assert message in said
    assert "Sample size" not in said
    assert not (tmp_path / "out").exists()


def test_command_writes_a_model_that_score_uses(
    simulated: Simulation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    simulated.lesions.to_csv(tmp_path / "L.csv", index=False)
    simulated.patients.to_csv(tmp_path / "P.csv", index=False)
    out = tmp_path / "out"
    arguments = ["--lesions", tmp_path / "L.csv", "--patients", tmp_path / "P.csv", "--out", out]
    arguments += ["--seed", "1", "--name", "site-1", "--rule", "min", "--measure", "deviance"]
    arguments += ["--alpha", "0.5", "--folds", "2", "--bootstrap", "0"]
    assert main(["cohort", "develop", *map(str, arguments)]) == 0
    printed = capsys.readouterr()
    assert printed.err.startswith("immunoct: TOO FEW PATIENTS. Sample size, lesion model: 150 pat")
    toml = printed.out[printed.out.index("[model]") :]
    html = (out / "report.html").read_text()
    everything = printed.out + printed.err + html + (out / "results.json").read_text()
    for patient in simulated.patients["patient"]:
        assert patient not in everything
    assert "selection inside the folds" in html
    (tmp_path / "node.toml").write_text(f"{toml}\n{PEER}")
    ct, seg = build_case().write(tmp_path / "case")
    scored = ["score", "--ct", ct, "--seg", seg, "--out", tmp_path / "scored"]
    scored += ["--config", tmp_path / "node.toml", "--treatment-start", "2024-03-14"]
    scored += ["--albumin", "39 g/L", "--lymphocytes", "1.4 10*9/L"]
    assert main([str(a) for a in scored]) == 0
    result = json.loads((tmp_path / "scored" / "result.json").read_text())
    model = json.loads((out / "site-1.json").read_text())
    assert result["model"]["name"] == "site-1"
    assert result["model"]["radiomics_cutoff"] == model["radiomics_cutoff"]
    names = [f["name"] for f in model["features"]]
    assert all(list(lesion["features"]) == names for lesion in result["lesions"])
    assert all(0 < lesion["radiomics_score"] < 1 for lesion in result["lesions"])
    report = read_report(pydicom.dcmread(tmp_path / "scored" / "report.dcm"))
    said = " ".join(report.sentences)
    assert "Cross-validated on the cohort it was developed on (2 folds" in said
    assert "The paper published" not in said
    assert [list(lesion.features) for lesion in report.lesions] == [names] * 3


def test_every_interval_of_a_forest_plot_is_within_its_axis() -> None:
    rows = [ForestRow("a", Estimate(-0.1, -0.85, 0.68)), ForestRow("b", Estimate(0.6, 0.1, 2.8))]
    figure = forest_figure(rows, "coefficient", log=False, null=0).replace("\u2212", "-")
    ticks = [float(t) for t in re.findall(r"(?:-- |>)(-?\d+\.\d+)(?: --|<)", figure)]
    assert min(ticks) <= -0.5
    assert max(ticks) >= 2.5


# ---------------------------------------------------------------- bad input


def change_lesions(simulated: Simulation, **columns: object) -> Cohort:
    return make_cohort(simulated.lesions.assign(**columns), simulated.patients)


def test_refusals(simulated: Simulation) -> None:
    lesions, patients = simulated.lesions, simulated.patients
    name = FEATURES[2]
    cases: list[tuple[Cohort, str]] = [
        (
            make_cohort(lesions, patients.assign(outcome=1)),
            "all 150 patients have the same outcome",
        ),
        (change_lesions(simulated, **{name: 2.0}), f"{name} is the same in all 416 lesions"),
        (
            change_lesions(simulated, **{name: lesions[name].where(lesions.index != 6)}),
            f"row 7: {name} is blank",
        ),
        (
            make_cohort(lesions[["patient", "lesion", "location"]].assign(a=1.0), patients),
            "no column is a feature under pyradiomics' name",
        ),
    ]
    for cohort, message in cases:
        with pytest.raises(CohortError, match=message):
            develop(cohort, seed=1, options=FEW_FOLDS)


def test_nothing_selected_is_said() -> None:
    noise = simulate(seed=1, outcome=OutcomeModel.NOISE)
    strict = dataclasses.replace(FEW_FOLDS, selection=SelectionOptions(alphas=(1.0,)))
    with pytest.raises(CohortError, match=r"selects no feature of 14 .rule 1se, class error"):
        develop(cohort_of(noise), seed=1, options=strict)


def test_separated_outcomes_are_said(simulated: Simulation) -> None:
    outcome = simulated.lesions["patient"].map(simulated.patients.set_index("patient")["outcome"])
    told = np.exp(outcome + np.random.default_rng(0).uniform(0, 0.1, len(outcome)))
    with pytest.raises(CohortError, match="separated by a combination"):
        develop(change_lesions(simulated, **{FEATURES[0]: told}), seed=1, options=FEW_FOLDS)


def test_lesions_of_one_location_and_ties(simulated: Simulation) -> None:
    rounded = {f: simulated.lesions[f].map(lambda v: float(f"{v:.1g}")) for f in FEATURES}
    found = develop(
        change_lesions(simulated, location="lung", **rounded), seed=1, options=FEW_FOLDS
    )
    assert any("no lesion lies in node, liver, other" in w for w in found.warnings)
    assert np.isfinite(found.lesion_scores).all()


def test_features_without_a_logarithm_are_no_candidates(simulated: Simulation) -> None:
    skewness = "original_firstorder_Skewness"
    values = np.random.default_rng(0).normal(size=len(simulated.lesions))
    found = develop(change_lesions(simulated, **{skewness: values}), seed=1, options=FEW_FOLDS)
    assert skewness not in found.candidates
    assert any(w.startswith("1 features are not above zero") for w in found.warnings)


def test_lesion_outcomes_are_checked(simulated: Simulation) -> None:
    cohort = make_cohort(simulated.lesions.drop(columns="lesion_outcome"), simulated.patients)
    with pytest.raises(CohortError, match="'lesion_outcome' is missing"):
        develop(cohort, seed=1, options=dataclasses.replace(FEW_FOLDS, lesion_outcomes=True))


def test_the_checklists_answer_what_the_run_knows_and_no_filter_that_did_not_run(
    developed: Development,
) -> None:
    bare = dataclasses.replace(
        developed, repeatability=(), bootstrap=Unavailable("none was asked for")
    )
    answers = development_answers(bare, "0" * 64)
    fill(answers)  # all are answers to real items
    assert "Sample size" in answers["TRIPOD+AI", "10"]
    assert "No table" not in " ".join(answers.values())
    assert not any("ICC" in text or "bootstrap" in text for text in answers.values())
    assert f"{len(bare.candidates)} candidates" in answers["CLEAR", "27"]
    without = development_answers(bare, None)
    assert without["CLEAR", "57"] == "No model file was written."
    assert "held out" not in without["CLEAR", "38"]  # the cohort has no sites
