"""Reads what the node keeps and what the PACS has recorded, with no code of the node's.

It knows the names of a few tables and folders, and parses DICOM by itself, so that a fault of the
node, or of a library that the node uses, cannot hide itself here.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import sqlite3
import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

EXPLICIT_LITTLE = b"1.2.840.10008.1.2.1"
_LONG = (b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV")
_UNDEFINED = 0xFFFFFFFF
_ITEM, _ITEM_END, _END = (0xFFFE, 0xE000), (0xFFFE, 0xE00D), (0xFFFE, 0xE0DD)

Tag = tuple[int, int]
VALUE_TYPE, CONCEPT_NAME, MEANING = (0x0040, 0xA040), (0x0040, 0xA043), (0x0008, 0x0104)
CONTENT, MEASURED, NUMBER = (0x0040, 0xA730), (0x0040, 0xA300), (0x0040, 0xA30A)
EVIDENCE, SERIES, SOPS = (0x0040, 0xA375), (0x0008, 0x1115), (0x0008, 0x1199)
REFERENCED_UID, TRANSFER_SYNTAX = (0x0008, 0x1155), (0x0002, 0x0010)


class Sent(Protocol):
    """What a sender knows of an object that was acknowledged."""

    @property
    def uid(self) -> str:
        """SOP Instance UID."""

    @property
    def study(self) -> str:
        """Study Instance UID."""

    @property
    def data(self) -> bytes:
        """The data set as it was sent."""


S = TypeVar("S", bound=Sent)


class DataSet(dict[Tag, "bytes | list[DataSet]"]):
    """Elements of Explicit VR Little Endian: bytes, or the items of a sequence."""

    def text(self, tag: Tag) -> str:
        """Return a value without its padding; empty if it is absent."""
        value = self.get(tag, b"")
        assert isinstance(value, bytes)
        return value.decode("utf-8", "replace").strip(" \0")

    def items_of(self, tag: Tag) -> list[DataSet]:
        """Return the items of a sequence; none if it is absent."""
        value = self.get(tag, [])
        assert isinstance(value, list)
        return value


def parse(data: bytes) -> DataSet:
    """Return the elements of a DICOM file (PS3.10 7.1, PS3.5 7.1.2)."""
    assert data[128:132] == b"DICM", "not a DICOM file"
    found, _ = _elements(data, 132, len(data), ())
    assert found.text(TRANSFER_SYNTAX).encode() == EXPLICIT_LITTLE
    return found


def _elements(data: bytes, at: int, end: int, until: tuple[Tag, ...]) -> tuple[DataSet, int]:
    found = DataSet()
    while at < end:
        group, element = struct.unpack_from("<HH", data, at)
        if (group, element) in until:
            return found, at + 8
        vr = data[at + 4 : at + 6]
        if vr in _LONG:
            (length,) = struct.unpack_from("<I", data, at + 8)
            at += 12
        else:
            (length,) = struct.unpack_from("<H", data, at + 6)
            at += 8
        if vr == b"SQ":
            found[group, element], at = _items(data, at, length)
        else:
            assert length != _UNDEFINED, f"({group:04X},{element:04X}) has no length"
            found[group, element] = data[at : at + length]
            at += length
    return found, at


def _items(data: bytes, at: int, length: int) -> tuple[list[DataSet], int]:
    end = len(data) if length == _UNDEFINED else at + length
    items = []
    while at < end:
        group, element, size = struct.unpack_from("<HHI", data, at)
        at += 8
        if (group, element) == _END:
            return items, at
        assert (group, element) == _ITEM, "a sequence of something else than items"
        if size == _UNDEFINED:
            item, at = _elements(data, at, end, (_ITEM_END,))
        else:
            item, at = _elements(data, at, at + size, ())
        items.append(item)
    return items, at


@dataclasses.dataclass(frozen=True)
class Report:
    """The objects that a report names as its evidence, and the radiomics scores in it."""

    evidence: frozenset[str]
    scores: tuple[str, ...]


def report_of(path: Path) -> Report:
    """Read a report that the PACS has stored."""
    content = parse(path.read_bytes())
    evidence = frozenset(
        sop.text(REFERENCED_UID)
        for study in content.items_of(EVIDENCE)
        for series in study.items_of(SERIES)
        for sop in series.items_of(SOPS)
    )
    return Report(evidence, tuple(_scores(content)))


def _scores(item: DataSet) -> list[str]:
    found = []
    for part in item.items_of(CONTENT):
        measured = part.items_of(MEASURED) if part.text(VALUE_TYPE) == "NUM" else []
        if measured and part.items_of(CONCEPT_NAME)[0].text(MEANING) == "Radiomics score":
            found.append(measured[0].text(NUMBER))
        found += _scores(part)
    return found


class SpoolReader:
    """The spool of a node, which may run."""

    def __init__(self, spool: Path) -> None:
        self._spool = spool

    def query(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """Read the journal."""
        path = self._spool / "journal.sqlite"
        with contextlib.closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as db:
            return db.execute(sql, values).fetchall()

    def lost(self, objects: Iterable[S]) -> list[S]:
        """Return the objects of which no file of the spool holds the data set that was sent.

        The file is the one that the journal names, or a conflict of the same UID.
        """
        kept = {str(u): str(p) for u, p in self.query("SELECT sop_instance_uid, path FROM objects")}
        return [o for o in objects if not self._holds(o, kept.get(o.uid))]

    def _holds(self, sent: Sent, path: str | None) -> bool:
        name = hashlib.sha256(sent.uid.encode()).hexdigest()
        candidates = [self._spool / path] if path else []
        candidates += (self._spool / "conflicts").glob(f"{name}-*.dcm")
        return any(p.exists() and p.read_bytes().endswith(sent.data) for p in candidates)


@dataclasses.dataclass(frozen=True)
class Delivered:
    """What the PACS has of the node's reports, by its own record."""

    without_report: list[str]
    two_contents: list[str]
    without_score: list[str]
    scores: Counter[str]
    reports_of_study: dict[str, int]
    again: int


def delivered(
    received: Sequence[tuple[str, str, str, Path]], cases: Iterable[tuple[str, set[str]]]
) -> Delivered:
    """Compare what the PACS recorded with the cases that were sent.

    Parameters
    ----------
    received
        UID, study, digest and file of each object that the PACS acknowledged.
    cases
        Study and SOP Instance UIDs of each; a report must name all of them.
    """
    contents: dict[str, list[str]] = defaultdict(list)
    evidence: dict[str, list[frozenset[str]]] = defaultdict(list)
    uids: dict[str, set[str]] = defaultdict(set)
    scores: Counter[str] = Counter()
    without_score = []
    for uid, study, digest, path in received:
        contents[uid].append(digest)
        uids[study].add(uid)
        if contents[uid].count(digest) > 1:
            continue
        report = report_of(path)
        evidence[study].append(report.evidence)
        scores.update(set(report.scores))
        if not report.scores:
            without_score.append(uid)
    return Delivered(
        without_report=[s for s, o in cases if not any(o <= e for e in evidence[s])],
        two_contents=[u for u, c in contents.items() if len(set(c)) > 1],
        without_score=without_score,
        scores=scores,
        reports_of_study={s: len(u) for s, u in uids.items()},
        again=sum(len(c) - 1 for c in contents.values()),
    )
