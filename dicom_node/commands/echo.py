"""``immunoct echo``: C-ECHO to a peer."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from pydantic import ValidationError

from dicom_node.commands import CONFIG, add_command, add_config, settings_if_any
from dicom_node.errors import SettingsError
from dicom_node.settings.sections import PeerSettings, Settings, TlsSettings

if TYPE_CHECKING:
    from dicom_node.commands import Commands


def add_parser(commands: Commands) -> None:
    """Add ``echo``."""
    echo = add_command(
        commands,
        "echo",
        exit_codes={
            0: "the peer answered with success",
            2: "it did not; one message gives the reason",
        },
    )
    echo.add_argument(
        "peer", metavar="AE@host:port|NAME", help="a peer, or its name in [[peers]] of --config"
    )
    add_config(echo, "the peers' names and their TLS settings, our AE title")
    add_calling(echo)


def add_calling(command: argparse.ArgumentParser) -> None:
    """Add ``--calling``."""
    command.add_argument(
        "--calling", help="our AE title (default: that of the configuration, else IMMUNOCT)"
    )


def find_peer(name: str, settings: Settings | None) -> PeerSettings:
    """Return the peer that ``AE@host:port`` describes, or that a configuration names.

    Raises
    ------
    SettingsError
        If there is none; the message states where names are configured.
    """
    if "@" in name:
        return parse_peer(name)
    if settings is None:
        raise SettingsError(
            f"{name!r} is not AE@host:port, and a name is looked up in [[peers]] of {CONFIG}, "
            "which is not in this folder; --config names another file"
        )
    known = settings.peer(name)
    if known is None:
        names = ", ".join(p.name for p in settings.peers)
        raise SettingsError(f"{name!r} is neither AE@host:port nor one of [[peers]] ({names})")
    return known


def parse_peer(text: str) -> PeerSettings:
    """Return the peer that ``AE@host:port`` describes.

    Raises
    ------
    SettingsError
        If the text does not have that form.
    """
    match = re.fullmatch(r"([^@]+)@(.+):(\d{1,5})", text)
    try:
        if match:
            return PeerSettings(text, match[1], match[2].strip("[]"), int(match[3]))
    except ValidationError as e:
        raise SettingsError(f"{text!r} is not a peer, expected AE@host:port") from e
    raise SettingsError(f"{text!r} is not a peer, expected AE@host:port")


def run(args: argparse.Namespace) -> int:
    """Send C-ECHO to the peer that the arguments name.

    Raises
    ------
    SettingsError, DeliveryError
        If there is no such peer, or it does not respond with success.
    """
    from dicom_node.peers import dimse

    named = "@" not in args.peer
    settings = settings_if_any(args) if named or args.config else None
    peer = find_peer(args.peer, settings)
    used = settings or Settings()
    tls = used.tls if named else TlsSettings()
    if peer.url:
        raise SettingsError(
            f"{args.peer!r} is a DICOMweb peer, which has no C-ECHO; use 'check-destination'"
        )
    dimse.echo(peer, args.calling or used.node.ae_title, tls=tls)
    print(f"{args.peer} answered C-ECHO with success" + (" over TLS" if peer.tls else ""))
    return 0
