"""Many distinct small cases, generated fast: one phantom, encoded once, with new identifiers.

Each identifier is replaced in the encoded data set by one of the same length, so that nothing needs
encoding again.
"""

from __future__ import annotations

import dataclasses
import hashlib
import random
import warnings

import pydicom
from pynetdicom.dsutils import encode

from dicom_node.demo.phantom import LESIONS, Phantom, lesion_mask, make_ct, make_seg


@dataclasses.dataclass(frozen=True)
class SentObject:
    """An object to be sent: ``data`` is the encoded data set."""

    sop_class: str
    uid: str
    study: str
    data: bytes

    @property
    def sha256(self) -> str:
        """Digest of the data set, to distinguish contents."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def pixels_sha256(self) -> str:
        """Digest of the pixel data, for a peer that re-encodes the data set."""
        pixels = self.data[self.data.rindex(b"\xe0\x7f\x10\x00") + 12 :]
        return hashlib.sha256(pixels).hexdigest()

    def with_other_content(self) -> SentObject:
        """Return another object under the same UID: the last pixel differs."""
        return dataclasses.replace(self, data=self.data[:-2] + b"\x01\x02")


@dataclasses.dataclass(frozen=True)
class SentCase:
    """A CT series and its SEG."""

    study: str
    patient: str
    ct: tuple[SentObject, ...]
    seg: SentObject

    @property
    def uids(self) -> set[str]:
        """SOP Instance UIDs of all its objects."""
        return {o.uid for o in (*self.ct, self.seg)}


def new_uid(rng: random.Random, length: int) -> str:
    """Return a UID below 2.25 of the given length."""
    digits = "".join(rng.choices("0123456789", k=length - 6))
    return f"2.25.{rng.randint(1, 2)}{digits}"


class CaseMaker:
    """Makes cases of one phantom.

    Parameters
    ----------
    phantom
        Small by default: scoring it takes a tenth of a second.
    """

    SMALLEST = Phantom(
        size=24,
        slices=30,  # receiving and scoring a case then take about as long
        spacing=(2.0, 2.0, 2.5),
        lesions=(dataclasses.replace(LESIONS[0], centre=(0, 0, 0), radii=(12, 11, 12)),),
    )

    def __init__(self, phantom: Phantom = SMALLEST) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # highdicom's hints on names and UIDs
            ct = make_ct(phantom)
            masks = [lesion_mask(phantom, lesion) for lesion in phantom.lesions]
            seg = make_seg(ct, masks, phantom.lesions)
        self._patient = phantom.patient_id
        self._objects = [_encoded(d) for d in [*ct, seg]]
        self._uids = sorted(
            {str(ct[0].StudyInstanceUID), str(ct[0].SeriesInstanceUID), str(seg.SeriesInstanceUID)}
            | {str(ct[0].FrameOfReferenceUID)}
            | {str(d.SOPInstanceUID) for d in [*ct, seg]}
        )

    def case(self, rng: random.Random, number: int) -> SentCase:
        """Return a case of a new patient."""
        patient = patient_id(number)
        assert len(patient) == len(self._patient)
        names = {uid.encode(): new_uid(rng, len(uid)).encode() for uid in self._uids}
        names[self._patient.encode()] = patient.encode()
        objects = []
        for sop_class, uid, study, data in self._objects:
            for old, new in names.items():
                data = data.replace(old, new)
            objects.append(
                SentObject(
                    sop_class, names[uid.encode()].decode(), names[study.encode()].decode(), data
                )
            )
        return SentCase(objects[0].study, patient, tuple(objects[:-1]), objects[-1])


def patient_id(number: int) -> str:
    """Return a patient's identifier."""
    return f"SOAK{number:05}"


def clinical_csv(patients: int) -> str:
    """Return clinical records of all patients that a run can have."""
    rows = [f"{patient_id(n)},2024-03-14" for n in range(patients)]
    return "\n".join(["patient_id,treatment_start", *rows, ""])


def _encoded(dataset: pydicom.Dataset) -> tuple[str, str, str, bytes]:
    data = encode(dataset, False, True)
    assert data is not None
    return (
        str(dataset.SOPClassUID),
        str(dataset.SOPInstanceUID),
        str(dataset.StudyInstanceUID),
        data,
    )
