"""Converts a result to JSON and back."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import functools
import json
import types
import typing
from collections.abc import Mapping
from typing import Any

from scoring.errors import ScoringError
from scoring.results import CaseResult


class ResultFileError(ScoringError):
    """The text is not a result of this program."""


def read_result(text: str, *, evidence: bool = True) -> CaseResult:
    """Return the result of a JSON text; the inverse of `scoring.results_json.to_json`.

    Fields that the text lacks have their defaults, so that results of earlier versions are read.
    Without ``evidence``, the identifiers of every image, reading is several times faster.

    Raises
    ------
    ResultFileError
        If it is not JSON, or not that of a result.
    """
    try:
        fields = json.loads(text)
        if not evidence:
            fields["evidence"] = []
        result = _made(CaseResult, fields)
    except (ValueError, TypeError, KeyError, AttributeError) as e:
        raise ResultFileError(f"not a result of this program: {e}") from e
    assert isinstance(result, CaseResult)
    return result


def _made(kind: Any, value: Any) -> Any:
    """Return a JSON value converted to the type of a hint."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if isinstance(kind, types.UnionType):
        if value is None and type(None) in arguments:
            return None
        return _made(next(a for a in arguments if a is not type(None)), value)
    if origin is tuple:
        if not isinstance(value, list):
            raise TypeError(f"{value!r} is not a list")
        if len(arguments) == 2 and arguments[1] is ...:
            return tuple(_made(arguments[0], v) for v in value)
        return tuple(_made(a, v) for a, v in zip(arguments, value, strict=True))
    if origin is dict:
        return {k: _made(arguments[1], v) for k, v in value.items()}
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        fields = [f.name for f in dataclasses.fields(kind) if f.name in value]
        return kind(**{name: _made(hints[name], value[name]) for name in fields})
    if kind is dt.date:
        return dt.date.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind(value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(kind, type) and not isinstance(value, kind):
        raise TypeError(f"{value!r} is not of type {kind.__name__}")
    return value


@functools.cache
def _hints(record: type) -> Mapping[str, Any]:
    return typing.get_type_hints(record)


def plain(value: Any) -> Any:
    """Return records, enumerations and dates as JSON types."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [plain(v) for v in value]
    return value


def to_json(result: CaseResult) -> str:
    """Return ``result`` as an indented JSON text; no patient name or identifier is in it."""
    return json.dumps(
        {"research_use_only": True, **plain(result)}, indent=2, ensure_ascii=False, allow_nan=False
    )
