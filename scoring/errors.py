"""The one root of every error that `scoring` raises on purpose."""

from __future__ import annotations

from typing import Generic, TypeVar

from scoring.reasons import CutProblem, Problem, Reason


class ScoringError(Exception):
    """Something that stops a score; the message says what was found and what was expected."""


class StorageError(ScoringError):
    """A file cannot be read, or memory is short: a fault of this machine, not of the object.

    Never a refusal of the case: the same object may be read in a minute, or from another disk.
    """


Code = TypeVar("Code", bound=str)


class CodedError(ScoringError, Generic[Code]):
    """An error with a reason, stable across releases, beside its sentence for a person."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[type[CodedError[Code]], tuple[Code, str]]:
        """Keep the code where the error comes back from another process."""
        return type(self), (self.code, str(self))


class InputError(CodedError[Problem]):
    """The DICOM objects of a case cannot be used.

    Parameters
    ----------
    code
        The defect.
    message
        One sentence for a person: object, attribute, found, expected.
    """


class ModelError(ScoringError):
    """A model or reference file is not what it says it is."""


class ClinicalValueError(ScoringError):
    """A clinical value (date, laboratory value, unit) cannot be understood."""


class FeatureError(CodedError[Reason | CutProblem]):
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
