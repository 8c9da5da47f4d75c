"""The node's DIMSE requests to peers: association, C-ECHO, C-STORE."""

from __future__ import annotations

import contextlib
import dataclasses
import socket
import ssl
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pydicom
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian
from pynetdicom import AE, _config, build_context, build_role
from pynetdicom.association import Association
from pynetdicom.sop_class import (  # type: ignore[attr-defined]
    Verification,
)

from dicom_node.errors import DeliveryError, NotAcceptedError
from dicom_node.peers.answers import AnswerReader
from dicom_node.peers.checkpoint import put_gate
from dicom_node.peers.tls import client_context
from dicom_node.settings.sections import PeerSettings, TlsSettings

# The bytes of a file are sent as they are; decoding and encoding a report takes 0.3 s of CPU.
_config.STORE_SEND_CHUNKED_DATASET = True

NO_TLS = TlsSettings()
UNCOMPRESSED = (ExplicitVRLittleEndian, ImplicitVRLittleEndian)
_STATUS_WORDS = {
    0x0110: "processing failure",
    0x0111: "the instance is already stored there",
    0x0112: "no such object instance",
    0x0213: "resource limitation",
    0x0117: "invalid SOP Instance",
    0x0122: "SOP Class not supported",
    0x0124: "not authorised",
    0x0211: "unrecognised operation",
}


@contextlib.contextmanager
def association_with(
    peer: PeerSettings,
    calling_ae: str,
    contexts: Mapping[str, Sequence[str]],
    timeout: float,
    tls: TlsSettings = NO_TLS,
    handlers: Sequence[Any] = (),
    scp_roles: Collection[str] = (),
) -> Iterator[Association]:
    """Open an association with a peer and release it at the end.

    Parameters
    ----------
    contexts
        SOP Class UID to the transfer syntaxes proposed for it, each in a separate presentation
        context, so that objects can be sent in the transfer syntax in which they are stored.
    timeout
        Timeout for each response, in seconds.
    handlers
        pynetdicom's event handlers.
    scp_roles
        SOP classes of ``contexts`` for which we propose the SCP role (PS3.7 D.3.3.4).

    Raises
    ------
    DeliveryError
        If the peer is unreachable, rejects the association or accepts no SOP class; or if it
        answered more, or more slowly, than `AnswerReader` reads.
    SettingsError
        If certificates cannot be used.
    """
    ae = AE(calling_ae)
    ae.acse_timeout = ae.dimse_timeout = ae.network_timeout = timeout
    ae.connection_timeout = min(timeout, 20)
    proposed = [
        build_context(sop_class, syntax)
        for sop_class, syntaxes in contexts.items()
        for syntax in syntaxes
    ]
    where = peer.where
    context = client_context(peer, tls)
    reader = AnswerReader(timeout, stores=bool(scp_roles))
    try:
        association = ae.associate(
            peer.host,
            peer.port,
            proposed,
            ae_title=peer.ae_title,
            ext_neg=[build_role(uid, scp_role=True) for uid in scp_roles],
            tls_args=(context, peer.tls_name or peer.host) if context else None,
            evt_handlers=[*reader.handlers(), *handlers],
        )
    except OSError as e:
        raise DeliveryError(f"{where} cannot be reached: {e.strerror or e}") from e
    if not association.is_established:
        if reader.problem:
            raise DeliveryError(f"{where}: {reader.problem}")
        raise _not_established(association, peer, where, contexts, context)
    put_gate(association)
    try:
        yield association
        cause: DeliveryError | None = None
    except DeliveryError as e:
        if not reader.problem:
            raise
        cause = e
    finally:
        if association.is_established:
            association.release()
    if reader.problem:
        raise DeliveryError(f"{where}: {reader.problem}") from cause


def _not_established(
    association: Association,
    peer: PeerSettings,
    where: str,
    contexts: Mapping[str, Sequence[str]],
    context: ssl.SSLContext | None,
) -> DeliveryError:
    answer = association.acceptor.primitive
    if association.is_rejected:
        why = answer.reason_str if answer is not None else "no reason given"
        # Result 2 is rejected-transient (PS3.8 table 9-21): too busy, for instance.
        permanent = answer is not None and answer.result == 0x01
        return DeliveryError(
            f"{where} rejected the association: {why} (our AE title is "
            f"{association.requestor.ae_title.strip()})",
            permanent,
        )
    if answer is not None and not association.accepted_contexts:
        names = ", ".join(pydicom.uid.UID(c).name for c in contexts)
        return NotAcceptedError(f"{where} does not accept {names}")
    return DeliveryError(f"{where} cannot be reached: {_connection_problem(peer, context)}")


def _connection_problem(peer: PeerSettings, context: ssl.SSLContext | None) -> str:
    """Connect again to find the cause, which pynetdicom does not report."""
    try:
        with socket.create_connection((peer.host, peer.port), timeout=5) as plain:
            if context is not None:
                with context.wrap_socket(plain, server_hostname=peer.tls_name or peer.host):
                    pass
    except ssl.SSLCertVerificationError as e:
        return f"its certificate is not accepted: {e.verify_message}"
    except ssl.SSLError as e:
        return f"TLS failed: {e.reason or e}"
    except TimeoutError:
        return "no answer in time"
    except OSError as e:
        return e.strerror or str(e)
    return "it ended the association"


@dataclasses.dataclass(frozen=True)
class StoreAnswer:
    """The outcome for one file: the peer's status, or a local problem.

    ``status`` is None without a response. ``accepted`` holds the proposed SOP classes that the peer
    accepted in the association.
    """

    path: Path
    status: int | None
    words: str
    problem: bool = False
    accepted: frozenset[str] = frozenset()

    @property
    def unknown(self) -> bool:
        """True if the peer may have the file without having confirmed it."""
        return self.status is None and not self.problem


def echo(
    peer: PeerSettings, calling_ae: str, timeout: float = 10, tls: TlsSettings = NO_TLS
) -> None:
    """Verify a peer with C-ECHO (PS3.4 Annex A).

    Raises
    ------
    DeliveryError
        If it does not respond with success.
    """
    with association_with(peer, calling_ae, {Verification: UNCOMPRESSED}, timeout, tls) as a:
        try:
            status = a.send_c_echo().get("Status")
        except (RuntimeError, ValueError) as e:
            raise DeliveryError(f"{peer.ae_title}: C-ECHO cannot be sent: {e}") from e
    if status != 0x0000:
        raise DeliveryError(f"{peer.ae_title}: C-ECHO {answer_words(status)}")


def read_files(
    paths: Sequence[Path],
) -> tuple[dict[Path, pydicom.Dataset], list[StoreAnswer]]:
    """Return the objects to send, and an outcome for each unreadable file."""
    datasets: dict[Path, pydicom.Dataset] = {}
    unreadable = []
    for path in paths:
        try:
            datasets[path] = pydicom.dcmread(path)
        except (OSError, ValueError, pydicom.errors.InvalidDicomError) as e:
            words = f"{path.name} cannot be read: {e}"
            unreadable.append(StoreAnswer(path, None, words, problem=True))
    return datasets, unreadable


def store(
    peer: PeerSettings,
    calling_ae: str,
    paths: Sequence[Path],
    timeout: float,
    tls: TlsSettings = NO_TLS,
    also_propose: Collection[str] = (),
    begins: Callable[[Sequence[Path]], None] = lambda _: None,
) -> Iterator[StoreAnswer]:
    """Send files with C-STORE over one association; yield the outcome of each (PS3.4 Annex B).

    ``also_propose`` holds further SOP classes, to learn whether they are accepted. If a file gets
    no response, the association has ended and the remaining files are not sent. ``begins`` is
    called with each file immediately before it is sent.

    Raises
    ------
    DeliveryError
        If the association cannot be established; no file is the cause then.
    """
    datasets, unreadable = read_files(paths)
    yield from unreadable
    if not datasets:
        return
    classes = dict.fromkeys([*(str(d.SOPClassUID) for d in datasets.values()), *also_propose])
    contexts = dict.fromkeys(classes, UNCOMPRESSED)
    with association_with(peer, calling_ae, contexts, timeout, tls) as association:
        pairs = {(c.abstract_syntax, c.transfer_syntax[0]) for c in association.accepted_contexts}
        accepted = frozenset(str(sop_class) for sop_class, _ in pairs)
        for path, dataset in datasets.items():
            if dataset.SOPClassUID not in accepted:
                name = dataset.SOPClassUID.name
                words = f"{peer.ae_title} does not accept {name}"
                yield StoreAnswer(path, 0x0122, words, accepted=accepted)
                continue
            begins([path])
            try:
                as_it_is = (dataset.SOPClassUID, dataset.file_meta.TransferSyntaxUID) in pairs
                status = association.send_c_store(path if as_it_is else dataset).get("Status")
            except (ValueError, RuntimeError, AttributeError) as e:
                words = f"{peer.ae_title}: {path.name} cannot be sent: {e}"
                lost = not association.is_established
                yield StoreAnswer(path, None, words, problem=not lost)
                if lost:
                    return
                continue
            if status is None:
                yield StoreAnswer(path, None, f"{peer.ae_title}: C-STORE {answer_words(None)}")
                return
            good = status == 0x0000 or 0xB000 <= status <= 0xBFFF
            yield StoreAnswer(
                path,
                status,
                f"{peer.ae_title} answered 0x{status:04X}"
                if good
                else f"{peer.ae_title}: C-STORE {answer_words(status)}",
            )


def answer_words(status: int | None) -> str:
    """Return a description of the outcome of a request, from the status of its response."""
    if status is None:
        return "got no answer: the connection was lost or timed out"
    return f"was answered 0x{status:04X} ({status_words(status)})"


def status_words(status: int) -> str:
    """Return the meaning of a failure status or reason (PS3.7 annex C, PS3.4 table B.2-1)."""
    if 0xA700 <= status <= 0xA7FF:
        return "out of resources"
    if 0xA900 <= status <= 0xA9FF:
        return "data set does not match SOP Class"
    return _STATUS_WORDS.get(status, "refused")
