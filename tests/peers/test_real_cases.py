"""Real tumours, from file to score: two public CTs, and the lung1 and lung2 of pyradiomics."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest
import SimpleITK as sitk
from pydicom.sr.codedict import codes
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, generate_uid
from pydicom.valuerep import DSfloat

from dicom_node.demo.phantom import Lesion, make_seg
from scoring import CaseResult, ScoringError, ScoringSetup, score_case
from scoring.policy import EligibilityPolicy, LocationRule
from scoring.results import ClinicalRecord, Location
from tests.helpers.others.pyradiomics import (
    FEATURES,
    LUNGS,
    read_lung,
    require_source_data,
    stock_features,
)

RELATIVE = 1e-9


@functools.cache
def golden(shared: Path) -> dict[str, dict[str, float]]:
    """Return the stock extractor's values, computed elsewhere, by lesion."""
    path = shared / "golden" / "features_pyradiomics.json"
    text = json.loads(path.read_text(encoding="utf-8"))
    assert text["pyradiomics"] == "v3.0.1"
    return {name: item["values"] for name, item in text["features"].items()}


def assert_features(found: dict[str, float], expected: dict[str, float]) -> None:
    assert set(expected) == set(FEATURES)
    assert found == pytest.approx(expected, rel=RELATIVE, abs=0)


def treated_on(date: str) -> ClinicalRecord:
    return ClinicalRecord(treatment_start=dt.date.fromisoformat(date), source="test")


# The dates of these scans were modified in de-identification, and so are the treatment starts here.
ALIKE = ScoringSetup(policy=EligibilityPolicy(modified_dates="shifted_alike"))


def verdicts(result: CaseResult) -> dict[str, str]:
    return {finding.code: finding.verdict.value for finding in result.eligibility}


# ------------------------------------------------------------- LIDC-IDRI-0001: a nodule, 4 readers


@functools.cache
def lidc(shared: Path, readers: tuple[int, ...]) -> CaseResult:
    folder = shared / "data" / "LIDC-IDRI-0001"
    segs = [folder / "seg" / f"seg_{n}.dcm" for n in readers]
    ct = sorted((folder / "ct").glob("*.dcm"))
    return score_case(ct, segs, treated_on("2000-01-15"), ALIKE)


@pytest.mark.parametrize("reader", [1, 2, 3, 4])
def test_lidc_nodule_by_each_reader_has_the_stock_features_and_a_score(
    shared: Path, reader: int
) -> None:
    result = lidc(shared, (reader,))
    (lesion,) = result.lesions
    assert_features(lesion.features, golden(shared)[f"LIDC-IDRI-0001/seg_{reader}.dcm#1"])
    assert lesion.location is Location.LUNG
    assert "T-28000" in lesion.location_evidence
    assert lesion.measurable
    assert result.scored
    assert 0 < result.patient.radiomics_score < 1
    assert result.patient.radiomics_score == lesion.radiomics_score
    (ends,) = result.notes
    assert "segmentation names" in ends  # and not the first and last image of the series


def test_lidc_uses_all_133_slices_and_is_eligible(shared: Path) -> None:
    result = lidc(shared, (1,))
    (series,) = result.series
    assert series.slices == 133
    assert series.spacing == pytest.approx((0.703125, 0.703125, 2.5))
    assert series.kvp == 120
    assert verdicts(result) == {
        "contrast_enhanced": "met",
        "scan_before_treatment": "met",
        "no_prior_immunotherapy": "cannot tell",
        "axial_plane": "met",
        "tube_voltage": "met",
        "section_thickness": "met",
        "section_interval": "met",
        "no_lossy_compression": "met",
        "image_kind": "met",
        "one_kernel": "met",
        "lesion_images": "met",
    }
    assert len(result.evidence) == 133 + 1


def test_lidc_readers_give_different_scores_to_the_same_nodule(shared: Path) -> None:
    scores = [lidc(shared, (n,)).patient.radiomics_score for n in (1, 2, 3, 4)]
    assert len(set(scores)) == 4


@pytest.mark.parametrize("order", [(1, 2, 3, 4), (4, 3, 2, 1), (2, 4, 1, 3)])
def test_of_four_segs_with_one_tracking_uid_the_newest_wins_and_the_notes_say_so(
    shared: Path, order: tuple[int, ...]
) -> None:
    """The readers' SEGs were written in the order 4, 2, 3, 1, all on one day."""
    result = lidc(shared, order)
    (lesion,) = result.lesions
    newest = lidc(shared, (1,))
    assert lesion.seg_sop_instance_uid == newest.lesions[0].seg_sop_instance_uid
    assert lesion.features == newest.lesions[0].features
    assert result.patient.radiomics_score == newest.patient.radiomics_score
    superseded = [lidc(shared, (n,)).lesions[0].seg_sop_instance_uid for n in (4, 2, 3)]
    ends, *replaced = result.notes
    assert "segmentation names" in ends
    for note, uid in zip(replaced, superseded, strict=True):
        assert uid in note
        assert "same Tracking UID" in note


@pytest.mark.parametrize(
    ("start", "verdict"),
    [
        ("2000-01-01", "met"),
        ("2000-01-29", "met"),
        ("2000-01-30", "not met"),
        ("1999-12-31", "not met"),
    ],
)
def test_lidc_is_scored_only_within_28_days_before_treatment(
    shared: Path, start: str, verdict: str
) -> None:
    folder = shared / "data" / "LIDC-IDRI-0001"
    result = score_case(
        sorted((folder / "ct").glob("*.dcm")),
        [folder / "seg" / "seg_1.dcm"],
        treated_on(start),
        ALIKE,
    )
    assert verdicts(result)["scan_before_treatment"] == verdict
    assert result.scored == (verdict == "met")


def test_lidc_of_modified_dates_is_scored_and_its_day_is_not_confirmed(shared: Path) -> None:
    folder = shared / "data" / "LIDC-IDRI-0001"
    setup = ScoringSetup(stability="off")
    ct, seg = sorted((folder / "ct").glob("*.dcm")), folder / "seg" / "seg_1.dcm"
    result = score_case(ct, [seg], treated_on("2000-01-15"), setup)
    assert verdicts(result)["scan_before_treatment"] == "cannot tell"
    assert result.lesions[0].radiomics_score == lidc(shared, (1,)).lesions[0].radiomics_score
    assert not score_case(ct, [seg], treated_on("2000-01-30"), setup).scored


def test_lidc_without_one_ct_slice_is_refused(shared: Path) -> None:
    folder = shared / "data" / "LIDC-IDRI-0001"
    slices = sorted((folder / "ct").glob("*.dcm"))
    before, _, after = slices[59:62]  # the files are numbered along the axis
    del slices[60]
    with pytest.raises(ScoringError) as caught:
        score_case(slices, [folder / "seg" / "seg_1.dcm"], treated_on("2000-01-15"))
    assert caught.value.code == "missing_slice"
    assert "1 slice missing" in str(caught.value)
    for path in (before, after):
        assert pydicom.dcmread(path, stop_before_pixels=True).SOPInstanceUID in str(caught.value)


# ------------------------------------------------ CRLM-CT-1006: eight liver tumours, no region code

CRLM = range(1, 9)
ONE_SLICE = (4, 5)
LIVER_RULE = (LocationRule("^tumor", Location.LIVER),)


@functools.cache
def crlm(shared: Path, rules: tuple[LocationRule, ...], not_measurable: str) -> CaseResult:
    folder = shared / "data" / "CRLM-CT-1006"
    (seg,) = (folder / "seg_approx").glob("*.dcm")
    setup = ScoringSetup(
        policy=EligibilityPolicy(not_measurable=not_measurable), location_rules=rules
    )
    return score_case(sorted((folder / "ct").glob("*.dcm")), [seg], treated_on("1994-05-01"), setup)


@pytest.mark.parametrize("rules", [(), LIVER_RULE], ids=["no rule", "rule"])
def test_crlm_tumours_have_the_stock_features_with_and_without_a_location(
    shared: Path, rules: tuple[LocationRule, ...]
) -> None:
    result = crlm(shared, rules, "exclude")
    assert [lesion.segment_number for lesion in result.lesions] == list(CRLM)
    for lesion in result.lesions:
        expected = golden(shared)[f"CRLM-CT-1006#{lesion.segment_number}"]
        assert_features(lesion.features, expected)


def test_crlm_without_a_rule_scores_nothing_and_every_reason_is_the_location(shared: Path) -> None:
    result = crlm(shared, (), "exclude")
    assert verdicts(result)["contrast_enhanced"] == "met"  # oral and intravenous agent
    assert not result.scored
    assert result.patient.radiomics_score is None
    assert result.patient.lesions_total == 8
    for lesion in result.lesions:
        assert lesion.location is None
        assert lesion.radiomics_score is None
        assert lesion.reason_code == "location_unknown"
        assert "location" in lesion.reason
        assert lesion.segment_label in lesion.reason
    assert "8 of 8" in result.reason
    assert "location" in result.reason


def test_crlm_with_a_rule_every_tumour_has_a_score_or_a_reason(shared: Path) -> None:
    result = crlm(shared, LIVER_RULE, "exclude")
    assert result.scored
    scores = {}
    for lesion in result.lesions:
        assert lesion.location is Location.LIVER
        assert "'^tumor'" in lesion.location_evidence
        if lesion.segment_number in ONE_SLICE:
            assert lesion.slices == 1
            assert lesion.long_axis_mm < 10
            assert lesion.reason_code == "not_measurable"
            assert lesion.radiomics_score is None
        else:
            scores[lesion.segment_number] = lesion.radiomics_score
            assert lesion.reason is None
    assert sorted(scores) == [1, 2, 3, 6, 7, 8]
    assert all(0 < score < 1 for score in scores.values())
    assert result.patient.radiomics_score == pytest.approx(
        np.mean(list(scores.values())), rel=1e-12
    )
    assert result.patient.lesions_scored == 6


def test_crlm_tumour_of_one_slice_is_never_scored_as_it_has_no_third_axis(shared: Path) -> None:
    result = crlm(shared, LIVER_RULE, "report")
    for number in ONE_SLICE:
        lesion = result.lesions[number - 1]
        assert lesion.features["original_shape_LeastAxisLength"] == 0
        assert lesion.reason_code == "feature_not_positive"
        assert "original_shape_LeastAxisLength" in lesion.reason
    assert result.patient.lesions_scored == 6


# ------------------------------------------------------- dcmqi-small: objects not meant for scoring


def dcmqi(shared: Path, seg: str, contrast: str) -> CaseResult:
    folder = shared / "data" / "dcmqi-small"
    return score_case(
        sorted((folder / "ct-3slice").glob("*.dcm")),
        [folder / seg],
        treated_on("2003-04-20"),
        ScoringSetup(policy=EligibilityPolicy(contrast_cannot_tell=contrast)),
    )


@pytest.mark.parametrize("seg", ["liver.dcm", "partial_overlaps.dcm"])
def test_dcmqi_ct_without_a_word_on_contrast_is_not_eligible(shared: Path, seg: str) -> None:
    result = dcmqi(shared, seg, "refuse")
    assert not result.scored
    assert "not eligible" in result.reason
    assert verdicts(result)["contrast_enhanced"] == "cannot tell"
    assert all(lesion.features == {} for lesion in result.lesions)


def test_dcmqi_organ_is_not_taken_for_a_lesion(shared: Path) -> None:
    result = dcmqi(shared, "liver.dcm", "accept")
    assert result.lesions == ()
    assert result.reason == "no segment is a lesion"
    assert "Liver" in result.notes[0]


def test_dcmqi_overlapping_segments_hold_no_tumour(shared: Path) -> None:
    """The one abnormal structure among them is coded as an edema."""
    result = dcmqi(shared, "partial_overlaps.dcm", "accept")
    assert not result.lesions
    assert not result.scored
    assert any("LIGHT_BLUE" in note for note in result.notes)


@pytest.mark.parametrize("seg", ["sparse-labelmap-noppv.dcm", "sparse-labelmap-ppv5.dcm"])
def test_dcmqi_label_map_of_another_ct_is_refused_by_its_images(shared: Path, seg: str) -> None:
    with pytest.raises(ScoringError) as caught:
        dcmqi(shared, seg, "accept")
    assert caught.value.code == "images_not_in_series"
    assert "was drawn on 2 images" in str(caught.value)


# ------------------------------------------- pyradiomics' lung1 and lung2, made DICOM by this test

Pixels = Callable[[np.ndarray], tuple[np.ndarray, int, int]]


def unsigned_pixels(hu: np.ndarray) -> tuple[np.ndarray, int, int]:
    """Return stored values, Pixel Representation and Rescale Intercept: 16 bits from -1024 up."""
    return (hu.astype(np.int32) + 1024).astype("<u2"), 0, -1024


def signed_pixels(hu: np.ndarray) -> tuple[np.ndarray, int, int]:
    return hu.astype("<i2"), 1, 0


def ct_of_volume(image: sitk.Image, pixels: Pixels) -> list[pydicom.Dataset]:
    """Return an axial volume as a contrast-enhanced CT series of 2024-03-04."""
    stored, representation, intercept = pixels(sitk.GetArrayFromImage(image))
    columns, rows, count = image.GetSize()
    study, series, frame = (generate_uid() for _ in range(3))
    slices = []
    for index in range(count):
        ds = pydicom.Dataset()
        ds.file_meta = pydicom.dataset.FileMetaDataset()
        ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        ds.SOPClassUID = CTImageStorage
        ds.SOPInstanceUID = generate_uid()
        ds.StudyInstanceUID, ds.SeriesInstanceUID, ds.FrameOfReferenceUID = study, series, frame
        ds.Modality = "CT"
        ds.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
        ds.StudyDate = ds.AcquisitionDate = "20240304"
        ds.StudyTime = ds.StudyID = ds.AccessionNumber = ds.ReferringPhysicianName = ""
        ds.PatientID, ds.PatientName = "LUNG", "Lung^Test"
        ds.PatientBirthDate = ds.PatientSex = ds.PositionReferenceIndicator = ""
        ds.ContrastBolusAgent, ds.ContrastBolusRoute = "Iohexol", "IV"
        ds.SeriesNumber, ds.InstanceNumber = 1, index + 1
        position = image.TransformIndexToPhysicalPoint((0, 0, index))
        ds.ImagePositionPatient = [DSfloat(v, auto_format=True) for v in position]
        ds.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
        ds.PixelSpacing = [DSfloat(v, auto_format=True) for v in image.GetSpacing()[1::-1]]
        ds.SliceThickness = image.GetSpacing()[2]
        ds.KVP = 120
        ds.Rows, ds.Columns = rows, columns
        ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, "MONOCHROME2"
        ds.BitsAllocated, ds.BitsStored, ds.HighBit = 16, 16, 15
        ds.PixelRepresentation = representation
        ds.RescaleSlope, ds.RescaleIntercept, ds.RescaleType = 1, intercept, "HU"
        ds.PixelData = stored[index].tobytes()
        slices.append(ds)
    return slices


@dataclasses.dataclass(frozen=True)
class ScoredLung:
    image: sitk.Image
    mask: sitk.Image
    result: CaseResult


@pytest.fixture(scope="module")
def lung_folder(pytestconfig: pytest.Config) -> Path:
    return require_source_data(pytestconfig)


@pytest.fixture(scope="module", params=LUNGS)
def scored_lung(
    request: pytest.FixtureRequest, lung_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> ScoredLung:
    image, mask = read_lung(lung_folder, request.param)
    folder = tmp_path_factory.mktemp(request.param)
    ct = ct_of_volume(image, unsigned_pixels if request.param == "lung1" else signed_pixels)
    tumour = Lesion(request.param, (0, 0, 0), (0, 0, 0), 0, 0, codes.SCT.Lung)
    seg = make_seg(ct, [sitk.GetArrayFromImage(mask) == 1], [tumour])
    paths = [folder / f"{index:03}.dcm" for index in range(len(ct))]
    for dataset, path in zip(ct, paths, strict=True):
        dataset.save_as(path, enforce_file_format=True)
    seg.save_as(folder / "seg.dcm", enforce_file_format=True)
    result = score_case(paths[::-1], [folder / "seg.dcm"], treated_on("2024-03-14"))
    return ScoredLung(image, mask, result)


def test_lung_as_dicom_has_the_features_of_the_stock_extractor_on_its_own_file(
    scored_lung: ScoredLung,
) -> None:
    (lesion,) = scored_lung.result.lesions
    assert lesion.voxels == np.count_nonzero(sitk.GetArrayViewFromImage(scored_lung.mask) == 1)
    assert_features(lesion.features, stock_features(scored_lung.image, scored_lung.mask))


def test_lung_as_dicom_has_the_golden_features(shared: Path, scored_lung: ScoredLung) -> None:
    (lesion,) = scored_lung.result.lesions
    assert_features(lesion.features, golden(shared)[f"pyradiomics/{lesion.segment_label}"])


def test_lung_as_dicom_is_scored(scored_lung: ScoredLung) -> None:
    result = scored_lung.result
    assert result.scored
    assert result.lesions[0].location is Location.LUNG
    assert result.series[0].slices == scored_lung.image.GetSize()[2]
    assert result.series[0].spacing == pytest.approx(scored_lung.image.GetSpacing(), rel=1e-12)
