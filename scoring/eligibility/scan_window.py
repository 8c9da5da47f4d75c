"""Checks whether the CT was acquired in the 28 days before treatment start."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from scoring.attributes import SeriesAttributes
from scoring.clinical.longitudinal import OFFSET, TreatmentOffset, treatment_offset
from scoring.ct.scan_date import DatesKept, ScanDates, dates_kept, scan_dates
from scoring.policy import EligibilityPolicy
from scoring.results import ClinicalRecord, Evidence, Finding, Verdict
from scoring.wording import counted

CODE = "scan_before_treatment"
SCAN_WINDOW_DAYS = 28  # the paper's; a site cannot change it, because the report's code states 28
RULE = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"


def scan_within_window(
    attributes: SeriesAttributes, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates or, if one is not known, the offset that the CT itself
    states. If both are known and differ, or the dates of the CT lead to different verdicts, nothing
    is decided. Dates that were changed in de-identification do not decide beside a treatment start
    from elsewhere, unless the site states that both are shifted alike; the offset still does.
    """
    dates = scan_dates(attributes)
    kept, of_dates = dates_kept(attributes)
    start = clinical.treatment_start
    offset, offset_problem, offset_evidence = treatment_offset(
        attributes, policy.treatment_start_events
    )
    evidence = (
        *dates.evidence,
        *of_dates,
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
        *offset_evidence,
    )
    problem = clinical.problem("treatment_start") or offset_problem
    if kept in (DatesKept.MODIFIED, DatesKept.REMOVED) and offset is not None:
        start = None  # the offset is the scan's own, whatever became of its dates
    verdict, why = (Verdict.CANNOT_TELL, problem) if problem else _decide(dates, start, offset)
    excludes = verdict is not Verdict.MET
    if verdict is not Verdict.CANNOT_TELL and start is not None:
        verdict, why, excludes = _by_kept(verdict, why, kept, policy)
    return Finding(CODE, verdict, excludes, f"{RULE}: {verdict.value}; {why}.", evidence)


def _by_kept(
    verdict: Verdict, why: str, kept: DatesKept, policy: EligibilityPolicy
) -> tuple[Verdict, str, bool]:
    """Return verdict, reason and whether it excludes, of dates that may have been changed."""
    excludes = verdict is not Verdict.MET
    if kept is DatesKept.REMOVED:
        return (
            Verdict.CANNOT_TELL,
            f"the CT's header states that its dates were removed; by those that it has, {why}",
            True,
        )
    if kept is not DatesKept.MODIFIED:
        return verdict, why, excludes
    if policy.modified_dates == "shifted_alike":
        return verdict, f"{why}; both dates are shifted alike by the site's settings", excludes
    excludes = excludes or policy.modified_dates == "exclude"
    added = "" if excludes else "; reported, does not exclude"
    return (
        Verdict.CANNOT_TELL,
        "the CT's header states that its dates were modified, and not that the treatment start was "
        f"shifted alike; by the dates as they are, {why}{added}",
        excludes,
    )


def _inside(days: int) -> bool:
    return 0 <= days <= SCAN_WINDOW_DAYS


def _decide(
    dates: ScanDates, start: dt.date | None, offset: TreatmentOffset | None
) -> tuple[Verdict, str]:
    """Return the verdict from dates and offset, and the reason."""
    if any(None in found for found in dates.deciding):
        return Verdict.CANNOT_TELL, dates.problem or ""
    if start is None or dates.problem is not None:
        if offset is not None:
            return _by_offset(dates, offset)
        why = "no treatment start date is known" if start is None else dates.problem
        return Verdict.CANNOT_TELL, why or ""
    between = sorted((start - day).days for day in dates.days)
    if offset is not None and not any(offset.agrees(days) for days in between):
        return Verdict.CANNOT_TELL, (
            f"the dates give {_span(between)} from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    verdict = dates.verdict(lambda day: _inside((start - day).days))
    if verdict is Verdict.CANNOT_TELL:
        what = "acquisition dates" if dates.acquired else "dates that replace the acquisition date"
        return verdict, f"the {what} disagree: {_span(between)} before treatment start"
    stands_in = "" if dates.acquired else " by the dates that replace an acquisition date"
    return verdict, _distance(between) + stands_in


def _by_offset(dates: ScanDates, offset: TreatmentOffset) -> tuple[Verdict, str]:
    """Return the verdict from the offset alone, provided that the CT's dates agree."""
    apart = (dates.days[-1] - dates.days[0]).days if dates.days else 0
    answers = {_inside(offset.days + more) for more in (0, apart, -apart)}
    if len(answers) > 1:
        return Verdict.CANNOT_TELL, f"the dates of the CT disagree by {counted(apart, 'day')}"
    verdict = Verdict.MET if answers == {True} else Verdict.NOT_MET
    return verdict, _distance([offset.days])


def _span(days: Sequence[int]) -> str:
    """Return days in words: ``1 day``, ``3 to 5 days``."""
    last = counted(days[-1], "day")
    return last if days[0] == days[-1] else f"{days[0]} to {last}"


def _distance(days: Sequence[int]) -> str:
    """Return in words how long before or after treatment start the CT was acquired."""
    first, last = days[0], days[-1]
    if last < 0:
        return f"the CT was acquired {_span([-last, -first])} after treatment start"
    if first < 0:
        return f"the CT was acquired {counted(-first, 'day')} after to "
        f"{counted(last, 'day')} before treatment start"
    return f"the CT was acquired {_span([first, last])} before treatment start"
