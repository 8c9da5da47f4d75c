"""Decisions of a site where the paper, the standard or a segmentation leaves a choice."""

from __future__ import annotations

import dataclasses
import enum
from typing import Literal

from scoring.results import Location

# How many variants of each lesion are scored (`scoring.stability`).
StabilityExtent = Literal["full", "short", "off"]
# What is done with a scanner that has no reference of its own where others have.
OtherScanners = Literal["default", "refuse"]


@dataclasses.dataclass(frozen=True)
class SegmentationPolicy:
    """``[segmentation]``: how to read segmentations that are ambiguous.

    Parameters
    ----------
    fractional_threshold
        A voxel of a FRACTIONAL SEG belongs to the segment from this share of the Maximum Fractional
        Value on. One half is what a binary segmentation means: more likely than not, or more
        occupied than not.
    resample_to_ct
        Whether a SEG on a grid other than the CT's is resampled to the CT, by nearest neighbour.
    lesion_rois
        Regular expression on the names of RTSTRUCT ROIs, case ignored, that identifies a lesion
        where neither RT ROI Interpreted Type nor a code does. AAPM TG-263 names gross tumours GTV.
    contour_edge
        Whether a voxel whose centre lies on an RTSTRUCT's contour is ``inside`` or ``outside``. It
        matters for contours traced through voxel centres: through the lesion's outermost ones, as
        most programs do, or through the first ones beside it, as LIDC-IDRI's readers did. Where
        the site does not know, ``either``: such voxels are inside, and a lesion whose score
        depends on them has none.
    labels
        Whether the words of labels (``scoring/lesions/data/label_words.csv``) are read where
        neither codes nor rules say what a segment is, or ignored.
    several_parts
        What becomes of a segment that falls into several separate parts
        (`scoring.lesions.components`): it is not scored (``refuse``), each part is a lesion
        (``separate``), or all are one lesion (``one``).
    frame_of_reference
        ``same``: a SEG must have the CT's Frame of Reference UID; ``by_images``: a SEG with another
        one also belongs to the CT where every frame names a CT image as its source and has its
        size, position and orientation, as pydicom-seg's have.
    confirm
        Whose lesions wait for a person's confirmation: those of segments whose algorithm type is
        AUTOMATIC (``automatic``), ``all``, or ``none``.
    """

    fractional_threshold: float = 0.5
    resample_to_ct: bool = False
    lesion_rois: str = "^GTV"
    contour_edge: Literal["either", "inside", "outside"] = "either"
    labels: Literal["read", "ignore"] = "read"
    several_parts: Literal["refuse", "separate", "one"] = "refuse"
    frame_of_reference: Literal["same", "by_images"] = "same"
    confirm: Literal["automatic", "all", "none"] = "none"


class ImageKind(enum.Enum):
    """A kind of derived image; the value is the name used in settings and reports."""

    MIP = "MIP"
    MINIP = "MinIP"
    AVERAGE = "average"
    PROJECTION = "projection"
    MPR = "MPR"
    RENDERING = "rendering"
    VNC = "VNC"
    MONOENERGETIC = "monoenergetic"
    IODINE = "iodine"
    MATERIAL = "material map"
    SUBTRACTION = "subtraction"
    ARITHMETIC = "arithmetic"
    FILTERED = "filtered"
    RESAMPLED = "resampled"
    PERFUSION = "perfusion map"
    LOCALIZER = "localizer"
    BOLUS_TRACKING = "bolus tracking"
    CONE_BEAM = "cone-beam CT"
    MEGAVOLTAGE = "megavoltage CT"
    SYNTHETIC = "synthetic CT"
    ATTENUATION = "attenuation correction"
    SHEET = "dose sheet"


@dataclasses.dataclass(frozen=True)
class EligibilityPolicy:
    """Decisions of the site where the paper leaves a choice.

    Parameters
    ----------
    contrast_cannot_tell
        ``refuse`` or ``accept``: a CT whose headers do not show whether it is enhanced.
    contrast_from_image
        ``off`` or ``support``: whether the HU of an aorta that the SEG outlines may decide what the
        headers leave open. They never overrule the headers.
    prior_immunotherapy_cannot_tell
        ``refuse`` or ``accept``: it is not documented whether the patient had immunotherapy before.
    acquisition_out_of_range
        ``report`` or ``exclude``: not axial, or tube voltage, section thickness or interval
        outside what the paper's scans had (Materials and Methods, CT acquisition).
    not_measurable
        ``exclude`` or ``report``: lesions not measurable by RECIST 1.1, which the paper excluded.
    laboratory_window_days
        How old albumin and lymphocytes may be at treatment start.
    lossy_compression
        ``report`` or ``exclude``: images that were compressed with loss, or may have been.
    treatment_start_events
        Longitudinal Temporal Event Types (0012,0053) that the site uses for treatment start.
    modified_dates
        What is done with a CT whose header states that its dates were modified in
        de-identification, where the treatment start comes from elsewhere. ``report``: it is not
        known whether the CT is of the 28 days, and the case is scored if the dates as they are say
        so; ``exclude``: it is not scored; ``shifted_alike``: the site's treatment starts are
        shifted by the same days, so that the dates decide.
    accepted_image_kinds
        Names of `ImageKind`: images of these kinds are scored, although they are not plain
        reconstructions.
    image_warnings
        ``report`` or ``exclude``: lesions where the image warns of air, fluid or metal
        (`scoring.lesions.image_warnings`).
    location_contradicted
        ``exclude`` or ``report``: lesions whose surroundings in the image contradict their location
        (`scoring.lesions.surroundings`).
    altered_values
        ``exclude`` or ``report``: a CT whose values were cut off at a display window, are coarse or
        are perhaps shifted (`scoring.ct.altered_values`).
    """

    contrast_cannot_tell: Literal["refuse", "accept"] = "refuse"
    contrast_from_image: Literal["off", "support"] = "off"
    prior_immunotherapy_cannot_tell: Literal["refuse", "accept"] = "accept"
    acquisition_out_of_range: Literal["report", "exclude"] = "report"
    not_measurable: Literal["exclude", "report"] = "exclude"
    laboratory_window_days: int = 28
    lossy_compression: Literal["report", "exclude"] = "report"
    treatment_start_events: tuple[str, ...] = ("TREATMENT_START",)
    modified_dates: Literal["report", "exclude", "shifted_alike"] = "report"
    accepted_image_kinds: tuple[str, ...] = ()
    image_warnings: Literal["report", "exclude"] = "report"
    location_contradicted: Literal["exclude", "report"] = "exclude"
    altered_values: Literal["exclude", "report"] = "exclude"


@dataclasses.dataclass(frozen=True)
class ContrastRule:
    """A site's rule: a series with such a description is enhanced, or is not.

    ``pattern`` is a regular expression that is searched without regard to case in the series',
    protocol, study and procedure descriptions and in the texts of the agent attributes. A rule
    decides where these are absent or name nothing known; if it disagrees with them, the evidence
    is contradictory.
    """

    pattern: str
    enhanced: bool


@dataclasses.dataclass(frozen=True)
class LocationRule:
    """A site's rule: a segment whose label or Tracking ID matches ``pattern`` is in ``location``.

    ``pattern`` is a regular expression that is searched without regard to case.
    """

    pattern: str
    location: Location


@dataclasses.dataclass(frozen=True)
class SegmentRule:
    """A site's rule on segments: whether they are lesions, and where.

    A segment must match every pattern that is not empty; all are regular expressions, searched
    without regard to case.

    Parameters
    ----------
    label
        On Segment Label or ROI Name, and on Tracking ID.
    code
        On each code of category, type and anatomic region as ``value scheme meaning``, and on an
        ROI's RT ROI Interpreted Type.
    producer
        On Manufacturer, Manufacturer's Model Name, Software Versions, and the segment's Segment
        Algorithm Name.
    series
        On the Series Description of the segmentation (of an RTSTRUCT also its Structure Set Label).
    lesion
        Whether they are lesions; None where the rule does not say so.
    location
        Where they are; None where the rule does not say so.
    """

    label: str = ""
    code: str = ""
    producer: str = ""
    series: str = ""
    lesion: bool | None = None
    location: Location | None = None

    def __str__(self) -> str:
        """Return its patterns and what it says, as messages name it."""
        names = ("label", "code", "producer", "series")
        on = " and ".join(f"{n} {p!r}" for n in names if (p := getattr(self, n)))
        said = [] if self.lesion is None else ["lesion" if self.lesion else "not a lesion"]
        said += [self.location.value] if self.location else []
        return f"{on}: {', '.join(said)}"


LabelMeaning = Literal[
    "lesion", "organ", "place", "not lesion", "benign", "nothing", "stop", "withdrawn", "former"
]


@dataclasses.dataclass(frozen=True)
class LabelWord:
    """A word of labels and what it says (`scoring.lesions.labels`).

    ``location`` is a value of `Location`, or empty; ``language`` is for those who read the table.
    """

    word: str
    says: LabelMeaning
    location: str = ""
    language: str = ""


@dataclasses.dataclass(frozen=True)
class SegmentRules:
    """All that a site says of segments beside their codes.

    Parameters
    ----------
    segments
        Tried in order; the first that matches counts.
    locations
        Rules on location alone.
    words
        Words of labels beside the bundled table.
    lesion_rois
        As `SegmentationPolicy`.
    labels
        Whether labels are read at all.
    """

    segments: tuple[SegmentRule, ...] = ()
    locations: tuple[LocationRule, ...] = ()
    words: tuple[LabelWord, ...] = ()
    lesion_rois: str = SegmentationPolicy.lesion_rois
    labels: bool = True
