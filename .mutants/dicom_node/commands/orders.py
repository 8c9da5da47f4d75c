"""``immunoct retry``, ``replay``, ``forget`` and ``status`` on the command line."""

from __future__ import annotations

import argparse

from dicom_node.errors import NodeError
from dicom_node.operate import orders
from dicom_node.operate.status import disk_facts, status_json, status_text
from dicom_node.settings.file import load_settings
from dicom_node.state.desk import open_desk
from dicom_node.state.journal import Journal
from dicom_node.state.spool import Spool


def retry(args: argparse.Namespace) -> int:
    """Send and score again what did not go through."""
    with open_desk(load_settings(args.config)) as desk:
        done = orders.retry(desk, None if args.study == "all" else args.study)
    print(f"{done.objects} object(s) will be sent now, {len(done.cases)} case(s) scored again")
    return 0


def replay(args: argparse.Namespace) -> int:
    """Score and send a case again from the spool."""
    with open_desk(load_settings(args.config)) as desk:
        orders.replay(desk, args.study)
    print(f"study {args.study} will be scored and sent again")
    return 0


def forget(args: argparse.Namespace) -> int:
    """Remove a case."""
    with open_desk(load_settings(args.config)) as desk:
        done = orders.forget(desk, args.study, args.even_unsent)
    print(f"study {args.study} is forgotten, {done.files} file(s) removed")
    return 0


def status(args: argparse.Namespace) -> int:
    """Print every case, where it is and why."""
    settings = load_settings(args.config)
    path = settings.node.spool / "journal.sqlite"
    if not path.exists():
        raise NodeError(
            f"there is no journal in {settings.node.spool}; has the node run with this config?"
        )
    disk = disk_facts(settings, Spool(settings.node.spool))
    journal = Journal(path, read_only=True)
    try:
        print(status_json(journal, disk) if args.json else status_text(journal, disk=disk))
    finally:
        journal.close()
    return 0
