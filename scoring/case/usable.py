"""Which of the segmentations given are used: each object once, and none that was rejected."""

from __future__ import annotations

from collections.abc import Sequence

from scoring.case.sent_again import Change, difference
from scoring.errors import InputError
from scoring.reasons import Problem
from scoring.segmentation.approval import not_rejected
from scoring.segmentation.segment import Segmentation


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
