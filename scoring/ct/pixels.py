"""Converts stored pixels of a CT slice to Hounsfield units, for all supported transfer syntaxes.

The signature was derived from unmodified values: nothing is clipped, and padding keeps its value.
Only the bits defined by Bits Stored and High Bit are read (PS3.5 8.1.1); scanners have stored
overlays and garbage in the others.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import Any

import gdcm
import numpy as np
import pydicom
from pydicom.encaps import encapsulate
from pydicom.pixels import as_pixel_options, get_decoder  # type: ignore[attr-defined]
from pydicom.uid import JPEGExtended12Bit, RLELossless

from scoring.ct.codestream import check_size, read_code_stream
from scoring.ct.completeness import check_pixel_data, check_rle, frame_count
from scoring.ct.dicom_file import UNREADABLE, raise_if_machine, value_of
from scoring.ct.slice import CtSlice, rescale_of
from scoring.ct.transfer_syntaxes import DECODERS, READABLE
from scoring.errors import InputError
from scoring.reasons import Problem

# Scanners reconstruct 512 to 2048 squared; larger claims are refused before memory is allocated.
LARGEST_MATRIX = 8192


def hounsfield(item: CtSlice) -> np.ndarray:
    """Decode one slice and return its Hounsfield units, int32, (row, column).

    Raises
    ------
    InputError
        If its pixel data cannot be decoded or does not match the header.
    """
    return next(read_hounsfield([item]))


def read_hounsfield(slices: Sequence[CtSlice]) -> Iterator[np.ndarray]:
    """Decode slices in turn; a file that holds several consecutive ones is read once.

    Yields
    ------
    numpy.ndarray
        Hounsfield units of each slice, int32, (row, column).

    Raises
    ------
    InputError
        If pixel data cannot be decoded or does not match the header.
    """
    path: Path | None = None
    frames = Frames(pydicom.Dataset(), [])
    for item in slices:
        check_pixel_description(item.header, item.name)
        try:
            if item.path != path:
                path, frames = item.path, Frames.read(item.path)
            cells = frames.cells(item.frame or 1)
        except UNREADABLE as e:
            raise_if_machine(e, item.path.name)
            raise InputError(
                Problem.UNREADABLE_PIXELS,
                f"CT image {item.name}: the pixel data cannot be decoded: {e}",
            ) from e
        yield _rescale(item.header, _stored_values(item.header, cells))


def check_pixel_description(header: pydicom.Dataset, name: str) -> None:
    """Check the attributes that describe how the pixels are stored (PS3.3 C.7.6.3, C.8.2.1).

    Raises
    ------
    InputError
        ``pixel_description``, naming attribute, value and what was expected.
    """
    allocated = _whole(header, "BitsAllocated")
    stored = _whole(header, "BitsStored")
    allowed: tuple[tuple[str, Container[object], str], ...] = (
        ("SamplesPerPixel", (1,), "1"),
        ("PhotometricInterpretation", ("MONOCHROME2",), "MONOCHROME2"),
        ("BitsAllocated", (8, 16), "16 (8 in lossy images)"),
        ("BitsStored", range(1, allocated + 1), f"1 to Bits Allocated, {allocated}"),
        ("HighBit", range(stored - 1, allocated), f"{stored - 1} to {allocated - 1}"),
        ("PixelRepresentation", (0, 1), "0 or 1"),
        ("Rows", range(1, LARGEST_MATRIX + 1), f"1 to {LARGEST_MATRIX}"),
        ("Columns", range(1, LARGEST_MATRIX + 1), f"1 to {LARGEST_MATRIX}"),
    )
    for keyword, values, words in allowed:
        if value_of(header, keyword) not in values:
            raise InputError(
                Problem.PIXEL_DESCRIPTION,
                f"CT image {name}: {keyword} is {value_of(header, keyword)!r}, expected {words}",
            )


def _whole(header: pydicom.Dataset, keyword: str) -> int:
    value = value_of(header, keyword)
    return value if isinstance(value, int) else 0


class Frames:
    """The pixel data of one file, decoded frame by frame.

    Parameters
    ----------
    dataset
        With its pixel data.
    encoded
        The compressed frames; empty where the pixel data is not compressed.
    """

    def __init__(self, dataset: pydicom.Dataset, encoded: Sequence[bytes]) -> None:
        self._dataset = dataset
        self._encoded = encoded

    @classmethod
    def read(cls, path: Path) -> Frames:
        """Read a file, and check that it holds the declared number of frames.

        Raises
        ------
        ValueError
            If it does not, or its transfer syntax is not in `READABLE`.
        """
        dataset = pydicom.dcmread(path)
        syntax = dataset.file_meta.TransferSyntaxUID
        if syntax not in READABLE:
            raise ValueError(
                f"Transfer Syntax UID is {syntax} ({syntax.name}), which is not supported"
            )
        return cls(dataset, check_pixel_data(dataset, syntax))

    def cells(self, number: int) -> np.ndarray:
        """Decode a frame, numbered from 1, to its stored cells, (row, column).

        Raises
        ------
        ValueError, RuntimeError
            If there is no such frame, or it cannot be decoded.
        """
        dataset = self._dataset
        syntax = dataset.file_meta.TransferSyntaxUID
        options: dict[str, Any] = {
            "raw": True,
            "correct_unused_bits": False,
            "apply_jls_sign_correction": False,
            "apply_j2k_sign_correction": False,
        }
        if not self._encoded:
            count = frame_count(dataset)
            if number > count:
                raise ValueError(f"frame {number} of {count}")
            options |= {"view_only": True}  # `_stored_values` makes the copy
            cells, _ = get_decoder(syntax).as_array(dataset, index=number - 1, **options)
            return np.asarray(cells)
        frame = self._encoded[number - 1]
        if syntax == RLELossless:
            check_rle(frame, dataset)
        else:
            _check_code_stream(frame, dataset)
        if syntax == JPEGExtended12Bit:
            return _jpeg_extended(frame, dataset)
        options |= as_pixel_options(dataset, number_of_frames=1)
        cells, _ = get_decoder(syntax).as_array(
            encapsulate([frame]), index=0, decoding_plugin=DECODERS[syntax], **options
        )
        return np.asarray(cells)


def _check_code_stream(frame: bytes, header: pydicom.Dataset) -> None:
    """Compare the code stream of a compressed frame with the header before it is decoded."""
    stream = read_code_stream(frame)
    check_size(stream, int(header.Rows), int(header.Columns), int(header.SamplesPerPixel))
    stored, high = int(header.BitsStored), int(header.HighBit)
    if stream.precision > int(header.BitsAllocated):
        raise ValueError(
            f"the compressed frame has {stream.precision} bits a sample, Bits Allocated is "
            f"{header.BitsAllocated}"
        )
    if high != stored - 1:
        raise ValueError(f"High Bit is {high} in a compressed image, expected {stored - 1}")
    if header.PixelRepresentation == 1 and stream.precision < stored and not stream.signed:
        raise ValueError(
            f"the compressed frame has {stream.precision} bits a sample without a sign, Bits "
            f"Stored is {stored} with one, so that the sign of its values is not known"
        )


def _jpeg_extended(frame: bytes, header: pydicom.Dataset) -> np.ndarray:
    """Decode JPEG process 2 or 4 with GDCM directly; pydicom does not use it for 12 bits."""
    fragment = gdcm.Fragment()
    fragment.SetByteStringValue(frame)
    fragments = gdcm.SequenceOfFragments.New()
    fragments.AddFragment(fragment)
    element = gdcm.DataElement(gdcm.Tag(0x7FE0, 0x0010))
    element.SetValue(fragments.__ref__())
    precision = read_code_stream(frame).precision
    image = gdcm.Image()
    image.SetNumberOfDimensions(2)
    image.SetDimensions((int(header.Columns), int(header.Rows), 1))
    image.SetDataElement(element)
    kind = gdcm.PhotometricInterpretation.GetPIType(str(header.PhotometricInterpretation))
    image.SetPhotometricInterpretation(gdcm.PhotometricInterpretation(kind))
    syntax = gdcm.TransferSyntax.GetTSType(str(JPEGExtended12Bit))
    image.SetTransferSyntax(gdcm.TransferSyntax(syntax))
    allocated = 8 if precision <= 8 else 16
    image.SetPixelFormat(gdcm.PixelFormat(1, allocated, precision, precision - 1, 0))
    # GDCM returns a char * as a string.
    data = image.GetBuffer().encode("utf-8", "surrogateescape")
    cells = np.frombuffer(data, dtype=f"<u{allocated // 8}")
    return cells.reshape(int(header.Rows), int(header.Columns))


def _stored_values(header: pydicom.Dataset, cells: np.ndarray) -> np.ndarray:
    """Return the values of the stored bits, as int32 (PS3.5 8.1.1)."""
    stored, high = int(header.BitsStored), int(header.HighBit)
    values = cells.astype(np.int32)  # the bits below the sign are the same in both cases
    if high + 1 != stored:
        values >>= high + 1 - stored
    values &= (1 << stored) - 1
    if header.PixelRepresentation == 1:
        sign = 1 << (stored - 1)
        values ^= sign
        values -= sign
    return values


def _rescale(header: pydicom.Dataset, values: np.ndarray) -> np.ndarray:
    """Return the Hounsfield units of stored values, int32; the array may be reused."""
    slope, intercept = rescale_of(header)
    if slope.is_integer() and intercept.is_integer():
        if slope != 1:
            values *= np.int32(slope)
        values += np.int32(intercept)
        return values
    rounded: np.ndarray = np.rint(values * slope + intercept).astype(np.int32)
    return rounded


def padding_hounsfield(header: pydicom.Dataset) -> tuple[int, int] | None:
    """Return the lowest and highest Hounsfield units of padding, or None if none is declared.

    Pixel Padding Value and Pixel Padding Range Limit (PS3.3 C.7.5.1.1.2) are stored values; their
    VR may contradict Pixel Representation, so that only their bits are used.
    """
    given = [value_of(header, k) for k in ("PixelPaddingValue", "PixelPaddingRangeLimit")]
    bits = np.array([int(v) & 0xFFFF for v in given if isinstance(v, int)], dtype=np.uint16)
    if not bits.size:
        return None
    found = _rescale(header, _stored_values(header, bits))
    return int(found.min()), int(found.max())
