"""``immunoct cohort develop``: a signature of a site's own, as a model file for the node."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tqdm import tqdm

from scoring.cohort.data.tables import read_cohort, read_table
from scoring.cohort.develop.develop import Development, Options, develop, work
from scoring.cohort.develop.lesion_model import SelectionOptions
from scoring.cohort.develop.model_file import ModelFiles, model_files
from scoring.cohort.report.develop import develop_report
from scoring.cohort.report.html import RESEARCH_USE, write_report
from scoring.cohort.statistics.elastic_net import ALPHAS, Measure, Rule
from scoring.cohort.statistics.estimates import Unavailable
from scoring.cohort.statistics.icc import Form
from scoring.errors import CohortError


def digests(paths: Mapping[str, Path]) -> dict[str, str]:
    """Return the SHA-256 of files by the name that they go under.

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
    """Return what a program may want to read, without any patient."""
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
        else {"fit": c.fit, "cutoff": c.cutoff, "discrimination": c.discrimination},
        "repeatability": found.repeatability,
        "cross_validated": {
            scheme.name.lower(): cv
            if isinstance(cv, Unavailable)
            else {
                "what": scheme.value,
                "lesion_auc": cv.lesion_auc,
                "patient_auc": cv.patient_auc,
                "folds": cv.folds,
            }
            for scheme, cv in found.cross_validated.items()
        },
        "optimism": found.optimism,
        "warnings": found.warnings,
    }


def _options(args: argparse.Namespace) -> Options:
    alphas = tuple(args.alpha or ALPHAS)
    if wrong := [a for a in alphas if not 0 < a <= 1]:
        raise CohortError(f"--alpha is {wrong[0]:g}, expected above 0 and at most 1")
    if args.folds < 2 or args.jobs < 1 or args.seed < 0:
        raise CohortError(
            "expected --folds of at least 2, --jobs of at least 1, --seed of 0 or more"
        )
    return Options(
        selection=SelectionOptions(
            alphas=alphas, rule=Rule(args.rule), measure=Measure(args.measure)
        ),
        icc_form=Form(args.icc),
        folds=args.folds,
        jobs=args.jobs,
    )


def _repeated_paths(paths: list[Path]) -> dict[str, Path]:
    names = [p.name for p in paths]
    if twice := next((n for n in names if names.count(n) > 1), None):
        raise CohortError(f"--repeat: two tables are called {twice}; give them different names")
    return dict(zip(names, paths, strict=True))


def _write(directory: Path, name: str, files: ModelFiles) -> tuple[Path, str]:
    """Write the two files and return the first and the configuration that loads them."""
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
        If the tables cannot be used or support no model; nothing is written then.
    """
    options, repeated = _options(args), _repeated_paths(args.repeat)
    cohort = read_cohort(args.lesions, args.patients)
    tables = digests({"lesions": args.lesions, "patients": args.patients, **repeated})
    steps = work(cohort, len(repeated), options)
    with tqdm(total=steps, desc="develop", unit="step", disable=not sys.stderr.isatty()) as bar:
        found = develop(
            cohort,
            {name: read_table(path) for name, path in repeated.items()},
            seed=args.seed,
            options=options,
            advance=lambda: bar.update(),
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
    for text in (*found.warnings, *cohort.notes):
        print(f"immunoct: {text}", file=sys.stderr)
    print(f"{RESEARCH_USE}\nWritten: {written[0]}")
    if files is not None:
        model, toml = _write(args.out, args.name, files)
        print(f"Written: {model}\nFor the node's configuration:\n\n{toml}")
    return 0
