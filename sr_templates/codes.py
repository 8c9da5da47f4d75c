"""Every code that a report uses: scheme, value, meaning and source.

``PS3.16`` codes are compared with pydicom's copy of the standard by a test. ``99IMMUNOCT`` is
this project's private scheme; the meaning of a value never changes.
"""

from __future__ import annotations

import hashlib

from highdicom.sr import CodedConcept
from pydicom.sr._snomed_dict import mapping
from pydicom.sr.coding import Code

from scoring.reasons import Problem, Reason
from sr_templates.copied import CodeTriple

PRIVATE_SCHEME = "99IMMUNOCT"
PRIVATE_SCHEME_NAME = "immunoct private codes"
IBSI_UID = "1.2.840.10008.2.16.13"

# PS3.16
ONCOLOGY_MEASUREMENT_REPORT = Code("126001", "DCM", "Oncology Measurement Report")
CT_PROCEDURE = Code("25045-6", "LN", "CT unspecified body region")
IMAGING_MEASUREMENTS = Code("126010", "DCM", "Imaging Measurements")
QUALITATIVE_EVALUATIONS = Code("C0034375", "UMLS", "Qualitative Evaluations")
COMMENT = Code("121106", "DCM", "Comment")
PERSON = CodedConcept("121006", "DCM", "Person")
DEVICE = CodedConcept("121007", "DCM", "Device")
ENGLISH = CodedConcept("en-US", "RFC5646", "English (United States)")
MEAN = Code("373098007", "SCT", "Mean")
YES = Code("373066001", "SCT", "Yes")
NO = Code("373067005", "SCT", "No")
UNKNOWN = Code("261665006", "SCT", "Unknown")
HIGH = Code("75540009", "SCT", "High")
LOW = Code("62482003", "SCT", "Low")
NEOPLASM = Code("108369006", "SCT", "Neoplasm")
MORPHOLOGICALLY_ABNORMAL = Code("49755003", "SCT", "Morphologically Abnormal Structure")
LIVER = Code("10200004", "SCT", "Liver")
LUNG = Code("39607008", "SCT", "Lung")
LYMPH_NODE = Code("59441001", "SCT", "Lymph Node")
LONG_AXIS = Code("103339001", "SCT", "Long axis")
SHORT_AXIS = Code("103340004", "SCT", "Short axis")
THRESHOLD = Code("122411", "DCM", "Threshold Value")
PERCENTILE = Code("121415", "DCM", "Percentile Ranking of measurement")
POPULATION = Code("121405", "DCM", "Population description")
# Why a value is missing (CID 42).
NOT_ATTEMPTED = Code("114007", "DCM", "Measurement not attempted")
CALCULATION_FAILURE = Code("114008", "DCM", "Calculation failure")
VALUE_UNKNOWN = Code("114010", "DCM", "Value unknown")
PROCESSING_EQUIPMENT = Code("109102", "DCM", "Processing Equipment")

CONCLUSION = Code("121077", "DCM", "Conclusion")
FINDING = Code("121071", "DCM", "Finding")
FINDING_SITE = Code("363698007", "SCT", "Finding Site")
TRACKING_IDENTIFIER = Code("112039", "DCM", "Tracking Identifier")
TRACKING_UID = Code("112040", "DCM", "Tracking Unique Identifier")
SOURCE_SERIES = Code("121232", "DCM", "Source series for segmentation")
REFERENCED_SEGMENT = Code("121191", "DCM", "Referenced Segment")
REGION_IN_SPACE = Code("130488", "DCM", "Region in Space")
REGION_IDENTIFIER = Code("130489", "DCM", "Referenced Region of Interest Identifier")
ALGORITHM_NAME = Code("111001", "DCM", "Algorithm Name")
ALGORITHM_VERSION = Code("111003", "DCM", "Algorithm Version")
ALGORITHM_PARAMETERS = Code("111002", "DCM", "Algorithm Parameters")

# LOINC, outside PS3.16
ALBUMIN = Code("1751-7", "LN", "Albumin [Mass/volume] in Serum or Plasma")
# The code without a method: the clinical record does not tell how the cells were counted.
LYMPHOCYTES = Code("26474-7", "LN", "Lymphocytes [#/volume] in Blood")

# UCUM
DAYS = Code("d", "UCUM", "day")
NO_UNITS = Code("1", "UCUM", "no units")
MILLIMETRE = Code("mm", "UCUM", "mm")
SQUARE_MILLIMETRE = Code("mm2", "UCUM", "square millimeter")
HU2_MM3 = Code("[hnsf'U]2.mm3", "UCUM", "Hounsfield unit squared cubic millimeter")
G_PER_DL = Code("g/dL", "UCUM", "g/dL")
GIGA_PER_L = Code("10*9/L", "UCUM", "10*9/L")
PERCENT = Code("%", "UCUM", "Percent")
BITS = Code("bit", "UCUM", "bit")

# Private
RADIOMICS_SCORE = Code("RS", PRIVATE_SCHEME, "Radiomics score")
RADIOMICS_SCORE_CATEGORY = Code("RSK", PRIVATE_SCHEME, "Radiomics score category")
RADIOMICS_CLINICAL_SCORE = Code("RCS", PRIVATE_SCHEME, "Radiomics-clinical score")
RADIOMICS_CLINICAL_LOWEST = Code(
    "RCSL", PRIVATE_SCHEME, "Radiomics-clinical score, lowest over the intercept"
)
RADIOMICS_CLINICAL_HIGHEST = Code(
    "RCSH", PRIVATE_SCHEME, "Radiomics-clinical score, highest over the intercept"
)
THRESHOLD_OF = Code("COF", PRIVATE_SCHEME, "Score that the threshold is of")
RADIOMICS_CLINICAL_CATEGORY = Code("RCSK", PRIVATE_SCHEME, "Radiomics-clinical score category")
PATIENT_FINDING = Code("PAT", PRIVATE_SCHEME, "Patient radiomics assessment")
ELIGIBLE = Code("ELIG", PRIVATE_SCHEME, "Eligible for scoring")
SCORED = Code("SCORED", PRIVATE_SCHEME, "Lesion scored")
PATIENT_SCORED = Code("SCOREDP", PRIVATE_SCHEME, "Patient scored")
MEASURABLE = Code("MEAS", PRIVATE_SCHEME, "Measurable by RECIST 1.1")
REASON = Code("REASON", PRIVATE_SCHEME, "Reason not scored")
PROBLEM = Code("PROBLEM", PRIVATE_SCHEME, "Problem of the objects")
LESION_LOCATION = Code("LOC", PRIVATE_SCHEME, "Lesion location in the signature")
OTHER_LOCATION = Code("LOCOTH", PRIVATE_SCHEME, "Other location")

# Of a patient. In earlier reports a patient had `PCT`, a percentile among lesions.
PATIENT_PERCENTILE = Code(
    "PCTP", PRIVATE_SCHEME, "Percentile among simulated patients with as many lesions"
)
SHARE_ABOVE = Code(
    "PCTA", PRIVATE_SCHEME, "Simulated patients with as many lesions above the cut-off"
)
# By the name of the choice of logged features (`scoring.model.alternatives`).
ALTERNATIVE_SCORES: dict[str, Code] = {
    "B": Code("RSLB", PRIVATE_SCHEME, "Radiomics score, logged features B"),
    "E": Code("RSLE", PRIVATE_SCHEME, "Radiomics score, logged features E"),
}
CALL_FLIP_SHARE = Code("FLIP", PRIVATE_SCHEME, "High/low call changes on resampling")
COEFFICIENT_SHARE = Code("FLIPC", PRIVATE_SCHEME, "High/low call changes on drawing coefficients")
FIRMNESS = Code("FIRM", PRIVATE_SCHEME, "Firmness of the high/low call")
VARIANTS = Code("VAR", PRIVATE_SCHEME, "Variants of contour and image that were scored")
VARIANTS_CHANGED = Code("VARC", PRIVATE_SCHEME, "Variants that change the high/low call")
VARIANTS_FAILED = Code("VARF", PRIVATE_SCHEME, "Variants that could not be scored")
READINGS = Code("RDN", PRIVATE_SCHEME, "Other segmentations that were scored")
READINGS_CONTRARY = Code("RDC", PRIVATE_SCHEME, "Other segmentations that change the high/low call")
READING_SCORE = Code("RDS", PRIVATE_SCHEME, "Radiomics score of another segmentation")
READING_DICE = Code("RDD", PRIVATE_SCHEME, "Dice coefficient of another segmentation")
READING_SEGMENT = Code("RDG", PRIVATE_SCHEME, "Object and segment of another segmentation")
CALIBRATED = Code("CAL", PRIVATE_SCHEME, "Calibrated to the site")
OUTSIDE_REFERENCE = Code("OUT", PRIVATE_SCHEME, "Outside the reference")
TREATMENT_START = Code("TRS", PRIVATE_SCHEME, "Start of immune checkpoint inhibitor")
DAYS_TO_TREATMENT = Code("TRD", PRIVATE_SCHEME, "Days from CT to treatment start")
ALBUMIN_DATE = Code("ALBD", PRIVATE_SCHEME, "Date of the albumin value")
LYMPHOCYTES_DATE = Code("LYMD", PRIVATE_SCHEME, "Date of the lymphocyte value")

# Codes that earlier versions wrote for what a code of today says: they are read, not written.
EARLIER: dict[Code, Code] = {
    LONG_AXIS: Code("LAX", PRIVATE_SCHEME, "In-plane long axis"),
    SHORT_AXIS: Code("SAX", PRIVATE_SCHEME, "In-plane short axis"),
    PERCENTILE: Code("PCT", PRIVATE_SCHEME, "Percentile in the reference population"),
    LYMPHOCYTES: Code("731-0", "LN", "Lymphocytes [#/volume] in Blood by Automated count"),
}
# The same of the cut-off of a score, which is a `THRESHOLD` today.
EARLIER_THRESHOLDS: dict[Code, Code] = {
    RADIOMICS_SCORE: Code("RSC", PRIVATE_SCHEME, "Radiomics score cut-off"),
    RADIOMICS_CLINICAL_SCORE: Code("RCSC", PRIVATE_SCHEME, "Radiomics-clinical score cut-off"),
}

ELIGIBILITY: dict[str, Code] = {
    "contrast_enhanced": Code("E01", PRIVATE_SCHEME, "Contrast-enhanced CT"),
    "scan_before_treatment": Code(
        "E02", PRIVATE_SCHEME, "CT within 28 days before treatment start"
    ),
    "no_prior_immunotherapy": Code("E03", PRIVATE_SCHEME, "No previous immunotherapy"),
    "axial_plane": Code("E04", PRIVATE_SCHEME, "Axial plane"),
    "tube_voltage": Code("E05", PRIVATE_SCHEME, "Tube voltage 100 to 130 kV"),
    "section_thickness": Code("E06", PRIVATE_SCHEME, "Section thickness 2 to 5 mm"),
    "section_interval": Code("E07", PRIVATE_SCHEME, "Section interval 1.25 to 5 mm"),
    "input_usable": Code("E08", PRIVATE_SCHEME, "Objects usable"),
    "no_lossy_compression": Code("E12", PRIVATE_SCHEME, "No lossy compression"),
    "image_kind": Code("E13", PRIVATE_SCHEME, "Plain CT reconstruction"),
    "one_kernel": Code("E14", PRIVATE_SCHEME, "One convolution kernel"),
    "lesion_present": Code("E20", PRIVATE_SCHEME, "A segment is a lesion"),
    "lesion_images": Code("E15", PRIVATE_SCHEME, "No artefact, cavity or cyst at the lesions"),
    "lesion_locations": Code("E21", PRIVATE_SCHEME, "Locations agree with the image"),
    "hounsfield_units": Code("E17", PRIVATE_SCHEME, "Hounsfield units"),
    "patient_scan": Code("E18", PRIVATE_SCHEME, "Scan of a patient"),
    "one_scan": Code("E19", PRIVATE_SCHEME, "Images of one scan"),
    "reference_fits": Code("E16", PRIVATE_SCHEME, "Reference for scanner and kernel"),
}

CONTRAST_STRENGTH = Code("CSTR", PRIVATE_SCHEME, "Evidence on contrast")
# How strong the evidence on contrast is: `scoring.results.Finding.strength` to code, the weakest
# first.
STRENGTHS: dict[str, Code] = {
    "contradictory": Code("CS1", PRIVATE_SCHEME, "Contradictory evidence"),
    "insufficient": Code("CS2", PRIVATE_SCHEME, "Insufficient evidence"),
    "moderate": Code("CS3", PRIVATE_SCHEME, "Moderate evidence"),
    "strong": Code("CS4", PRIVATE_SCHEME, "Strong evidence"),
}

# `scoring.results.Firmness` to code. No scheme has these: SNOMED CT's qualifiers of certainty
# express how sure a person is of a finding, not how robust a computed call is to variants.
FIRMNESSES: dict[str, Code] = {
    "firm": Code("FI1", PRIVATE_SCHEME, "Firm"),
    "borderline": Code("FI2", PRIVATE_SCHEME, "Borderline"),
    "not firm": Code("FI3", PRIVATE_SCHEME, "Not firm"),
}

REASONS: dict[Reason, Code] = {
    Reason.CASE_NOT_ELIGIBLE: Code("R01", PRIVATE_SCHEME, "Case not eligible"),
    Reason.LOCATION_UNKNOWN: Code("R02", PRIVATE_SCHEME, "Location cannot be determined"),
    Reason.NOT_MEASURABLE: Code("R03", PRIVATE_SCHEME, "Not measurable by RECIST 1.1"),
    Reason.EMPTY_SEGMENT: Code("R04", PRIVATE_SCHEME, "Segment has no voxel"),
    Reason.LESION_TOO_SMALL: Code("R05", PRIVATE_SCHEME, "Lesion too small for texture"),
    Reason.FEATURE_NOT_POSITIVE: Code("R06", PRIVATE_SCHEME, "A feature is not positive"),
    Reason.EXTRACTION_FAILED: Code("R07", PRIVATE_SCHEME, "Feature extraction failed"),
    Reason.TRACKING_UID_REPEATED: Code("R08", PRIVATE_SCHEME, "Tracking UID not unique in the SEG"),
    Reason.FEATURE_MISSING: Code("R09", PRIVATE_SCHEME, "A feature is missing"),
    Reason.LESION_FILLS_IMAGE: Code("R10", PRIVATE_SCHEME, "Lesion fills or spans the image"),
    Reason.CONTOUR_EDGE_DECIDES: Code(
        "R17", PRIVATE_SCHEME, "Voxels on the contour decide the score"
    ),
    Reason.PADDING_IN_LESION: Code(
        "R15", PRIVATE_SCHEME, "Lesion reaches beyond the measured image"
    ),
    Reason.SEVERAL_PARTS: Code("R20", PRIVATE_SCHEME, "Segment has several separate parts"),
    Reason.IMAGE_WARNING: Code("R16", PRIVATE_SCHEME, "Image warns of artefact, cavity or cyst"),
    Reason.CONTOURS_UNUSABLE: Code("R22", PRIVATE_SCHEME, "Contours of the ROI cannot be used"),
    Reason.LOCATION_CONTRADICTED: Code("R21", PRIVATE_SCHEME, "Image contradicts the location"),
}

# Why the objects of a case cannot be used.
PROBLEMS: dict[Problem, Code] = {
    problem: Code(value, PRIVATE_SCHEME, problem.words)
    for problem, value in (
        (Problem.NOT_DICOM, "P01"),
        (Problem.MISSING_ATTRIBUTE, "P02"),
        (Problem.NO_CT, "P03"),
        (Problem.NOT_CT, "P04"),
        (Problem.NO_SEG, "P05"),
        (Problem.NOT_SEG, "P06"),
        (Problem.TWO_PATIENTS_MIXED, "P07"),
        (Problem.TWO_STUDIES_MIXED, "P08"),
        (Problem.TWO_SERIES_MIXED, "P09"),
        (Problem.INCOMPLETE_SERIES, "P10"),
        (Problem.MISSING_SLICE, "P11"),
        (Problem.TOO_FEW_SLICES, "P12"),
        (Problem.DUPLICATE_SLICE_POSITION, "P13"),
        (Problem.IRREGULAR_SPACING, "P14"),
        (Problem.BAD_ORIENTATION, "P15"),
        (Problem.BAD_PIXEL_SPACING, "P16"),
        (Problem.GANTRY_TILT, "P17"),
        (Problem.LOCALIZER, "P18"),
        (Problem.NOT_HOUNSFIELD, "P19"),
        (Problem.UNREADABLE_PIXELS, "P20"),
        (Problem.SEG_TYPE, "P21"),
        (Problem.SEG_MALFORMED, "P22"),
        (Problem.SEG_WITHOUT_REFERENCES, "P23"),
        (Problem.SEG_SOURCE_MISMATCH, "P24"),
        (Problem.SEG_FRAME_OF_REFERENCE, "P25"),
        (Problem.SEG_GEOMETRY, "P26"),
        (Problem.PIXEL_DESCRIPTION, "P40"),
        (Problem.FRAMES_DO_NOT_MATCH, "P41"),
        (Problem.STACK_NOT_CLEAR, "P42"),
        (Problem.SEG_UNKNOWN_LABEL, "P50"),
        (Problem.RTSTRUCT_MALFORMED, "P51"),
        (Problem.CONTOUR_TYPE, "P52"),
        (Problem.CONTOUR_OFF_SLICE, "P53"),
        (Problem.CONTOUR_OUTSIDE_IMAGE, "P54"),
        (Problem.CONTOUR_AMBIGUOUS, "P55"),
        (Problem.CONTOUR_GAP, "P56"),
        (Problem.REPORT_NOT_WRITABLE, "P70"),
        (Problem.TWO_STACKS, "P60"),
        (Problem.OBJECT_DIFFERS, "P61"),
        (Problem.SEG_NOT_ON_CT, "P62"),
        (Problem.IMAGES_NOT_IN_SERIES, "P63"),
        (Problem.SEG_OUTSIDE_IMAGE, "P64"),
        (Problem.SEG_REJECTED, "P65"),
        (Problem.NO_PREFIX, "P66"),
        (Problem.CONTAINER, "P67"),
        (Problem.PIXELS_LOST, "P68"),
        (Problem.ALTERED_VALUES, "P69"),
        (Problem.WITHDRAWN, "P71"),
    )
}

# Titles of rejection notes (CID 7011), by their code.
REJECTIONS: dict[str, Code] = {
    code.value: code
    for code in (
        Code("113001", "DCM", "Rejected for Quality Reasons"),
        Code("113037", "DCM", "Rejected for Patient Safety Reasons"),
        Code("113038", "DCM", "Incorrect Modality Worklist Entry"),
    )
}

# Every answer to a coded question, by its meaning.
ANSWERS: dict[str, Code] = {
    code.meaning: code
    for code in (
        YES,
        NO,
        UNKNOWN,
        HIGH,
        LOW,
        NOT_ATTEMPTED,
        VALUE_UNKNOWN,
        LYMPH_NODE,
        LIVER,
        LUNG,
        OTHER_LOCATION,
        *REASONS.values(),
        *PROBLEMS.values(),
        *STRENGTHS.values(),
        *FIRMNESSES.values(),
    )
}

# Topic of a sentence: the concept name of its TEXT item.
TOPICS: dict[str, Code] = {
    "conclusion": CONCLUSION,
    "what_to_do": Code("T01", PRIVATE_SCHEME, "What to do"),
    "notice": Code("T02", PRIVATE_SCHEME, "Notice"),
    "reliability": Code("T03", PRIVATE_SCHEME, "Reliability"),
    "eligibility": Code("T04", PRIVATE_SCHEME, "Eligibility"),
    "calibration": Code("T05", PRIVATE_SCHEME, "Calibration"),
    "lesion": Code("T06", PRIVATE_SCHEME, "Lesion"),
    "clinical": Code("T07", PRIVATE_SCHEME, "Clinical record"),
    "series": Code("T08", PRIVATE_SCHEME, "CT series"),
    "note": COMMENT,
    "model": Code("T09", PRIVATE_SCHEME, "Model"),
}

# pyradiomics' name to code and unit. pyradiomics' Entropy and Uniformity are of the discretised
# intensities, so they are IBSI's intensity histogram ones; its GLDM Large Dependence Emphasis is
# IBSI's high dependence emphasis of the NGLDM. Two features have no IBSI code.
FEATURES: dict[str, tuple[Code, Code]] = {
    "original_firstorder_Entropy": (Code("TLU2", "IBSI", "Intensity Histogram Entropy"), BITS),
    "original_firstorder_TotalEnergy": (Code("F01", PRIVATE_SCHEME, "Total energy"), HU2_MM3),
    "original_firstorder_Uniformity": (
        Code("BJ5W", "IBSI", "Intensity Histogram Uniformity"),
        NO_UNITS,
    ),
    "original_glcm_Idm": (Code("WF0Z", "IBSI", "Inverse Difference Moment of GLCM"), NO_UNITS),
    "original_glcm_JointEntropy": (Code("TU9B", "IBSI", "Joint Entropy of GLCM"), BITS),
    "original_gldm_DependenceNonUniformityNormalized": (
        Code("OKJI", "IBSI", "Dependence count non-uniformity normalized"),
        NO_UNITS,
    ),
    "original_gldm_DependenceVariance": (
        Code("DNX2", "IBSI", "Dependence count variance"),
        NO_UNITS,
    ),
    "original_gldm_LargeDependenceEmphasis": (
        Code("IMOQ", "IBSI", "High dependence emphasis"),
        NO_UNITS,
    ),
    "original_shape_Elongation": (Code("Q3CK", "IBSI", "Elongation"), NO_UNITS),
    "original_shape_LeastAxisLength": (
        Code("7J51", "IBSI", "Least Axis in 3D Length"),
        MILLIMETRE,
    ),
    "original_shape_MajorAxisLength": (
        Code("TDIC", "IBSI", "Major Axis in 3D Length"),
        MILLIMETRE,
    ),
    "original_shape_Maximum2DDiameterColumn": (
        Code("F02", PRIVATE_SCHEME, "Maximum 2D diameter, column"),
        MILLIMETRE,
    ),
    "original_shape_MinorAxisLength": (
        Code("P9VJ", "IBSI", "Minor Axis in 3D Length"),
        MILLIMETRE,
    ),
    "original_shape_SurfaceArea": (
        Code("C0JK", "IBSI", "Surface Area of Mesh"),
        SQUARE_MILLIMETRE,
    ),
}


def modern(code: CodeTriple) -> CodeTriple:
    """Return a code of SNOMED RT (SRT) as the one of SNOMED CT that replaced it (PS3.16 Annex O).

    A code that pydicom's copy of that table does not have is returned as it is.
    """
    value, scheme, meaning = code
    known = mapping["SRT"].get(value) if scheme == "SRT" else None
    return (known, "SCT", meaning) if known else code


def feature_code(name: str) -> tuple[Code, Code]:
    """Return the code and the unit of a pyradiomics feature.

    A feature of another signature that is not in `FEATURES` gets a private code derived from its
    name, without a unit.
    """
    if name in FEATURES:
        return FEATURES[name]
    digest = hashlib.sha256(name.encode()).hexdigest()
    return Code(f"X{digest[:12].upper()}", PRIVATE_SCHEME, name[:64]), NO_UNITS


def feature_name(code: tuple[str, str], meaning: str) -> str | None:
    """Return pyradiomics' name of the feature with that (value, scheme), or None if it is none."""
    for name, (known, _) in FEATURES.items():
        if code == (known.value, known.scheme_designator):
            return name
    own = feature_code(meaning)[0]
    return meaning if code == (own.value, own.scheme_designator) else None
