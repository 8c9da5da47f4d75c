"""Assignments and withdrawals in files beside the journal, which a lost or older one gets back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from dicom_node.events import Event, log
from dicom_node.receive import withdrawal
from dicom_node.state import assignments, withdrawals
from dicom_node.state.assignments import AssignmentStore
from dicom_node.state.resources import NodeResources
from dicom_node.state.withdrawals import Withdrawals

T = TypeVar("T")


def restore_assignments(resources: NodeResources) -> int:
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
