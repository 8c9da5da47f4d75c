"""``immunoct cohort biology``: compares the score with the tumour's cytotoxic cells."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from dicom_node.commands.cohort import add_step
from dicom_node.commands.cohort.develop import digests
from dicom_node.commands.paths import existing_file, output_folder

if TYPE_CHECKING:
    from dicom_node.commands import Commands


def add_parser(steps: Commands) -> None:
    """Add ``cohort biology``."""
    sub = add_step(
        steps,
        "biology",
        "Compare biopsies of lesions with high and low score (Mann-Whitney).",
    )
    sub.add_argument(
        "--lesions",
        type=existing_file("a table of biopsied lesions"),
        required=True,
        metavar="L.csv",
        help="biopsied lesions: sample, radiomics_score and, where known, til (lymphocytes)",
    )
    sub.add_argument(
        "--expression",
        type=existing_file("a table of raw counts"),
        required=True,
        metavar="E.csv",
        help="raw counts: sample, CD8A, GZMA, GZMB, PRF1, the housekeeping genes, and negative "
        "controls as columns NEG_...",
    )
    sub.add_argument(
        "--housekeeping", required=True, metavar="GENE,GENE", help="names of housekeeping genes"
    )
    sub.add_argument(
        "--cutoff",
        type=float,
        metavar="P",
        help="cut-off of the score (default: the published one)",
    )
    sub.add_argument(
        "--out", type=output_folder, required=True, metavar="DIR", help="output folder"
    )


def run(args: argparse.Namespace) -> int:
    """Compare the biopsies of lesions with high and low score, and write the report.

    Raises
    ------
    CohortError
        If a table cannot be used; nothing is written then.
    """
    from scoring.cohort.data.tables import read_table
    from scoring.cohort.report.biology import biology_report
    from scoring.cohort.report.html import RESEARCH_USE, write_report
    from scoring.cohort.validate.biology import analyse_biology
    from scoring.model.signature import bundled_signature

    cutoff = bundled_signature().radiomics_cutoff if args.cutoff is None else args.cutoff
    housekeeping = [gene.strip() for gene in args.housekeeping.split(",") if gene.strip()]
    found = analyse_biology(
        read_table(args.lesions), read_table(args.expression), housekeeping, cutoff
    )
    tables = digests({"lesions": args.lesions, "expression": args.expression})
    report = biology_report(found, "Biologic validation", tables)
    results = {
        "cutoff": found.cutoff,
        "housekeeping": housekeeping,
        "below_background": found.below_background,
        "cytotoxic": found.cytotoxic,
        "lymphocytes": found.lymphocytes,
        "warnings": found.warnings,
    }
    files = write_report(report, results, args.out)
    for sentence in report.summary:
        print(sentence)
    for text in found.warnings:
        print(f"immunoct: {text}", file=sys.stderr)
    print(f"{RESEARCH_USE}\nWritten: {files[0]}")
    return 0
