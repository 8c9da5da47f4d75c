"""Results as DICOM Structured Reports, and back."""

from sr_templates.document import ReportContent, SrClass, content_of, report_uid
from sr_templates.reader import read_report
from sr_templates.report import build_report

__all__ = [
    "ReportContent",
    "SrClass",
    "build_report",
    "content_of",
    "read_report",
    "report_uid",
]
