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

MANIFEST = """\
the manifest (CSV with a header line), one row a case; paths are relative to its own folder:
  case      a name, each once; it becomes "patient" in the tables
  ct        the folder of the CT images
  seg       the SEG files, separated by semicolons
  treatment_start, albumin, albumin_date, lymphocytes, lymphocytes_date, leukocytes,
            prior_immunotherapy: where known, as in the node's clinical file, with units
Other columns (outcome, time, status, age ...) are copied to the table of patients.

It writes cases (every case, its status and why), lesions and patients; the last two are what
"cohort validate" and "cohort develop" read. A run that was ended goes on where it was; a case whose
files (size or time of change), row or settings have changed is scored anew.
Exit code 0; 3 when a case failed. Research use only."""

REPEATED = """\
a table of repeated extractions (CSV): lesion, repetition and the features; where lesion names
repeat between patients, also patient. Every lesion has every repetition exactly once."""


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
    add_develop_arguments(
        steps.add_parser(
            "develop",
            help="a signature of your own, cross-validated, as a model file for the node",
            description="Develop a signature on a cohort as the paper did: repeatability filter, "
            "elastic net,\nmixed model, cut-off; cross-validated with the selection inside the "
            "folds.",
            epilog=f"{TABLES}\n\n{REPEATED}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
    )
    add_score_arguments(
        steps.add_parser(
            "score",
            help="score many cases from a manifest, to tables of cases, lesions and patients",
            description="Score the cases of a manifest. A case that cannot be used is a row with "
            "its reason.",
            epilog=MANIFEST,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
    )
    add_biology_arguments(
        steps.add_parser(
            "biology",
            help="cytotoxic cells and lymphocytes in lesions with high and low score",
            description="Compare biopsies of lesions with high and low score (Mann-Whitney).",
        )
    )


def add_score_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``cohort score``."""
    parser.add_argument("manifest", type=Path, metavar="MANIFEST.csv", help="the cases, see below")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to write")
    parser.add_argument(
        "--workers",
        type=_workers,
        default=1,
        metavar="N",
        help="processes, 1 by default; or dask:tcp://SCHEDULER:8786, a Dask cluster that measures "
        "the lesions",
    )
    parser.add_argument("--format", choices=("csv", "parquet"), default="csv")
    parser.add_argument("--config", type=Path, metavar="FILE", help="the node's, for its rules")


def _workers(text: str) -> int | str:
    if not text.isdecimal():
        return text
    if int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text}, expected at least 1")
    return int(text)


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
        "--model",
        type=Path,
        metavar="FILE.json",
        help="another signature, or ligero2021-1: the bundled one with every feature logged",
    )
    parser.add_argument(
        "--reference", type=Path, metavar="FILE.json", help="reference population of 'calibrate'"
    )
    parser.add_argument("--title", default="Validation of the cohort", help="title of the report")


def add_develop_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``cohort develop``."""
    add_table_arguments(parser, reports=False)
    parser.add_argument(
        "--repeat",
        type=Path,
        action="append",
        default=[],
        metavar="R.csv",
        help="table of repeated extractions; may be given several times",
    )
    parser.add_argument("--seed", type=int, required=True, metavar="N", help="of all folds")
    parser.add_argument(
        "--name", required=True, help="of the model: letters, digits, '.', '_', '-'"
    )
    parser.add_argument(
        "--icc",
        choices=("agreement", "consistency"),
        default="agreement",
        help="which intraclass correlation must be above 0.7 in every table (default: agreement)",
    )
    parser.add_argument(
        "--rule",
        choices=("1se", "min"),
        default="1se",
        help="which lambda: the largest within one standard error of the best (1se, as the paper "
        "and the default) or the best",
    )
    parser.add_argument(
        "--measure",
        choices=("class", "deviance"),
        default="class",
        help="error that the elastic net's cross-validation compares (class, as the paper and the "
        "default, or deviance)",
    )
    parser.add_argument(
        "--alpha",
        type=float,
        action="append",
        metavar="A",
        help="of the elastic net, above 0 to 1; may be given several times (default: 0.1, 0.2 ... "
        "1, as the paper)",
    )
    parser.add_argument(
        "--folds",
        type=int,
        default=10,
        metavar="N",
        help="of the cross-validation of the whole development (default: 10, as the paper)",
    )
    parser.add_argument(
        "--jobs",
        type=int,
        default=1,
        metavar="N",
        help="processes for the folds; the result is the same with any number (default: 1)",
    )


def add_biology_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``cohort biology``."""
    parser.add_argument(
        "--lesions",
        type=Path,
        required=True,
        metavar="L.csv",
        help="biopsied lesions: sample, radiomics_score and, where known, til (lymphocytes)",
    )
    parser.add_argument(
        "--expression",
        type=Path,
        required=True,
        metavar="E.csv",
        help="raw counts: sample, CD8A, GZMA, GZMB, PRF1, the housekeeping genes, and negative "
        "controls as columns NEG_...",
    )
    parser.add_argument(
        "--housekeeping", required=True, metavar="GENE,GENE", help="names of housekeeping genes"
    )
    parser.add_argument(
        "--cutoff", type=float, metavar="P", help="of the score (default: the published one)"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to write")
