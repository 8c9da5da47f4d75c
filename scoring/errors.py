"""The base classes of all errors that `scoring` raises deliberately."""

from __future__ import annotations

from typing import Generic, TypeVar

from scoring.reasons import CutProblem, Problem, Reason


class ScoringError(Exception):
    """A condition that prevents a score; the message states what was found and expected."""


class StorageError(ScoringError):
    """A file cannot be read, or memory is exhausted: a fault of this machine, not of the object.

    It never refuses the case: the same object may be readable later, or from another disk.
    """


Code = TypeVar("Code", bound=str)


class CodedError(ScoringError, Generic[Code]):
    """An error with a reason code that is stable across releases, and a message for a person."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[type[CodedError[Code]], tuple[Code, str]]:
        """Preserve the code when the error is passed between processes."""
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
    """A model or reference file is invalid or does not match its digest."""


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
    """A table cannot be used, or a statistic is undefined for it; the message says which."""
