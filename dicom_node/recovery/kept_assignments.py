"""Assignments in the files beside the journal, which a lost or older journal gets back."""

from __future__ import annotations

import logging

from dicom_node.events import Event, log
from dicom_node.state.assignments import AssignmentStore, from_file
from dicom_node.state.resources import NodeResources


def restore(resources: NodeResources) -> int:
    """Enter assignments that are in a file and not in the journal; return of how many studies.

    Raises
    ------
    OSError, JournalError
        If a file cannot be read, or the journal cannot be written.
    """
    store, restored = AssignmentStore(resources.journal), 0
    for path in sorted(resources.spool.assignments.glob("*.json")):
        try:
            patient, said = from_file(path.read_bytes())
        except (ValueError, KeyError, TypeError, AttributeError) as e:
            words = f"not a file of assignments ({type(e).__name__})"
            resources.spool.quarantine.put(path, "assignments", words)
            log(Event.SPOOL_QUARANTINED, logging.WARNING, file=path.name, reason=words)
            continue
        study = said[0].study_instance_uid
        if study in resources.spool.forgotten:
            resources.spool.remove([path])
        elif resources.journal.case(study) and store.of_case(study, patient) != said:
            store.replace(study, patient, said)
            restored += 1
    return restored
