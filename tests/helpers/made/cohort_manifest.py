"""A synthetic cohort on disk with its manifest."""

from __future__ import annotations

import csv
import dataclasses
import json
from pathlib import Path

from dicom_node.demo.phantom import LESIONS, Phantom, make_case

SMALL = Phantom(
    size=40,
    slices=30,
    spacing=(2.0, 2.0, 2.5),
    lesions=(
        dataclasses.replace(LESIONS[0], centre=(-14, 0, 0), radii=(11, 10, 11)),
        dataclasses.replace(LESIONS[1], centre=(16, 0, 0), radii=(9, 10, 9)),
    ),
)
KNOWN = ("2024-03-14", "39 g/L", "1.4 10*9/L")
COLUMNS = ("case", "ct", "seg", "treatment_start", "albumin", "lymphocytes", "outcome", "centre")


def make_cohort_folder(folder: Path, count: int) -> Path:
    """Write cases and their manifest, and return the manifest."""
    rows = []
    for number in range(count):
        phantom = dataclasses.replace(SMALL, patient_id=f"P{number:03}", seed=100 + number)
        ct, seg = make_case(phantom)
        name = f"case-{number}"
        (folder / name / "ct").mkdir(parents=True)
        for index, item in enumerate(ct):
            item.save_as(folder / name / "ct" / f"{index:03}.dcm", enforce_file_format=True)
        seg.save_as(folder / name / "seg.dcm", enforce_file_format=True)
        rows.append((name, f"{name}/ct", f"{name}/seg.dcm", *KNOWN, str(number % 2), "A"))
    return write_manifest(folder / "manifest.csv", rows)


def write_manifest(path: Path, rows: list[tuple[str, ...]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    return path


def read_manifest_rows(path: Path) -> list[tuple[str, ...]]:
    with path.open(encoding="utf-8") as file:
        return [tuple(row) for row in csv.reader(file)][1:]


def kept(folder: Path) -> dict[str, tuple[int, dict[str, object]]]:
    """Each case's file: when it was written, and what is in it."""
    found = {}
    for path in (folder / "cases").glob("*.json"):
        content = json.loads(path.read_text())
        found[content["case"]] = (path.stat().st_mtime_ns, content)
    return found
