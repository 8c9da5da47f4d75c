"""Choice of the segmentations to use: each object once, and none that was rejected.

An RTSTRUCT states its approval (Approval Status, PS3.3 C.8.8.16). What describes an object may say
that it is not finished, which decides nothing: these texts stay when it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from scoring.case.sent_again import Change, difference
from scoring.ct.dicom_file import text_of
from scoring.errors import InputError
from scoring.reasons import Problem
from scoring.segmentation.segment import Segmentation

_KNOWN = ("APPROVED", "UNAPPROVED")
_DESCRIPTIONS = ("ContentLabel", "ContentDescription", "SeriesDescription", "StructureSetLabel")
_UNFINISHED = re.compile(
    r"(?<![A-Z])(?:DRAFTS?|PRELIMINARY|PRELIM|UNREVIEWED|(?:NOT|TO BE) REVIEWED|UNFINISHED"
    r"|INCOMPLETE|WIP|ENTWURF|BROUILLON|BORRADOR|BOZZA)(?![A-Z])"
)


def usable(segs: Sequence[Segmentation]) -> tuple[list[Segmentation], list[str]]:
    """Return the segmentations to use, and sentences on those that are not, or not approved.

    Raises
    ------
    InputError
        ``object_differs`` where two with one UID differ, ``seg_rejected`` where all were rejected.
    """
    found: dict[str, Segmentation] = {}
    notes: dict[str, None] = {}
    for seg in segs:
        first = found.setdefault(seg.sop_instance_uid, seg)
        if first is seg:
            continue
        if first.sha256 != seg.sha256:
            against = difference(first.path, seg.path)
            if against.change is not Change.NOTHING:
                raise InputError(
                    Problem.OBJECT_DIFFERS,
                    f"{seg.name} is there twice, with different {against.attributes}",
                )
        notes[f"{seg.name} was there twice, with the same content, and was used once."] = None
    kept, said = not_rejected(list(found.values()))
    return kept, [*notes, *said]


def not_rejected(segs: Sequence[Segmentation]) -> tuple[list[Segmentation], list[str]]:
    """Return the segmentations that nobody rejected, and sentences on those not approved.

    Raises
    ------
    InputError
        ``seg_rejected`` where none is left.
    """
    status = {s.name: text_of(s.header, "ApprovalStatus").upper() for s in segs}
    kept = [s for s in segs if status[s.name] != "REJECTED"]
    rejected = [name for name, value in status.items() if value == "REJECTED"]
    if rejected and not kept:
        raise InputError(
            Problem.SEG_REJECTED,
            f"{rejected[0]}: Approval Status is REJECTED; someone has rejected its contours",
        )
    notes = [f"{name}: Approval Status is REJECTED; it was left out." for name in rejected]
    for seg in kept:
        found = status[seg.name]
        notes += [
            f"{seg.name}: its {keyword} says that it is not finished; see whether it is."
            for keyword in _DESCRIPTIONS
            if _UNFINISHED.search(text_of(seg.header, keyword).upper().replace("_", " "))
        ]
        if found == "UNAPPROVED":
            notes.append(
                f"{seg.name}: Approval Status is UNAPPROVED; nobody approved its contours."
            )
        elif found and found not in _KNOWN:
            notes.append(
                f"{seg.name}: Approval Status is {found[:16]!r}, expected APPROVED, UNAPPROVED or "
                "REJECTED; whether anyone approved it is not known."
            )
    return kept, notes
