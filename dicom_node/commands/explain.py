"""``immunoct explain``: what the node would do with a case and why, without scoring."""

from __future__ import annotations

import argparse
import json
from typing import Any

from dicom_node.commands.explanation_text import (
    explanation_text,
    refusal_text,
    report_sentences,
    to_do,
)
from dicom_node.commands.score import NOT_SCORED, SCORED, clinical_record, scoring_setup
from dicom_node.settings.file import load_settings
from dicom_node.settings.sections import Settings
from scoring.case.explain import CaseExplanation, explain_case
from scoring.ct.folder import read_ct_directory
from scoring.errors import InputError
from scoring.results import plain
from scoring.segmentation.read import read_segmentation
from sr_templates import advice

UNUSABLE = 2


def run(args: argparse.Namespace) -> int:
    """Explain the case that the arguments name and return the exit code that `score` would.

    Raises
    ------
    ClinicalValueError, SettingsError, ClinicalFileError
        If the arguments or the files that they name cannot be used.
    """
    setup = scoring_setup(args)
    settings = load_settings(args.config) if args.config else None
    try:
        segs = [read_segmentation(path) for path in args.seg]
        slices, _ = read_ct_directory(args.ct)
        explained = explain_case(slices, segs, clinical_record(args, slices), setup)
    except InputError as e:
        print(_refusal_json(e, settings) if args.json else refusal_text(e, settings))
        return UNUSABLE
    print(_json(explained, settings) if args.json else explanation_text(explained, settings))
    return SCORED if explained.would_score else NOT_SCORED


def _json(explained: CaseExplanation, settings: Settings | None) -> str:
    return _dumped(
        {
            **plain(explained),
            "what_to_do": to_do(explained),
            "report": report_sentences(explained.would_score, settings),
        }
    )


def _refusal_json(error: InputError, settings: Settings | None) -> str:
    return _dumped(
        {
            "would_score": False,
            "reason": f"the objects cannot be used: {error}",
            "problem": error.code,
            "what_to_do": [advice.PROBLEMS[error.code]] if error.code in advice.PROBLEMS else [],
            "report": report_sentences(False, settings),
        }
    )


def _dumped(content: dict[str, Any]) -> str:
    return json.dumps(
        {"research_use_only": True, **content}, indent=2, ensure_ascii=False, allow_nan=False
    )
