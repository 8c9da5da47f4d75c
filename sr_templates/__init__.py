"""Results as DICOM Structured Reports, and back.

Names are imported on first use: importing highdicom takes a second, and the node's process needs
only the UIDs of the SR classes.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sr_templates.document import ReportContent, content_of, report_uid
    from sr_templates.reader import read_report
    from sr_templates.report import build_report
    from sr_templates.sr_class import SrClass

__all__ = [
    "ReportContent",
    "SrClass",
    "build_report",
    "content_of",
    "read_report",
    "report_uid",
]
_MODULES = {
    "ReportContent": "document",
    "SrClass": "sr_class",
    "build_report": "report",
    "content_of": "document",
    "read_report": "reader",
    "report_uid": "document",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_MODULES[name]}"), name)
