"""``immunoct check-destination``: which of the node's objects a PACS accepts."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from dicom_node.commands import add_command
from dicom_node.commands.echo import parse_peer
from dicom_node.errors import SettingsError

if TYPE_CHECKING:
    from dicom_node.commands import Commands


def add_parser(commands: Commands) -> None:
    """Add ``check-destination``."""
    destination = add_command(
        commands,
        "check-destination",
        "Ask a PACS which SR classes, companions and transfer syntaxes it accepts, and print\n"
        "which SR class the node will send. Without a peer: the destination of the configuration.",
        exit_codes={
            0: "it accepts the reports, and the companions that are configured",
            2: "it does not, or it cannot be reached",
        },
    )
    destination.add_argument("peer", nargs="?", metavar="NAME|AE@host:port")
    destination.add_argument(
        "--calling", default="IMMUNOCT", help="our AE title without --config (default: %(default)s)"
    )
    destination.add_argument(
        "--config", type=Path, help="read peers and the objects to send from this file"
    )


def run(args: argparse.Namespace) -> int:
    """Query the destination, or the given peer, and print what it accepts.

    Raises
    ------
    SettingsError, DeliveryError
        If there is no such peer, or the query fails.
    """
    from dicom_node.peers import destination, dicomweb_store
    from dicom_node.settings.file import load_settings
    from dicom_node.settings.sections import Settings

    settings = load_settings(args.config) if args.config else Settings()
    name = args.peer or settings.report.destination
    peers = [p for p in settings.peers if p.name == name or name == "sender"]
    if not peers:
        if args.peer is None:
            raise SettingsError("give a peer as AE@host:port, or --config with a destination")
        peers = [parse_peer(args.peer)]
    calling = settings.node.ae_title if args.config else args.calling
    refused = False
    for peer in peers:
        if peer.url:
            print(dicomweb_store.check(peer, settings.report.timeout_seconds, settings.tls))
            continue
        found = destination.ask(peer, calling, settings.report.timeout_seconds, settings.tls)
        print(destination.describe(peer, found, settings.report))
        accepted = [a.sop_class for a in found if a.usable]
        refused = refused or bool(destination.missing(settings.report, accepted))
    return 2 if refused else 0
