"""The manifest of a cohort to be scored: one row per case, with its files and clinical data.

Columns, of which ``case``, ``ct`` and ``seg`` are required:

- ``case``: a unique name of the case; it becomes ``patient`` in the tables written.
- ``ct``: the folder of the CT images, with its sub-folders.
- ``seg``: the SEGs, or folders of them, separated by semicolons.
- ``treatment_start``, ``albumin``, ``albumin_date``, ``lymphocytes``, ``lymphocytes_date``,
  ``leukocytes``, ``prior_immunotherapy``: as in the node's clinical file, with units.
- Any other column (``outcome``, ``time``, ``status``, ``age`` ...) is copied to the table of
  patients as it is.

Paths are relative to the manifest's own folder.
"""

from __future__ import annotations

import csv
import dataclasses
import difflib
from pathlib import Path

from dicom_node.errors import ManifestError
from scoring.clinical.values import FIELDS

REQUIRED = ("case", "ct", "seg")
# Columns that the command itself writes to the tables.
WRITTEN = ("patient", "radiomics_score", "radiomics_clinical_score", "clinical_score")


@dataclasses.dataclass(frozen=True)
class ManifestCase:
    """One row.

    Parameters
    ----------
    name
        The case.
    ct, segs
        A folder, and files or folders.
    clinical
        The texts of the known clinical columns.
    others
        The texts of the other columns, in the manifest's order.
    """

    name: str
    ct: Path
    segs: tuple[Path, ...]
    clinical: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...]


def read_manifest(path: Path) -> list[ManifestCase]:
    """Read a manifest (CSV with a header line; comma, semicolon-free paths, or tab).

    Raises
    ------
    ManifestError
        If it cannot be read, a column is missing, duplicate or misspelt, a case is duplicate or has
        no name, or it has no row. Problems with a case's files are found when it is scored.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            delimiter = max(",\t", key=file.readline().count)
            file.seek(0)
            reader = csv.DictReader(file, delimiter=delimiter, strict=True)
            names = [(n or "").strip().lower() for n in reader.fieldnames or []]
            _check_columns(names, path)
            reader.fieldnames = names
            rows = list(reader)
    except OSError as e:
        raise ManifestError(f"manifest {path} cannot be read: {e.strerror}") from e
    except (UnicodeDecodeError, csv.Error) as e:
        raise ManifestError(f"manifest {path} cannot be read: {e}") from e
    cases: dict[str, ManifestCase] = {}
    for number, row in enumerate(rows, start=1):
        if None in row or None in row.values():
            raise ManifestError(
                f"manifest {path}, row {number}: the header has {len(names)} columns, the row has "
                "another number of fields"
            )
        case = _case({k: v.strip() for k, v in row.items()}, path.parent)
        if not case.name:
            raise ManifestError(f"manifest {path}, row {number}: column 'case' is blank")
        if case.name in cases:
            raise ManifestError(f"manifest {path}, row {number}: this case appears twice")
        cases[case.name] = case
    if not cases:
        raise ManifestError(f"manifest {path} has no case")
    return list(cases.values())


def _case(row: dict[str, str], folder: Path) -> ManifestCase:
    return ManifestCase(
        name=row["case"],
        ct=folder / row["ct"],
        segs=tuple(folder / s.strip() for s in row["seg"].split(";") if s.strip()),
        clinical=tuple((k, v) for k, v in row.items() if k in FIELDS),
        others=tuple((k, v) for k, v in row.items() if k not in (*REQUIRED, *FIELDS)),
    )


def _check_columns(names: list[str], path: Path) -> None:
    for name in REQUIRED:
        if name not in names:
            raise ManifestError(f"manifest {path}: column {name!r} is missing")
    for name in names:
        if names.count(name) > 1:
            raise ManifestError(f"manifest {path}: column {name!r} appears twice")
        if name in WRITTEN:
            raise ManifestError(
                f"manifest {path}: column {name!r} is written by this command; rename it"
            )
        close = difflib.get_close_matches(name, FIELDS, n=1, cutoff=0.8)
        if close and name not in FIELDS:
            raise ManifestError(f"manifest {path}: column {name!r}; did you mean {close[0]!r}?")
