"""The base class of all errors that `sr_templates` raises deliberately."""

from __future__ import annotations


class ReportError(Exception):
    """A report cannot be built; the message says what was found and what was expected.

    Parameters
    ----------
    message
        For a person; it may quote the object.
    attribute
        Name of the attribute that cannot be written, without its value, for the log.
    """

    def __init__(self, message: str, attribute: str = "the content") -> None:
        super().__init__(message)
        self.attribute = attribute
