"""Withdrawals in the files beside the journal, which a lost or older journal gets back."""

from __future__ import annotations

import logging

from dicom_node.events import Event, log
from dicom_node.receive import withdrawal
from dicom_node.state.resources import NodeResources
from dicom_node.state.withdrawals import Withdrawals, from_file


def restore(resources: NodeResources) -> None:
    """Enter withdrawals that are in a file and not in the journal.

    Raises
    ------
    OSError, JournalError
        If a file cannot be read, or the journal cannot be written.
    """
    store = Withdrawals(resources.journal)
    for path in sorted(resources.spool.withdrawals.glob("*.json")):
        try:
            found = from_file(path.read_bytes())
            study_uid = found[0].study_uid
        except (ValueError, TypeError, IndexError) as e:
            words = f"not a file of withdrawals ({type(e).__name__})"
            resources.spool.quarantine.put(path, "withdrawals", words)
            log(Event.SPOOL_QUARANTINED, logging.WARNING, file=path.name, reason=words)
            continue
        if study_uid in resources.spool.forgotten:
            resources.spool.remove([path])
            continue
        known = set(store.of_study(study_uid))
        new = [w for w in found if w not in known]
        if new:
            withdrawal.enter(resources, study_uid, new)
