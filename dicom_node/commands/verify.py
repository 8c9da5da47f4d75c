"""``immunoct verify``: check the whole spool against what was written."""

from __future__ import annotations

import argparse
import contextlib
import itertools
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from dicom_node.commands import add_command, add_config
from dicom_node.commands.progress import progress
from scoring.wording import counted

if TYPE_CHECKING:
    from dicom_node.commands import Commands
    from dicom_node.recovery.verify import Verified

# Findings of the same kind that are printed one by one.
MOST_ALIKE = 5


def add_parser(commands: Commands) -> None:
    """Add ``verify``."""
    command = add_command(
        commands,
        "verify",
        "Check the journal, every object and every report against the digests of what was\n"
        "written, and look for files that the journal does not know. Damaged files are\n"
        "quarantined; what can be created or recorded again is. Works whether the node is running\n"
        "or not.",
        exit_codes={
            0: "everything is as it was written, or was repaired",
            2: "something remains to be done; it is printed",
        },
    )
    command.add_argument(
        "--check-only", action="store_true", help="report what was found and change nothing"
    )
    add_config(command)


def run(args: argparse.Namespace) -> int:
    """Check a spool and print what was found; 2 if something remains to be done.

    Raises
    ------
    SettingsError, NodeError, JournalError
        If the configuration or its spool cannot be used.
    """
    from dicom_node.recovery.verify import Verification
    from dicom_node.settings.file import load_settings
    from dicom_node.state.resources import open_resources, open_to_check

    os.umask(0o077)  # whatever is made in the spool is its owner's alone
    opened = open_to_check if args.check_only else open_resources
    with opened(load_settings(args.config)) as resources, contextlib.ExitStack() as stack:

        def watch(cases: int) -> Callable[[], None]:
            return stack.enter_context(progress("verify", cases))

        verified = Verification(resources, not args.check_only, watch).run()
    print(_text(verified))
    return 0 if verified.whole else 2


def _text(verified: Verified) -> str:
    checked = ", ".join(counted(n, kind) for kind, n in sorted(verified.checked.items()))
    lines = [f"checked: {checked}"]
    alike = itertools.groupby(verified.findings, lambda f: (f.repaired, f.found, f.done))
    for (repaired, found, done), group in alike:
        mark = "REPAIRED" if repaired else "TO DO   "
        named = [f"{mark} {finding.what}" for finding in group]
        more = len(named) - MOST_ALIKE
        lines += [*named[:MOST_ALIKE], *([f"         and {more} more"] if more > 0 else [])]
        lines += [f"    found:  {found}", f"    {'action' if repaired else 'remedy'}: {done}"]
    left = sum(not f.repaired for f in verified.findings)
    lines.append(
        f"{len(verified.findings) - left} repaired, {left} to do"
        if verified.findings
        else "everything is as it was written"
    )
    return "\n".join(lines)
