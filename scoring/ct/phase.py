"""The contrast phase named in a CT series' header. Reported only; no decision depends on it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pydicom

from scoring.attributes import SeriesAttributes
from scoring.ct.dicom_file import items, text_of

# Words that name phases in descriptions in English, German, French, Spanish, Italian and
# Portuguese.
_WORDS = (
    ("non-contrast", re.compile(r"\b(non\W?con\w*|without contrast|w/?o|nativ\w*|unenh\w*)", re.I)),
    ("portal venous", re.compile(r"\bport(al|o)\w*|\bpv\b", re.I)),
    ("arterial", re.compile(r"\bart(er|ér)\w*|\bart\b", re.I)),
    ("delayed", re.compile(r"\b(delay\w*|late|spät\w*|tardi\w*|equilib\w*|excret\w*)", re.I)),
    ("venous", re.compile(r"\bven(ous|ös|os[ao])\w*|\bven\b|\bveineu\w*", re.I)),
)
_DESCRIPTIONS = ("SeriesDescription", "ProtocolName")


def contrast_phase(headers: Sequence[pydicom.Dataset]) -> str | None:
    """Return the phase in words with the attribute that names it, or None where none does.

    Contrast/Bolus Agent Phase of multi-frame images (PS3.3 C.7.6.16.2.12) takes precedence over
    words in Series Description and Protocol Name. If these name two phases, or differ between
    slices, no phase is returned.
    """
    attributes = SeriesAttributes(headers)
    coded = {
        phase
        for header in headers
        for usage in items(header, "ContrastBolusUsageSequence")
        if (phase := text_of(usage, "ContrastBolusAgentPhase"))
    }
    if coded:
        words = ", ".join(sorted(c.lower().replace("_", " ") for c in coded))
        return f"{words} (Contrast/Bolus Agent Phase)"
    for keyword in _DESCRIPTIONS:
        text = (attributes.text(keyword).value or "").replace("_", " ")
        named = phases_in(text)
        if len(named) == 1:
            return f"{named[0]} ({keyword})"
    return None


def phases_in(text: str) -> list[str]:
    """Return the phases that a description names; "portal venous" is not "venous" as well."""
    found = []
    for phase, pattern in _WORDS:
        if pattern.search(text):
            found.append(phase)
            text = pattern.sub(" ", text)
    if "portal venous" in found and "venous" in found:
        found.remove("venous")
    return found
