"""Check at the start of the node: spool and journal agree, whatever happened to either.

A journal that is missing or damaged is rebuilt from the files, which is logged; one that is
older than the files gets what it does not know: objects and reports, and the assignments and
withdrawals in files beside the journal. Neither makes the node delete anything.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from dicom_node.errors import JournalDamagedError
from dicom_node.events import Event, log
from dicom_node.operate import retention
from dicom_node.receive import correction, withdrawal
from dicom_node.recovery import losses
from dicom_node.recovery.adoption import Adopted, Adoption
from dicom_node.state import assignments, withdrawals
from dicom_node.state.assignments import AssignmentStore
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.database import check_integrity
from dicom_node.state.facts import SETTLED, State
from dicom_node.state.journal import Journal
from dicom_node.state.object_file import damage_of
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import ObjectRecord
from dicom_node.state.resources import NodeResources
from dicom_node.state.run_note import read_note
from dicom_node.state.spool import Spool
from dicom_node.state.trail_history import History, read_history
from dicom_node.state.withdrawals import Withdrawals
from scoring.wording import first_few

NOT_REBUILT = (
    "not rebuilt: clinical values entered by hand or received by HL7, refused objects, counters, "
    "attempts, and which notifications were sent"
)
# Studies that are named, of those to be sent again; the others are in the audit trail.
MOST_NAMED = 50
T = TypeVar("T")


def open_journal(spool: Spool) -> tuple[Journal, str]:
    """Open the journal of a spool, or begin a new one, and return it with why that was needed.

    The reason is empty where the journal is in order, and in a spool without objects and reports.

    Raises
    ------
    JournalError
        If it cannot be used: of a later version, held by another process, on a failing disk. A
        journal that another program or disk may still read is never replaced.
    """
    path, why = spool.journal_path, ""
    if not path.exists() or path.stat().st_size == 0:
        why = "the journal was missing"
        # SQLite would read a log without its database as if it were one.
        _set_aside(spool, ("-wal", "-shm"), "the journal that it belongs to was missing")
    else:
        try:
            check_integrity(path)
        except JournalDamagedError as e:
            why = str(e)
            _set_aside(spool, ("", "-wal", "-shm"), why)
    return Journal(path), "" if spool.is_empty() else why


def _set_aside(spool: Spool, suffixes: tuple[str, ...], why: str) -> None:
    for suffix in suffixes:
        path = spool.journal_path
        spool.quarantine.put(path.with_name(path.name + suffix), "journal", why)


def check(resources: NodeResources, loss: str, longest_wait: float) -> None:
    """Make spool and journal agree, and log what was found.

    Parameters
    ----------
    resources
        The node's, before it receives anything.
    loss
        The reason why the journal was rebuilt, if it was.
    longest_wait
        Seconds from now that anything can be put off.

    Raises
    ------
    OSError, JournalError
        If spool or journal cannot be written.
    """
    retention.end_cleaning(resources.journal, resources.spool)
    resources.journal.set_conflict_sizes(lambda path: _size(resources.spool.root / path))
    if resources.spool.forgotten.unreadable:
        log(
            Event.SPOOL_QUARANTINED,
            logging.ERROR,
            reason="forgotten.jsonl was written with another audit.key: the studies that were "
            "forgotten then are not known; restore that key",
        )
    history = restore_unsent(resources)
    correction.take(resources)
    adoption = Adoption(resources, history=history)
    adopted = adoption.run()
    assigned = _restore_assignments(resources)
    restore_withdrawals(resources)
    _forget_again(resources)
    missing = _check_objects(resources)
    not_found = {}
    if loss or adopted.anything:  # the journal did not know everything
        not_found = _not_found(resources, adoption.history)
        _say_lost(resources, not_found)
    if loss:
        _say_rebuilt(resources, loss, adopted)
    log(
        Event.SPOOL_CHECKED,
        adopted=adopted.objects + adopted.reports + adopted.conflicts,
        quarantined=adopted.quarantined,
        missing=missing,
        studies_to_send_again=len(not_found),
        assignments_restored=assigned,
        times_in_the_future=resources.journal.reset_future_times(longest_wait),
    )


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _restore_assignments(resources: NodeResources) -> int:
    """Enter assignments that are in a file and not in the journal; return of how many studies.

    Raises
    ------
    OSError, JournalError
        If a file cannot be read, or the journal cannot be written.
    """
    store, restored, folder = AssignmentStore(resources.journal), 0, resources.spool.assignments
    for patient, said in _kept(
        resources,
        folder,
        assignments.from_file,
        lambda found: found[1][0].study_instance_uid,
    ):
        study = said[0].study_instance_uid
        if resources.journal.case(study) and store.of_case(study, patient) != said:
            store.replace(study, patient, said)
            restored += 1
    return restored


def restore_withdrawals(resources: NodeResources) -> None:
    """Enter withdrawals that are in a file and not in the journal.

    Raises
    ------
    OSError, JournalError
        If a file cannot be read, or the journal cannot be written.
    """
    store, folder = Withdrawals(resources.journal), resources.spool.withdrawals
    for found in _kept(resources, folder, withdrawals.from_file, lambda found: found[0].study_uid):
        study = found[0].study_uid
        known = set(store.of_study(study))
        new = [w for w in found if w not in known]
        if new:
            withdrawal.enter(resources, study, new)


def restore_unsent(resources: NodeResources) -> History | None:
    """Enter what the audit trail and their notes know of reports that are still to be sent.

    An older journal does not know that they were accepted, sent without an answer or withdrawn; nor
    does one whose node was killed between the trail and the journal know the former.

    Returns
    -------
    History or None
        What was read of the trail for it.

    Raises
    ------
    OSError, JournalError
        If the trail or a note cannot be read, or the journal cannot be written.
    """
    outbox = Outbox(resources.journal)
    unsent = [r for r in outbox.all_undelivered() if r.sent_at is None]
    if not unsent:
        return None
    history = read_history(resources.settings.audit_file)
    for record in unsent:
        sent = history.sent_of(record.study_uid, record.sop_instance_uid)
        if sent is not None:
            outbox.sent(record, "recovered from the audit trail", sent.at)
            if sent.committed_at is not None:
                outbox.committed([record], "recovered from the audit trail", sent.committed_at)
        elif history.is_unanswered(record.study_uid, record.sop_instance_uid):
            outbox.begins([record])
        note = read_note(resources.spool.root / record.path)
        if note is not None and note.withdrawn:
            of_run = [o for o in outbox.of_case(record.study_uid) if o.run == record.run]
            codes = {o.sop_instance_uid: note.withdrawn for o in of_run}
            outbox.withdrawn(codes, record.study_uid, time.time())
    return history


def _kept(
    resources: NodeResources,
    folder: Path,
    read: Callable[[bytes], T],
    study_of: Callable[[T], str],
) -> Iterator[T]:
    """Yield the contents of a folder's files; what is none of its kind is set aside.

    Parameters
    ----------
    folder
        Its name is the kind of its files.
    read, study_of
        Return the content of a file, and the study that it is about.
    """
    for path in sorted(folder.glob("*.json")):
        try:
            found = read(path.read_bytes())
            study = study_of(found)
        except (ValueError, LookupError, TypeError, AttributeError) as e:
            words = f"not a file of {folder.name} ({type(e).__name__})"
            resources.spool.quarantine.put(path, folder.name, words)
            log(Event.SPOOL_QUARANTINED, logging.WARNING, file=path.name, reason=words)
            continue
        if study in resources.spool.forgotten:
            resources.spool.remove([path])
        else:
            yield found


def _forget_again(resources: NodeResources) -> None:
    """Forget what an older journal has brought back."""
    now = time.time()
    for case in resources.journal.cases():
        if case.study_uid in resources.spool.forgotten:
            reason = "forgotten earlier; an older journal still contained it"
            resources.journal.order_forget(case.study_uid, True, reason, now)
    clinical = ClinicalStore(resources.journal)
    for patient_id, issuer, received_at in clinical.patients():
        forgotten_at = resources.spool.forgotten.patient_since(patient_id, issuer)
        if forgotten_at is not None and received_at < forgotten_at:
            clinical.forget((patient_id, issuer))


def _check_objects(resources: NodeResources) -> int:
    """Note objects whose files are gone, or there again; return how many are newly gone."""
    missing = 0
    removable = {c.study_uid for c in retention.removable(resources.journal, resources.settings)}
    for case in resources.journal.cases():
        if case.state is State.FORGETTING:
            continue
        records = resources.journal.all_objects(case.study_uid)
        gone = [r for r in records if not (resources.spool.root / r.path).exists()]
        if records and len(gone) == len(records) and case.study_uid in removable:
            # Retention removed them after this journal was copied.
            resources.journal.set_cleaned(case.study_uid, time.time())
            continue
        for record in records:
            if record.lost and record not in gone:
                look_again(resources, record)
            elif record in gone and not record.lost:
                losses.note_missing(resources, record)
                missing += 1
    retention.end_cleaning(resources.journal, resources.spool)
    return missing


def look_again(resources: NodeResources, record: ObjectRecord) -> bool:
    """Take back an object that was lost where its file is there again as it was received."""
    try:
        words = damage_of(resources.spool.root / record.path, record.size, record.sha256)
    except OSError:
        return False
    if words:
        losses.quarantine_file(resources, record, words)
        return False
    resources.journal.set_lost(record, "")
    log(Event.OBJECT_RECOVERED, sop=record.sop_instance_uid, study=record.study_uid)
    return True


def _not_found(resources: NodeResources, history: History) -> dict[str, int]:
    """Return the studies of which the audit trail counts more objects than there are now.

    Delivered cases are not among them: they need no objects, which may have left by retention.
    """
    journal = resources.journal
    cases = journal.cases()
    settled = {c.study_uid for c in cases if c.state in SETTLED}
    found = {c.study_uid: len(journal.all_objects(c.study_uid)) for c in cases}
    return {
        study: stored
        for study, stored in history.not_found(found).items()
        if study not in settled and study not in resources.spool.forgotten
    }


def _say_lost(resources: NodeResources, not_found: dict[str, int]) -> None:
    """Name the studies of which objects are lost that no journal lists any more."""
    if not_found:
        named = first_few([f"{s} ({n})" for s, n in not_found.items()], MOST_NAMED)
        resources.spool.quarantine.add_note(
            "lost",
            "the audit trail counts more objects than are here of these studies, which must be "
            f"sent again: {named}",
        )


def _say_rebuilt(resources: NodeResources, loss: str, adopted: Adopted) -> None:
    found = f"rebuilt from the files of {adopted.objects} objects and {adopted.reports} reports"
    resources.spool.quarantine.add_note("rebuilt", f"{loss}; {found}; {NOT_REBUILT}")
    log(
        Event.JOURNAL_REBUILT,
        logging.WARNING,
        reason=loss,
        objects=adopted.objects,
        reports=adopted.reports,
        quarantined=adopted.quarantined,
        not_rebuilt=NOT_REBUILT,
    )
