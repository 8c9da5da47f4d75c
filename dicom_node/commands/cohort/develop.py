"""``immunoct cohort develop``: develops a site's own signature, as a model file for the node."""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dicom_node.commands.cohort import TABLES, add_step, add_table_arguments, time_unit_of
from dicom_node.commands.paths import existing_file
from dicom_node.commands.progress import progress
from scoring.errors import CohortError

if TYPE_CHECKING:
    from dicom_node.commands import Commands
    from scoring.cohort.develop.develop import Development, Options
    from scoring.cohort.develop.model_file import ModelFiles

REPEATED = """\
a table of repeated extractions (CSV): lesion, repetition and the features; where lesion names
repeat between patients, also patient. Every lesion has every repetition exactly once."""


def add_parser(steps: Commands) -> None:
    """Add ``cohort develop``."""
    sub = add_step(
        steps,
        "develop",
        "Develop a signature on a cohort with the paper's procedure: repeatability filter,\n"
        "elastic net, mixed model, cut-off; cross-validated with the selection inside the folds.",
        epilog=f"{TABLES}\n\n{REPEATED}",
    )
    add_table_arguments(sub, reports=False)
    sub.add_argument(
        "--repeat",
        type=existing_file("a table of repeated extractions"),
        action="append",
        default=[],
        metavar="R.csv",
        help="table of repeated extractions; may be given several times",
    )
    sub.add_argument(
        "--seed", type=int, required=True, metavar="N", help="random seed of all folds"
    )
    sub.add_argument(
        "--name", required=True, help="name of the model: letters, digits, '.', '_', '-'"
    )
    _add_procedure(sub)
    sub.add_argument(
        "--jobs",
        type=int,
        default=1,
        metavar="N",
        help="processes for the folds; the result is the same with any number (default: 1)",
    )


def _add_procedure(sub: argparse.ArgumentParser) -> None:
    """Add the choices of the procedure, of which the paper's are the defaults."""
    sub.add_argument(
        "--icc",
        choices=("agreement", "consistency"),
        default="agreement",
        help="which intraclass correlation must be above 0.7 in every table (default: agreement)",
    )
    sub.add_argument(
        "--rule",
        choices=("1se", "min"),
        default="1se",
        help="which lambda: the largest within one standard error of the best (1se, as the paper "
        "and the default) or the best",
    )
    sub.add_argument(
        "--measure",
        choices=("class", "deviance"),
        default="class",
        help="error that the elastic net's cross-validation compares (class, as the paper and the "
        "default, or deviance)",
    )
    sub.add_argument(
        "--alpha",
        type=float,
        action="append",
        metavar="A",
        help="alpha of the elastic net, above 0 to 1; may be given several times (default: 0.1, "
        "0.2 ... 1, as the paper)",
    )
    sub.add_argument(
        "--folds",
        type=int,
        default=10,
        metavar="N",
        help="folds of the cross-validation of the whole development (default: 10, as the paper)",
    )
    sub.add_argument(
        "--bootstrap",
        type=int,
        default=50,
        metavar="N",
        help="draws of the patients for the optimism; 0 for none (default: 50)",
    )


def digests(paths: Mapping[str, Path]) -> dict[str, str]:
    """Return the SHA-256 of files by their labels.

    Raises
    ------
    CohortError
        If a file cannot be read.
    """
    try:
        return {name: hashlib.sha256(p.read_bytes()).hexdigest() for name, p in paths.items()}
    except OSError as e:
        raise CohortError(f"a table cannot be read: {e}") from e


def _results(found: Development) -> dict[str, Any]:
    """Return the results for machine reading, without patient data."""
    from scoring.cohort.develop.cross_validation import Scheme
    from scoring.cohort.statistics.estimates import Unavailable

    c = found.clinical
    return {
        "seed": found.seed,
        "selection": found.selection,
        "selected": found.model.selected,
        "intercept": found.model.intercept,
        "coefficients": found.model.coefficients,
        "mixed_model": found.model.mixed,
        "cutoff": found.cutoff,
        "lesion_discrimination": found.lesion_discrimination,
        "patient_discrimination": found.patient_discrimination,
        "clinical": c
        if isinstance(c, Unavailable)
        else {
            "fit": c.fit,
            "shrinkage": c.shrinkage,
            "cutoff": c.cutoff,
            "discrimination": c.discrimination,
        },
        "repeatability": found.repeatability,
        "cross_validated": {
            scheme.name.lower(): cv
            if isinstance(cv, Unavailable)
            else {
                "what": scheme.value,
                "lesion_auc": cv.lesion_auc,
                "patient_auc": cv.patient_auc,
                "radiomics_clinical_auc": cv.clinical_auc,
                "outside": cv.outside if scheme is Scheme.NESTED else {},
                "folds": [
                    dataclasses.replace(f, lesion_calls=None, clinical_calls=None) for f in cv.folds
                ],
            }
            for scheme, cv in found.cross_validated.items()
        },
        "optimism": found.optimism,
        "sample_sizes": found.sample_sizes,
        "shrinkage": found.shrinkage,
        "bootstrap": found.bootstrap,
        "warnings": found.warnings,
    }


def _options(args: argparse.Namespace) -> Options:
    from scoring.cohort.develop.develop import Options
    from scoring.cohort.develop.lesion_model import SelectionOptions
    from scoring.cohort.statistics.elastic_net import ALPHAS, Measure, Rule
    from scoring.cohort.statistics.icc import Form

    alphas = tuple(args.alpha or ALPHAS)
    if wrong := [a for a in alphas if not 0 < a <= 1]:
        raise CohortError(f"--alpha is {wrong[0]:g}, expected above 0 and at most 1")
    if args.folds < 2 or args.jobs < 1 or args.seed < 0 or args.bootstrap < 0:
        raise CohortError(
            "expected --folds of at least 2, --jobs of at least 1, --seed and --bootstrap of 0 or "
            "more"
        )
    return Options(
        selection=SelectionOptions(
            alphas=alphas, rule=Rule(args.rule), measure=Measure(args.measure)
        ),
        icc_form=Form(args.icc),
        folds=args.folds,
        bootstrap=args.bootstrap,
        jobs=args.jobs,
    )


def _repeated_paths(paths: list[Path]) -> dict[str, Path]:
    names = [p.name for p in paths]
    if twice := next((n for n in names if names.count(n) > 1), None):
        raise CohortError(f"--repeat: two tables are called {twice}; give them different names")
    return dict(zip(names, paths, strict=True))


def _write(directory: Path, name: str, files: ModelFiles) -> tuple[Path, str]:
    """Write model and reference; return the model file and the configuration that loads them."""
    model, reference = directory / f"{name}.json", directory / f"{name}_reference.json"
    try:
        directory.mkdir(parents=True, exist_ok=True)
        model.write_text(files.model, encoding="utf-8", newline="\n")
        reference.write_text(files.reference, encoding="utf-8", newline="\n")
    except OSError as e:
        raise CohortError(f"the model file cannot be written: {e}") from e
    toml = (
        f"[model]\nfile = {json.dumps(str(model.resolve()))}\n"
        f'sha256 = "{files.sha256}"\nreference = {json.dumps(str(reference.resolve()))}\n'
    )
    return model, toml


def run(args: argparse.Namespace) -> int:
    """Develop a signature and write model, reference and report.

    Raises
    ------
    CohortError
        If the tables cannot be used or no model can be developed; nothing is written then.
    """
    from scoring.cohort.data.tables import read_cohort, read_table
    from scoring.cohort.develop.develop import develop, sample_sizes, work
    from scoring.cohort.develop.model_file import check_before, model_files
    from scoring.cohort.report.develop import develop_report
    from scoring.cohort.report.html import RESEARCH_USE, write_report
    from scoring.cohort.statistics.estimates import Unavailable

    options, repeated = _options(args), _repeated_paths(args.repeat)
    cohort = read_cohort(args.lesions, args.patients, time_unit_of(args))
    check_before(cohort, args.name)
    tables = digests({"lesions": args.lesions, "patients": args.patients, **repeated})
    for size in sample_sizes(cohort):
        print(f"immunoct: {size.sentence()}", file=sys.stderr)
    steps = work(cohort, len(repeated), options)
    with progress("develop", steps, "step") as advance:
        found = develop(
            cohort,
            {name: read_table(path) for name, path in repeated.items()},
            seed=args.seed,
            options=options,
            advance=advance,
        )
    files = None
    if isinstance(found.clinical, Unavailable):
        print(
            f"immunoct: no model file is written: {found.clinical.reason}; a model file has the "
            "radiomics-clinical model, too",
            file=sys.stderr,
        )
    else:
        files = model_files(found, args.name, tables)
    digest = None if files is None else files.sha256
    report = develop_report(found, f"Development of {args.name}", digest, tables)
    written = write_report(report, _results(found), args.out)
    for sentence in report.summary:
        print(sentence)
    said = {size.sentence() for size in found.sample_sizes}  # before the run
    for text in (*(w for w in found.warnings if w not in said), *cohort.notes):
        print(f"immunoct: {text}", file=sys.stderr)
    print(f"{RESEARCH_USE}\nWritten: {written[0]}")
    if files is not None:
        model, toml = _write(args.out, args.name, files)
        print(f"Written: {model}\nFor the node's configuration:\n\n{toml}")
    return 0
