"""TLS contexts for the receiver and for peers: TLS 1.2 or later (PS3.15 annex B.9 to B.12)."""

from __future__ import annotations

import ssl
from pathlib import Path

from dicom_node.errors import SettingsError
from dicom_node.settings.sections import PeerSettings, TlsSettings


def server_context(tls: TlsSettings, section: str = "tls") -> ssl.SSLContext | None:
    """Return the TLS context of the receiver, or None without TLS.

    With ``tls.ca`` a sender must present a certificate signed by this CA. ``section`` is the name
    of the settings' section, for error messages.

    Raises
    ------
    SettingsError
        If a file cannot be used; the message names it.
    """
    if tls.certificate is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    _load_own(context, tls, section)
    if tls.ca is not None:
        _load_authority(context, tls.ca, "tls.ca")
        context.verify_mode = ssl.CERT_REQUIRED
    return context


def client_context(peer: PeerSettings, tls: TlsSettings) -> ssl.SSLContext | None:
    """Return the TLS context for a peer, or None for a peer without TLS (or https).

    The peer's certificate must be signed by ``tls_ca`` (else ``tls.ca``, else the system's CAs) and
    issued for ``tls_name`` (else its host); our own certificate is presented if we have one.

    Raises
    ------
    SettingsError
        If a file cannot be used; the message names it.
    """
    if not peer.tls and not peer.url.startswith("https://"):
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    authority = peer.tls_ca or tls.ca
    if authority is None:
        context.load_default_certs()
    else:
        _load_authority(context, authority, "peers.tls_ca" if peer.tls_ca else "tls.ca")
    if tls.certificate is not None:
        _load_own(context, tls)
    return context


def _load_own(context: ssl.SSLContext, tls: TlsSettings, section: str = "tls") -> None:
    assert tls.certificate is not None
    try:
        # With an encrypted key OpenSSL would prompt on the terminal; a service has none.
        context.load_cert_chain(tls.certificate, tls.key, password=_no_password)
    except (OSError, ssl.SSLError, ValueError) as e:
        raise SettingsError(
            f"{section}.certificate {tls.certificate} with {section}.key {tls.key} cannot be used: "
            f"{_words(e)}; expected a matching pair of PEM files, the key without a password"
        ) from e


def _no_password() -> str:
    raise ValueError("the key is encrypted")


def _load_authority(context: ssl.SSLContext, path: Path, name: str) -> None:
    try:
        context.load_verify_locations(path)
    except (OSError, ssl.SSLError) as e:
        raise SettingsError(
            f"{name} {path} cannot be used: {_words(e)}; expected certificates as PEM"
        ) from e


def _words(error: Exception) -> str:
    return getattr(error, "strerror", None) or getattr(error, "reason", None) or str(error)
