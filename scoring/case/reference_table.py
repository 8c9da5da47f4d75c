"""A table of lesions to calibrate with: one a row, with what a reference must know of its CT."""

from __future__ import annotations

import csv
import dataclasses
from collections.abc import Mapping, Sequence
from pathlib import Path

from scoring.eligibility.rules import SECTION_THICKNESS_MM
from scoring.errors import ModelError
from scoring.model.site_check import ReferenceLesion
from scoring.results import Location

COLUMNS = (
    "lesion",
    "patient",
    "location",
    "scanner",
    "kernel",
    "contrast",
    "slice_thickness",
)


@dataclasses.dataclass(frozen=True)
class LesionTable:
    """The lesions of a table.

    Parameters
    ----------
    left_out
        Name and reason of those that no reference must be made of.
    unused
        Columns that mean nothing here.
    """

    lesions: tuple[ReferenceLesion, ...]
    left_out: tuple[tuple[str, str], ...]
    unused: tuple[str, ...]


def read_table(path: Path, features: Sequence[str], location: Location | None) -> LesionTable:
    """Read a table of lesions, with the features under pyradiomics' names.

    All other columns are optional. Without ``patient`` each row is a patient of its own, without
    ``location`` the argument's holds. Where ``contrast``, ``slice_thickness`` or ``kernel`` say
    nothing, the lesion is used and doubted.

    Raises
    ------
    ModelError
        If the file cannot be read, a feature's column is missing, or a cell is not what its column
        asks for.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            names = list(reader.fieldnames or [])
            rows = list(reader)
    except OSError as e:
        raise ModelError(f"{path} cannot be read: {e.strerror}") from e
    except (UnicodeDecodeError, csv.Error) as e:
        raise ModelError(f"{path} cannot be read: {e}") from e
    missing = [f for f in features if f not in names]
    if missing:
        raise ModelError(f"{path}: missing columns: {', '.join(missing)}")
    lesions: list[ReferenceLesion] = []
    left_out: list[tuple[str, str]] = []
    for number, row in enumerate(rows, start=2):
        try:
            lesion, unfit = _table_lesion(row, f"line {number}", path, features, location)
        except (TypeError, ValueError) as e:
            raise ModelError(f"{path}, line {number}: {e}") from e
        if unfit:
            left_out.append((lesion.lesion, unfit))
        else:
            lesions.append(lesion)
    unused = tuple(n for n in names if n not in (*features, *COLUMNS))
    return LesionTable(tuple(lesions), tuple(left_out), unused)


def _table_lesion(
    row: Mapping[str, str],
    line: str,
    path: Path,
    features: Sequence[str],
    location: Location | None,
) -> tuple[ReferenceLesion, str]:
    """Return the lesion of a row, and why no reference must be made of it, if so."""
    cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
    place = Location(cells["location"].lower()) if cells["location"] else location
    doubts, unfit = [], ""
    if cells["contrast"].lower() not in ("", "yes", "no"):
        raise ValueError(f"contrast is {cells['contrast']!r}, expected yes or no")
    if not cells["contrast"]:
        doubts.append("the table does not state contrast")
    elif cells["contrast"].lower() == "no":
        unfit = "not contrast-enhanced"
    low, high = SECTION_THICKNESS_MM
    if not cells["slice_thickness"]:
        doubts.append("the table does not state slice_thickness")
    elif not low <= float(cells["slice_thickness"]) <= high:
        unfit = f"section thickness {cells['slice_thickness']} mm, expected {low} to {high}"
    if not cells["kernel"]:
        doubts.append("the table does not state the kernel")
    name = cells["lesion"] or line
    lesion = ReferenceLesion(
        patient=cells["patient"] or f"{path.name} {name}",
        lesion=name,
        location=place,
        features={f: float(row[f]) for f in features},
        scanner=cells["scanner"] or None,
        kernel=cells["kernel"] or None,
        doubts=tuple(doubts),
    )
    return lesion, unfit
