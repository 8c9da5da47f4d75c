"""``immunoct notify-test``: sends a test message on every channel of ``[notify]``."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from dicom_node.commands import add_command, add_config

if TYPE_CHECKING:
    from dicom_node.commands import Commands


def add_parser(commands: Commands) -> None:
    """Add ``notify-test``."""
    add_config(
        add_command(
            commands,
            "notify-test",
            exit_codes={0: "every channel accepted the message", 2: "a channel did not accept it"},
        )
    )


def run(args: argparse.Namespace) -> int:
    """Send a test message on every channel and print each response."""
    from dicom_node.operate.notifier import send_test
    from dicom_node.settings.file import load_settings

    answers = send_test(load_settings(args.config))
    for name, problem in answers.items():
        print(f"{name}: {problem or 'accepted'}")
    return 2 if any(answers.values()) else 0
