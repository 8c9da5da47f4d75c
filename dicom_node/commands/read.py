"""``immunoct read``: prints the contents of reports, read from their DICOM objects."""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dicom_node.commands import add_command
from dicom_node.commands.paths import existing
from dicom_node.operate.report_table import report_table
from scoring.escaping import csv_cell
from scoring.wording import counted
from sr_templates.errors import ReportError

if TYPE_CHECKING:
    from dicom_node.commands import Commands
    from dicom_node.commands.cohort.reports import Harvested
    from sr_templates.document import FirmnessContent, LesionContent

NO_LESION = "no_lesion"  # as reason code of a row for a report without lesions
NO_REASON = "not_scored"
ALTERNATIVE_COLUMNS = ("score_logged_b", "score_logged_e")
FIRMNESS_COLUMNS = (
    "firmness",
    "variants",
    "variants_changed",
    "variants_failed",
    "other_segmentations",
    "other_segmentations_contrary",
)
LESION_COLUMNS = (
    "tracking_id",
    "tracking_uid",
    "seg_sop_instance_uid",
    "segment_number",
    "ct_series_instance_uid",
    "radiomics_score",
    "category",
    "percentile",
    "outside_reference",
    "measurable",
    "reason",
    "long_axis_mm",
    "short_axis_mm",
)


def add_parser(commands: Commands) -> None:
    """Add ``read``."""
    read = add_command(
        commands,
        "read",
        "Read our Structured Reports back from DICOM files, for instance exported from a PACS.\n"
        "With --csv: one row per lesion, with features and the scores of lesion and patient, as a\n"
        "table that 'cohort validate --lesions' takes. Of a folder, reports that another in it\n"
        "replaces are left out.",
        exit_codes={0: "every file was read", 2: "a file is not a report; the others are printed"},
    )
    read.add_argument(
        "files", type=existing("a report, or a folder of reports"), nargs="+", metavar="FILE|DIR"
    )
    read.add_argument("--csv", action="store_true", help="as CSV on standard output")


def csv_rows(path: Path, report: Harvested) -> Iterator[dict[str, object]]:
    """Return one row per lesion with the patient's scores; one row for a report without lesions."""
    content = report.content
    p, model = content.patient, content.model
    patient: dict[str, object] = {
        "patient": report.patient_id,
        "lesion": f"none in {content.sop_instance_uid}",
        "location": "",
        "reason_code": NO_LESION,
        "file": str(path),
        "sop_instance_uid": content.sop_instance_uid,
        "study_instance_uid": content.study_instance_uid,
        "study_date": report.study_date,
        "eligible": "yes" if content.eligible else "no",
        "verdict": content.sentences[0] if content.sentences else "",
        "patient_radiomics_score": p.radiomics_score,
        "patient_radiomics_cutoff": p.radiomics_cutoff,
        "patient_category": p.radiomics_category,
        "patient_percentile": p.percentile,
        "patient_share_above_cutoff_percent": p.above_cutoff_percent,
        **dict.fromkeys((f"patient_{c}" for c in (*ALTERNATIVE_COLUMNS, *FIRMNESS_COLUMNS)), ""),
        **{f"patient_{c}": v for c, v in _alternatives(p.alternatives).items()},
        **{f"patient_{c}": v for c, v in _firmness(p.firmness).items()},
        "patient_calibrated": p.calibrated,
        "patient_outside_reference": p.outside_reference,
        "patient_radiomics_clinical_score": p.radiomics_clinical_score,
        "patient_radiomics_clinical_lowest": p.radiomics_clinical_lowest,
        "patient_radiomics_clinical_highest": p.radiomics_clinical_highest,
        "patient_radiomics_clinical_cutoff": p.radiomics_clinical_cutoff,
        "patient_radiomics_clinical_category": p.radiomics_clinical_category,
        "treatment_start": p.treatment_start,
        "model": f"{model.name} {model.version}",
        "model_sha256": model.sha256,
        "reference": model.reference,
        "reference_sha256": model.reference_sha256,
    }
    if not content.lesions:
        yield patient
    series = {e.sop_instance_uid: e.series_instance_uid for e in content.evidence}
    for lesion in content.lesions:
        yield (
            patient
            | _lesion_row(lesion)
            | {"seg_series_instance_uid": series.get(lesion.seg_sop_instance_uid)}
            | lesion.features
        )


def _lesion_row(lesion: LesionContent) -> dict[str, object]:
    from dicom_node.commands.cohort.reports import LOCATIONS
    from sr_templates import codes

    reasons = {code.meaning: str(reason) for reason, code in codes.REASONS.items()}
    own: dict[str, object] = {c: getattr(lesion, c) for c in LESION_COLUMNS}
    return {
        **own,
        **_alternatives(lesion.alternatives),
        **_firmness(lesion.firmness),
        "lesion": lesion.tracking_uid,
        "location": LOCATIONS[lesion.location].value if lesion.location else "",
        "reason_code": "" if lesion.scored else reasons.get(lesion.reason or "", NO_REASON),
    }


def _alternatives(scores: Mapping[str, float]) -> dict[str, object]:
    return {f"score_logged_{name.lower()}": score for name, score in scores.items()}


def _firmness(firmness: FirmnessContent | None) -> dict[str, object]:
    if firmness is None:
        return {}
    counts = (
        firmness.variants,
        firmness.changed,
        firmness.failed,
        firmness.readings,
        firmness.contrary,
    )
    values = (firmness.verdict, *map(int, counts))
    return dict(zip(FIRMNESS_COLUMNS, values, strict=True))


def _read(paths: list[Path]) -> tuple[list[tuple[Path, Harvested]], bool]:
    """Return the reports of files and folders, and whether a file that was named is not one."""
    from dicom_node.commands.cohort.reports import read_file

    found: list[tuple[Path, Harvested]] = []
    failed = False
    for named in paths:
        inside: list[tuple[Path, Harvested]] = []
        others = 0
        for path in sorted(p for p in named.rglob("*") if p.is_file()) or [named]:
            try:
                inside.append((path, read_file(path)))
            except ReportError as e:
                others += 1
                if path == named:
                    print(f"immunoct: {path}: {e}", file=sys.stderr)
                    failed = True
        replaced = {uid for _, r in inside for uid in r.predecessors}
        kept = [(p, r) for p, r in inside if r.content.sop_instance_uid not in replaced]
        if named.is_dir() and (others or len(kept) < len(inside)):
            print(
                f"immunoct: {named}: left out: {counted(others, 'file')} not a report of this "
                f"program, {counted(len(inside) - len(kept), 'report')} replaced by a later one",
                file=sys.stderr,
            )
        found += kept
    return found, failed


def run(args: argparse.Namespace) -> int:
    """Print the reports named by the arguments; return 2 if one of them cannot be read."""
    reports, failed = _read(args.files)
    if args.csv:
        rows = [row for path, report in reports for row in csv_rows(path, report)]
        features = dict.fromkeys(
            f for _, r in reports for x in r.content.lesions for f in x.features
        )
        columns = dict.fromkeys(
            [c for row in rows for c in row if c not in features], None
        ) | dict.fromkeys(features)
        writer = csv.DictWriter(sys.stdout, list(columns), restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows({k: csv_cell(v) for k, v in row.items()} for row in rows)
    else:
        for path, report in reports:
            print(f"{path}\n{report_table(report.content)}\n")
    return 2 if failed else 0
