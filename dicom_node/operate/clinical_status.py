"""How the clinical sources are, for ``immunoct status``; no patient is named."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from dicom_node.state.clinical import ClinicalStore, SourceState
from dicom_node.state.journal import Journal

NAMES = {"csv": "CSV file", "fhir": "FHIR server", "hl7": "HL7 messages", "by hand": "by hand"}


def source_words(state: SourceState) -> str:
    """Return how a source is, in words."""
    good = f"last worked {_moment(state.good_at)}" if state.good_at else "never worked"
    if state.works:
        return good
    return f"NOT WORKING since {_moment(state.bad_at or 0)}: {state.problem}; {good}"


def source_lines(journal: Journal) -> list[str]:
    """Return a line a source that was ever used."""
    states = ClinicalStore(journal).sources()
    if not states:
        return []
    return [
        "clinical sources:",
        *(f"  {NAMES.get(s.source, s.source):<13} {source_words(s)}" for s in states),
    ]


def source_fields(journal: Journal) -> list[dict[str, Any]]:
    """Return the same as fields for JSON."""
    states = ClinicalStore(journal).sources()
    return [dataclasses.asdict(s) | {"works": s.works} for s in states]


def _moment(at: float) -> str:
    return f"{dt.datetime.fromtimestamp(at):%Y-%m-%d %H:%M:%S}"
