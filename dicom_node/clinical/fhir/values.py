"""Reads single FHIR R4 values defensively: dates, codes, references."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from dicom_node.clinical.codes import Concept

Resource = dict[str, Any]


@dataclasses.dataclass(frozen=True)
class Moment:
    """A date, with a time if known; ``text`` is ISO 8601 in this machine's time zone."""

    date: dt.date
    text: str


def items(value: Any) -> list[Resource]:
    """Return the JSON objects in a list; other values yield an empty list."""
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []


def part(value: Any, name: str) -> Any:
    """Return a member of a JSON object, or None."""
    return value.get(name) if isinstance(value, dict) else None


def label(resource: Resource) -> str:
    """Return the name of a resource in texts: ``FHIR Observation/17``."""
    kind, number = str(resource.get("resourceType")), str(resource.get("id") or "")
    safe = number if re.fullmatch(r"[A-Za-z0-9\-.]{1,64}", number) else "without a usable id"
    return f"FHIR {kind}/{safe}" if safe == number else f"FHIR {kind} {safe}"


def moment(value: Any) -> Moment | None:
    """Return a FHIR dateTime or instant that names at least a day, or None.

    A time with a zone is converted to this machine's zone: the hospital's local date matters, and
    many servers use UTC.
    """
    if not isinstance(value, str):
        return None
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return Moment(dt.date.fromisoformat(value), value)
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}T.+", value):
            return None
        at = dt.datetime.fromisoformat(value)
        if at.tzinfo is not None:
            at = at.astimezone()
    except (ValueError, OverflowError):
        return None
    return Moment(at.date(), at.replace(tzinfo=None).isoformat(timespec="seconds"))


def effective(resource: Resource) -> Moment | None:
    """Return the time of a resource: effectiveDateTime, effectiveInstant or a period's start."""
    for name in ("effectiveDateTime", "effectiveInstant"):
        if (found := moment(resource.get(name))) is not None:
            return found
    return moment(part(resource.get("effectivePeriod"), "start"))


def concepts(value: Any) -> Iterator[Concept]:
    """Return the codes and texts of a CodeableConcept."""
    for coding in items(part(value, "coding")):
        yield Concept(
            str(coding.get("system") or ""),
            str(coding.get("code") or ""),
            str(coding.get("display") or ""),
        )
    text = part(value, "text")
    if isinstance(text, str):
        yield Concept(text=text)


def reference(value: Any) -> str:
    """Return a reference as ``Type/id``, or ``#id`` of a contained resource; else empty."""
    text = part(value, "reference")
    if not isinstance(text, str):
        return ""
    if text.startswith("#"):
        return text
    match = re.search(r"([A-Z][A-Za-z]+/[A-Za-z0-9\-.]{1,64})(/_history/[^/]+)?$", text)
    return match[1] if match else ""
