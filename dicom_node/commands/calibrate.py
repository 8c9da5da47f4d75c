"""``immunoct calibrate``: creates a reference population from a site's own lesions.

Extraction is resumable: each finished case is a line in a file beside the output, and is not
measured again while its files are unchanged.
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dicom_node.commands import add_command, add_config, settings_if_any
from dicom_node.commands.paths import existing, existing_file, output_file
from dicom_node.commands.progress import progress
from dicom_node.errors import NodeError, SettingsError
from dicom_node.settings.sections import Settings
from scoring.clinical.units import Units
from scoring.clinical.values import PUBLISHED_UNITS
from scoring.errors import ScoringError
from scoring.reasons import Reason
from scoring.results import Location
from scoring.wording import counted

if TYPE_CHECKING:
    from dicom_node.commands import Commands
    from scoring.case.setup import ScoringSetup
    from scoring.ct.slice import CtSlice
    from scoring.model.calibrate import Calibration
    from scoring.model.reference import Reference
    from scoring.model.signature import Signature
    from scoring.model.site_check import ReferenceLesion

NOT_THE_SITE = 3
MOST_LISTED = 20
LONGEST_NAME = 64  # of a reference (its schema)


def add_parser(commands: Commands) -> None:
    """Add ``calibrate``."""
    calibrate = add_command(
        commands,
        "calibrate",
        "Create the reference population with which features are standardised, from lesions of\n"
        "your own patients (no outcomes are needed). At least 30 lesions, better 100 or more,\n"
        "scanned and segmented as the ones to be scored will be. Lesions of CTs that are not\n"
        "contrast-enhanced, of unknown kernel or unusual thickness, and of unknown location are\n"
        "left out. Each scanner and kernel with enough lesions gets a reference of its own as\n"
        "well. The last lines state whether the lesions represent the site. An interrupted run\n"
        "continues where it stopped.",
        exit_codes={
            0: "done",
            2: "failed; one message gives the reason",
            3: "written, but the lesions do not represent the site, and reports will say so",
        },
    )
    calibrate.add_argument(
        "--cases",
        type=existing("a folder with one sub-folder per case, or a list of such folders"),
        metavar="DIR|LIST",
        help="a folder with one sub-folder of CT and SEG files per case, or a list of such folders",
    )
    calibrate.add_argument(
        "--table",
        type=existing_file("a table of features"),
        action="append",
        default=[],
        metavar="FILE.csv",
        help="a table of features under pyradiomics' names, one lesion per row, with the columns "
        "patient, location, contrast (yes or no), slice_thickness (mm), kernel and scanner; may be "
        "repeated",
    )
    calibrate.add_argument(
        "--table-location", metavar="LOCATION", help="location of the table's lesions"
    )
    calibrate.add_argument(
        "--clinical",
        type=existing_file("a CSV file of laboratory values"),
        metavar="FILE.csv",
        help="laboratory values of these patients",
    )
    calibrate.add_argument(
        "--own-locations",
        action="store_true",
        help="derive the intercepts with the lesions' own locations, not the paper's shares",
    )
    calibrate.add_argument("--name", default="own lesions", help="name used in reports")
    calibrate.add_argument("--out", type=output_file, required=True, metavar="FILE.json")
    add_config(calibrate, "model and location rules")


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
    from scoring.ct.file_kind import is_dicom
    from scoring.ct.slice import CT_CLASSES, slices_of
    from scoring.segmentation.references import SEGMENTATION_CLASSES

    slices: list[CtSlice] = []
    segs: list[Path] = []
    for path in files:
        if not is_dicom(path):
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
    measured = measure_case(slices, [read_segmentation(s) for s in segs], setup)
    for lesion in measured.lesions:
        series = measured.series[lesion.ct_series_instance_uid]
        # Lesions that would not be scored do not describe the ones that will be; a feature without
        # a logarithm is named by `calibrate` itself.
        usable = lesion.reason_code in (None, Reason.FEATURE_NOT_POSITIVE)
        reason = lesion.reason
        if usable and not lesion.measurable and setup.policy.not_measurable == "exclude":
            usable, reason = False, "not measurable by RECIST 1.1"
        rows.append(
            {
                "patient": hashlib.sha256(str(slices[0].header.PatientID).encode()).hexdigest(),
                "lesion": f"{case.name}: {lesion.segment_label}",
                "location": lesion.location.value if lesion.location else None,
                "scanner": series.scanner,
                "kernel": series.convolution_kernel,
                "features": lesion.features if usable else {},
                "reason": None if usable else reason,
            }
        )
    return rows


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
        # Earlier versions did not note scanner and kernel, and measured lesions of any CT.
        known = all("scanner" in row for row in entry["lesions"])
        if entry["setup"] == setup.digest() and known:
            done[entry["key"]] = entry["lesions"]
    return done


def measured_cases(
    cases: list[CaseFiles], setup: ScoringSetup, resume: Path
) -> Iterator[tuple[CaseFiles, list[dict[str, object]] | str]]:
    """Measure cases one by one, with a progress bar; a failed case yields its reason."""
    done = _resumed(resume, setup)
    with resume.open("a", encoding="utf-8") as file, progress("cases", len(cases)) as advance:
        for number, case in enumerate(cases):
            if number:
                advance()
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
    from scoring.model.site_check import ReferenceLesion

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
            location, scanner, kernel = (row[k] for k in ("location", "scanner", "kernel"))
            lesions.append(
                ReferenceLesion(
                    patient=str(row["patient"]),
                    lesion=str(row["lesion"]),
                    location=Location(location) if location else None,
                    features=features,
                    scanner=str(scanner) if scanner else None,
                    kernel=str(kernel) if kernel else None,
                )
            )
    return lesions, failed


def _check_arguments(args: argparse.Namespace) -> None:
    if args.cases is None and not args.table:
        raise SettingsError("give lesions to calibrate with: --cases, --table, or both")
    if args.out.suffix != ".json":
        raise SettingsError(f"--out is {str(args.out)!r}, expected a .json file")
    if args.table_location is not None and args.table_location not in [x.value for x in Location]:
        raise SettingsError(
            f"--table-location is {args.table_location!r}, expected one of "
            f"{', '.join(x.value for x in Location)}"
        )


def run(args: argparse.Namespace) -> int:
    """Make the references that the arguments ask for, write them and their pictures.

    Raises
    ------
    NodeError, ScoringError
        If none can be made.
    """
    from dicom_node.work.setup import scoring_setup
    from scoring.case.reference_table import read_table
    from scoring.model.calibrate import calibrate
    from scoring.model.site_check import groups_of

    _check_arguments(args)
    settings = settings_if_any(args) or Settings()
    model = dataclasses.replace(settings.model, reference=None)
    setup = scoring_setup(dataclasses.replace(settings, model=model, references=()))
    signature = setup.signature
    args.out.parent.mkdir(parents=True, exist_ok=True)
    lesions: list[ReferenceLesion] = []
    refused: list[tuple[str, str]] = []
    if args.cases is not None:
        lesions, refused = _from_cases(args, setup)
    for table in args.table:
        place = Location(args.table_location) if args.table_location else None
        read = read_table(table, list(signature.features), place)
        lesions += read.lesions
        refused += read.left_out
        if read.unused:
            print(f"immunoct: {table}: columns not used: {', '.join(read.unused)}", file=sys.stderr)
    units = settings.clinical.known_units
    laboratory = read_laboratory(args.clinical, units) if args.clinical else None

    def made_of(chosen: list[ReferenceLesion], name: str, left_out: int) -> Calibration:
        shares = not args.own_locations
        return calibrate(chosen, signature, name[:LONGEST_NAME], laboratory, shares, left_out)

    made = made_of(lesions, args.name, len(refused))
    _print_left_out([*refused, *made.left_out])
    stands = _write(made, args.out, signature)
    groups = groups_of(lesions)
    entries = []
    if len({x.group for x in lesions}) > 1:
        for number, (group, of_group) in enumerate(groups.items(), start=1):
            path = args.out.with_name(f"{args.out.stem}-{number}.json")
            print(f"\nscanner   {group}: {counted(len(of_group), 'lesion')}")
            if _write(made_of(of_group, f"{args.name}, {group}", 0), path, signature):
                entries.append(_entry(path, of_group[0]))
    _print_use(args.out, entries, signature)
    return 0 if stands else NOT_THE_SITE


def _print_left_out(left_out: list[tuple[str, str]]) -> None:
    for name, why in left_out:
        print(f"left out  {name}: {why}")
    counts = Counter(re.sub(r"[0-9.]+", "N", why) for _, why in left_out)
    if len(left_out) > MOST_LISTED:
        for why, count in counts.most_common(MOST_LISTED):
            print(f"left out  {count} in all: {why}")


def _write(made: Calibration, path: Path, signature: Signature) -> bool:
    """Write a reference and its picture, print what it is; return whether it is the site's."""
    from scoring.model.calibrate_plot import plot_reference
    from scoring.model.reference import bundled_reference, read_reference
    from scoring.model.signature import bundled_name
    from scoring.model.site_check import shifts

    reference = read_reference(made.text.encode(), signature)
    path.write_text(made.text, encoding="utf-8")
    for warning in made.warnings:
        print(f"WARNING   {warning}")
    _print_reference(reference, json.loads(made.text))
    name = bundled_name(signature.sha256)
    if name is not None:
        bundled = bundled_reference(name)
        print(f"features  against {bundled.name}:")
        for found in shifts(reference, bundled):
            label = found.name.removeprefix("original_")
            print(f"          {label:<36} {found.words}; sd x {found.spread:.2f}")
        picture = path.with_suffix(".png")
        plot_reference(reference, bundled, signature, picture)
        print(f"picture   {picture}")
    print(f"written   {path} (SHA-256 {reference.sha256[:16]}...)")
    if made.faults:
        print("VERDICT   these lesions do NOT represent the site; reports will say NOT CALIBRATED:")
        for fault in made.faults:
            print(f"          {fault}")
    else:
        print("VERDICT   these lesions represent the site; reports will say so")
    return not made.faults


def _entry(path: Path, lesion: ReferenceLesion) -> str:
    """Return the lines of the configuration that use a scanner's own reference."""
    lines = ["[[references]]", f'file = "{path.name}"']
    for key in ("scanner", "kernel"):
        text = getattr(lesion, key)
        if text:
            lines.append(f"{key} = '^{re.escape(text)}$'")
    return "\n".join(lines)


def _print_use(out: Path, entries: list[str], signature: Signature) -> None:
    from scoring.model.bundled import DEFAULT_MODEL
    from scoring.model.signature import bundled_name

    kept = bundled_name(signature.sha256)
    kept = "" if kept in (None, DEFAULT_MODEL) else f'signature = "{kept}" and '
    print(
        f'\nto use it: [model] {kept}reference = "{out.name}" in immunoct.toml, or immunoct score '
        "--reference"
    )
    if entries:
        print("or, for each scanner and kernel its own:\n")
        print("\n\n".join(entries))


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
