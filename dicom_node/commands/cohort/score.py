"""``immunoct cohort score``: scores the cases of a manifest, and writes tables."""

from __future__ import annotations

import argparse
import dataclasses
import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dicom_node.commands import add_config, settings_if_any
from dicom_node.commands.cohort import add_step
from dicom_node.commands.cohort.manifest import read_manifest
from dicom_node.commands.paths import existing_file, output_folder
from dicom_node.commands.progress import progress
from dicom_node.errors import ManifestError
from dicom_node.extras import needed
from dicom_node.settings.sections import Settings
from scoring.escaping import csv_cell
from scoring.wording import counted

if TYPE_CHECKING:
    import pandas as pd

    from dicom_node.commands import Commands
    from dicom_node.commands.cohort.score_run import ScoredCase

FORMATS = ("csv", "parquet")
MANIFEST = """\
the manifest (CSV with a header line), one row per case; paths are relative to its own folder:
  case      a name, each once; it becomes "patient" in the tables
  ct        the folder of the CT images
  seg       the SEG files, or folders of them, separated by semicolons
  treatment_start, albumin, albumin_date, lymphocytes, lymphocytes_date, leukocytes,
            prior_immunotherapy: where known, as in the node's clinical file, with units
Other columns (outcome, time, status, age ...) are copied to the table of patients.

It writes cases (every case, its status and the reason), lesions and patients; the last two are the
input of "cohort validate" and "cohort develop". An interrupted run continues where it stopped; a
case whose files (size or time of change), row or settings have changed is scored again.
Research use only."""

ALL_SCORED, SOME_FAILED = 0, 3


def add_parser(steps: Commands) -> None:
    """Add ``cohort score``."""
    sub = add_step(
        steps,
        "score",
        "Score the cases of a manifest. A case that cannot be used is a row with its reason.",
        exit_codes={
            0: "every case has a result",
            3: "a case failed; the others are in the tables",
            2: "failed; one message gives the reason",
        },
        epilog=MANIFEST,
    )
    sub.add_argument(
        "manifest",
        type=existing_file("a manifest"),
        metavar="MANIFEST.csv",
        help="the cases, see below",
    )
    sub.add_argument(
        "--out", type=output_folder, required=True, metavar="DIR", help="output folder"
    )
    sub.add_argument(
        "--workers",
        type=_workers,
        default=1,
        metavar="N",
        help="processes, 1 by default; or dask:tcp://SCHEDULER:8786, a Dask cluster that measures "
        "the lesions",
    )
    sub.add_argument("--format", choices=FORMATS, default=FORMATS[0])
    add_config(sub, "rules, model and spellings of units")


def _workers(text: str) -> int | str:
    if not text.isdecimal():
        return text
    if int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text}, expected at least 1")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Score the manifest's cases, write the tables, and return the exit code.

    Raises
    ------
    ManifestError, SettingsError, ClusterError
        If no case can be scored, or the tables cannot be written.
    """
    from dicom_node.commands.cohort.score_run import ManifestRun, score_manifest
    from dicom_node.work.setup import scoring_setup

    if args.format == "parquet" and importlib.util.find_spec("pyarrow") is None:
        raise ManifestError(f"--format parquet needs {needed('pyarrow')}")
    cases = read_manifest(args.manifest)
    settings = settings_if_any(args) or Settings()
    run = ManifestRun(
        scoring_setup(settings), args.out / "cases", args.workers, dict(settings.clinical.units)
    )
    try:
        args.out.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise ManifestError(f"{args.out} cannot be created: {e.strerror}") from e
    found = {}
    with progress("cases", len(cases)) as advance:
        for scored in score_manifest(cases, run):
            found[scored.case.name] = scored
            advance()
    in_order = [found[case.name] for case in cases]
    tables = cohort_tables(in_order)
    files = write_tables(tables, args.out, args.format)
    failed = [item for item in in_order if item.result is None]
    refused = [item for item in in_order if item.result is not None and not item.result.scored]
    print(
        f"{counted(len(cases), 'case')}: {len(cases) - len(failed) - len(refused)} scored, "
        f"{len(refused)} not scored, {len(failed)} failed; {counted(len(tables.lesions), 'lesion')}"
    )
    print(f"Written: {', '.join(str(path) for path in files)}")
    return SOME_FAILED if failed else ALL_SCORED


@dataclasses.dataclass(frozen=True, eq=False)
class CohortTables:
    """Three tables, in the manifest's order of cases.

    Parameters
    ----------
    cases
        One row per case, including those without a result: ``status`` (scored, not scored, failed),
        ``reason_code``, ``reason``, study, counts, patient scores.
    lesions
        One row per lesion: ``patient``, ``lesion``, ``location``, scores, sizes and features. A
        lesion without a score has a ``reason_code`` and a ``reason``, and the cohort commands omit
        it.
    patients
        One row per patient with a scored lesion: laboratory values in the model's units, and the
        manifest's other columns.
    """

    cases: pd.DataFrame
    lesions: pd.DataFrame
    patients: pd.DataFrame


def cohort_tables(scored: Sequence[ScoredCase]) -> CohortTables:
    """Return the tables of scored cases."""
    import pandas as pd

    return CohortTables(
        pd.DataFrame([_case_row(item) for item in scored]),
        pd.DataFrame([row for item in scored for row in _lesion_rows(item)]),
        pd.DataFrame([_patient_row(i) for i in scored if i.result and i.result.scored]),
    )


def _case_row(item: ScoredCase) -> dict[str, object]:
    result = item.result
    if result is None:
        return {
            "case": item.case.name,
            "status": "failed",
            "reason_code": item.code,
            "reason": item.reason,
        }
    patient = result.patient
    unmet = [f.code for f in result.eligibility if f.excludes]
    return {
        "case": item.case.name,
        "status": result.status,
        "reason_code": ";".join(unmet),
        "reason": result.reason or "",
        "study_instance_uid": result.study_instance_uid,
        "lesions": patient.lesions_total,
        "lesions_scored": patient.lesions_scored,
        "radiomics_score": patient.radiomics_score,
        "radiomics_score_high": patient.radiomics_score_high,
        "radiomics_clinical_score": patient.radiomics_clinical_score,
        "radiomics_clinical_score_high": patient.radiomics_clinical_score_high,
    }


def _lesion_rows(item: ScoredCase) -> list[dict[str, object]]:
    if item.result is None:
        return []
    return [
        {
            "patient": item.case.name,
            "lesion": f"{number} {lesion.segment_label}".strip(),
            "location": lesion.location.value if lesion.location else "",
            "status": lesion.status,
            "reason_code": lesion.reason_code or "",
            "reason": lesion.reason or "",
            "radiomics_score": lesion.radiomics_score,
            "percentile": lesion.percentile,
            "voxels": lesion.voxels,
            "long_axis_mm": lesion.long_axis_mm,
            "short_axis_mm": lesion.short_axis_mm,
            "seg_sop_instance_uid": lesion.seg_sop_instance_uid,
            "segment_number": lesion.segment_number,
            "tracking_uid": lesion.tracking_uid,
            **lesion.features,
        }
        for number, lesion in enumerate(item.result.lesions, start=1)
    ]


def _patient_row(item: ScoredCase) -> dict[str, object]:
    assert item.result is not None
    clinical = item.result.clinical
    return {
        "patient": item.case.name,
        "study_instance_uid": item.result.study_instance_uid,
        "treatment_start": clinical.treatment_start,
        "albumin": clinical.albumin.value if clinical.albumin else None,
        "albumin_date": clinical.albumin.date if clinical.albumin else None,
        "lymphocytes": clinical.lymphocytes.value if clinical.lymphocytes else None,
        "lymphocytes_date": clinical.lymphocytes.date if clinical.lymphocytes else None,
        **dict(item.case.others),
    }


def write_tables(tables: CohortTables, folder: Path, style: str) -> list[Path]:
    """Write the tables as ``csv`` or ``parquet`` and return the files.

    Raises
    ------
    ManifestError
        If the folder cannot be written.
    """
    paths = []
    try:
        for field in dataclasses.fields(tables):
            frame: pd.DataFrame = getattr(tables, field.name)
            path = folder / f"{field.name}.{style}"
            if style == "parquet":
                frame.to_parquet(path, index=False)
            else:
                frame.map(csv_cell).to_csv(path, index=False)
            paths.append(path)
    except OSError as e:
        raise ManifestError(f"the tables cannot be written: {e}") from e
    return paths
