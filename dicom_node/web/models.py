"""Data of page and JSON API: each model is the template's data and the API's schema."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from scoring.results import Location

UID_PATTERN = r"^[0-9.]{1,64}$"
StudyUid = Annotated[str, Field(pattern=UID_PATTERN, description="Study Instance UID")]
Group = Literal["waiting", "person", "working", "attention", "done"]


class Model(BaseModel):
    """Base of the models: frozen, without additional fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Problem(Model):
    """The reason for which a request was not carried out."""

    code: str = Field(description="Short and stable identifier, for programs")
    detail: str = Field(description="One sentence for a person")


class CaseSummary(Model):
    """A case in the list. Name, birth date and Patient ID are null unless the site shows them."""

    study_uid: StudyUid
    state: str = Field(description="As in 'immunoct status'")
    group: Group
    reason: str = Field(description="Reason of the state, or what the case waits for")
    state_since: dt.datetime
    waits_until: dt.datetime | None = Field(description="End of the wait, or next attempt")
    first_received: dt.datetime
    last_received: dt.datetime
    calling_ae: str
    ct: int = Field(description="Number of CT images received")
    seg: int = Field(description="Number of SEGs received")
    scored: bool | None = Field(description="Outcome of the latest scoring; null if there is none")
    verdict: str | None
    firmness: Literal["firm", "borderline", "not firm"] | None = Field(
        description="How firm the high/low call is, as the verdict states it; null if it does not"
    )
    outcome: str = Field(
        description="The outcome of the case: high, low, not scored, needs a person, not accepted, "
        "failed, none yet"
    )
    outcome_detail: str = Field(
        description="How firm the call is, and whether outside the reference; or the reason"
    )
    outcome_reason: str = Field(description="Short and stable name of the reason of 'not scored'")
    patient_hash: str = Field(description="Keyed hash, as in the audit trail")
    patient_id: str | None = None
    patient_name: str | None = None
    birth_date: str | None = None
    accession_number: str | None = None
    study_date: str = Field(description="YYYY-MM-DD; empty if not known, like the next two")
    study_description: str
    station: str = Field(description="Station Name of the scanner")
    version: str = Field(description="Changes whenever the case changes")


class CaseList(Model):
    """One page of the matching cases, the latest first unless sorted otherwise."""

    total: int = Field(description="Number of matching cases")
    offset: int
    limit: int
    counts: dict[str, int] = Field(description="Number of cases by state")
    outcomes: dict[str, int] = Field(description="Number of cases by outcome")
    cases: list[CaseSummary]


class Outgoing(Model):
    """An object created for a case, and its delivery status."""

    sop_instance_uid: str
    kind: str
    run: int
    destination: str
    status: str
    words: str = Field(description="The status in words, with the last answer")
    delivered: bool


class TimelineEntry(Model):
    """Something that happened to a case."""

    at: dt.datetime
    what: str
    who: str = Field(description="AE title or user")
    detail: str
    good: bool = Field(description="False for a failure")


class EvidenceView(Model):
    """A piece of evidence for a verdict."""

    source: str
    attribute: str
    value: str


class FindingView(Model):
    """The outcome of an eligibility rule."""

    rule: str
    verdict: str
    excludes: bool
    statement: str
    evidence: list[EvidenceView]


class Contribution(Model):
    """A term of the linear predictor (logit)."""

    name: str
    value: float


class StabilityView(Model):
    """Stability of the call: would another contour or scan give the same one?"""

    firmness: Literal["firm", "borderline", "not firm"]
    words: str = Field(description="The verdict with the numbers that it rests on")
    variants: list[float] = Field(description="The score in each variant of contour and image")


class ReadingView(Model):
    """Another segmentation of a lesion, by an older object of the study."""

    sop_instance_uid: str
    segment_number: int
    dice: float = Field(description="Dice coefficient with the segmentation in use")
    radiomics_score: float | None
    high: bool | None
    reason: str | None = Field(description="Why it has no score")


class LesionView(Model):
    """A lesion with its score, or the reason why it has none."""

    number: int = Field(description="Number of the lesion from 1, as in the URL of its picture")
    label: str
    location: str | None
    location_evidence: str
    long_axis_mm: float | None
    short_axis_mm: float | None
    radiomics_score: float | None
    high: bool | None
    percentile: float | None
    reason: str | None
    outside_reference: list[str]
    contributions: list[Contribution]
    stability: StabilityView | None
    readings: list[ReadingView]


class ScoreView(Model):
    """One of the patient's scores against its cut-off."""

    name: str
    score: float | None
    cutoff: float
    high: bool | None
    reason: str | None
    stability: StabilityView | None


class SentenceView(Model):
    """A sentence of the report and its topic."""

    topic: str
    text: str


class ResultView(Model):
    """Content of the newest report of a case."""

    report_uid: str
    scores: list[ScoreView]
    firmness: str | None
    lesion_scores: list[float]
    eligibility: list[FindingView]
    lesions: list[LesionView]
    contributions: list[Contribution] = Field(description="Mean over the scored lesions")
    series: list[str] = Field(description="The CT series used, in words")
    statements: list[SentenceView] = Field(description="The report as sent to the radiologist")
    published_model: bool


class EnteredValue(Model):
    """A clinical value that was entered manually."""

    field: str
    value: str
    origin: str = Field(description="Who entered it")


class UnusedResult(Model):
    """A result from a clinical source that could not be used."""

    field: str
    source: str
    reason: str


class CaseDetail(Model):
    """All data of a case."""

    case: CaseSummary
    entered: list[EnteredValue] = Field(description="Manually entered clinical values")
    not_used: list[UnusedResult] = Field(
        description="Results from FHIR and HL7 for the case's patient that could not be used"
    )
    outgoing: list[Outgoing]
    has_summary: bool = Field(description="Whether there is a summary.pdf to download")
    conflicts: list[str] = Field(
        description="SOP Instance UIDs that were received again with other content"
    )
    objects_removed: dt.datetime | None = Field(description="When retention removed the objects")
    kept_pictures: list[int] = Field(
        description="Numbers of the lesions whose key images were kept when the objects were "
        "removed; none for those who may not see the patient's name, which they show"
    )
    timeline: list[TimelineEntry]
    result: ResultView | None
    result_problem: str | None = Field(description="Why the report cannot be shown, if it cannot")


class Destination(Model):
    """A peer and its delivery queue."""

    name: str
    waiting: int
    not_accepted: int
    failing: bool = Field(description="The last attempt failed and objects are waiting")
    last_sent: dt.datetime | None
    detail: str


class Disk(Model):
    """Disk space of the spool."""

    free_mb: int
    minimum_mb: int
    low: bool
    words: str


class FeatureDriftView(Model):
    """A feature over the latest cases of a group, in standard deviations of the reference."""

    name: str
    mean: float = Field(description="Mean of its term: 0 for lesions like the reference's")
    sd: float | None = Field(description="Standard deviation: 1 for such lesions")
    level: float = Field(description="Larger cumulative sum over its limit; above 1 it drifts")
    levels: list[float] = Field(description="The same over the cases tested, at most 200 of them")


class GroupDriftView(Model):
    """The scored cases of one scanner and kernel, or of all."""

    scanner: str
    kernel: str
    words: str
    drifting: bool
    cases: int
    lesions: int
    tested: int = Field(description="Cases that the test has seen")
    high: float = Field(description="Share of the latest lesions above the cut-off")
    expected_high: float = Field(description="The same share of the training lesions")
    outside: float = Field(description="Share of the latest lesions outside the reference")
    firm: float | None = Field(description="Share of the latest cases whose call is firm")
    features: list[FeatureDriftView]


class DriftView(Model):
    """Drift of the stream of scored cases."""

    window: int = Field(description="Number of the latest cases that means and shares are over")
    cases_between_false_alarms: int = Field(description="On average, at least")
    groups: list[GroupDriftView]


class MonthView(Model):
    """The cases of a scanner whose first object was received in a month."""

    month: str = Field(description="YYYY-MM, in the node's time zone")
    station: str = Field(description="Station Name of the scanner; empty if not known")
    cases: int
    outcomes: dict[str, int] = Field(description="Number of cases by outcome, without zeros")
    minutes: float | None = Field(
        description="Mean time from a case's last object to the sending of its report"
    )


class DeliveriesView(Model):
    """The objects for a destination that were created in a month."""

    month: str = Field(description="YYYY-MM, in the node's time zone")
    destination: str
    accepted: int
    waiting: int
    not_accepted: int
    minutes: float | None = Field(description="Mean time from creation to acceptance")


class ReasonView(Model):
    """A reason for which cases were not scored."""

    words: str
    cases: int


class MonthsView(Model):
    """Outcomes of cases and of deliveries over time."""

    months: list[MonthView] = Field(description="Of each scanner the latest first")
    deliveries: list[DeliveriesView] = Field(description="Of each destination the latest first")
    reasons: list[ReasonView] = Field(description="The most frequent first")


class LogLine(Model):
    """A line of the node's log."""

    at: dt.datetime
    level: str
    event: str
    fields: dict[str, str | int | float | bool]


class LogView(Model):
    """Lines of the node's log, the latest first."""

    file: str | None = Field(description="Null where the log is written to standard error alone")
    lines: list[LogLine]
    earlier: int | None = Field(description="'end' of a query for earlier lines, if there are any")
    note: str = Field(description="What is not shown, and why; empty if nothing")


class AuditLine(TimelineEntry):
    """A line of the audit trail."""

    who: str = Field(description="AE title or user; the address where neither is known")
    address: str
    study_uid: str = Field(description="Empty if it concerns no study")


class AuditView(Model):
    """Lines of the audit trail, the latest first."""

    file: str
    lines: list[AuditLine]
    earlier: int | None = Field(description="'end' of a query for earlier lines, if there are any")
    note: str = Field(description="What is not shown, and why; empty if nothing")


class UserView(Model):
    """A user of the page or the API."""

    name: str
    role: Literal["reader", "operator", "administrator"]
    kind: Literal["person", "program"] = Field(description="With a password, or with a token")


class UsersView(Model):
    """The users of page and API; none where the page needs no login."""

    users: list[UserView]


class NodeView(Model):
    """The node as a whole."""

    ae_title: str
    version: str
    disk: Disk
    destinations: list[Destination]
    refused_last_day: dict[str, int] = Field(description="Objects refused in 24 hours, by rule")
    drifts: list[str] = Field(description="Groups of scored cases that drift, in words")
    counts: dict[str, int]


class Order(Model):
    """The parameters of an order."""

    version: str | None = Field(
        default=None,
        max_length=64,
        description="Version of the case on which the order is based; refused if it has changed",
    )


class ForgetOrder(Order):
    """``even_unsent`` also removes a case whose report has not been delivered."""

    even_unsent: bool = False


_Entry = Annotated[str | None, Field(default=None, max_length=64)]


class ClinicalFields(BaseModel):
    """The fields of `scoring.clinical.values.FIELDS`, for the API and the form."""

    treatment_start: _Entry = None
    albumin: _Entry = None
    albumin_date: _Entry = None
    lymphocytes: _Entry = None
    lymphocytes_date: _Entry = None
    leukocytes: _Entry = None
    prior_immunotherapy: _Entry = None

    @property
    def given(self) -> dict[str, str]:
        """The given values, by field."""
        values = {name: getattr(self, name) for name in ClinicalFields.model_fields}
        return {name: value for name, value in values.items() if value is not None}


class ClinicalOrder(ClinicalFields, Order):
    """Clinical values of the case's patient, written as in the clinical CSV file.

    Null leaves a value unchanged; an empty text withdraws the entry.
    """


class SegmentView(Model):
    """A segment of a case and what it is taken for."""

    index: int = Field(description="Number among the segments of the case, from 1")
    segmentation: str = Field(description="SOP Instance UID of the SEG or RTSTRUCT")
    number: int = Field(description="Segment Number or ROI Number")
    label: str
    algorithm_type: str = Field(description="AUTOMATIC, SEMIAUTOMATIC, MANUAL, or empty")
    verdict: str = Field(description="'lesion', 'not a lesion' or 'needs a person'")
    decided_by: str = Field(description="'person', 'code', 'rule', 'label' or 'nothing'")
    evidence: str
    location: str | None
    location_evidence: str
    needs_person: bool = Field(
        description="A person must decide what it is, where, or how it counts"
    )
    assigned: bool
    assigned_by: str | None
    assigned_at: str | None
    long_axis_mm: float | None
    not_scored: str | None = Field(description="Why the lesion would not be scored")


class SegmentsView(Model):
    """The segments of a case, and what would be scored."""

    segments: list[SegmentView]
    would_score: bool
    reason: str | None = Field(description="Why nothing would be scored")
    scored: int = Field(description="Number of lesions that would be scored")
    lesions: int
    notes: list[str]


class SegmentChoice(Model):
    """Assignment of one segment by a person.

    ``as it is`` confirms what was decided without a person, ``withdraw`` withdraws earlier
    assignments. Without ``location``, codes, rules and label decide where a lesion is.
    """

    segmentation: Annotated[str, Field(pattern=UID_PATTERN)]
    segment: Annotated[int, Field(ge=1, le=65535)]
    says: Literal["lesion", "not a lesion", "as it is", "withdraw"]
    location: Location | None = None
    parts: Literal["", "separate", "one"] = Field(
        default="", description="How several separate parts count; empty: as the site has it"
    )


class AssignOrder(Order):
    """Assignments of segments of a case by a person."""

    segments: Annotated[list[SegmentChoice], Field(min_length=1, max_length=1000)]


class Done(Model):
    """The outcome of an order."""

    detail: str


class Reason(Model):
    """A reason why the node is not healthy."""

    code: str
    detail: str
    blocks: bool = Field(description="True if the node cannot work")


class Health(Model):
    """Readiness of the node; ``reasons`` are shown to logged-in users only."""

    status: Literal["ready", "degraded", "not ready"]
    reasons: list[Reason]
