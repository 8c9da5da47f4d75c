"""Checks the values of the settings, and what they say of one another."""

from __future__ import annotations

import ipaddress
import re
import urllib.parse

from dicom_node.errors import SettingsError
from dicom_node.settings.clinical import check_clinical
from dicom_node.settings.sections import (
    MailSettings,
    NotifySettings,
    PeerSettings,
    RetrieveSettings,
    Settings,
    WebSettings,
)
from dicom_node.settings.words import COMPANIONS, SR_CLASSES
from scoring.model.signature import BUNDLED_MODELS, DEFAULT_MODEL
from scoring.results import Location

LOOPBACK = ("127.0.0.1", "::1", "localhost")


def _one_of(name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise SettingsError(f"{name} is {value!r}, expected one of {', '.join(allowed)}")


def _ae_title(name: str, value: str) -> None:
    if not re.fullmatch(r"[\x20-\x5b\x5d-\x7e]{1,16}", value) or not value.strip():
        raise SettingsError(f"{name} is {value!r}, expected 1 to 16 characters (PS3.5, VR AE)")


def _port(name: str, value: int) -> None:
    if not 1 <= value <= 65535:
        raise SettingsError(f"{name} is {value}, expected 1 to 65535")


def check_settings(s: Settings) -> None:
    """Check values and references between settings.

    Raises
    ------
    SettingsError
        At the first one that is wrong.
    """
    _ae_title("node.ae_title", s.node.ae_title)
    _port("node.port", s.node.port)
    for i, ae in enumerate(s.receiver.allowed_calling_aes):
        _ae_title(f"receiver.allowed_calling_aes[{i}]", ae)
    _one_of("receiver.other_classes", s.receiver.other_classes, ("refuse", "ignore"))
    for i, network in enumerate(s.receiver.allowed_addresses):
        try:
            ipaddress.ip_network(network)
        except ValueError as error:
            raise SettingsError(
                f"receiver.allowed_addresses[{i}] is {network!r}, expected an address or a network "
                f"such as 10.1.0.0/16: {error}"
            ) from error
    if s.tls.certificate is None and (s.tls.key is not None or s.tls.ca is not None):
        raise SettingsError("tls.certificate is missing; [tls] needs it together with tls.key")
    if s.tls.certificate is not None and s.tls.key is None:
        raise SettingsError("tls.key is missing; tls.certificate needs its private key")
    names = [p.name for p in s.peers]
    for i, peer in enumerate(s.peers):
        if not peer.name or names.count(peer.name) > 1 or peer.name == "sender":
            raise SettingsError(
                f"peers[{i}].name is {peer.name!r}, expected a name of its own other than 'sender'"
            )
        (_check_web_peer if peer.url else _check_dicom_peer)(f"peers[{i}]", peer)
    if s.report.destination != "sender" and s.report.destination not in names:
        raise SettingsError(
            f"report.destination is {s.report.destination!r}, expected 'sender' or the name of one "
            f"of [[peers]] ({', '.join(names) or 'none configured'})"
        )
    _one_of("report.sr_class", s.report.sr_class, ("auto", *SR_CLASSES))
    for i, companion in enumerate(s.report.companions):
        _one_of(f"report.companions[{i}]", companion, COMPANIONS)
    if s.report.destination == "sender" and not s.peers:
        raise SettingsError(
            "report.destination is 'sender' but no [[peers]] are configured; the node cannot know "
            "the sender's host and port without one"
        )
    if s.case.query_peer and s.case.query_peer not in names:
        raise SettingsError(
            f"case.query_peer is {s.case.query_peer!r}, expected the name of one of [[peers]]"
        )
    if isinstance(s.case.workers, str):
        cluster_address(s.case.workers, "case.workers")
    _check_ways(s)
    _check_retrieve(s, names)
    for name, value, least in (
        ("case.quiet_seconds", s.case.quiet_seconds, 0),
        ("case.wait_for_ct_hours", s.case.wait_for_ct_hours, 0),
        ("case.wait_for_treatment_date_hours", s.case.wait_for_treatment_date_hours, 0),
        ("case.time_limit_seconds", s.case.time_limit_seconds, 0.1),
        ("case.workers", s.case.processes, 1),
        ("case.memory_limit_mb", s.case.memory_limit_mb, 0),
        ("receiver.maximum_pdu", s.receiver.maximum_pdu, 4096),
        ("receiver.maximum_associations", s.receiver.maximum_associations, 1),
        ("receiver.idle_seconds", s.receiver.idle_seconds, 1),
        ("receiver.maximum_object_mb", s.receiver.maximum_object_mb, 1),
        ("receiver.maximum_in_flight_mb", s.receiver.maximum_in_flight_mb, 1),
        ("receiver.minimum_free_mb", s.receiver.minimum_free_mb, 0),
        ("retrieve.attempts", s.retrieve.attempts, 1),
        ("retrieve.retry_first_seconds", s.retrieve.retry_first_seconds, 0.01),
        ("retrieve.retry_longest_seconds", s.retrieve.retry_longest_seconds, 0.01),
        ("retrieve.concurrent", s.retrieve.concurrent, 1),
        ("retrieve.maximum_instances", s.retrieve.maximum_instances, 1),
        ("retrieve.timeout_seconds", s.retrieve.timeout_seconds, 0.1),
        ("retrieve.time_limit_seconds", s.retrieve.time_limit_seconds, 1),
        ("retention.days", s.retention.days, 0),
        ("retention.minimum_free_mb", s.retention.minimum_free_mb, 0),
        ("report.retry_first_seconds", s.report.retry_first_seconds, 0.01),
        ("report.retry_longest_seconds", s.report.retry_longest_seconds, 0.01),
        ("report.retry_failed_hours", s.report.retry_failed_hours, 0.0001),
        ("report.timeout_seconds", s.report.timeout_seconds, 0.1),
        ("report.commitment_timeout_seconds", s.report.commitment_timeout_seconds, 0.1),
        ("web.session_hours", s.web.session_hours, 0.01),
        ("notify.waiting_hours", s.notify.waiting_hours, 0),
        ("notify.destination_down_minutes", s.notify.destination_down_minutes, 0),
        ("notify.minutes_between", s.notify.minutes_between, 0),
        ("notify.digest_hours", s.notify.digest_hours, 0.1),
        ("notify.timeout_seconds", s.notify.timeout_seconds, 0.1),
        ("eligibility.laboratory_window_days", s.eligibility.laboratory_window_days, 0),
    ):
        if value < least:
            raise SettingsError(f"{name} is {value}, expected at least {least}")
    check_clinical(s.clinical, s.tls.certificate is not None)
    e = s.eligibility
    _one_of("eligibility.contrast_cannot_tell", e.contrast_cannot_tell, ("refuse", "accept"))
    _one_of("eligibility.contrast_from_image", e.contrast_from_image, ("off", "support"))
    _one_of(
        "eligibility.prior_immunotherapy_cannot_tell",
        e.prior_immunotherapy_cannot_tell,
        ("refuse", "accept"),
    )
    _one_of(
        "eligibility.acquisition_out_of_range", e.acquisition_out_of_range, ("report", "exclude")
    )
    _one_of("eligibility.lossy_compression", e.lossy_compression, ("report", "exclude"))
    _one_of("eligibility.not_measurable", e.not_measurable, ("exclude", "report"))
    for i, rule in enumerate(s.location_rules):
        _one_of(f"location_rules[{i}].location", rule.location, tuple(x.value for x in Location))
        check_pattern(rule.pattern, f"location_rules[{i}].pattern")
    for i, described in enumerate(s.contrast_rules):
        _one_of(f"contrast_rules[{i}].contrast", described.contrast, ("enhanced", "not enhanced"))
        check_pattern(described.pattern, f"contrast_rules[{i}].pattern")
    if not 0 < s.segmentation.fractional_threshold <= 1:
        raise SettingsError(
            f"segmentation.fractional_threshold is {s.segmentation.fractional_threshold}, expected "
            "more than 0, at most 1"
        )
    _one_of("segmentation.contour_edge", s.segmentation.contour_edge, ("inside", "outside"))
    check_pattern(s.segmentation.lesion_rois, "segmentation.lesion_rois")
    _check_notify(s.notify)
    _one_of("model.signature", s.model.signature, tuple(BUNDLED_MODELS))
    if s.model.file is not None and s.model.signature != DEFAULT_MODEL:
        raise SettingsError(
            f"model.signature is {s.model.signature!r} and model.file is given too; expected one "
            "of the two: remove model.signature to use the file"
        )
    if s.model.file is not None and not re.fullmatch(r"[0-9a-f]{64}", s.model.sha256):
        raise SettingsError(
            f"model.sha256 is {s.model.sha256!r}, expected the SHA-256 of model.file (64 hex "
            "digits), so that no other file can take its place"
        )
    _check_page(s.web)
    _one_of("log.format", s.log.format, ("text", "json"))
    _one_of("log.level", s.log.level, ("debug", "info", "warning", "error"))


def _check_page(web: WebSettings) -> None:
    """Check that the page is open to others only behind a login and TLS."""
    _port("web.port", web.port)
    try:
        loopback = ipaddress.ip_address(web.host).is_loopback
    except ValueError as e:
        raise SettingsError(
            f"web.host is {web.host!r}, expected an address such as 127.0.0.1, or 0.0.0.0 for all"
        ) from e
    if (web.certificate is None) != (web.key is None):
        raise SettingsError("web.certificate and web.key belong together; one of them is missing")
    if loopback:
        return
    reached = f"web.host is {web.host!r}, which others on the network can reach"
    if web.users is None:
        raise SettingsError(
            f"{reached}: web.users is needed, a file that 'immunoct web-user NAME' makes"
        )
    if web.certificate is None:
        raise SettingsError(f"{reached}: web.certificate and web.key are needed, for TLS")


def _check_dicom_peer(name: str, peer: PeerSettings) -> None:
    _ae_title(f"{name}.ae_title", peer.ae_title)
    _port(f"{name}.port", peer.port)
    if not peer.host:
        raise SettingsError(f"{name}.host is empty, expected a host name or address")
    if not peer.tls and (peer.tls_ca is not None or peer.tls_name):
        raise SettingsError(f"{name}.tls_ca and tls_name are for peers with tls = true")
    if peer.user or peer.password_file is not None or peer.token_file is not None:
        raise SettingsError(
            f"{name}.user, password_file and token_file are for peers with a url (DICOMweb)"
        )


def _check_web_peer(name: str, peer: PeerSettings) -> None:
    if peer.host or peer.port or peer.tls:
        raise SettingsError(
            f"{name} has a url (DICOMweb), and host, port or tls (DICOM) as well; expected one of "
            "them. A PACS that is spoken to both ways is two peers"
        )
    if not re.fullmatch(r"https?://[^\s/?#@]+(/[^\s?#]*)?", peer.url):
        raise SettingsError(
            f"{name}.url is {peer.url!r}, expected https://host/path, where studies is below it, "
            "without user and password"
        )
    if peer.ae_title:
        _ae_title(f"{name}.ae_title", peer.ae_title)
    secured = peer.url.startswith("https://")
    if not secured and (peer.tls_ca is not None or peer.tls_name):
        raise SettingsError(f"{name}.tls_ca and tls_name are for a url that begins with https://")
    if bool(peer.user) != (peer.password_file is not None):
        raise SettingsError(f"{name}.user and password_file belong together")
    if peer.user and peer.token_file is not None:
        raise SettingsError(f"{name} has both user and token_file, expected one of them")
    host = urllib.parse.urlsplit(peer.url).hostname
    if (peer.user or peer.token_file) and not secured and host not in LOOPBACK:
        raise SettingsError(
            f"{name}.url begins with http://, so that the password or token would go in clear; "
            "expected https://"
        )


def _check_ways(s: Settings) -> None:
    """Refuse what only a DICOM peer can do for a DICOMweb one."""
    queried = s.peer(s.case.query_peer)
    if queried is not None and queried.url:
        raise SettingsError(
            f"case.query_peer {queried.name!r} is a DICOMweb peer, expected one with host and "
            "port; [retrieve] asks a DICOMweb peer for the images of a series"
        )
    own = s.report.destination == "sender"
    to = [p for p in s.peers if p.url and (p.ae_title if own else p.name == s.report.destination)]
    if s.report.storage_commitment and to:
        raise SettingsError(
            f"report.storage_commitment is true, but reports go to {to[0].name!r} by DICOMweb, "
            "which has none here; expected false"
        )


def _check_retrieve(s: Settings, names: list[str]) -> None:
    peer = s.peer(s.retrieve.peer)
    if not s.retrieve.peer:
        if s.retrieve != RetrieveSettings():
            raise SettingsError("retrieve.peer is missing; [retrieve] needs it")
        return
    if peer is None:
        raise SettingsError(
            f"retrieve.peer is {s.retrieve.peer!r}, expected the name of one of [[peers]] "
            f"({', '.join(names) or 'none configured'})"
        )
    allowed = ("dicomweb",) if peer.url else ("c-get", "c-move")
    if s.retrieve.method:
        _one_of(f"retrieve.method (for {peer.name!r})", s.retrieve.method, allowed)
    callers = s.receiver.allowed_calling_aes
    if s.retrieve.method == "c-move" and callers and peer.ae_title not in callers:
        raise SettingsError(
            f"retrieve.method is 'c-move', but receiver.allowed_calling_aes ({', '.join(callers)}) "
            f"lacks {peer.ae_title!r}, which would bring the images"
        )


def _check_notify(notify: NotifySettings) -> None:
    mail, url = notify.mail, notify.webhook.url
    if mail.host:
        _port("notify.mail.port", mail.port)
        _one_of("notify.mail.security", mail.security, ("starttls", "tls", "none"))
        if not mail.to:
            raise SettingsError("notify.mail.to is empty, expected who gets the mails")
        for i, address in enumerate((mail.sender, *mail.to)):
            if not re.fullmatch(r"[^@\s,<>]+@[^@\s,<>]+", address):
                name = f"notify.mail.to[{i - 1}]" if i else "notify.mail.sender"
                raise SettingsError(f"{name} is {address!r}, expected an address as a@b.example")
        if bool(mail.user) != (mail.password_file is not None):
            raise SettingsError("notify.mail.user and password_file belong together")
        if mail.user and mail.security == "none":
            raise SettingsError(
                "notify.mail.security is 'none', so that the password would go in clear; expected "
                "starttls or tls"
            )
    elif mail != MailSettings():
        raise SettingsError("notify.mail.host is missing; [notify.mail] needs it")
    if url and not re.fullmatch(r"https?://[^\s/]+(/\S*)?", url):
        raise SettingsError("notify.webhook.url is not a web address, expected https://...")
    if notify.webhook.token_file and not url.startswith("https://"):
        raise SettingsError(
            "notify.webhook.token_file needs a url that begins with https://; else the token would "
            "go in clear"
        )


def check_pattern(pattern: str, name: str) -> None:
    """Check a regular expression for labels.

    Raises
    ------
    SettingsError
        If it is empty or not a regular expression.
    """
    try:
        re.compile(pattern)
    except re.error as e:
        raise SettingsError(f"{name} is {pattern!r}, not a regular expression: {e}") from e
    if not pattern:
        raise SettingsError(f"{name} is empty and would match every label")


def cluster_address(workers: str, name: str) -> str:
    """Return the scheduler's address of ``dask:tcp://scheduler:8786``.

    Raises
    ------
    SettingsError
        If it is written in another way.
    """
    address = workers.removeprefix("dask:")
    scheme, _, host = address.partition("://")
    if not workers.startswith("dask:") or scheme not in ("tcp", "tls") or ":" not in host:
        raise SettingsError(
            f"{name} is {workers!r}, expected a whole number or 'dask:tcp://SCHEDULER:PORT'"
        )
    return address
