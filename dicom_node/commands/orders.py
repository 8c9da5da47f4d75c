"""``immunoct status``, ``retry``, ``replay`` and ``forget``: cases of a node, and commands."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import time
from typing import TYPE_CHECKING

from dicom_node.commands import add_command, add_config
from dicom_node.errors import NodeError
from dicom_node.operate.drift import drift_lines
from dicom_node.operate.status import LATEST, disk_facts, listed, status_json, status_text
from dicom_node.settings.file import load_settings
from dicom_node.state.facts import State
from dicom_node.state.outcome import CaseOutcome
from dicom_node.state.overview import Search, unknown_study
from dicom_node.state.resources import open_resources, open_to_read
from dicom_node.state.spool import Spool
from dicom_node.units import HOUR
from dicom_node.work.stream import ScoredStream
from scoring.wording import counted

if TYPE_CHECKING:
    from dicom_node.commands import Commands
    from dicom_node.settings.sections import Settings
    from dicom_node.state.resources import NodeResources

DRIFT_SECONDS = 0.5  # what `status` takes for reading results, at most


def add_parser(commands: Commands) -> None:
    """Add ``status``, ``retry``, ``replay`` and ``forget``."""
    _add_status(commands)
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


def _add_status(commands: Commands) -> None:
    status = add_command(
        commands,
        "status",
        "Print a summary (counts by state and outcome, what needs attention, disk,\n"
        "refusals), then the selected cases, the latest first.",
        exit_codes={
            0: "done",
            2: "there is no such case, or the configuration or journal cannot be used",
            141: "the reader of the output has closed it",
        },
    )
    status.add_argument("study", nargs="?", metavar="STUDY", help="only this Study Instance UID")
    status.add_argument(
        "--state", choices=[s.value for s in State], metavar="STATE", help=f"only: {_words(State)}"
    )
    status.add_argument(
        "--outcome",
        choices=[o.value for o in CaseOutcome],
        metavar="OUTCOME",
        help=f"only: {_words(CaseOutcome)}",
    )
    status.add_argument(
        "--since",
        type=_since,
        metavar="DATE|HOURS",
        help="only cases whose last object was received since this day, or in the last hours: 24h",
    )
    status.add_argument(
        "--limit",
        type=_limit,
        default=LATEST.limit,
        metavar="N",
        help="most cases to list (default: %(default)s); 0 for the summary alone",
    )
    add_config(status)
    status.add_argument("--json", action="store_true", help="as JSON")


def _words(kind: type[State] | type[CaseOutcome]) -> str:
    return ", ".join(f"'{member.value}'" for member in kind)


def _limit(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text}, expected a number of cases")
    return int(text)


def _since(text: str) -> float:
    """Return the moment that ``--since`` names, in seconds since the epoch."""
    if (hours := text.removesuffix("h")).isdecimal() and hours != text:
        return time.time() - int(hours) * HOUR
    try:
        day = dt.date.fromisoformat(text)
        return dt.datetime.combine(day, dt.time()).astimezone().timestamp()
    except (ValueError, OverflowError) as e:
        raise argparse.ArgumentTypeError(
            f"{text}, expected a day as YYYY-MM-DD, or hours such as 24h"
        ) from e


def run(args: argparse.Namespace) -> int:
    """Run one of the four commands.

    Raises
    ------
    SettingsError, NodeError, JournalError
        If the configuration or its spool cannot be used, or there is no such case.
    """
    os.umask(0o077)  # files in the spool are readable by their owner only
    settings = load_settings(args.config)
    if args.command == "status":
        _status(settings, args)
        return 0
    order = {"retry": _retry, "replay": _replay, "forget": _forget}[args.command]
    with open_resources(settings) as resources:
        print(order(resources, args))
    return 0


def _retry(resources: NodeResources, args: argparse.Namespace) -> str:
    from dicom_node.operate import orders

    done = orders.retry(resources, None if args.study == "all" else args.study)
    return done.words


def _replay(resources: NodeResources, args: argparse.Namespace) -> str:
    from dicom_node.operate import orders

    orders.replay(resources, args.study)
    return f"study {args.study} will be scored and sent again"


def _forget(resources: NodeResources, args: argparse.Namespace) -> str:
    from dicom_node.operate import orders

    done = orders.forget(resources, args.study, args.even_unsent)
    if not done.done:
        return f"study {args.study} will be removed as soon as nothing of it is in progress"
    return f"study {args.study} was removed, {counted(done.files, 'file')} removed"


def _status(settings: Settings, args: argparse.Namespace) -> None:
    search = Search(
        text=args.study or "",
        state=State(args.state) if args.state else None,
        outcome=CaseOutcome(args.outcome) if args.outcome else None,
        since=args.since,
        limit=args.limit,
    )
    with open_to_read(settings) as journal:
        spool = Spool(settings.node.spool)
        disk, set_aside = disk_facts(settings, spool), spool.quarantine.entries()
        drift = drift_lines(ScoredStream(settings, spool).groups_within(journal, DRIFT_SECONDS))
        if args.study and not listed(journal, search)[1]:
            if listed(journal, Search(text=args.study, limit=1))[1]:
                words = "is not among the cases of this --state, --outcome or --since"
                raise NodeError(f"study {args.study} {words}")
            raise NodeError(unknown_study(journal, args.study))
        if args.json:
            print(status_json(journal, disk, set_aside, search, drift))
        else:
            print(status_text(journal, None, disk, set_aside, search, drift))
