"""What to do about a case or a lesion that was not scored, one sentence for each reason."""

from __future__ import annotations

from scoring.results import CaseResult, Finding, Verdict

_SEND_AGAIN = "Send the CT series again, whole."
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
}
CANNOT_TELL = {
    "contrast_enhanced": "Have the contrast agent entered in the CT's header. A site whose scans "
    "of this kind are always enhanced can accept them (eligibility.contrast_cannot_tell) or name "
    "them by their descriptions (contrast_rules).",
    "scan_before_treatment": "Enter the treatment start date in the clinical record, as "
    "YYYY-MM-DD, or correct it where its sources disagree; the CT needs an Acquisition Date.",
    "no_prior_immunotherapy": "Enter yes or no for previous immunotherapy in the clinical record.",
    "axial_plane": "Send the axial series.",
    "tube_voltage": "The CT's header lacks the value, and the site's settings exclude such scans.",
    "section_thickness": "The CT's header lacks the value, and the site's settings exclude such "
    "scans.",
    "section_interval": "Send a series with evenly spaced slices.",
    "no_lossy_compression": "Send the images uncompressed or in a lossless transfer syntax; the "
    "site's settings exclude others.",
}
PROBLEMS = {
    "not_dicom": "Send the object again; it is damaged or no DICOM.",
    "missing_attribute": "Have the object exported again with the attribute that is named.",
    "no_ct": "Send the CT series that the segmentation was drawn on.",
    "not_ct": "Send the CT series that the segmentation was drawn on.",
    "no_seg": "Send the segmentation (DICOM SEG or RTSTRUCT).",
    "not_seg": "Send the segmentation as DICOM SEG or RTSTRUCT.",
    "two_patients_mixed": "Correct the Patient ID in the PACS, then send the objects again.",
    "two_studies_mixed": "Send the segmentation of this very study.",
    "two_series_mixed": "Draw the segmentation on one CT series.",
    "incomplete_series": _SEND_AGAIN,
    "missing_slice": _SEND_AGAIN,
    "too_few_slices": _SEND_AGAIN,
    "duplicate_slice_position": "Send one reconstruction in a series; two slices share a position.",
    "irregular_spacing": "Send a series with evenly spaced slices; a slice may be missing.",
    "bad_orientation": _OTHER_SERIES,
    "bad_pixel_spacing": _OTHER_SERIES,
    "gantry_tilt": "Send a series acquired or reconstructed without gantry tilt.",
    "localizer": "Leave localizers out of the series.",
    "not_hounsfield": "Send the original CT images; these are no Hounsfield units.",
    "unreadable_pixels": "Send the images uncompressed (Explicit VR Little Endian).",
    "seg_type": "Export the segmentation as BINARY, FRACTIONAL or LABELMAP.",
    "seg_malformed": _SEGMENT_AGAIN,
    "seg_without_references": _SEGMENT_AGAIN,
    "seg_source_mismatch": _SEGMENT_AGAIN,
    "seg_frame_of_reference": _SEGMENT_AGAIN,
    "pixel_description": "Send the original CT images; how the pixels of these are stored is not "
    "described in a way that CT allows.",
    "frames_do_not_match": _SEND_AGAIN,
    "stack_not_clear": "Export the segmentation with the source frames named, all of one volume; "
    "or send each volume as an object of its own.",
    "seg_geometry": f"{_SEGMENT_AGAIN} A site can have SEGs on other grids resampled "
    "(segmentation.resample_to_ct).",
    "seg_unknown_label": "Export the label map again with a segment for every label in it.",
    "rtstruct_malformed": "Export the structure set again.",
    "contour_type": "Draw lesions as closed contours on the CT slices (CLOSED_PLANAR).",
    "contour_off_slice": "Export the structure set again, drawn on the CT series that is sent with "
    "it.",
    "contour_outside_image": "Look at the contour that is named; a lesion must be within the "
    "image.",
    "contour_ambiguous": "Join the contours that are named, or export them as CLOSEDPLANAR_XOR.",
    "contour_gap": "Draw the lesion on every CT slice it is on; name two lesions as two ROIs.",
}
LESIONS = {
    "location_unknown": "Code the anatomic region of the segment, or have a location rule made "
    "for its label (location_rules).",
    "empty_segment": "Draw the segment, or delete it.",
    "feature_not_positive": "Look at the segment: a uniform or one-voxel region has no texture.",
    "extraction_failed": "Look at the segment; the log of the program names the failure.",
    # Of earlier releases; segments with one Tracking UID are one lesion now.
    "tracking_uid_repeated": "Give every lesion a Tracking UID of its own, or one segment.",
    "feature_missing": "Tell whoever made the model file: it names a feature that is not computed.",
    "lesion_fills_image": "Look at the segment: it fills the whole image.",
    "padding_in_lesion": "Look at the segment: it reaches beyond the reconstructed field of view.",
}
# Reasons that lie in the lesion itself.
NOTHING_TO_DO = frozenset({"case_not_eligible", "not_measurable", "lesion_too_small"})


def for_finding(finding: Finding, problem: str | None) -> str | None:
    """Return what to do about a finding that excludes the case; None where it does not."""
    if not finding.excludes:
        return None
    if finding.code == "input_usable":
        return PROBLEMS.get(problem or "")
    return (NOT_MET if finding.verdict is Verdict.NOT_MET else CANNOT_TELL).get(finding.code)


def for_result(result: CaseResult) -> list[str]:
    """Return what to do about everything that kept the case or a lesion from being scored."""
    about_case = [for_finding(f, result.problem) for f in result.eligibility]
    about_lesions = [LESIONS.get(x.reason_code or "") for x in result.lesions]
    return list(dict.fromkeys(text for text in about_case + about_lesions if text))
