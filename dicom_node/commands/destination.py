"""``immunoct check-destination``: which of the node's objects a PACS accepts."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from dicom_node.commands import CONFIG, add_command, add_config, settings_if_any
from dicom_node.commands.echo import add_calling, find_peer
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
    destination.add_argument(
        "peer",
        nargs="?",
        metavar="AE@host:port|NAME",
        help="a peer, or its name in [[peers]] of --config (default: report.destination)",
    )
    add_calling(destination)
    add_config(destination, "peers and the objects to send")


def run(args: argparse.Namespace) -> int:
    """Query the destination, or the given peer, and print what it accepts.

    Raises
    ------
    SettingsError, DeliveryError
        If there is no such peer, or the query fails.
    """
    from dicom_node.peers import destination, dicomweb_store
    from dicom_node.settings.sections import Settings

    found_settings = settings_if_any(args)
    settings = found_settings or Settings()
    if args.peer is None and found_settings is None:
        raise SettingsError(
            f"give a peer as AE@host:port: the destination is looked up in {CONFIG}, which is not "
            "in this folder; --config names another file"
        )
    if args.peer is None and settings.report.destination == "sender":
        peers = list(settings.peers)
    else:
        peers = [find_peer(args.peer or settings.report.destination, found_settings)]
    calling = args.calling or settings.node.ae_title
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
