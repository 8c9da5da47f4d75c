"""The frames of a SEG and the segments of their pixels, by segmentation type (PS3.3 C.8.20.2.3).

BINARY and FRACTIONAL frames belong to one segment each; the pixels of a LABELMAP are segment
numbers, so that one frame holds many segments.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator

import numpy as np
import pydicom
from pydicom.encaps import encapsulate
from pydicom.pixels import iter_pixels  # type: ignore[attr-defined]
from pydicom.uid import RLELossless

from scoring.ct.codestream import check_size, read_code_stream
from scoring.ct.completeness import check_pixel_data, check_rle, frame_count
from scoring.ct.dicom_file import UNREADABLE, items, raise_if_machine, value_of, whole_number
from scoring.errors import InputError
from scoring.policy import SegmentationPolicy
from scoring.reasons import Problem
from scoring.segmentation.segment import Segment, Segmentation

# Without the functional groups, which the header already contains and which take the most time.
_PIXEL_TAGS = [
    "SOPClassUID",
    "SamplesPerPixel",
    "PhotometricInterpretation",
    "NumberOfFrames",
    "Rows",
    "Columns",
    "BitsAllocated",
    "BitsStored",
    "HighBit",
    "PixelRepresentation",
    "PixelData",
    "ExtendedOffsetTable",
    "ExtendedOffsetTableLengths",
]


@dataclasses.dataclass(frozen=True)
class Frame:
    """A frame's functional groups (PS3.3 C.7.6.16), its own before the shared ones."""

    name: str
    number: int
    own: pydicom.Dataset
    shared: pydicom.Dataset

    def group(self, keyword: str) -> pydicom.Dataset:
        """Return the item of a functional group.

        Raises
        ------
        InputError
            If neither the frame nor the shared groups have it.
        """
        found = items(self.own, keyword) or items(self.shared, keyword)
        if not found:
            raise InputError(Problem.SEG_MALFORMED, f"{self.name}: no {keyword}")
        return found[0]

    def segment_number(self) -> int:
        """Return Referenced Segment Number."""
        item = self.group("SegmentIdentificationSequence")
        try:
            return whole_number(item, "ReferencedSegmentNumber")
        except ValueError as e:
            raise InputError(
                Problem.SEG_MALFORMED, f"{self.name}: Referenced Segment Number {e}"
            ) from e


@dataclasses.dataclass(frozen=True)
class Patch:
    """The pixels of one segment in one frame: boolean, (row, column), at least one of them set."""

    frame: Frame
    segment: int
    pixels: np.ndarray


def frames_differ(one: Frame, other: Frame, pixels: int) -> InputError:
    """Return the error of two frames of a segment that state different pixels of one place."""
    return InputError(
        Problem.SEG_MALFORMED,
        f"{one.name} and {other.name} are of one segment and one CT image, and differ in {pixels} "
        "pixels",
    )


def check_kind(header: pydicom.Dataset, name: str, numbers: Collection[int]) -> None:
    """Check that the header defines the meaning of the pixels.

    Parameters
    ----------
    header, name
        Header of the SEG, and its name in messages.
    numbers
        Of its segments, without the background.

    Raises
    ------
    InputError
        If the segmentation type is not known, or an attribute that it requires is missing.
    """
    kind = value_of(header, "SegmentationType")
    if kind not in ("BINARY", "FRACTIONAL", "LABELMAP"):
        raise InputError(
            Problem.SEG_TYPE,
            f"{name}: Segmentation Type is {kind!r}, expected 'BINARY', 'FRACTIONAL' or 'LABELMAP'",
        )
    if kind == "FRACTIONAL":
        if value_of(header, "SegmentationFractionalType") not in ("PROBABILITY", "OCCUPANCY"):
            raise InputError(
                Problem.SEG_MALFORMED,
                f"{name}: Segmentation Fractional Type is "
                f"{header.get('SegmentationFractionalType')!r}, expected 'PROBABILITY' or "
                "'OCCUPANCY'",
            )
        _maximum(header, name)
    padding = value_of(header, "PixelPaddingValue")
    if kind == "LABELMAP" and padding is not None and padding in numbers:
        raise InputError(
            Problem.SEG_MALFORMED,
            f"{name}: Pixel Padding Value {padding} is the number of a segment as well",
        )


def _maximum(header: pydicom.Dataset, name: str) -> int:
    try:
        maximum = whole_number(header, "MaximumFractionalValue")
    except ValueError as e:
        raise InputError(Problem.SEG_MALFORMED, f"{name}: Maximum Fractional Value {e}") from e
    if not 1 <= maximum <= 255:
        raise InputError(
            Problem.SEG_MALFORMED,
            f"{name}: Maximum Fractional Value is {maximum}, expected 1 to 255",
        )
    return maximum


def is_background(segment: Segment) -> bool:
    """Return whether a segment is a LABELMAP's background, (125040, DCM, "Background")."""
    kind = segment.property_type
    return kind is not None and (kind.value, kind.scheme_designator) == ("125040", "DCM")


def frames_of(seg: Segmentation) -> list[Frame]:
    """Return the frames as the header describes them.

    Raises
    ------
    InputError
        If their number is not Number of Frames.
    """
    header = seg.header
    described = items(header, "PerFrameFunctionalGroupsSequence")
    try:
        declared = frame_count(header)
    except UNREADABLE as e:
        raise InputError(Problem.SEG_MALFORMED, f"{seg.name}: {e}") from e
    if len(described) != declared:
        raise InputError(
            Problem.SEG_MALFORMED,
            f"{seg.name}: Number of Frames is {declared}, but {len(described)} frames are "
            "described",
        )
    shared = (items(header, "SharedFunctionalGroupsSequence") or [pydicom.Dataset()])[0]
    return [
        Frame(f"{seg.name} frame {number}", number, own, shared)
        for number, own in enumerate(described, start=1)
    ]


def shape_of(seg: Segmentation) -> tuple[int, int]:
    """Return Rows and Columns.

    Raises
    ------
    InputError
        If one of them is not a number above zero.
    """
    shape = [value_of(seg.header, keyword) for keyword in ("Rows", "Columns")]
    if not all(isinstance(n, int) and n > 0 for n in shape):
        raise InputError(
            Problem.SEG_MALFORMED,
            f"{seg.name}: Rows and Columns are {shape}, expected numbers above zero",
        )
    return shape[0], shape[1]


def patches(
    seg: Segmentation, wanted: Collection[int], policy: SegmentationPolicy
) -> Iterator[Patch]:
    """Yield the set pixels of the wanted segments, frame by frame; each frame is decoded once.

    Raises
    ------
    InputError
        If frames or pixels do not match the header, or cannot be decoded.
    """
    frames = frames_of(seg)
    if seg.kind == "LABELMAP":
        chosen = dict.fromkeys(range(len(frames)), 0)
    else:
        numbers = [frame.segment_number() for frame in frames]
        known = {s.number for s in seg.segments}
        for frame, number in zip(frames, numbers, strict=True):
            if number not in known:
                raise InputError(
                    Problem.SEG_MALFORMED,
                    f"{frame.name}: Referenced Segment Number {number} is not in the Segment "
                    "Sequence",
                )
        chosen = {i: number for i, number in enumerate(numbers) if number in wanted}
    for index, pixels in _decoded(seg, list(chosen), len(frames)):
        frame = frames[index]
        if seg.kind == "LABELMAP":
            yield from _labelled(seg, frame, pixels, wanted)
            continue
        inside = _inside(seg, frame, pixels, policy)
        if inside.any():
            yield Patch(frame, chosen[index], inside)


def _inside(
    seg: Segmentation, frame: Frame, pixels: np.ndarray, policy: SegmentationPolicy
) -> np.ndarray:
    if seg.kind == "BINARY":
        return np.asarray(pixels != 0)
    maximum = _maximum(seg.header, seg.name)
    if pixels.max(initial=0) > maximum:
        raise InputError(
            Problem.SEG_MALFORMED,
            f"{frame.name}: a value of {pixels.max()} is above the Maximum Fractional Value "
            f"{maximum}",
        )
    return np.asarray(pixels >= least_value(seg, policy))


def least_value(seg: Segmentation, policy: SegmentationPolicy) -> int:
    """Return the least pixel value of a FRACTIONAL SEG that belongs to its segment."""
    share = policy.fractional_threshold * _maximum(seg.header, seg.name)
    return max(1, int(np.ceil(share - 1e-9)))


def _labelled(
    seg: Segmentation, frame: Frame, pixels: np.ndarray, wanted: Collection[int]
) -> Iterator[Patch]:
    described = {int(i.SegmentNumber) for i in items(seg.header, "SegmentSequence")}
    padding = value_of(seg.header, "PixelPaddingValue")
    # Every value must be described (PS3.3 C.8.20.2.3); without Pixel Padding Value, many programs
    # still leave 0 as background.
    background = 0 if padding is None else int(padding)
    present = set(np.unique(pixels).tolist())
    unknown = sorted(present - described - {background})
    if unknown:
        raise InputError(
            Problem.SEG_UNKNOWN_LABEL,
            f"{frame.name}: pixel values {_few(unknown)} are not in the Segment Sequence "
            f"(Segment Numbers {_few(sorted(described))}; Pixel Padding Value "
            f"{'absent' if padding is None else padding})",
        )
    for number in sorted(present & set(wanted)):
        yield Patch(frame, number, pixels == number)


def stored_frames(seg: Segmentation) -> Iterator[np.ndarray]:
    """Yield the stored pixel values of every frame, (row, column).

    Raises
    ------
    InputError
        If frames or pixels do not match the header, or cannot be decoded.
    """
    count = len(frames_of(seg))
    return (pixels for _, pixels in _decoded(seg, list(range(count)), count))


def _few(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:10]))
    return f"{shown} and {len(numbers) - 10} more" if len(numbers) > 10 else shown


def _decoded(seg: Segmentation, indices: list[int], count: int) -> Iterator[tuple[int, np.ndarray]]:
    """Yield index and pixels of each requested frame."""
    shape = shape_of(seg)
    try:
        dataset = pydicom.dcmread(seg.path, specific_tags=_PIXEL_TAGS)
        encoded = check_pixel_data(dataset, dataset.file_meta.TransferSyntaxUID)
        if frame_count(dataset) < count:
            raise InputError(
                Problem.UNREADABLE_PIXELS,
                f"{seg.name}: {count} frames described, {frame_count(dataset)} in the pixel data",
            )
        if not indices:
            return
        if encoded:
            _keep_frames(dataset, [encoded[index] for index in indices])
            found = iter_pixels(dataset)
        elif dataset.BitsAllocated == 1:
            found = _unpacked(dataset, indices)
        else:
            found = iter_pixels(dataset, indices=indices)
        for index, pixels in zip(indices, found, strict=True):
            if pixels.shape != shape:
                raise InputError(
                    Problem.UNREADABLE_PIXELS,
                    f"{seg.name} frame {index + 1}: the pixel data has shape {pixels.shape}, Rows "
                    f"and Columns say {shape}",
                )
            yield index, pixels
    except UNREADABLE as e:
        raise_if_machine(e, seg.path.name)
        raise InputError(
            Problem.UNREADABLE_PIXELS, f"{seg.name}: the pixel data cannot be decoded: {e}"
        ) from e


def _keep_frames(dataset: pydicom.Dataset, encoded: list[bytes]) -> None:
    """Keep only the requested frames; requested one by one, each is searched from the first on."""
    rle = dataset.file_meta.TransferSyntaxUID == RLELossless
    rows, columns = int(dataset.Rows), int(dataset.Columns)
    for frame in encoded:
        if rle:
            check_rle(frame, dataset)
        else:
            check_size(read_code_stream(frame), rows, columns, int(dataset.SamplesPerPixel))
    dataset.PixelData = encapsulate(encoded)
    dataset.NumberOfFrames = len(encoded)
    for keyword in ("ExtendedOffsetTable", "ExtendedOffsetTableLengths"):
        dataset.pop(keyword, None)


def _unpacked(dataset: pydicom.Dataset, indices: list[int]) -> Iterator[np.ndarray]:
    """Yield the pixels of frames of single bits.

    Bits are packed across frames (PS3.5 8.1.1); pydicom 3.0.2 loses the last ones of a frame that
    begins and ends within a byte, so they are unpacked here.
    """
    packed = np.frombuffer(dataset.PixelData, dtype=np.uint8)
    shape = int(dataset.Rows), int(dataset.Columns)
    count = shape[0] * shape[1]
    for index in indices:
        first = index * count
        bits = np.unpackbits(packed[first // 8 : -(-(first + count) // 8)], bitorder="little")
        yield bits[first % 8 : first % 8 + count].reshape(shape)
