"""``immunoct cohort reliability``: does the score stay the same when a lesion is measured again?"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dicom_node.commands.cohort import add_step
from dicom_node.commands.cohort.develop import digests
from scoring.wording import counted

if TYPE_CHECKING:
    import pandas as pd

    from dicom_node.commands import Commands
    from sr_templates.document import LesionContent


IN_USE = "0 in use"  # its name is before those of the other segmentations


def add_parser(steps: Commands) -> None:
    """Add ``cohort reliability``."""
    sub = add_step(
        steps,
        "reliability",
        "Compare scores and features of lesions that were measured more than once: by several\n"
        "readers, in repeated scans or in several reconstructions.",
    )
    source = sub.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--lesions",
        type=Path,
        metavar="L.csv",
        help="patient, lesion, location, repetition (reader, scan ...), radiomics_score, features; "
        "dice: of the segmentation with the lesion's first, where known",
    )
    source.add_argument(
        "--reports",
        type=Path,
        nargs="+",
        metavar="DIR",
        help="folders of this program's Structured Reports, one for each repetition; lesions are "
        "matched by Patient ID and tracking UID. With one folder the repetitions are the other "
        "segmentations that its reports contain, with their Dice",
    )
    sub.add_argument(
        "--cutoff", type=float, metavar="P", help="cut-off of the score (default: the published)"
    )
    sub.add_argument("--out", type=Path, required=True, metavar="DIR", help="output folder")


def _readings(lesion: LesionContent) -> list[dict[str, object]]:
    """Return what is known of a lesion's other scored segmentations."""
    scored = [r for r in lesion.readings if r.radiomics_score is not None]
    return [
        {
            "repetition": f"{number} other segmentation",
            "radiomics_score": reading.radiomics_score,
            "dice": reading.dice,
        }
        for number, reading in enumerate(scored, start=1)
    ]


def harvest_repetitions(folders: list[Path]) -> pd.DataFrame:
    """Return the scored lesions of folders of reports, one repetition each.

    Of one folder: the lesions with the other segmentations that their reports contain.

    Raises
    ------
    CohortError
        If a folder holds no report, two folders have one name, or the only folder's reports have
        no other segmentations.
    """
    import pandas as pd

    from dicom_node.commands.cohort.reports import LOCATIONS, read_reports
    from scoring.errors import CohortError

    names = [f.resolve().name for f in folders]
    if twice := next((n for n in names if names.count(n) > 1), None):
        raise CohortError(f"--reports: two folders are called {twice}; give them different names")
    rows: list[dict[str, object]] = []
    for name, folder in zip(names, folders, strict=True):
        for report in read_reports(folder)[0]:
            for lesion in report.content.lesions:
                if not lesion.scored or lesion.location is None:
                    continue
                row: dict[str, object] = {
                    "patient": report.patient_id or report.content.study_instance_uid,
                    "lesion": lesion.tracking_uid,
                    "location": LOCATIONS[lesion.location].value,
                    "repetition": name if len(folders) > 1 else IN_USE,
                    "radiomics_score": lesion.radiomics_score,
                }
                if len(folders) == 1:  # reports hold no features of other segmentations
                    rows += [row, *(row | reading for reading in _readings(lesion))]
                else:
                    rows.append(row | lesion.features)
    if not rows:
        raise CohortError("no report has a scored lesion")
    if len(folders) == 1 and all(row["repetition"] == IN_USE for row in rows):
        raise CohortError(
            f"--reports {folders[0]}: no report has other segmentations of its lesions; name one "
            "folder for each repetition"
        )
    return pd.DataFrame(rows)


def run(args: argparse.Namespace) -> int:
    """Compare the repetitions and write the report.

    Raises
    ------
    CohortError
        If a table or a report cannot be used; nothing is written then.
    """
    from scoring.cohort.data.tables import read_table
    from scoring.cohort.report.html import RESEARCH_USE, write_report
    from scoring.cohort.report.reliability import reliability_report
    from scoring.cohort.validate.reliability import analyse_reliability
    from scoring.model.signature import bundled_signature

    cutoff = bundled_signature().radiomics_cutoff if args.cutoff is None else args.cutoff
    if args.lesions is not None:
        frame, sources = read_table(args.lesions), digests({"lesions": args.lesions})
    else:
        frame = harvest_repetitions(args.reports)
        sources = {"Reports": counted(len(args.reports), "folder")}
    found = analyse_reliability(frame, cutoff)
    report = reliability_report(found, "Reliability of the score", sources)
    files = write_report(report, found, args.out)
    for sentence in report.summary:
        print(sentence)
    for text in found.notes:
        print(f"immunoct: {text}", file=sys.stderr)
    print(f"{RESEARCH_USE}\nWritten: {files[0]}")
    return 0
