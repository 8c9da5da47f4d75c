"""``immunoct score``: the node's job on files, without a network."""

from __future__ import annotations

import argparse
import dataclasses
import datetime as dt
import sys

import pydicom
from pydicom.uid import EncapsulatedPDFStorage

from dicom_node.clinical.csv_file import find_record, read_records
from dicom_node.errors import SettingsError
from dicom_node.operate.report_table import report_table
from dicom_node.settings.checks import check_pattern
from dicom_node.settings.file import load_settings
from dicom_node.settings.sections import Settings
from scoring.case.key_image import key_images
from scoring.case.score import score_case
from scoring.case.setup import ScoringSetup
from scoring.clinical.values import parse_albumin, parse_date, parse_lymphocytes, parse_yes_no
from scoring.ct.folder import read_ct_directory
from scoring.ct.slice import CtSlice
from scoring.policy import LocationRule
from scoring.results import CaseResult, ClinicalRecord, Location
from scoring.results_json import to_json
from scoring.segmentation.read import Segmentation, SegmentationPolicy, read_segmentation
from sr_templates.reader import read_report
from sr_templates.report import build_report
from sr_templates.sr_class import sr_class

SCORED, NOT_SCORED = 0, 3  # 2, unusable input, is the command line's own


def _progress(text: str) -> None:
    print(f"immunoct: {text}", file=sys.stderr, flush=True)


def clinical_record(args: argparse.Namespace, slices: list[CtSlice]) -> ClinicalRecord:
    """Return the clinical record that the arguments give."""
    if args.clinical is not None:
        header = slices[0].header
        record = find_record(
            read_records(args.clinical),
            str(header.get("PatientID") or ""),
            str(header.get("IssuerOfPatientID") or ""),
        )
        return record or ClinicalRecord(source=f"{args.clinical.name}: no row for this patient")
    given = any((args.treatment_start, args.albumin, args.lymphocytes, args.prior_immunotherapy))
    return ClinicalRecord(
        treatment_start=parse_date(args.treatment_start, "--treatment-start")
        if args.treatment_start
        else None,
        albumin=parse_albumin(args.albumin) if args.albumin else None,
        lymphocytes=parse_lymphocytes(args.lymphocytes, None, args.leukocytes)
        if args.lymphocytes
        else None,
        prior_immunotherapy=parse_yes_no(args.prior_immunotherapy, "--prior-immunotherapy")
        if args.prior_immunotherapy
        else None,
        source="command line" if given else "none given",
    )


def _rule(text: str) -> LocationRule:
    pattern, _, location = text.rpartition("=")
    check_pattern(pattern, "--location-rule")
    try:
        return LocationRule(pattern, Location(location.strip().lower()))
    except ValueError as e:
        raise SettingsError(
            f"--location-rule is {text!r}, expected PATTERN=LOCATION with location one of "
            f"{', '.join(x.value for x in Location)}"
        ) from e


def scoring_setup(args: argparse.Namespace) -> ScoringSetup:
    """Return the set-up of the arguments and the configuration that they name."""
    settings = load_settings(args.config) if args.config else Settings()
    if args.reference is not None:
        model = dataclasses.replace(settings.model, reference=args.reference)
        settings = dataclasses.replace(settings, model=model)
    setup = settings.scoring_setup()
    rules = tuple(_rule(text) for text in args.location_rule)
    return dataclasses.replace(setup, location_rules=rules + setup.location_rules)


def _companions(
    wanted: list[str],
    result: CaseResult,
    slices: list[CtSlice],
    segs: list[Segmentation],
    now: dt.datetime,
    policy: SegmentationPolicy,
) -> dict[str, pydicom.Dataset]:
    """Return the wanted objects beside the report, by file name."""
    if not wanted:
        return {}
    _progress("drawing the key images")
    # Imported here: drawing is seldom wanted and slow to load.
    from sr_templates.companions.companions import MOST_KEY_IMAGES, Companion, make_companions

    images = key_images(result, slices, segs, MOST_KEY_IMAGES, policy)
    made = make_companions([Companion(w) for w in wanted], result, segs[0].header, images, now)
    pictures = (f"key_image_{number}.dcm" for number in range(1, len(made) + 1))
    return {
        "summary.dcm" if d.SOPClassUID == EncapsulatedPDFStorage else next(pictures): d
        for d in made
    }


def run(args: argparse.Namespace) -> int:
    """Score the case that the arguments name, write report and result, and return the exit code.

    Raises
    ------
    InputError, ClinicalValueError, SettingsError, ClinicalFileError
        If the input cannot be used; nothing is written then.
    """
    setup = scoring_setup(args)
    segs = [read_segmentation(path) for path in args.seg]
    slices, passed = read_ct_directory(args.ct)
    _progress(f"{len(slices)} CT slices in {args.ct}, {passed} other file(s) passed over")
    now = dt.datetime.now()
    result = score_case(slices, segs, clinical_record(args, slices), setup, _progress)
    source = segs[0].header
    report = build_report(result, source, now, sop_class=sr_class(args.sr_class))
    files = {"report.dcm": report} | _companions(
        args.companion, result, slices, segs, now, setup.segmentation
    )
    args.out.mkdir(parents=True, exist_ok=True)
    for name, dataset in files.items():
        dataset.save_as(args.out / name, enforce_file_format=True)
    (args.out / "result.json").write_text(to_json(result) + "\n", encoding="utf-8")
    names = [*files, "result.json"]
    if "summary.dcm" in files:
        pdf = files["summary.dcm"]
        content = pdf.EncapsulatedDocument[: pdf.EncapsulatedDocumentLength]
        (args.out / "summary.pdf").write_bytes(content)
        names.append("summary.pdf")
    print(report_table(read_report(report)))
    print(f"\nWritten: {', '.join(str(args.out / name) for name in names)}")
    return SCORED if result.scored else NOT_SCORED
