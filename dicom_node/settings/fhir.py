"""``[clinical.fhir]``: a FHIR R4 server that is asked for treatment and laboratory values."""

from __future__ import annotations

import dataclasses
import ipaddress
from pathlib import Path
from urllib.parse import urlsplit

from dicom_node.errors import SettingsError

RESOURCES = ("MedicationAdministration", "MedicationRequest", "MedicationStatement")
REQUEST_DATES = ("planned", "authored")


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
