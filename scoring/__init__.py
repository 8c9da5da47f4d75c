"""The radiomics signature as a library: DICOM CT and SEG files in, a scored case out.

It has no network and keeps no state::

    from pathlib import Path
    from scoring import parse_record, score_case

    clinical = parse_record({"treatment_start": "2024-03-14"}, source="notebook")
    case = score_case(sorted(Path("ct").glob("*.dcm")), [Path("lesions.dcm")], clinical)
    print(case.patient.radiomics_score, [lesion.radiomics_score for lesion in case.lesions])

Names are imported on first use: importing SimpleITK takes most of a second, and reading a
configuration needs only `scoring.policy`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scoring.case.extract import WholeImage, extract_features
    from scoring.case.score import refused_case, score_case
    from scoring.case.setup import ScoringSetup
    from scoring.clinical.values import parse_record
    from scoring.errors import ScoringError
    from scoring.results import CaseResult, ClinicalRecord
    from scoring.results_json import to_json

__all__ = [
    "CaseResult",
    "ClinicalRecord",
    "ScoringError",
    "ScoringSetup",
    "WholeImage",
    "extract_features",
    "parse_record",
    "refused_case",
    "score_case",
    "to_json",
]
_MODULES = {
    "CaseResult": "results",
    "ClinicalRecord": "results",
    "ScoringError": "errors",
    "ScoringSetup": "case.setup",
    "WholeImage": "case.extract",
    "extract_features": "case.extract",
    "parse_record": "clinical.values",
    "refused_case": "case.score",
    "score_case": "case.score",
    "to_json": "results_json",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_MODULES[name]}"), name)
