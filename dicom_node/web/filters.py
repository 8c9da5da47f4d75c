"""Filters of a list of cases, read from the query of its address: a view can be sent on as a link.

A value that is not known, from an old or mistyped link, filters nothing.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import ImmutableMultiDict

from dicom_node.state.facts import GROUPS, State
from dicom_node.state.outcome import CaseOutcome
from dicom_node.state.overview import ORDERS, Search
from scoring.results import Location

MOST_SKIPPED = 10_000_000
# The columns of the list beside the case itself, and their headings.
COLUMNS = {
    "outcome": "Outcome",
    "state": "State",
    "why": "Reason or result",
    "since": "In this state since",
    "received": "Last object",
    "study": "Study date",
    "accession": "Accession number",
    "description": "Description",
    "station": "Scanner",
    "sender": "Sender",
    "objects": "Objects",
}
USUAL_COLUMNS = (
    *("outcome", "state", "why", "since"),
    *("study", "accession", "description", "station"),
)


def midnight(day: dt.date) -> float:
    """Return the beginning of a day in the node's time zone, in seconds since the epoch."""
    return dt.datetime.combine(day, dt.time()).astimezone().timestamp()


def received_between(
    first: dt.date | None, last: dt.date | None
) -> tuple[float | None, float | None]:
    """Return ``since`` and ``until`` of a `Search` for these days of receipt, both included."""
    return (
        None if first is None else midnight(first),
        None if last is None else midnight(last + dt.timedelta(days=1)),
    )


@dataclasses.dataclass(frozen=True)
class Filters:
    """The query of a list's address; all texts are as given, empty where nothing is asked for."""

    q: str = ""
    group: str = ""
    state: str = ""
    outcome: str = ""
    destination: str = ""
    first: str = ""
    last: str = ""
    sort: str = ""
    reverse: str = ""
    study_first: str = ""
    study_last: str = ""
    location: str = ""
    station: str = ""
    columns: str = ""
    start: int = 0

    @classmethod
    def of(cls, query: Mapping[str, Any]) -> Filters:
        """Return the filters of an address's query, without values that are not known."""
        given = {f.name: _given(query, f.name) for f in dataclasses.fields(cls)}
        known: dict[str, Any] = {
            "group": GROUPS,
            "state": {s.value for s in State},
            "outcome": {o.value for o in CaseOutcome},
            "sort": ORDERS,
            "location": {x.value for x in Location},
            "reverse": {"1"},
        }
        kept: dict[str, Any] = {
            name: value if name not in known or value in known[name] else ""
            for name, value in given.items()
        }
        for name in ("first", "last", "study_first", "study_last"):
            kept[name] = given[name] if _day(given[name]) else ""
        kept["columns"] = ",".join(c for c in COLUMNS if c in given["columns"].split(","))
        start = given["start"]
        kept["start"] = 0
        if start.isascii() and start.isdigit():
            kept["start"] = MOST_SKIPPED if len(start) > 8 else min(int(start), MOST_SKIPPED)
        return cls(**kept)

    def search(self, limit: int) -> Search:
        """Return the query of the journal."""
        since, until = received_between(_day(self.first), _day(self.last))
        return Search(
            text=self.q,
            group=self.group,
            state=State(self.state) if self.state else None,
            offset=self.start,
            limit=limit,
            outcome=CaseOutcome(self.outcome) if self.outcome else None,
            destination=self.destination,
            order=self.sort or "received",
            reverse=bool(self.reverse),
            location=self.location,
            station=self.station,
            study_first=self.study_first,
            study_last=self.study_last,
            since=since,
            until=until,
        )

    @property
    def narrowed(self) -> bool:
        """Whether it has more filters than a text and a group."""
        rest = dataclasses.replace(self, q="", group="", start=0)
        return rest != Filters()

    @property
    def selects(self) -> bool:
        """Whether some cases are left out."""
        rest = dataclasses.replace(self, sort="", reverse="", columns="", start=0)
        return rest != Filters()

    @property
    def shown_columns(self) -> list[str]:
        """The columns to show beside the case itself."""
        return self.columns.split(",") if self.columns else list(USUAL_COLUMNS)

    @property
    def fields(self) -> dict[str, str]:
        """The query that selects these cases, without the place in the list."""
        return {k: str(v) for k, v in dataclasses.asdict(self).items() if v and k != "start"}

    def address(self, path: str = "/cases", **changes: Any) -> str:
        """Return the address of this list, or of one that differs from it in these fields."""
        kept = {k: v for k, v in dataclasses.asdict(self).items() if v}
        fields = {k: v for k, v in (kept | changes).items() if v}
        return path + (f"?{urlencode(fields)}" if fields else "")


def _given(query: Mapping[str, Any], name: str) -> str:
    """Return the value of a field; of the columns, those of all fields of this name."""
    if name == "columns" and isinstance(query, ImmutableMultiDict):
        return ",".join(str(value) for value in query.getlist(name))
    return str(query.get(name, ""))


def day_of(text: str) -> dt.date:
    """Return the day of a text ``YYYY-MM-DD`` (RFC 3339, 5.6).

    Raises
    ------
    ValueError
        The text is not a day, has another form, or cannot be converted to local time.
    """
    day = dt.date.fromisoformat(text)
    if day.isoformat() != text or not 1970 < day.year < 9999:
        raise ValueError(f"{text!r} is not a day from 1971 to 9998 in the form YYYY-MM-DD")
    return day


def _day(text: str) -> dt.date | None:
    """Return a day; None for a text that is none."""
    try:
        return day_of(text)
    except ValueError:
        return None
