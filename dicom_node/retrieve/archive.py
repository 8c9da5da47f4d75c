"""What is asked of a PACS in one go, and what any PACS must be able to do."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import pydicom

from dicom_node.errors import DeliveryError
from dicom_node.receive.object_check import DOES_NOT_MATCH, ObjectRefusedError
from scoring.ct.dicom_file import text_of


@dataclasses.dataclass(frozen=True)
class Request:
    """Images of one series that are wanted, for one case.

    Parameters
    ----------
    instances
        SOP Instance UIDs.
    patient_id
        As the case has it.
    deadline
        When to end, on the monotonic clock.
    stopped
        Says that the node stops.
    """

    study_uid: str
    series_uid: str
    instances: tuple[str, ...]
    patient_id: str
    deadline: float
    stopped: Callable[[], bool]

    def over(self) -> bool:
        """Return whether to end now."""
        return self.stopped() or time.monotonic() > self.deadline

    def go_on(self) -> None:
        """Raise when it is time to end.

        Raises
        ------
        DeliveryError
            Saying so.
        """
        if self.over():
            raise DeliveryError("ended: the time limit was exceeded (retrieve.time_limit_seconds)")

    def check(self, header: pydicom.Dataset) -> None:
        """Check that an object is one of those asked for, of the very patient.

        Raises
        ------
        ObjectRefusedError
            If it is not; the message names no patient.
        """
        if str(header.get("SOPInstanceUID")) not in self.instances:
            raise ObjectRefusedError(DOES_NOT_MATCH, "the PACS sent it, but it was not requested")
        for keyword, expected in (
            ("StudyInstanceUID", self.study_uid),
            ("SeriesInstanceUID", self.series_uid),
        ):
            found = str(header.get(keyword) or "")
            if found != expected:
                raise ObjectRefusedError(
                    DOES_NOT_MATCH,
                    f"requested with {keyword} {expected}, but the object has {found}",
                )
        # A Patient ID that one of them lacks contradicts nothing (`scoring.case.identity`).
        found = text_of(header, "PatientID")
        if found and self.patient_id and found != self.patient_id:
            raise ObjectRefusedError(
                DOES_NOT_MATCH,
                "its Patient ID differs from that of the SEG for which it was requested",
            )


class Archive(Protocol):
    """A PACS that can be asked for images; every call raises `DeliveryError` where it fails."""

    words: str

    def series_of(self, study_uid: str) -> Sequence[str]:
        """Return the CT series that it holds of a study."""

    def images_of(self, study_uid: str, series_uid: str) -> Mapping[str, str]:
        """Return the images that it holds of a series, with their SOP classes."""

    def fetch(self, request: Request) -> list[str]:
        """Have images brought to the receiver, and return what was answered, in words."""
