"""Which associations bring what of which study, for the audit trail."""

from __future__ import annotations

import collections
import threading
import weakref

from pynetdicom.association import Association

from dicom_node.receive.incoming import Source, peer_of, we_asked
from dicom_node.state import audit
from dicom_node.state.audit import AuditTrail


class Transfers:
    """Records when a study begins to come over an association, and what has come at its end.

    Parameters
    ----------
    trail
        The node's.
    """

    def __init__(self, trail: AuditTrail) -> None:
        self._trail = trail
        self._lock = threading.Lock()
        # Weak: an association that ends without a word leaves nothing here.
        self._open: weakref.WeakKeyDictionary[Association | Source, dict[str, _Transfer]] = (
            weakref.WeakKeyDictionary()
        )

    def begins(
        self, source: Association | Source, study_uid: str, patient: tuple[str, str]
    ) -> None:
        """An object of a study is about to be stored; said once an association."""
        with self._lock:
            studies = self._open.setdefault(source, {})
            if study_uid in studies:
                return
            studies[study_uid] = _Transfer(patient)
        calling, address = peer_of(source)
        self._trail.record(
            audit.transfer(True, calling, address, study_uid, patient, we_asked=we_asked(source))
        )

    def stored(self, source: Association | Source, study_uid: str, sop_class: str) -> None:
        """An object of a study has been stored."""
        with self._lock:
            transfer = self._open.get(source, {}).get(study_uid)
            if transfer is not None:
                transfer.classes[sop_class] += 1

    def ended(self, source: Association | Source) -> None:
        """The association is over, in whatever way."""
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
                    we_asked(source),
                )
            )


class _Transfer:
    def __init__(self, patient: tuple[str, str]) -> None:
        self.patient = patient
        self.classes: collections.Counter[str] = collections.Counter()
