"""``immunoct sample``: writes made-up files on which the other commands can be tried."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from dicom_node.commands import add_command
from dicom_node.commands.paths import output_folder
from dicom_node.errors import SettingsError

if TYPE_CHECKING:
    from dicom_node.commands import Commands


def add_parser(commands: Commands) -> None:
    """Add ``sample``."""
    sample = add_command(
        commands,
        "sample",
        "Write a made-up CT, its segmentations as three kinds of programs write them, clinical\n"
        "data, ten small cases and a cohort with outcomes: what the documents' examples use.\n"
        "No data of a person are in them, and nothing can be learned from the outcomes.",
        exit_codes={0: "written", 2: "the folder has content or cannot be written"},
    )
    sample.add_argument("folder", type=output_folder, metavar="FOLDER", help="a new folder")


def run(args: argparse.Namespace) -> int:
    """Write the sample.

    Raises
    ------
    SettingsError
        If the folder has content.
    """
    if args.folder.exists() and (not args.folder.is_dir() or any(args.folder.iterdir())):
        raise SettingsError(f"{args.folder} is not empty; nothing was written")
    from dicom_node.demo.sample import write_sample

    write_sample(args.folder, lambda text: print(text, flush=True))
    print(f"Written to {args.folder}. Try there:")
    print("  immunoct explain --ct CT --seg lesions.dcm --clinical clinical.csv")
    return 0
