"""``immunoct cohort score``: many cases from a manifest, to tables."""

from __future__ import annotations

import argparse
import sys

from tqdm import tqdm

from dicom_node.commands.cohort.manifest import read_manifest
from dicom_node.commands.cohort.score_run import score_manifest
from dicom_node.commands.cohort.score_tables import cohort_tables, write_tables
from dicom_node.errors import ManifestError
from dicom_node.settings.file import load_settings
from dicom_node.settings.sections import Settings

ALL_SCORED, SOME_FAILED = 0, 3


def run(args: argparse.Namespace) -> int:
    """Score the manifest's cases, write the tables, and return the exit code.

    Raises
    ------
    ManifestError, SettingsError, ClusterError
        If nothing can be scored at all.
    """
    cases = read_manifest(args.manifest)
    settings = load_settings(args.config) if args.config else Settings()
    setup = settings.scoring_setup()
    try:
        args.out.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise ManifestError(f"{args.out} cannot be made: {e}") from e
    found = {}
    with tqdm(total=len(cases), unit="case", file=sys.stderr) as bar:
        for scored in score_manifest(cases, setup, args.out / "cases", args.workers):
            found[scored.case.name] = scored
            bar.update()
    in_order = [found[case.name] for case in cases]
    tables = cohort_tables(in_order)
    files = write_tables(tables, args.out, args.format)
    failed = [item for item in in_order if item.result is None]
    refused = [item for item in in_order if item.result is not None and not item.result.scored]
    print(
        f"{len(cases)} cases: {len(cases) - len(failed) - len(refused)} scored, {len(refused)} not "
        f"scored, {len(failed)} failed; {len(tables.lesions)} lesions"
    )
    print(f"Written: {', '.join(str(path) for path in files)}")
    return SOME_FAILED if failed else ALL_SCORED
