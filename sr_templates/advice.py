"""Advice for a case or a lesion that was not scored, one sentence for each reason."""

from __future__ import annotations

from collections.abc import Iterable

from scoring.reasons import CutProblem, Problem, Reason
from scoring.results import CaseResult, Finding, Verdict

# By number: this module is loaded by commands that load no DICOM library.
_SEGMENTATION_STORAGES = frozenset(
    ("1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.66.7")  # SEG, label map
)
_RT_STRUCTURE_SET_STORAGE = "1.2.840.10008.5.1.4.1.1.481.3"


class ByKind(str):
    """An advice that is another one for a SEG than for an RTSTRUCT; as text, both of them."""

    seg: str
    rtstruct: str

    def __new__(cls, seg: str, rtstruct: str) -> ByKind:
        """Make the text of both."""
        made = super().__new__(cls, f"SEG: {seg} RTSTRUCT: {rtstruct}")
        made.seg, made.rtstruct = seg, rtstruct
        return made


def for_kinds(text: str, sop_classes: Iterable[str]) -> str:
    """Return an advice for the segmentations among objects of some SOP classes."""
    classes = set(sop_classes)
    structure_set = _RT_STRUCTURE_SET_STORAGE in classes
    seg = bool(classes & _SEGMENTATION_STORAGES)
    if not isinstance(text, ByKind) or structure_set is seg:
        return str(text)
    return text.rtstruct if structure_set else text.seg


# The one remedy that is the same objects once more: where images of a series did not come.
_WHOLE_SERIES = (
    "Send the whole CT series: images of it are not here. Where the archive does not hold them "
    "either, send another complete series of the study with a segmentation drawn on it."
)
_OWN_SEGMENTATION = "with a segmentation drawn on it"
_OUT_OF_RANGE = "The site has such scans excluded (eligibility.acquisition_out_of_range)."
_IN_ITS_FRAME = (
    "Export the segmentation again, drawn on the CT series that is sent with it and in its Frame "
    "of Reference UID; where they were de-identified apart, de-identify them in one run."
)
_PUT_RIGHT = (
    "Export the segmentation again with what is named put right; the same file would be refused "
    "again."
)

NOT_MET = {
    "contrast_enhanced": f"Send a contrast-enhanced CT series {_OWN_SEGMENTATION}.",
    "scan_before_treatment": "Send the CT acquired in the 28 days before treatment start "
    f"{_OWN_SEGMENTATION}, or correct the date in the clinical record if it is wrong.",
    "no_prior_immunotherapy": "Nothing: the signature was made on patients without previous "
    "immunotherapy. Correct the clinical record if it is wrong.",
    "axial_plane": f"Send the axial series {_OWN_SEGMENTATION}. {_OUT_OF_RANGE}",
    "tube_voltage": f"Send a scan within the range {_OWN_SEGMENTATION}. {_OUT_OF_RANGE}",
    "section_thickness": f"Send a reconstruction within the range {_OWN_SEGMENTATION}. "
    f"{_OUT_OF_RANGE}",
    "section_interval": f"Send a reconstruction within the range {_OWN_SEGMENTATION}. "
    f"{_OUT_OF_RANGE}",
    "no_lossy_compression": "Send the images as they were before lossy compression. The site has "
    "others excluded (eligibility.lossy_compression).",
    "image_kind": f"Send the plain axial reconstruction {_OWN_SEGMENTATION}. A site can "
    "have the kinds that are named scored (eligibility.accepted_image_kinds).",
    "one_kernel": f"Send a series reconstructed with one kernel, {_OWN_SEGMENTATION}. "
    f"{_OUT_OF_RANGE}",
    "lesion_present": ByKind(
        "Look at the segments: by their codes, by rules of the site or by their labels, all are "
        "something else. If one is a lesion, have it coded (category Morphologically Abnormal "
        "Structure).",
        "Look at the ROIs: by their types, by rules of the site or by their names, all are "
        "something else. If one is a lesion, have it typed (RT ROI Interpreted Type GTV).",
    ),
    "lesion_images": "Look at the lesions that are named.",
    "lesion_locations": "Look at the lesions that are named.",
    "hounsfield_units": "Look at the images.",
    "patient_scan": "Nothing, where it is a phantom. Where it is a patient, have Quality Control "
    "Subject, Quality Control Image, name or ID corrected, whichever the evidence shows.",
    "one_scan": "Look at the images.",
    "reference_fits": "Calibrate on lesions of this scanner and kernel, and add the file to "
    "[[references]]; or send a series of a scanner and kernel that has one. A site can have others "
    "scored with its common reference (model.other_scanners).",
}
CANNOT_TELL = {
    "contrast_enhanced": "Have the contrast agent and its route entered in the CT's header. A site "
    "whose scans of this kind are always enhanced can accept them "
    "(eligibility.contrast_cannot_tell) or, where no agent is entered or its name is not known, "
    "name them by their descriptions or by the text of the agent (contrast_rules).",
    "scan_before_treatment": "Enter the treatment start date in the clinical record, as "
    "YYYY-MM-DD, or correct it where its sources disagree. The CT needs an Acquisition Date that "
    "can be read and is of one acquisition in all images; correct it where the evidence shows that "
    "it is not. Where the CT's dates were modified or removed in de-identification, send the CT as "
    "it was acquired; a site whose treatment starts are shifted alike can say so "
    "(eligibility.modified_dates).",
    "no_prior_immunotherapy": "Enter yes or no for previous immunotherapy in the clinical record. "
    "The site has patients excluded of whom it is not known "
    "(eligibility.prior_immunotherapy_cannot_tell).",
    "axial_plane": f"Send the axial series {_OWN_SEGMENTATION}. {_OUT_OF_RANGE}",
    "tube_voltage": "Have KVP entered in the CT's header, as a number above 0 and in all images. "
    f"{_OUT_OF_RANGE}",
    "section_thickness": "Have Slice Thickness entered in the CT's header, as a number above 0 and "
    f"in all images. {_OUT_OF_RANGE}",
    "section_interval": f"Send a series with evenly spaced slices {_OWN_SEGMENTATION}.",
    "no_lossy_compression": "Send the images uncompressed or in a transfer syntax that cannot "
    "lose, with a Lossy Image Compression of 00. The site has others excluded "
    "(eligibility.lossy_compression).",
    "image_kind": "Look at the images; have Image Type corrected where it is absent or wrong.",
    "lesion_present": ByKind(
        "Have the lesions coded (category Morphologically Abnormal Structure, and their anatomic "
        'region), or labelled by what they are ("liver met 1"), or have a rule made '
        "(segment_rules); immunoct explain shows what decides for each segment.",
        "Have the lesions typed (RT ROI Interpreted Type GTV), or named by what they are "
        '("liver met 1"), or have a rule made (segment_rules); immunoct explain shows what decides '
        "for each ROI.",
    ),
    "lesion_images": "Look at the lesions that are named: the signature was made without "
    "artefacts, cavities and cysts.",
    "lesion_locations": "Look at the lesions that are named: what the image shows around them does "
    "not fit where they are said to be.",
    "hounsfield_units": "Look at the images: have a point of air and one of muscle or liver "
    "measured. Where they are not at about -1000 and 50 HU, send the CT images with the rescale "
    "that the scanner wrote.",
    "patient_scan": "Look at the images.",
    "one_scan": "Look at the images: where they are of two scans, send each as a series of its "
    "own; else have the attribute corrected that is named.",
    "one_kernel": "Have the Convolution Kernel entered in the CT's header.",
    "reference_fits": "Have manufacturer, model and kernel entered in the CT's header.",
}
# Where the evidence on contrast contradicts itself, no rule on descriptions settles it.
CONTRADICTORY_CONTRAST = (
    "Look at the images. Where they are enhanced, have what the evidence shows as wrong corrected "
    "in the CT's header, or the site's rule (contrast_rules) if that is wrong; else send a "
    f"contrast-enhanced CT series {_OWN_SEGMENTATION}."
)
# Of an object that came again with other content under its UID.
CONFLICT = (
    "Where the later one is right: if only patient or study attributes were corrected, send the "
    "whole series from a system that may correct them (receiver.corrections_from); else remove the "
    "case (immunoct forget) and send the study again."
)
PROBLEMS: dict[Problem, str] = {
    Problem.NOT_DICOM: (
        "Export the object again from where it is whole; this file is cut short, damaged or no "
        "DICOM."
    ),
    Problem.NO_PREFIX: (
        "Write the data set as a DICOM file, as DCMTK does: dcmconv OLD-FILE NEW-FILE. Or export "
        "it again as a file of PS3.10."
    ),
    Problem.CONTAINER: (
        "Unpack it, and give the folder of the DICOM files themselves; of a DICOMDIR, the folder "
        "that it is in."
    ),
    Problem.MISSING_ATTRIBUTE: "Have the object exported again with the attribute that is named.",
    Problem.NO_CT: (
        "Send the CT series that the segmentation was drawn on. Where it was sent, CT and "
        "segmentation carry different UIDs: export both from one archive, or de-identify them in "
        "one run."
    ),
    Problem.NOT_CT: (
        "Draw the segmentation on the CT series, and send both. Have Modality corrected where the "
        "images that are named are CT."
    ),
    Problem.NO_SEG: "Send the segmentation (DICOM SEG or RTSTRUCT).",
    Problem.NOT_SEG: "Send the segmentation as DICOM SEG or RTSTRUCT.",
    Problem.TWO_PATIENTS_MIXED: (
        "Look whose object it is that is named. If it is this patient's, correct the attribute "
        "where it is wrong, then send the corrected series from a system that may correct it "
        "(receiver.corrections_from); else have the case removed (immunoct forget), and send the "
        "study with the right one."
    ),
    Problem.TWO_STUDIES_MIXED: (
        "Export the segmentation with the Study Instance UID of the CT that it was drawn on, and "
        "send it with that CT."
    ),
    Problem.TWO_SERIES_MIXED: (
        "Draw the segmentation on one CT series whose images agree in what is named, and send both."
    ),
    Problem.INCOMPLETE_SERIES: _WHOLE_SERIES,
    Problem.MISSING_SLICE: _WHOLE_SERIES,
    Problem.TOO_FEW_SLICES: _WHOLE_SERIES,
    Problem.DUPLICATE_SLICE_POSITION: ByKind(
        "Send each reconstruction as a series of its own, or export the segmentation with the "
        "images of one of them named as the sources of its frames.",
        "Send each reconstruction as a series of its own, or export the structure set with the "
        "images of one of them named in its contours (Contour Image Sequence).",
    ),
    Problem.IRREGULAR_SPACING: (
        "Send a series of the study that is reconstructed with evenly spaced slices, "
        f"{_OWN_SEGMENTATION}."
    ),
    Problem.BAD_ORIENTATION: (
        "Have the series exported again with the orientation that the scanner wrote, or send "
        f"another series of the study {_OWN_SEGMENTATION}."
    ),
    Problem.BAD_PIXEL_SPACING: (
        "Have the series exported again with the Pixel Spacing that the scanner wrote, or send "
        f"another series of the study {_OWN_SEGMENTATION}."
    ),
    Problem.GANTRY_TILT: (
        f"Send a series acquired or reconstructed without gantry tilt, {_OWN_SEGMENTATION}."
    ),
    Problem.LOCALIZER: "Draw the segmentation on the CT slices, and send both.",
    Problem.NOT_HOUNSFIELD: (
        "Send the CT images with the rescale that the scanner wrote. If their values are not "
        f"Hounsfield units, send the plain CT series {_OWN_SEGMENTATION}."
    ),
    Problem.UNREADABLE_PIXELS: (
        "Export the object that is named again, uncompressed (Explicit VR Little Endian) and with "
        "pixel data as long as its header says."
    ),
    Problem.ALTERED_VALUES: (
        "Send the CT images as the scanner made them, with their own rescale, not an export "
        "through a display window or with 8 bits; have the case removed (immunoct forget) before "
        "they are sent. Where point measurements show that they are sound, a site can have such "
        "images scored (eligibility.altered_values)."
    ),
    Problem.PIXELS_LOST: (
        "Export the images that are named again from where their pixels are whole; have the case "
        "removed (immunoct forget) before they are sent. Where they are like that everywhere, send "
        f"another series of the study {_OWN_SEGMENTATION}."
    ),
    Problem.SEG_TYPE: "Export the segmentation as BINARY, FRACTIONAL or LABELMAP.",
    Problem.SEG_MALFORMED: _PUT_RIGHT,
    Problem.SEG_WITHOUT_REFERENCES: (
        "Export the segmentation again with the CT series or images named that it was drawn on."
    ),
    Problem.SEG_SOURCE_MISMATCH: (
        "Export the segmentation again so that its positions and the source images that it names "
        "agree; draw it on the CT series that is sent with it."
    ),
    Problem.SEG_FRAME_OF_REFERENCE: ByKind(
        f"{_IN_ITS_FRAME} If the program that made it writes random ones, as pydicom-seg does, a "
        "site can have SEGs accepted whose frames name the CT's images and have their geometry "
        "(segmentation.frame_of_reference).",
        _IN_ITS_FRAME,
    ),
    Problem.PIXEL_DESCRIPTION: (
        "Send the original CT images; how the pixels of these are stored is described in a "
        "way that is not allowed for CT."
    ),
    Problem.FRAMES_DO_NOT_MATCH: (
        "Export the multi-frame image again with a description of every frame, or as single-frame "
        "images."
    ),
    Problem.STACK_NOT_CLEAR: ByKind(
        "Export the segmentation with the source frames named, all of one volume; or send each "
        "volume as a series of its own.",
        "Export the structure set with the CT's frames named in its contours (Referenced Frame "
        "Number), all of one volume; or send each volume as a series of its own.",
    ),
    Problem.SEG_GEOMETRY: (
        "Export the segmentation again, drawn on the CT series that is sent with it. A site can "
        "have SEGs on another regular grid resampled (segmentation.resample_to_ct)."
    ),
    Problem.SEG_OUTSIDE_IMAGE: (
        "Look at the segmentation: export it again, drawn on the CT series that is sent with it "
        "and within its images."
    ),
    Problem.SEG_UNKNOWN_LABEL: "Export the label map again with a segment for every label in it.",
    Problem.RTSTRUCT_MALFORMED: (
        "Export the structure set again with what is named put right; the same file would be "
        "refused again."
    ),
    Problem.CONTOUR_TYPE: "Draw lesions as closed contours on the CT slices (CLOSED_PLANAR).",
    Problem.CONTOUR_OFF_SLICE: (
        "Export the structure set again, drawn on the CT series that is sent with it."
    ),
    Problem.CONTOUR_OUTSIDE_IMAGE: (
        "Correct the contour that is named; a lesion must be within the image."
    ),
    Problem.CONTOUR_AMBIGUOUS: (
        "Join the contours that are named, or export them as CLOSEDPLANAR_XOR."
    ),
    Problem.REPORT_NOT_WRITABLE: (
        "Have the attribute that is named corrected in the object it came from; if it is right "
        "there, report it to the maintainer of this program."
    ),
    Problem.TWO_STACKS: ByKind(
        "Export the segmentation with the source images of its frames named; or send each "
        "volume as a series of its own.",
        "Export the structure set with the images of its contours named (Contour Image Sequence); "
        "or send each volume as a series of its own.",
    ),
    Problem.OBJECT_DIFFERS: "Find out which of the two objects is right, and delete the other one.",
    Problem.SEG_REJECTED: (
        "Send the structure set that replaces it, or have the contours corrected and approved "
        "(Approval Status APPROVED) and send them as a new object."
    ),
    Problem.SEG_NOT_ON_CT: "Draw the lesions on the CT series.",
    Problem.IMAGES_NOT_IN_SERIES: (
        "Export CT and segmentation from one archive, or de-identify them in one run, so that "
        "they carry the same UIDs; sending the same objects again does not help."
    ),
    Problem.WITHDRAWN: (
        "Do not use the report that this one replaces. Send the objects that take the place of the "
        "withdrawn ones, under UIDs of their own, with the rest of the study."
    ),
    Problem.CONTOUR_GAP: (
        "Draw the lesion on every CT slice it is on; name two lesions as two ROIs."
    ),
}
LESIONS: dict[Reason, str] = {
    Reason.LOCATION_UNKNOWN: (
        "If nothing states the location, code the anatomic region of the segment, or label it by "
        'its place ("liver met 1"); if its label or the program that made it can mean one place '
        "only, a rule can be made (segment_rules). Where codes, rules, labels or the segments of "
        "one lesion contradict each other, correct the one that is wrong; give each lesion a "
        "Tracking UID of its own."
    ),
    Reason.NOT_MEASURABLE: (
        "Nothing, where the segment covers the whole lesion: RECIST 1.1 calls it too small, and "
        "the signature was made without such lesions. A site can have them scored "
        "(eligibility.not_measurable); on slices over 5 mm, a thinner reconstruction "
        f"{_OWN_SEGMENTATION} may be measurable."
    ),
    Reason.EMPTY_SEGMENT: ByKind(
        "Draw the segment, or delete it; in a FRACTIONAL segmentation, no value reaches "
        "segmentation.fractional_threshold.",
        "Draw closed contours of the ROI that enclose the centre of a voxel, or delete it.",
    ),
    Reason.CONTOURS_UNUSABLE: (
        "Draw the ROI again, with closed contours on the slices of the CT series and none left out "
        "between them, or delete it if it is not a lesion."
    ),
    Reason.LESION_TOO_SMALL: (
        "Nothing, where the segment covers the whole lesion: texture needs at least two voxels in "
        "two directions."
    ),
    Reason.FEATURE_NOT_POSITIVE: (
        "Look at the segment: draw the lesion on every slice it is on; one of a single slice has "
        "an axis of no length, a uniform one no texture."
    ),
    Reason.EXTRACTION_FAILED: (
        "Report the sentence on the lesion to the maintainer of this program; the other lesions "
        "are not affected."
    ),
    # Of earlier releases; segments with one Tracking UID are one lesion now.
    Reason.TRACKING_UID_REPEATED: "Give every lesion a Tracking UID of its own, or one segment.",
    Reason.FEATURE_MISSING: (
        "Inform the author of the model file: it names a feature that is not computed."
    ),
    Reason.LESION_FILLS_IMAGE: (
        "Correct the segment: it fills the whole image, or reaches from one edge of it to the "
        "opposite one, which no lesion does. Perhaps lesion and background are exchanged."
    ),
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
    Reason.LOCATION_CONTRADICTED: (
        "Look at where the lesion lies, and have its code, label or rule corrected, or assign it "
        "on the page. If it does lie there, as in a collapsed lung, the site can have "
        "it scored (eligibility.location_contradicted)."
    ),
    Reason.PADDING_IN_LESION: (
        "Draw the segment within the reconstructed field of view, or send a reconstruction with a "
        f"larger one, {_OWN_SEGMENTATION}."
    ),
}


# For those who measure an image and a mask of their own (`scoring.case.extract`).
CUTS: dict[CutProblem, str] = {
    CutProblem.IMAGE_NOT_3D: (
        "Pass the CT as one 3-D volume with a single value a voxel, not as a slice or in colours."
    ),
    CutProblem.IMAGE_NOT_INTEGER_HU: (
        "Pass the CT in integer Hounsfield units (int16 or int32); round values that were stored "
        "as floating-point numbers."
    ),
    CutProblem.MASK_GEOMETRY: (
        "Put the mask on the grid of the image: the same size, spacing, origin and direction."
    ),
    CutProblem.CROP_TOO_TIGHT: (
        "Pass the whole scan, or a part of it with more around the lesion; the message says from "
        "which to which voxel."
    ),
    CutProblem.CROP_OFF_GRID: (
        "Crop or pad the scan by whole voxels, without resampling, and state the origin of the "
        "whole scan."
    ),
}


def for_finding(
    finding: Finding, problem: Problem | None, sop_classes: Iterable[str] = ()
) -> str | None:
    """Return what to do about a finding that excludes the case; None where it does not.

    ``sop_classes`` are those of the case's objects.
    """
    if not finding.excludes:
        return None
    if finding.code == "input_usable":
        found = PROBLEMS[problem] if problem else None
    elif finding.verdict is Verdict.NOT_MET:
        found = NOT_MET.get(finding.code)
    elif finding.code == "contrast_enhanced" and finding.strength == "contradictory":
        found = CONTRADICTORY_CONTRAST
    else:
        found = CANNOT_TELL.get(finding.code)
    return found and for_kinds(found, sop_classes)


def for_lesion(reason: Reason, sop_class: str) -> str | None:
    """Return what to do about a lesion that was not scored, of a segmentation of a SOP class."""
    found = LESIONS.get(reason)
    return found and for_kinds(found, [sop_class])


def for_result(result: CaseResult) -> list[str]:
    """Return what to do about each reason why the case or a lesion was not scored."""
    classes = {r.sop_class_uid for r in result.evidence}
    about_case = [for_finding(f, result.problem, classes) for f in result.eligibility]
    about_lesions = [
        for_lesion(x.reason_code, x.seg_sop_class_uid) for x in result.lesions if x.reason_code
    ]
    return list(dict.fromkeys(text for text in about_case + about_lesions if text))
