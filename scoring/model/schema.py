"""Checks model and reference files against a JSON schema before they are read."""

from __future__ import annotations

import functools
import json
from importlib import resources
from typing import Any

import jsonschema

from scoring.errors import ModelError


@functools.cache
def _validator(schema: str) -> jsonschema.Draft202012Validator:
    text = (resources.files("scoring.model") / "data" / schema).read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))


def read_checked(text: bytes, schema: str, what: str) -> dict[str, Any]:
    """Parse a JSON file and check it against a schema of ``scoring/models``.

    Raises
    ------
    ModelError
        If the text is not JSON, holds NaN or infinity, or does not fit the schema; the message
        names the place in the file.
    """

    def refuse(constant: str) -> None:
        raise ModelError(f"{what} holds {constant}, which is not a number")

    try:
        data = json.loads(text, parse_constant=refuse)
    except ValueError as e:
        raise ModelError(f"{what} is not JSON: {e}") from e
    error = jsonschema.exceptions.best_match(_validator(schema).iter_errors(data))
    if error is not None:
        place = ".".join(str(p) for p in error.absolute_path) or "the top"
        raise ModelError(f"{what}, at {place}: {error.message[:300]}")
    checked: dict[str, Any] = data
    return checked
