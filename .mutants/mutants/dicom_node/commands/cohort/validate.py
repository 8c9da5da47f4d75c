"""``immunoct cohort ...``: the paper's study on a site's own cohort."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dicom_node.commands.cohort.reports import harvest
from scoring.cohort.data.tables import Cohort, make_cohort, read_cohort, read_table
from scoring.cohort.report.html import RESEARCH_USE, write_report
from scoring.errors import CohortError
from scoring.model.reference import Reference, bundled_reference, read_reference
from scoring.model.signature import (
    BUNDLED_MODELS,
    DEFAULT_MODEL,
    Signature,
    bundled_signature,
    read_signature,
)


def run(args: argparse.Namespace) -> int:
    """Run the step that the arguments name and return the exit code.

    Raises
    ------
    ScoringError
        If the tables, the model or the reference cannot be used; nothing is written then.
    """
    return _STEPS[args.step](args)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as e:
        raise CohortError(f"{path} cannot be read: {e}") from e


def read_model(model: Path | None, reference: Path | None) -> tuple[Signature, Reference]:
    """Read the model and reference that the arguments name, or return the default ones.

    Raises
    ------
    CohortError, ModelError
        If a file cannot be used, or a model is given without a reference made for it.
    """
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
    """Read and check the cohort that ``--lesions`` or ``--reports``, and ``--patients``, name.

    Parameters
    ----------
    args
        Of the command.
    signature, reference
        What patient scores will be computed with; reports made with others are counted in a note.

    Raises
    ------
    CohortError
        If a table or a report cannot be used.
    """
    if args.reports is None:
        return read_cohort(args.lesions, args.patients)
    patients = read_table(args.patients)
    found = harvest(args.reports, patients, signature.sha256, reference.sha256)
    return make_cohort(found.lesions, found.patients, ("reports", args.patients.name), found.notes)


# Only what a step needs is loaded: 'score' does without the extra 'cohort'.


def _validate(args: argparse.Namespace) -> int:
    from scoring.cohort.report.validation import validation_report
    from scoring.cohort.validate.validate import validate

    signature, reference = read_model(args.model, args.reference)
    cohort = read_tables(args, signature, reference)
    print(
        f"immunoct: {len(cohort.patients)} patients, {len(cohort.lesions)} lesions", file=sys.stderr
    )
    found = validate(cohort, signature, reference)
    report = validation_report(found, signature, args.title)
    files = write_report(report, found, args.out)
    for sentence in report.summary:
        print(sentence)
    for text in (*found.warnings, *found.notes):
        print(f"immunoct: {text}", file=sys.stderr)
    print(f"{RESEARCH_USE}\nWritten: {files[0]}, {files[1].name} and {len(files) - 2} CSV tables")
    return 0


def _develop(args: argparse.Namespace) -> int:
    from dicom_node.commands.cohort import develop

    return develop.run(args)


def _biology(args: argparse.Namespace) -> int:
    from dicom_node.commands.cohort import biology

    return biology.run(args)


def _score(args: argparse.Namespace) -> int:
    from dicom_node.commands.cohort import score

    return score.run(args)


_STEPS = {"validate": _validate, "develop": _develop, "biology": _biology, "score": _score}
