"""What page and JSON API show: each model is both the template's data and the API's schema."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

UID_PATTERN = r"^[0-9.]{1,64}$"
StudyUid = Annotated[str, Field(pattern=UID_PATTERN, description="Study Instance UID")]
Group = Literal["waiting", "working", "attention", "done"]


class Model(BaseModel):
    """The root of the models: frozen, and nothing beside the fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Problem(Model):
    """Why a request was not carried out."""

    code: str = Field(description="Short and stable, for programs")
    detail: str = Field(description="One sentence for a person")


class CaseSummary(Model):
    """A case in the list. Names and identifiers are null unless the site shows them."""

    study_uid: StudyUid
    state: str = Field(description="As in 'immunoct status'")
    group: Group
    reason: str = Field(description="Why it is in this state, or what it waits for")
    state_since: dt.datetime
    waits_until: dt.datetime | None = Field(description="When the wait ends or work is tried again")
    first_received: dt.datetime
    last_received: dt.datetime
    calling_ae: str
    ct: int = Field(description="CT images that are here")
    seg: int = Field(description="SEGs that are here")
    scored: bool | None = Field(description="Outcome of the newest scoring; null before it")
    verdict: str | None
    patient_hash: str = Field(description="Keyed hash, as in the audit trail")
    patient_id: str | None = None
    patient_name: str | None = None
    accession_number: str | None = None
    version: str = Field(description="Changes whenever the case does")


class CaseList(Model):
    """One page of the cases that fit, the latest first."""

    total: int = Field(description="How many fit")
    offset: int
    limit: int
    counts: dict[str, int] = Field(description="How many cases there are, by state")
    cases: list[CaseSummary]


class Outgoing(Model):
    """An object that was made of a case, and where it stands."""

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
    good: bool = Field(description="False where it failed")


class EvidenceView(Model):
    """One thing that a verdict rests on."""

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


class LesionView(Model):
    """A lesion: what it is and its score, or the reason why it has none."""

    number: int = Field(description="Counted from 1, as in the address of its picture")
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


class ScoreView(Model):
    """One of the patient's scores against its cut-off."""

    name: str
    score: float | None
    cutoff: float
    high: bool | None
    reason: str | None


class SentenceView(Model):
    """A sentence of the report and what it is about."""

    topic: str
    text: str


class ResultView(Model):
    """What the newest report of a case states."""

    report_uid: str
    scores: list[ScoreView]
    firmness: str | None
    lesion_scores: list[float]
    eligibility: list[FindingView]
    lesions: list[LesionView]
    contributions: list[Contribution] = Field(description="Mean over the scored lesions")
    series: list[str] = Field(description="The CT series used, in words")
    statements: list[SentenceView] = Field(description="The report as the radiologist gets it")
    published_model: bool


class EnteredValue(Model):
    """A clinical value that a person entered by hand."""

    field: str
    value: str
    origin: str = Field(description="By whom")


class CaseDetail(Model):
    """All that is known of a case."""

    case: CaseSummary
    entered: list[EnteredValue] = Field(description="Clinical values entered by hand")
    outgoing: list[Outgoing]
    conflicts: list[str] = Field(description="SOP Instance UIDs that came with other content")
    objects_removed: dt.datetime | None = Field(description="When retention removed the objects")
    timeline: list[TimelineEntry]
    result: ResultView | None
    result_problem: str | None = Field(description="Why the report cannot be shown, if it cannot")


class Destination(Model):
    """A peer, and what is to be sent to it."""

    name: str
    waiting: int
    not_accepted: int
    failing: bool = Field(description="The last attempt failed and more wait")
    last_sent: dt.datetime | None
    detail: str


class Disk(Model):
    """How much room the spool has."""

    free_mb: int
    minimum_mb: int
    low: bool
    words: str


class NodeView(Model):
    """The node as a whole."""

    ae_title: str
    version: str
    disk: Disk
    destinations: list[Destination]
    refused_last_day: dict[str, int] = Field(description="Objects refused in 24 hours, by rule")
    counts: dict[str, int]


class Order(Model):
    """What an action needs to know."""

    version: str | None = Field(
        default=None,
        max_length=64,
        description="The case's version that the order is based on; refused if it has changed",
    )


class ForgetOrder(Order):
    """``even_unsent`` also removes a case whose report is not delivered."""

    even_unsent: bool = False


_Entry = Annotated[str | None, Field(default=None, max_length=64)]


class ClinicalOrder(Order):
    """Clinical values of the case's patient, written as in the clinical CSV file.

    What is null stays as it is; an empty text takes the entry back.
    """

    treatment_start: _Entry = None
    albumin: _Entry = None
    albumin_date: _Entry = None
    lymphocytes: _Entry = None
    lymphocytes_date: _Entry = None
    leukocytes: _Entry = None
    prior_immunotherapy: _Entry = None

    @property
    def fields(self) -> dict[str, str]:
        """What was given, by field."""
        return {
            name: value
            for name, value in self.model_dump(exclude={"version"}).items()
            if value is not None
        }


class Done(Model):
    """What an order did."""

    detail: str


class Reason(Model):
    """Why the node is not as it should be."""

    code: str
    detail: str
    blocks: bool = Field(description="True where the node cannot do its work")


class Health(Model):
    """Whether the node can work; ``reasons`` are for those who are logged in."""

    status: Literal["ready", "degraded", "not ready"]
    reasons: list[Reason]
