"""The arguments of ``immunoct cohort ...``; nothing heavy is imported here."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

TABLES = """\
the tables (CSV with a header line; further columns are allowed):
  lesions   patient, lesion, location (node, liver, lung or other), and radiomics_score or the
            signature's 14 features under pyradiomics' names
  patients  patient, outcome (1 is clinical benefit, 0 is not); where known: albumin [g/dL],
            lymphocytes [10^9/L], time [months] and status (1 is death), tumour_type, age, sex ...

Identifiers stay in the tables: neither messages nor the report repeat them.
Research use only."""


def add_cohort_parser(commands: Any) -> None:
    """Add ``cohort`` and its commands.

    Parameters
    ----------
    commands
        What ``ArgumentParser.add_subparsers`` returned.
    """
    cohort = commands.add_parser(
        "cohort",
        help="validate or redevelop the signature on your own patients with outcomes",
        description="Do to your own cohort what the paper did to its own.",
    )
    steps = cohort.add_subparsers(dest="step", required=True, metavar="STEP")
    add_validate_arguments(
        steps.add_parser(
            "validate",
            help="how the scores behave on your patients: discrimination, calibration, survival",
            description="Validate the scores on a cohort: AUC, operating points, calibration, odds "
            "and hazard\nratios, Kaplan-Meier, subgroups; as one HTML report with its tables as "
            "CSV and JSON.",
            epilog=TABLES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
    )


def add_table_arguments(parser: argparse.ArgumentParser, *, reports: bool) -> None:
    """Add the arguments that name a cohort's tables."""
    lesions = parser.add_mutually_exclusive_group(required=True) if reports else parser
    lesions.add_argument(
        "--lesions", type=Path, required=not reports, metavar="L.csv", help="table of lesions"
    )
    if reports:
        lesions.add_argument(
            "--reports",
            type=Path,
            metavar="DIR",
            help="instead: a folder of this program's Structured Reports; a report belongs to the "
            "patient with its study_instance_uid (a column of the patients' table) or, without "
            "that column, to the one whose 'patient' is its Patient ID",
        )
    parser.add_argument(
        "--patients", type=Path, required=True, metavar="P.csv", help="table of patients"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to write")


def add_validate_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``cohort validate``."""
    add_table_arguments(parser, reports=True)
    parser.add_argument(
        "--model", type=Path, metavar="FILE.json", help="another signature than the published one"
    )
    parser.add_argument(
        "--reference", type=Path, metavar="FILE.json", help="reference population of 'calibrate'"
    )
    parser.add_argument("--title", default="Validation of the cohort", help="title of the report")
