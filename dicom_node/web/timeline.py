"""Audit trail entries of one study, found without reading the whole trail each time."""

from __future__ import annotations

import collections
import dataclasses
import datetime as dt
import json
import os
import re
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dicom_node.receive.object_record import ACCEPTED
from dicom_node.state.audit import SUCCESS
from dicom_node.units import MEGABYTE
from scoring.wording import counted

_STUDY = re.compile(rb'\{"type": "study", "uid": "([0-9.]{1,64})"')
MOST_ENTRIES = 200
_CHUNK = MEGABYTE
LATEST = 256 * MEGABYTE  # takes about two seconds


@dataclasses.dataclass(frozen=True)
class Entry:
    """One line of the trail; ``who`` is an AE title or a user."""

    at: dt.datetime
    what: str
    who: str
    detail: str
    good: bool
    study_uid: str = ""
    address: str = ""


class TrailIndex:
    """Index of the lines of an audit trail by study; it grows with the trail.

    Lines of a rotated trail, and those before its latest part, are not found.

    Parameters
    ----------
    path
        The trail.
    latest
        Bytes of a trail that are read when it is first looked at.
    """

    def __init__(self, path: Path, latest: int = LATEST) -> None:
        self._path = path
        self._latest = latest
        self._lock = threading.Lock()
        self._inode = 0
        self._end = 0
        self._places: dict[str, list[int]] = {}

    def of_study(self, study_uid: str) -> list[Entry]:
        """Return the latest `MOST_ENTRIES` entries of a study, in order."""
        try:
            with self._lock, self._path.open("rb") as file:
                self._catch_up(file)
                entries = []
                for place in self._places.get(study_uid, [])[-MOST_ENTRIES:]:
                    file.seek(place)
                    entry = entry_of(file.readline())
                    if entry is not None:
                        entries.append(entry)
                return entries
        except OSError:
            return []

    def _catch_up(self, file: Any) -> None:
        facts = os.fstat(file.fileno())
        if facts.st_ino != self._inode or facts.st_size < self._end:
            self._inode, self._places = facts.st_ino, {}
            self._end = max(facts.st_size - self._latest, 0)
            file.seek(self._end)
            if self._end:  # somewhere in a line
                self._end += len(file.readline())
        file.seek(self._end)
        while lines := file.readlines(_CHUNK):
            for line in lines:
                if not line.endswith(b"\n"):
                    return  # the line is still being written
                match = _STUDY.search(line)
                if match:
                    self._places.setdefault(match[1].decode(), []).append(self._end)
                self._end += len(line)


def entry_of(line: bytes) -> Entry | None:
    """Return the entry of a line; None for one that a power cut truncated."""
    try:
        fields = json.loads(line)
        kind = fields["event_type"] or fields["event"]
        participants = fields["participants"]
        who = [str(p.get("user") or p.get("ae_title") or "") for p in participants]
        addresses = [str(p.get("address") or "") for p in participants]
        study: Mapping[str, Any] = next((o for o in fields["objects"] if o["type"] == "study"), {})
        detail = (_counts(study.get("sop_classes", {})), str(fields["description"]))
        return Entry(
            dt.datetime.fromisoformat(fields["time"]),
            _WORDS.get(kind["code"], str(kind["display"])),
            ", ".join(w or a for w, a in zip(who, addresses, strict=True) if w or a),
            "; ".join(t for t in detail if t),
            fields["outcome"] == SUCCESS,
            str(study.get("uid", "")),
            ", ".join(a for a in addresses if a),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _counts(classes: Mapping[str, int]) -> str:
    """Return how many objects of each kind there were, by their SOP classes."""
    kinds: collections.Counter[str] = collections.Counter()
    for uid, number in classes.items():
        kinds[ACCEPTED.get(uid, "")] += number
    others = kinds.pop("", 0)
    words = [f"{number} {kind}" for kind, number in kinds.items()]
    return ", ".join([*words, counted(others, "object")] if others else words)


_WORDS = {
    "110102": "Transfer started",
    "110104": "Objects transferred",
    "case-scored": "Scored",
    "case-refused": "Not scored",
}
