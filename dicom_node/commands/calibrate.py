"""``immunoct calibrate``: creates a reference population from a site's own lesions.

Extraction is resumable: each finished case is a line in a file beside the output, and is not
measured again while its files are unchanged.
"""

from __future__ import annotations

import argparse
import csv
import dataclasses
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dicom_node.commands import add_command
from dicom_node.errors import NodeError, SettingsError
from dicom_node.settings.file import load_settings
from dicom_node.settings.sections import Settings
from scoring.clinical.units import Units
from scoring.clinical.values import PUBLISHED_UNITS
from scoring.errors import ScoringError
from scoring.reasons import Reason
from scoring.results import Location

if TYPE_CHECKING:
    from dicom_node.commands import Commands
    from scoring.case.setup import ScoringSetup
    from scoring.ct.slice import CtSlice
    from scoring.model.calibrate import ReferenceLesion
    from scoring.model.reference import Reference


def add_parser(commands: Commands) -> None:
    """Add ``calibrate``."""
    calibrate = add_command(
        commands,
        "calibrate",
        "Create the reference population with which features are standardised, from lesions of\n"
        "your own patients (no outcomes are needed). At least 30 lesions, better 100 or more,\n"
        "scanned and segmented as the ones to be scored will be. An interrupted run continues\n"
        "where it stopped.",
    )
    calibrate.add_argument(
        "--cases",
        type=Path,
        metavar="DIR|LIST",
        help="a folder with one sub-folder of CT and SEG files per case, or a list of such folders",
    )
    calibrate.add_argument(
        "--table",
        type=Path,
        action="append",
        default=[],
        metavar="FILE.csv",
        help="a table of features under pyradiomics' names, one lesion per row; may be repeated",
    )
    calibrate.add_argument(
        "--table-location", metavar="LOCATION", help="location of the table's lesions"
    )
    calibrate.add_argument(
        "--clinical", type=Path, metavar="FILE.csv", help="laboratory values of these patients"
    )
    calibrate.add_argument(
        "--own-locations",
        action="store_true",
        help="derive the intercepts with the lesions' own locations, not the paper's shares",
    )
    calibrate.add_argument("--name", default="own lesions", help="name used in reports")
    calibrate.add_argument("--out", type=Path, required=True, metavar="FILE.json")
    calibrate.add_argument(
        "--config", type=Path, help="configuration with model and location rules"
    )


@dataclasses.dataclass(frozen=True)
class CaseFiles:
    """The folder of one case and the DICOM files in it."""

    name: str
    files: tuple[Path, ...]

    def key(self) -> str:
        """Return a digest of names, sizes and times: unchanged files need not be read again."""
        parts = [(str(f), f.stat().st_size, f.stat().st_mtime_ns) for f in self.files]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def find_cases(path: Path) -> list[CaseFiles]:
    """Return the cases of a folder (one per sub-folder) or a text file (one folder per line).

    Raises
    ------
    NodeError
        If there is no such folder or file, or it contains no case.
    """
    if path.is_dir():
        folders = sorted(p for p in path.iterdir() if p.is_dir())
    elif path.is_file():
        lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
        folders = [path.parent / line for line in lines if line and not line.startswith("#")]
    else:
        raise NodeError(f"{path} is neither a folder of cases nor a list of such folders")
    if not folders:
        raise NodeError(f"{path} contains no case: expected a sub-folder, or a line, for each")
    return [
        CaseFiles(str(f), tuple(sorted(p for p in f.rglob("*") if p.is_file()))) for f in folders
    ]


def _dicom(files: tuple[Path, ...]) -> tuple[list[CtSlice], list[Path]]:
    from scoring.ct.dicom_file import read_header
    from scoring.ct.slice import CT_CLASSES, slices_of
    from scoring.segmentation.read import SEGMENTATION_CLASSES

    slices: list[CtSlice] = []
    segs: list[Path] = []
    for path in files:
        with path.open("rb") as file:
            if file.read(132)[128:] != b"DICM":
                continue
        header = read_header(path)
        if header.SOPClassUID in CT_CLASSES:
            slices += slices_of(path, header)
        elif header.SOPClassUID in SEGMENTATION_CLASSES:
            segs.append(path)
    return slices, segs


def measure(case: CaseFiles, setup: ScoringSetup) -> list[dict[str, object]]:
    """Return the lesions of a case as rows for the resume file.

    Raises
    ------
    ScoringError
        If the case cannot be used.
    """
    from scoring.case.score import measure_case
    from scoring.segmentation.read import read_segmentation

    slices, segs = _dicom(case.files)
    rows: list[dict[str, object]] = []
    for lesion in measure_case(slices, [read_segmentation(s) for s in segs], setup):
        # Lesions that would not be scored do not represent those that will be; a location is not
        # needed here, and features without a logarithm are reported by `calibrate`.
        usable = lesion.reason_code in (None, Reason.LOCATION_UNKNOWN, Reason.FEATURE_NOT_POSITIVE)
        reason = lesion.reason
        if usable and not lesion.measurable and setup.policy.not_measurable == "exclude":
            usable, reason = False, "not measurable by RECIST 1.1"
        rows.append(
            {
                "patient": hashlib.sha256(str(slices[0].header.PatientID).encode()).hexdigest(),
                "lesion": f"{case.name}: {lesion.segment_label}",
                "location": lesion.location.value if lesion.location else None,
                "features": lesion.features if usable else {},
                "reason": None if usable else reason,
            }
        )
    return rows


def read_table(path: Path, features: list[str], location: str | None) -> list[ReferenceLesion]:
    """Read a table of lesions: one per row, with the features under pyradiomics' names.

    Columns ``lesion``, ``patient`` and ``location`` are optional; without ``patient`` each row is a
    separate patient, without ``location`` that of the argument applies.

    Raises
    ------
    NodeError
        If the file cannot be read, a feature's column is missing, or a cell is not a number.
    """
    from scoring.model.calibrate import ReferenceLesion

    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            names = list(reader.fieldnames or [])
            rows = list(reader)
    except OSError as e:
        raise NodeError(f"{path} cannot be read: {e.strerror}") from e
    except (UnicodeDecodeError, csv.Error) as e:
        raise NodeError(f"{path} cannot be read: {e}") from e
    missing = [f for f in features if f not in names]
    if missing:
        raise NodeError(f"{path}: column(s) missing: {', '.join(missing)}")
    extra = [n for n in names if n not in (*features, "lesion", "patient", "location")]
    if extra:
        print(f"immunoct: {path}: columns not used: {', '.join(extra)}", file=sys.stderr)
    lesions = []
    for number, row in enumerate(rows, start=2):
        try:
            values = {f: float(row[f]) for f in features}
            place = row.get("location") or location
            known = Location(place.strip().lower()) if place else None
        except (TypeError, ValueError) as e:
            raise NodeError(f"{path}, line {number}: {e}") from e
        name = row.get("lesion") or f"line {number}"
        lesions.append(
            ReferenceLesion(row.get("patient") or f"{path.name} {name}", name, known, values)
        )
    return lesions


def read_laboratory(path: Path, units: Units = PUBLISHED_UNITS) -> dict[str, tuple[float, float]]:
    """Read patients' baseline albumin (g/dL) and lymphocytes (10^9/L) from a clinical CSV.

    ``units`` are the spellings of units that are known.

    Raises
    ------
    ClinicalFileError
        If the file is not a clinical CSV.
    """
    from dicom_node.clinical.csv_file import read_records

    found = {}
    for (patient, _), record in read_records(path, units).items():
        if record.albumin is not None and record.lymphocytes is not None:
            key = hashlib.sha256(patient.encode()).hexdigest()
            found[key] = found[patient] = (record.albumin.value, record.lymphocytes.value)
    return found


def _resumed(path: Path, setup: ScoringSetup) -> dict[str, list[dict[str, object]]]:
    """Return the results of an earlier run with the same settings; drop a truncated last line."""
    done: dict[str, list[dict[str, object]]] = {}
    if not path.exists():
        return done
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if entry["setup"] == setup.digest():
            done[entry["key"]] = entry["lesions"]
    return done


def measured_cases(
    cases: list[CaseFiles], setup: ScoringSetup, resume: Path
) -> Iterator[tuple[CaseFiles, list[dict[str, object]] | str]]:
    """Measure cases one by one, with a progress bar; a failed case yields its reason."""
    from tqdm import tqdm

    done = _resumed(resume, setup)
    with resume.open("a", encoding="utf-8") as file:
        for case in tqdm(cases, desc="cases", unit="case", file=sys.stderr):
            key = case.key()
            if key not in done:
                try:
                    done[key] = measure(case, setup)
                except ScoringError as e:
                    yield case, str(e)
                    continue
                entry = {"setup": setup.digest(), "key": key, "lesions": done[key]}
                file.write(json.dumps(entry) + "\n")
                file.flush()
            yield case, done[key]


def _from_cases(
    args: argparse.Namespace, setup: ScoringSetup
) -> tuple[list[ReferenceLesion], list[tuple[str, str]]]:
    from scoring.model.calibrate import ReferenceLesion

    lesions: list[ReferenceLesion] = []
    failed: list[tuple[str, str]] = []
    resume = args.out.with_name(args.out.name + ".cases.jsonl")
    for case, rows in measured_cases(find_cases(args.cases), setup, resume):
        if isinstance(rows, str):
            failed.append((case.name, rows))
            continue
        for row in rows:
            features = row["features"]
            if not isinstance(features, dict) or not features:
                failed.append((str(row["lesion"]), str(row["reason"])))
                continue
            location = row["location"]
            lesions.append(
                ReferenceLesion(
                    patient=str(row["patient"]),
                    lesion=str(row["lesion"]),
                    location=Location(location) if location else None,
                    features=features,
                )
            )
    return lesions, failed


def run(args: argparse.Namespace) -> int:
    """Create the reference specified by the arguments, and write it with its picture.

    Raises
    ------
    NodeError, ScoringError
        If it cannot be created.
    """
    from dicom_node.work.setup import scoring_setup
    from scoring.model.bundled import DEFAULT_MODEL
    from scoring.model.calibrate import calibrate
    from scoring.model.calibrate_plot import plot_reference
    from scoring.model.reference import bundled_reference, read_reference
    from scoring.model.signature import bundled_name

    if args.cases is None and not args.table:
        raise SettingsError("give lesions to calibrate with: --cases, --table, or both")
    if args.out.suffix != ".json":
        raise SettingsError(f"--out is {str(args.out)!r}, expected a .json file")
    if args.table_location is not None and args.table_location not in [x.value for x in Location]:
        raise SettingsError(
            f"--table-location is {args.table_location!r}, expected one of "
            f"{', '.join(x.value for x in Location)}"
        )
    settings = load_settings(args.config) if args.config else Settings()
    model = dataclasses.replace(settings.model, reference=None)
    setup = scoring_setup(dataclasses.replace(settings, model=model))
    signature = setup.signature
    args.out.parent.mkdir(parents=True, exist_ok=True)
    lesions: list[ReferenceLesion] = []
    failed: list[tuple[str, str]] = []
    if args.cases is not None:
        lesions, failed = _from_cases(args, setup)
    for table in args.table:
        lesions += read_table(table, list(signature.features), args.table_location)
    units = settings.clinical.known_units
    laboratory = read_laboratory(args.clinical, units) if args.clinical else None
    made = calibrate(lesions, signature, args.name, laboratory, paper_shares=not args.own_locations)
    reference = read_reference(made.text.encode(), signature)
    args.out.write_text(made.text, encoding="utf-8")
    picture = args.out.with_suffix(".png")
    for name, why in [*failed, *made.left_out]:
        print(f"left out  {name}: {why}")
    for warning in made.warnings:
        print(f"WARNING   {warning}")
    _print_reference(reference, json.loads(made.text))
    bundled = bundled_name(signature.sha256)
    if bundled is not None:
        plot_reference(reference, bundled_reference(bundled), signature, picture)
        print(f"picture   {picture}")
    print(f"written   {args.out} (SHA-256 {reference.sha256[:16]}...)")
    kept = "" if bundled in (None, DEFAULT_MODEL) else f'signature = "{bundled}" and '
    print(
        f'to use it: [model] {kept}reference = "..." in immunoct.toml, or immunoct score '
        "--reference"
    )
    return 0


def _print_reference(reference: Reference, data: dict[str, Any]) -> None:
    """Print the contents of a reference, and the intercepts derived from it."""
    from scoring.model.calibrate_plot import location_line

    print(f"reference {reference.name}: {reference.lesions} lesions, {reference.patients} patients")
    print(f"locations {location_line(data['location_counts'])}")
    print(f"b0 {reference.intercept:.4f}: {data['b0']['derived']}")
    print(f"c0 {reference.clinical_intercept:.4f}: {data['c0']['derived']}")
    print(
        f"          above the radiomics-clinical cut-off: "
        f"{100 * data['c0']['share_above_clinical_cutoff']:.0f} % of the reference patients, "
        f"{100 * data['c0']['published_share_above_clinical_cutoff']:.0f} % in the paper"
    )
