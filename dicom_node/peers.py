"""What the node asks of other DICOM nodes: echo, store a report, count a series' images."""

from __future__ import annotations

from pathlib import Path

import pydicom
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian
from pynetdicom import AE
from pynetdicom.association import Association
from pynetdicom.sop_class import (  # type: ignore[attr-defined]
    StudyRootQueryRetrieveInformationModelFind,
    Verification,
)

from dicom_node.errors import DeliveryError
from dicom_node.settings import PeerSettings

_STATUS_WORDS = {
    0x0112: "no such SOP Class there",
    0x0117: "invalid SOP Instance",
    0x0122: "SOP Class not supported",
    0x0124: "not authorised",
    0x0211: "unrecognised operation",
}


def _associate(peer: PeerSettings, calling_ae: str, sop_class: str, timeout: float) -> Association:
    """Open an association for one SOP class.

    Raises
    ------
    DeliveryError
        If the peer cannot be reached, rejects the association or does not take the class.
    """
    ae = AE(calling_ae)
    ae.acse_timeout = ae.dimse_timeout = ae.network_timeout = timeout
    ae.connection_timeout = min(timeout, 20)
    ae.add_requested_context(sop_class, [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
    association = ae.associate(peer.host, peer.port, ae_title=peer.ae_title)
    where = f"{peer.ae_title}@{peer.host}:{peer.port}"
    if association.is_established:
        return association
    if association.is_rejected:
        answer = association.acceptor.primitive
        why = answer.reason_str if answer is not None else "no reason given"
        raise DeliveryError(
            f"{where} rejected the association: {why} (we call ourselves {calling_ae})"
        )
    if association.acceptor.primitive is not None and not association.accepted_contexts:
        raise DeliveryError(f"{where} does not accept {pydicom.uid.UID(sop_class).name}")
    raise DeliveryError(f"{where} cannot be reached, or ended the association")


def _finish(association: Association) -> None:
    if association.is_established:
        association.release()


def echo(peer: PeerSettings, calling_ae: str, timeout: float = 10) -> None:
    """Verify a peer with C-ECHO (PS3.4 Annex A).

    Raises
    ------
    DeliveryError
        If it does not answer with success.
    """
    association = _associate(peer, calling_ae, Verification, timeout)
    try:
        status = association.send_c_echo().get("Status")
    except (RuntimeError, ValueError) as e:
        raise DeliveryError(f"{peer.ae_title}: C-ECHO cannot be sent: {e}") from e
    finally:
        _finish(association)
    if status != 0x0000:
        raise DeliveryError(f"{peer.ae_title}: C-ECHO {_words(status)}")


def store(peer: PeerSettings, calling_ae: str, path: Path, timeout: float) -> str:
    """Send a file with C-STORE and return the peer's answer in words (PS3.4 Annex B).

    Raises
    ------
    DeliveryError
        If the peer cannot be reached or its status for the instance is not success or warning.
    """
    try:
        dataset = pydicom.dcmread(path)
    except (OSError, ValueError, pydicom.errors.InvalidDicomError) as e:
        raise DeliveryError(f"the report {path.name} cannot be read: {e}") from e
    association = _associate(peer, calling_ae, str(dataset.SOPClassUID), timeout)
    try:
        status = association.send_c_store(dataset).get("Status")
    except (ValueError, RuntimeError, AttributeError) as e:
        raise DeliveryError(f"{peer.ae_title}: the report cannot be sent: {e}") from e
    finally:
        _finish(association)
    if status is None or not (status == 0x0000 or 0xB000 <= status <= 0xBFFF):
        raise DeliveryError(f"{peer.ae_title}: C-STORE {_words(status)}")
    return f"{peer.ae_title} answered 0x{status:04X}"


def series_count(
    peer: PeerSettings, calling_ae: str, study_uid: str, series_uid: str, timeout: float
) -> int:
    """Return how many images of a series a peer holds, by C-FIND (PS3.4 C.4.1, Study Root).

    Number of Series Related Instances is asked first; a peer that does not give it is asked for
    the images one by one.

    Raises
    ------
    DeliveryError
        If the peer cannot be asked.
    """
    association = _associate(peer, calling_ae, StudyRootQueryRetrieveInformationModelFind, timeout)
    try:
        series = _find(association, peer, study_uid, series_uid, "SERIES")
        for answer in series:
            value = answer.get("NumberOfSeriesRelatedInstances")
            if value not in (None, ""):
                return int(value)
        return len(_find(association, peer, study_uid, series_uid, "IMAGE")) if series else 0
    except (AttributeError, RuntimeError, TypeError, ValueError) as e:
        raise DeliveryError(f"{peer.ae_title}: C-FIND failed: {e}") from e
    finally:
        _finish(association)


def _find(
    association: Association, peer: PeerSettings, study_uid: str, series_uid: str, level: str
) -> list[pydicom.Dataset]:
    query = pydicom.Dataset()
    query.QueryRetrieveLevel = level
    query.StudyInstanceUID = study_uid
    query.SeriesInstanceUID = series_uid
    if level == "SERIES":
        query.NumberOfSeriesRelatedInstances = None
    else:
        query.SOPInstanceUID = ""
    found = []
    for status, identifier in association.send_c_find(
        query, StudyRootQueryRetrieveInformationModelFind
    ):
        code = status.get("Status")
        if code in (0xFF00, 0xFF01) and identifier is not None:
            found.append(identifier)
        elif code != 0x0000:
            raise DeliveryError(f"{peer.ae_title}: C-FIND {_words(code)}")
    return found


def _words(status: int | None) -> str:
    if status is None:
        return "got no answer: the connection was lost or timed out"
    return f"was answered 0x{status:04X} ({_STATUS_WORDS.get(status, 'refused')})"
