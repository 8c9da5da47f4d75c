"""``[clinical]``: the sources of treatment dates and laboratory values."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic.dataclasses import dataclass

from dicom_node.settings.fields import (
    Faults,
    Flag,
    Network,
    NoneOrEncryptedUrl,
    NoneOrPort,
    Section,
    Text,
    at_least,
    one_of,
)
from scoring.clinical.units import Units
from scoring.errors import ClinicalValueError

MEANINGS = ("albumin", "lymphocytes", "lymphocyte_share", "leukocytes")
# HL7 table 0211 to Python's names of encodings.
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
SOURCES = ("csv", "fhir", "hl7")

Count = Annotated[int, at_least(1)]
Wait = Annotated[float, at_least(0)]


def _charset(value: str) -> str:
    if value.upper() not in CHARSETS:
        expected = f"expected one of {', '.join(CHARSETS)} (HL7 table 0211)"
        raise Faults(("", f"is {value!r}, {expected}"))
    return value


def _used_twice(tables: str, key: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that an earlier one of these tables has too."""
    for i, name in enumerate(names):
        if name in names[:i]:
            yield f"{tables}[{i}].{key}", f"is {name!r}, which is already used"


@dataclass(frozen=True)
class IdentifierSystem(Section):
    """``[[clinical.fhir.identifiers]]``: the system of Patient IDs with this issuer."""

    issuer: str = ""
    system: Text = ""


@dataclass(frozen=True)
class AgentCode(Section):
    """``[[clinical.fhir.agents]]``: a site's own code of a checkpoint inhibitor."""

    name: Text = ""
    system: Text = ""
    code: Text = ""
    pd1_or_pdl1: Flag = True


@dataclass(frozen=True)
class FhirSettings(Section):
    """``[clinical.fhir]``; without ``base_url`` no server is queried."""

    base_url: NoneOrEncryptedUrl = ""
    identifiers: tuple[IdentifierSystem, ...] = ()
    agents: tuple[AgentCode, ...] = ()
    resources: tuple[Annotated[str, one_of(RESOURCES)], ...] = RESOURCES[:2]
    request_dates: Literal["planned", "authored"] = "planned"
    token_file: Path | None = None
    oauth_token_url: NoneOrEncryptedUrl = ""
    oauth_client_id: str = ""
    oauth_secret_file: Path | None = None
    oauth_scope: str = ""
    ca: Path | None = None
    timeout_seconds: Annotated[float, at_least(0.1)] = 30
    poll_minutes: Annotated[float, at_least(0.001)] = 15
    follow_days: Wait = 30
    page_size: Count = 200
    maximum_pages: Count = 50
    maximum_page_mb: Count = 32

    def system_of(self, issuer: str) -> str | None:
        """Return the identifier system of Patient IDs with an issuer, if one is configured."""
        return next((i.system for i in self.identifiers if i.issuer == issuer), None)

    def _address_faults(self) -> Iterator[tuple[str, str]]:
        if not self.base_url and not self.is_default():
            yield "base_url", "is missing; [clinical.fhir] needs it"

    def _identifier_faults(self) -> Iterator[tuple[str, str]]:
        if not self.base_url:
            return
        if not self.identifiers:
            yield (
                "identifiers",
                "is missing; a Patient ID is searched for in the system of its issuer: "
                '[[clinical.fhir.identifiers]] with system, and issuer = "" for IDs without',
            )
        issuers = [item.issuer for item in self.identifiers]
        yield from _used_twice("identifiers", "issuer", issuers)

    def _login_faults(self) -> Iterator[tuple[str, str]]:
        if not self.base_url:
            return
        oauth = (self.oauth_token_url, self.oauth_client_id, self.oauth_secret_file)
        if any(oauth) and not all(oauth):
            yield "oauth_token_url", "oauth_client_id and oauth_secret_file must be given together"
        if any(oauth) and self.token_file is not None:
            yield "", "has both token_file and oauth_token_url, expected one of them"


@dataclass(frozen=True)
class Authority(Section):
    """``[[clinical.hl7.authorities]]``: issuer of an assigning authority (CX.4)."""

    authority: Text = ""
    issuer: str = ""


@dataclass(frozen=True)
class LocalCode(Section):
    """``[[clinical.hl7.codes]]``: the field that a laboratory's own code (OBX-3) stands for."""

    code: Text = ""
    meaning: Annotated[str, one_of(MEANINGS)] = ""


@dataclass(frozen=True)
class Hl7Settings(Section):
    """``[clinical.hl7]``: listens on ``port``, and reads files from ``folder``, if given."""

    host: str = "127.0.0.1"
    port: NoneOrPort = 0
    tls: Flag = False
    allowed_addresses: tuple[Network, ...] = ()
    maximum_message_kb: Count = 1024
    maximum_connections: Count = 10
    maximum_connections_per_address: Count = 5
    idle_seconds: Annotated[float, at_least(0.1)] = 600
    message_seconds: Annotated[float, at_least(0.1)] = 60
    connection_hours: Annotated[float, at_least(0.0001)] = 24
    folder: Path | None = None
    folder_quiet_seconds: Wait = 2
    folder_keep_days: Wait = 7
    default_charset: Annotated[str, AfterValidator(_charset)] = "UNICODE UTF-8"
    identifier_types: tuple[str, ...] = ("MR", "MRN", "PI", "PT", "")
    authorities: tuple[Authority, ...] = ()
    codes: tuple[LocalCode, ...] = ()

    def _authority_faults(self) -> Iterator[tuple[str, str]]:
        names = [item.authority for item in self.authorities]
        yield from _used_twice("authorities", "authority", names)

    def _code_faults(self) -> Iterator[tuple[str, str]]:
        yield from _used_twice("codes", "code", [item.code for item in self.codes])


@dataclass(frozen=True)
class ClinicalSettings(Section):
    """``[clinical]``: the sources, and their order of precedence for laboratory values.

    Manually entered values take precedence over all sources. ``keep_days`` is how long values of
    patients without received objects are kept. ``units`` maps the site's own spellings of units to
    known units.
    """

    csv: Path | None = None
    precedence: tuple[str, ...] = SOURCES
    keep_days: Annotated[float, at_least(1)] = 180
    units: Mapping[str, str] = dataclasses.field(default_factory=dict)
    hl7: Hl7Settings = Hl7Settings()
    fhir: FhirSettings = FhirSettings()

    @property
    def known_units(self) -> Units:
        """The spellings of units known at this site."""
        return Units(self.units)

    def _unit_faults(self) -> Iterator[tuple[str, str]]:
        try:
            Units(self.units)
        except ClinicalValueError as e:
            yield "units", f"is wrong: {e}"

    def _precedence_faults(self) -> Iterator[tuple[str, str]]:
        if sorted(self.precedence) != sorted(SOURCES):
            yield (
                "precedence",
                f"is {list(self.precedence)!r}, expected each of {', '.join(SOURCES)} once, the "
                "preferred one first",
            )
