"""Checks of settings across sections.

The values of a single setting are restricted by its type in `sections`, combinations within a
section by that section's ``_..._faults``.
"""

from __future__ import annotations

from collections.abc import Iterator

from dicom_node.settings.fields import where_known
from dicom_node.settings.sections import Settings


def faults_between(s: Settings) -> Iterator[tuple[str, str]]:
    """Yield faults between sections: a setting's name, and the text that follows it."""
    for check in (
        _peer_names,
        _destination,
        _commitment,
        _query,
        _retrieval_peer,
        _retrieval_method,
        _retrieval_sender,
        _other_scanners,
        _hl7_tls,
    ):
        yield from where_known(check, s)


def _other_scanners(s: Settings) -> Iterator[tuple[str, str]]:
    if s.model.other_scanners == "refuse" and not s.references:
        yield (
            "model.other_scanners",
            "is 'refuse' without any [[references]], so that every case would be refused; expected "
            "'default', or [[references]]",
        )


def _hl7_tls(s: Settings) -> Iterator[tuple[str, str]]:
    if s.clinical.hl7.tls and s.tls.certificate is None:
        yield "clinical.hl7.tls", "needs tls.certificate and tls.key"


def _names(s: Settings) -> str:
    return ", ".join(p.name for p in s.peers) or "none configured"


def _peer_names(s: Settings) -> Iterator[tuple[str, str]]:
    names = [p.name for p in s.peers]
    for i, name in enumerate(names):
        if not name or name in names[:i] or name == "sender":
            yield (
                f"peers[{i}].name",
                f"is {name!r}, expected a unique name other than 'sender'",
            )


def _destination(s: Settings) -> Iterator[tuple[str, str]]:
    destination = s.report.destination
    own = destination == "sender"
    if not own and s.peer(destination) is None:
        yield (
            "report.destination",
            f"is {destination!r}, expected 'sender' or the name of one of [[peers]] ({_names(s)})",
        )
    if own and not s.peers:
        yield (
            "report.destination",
            "is 'sender' but no [[peers]] are configured; the node cannot know the sender's host "
            "and port without one",
        )


def _commitment(s: Settings) -> Iterator[tuple[str, str]]:
    destination = s.report.destination
    own = destination == "sender"
    to = [p for p in s.peers if p.url and (p.ae_title if own else p.name == destination)]
    if s.report.storage_commitment and to:
        yield (
            "report.storage_commitment",
            f"is true, but reports go to {to[0].name!r} by DICOMweb, for which "
            "storage commitment is not supported; expected false",
        )


def _query(s: Settings) -> Iterator[tuple[str, str]]:
    peer = s.peer(s.case.query_peer)
    if s.case.query_peer and peer is None:
        yield (
            "case.query_peer",
            f"is {s.case.query_peer!r}, expected the name of one of [[peers]] ({_names(s)})",
        )
    if peer is not None and peer.url:
        yield (
            "case.query_peer",
            f"{peer.name!r} is a DICOMweb peer, expected one with host and port; "
            "[retrieve] queries a DICOMweb peer for the images of a series",
        )


def _retrieval_peer(s: Settings) -> Iterator[tuple[str, str]]:
    if s.retrieve.peer and s.peer(s.retrieve.peer) is None:
        yield (
            "retrieve.peer",
            f"is {s.retrieve.peer!r}, expected the name of one of [[peers]] ({_names(s)})",
        )


def _retrieval_method(s: Settings) -> Iterator[tuple[str, str]]:
    peer, method = s.peer(s.retrieve.peer), s.retrieve.method
    if not s.retrieve.peer or peer is None:
        return
    allowed = ("dicomweb",) if peer.url else ("c-get", "c-move")
    if method and method not in allowed:
        yield (
            "retrieve.method",
            f"is {method!r}, expected one of {', '.join(allowed)} for peer {peer.name!r}",
        )


def _retrieval_sender(s: Settings) -> Iterator[tuple[str, str]]:
    peer, method = s.peer(s.retrieve.peer), s.retrieve.method
    if not s.retrieve.peer or peer is None:
        return
    callers = s.receiver.allowed_calling_aes
    if method == "c-move" and callers and peer.ae_title not in callers:
        yield (
            "retrieve.method",
            f"is 'c-move', but receiver.allowed_calling_aes ({', '.join(callers)}) lacks "
            f"{peer.ae_title!r}, which would send the images",
        )
