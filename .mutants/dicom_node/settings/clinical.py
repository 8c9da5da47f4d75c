"""``[clinical]``: where treatment dates and laboratory values come from."""

from __future__ import annotations

import dataclasses
import ipaddress
from pathlib import Path
from urllib.parse import urlsplit

from dicom_node.errors import SettingsError

MEANINGS = ("albumin", "lymphocytes", "lymphocyte_share", "leukocytes")
# HL7 table 0211 to the names that Python knows.
CHARSETS = {
    "ASCII": "ascii",
    "8859/1": "iso8859-1",
    "8859/2": "iso8859-2",
    "8859/3": "iso8859-3",
    "8859/4": "iso8859-4",
    "8859/5": "iso8859-5",
    "8859/6": "iso8859-6",
    "8859/7": "iso8859-7",
    "8859/8": "iso8859-8",
    "8859/9": "iso8859-9",
    "8859/15": "iso8859-15",
    "UNICODE UTF-8": "utf-8",
    "UNICODE": "utf-8",
    "UTF-8": "utf-8",
}


RESOURCES = ("MedicationAdministration", "MedicationRequest", "MedicationStatement")
REQUEST_DATES = ("planned", "authored")
SOURCES = ("csv", "fhir", "hl7")


def check_clinical(clinical: ClinicalSettings, has_certificate: bool) -> None:
    """Check the section's values.

    Raises
    ------
    SettingsError
        At the first one that is wrong.
    """
    if sorted(clinical.precedence) != sorted(SOURCES):
        raise SettingsError(
            f"clinical.precedence is {list(clinical.precedence)!r}, expected each of "
            f"{', '.join(SOURCES)} once, the preferred one first"
        )
    if clinical.keep_days < 1:
        raise SettingsError(f"clinical.keep_days is {clinical.keep_days}, expected at least 1")
    check_fhir(clinical.fhir)
    check_hl7(clinical.hl7, has_certificate)


@dataclasses.dataclass(frozen=True)
class IdentifierSystem:
    """``[[clinical.fhir.identifiers]]``: the system of Patient IDs with this issuer."""

    issuer: str = ""
    system: str = ""


@dataclasses.dataclass(frozen=True)
class AgentCode:
    """``[[clinical.fhir.agents]]``: a site's own code of a checkpoint inhibitor."""

    name: str = ""
    system: str = ""
    code: str = ""
    pd1_or_pdl1: bool = True


@dataclasses.dataclass(frozen=True)
class FhirSettings:
    """``[clinical.fhir]``; without ``base_url`` there is no server."""

    base_url: str = ""
    identifiers: tuple[IdentifierSystem, ...] = ()
    agents: tuple[AgentCode, ...] = ()
    resources: tuple[str, ...] = RESOURCES[:2]
    request_dates: str = "planned"
    token_file: Path | None = None
    oauth_token_url: str = ""
    oauth_client_id: str = ""
    oauth_secret_file: Path | None = None
    oauth_scope: str = ""
    ca: Path | None = None
    timeout_seconds: float = 30
    poll_minutes: float = 15
    follow_days: float = 30
    page_size: int = 200
    maximum_pages: int = 50
    maximum_page_mb: int = 32

    def system_of(self, issuer: str) -> str | None:
        """Return the identifier system of Patient IDs with an issuer, if one is configured."""
        return next((i.system for i in self.identifiers if i.issuer == issuer), None)


def check_fhir(fhir: FhirSettings) -> None:
    """Check the section's values.

    Raises
    ------
    SettingsError
        At the first one that is wrong.
    """
    if not fhir.base_url:
        if fhir != FhirSettings():
            raise SettingsError("clinical.fhir.base_url is missing; the rest is of no use without")
        return
    _url("clinical.fhir.base_url", fhir.base_url)
    if not fhir.identifiers:
        raise SettingsError(
            "clinical.fhir.identifiers is missing; a Patient ID is looked for in the system of its "
            'issuer: [[clinical.fhir.identifiers]] with system, and issuer = "" for IDs without'
        )
    issuers = [i.issuer for i in fhir.identifiers]
    for i, item in enumerate(fhir.identifiers):
        if not item.system:
            raise SettingsError(f"clinical.fhir.identifiers[{i}].system is empty, expected a URI")
        if issuers.count(item.issuer) > 1:
            raise SettingsError(
                f"clinical.fhir.identifiers[{i}].issuer is {item.issuer!r} for the second time"
            )
    for i, agent in enumerate(fhir.agents):
        if not (agent.name and agent.system and agent.code):
            raise SettingsError(f"clinical.fhir.agents[{i}] needs name, system and code")
    for i, resource in enumerate(fhir.resources):
        _one_of(f"clinical.fhir.resources[{i}]", resource, RESOURCES)
    _one_of("clinical.fhir.request_dates", fhir.request_dates, REQUEST_DATES)
    oauth = (fhir.oauth_token_url, fhir.oauth_client_id, fhir.oauth_secret_file)
    if any(oauth) and not all(oauth):
        raise SettingsError(
            "clinical.fhir.oauth_token_url, oauth_client_id and oauth_secret_file go together"
        )
    if any(oauth) and fhir.token_file is not None:
        raise SettingsError("clinical.fhir has both token_file and oauth_token_url, expected one")
    if fhir.oauth_token_url:
        _url("clinical.fhir.oauth_token_url", fhir.oauth_token_url)
    for name, value, least in (
        ("timeout_seconds", fhir.timeout_seconds, 0.1),
        ("poll_minutes", fhir.poll_minutes, 0.001),
        ("follow_days", fhir.follow_days, 0),
        ("page_size", fhir.page_size, 1),
        ("maximum_pages", fhir.maximum_pages, 1),
        ("maximum_page_mb", fhir.maximum_page_mb, 1),
    ):
        if value < least:
            raise SettingsError(f"clinical.fhir.{name} is {value}, expected at least {least}")


def _one_of(name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise SettingsError(f"{name} is {value!r}, expected one of {', '.join(allowed)}")


def _url(name: str, value: str) -> None:
    """Refuse what is no URL, and plain HTTP to another machine: patients' data would be open."""
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname or "", parts.port
    except ValueError as e:
        raise SettingsError(f"{name} is {value!r}, not a URL: {e}") from e
    if parts.scheme not in ("https", "http") or not host or parts.query or parts.fragment:
        raise SettingsError(f"{name} is {value!r}, expected such as https://fhir.example/r4")
    if parts.username is not None:
        raise SettingsError(f"{name} holds a user name; credentials go into a file of their own")
    if parts.scheme == "http" and not _loopback(host):
        raise SettingsError(f"{name} is {value!r}, expected https: plain HTTP is for loopback only")


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@dataclasses.dataclass(frozen=True)
class Authority:
    """``[[clinical.hl7.authorities]]``: what an assigning authority (CX.4) stands for."""

    authority: str = ""
    issuer: str = ""


@dataclasses.dataclass(frozen=True)
class LocalCode:
    """``[[clinical.hl7.codes]]``: what a laboratory's own code (OBX-3) stands for."""

    code: str = ""
    meaning: str = ""


@dataclasses.dataclass(frozen=True)
class Hl7Settings:
    """``[clinical.hl7]``: listens with a ``port``, and looks into a ``folder`` if there is one."""

    host: str = "127.0.0.1"
    port: int = 0
    tls: bool = False
    allowed_addresses: tuple[str, ...] = ()
    maximum_message_kb: int = 1024
    maximum_connections: int = 10
    idle_seconds: float = 600
    folder: Path | None = None
    folder_quiet_seconds: float = 2
    folder_keep_days: float = 7
    default_charset: str = "UNICODE UTF-8"
    identifier_types: tuple[str, ...] = ("MR", "PI", "PT", "")
    authorities: tuple[Authority, ...] = ()
    codes: tuple[LocalCode, ...] = ()


def check_hl7(hl7: Hl7Settings, has_certificate: bool) -> None:
    """Check the section's values.

    Raises
    ------
    SettingsError
        At the first one that is wrong.
    """
    if not 0 <= hl7.port <= 65535:
        raise SettingsError(f"clinical.hl7.port is {hl7.port}, expected 1 to 65535, or 0: none")
    if hl7.tls and not has_certificate:
        raise SettingsError("clinical.hl7.tls needs tls.certificate and tls.key")
    for i, network in enumerate(hl7.allowed_addresses):
        try:
            ipaddress.ip_network(network)
        except ValueError as e:
            raise SettingsError(
                f"clinical.hl7.allowed_addresses[{i}] is {network!r}, expected an address or a "
                f"network such as 10.1.0.0/16: {e}"
            ) from e
    if hl7.default_charset.upper() not in CHARSETS:
        raise SettingsError(
            f"clinical.hl7.default_charset is {hl7.default_charset!r}, expected one of "
            f"{', '.join(CHARSETS)} (HL7 table 0211)"
        )
    names = [a.authority for a in hl7.authorities]
    for i, item in enumerate(hl7.authorities):
        if not item.authority or names.count(item.authority) > 1:
            raise SettingsError(
                f"clinical.hl7.authorities[{i}].authority is {item.authority!r}, expected one of "
                "its own"
            )
    codes = [c.code for c in hl7.codes]
    for i, code in enumerate(hl7.codes):
        if not code.code or codes.count(code.code) > 1:
            raise SettingsError(
                f"clinical.hl7.codes[{i}].code is {code.code!r}, expected one of its own"
            )
        if code.meaning not in MEANINGS:
            raise SettingsError(
                f"clinical.hl7.codes[{i}].meaning is {code.meaning!r}, expected one of "
                f"{', '.join(MEANINGS)}"
            )
    for name, value, least in (
        ("maximum_message_kb", hl7.maximum_message_kb, 1),
        ("maximum_connections", hl7.maximum_connections, 1),
        ("idle_seconds", hl7.idle_seconds, 0.1),
        ("folder_quiet_seconds", hl7.folder_quiet_seconds, 0),
        ("folder_keep_days", hl7.folder_keep_days, 0),
    ):
        if value < least:
            raise SettingsError(f"clinical.hl7.{name} is {value}, expected at least {least}")


@dataclasses.dataclass(frozen=True)
class ClinicalSettings:
    """``[clinical]``: the sources, and which one's laboratory values are preferred.

    What is entered by hand comes before all of ``precedence``. ``keep_days`` is how long values
    are kept of patients of whom no object has come.
    """

    csv: Path | None = None
    precedence: tuple[str, ...] = SOURCES
    keep_days: float = 180
    hl7: Hl7Settings = dataclasses.field(default_factory=Hl7Settings)
    fhir: FhirSettings = dataclasses.field(default_factory=FhirSettings)
