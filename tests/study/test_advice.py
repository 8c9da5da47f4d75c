"""Every refusal's advice works: each cause is made, its remedy applied, and the answer is another.

The table of causes: by which ways a refusal comes, who can do what, and the part of the advice that
says so. The remedies change the made objects, the site's settings or the record as the advice says.
"""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import functools
import gzip
import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
import SimpleITK as sitk

import tests.helpers.made.contour_study as study
import tests.helpers.made.segmentations as made
from dicom_node.demo.phantom import lesion_mask, make_seg
from dicom_node.settings.sections import Settings
from scoring.case.extract import WholeImage, extract_features
from scoring.case.score import score_case
from scoring.case.setup import ScoringSetup
from scoring.ct.slice import read_slices
from scoring.errors import FeatureError, InputError
from scoring.model.reference import GroupReference, bundled_reference
from scoring.policy import ContrastRule, SegmentRule
from scoring.reasons import CutProblem, Problem, Reason
from scoring.results import CaseResult, ClinicalRecord, Location
from scoring.segmentation.read import read_segmentation
from sr_templates import advice, codes
from tests.helpers.made.hospital_cases import (
    PHANTOM,
    TREATMENT_START,
    Files,
    distinct,
    make,
    plain,
    put,
    table,
)
from tests.helpers.made.multiframe import code, make_enhanced

SENDER, EXPORT, TOOL, SITE, RECORD, PERSON = (
    "who sends: the same objects, all of them",
    "who exports or de-identifies",
    "who segments",
    "the site's settings",
    "who keeps the clinical record",
    "a person who looks",
)
# What no object and no setting brings about: a defect of the program or of a model file, or of an
# earlier release.
NOT_MADE = {
    Problem.REPORT_NOT_WRITABLE,
    Reason.EXTRACTION_FAILED,
    Reason.FEATURE_MISSING,
    Reason.TRACKING_UID_REPEATED,
    Problem.INCOMPLETE_SERIES,  # only the node knows that images are missing: `test_job`
    Problem.WITHDRAWN,  # only the node knows that objects are withdrawn: `test_change_management`
}
# Answers to a rule that never exclude.
REPORTED = {
    "axial_plane: cannot tell",
    "section_interval: cannot tell",
    "one_kernel: cannot tell",
    "image_kind: cannot tell",
    "hounsfield_units: not met",
    "hounsfield_units: cannot tell",
    "one_scan: not met",
    "one_scan: cannot tell",
    "patient_scan: cannot tell",
    "lesion_images: not met",
    "lesion_images: cannot tell",
    "lesion_locations: not met",
    "lesion_locations: cannot tell",
    "reference_fits: cannot tell",
}


@dataclasses.dataclass
class Situation:
    """A case as it is sent, and the site that it comes to."""

    files: Files
    setup: ScoringSetup
    record: ClinicalRecord
    spoiled: str = ""  # the name of a file that is not what it should be, and how
    how: Callable[[bytes], bytes] = bytes


Change = Callable[[Situation], object]


@dataclasses.dataclass(frozen=True)
class Cause:
    """One way by which a refusal comes.

    ``says`` is the part of the advice that is followed by ``remedy``; ``setting`` the setting that
    the remedy sets, by its name in the configuration.
    """

    refusal: str
    cause: str
    who: str
    says: str
    made: Change
    remedy: Change
    setting: str = ""


def situation() -> Situation:
    record = ClinicalRecord(treatment_start=TREATMENT_START, source="test")
    return Situation(plain(), ScoringSetup(stability="off"), record)


OTHER_SCANNER = GroupReference("^nobody's scanner$", "", bundled_reference())
_ANSWERS: dict[str, set[str]] = {}  # most remedies come to the same objects


def answer(x: Situation, folder: Path) -> set[str]:
    """Return all that keeps a case or a lesion of it from being scored."""
    directory, segs = x.files.write(folder)
    for path in folder.rglob(x.spoiled or "nothing"):
        path.write_bytes(x.how(path.read_bytes()))
    files = sorted(path for path in folder.rglob("*.dcm"))
    contents = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    key = f"{contents} {x.setup} {x.record}"
    if key in _ANSWERS:
        return _ANSWERS[key]
    try:
        slices = [s for path in sorted(directory.iterdir()) for s in read_slices(path)]
        drawn = [read_segmentation(path) for path in segs]
        result = score_case(slices, drawn, x.record, x.setup)
    except InputError as e:
        return {str(e.code)}
    _ANSWERS[key] = _kept_from(result)
    return _ANSWERS[key]


def _kept_from(result: CaseResult) -> set[str]:
    strong = {f.code: f.strength for f in result.eligibility}
    rules = {f"{f.code}: {f.verdict.value}" for f in result.eligibility if f.excludes}
    if strong["contrast_enhanced"] == "contradictory":
        rules = {r.replace("enhanced: cannot tell", "enhanced: contradictory") for r in rules}
    lesions = {str(item.reason_code) for item in result.lesions if item.reason_code}
    return rules or lesions


# ------------------------------------------------------------------------------------- changes


def corpus(name: str) -> Change:
    """Take the objects of a case of the corpus."""
    entry = next(e for e in table() if e["name"] == name)

    def change(x: Situation) -> None:
        x.files = make(entry)

    return change


def file_spoiled(how: Callable[[bytes], bytes]) -> Change:
    def change(x: Situation) -> None:
        x.spoiled, x.how = "0003.dcm", how

    return change


def edited(on: str = "ct", **attributes: object) -> Change:
    def change(x: Situation) -> None:
        for dataset in {"ct": x.files.ct, "seg": x.files.segs}[on]:
            for keyword, value in attributes.items():
                put(dataset, keyword, value)

    return change


def policy(**decisions: Any) -> Change:
    def change(x: Situation) -> None:
        x.setup = dataclasses.replace(
            x.setup, policy=dataclasses.replace(x.setup.policy, **decisions)
        )

    return change


def segmentation(**decisions: Any) -> Change:
    def change(x: Situation) -> None:
        decided = dataclasses.replace(x.setup.segmentation, **decisions)
        x.setup = dataclasses.replace(x.setup, segmentation=decided)

    return change


def rules(**of_kind: Any) -> Change:
    def change(x: Situation) -> None:
        x.setup = dataclasses.replace(x.setup, **of_kind)

    return change


def record(**values: Any) -> Change:
    def change(x: Situation) -> None:
        x.record = dataclasses.replace(x.record, **values)

    return change


def every(*changes: Change) -> Change:
    def change(x: Situation) -> None:
        for one in changes:
            one(x)

    return change


def done_right(x: Situation) -> None:
    """Send what is right in place of all objects; settings and record stay."""
    x.files, x.spoiled = plain(), ""


def whole_ct(x: Situation) -> None:
    """Send all of the CT; the segmentation stays the object that it is."""
    x.files.ct = plain().ct


def in_one_run(x: Situation) -> None:
    """De-identify CT and segmentation in one run."""
    x.files = distinct(plain(), "one run")


def another_complete_series(x: Situation) -> None:
    """Draw the lesions on the slices that there are, which are a volume."""
    kept = plain().ct[1:-1]
    masks = [lesion_mask(PHANTOM, lesion)[1:-1] for lesion in PHANTOM.lesions]
    x.files = Files(kept, [made.detached(make_seg(kept, masks, PHANTOM.lesions))])


def own_series(x: Situation) -> None:
    """Send a second volume as a series of its own."""
    for image in x.files.ct[len(plain().ct) :]:
        image.SeriesInstanceUID = "1.2.826.0.1.3680043.8.498.1"


def sources_named(x: Situation) -> None:
    x.files.segs = plain().segs


def by_series_only(x: Situation) -> None:
    made.by_series_only(x.files.seg)


def ct_under_other_uids(x: Situation) -> None:
    for image in x.files.ct:
        image.SOPInstanceUID = image.file_meta.MediaStorageSOPInstanceUID = (
            f"1.2.3.{image.InstanceNumber}"
        )
        image.SeriesInstanceUID = "1.2.3"


def named_in_another_study(x: Situation) -> None:
    """A segmentation whose program made a study for it, and names the CT's as another one."""
    seg = x.files.seg
    other = pydicom.Dataset()
    other.StudyInstanceUID = seg.StudyInstanceUID
    other.ReferencedSeriesSequence = seg.ReferencedSeriesSequence
    del seg.ReferencedSeriesSequence
    seg.StudiesContainingOtherReferencedInstancesSequence = [other]
    seg.StudyInstanceUID = "1.2.3.4"
    x.files.ct = []


def halves(**attributes: object) -> Change:
    def change(x: Situation) -> None:
        for image in x.files.ct[12:]:
            for keyword, value in attributes.items():
                put(image, keyword, value)

    return change


def some_in_another_frame(x: Situation) -> None:
    for image in (x.files.ct[3], x.files.ct[9], x.files.ct[10]):
        image.FrameOfReferenceUID = "1.2.3"


def one_slice(x: Situation) -> None:
    by_series_only(x)
    del x.files.ct[1:]


def drawn(voxels: Callable[[np.ndarray], None]) -> Change:
    """Change the voxels that the first segment marks, (z, y, x)."""

    def change(x: Situation) -> None:
        masks = [lesion_mask(PHANTOM, lesion).copy() for lesion in PHANTOM.lesions]
        voxels(masks[0])
        x.files.segs = [made.detached(make_seg(x.files.ct, masks, PHANTOM.lesions))]

    return change


def nothing_drawn(mask: np.ndarray) -> None:
    mask[:] = False


def small(mask: np.ndarray) -> None:
    box = np.argwhere(mask).mean(axis=0).astype(int)
    mask[:] = False
    mask[box[0] : box[0] + 2, box[1] : box[1] + 2, box[2] : box[2] + 2] = True


def a_line(mask: np.ndarray) -> None:
    box = np.argwhere(mask).mean(axis=0).astype(int)
    mask[:] = False
    mask[box[0] : box[0] + 3, box[1], box[2]] = True


def a_plane(mask: np.ndarray) -> None:
    middle = int(np.argwhere(mask)[:, 0].mean())
    mask[:middle] = mask[middle + 1 :] = False


def everything(mask: np.ndarray) -> None:
    mask[:] = True


def faint(x: Situation) -> None:
    """A FRACTIONAL segmentation of at most 0.4."""
    values = np.stack([lesion_mask(PHANTOM, a) * 0.4 for a in PHANTOM.lesions], axis=-1)
    x.files.segs = [
        made.converted(
            x.files.ct, values.astype(np.float32), PHANTOM.lesions, "FRACTIONAL",
            fractional_type="PROBABILITY", max_fractional_value=100,
        )
    ]  # fmt: skip


def half_a_pixel_off(x: Situation) -> None:
    for frame in made.frames_of(x.files.seg):
        place = frame.PlanePositionSequence[0]
        x0, y0, z0 = (float(v) for v in place.ImagePositionPatient)
        place.ImagePositionPatient = [x0 + 0.6, y0, z0]


def spaced_otherwise(x: Situation) -> None:
    shared = x.files.seg.SharedFunctionalGroupsSequence[0]
    shared.PixelMeasuresSequence[0].PixelSpacing = ["1.5", "1.5"]


def sources_swapped(x: Situation) -> None:
    first, second = made.frames_of(x.files.seg)[:2]
    first.DerivationImageSequence, second.DerivationImageSequence = (
        second.DerivationImageSequence,
        first.DerivationImageSequence,
    )


def label_nobody_describes(x: Situation) -> None:
    masks = [lesion_mask(PHANTOM, lesion) for lesion in PHANTOM.lesions]
    seg = made.label_map(x.files.ct, masks, PHANTOM.lesions)
    pixels = np.frombuffer(seg.PixelData, np.uint8).copy()
    pixels[np.flatnonzero(pixels == 1)[0]] = 9
    seg.PixelData = pixels.tobytes()
    x.files.segs = [seg]


def two_volumes_in_one_image(x: Situation) -> None:
    image = make_enhanced(x.files.ct, ("1", "2"))
    image["PixelData"].VR = "OW"
    seg = x.files.seg
    by_series_only(x)
    seg.FrameOfReferenceUID = image.FrameOfReferenceUID
    seg.ReferencedSeriesSequence[0].SeriesInstanceUID = image.SeriesInstanceUID
    x.files.ct = [made.detached(image)]


def frames_undescribed(x: Situation) -> None:
    corpus("enhanced_ct")(x)
    del x.files.ct[0].PerFrameFunctionalGroupsSequence[-1]


def structure_set(
    change: Callable[[list[pydicom.Dataset]], None] = lambda _: None, rois: int | None = None
) -> Change:
    """Take the case with an RTSTRUCT; ``change`` is done to contours of its first ``rois`` ROIs."""

    def changed(x: Situation) -> None:
        corpus("structure_set")(x)
        for roi in x.files.seg.ROIContourSequence[:rois]:
            contours = list(roi.ContourSequence)
            change(contours)
            roi.ContourSequence = contours

    return changed


def no_numbers(contours: list[pydicom.Dataset]) -> None:
    contours[0].NumberOfContourPoints = 3


def open_contour(contours: list[pydicom.Dataset]) -> None:
    contours[0].ContourGeometricType = "OPEN_PLANAR"


def moved_by(dx: float, dz: float) -> Callable[[list[pydicom.Dataset]], None]:
    def change(contours: list[pydicom.Dataset]) -> None:
        points = np.array(contours[0].ContourData, float).reshape(-1, 3)
        points += np.array([dx, 0, dz])
        contours[0].ContourData = [f"{v:.6f}" for v in points.ravel()]

    return change


def overlapping(contours: list[pydicom.Dataset]) -> None:
    contours.append(copy.deepcopy(contours[0]))
    moved_by(4, 0)(contours[-1:])


def slice_left_out(contours: list[pydicom.Dataset]) -> None:
    del contours[len(contours) // 2]


def through_centres(x: Situation) -> None:
    """Contours through the outermost voxels' centres of small lesions."""
    structure_set()(x)
    for roi, lesion in zip(x.files.seg.ROIContourSequence, PHANTOM.lesions, strict=True):
        mask = lesion_mask(PHANTOM, dataclasses.replace(lesion, radii=(8, 8, 8)))
        roi.ContourSequence = [
            made.contour_item(image, points)
            for image, layer in zip(x.files.ct, mask, strict=True)
            for points in study.through_centres(layer, np.random.default_rng(1))
        ]


def in_lesion(value: int, **attributes: object) -> Change:
    """Give a third of the first lesion a HU value."""

    def change(x: Situation) -> None:
        mask = lesion_mask(PHANTOM, PHANTOM.lesions[0]).copy()
        columns = np.flatnonzero(mask.any(axis=(0, 1)))
        mask[:, :, : columns[len(columns) // 3]] = False
        mask[:, :, columns[2 * len(columns) // 3] :] = False
        for image, layer in zip(x.files.ct, mask, strict=True):
            hu = np.frombuffer(image.PixelData, "<u2").reshape(layer.shape).astype(int) - 1024
            hu[layer] = value
            image.BitsStored, image.HighBit, image.PixelRepresentation = 16, 15, 1
            image.RescaleIntercept = "0"
            image.PixelData = hu.astype("<i2").tobytes()
            if value < -1024:
                image.add_new("PixelPaddingValue", "SS", value)

    return change


def in_lung(x: Situation) -> None:
    """Surround the first lesion, of the liver, with aerated lung, and the patient with air."""
    mask = lesion_mask(PHANTOM, PHANTOM.lesions[0])
    low, high = np.argwhere(mask).min(axis=0), np.argwhere(mask).max(axis=0)
    around = np.zeros_like(mask)
    around[tuple(slice(max(a - 6, 0), b + 7) for a, b in zip(low, high, strict=True))] = True
    for image, layer in zip(x.files.ct, around & ~mask, strict=True):
        stored = np.frombuffer(image.PixelData, "<u2").reshape(layer.shape).copy()
        stored[layer], stored[:, :4] = 1024 - 850, 1024 - 1000
        image.PixelData = stored.tobytes()


def coded(*regions: tuple[str, str]) -> Change:
    def change(x: Situation) -> None:
        for segment in x.files.seg.SegmentSequence:
            items = [code(value, "SCT", meaning)[0] for value, meaning in regions]
            segment.AnatomicRegionSequence = items

    return change


def telling_nothing(x: Situation) -> None:
    """Segments without a region and with labels that say nothing."""
    for number, segment in enumerate(x.files.seg.SegmentSequence, start=1):
        put(segment, "AnatomicRegionSequence", False)
        segment.SegmentLabel = segment.TrackingID = f"ROI {number}"


def local_code(x: Situation) -> None:
    telling_nothing(x)
    for segment in x.files.seg.SegmentSequence:
        segment.AnatomicRegionSequence = code("XX1", "99HOSP", "Left thing")


def nothing_but_tissue(x: Situation) -> None:
    """Segments as a program codes them that has no terminology."""
    telling_nothing(x)
    for segment in x.files.seg.SegmentSequence:
        tissue = code("85756007", "SCT", "Tissue")
        segment.SegmentedPropertyCategoryCodeSequence = tissue
        segment.SegmentedPropertyTypeCodeSequence = tissue


def organs(x: Situation) -> None:
    for segment in x.files.seg.SegmentSequence:
        segment.SegmentedPropertyCategoryCodeSequence = code(
            "123037004", "SCT", "Anatomical Structure"
        )
        segment.SegmentedPropertyTypeCodeSequence = code("10200004", "SCT", "Liver")
        segment.SegmentLabel = segment.TrackingID = "Liver"


def labelled(x: Situation) -> None:
    for number, segment in enumerate(x.files.seg.SegmentSequence, start=1):
        segment.SegmentLabel = segment.TrackingID = f"liver met {number}"


def two_parts(mask: np.ndarray) -> None:
    """Draw the first lesion a second time, beside itself."""
    mask[:] |= np.roll(mask, 24, axis=2)


LIVER_RULE = SegmentRule(
    label="^ROI", producer="immunoct|highdicom", lesion=True, location=Location.LIVER
)
OUT = {"acquisition_out_of_range": "exclude"}
IN = policy(acquisition_out_of_range="report")


def out_of_range(rule: str, says: str, change: Change) -> Iterator[Cause]:
    """Yield the causes of a rule that only excludes by the site's settings."""
    setting = "eligibility.acquisition_out_of_range"
    broken = every(change, policy(**OUT))
    yield Cause(rule, "the images are like that", SENDER, says, broken, done_right)
    yield Cause(rule, "the site excludes them", SITE, setting, broken, IN, setting)


def sideways(x: Situation) -> None:
    corpus("ct_feet_first")(x)
    for index, image in enumerate(x.files.ct):
        image.ImagePositionPatient = [0, 2.5 * index, 0]
        image.ImageOrientationPatient = [1, 0, 0, 0, 0, -1]
    seg = make_seg(x.files.ct, [lesion_mask(PHANTOM, a) for a in PHANTOM.lesions], PHANTOM.lesions)
    x.files.segs = [made.detached(seg)]


def far_apart(x: Situation) -> None:
    x.files = plain(dataclasses.replace(PHANTOM, slices=10, spacing=(2.0, 2.0, 6.0)))


CAUSES = [
    # Objects
    Cause("not_dicom", "a file was cut short", EXPORT, "Export the object again",
          file_spoiled(lambda content: content[:200]), done_right),
    *(
        Cause("no_prefix", "a program wrote the data set alone", EXPORT, says,
              file_spoiled(lambda content: content[132:]), done_right)
        for says in ("dcmconv OLD-FILE NEW-FILE", "export it again as a file")
    ),
    Cause("container", "an archive is given for an image", SENDER, "Unpack it",
          file_spoiled(gzip.compress), done_right),
    Cause("missing_attribute", "an anonymiser removed it", EXPORT,
          "exported again with the attribute", corpus("rows_absent"), whole_ct),
    Cause("missing_attribute", "a UID is none", EXPORT, "exported again with the attribute",
          edited("seg", SeriesInstanceUID="one"), done_right),
    Cause("no_ct", "another series was sent", SENDER, "Send the CT series",
          ct_under_other_uids, whole_ct),
    Cause("no_ct", "CT was de-identified apart, its frame of reference kept", EXPORT,
          "de-identify them in one run", ct_under_other_uids, in_one_run),
    Cause("not_ct", "Modality is wrong", EXPORT, "Have Modality corrected",
          edited(Modality="OT"), edited(Modality="CT")),
    Cause("not_ct", "drawn on what is no CT", TOOL, "Draw the segmentation on the CT series",
          edited(Modality="PT"), done_right),
    Cause("no_seg", "none was given", SENDER, "Send the segmentation",
          lambda x: x.files.segs.clear(), done_right),
    Cause("not_seg", "another object was given", SENDER, "Send the segmentation as",
          lambda x: x.files.segs.__setitem__(0, x.files.ct[0]), done_right),
    Cause("two_patients_mixed", "another birth date in the segmentation", EXPORT,
          "correct the attribute", corpus("seg_other_birth_date"), done_right),
    Cause("two_patients_mixed", "an image of another patient", PERSON,
          "Look whose object it is", corpus("patients_mixed_in_ct"), whole_ct),
    Cause("two_studies_mixed", "the program made a study for the segmentation", TOOL,
          "with the Study Instance UID of the CT", corpus("seg_in_a_study_of_its_own"), done_right),
    Cause("two_studies_mixed", "it names the CT's study as another one, which is not here", TOOL,
          "send it with that CT", named_in_another_study, done_right),
    Cause("two_series_mixed", "drawn on two series", TOOL, "on one CT series",
          halves(SeriesInstanceUID="1.2.3"), done_right),
    Cause("two_series_mixed", "the series' images differ", TOOL, "whose images agree",
          some_in_another_frame, done_right),
    Cause("missing_slice", "not all images were sent", SENDER, "Send the whole CT series",
          corpus("slice_missing_in_lesion"), whole_ct),
    Cause("missing_slice", "the archive holds a part", TOOL, "another complete series",
          corpus("end_slices_missing"), another_complete_series),
    Cause("too_few_slices", "one image came", SENDER, "Send the whole CT series",
          one_slice, whole_ct),
    Cause("duplicate_slice_position", "two reconstructions in a series", SENDER,
          "as a series of its own",
          every(corpus("duplicate_with_new_uids"), by_series_only), own_series),
    Cause("duplicate_slice_position", "the series alone is named", TOOL, "sources of its frames",
          every(corpus("duplicate_with_new_uids"), by_series_only), sources_named),
    Cause("irregular_spacing", "reconstructed like that", SENDER, "evenly spaced slices",
          corpus("ct_uneven_spacing"), done_right),
    Cause("bad_orientation", "an export destroyed it", EXPORT, "exported again with the orient",
          edited(ImageOrientationPatient=["1", "0", "0", "1", "0", "0"]), whole_ct),
    Cause("bad_pixel_spacing", "an export destroyed it", EXPORT, "exported again with the Pixel",
          corpus("pixel_spacing_zero"), whole_ct),
    Cause("gantry_tilt", "acquired like that", SENDER, "without gantry tilt",
          corpus("gantry_tilt"), done_right),
    Cause("localizer", "drawn on localizers", TOOL, "Draw the segmentation on the CT slices",
          corpus("philips_surview"), done_right),
    Cause("not_hounsfield", "an export removed the rescale", EXPORT,
          "with the rescale that the scanner wrote", corpus("rescale_intercept_absent"), whole_ct),
    Cause("not_hounsfield", "an export wrote an intercept of 0", EXPORT,
          "with the rescale that the scanner wrote", corpus("rescale_intercept_zero"), whole_ct),
    Cause("not_hounsfield", "a material map", SENDER, "send the plain CT series",
          corpus("rescale_type_mgml"), done_right),
    Cause("unreadable_pixels", "a CT image's pixels are cut short", EXPORT,
          "Export the object that is named again", corpus("pixel_data_short"), whole_ct),
    Cause("unreadable_pixels", "the segmentation's length is wrong", TOOL,
          "Export the object that is named again",
          corpus("seg_frames_padded_to_bytes"), done_right),
    Cause("altered_values", "an export through a display window", EXPORT,
          "Send the CT images as the scanner made them", corpus("values_cut_off_at_a_window"),
          whole_ct),
    Cause("altered_values", "the values are sound all the same", SITE,
          "eligibility.altered_values", corpus("rescale_intercept_200_off"),
          policy(altered_values="report"), "eligibility.altered_values"),
    Cause("pixels_lost", "an archive lost an image's pixels", EXPORT,
          "Export the images that are named again", corpus("blank_slice_in_lesion"), whole_ct),
    Cause("pixels_lost", "they are like that everywhere", SENDER, "send another series",
          corpus("repeated_slice_in_lesion"), done_right),
    Cause("object_differs", "an image is there twice, differently", PERSON, "which of the two",
          corpus("same_uid_other_content"), lambda x: x.files.ct.pop()),
    Cause("two_stacks", "two phases, the series alone is named", TOOL, "Export the segmentation",
          corpus("two_phases_series_named_alone"), sources_named),
    Cause("two_stacks", "two phases in a series", SENDER, "a series of its own",
          corpus("two_phases_series_named_alone"), own_series),
    Cause("pixel_description", "an export destroyed it", EXPORT, "Send the original CT images",
          edited(BitsStored=20, HighBit=19), whole_ct),
    Cause("frames_do_not_match", "a frame is not described", EXPORT,
          "a description of every frame", frames_undescribed, corpus("enhanced_ct")),
    Cause("frames_do_not_match", "a frame is not described", EXPORT, "single-frame images",
          frames_undescribed, done_right),
    Cause("stack_not_clear", "two volumes in an image, none is named", SENDER,
          "a series of its own", two_volumes_in_one_image, done_right),
    # Segmentations
    Cause("seg_type", "a kind that is not supported", TOOL, "BINARY, FRACTIONAL or LABELMAP",
          edited("seg", SegmentationType="SURFACE"), done_right),
    *(
        Cause("seg_malformed", name, TOOL, "put right", corpus(name), done_right)
        for name in ("seg_orientation_missing", "seg_no_pixelmeasures", "seg_frame_counted_twice")
    ),
    Cause("seg_without_references", "the program names no image", TOOL,
          "CT series or images named", corpus("seg_no_refs"), sources_named),
    Cause("seg_source_mismatch", "frames name other images than those they lie on", TOOL,
          "positions and the source images that it names agree", sources_swapped, done_right),
    Cause("seg_frame_of_reference", "registered to another frame", TOOL,
          "in its Frame of Reference UID", corpus("seg_other_frame_of_reference"), done_right),
    Cause("seg_frame_of_reference", "de-identified apart", EXPORT, "de-identify them in one run",
          corpus("seg_other_frame_of_reference"), in_one_run),
    Cause("seg_frame_of_reference", "its program writes a random one", SITE,
          "segmentation.frame_of_reference", corpus("seg_other_frame_of_reference"),
          segmentation(frame_of_reference="by_images"), "segmentation.frame_of_reference"),
    Cause("seg_geometry", "on another grid", SITE, "segmentation.resample_to_ct",
          half_a_pixel_off, segmentation(resample_to_ct=True), "segmentation.resample_to_ct"),
    Cause("seg_geometry", "its spacing is wrong", TOOL, "Export the segmentation again",
          spaced_otherwise, done_right),
    Cause("seg_outside_image", "it marks pixels beyond the CT", TOOL, "within its images",
          corpus("seg_frames_outside"), done_right),
    Cause("seg_outside_image", "its orientation is wrong", TOOL, "drawn on the CT series",
          corpus("seg_iop_flipped"), done_right),
    Cause("seg_outside_image", "the same where it is resampled", TOOL, "within its images",
          every(corpus("seg_frames_outside"), half_a_pixel_off,
                segmentation(resample_to_ct=True)), done_right),
    Cause("seg_unknown_label", "a value without a segment", TOOL, "a segment for every label",
          label_nobody_describes, done_right),
    Cause("seg_not_on_ct", "drawn on PET", TOOL, "on the CT series",
          corpus("seg_drawn_on_pet"), done_right),
    Cause("images_not_in_series", "de-identified apart", EXPORT, "de-identify them in one run",
          corpus("ct_deidentified_apart"), in_one_run),
    Cause("images_not_in_series", "re-exported", EXPORT, "from one archive",
          corpus("ct_deidentified_apart"), whole_ct),
    # Structure sets
    Cause("seg_rejected", "someone rejected it", TOOL, "corrected and approved",
          every(structure_set(), edited("seg", ApprovalStatus="REJECTED")), structure_set()),
    Cause("rtstruct_malformed", "points are not as many as it says", TOOL, "put right",
          structure_set(no_numbers), structure_set()),
    Cause("contour_type", "an open contour", TOOL, "closed contours",
          structure_set(open_contour), structure_set()),
    Cause("contour_off_slice", "drawn between slices", TOOL, "drawn on the CT series",
          structure_set(moved_by(0, 0.7)), structure_set()),
    Cause("contour_outside_image", "leaves the image", PERSON, "Correct the contour",
          structure_set(moved_by(500, 0)), structure_set()),
    Cause("contour_ambiguous", "two contours overlap", TOOL, "Join the contours",
          structure_set(overlapping), structure_set()),
    Cause("contour_gap", "a slice was left out", TOOL, "on every CT slice",
          structure_set(slice_left_out), structure_set()),
    Cause("reference_fits: not met", "a scanner without a reference", SITE,
          "model.other_scanners", rules(group_references=(OTHER_SCANNER,), other_scanners="refuse"),
          rules(other_scanners="default"), "model.other_scanners"),
    # Lesions
    Cause("location_unknown", "no region is coded", SITE, "segment_rules",
          telling_nothing, rules(segment_rules=(LIVER_RULE,)), "segment_rules"),
    Cause("location_unknown", "no region is coded", TOOL, "code the anatomic region",
          telling_nothing, coded(("10200004", "Liver"))),
    Cause("location_unknown", "a local code", SITE, "segment_rules", local_code,
          rules(segment_rules=(LIVER_RULE,)), "segment_rules"),
    Cause("location_unknown", "no region is coded", TOOL, "label it by its place",
          telling_nothing, labelled),
    Cause("location_unknown", "codes contradict each other", TOOL, "correct the one that is wrong",
          coded(("10200004", "Liver"), ("39607008", "Lung")), done_right),
    Cause("location_unknown", "one Tracking UID for lesions of two places", TOOL,
          "Tracking UID of its own", corpus("seg_one_tracking_uid"), done_right),
    Cause("not_measurable", "small", SITE, "eligibility.not_measurable", drawn(small),
          policy(not_measurable="report"), "eligibility.not_measurable"),
    Cause("not_measurable", "drawn in part", PERSON, "covers the whole lesion", drawn(small),
          done_right),
    Cause("not_measurable", "thick slices", SENDER, "a thinner reconstruction",
          edited(SliceThickness="12"), done_right),
    Cause("several_parts", "a program puts all lesions in one segment", SITE,
          "segmentation.several_parts", drawn(two_parts), segmentation(several_parts="separate"),
          "segmentation.several_parts"),
    Cause("several_parts", "two lesions in one segment", TOOL, "a segment of its own",
          drawn(two_parts), done_right),
    Cause("lesion_present: not met", "the lesions are coded as organs", TOOL, "have it coded",
          organs, done_right),
    Cause("lesion_present: cannot tell", "coded Tissue, labels that say nothing", TOOL,
          "Have the lesions coded", nothing_but_tissue, done_right),
    Cause("lesion_present: cannot tell", "coded Tissue, labels that say nothing", TOOL,
          "labelled by what they are", nothing_but_tissue, labelled),
    Cause("lesion_present: cannot tell", "coded Tissue, labels that say nothing", SITE,
          "segment_rules", nothing_but_tissue, rules(segment_rules=(LIVER_RULE,)),
          "segment_rules"),
    Cause("empty_segment", "nothing is drawn", TOOL, "Draw the segment", drawn(nothing_drawn),
          done_right),
    Cause("empty_segment", "below the site's threshold", SITE, "fractional_threshold", faint,
          segmentation(fractional_threshold=0.3), "segmentation.fractional_threshold"),
    Cause("contours_unusable", "one ROI is drawn between slices", TOOL, "Draw the ROI again",
          structure_set(moved_by(0, 0.7), rois=1), structure_set()),
    Cause("lesion_too_small", "drawn in part", PERSON, "covers the whole lesion",
          every(drawn(a_line), policy(not_measurable="report")), done_right),
    Cause("feature_not_positive", "drawn on one slice", PERSON, "on every slice",
          drawn(a_plane), done_right),
    Cause("lesion_fills_image", "everything is marked", TOOL, "Correct the segment",
          drawn(everything), done_right),
    Cause("contour_edge_decides", "contours through voxel centres", TOOL, "as a DICOM SEG",
          through_centres, done_right),
    Cause("contour_edge_decides", "contours through voxel centres", SITE,
          "segmentation.contour_edge", through_centres, segmentation(contour_edge="inside"),
          "segmentation.contour_edge"),
    Cause("image_warning", "the site excludes lesions with air", SITE,
          "eligibility.image_warnings", every(in_lesion(-960), policy(image_warnings="exclude")),
          policy(image_warnings="report"), "eligibility.image_warnings"),
    Cause("location_contradicted", "aerated lung around a lesion of the liver", PERSON,
          "Look at where the lesion lies", in_lung, done_right),
    Cause("location_contradicted", "aerated lung around a lesion of the liver", SITE,
          "eligibility.location_contradicted", in_lung, policy(location_contradicted="report"),
          "eligibility.location_contradicted"),
    Cause("padding_in_lesion", "beyond the field of view", PERSON, "larger one",
          in_lesion(-2000), done_right),
    # Rules
    Cause("contrast_enhanced: not met", "a plain CT", SENDER, "Send a contrast-enhanced",
          corpus("contrast_none"), done_right),
    Cause("contrast_enhanced: cannot tell", "nothing is entered", EXPORT, "entered in the CT",
          edited(ContrastBolusAgent="", ContrastBolusRoute=""), done_right),
    Cause("contrast_enhanced: cannot tell", "nothing is entered", SITE, "contrast_rules",
          edited(ContrastBolusAgent="", ContrastBolusRoute="", SeriesDescription="ABD 3"),
          rules(contrast_rules=(ContrastRule("^ABD", True),)), "contrast_rules"),
    Cause("contrast_enhanced: cannot tell", "nothing is entered", SITE,
          "eligibility.contrast_cannot_tell",
          edited(ContrastBolusAgent="", ContrastBolusRoute=""),
          policy(contrast_cannot_tell="accept"), "eligibility.contrast_cannot_tell"),
    Cause("contrast_enhanced: cannot tell", "an oral agent and another one, no route", EXPORT,
          "its route", edited(ContrastBolusAgent="ORAL & ULTRAVIST", ContrastBolusRoute=False),
          edited(ContrastBolusAgent="ORAL & ULTRAVIST", ContrastBolusRoute="IV")),
    Cause("contrast_enhanced: contradictory", "a wrong attribute", EXPORT, "corrected in the CT",
          corpus("contrast_contradiction"), done_right),
    Cause("contrast_enhanced: contradictory", "a wrong rule of the site", SITE, "contrast_rules",
          every(edited(SeriesDescription="ABD 3"),
                rules(contrast_rules=(ContrastRule("^ABD", False),))),
          rules(contrast_rules=()), "contrast_rules"),
    Cause("scan_before_treatment: not met", "a wrong record", RECORD, "correct the date",
          record(treatment_start=dt.date(2025, 3, 1)), record(treatment_start=TREATMENT_START)),
    Cause("scan_before_treatment: not met", "an old CT", SENDER, "Send the CT acquired",
          edited(AcquisitionDate="20220301"), done_right),
    Cause("scan_before_treatment: cannot tell", "no date is known", RECORD,
          "Enter the treatment start", record(treatment_start=None),
          record(treatment_start=TREATMENT_START)),
    Cause("scan_before_treatment: cannot tell", "the CT's date cannot be read", EXPORT,
          "can be read", corpus("acquisition_dashes"), done_right),
    Cause("scan_before_treatment: cannot tell", "two acquisitions", EXPORT, "one acquisition",
          corpus("acquisition_dates_differ"), done_right),
    Cause("scan_before_treatment: cannot tell", "its dates were removed", EXPORT,
          "send the CT as it was acquired", corpus("dates_removed"), done_right),
    Cause("scan_before_treatment: cannot tell", "its dates were modified, as the start's", SITE,
          "eligibility.modified_dates",
          every(edited(LongitudinalTemporalInformationModified="MODIFIED"),
                policy(modified_dates="exclude")),
          policy(modified_dates="shifted_alike"), "eligibility.modified_dates"),
    Cause("patient_scan: not met", "a wrong attribute", EXPORT, "have Quality Control",
          corpus("quality_control"), done_right),
    Cause("no_prior_immunotherapy: not met", "a wrong record", RECORD, "Correct the clinical",
          record(prior_immunotherapy=True), record(prior_immunotherapy=False)),
    Cause("no_prior_immunotherapy: cannot tell", "nothing is entered", RECORD, "Enter yes or no",
          policy(prior_immunotherapy_cannot_tell="refuse"), record(prior_immunotherapy=False)),
    Cause("no_prior_immunotherapy: cannot tell", "nothing is entered", SITE,
          "eligibility.prior_immunotherapy_cannot_tell",
          policy(prior_immunotherapy_cannot_tell="refuse"),
          policy(prior_immunotherapy_cannot_tell="accept"),
          "eligibility.prior_immunotherapy_cannot_tell"),
    Cause("image_kind: not met", "a projection", SENDER, "plain axial", corpus("siemens_mip"),
          done_right),
    Cause("image_kind: not met", "the site scores no such kind", SITE,
          "eligibility.accepted_image_kinds", corpus("siemens_mip"),
          policy(accepted_image_kinds=("MIP",)), "eligibility.accepted_image_kinds"),
    *out_of_range("axial_plane: not met", "Send the axial series", sideways),
    *out_of_range("tube_voltage: not met", "within the range", edited(KVP="80")),
    *out_of_range("tube_voltage: cannot tell", "Have KVP entered", edited(KVP="120kV")),
    *out_of_range("section_thickness: not met", "within the range", edited(SliceThickness="7")),
    *out_of_range("section_thickness: cannot tell", "Slice Thickness", edited(SliceThickness="")),
    *out_of_range("section_interval: not met", "within the range", far_apart),
    *out_of_range("one_kernel: not met", "one kernel", halves(ConvolutionKernel="B70f")),
    *(
        cause
        for rule, value, says in (
            ("no_lossy_compression: not met", "01", "as they were before"),
            ("no_lossy_compression: cannot tell", "XX", "Lossy Image Compression of 00"),
        )
        for broken in [
            every(edited(LossyImageCompression=value), policy(lossy_compression="exclude"))
        ]
        for cause in (
            Cause(rule, "compressed", SENDER, says, broken, done_right),
            Cause(rule, "the site excludes them", SITE, "eligibility.lossy_compression", broken,
                  policy(lossy_compression="report"), "eligibility.lossy_compression"),
        )
    ),
]  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Pair:
    """An image and a mask that are measured without DICOM, and the scan that they are of."""

    image: sitk.Image
    mask: sitk.Image
    whole: WholeImage | None = None


@functools.cache
def pair() -> Pair:
    """Return a ball in a scan of noise."""
    z, y, x = np.mgrid[:100, :100, :100]
    ball = (z - 50) ** 2 + (y - 50) ** 2 + (x - 50) ** 2 <= 8**2
    noise = np.random.default_rng(1).normal(60, 20, ball.shape)
    images = (np.rint(noise).astype(np.int16), ball.astype(np.uint8))
    image, mask = map(sitk.GetImageFromArray, images)
    for item in (image, mask):
        item.SetSpacing((0.8, 0.8, 1.25))
    return Pair(image, mask)


def tight(x: Pair) -> Pair:
    box = (slice(42, 59),) * 3
    return Pair(x.image[box], x.mask[box], WholeImage(x.image.GetSize(), x.image.GetOrigin()))


def wide(x: Pair) -> Pair:
    box = (slice(10, 90),) * 3
    return Pair(x.image[box], x.mask[box], WholeImage(x.image.GetSize(), x.image.GetOrigin()))


def shifted_origin(x: Pair) -> Pair:
    whole = WholeImage(x.image.GetSize(), (0.4, 0.0, 0.0))
    return dataclasses.replace(x, whole=whole)


# Why image and mask cannot be measured, the part of the advice that helps, and the remedy.
CUT_CAUSES: tuple[tuple[CutProblem, str, Callable[[Pair], Pair], Callable[[Pair], Pair]], ...] = (
    (CutProblem.IMAGE_NOT_3D, "as one 3-D volume",
     lambda x: Pair(x.image[:, :, 20], x.mask[:, :, 20]), lambda x: x),
    (CutProblem.IMAGE_NOT_3D, "a single value a voxel",
     lambda x: Pair(sitk.Compose(x.image, x.image), x.mask), lambda x: x),
    (CutProblem.IMAGE_NOT_INTEGER_HU, "round values",
     lambda x: Pair(sitk.Cast(x.image, sitk.sitkFloat32), x.mask),
     lambda x: Pair(sitk.Cast(sitk.Round(sitk.Cast(x.image, sitk.sitkFloat32)), sitk.sitkInt16),
                    x.mask)),
    (CutProblem.MASK_GEOMETRY, "the same size", lambda x: Pair(x.image, x.mask[:30]), lambda x: x),
    (CutProblem.MASK_GEOMETRY, "spacing",
     lambda x: Pair(x.image, sitk.DICOMOrient(x.mask, "RAS")), lambda x: x),
    (CutProblem.CROP_TOO_TIGHT, "the whole scan", tight, lambda x: x),
    (CutProblem.CROP_TOO_TIGHT, "with more around the lesion", tight, wide),
    (CutProblem.CROP_OFF_GRID, "by whole voxels", shifted_origin, wide),
)  # fmt: skip


@pytest.mark.parametrize("cause", CUT_CAUSES, ids=lambda c: f"{c[0]}-{c[1]}")
def test_what_is_advised_makes_an_image_and_a_mask_measurable(
    cause: tuple[CutProblem, str, Callable[[Pair], Pair], Callable[[Pair], Pair]],
) -> None:
    problem, says, broken, remedy = cause
    assert says in advice.CUTS[problem]
    x = broken(pair())
    with pytest.raises(FeatureError) as caught:
        extract_features(x.image, x.mask, whole=x.whole)
    assert caught.value.code == problem
    whole = pair()
    mended = remedy(whole)
    found = extract_features(mended.image, mended.mask, whole=mended.whole)
    assert found == extract_features(whole.image, whole.mask)


def advised(refusal: str) -> str:
    """Return the advice for a refusal of the table."""
    rule, _, verdict = refusal.partition(": ")
    if verdict:
        return {
            "not met": advice.NOT_MET,
            "cannot tell": advice.CANNOT_TELL,
            "contradictory": {"contrast_enhanced": advice.CONTRADICTORY_CONTRAST},
        }[verdict][rule]
    return {**advice.PROBLEMS, **advice.LESIONS}[
        Problem(rule) if rule in set(Problem) else Reason(rule)
    ]


@pytest.mark.parametrize("cause", CAUSES, ids=lambda c: f"{c.refusal}-{c.cause}-{c.who[:9]}")
def test_what_is_advised_changes_the_answer(cause: Cause, tmp_path: Path) -> None:
    assert cause.says in advised(cause.refusal)
    x = situation()
    cause.made(x)
    assert cause.refusal in answer(x, tmp_path / "before")
    cause.remedy(x)
    assert answer(x, tmp_path / "after") == set()


def test_every_refusal_has_its_causes_in_the_table() -> None:
    lesions = set(Reason) - {Reason.CASE_NOT_ELIGIBLE}  # whose advice is that of the case
    verdicts = {f"{rule}: {v}" for rule in advice.NOT_MET for v in ("not met", "cannot tell")}
    refusals = {*map(str, set(Problem) | lesions), *verdicts, "contrast_enhanced: contradictory"}
    assert {c.refusal for c in CAUSES} == refusals - NOT_MADE - REPORTED
    assert {c[0] for c in CUT_CAUSES} == set(advice.CUTS) == set(CutProblem)


@functools.cache
def all_advice() -> dict[str, str]:
    rules_ = {f"{r}: not met": t for r, t in advice.NOT_MET.items()}
    rules_ |= {f"{r}: cannot tell": t for r, t in advice.CANNOT_TELL.items()}
    rules_["contrast_enhanced: contradictory"] = advice.CONTRADICTORY_CONTRAST
    return rules_ | {str(k): t for k, t in {**advice.PROBLEMS, **advice.LESIONS}.items()}


def named_settings(text: str) -> set[str]:
    sections = "|".join(f.name for f in dataclasses.fields(Settings))
    return set(re.findall(rf"\b(?:{sections})\.[a-z_]+|\b\w+_rules\b", text))


# Settings of the receiver, which files know nothing of: tests/process/test_corrections.py tries it.
TRIED_AT_THE_NODE = {"receiver.corrections_from"}


@pytest.mark.parametrize("refusal", sorted(all_advice()))
def test_settings_that_are_named_exist_and_were_tried(refusal: str) -> None:
    for name in named_settings(all_advice()[refusal]):
        section, _, key = name.partition(".")
        assert hasattr(Settings(), section)
        assert not key or hasattr(getattr(Settings(), section), key)
        if refusal not in REPORTED and name not in TRIED_AT_THE_NODE:
            assert name in {c.setting for c in CAUSES if c.refusal == refusal}


def test_the_same_objects_again_are_asked_for_only_where_some_did_not_come() -> None:
    for refusal, text in all_advice().items():
        if refusal in {str(x) for x in NOT_MADE}:
            continue
        same = [
            c for c in CAUSES if c.refusal == refusal and c.remedy is whole_ct and c.who == SENDER
        ]
        assert ("Send the whole" in text or text.startswith("Send the CT series that")) == bool(
            same
        )
        assert not re.search(r"[Ss]end (?:\w+ ){1,4}again", text)


def test_a_structure_set_is_never_called_seg() -> None:
    for refusal in ("rtstruct_malformed", *(p for p in Problem if p.startswith("contour_"))):
        assert "SEG" not in advised(str(refusal))
        assert "SEG" not in codes.PROBLEMS[Problem(refusal)].meaning
