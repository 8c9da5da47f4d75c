"""The one root of every error that `scoring` raises on purpose."""

from __future__ import annotations


class ScoringError(Exception):
    """Something that stops a score; the message says what was found and what was expected."""


class CodedError(ScoringError):
    """An error with a short name, stable across releases, beside its sentence for a person."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[type[CodedError], tuple[str, str]]:
        """Keep the code where the error comes back from another process."""
        return type(self), (self.code, str(self))


class InputError(CodedError):
    """The DICOM objects of a case cannot be used.

    Parameters
    ----------
    code
        Short name of the defect, stable across releases (``missing_slice``, ``gantry_tilt`` ...).
    message
        One sentence for a person: object, attribute, found, expected.
    """


class ModelError(ScoringError):
    """A model or reference file is not what it says it is."""


class ClinicalValueError(ScoringError):
    """A clinical value (date, laboratory value, unit) cannot be understood."""


class FeatureError(CodedError):
    """The features of one lesion cannot be computed.

    Parameters
    ----------
    code
        Short name of the reason, as in `InputError`.
    message
        One sentence for a person.
    """


class CohortError(ScoringError):
    """A table cannot be used, or a statistic does not exist for it; the message says which."""
