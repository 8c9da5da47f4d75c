"""Checking a whole spool against what was written, and repairing what can be repaired.

Beside a running node and without one: each change is one transaction of the journal, and files are
moved or entered, never changed.
"""

from __future__ import annotations

import dataclasses
import os
import time
from collections import Counter
from collections.abc import Callable

from dicom_node.errors import JournalDamagedError
from dicom_node.recovery import losses, report_repair, start_check
from dicom_node.recovery.adoption import Adopted, Adoption
from dicom_node.state import audit
from dicom_node.state.database import check_integrity
from dicom_node.state.object_file import damage_of
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import ObjectRecord, OutgoingRecord
from dicom_node.state.resources import NodeResources
from dicom_node.state.run_note import damage_of_outgoing
from scoring.wording import counted

# A running node enters what it has written within the time that it waits for its journal.
SETTLED_SECONDS = 600.0
SEND_AGAIN = "send the study again; its case waits for it"


@dataclasses.dataclass(frozen=True)
class Finding:
    """Something that is not as it was written.

    Parameters
    ----------
    what
        The object or report, by its UID and study, or a part of the spool.
    found
        What is wrong.
    done
        What was done about it, or what remains to be done.
    repaired
        True if nothing remains to be done.
    """

    what: str
    found: str
    done: str
    repaired: bool


@dataclasses.dataclass(frozen=True)
class Verified:
    """Numbers of files checked, by kind, and the findings."""

    checked: dict[str, int]
    findings: tuple[Finding, ...]

    @property
    def whole(self) -> bool:
        """True if nothing remains to be done."""
        return all(f.repaired for f in self.findings)


class Verification:
    """One look through a spool.

    Parameters
    ----------
    resources
        The node's.
    repair
        False only reports what is wrong.
    watch
        Is called with the number of cases, and returns what is called after each of them.
    """

    def __init__(
        self,
        resources: NodeResources,
        repair: bool = True,
        watch: Callable[[int], Callable[[], None]] = lambda _: lambda: None,
    ) -> None:
        self._resources = resources
        self._watch = watch
        self._repair = repair
        self._checked: Counter[str] = Counter()
        self._findings: list[Finding] = []

    def run(self) -> Verified:
        """Check journal, objects, reports and files that the journal does not know.

        Raises
        ------
        OSError, JournalError
            If spool or journal cannot be used at all.
        """
        self._journal()
        outbox = Outbox(self._resources.journal)
        cases = self._resources.journal.cases()
        advance = self._watch(len(cases))
        for case in cases:
            for record in self._resources.journal.all_objects(case.study_uid):
                self._object(record)
            for item in outbox.of_case(case.study_uid):
                self._outgoing(item)
            advance()
        if self._repair:
            self._unknown()
        self._forgotten()
        if self._repair:
            findings = counted(len(self._findings), "finding")
            words = f"{sum(self._checked.values())} checked, {findings}"
            self._resources.trail.record(audit.command("verify", "", words))
        return Verified(dict(self._checked), tuple(self._findings))

    def _say(self, what: str, found: str, done: str, repaired: bool = False) -> None:
        self._findings.append(Finding(what, found, done, repaired))

    def _journal(self) -> None:
        self._checked["journal"] += 1
        try:
            check_integrity(self._resources.journal.path)
        except JournalDamagedError as e:
            self._say("journal", str(e), "restart the node; it rebuilds the journal from the files")

    def _object(self, record: ObjectRecord) -> None:
        path = self._resources.spool.root / record.path
        what = f"object {record.sop_instance_uid} of study {record.study_uid}"
        self._checked["object"] += 1
        try:
            words = damage_of(path, record.size, record.sha256)
        except FileNotFoundError:
            words = "its file is missing"
        except OSError as e:
            self._unreadable(what, e)
            return
        now = self._resources.journal.object(record.sop_instance_uid)
        case = self._resources.journal.case(record.study_uid)
        if now is None or now.path != record.path or case is None or case.cleaned_at is not None:
            return  # replaced, forgotten or removed by retention since the list was read
        if not words and record.lost:
            if self._repair:
                start_check.look_again(self._resources, record)
            self._say(what, "it was lost, and its file has reappeared", "used again", self._repair)
        elif words and (not record.lost or path.exists()):
            if self._repair:
                self._lose(record, words, path.exists())
            self._say(what, words, SEND_AGAIN)
        elif words:
            self._say(what, f"lost: {record.lost}", SEND_AGAIN)

    def _unreadable(self, what: str, error: OSError) -> None:
        problem = f"its file cannot be read: {error.strerror}"
        self._say(what, problem, "check the disk; the file was left as it is")

    def _lose(self, record: ObjectRecord, words: str, exists: bool) -> None:
        if exists:
            losses.set_aside(self._resources, record, words)
        else:
            losses.note_missing(self._resources, record)

    def _outgoing(self, item: OutgoingRecord) -> None:
        self._checked[item.kind] += 1
        what = f"{item.kind} {item.sop_instance_uid} of study {item.study_uid}"
        try:
            words = damage_of_outgoing(self._resources.spool, item)
        except OSError as e:
            self._unreadable(what, e)
            return
        if not words or Outbox(self._resources.journal).find(item.sop_instance_uid) is None:
            return
        if item.delivered:
            # What the PACS has is right; to make it again may make another report.
            self._say(
                what, words, f"it was delivered; immunoct replay {item.study_uid} creates it again"
            )
        elif not self._repair:
            self._say(what, words, "not delivered; it is created again without --check-only")
        else:
            remade = report_repair.remake(self._resources, item, words)
            self._say(what, words, remade.words, remade.under_way or remade.gone)

    def _unknown(self) -> None:
        try:
            claim = self._resources.spool.claim()  # no node starts meanwhile
        except BlockingIOError:
            adopted = Adoption(self._resources, SETTLED_SECONDS).run()
        else:
            try:
                adopted = Adoption(self._resources).run()
            finally:
                os.close(claim)
        for field, done, repaired in (
            ("objects", "recorded in the journal", True),
            ("conflicts", "recorded in the journal", True),
            ("reports", "recorded in the journal", True),
            ("repeated", "removed: the same object is stored in another file", True),
            ("forgotten", "removed: its study was removed by immunoct forget", True),
            ("quarantined", "quarantined with its reason; immunoct status lists it", True),
            ("unreadable", "check the disk; it cannot be read", False),
        ):
            count = _count(adopted, field)
            if count:
                self._say(
                    f"{counted(count, 'file')}", "the journal does not know it", done, repaired
                )

    def _forgotten(self) -> None:
        if self._resources.spool.forgotten.unreadable:
            self._say(
                "forgotten.jsonl",
                "written with another audit.key: what was forgotten then is not known",
                "restore that key from a backup",
            )
        for case in self._resources.journal.forgetting():
            waited = time.time() - case.state_since
            if waited > SETTLED_SECONDS:
                self._say(
                    f"study {case.study_uid}",
                    f"has been in this state for {waited:.0f} s",
                    f"immunoct forget {case.study_uid} completes it if the node is stopped",
                )


def _count(adopted: Adopted, field: str) -> int:
    return int(getattr(adopted, field))
