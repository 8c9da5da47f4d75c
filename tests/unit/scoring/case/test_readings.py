"""Other segmentations of a lesion: scored, compared, and heard when a call is judged."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pydicom
import pytest

from dicom_node.demo.phantom import lesion_mask, make_seg
from scoring import CaseResult, ScoringSetup, parse_record, score_case
from scoring.ct.slice import read_slices
from scoring.results import Firmness
from scoring.results_json import read_result, to_json
from sr_templates import SrClass, build_report, read_report, sentences
from tests.helpers.made.cases import NO_VARIANTS, SMALL, Case, build_case
from tests.helpers.made.segmentations import detached

RECORD = parse_record({"treatment_start": SMALL.acquisition_date.isoformat()}, "test")
LIVER = SMALL.lesions[0]
WHOLE = lesion_mask(SMALL, LIVER)


@functools.cache
def shared_case() -> Case:
    """Return the case of all tests here, which write and read it and do not change it."""
    return build_case()


@pytest.fixture(scope="module")
def ct(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder, _ = shared_case().write(tmp_path_factory.mktemp("case"))
    return sorted(folder.iterdir())


def without_rim(mask: np.ndarray) -> np.ndarray:
    inner = mask.copy()
    for axis in (1, 2):
        inner &= np.roll(mask, 1, axis) & np.roll(mask, -1, axis)
    return inner


def seg_of(mask: np.ndarray, day: int, uid: str = "1.2.3") -> pydicom.Dataset:
    seg = detached(make_seg(shared_case().ct, [mask], [LIVER], [uid]))
    seg.ContentDate = f"202403{day:02}"
    return seg


def items_below(item: pydicom.Dataset) -> Iterator[pydicom.Dataset]:
    for child in item.get("ContentSequence") or []:
        yield child
        yield from items_below(child)


def scored(
    ct: list[Path], folder: Path, *segs: pydicom.Dataset, setup: ScoringSetup = NO_VARIANTS
) -> CaseResult:
    paths = []
    for index, seg in enumerate(segs):
        paths.append(folder / f"{index}.dcm")
        seg.save_as(paths[-1], enforce_file_format=True)
    return score_case(ct, paths, RECORD, setup)


def test_reading_has_the_score_that_it_has_alone(ct: list[Path], tmp_path: Path) -> None:
    inner = without_rim(WHOLE)
    old, new = seg_of(inner, 5), seg_of(WHOLE, 6)
    (alone,) = scored(ct, tmp_path, old).lesions
    (newest,) = scored(ct, tmp_path, new).lesions
    result = scored(ct, tmp_path, old, new)
    (lesion,) = result.lesions
    (reading,) = lesion.readings
    assert dataclasses.replace(lesion, readings=()) == newest
    assert reading.radiomics_score == alone.radiomics_score
    assert reading.dice == pytest.approx(2 * inner.sum() / (inner.sum() + WHOLE.sum()), abs=1e-4)
    assert reading.seg_sop_instance_uid == old.SOPInstanceUID
    (of_patient,) = result.patient.readings
    assert of_patient.radiomics_score == alone.radiomics_score
    assert read_result(to_json(result)) == result
    assert f"Dice {reading.dice:.2f}" in sentences.lesion(lesion, 0.29)
    assert old.SOPInstanceUID in (sentences.firmness(result) or "")


def test_readings_are_coded_and_read_back(ct: list[Path], tmp_path: Path) -> None:
    result = scored(ct, tmp_path, seg_of(without_rim(WHOLE), 5), seg_of(WHOLE, 6))
    for sop_class in SrClass:
        report = build_report(result, shared_case().ct[0], sop_class=sop_class)
        # An Enhanced SR allows no observation context below a number (PS3.3 A.35.2.3.1.2).
        assert all(
            child.RelationshipType != "HAS OBS CONTEXT"
            for item in items_below(report)
            if item.get("ValueType") == "NUM"
            for child in item.get("ContentSequence") or []
        )
        content = read_report(report)
        (reading,) = content.lesions[0].readings
        (made,) = result.lesions[0].readings
        assert reading.seg_sop_instance_uid == made.seg_sop_instance_uid
        assert reading.segment_number == made.segment_number
        assert (reading.dice, reading.radiomics_score) == (made.dice, made.radiomics_score)


def test_reading_too_small_to_score_is_named_with_its_reason(
    ct: list[Path], tmp_path: Path
) -> None:
    tiny = np.zeros_like(WHOLE)
    tiny[tuple(np.argwhere(without_rim(WHOLE))[0])] = True
    result = scored(ct, tmp_path, seg_of(tiny, 5), seg_of(WHOLE, 6))
    (lesion,) = result.lesions
    (reading,) = lesion.readings
    assert lesion.radiomics_score is not None
    assert reading.radiomics_score is None
    assert "two voxels in two directions" in (reading.reason or "")
    assert result.patient.readings == ()
    assert "not scored, the lesion measures" in sentences.lesion(lesion, 0.29)


def test_reading_on_another_grid_is_left_out_and_named(ct: list[Path], tmp_path: Path) -> None:
    old, new = seg_of(without_rim(WHOLE), 5), seg_of(WHOLE, 6)
    for frame in old.PerFrameFunctionalGroupsSequence:
        place = frame.PlanePositionSequence[0]
        x, y, z = place.ImagePositionPatient
        place.ImagePositionPatient = [float(x) + 0.4, y, z]
    result = scored(ct, tmp_path, old, new)
    (lesion,) = result.lesions
    assert lesion.radiomics_score is not None
    assert lesion.readings == ()
    assert any(old.SOPInstanceUID in n and "was not used" in n for n in result.notes)


def test_readings_of_several_lesions_replace_those_they_outline(
    ct: list[Path], tmp_path: Path
) -> None:
    lung = SMALL.lesions[1]
    other = lesion_mask(SMALL, lung)
    new = detached(make_seg(shared_case().ct, [WHOLE, other], [LIVER, lung], ["1.2.3", "1.2.4"]))
    new.ContentDate = "20240306"
    result = scored(ct, tmp_path, seg_of(without_rim(WHOLE), 5), new)
    first, second = result.lesions
    (reading,) = first.readings
    (of_patient,) = result.patient.readings
    assert second.readings == ()
    assert of_patient.lesions == 1
    assert of_patient.radiomics_score == pytest.approx(
        (reading.radiomics_score + second.radiomics_score) / 2
    )


def test_readers_who_contradict_the_newest_one_keep_its_call_from_being_firm(shared: Path) -> None:
    folder = shared / "data" / "LIDC-IDRI-0001"
    record = parse_record({"treatment_start": "2000-01-15"}, "test")
    ct = [s for path in sorted((folder / "ct").glob("*.dcm")) for s in read_slices(path)]
    segs = [folder / "seg" / f"seg_{reader}.dcm" for reader in (1, 2, 3, 4)]
    alone = {
        x.seg_sop_instance_uid: x.radiomics_score
        for seg in segs
        for x in score_case(ct, [seg], record, NO_VARIANTS).lesions
    }
    result = score_case(ct, segs, record)
    (lesion,) = result.lesions
    assert len(lesion.readings) == 3
    for reading in lesion.readings:
        assert reading.radiomics_score == alone[reading.seg_sop_instance_uid]
        assert 0.8 < reading.dice < 0.95
    scores = [lesion.radiomics_score, *(r.radiomics_score for r in lesion.readings)]
    assert {s > 0.29 for s in scores if s is not None} == {True, False}
    for found in (lesion.stability, result.patient.stability):
        assert found is not None
        assert found.readings == 3
        assert found.contrary >= 1
        assert found.firmness is not Firmness.FIRM
    assert "other segmentations GIVE THE OTHER CALL" in sentences.verdict(result)
