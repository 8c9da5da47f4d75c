"""The one root of every error that `sr_templates` raises on purpose."""

from __future__ import annotations


class ReportError(Exception):
    """A report cannot be built; the message says what was found and what was expected."""
