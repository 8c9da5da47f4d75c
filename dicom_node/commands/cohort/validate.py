"""``immunoct cohort validate``: the paper's analyses on a site's own cohort."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dicom_node.commands.cohort import TABLES, add_step, add_table_arguments, time_unit_of
from dicom_node.commands.paths import existing_file
from dicom_node.commands.progress import progress
from scoring.errors import CohortError
from scoring.wording import counted

if TYPE_CHECKING:
    from dicom_node.commands import Commands
    from scoring.cohort.data.tables import Cohort
    from scoring.model.reference import Reference
    from scoring.model.signature import Signature


def add_parser(steps: Commands) -> None:
    """Add ``cohort validate``."""
    sub = add_step(
        steps,
        "validate",
        "Validate the scores on a cohort: AUC, operating points, calibration, odds and hazard\n"
        "ratios, Kaplan-Meier, subgroups; as one HTML report with its tables as CSV and JSON.",
        epilog=TABLES,
    )
    add_table_arguments(sub, reports=True)
    sub.add_argument(
        "--model",
        type=Path,
        metavar="FILE.json",
        help="another signature, or ligero2021-1: the bundled one with every feature logged",
    )
    sub.add_argument(
        "--reference",
        type=existing_file("a reference of 'immunoct calibrate'"),
        metavar="FILE.json",
        help="reference population of 'calibrate'",
    )
    sub.add_argument(
        "--subgroup",
        action="append",
        default=[],
        metavar="COLUMN",
        help="a column of the patients to show the scores by, beside tumour_type, site, sex and "
        "age: numbers at their median, dates by year, texts by their entries (repeatable)",
    )
    sub.add_argument("--title", default="Validation of the cohort", help="title of the report")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as e:
        raise CohortError(f"{path} cannot be read: {e.strerror}") from e


def read_model(model: Path | None, reference: Path | None) -> tuple[Signature, Reference]:
    """Read the model and reference named by the arguments, or return the defaults.

    Raises
    ------
    CohortError, ModelError
        If a file cannot be used, or a model is given without a reference made for it.
    """
    from scoring.model.bundled import BUNDLED_MODELS, DEFAULT_MODEL
    from scoring.model.reference import bundled_reference, read_reference
    from scoring.model.signature import bundled_signature, read_signature

    name = DEFAULT_MODEL if model is None else str(model)
    if name not in BUNDLED_MODELS and reference is None:
        raise CohortError(
            "--model needs --reference: features are standardised with a population that was made "
            "for the model"
        )
    if name in BUNDLED_MODELS:
        signature = bundled_signature(name)
    else:
        signature = read_signature(_bytes(Path(name)))
    if reference is None:
        return signature, bundled_reference(name)
    return signature, read_reference(_bytes(reference), signature)


def read_tables(args: argparse.Namespace, signature: Signature, reference: Reference) -> Cohort:
    """Read and check the cohort given by ``--lesions`` or ``--reports``, and ``--patients``.

    Parameters
    ----------
    args
        Arguments of the command.
    signature, reference
        Used to compute patient scores; reports made with others are counted in a note.

    Raises
    ------
    CohortError
        If a table or a report cannot be used.
    """
    from scoring.cohort.data.tables import make_cohort, read_cohort, read_table

    if args.reports is None:
        return read_cohort(args.lesions, args.patients, time_unit_of(args))
    from dicom_node.commands.cohort.reports import harvest

    patients = read_table(args.patients)
    found = harvest(args.reports, patients, signature.sha256, reference.sha256)
    names = ("reports", args.patients.name)
    return make_cohort(found.lesions, found.patients, names, found.notes, time_unit_of(args))


def run(args: argparse.Namespace) -> int:
    """Validate the scores on the cohort given by the arguments, and write the report.

    Raises
    ------
    ScoringError
        If the tables, the model or the reference cannot be used; nothing is written then.
    """
    from scoring.cohort.report.html import RESEARCH_USE, write_report
    from scoring.cohort.report.validation import validation_report
    from scoring.cohort.validate.validate import STEPS, validate

    signature, reference = read_model(args.model, args.reference)
    cohort = read_tables(args, signature, reference)
    patients, lesions = len(cohort.patients), len(cohort.lesions)
    print(
        f"immunoct: {counted(patients, 'patient')}, {counted(lesions, 'lesion')}", file=sys.stderr
    )
    with progress("validate", STEPS + 1, "step") as advance:
        found = validate(cohort, signature, reference, args.subgroup, advance)
        report = validation_report(found, signature, args.title)
        files = write_report(report, found, args.out)
        advance()
    for sentence in report.summary:
        print(sentence)
    for text in (*found.warnings, *found.notes):
        print(f"immunoct: {text}", file=sys.stderr)
    print(f"{RESEARCH_USE}\nWritten: {files[0]}, {files[1].name} and {len(files) - 2} CSV tables")
    return 0
