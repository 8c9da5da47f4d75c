"""Retrieval of images over DICOMweb: QIDO-RS and WADO-RS (PS3.18 10.6 and 10.4)."""

from __future__ import annotations

import email.message
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import requests
from dicomweb_client.web import DICOMwebClient

from dicom_node.errors import DeliveryError, UselessAnswerError
from dicom_node.peers.answers import QUERY_SECONDS
from dicom_node.peers.dicomweb import Answers, client_for, problems_of, session_for, timeouts
from dicom_node.receive.incoming import IncomingObject, Source, in_file
from dicom_node.receive.object_check import ObjectRefusedError
from dicom_node.receive.scp import Receiver
from dicom_node.retrieve.archive import Request
from dicom_node.settings.sections import PeerSettings, Settings
from dicom_node.units import MEGABYTE
from scoring.ct.transfer_syntaxes import READABLE

SERIES_INSTANCE_UID, SOP_CLASS_UID, SOP_INSTANCE_UID = "0020000E", "00080016", "00080018"
PAGE = 1000
# An attempt ends after this many consecutive unusable responses.
MOST_USELESS = 10
LONGEST_LIST = 64 * MEGABYTE
LONGEST_HEAD = 65536  # of a part's header, with the text before it
CHUNK = 1 << 16
ACCEPT = 'multipart/related; type="application/dicom"; transfer-syntax=*'
SUCCESS = 0x0000


class WebArchive:
    """A PACS queried by QIDO-RS, with retrieval by WADO-RS.

    Parameters
    ----------
    peer
        The PACS.
    settings
        The node's.
    receiver
        Stores the images.
    """

    def __init__(self, peer: PeerSettings, settings: Settings, receiver: Receiver) -> None:
        self._peer = peer
        self._settings = settings
        self._receiver = receiver
        self.words = f"{peer.name} by DICOMweb"

    def series_of(self, study_uid: str) -> Sequence[str]:
        """Return the CT series of a study that the PACS holds.

        Raises
        ------
        DeliveryError
            If it cannot be asked.
        """

        def page(client: DICOMwebClient, offset: int) -> list[Any]:
            return client.search_for_series(
                study_uid, limit=PAGE, offset=offset, search_filters={"Modality": "CT"}
            )

        return tuple(self._search(page, SERIES_INSTANCE_UID))

    def images_of(self, study_uid: str, series_uid: str) -> Mapping[str, str]:
        """Return the images of a series that the PACS holds, with their SOP classes.

        Raises
        ------
        DeliveryError
            If the query fails, or the PACS holds more than ``retrieve.maximum_instances``.
        """

        def page(client: DICOMwebClient, offset: int) -> list[Any]:
            return client.search_for_instances(study_uid, series_uid, limit=PAGE, offset=offset)

        return self._search(page, SOP_INSTANCE_UID)

    def _search(self, page: Callable[[DICOMwebClient, int], list[Any]], key: str) -> dict[str, str]:
        """Return the SOP classes of all pages' matches by ``key``.

        A server may return fewer than requested, or repeat the first page: the list is complete
        when a page contains nothing new.
        """
        retrieve, found = self._settings.retrieve, dict[str, str]()
        deadline = time.monotonic() + QUERY_SECONDS
        with (
            problems_of(self._peer, "QIDO-RS"),
            client_for(self._peer, self._settings.tls, retrieve.timeout_seconds, LONGEST_LIST) as (
                client,
                _,
            ),
        ):
            while True:
                before = len(found)
                found |= {_value(a, key): _value(a, SOP_CLASS_UID) for a in page(client, before)}
                if len(found) > retrieve.maximum_instances:
                    raise DeliveryError(
                        f"{self._peer.where}: QIDO-RS has more than {retrieve.maximum_instances} "
                        "matches (retrieve.maximum_instances)"
                    )
                if len(found) == before:
                    return found
                if time.monotonic() > deadline:
                    raise DeliveryError(
                        f"{self._peer.where}: QIDO-RS took more than {QUERY_SECONDS:g} s"
                    )

    def fetch(self, request: Request) -> list[str]:
        """Retrieve images one by one into the receiver, and return a description of failures.

        A refused or damaged image does not prevent the others.

        Raises
        ------
        DeliveryError
            If the PACS can no longer be queried.
        """
        source = Source(self._peer.ae_title or self._peer.name, self._peer.url)
        try:
            return list(dict.fromkeys(self._fetch(request, source)))
        finally:
            self._receiver.ended(source)

    def _fetch(self, request: Request, source: Source) -> Iterator[str]:
        settings = self._settings
        longest = settings.receiver.maximum_object_mb * MEGABYTE
        with session_for(
            self._peer, settings.tls, longest, settings.retrieve.time_limit_seconds, request.go_on
        ) as session:
            useless = 0
            for uid in request.instances:
                request.go_on()
                try:
                    with self._receiver.memory(source) as reserve:
                        with problems_of(self._peer, "WADO-RS"):
                            incoming = in_file(
                                self._get(session, request, uid, reserve), source, request.check
                            )
                        self._take(incoming)
                except UselessAnswerError as e:
                    useless += 1
                    if useless == MOST_USELESS:
                        raise
                    yield str(e)
                else:
                    useless = 0

    def _get(
        self,
        session: requests.Session,
        request: Request,
        uid: str,
        reserve: Callable[[int], None],
    ) -> memoryview:
        """Return the file of an image; only its bytes are read."""
        series = f"studies/{request.study_uid}/series/{request.series_uid}"
        body = bytearray()
        with session.get(
            f"{self._peer.url.rstrip('/')}/{series}/instances/{uid}",
            headers={"Accept": ACCEPT},
            hooks={"response": Answers(self._peer)},
            timeout=timeouts(self._settings.retrieve.timeout_seconds),
            allow_redirects=False,
            stream=True,
        ) as response:
            response.raise_for_status()
            for chunk in response.iter_content(CHUNK):
                try:
                    reserve(len(chunk))
                except ObjectRefusedError as e:
                    raise UselessAnswerError(f"{self._peer.name}: {e}") from e
                body += chunk
            return first_part(memoryview(body), response.headers.get("Content-Type", ""))

    def _take(self, incoming: IncomingObject) -> None:
        if incoming.syntax not in READABLE:
            raise UselessAnswerError(
                f"{self._peer.name} sent an image in {incoming.syntax.name}, a transfer syntax "
                "that the node does not accept"
            )
        status = self._receiver.take(incoming)
        if status != SUCCESS:
            raise UselessAnswerError(
                f"{self._peer.name} sent an image that the node refused (0x{status:04X}); "
                "'immunoct status' gives the reason"
            )


def first_part(body: memoryview, content_type: str) -> memoryview:
    """Return the first part of a multipart answer (RFC 2046 5.1.1), or all of another one.

    Raises
    ------
    ValueError
        If the answer is not built so.
    """
    head = email.message.Message()
    head["Content-Type"] = content_type
    if head.get_content_maintype() != "multipart":
        return body
    boundary = head.get_boundary("")
    content: Any = body.obj
    line = b"--" + boundary.encode("latin-1")
    start = content.find(line)
    blank = content.find(b"\r\n\r\n", start, start + LONGEST_HEAD)
    end = content.find(b"\r\n" + line, blank)
    if not boundary or start < 0 or blank < 0 or end < 0:
        raise ValueError("not a multipart answer")
    return body[blank + 4 : end]


def _value(answer: Any, tag: str) -> str:
    """Return the first value of an attribute in DICOM JSON (PS3.18 F.2), or an empty text."""
    values = answer.get(tag, {}).get("Value") or [""]
    return str(values[0])
