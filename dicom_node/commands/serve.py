"""``immunoct serve``: runs the node until a signal stops it."""

from __future__ import annotations

import argparse
import faulthandler
import os
import signal
import threading
from typing import TYPE_CHECKING

from dicom_node.commands import add_command, add_config

if TYPE_CHECKING:
    from dicom_node.commands import Commands


def add_parser(commands: Commands) -> None:
    """Add ``serve``."""
    add_config(
        add_command(
            commands,
            "serve",
            exit_codes={
                0: "stopped by SIGTERM or SIGINT",
                2: "cannot start; one message gives the reason",
            },
        )
    )


def run(args: argparse.Namespace) -> int:
    """Run the node until SIGTERM or SIGINT."""
    from dicom_node.work.processes import loading

    with loading():
        from dicom_node.events import set_up_logging
        from dicom_node.node import Node
        from dicom_node.settings.file import load_settings

    os.umask(0o077)  # files in the spool are readable by their owner only
    settings = load_settings(args.config)
    set_up_logging(settings.log.format, settings.log.level, settings.log.file)
    # Where each thread is, on standard error: for a node that seems to hang.
    faulthandler.register(signal.SIGUSR1)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    node = Node(settings)
    try:
        node.start()
        # The signal may be delivered to another thread; the handler runs once this thread wakes.
        while not stop.wait(1):
            pass
    finally:
        node.stop()
    return 0
