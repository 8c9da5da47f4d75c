"""``immunoct assign``: lists the decisions on the segments of a case, and stores assignments."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dicom_node.commands import add_command, add_config
from dicom_node.errors import AssignmentError
from dicom_node.settings.file import load_settings
from dicom_node.state.resources import NodeResources, open_resources
from scoring.results import Location
from scoring.wording import counted

if TYPE_CHECKING:
    from dicom_node.commands import Commands
    from dicom_node.work.assign import Choice, Says
    from scoring.case.setup import ScoringSetup
    from scoring.lesions.decision import SegmentDecision

EXAMPLES = """\
examples:
  immunoct assign 1.2.3                                        list the segments of the case
  immunoct assign 1.2.3 1 2 --lesion --location liver
  immunoct assign 1.2.3 all --as-it-is                         confirm what codes and labels say
  immunoct assign 1.2.3 1.2.3.4:7 --lesion --location lung --parts separate
"""


def add_parser(commands: Commands) -> None:
    """Add ``assign``."""
    command = add_command(
        commands,
        "assign",
        "Without SEGMENT, list the segments of a case and the decision on each. With SEGMENT,\n"
        "state what these segments are; the node then scores the case. Works whether the node is\n"
        "running or not.",
        epilog=EXAMPLES,
    )
    command.add_argument("study", metavar="STUDY", help="Study Instance UID")
    command.add_argument(
        "segments",
        metavar="SEGMENT",
        nargs="*",
        help="number of a segment or ROI; as UID:NUMBER where the case has several segmentations; "
        "or 'all'",
    )
    says = command.add_mutually_exclusive_group()
    for option, words, text in (
        ("--lesion", "lesion", "the segments are lesions"),
        ("--not-a-lesion", "not a lesion", "the segments are not lesions"),
        ("--as-it-is", "as it is", "confirm the decisions in the list"),
        ("--withdraw", "withdraw", "withdraw earlier assignments of the segments"),
    ):
        says.add_argument(option, dest="says", action="store_const", const=words, help=text)
    command.add_argument(
        "--location", choices=[x.value for x in Location], help="where the lesions are"
    )
    command.add_argument(
        "--parts",
        choices=("separate", "one"),
        default="",
        help="separate parts of a segment are lesions of their own, or one lesion",
    )
    command.add_argument("--json", action="store_true", help="list as JSON")
    add_config(command)


def run(args: argparse.Namespace) -> int:
    """List the segments of a case, or store assignments.

    Raises
    ------
    SettingsError, NodeError, JournalError
        If the configuration, its spool, the case or a segment cannot be used.
    """
    # Imported here: they load the libraries for scoring.
    from dicom_node.work import assign
    from dicom_node.work.setup import scoring_setup

    os.umask(0o077)  # files in the spool are readable by their owner only
    settings = load_settings(args.config)
    setup = scoring_setup(settings)
    with open_resources(settings) as resources:
        decisions = _decisions(resources, args.study, setup)
        if not args.segments:
            if args.says or args.location or args.parts:
                raise AssignmentError("no SEGMENT is given; 'all' means every segment of the case")
            print(_json(decisions) if args.json else _text(decisions))
            return 0
        choices = [c for text in args.segments for c in _choices(text, decisions, args)]
        count = assign.assign(resources, args.study, setup, choices)
    print(
        f"{counted(count, 'segment')} of study {args.study} assigned; the node scores the case "
        f"with {'it' if count == 1 else 'them'}"
    )
    return 0


def _decisions(
    resources: NodeResources, study_uid: str, setup: ScoringSetup
) -> tuple[SegmentDecision, ...]:
    from dicom_node.work import assign
    from scoring.lesions.decision import decide_segments

    segs = assign.read_segmentations(resources, study_uid)
    case = resources.journal.case(study_uid)
    said = assign.stored_assignments(resources, case) if case else ()
    return decide_segments(segs, setup.rules_on_segments, said)


def _choices(
    text: str, decisions: Sequence[SegmentDecision], args: argparse.Namespace
) -> list[Choice]:
    from dicom_node.work.assign import Choice

    uid, _, number = text.rpartition(":")
    found = [
        d
        for d in decisions
        if text == "all"
        or (str(d.segment.number) == number and uid in ("", d.seg.sop_instance_uid))
    ]
    if not found:
        raise AssignmentError(f"segment {text} is not in the case; 'immunoct assign' lists them")
    if len(found) > 1 and text != "all":
        named = ", ".join(f"{d.seg.sop_instance_uid}:{d.segment.number}" for d in found)
        raise AssignmentError(
            f"segment {text} is in several segmentations; expected one of {named}"
        )
    location = Location(args.location) if args.location else None
    if not args.says and not location and not args.parts:
        raise AssignmentError("expected --lesion, --not-a-lesion, --as-it-is or --withdraw")
    says: Says = args.says if args.says else "lesion"
    return [
        Choice(d.seg.sop_instance_uid, d.segment.number, says, location, args.parts) for d in found
    ]


def _text(decisions: Sequence[SegmentDecision]) -> str:
    lines = []
    for d in decisions:
        place = f", {d.location.value}" if d.location else ""
        place = place or (f", location unknown ({d.location_evidence})" if d.is_lesion else "")
        lines.append(
            f"{d.segment.number:>4}  {d.segment.label or '(no label)'}: {d.verdict.value}{place}; "
            f"{d.evidence}  [{d.seg.sop_instance_uid}:{d.segment.number}]"
        )
    return "\n".join(lines)


def _json(decisions: Sequence[SegmentDecision]) -> str:
    return json.dumps(
        [
            {
                "segmentation": d.seg.sop_instance_uid,
                "segment": d.segment.number,
                "label": d.segment.label,
                "verdict": d.verdict.value,
                "decided_by": d.decided_by.value,
                "evidence": d.evidence,
                "location": d.location.value if d.location else None,
                "located_by": d.located_by.value,
                "needs_person": d.needs_person,
            }
            for d in decisions
        ],
        indent=2,
        ensure_ascii=False,
    )
