"""The commands of ``immunoct cohort``, each a module as those of `dicom_node.commands`.

They need the extra ``cohort``, and are the only users of `scoring.cohort`. It may import no other
room of `dicom_node.commands`.
"""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dicom_node.commands import COMMANDS, EXIT_CODES, add_command
from dicom_node.commands.paths import existing, existing_file, output_folder

if TYPE_CHECKING:
    from dicom_node.commands import Commands
    from scoring.cohort.data.follow_up import TimeUnit

TABLES = """\
the tables (CSV with a header line; further columns are allowed):
  lesions   patient, lesion, location (node, liver, lung or other), and radiomics_score or the
            signature's 14 features under pyradiomics' names
  patients  patient, outcome (1 is clinical benefit, 0 is not); where known: albumin [g/dL],
            lymphocytes [10^9/L] (or each value with its unit, such as 39 g/L), time [months, or
            --time-unit] and status (1 is death), outcome_time (when the outcome was assessed),
            treatment_start, albumin_date, lymphocytes_date, tumour_type, age, sex ...

Identifiers stay in the tables: neither messages nor the report repeat them.
Research use only."""

# Each step has the name of its module in this room.
STEPS = {
    "validate": "evaluate the scores on your patients: discrimination, calibration, survival",
    "develop": "develop a signature of your own, cross-validated, as a model file for the node",
    "score": "score many cases from a manifest, to tables of cases, lesions and patients",
    "reliability": "compare scores of lesions that were measured more than once",
    "biology": "compare cytotoxic cells and lymphocytes in lesions with high and low score",
}


def add_parser(commands: Commands) -> None:
    """Add ``cohort`` and its steps."""
    cohort = commands.add_parser(
        "cohort",
        help=COMMANDS["cohort"][1],
        description="Apply the paper's analyses to your own cohort.",
    )
    steps = cohort.add_subparsers(dest="step", required=True, metavar="STEP")
    for name in STEPS:
        _module(name).add_parser(steps)


def run(args: argparse.Namespace) -> int:
    """Run the step given in the arguments and return its exit code.

    Raises
    ------
    ScoringError, NodeError
        If the tables, the model or the reference cannot be used; nothing is written then.
    """
    code: int = _module(args.step).run(args)
    return code


def _module(step: str) -> Any:
    return importlib.import_module(f"{__name__}.{step}")


def add_step(
    steps: Commands,
    name: str,
    description: str,
    *,
    exit_codes: Mapping[int, str] = EXIT_CODES,
    epilog: str | None = None,
) -> argparse.ArgumentParser:
    """Add the parser of a step and return it, as `dicom_node.commands.add_command` does."""
    return add_command(
        steps, name, description, text=STEPS[name], exit_codes=exit_codes, epilog=epilog
    )


def add_table_arguments(parser: argparse.ArgumentParser, *, reports: bool) -> None:
    """Add the arguments for a cohort's tables."""
    lesions = parser.add_mutually_exclusive_group(required=True) if reports else parser
    lesions.add_argument(
        "--lesions",
        type=existing_file("a table of lesions"),
        required=not reports,
        metavar="L.csv",
        help="table of lesions",
    )
    if reports:
        lesions.add_argument(
            "--reports",
            type=existing("a folder of reports"),
            metavar="DIR",
            help="instead: a folder of this program's Structured Reports; a report belongs to the "
            "patient with its study_instance_uid (a column of the patients' table) or, without "
            "that column, to the one whose 'patient' is its Patient ID",
        )
    parser.add_argument(
        "--patients",
        type=existing_file("a table of patients"),
        required=True,
        metavar="P.csv",
        help="table of patients",
    )
    parser.add_argument(
        "--out", type=output_folder, required=True, metavar="DIR", help="output folder"
    )
    parser.add_argument(
        "--time-unit",
        choices=("days", "weeks", "months", "years"),
        help="unit of the column time (without it months, refused if their median is implausible)",
    )


def time_unit_of(args: argparse.Namespace) -> TimeUnit | None:
    """Return the unit that ``--time-unit`` names."""
    from scoring.cohort.data.follow_up import TimeUnit

    return TimeUnit(args.time_unit) if args.time_unit else None
