"""The result of a case, scored or refused, as frozen records that all other parts share.

Nothing here computes a score; the records are created by `scoring.case.score` and read by the
report, the command line and the node.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from typing import TYPE_CHECKING, Literal

from scoring.reasons import Problem, Reason

if TYPE_CHECKING:
    import numpy as np

SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.4"  # PS3.4 B.5


class Verdict(enum.Enum):
    """The three answers of an eligibility rule. "Cannot tell" is neither yes nor no."""

    MET = "met"
    NOT_MET = "not met"
    CANNOT_TELL = "cannot tell"


# The two values of ``status``, of a case and of a lesion.
SCORED, NOT_SCORED = "scored", "not scored"


class Location(enum.Enum):
    """The lesion locations of the signature (Ligero 2021, Table 1).

    There is no member for "unknown": a lesion without a location has ``None`` and no score.
    """

    NODE = "node"
    LIVER = "liver"
    LUNG = "lung"
    OTHER = "other"


@dataclasses.dataclass(frozen=True)
class Evidence:
    """One piece of evidence for a verdict.

    Parameters
    ----------
    source
        Where it was read: ``CT``, ``clinical record``, ``settings`` ...
    attribute
        DICOM keyword or field name.
    value
        The value as found, or ``(absent)``.
    """

    source: str
    attribute: str
    value: str

    def __str__(self) -> str:
        return f"{self.source} {self.attribute}: {self.value}"


@dataclasses.dataclass(frozen=True)
class Finding:
    """The outcome of one eligibility rule.

    Parameters
    ----------
    code
        Stable short name of the rule, e.g. ``contrast_enhanced``.
    verdict
        Met, not met or cannot tell.
    excludes
        True when this outcome, under the site's settings, means that nothing is scored.
    statement
        One sentence: what was decided and why.
    evidence
        What was found, attribute by attribute.
    strength
        How strong the evidence is, where the rule weighs it: ``strong``, ``moderate``,
        ``contradictory`` or ``insufficient``; else None.
    """

    code: str
    verdict: Verdict
    excludes: bool
    statement: str
    evidence: tuple[Evidence, ...] = ()
    strength: str | None = None


@dataclasses.dataclass(frozen=True)
class InstanceReference:
    """A DICOM object by its identifiers (PS3.3 C.12.1)."""

    sop_class_uid: str
    sop_instance_uid: str
    series_instance_uid: str
    study_instance_uid: str


@dataclasses.dataclass(frozen=True)
class SeriesSummary:
    """A CT series on which lesions were measured.

    ``spacing`` is (x, y, z) in mm; ``slices`` counts the slices of the volume that was used;
    ``phase`` is the contrast phase named in the header, None if none is named; ``scanner`` is the
    manufacturer and the model.
    """

    series_instance_uid: str
    frame_of_reference_uid: str
    slices: int
    spacing: tuple[float, float, float]
    acquisition_date: dt.date | None
    slice_thickness: float | None
    kvp: float | None
    convolution_kernel: str | None
    description: str | None
    phase: str | None = None
    scanner: str | None = None


class Basis(enum.Enum):
    """Basis of a decision on a segment: whether it is a lesion, or where it is."""

    PERSON = "person"
    CODE = "code"
    RULE = "rule"
    LABEL = "label"
    NOTHING = "nothing"


@dataclasses.dataclass(frozen=True)
class Assignment:
    """Statement of a person on one segment of a case.

    It holds for segments of the same study with the same Tracking UID or the same content.

    Parameters
    ----------
    study_instance_uid
        The study that the segment belongs to.
    tracking_uid
        Tracking UID of the segment, one made for a segment without (`Segment.tracking_uid`).
    content
        Digest of the segment's content (`scoring.segmentation.content.segment_content`), or empty.
    lesion
        Whether it is a lesion.
    location
        Where; None where the person did not say, so that codes, rules and label tell.
    parts
        How several separate parts are scored: as lesions of their own (``separate``), as one lesion
        (``one``), or as the site has it (empty).
    by, at
        Who said it, as the report may name that person, and when (ISO 8601).
    """

    study_instance_uid: str
    tracking_uid: str
    content: str
    lesion: bool
    location: Location | None = None
    parts: Literal["", "separate", "one"] = ""
    by: str = ""
    at: str = ""


@dataclasses.dataclass(frozen=True)
class SegmentReference:
    """A segment of a SEG, or an ROI of an RTSTRUCT, by its identifiers."""

    sop_class_uid: str
    sop_instance_uid: str
    segment_number: int


@dataclasses.dataclass(frozen=True)
class OtherSeries:
    """A CT series of the study that no segmentation refers to; thickness in mm."""

    series_instance_uid: str
    slices: int
    description: str | None
    convolution_kernel: str | None
    slice_thickness: float | None


class Firmness(enum.Enum):
    """Firmness of a call: whether another reader, scanner or contour would give the same one."""

    FIRM = "firm"
    BORDERLINE = "borderline"
    NOT_FIRM = "not firm"


@dataclasses.dataclass(frozen=True)
class KindOfVariants:
    """The scores of the variants of one kind, such as ``noise``; 0 to 1, four decimals.

    None stands for a variant without a score: it could not be scored where ``failed`` has its
    index, otherwise it is not applicable to this lesion.
    """

    kind: str
    scores: tuple[float | None, ...]
    failed: tuple[int, ...] = ()

    @property
    def made(self) -> int:
        """The number of applicable variants, scored or not."""
        return sum(s is not None for s in self.scores) + len(self.failed)

    def changed(self, cutoff: float, high: bool) -> int:
        """Return how many of them give another call than ``high``."""
        return sum((s > cutoff) != high for s in self.scores if s is not None)

    def share_against(self, cutoff: float, high: bool) -> float:
        """Return the share of those made that do not give the call ``high``, scored or not."""
        return (self.changed(cutoff, high) + len(self.failed)) / self.made if self.made else 0.0


@dataclasses.dataclass(frozen=True)
class Stability:
    """Effect of variants of contour and image on a score, a lesion's or the patient's.

    Parameters
    ----------
    firmness
        The verdict, by the written rule (``scoring/model/data/stability.json``).
    variants
        The variants' scores.
    changed
        How many of them give the other high/low call.
    failed
        How many of them could not be scored. A patient's variant, a mean over the lesions, is
        among them if its call depends on the score that a lesion's failed variant might have had.
    reduced
        Whether there were fewer than requested, to limit the time for many or large lesions.
    reference_share
        How often the call changes when the reference is resampled, 0 to 1.
    coefficient_share
        The same when the coefficients are drawn within their published intervals; None where the
        model states none.
    readings, contrary
        Other segmentations that have a score, and how many of them give the other call.
    decisive_kinds
        The kinds of variants because of which alone the call is not firm: half or more of each
        change it.
    """

    firmness: Firmness
    variants: tuple[KindOfVariants, ...]
    changed: int
    failed: int
    reduced: bool
    reference_share: float
    coefficient_share: float | None
    readings: int = 0
    contrary: int = 0
    decisive_kinds: tuple[str, ...] = ()

    @property
    def scores(self) -> tuple[float, ...]:
        """The scores of all variants that have a score."""
        return tuple(s for kind in self.variants for s in kind.scores if s is not None)


@dataclasses.dataclass(frozen=True)
class AlternativeScore:
    """A score, a lesion's or the patient's, under another choice of logged features.

    ``name`` is the name of the choice (`scoring.model.alternatives`); ``score`` and ``high`` are
    None if a feature has no logarithm.
    """

    name: str
    score: float | None
    high: bool | None


@dataclasses.dataclass(frozen=True)
class OtherReading:
    """Another segmentation of a lesion, by an older object of the study.

    Parameters
    ----------
    seg_sop_instance_uid, segment_number, segment_label, tracking_uid
        Of its (first) segment.
    dice
        Dice coefficient with the segmentation in use.
    radiomics_score, high
        Its score and call; None where it has none, and ``reason`` says why.
    """

    seg_sop_instance_uid: str
    segment_number: int
    segment_label: str
    tracking_uid: str
    dice: float
    radiomics_score: float | None
    high: bool | None
    reason: str | None = None


@dataclasses.dataclass(frozen=True)
class PatientReading:
    """The patient's score with another segmentation in place of the one in use.

    ``lesions`` is the number of scored lesions that it outlines.
    """

    seg_sop_instance_uid: str
    lesions: int
    radiomics_score: float
    high: bool


@dataclasses.dataclass(frozen=True)
class LesionResult:
    """One lesion: its identity, its features, and its score or the reason why it has none.

    ``features`` are under pyradiomics' names, in the model's order; empty where none were computed.
    ``contributions`` are the terms of the linear predictor by feature and location, ``percentile``
    is the lesion's place among the reference lesions (0 to 100), and ``outside_reference`` names
    features beyond its 1st to 99th percentile. ``long_axis_mm`` and ``short_axis_mm`` are in-plane,
    on the slice with the longest diameter. ``status`` is ``scored`` or ``not scored``. A lesion of
    several segments is named by the first, the others are ``further_segments``; SEG stands for an
    RTSTRUCT as well, segment for its ROI. ``edge_voxels`` of an RTSTRUCT's lesion lie on its
    contours, so that a rule decides whether they belong to it; ``score_otherwise`` is the score
    under the opposite rule. ``image_shares`` are the shares of air, water and metal in the image
    there, and ``image_warnings`` the resulting warnings; ``surroundings`` is what surrounds it in
    the image, and ``location_doubt`` what of that contradicts its location. ``stability`` is
    present if variants were made. ``alternatives`` are the scores under other choices of logged
    features, ``readings`` other segmentations of the same lesion. ``lesion_evidence`` states why it
    counts as a lesion and ``decided_by`` what decided that; ``located_by`` does the same for the
    location, and ``assignment`` is a person's statement about its first segment. ``part`` of a
    lesion that is one of several separate parts of its segment is its number and how many there
    are.
    """

    seg_sop_instance_uid: str
    segment_number: int
    segment_label: str
    tracking_id: str
    tracking_uid: str
    ct_series_instance_uid: str
    location: Location | None
    location_evidence: str
    status: str
    reason_code: Reason | None = None
    reason: str | None = None
    voxels: int = 0
    slices: int = 0
    long_axis_mm: float | None = None
    short_axis_mm: float | None = None
    measurable: bool | None = None
    features: dict[str, float] = dataclasses.field(default_factory=dict)
    linear_predictor: float | None = None
    radiomics_score: float | None = None
    contributions: dict[str, float] = dataclasses.field(default_factory=dict)
    percentile: float | None = None
    outside_reference: tuple[str, ...] = ()
    finding_code: tuple[str, str, str] | None = None
    finding_site_code: tuple[str, str, str] | None = None
    seg_sop_class_uid: str = SEGMENTATION_STORAGE
    further_segments: tuple[SegmentReference, ...] = ()
    edge_voxels: int = 0
    score_otherwise: float | None = None
    image_shares: str | None = None
    image_warnings: tuple[str, ...] = ()
    stability: Stability | None = None
    alternatives: tuple[AlternativeScore, ...] = ()
    readings: tuple[OtherReading, ...] = ()
    lesion_evidence: str = ""
    decided_by: Basis = Basis.CODE
    located_by: Basis = Basis.NOTHING
    assignment: Assignment | None = None
    part: tuple[int, int] | None = None
    surroundings: str | None = None
    location_doubt: str = ""


@dataclasses.dataclass(frozen=True)
class Laboratory:
    """A laboratory value in the model's unit, with the text it came from and its date."""

    value: float
    unit: str
    as_given: str
    date: dt.date | None = None


@dataclasses.dataclass(frozen=True)
class ClinicalRecord:
    """The patient's clinical record at baseline. ``None`` means not known.

    Parameters
    ----------
    treatment_start
        First day of the immune checkpoint inhibitor.
    albumin
        In g/dL.
    lymphocytes
        In 10^9/L.
    prior_immunotherapy
        True or False when stated, None when not.
    problems
        Fields that were given but could not be understood: field name and sentence.
    source
        Source of the record, for the report.
    origins
        Field name and the source of its value, such as ``FHIR MedicationAdministration/17``.
    conflicts
        Sentences about differences between sources.
    """

    treatment_start: dt.date | None = None
    albumin: Laboratory | None = None
    lymphocytes: Laboratory | None = None
    prior_immunotherapy: bool | None = None
    problems: tuple[tuple[str, str], ...] = ()
    source: str = "none"
    origins: tuple[tuple[str, str], ...] = ()
    conflicts: tuple[str, ...] = ()

    def problem(self, field: str) -> str | None:
        """Return the sentence that says why ``field`` could not be understood, if any."""
        return next((text for name, text in self.problems if name == field), None)

    def origin(self, field: str) -> str:
        """Return the source of the value of ``field``; the record's source if it is not given."""
        return next((text for name, text in self.origins if name == field), self.source)


@dataclasses.dataclass(frozen=True)
class SimulatedPatients:
    """A patient's score among simulated patients with as many lesions.

    Parameters
    ----------
    lesions
        Number of lesions of each, drawn from the distribution of the reference's; a share of the
        variance is between patients (`scoring.model.interpretation.BETWEEN_PATIENTS`).
    percentile
        0 to 100.
    share_above
        Share of these patients whose mean score is above the cut-off, 0 to 1.
    share_above_independent
        The same share if the lesions of a patient were independent.
    share_of_lesions
        Share of the reference's lesions above the cut-off, 0 to 1.
    """

    lesions: int
    percentile: float
    share_above: float
    share_above_independent: float
    share_of_lesions: float


@dataclasses.dataclass(frozen=True)
class PatientResult:
    """The patient's scores, or the reason why there are none.

    Parameters
    ----------
    score_range, score_sd
        Lowest and highest lesion score, and their standard deviation (n - 1; None for one lesion).
    simulated
        The score among simulated patients with as many lesions; None in earlier results.
    call_flip_share
        How often the high/low call changes when the reference is resampled, 0 to 1.
    stability
        Stability of the call under variants of contour and image; None if none were made.
    alternatives
        The mean of the lesions' scores under other choices of logged features.
    readings
        The score with each other segmentation of the lesions.
    radiomics_clinical_range
        Lowest and highest radiomics-clinical score over the intercept's uncertainty, where it was
        derived from assumed laboratory values.
    """

    radiomics_score: float | None
    radiomics_score_high: bool | None
    radiomics_score_reason: str | None
    radiomics_clinical_score: float | None
    radiomics_clinical_score_high: bool | None
    radiomics_clinical_score_reason: str | None
    lesions_scored: int
    lesions_total: int
    score_range: tuple[float, float] | None = None
    score_sd: float | None = None
    simulated: SimulatedPatients | None = None
    call_flip_share: float | None = None
    stability: Stability | None = None
    alternatives: tuple[AlternativeScore, ...] = ()
    readings: tuple[PatientReading, ...] = ()
    radiomics_clinical_range: tuple[float, float] | None = None


@dataclasses.dataclass(frozen=True)
class ModelSummary:
    """The model with which the scores were computed.

    ``published`` tells whether it is the paper's; ``performance`` states its measured performance
    in one sentence.
    """

    name: str
    version: str
    source: str
    sha256: str
    radiomics_cutoff: float
    radiomics_clinical_cutoff: float
    extraction: str
    software: str
    performance: str
    published: bool


@dataclasses.dataclass(frozen=True)
class ReferenceSummary:
    """The reference population with which the features were standardised."""

    name: str
    sha256: str
    lesions: int
    patients: int | None
    calibrated_to_site: bool
    intercept: float
    clinical_intercept: float


@dataclasses.dataclass(frozen=True)
class CaseResult:
    """The complete result of one case, scored or refused.

    ``status`` is `SCORED` or `NOT_SCORED`; ``reason`` explains the latter. ``problem``
    is the code of the `scoring.errors.InputError` that made the objects unusable, if one did.
    """

    study_instance_uid: str
    status: str
    reason: str | None
    eligibility: tuple[Finding, ...]
    lesions: tuple[LesionResult, ...]
    patient: PatientResult
    series: tuple[SeriesSummary, ...]
    clinical: ClinicalRecord
    model: ModelSummary
    reference: ReferenceSummary
    evidence: tuple[InstanceReference, ...]
    input_sha256: str
    notes: tuple[str, ...] = ()
    problem: Problem | None = None
    other_series: tuple[OtherSeries, ...] = ()

    @property
    def scored(self) -> bool:
        """True when the patient has a radiomics score."""
        return self.status == SCORED


@dataclasses.dataclass(frozen=True)
class KeyImage:
    """The CT slice on which a lesion is largest, with the lesion's outline.

    Parameters
    ----------
    lesion
        The lesion shown.
    source
        The CT image.
    pixels
        Hounsfield units, int32, (row, column).
    mask
        The lesion on this slice, boolean, (row, column).
    spacing
        Between columns and between rows, in mm.
    orientation
        Patient Orientation (PS3.3 C.7.6.1.1.1) of rows and of columns, e.g. ("L", "P").
    source_frame
        Frame number within a multi-frame CT image, from 1.
    instance_number
        Instance Number of the CT image, if it has one.
    """

    lesion: LesionResult
    source: InstanceReference
    pixels: np.ndarray
    mask: np.ndarray
    spacing: tuple[float, float]
    orientation: tuple[str, str]
    source_frame: int | None = None
    instance_number: int | None = None
