"""Merges the statements of several sources into one clinical record, with the source of each value.

Nothing is guessed: if sources disagree on the treatment start it is left unknown, and the record
lists their statements. A value entered by hand takes precedence; differences are reported.
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
# Sources round and convert differently; values that differ by at most this share are equal.
SAME_SHARE = 0.01
LABORATORY = ("albumin", "lymphocytes")


class Subject(enum.Enum):
    """Subject of a statement."""

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
    """A statement of one source about one subject.

    Parameters
    ----------
    source
        Its name in ``precedence``: ``by hand``, ``csv``, ``fhir``, ``hl7`` or ``dicom``.
    subject
        What it is about. A dose of a PD-1 or PD-L1 agent is an ``administration``, one of another
        checkpoint inhibitor ``other_immunotherapy``; ``identity`` is a problem with the patient's
        identity, which leaves all values unknown.
    origin
        Exact origin of the statement, in words for the report.
    value
        A date, a laboratory value (with its date) or yes and no; None with a ``problem``.
    problem
        Reason for the missing value, in a sentence without a full stop.
    moment
        Date and time of a blood sample (ISO 8601), also if its value is a problem.
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


def statements_of(record: ClinicalRecord, source: str) -> list[Statement]:
    """Return the statements in a record of one source, field by field."""
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


def merge(
    statements: Iterable[Statement],
    precedence: Sequence[str],
    scan_date: dt.date | None,
    window_days: int,
    note: str = "",
) -> ClinicalRecord:
    """Return one record from the statements of the sources.

    Parameters
    ----------
    statements
        Of all sources, about one patient.
    precedence
        The sources in order of preference for laboratory values.
    scan_date
        Date of the CT: the relevant treatment is the first course that starts on this day or later,
        else the last one.
    window_days
        How old a baseline laboratory value may be at treatment start.
    note
        A further statement for the report about the sources, such as that one could not be queried.
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
    source = ", ".join(used) or "no source has a record of this patient"
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


class _Merged:
    """Intermediate results of `merge`."""

    def __init__(self) -> None:
        self.problems: dict[str, str] = {}
        self.origins: dict[str, str] = {}
        self.conflicts: list[str] = []


def courses(days: Iterable[dt.date]) -> list[list[dt.date]]:
    """Return days of doses as courses: a gap longer than `COURSE_GAP_DAYS` starts a new one."""
    found: list[list[dt.date]] = []
    for day in sorted(set(days)):
        if found and (day - found[-1][-1]).days <= COURSE_GAP_DAYS:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def _course_start(days: Iterable[dt.date], scan_date: dt.date | None) -> dt.date:
    starts = [course[0] for course in courses(days)]
    if scan_date is not None:
        return next((s for s in starts if s >= scan_date), starts[-1])
    return starts[-1]


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


def _treatment_start(
    ranked: Sequence[Statement],
    scan_date: dt.date | None,
    merged: _Merged,
    identity: Statement | None,
) -> dt.date | None:
    found = _starts(ranked, scan_date)
    if not any(s.value for s in found):
        # A plan counts only if no source documents a treatment that has begun.
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


def _plans(ranked: Sequence[Statement], scan_date: dt.date | None) -> list[Statement]:
    """Return the relevant plan, by source: the first on or after the scan, else the last."""
    plans = [s for s in ranked if s.subject is Subject.PLANNED_START and s.date]
    found = []
    for _, group in itertools.groupby(plans, key=lambda s: s.source):
        own = sorted(group, key=lambda s: s.date or dt.date.max)
        later = [s for s in own if scan_date and s.date and s.date >= scan_date]
        found.append((later or own[-1:])[0])
    return found


def _prior_immunotherapy(
    ranked: Sequence[Statement], start: dt.date | None, merged: _Merged
) -> bool | None:
    """Return the statement on earlier immunotherapy; a documented dose outweighs a 'no'."""
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


def _baseline(own: Sequence[Statement], start: dt.date | None, window_days: int) -> list[Statement]:
    """Return the latest statements on or before treatment start, all of one time.

    If there is none in the window, return those nearest before or else after it, so that the report
    can name them. A value without a date is used if there is no dated one.
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


def _time(statement: Statement) -> str:
    return statement.moment or (statement.date.isoformat() if statement.date else "")


def _differ(statements: Sequence[Statement]) -> bool:
    values = [s.value.value for s in statements if isinstance(s.value, Laboratory)]
    return bool(values) and max(values) - min(values) > SAME_SHARE * max(values)


def _told(statements: Sequence[Statement]) -> str:
    return "; ".join(
        f"{s.value.as_given} ({s.origin})" for s in statements if isinstance(s.value, Laboratory)
    )
