"""``immunoct score``: scores a case from files, without a network."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dicom_node.clinical.csv_file import find_record, read_records
from dicom_node.commands import add_command, add_config, settings_if_any
from dicom_node.commands.paths import existing, existing_file, output_folder
from dicom_node.errors import SettingsError
from dicom_node.operate.report_table import report_table
from dicom_node.settings.fields import Faults, pattern
from dicom_node.settings.sections import Settings
from dicom_node.settings.words import COMPANIONS, SR_CLASSES
from scoring.clinical.values import parse_albumin, parse_date, parse_lymphocytes, parse_yes_no
from scoring.policy import LocationRule
from scoring.results import ClinicalRecord, Location
from scoring.results_json import to_json
from scoring.wording import counted
from sr_templates.errors import ReportError

if TYPE_CHECKING:
    import pydicom

    from dicom_node.commands import Commands
    from dicom_node.work.score_and_report import Reported
    from scoring.case.setup import ScoringSetup
    from scoring.ct.slice import CtSlice
    from scoring.segmentation.segment import Segmentation

SCORED, NOT_SCORED = 0, 3  # 2, unusable input, is common to all commands


def add_parser(commands: Commands) -> None:
    """Add ``score``."""
    score = add_command(
        commands,
        "score",
        "Score a case from files: writes report.dcm (the Structured Report) and result.json.",
        exit_codes={
            0: "scored",
            3: "not eligible, or no lesion could be scored; both files are still written",
            2: "the input cannot be used; one message, nothing is written",
        },
    )
    add_case_arguments(score)
    score.add_argument(
        "--out", type=output_folder, required=True, metavar="DIR", help="output folder"
    )
    score.add_argument(
        "--sr-class",
        choices=SR_CLASSES,
        default=SR_CLASSES[0],
        help="SR class of the report (default: %(default)s)",
    )
    score.add_argument(
        "--companion",
        choices=COMPANIONS,
        action="append",
        default=[],
        help="write a summary (summary.dcm, summary.pdf) or key images (key_image_N.dcm) with "
        "the report; may be repeated",
    )


def add_case_arguments(sub: argparse.ArgumentParser) -> None:
    """Add the arguments of a case and the site's decisions, shared by ``score`` and ``explain``."""
    sub.add_argument(
        "--ct",
        type=existing("a folder of CT images"),
        required=True,
        metavar="DIR",
        help="folder of CT images, or one multi-frame file",
    )
    sub.add_argument(
        "--seg",
        type=existing("a DICOM SEG or RTSTRUCT, or a folder of them"),
        required=True,
        action="extend",
        nargs="+",
        metavar="FILE|DIR",
        help="DICOM SEG or RTSTRUCT with the lesions, or a folder of them; may be repeated",
    )
    sub.add_argument(
        "--clinical",
        type=existing_file("a CSV file of clinical records"),
        metavar="FILE.csv",
        help="clinical records by Patient ID",
    )
    sub.add_argument(
        "--treatment-start", metavar="YYYY-MM-DD", help="first day of the checkpoint inhibitor"
    )
    sub.add_argument("--albumin", metavar='"39 g/L"', help="baseline albumin with its unit")
    sub.add_argument(
        "--lymphocytes", metavar='"1.4 10*9/L"', help="baseline lymphocytes with their unit"
    )
    sub.add_argument(
        "--leukocytes", metavar='"6.1 10*9/L"', help="needed for lymphocytes given in %%"
    )
    sub.add_argument(
        "--prior-immunotherapy", metavar="yes|no", help="default: unknown, which the report states"
    )
    sub.add_argument(
        "--location-rule",
        action="append",
        default=[],
        metavar="PATTERN=LOCATION",
        help="location of segments whose label matches a regular expression: node, liver, lung or "
        "other; only where no anatomic region is coded; may be repeated",
    )
    sub.add_argument(
        "--reference",
        type=existing_file("a reference of 'immunoct calibrate'"),
        metavar="FILE",
        help="reference population of 'calibrate'",
    )
    add_config(sub, "eligibility decisions, location rules and units")


def check_clinical_arguments(args: argparse.Namespace) -> None:
    """Refuse clinical values that are given twice, or that need another, missing value.

    Raises
    ------
    SettingsError
        If there are any.
    """
    by_hand = (
        args.treatment_start,
        args.albumin,
        args.lymphocytes,
        args.leukocytes,
        args.prior_immunotherapy,
    )
    if args.clinical is not None and any(by_hand):
        raise SettingsError(
            "give either --clinical, or --treatment-start, --albumin, --lymphocytes, --leukocytes "
            "and --prior-immunotherapy"
        )
    if args.leukocytes and not args.lymphocytes:
        raise SettingsError("--leukocytes is for --lymphocytes in %, which is not given")


def _progress(text: str) -> None:
    print(f"immunoct: {text}", file=sys.stderr, flush=True)


def _drawn_on(segs: list[Segmentation], slices: list[CtSlice]) -> pydicom.Dataset:
    """Return the header of a CT image that a segmentation references; else of the first."""
    named = {r.sop_instance_uid for s in segs for r in s.references}
    return next((s for s in slices if s.sop_instance_uid in named), slices[0]).header


def clinical_record(
    args: argparse.Namespace, settings: Settings, slices: list[CtSlice], segs: list[Segmentation]
) -> ClinicalRecord:
    """Return the clinical record in the arguments, for the patient of the CT in use."""
    from scoring.ct.dicom_file import text_of

    units = settings.clinical.known_units
    if args.clinical is not None:
        header = _drawn_on(segs, slices)
        record = find_record(
            read_records(args.clinical, units),
            text_of(header, "PatientID"),
            text_of(header, "IssuerOfPatientID"),
        )
        return record or ClinicalRecord(source=f"{args.clinical.name}: no row for this patient")
    given = any((args.treatment_start, args.albumin, args.lymphocytes, args.prior_immunotherapy))
    return ClinicalRecord(
        treatment_start=parse_date(args.treatment_start, "--treatment-start")
        if args.treatment_start
        else None,
        albumin=parse_albumin(args.albumin, units=units) if args.albumin else None,
        lymphocytes=parse_lymphocytes(args.lymphocytes, None, args.leukocytes, units)
        if args.lymphocytes
        else None,
        prior_immunotherapy=parse_yes_no(args.prior_immunotherapy, "--prior-immunotherapy")
        if args.prior_immunotherapy
        else None,
        source="command line" if given else "none given",
    )


def _rule(text: str) -> LocationRule:
    expression, _, location = text.rpartition("=")
    try:
        pattern(expression)
    except Faults as e:
        raise SettingsError(f"--location-rule {e}") from e
    try:
        return LocationRule(expression, Location(location.strip().lower()))
    except ValueError as e:
        raise SettingsError(
            f"--location-rule is {text!r}, expected PATTERN=LOCATION with location one of "
            f"{', '.join(x.value for x in Location)}"
        ) from e


def setup_of(args: argparse.Namespace, settings: Settings) -> ScoringSetup:
    """Return the scoring configuration from the arguments and the configuration file."""
    from dicom_node.work.setup import scoring_setup

    if args.reference is not None:
        model = dataclasses.replace(settings.model, reference=args.reference)
        settings = dataclasses.replace(settings, model=model, references=())
    setup = scoring_setup(settings)
    rules = tuple(_rule(text) for text in args.location_rule)
    return dataclasses.replace(setup, location_rules=rules + setup.location_rules)


def run(args: argparse.Namespace) -> int:
    """Score the case named by the arguments, write report and result; return the exit code.

    Raises
    ------
    InputError, ClinicalValueError, SettingsError, ClinicalFileError, ReportError
        If the input cannot be used; nothing is written then.
    """
    from dicom_node.work.score_and_report import CaseObjects, Order, score_and_report
    from scoring.ct.folder import read_ct_directory
    from scoring.segmentation.folder import find_segmentations
    from scoring.segmentation.read import read_segmentation
    from sr_templates.reader import read_report

    settings = settings_if_any(args) or Settings()

    def read() -> CaseObjects:
        segs = [read_segmentation(path) for path in find_segmentations(args.seg)]
        slices, passed = read_ct_directory(args.ct)
        _progress(f"{len(slices)} CT slices in {args.ct}, {counted(passed, 'other file')} skipped")
        return CaseObjects(slices, segs, clinical_record(args, settings, slices, segs))

    check_clinical_arguments(args)
    order = Order(args.sr_class, tuple(args.companion))
    done = score_and_report(read, setup_of(args, settings), order, progress=_progress)
    if done.problem:
        raise ReportError(done.problem)
    names = _write(done, args.out)
    print(report_table(read_report(done.report)))
    print(f"\nWritten: {', '.join(str(args.out / name) for name in names)}")
    return SCORED if done.result.scored else NOT_SCORED


def _write(done: Reported, out: Path) -> list[str]:
    """Write the created objects and return the files' names."""
    from pydicom.uid import EncapsulatedPDFStorage

    out.mkdir(parents=True, exist_ok=True)
    (out / "report.dcm").write_bytes(done.content)
    files: dict[str, pydicom.Dataset] = {}
    for made in done.companions:
        pdf = made.SOPClassUID == EncapsulatedPDFStorage
        number = sum(name.startswith("key_image") for name in files) + 1
        files["summary.dcm" if pdf else f"key_image_{number}.dcm"] = made
    for name, dataset in files.items():
        dataset.save_as(out / name, enforce_file_format=True)
    (out / "result.json").write_text(to_json(done.result) + "\n", encoding="utf-8")
    names = ["report.dcm", *files, "result.json"]
    if "summary.dcm" in files:
        pdf = files["summary.dcm"]
        content = pdf.EncapsulatedDocument[: pdf.EncapsulatedDocumentLength]
        (out / "summary.pdf").write_bytes(content)
        names.append("summary.pdf")
    return names
