"""Queries to a PACS by C-FIND (PS3.4 annex C, Study Root)."""

from __future__ import annotations

import time
from typing import Any

import pydicom
from pynetdicom.association import Association
from pynetdicom.sop_class import (  # type: ignore[attr-defined]
    StudyRootQueryRetrieveInformationModelFind,
)

from dicom_node.errors import DeliveryError
from dicom_node.peers.answers import QUERY_SECONDS
from dicom_node.peers.dimse import NO_TLS, UNCOMPRESSED, answer_words, association_with
from dicom_node.settings.sections import PeerSettings, TlsSettings
from scoring.ct.dicom_file import UNREADABLE

FIND = StudyRootQueryRetrieveInformationModelFind
PENDING = (0xFF00, 0xFF01)
COUNT = "NumberOfSeriesRelatedInstances"
# A series has some thousands of images.
MOST_MATCHES = 100_000


def series_count(
    peer: PeerSettings,
    calling_ae: str,
    study_uid: str,
    series_uid: str,
    timeout: float,
    tls: TlsSettings = NO_TLS,
) -> int:
    """Return the number of images of a series on a peer, by C-FIND (PS3.4 C.4.1, Study Root).

    Number of Series Related Instances is requested first; if a peer does not return it, the images
    are queried and counted.

    Raises
    ------
    DeliveryError
        If the query fails.
    """
    with association_with(peer, calling_ae, {FIND: UNCOMPRESSED}, timeout, tls) as association:
        query = query_for("SERIES", study_uid, SeriesInstanceUID=series_uid, **{COUNT: None})
        series = find(association, peer, query, MOST_MATCHES)
        for answer in series:
            try:
                if answer[COUNT]:
                    return int(answer[COUNT])
            except ValueError as e:
                raise DeliveryError(f"{peer.where}: C-FIND answered no number: {e}") from e
        if not series:
            return 0
        query = query_for("IMAGE", study_uid, SeriesInstanceUID=series_uid, SOPInstanceUID="")
        return len(find(association, peer, query, MOST_MATCHES))


def find(
    association: Association,
    peer: PeerSettings,
    query: pydicom.Dataset,
    most: int,
    setting: str = "",
) -> list[dict[str, str]]:
    """Return of each match of a C-FIND request the values of the query's keys; empty if absent.

    Parameters
    ----------
    most
        Number of matches.
    setting
        Key of the configuration that sets the limit.

    Raises
    ------
    DeliveryError
        If it fails, takes longer than `QUERY_SECONDS`, or there are more than ``most``.
    """
    if_more = f"more than {most} matches{f' ({setting})' if setting else ''}"
    keys = [e.keyword for e in query]
    found: list[dict[str, str]] = []
    deadline = time.monotonic() + QUERY_SECONDS
    try:
        for status, identifier in association.send_c_find(query, FIND):
            code = status.get("Status")
            if code in PENDING and identifier is not None:
                found.append({k: str(identifier.get(k) or "") for k in keys})
            elif code != 0x0000:
                raise DeliveryError(f"{peer.where}: C-FIND {answer_words(code)}")
            if len(found) > most:
                raise DeliveryError(f"{peer.where}: C-FIND has {if_more}")
            if time.monotonic() > deadline:
                raise DeliveryError(f"{peer.where}: C-FIND took more than {QUERY_SECONDS:g} s")
    except DeliveryError:
        association.abort()  # a release would wait for further responses
        raise
    except UNREADABLE as e:
        association.abort()
        # The message may quote the answer, which may contain patient data.
        raise DeliveryError(f"{peer.where}: C-FIND failed: {type(e).__name__}") from e
    return found


def query_for(level: str, study_uid: str, **keys: Any) -> pydicom.Dataset:
    """Return the identifier of a Study Root query at a level, with its keys."""
    query = pydicom.Dataset()
    query.QueryRetrieveLevel = level
    query.StudyInstanceUID = study_uid
    for keyword, value in keys.items():
        setattr(query, keyword, value)
    return query
