"""Segmentations of every kind, made from masks, for comparison with the binary original."""

from __future__ import annotations

import copy
import io
from collections.abc import Sequence

import contourpy
import highdicom as hd
import numpy as np
import pydicom
from pydicom.dataset import FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, RTStructureSetStorage, generate_uid

from dicom_node.demo.phantom import Lesion, make_seg

Masks = Sequence[np.ndarray]


def detached(dataset: pydicom.Dataset) -> pydicom.Dataset:
    """Return a deep copy: highdicom's frames share sequences with each other and with the CT."""
    file = io.BytesIO()
    dataset.save_as(file, enforce_file_format=True)
    file.seek(0)
    return pydicom.dcmread(file)


def binary(
    ct: Sequence[pydicom.Dataset],
    masks: Masks,
    lesions: Sequence[Lesion],
    uids: Sequence[str] | None = None,
    omit_empty_frames: bool = True,
) -> pydicom.Dataset:
    return detached(make_seg(ct, masks, lesions, uids, omit_empty_frames))


def converted(
    ct: Sequence[pydicom.Dataset],
    pixels: np.ndarray,
    lesions: Sequence[Lesion],
    kind: str,
    **options: object,
) -> pydicom.Dataset:
    """Return a FRACTIONAL or LABELMAP SEG; ``pixels`` as highdicom takes them."""
    masks = [np.ones((len(ct), ct[0].Rows, ct[0].Columns), dtype=bool)] * len(lesions)
    described = make_seg(ct[:2], [m[:2] for m in masks], lesions).SegmentSequence
    seg = hd.seg.Segmentation(
        source_images=list(ct),
        pixel_array=pixels,
        segmentation_type=kind,
        segment_descriptions=[hd.seg.SegmentDescription.from_dataset(d) for d in described],
        series_instance_uid=generate_uid(),
        series_number=1,
        sop_instance_uid=generate_uid(),
        instance_number=1,
        manufacturer="m",
        manufacturer_model_name="m",
        software_versions="1",
        device_serial_number="1",
        **options,
    )
    return detached(seg)


def fractional(
    ct: Sequence[pydicom.Dataset],
    masks: Masks,
    lesions: Sequence[Lesion],
    fractional_type: str = "PROBABILITY",
    maximum: int = 255,
) -> pydicom.Dataset:
    """Return a FRACTIONAL SEG with at least one half within the masks, and less around them."""
    rng = np.random.default_rng(3)
    values = np.stack(masks, axis=-1).astype(np.float32)
    inside = values > 0
    least = np.ceil(maximum / 2) / maximum
    values[inside] = least + rng.random(int(inside.sum())) * (1 - least)
    around = np.zeros_like(inside)
    around[:, 1:] |= inside[:, :-1]
    around[:, :-1] |= inside[:, 1:]
    around &= ~inside
    values[around] = rng.random(int(around.sum())) * (least - 1.5 / maximum)
    return converted(
        ct, values, lesions, "FRACTIONAL", fractional_type=fractional_type,
        max_fractional_value=maximum,
    )  # fmt: skip


def label_map(
    ct: Sequence[pydicom.Dataset],
    masks: Masks,
    lesions: Sequence[Lesion],
    syntax: str = ExplicitVRLittleEndian,
) -> pydicom.Dataset:
    labels = np.zeros(masks[0].shape, dtype=np.uint8)
    for number, mask in enumerate(masks, start=1):
        assert not labels[mask].any(), "a label map cannot hold segments that overlap"
        labels[mask] = number
    return converted(ct, labels, lesions, "LABELMAP", transfer_syntax_uid=syntax)


# ------------------------------------------------------------------------- frames made smaller


def frames_of(seg: pydicom.Dataset) -> list[pydicom.Dataset]:
    return list(seg.PerFrameFunctionalGroupsSequence)


def pixels_of(seg: pydicom.Dataset) -> np.ndarray:
    """Return the frames' single bits, (frame, row, column)."""
    bits = np.unpackbits(np.frombuffer(seg.PixelData, dtype=np.uint8), bitorder="little")
    count = int(seg.NumberOfFrames) * int(seg.Rows) * int(seg.Columns)
    return bits[:count].reshape(int(seg.NumberOfFrames), int(seg.Rows), int(seg.Columns))


def set_pixels(seg: pydicom.Dataset, pixels: np.ndarray) -> None:
    seg.NumberOfFrames, seg.Rows, seg.Columns = pixels.shape
    packed = np.packbits(np.ascontiguousarray(pixels).ravel(), bitorder="little").tobytes()
    seg.PixelData = packed + b"\0" * (len(packed) % 2)


def moved_frame(
    seg: pydicom.Dataset, frame: pydicom.Dataset, row: int, column: int
) -> pydicom.Dataset:
    """Return a frame whose first pixel is another one of its slice."""
    shared = seg.SharedFunctionalGroupsSequence[0]
    axes = np.array(shared.PlaneOrientationSequence[0].ImageOrientationPatient, dtype=float)
    between_rows, between_columns = (float(v) for v in shared.PixelMeasuresSequence[0].PixelSpacing)
    made = copy.deepcopy(frame)
    place = made.PlanePositionSequence[0]
    position = np.array(place.ImagePositionPatient, dtype=float)
    position += axes[:3] * between_columns * column + axes[3:] * between_rows * row
    place.ImagePositionPatient = [f"{v:.10g}" for v in position]
    return made


def tiled(seg: pydicom.Dataset, rows: int, columns: int, drop_empty: bool) -> pydicom.Dataset:
    """Return a binary SEG whose frames are cut into tiles, each with its own position."""
    pixels, frames = pixels_of(seg), frames_of(seg)
    cut, described = [], []
    for frame, image in zip(frames, pixels, strict=True):
        for row in range(0, image.shape[0], rows):
            for column in range(0, image.shape[1], columns):
                tile = np.zeros((rows, columns), dtype=image.dtype)
                part = image[row : row + rows, column : column + columns]
                tile[: part.shape[0], : part.shape[1]] = part
                if tile.any() or not drop_empty:
                    cut.append(tile)
                    described.append(moved_frame(seg, frame, row, column))
    made = copy.deepcopy(seg)
    set_pixels(made, np.array(cut))
    made.PerFrameFunctionalGroupsSequence = described
    return made


def cropped(seg: pydicom.Dataset) -> pydicom.Dataset:
    """Return a binary SEG whose frames are cut to the box of all its voxels."""
    pixels = pixels_of(seg)
    rows, columns = (np.flatnonzero(pixels.any(axis=axis)) for axis in ((0, 2), (0, 1)))
    box = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    made = copy.deepcopy(seg)
    set_pixels(made, pixels[:, box[0], box[1]])
    made.PerFrameFunctionalGroupsSequence = [
        moved_frame(seg, f, int(rows[0]), int(columns[0])) for f in frames_of(seg)
    ]
    return made


# ------------------------------------------------------------------------------------- RTSTRUCT


def traced(mask: np.ndarray) -> list[np.ndarray]:
    """Return the outlines of a mask's slice as (n, 2) points (x, y) in pixels, half way between
    the centres inside and those outside."""
    padded = np.pad(mask.astype(float), 1)
    lines = contourpy.contour_generator(z=padded).lines(0.5)
    return [line[:-1] - 1 for line in lines]  # the last point is the first again


def contour_item(
    image: pydicom.Dataset, points: np.ndarray, kind: str = "CLOSED_PLANAR"
) -> pydicom.Dataset:
    """Return an item of Contour Sequence; ``points`` (n, 2) are (x, y) in pixels of the image."""
    axes = np.array(image.ImageOrientationPatient, dtype=float)
    between_rows, between_columns = (float(v) for v in image.PixelSpacing)
    world = (
        np.array(image.ImagePositionPatient, dtype=float)
        + np.outer(points[:, 0] * between_columns, axes[:3])
        + np.outer(points[:, 1] * between_rows, axes[3:])
    )
    item = pydicom.Dataset()
    item.ContourImageSequence = [reference(image)]
    item.ContourGeometricType = kind
    item.NumberOfContourPoints = len(points)
    item.ContourData = [f"{v:.6f}" for v in world.ravel()]
    return item


def reference(image: pydicom.Dataset) -> pydicom.Dataset:
    item = pydicom.Dataset()
    item.ReferencedSOPClassUID = image.SOPClassUID
    item.ReferencedSOPInstanceUID = image.SOPInstanceUID
    return item


def structure_set(
    ct: Sequence[pydicom.Dataset],
    rois: Sequence[tuple[str, str, Sequence[pydicom.Dataset]]],
) -> pydicom.Dataset:
    """Return an RTSTRUCT; each ROI is (name, RT ROI Interpreted Type, contours)."""
    made = pydicom.Dataset()
    first = ct[0]
    for keyword in (
        "PatientID",
        "PatientName",
        "PatientBirthDate",
        "PatientSex",
        "StudyInstanceUID",
        "StudyDate",
        "StudyTime",
        "StudyID",
        "AccessionNumber",
        "ReferringPhysicianName",
        "FrameOfReferenceUID",
    ):
        setattr(made, keyword, first.get(keyword, ""))
    made.SOPClassUID = RTStructureSetStorage
    made.SOPInstanceUID, made.SeriesInstanceUID = generate_uid(), generate_uid()
    made.Modality, made.Manufacturer = "RTSTRUCT", "m"
    made.SeriesNumber = made.InstanceNumber = 1
    made.StructureSetLabel, made.StructureSetDate, made.StructureSetTime = "s", "20240305", "120000"
    series = pydicom.Dataset()
    series.SeriesInstanceUID = first.SeriesInstanceUID
    series.ContourImageSequence = [reference(image) for image in ct]
    study = pydicom.Dataset()
    study.ReferencedSOPClassUID = "1.2.840.10008.3.1.2.3.1"
    study.ReferencedSOPInstanceUID = first.StudyInstanceUID
    study.RTReferencedSeriesSequence = [series]
    frame = pydicom.Dataset()
    frame.FrameOfReferenceUID = first.FrameOfReferenceUID
    frame.RTReferencedStudySequence = [study]
    made.ReferencedFrameOfReferenceSequence = [frame]
    made.StructureSetROISequence, made.ROIContourSequence = [], []
    made.RTROIObservationsSequence = []
    for number, (name, kind, contours) in enumerate(rois, start=1):
        roi, drawn, seen = pydicom.Dataset(), pydicom.Dataset(), pydicom.Dataset()
        roi.ROINumber, roi.ROIName = number, name
        roi.ReferencedFrameOfReferenceUID = first.FrameOfReferenceUID
        roi.ROIGenerationAlgorithm = "MANUAL"
        drawn.ReferencedROINumber, drawn.ContourSequence = number, list(contours)
        seen.ObservationNumber = seen.ReferencedROINumber = number
        seen.RTROIInterpretedType, seen.ROIInterpreter = kind, ""
        made.StructureSetROISequence.append(roi)
        made.ROIContourSequence.append(drawn)
        made.RTROIObservationsSequence.append(seen)
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made.file_meta.MediaStorageSOPClassUID = made.SOPClassUID
    made.file_meta.MediaStorageSOPInstanceUID = made.SOPInstanceUID
    return made


def traced_structure_set(
    ct: Sequence[pydicom.Dataset], masks: Masks, lesions: Sequence[Lesion]
) -> pydicom.Dataset:
    """Return an RTSTRUCT of the masks' outlines; ``ct`` is in the order of their first axis."""
    rois = []
    for lesion, mask in zip(lesions, masks, strict=True):
        contours = [
            contour_item(image, points)
            for image, layer in zip(ct, mask, strict=True)
            for points in traced(layer)
        ]
        rois.append((lesion.label, "GTV", contours))
    made = structure_set(ct, rois)
    for seen, lesion in zip(made.RTROIObservationsSequence, lesions, strict=True):
        if lesion.region is not None:
            code = pydicom.Dataset()
            code.CodeValue, code.CodingSchemeDesignator = lesion.region.value, "SCT"
            code.CodeMeaning = lesion.region.meaning
            seen.AnatomicRegionSequence = [code]
    return made


def by_series_only(seg: pydicom.Dataset) -> None:
    """Leave a SEG only the reference to its series, without references to images."""
    del seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence
    seg.pop("SourceImageSequence", None)
    for frame in seg.PerFrameFunctionalGroupsSequence:
        del frame.DerivationImageSequence
