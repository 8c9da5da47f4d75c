"""``immunoct demo``: the whole workflow on synthetic data."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from dicom_node.commands import add_command
from dicom_node.commands.paths import output_folder

if TYPE_CHECKING:
    from dicom_node.commands import Commands


def add_parser(commands: Commands) -> None:
    """Add ``demo``."""
    demo = add_command(
        commands,
        "demo",
        "Create a contrast CT with three lesions and its SEG, start the node and a small PACS on\n"
        "loopback, send the objects with C-STORE, and show the report that is returned.",
    )
    demo.add_argument(
        "--out",
        type=output_folder,
        metavar="DIR",
        help="folder for its files (default: a new folder)",
    )


def run(args: argparse.Namespace) -> int:
    """Run the demonstration and print the report."""
    from dicom_node.demo.run import run_demo

    run_demo(args.out)
    return 0
