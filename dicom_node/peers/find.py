"""Queries to a PACS by C-FIND (PS3.4 annex C, Study Root)."""

from __future__ import annotations

from typing import Any

import pydicom
from pynetdicom.association import Association
from pynetdicom.sop_class import (  # type: ignore[attr-defined]
    StudyRootQueryRetrieveInformationModelFind,
)

from dicom_node.errors import DeliveryError
from dicom_node.peers.dimse import NO_TLS, UNCOMPRESSED, answer_words, association_with
from dicom_node.settings.sections import PeerSettings, TlsSettings

FIND = StudyRootQueryRetrieveInformationModelFind
PENDING = (0xFF00, 0xFF01)


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
        query = query_for(
            "SERIES", study_uid, SeriesInstanceUID=series_uid, NumberOfSeriesRelatedInstances=None
        )
        series = find(association, peer, query)
        for answer in series:
            value = answer.get("NumberOfSeriesRelatedInstances")
            try:
                if value not in (None, ""):
                    return int(value)
            except (TypeError, ValueError) as e:
                raise DeliveryError(f"{peer.where}: C-FIND answered no number: {e}") from e
        if not series:
            return 0
        query = query_for("IMAGE", study_uid, SeriesInstanceUID=series_uid, SOPInstanceUID="")
        return len(find(association, peer, query))


def find(
    association: Association, peer: PeerSettings, query: pydicom.Dataset, most: int | None = None
) -> list[pydicom.Dataset]:
    """Return the matches of a C-FIND request.

    Raises
    ------
    DeliveryError
        If it fails, or there are more than ``most``.
    """
    found: list[pydicom.Dataset] = []
    try:
        for status, identifier in association.send_c_find(query, FIND):
            code = status.get("Status")
            if code in PENDING and identifier is not None:
                found.append(identifier)
            elif code != 0x0000:
                raise DeliveryError(f"{peer.where}: C-FIND {answer_words(code)}")
            if most is not None and len(found) > most:
                association.abort()
                raise DeliveryError(
                    f"{peer.where}: C-FIND has more than {most} matches "
                    "(retrieve.maximum_instances)"
                )
    except (AttributeError, RuntimeError, TypeError, ValueError) as e:
        raise DeliveryError(f"{peer.where}: C-FIND failed: {e}") from e
    return found


def query_for(level: str, study_uid: str, **keys: Any) -> pydicom.Dataset:
    """Return the identifier of a Study Root query at a level, with its keys."""
    query = pydicom.Dataset()
    query.QueryRetrieveLevel = level
    query.StudyInstanceUID = study_uid
    for keyword, value in keys.items():
        setattr(query, keyword, value)
    return query
