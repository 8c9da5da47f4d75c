"""What came of the cases by month and scanner: counts, reasons and waiting times."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping

from dicom_node.state.database import Database
from dicom_node.state.outcome import OUTCOME_SQL, CaseOutcome, reason_words
from dicom_node.state.overview import JOINED

MOST_MONTHS = 24
_MONTH = "strftime('%Y-%m', c.first_received, 'unixepoch', 'localtime')"
# Seconds from a case's last object to the first sending of its newest report.
_WAIT = (
    "(SELECT min(o.sent_at) - c.last_received FROM outgoing o WHERE o.study_uid = c.study_uid "
    "AND o.kind = 'report' AND o.run = r.run AND o.sent_at >= c.last_received)"
)


@dataclasses.dataclass(frozen=True)
class Month:
    """The cases of a scanner that began in a month.

    Parameters
    ----------
    month
        YYYY-MM, in the node's time zone.
    station
        Station Name of the scanner; empty where not known.
    outcomes
        Number of cases by outcome.
    reports
        Number of cases whose report was sent after their last object.
    minutes
        Mean time from the last object to that; None without such a case.
    """

    month: str
    station: str
    outcomes: Mapping[CaseOutcome, int]
    reports: int
    minutes: float | None

    @property
    def cases(self) -> int:
        """Number of all cases."""
        return sum(self.outcomes.values())


def months(database: Database) -> list[Month]:
    """Return the latest `MOST_MONTHS` months of each scanner, the latest first."""
    rows = database.rows(
        f"SELECT {_MONTH} AS month, coalesce(f.station, '') AS station, {OUTCOME_SQL} AS outcome, "
        f"count(*) AS n, count({_WAIT}) AS reports, total({_WAIT}) AS seconds {JOINED} "
        "GROUP BY 1, 2, 3 ORDER BY 2, 1 DESC"
    )
    groups: dict[tuple[str, str], list[tuple[CaseOutcome, int, int, float]]] = {}
    for r in rows:
        found = (CaseOutcome(r["outcome"]), r["n"], r["reports"], r["seconds"])
        groups.setdefault((r["station"], r["month"]), []).append(found)
    made: list[Month] = []
    of_station: Counter[str] = Counter()
    for (station, month), facts in groups.items():
        if of_station[station] == MOST_MONTHS:
            continue
        of_station[station] += 1
        reports = sum(x[2] for x in facts)
        seconds = sum(x[3] for x in facts)
        minutes = seconds / reports / 60 if reports else None
        outcomes = {outcome: n for outcome, n, *_ in facts}
        made.append(Month(month, station, outcomes, reports, minutes))
    return made


def reasons(database: Database) -> list[tuple[str, int]]:
    """Return why cases were not scored, in words, and how many; the most frequent first."""
    rows = database.rows(
        f"SELECT r.detail AS detail, count(*) AS n {JOINED} WHERE {OUTCOME_SQL} = ? "
        "GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 50",
        CaseOutcome.NOT_SCORED.value,
    )
    return [(reason_words(r["detail"]) or "(not recorded)", r["n"]) for r in rows]
