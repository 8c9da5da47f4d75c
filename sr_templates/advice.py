"""What to do about a case or a lesion that was not scored, one sentence for each reason."""

from __future__ import annotations

from scoring.reasons import Problem, Reason
from scoring.results import CaseResult, Finding, Verdict

_SEND_AGAIN = "Send the complete CT series again."
_OTHER_SERIES = "Send another series of the study, segmented on its own images."
_SEGMENT_AGAIN = "Export the segmentation again, drawn on the CT series that is sent with it."

NOT_MET = {
    "contrast_enhanced": "Send a contrast-enhanced CT series with a segmentation of its own.",
    "scan_before_treatment": "Send the CT acquired in the 28 days before treatment start, or "
    "correct the date in the clinical record if it is wrong.",
    "no_prior_immunotherapy": "Nothing: the signature was made on patients without previous "
    "immunotherapy. Correct the clinical record if it is wrong.",
    "axial_plane": "Send the axial series.",
    "tube_voltage": "Send a scan within the range; the site's settings exclude others.",
    "section_thickness": "Send a reconstruction within the range; the site's settings exclude "
    "others.",
    "section_interval": "Send a reconstruction within the range; the site's settings exclude "
    "others.",
    "no_lossy_compression": "Send the images as they were before lossy compression; the site's "
    "settings exclude others.",
    "image_kind": "Send the plain axial reconstruction with a segmentation of its own. A site can "
    "have the kinds that are named scored (eligibility.accepted_image_kinds).",
    "one_kernel": "Send a series reconstructed with one kernel; the site's settings exclude "
    "others.",
    "lesion_present": "Look at the segments: by their codes, by rules of the site or by their "
    "labels, all are something else. If one is a lesion, have it coded (category Morphologically "
    "Abnormal Structure).",
    "lesion_images": "Look at the lesions that are named.",
}
CANNOT_TELL = {
    "contrast_enhanced": "Have the contrast agent entered in the CT's header. A site whose scans "
    "of this kind are always enhanced can accept them (eligibility.contrast_cannot_tell) or name "
    "them by their descriptions (contrast_rules).",
    "scan_before_treatment": "Enter the treatment start date in the clinical record, as "
    "YYYY-MM-DD, or correct it where its sources disagree. The CT needs an Acquisition Date that "
    "can be read and is of one acquisition in all images; correct it where the evidence shows that "
    "it is not.",
    "no_prior_immunotherapy": "Enter yes or no for previous immunotherapy in the clinical record.",
    "axial_plane": "Send the axial series.",
    "tube_voltage": "The CT's header lacks the value or it cannot be read, and the site's settings "
    "exclude such scans.",
    "section_thickness": "The CT's header lacks the value or it cannot be read, and the site's "
    "settings exclude such scans.",
    "section_interval": "Send a series with evenly spaced slices.",
    "no_lossy_compression": "Send the images uncompressed or in a lossless transfer syntax; the "
    "site's settings exclude others.",
    "image_kind": "Look at the images; have Image Type corrected where it is absent or wrong.",
    "lesion_present": "Have the lesions coded (category Morphologically Abnormal Structure, and "
    'their anatomic region), or labelled by what they are ("liver met 1"), or have a rule made '
    "(segment_rules); immunoct explain shows what decides for each segment.",
    "lesion_images": "Look at the lesions that are named: the signature was made without "
    "artefacts, cavities and cysts.",
    "one_kernel": "Have the Convolution Kernel entered in the CT's header.",
}
PROBLEMS: dict[Problem, str] = {
    Problem.NOT_DICOM: "Send the object again; it is damaged or is not a DICOM file.",
    Problem.MISSING_ATTRIBUTE: "Have the object exported again with the attribute that is named.",
    Problem.NO_CT: "Send the CT series that the segmentation was drawn on.",
    Problem.NOT_CT: "Send the CT series that the segmentation was drawn on.",
    Problem.NO_SEG: "Send the segmentation (DICOM SEG or RTSTRUCT).",
    Problem.NOT_SEG: "Send the segmentation as DICOM SEG or RTSTRUCT.",
    Problem.TWO_PATIENTS_MIXED: (
        "Check whose segmentation it is. If it is this patient's, correct the attribute that is "
        "named where it is wrong, then send the object again; otherwise send the right one."
    ),
    Problem.TWO_STUDIES_MIXED: "Send a segmentation that belongs to this study.",
    Problem.TWO_SERIES_MIXED: "Draw the segmentation on one CT series.",
    Problem.INCOMPLETE_SERIES: _SEND_AGAIN,
    Problem.MISSING_SLICE: _SEND_AGAIN,
    Problem.TOO_FEW_SLICES: _SEND_AGAIN,
    Problem.DUPLICATE_SLICE_POSITION: (
        "Send one reconstruction in a series; two slices share a position."
    ),
    Problem.IRREGULAR_SPACING: "Send a series with evenly spaced slices; a slice may be missing.",
    Problem.BAD_ORIENTATION: _OTHER_SERIES,
    Problem.BAD_PIXEL_SPACING: _OTHER_SERIES,
    Problem.GANTRY_TILT: "Send a series acquired or reconstructed without gantry tilt.",
    Problem.LOCALIZER: "Leave localizers out of the series.",
    Problem.NOT_HOUNSFIELD: (
        "Send the original CT images; the values of these are not in Hounsfield units."
    ),
    Problem.UNREADABLE_PIXELS: "Send the images uncompressed (Explicit VR Little Endian); export a "
    "segmentation again whose pixel data do not have the length that its header states.",
    Problem.SEG_TYPE: "Export the segmentation as BINARY, FRACTIONAL or LABELMAP.",
    Problem.SEG_MALFORMED: _SEGMENT_AGAIN,
    Problem.SEG_WITHOUT_REFERENCES: _SEGMENT_AGAIN,
    Problem.SEG_SOURCE_MISMATCH: _SEGMENT_AGAIN,
    Problem.SEG_FRAME_OF_REFERENCE: (
        f"{_SEGMENT_AGAIN} If the program that made it writes random Frame of Reference UIDs, as "
        "pydicom-seg does, a site can have SEGs accepted whose frames name the CT's images and "
        "have their geometry (segmentation.frame_of_reference)."
    ),
    Problem.PIXEL_DESCRIPTION: (
        "Send the original CT images; how the pixels of these are stored is described in a "
        "way that is not allowed for CT."
    ),
    Problem.FRAMES_DO_NOT_MATCH: _SEND_AGAIN,
    Problem.STACK_NOT_CLEAR: (
        "Export the segmentation with the source frames named, all of one volume; or send each "
        "volume as an object of its own."
    ),
    Problem.SEG_GEOMETRY: f"{_SEGMENT_AGAIN} A site can have SEGs on other grids resampled "
    "(segmentation.resample_to_ct).",
    Problem.SEG_UNKNOWN_LABEL: "Export the label map again with a segment for every label in it.",
    Problem.RTSTRUCT_MALFORMED: "Export the structure set again.",
    Problem.CONTOUR_TYPE: "Draw lesions as closed contours on the CT slices (CLOSED_PLANAR).",
    Problem.CONTOUR_OFF_SLICE: (
        "Export the structure set again, drawn on the CT series that is sent with it."
    ),
    Problem.CONTOUR_OUTSIDE_IMAGE: "Look at the contour that is named; a lesion must be within the "
    "image.",
    Problem.CONTOUR_AMBIGUOUS: (
        "Join the contours that are named, or export them as CLOSEDPLANAR_XOR."
    ),
    Problem.REPORT_NOT_WRITABLE: (
        "Have the attribute that is named corrected in the object it came from; if it is right "
        "there, report it to the maintainer of this program."
    ),
    Problem.TWO_STACKS: (
        "Export the segmentation with the source images of its frames named; or send each "
        "volume as a series of its own."
    ),
    Problem.OBJECT_DIFFERS: "Find out which of the two objects is right, and delete the other one.",
    Problem.SEG_NOT_ON_CT: "Draw the lesions on the CT series.",
    Problem.IMAGES_NOT_IN_SERIES: (
        "Export CT and segmentation from one archive, or de-identify them in one run, so that "
        "they carry the same UIDs; sending the same objects again does not help."
    ),
    Problem.CONTOUR_GAP: (
        "Draw the lesion on every CT slice it is on; name two lesions as two ROIs."
    ),
}
LESIONS: dict[Reason, str] = {
    Reason.LOCATION_UNKNOWN: (
        'Code the anatomic region of the segment, or label it by its place ("liver met 1"). If '
        "its label or the program that made it can mean one place only, a rule can be made "
        "(segment_rules)."
    ),
    Reason.EMPTY_SEGMENT: "Draw the segment, or delete it.",
    Reason.FEATURE_NOT_POSITIVE: (
        "Look at the segment: a uniform or one-voxel region has no texture."
    ),
    Reason.EXTRACTION_FAILED: "Look at the segment; the log of the program names the failure.",
    # Only in results of earlier releases; segments with the same Tracking UID are one lesion now.
    Reason.TRACKING_UID_REPEATED: "Give each lesion its own Tracking UID, or a single segment.",
    Reason.FEATURE_MISSING: (
        "Inform the author of the model file: it names a feature that is not computed."
    ),
    Reason.LESION_FILLS_IMAGE: "Look at the segment: it fills the whole image.",
    Reason.CONTOUR_EDGE_DECIDES: (
        "Export the lesion as a DICOM SEG; or, where the contouring program's manual says "
        "whether voxels on a contour belong to it, have that set (segmentation.contour_edge)."
    ),
    Reason.SEVERAL_PARTS: (
        "Draw each lesion as a segment of its own. A site whose programs put all lesions in one "
        "segment can have each part scored as a lesion (segmentation.several_parts)."
    ),
    Reason.IMAGE_WARNING: (
        "Look at the lesion: where it has no artefact, cavity or cyst, the site can have it "
        "scored (eligibility.image_warnings)."
    ),
    Reason.PADDING_IN_LESION: (
        "Look at the segment: it reaches beyond the reconstructed field of view."
    ),
}
# Reasons that are properties of the lesion itself: nobody can act on them.
NOTHING_TO_DO = frozenset(
    {Reason.CASE_NOT_ELIGIBLE, Reason.NOT_MEASURABLE, Reason.LESION_TOO_SMALL}
)


def for_finding(finding: Finding, problem: Problem | None) -> str | None:
    """Return what to do about a finding that excludes the case; None where it does not."""
    if not finding.excludes:
        return None
    if finding.code == "input_usable":
        return PROBLEMS[problem] if problem else None
    return (NOT_MET if finding.verdict is Verdict.NOT_MET else CANNOT_TELL).get(finding.code)


def for_result(result: CaseResult) -> list[str]:
    """Return what to do about each reason why the case or a lesion was not scored."""
    about_case = [for_finding(f, result.problem) for f in result.eligibility]
    about_lesions = [LESIONS.get(x.reason_code) for x in result.lesions if x.reason_code]
    return list(dict.fromkeys(text for text in about_case + about_lesions if text))
