"""``immunoct cohort biology``: does the score follow the tumour's cytotoxic cells?"""

from __future__ import annotations

import argparse
import sys

from dicom_node.commands.cohort.develop import digests
from scoring.cohort.data.tables import read_table
from scoring.cohort.report.biology import biology_report
from scoring.cohort.report.html import RESEARCH_USE, write_report
from scoring.cohort.validate.biology import analyse_biology
from scoring.model.signature import bundled_signature


def run(args: argparse.Namespace) -> int:
    """Compare the biopsies of lesions with high and low score and write the report.

    Raises
    ------
    CohortError
        If a table cannot be used; nothing is written then.
    """
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
