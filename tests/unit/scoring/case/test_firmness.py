"""How firm a call is, on whole cases: made ones and the four readers of a real nodule."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from scoring import CaseResult, ScoringSetup, parse_record, score_case
from scoring.case.patient import clinical_call_notes
from scoring.ct.slice import read_slices
from scoring.errors import FeatureError
from scoring.features.cut import LesionCut
from scoring.features.features import Measured, in_this_process, measured
from scoring.model.bundled import ALL_LOGGED_MODEL
from scoring.model.reference import bundled_reference
from scoring.model.signature import bundled_signature
from scoring.policy import StabilityExtent
from scoring.results import Firmness, PatientReading
from scoring.results_json import read_result, to_json
from scoring.stability.variants import LEAST, SHORT, VARIANTS
from tests.helpers.made.cases import SMALL, build_case
from tests.helpers.made.measured_once import equal_cuts_measured_once

LABORATORY = {"albumin": "42 g/L", "lymphocytes": "2.0 10*9/L"}
RECORD = parse_record({"treatment_start": SMALL.acquisition_date.isoformat(), **LABORATORY}, "test")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], Path]:
    folder, seg = build_case().write(tmp_path_factory.mktemp("case"))
    return sorted(folder.iterdir()), seg


@pytest.fixture(autouse=True, scope="module")
def _lesions_measured_once() -> Iterator[None]:
    """All but one of these tests score the same lesions and variants."""
    with equal_cuts_measured_once():
        yield


def scored(files: tuple[list[Path], Path], extent: StabilityExtent) -> CaseResult:
    return score_case(files[0], [files[1]], RECORD, ScoringSetup(stability=extent))


@pytest.fixture(scope="module")
def full(files: tuple[list[Path], Path]) -> CaseResult:
    return scored(files, "full")


def test_variants_change_nothing_of_the_scores(
    files: tuple[list[Path], Path], full: CaseResult
) -> None:
    off = scored(files, "off")
    assert off.patient.stability is None
    for without, with_them in zip(off.lesions, full.lesions, strict=True):
        assert without == dataclasses.replace(with_them, stability=None)
    assert off.patient == dataclasses.replace(full.patient, stability=None)


def test_each_scored_lesion_and_the_patient_have_at_least_forty_variants(full: CaseResult) -> None:
    of_lesions = [x.stability for x in full.lesions if x.radiomics_score is not None]
    assert of_lesions
    for found in (*of_lesions, full.patient.stability):
        assert found is not None
        assert len(found.scores) + found.failed >= 40
        assert not found.reduced
        assert found.coefficient_share is not None
        assert 0 <= found.changed <= len(found.scores)


def test_it_is_said_how_often_variants_and_readers_change_the_radiomics_clinical_call(
    full: CaseResult,
) -> None:
    setup = ScoringSetup()

    def high(score: float) -> bool:
        return setup.reference.clinical_intercept + 2.06 * score + 0.49 * 2.0 + 0.39 * 4.2 > (
            math.log(0.45 / 0.55)
        )

    stability, call = full.patient.stability, full.patient.radiomics_clinical_score_high
    assert stability is not None
    assert full.patient.radiomics_score is not None
    assert call == high(full.patient.radiomics_score)
    changed = sum(high(s) != call for s in stability.scores)
    said = (
        f"The radiomics-clinical call, {'high' if call else 'low'}, changes with {changed} of "
        f"{len(stability.scores)} variants of contour and image"
    )
    assert any(x.startswith(f"{said}. How firm") for x in full.notes)
    others = tuple(PatientReading(f"1.2.{x}", 1, x, x > 0.29) for x in (0.0, 0.0, 1.0))
    patient = dataclasses.replace(full.patient, readings=others)
    (note,) = clinical_call_notes(patient, RECORD, setup)
    contrary = sum(high(r.radiomics_score) != call for r in others)
    assert contrary in {1, 2}
    assert note.startswith(f"{said} and with {contrary} of 3 other segmentations. ")
    failed = dataclasses.replace(patient, stability=dataclasses.replace(stability, failed=9))
    (note,) = clinical_call_notes(failed, RECORD, setup)
    assert note.startswith(f"{said} (9 more could not be scored) and with {contrary} of 3 other ")
    for without in (
        dataclasses.replace(full.patient, radiomics_clinical_score_high=None),
        dataclasses.replace(full.patient, stability=None),
    ):
        assert clinical_call_notes(without, RECORD, setup) == []


def test_a_case_scored_twice_has_the_same_variants_and_the_files_keep_them(
    files: tuple[list[Path], Path], full: CaseResult
) -> None:
    def measured_anew(cuts: Iterable[LesionCut | FeatureError]) -> Iterable[Measured]:
        return map(measured, cuts)

    again = score_case(
        files[0], [files[1]], RECORD, ScoringSetup(stability="full"), measure=measured_anew
    )
    assert again.patient.stability == full.patient.stability
    assert read_result(to_json(full)) == full


def test_short_makes_fewer_and_the_digest_tells_them_apart(
    files: tuple[list[Path], Path], full: CaseResult
) -> None:
    short = scored(files, "short")
    for lesion in short.lesions:
        found = lesion.stability
        assert found is not None
        assert LEAST <= len(found.scores) + found.failed <= SHORT < len(VARIANTS)
        assert not found.reduced
    digests = {short.input_sha256, full.input_sha256, scored(files, "off").input_sha256}
    assert len(digests) == 3


def test_earlier_model_has_stability_and_no_alternatives(
    files: tuple[list[Path], Path], full: CaseResult
) -> None:
    setup = ScoringSetup(
        signature=bundled_signature(ALL_LOGGED_MODEL),
        reference=bundled_reference(ALL_LOGGED_MODEL),
        stability="short",
    )
    old = score_case(files[0], [files[1]], RECORD, setup)
    assert old.patient.stability is not None
    assert old.patient.stability.coefficient_share is None  # its terms are linearly dependent
    assert old.patient.alternatives == ()
    assert [a.name for a in full.patient.alternatives] == ["B", "E"]
    for lesion in full.lesions:
        assert len(lesion.alternatives) == 2


def test_variants_are_measured_where_the_lesions_are(files: tuple[list[Path], Path]) -> None:
    seen: list[int] = []

    def measure(cuts: Iterable[LesionCut | FeatureError]) -> Iterable[Measured]:
        made = list(cuts)
        seen.append(len(made))
        return in_this_process(made)

    result = score_case(files[0], [files[1]], RECORD, measure=measure)
    count = len(result.lesions)
    assert seen[0] == count
    assert seen[1] >= 40 * count


def test_variants_that_cannot_be_measured_leave_the_score_and_are_counted(
    files: tuple[list[Path], Path],
) -> None:
    calls = iter((True, False))

    def measure(cuts: Iterable[LesionCut | FeatureError]) -> Iterable[Measured]:
        made = list(cuts)
        if next(calls):
            return in_this_process(made)
        return [FeatureError("extraction_failed", "test") for _ in made]

    result = score_case(files[0], [files[1]], RECORD, measure=measure)
    for lesion in result.lesions:
        assert lesion.radiomics_score is not None
        assert lesion.stability is not None
        assert lesion.stability.scores == ()
        assert lesion.stability.failed >= 40
        assert lesion.stability.firmness is Firmness.NOT_FIRM


def test_readers_who_contradict_each_other_are_not_all_called_firm(shared: Path) -> None:
    folder = shared / "data" / "LIDC-IDRI-0001"
    record = parse_record({"treatment_start": "2000-01-15"}, "test")
    ct = [s for path in sorted((folder / "ct").glob("*.dcm")) for s in read_slices(path)]
    results = [
        score_case(ct, [folder / "seg" / f"seg_{reader}.dcm"], record) for reader in (1, 2, 3, 4)
    ]
    calls = [r.patient.radiomics_score_high for r in results]
    assert len(set(calls)) == 2  # the readers do contradict each other
    verdicts = [r.patient.stability.firmness for r in results]
    assert verdicts.count(Firmness.FIRM) < 4
    assert Firmness.NOT_FIRM in verdicts
