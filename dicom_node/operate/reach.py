"""Reachability test of all that a configuration names: peers, FHIR, mail server and webhook."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

from dicom_node.errors import DeliveryError
from dicom_node.peers import dimse
from dicom_node.settings.sections import PeerSettings, Settings

SECONDS = 5.0
PORTS = {"https": 443, "http": 80}


def reach_peer(peer: PeerSettings, settings: Settings) -> str:
    """Return why a peer does not answer C-ECHO, or its DICOMweb address; empty if it does."""
    if peer.url:
        return reach_url(peer.url)
    try:
        dimse.echo(peer, settings.node.ae_title, timeout=SECONDS, tls=settings.tls)
    except DeliveryError as e:
        return str(e)
    return ""


def reach_url(url: str) -> str:
    """Return why no connection to a web server is made; empty if one is."""
    parts = urlsplit(url)
    return reach_address(parts.hostname or "", parts.port or PORTS.get(parts.scheme, 443))


def reach_address(host: str, port: int) -> str:
    """Return why no TCP connection is made; empty if one is."""
    try:
        socket.create_connection((host, port), timeout=SECONDS).close()
    except OSError as e:
        return f"no connection to {host}:{port}: {e.strerror or e}"
    return ""


def reach_all(settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield the name of everything to be reached, and why it is not; empty if it is."""
    for peer in settings.peers:
        yield f"peer {peer.name}", reach_peer(peer, settings)
    if settings.clinical.fhir.base_url:
        yield "FHIR server", reach_url(settings.clinical.fhir.base_url)
    mail, webhook = settings.notify.mail, settings.notify.webhook
    if mail.host:
        yield "mail server", reach_address(mail.host, mail.port)
    if webhook.url:
        yield "webhook", reach_url(webhook.url)
