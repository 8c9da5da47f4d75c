"""One clinical record from what several sources say, with the source of each value.

Nothing is guessed: sources that name different treatment starts leave it unknown, and the record
says who said what. A person who enters a value by hand decides; that others differ is reported.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import itertools
from collections.abc import Iterable, Sequence

from scoring.results import ClinicalRecord, Laboratory

BY_HAND, DICOM = "by hand", "dicom"
# Doses of one course are at most six weeks apart by the labels of these agents; twelve more weeks
# are a pause for an adverse event. A longer gap makes a new course.
COURSE_GAP_DAYS = 126
# Sources round and convert differently; within this share two values are the same.
SAME_SHARE = 0.01
LABORATORY = ("albumin", "lymphocytes")


from mutmut.mutation.trampoline import wrap_in_trampoline as _mutmut_mutated, MutantDict


class Subject(enum.Enum):
    """What a statement is about."""

    TREATMENT_START = "treatment_start"
    ADMINISTRATION = "administration"
    PLANNED_START = "planned_start"
    OTHER_IMMUNOTHERAPY = "other_immunotherapy"
    ALBUMIN = "albumin"
    LYMPHOCYTES = "lymphocytes"
    PRIOR_IMMUNOTHERAPY = "prior_immunotherapy"
    IDENTITY = "identity"


@dataclasses.dataclass(frozen=True)
class Statement:
    """What one source says of one thing.

    Parameters
    ----------
    source
        Its name in ``precedence``: ``by hand``, ``csv``, ``fhir``, ``hl7`` or ``dicom``.
    subject
        What it is about. A dose of a PD-1 or PD-L1 agent is an ``administration``, one of another
        checkpoint inhibitor ``other_immunotherapy``; ``identity`` is a problem with who the
        patient is, which leaves all values unknown.
    origin
        Where exactly it was said, in words for the report.
    value
        A date, a laboratory value (with its date) or yes and no; None with a ``problem``.
    problem
        Why there is no value, in a sentence without a full stop.
    moment
        The date and time of a blood sample (ISO 8601), also where its value is a problem.
    """

    source: str
    subject: Subject
    origin: str
    value: dt.date | Laboratory | bool | None = None
    problem: str = ""
    moment: str = ""

    @property
    def date(self) -> dt.date | None:
        """The day of a dose or of a blood sample, if it is known."""
        if isinstance(self.value, dt.date):
            return self.value
        if isinstance(self.value, Laboratory) and self.value.date:
            return self.value.date
        return dt.date.fromisoformat(self.moment[:10]) if self.moment else None
mutants_x_statements_of__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_statements_of__mutmut)
def statements_of(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_orig(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_1(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = None
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_2(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = None
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_3(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = None
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_4(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(None, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_5(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, None)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_6(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_7(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, )
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_8(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = None
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_9(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) and record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_10(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(None) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_11(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(None)
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_12(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem and value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_13(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_14(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_15(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if (problem) and False else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_16(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if (problem) or True else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_17(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(None)
    return found


def x_statements_of__mutmut_18(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(None, subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_19(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, None, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_20(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, None, kept, problem or ""))
    return found


def x_statements_of__mutmut_21(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), None, problem or ""))
    return found


def x_statements_of__mutmut_22(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, None))
    return found


def x_statements_of__mutmut_23(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(subject, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_24(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, record.origin(name), kept, problem or ""))
    return found


def x_statements_of__mutmut_25(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, kept, problem or ""))
    return found


def x_statements_of__mutmut_26(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), problem or ""))
    return found


def x_statements_of__mutmut_27(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, ))
    return found


def x_statements_of__mutmut_28(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(None), kept, problem or ""))
    return found


def x_statements_of__mutmut_29(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem and ""))
    return found


def x_statements_of__mutmut_30(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return what a record of one source says, field by field."""
    found = []
    for subject in (
        Subject.TREATMENT_START,
        Subject.ALBUMIN,
        Subject.LYMPHOCYTES,
        Subject.PRIOR_IMMUNOTHERAPY,
    ):
        name = subject.value
        value = getattr(record, name)
        problem = record.problem(name) or record.problem(f"{name}_date")
        if problem or value is not None:
            kept = None if problem else value
            found.append(Statement(source, subject, record.origin(name), kept, problem or "XXXX"))
    return found

mutants_x_statements_of__mutmut['_mutmut_orig'] = x_statements_of__mutmut_orig # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_1'] = x_statements_of__mutmut_1 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_2'] = x_statements_of__mutmut_2 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_3'] = x_statements_of__mutmut_3 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_4'] = x_statements_of__mutmut_4 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_5'] = x_statements_of__mutmut_5 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_6'] = x_statements_of__mutmut_6 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_7'] = x_statements_of__mutmut_7 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_8'] = x_statements_of__mutmut_8 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_9'] = x_statements_of__mutmut_9 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_10'] = x_statements_of__mutmut_10 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_11'] = x_statements_of__mutmut_11 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_12'] = x_statements_of__mutmut_12 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_13'] = x_statements_of__mutmut_13 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_14'] = x_statements_of__mutmut_14 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_15'] = x_statements_of__mutmut_15 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_16'] = x_statements_of__mutmut_16 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_17'] = x_statements_of__mutmut_17 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_18'] = x_statements_of__mutmut_18 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_19'] = x_statements_of__mutmut_19 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_20'] = x_statements_of__mutmut_20 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_21'] = x_statements_of__mutmut_21 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_22'] = x_statements_of__mutmut_22 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_23'] = x_statements_of__mutmut_23 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_24'] = x_statements_of__mutmut_24 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_25'] = x_statements_of__mutmut_25 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_26'] = x_statements_of__mutmut_26 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_27'] = x_statements_of__mutmut_27 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_28'] = x_statements_of__mutmut_28 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_29'] = x_statements_of__mutmut_29 # type: ignore # mutmut generated
mutants_x_statements_of__mutmut['x_statements_of__mutmut_30'] = x_statements_of__mutmut_30 # type: ignore # mutmut generated
mutants_x_merge__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_merge__mutmut)
def merge(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_orig(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_1(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "XXXX",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_2(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = None
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_3(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_4(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = None
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_5(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        None, key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_6(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=None
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_7(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_8(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_9(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source not in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_10(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: None
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_11(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(None)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_12(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.rindex(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_13(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = None
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_14(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = None
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_15(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next(None, None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_16(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next(None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_17(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), )
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_18(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is not Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_19(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = None
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_20(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(None, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_21(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, None, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_22(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, None, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_23(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, None)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_24(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_25(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_26(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_27(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, )
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_28(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = None
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_29(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(None, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_30(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, None, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_31(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, None)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_32(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_33(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_34(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, )
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_35(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = None
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_36(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            None,
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_37(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            None,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_38(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            None,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_39(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            None,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_40(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            None,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_41(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            None,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_42(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_43(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_44(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_45(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_46(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_47(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_48(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value != name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_49(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start and scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_50(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = None
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_51(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(None)
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_52(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(None))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_53(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = None
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_54(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) and "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_55(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(None) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_56(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = "XX, XX".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_57(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "XXno source knows this patientXX"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_58(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "NO SOURCE KNOWS THIS PATIENT"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_59(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=None,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_60(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=None,
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_61(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=None,
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_62(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=None,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_63(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=None,
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_64(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=None,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_65(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=None,
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_66(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=None,
    )


def x_merge__mutmut_67(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_68(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_69(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_70(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_71(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_72(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_73(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_74(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        )


def x_merge__mutmut_75(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["XXalbuminXX"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_76(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["ALBUMIN"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_77(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["XXlymphocytesXX"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_78(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["LYMPHOCYTES"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_79(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(None),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_80(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if (note) and False else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_81(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if (note) or True else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_82(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(None),
        conflicts=tuple(dict.fromkeys(merged.conflicts)),
    )


def x_merge__mutmut_83(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(None),
    )


def x_merge__mutmut_84(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record of what the sources say.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources, the one whose laboratory values are preferred first.
    scan_date
        When the CT was acquired: the treatment meant is the first course that starts on this day
        or later, else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        What the report is to say of the sources besides, such as that one could not be asked.
    """
    order = (BY_HAND, *(p for p in precedence if p not in (BY_HAND, DICOM)), DICOM)
    ranked = sorted(
        (s for s in statements if s.source in order), key=lambda s: order.index(s.source)
    )
    merged = _Merged()
    identity = next((s for s in ranked if s.subject is Subject.IDENTITY), None)
    start = _treatment_start(ranked, scan_date, merged, identity)
    prior = _prior_immunotherapy(ranked, start, merged)
    values = {
        name: _laboratory(
            [s for s in ranked if s.subject.value == name],
            # Without a start nothing is scored; a day that stays makes a record that stays.
            start or scan_date,
            window_days,
            name,
            merged,
            identity,
        )
        for name in LABORATORY
    }
    used = list(dict.fromkeys(s.source for s in ranked))
    source = ", ".join(used) or "no source knows this patient"
    return ClinicalRecord(
        treatment_start=start,
        albumin=values["albumin"],
        lymphocytes=values["lymphocytes"],
        prior_immunotherapy=prior,
        problems=tuple(merged.problems.items()),
        source=f"{source}; {note}" if note else source,
        origins=tuple(merged.origins.items()),
        conflicts=tuple(dict.fromkeys(None)),
    )

mutants_x_merge__mutmut['_mutmut_orig'] = x_merge__mutmut_orig # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_1'] = x_merge__mutmut_1 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_2'] = x_merge__mutmut_2 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_3'] = x_merge__mutmut_3 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_4'] = x_merge__mutmut_4 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_5'] = x_merge__mutmut_5 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_6'] = x_merge__mutmut_6 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_7'] = x_merge__mutmut_7 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_8'] = x_merge__mutmut_8 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_9'] = x_merge__mutmut_9 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_10'] = x_merge__mutmut_10 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_11'] = x_merge__mutmut_11 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_12'] = x_merge__mutmut_12 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_13'] = x_merge__mutmut_13 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_14'] = x_merge__mutmut_14 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_15'] = x_merge__mutmut_15 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_16'] = x_merge__mutmut_16 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_17'] = x_merge__mutmut_17 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_18'] = x_merge__mutmut_18 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_19'] = x_merge__mutmut_19 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_20'] = x_merge__mutmut_20 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_21'] = x_merge__mutmut_21 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_22'] = x_merge__mutmut_22 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_23'] = x_merge__mutmut_23 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_24'] = x_merge__mutmut_24 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_25'] = x_merge__mutmut_25 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_26'] = x_merge__mutmut_26 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_27'] = x_merge__mutmut_27 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_28'] = x_merge__mutmut_28 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_29'] = x_merge__mutmut_29 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_30'] = x_merge__mutmut_30 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_31'] = x_merge__mutmut_31 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_32'] = x_merge__mutmut_32 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_33'] = x_merge__mutmut_33 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_34'] = x_merge__mutmut_34 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_35'] = x_merge__mutmut_35 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_36'] = x_merge__mutmut_36 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_37'] = x_merge__mutmut_37 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_38'] = x_merge__mutmut_38 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_39'] = x_merge__mutmut_39 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_40'] = x_merge__mutmut_40 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_41'] = x_merge__mutmut_41 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_42'] = x_merge__mutmut_42 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_43'] = x_merge__mutmut_43 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_44'] = x_merge__mutmut_44 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_45'] = x_merge__mutmut_45 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_46'] = x_merge__mutmut_46 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_47'] = x_merge__mutmut_47 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_48'] = x_merge__mutmut_48 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_49'] = x_merge__mutmut_49 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_50'] = x_merge__mutmut_50 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_51'] = x_merge__mutmut_51 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_52'] = x_merge__mutmut_52 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_53'] = x_merge__mutmut_53 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_54'] = x_merge__mutmut_54 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_55'] = x_merge__mutmut_55 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_56'] = x_merge__mutmut_56 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_57'] = x_merge__mutmut_57 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_58'] = x_merge__mutmut_58 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_59'] = x_merge__mutmut_59 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_60'] = x_merge__mutmut_60 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_61'] = x_merge__mutmut_61 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_62'] = x_merge__mutmut_62 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_63'] = x_merge__mutmut_63 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_64'] = x_merge__mutmut_64 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_65'] = x_merge__mutmut_65 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_66'] = x_merge__mutmut_66 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_67'] = x_merge__mutmut_67 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_68'] = x_merge__mutmut_68 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_69'] = x_merge__mutmut_69 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_70'] = x_merge__mutmut_70 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_71'] = x_merge__mutmut_71 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_72'] = x_merge__mutmut_72 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_73'] = x_merge__mutmut_73 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_74'] = x_merge__mutmut_74 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_75'] = x_merge__mutmut_75 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_76'] = x_merge__mutmut_76 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_77'] = x_merge__mutmut_77 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_78'] = x_merge__mutmut_78 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_79'] = x_merge__mutmut_79 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_80'] = x_merge__mutmut_80 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_81'] = x_merge__mutmut_81 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_82'] = x_merge__mutmut_82 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_83'] = x_merge__mutmut_83 # type: ignore # mutmut generated
mutants_x_merge__mutmut['x_merge__mutmut_84'] = x_merge__mutmut_84 # type: ignore # mutmut generated
mutants_xǁ_Mergedǁ__init____mutmut: MutantDict = {}  # type: ignore


class _Merged:
    """What `merge` gathers on its way."""

    @_mutmut_mutated(mutants_xǁ_Mergedǁ__init____mutmut)
    def __init__(self) -> None:
        self.problems: dict[str, str] = {}
        self.origins: dict[str, str] = {}
        self.conflicts: list[str] = []

    def xǁ_Mergedǁ__init____mutmut_orig(self) -> None:
        self.problems: dict[str, str] = {}
        self.origins: dict[str, str] = {}
        self.conflicts: list[str] = []

    def xǁ_Mergedǁ__init____mutmut_1(self) -> None:
        self.problems: dict[str, str] = None
        self.origins: dict[str, str] = {}
        self.conflicts: list[str] = []

    def xǁ_Mergedǁ__init____mutmut_2(self) -> None:
        self.problems: dict[str, str] = {}
        self.origins: dict[str, str] = None
        self.conflicts: list[str] = []

    def xǁ_Mergedǁ__init____mutmut_3(self) -> None:
        self.problems: dict[str, str] = {}
        self.origins: dict[str, str] = {}
        self.conflicts: list[str] = None

mutants_xǁ_Mergedǁ__init____mutmut['_mutmut_orig'] = _Merged.xǁ_Mergedǁ__init____mutmut_orig # type: ignore # mutmut generated
mutants_xǁ_Mergedǁ__init____mutmut['xǁ_Mergedǁ__init____mutmut_1'] = _Merged.xǁ_Mergedǁ__init____mutmut_1 # type: ignore # mutmut generated
mutants_xǁ_Mergedǁ__init____mutmut['xǁ_Mergedǁ__init____mutmut_2'] = _Merged.xǁ_Mergedǁ__init____mutmut_2 # type: ignore # mutmut generated
mutants_xǁ_Mergedǁ__init____mutmut['xǁ_Mergedǁ__init____mutmut_3'] = _Merged.xǁ_Mergedǁ__init____mutmut_3 # type: ignore # mutmut generated
mutants_x_courses__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_courses__mutmut)
def courses(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found and (day - found[-1][-1]).days <= COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_orig(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found and (day - found[-1][-1]).days <= COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_1(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = None
    for day in sorted(set(days)):
        if found and (day - found[-1][-1]).days <= COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_2(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(None):
        if found and (day - found[-1][-1]).days <= COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_3(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(None)):
        if found and (day - found[-1][-1]).days <= COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_4(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found or (day - found[-1][-1]).days <= COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_5(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found and (day + found[-1][-1]).days <= COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_6(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found and (day - found[+1][-1]).days <= COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_7(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found and (day - found[-2][-1]).days <= COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_8(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found and (day - found[-1][+1]).days <= COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_9(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found and (day - found[-1][-2]).days <= COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_10(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found and (day - found[-1][-1]).days < COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_11(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found and (day - found[-1][-1]).days <= COURSE_GAP_DAYS:
            found[-1].append(None)
        else:
            found.append([day])
    return found


def x_courses__mutmut_12(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found and (day - found[-1][-1]).days <= COURSE_GAP_DAYS:
            found[+1].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_13(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found and (day - found[-1][-1]).days <= COURSE_GAP_DAYS:
            found[-2].append(day)
        else:
            found.append([day])
    return found


def x_courses__mutmut_14(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found and (day - found[-1][-1]).days <= COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append(None)
    return found

mutants_x_courses__mutmut['_mutmut_orig'] = x_courses__mutmut_orig # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_1'] = x_courses__mutmut_1 # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_2'] = x_courses__mutmut_2 # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_3'] = x_courses__mutmut_3 # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_4'] = x_courses__mutmut_4 # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_5'] = x_courses__mutmut_5 # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_6'] = x_courses__mutmut_6 # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_7'] = x_courses__mutmut_7 # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_8'] = x_courses__mutmut_8 # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_9'] = x_courses__mutmut_9 # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_10'] = x_courses__mutmut_10 # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_11'] = x_courses__mutmut_11 # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_12'] = x_courses__mutmut_12 # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_13'] = x_courses__mutmut_13 # type: ignore # mutmut generated
mutants_x_courses__mutmut['x_courses__mutmut_14'] = x_courses__mutmut_14 # type: ignore # mutmut generated
mutants_x__course_start__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x__course_start__mutmut)
def _course_start(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(days)]
    if scan_date is not None:
        return next((s for s in starts if s >= scan_date), starts[-1])
    return starts[-1]


def x__course_start__mutmut_orig(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(days)]
    if scan_date is not None:
        return next((s for s in starts if s >= scan_date), starts[-1])
    return starts[-1]


def x__course_start__mutmut_1(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = None
    if scan_date is not None:
        return next((s for s in starts if s >= scan_date), starts[-1])
    return starts[-1]


def x__course_start__mutmut_2(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[1] for course in courses(days)]
    if scan_date is not None:
        return next((s for s in starts if s >= scan_date), starts[-1])
    return starts[-1]


def x__course_start__mutmut_3(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(None)]
    if scan_date is not None:
        return next((s for s in starts if s >= scan_date), starts[-1])
    return starts[-1]


def x__course_start__mutmut_4(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(days)]
    if scan_date is None:
        return next((s for s in starts if s >= scan_date), starts[-1])
    return starts[-1]


def x__course_start__mutmut_5(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(days)]
    if scan_date is not None:
        return next(None, starts[-1])
    return starts[-1]


def x__course_start__mutmut_6(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(days)]
    if scan_date is not None:
        return next((s for s in starts if s >= scan_date), None)
    return starts[-1]


def x__course_start__mutmut_7(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(days)]
    if scan_date is not None:
        return next(starts[-1])
    return starts[-1]


def x__course_start__mutmut_8(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(days)]
    if scan_date is not None:
        return next((s for s in starts if s >= scan_date), )
    return starts[-1]


def x__course_start__mutmut_9(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(days)]
    if scan_date is not None:
        return next((s for s in starts if s > scan_date), starts[-1])
    return starts[-1]


def x__course_start__mutmut_10(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(days)]
    if scan_date is not None:
        return next((s for s in starts if s >= scan_date), starts[+1])
    return starts[-1]


def x__course_start__mutmut_11(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(days)]
    if scan_date is not None:
        return next((s for s in starts if s >= scan_date), starts[-2])
    return starts[-1]


def x__course_start__mutmut_12(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(days)]
    if scan_date is not None:
        return next((s for s in starts if s >= scan_date), starts[-1])
    return starts[+1]


def x__course_start__mutmut_13(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(days)]
    if scan_date is not None:
        return next((s for s in starts if s >= scan_date), starts[-1])
    return starts[-2]

mutants_x__course_start__mutmut['_mutmut_orig'] = x__course_start__mutmut_orig # type: ignore # mutmut generated
mutants_x__course_start__mutmut['x__course_start__mutmut_1'] = x__course_start__mutmut_1 # type: ignore # mutmut generated
mutants_x__course_start__mutmut['x__course_start__mutmut_2'] = x__course_start__mutmut_2 # type: ignore # mutmut generated
mutants_x__course_start__mutmut['x__course_start__mutmut_3'] = x__course_start__mutmut_3 # type: ignore # mutmut generated
mutants_x__course_start__mutmut['x__course_start__mutmut_4'] = x__course_start__mutmut_4 # type: ignore # mutmut generated
mutants_x__course_start__mutmut['x__course_start__mutmut_5'] = x__course_start__mutmut_5 # type: ignore # mutmut generated
mutants_x__course_start__mutmut['x__course_start__mutmut_6'] = x__course_start__mutmut_6 # type: ignore # mutmut generated
mutants_x__course_start__mutmut['x__course_start__mutmut_7'] = x__course_start__mutmut_7 # type: ignore # mutmut generated
mutants_x__course_start__mutmut['x__course_start__mutmut_8'] = x__course_start__mutmut_8 # type: ignore # mutmut generated
mutants_x__course_start__mutmut['x__course_start__mutmut_9'] = x__course_start__mutmut_9 # type: ignore # mutmut generated
mutants_x__course_start__mutmut['x__course_start__mutmut_10'] = x__course_start__mutmut_10 # type: ignore # mutmut generated
mutants_x__course_start__mutmut['x__course_start__mutmut_11'] = x__course_start__mutmut_11 # type: ignore # mutmut generated
mutants_x__course_start__mutmut['x__course_start__mutmut_12'] = x__course_start__mutmut_12 # type: ignore # mutmut generated
mutants_x__course_start__mutmut['x__course_start__mutmut_13'] = x__course_start__mutmut_13 # type: ignore # mutmut generated
mutants_x__starts__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x__starts__mutmut)
def _starts(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_orig(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_1(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = None
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_2(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(None, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_3(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=None):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_4(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_5(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, ):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_6(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: None):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_7(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = None
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_8(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(None)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_9(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = None
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_10(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is not Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_11(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = None
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_12(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next(None, None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_13(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next(None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_14(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), )
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_15(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_16(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(None)
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_17(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(None, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_18(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=None))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_19(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_20(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, ))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_21(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = None
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_22(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start(None, scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_23(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], None)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_24(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start(scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_25(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], )
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_26(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = None
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_27(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(None)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_28(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date != start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_29(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(None)
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_30(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(None, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_31(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=None))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_32(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_33(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, ))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_34(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found = [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_35(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found -= [s for s in own if s.subject is Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_36(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START or s.source == source]
    return found


def x__starts__mutmut_37(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is not Subject.TREATMENT_START and s.source == source]
    return found


def x__starts__mutmut_38(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return one statement of the treatment start, or a problem, for each source that has one."""
    found: list[Statement] = []
    for source, group in itertools.groupby(ranked, key=lambda s: s.source):
        own = list(group)
        doses = [s for s in own if s.subject is Subject.ADMINISTRATION]
        unclear = next((s for s in doses if s.problem), None)
        if unclear is not None:
            # The dose without a usable date may have been the first.
            found.append(dataclasses.replace(unclear, subject=Subject.TREATMENT_START))
        elif doses:
            start = _course_start([s.date for s in doses if s.date], scan_date)
            first = next(s for s in doses if s.date == start)
            found.append(dataclasses.replace(first, subject=Subject.TREATMENT_START))
        found += [s for s in own if s.subject is Subject.TREATMENT_START and s.source != source]
    return found

mutants_x__starts__mutmut['_mutmut_orig'] = x__starts__mutmut_orig # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_1'] = x__starts__mutmut_1 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_2'] = x__starts__mutmut_2 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_3'] = x__starts__mutmut_3 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_4'] = x__starts__mutmut_4 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_5'] = x__starts__mutmut_5 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_6'] = x__starts__mutmut_6 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_7'] = x__starts__mutmut_7 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_8'] = x__starts__mutmut_8 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_9'] = x__starts__mutmut_9 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_10'] = x__starts__mutmut_10 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_11'] = x__starts__mutmut_11 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_12'] = x__starts__mutmut_12 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_13'] = x__starts__mutmut_13 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_14'] = x__starts__mutmut_14 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_15'] = x__starts__mutmut_15 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_16'] = x__starts__mutmut_16 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_17'] = x__starts__mutmut_17 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_18'] = x__starts__mutmut_18 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_19'] = x__starts__mutmut_19 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_20'] = x__starts__mutmut_20 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_21'] = x__starts__mutmut_21 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_22'] = x__starts__mutmut_22 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_23'] = x__starts__mutmut_23 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_24'] = x__starts__mutmut_24 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_25'] = x__starts__mutmut_25 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_26'] = x__starts__mutmut_26 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_27'] = x__starts__mutmut_27 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_28'] = x__starts__mutmut_28 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_29'] = x__starts__mutmut_29 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_30'] = x__starts__mutmut_30 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_31'] = x__starts__mutmut_31 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_32'] = x__starts__mutmut_32 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_33'] = x__starts__mutmut_33 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_34'] = x__starts__mutmut_34 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_35'] = x__starts__mutmut_35 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_36'] = x__starts__mutmut_36 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_37'] = x__starts__mutmut_37 # type: ignore # mutmut generated
mutants_x__starts__mutmut['x__starts__mutmut_38'] = x__starts__mutmut_38 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x__treatment_start__mutmut)
def _treatment_start(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_orig(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_1(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = None
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_2(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(None, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_3(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, None)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_4(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_5(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, )
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_6(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_7(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(None):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_8(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found = _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_9(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found -= _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_10(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(None, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_11(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, None)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_12(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_13(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, )
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_14(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = None
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_15(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = None
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_16(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = None
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_17(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread or identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_18(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known or not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_19(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_20(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_21(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is not None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_22(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = None
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_23(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(None)
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_24(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "XX; XX".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_25(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(None))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_26(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = None
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_27(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) >= 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_28(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 2
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_29(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(None)
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_30(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts = [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_31(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts -= [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_32(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_33(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(None)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_34(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known or known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_35(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[1].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_36(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source != BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_37(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = None
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_38(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:2]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_39(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_40(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = None
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_41(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = None
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_42(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_43(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = None
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_44(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(None)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_45(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "XX; XX".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_46(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next(None, None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_47(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next(None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_48(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), ):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_49(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source != "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_50(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "XXfhirXX"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_51(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "FHIR"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_52(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = None
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_53(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = None
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_54(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = None
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_55(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[1].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_56(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = None
    return start


def x__treatment_start__mutmut_57(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(None)
    return start


def x__treatment_start__mutmut_58(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "XX; XX".join(dict.fromkeys(s.origin for s in chosen))
    return start


def x__treatment_start__mutmut_59(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only where nobody knows of a treatment that has begun.
        found += _plans(ranked, scan_date)
    name = Subject.TREATMENT_START.value
    known = [s for s in found if isinstance(s.value, dt.date)]
    unread = [s for s in found if s.problem]
    if not known and not unread and identity is None:
        return None
    told = "; ".join(dict.fromkeys(f"{s.value} ({s.origin})" for s in known))
    differ = len({s.value for s in known}) > 1
    if differ:
        merged.conflicts.append(f"the sources disagree on the treatment start: {told}")
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread if known]
    if identity is not None:
        merged.conflicts.append(identity.problem)
    if known and known[0].source == BY_HAND:
        chosen = known[:1]
    elif identity is not None:
        merged.problems[name] = identity.problem
        return None
    elif differ:
        merged.problems[name] = f"the sources disagree on the treatment start: {told}"
        return None
    elif not known:
        merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    elif blocking := next((s for s in unread if s.source == "fhir"), None):
        merged.problems[name] = blocking.problem
        return None
    else:
        chosen = known
    start = chosen[0].value
    assert isinstance(start, dt.date)
    merged.origins[name] = "; ".join(dict.fromkeys(None))
    return start

mutants_x__treatment_start__mutmut['_mutmut_orig'] = x__treatment_start__mutmut_orig # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_1'] = x__treatment_start__mutmut_1 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_2'] = x__treatment_start__mutmut_2 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_3'] = x__treatment_start__mutmut_3 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_4'] = x__treatment_start__mutmut_4 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_5'] = x__treatment_start__mutmut_5 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_6'] = x__treatment_start__mutmut_6 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_7'] = x__treatment_start__mutmut_7 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_8'] = x__treatment_start__mutmut_8 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_9'] = x__treatment_start__mutmut_9 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_10'] = x__treatment_start__mutmut_10 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_11'] = x__treatment_start__mutmut_11 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_12'] = x__treatment_start__mutmut_12 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_13'] = x__treatment_start__mutmut_13 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_14'] = x__treatment_start__mutmut_14 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_15'] = x__treatment_start__mutmut_15 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_16'] = x__treatment_start__mutmut_16 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_17'] = x__treatment_start__mutmut_17 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_18'] = x__treatment_start__mutmut_18 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_19'] = x__treatment_start__mutmut_19 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_20'] = x__treatment_start__mutmut_20 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_21'] = x__treatment_start__mutmut_21 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_22'] = x__treatment_start__mutmut_22 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_23'] = x__treatment_start__mutmut_23 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_24'] = x__treatment_start__mutmut_24 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_25'] = x__treatment_start__mutmut_25 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_26'] = x__treatment_start__mutmut_26 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_27'] = x__treatment_start__mutmut_27 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_28'] = x__treatment_start__mutmut_28 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_29'] = x__treatment_start__mutmut_29 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_30'] = x__treatment_start__mutmut_30 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_31'] = x__treatment_start__mutmut_31 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_32'] = x__treatment_start__mutmut_32 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_33'] = x__treatment_start__mutmut_33 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_34'] = x__treatment_start__mutmut_34 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_35'] = x__treatment_start__mutmut_35 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_36'] = x__treatment_start__mutmut_36 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_37'] = x__treatment_start__mutmut_37 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_38'] = x__treatment_start__mutmut_38 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_39'] = x__treatment_start__mutmut_39 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_40'] = x__treatment_start__mutmut_40 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_41'] = x__treatment_start__mutmut_41 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_42'] = x__treatment_start__mutmut_42 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_43'] = x__treatment_start__mutmut_43 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_44'] = x__treatment_start__mutmut_44 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_45'] = x__treatment_start__mutmut_45 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_46'] = x__treatment_start__mutmut_46 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_47'] = x__treatment_start__mutmut_47 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_48'] = x__treatment_start__mutmut_48 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_49'] = x__treatment_start__mutmut_49 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_50'] = x__treatment_start__mutmut_50 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_51'] = x__treatment_start__mutmut_51 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_52'] = x__treatment_start__mutmut_52 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_53'] = x__treatment_start__mutmut_53 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_54'] = x__treatment_start__mutmut_54 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_55'] = x__treatment_start__mutmut_55 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_56'] = x__treatment_start__mutmut_56 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_57'] = x__treatment_start__mutmut_57 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_58'] = x__treatment_start__mutmut_58 # type: ignore # mutmut generated
mutants_x__treatment_start__mutmut['x__treatment_start__mutmut_59'] = x__treatment_start__mutmut_59 # type: ignore # mutmut generated
mutants_x__plans__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x__plans__mutmut)
def _plans(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_orig(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_1(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = None
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_2(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START or s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_3(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is not Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_4(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = None
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_5(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(None, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_6(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=None):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_7(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_8(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, ):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_9(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: None):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_10(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = None
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_11(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(None, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_12(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=None)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_13(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_14(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, )
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_15(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: None)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_16(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date and dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_17(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = None
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_18(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date or s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_19(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date or s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_20(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date > scan_date]
        found.append((later or own[-1:])[0])
    return found


def x__plans__mutmut_21(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append(None)
    return found


def x__plans__mutmut_22(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later and own[-1:])[0])
    return found


def x__plans__mutmut_23(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[+1:])[0])
    return found


def x__plans__mutmut_24(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-2:])[0])
    return found


def x__plans__mutmut_25(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the plan that is meant, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[1])
    return found

mutants_x__plans__mutmut['_mutmut_orig'] = x__plans__mutmut_orig # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_1'] = x__plans__mutmut_1 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_2'] = x__plans__mutmut_2 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_3'] = x__plans__mutmut_3 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_4'] = x__plans__mutmut_4 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_5'] = x__plans__mutmut_5 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_6'] = x__plans__mutmut_6 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_7'] = x__plans__mutmut_7 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_8'] = x__plans__mutmut_8 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_9'] = x__plans__mutmut_9 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_10'] = x__plans__mutmut_10 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_11'] = x__plans__mutmut_11 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_12'] = x__plans__mutmut_12 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_13'] = x__plans__mutmut_13 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_14'] = x__plans__mutmut_14 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_15'] = x__plans__mutmut_15 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_16'] = x__plans__mutmut_16 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_17'] = x__plans__mutmut_17 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_18'] = x__plans__mutmut_18 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_19'] = x__plans__mutmut_19 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_20'] = x__plans__mutmut_20 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_21'] = x__plans__mutmut_21 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_22'] = x__plans__mutmut_22 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_23'] = x__plans__mutmut_23 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_24'] = x__plans__mutmut_24 # type: ignore # mutmut generated
mutants_x__plans__mutmut['x__plans__mutmut_25'] = x__plans__mutmut_25 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x__prior_immunotherapy__mutmut)
def _prior_immunotherapy(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_orig(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_1(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = None
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_2(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = None
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_3(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY or not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_4(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is not Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_5(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_6(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = None
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_7(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = None
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_8(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about or s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_9(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject not in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_10(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = None
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_11(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(None, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_12(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=None, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_13(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=None)
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_14(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_15(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_16(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, )
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_17(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=False, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_18(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(None, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_19(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=None)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_20(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_21(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, )
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_22(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: None)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_23(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date and dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_24(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None or s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_25(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None or s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_26(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY) or start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_27(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject not in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_28(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_29(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_30(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date <= start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_31(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:2]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_32(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = None
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_33(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] - earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_34(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is not True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_35(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is False] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_36(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = None
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_37(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is not False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_38(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is True]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_39(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes or no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_40(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            None
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_41(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "XXthe sources disagree on previous immunotherapy: yes XX"
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_42(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "THE SOURCES DISAGREE ON PREVIOUS IMMUNOTHERAPY: YES "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_43(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(None)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_44(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'XX; XX'.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_45(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(None)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_46(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'XX; XX'.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_47(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = None
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_48(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes and no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_49(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said or said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_50(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[1].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_51(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source != BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_52(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = None
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_53(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:2]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_54(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_55(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = None
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_56(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(None)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_57(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "XX; XX".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_58(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = None
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_59(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(None)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_60(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "XX; XX".join(s.origin for s in chosen)
    return bool(chosen[0].value)


def x__prior_immunotherapy__mutmut_61(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(None)


def x__prior_immunotherapy__mutmut_62(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return what is known of earlier immunotherapy; a documented dose outweighs a 'no'."""
    name = Subject.PRIOR_IMMUNOTHERAPY.value
    said = [s for s in ranked if s.subject is Subject.PRIOR_IMMUNOTHERAPY and not s.problem]
    about = (Subject.PRIOR_IMMUNOTHERAPY, Subject.OTHER_IMMUNOTHERAPY)
    unread = [s for s in ranked if s.subject in about and s.problem]
    earlier = [
        dataclasses.replace(s, value=True, origin=f"{s.origin} of {s.date}")
        for s in sorted(ranked, key=lambda s: s.date or dt.date.max)
        if s.subject in (Subject.ADMINISTRATION, Subject.OTHER_IMMUNOTHERAPY)
        and start is not None
        and s.date is not None
        and s.date < start
    ][:1]
    yes = [s for s in said if s.value is True] + earlier
    no = [s for s in said if s.value is False]
    if yes and no:
        merged.conflicts.append(
            "the sources disagree on previous immunotherapy: yes "
            f"({'; '.join(s.origin for s in yes)}), no ({'; '.join(s.origin for s in no)})"
        )
    chosen = yes or no
    if said and said[0].source == BY_HAND:
        chosen = said[:1]
    if not chosen:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.origins[name] = "; ".join(s.origin for s in chosen)
    return bool(chosen[1].value)

mutants_x__prior_immunotherapy__mutmut['_mutmut_orig'] = x__prior_immunotherapy__mutmut_orig # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_1'] = x__prior_immunotherapy__mutmut_1 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_2'] = x__prior_immunotherapy__mutmut_2 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_3'] = x__prior_immunotherapy__mutmut_3 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_4'] = x__prior_immunotherapy__mutmut_4 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_5'] = x__prior_immunotherapy__mutmut_5 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_6'] = x__prior_immunotherapy__mutmut_6 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_7'] = x__prior_immunotherapy__mutmut_7 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_8'] = x__prior_immunotherapy__mutmut_8 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_9'] = x__prior_immunotherapy__mutmut_9 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_10'] = x__prior_immunotherapy__mutmut_10 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_11'] = x__prior_immunotherapy__mutmut_11 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_12'] = x__prior_immunotherapy__mutmut_12 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_13'] = x__prior_immunotherapy__mutmut_13 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_14'] = x__prior_immunotherapy__mutmut_14 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_15'] = x__prior_immunotherapy__mutmut_15 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_16'] = x__prior_immunotherapy__mutmut_16 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_17'] = x__prior_immunotherapy__mutmut_17 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_18'] = x__prior_immunotherapy__mutmut_18 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_19'] = x__prior_immunotherapy__mutmut_19 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_20'] = x__prior_immunotherapy__mutmut_20 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_21'] = x__prior_immunotherapy__mutmut_21 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_22'] = x__prior_immunotherapy__mutmut_22 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_23'] = x__prior_immunotherapy__mutmut_23 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_24'] = x__prior_immunotherapy__mutmut_24 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_25'] = x__prior_immunotherapy__mutmut_25 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_26'] = x__prior_immunotherapy__mutmut_26 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_27'] = x__prior_immunotherapy__mutmut_27 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_28'] = x__prior_immunotherapy__mutmut_28 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_29'] = x__prior_immunotherapy__mutmut_29 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_30'] = x__prior_immunotherapy__mutmut_30 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_31'] = x__prior_immunotherapy__mutmut_31 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_32'] = x__prior_immunotherapy__mutmut_32 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_33'] = x__prior_immunotherapy__mutmut_33 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_34'] = x__prior_immunotherapy__mutmut_34 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_35'] = x__prior_immunotherapy__mutmut_35 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_36'] = x__prior_immunotherapy__mutmut_36 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_37'] = x__prior_immunotherapy__mutmut_37 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_38'] = x__prior_immunotherapy__mutmut_38 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_39'] = x__prior_immunotherapy__mutmut_39 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_40'] = x__prior_immunotherapy__mutmut_40 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_41'] = x__prior_immunotherapy__mutmut_41 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_42'] = x__prior_immunotherapy__mutmut_42 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_43'] = x__prior_immunotherapy__mutmut_43 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_44'] = x__prior_immunotherapy__mutmut_44 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_45'] = x__prior_immunotherapy__mutmut_45 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_46'] = x__prior_immunotherapy__mutmut_46 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_47'] = x__prior_immunotherapy__mutmut_47 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_48'] = x__prior_immunotherapy__mutmut_48 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_49'] = x__prior_immunotherapy__mutmut_49 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_50'] = x__prior_immunotherapy__mutmut_50 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_51'] = x__prior_immunotherapy__mutmut_51 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_52'] = x__prior_immunotherapy__mutmut_52 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_53'] = x__prior_immunotherapy__mutmut_53 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_54'] = x__prior_immunotherapy__mutmut_54 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_55'] = x__prior_immunotherapy__mutmut_55 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_56'] = x__prior_immunotherapy__mutmut_56 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_57'] = x__prior_immunotherapy__mutmut_57 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_58'] = x__prior_immunotherapy__mutmut_58 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_59'] = x__prior_immunotherapy__mutmut_59 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_60'] = x__prior_immunotherapy__mutmut_60 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_61'] = x__prior_immunotherapy__mutmut_61 # type: ignore # mutmut generated
mutants_x__prior_immunotherapy__mutmut['x__prior_immunotherapy__mutmut_62'] = x__prior_immunotherapy__mutmut_62 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x__laboratory__mutmut)
def _laboratory(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_orig(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_1(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_2(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = None
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_3(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source != BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_4(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_5(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = None
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_6(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = None
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_7(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(None, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_8(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=None):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_9(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_10(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, ):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_11(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: None):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_12(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = None
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_13(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(None, start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_14(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), None, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_15(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, None)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_16(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_17(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_18(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, )
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_19(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(None), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_20(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = None
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_21(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(None):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_22(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = None
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_23(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(None)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_24(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = None
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_25(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[1]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_26(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                None
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_27(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(None, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_28(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, None, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_29(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, None, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_30(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=None, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_31(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=None)
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_32(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_33(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_34(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_35(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_36(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, )
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_37(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(None))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_38(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen = numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_39(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen -= numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_40(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] - [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_41(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:2] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_42(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = None
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_43(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = None
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_44(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_45(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = None
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_46(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(None)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_47(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "XX; XX".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_48(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts = [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_49(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts -= [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_50(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = None
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_51(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date != known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_52(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[1].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_53(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(None):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_54(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = None
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_55(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date and 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_56(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[1].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_57(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'XXbaselineXX'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_58(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'BASELINE'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_59(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(None)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_60(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(None)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_61(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[1].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_62(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source == BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_63(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = None
            return None
    merged.origins[name] = known[0].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_64(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = None
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_65(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[1].origin
    value = known[0].value
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_66(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = None
    assert isinstance(value, Laboratory)
    return value


def x__laboratory__mutmut_67(
    own: Sequence[Statement],
    start: dt.date | None,
    window_days: int,
    name: str,
    merged: _Merged,
    identity: Statement | None,
) -> Laboratory | None:
    """Return the baseline value: of each source the latest at treatment start, by precedence."""
    if identity is not None:
        own = [s for s in own if s.source == BY_HAND]
        if not own:
            merged.problems[name] = identity.problem
            return None
    chosen: list[Statement] = []
    for source, group in itertools.groupby(own, key=lambda s: s.source):
        latest = _baseline(list(group), start, window_days)
        numbers = [s for s in latest if isinstance(s.value, Laboratory)]
        if _differ(numbers):
            problem = f"{name} has different values for one time: {_told(numbers)}"
            first = numbers[0]
            chosen.append(
                Statement(source, first.subject, first.origin, problem=problem, moment=_time(first))
            )
        else:
            chosen += numbers[:1] + [s for s in latest if s.problem]
    known = [s for s in chosen if isinstance(s.value, Laboratory)]
    unread = [s for s in chosen if s.problem]
    if not known:
        if unread:
            merged.problems[name] = "; ".join(s.problem for s in unread)
        return None
    merged.conflicts += [f"{s.origin}: {s.problem}" for s in unread]
    same_day = [s for s in known if s.date == known[0].date]
    if _differ(same_day):
        text = f"the sources disagree on {name} of {known[0].date or 'baseline'}: {_told(same_day)}"
        merged.conflicts.append(text)
        if known[0].source != BY_HAND:
            merged.problems[name] = text
            return None
    merged.origins[name] = known[0].origin
    value = known[1].value
    assert isinstance(value, Laboratory)
    return value

mutants_x__laboratory__mutmut['_mutmut_orig'] = x__laboratory__mutmut_orig # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_1'] = x__laboratory__mutmut_1 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_2'] = x__laboratory__mutmut_2 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_3'] = x__laboratory__mutmut_3 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_4'] = x__laboratory__mutmut_4 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_5'] = x__laboratory__mutmut_5 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_6'] = x__laboratory__mutmut_6 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_7'] = x__laboratory__mutmut_7 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_8'] = x__laboratory__mutmut_8 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_9'] = x__laboratory__mutmut_9 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_10'] = x__laboratory__mutmut_10 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_11'] = x__laboratory__mutmut_11 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_12'] = x__laboratory__mutmut_12 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_13'] = x__laboratory__mutmut_13 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_14'] = x__laboratory__mutmut_14 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_15'] = x__laboratory__mutmut_15 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_16'] = x__laboratory__mutmut_16 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_17'] = x__laboratory__mutmut_17 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_18'] = x__laboratory__mutmut_18 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_19'] = x__laboratory__mutmut_19 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_20'] = x__laboratory__mutmut_20 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_21'] = x__laboratory__mutmut_21 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_22'] = x__laboratory__mutmut_22 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_23'] = x__laboratory__mutmut_23 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_24'] = x__laboratory__mutmut_24 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_25'] = x__laboratory__mutmut_25 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_26'] = x__laboratory__mutmut_26 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_27'] = x__laboratory__mutmut_27 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_28'] = x__laboratory__mutmut_28 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_29'] = x__laboratory__mutmut_29 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_30'] = x__laboratory__mutmut_30 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_31'] = x__laboratory__mutmut_31 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_32'] = x__laboratory__mutmut_32 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_33'] = x__laboratory__mutmut_33 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_34'] = x__laboratory__mutmut_34 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_35'] = x__laboratory__mutmut_35 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_36'] = x__laboratory__mutmut_36 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_37'] = x__laboratory__mutmut_37 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_38'] = x__laboratory__mutmut_38 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_39'] = x__laboratory__mutmut_39 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_40'] = x__laboratory__mutmut_40 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_41'] = x__laboratory__mutmut_41 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_42'] = x__laboratory__mutmut_42 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_43'] = x__laboratory__mutmut_43 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_44'] = x__laboratory__mutmut_44 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_45'] = x__laboratory__mutmut_45 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_46'] = x__laboratory__mutmut_46 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_47'] = x__laboratory__mutmut_47 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_48'] = x__laboratory__mutmut_48 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_49'] = x__laboratory__mutmut_49 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_50'] = x__laboratory__mutmut_50 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_51'] = x__laboratory__mutmut_51 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_52'] = x__laboratory__mutmut_52 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_53'] = x__laboratory__mutmut_53 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_54'] = x__laboratory__mutmut_54 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_55'] = x__laboratory__mutmut_55 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_56'] = x__laboratory__mutmut_56 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_57'] = x__laboratory__mutmut_57 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_58'] = x__laboratory__mutmut_58 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_59'] = x__laboratory__mutmut_59 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_60'] = x__laboratory__mutmut_60 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_61'] = x__laboratory__mutmut_61 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_62'] = x__laboratory__mutmut_62 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_63'] = x__laboratory__mutmut_63 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_64'] = x__laboratory__mutmut_64 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_65'] = x__laboratory__mutmut_65 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_66'] = x__laboratory__mutmut_66 # type: ignore # mutmut generated
mutants_x__laboratory__mutmut['x__laboratory__mutmut_67'] = x__laboratory__mutmut_67 # type: ignore # mutmut generated
mutants_x__baseline__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x__baseline__mutmut)
def _baseline(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_orig(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_1(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = None
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_2(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_3(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = None
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_4(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is not None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_5(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None and not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_6(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is not None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_7(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_8(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = None
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_9(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated and undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_10(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = None
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_11(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(None): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_12(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start + s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_13(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_14(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = None
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_15(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 1 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_16(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 < ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_17(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(None)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_18(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] < window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_19(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_20(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = None
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_21(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated and [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_22(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(None)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_23(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] >= 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_24(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 1]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_25(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_26(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = None
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_27(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(None)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_28(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(None) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_29(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = None
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_30(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(None) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_31(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) != first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_32(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = None
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_33(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max(None, default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_34(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default=None)
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_35(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max(default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_36(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), )
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_37(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(None) for s in pool), default="")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_38(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="XXXX")
    return [s for s in pool if _time(s) == last]


def x__baseline__mutmut_39(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(None) == last]


def x__baseline__mutmut_40(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one moment.

    Without any in the window, those nearest before or else after it, so that the report can say
    what was there. A value without a date is taken as given, where there is no dated one.
    """
    dated = [s for s in own if s.date is not None]
    undated = [s for s in own if s.date is None]
    if start is None or not dated:
        pool = dated or undated
    else:
        ages = {id(s): (start - s.date).days for s in dated if s.date is not None}
        pool = [s for s in dated if 0 <= ages[id(s)] <= window_days]
        if not pool:
            pool = undated or [s for s in dated if ages[id(s)] > 0]
        if not pool:
            first = min(_time(s) for s in dated)
            pool = [s for s in dated if _time(s) == first]
    last = max((_time(s) for s in pool), default="")
    return [s for s in pool if _time(s) != last]

mutants_x__baseline__mutmut['_mutmut_orig'] = x__baseline__mutmut_orig # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_1'] = x__baseline__mutmut_1 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_2'] = x__baseline__mutmut_2 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_3'] = x__baseline__mutmut_3 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_4'] = x__baseline__mutmut_4 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_5'] = x__baseline__mutmut_5 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_6'] = x__baseline__mutmut_6 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_7'] = x__baseline__mutmut_7 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_8'] = x__baseline__mutmut_8 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_9'] = x__baseline__mutmut_9 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_10'] = x__baseline__mutmut_10 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_11'] = x__baseline__mutmut_11 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_12'] = x__baseline__mutmut_12 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_13'] = x__baseline__mutmut_13 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_14'] = x__baseline__mutmut_14 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_15'] = x__baseline__mutmut_15 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_16'] = x__baseline__mutmut_16 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_17'] = x__baseline__mutmut_17 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_18'] = x__baseline__mutmut_18 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_19'] = x__baseline__mutmut_19 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_20'] = x__baseline__mutmut_20 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_21'] = x__baseline__mutmut_21 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_22'] = x__baseline__mutmut_22 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_23'] = x__baseline__mutmut_23 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_24'] = x__baseline__mutmut_24 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_25'] = x__baseline__mutmut_25 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_26'] = x__baseline__mutmut_26 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_27'] = x__baseline__mutmut_27 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_28'] = x__baseline__mutmut_28 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_29'] = x__baseline__mutmut_29 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_30'] = x__baseline__mutmut_30 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_31'] = x__baseline__mutmut_31 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_32'] = x__baseline__mutmut_32 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_33'] = x__baseline__mutmut_33 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_34'] = x__baseline__mutmut_34 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_35'] = x__baseline__mutmut_35 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_36'] = x__baseline__mutmut_36 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_37'] = x__baseline__mutmut_37 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_38'] = x__baseline__mutmut_38 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_39'] = x__baseline__mutmut_39 # type: ignore # mutmut generated
mutants_x__baseline__mutmut['x__baseline__mutmut_40'] = x__baseline__mutmut_40 # type: ignore # mutmut generated
mutants_x__time__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x__time__mutmut)
def _time(statement: Statement) -> str:
    return statement.moment or (statement.date.isoformat() if statement.date else "")


def x__time__mutmut_orig(statement: Statement) -> str:
    return statement.moment or (statement.date.isoformat() if statement.date else "")


def x__time__mutmut_1(statement: Statement) -> str:
    return statement.moment and (statement.date.isoformat() if statement.date else "")


def x__time__mutmut_2(statement: Statement) -> str:
    return statement.moment or (statement.date.isoformat() if (statement.date) and False else "")


def x__time__mutmut_3(statement: Statement) -> str:
    return statement.moment or (statement.date.isoformat() if (statement.date) or True else "")


def x__time__mutmut_4(statement: Statement) -> str:
    return statement.moment or (statement.date.isoformat() if statement.date else "XXXX")

mutants_x__time__mutmut['_mutmut_orig'] = x__time__mutmut_orig # type: ignore # mutmut generated
mutants_x__time__mutmut['x__time__mutmut_1'] = x__time__mutmut_1 # type: ignore # mutmut generated
mutants_x__time__mutmut['x__time__mutmut_2'] = x__time__mutmut_2 # type: ignore # mutmut generated
mutants_x__time__mutmut['x__time__mutmut_3'] = x__time__mutmut_3 # type: ignore # mutmut generated
mutants_x__time__mutmut['x__time__mutmut_4'] = x__time__mutmut_4 # type: ignore # mutmut generated
mutants_x__differ__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x__differ__mutmut)
def _differ(statements: Sequence[Statement]) -> bool:
    values = [s.value.value for s in statements if isinstance(s.value, Laboratory)]
    return bool(values) and max(values) - min(values) > SAME_SHARE * max(values)


def x__differ__mutmut_orig(statements: Sequence[Statement]) -> bool:
    values = [s.value.value for s in statements if isinstance(s.value, Laboratory)]
    return bool(values) and max(values) - min(values) > SAME_SHARE * max(values)


def x__differ__mutmut_1(statements: Sequence[Statement]) -> bool:
    values = None
    return bool(values) and max(values) - min(values) > SAME_SHARE * max(values)


def x__differ__mutmut_2(statements: Sequence[Statement]) -> bool:
    values = [s.value.value for s in statements if isinstance(s.value, Laboratory)]
    return bool(values) or max(values) - min(values) > SAME_SHARE * max(values)


def x__differ__mutmut_3(statements: Sequence[Statement]) -> bool:
    values = [s.value.value for s in statements if isinstance(s.value, Laboratory)]
    return bool(None) and max(values) - min(values) > SAME_SHARE * max(values)


def x__differ__mutmut_4(statements: Sequence[Statement]) -> bool:
    values = [s.value.value for s in statements if isinstance(s.value, Laboratory)]
    return bool(values) and max(values) + min(values) > SAME_SHARE * max(values)


def x__differ__mutmut_5(statements: Sequence[Statement]) -> bool:
    values = [s.value.value for s in statements if isinstance(s.value, Laboratory)]
    return bool(values) and max(None) - min(values) > SAME_SHARE * max(values)


def x__differ__mutmut_6(statements: Sequence[Statement]) -> bool:
    values = [s.value.value for s in statements if isinstance(s.value, Laboratory)]
    return bool(values) and max(values) - min(None) > SAME_SHARE * max(values)


def x__differ__mutmut_7(statements: Sequence[Statement]) -> bool:
    values = [s.value.value for s in statements if isinstance(s.value, Laboratory)]
    return bool(values) and max(values) - min(values) >= SAME_SHARE * max(values)


def x__differ__mutmut_8(statements: Sequence[Statement]) -> bool:
    values = [s.value.value for s in statements if isinstance(s.value, Laboratory)]
    return bool(values) and max(values) - min(values) > SAME_SHARE / max(values)


def x__differ__mutmut_9(statements: Sequence[Statement]) -> bool:
    values = [s.value.value for s in statements if isinstance(s.value, Laboratory)]
    return bool(values) and max(values) - min(values) > SAME_SHARE * max(None)

mutants_x__differ__mutmut['_mutmut_orig'] = x__differ__mutmut_orig # type: ignore # mutmut generated
mutants_x__differ__mutmut['x__differ__mutmut_1'] = x__differ__mutmut_1 # type: ignore # mutmut generated
mutants_x__differ__mutmut['x__differ__mutmut_2'] = x__differ__mutmut_2 # type: ignore # mutmut generated
mutants_x__differ__mutmut['x__differ__mutmut_3'] = x__differ__mutmut_3 # type: ignore # mutmut generated
mutants_x__differ__mutmut['x__differ__mutmut_4'] = x__differ__mutmut_4 # type: ignore # mutmut generated
mutants_x__differ__mutmut['x__differ__mutmut_5'] = x__differ__mutmut_5 # type: ignore # mutmut generated
mutants_x__differ__mutmut['x__differ__mutmut_6'] = x__differ__mutmut_6 # type: ignore # mutmut generated
mutants_x__differ__mutmut['x__differ__mutmut_7'] = x__differ__mutmut_7 # type: ignore # mutmut generated
mutants_x__differ__mutmut['x__differ__mutmut_8'] = x__differ__mutmut_8 # type: ignore # mutmut generated
mutants_x__differ__mutmut['x__differ__mutmut_9'] = x__differ__mutmut_9 # type: ignore # mutmut generated
mutants_x__told__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x__told__mutmut)
def _told(statements: Sequence[Statement]) -> str:
    return "; ".join(
        f"{s.value.as_given} ({s.origin})" for s in statements if isinstance(s.value, Laboratory)
    )


def x__told__mutmut_orig(statements: Sequence[Statement]) -> str:
    return "; ".join(
        f"{s.value.as_given} ({s.origin})" for s in statements if isinstance(s.value, Laboratory)
    )


def x__told__mutmut_1(statements: Sequence[Statement]) -> str:
    return "; ".join(
        None
    )


def x__told__mutmut_2(statements: Sequence[Statement]) -> str:
    return "XX; XX".join(
        f"{s.value.as_given} ({s.origin})" for s in statements if isinstance(s.value, Laboratory)
    )

mutants_x__told__mutmut['_mutmut_orig'] = x__told__mutmut_orig # type: ignore # mutmut generated
mutants_x__told__mutmut['x__told__mutmut_1'] = x__told__mutmut_1 # type: ignore # mutmut generated
mutants_x__told__mutmut['x__told__mutmut_2'] = x__told__mutmut_2 # type: ignore # mutmut generated
