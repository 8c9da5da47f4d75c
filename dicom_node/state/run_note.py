"""A note beside each report: of which run it is, of which inputs, and what its files must hold.

The journal knows the same; the note is for the day on which the journal is lost.
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
# What the objects that the node makes end in.
_LAST = ("ContentSequence", "EncapsulatedDocument", "PixelData")
_UNDEFINED = 0xFFFFFFFF  # a length (PS3.5 7.1)


@dataclasses.dataclass(frozen=True)
class RunNote:
    """What a run was.

    Parameters
    ----------
    case_key, clinical_key
        Digests of its inputs, as the journal's case has them.
    calling_ae
        Who sent the SEG.
    created_at
        Seconds since the epoch.
    files
        SHA-256 of each file that it made, by its name in the folder of reports.
    """

    study_uid: str
    scored: bool
    verdict: str
    case_key: str
    clinical_key: str
    calling_ae: str
    created_at: float
    files: Mapping[str, str]


def note_path(report: Path) -> Path:
    """Return where the note of a report is."""
    return report.with_suffix(SUFFIX)


def write_note(spool: Spool, report: Path, note: RunNote) -> None:
    """Write the note of a report, in place of an earlier one."""
    content = json.dumps(dataclasses.asdict(note), ensure_ascii=False).encode()
    spool.replace_report_note(note_path(report).name, content)


def read_note(report: Path) -> RunNote | None:
    """Return the note of a report; None where there is none that can be read."""
    try:
        return RunNote(**json.loads(note_path(report).read_bytes()))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def damage_of_report(path: Path, sha256: str, sop_instance_uid: str) -> str:
    """Return in words why a file is not the object that was made; empty where it is.

    Parameters
    ----------
    sha256
        Of the file; empty where an earlier version of the node made it: then the file must be
        whole and have the UID.

    Raises
    ------
    OSError
        If this machine cannot read it.
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
    """Tell whether a data set that was read has all that its file must have had.

    pydicom reads what is there of an element that is cut short, and is silent about the rest.
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
