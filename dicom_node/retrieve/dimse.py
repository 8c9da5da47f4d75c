"""Retrieval of images over DIMSE: C-FIND, C-GET and C-MOVE (PS3.4 annex C, Study Root).

Images from C-GET are passed to the receiver as if they had been sent; with C-MOVE the PACS sends
them to the node over a separate association.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

import pydicom
from pynetdicom import evt
from pynetdicom.association import Association
from pynetdicom.sop_class import (  # type: ignore[attr-defined]
    StudyRootQueryRetrieveInformationModelGet,
    StudyRootQueryRetrieveInformationModelMove,
)

from dicom_node.errors import DeliveryError
from dicom_node.peers.checkpoint import acknowledge_at_once
from dicom_node.peers.dimse import UNCOMPRESSED, answer_words, association_with
from dicom_node.peers.find import FIND, find, query_for
from dicom_node.receive.incoming import incoming_of
from dicom_node.receive.scp import Receiver
from dicom_node.retrieve.archive import Request
from dicom_node.settings.sections import PeerSettings, Settings
from scoring.ct.slice import CT_CLASSES
from scoring.ct.transfer_syntaxes import READABLE

GET = StudyRootQueryRetrieveInformationModelGet
MOVE = StudyRootQueryRetrieveInformationModelMove
UIDS_PER_REQUEST = 100
# PS3.4 tables C.4-2 and C.4-3; other statuses have their general meaning.
_STATUS_WORDS = {
    0xA701: "out of resources, it cannot count the matches",
    0xA702: "out of resources, it cannot send",
    0xA900: "the identifier does not match the SOP class",
    0xB000: "some images failed",
    0xFE00: "cancelled",
}


class DimseArchive:
    """A PACS queried by C-FIND, with retrieval by C-GET or C-MOVE.

    Parameters
    ----------
    peer
        The PACS.
    method
        ``c-get`` or ``c-move``.
    settings
        The node's.
    receiver
        Stores the images from C-GET.
    """

    def __init__(
        self, peer: PeerSettings, method: str, settings: Settings, receiver: Receiver
    ) -> None:
        self._peer = peer
        self._move = method == "c-move"
        self._name = "C-MOVE" if self._move else "C-GET"
        self._calling = settings.node.ae_title
        self._retrieve = settings.retrieve
        self._tls = settings.tls
        self._receiver = receiver
        self.words = f"{peer.name} by {self._name}"

    def series_of(self, study_uid: str) -> Sequence[str]:
        """Return the CT series of a study that the PACS holds.

        Raises
        ------
        DeliveryError
            If it cannot be asked.
        """
        query = query_for("SERIES", study_uid, SeriesInstanceUID="", Modality="CT")
        return [a["SeriesInstanceUID"] for a in self._find(query)]

    def images_of(self, study_uid: str, series_uid: str) -> Mapping[str, str]:
        """Return the images of a series that the PACS holds, with their SOP classes.

        Raises
        ------
        DeliveryError
            If the query fails, or the PACS holds more than ``retrieve.maximum_instances``.
        """
        query = query_for(
            "IMAGE", study_uid, SeriesInstanceUID=series_uid, SOPInstanceUID="", SOPClassUID=""
        )
        return {a["SOPInstanceUID"]: a["SOPClassUID"] for a in self._find(query)}

    def _find(self, query: pydicom.Dataset) -> list[dict[str, str]]:
        retrieve = self._retrieve
        with association_with(
            self._peer, self._calling, {FIND: UNCOMPRESSED}, retrieve.timeout_seconds, self._tls
        ) as association:
            most = retrieve.maximum_instances
            return find(association, self._peer, query, most, "retrieve.maximum_instances")

    def fetch(self, request: Request) -> list[str]:
        """Retrieve images of a series, and return a description of the PACS's response.

        Raises
        ------
        DeliveryError
            If the request fails, or the association is lost.
        """
        model = MOVE if self._move else GET
        contexts: dict[str, Sequence[str]] = {model: UNCOMPRESSED}
        handlers: list[Any] = []
        roles: Sequence[str] = ()
        if not self._move:
            roles = CT_CLASSES
            contexts |= dict.fromkeys(CT_CLASSES, tuple(READABLE))
            handlers = [
                (evt.EVT_C_STORE, lambda event: self._take(event, request)),
                (evt.EVT_CONN_CLOSE, lambda event: self._receiver.ended(event.assoc)),
                (evt.EVT_PDU_SENT, lambda event: acknowledge_at_once(event.assoc)),
                *self._receiver.limits(),
            ]
        answers = []
        with association_with(
            self._peer,
            self._calling,
            contexts,
            self._retrieve.timeout_seconds,
            self._tls,
            handlers,
            roles,
        ) as association:
            self._check_contexts(association, model)
            for first in range(0, len(request.instances), UIDS_PER_REQUEST):
                batch = request.instances[first : first + UIDS_PER_REQUEST]
                answers.append(self._fetch(association, request, batch))
        return answers

    def _check_contexts(self, association: Association, model: str) -> None:
        taken = {str(c.abstract_syntax) for c in association.accepted_contexts}
        if model not in taken:
            raise DeliveryError(f"{self._peer.where} does not accept {self._name}", True)
        if not self._move and not any(c.as_scp for c in association.accepted_contexts):
            raise DeliveryError(
                f"{self._peer.where} accepts C-GET, but not that we store CT images (SCP role "
                "selection); use C-MOVE or DICOMweb",
                True,
            )

    def _take(self, event: evt.Event, request: Request) -> int:
        incoming = incoming_of(event)
        status = self._receiver.take(dataclasses.replace(incoming, check=request.check))
        if request.over():
            event.assoc.abort()
        return status

    def _fetch(self, association: Association, request: Request, uids: Sequence[str]) -> str:
        query = query_for(
            "IMAGE",
            request.study_uid,
            SeriesInstanceUID=request.series_uid,
            SOPInstanceUID=list(uids),
        )
        try:
            if self._move:
                responses = association.send_c_move(query, self._calling, MOVE)
            else:
                responses = association.send_c_get(query, GET)
            final = pydicom.Dataset()
            for status, _ in responses:
                final = status
                if request.over():
                    association.abort()
                    break
        except (RuntimeError, ValueError) as e:
            raise DeliveryError(f"{self._peer.where}: {self._name} cannot be sent: {e}") from e
        request.go_on()
        code = final.get("Status")
        if code is None:
            raise DeliveryError(f"{self._peer.where}: {self._name} {answer_words(None)}")
        return self._answer(int(code), final)

    def _answer(self, code: int, final: pydicom.Dataset) -> str:
        counts = ", ".join(
            f"{final.get(keyword) or 0} {word}"
            for keyword, word in (
                ("NumberOfCompletedSuboperations", "completed"),
                ("NumberOfFailedSuboperations", "failed"),
                ("NumberOfWarningSuboperations", "with warnings"),
            )
        )
        if code == 0x0000:
            return f"{self._peer.name} answered {self._name} with success: {counts}"
        if code == 0xA801:
            meaning = f"it does not know the move destination {self._calling}"
        else:
            meaning = _STATUS_WORDS.get(code, "unable to process")
        return f"{self._peer.name} answered {self._name} with 0x{code:04X} ({meaning}): {counts}"
