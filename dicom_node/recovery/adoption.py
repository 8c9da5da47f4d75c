"""Files of the spool that the journal does not know: recorded in it or quarantined, never deleted.

After a crash that is an object that was not acknowledged; after the loss of the journal it is all
that the node has promised to keep. Files of forgotten studies are removed, as ordered.
"""

from __future__ import annotations

import dataclasses
import io
import logging
import os
import time
from collections.abc import Iterable
from pathlib import Path

import pydicom
from pydicom.uid import UID

from dicom_node.events import Event, log
from dicom_node.receive.object_check import ObjectRefusedError, read_header
from dicom_node.receive.object_record import KINDS, Described, describe
from dicom_node.receive.walk import Limits
from dicom_node.recovery.adopted_reports import ReportAdoption
from dicom_node.state.object_file import Contents, Receipt, read_contents, receipt_of
from dicom_node.state.records import ObjectRecord
from dicom_node.state.resources import NodeResources
from dicom_node.state.trail_history import History, read_history
from dicom_node.work.comparison import Comparison
from scoring.case.sent_again import Change
from scoring.ct.dicom_file import UNREADABLE, text_of
from scoring.escaping import uid_words

_ANY_SIZE = Limits(1 << 40, 1 << 40)


@dataclasses.dataclass
class Adopted:
    """Numbers of files of each kind that were found, recorded and quarantined."""

    objects: int = 0
    conflicts: int = 0
    reports: int = 0
    repeated: int = 0
    forgotten: int = 0
    quarantined: int = 0
    unreadable: int = 0

    @property
    def anything(self) -> bool:
        """True where there was such a file."""
        return any(dataclasses.astuple(self))


@dataclasses.dataclass(frozen=True)
class _Found:
    """An object's file that the journal does not know."""

    path: Path
    contents: Contents
    receipt: Receipt
    described: Described

    @property
    def uid(self) -> str:
        return self.described.record.sop_instance_uid

    @property
    def study(self) -> str:
        return self.described.record.study_uid


class UnexplainedError(Exception):
    """A file is not what the node would have written; the message gives the reason."""


class Adoption:
    """Search of a spool for files that its journal does not know.

    Parameters
    ----------
    resources
        The node's.
    least_age
        Seconds since a file was last changed: beside a running node, younger ones may be about to
        be entered.
    history
        What the audit trail remembers, if it was read already.
    """

    def __init__(
        self, resources: NodeResources, least_age: float = 0, history: History | None = None
    ) -> None:
        self._resources = resources
        self._spool, self._journal = resources.spool, resources.journal
        self._least_age = least_age
        self._known = self._journal.known_paths()
        self._history = history
        self._compare = Comparison()
        self.done = Adopted()

    def run(self) -> Adopted:
        """Take in or set aside every such file, and return what was done.

        Raises
        ------
        OSError, JournalError
            If something cannot be moved or entered; the rest is done the next time.
        """
        try:
            for found in self._objects(self._spool.objects):
                self._take(found)
            for found in self._objects(self._spool.conflicts):
                self._take_conflict(found)
        finally:
            self._compare.close()
        listed = self._unknown(self._spool.reports)
        names = {p.name for p in self._spool.reports.glob("*.dcm")}
        # Results and notes are never in the journal; those of a report belong to it.
        unknown = [p for p in listed if p.suffix == ".dcm" or p.stem + ".dcm" not in names]
        if unknown:
            reports = ReportAdoption(self._resources, self.history)
            counts = reports.run(unknown)
            self.done.reports += counts.adopted
            self.done.forgotten += counts.forgotten
            self.done.quarantined += counts.quarantined
        if self.done.anything:
            log(Event.SPOOL_ADOPTED, logging.WARNING, **dataclasses.asdict(self.done))
        return self.done

    @property
    def history(self) -> History:
        """History from the audit trail, read when it is first needed."""
        if self._history is None:
            self._history = read_history(self._resources.settings.audit_file)
        return self._history

    def _unknown(self, directory: Path) -> list[Path]:
        now = time.time()
        return [
            path
            for path in self._spool.unknown(directory, self._known)
            if not self._least_age or now - path.stat().st_mtime >= self._least_age
        ]

    def _objects(self, directory: Path) -> Iterable[_Found]:
        """Return the files that can be explained, as they were received; quarantine the others."""
        found = []
        for path in self._unknown(directory):
            try:
                found.append(self._explain(path))
            except UnexplainedError as e:
                self._set_aside(path, str(e))
            except OSError as e:
                # A fault of the disk says nothing of the file: it stays, and is looked at again.
                self.done.unreadable += 1
                log(Event.OBJECT_MISSING, logging.ERROR, file=path.name, reason=e.strerror)
        return sorted(found, key=lambda f: f.receipt.received_at)

    def _explain(self, path: Path) -> _Found:
        contents = read_contents(path)
        if contents is None:
            raise UnexplainedError("not a DICOM file")
        receipt = receipt_of(path.name)
        if receipt is not None and receipt.seal != contents.seal:
            raise UnexplainedError(
                "incomplete or changed: the node ended while writing it, or the disk is faulty"
            )
        header = _header(path)
        if receipt is None:
            _check_unsealed(path, contents, header)
            study = text_of(header, "StudyInstanceUID")
            sender = self.history.senders.get(study, ("", ""))
            receipt = Receipt("", path.stat().st_mtime, *sender)
        return _Found(path, contents, receipt, self._describe(path, contents, receipt, header))

    def _describe(
        self, path: Path, contents: Contents, receipt: Receipt, header: pydicom.Dataset
    ) -> Described:
        relative = str(path.relative_to(self._spool.root))
        try:
            return describe(header, relative, contents.size, contents.sha256, receipt)
        except UNREADABLE as e:
            raise UnexplainedError(f"not a readable DICOM file ({type(e).__name__})") from e

    def _take(self, found: _Found) -> None:
        known = self._journal.object(found.uid)
        if found.study in self._spool.forgotten:
            self.done.forgotten += self._spool.remove([found.path])
        elif known is None or not (self._spool.root / known.path).exists():
            new = found.described
            with self._journal.change():
                if known is not None:
                    self._journal.drop_object(known)
                # Its case waits as if it were received now: what else of the study was lost can be
                # sent again meanwhile, and no clock of the past ends the wait.
                self._journal.add_object(new.record, new.references, *new.patient)
            self.done.objects += 1
        elif known.sha256 == found.contents.sha256 or self._same(known, found):
            # The same object, sent again because the first answer was never sent.
            self._spool.remove([found.path])
            self.done.repeated += 1
        else:
            name = found.path.name
            target = self._spool.conflicts / name
            os.rename(found.path, target)
            self._take_conflict(dataclasses.replace(found, path=target))

    def _same(self, known: ObjectRecord, found: _Found) -> bool:
        """Return whether all that is read of an object is that of the first under its UID."""
        return self._compare(self._spool.root / known.path, found.path).change is Change.NOTHING

    def _take_conflict(self, found: _Found) -> None:
        study, known = found.study, self._journal.object(found.uid)
        if study in self._spool.forgotten:
            self.done.forgotten += self._spool.remove([found.path])
        elif self._journal.case(study) is None:
            self._set_aside(
                found.path, "the object that it conflicts with is not in the spool", found
            )
        elif known is not None and self._same(known, found):
            self._spool.remove([found.path])  # the node ended before it was compared
            self.done.repeated += 1
        else:
            self._journal.add_conflict(
                found.uid,
                study,
                found.path.relative_to(self._spool.root),
                found.receipt.calling_ae,
                found.receipt.received_at,
                found.contents.size,
            )
            self.done.conflicts += 1

    def _set_aside(self, path: Path, reason: str, found: _Found | None = None) -> None:
        study, uid = (found.study, found.uid) if found else ("", "")
        self._spool.quarantine.put(path, "object", reason, study, uid)
        self.done.quarantined += 1
        log(Event.SPOOL_QUARANTINED, logging.WARNING, file=path.name, reason=reason)


def _header(path: Path) -> pydicom.Dataset:
    try:
        header = pydicom.dcmread(path, stop_before_pixels=True)
        sop_class = text_of(header, "SOPClassUID")
    except UNREADABLE as e:
        if isinstance(e, OSError) and e.errno is not None:
            raise
        raise UnexplainedError(f"not a readable DICOM file ({type(e).__name__})") from e
    if sop_class not in KINDS:
        raise UnexplainedError(f"SOP class {uid_words(sop_class)}, which the node does not store")
    return header


def _check_unsealed(path: Path, contents: Contents, header: pydicom.Dataset) -> None:
    """Check a file of an earlier version of the node as if it were received now."""
    syntax = UID(text_of(header.file_meta, "TransferSyntaxUID"))
    data = io.BytesIO(path.read_bytes()[len(contents.head) :])
    uid, sop_class = text_of(header, "SOPInstanceUID"), text_of(header, "SOPClassUID")
    try:
        read_header(data, syntax, uid, sop_class, _ANY_SIZE)
    except ObjectRefusedError as e:
        raise UnexplainedError(str(e)) from e
