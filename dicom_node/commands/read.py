"""``immunoct read``: prints the contents of reports, read from their DICOM objects."""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dicom_node.commands import add_command
from dicom_node.operate.report_table import report_table
from scoring.escaping import csv_cell
from sr_templates.errors import ReportError

if TYPE_CHECKING:
    from dicom_node.commands import Commands
    from sr_templates.document import FirmnessContent, ReportContent

PATIENT_COLUMNS = ("file", "sop_instance_uid", "study_instance_uid", "eligible", "verdict")
SCORE_COLUMNS = (
    "patient_radiomics_score",
    "patient_percentile",
    "patient_share_above_cutoff_percent",
    "patient_score_logged_b",
    "patient_score_logged_e",
    "patient_firmness",
    "patient_variants",
    "patient_variants_changed",
    "patient_other_segmentations",
    "patient_other_segmentations_contrary",
    "patient_calibrated",
    "patient_outside_reference",
    "patient_radiomics_clinical_score",
    "patient_radiomics_clinical_lowest",
    "patient_radiomics_clinical_highest",
)
LESION_COLUMNS = (
    "tracking_id",
    "tracking_uid",
    "segment_number",
    "location",
    "radiomics_score",
    "percentile",
    "category",
    "outside_reference",
    "reason",
    "long_axis_mm",
)
ALTERNATIVE_COLUMNS = ("score_logged_b", "score_logged_e")
FIRMNESS_COLUMNS = (
    "firmness",
    "variants",
    "variants_changed",
    "other_segmentations",
    "other_segmentations_contrary",
)


def add_parser(commands: Commands) -> None:
    """Add ``read``."""
    read = add_command(
        commands,
        "read",
        "Read our Structured Reports back from DICOM files, for instance exported from a PACS.\n"
        "With --csv: one row per lesion, with features, scores and the patient's scores.",
        exit_codes={0: "every file was read", 2: "a file is not a report; the others are printed"},
    )
    read.add_argument("files", type=Path, nargs="+", metavar="FILE")
    read.add_argument("--csv", action="store_true", help="as CSV on standard output")


def read_file(path: Path) -> ReportContent:
    """Read one report.

    Raises
    ------
    ReportError
        If the file is not a report of this program.
    """
    import pydicom

    from scoring.ct.dicom_file import UNREADABLE
    from sr_templates.reader import read_report

    try:
        return read_report(pydicom.dcmread(path))
    except UNREADABLE as e:
        raise ReportError(f"not a readable DICOM file ({type(e).__name__})") from e


def csv_rows(path: Path, report: ReportContent) -> Iterator[dict[str, object]]:
    """Return one row per lesion with the patient's scores; one row for a report without lesions."""
    patient: dict[str, object] = {
        "file": path.name,
        "sop_instance_uid": report.sop_instance_uid,
        "study_instance_uid": report.study_instance_uid,
        "eligible": "yes" if report.eligible else "no",
        "verdict": report.sentences[0] if report.sentences else "",
        "patient_radiomics_score": report.radiomics_score,
        "patient_percentile": report.patient.percentile,
        "patient_share_above_cutoff_percent": report.patient.above_cutoff_percent,
        **{f"patient_{c}": v for c, v in _alternatives(report.patient.alternatives).items()},
        **{f"patient_{c}": v for c, v in _firmness(report.patient.firmness).items()},
        "patient_calibrated": report.patient.calibrated,
        "patient_outside_reference": report.patient.outside_reference,
        "patient_radiomics_clinical_score": report.radiomics_clinical_score,
        "patient_radiomics_clinical_lowest": report.patient.radiomics_clinical_lowest,
        "patient_radiomics_clinical_highest": report.patient.radiomics_clinical_highest,
    }
    if not report.lesions:
        yield patient
    for lesion in report.lesions:
        own = {c: getattr(lesion, c) for c in LESION_COLUMNS} | _firmness(lesion.firmness)
        yield patient | own | _alternatives(lesion.alternatives) | lesion.features


def _alternatives(scores: Mapping[str, float]) -> dict[str, object]:
    return {f"score_logged_{name.lower()}": score for name, score in scores.items()}


def _firmness(firmness: FirmnessContent | None) -> dict[str, object]:
    if firmness is None:
        return {}
    counts = (firmness.variants, firmness.changed, firmness.readings, firmness.contrary)
    values = (firmness.verdict, *map(int, counts))
    return dict(zip(FIRMNESS_COLUMNS, values, strict=True))


def run(args: argparse.Namespace) -> int:
    """Print the reports named by the arguments; return 2 if one of them cannot be read."""
    reports: list[tuple[Path, ReportContent]] = []
    failed = 0
    for path in args.files:
        try:
            reports.append((path, read_file(path)))
        except ReportError as e:
            print(f"immunoct: {path}: {e}", file=sys.stderr)
            failed += 1
    if args.csv:
        rows = [row for path, report in reports for row in csv_rows(path, report)]
        features = dict.fromkeys(f for _, r in reports for x in r.lesions for f in x.features)
        columns = [
            *PATIENT_COLUMNS,
            *SCORE_COLUMNS,
            *LESION_COLUMNS,
            *ALTERNATIVE_COLUMNS,
            *FIRMNESS_COLUMNS,
            *features,
        ]
        writer = csv.DictWriter(sys.stdout, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows({k: csv_cell(v) for k, v in row.items()} for row in rows)
    else:
        for path, report in reports:
            print(f"{path}\n{report_table(report)}\n")
    return 2 if failed else 0
