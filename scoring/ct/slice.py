"""One CT slice: an image of its own, or one frame of a multi-frame image."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pydicom
from pydicom.uid import (
    UID,
    CTImageStorage,
    EnhancedCTImageStorage,
    LegacyConvertedEnhancedCTImageStorage,
)

from scoring.attributes import evidence_text, read_number, values_in
from scoring.ct.dicom_file import (
    check_identifiers,
    read_hashed_header,
    read_header,
    text_of,
    value_of,
)
from scoring.ct.enhanced import frame_headers
from scoring.errors import InputError
from scoring.reasons import Problem

MULTI_FRAME_CT: tuple[UID, ...] = (EnhancedCTImageStorage, LegacyConvertedEnhancedCTImageStorage)
CT_CLASSES: tuple[UID, ...] = (CTImageStorage, *MULTI_FRAME_CT)

# Beyond these no stored values are Hounsfield units, and 32 bits cannot hold what they give: an
# export with 8 bits has slopes of up to 16, one with unsigned 16 bits an intercept of -32768.
_MOST_SLOPE, _MOST_INTERCEPT = 1_000, 1_000_000
# Attributes of several numbers that say where a slice lies.
_VECTORS = {"ImagePositionPatient": 3, "ImageOrientationPatient": 6, "PixelSpacing": 2}


@dataclasses.dataclass(frozen=True)
class CtSlice:
    """One CT slice: its file and its header without the pixels.

    Parameters
    ----------
    path
        The file; the slices of a multi-frame image share it.
    header
        That of a single-frame image: for a multi-frame image, attributes of this frame's functional
        groups are moved to the top level (`scoring.ct.enhanced`).
    frame
        Frame number within the file, from 1 (PS3.3 C.7.6.6); None in a single-frame image.
    sha256
        Digest of the whole file; empty if it was not computed while the header was read.
    """

    path: Path
    header: pydicom.Dataset
    frame: int | None = None
    sha256: str = ""

    @property
    def sop_instance_uid(self) -> str:
        """SOP Instance UID; that of the whole object in a multi-frame image."""
        return str(self.header.SOPInstanceUID)

    @property
    def name(self) -> str:
        """SOP Instance UID, with the frame where there are several."""
        return self.sop_instance_uid + (f" frame {self.frame}" if self.frame else "")


def read_slices(path: Path) -> list[CtSlice]:
    """Read the headers of all slices of one CT image, single-frame or multi-frame.

    Raises
    ------
    InputError
        If the file is not DICOM or is truncated, or if a multi-frame image does not describe as
        many frames as it has.
    """
    return slices_of(path, *read_hashed_header(path))


def unhashed_slices(path: Path) -> list[CtSlice]:
    """Return what `read_slices` returns, without the digest of the file.

    Raises
    ------
    InputError
        As `read_slices`.
    """
    return slices_of(path, read_header(path))


def slices_of(path: Path, header: pydicom.Dataset, sha256: str = "") -> list[CtSlice]:
    """Return the slices of an image whose header has been read (`read_slices`)."""
    check_identifiers(header, path.name)
    if header.SOPClassUID not in MULTI_FRAME_CT:
        return [CtSlice(path, header, sha256=sha256)]
    return [
        CtSlice(path, frame, number, sha256)
        for number, frame in enumerate(frame_headers(header), start=1)
    ]


def read_slice(path: Path) -> CtSlice:
    """Read the header of one single-frame CT image.

    Raises
    ------
    InputError
        If the file is not DICOM or is truncated, or holds several slices.
    """
    header, sha256 = read_hashed_header(path)
    if header.SOPClassUID in MULTI_FRAME_CT:
        raise InputError(
            Problem.NOT_CT,
            f"image {header.SOPInstanceUID} is a multi-frame one, expected one slice",
        )
    return CtSlice(path, header, sha256=sha256)


def number(header: pydicom.Dataset, keyword: str) -> float | None:
    """Return a numeric attribute of one slice, or None where it is absent or not one number."""
    found = values_in(evidence_text(header, keyword), read_number)
    return found[0] if len(found) == 1 else None


def rescale_of(header: pydicom.Dataset) -> tuple[float, float]:
    """Return Rescale Slope and Intercept of a slice that `check_slice` has accepted."""
    slope, intercept = (number(header, k) for k in ("RescaleSlope", "RescaleIntercept"))
    assert slope is not None
    assert intercept is not None
    return slope, intercept


def numbers_of(item: CtSlice, keyword: str, count: int) -> np.ndarray:
    """Return an attribute of so many numbers.

    Raises
    ------
    InputError
        ``missing_attribute`` where it is none.
    """
    found = value_of(item.header, keyword)
    try:
        # The bytes of a wrong VR are numbers as well.
        values = np.array([] if isinstance(found, bytes) else [float(v) for v in found])
    except (TypeError, ValueError) as e:
        raise InputError(
            Problem.MISSING_ATTRIBUTE,
            f"CT image {item.name}: {keyword} is {found!r}, expected {count} numbers",
        ) from e
    if values.shape != (count,) or not np.isfinite(values).all():
        raise InputError(
            Problem.MISSING_ATTRIBUTE,
            f"CT image {item.name}: {keyword} is {values.tolist()}, expected {count} numbers",
        )
    return values


def check_slice(item: CtSlice) -> None:
    """Check that a slice is CT in Hounsfield units and states its position.

    Raises
    ------
    InputError
        ``not_ct``, ``missing_attribute``, ``not_hounsfield`` or ``localizer``.
    """
    header = item.header
    uid = item.name if "SOPInstanceUID" in header else item.path.name
    if value_of(header, "SOPClassUID") not in CT_CLASSES or value_of(header, "Modality") != "CT":
        raise InputError(
            Problem.NOT_CT,
            f"image {uid}: SOP Class UID is {value_of(header, 'SOPClassUID')}, Modality "
            f"{value_of(header, 'Modality')!r}; expected CT Image Storage, Enhanced or Legacy "
            "Converted Enhanced CT Image Storage with Modality 'CT'",
        )
    for keyword in (*_VECTORS, "Rows", "Columns", "FrameOfReferenceUID"):
        if value_of(header, keyword) in (None, ""):
            raise InputError(
                Problem.MISSING_ATTRIBUTE,
                f"CT image {uid}: {keyword} is missing or cannot be read",
            )
    for keyword, count in _VECTORS.items():
        numbers_of(item, keyword, count)
    for keyword in ("Rows", "Columns"):
        value = value_of(header, keyword)
        if not isinstance(value, int) or value < 1:
            raise InputError(
                Problem.MISSING_ATTRIBUTE,
                f"CT image {uid}: {keyword} is {value!r}, expected a number above zero",
            )
    for keyword, name in (("RescaleSlope", "Slope"), ("RescaleIntercept", "Intercept")):
        if number(header, keyword) is None:
            text = evidence_text(header, keyword)
            found = f"is {text!r}, which is not one number" if text else "is missing"
            raise InputError(
                Problem.NOT_HOUNSFIELD,
                f"CT image {uid}: Rescale {name} {found}, so that its values are not Hounsfield "
                "units",
            )
    slope, intercept = rescale_of(header)
    if slope <= 0:
        raise InputError(
            Problem.NOT_HOUNSFIELD,
            f"CT image {uid}: Rescale Slope is {slope:g}, expected 1 or the scanner's value, which "
            "is above 0",
        )
    if slope > _MOST_SLOPE or abs(intercept) > _MOST_INTERCEPT:
        raise InputError(
            Problem.NOT_HOUNSFIELD,
            f"CT image {uid}: Rescale Slope is {slope:g} and Rescale Intercept {intercept:g}, with "
            "which no values of 16 bits are Hounsfield units",
        )
    rescale_type = evidence_text(header, "RescaleType")
    if {t.strip().upper() for t in rescale_type.split("\\")} - {"HU", ""}:
        raise InputError(
            Problem.NOT_HOUNSFIELD,
            f"CT image {uid}: Rescale Type is {rescale_type!r}, expected 'HU'",
        )
    if "LOCALIZER" in text_of(header, "ImageType").split("\\"):
        raise InputError(Problem.LOCALIZER, f"CT image {uid} is a localizer (scout), not a slice")
