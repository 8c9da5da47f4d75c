"""The outcome of a case in a few words: for lists, filters and counts.

The state of a case is its stage of processing; a scored case and a refused one can be in the same
state.
"""

from __future__ import annotations

import enum

from dicom_node.state.facts import State
from scoring.reasons import Problem, Reason
from scoring.results import CaseResult

OUTSIDE = "outside the reference"


class CaseOutcome(enum.Enum):
    """The outcome of a case."""

    HIGH = "high"
    LOW = "low"
    NOT_SCORED = "not scored"
    NEEDS_A_PERSON = "needs a person"
    NOT_ACCEPTED = "not accepted"
    FAILED = "failed"
    NONE = "none yet"


# Outcomes that a state implies, whatever the newest run gave.
_BY_STATE = {
    State.NEEDS_A_PERSON.value: CaseOutcome.NEEDS_A_PERSON,
    State.NOT_ACCEPTED.value: CaseOutcome.NOT_ACCEPTED,
    State.FAILED.value: CaseOutcome.FAILED,
}
# The outcome as an SQL expression over a case ``c`` and its newest run ``r``; no value in it is
# from outside.
OUTCOME_SQL = (
    "(CASE c.state "
    + " ".join(f"WHEN '{state}' THEN '{o.value}'" for state, o in _BY_STATE.items())
    + f" ELSE coalesce(nullif(r.outcome, ''), '{CaseOutcome.NONE.value}') END)"
)


def outcome_of(result: CaseResult) -> tuple[CaseOutcome, str]:
    """Return the outcome of a run, and what belongs to it.

    That is how firm the call is, and whether a lesion is outside the reference; or the short name
    of the reason: that of the problem, else of the eligibility rule, else of the first lesion's
    refusal.
    """
    patient = result.patient
    if patient.radiomics_score_high is not None:
        call = CaseOutcome.HIGH if patient.radiomics_score_high else CaseOutcome.LOW
        firm = patient.stability.firmness.value if patient.stability else ""
        scored = [x for x in result.lesions if x.radiomics_score is not None]
        outside = OUTSIDE if any(x.outside_reference for x in scored) else ""
        return call, ", ".join(words for words in (firm, outside) if words)
    names: list[Problem | Reason | str | None] = [
        result.problem,
        *(f.code for f in result.eligibility if f.excludes),
        *(x.reason_code for x in result.lesions),
    ]
    return CaseOutcome.NOT_SCORED, next((str(n) for n in names if n), "")


def locations_of(result: CaseResult) -> str:
    """Return where a case's lesions are, each location between spaces; empty without any."""
    found = sorted({x.location.value for x in result.lesions if x.location is not None})
    return f" {' '.join(found)} " if found else ""


def reason_words(name: str) -> str:
    """Return the words of a reason's short name; of an eligibility rule, the name itself."""
    for kind in (Problem, Reason):
        if name in {member.value for member in kind}:
            return kind(name).words
    return name.replace("_", " ")
