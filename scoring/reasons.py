"""Reasons for refusals: keys that are stable across releases, each with its words.

`sr_templates` has tables of DICOM codes and advice for them; a test checks that they are complete.
"""

from __future__ import annotations

import enum


class _Worded(enum.StrEnum):
    """Keys with words; the key is the member's value, so that it is stored and compared as text."""

    words: str

    def __new__(cls, key: str, words: str = "") -> _Worded:
        """Create a member from its key and its words."""
        member = str.__new__(cls, key)
        member._value_ = key
        member.words = words
        return member


class Problem(_Worded):
    """Reasons why the objects of a case cannot be used."""

    NOT_DICOM = "not_dicom", "Not a readable DICOM object"
    NO_PREFIX = "no_prefix", "DICOM data set without the prefix of a file"
    CONTAINER = "container", "Not an object but something that holds some"
    MISSING_ATTRIBUTE = "missing_attribute", "A required attribute is missing or not usable"
    NO_CT = "no_ct", "No CT image"
    NOT_CT = "not_ct", "Not a CT image"
    NO_SEG = "no_seg", "No segmentation"
    NOT_SEG = "not_seg", "Not a segmentation"
    TWO_PATIENTS_MIXED = "two_patients_mixed", "Objects of two patients"
    TWO_STUDIES_MIXED = "two_studies_mixed", "Objects of two studies"
    TWO_SERIES_MIXED = "two_series_mixed", "Images of two series where one is expected"
    INCOMPLETE_SERIES = "incomplete_series", "Images of the series did not arrive"
    MISSING_SLICE = "missing_slice", "A slice is missing"
    TOO_FEW_SLICES = "too_few_slices", "Too few slices"
    DUPLICATE_SLICE_POSITION = "duplicate_slice_position", "Two slices at one position"
    IRREGULAR_SPACING = "irregular_spacing", "Slices are not evenly spaced"
    BAD_ORIENTATION = "bad_orientation", "Image orientation is not usable"
    BAD_PIXEL_SPACING = "bad_pixel_spacing", "Pixel spacing is not usable"
    GANTRY_TILT = "gantry_tilt", "Tilted gantry"
    LOCALIZER = "localizer", "A localizer image"
    NOT_HOUNSFIELD = "not_hounsfield", "Pixel values are not Hounsfield units"
    UNREADABLE_PIXELS = "unreadable_pixels", "Pixel data cannot be read"
    ALTERED_VALUES = "altered_values", "Values of CT images are cut off, coarse or shifted"
    PIXELS_LOST = "pixels_lost", "Pixels of CT images are blank, repeated or displaced"
    SEG_TYPE = "seg_type", "Kind of segmentation is not supported"
    SEG_MALFORMED = "seg_malformed", "Segmentation is malformed"
    SEG_WITHOUT_REFERENCES = "seg_without_references", "Segmentation names no images"
    SEG_SOURCE_MISMATCH = "seg_source_mismatch", "Segmentation is of other images"
    SEG_FRAME_OF_REFERENCE = (
        "seg_frame_of_reference",
        "Segmentation is in another frame of reference",
    )
    SEG_GEOMETRY = "seg_geometry", "Segmentation is not on the grid of the CT"
    PIXEL_DESCRIPTION = "pixel_description", "Description of the pixels is not usable"
    FRAMES_DO_NOT_MATCH = "frames_do_not_match", "Number of frames does not match"
    STACK_NOT_CLEAR = "stack_not_clear", "Which volume of a multi-frame image is meant is not clear"
    SEG_UNKNOWN_LABEL = "seg_unknown_label", "A label is not among the segments"
    RTSTRUCT_MALFORMED = "rtstruct_malformed", "Structure set is malformed"
    CONTOUR_TYPE = "contour_type", "A contour is not closed and planar"
    CONTOUR_OFF_SLICE = "contour_off_slice", "A contour lies on no CT slice"
    CONTOUR_OUTSIDE_IMAGE = "contour_outside_image", "A contour leaves the CT image"
    CONTOUR_AMBIGUOUS = "contour_ambiguous", "What contours enclose is ambiguous"
    CONTOUR_GAP = "contour_gap", "Contours leave out CT slices"
    REPORT_NOT_WRITABLE = "report_not_writable", "The report cannot be written"
    TWO_STACKS = "two_stacks", "Which volume of the series is meant is not clear"
    OBJECT_DIFFERS = "object_differs", "Two objects with one UID"
    SEG_NOT_ON_CT = "seg_not_on_ct", "Segmentation was not drawn on CT"
    SEG_REJECTED = "seg_rejected", "Segmentation was rejected"
    SEG_OUTSIDE_IMAGE = "seg_outside_image", "Segmentation leaves the CT image"
    IMAGES_NOT_IN_SERIES = "images_not_in_series", "Segmentation and CT carry different UIDs"
    WITHDRAWN = "withdrawn", "Objects of the report were withdrawn"


class Reason(_Worded):
    """Reasons why a lesion has no score, in general; the lesion's own reason gives details."""

    CASE_NOT_ELIGIBLE = "case_not_eligible", "the case is not eligible"
    LOCATION_UNKNOWN = "location_unknown", "the location cannot be determined"
    NOT_MEASURABLE = "not_measurable", "not measurable by RECIST 1.1"
    EMPTY_SEGMENT = "empty_segment", "the segment has no voxel"
    LESION_TOO_SMALL = "lesion_too_small", "too small for texture"
    FEATURE_NOT_POSITIVE = "feature_not_positive", "a feature is zero, so that it has no logarithm"
    EXTRACTION_FAILED = "extraction_failed", "the features could not be computed"
    # Only in results of earlier releases; segments with the same Tracking UID are one lesion now.
    TRACKING_UID_REPEATED = "tracking_uid_repeated", "the Tracking UID is not unique in the SEG"
    FEATURE_MISSING = "feature_missing", "a feature is missing"
    LESION_FILLS_IMAGE = "lesion_fills_image", "the lesion fills the image or spans it"
    CONTOUR_EDGE_DECIDES = "contour_edge_decides", "voxels on the contour decide the score"
    PADDING_IN_LESION = "padding_in_lesion", "the lesion reaches beyond the measured image"
    SEVERAL_PARTS = "several_parts", "the segment has several separate parts"
    IMAGE_WARNING = "image_warning", "the image warns of artefact, cavity or cyst"
    LOCATION_CONTRADICTED = "location_contradicted", "the image contradicts the location"
    CONTOURS_UNUSABLE = "contours_unusable", "the contours of the ROI cannot be used"


class CutProblem(_Worded):
    """Reasons why an image and a mask cannot be measured; these do not occur in cases."""

    IMAGE_NOT_3D = "image_not_3d", "the image is not a 3-D volume of single values"
    IMAGE_NOT_INTEGER_HU = "image_not_integer_hu", "the image is not in integer HU"
    MASK_GEOMETRY = "mask_geometry", "mask and image have different grids"
    CROP_TOO_TIGHT = "crop_too_tight", "too little of the scan is around the lesion"
    CROP_OFF_GRID = "crop_off_grid", "the image is not on a voxel of the whole scan"
