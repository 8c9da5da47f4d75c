from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import io
import json
import math
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dicom_node.cli import main
from scoring.errors import ModelError
from scoring.model.bundled import BUNDLED_MODELS, DEFAULT_MODEL
from scoring.model.calibrate import (
    Calibration,
    calibrate,
    derive_clinical_intercept,
    expit,
    weighted_quantile,
)
from scoring.model.interpretation import among_simulated, interpret
from scoring.model.reference import bundled_reference, read_reference
from scoring.model.score import lesion_score, linear_predictor
from scoring.model.signature import Signature, Transform, bundled_signature, read_signature
from scoring.model.site_check import ReferenceLesion, shifts, site_faults
from scoring.results import Location
from scoring.studies.bundled_reference import build
from scoring.studies.populations import lung_summary
from tests.helpers.made.cases import SMALL, build_case
from tests.helpers.made.reference_lesions import reference_lesions as lesions
from tests.helpers.paths import ROOT

MODELS = ROOT / "scoring" / "model" / "data"
SIGNATURE = bundled_signature()
OLD_REFERENCE_SHA256 = "1d61ad8ac0e3c2a47c9e6eb9b8ce3621b5fc1d79c2397bbe857644b180624340"


@dataclasses.dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


def immunoct(*args: object) -> Done:
    """Run a command in this process: one of its own takes seconds to load."""
    stdout, stderr = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr):
        code = main([str(a) for a in args])
    return Done(code, stdout.getvalue(), stderr.getvalue())


def run(*args: object) -> Done:
    return immunoct("calibrate", *args)


def score(folder: Path, seg: Path, *args: object) -> Done:
    case = ("--ct", folder, "--seg", seg, "--treatment-start", "2024-03-14")
    return immunoct("score", *case, *args)


def term(name: str, value: float) -> float:
    """Return what the model takes of a feature."""
    return math.log(value) if SIGNATURE.transforms[name] is Transform.LN else value


@pytest.fixture(scope="module")
def hundred() -> list[ReferenceLesion]:
    return lesions(120)


@pytest.fixture(scope="module")
def made(hundred: list[ReferenceLesion]) -> Calibration:
    return calibrate(hundred, SIGNATURE, "test")


def test_standardised_reference_has_mean_zero_and_sd_one(
    hundred: list[ReferenceLesion], made: Calibration
) -> None:
    reference = read_reference(made.text.encode(), SIGNATURE)
    for name in SIGNATURE.features:
        z = [
            (term(name, x.features[name]) - reference.mean[name]) / reference.sd[name]
            for x in hundred
        ]
        assert np.mean(z) == pytest.approx(0, abs=1e-9)
        assert np.std(z, ddof=1) == pytest.approx(1)


def test_own_locations_split_the_reference_as_the_paper_was_split(
    hundred: list[ReferenceLesion],
) -> None:
    made = calibrate(hundred, SIGNATURE, "test", paper_shares=False)
    reference = read_reference(made.text.encode(), SIGNATURE)
    scores = [
        lesion_score(linear_predictor(x.features, x.location, SIGNATURE, reference), reference)
        for x in hundred
        if x.location is not None
    ]
    assert np.mean([s > 0.29 for s in scores]) == pytest.approx(141 / 236, abs=1 / 120)


def test_file_states_what_it_was_made_of_and_how(made: Calibration) -> None:
    data = json.loads(made.text)
    assert (data["lesions"], data["patients"], data["calibrated_to_site"]) == (120, 40, True)
    assert data["model_sha256"] == SIGNATURE.sha256
    assert data["extraction"] == SIGNATURE.extraction_text
    assert sum(data["location_counts"].values()) == 120
    assert "141/236" in data["b0"]["derived"]
    assert "43/85" in data["c0"]["derived"]
    assert len(data["bootstrap"]["b0"]) == 200
    assert made.warnings == ()


def test_too_few_lesions_are_refused_and_few_are_warned_of() -> None:
    with pytest.raises(ModelError, match="29 usable lesions of 29, expected at least 30"):
        calibrate(lesions(29), SIGNATURE, "test")
    with pytest.raises(ModelError, match="1 usable lesions of 1"):
        calibrate(lesions(1), SIGNATURE, "test")
    assert "only 30 lesions" in calibrate(lesions(30), SIGNATURE, "test").warnings[0]


@pytest.mark.parametrize("value", [0.0, -1.0, math.nan, math.inf, 4e-16])
def test_features_without_a_logarithm_leave_the_lesion_out_by_name(value: float) -> None:
    spoiled = lesions(40)
    features = dict(spoiled[7].features) | {"original_glcm_Idm": value}
    spoiled[7] = dataclasses.replace(spoiled[7], features=features)
    made = calibrate(spoiled, SIGNATURE, "test")
    assert [name for name, _ in made.left_out] == ["lesion 7"]
    assert "original_glcm_Idm" in made.left_out[0][1]
    assert json.loads(made.text)["lesions"] == 39


def test_a_lesion_given_twice_counts_once() -> None:
    twice = lesions(40)
    twice.append(dataclasses.replace(twice[3], lesion="again"))
    made = calibrate(twice, SIGNATURE, "test")
    assert made.left_out == (("again", "the same features as lesion 3: the same lesion twice"),)


def test_what_was_at_hand_is_not_the_site(hundred: list[ReferenceLesion]) -> None:
    assert site_faults(hundred, 30, SIGNATURE) == ()
    two = [dataclasses.replace(x, patient=f"patient {i % 2}") for i, x in enumerate(hundred)]
    faults = site_faults(two, 0, SIGNATURE)
    assert "2 patients, expected at least 20" in faults
    assert any("60 of 120 lesions are of one patient" in f for f in faults)
    (fault,) = site_faults(hundred, 121, SIGNATURE)
    assert fault == "121 of 241 lesions were left out, expected at most half"
    somewhere = [dataclasses.replace(hundred[0], location=None), *hundred[1:]]
    assert site_faults(somewhere, 0, SIGNATURE) == ("1 of 120 lesions: the location is not known",)
    made = calibrate(hundred, SIGNATURE, "test", refused=121)
    assert made.faults == (fault,)
    assert not json.loads(made.text)["calibrated_to_site"]


def test_scanners_that_do_not_differ_are_one_site() -> None:
    """Of pairs of scanners with the same lesions none is called apart."""
    for seed in range(6):
        drawn = lesions(240, seed=seed)
        both = [
            dataclasses.replace(x, scanner="AB"[i >= 120], kernel="B30f")
            for i, x in enumerate(drawn)
        ]
        assert site_faults(both, 0, SIGNATURE) == ()


def test_shifts_of_a_reference_against_itself_are_none(made: Calibration) -> None:
    reference = read_reference(made.text.encode(), SIGNATURE)
    for found in shifts(reference, reference):
        assert (found.shift, found.spread, found.words) == (0, 1, "like it")
        assert found.error > 0


def test_a_feature_that_does_not_vary_is_refused() -> None:
    constant = [
        dataclasses.replace(x, features=dict(x.features) | {"original_glcm_Idm": 0.2})
        for x in lesions(40)
    ]
    with pytest.raises(ModelError, match="original_glcm_Idm is the same in all lesions"):
        calibrate(constant, SIGNATURE, "test")


def test_unknown_locations_need_the_papers_shares() -> None:
    unknown = [dataclasses.replace(x, location=None) for x in lesions(40)]
    assert json.loads(calibrate(unknown, SIGNATURE, "test").text)["location_counts"] == {
        "node": 0,
        "liver": 0,
        "lung": 0,
        "other": 0,
        "unknown": 40,
    }
    with pytest.raises(ModelError, match="40 lesions have no location"):
        calibrate(unknown, SIGNATURE, "test", paper_shares=False)


def test_own_laboratory_values_are_used_for_c0(hundred: list[ReferenceLesion]) -> None:
    rng = np.random.default_rng(2)
    labs = {
        f"patient {i}": (float(rng.normal(3.4, 0.4)), float(rng.normal(1.1, 0.3)))
        for i in range(40)
    }
    own = json.loads(calibrate(hundred, SIGNATURE, "test", labs).text)
    assumed = json.loads(calibrate(hundred, SIGNATURE, "test").text)
    assert "their own laboratory values" in own["c0"]["derived"]
    assert own["c0"]["value"] > assumed["c0"]["value"]
    few = calibrate(hundred, SIGNATURE, "test", {"patient 1": (3.9, 1.4)})
    assert "are too few; assumed ones are used" in few.warnings[0]


@given(
    scores=st.lists(st.floats(0.01, 0.99), min_size=3, max_size=40),
    albumin=st.floats(2, 5),
    lymphocytes=st.floats(0.2, 4),
)
def test_c0_gives_the_published_prevalence(
    scores: list[float], albumin: float, lymphocytes: float
) -> None:
    array = np.array(scores)
    labs = np.tile([albumin, lymphocytes], (len(scores), 1))
    c0, _ = derive_clinical_intercept(array, SIGNATURE, labs)
    q = expit(c0 + 2.06 * array + 0.49 * lymphocytes + 0.39 * albumin)
    assert float(q.mean()) == pytest.approx(43 / 85, abs=1e-6)


@given(
    values=st.lists(st.floats(-50, 50), min_size=2, max_size=60),
    q=st.floats(0, 1),
)
def test_weighted_quantile_of_equal_weights_is_the_ordinary_one(
    values: list[float], q: float
) -> None:
    array = np.array(values)
    expected = float(np.quantile(array, q))
    assert weighted_quantile(array, np.ones(len(array)), q) == pytest.approx(expected, abs=1e-9)


def test_bundled_reference_file_is_what_the_script_makes() -> None:
    committed = json.loads(
        (MODELS / BUNDLED_MODELS[DEFAULT_MODEL].reference).read_text(encoding="utf-8")
    )
    again = json.loads(build())

    def close(a: object, b: object) -> None:
        if isinstance(a, dict):
            assert isinstance(b, dict)
            assert a.keys() == b.keys()
            for key in a:
                close(a[key], b[key])
        elif isinstance(a, list):
            assert isinstance(b, list)
            if isinstance(a[0], str):
                assert a == b
                return
            np.testing.assert_allclose(np.array(a), np.array(b), rtol=0, atol=2e-5)
        elif isinstance(a, float):
            assert b == pytest.approx(a, rel=1e-4)
        else:
            assert a == b

    close(committed, again)
    assert committed["b0"]["value"] == -0.22305
    assert committed["b0"]["recomputed_from_percentiles"] == pytest.approx(-0.223, abs=0.02)
    assert committed["mean_lesion_score"] == pytest.approx(0.519, abs=0.001)
    assert committed["lesions"] == lung_summary()["n_lesions"] == 351
    assert len(committed["bootstrap"]["b0"]) == 300


def test_files_of_the_all_logged_model_are_those_that_old_reports_name() -> None:
    """Their digests are in reports and in references of sites: they never change."""
    model, reference = (
        hashlib.sha256((MODELS / name).read_bytes()).hexdigest()
        for name in ("ligero2021.json", "reference_nsclc351.json")
    )
    assert model == "2d43d0dc4187fedcb55b85ad32f9c118f4451c4d06491bf26d40188cb39839ec"
    assert reference == OLD_REFERENCE_SHA256


def test_reference_of_the_all_logged_model_is_refused_with_a_remedy_and_read_with_its_own() -> None:
    old = bundled_signature("ligero2021-1")
    text = (MODELS / "reference_nsclc351.json").read_bytes()
    with pytest.raises(ModelError) as caught:
        read_reference(text, SIGNATURE)
    for part in ("ligero2021-1", "ligero2021-2", "immunoct calibrate", '[model] signature = "'):
        assert part in str(caught.value)
    assert read_reference(text, old).intercept == -0.268


def test_reference_with_another_transform_is_refused(made: Calibration) -> None:
    changed = made.text.replace('"transform": "none"', '"transform": "ln"', 1)
    with pytest.raises(ModelError, match=r"transform 'ln' for original_firstorder_Entropy"):
        read_reference(changed.encode(), SIGNATURE)


@pytest.mark.parametrize("model", list(BUNDLED_MODELS))
def test_calibration_writes_the_transforms_of_its_model(model: str) -> None:
    signature = bundled_signature(model)
    positive = [x for x in lesions(90) if min(x.features.values()) > 0]
    made = calibrate(positive, signature, "test")
    features = json.loads(made.text)["features"]
    assert {n: f["transform"] for n, f in features.items()} == {
        n: t.value for n, t in signature.transforms.items()
    }
    name = "original_firstorder_Entropy"
    values = np.array([x.features[name] for x in positive])
    terms = np.log(values) if model == "ligero2021-1" else values
    assert features[name]["mean"] == pytest.approx(terms.mean())
    assert read_reference(made.text.encode(), signature).mean[name] == features[name]["mean"]


def test_reference_of_another_model_or_other_settings_is_refused(made: Calibration) -> None:
    text = (MODELS / "ligero2021.json").read_text()
    other = read_signature(text.replace('"beta": 11.73', '"beta": 11.74').encode())
    with pytest.raises(ModelError, match="was made for the model ligero2021-2, but the model in"):
        read_reference(made.text.encode(), other)
    wider = made.text.replace("bin width 10 HU", "bin width 25 HU")
    with pytest.raises(ModelError, match="bin width 25 HU"):
        read_reference(wider.encode(), SIGNATURE)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"lesions": 120', '"lesions": 29', "29 is less than the minimum of 30"),
        ('"lesions": 120', '"lesions": NaN', "NaN, which is not a finite number"),
        ('"lesions": 120', '"lesions": -1e999', "-1e999, which is not a finite number"),
        ('"lesions": 120', '"lesions": 1' + 400 * "0", "0, which is not a finite number"),
        ('"sd"', '"log_sd"', "sd"),
        ('"immunoct-reference-2"', '"immunoct-reference-9"', "format"),
        ("{", "[", "is not JSON"),
    ],
)
def test_broken_reference_files_are_refused(
    made: Calibration, old: str, new: str, message: str
) -> None:
    with pytest.raises(ModelError, match=message.replace("(", "\\(")):
        read_reference(made.text.replace(old, new, 1).encode(), SIGNATURE)


@pytest.mark.parametrize("wrong", [True, "0.1", None, [0.1]])
def test_what_is_no_number_among_many_is_named(made: Calibration, wrong: object) -> None:
    data = json.loads(made.text)
    data["bootstrap"]["mean"][3][2] = wrong
    with pytest.raises(ModelError, match=r"at bootstrap\.mean\.3\.2: .* is not of type 'number'"):
        read_reference(json.dumps(data).encode(), SIGNATURE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"g/dL"', '"g/L"'),
        ('"interpolator": "sitkBSpline"', '"interpolator": "exec"'),
        ("original_glcm_Idm", "wavelet_glcm_Idm"),
        ("original_glcm_Idm", "original_glcm_JointEntropy"),
        ('"radiomics_cutoff": 0.29', '"radiomics_cutoff": 29'),
        ('"beta": 4.18', '"beta": "4.18"'),
        ('"title"', '"titel"'),
        ('"transform": "none", ', ""),
        ('"transform": "none"', '"transform": "log10"'),
        ('"immunoct-model-2"', '"immunoct-model-1"'),
    ],
)
def test_broken_model_files_are_refused(old: str, new: str) -> None:
    text = (MODELS / "ligero2021_2.json").read_text()
    assert old in text
    with pytest.raises(ModelError):
        read_signature(text.replace(old, new, 1).encode())


def test_model_file_of_another_digest_is_refused() -> None:
    text = (MODELS / "ligero2021.json").read_bytes()
    with pytest.raises(ModelError, match="expected 0000"):
        read_signature(text, "0" * 64)


def test_another_signature_is_a_file_and_no_code(tmp_path: Path) -> None:
    data = json.loads((MODELS / "ligero2021.json").read_text())
    data["name"] = "other"
    data["features"] = [
        {"name": "original_glrlm_RunEntropy", "beta": 1.5, "ci95": None},
        {"name": "original_firstorder_Entropy", "beta": -2.0, "ci95": [-3, -1]},
    ]
    other = read_signature(json.dumps(data).encode())
    rng = np.random.default_rng(0)
    made = calibrate(
        [
            ReferenceLesion(
                str(i),
                str(i),
                Location.LUNG,
                {f: float(np.exp(v)) for f, v in zip(other.features, row, strict=True)},
            )
            for i, row in enumerate(rng.standard_normal((40, 2)))
        ],
        other,
        "other",
    )
    (tmp_path / "model.json").write_text(json.dumps(data))
    (tmp_path / "reference.json").write_text(made.text)
    (tmp_path / "immunoct.toml").write_text(
        '[[peers]]\nname = "P"\nae_title = "P"\nhost = "127.0.0.1"\nport = 1\n'
        f'[model]\nfile = "model.json"\nsha256 = "{other.sha256}"\nreference = "reference.json"\n'
    )
    folder, seg = build_case().write(tmp_path)
    done = score(folder, seg, "--config", tmp_path / "immunoct.toml", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    result = json.loads((tmp_path / "out" / "result.json").read_text())
    assert result["model"]["name"] == "other"
    assert list(result["lesions"][0]["features"]) == list(other.features)


# What stands behind a score


def features_of(world_z: float = 0.0) -> dict[str, float]:
    r = bundled_reference()
    return dict(
        zip(
            SIGNATURE.features,
            SIGNATURE.values(np.array([r.mean[f] + world_z * r.sd[f] for f in r.mean])).tolist(),
            strict=True,
        )
    )


@given(
    z=st.lists(st.floats(-3, 3), min_size=14, max_size=14),
    location=st.sampled_from(list(Location)),
)
def test_contributions_add_up_to_the_linear_predictor(z: list[float], location: Location) -> None:
    r = bundled_reference()
    terms = np.array([r.mean[f] + v * r.sd[f] for f, v in zip(r.mean, z, strict=True)])
    features = dict(zip(r.mean, SIGNATURE.values(terms).tolist(), strict=True))
    found = interpret(features, location, SIGNATURE, r)
    total = linear_predictor(features, location, SIGNATURE, r)
    assert sum(found.contributions.values()) == pytest.approx(total, abs=1e-6)
    assert 0 <= found.percentile <= 100
    outside = {f for f, v in features.items() if not r.p01[f] <= v <= r.p99[f]}
    assert outside == set(found.outside_reference)


def test_cutoff_is_the_fortieth_percentile_of_the_references_lesions() -> None:
    found = among_simulated(0.29, 1, 0.29, bundled_reference())
    assert found.percentile == pytest.approx(100 * 95 / 236, abs=0.5)
    assert found.share_above == found.share_of_lesions == found.share_above_independent


def test_means_of_more_lesions_lie_above_the_cutoff_more_often() -> None:
    r = bundled_reference()
    found = [among_simulated(0.27, n, 0.29, r) for n in (1, 2, 3, 5, 8, 17, 300)]
    for key in ("share_above", "share_above_independent"):
        shares = [getattr(f, key) for f in found]
        assert shares == sorted(shares)
    places = [f.percentile for f in found]
    assert places == sorted(places, reverse=True)
    assert all(f.share_above < f.share_above_independent for f in found[1:])
    # Drawn freely, 100,000 patients, with the same assumption.
    assert found[2].share_above == pytest.approx(0.767, abs=0.005)
    assert found[2].share_above_independent == pytest.approx(0.848, abs=0.005)
    assert found[2].percentile == pytest.approx(21.6, abs=0.5)
    assert among_simulated(0.27, 3, 0.29, r) == found[2]


@settings(max_examples=20)
@given(st.integers(1, 30), st.floats(0, 1), st.floats(0, 1))
def test_a_higher_score_has_no_lower_place(lesions: int, one: float, other: float) -> None:
    low, high = (
        among_simulated(s, lesions, 0.29, bundled_reference()).percentile
        for s in sorted((one, other))
    )
    assert 0 <= low <= high <= 100


def test_flip_share_is_high_at_the_cutoff_and_none_far_from_it() -> None:
    from scoring.model.interpretation import call_flip_share

    r = bundled_reference()
    features = features_of()
    shift = math.log(0.29 / 0.71) - r.intercept
    entropy = "original_firstorder_Entropy"

    def at(logit_distance: float) -> float:
        z = (shift + logit_distance) / SIGNATURE.features[entropy]
        moved = features | {entropy: r.mean[entropy] + z * r.sd[entropy]}
        score = lesion_score(linear_predictor(moved, Location.NODE, SIGNATURE, r), r)
        assert (score > 0.29) == (logit_distance > 0)
        return call_flip_share([(moved, Location.NODE)], SIGNATURE, r, score > 0.29)

    assert 0.3 < at(0.001) < 0.7
    assert at(6) == at(-6) == 0
    assert at(0.5) < at(0.1)


# The command


def write_table(path: Path, rows: list[ReferenceLesion], extra: str = "", **ct: str) -> None:
    names = list(SIGNATURE.features)
    of_ct = {"contrast": "yes", "slice_thickness": "2.5", "kernel": "B30f", "scanner": "CT 1"} | ct
    more = [*of_ct, *(["extra"] if extra else [])]
    lines = [",".join(["patient", "lesion", "location", *names, *more])]
    for x in rows:
        place = x.location.value if x.location else ""
        cells = [x.patient, x.lesion, place, *(repr(x.features[f]) for f in names)]
        lines.append(",".join([*cells, *of_ct.values(), *([extra] if extra else [])]))
    path.write_text("\n".join(lines) + "\n")


def test_command_makes_reference_and_picture_from_cases_and_table(tmp_path: Path) -> None:
    cases = tmp_path / "cases"
    build_case().write(cases / "good")
    bad = build_case(dataclasses.replace(SMALL, patient_id="OTHER", seed=9))
    del bad.ct[5]
    bad.write(cases / "bad")
    write_table(tmp_path / "t.csv", lesions(60), extra="x")
    out = tmp_path / "ref.json"
    args = ("--cases", cases, "--table", tmp_path / "t.csv", "--out", out, "--name", "Our site")
    done = run(*args)
    assert done.returncode == 0, done.stderr
    assert "VERDICT   these lesions represent the site" in done.stdout
    assert "bad: SEG" in done.stdout
    assert "are missing" in done.stdout
    assert "columns not used: extra" in done.stderr
    assert "WARNING   only 63 lesions" in done.stdout
    assert (tmp_path / "ref.png").read_bytes().startswith(b"\x89PNG")
    first = out.read_text()
    assert json.loads(first)["lesions"] == 63
    assert "DEMO-0001" not in first + (tmp_path / "ref.json.cases.jsonl").read_text() + done.stdout
    # A second run takes the good case from the resume file, though a torn line follows it there.
    resume = tmp_path / "ref.json.cases.jsonl"
    entry = json.loads(resume.read_text())
    entry["lesions"][0]["features"]["original_glcm_Idm"] *= 2
    resume.write_text(json.dumps(entry) + '\n{"setup": "torn')
    assert run(*args).returncode == 0
    means = [
        json.loads(text)["features"]["original_glcm_Idm"]["mean"]
        for text in (first, out.read_text())
    ]
    assert means[1] - means[0] == pytest.approx(math.log(2) / 63)
    # A changed file is read anew.
    (cases / "good" / "ct" / "0003.dcm").touch()
    assert run(*args).returncode == 0
    assert out.read_text() == first


def test_command_leaves_out_what_no_reference_is_made_of(tmp_path: Path) -> None:
    cases = tmp_path / "cases"
    thick, plain, silent, good = (
        build_case(dataclasses.replace(SMALL, patient_id=f"P{n}", seed=n)) for n in range(4)
    )
    for image in thick.ct:
        image.SliceThickness = "7.5"
    for image in plain.ct:
        image.SeriesDescription = "without contrast"
        for keyword in [k for k in image.dir("Contrast") if k in image]:
            del image[keyword]
    for image in silent.ct:
        del image.ConvolutionKernel
    made = {"thick": thick, "plain": plain, "silent": silent, "good": good}
    for name, case in made.items():
        case.write(cases / name)
    write_table(tmp_path / "no.csv", lesions(2, seed=5), contrast="no")
    write_table(tmp_path / "thin.csv", lesions(2, seed=6), slice_thickness="0.6")
    write_table(tmp_path / "t.csv", lesions(60))
    tables = [a for name in ("no", "thin", "t") for a in ("--table", tmp_path / f"{name}.csv")]
    done = run("--cases", cases, *tables, "--out", tmp_path / "ref.json")
    assert done.returncode == 0, done.stderr
    for name, why in (
        ("thick: ", "Section thickness 2 to 5 mm: not met; 7.5 mm."),
        ("plain: ", "Contrast-enhanced CT: not met"),
        ("silent: ", "One convolution kernel: cannot tell; the header names no kernel."),
        ("lesion 0", "not contrast-enhanced"),
        ("lesion 0", "section thickness 0.6 mm, expected 2 to 5"),
    ):
        lines = [x for x in done.stdout.splitlines() if x.startswith("left out") and name in x]
        assert any(why in x for x in lines), (name, lines)
    data = json.loads((tmp_path / "ref.json").read_text())
    assert data["lesions"] == 63
    assert data["scanners"] == ["CT 1 / B30f", "immunoct phantom / B30f"]


@pytest.mark.parametrize("column", ["contrast", "slice_thickness", "kernel"])
def test_a_table_that_does_not_state_the_ct_is_not_the_site(tmp_path: Path, column: str) -> None:
    write_table(tmp_path / "t.csv", lesions(120), **{column: ""})
    out = tmp_path / "ref.json"
    done = run("--table", tmp_path / "t.csv", "--out", out)
    assert done.returncode == 3, done.stderr
    assert "do NOT represent the site" in done.stdout
    assert f"120 of 120 lesions: the table does not state {column}" in done.stdout.replace(
        "the kernel", "kernel"
    )
    data = json.loads(out.read_text())
    assert not data["calibrated_to_site"]
    assert data["source"].startswith("not the site's population; 120 of 120")


def test_each_scanner_gets_a_reference_and_scanners_apart_are_not_one_site(tmp_path: Path) -> None:
    first, second = lesions(120), lesions(120, seed=8)
    name = "original_glcm_Idm"
    moved = [
        dataclasses.replace(
            x, patient=f"b {x.patient}", features=dict(x.features) | {name: 1.6 * x.features[name]}
        )
        for x in second
    ]
    write_table(tmp_path / "a.csv", first, scanner="A", kernel="B30f")
    write_table(tmp_path / "b.csv", moved, scanner="B", kernel="B70f+x")
    write_table(tmp_path / "c.csv", lesions(10, seed=9), scanner="C")
    tables = [a for x in "abc" for a in ("--table", tmp_path / f"{x}.csv")]
    done = run(*tables, "--out", tmp_path / "ref.json", "--name", "Ours")
    assert done.returncode == 3, done.stderr
    assert "A / B30f and B / B70f+x are" in done.stdout
    assert "sd apart in glcm_Idm" in done.stdout
    for number, group in ((1, "A / B30f"), (2, "B / B70f+x")):
        data = json.loads((tmp_path / f"ref-{number}.json").read_text())
        assert (data["lesions"], data["calibrated_to_site"]) == (120, True)
        assert (data["name"], data["scanners"]) == (f"Ours, {group}", [group])
    assert not (tmp_path / "ref-3.json").exists()
    assert "file = \"ref-2.json\"\nscanner = '^B$'\nkernel = '^B70f\\+x$'" in done.stdout


def test_the_command_says_per_feature_how_the_site_differs(tmp_path: Path) -> None:
    name = "original_firstorder_Entropy"
    sd = bundled_reference().sd[name]
    moved = [
        dataclasses.replace(x, features=dict(x.features) | {name: x.features[name] + 2 * sd})
        for x in lesions(300)
    ]
    write_table(tmp_path / "t.csv", moved)
    done = run("--table", tmp_path / "t.csv", "--out", tmp_path / "ref.json")
    lines = {x.split()[0]: x for x in done.stdout.splitlines() if "; sd x " in x}
    assert len(lines) == len(SIGNATURE.features)
    assert re.search(r"shifted by \+(1\.9|2\.)", lines["firstorder_Entropy"])
    assert "like it" in lines["shape_Elongation"]


def test_report_made_with_an_own_reference_says_so(tmp_path: Path) -> None:
    write_table(tmp_path / "t.csv", lesions(150))
    out = tmp_path / "ref.json"
    assert run("--table", tmp_path / "t.csv", "--out", out, "--name", "Our site").returncode == 0
    folder, seg = build_case().write(tmp_path)
    done = score(folder, seg, "--reference", out, "--out", tmp_path / "o")
    assert done.returncode == 0, done.stderr
    assert "Calibrated to this site with Our site (150 lesions of 50 patients)" in done.stdout
    assert "NOT CALIBRATED" not in done.stdout


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--out", "ref.json"], "--cases, --table, or both"),
        (["--table", "t.csv", "--out", "ref.txt"], "expected a .json file"),
        (["--table", "none.csv", "--out", "ref.json"], "none.csv does not exist"),
        (
            ["--cases", "none", "--out", "ref.json"],
            "expected a folder with one sub-folder per case",
        ),
        (["--table", "missing.csv", "--out", "ref.json"], "missing columns: original_glcm_Idm"),
        (["--table", "word.csv", "--out", "ref.json"], "line 2: could not convert string"),
        (["--table", "contrast.csv", "--out", "ref.json"], "contrast is 'perhaps', expected yes"),
        (["--table", "t.csv", "--table-location", "hepar", "--out", "ref.json"], "one of node"),
    ],
)
def test_command_refuses_with_one_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_table(Path("t.csv"), lesions(3))
    text = Path("t.csv").read_text()
    Path("missing.csv").write_text(text.replace("original_glcm_Idm", "Idm"))
    header, first = text.splitlines()[:2]
    feature = first.split(",")[5]
    Path("word.csv").write_text(header + "\n" + first.replace(feature, "many") + "\n")
    write_table(Path("contrast.csv"), lesions(3), contrast="perhaps")
    done = run(*args)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not Path("ref.json").exists()


def test_pinned_signature_is_the_committed_file() -> None:
    assert isinstance(SIGNATURE, Signature)
    assert len(SIGNATURE.features) == 14
