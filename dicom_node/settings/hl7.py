"""``[clinical.hl7]``: laboratory results that are pushed as HL7 v2 ORU^R01."""

from __future__ import annotations

import dataclasses
import ipaddress
from pathlib import Path

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
