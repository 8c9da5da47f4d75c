"""``immunoct echo``: C-ECHO to a peer."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from dicom_node.commands import add_command
from dicom_node.errors import SettingsError
from dicom_node.settings.sections import PeerSettings, TlsSettings

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
        "peer", metavar="AE@host:port|NAME", help="a peer, or the name of one in --config"
    )
    echo.add_argument(
        "--config", type=Path, help="configuration with the peer NAME and its TLS settings"
    )
    echo.add_argument("--calling", default="IMMUNOCT", help="our AE title (default: %(default)s)")


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
    from dicom_node.settings.file import load_settings

    if "@" in args.peer or args.config is None:
        peer, tls = parse_peer(args.peer), TlsSettings()
    else:
        settings = load_settings(args.config)
        known = settings.peer(args.peer)
        if known is None:
            names = ", ".join(p.name for p in settings.peers)
            raise SettingsError(f"{args.peer!r} is not one of [[peers]] ({names})")
        peer, tls = known, settings.tls
    if peer.url:
        raise SettingsError(
            f"{args.peer!r} is a DICOMweb peer, which has no C-ECHO; use 'check-destination'"
        )
    dimse.echo(peer, args.calling, tls=tls)
    print(f"{args.peer} answered C-ECHO with success" + (" over TLS" if peer.tls else ""))
    return 0
