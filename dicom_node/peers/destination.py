"""Test of a destination: the SR classes, companions and transfer syntaxes that it accepts."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Sequence

from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    EncapsulatedPDFStorage,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    SecondaryCaptureImageStorage,
)

from dicom_node.errors import NotAcceptedError
from dicom_node.peers.dimse import NO_TLS, association_with
from dicom_node.settings.sections import PeerSettings, ReportSettings, TlsSettings
from dicom_node.settings.words import AUTO
from sr_templates.sr_class import SrClass, best_of, sr_class

STORAGE_COMMITMENT = "1.2.840.10008.1.20.1"
COMPANION_CLASSES = {"pdf": EncapsulatedPDFStorage, "key-images": SecondaryCaptureImageStorage}
CLASSES = (*(c.value for c in SrClass), *COMPANION_CLASSES.values(), STORAGE_COMMITMENT)
# The first two are used for sending; the third is queried for information only.
SYNTAXES = (ExplicitVRLittleEndian, ImplicitVRLittleEndian, DeflatedExplicitVRLittleEndian)


@dataclasses.dataclass(frozen=True)
class Acceptance:
    """A SOP class, and the transfer syntaxes that a peer accepts for it (empty: refused)."""

    sop_class: str
    syntaxes: tuple[str, ...]

    @property
    def usable(self) -> bool:
        """True if it is accepted in a transfer syntax that the node sends."""
        return bool(set(self.syntaxes) & set(SYNTAXES[:2]))


def ask(
    peer: PeerSettings, calling_ae: str, timeout: float, tls: TlsSettings = NO_TLS
) -> tuple[Acceptance, ...]:
    """Query a peer by negotiating one association per transfer syntax (PS3.8 7.1.1.13).

    Raises
    ------
    DeliveryError
        If it cannot be reached, or rejects the association.
    """
    taken: dict[str, list[str]] = {c: [] for c in CLASSES}
    for syntax in SYNTAXES:
        contexts = {c: [syntax] for c in CLASSES}
        try:
            with association_with(peer, calling_ae, contexts, timeout, tls) as association:
                for context in association.accepted_contexts:
                    taken[str(context.abstract_syntax)].append(str(syntax))
        except NotAcceptedError:
            continue
    return tuple(Acceptance(c, tuple(s)) for c, s in taken.items())


def class_to_send(report: ReportSettings, accepted: Collection[str]) -> SrClass | None:
    """Return the SR class in which reports will be sent, or None if the peer accepts none."""
    if report.sr_class == AUTO:
        return best_of(accepted)
    wanted = sr_class(report.sr_class)
    return wanted if wanted.value in accepted else None


def missing(report: ReportSettings, accepted: Collection[str]) -> list[str]:
    """Return descriptions of configured objects that the peer would not accept."""
    words = []
    if class_to_send(report, accepted) is None:
        wanted = "any of our SR classes" if report.sr_class == AUTO else report.sr_class
        words.append(f"reports: it does not accept {wanted}")
    words += [
        f"companion {companion}: it does not accept {COMPANION_CLASSES[companion].name}"
        for companion in report.companions
        if COMPANION_CLASSES[companion] not in accepted
    ]
    if report.storage_commitment and STORAGE_COMMITMENT not in accepted:
        words.append("storage commitment: it does not accept the request")
    return words


def describe(peer: PeerSettings, found: Sequence[Acceptance], report: ReportSettings) -> str:
    """Return a table of what a peer accepts, and the consequence for sending."""
    accepted = [a.sop_class for a in found if a.usable]
    width = max(len(UID(a.sop_class).name) for a in found)
    lines = [f"{peer.where} accepts:"]
    for item in found:
        syntaxes = ", ".join(UID(s).name for s in item.syntaxes) or "no"
        lines.append(f"  {UID(item.sop_class).name:<{width}}  {syntaxes}")
    choice = class_to_send(report, accepted)
    if choice is not None:
        lines.append(f"Reports will be sent as {UID(choice.value).name}.")
    lines += [f"NOT SENT: {words}." for words in missing(report, accepted)]
    return "\n".join(lines)
