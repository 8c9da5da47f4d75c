"""The one root of every error that `scoring` raises on purpose."""

from __future__ import annotations


class ScoringError(Exception):
    """Something that stops a score; the message says what was found and what was expected."""


class InputError(ScoringError):
    """The DICOM objects of a case cannot be used.

    Parameters
    ----------
    code
        Short name of the defect, stable across releases (``missing_slice``, ``gantry_tilt`` ...).
    message
        One sentence for a person: object, attribute, found, expected.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class ModelError(ScoringError):
    """A model or reference file is not what it says it is."""


class ClinicalValueError(ScoringError):
    """A clinical value (date, laboratory value, unit) cannot be understood."""


class FeatureError(ScoringError):
    """The features of one lesion cannot be computed.

    Parameters
    ----------
    code
        Short name of the reason, as in `InputError`.
    message
        One sentence for a person.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
