"""``immunoct status``, ``retry``, ``replay`` and ``forget``: cases of a node, and commands."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from dicom_node.commands import add_command, add_config
from dicom_node.errors import NodeError
from dicom_node.operate.status import disk_facts, status_json, status_parts
from dicom_node.settings.file import load_settings
from dicom_node.state.journal import Journal
from dicom_node.state.resources import open_resources
from dicom_node.state.spool import Spool

if TYPE_CHECKING:
    from dicom_node.commands import Commands


def add_parser(commands: Commands) -> None:
    """Add ``status``, ``retry``, ``replay`` and ``forget``."""
    status = add_command(commands, "status")
    add_config(status)
    status.add_argument("--json", action="store_true", help="as JSON")
    status.add_argument(
        "--all", action="store_true", help="list every study that only waits for a SEG, not 20"
    )

    retry = add_command(
        commands,
        "retry",
        "Send undelivered objects at once instead of at their next attempt, and give failed cases\n"
        "three new attempts. Works whether the node is running or not.",
    )
    retry.add_argument("study", metavar="STUDY|all", help="Study Instance UID, or all")
    add_config(retry)

    replay = add_command(
        commands,
        "replay",
        "Score a case again from the spool. The same inputs give the same report, which is sent\n"
        "again under its UID; changed inputs give a new report that names its predecessor.",
    )
    replay.add_argument("study", metavar="STUDY", help="Study Instance UID")
    add_config(replay)

    forget = add_command(
        commands,
        "forget",
        "Remove all of a case: objects, reports, journal entries. The audit trail records it.\n"
        "Objects that are received later form a new case.",
    )
    forget.add_argument("study", metavar="STUDY", help="Study Instance UID")
    forget.add_argument(
        "--even-unsent", action="store_true", help="also a case whose report is not delivered"
    )
    add_config(forget)


def run(args: argparse.Namespace) -> int:
    """Run one of the four commands.

    Raises
    ------
    SettingsError, NodeError, JournalError
        If the configuration or its spool cannot be used, or there is no such case.
    """
    os.umask(0o077)  # files in the spool are readable by their owner only
    if args.command == "status":
        _status(args)
    else:
        print({"retry": _retry, "replay": _replay, "forget": _forget}[args.command](args))
    return 0


def _retry(args: argparse.Namespace) -> str:
    from dicom_node.operate import orders

    with open_resources(load_settings(args.config)) as resources:
        done = orders.retry(resources, None if args.study == "all" else args.study)
    return f"{done.objects} object(s) will be sent now, {len(done.cases)} case(s) scored again"


def _replay(args: argparse.Namespace) -> str:
    from dicom_node.operate import orders

    with open_resources(load_settings(args.config)) as resources:
        orders.replay(resources, args.study)
    return f"study {args.study} will be scored and sent again"


def _forget(args: argparse.Namespace) -> str:
    from dicom_node.operate import orders

    with open_resources(load_settings(args.config)) as resources:
        done = orders.forget(resources, args.study, args.even_unsent)
    if not done.done:
        return f"study {args.study} will be removed as soon as nothing of it is in progress"
    return f"study {args.study} was removed, {done.files} file(s) removed"


def _status(args: argparse.Namespace) -> None:
    settings = load_settings(args.config)
    path = settings.node.spool / "journal.sqlite"
    if not path.exists():
        raise NodeError(
            f"there is no journal in {settings.node.spool}; the node has not run with "
            "this configuration yet"
        )
    spool = Spool(settings.node.spool)
    disk, set_aside = disk_facts(settings, spool), spool.quarantine.entries()
    journal = Journal(path, read_only=True)
    try:
        if args.json:
            print(status_json(journal, disk, set_aside))
            return
        parts = status_parts(journal, disk=disk, set_aside=set_aside, every_case=args.all)
        for part in parts:
            print(part, flush=True)
    finally:
        journal.close()
