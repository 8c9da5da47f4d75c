"""Results as DICOM Structured Reports, and back."""

from sr_templates.reader import read_report
from sr_templates.report import build_report, report_uid

__all__ = ["build_report", "read_report", "report_uid"]
