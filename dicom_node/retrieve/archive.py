"""A retrieval request, and the interface of a PACS from which images are retrieved."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import pydicom

from dicom_node.errors import DeliveryError
from dicom_node.receive.object_check import DOES_NOT_MATCH, ObjectRefusedError
from scoring.ct.dicom_file import text_of
from scoring.escaping import uid_words


@dataclasses.dataclass(frozen=True)
class Request:
    """Images of one series to retrieve for one case.

    Parameters
    ----------
    instances
        SOP Instance UIDs.
    patient_id
        Patient ID of the case.
    deadline
        End of the attempt, on the monotonic clock.
    stopped
        Set when the node stops.
    """

    study_uid: str
    series_uid: str
    instances: tuple[str, ...]
    patient_id: str
    deadline: float
    stopped: Callable[[], bool]

    def over(self) -> bool:
        """Return whether the attempt must end now."""
        return self.stopped() or time.monotonic() > self.deadline

    def go_on(self) -> None:
        """Raise an exception if the attempt must end now.

        Raises
        ------
        DeliveryError
            With the reason.
        """
        if self.over():
            raise DeliveryError("ended: the time limit was exceeded (retrieve.time_limit_seconds)")

    def check(self, header: pydicom.Dataset) -> None:
        """Check that an object is one of those requested, and of the same patient.

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
                    f"requested with {keyword} {expected}, but the object has {uid_words(found)}",
                )
        # A Patient ID missing from one of them is no contradiction (`scoring.case.identity`).
        found = text_of(header, "PatientID")
        if found and self.patient_id and found != self.patient_id:
            raise ObjectRefusedError(
                DOES_NOT_MATCH,
                "its Patient ID differs from that of the segmentation for which it was requested",
            )


class Archive(Protocol):
    """A PACS from which images are retrieved; every method raises `DeliveryError` on failure."""

    words: str

    def series_of(self, study_uid: str) -> Sequence[str]:
        """Return the CT series of a study that it holds."""

    def images_of(self, study_uid: str, series_uid: str) -> Mapping[str, str]:
        """Return the images of a series that it holds, with their SOP classes."""

    def fetch(self, request: Request) -> list[str]:
        """Retrieve images into the receiver, and return a description of the response."""
