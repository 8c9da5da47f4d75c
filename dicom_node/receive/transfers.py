"""Records in the audit trail which objects of which study each association transfers."""

from __future__ import annotations

import collections
import threading
import weakref

from pynetdicom.association import Association

from dicom_node.receive.incoming import Source, arrives_by_request, peer_of
from dicom_node.state import audit
from dicom_node.state.audit import AuditTrail


class Transfers:
    """Records the first object of a study in an association, and the totals at its end.

    Parameters
    ----------
    trail
        The node's.
    """

    def __init__(self, trail: AuditTrail) -> None:
        self._trail = trail
        self._lock = threading.Lock()
        # Weak references: an association that ends without notice leaves no entry.
        self._open: weakref.WeakKeyDictionary[Association | Source, dict[str, _Transfer]] = (
            weakref.WeakKeyDictionary()
        )

    def begins(
        self, source: Association | Source, study_uid: str, patient: tuple[str, str]
    ) -> None:
        """Record that a study's transfer begins; once per association."""
        with self._lock:
            studies = self._open.setdefault(source, {})
            if study_uid in studies:
                return
            studies[study_uid] = _Transfer(patient)
        calling, address = peer_of(source)
        self._trail.record(
            audit.transfer(
                True,
                calling,
                address,
                study_uid,
                patient,
                requested=arrives_by_request(source),
            )
        )

    def stored(self, source: Association | Source, study_uid: str, sop_class: str) -> None:
        """Count a stored object of a study."""
        with self._lock:
            transfer = self._open.get(source, {}).get(study_uid)
            if transfer is not None:
                transfer.classes[sop_class] += 1

    def ended(self, source: Association | Source) -> None:
        """Record the totals of an association that has ended in any way."""
        with self._lock:
            studies = self._open.pop(source, {})
        calling, address = peer_of(source)
        for study_uid, transfer in studies.items():
            self._trail.record(
                audit.transfer(
                    False,
                    calling,
                    address,
                    study_uid,
                    transfer.patient,
                    transfer.classes,
                    arrives_by_request(source),
                )
            )


class _Transfer:
    def __init__(self, patient: tuple[str, str]) -> None:
        self.patient = patient
        self.classes: collections.Counter[str] = collections.Counter()
