"""Checks model and reference files against a JSON schema before they are read."""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Iterator
from importlib import resources
from typing import Any

import jsonschema

from scoring.errors import ModelError


def _items(
    validator: Any, items: object, instance: object, schema: dict[str, Any]
) -> Iterator[jsonschema.ValidationError]:
    """Check ``items`` as jsonschema does, but the numbers of an array at once.

    A reference has thousands, and is read whenever a process starts.
    """
    numbers = (
        items == {"type": "number"}
        and isinstance(instance, list)
        and all(type(x) in (int, float) for x in instance)
    )
    if not numbers:
        yield from jsonschema.Draft202012Validator.VALIDATORS["items"](
            validator, items, instance, schema
        )


_Validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"items": _items})


@functools.cache
def _validator(schema: str) -> Any:
    text = (resources.files("scoring.model") / "data" / schema).read_text(encoding="utf-8")
    return _Validator(json.loads(text))


def read_checked(text: bytes, schema: str, what: str) -> dict[str, Any]:
    """Parse a JSON file and check it against a schema of ``scoring/models``.

    Raises
    ------
    ModelError
        If the text is not JSON, holds NaN or infinity, or does not fit the schema; the message
        names the place in the file.
    """

    def finite(number: str) -> float:
        if not math.isfinite(value := float(number)):
            raise ModelError(f"{what} holds {number[:30]}, which is not a finite number")
        return value

    def integer(number: str) -> int:
        finite(number)
        return int(number)

    try:
        data = json.loads(text, parse_constant=finite, parse_float=finite, parse_int=integer)
    except ValueError as e:
        raise ModelError(f"{what} is not JSON: {e}") from e
    error = jsonschema.exceptions.best_match(_validator(schema).iter_errors(data))
    if error is not None:
        place = ".".join(str(p) for p in error.absolute_path) or "the top"
        raise ModelError(f"{what}, at {place}: {error.message[:300]}")
    checked: dict[str, Any] = data
    return checked
