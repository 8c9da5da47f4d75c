"""Unique identifiers that follow from the inputs: the same case makes the same report."""

from __future__ import annotations

import uuid

_NAMESPACE = uuid.UUID("6f1c2a52-7d1e-5d0a-9a44-0d8b7f6f2b11")


def derived_uid(*parts: str) -> str:
    """Return a UID under 2.25 (PS3.5 B.2) that depends on ``parts`` alone."""
    return f"2.25.{uuid.uuid5(_NAMESPACE, chr(0).join(parts)).int}"
