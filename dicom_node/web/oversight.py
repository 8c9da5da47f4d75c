"""Views for administrators: the log, the audit trail, and the users with their roles."""

# Annotations are evaluated at once here: pydantic and FastAPI read them.
import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import urlencode

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from dicom_node.settings.sections import Settings
from dicom_node.state.tail import LONGEST, Tail, end_of, latest
from dicom_node.units import MEGABYTE
from dicom_node.web import models
from dicom_node.web.accounts import Account
from dicom_node.web.timeline import entry_of

MOST = 200  # lines of one answer
LEVELS = ("debug", "info", "warning", "error")
LONGEST_PLACE = 2**62
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?([Zz]|[+-][0-9]{2}:[0-9]{2})?)?"
)


def moment_of(text: object) -> dt.datetime:
    """Return the moment of a text (RFC 3339); without an offset in the node's time zone.

    Raises
    ------
    ValueError
        The text is not a time in the years 1971 to 9998.
    """
    if isinstance(text, dt.datetime):
        return text.astimezone()
    if not isinstance(text, str) or not _MOMENT.fullmatch(text):
        raise ValueError(f"{text!r} is not of the form YYYY-MM-DDTHH:MM")
    found = dt.datetime.fromisoformat(text.upper())
    if not 1970 < found.year < 9999:
        raise ValueError(f"{text!r} is not in the years 1971 to 9998")
    return found.astimezone()


Moment = Annotated[dt.datetime, BeforeValidator(moment_of)]


class LineQuery(BaseModel):
    """Query for lines of a file; unknown parameters are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    q: str = Field(default="", max_length=200, description="A text that the line contains")
    since: Moment | None = Field(
        default=None, description="At this moment or later; without an offset: in the node's zone"
    )
    until: Moment | None = Field(default=None, description="Before this moment")
    end: int | None = Field(
        default=None,
        ge=0,
        le=LONGEST_PLACE,
        description="Only what is before this place in the file: 'earlier' of an answer",
    )

    def covers(self, at: dt.datetime, words: Iterable[str]) -> bool:
        """Return whether a line of this time and with these texts matches the query."""
        if (self.since and at < self.since) or (self.until and at >= self.until):
            return False
        return not self.q or self.q.casefold() in "\n".join(words).casefold()

    def address(self, path: str, end: int) -> str:
        """Return the address of what is before a place in the file."""
        fields = self.model_dump(mode="json", exclude_defaults=True) | {"end": end}
        return f"{path}?{urlencode(fields)}"


class LogQuery(LineQuery):
    """Query for lines of the log."""

    level: Literal["debug", "info", "warning", "error"] | None = Field(
        default=None, description="This level or a more severe one"
    )
    event: str = Field(
        default="", max_length=64, description="Name of the event, or its beginning: 'case.'"
    )


class AuditQuery(LineQuery):
    """Query for entries of the audit trail."""

    who: str = Field(
        default="", max_length=64, description="Part of a user's name, AE title or address"
    )
    what: str = Field(default="", max_length=64, description="Part of what was done")
    outcome: Literal["success", "failure"] | None = Field(
        default=None, description="Whether it succeeded"
    )


Query = TypeVar("Query", bound=LineQuery)
Line = TypeVar("Line", models.LogLine, models.AuditLine)


def query_of(kind: type[Query], given: Mapping[str, str]) -> Query:
    """Return the query of an address; what is empty or not valid filters nothing."""
    known = {k: v for k, v in given.items() if v and k in kind.model_fields}
    try:
        return kind.model_validate(known)
    except ValidationError as e:
        wrong = {fault["loc"][0] for fault in e.errors()}
        return kind.model_validate({k: v for k, v in known.items() if k not in wrong})


def log_view(settings: Settings, query: LogQuery) -> models.LogView:
    """Return the latest lines of the log that are asked for."""
    path = settings.log.file
    if path is None:
        note = (
            "The node writes its log to standard error alone: 'journalctl -u immunoct' shows it "
            "under systemd, 'docker logs' in a container. With log.file in the configuration it "
            "is also written to a file and shown here."
        )
        return models.LogView(file=None, lines=[], earlier=None, note=note)
    least = LEVELS.index(query.level) if query.level else 0
    severe_enough = {name.upper() for name in LEVELS[least:]} | {"CRITICAL"}

    def wanted(line: bytes) -> models.LogLine | None:
        found = _log_line(line)
        if found is None or found.level not in severe_enough:
            return None
        words = (found.event, *map(str, found.fields.values()))
        asked = found.event.startswith(query.event) and query.covers(found.at, words)
        return found if asked else None

    tail, note = _read(path, wanted, lambda line: _at(_log_line(line)), query)
    return models.LogView(file=str(path), lines=list(tail.entries), earlier=tail.earlier, note=note)


def audit_view(settings: Settings, query: AuditQuery) -> models.AuditView:
    """Return the latest entries of the audit trail that are asked for."""

    def wanted(line: bytes) -> models.AuditLine | None:
        found = _audit_line(line)
        if found is None or (query.outcome and (query.outcome == "success") != found.good):
            return None
        asked = (
            query.who.casefold() in f"{found.who}\n{found.address}".casefold()
            and query.what.casefold() in found.what.casefold()
            and query.covers(found.at, (found.what, found.who, found.detail, found.study_uid))
        )
        return found if asked else None

    path = settings.audit_file
    tail, note = _read(path, wanted, lambda line: _at(_audit_line(line)), query)
    return models.AuditView(
        file=str(path), lines=list(tail.entries), earlier=tail.earlier, note=note
    )


def users_view(accounts: Mapping[str, Account]) -> models.UsersView:
    """Return the users of the page; nothing of passwords and tokens."""
    users = [
        models.UserView(
            name=account.name,
            role=account.role.word,  # type: ignore[arg-type]
            kind="program" if account.token else "person",
        )
        for account in accounts.values()
    ]
    return models.UsersView(users=sorted(users, key=lambda u: u.name))


def _read(
    path: Path,
    wanted: Callable[[bytes], Line | None],
    time_of: Callable[[bytes], dt.datetime | None],
    query: LineQuery,
) -> tuple[Tail[Line], str]:
    """Return the latest lines that are wanted, and a note on what is not shown."""
    end = query.end
    try:
        if query.until is not None:
            until = end_of(path, query.until, time_of)
            end = until if end is None else min(end, until)
        tail = latest(path, wanted, MOST, end)
    except FileNotFoundError:
        return Tail((), None), f"{path} does not exist (yet)."
    except OSError as e:
        return Tail((), None), f"{path} cannot be read: {e.strerror}."
    if len(tail.entries) == MOST or tail.earlier is None:
        return tail, ""
    return tail, f"{LONGEST // MEGABYTE} MB of the file were searched; there is more before them."


def _at(line: models.LogLine | models.AuditLine | None) -> dt.datetime | None:
    return line.at if line is not None else None


def _log_line(line: bytes) -> models.LogLine | None:
    """Return a line that `dicom_node.events` wrote; None for one that is damaged."""
    try:
        fields: dict[str, Any] = json.loads(line)
        at = dt.datetime.fromisoformat(fields.pop("time"))
        return models.LogLine(
            at=at, level=fields.pop("level"), event=fields.pop("event"), fields=fields
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _audit_line(line: bytes) -> models.AuditLine | None:
    entry = entry_of(line)
    if entry is None:
        return None
    return models.AuditLine(
        at=entry.at,
        what=entry.what,
        who=entry.who,
        address=entry.address,
        study_uid=entry.study_uid,
        detail=entry.detail,
        good=entry.good,
    )
