"""Outcomes of cases by month and scanner, and of deliveries by month and destination."""

from __future__ import annotations

import dataclasses
import itertools
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


@dataclasses.dataclass(frozen=True)
class Deliveries:
    """The reports and companions for a destination that were created in a month.

    Parameters
    ----------
    accepted, waiting, not_accepted
        Number of objects by their outcome.
    minutes
        Mean time from creation to acceptance; None where nothing was accepted.
    """

    month: str
    destination: str
    accepted: int
    waiting: int
    not_accepted: int
    minutes: float | None


def deliveries(database: Database) -> list[Deliveries]:
    """Return the latest `MOST_MONTHS` months of each destination, the latest first."""
    rows = database.rows(
        "SELECT strftime('%Y-%m', created_at, 'unixepoch', 'localtime') AS month, destination, "
        "count(sent_at) AS accepted, "
        "sum(sent_at IS NULL AND status = 'pending') AS waiting, "
        "sum(sent_at IS NULL AND status = 'failed') AS not_accepted, "
        "avg(sent_at - created_at) / 60 AS minutes "
        "FROM outgoing WHERE withdrawn = '' GROUP BY 1, 2 ORDER BY 2, 1 DESC"
    )
    found = [Deliveries(**dict(r)) for r in rows]
    of_each = itertools.groupby(found, lambda d: d.destination)
    return [d for _, group in of_each for d in itertools.islice(group, MOST_MONTHS)]


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
