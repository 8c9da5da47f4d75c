"""``immunoct explain``: what the node would do with a case, and why, without scoring it."""

from __future__ import annotations

import argparse
import contextlib
import json
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dicom_node.commands import add_command, settings_if_any
from dicom_node.commands.score import (
    NOT_SCORED,
    SCORED,
    add_case_arguments,
    check_clinical_arguments,
    clinical_record,
    setup_of,
)
from dicom_node.operate.report_table import WIDTH
from dicom_node.settings.sections import Settings
from scoring.errors import InputError
from scoring.reasons import Reason
from scoring.results import Basis, LesionResult
from scoring.results_json import plain
from scoring.wording import counted
from sr_templates import advice, sentences

if TYPE_CHECKING:
    from dicom_node.commands import Commands
    from scoring.case.explain import CaseExplanation, SegmentExplained, SeriesFound
    from scoring.segmentation.segment import Segmentation

CHOICES = "node, liver, lung or other"
UNUSABLE = 2


def add_parser(commands: Commands) -> None:
    """Add ``explain``."""
    explain = add_command(
        commands,
        "explain",
        "Show what the node would do with a case and why, without scoring it: which CT series is\n"
        "used, which segments are lesions and where, contrast with all its evidence, what is\n"
        "missing, which report would be sent. Location rules can be tried here.",
        exit_codes={
            0: "it would be scored (unless no lesion's features can be computed)",
            3: "not eligible, or no lesion would be scored",
            2: "the input cannot be used",
        },
    )
    add_case_arguments(explain)
    explain.add_argument("--json", action="store_true", help="as JSON on standard output")


def run(args: argparse.Namespace) -> int:
    """Explain the case named by the arguments; return the exit code that `score` would return.

    Raises
    ------
    ClinicalValueError, SettingsError, ClinicalFileError
        If the arguments or the files named by them cannot be used.
    """
    from scoring.case.explain import explain_case
    from scoring.ct.folder import read_ct_directory
    from scoring.segmentation.folder import find_segmentations
    from scoring.segmentation.read import read_segmentation

    check_clinical_arguments(args)
    settings = settings_if_any(args)
    used = settings or Settings()
    setup = setup_of(args, used)
    segs: list[Segmentation] = []
    try:
        segs += [read_segmentation(path) for path in find_segmentations(args.seg)]
        slices, _ = read_ct_directory(args.ct)
        clinical = clinical_record(args, used, slices, segs)
        explained = explain_case(slices, segs, clinical, setup)
    except InputError as e:
        words = advice.for_kinds(advice.PROBLEMS[e.code], _classes(args.seg, segs))
        print(_refusal_json(e, words, settings) if args.json else refusal_text(e, words, settings))
        return UNUSABLE
    what = to_do(explained, _classes(args.seg, segs))
    show = _json if args.json else explanation_text
    print(show(explained, what, settings))
    return SCORED if explained.would_score else NOT_SCORED


def _json(explained: CaseExplanation, what: list[str], settings: Settings | None) -> str:
    return _dumped(
        {
            **plain(explained),
            "what_to_do": what,
            "report": report_sentences(explained.would_score, settings),
        }
    )


def _classes(paths: list[Path], read: list[Segmentation]) -> set[str]:
    """Return the SOP classes of the segmentations; also of files that cannot be used."""
    from scoring.ct.dicom_file import read_header, text_of

    found = {s.sop_class_uid for s in read}
    for path in () if found else filter(Path.is_file, paths):
        with contextlib.suppress(InputError, OSError):
            found.add(text_of(read_header(path), "SOPClassUID"))
    return found


def _refusal_json(error: InputError, what: str, settings: Settings | None) -> str:
    return _dumped(
        {
            "would_score": False,
            "reason": f"the objects cannot be used: {error}",
            "problem": error.code,
            "what_to_do": [what],
            "report": report_sentences(False, settings),
        }
    )


def _dumped(content: dict[str, Any]) -> str:
    return json.dumps(
        {"research_use_only": True, **content}, indent=2, ensure_ascii=False, allow_nan=False
    )


def explanation_text(x: CaseExplanation, what: list[str], settings: Settings | None) -> str:
    """Return the explanation of a case, in lines of at most `WIDTH` characters.

    ``what`` is what to do; ``settings`` are those of the node, if its configuration was given.
    """
    lines = ["WHAT WOULD HAPPEN", _item(_outcome(x)), _item(_clinical_score(x))]
    lines += [_item(text) for text in what]
    lines += ["", "CT SERIES", *(_item(_series(s)) for s in x.series)]
    lines += ["", "ELIGIBILITY"]
    for finding in x.eligibility:
        lines += [_item(finding.statement), *(_evidence(str(e)) for e in finding.evidence)]
    lines += ["", "LESIONS", *(_item(_lesion(item)) for item in x.lesions)]
    lines += [] if x.lesions else [_item("None.")]
    if x.wanted_rules:
        lines += ["", "MISSING RULES", *map(_item, _wanted(x))]
    lines += ["", "SEGMENTS", *(_item(_segment(s)) for s in x.segments)]
    if x.notes:
        lines += ["", "NOTES", *map(_item, x.notes)]
    lines += ["", "REPORT", *map(_item, report_sentences(x.would_score, settings))]
    return "\n".join([*lines, "", _wrapped(sentences.RESEARCH_USE, "")])


def refusal_text(error: InputError, what: str, settings: Settings | None) -> str:
    """Return the explanation for unusable objects; ``what`` is what to do."""
    lines = ["WHAT WOULD HAPPEN", _item(f"Nothing is scored: the objects cannot be used: {error}.")]
    lines += [_item(f"What to do: {what}")]
    lines += ["", "REPORT", *map(_item, report_sentences(False, settings))]
    return "\n".join([*lines, "", _wrapped(sentences.RESEARCH_USE, "")])


def to_do(x: CaseExplanation, sop_classes: set[str]) -> list[str]:
    """Return the remedies for everything that prevents scoring the case or a lesion.

    ``sop_classes`` are those of its segmentations.
    """
    about = [advice.for_finding(f, None, sop_classes) for f in x.eligibility]
    about += [
        advice.for_lesion(item.reason_code, item.seg_sop_class_uid)
        for item in x.lesions
        if item.reason_code
    ]
    return [f"What to do: {text}" for text in dict.fromkeys(t for t in about if t)]


def report_sentences(would_score: bool, settings: Settings | None) -> list[str]:
    """Return the sentences on the report that would be created and its destination."""
    kind = "with the scores" if would_score else "with the reason why nothing is scored"
    if settings is None:
        return [
            f"A Structured Report {kind} would be created. Its destination is in the node's "
            "configuration (--config)."
        ]
    destination = settings.report.destination
    where = (
        "the peer that sent the segmentation"
        if destination == "sender"
        else f"{destination}"
        + (f" ({peer.ae_title})" if (peer := settings.peer(destination)) is not None else "")
    )
    sr_class = settings.report.sr_class
    best = "the first SR class that it accepts" if sr_class == "auto" else f"SR class {sr_class}"
    beside = (
        f" Also sent: {', '.join(settings.report.companions)}."
        if settings.report.companions
        else ""
    )
    return [f"A Structured Report {kind} would go to {where}, in {best}.{beside}"]


def _outcome(x: CaseExplanation) -> str:
    if not x.would_score:
        return f"Nothing is scored: {(x.reason or '').rstrip('.')}."
    number = sum(item.reason_code is None for item in x.lesions)
    return (
        f"{number} of {counted(len(x.lesions), 'lesion')} would be scored, unless a feature cannot "
        "be computed, which only scoring shows."
    )


def _clinical_score(x: CaseExplanation) -> str:
    if not x.would_score:
        return "There is no radiomics-clinical score without a radiomics score."
    if x.clinical_score_lacks:
        return f"No radiomics-clinical score: {'; '.join(x.clinical_score_lacks)}."
    return "The radiomics-clinical score would be given."


def _series(found: SeriesFound) -> str:
    name = f" ({found.description})" if found.description else ""
    if found.summary is None:
        return (
            f"CT series {found.series_instance_uid}{name}, {found.slices} slices: not used; no "
            "segmentation was drawn on it."
        )
    words = sentences.series(found.summary)
    return f"{words[:-1]}{name}: used; the segmentation was drawn on it."


def _lesion(item: LesionResult) -> str:
    place = f"{item.location.value}, by" if item.location else "location unknown:"
    size = ""
    if item.long_axis_mm is not None and item.short_axis_mm is not None:
        measurable = "measurable" if item.measurable else "not measurable"
        size = (
            f" Long axis {item.long_axis_mm:.1f} mm, short axis {item.short_axis_mm:.1f} mm: "
            f"{measurable} by RECIST 1.1."
        )
    told = item.reason is None or item.reason_code == Reason.LOCATION_UNKNOWN
    end = "" if told else f" Not scored: {item.reason}."
    return (
        f"{item.segment_label} (segment {item.segment_number}): {place} "
        f"{item.location_evidence}.{size}{end}"
    )


def _segment(item: SegmentExplained) -> str:
    by = "" if item.decided_by is Basis.NOTHING else f", by {item.decided_by.value}"
    return (
        f"{item.label} (segment {item.number} of {item.segmentation}): {item.verdict}{by}: "
        f"{item.evidence}."
    )


def _wanted(x: CaseExplanation) -> list[str]:
    return [
        f"{counted(number, 'segment')}: label = '{pattern}' in [[segment_rules]], with "
        f"lesion = true or false, and location = {CHOICES}, if all segments of that name, of all "
        f"patients, are alike; try a location here with --location-rule '{pattern}=LOCATION'."
        for pattern, number in x.wanted_rules
    ]


def _item(text: str) -> str:
    return _wrapped(text, "  - ")


def _evidence(text: str) -> str:
    return _wrapped(text, "      ")


def _wrapped(text: str, lead: str) -> str:
    return textwrap.fill(
        text, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead), break_on_hyphens=False
    )
