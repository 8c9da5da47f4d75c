"""A note beside each report: its run, the digests of its inputs and of its files.

The journal has the same data; the notes serve to rebuild a lost journal.
"""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
from collections.abc import Mapping
from pathlib import Path

import pydicom
from pydicom.dataelem import RawDataElement

from dicom_node.state.records import OutgoingObject
from dicom_node.state.spool import Spool
from scoring.ct.dicom_file import UNREADABLE, text_of

SUFFIX = ".run"
# The last element of the objects that the node makes.
_LAST = ("ContentSequence", "EncapsulatedDocument", "PixelData")
_UNDEFINED = 0xFFFFFFFF  # a length (PS3.5 7.1)


@dataclasses.dataclass(frozen=True)
class RunNote:
    """Description of a run.

    Parameters
    ----------
    case_key, clinical_key
        Digests of its inputs, as in the journal.
    calling_ae
        AE title of the sender of the SEG.
    created_at
        Seconds since the epoch.
    files
        SHA-256 of each file that it made, by name in the folder ``reports``.
    outcome, detail, locations
        As in the journal.
    withdrawn
        The code with which a correction of its objects has withdrawn it, if one has.
    """

    study_uid: str
    scored: bool
    verdict: str
    case_key: str
    clinical_key: str
    calling_ae: str
    created_at: float
    files: Mapping[str, str]
    outcome: str = ""
    detail: str = ""
    locations: str = ""
    withdrawn: str = ""


def note_path(report: Path) -> Path:
    """Return the path of a report's note."""
    return report.with_suffix(SUFFIX)


def write_note(spool: Spool, report: Path, note: RunNote) -> None:
    """Write the note of a report, replacing an earlier one."""
    content = json.dumps(dataclasses.asdict(note), ensure_ascii=False).encode()
    spool.replace_report_note(note_path(report).name, content)


def read_note(report: Path) -> RunNote | None:
    """Return the note of a report; None if it is missing or unreadable."""
    try:
        return RunNote(**json.loads(note_path(report).read_bytes()))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def note_withdrawn(spool: Spool, made: Mapping[str, str]) -> None:
    """Write into the notes of reports that they are withdrawn, for a lost or older journal.

    Raises
    ------
    OSError
        If a note cannot be written.
    """
    for uid, code in made.items():
        path = spool.reports / f"{uid}.dcm"
        note = read_note(path)
        if note is not None:
            write_note(spool, path, dataclasses.replace(note, withdrawn=code))


def damage_of_report(path: Path, sha256: str, sop_instance_uid: str) -> str:
    """Return how a file differs from the object that was made; empty if it does not.

    Parameters
    ----------
    sha256
        SHA-256 of the file; empty if an earlier version of the node made it: the file must then be
        complete and have the UID.

    Raises
    ------
    OSError
        If the file cannot be read.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return "its file is missing"
    if sha256:
        same = hashlib.sha256(content).hexdigest() == sha256
        return "" if same else "its file was changed (SHA-256)"
    try:
        found = pydicom.dcmread(io.BytesIO(content))
        whole = _is_whole(found, len(content))
        same = text_of(found, "SOPInstanceUID") == sop_instance_uid
    except UNREADABLE:
        return "its file is not a readable DICOM file"
    return "" if whole and same else "its file is truncated or another object"


def _is_whole(found: pydicom.Dataset, length: int) -> bool:
    """Return whether a data set is complete.

    pydicom reads a truncated element without an error.
    """
    if not any(keyword in found for keyword in _LAST):
        return False
    for tag in found.keys():  # noqa: SIM118 (the elements themselves would be converted)
        raw = found.get_item(tag)
        if isinstance(raw, RawDataElement) and raw.length not in (
            len(raw.value or b""),
            _UNDEFINED,
        ):
            return False
    again = io.BytesIO()
    found.save_as(again)
    return len(again.getvalue()) == length


def damage_of_outgoing(spool: Spool, item: OutgoingObject) -> str:
    """Return `damage_of_report` of an object that is to be sent."""
    return damage_of_report(spool.root / item.path, item.sha256, item.sop_instance_uid)
