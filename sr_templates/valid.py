"""Replaces lesion names, identifiers and codes that are not valid in a report (see `copied`)."""

from __future__ import annotations

import dataclasses

from scoring.results import CaseResult, LesionResult
from sr_templates.copied import SHOWN, URI, CodeTriple, fault, shown
from sr_templates.identity import derived_uid


def valid_result(result: CaseResult) -> CaseResult:
    """Return a result whose lesions' names, identifiers and codes are valid in a report.

    Its notes name what was not valid. A valid result is returned unchanged.
    """
    lesions, notes = [], list(result.notes)
    for lesion in result.lesions:
        valid, said = _valid_lesion(lesion)
        lesions.append(valid)
        notes += said
    return dataclasses.replace(result, lesions=tuple(lesions), notes=tuple(notes))


def _valid_lesion(lesion: LesionResult) -> tuple[LesionResult, list[str]]:
    of = f"of segment {lesion.segment_number} of {lesion.seg_sop_instance_uid}"
    notes = []
    uid, why = lesion.tracking_uid, fault("UI", lesion.tracking_uid)
    if why is not None:
        # Derived from the text alone: at follow-up the same lesion must get the same identifier.
        uid = derived_uid("tracking", lesion.tracking_uid)
        notes.append(
            f"Tracking UID {of} is not copied: {why}; found "
            f"{shown(lesion.tracking_uid)[:SHOWN]!r}. {uid}, which is derived from it, is used "
            "instead."
        )
    codes: list[CodeTriple | None] = []
    for name, code in (
        ("The code of the finding", lesion.finding_code),
        ("The code of the finding site", lesion.finding_site_code),
    ):
        valid, why = _valid_code(code)
        codes.append(valid)
        if why is not None:
            notes.append(f"{name} {of} is not copied as it is: {why}.")
    return (
        dataclasses.replace(
            lesion,
            segment_label=shown(lesion.segment_label),
            tracking_id=shown(lesion.tracking_id),
            tracking_uid=uid,
            finding_code=codes[0],
            finding_site_code=codes[1],
        ),
        notes,
    )


def _valid_code(code: CodeTriple | None) -> tuple[CodeTriple | None, str | None]:
    """Return a code that is valid (PS3.3 8.8) or None, and sentences on what was not valid.

    Value and scheme identify a code; if its meaning is not valid, the value is shown instead.
    """
    if code is None:
        return None, None
    value, scheme, meaning = code
    for name, vr, text in (("Code Value", "UC", value), ("Coding Scheme Designator", "SH", scheme)):
        why = fault(vr, text) if text else "it is empty"
        if why is None and (text.startswith("urn") or "://" in text) and not URI.fullmatch(text):
            why = "it is not a URN or URL"
        if why is not None:
            return None, f"{name}: {why}; found {shown(text)[:SHOWN]!r}; it is left out"
    why = fault("LO", meaning) if meaning else "it is empty"
    if why is None:
        return code, None
    found = f"; found {shown(meaning)[:SHOWN]!r}" if meaning else ""
    return (value, scheme, value[:64]), f"Code Meaning: {why}{found}; the value is shown instead"
