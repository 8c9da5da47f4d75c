"""Small CT and SEG cases, each with a peculiarity of a hospital, vendor, anonymiser or archive.

The table `tests/data/hospital_cases.toml` lists every case and its expected result. Most cases are
edits of attributes, given in the table; the others are made by the function of the same name here.
``python -m tests.helpers.made.hospital_cases FOLDER`` writes them all as files.
"""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import functools
import hashlib
import io
import pickle
import sys
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
from pydicom.datadict import dictionary_VR, tag_for_keyword
from pydicom.dataelem import RawDataElement
from pydicom.tag import Tag
from pydicom.uid import RLELossless

from dicom_node.demo.phantom import LESIONS, Phantom, lesion_mask, make_ct, make_seg
from dicom_node.settings.words import SR_CLASSES
from dicom_node.work.score_and_report import CaseObjects, Order, Reported, score_and_report
from scoring.case.identity import identity_source
from scoring.case.score import refused_case
from scoring.case.setup import ScoringSetup
from scoring.clinical.units import Units
from scoring.clinical.values import parse_record
from scoring.ct.dicom_file import read_header
from scoring.ct.slice import read_slices
from scoring.errors import InputError
from scoring.results import CaseResult, ClinicalRecord
from scoring.segmentation.read import read_segmentation
from tests.helpers.made.multiframe import code, make_enhanced, make_legacy
from tests.helpers.made.segmentations import (
    detached,
    frames_of,
    moved_frame,
    pixels_of,
    set_pixels,
    traced_structure_set,
)
from tests.helpers.paths import DATA

TREATMENT_START = dt.date(2024, 3, 13)  # the CT is of 2024-03-04
TABLE = DATA / "hospital_cases.toml"
PHANTOM = Phantom(
    size=48,
    slices=24,
    spacing=(2.0, 2.0, 2.5),
    lesions=(
        dataclasses.replace(LESIONS[0], centre=(-22, 0, -5), radii=(11, 10, 12)),
        dataclasses.replace(LESIONS[1], centre=(22, -5, 5), radii=(11, 12, 10)),
    ),
)
_MADE = ("2.25.", pydicom.uid.PYDICOM_ROOT_UID)


@dataclasses.dataclass
class Files:
    """The objects of a case, in some cases with several segmentations."""

    ct: list[pydicom.Dataset]
    segs: list[pydicom.Dataset]

    @property
    def seg(self) -> pydicom.Dataset:
        return self.segs[0]

    def write(self, folder: Path) -> tuple[Path, list[Path]]:
        """Write the case and return the CT folder and the files of its segmentations."""
        (folder / "ct").mkdir(parents=True)
        for index, image in enumerate(self.ct):
            image.save_as(folder / "ct" / f"{index:04}.dcm", enforce_file_format=True)
        paths = [folder / f"seg{number}.dcm" for number in range(len(self.segs))]
        for path, seg in zip(paths, self.segs, strict=True):
            seg.save_as(path, enforce_file_format=True)
        return folder / "ct", paths


_MAKERS: dict[str, Callable[[Files], Files | None]] = {}


def _case(make: Callable[[Files], Files | None]) -> Callable[[Files], Files | None]:
    _MAKERS[make.__name__] = make
    return make


def _uid(*what: object) -> str:
    """Return a UID that is the same in every run."""
    digest = hashlib.sha256("\0".join(map(str, what)).encode()).digest()
    return f"2.25.{int.from_bytes(digest[:16])}"


def _renamed(datasets: Sequence[pydicom.Dataset], *what: object) -> None:
    """Replace every UID of an object by one that is the same in every run."""
    names: dict[str, str] = {}

    def rename(_: pydicom.Dataset, element: pydicom.DataElement) -> None:
        if element.VR == "UI" and str(element.value).startswith(_MADE):
            element.value = names.setdefault(str(element.value), _uid(*what, len(names)))

    for dataset in datasets:
        dataset.walk(rename)
        dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID


@functools.cache
def _base(phantom: Phantom) -> list[bytes]:
    """Return the files of the CT and, last, of the SEG."""
    ct = make_ct(phantom)
    masks = [lesion_mask(phantom, lesion) for lesion in phantom.lesions]
    seg = detached(make_seg(ct, masks, phantom.lesions))
    seg.ContentDate = seg.InstanceCreationDate = seg.SeriesDate = "20240304"
    seg.ContentTime = seg.InstanceCreationTime = seg.SeriesTime = "120000"
    ct = [detached(image) for image in ct]
    _renamed([*ct, seg], phantom)
    return [_as_file(dataset) for dataset in (*ct, seg)]


def _as_file(dataset: pydicom.Dataset) -> bytes:
    buffer = io.BytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def plain(phantom: Phantom = PHANTOM) -> Files:
    """Return the case without any peculiarity."""
    *ct, seg = [pydicom.dcmread(io.BytesIO(content)) for content in _base(phantom)]
    return Files(ct, [seg])


def distinct(files: Files, name: str) -> Files:
    """Replace the UIDs, so that one node can hold several cases."""
    _renamed([*files.ct, *files.segs], name)
    return files


@functools.cache
def _parsed() -> bytes:
    return pickle.dumps(tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"])


def table() -> list[dict[str, Any]]:
    """Return the table's entries, a copy for each caller; the file is parsed once."""
    entries: list[dict[str, Any]] = pickle.loads(_parsed())
    return entries


def make(entry: dict[str, Any]) -> Files:
    """Return the objects of a table entry: the output of its function, then its edits applied."""
    files = plain()
    maker = entry.get("made_by", entry["name"])
    if maker in _MAKERS:
        files = _MAKERS[maker](files) or files
    for edit in entry.get("edit", ()):
        _apply(files, dict(edit))
    return files


def record_of(entry: dict[str, Any]) -> ClinicalRecord:
    """Return the clinical record of a table's entry: the treatment start, and what it states."""
    fields = {"treatment_start": str(TREATMENT_START), **entry.get("clinical", {})}
    return parse_record(fields, "test", units=Units(entry.get("units", {})))


@functools.cache
def _setup() -> ScoringSetup:
    return ScoringSetup(stability="off")  # as the node of the tests scores


def reported(files: Files, folder: Path, entry: dict[str, Any] | None = None) -> Reported:
    """Score and report a case from its files, as a worker of the node does it."""
    record = record_of(entry or {})
    directory, segs = files.write(folder)
    images = sorted(directory.iterdir())

    def read() -> CaseObjects:
        drawn = [read_segmentation(path) for path in segs]
        return CaseObjects([s for p in images for s in read_slices(p)], drawn, record)

    def refuse(error: InputError) -> tuple[CaseResult, pydicom.Dataset]:
        result = refused_case(error, images, segs, record, _setup())
        headers = [[read_header(p) for p in paths] for paths in (images, segs)]
        return result, identity_source(result, *headers)

    return score_and_report(read, _setup(), Order(SR_CLASSES[0]), refuse=refuse)


def put(dataset: pydicom.Dataset, keyword: str, value: object, vr: str = "", by: str = "") -> None:
    """Set an attribute to raw bytes; ``False`` removes it, a list is a sequence."""
    tag = Tag(tag_for_keyword(keyword) or int(keyword, 16))
    if value is False:
        dataset.pop(tag, None)
        return
    vr = vr or dictionary_VR(tag)
    if isinstance(value, str):
        content = value.encode(by or "ascii")
        content += (b"\0" if vr == "UI" else b" ") * (len(content) % 2)
        dataset[tag] = RawDataElement(tag, vr, len(content), content, 0, False, True)
    else:
        items = [_item(i) for i in value] if isinstance(value, list) and vr == "SQ" else value
        dataset[tag] = pydicom.DataElement(tag, vr, items)


def _item(attributes: dict[str, object]) -> pydicom.Dataset:
    made = pydicom.Dataset()
    for keyword, value in attributes.items():
        put(made, keyword, value)
    return made


def _apply(files: Files, edit: dict[str, Any]) -> None:
    """Set the attributes of an edit.

    ``on`` is ct, seg, both, segments, or a sequence of the segments, whose first items are edited;
    ``slices`` are the first index and the one after the last, 0 for the end.
    """
    on, vr, by = edit.pop("on", "ct"), edit.pop("vr", ""), edit.pop("encoding", "")
    first, end = edit.pop("slices", (0, 0))
    ct = files.ct[first : end or None]
    targets = {"ct": ct, "seg": files.segs, "both": [*ct, *files.segs]}.get(on)
    if targets is None:
        segments = files.seg.SegmentSequence
        targets = list(segments) if on == "segments" else [x[on][0] for x in segments]
    for dataset in targets:
        for keyword, value in edit.items():
            put(dataset, keyword, value, vr, by)


# ------------------------------------------------------------------------------ Extra images


def _new(image: pydicom.Dataset, *what: object) -> pydicom.Dataset:
    made = copy.deepcopy(image)
    made.SOPInstanceUID = _uid(*what, image.SOPInstanceUID)
    made.file_meta.MediaStorageSOPInstanceUID = made.SOPInstanceUID
    return made


@_case
def localizer_in_series(files: Files) -> None:
    scout = _new(files.ct[0], "scout")
    scout.ImageType = ["ORIGINAL", "PRIMARY", "LOCALIZER"]
    scout.ImageOrientationPatient = [0, 1, 0, 0, 0, -1]
    files.ct.append(scout)


@_case
def localizer_named_by_frames_alone(files: Files) -> None:
    localizer_in_series(files)
    del files.seg.ReferencedSeriesSequence


@_case
def localizer_named_with_the_series(files: Files) -> None:
    """The SEG names all images of the series, and its frames none."""
    localizer_in_series(files)
    images = files.seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence
    scout = copy.deepcopy(images[0])
    scout.ReferencedSOPInstanceUID = files.ct[-1].SOPInstanceUID
    images.append(scout)
    for frame in frames_of(files.seg):
        frame.DerivationImageSequence = []


@_case
def gap_beside_a_localizer(files: Files) -> None:
    localizer_in_series(files)
    _series_only(files.seg)
    del files.ct[10]


@_case
def end_slices_missing_series_named_alone(files: Files) -> None:
    _series_only(files.seg)
    files.ct = files.ct[1:-1]


@_case
def seg_in_another_study_naming_this_one(files: Files) -> None:
    """The program made a study for the SEG, and only another series of that study came."""
    seg = files.seg
    other = pydicom.Dataset()
    other.StudyInstanceUID = seg.StudyInstanceUID
    other.ReferencedSeriesSequence = seg.ReferencedSeriesSequence
    del seg.ReferencedSeriesSequence
    seg.StudiesContainingOtherReferencedInstancesSequence = [other]
    seg.StudyInstanceUID = _uid("study of the SEG")
    for image in files.ct:
        image.StudyInstanceUID = seg.StudyInstanceUID
        image.SeriesInstanceUID = _uid("series of that study")
        image.SOPInstanceUID = _uid("image of that study", image.SOPInstanceUID)
        image.file_meta.MediaStorageSOPInstanceUID = image.SOPInstanceUID


@_case
def dose_sheet_in_series(files: Files) -> None:
    sheet = _new(files.ct[0], "sheet")
    sheet.ImageType = ["DERIVED", "SECONDARY", "OTHER", "CT_SOM5 PROT"]
    for keyword in ("ImagePositionPatient", "ImageOrientationPatient", "PixelSpacing"):
        del sheet[keyword]
    del sheet.FrameOfReferenceUID
    files.ct.append(sheet)


def _phase(files: Files, number: int, time: str) -> list[pydicom.Dataset]:
    made = [_new(image, "phase", number) for image in files.ct]
    for image in made:
        image.AcquisitionNumber = number
        image.InstanceNumber += 100 * number
        image.AcquisitionTime = image.ContentTime = time
        image.PixelData = (np.frombuffer(image.PixelData, "<u2") + 20).astype("<u2").tobytes()
    return made


@_case
def two_phases_one_series(files: Files) -> None:
    files.ct += _phase(files, 2, "101600")


@_case
def two_phases_series_named_alone(files: Files) -> None:
    two_phases_one_series(files)
    _series_only(files.seg)


@_case
def overlapping_reconstruction(files: Files) -> None:
    """A second reconstruction of the same data, shifted by half a slice, in one series."""
    second = [_new(image, "recon") for image in files.ct]
    for image in second:
        image.ImagePositionPatient[2] = float(image.ImagePositionPatient[2]) + 1.25
        image.InstanceNumber += 100
        image.ConvolutionKernel = "B70f"
    files.ct += second


@_case
def other_reconstruction_series(files: Files) -> None:
    """The lung kernel in a series of its own, which no segmentation names."""
    second = [_new(image, "lung") for image in files.ct]
    for image in second:
        image.SeriesInstanceUID = _uid("lung series")
        image.ConvolutionKernel = "B70f"
    files.ct += second


@_case
def duplicate_files(files: Files) -> None:
    files.ct += copy.deepcopy(files.ct)


@_case
def duplicate_with_new_uids(files: Files) -> None:
    """An archive that stored the series twice, the second time under new UIDs."""
    files.ct += [_new(image, "again") for image in files.ct]


@_case
def same_uid_other_content(files: Files) -> None:
    changed = copy.deepcopy(files.ct[3])
    changed.PixelData = bytes(len(changed.PixelData))
    files.ct.append(changed)


@_case
def slice_missing_in_lesion(files: Files) -> None:
    del files.ct[10]


@_case
def end_slices_missing(files: Files) -> None:
    """The first and the last images, beyond all lesions, were not sent."""
    files.ct = files.ct[1:-1]


# ------------------------------------------------------------------------------------ Geometry


def _of_ct(ct: list[pydicom.Dataset], phantom: Phantom = PHANTOM) -> Files:
    """Return the case whose SEG was drawn on changed images: it repeats their geometry."""
    masks = [lesion_mask(phantom, lesion) for lesion in phantom.lesions]
    seg = detached(make_seg(ct, masks, phantom.lesions))
    _renamed([*ct, seg], "drawn")
    return Files(ct, [seg])


@_case
def ct_one_decimal(_: Files) -> Files:
    phantom = dataclasses.replace(PHANTOM, slices=30, spacing=(2.0, 2.0, 1.25))
    ct = plain(phantom).ct
    for image in ct:
        image.ImagePositionPatient[2] = f"{float(image.ImagePositionPatient[2]):.1f}"
    return _of_ct(ct, phantom)


@_case
def ct_two_decimals_of_a_third(_: Files) -> Files:
    phantom = dataclasses.replace(PHANTOM, slices=24, spacing=(2.0, 2.0, 8 / 3))
    ct = plain(phantom).ct
    for image in ct:
        image.ImagePositionPatient[2] = f"{float(image.ImagePositionPatient[2]):.2f}"
        image.SliceThickness = "2.67"
    return _of_ct(ct, phantom)


@_case
def ct_float32_positions(files: Files) -> Files:
    """A research PACS that went through NIfTI writes float32 noise."""
    for image in files.ct:
        values = np.array(image.ImagePositionPatient, float) * (1 + 1e-8) + 1.1e-6
        image.ImagePositionPatient = [f"{v:.9f}" for v in values]
    return _of_ct(files.ct)


@_case
def ct_uneven_spacing(files: Files) -> None:
    for image in files.ct[12:]:
        image.ImagePositionPatient[2] = float(image.ImagePositionPatient[2]) + 0.7


def _oriented(files: Files, row: tuple[float, ...], column: tuple[float, ...]) -> Files:
    normal = np.cross(row, column)
    for index, image in enumerate(files.ct):
        corner = np.array([-47 * row[0], -47 * column[1], 0]) + normal * 2.5 * index
        image.ImagePositionPatient = [f"{v:.6g}" for v in corner]
        image.ImageOrientationPatient = [*row, *column]
    return _of_ct(files.ct)


@_case
def ct_iop_3digits(files: Files) -> Files:
    return _oriented(files, (1, 0, 0), (0, 0.985, -0.174))


@_case
def ct_descending_normal(files: Files) -> Files:
    return _oriented(files, (1, 0, 0), (0, -1, 0))


@_case
def ct_feet_first(files: Files) -> Files:
    return _oriented(files, (-1, 0, 0), (0, -1, 0))


@_case
def gantry_tilt(files: Files) -> Files:
    """Tilted gantry: the images are shifted along their rows' normal from slice to slice."""
    made = _oriented(files, (1, 0, 0), (0, 0.985, -0.174))
    for index, image in enumerate(made.ct):
        image.ImagePositionPatient = ["-47", "-47", f"{2.5 * index:.2f}"]
        image.GantryDetectorTilt = "10"
    return _of_ct(made.ct)


@_case
def spacing_jitter(files: Files) -> None:
    for image in files.ct[::2]:
        image.PixelSpacing = ["2.0000001", "2"]


# -------------------------------------------------------------------------------------- Pixels


@_case
def rescale_mixed(files: Files) -> None:
    """Slope, intercept and representation differ between images; the HU do not."""
    for index, image in enumerate(files.ct):
        hu = np.frombuffer(image.PixelData, "<u2").astype(int) - 1024
        image.BitsStored, image.HighBit = 16, 15
        if index % 3 == 0:
            image.RescaleIntercept = "-8192"
            image.PixelData = (hu + 8192).astype("<u2").tobytes()
        elif index % 3 == 1:
            image.RescaleSlope, image.PixelRepresentation = "0.5", 1
            image.PixelData = (2 * (hu + 1024)).astype("<i2").tobytes()


@_case
def bits12_junk(files: Files) -> None:
    """Overlay bits above High Bit, as retired overlays in pixel data leave them."""
    for image in files.ct:
        image.PixelData = (np.frombuffer(image.PixelData, "<u2") | 0xA000).astype("<u2").tobytes()


@_case
def padding_outside(files: Files) -> None:
    """GE and Toshiba pad outside the circle; the lesions are inside."""
    row, column = np.mgrid[:48, :48]
    outside = (row - 24) ** 2 + (column - 24) ** 2 > 31**2
    for image in files.ct:
        stored = np.frombuffer(image.PixelData, "<u2").reshape(48, 48).astype(int) - 1024
        stored[outside] = -2000
        image.BitsStored, image.HighBit, image.PixelRepresentation = 16, 15, 1
        image.RescaleIntercept = "0"
        image.PixelData = stored.astype("<i2").tobytes()
        image.add_new("PixelPaddingValue", "SS", -2000)


@_case
def pixel_data_short(files: Files) -> None:
    files.ct[10].PixelData = files.ct[10].PixelData[:-200]


@_case
def blank_slice_in_lesion(files: Files) -> None:
    """An archive that kept the header and lost the pixels."""
    files.ct[10].PixelData = bytes(len(files.ct[10].PixelData))


@_case
def repeated_slice_in_lesion(files: Files) -> None:
    """A converter that wrote one image's pixels into the next."""
    files.ct[10].PixelData = files.ct[9].PixelData


@_case
def blank_slice_beside_lesions(files: Files) -> None:
    files.ct[23].PixelData = bytes(len(files.ct[23].PixelData))


def _of_values(files: Files, change: Callable[[np.ndarray], np.ndarray]) -> None:
    """Change the Hounsfield units of every image."""
    for image in files.ct:
        hu = np.frombuffer(image.PixelData, "<u2").astype(int) - 1024
        image.PixelData = (change(hu) + 1024).astype("<u2").tobytes()


@_case
def values_cut_off_at_a_window(files: Files) -> None:
    """An export through the soft tissue window."""
    _of_values(files, lambda hu: np.clip(hu, -160, 240))


@_case
def pixel_data_long(files: Files) -> None:
    files.ct[10].PixelData += bytes(200)


@_case
def enhanced_ct(files: Files) -> Files:
    return _of_multiframe(make_enhanced(files.ct))


@_case
def enhanced_ct_of_two_kernels(files: Files) -> Files:
    """The first five frames were reconstructed with another kernel."""
    made = _of_multiframe(make_enhanced(files.ct))
    for frame in frames_of(made.ct[0])[:5]:
        frame.CTReconstructionSequence = [pydicom.Dataset()]
        frame.CTReconstructionSequence[0].ConvolutionKernel = "B70f"
    return made


@_case
def legacy_converted_ct(files: Files) -> Files:
    return _of_multiframe(make_legacy(files.ct), -1)  # highdicom orders frames downwards


@_case
def enhanced_ct_kvp_mixture(files: Files) -> Files:
    """Enhanced CT whose second half was exposed at 80 kV (kV modulation between ranges)."""
    made = _of_multiframe(make_enhanced(files.ct))
    image = made.ct[0]
    shared = image.SharedFunctionalGroupsSequence[0]
    frames = frames_of(image)
    if "CTXRayDetailsSequence" in shared:
        for frame in frames:
            frame.CTXRayDetailsSequence = copy.deepcopy(shared.CTXRayDetailsSequence)
        del shared.CTXRayDetailsSequence
    for frame in frames[12:]:
        frame.CTXRayDetailsSequence[0].KVP = 80
    return made


def _of_multiframe(image: pydicom.Dataset, order: int = 1) -> Files:
    image["PixelData"].VR = "OW"
    masks = [lesion_mask(PHANTOM, lesion)[::order] for lesion in PHANTOM.lesions]
    seg = detached(make_seg([image], masks, PHANTOM.lesions))
    _renamed([image, seg], "multi-frame")
    return Files([image], [seg])


# ------------------------------------------------------------------------ Segmentations, encoding


def _unpacked(seg: pydicom.Dataset) -> bytes:
    content: bytes = pixels_of(seg).astype(np.uint8).tobytes()
    return content


@_case
def seg_8bit_binary(files: Files) -> None:
    files.seg.PixelData = _unpacked(files.seg)
    files.seg.BitsAllocated = files.seg.BitsStored = 8
    files.seg.HighBit = 7


@_case
def seg_one_byte_per_pixel_declared_1bit(files: Files) -> None:
    files.seg.PixelData = _unpacked(files.seg)


@_case
def seg_bits_in_other_order(files: Files) -> None:
    """Bits packed from the most significant: the length is right, and no attribute indicates it."""
    bits = np.unpackbits(np.frombuffer(files.seg.PixelData, np.uint8), bitorder="little")
    files.seg.PixelData = np.packbits(bits, bitorder="big").tobytes()


@_case
def seg_frames_padded_to_bytes(files: Files) -> None:
    """47 columns: each frame begins at a byte of its own, which BINARY does not allow."""
    seg, pixels = files.seg, pixels_of(files.seg)[:, :47, :47]
    seg.Rows = seg.Columns = 47
    seg.PixelData = b"".join(
        np.packbits(frame.astype(np.uint8).ravel(), bitorder="little").tobytes() for frame in pixels
    )


@_case
def seg_pixel_data_short(files: Files) -> None:
    files.seg.PixelData = files.seg.PixelData[:-100]


@_case
def seg_no_frames(files: Files) -> None:
    put(files.seg, "NumberOfFrames", "0")


@_case
def seg_empty_frame_outside(files: Files) -> None:
    """An empty frame far from the CT, which omits nothing."""
    seg, pixels = files.seg, pixels_of(files.seg).copy()
    pixels[0] = 0
    set_pixels(seg, pixels)
    frames_of(seg)[0].PlanePositionSequence[0].ImagePositionPatient = [-47, -47, -500]


@_case
def seg_frames_outside(files: Files) -> None:
    frames = [moved_frame(files.seg, frame, 0, 200) for frame in frames_of(files.seg)]
    files.seg.PerFrameFunctionalGroupsSequence = frames


@_case
def seg_frame_counted_twice(files: Files) -> None:
    """A frame less in the functional groups than in Number of Frames."""
    del files.seg.PerFrameFunctionalGroupsSequence[-1]


# ------------------------------------------------------------- Segmentations, functional groups


@_case
def seg_orientation_perframe(files: Files) -> None:
    shared = files.seg.SharedFunctionalGroupsSequence[0]
    for frame in frames_of(files.seg):
        frame.PlaneOrientationSequence = copy.deepcopy(shared.PlaneOrientationSequence)
    del shared.PlaneOrientationSequence


@_case
def seg_orientation_missing(files: Files) -> None:
    del files.seg.SharedFunctionalGroupsSequence[0].PlaneOrientationSequence


@_case
def seg_no_pixelmeasures(files: Files) -> None:
    del files.seg.SharedFunctionalGroupsSequence[0].PixelMeasuresSequence


@_case
def seg_iop_flipped(files: Files) -> Files:
    """The CT is feet first, the SEG states head first."""
    made = _oriented(files, (-1, 0, 0), (0, -1, 0))
    shared = made.seg.SharedFunctionalGroupsSequence[0]
    shared.PlaneOrientationSequence[0].ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    return made


def _numbered(seg: pydicom.Dataset, number: Callable[[int], Any]) -> None:
    for segment in seg.SegmentSequence:
        segment.SegmentNumber = number(segment.SegmentNumber)
    for frame in frames_of(seg):
        item = frame.SegmentIdentificationSequence[0]
        item.ReferencedSegmentNumber = number(item.ReferencedSegmentNumber)


@_case
def seg_numbers_3_7(files: Files) -> None:
    _numbered(files.seg, {1: 3, 2: 7}.__getitem__)


@_case
def seg_frame_of_two_segments(files: Files) -> None:
    identification = frames_of(files.seg)[0].SegmentIdentificationSequence[0]
    identification.ReferencedSegmentNumber = [1, 2]


@_case
def seg_one_tracking_uid(files: Files) -> None:
    """A program's default: every segment has the same Tracking UID."""
    for segment in files.seg.SegmentSequence:
        segment.TrackingUID, segment.TrackingID = "1.2.3.4", "Lesion"


@_case
def seg_background_marked(files: Files) -> None:
    """A program that exchanged lesion and background."""
    set_pixels(files.seg, 1 - pixels_of(files.seg))


@_case
def seg_frame_twice_with_other_pixels(files: Files) -> None:
    """An edited frame was added, and the first one was not removed."""
    seg = files.seg
    pixels, frames = pixels_of(seg), frames_of(seg)
    set_pixels(seg, np.concatenate([pixels, np.roll(pixels[5:6], 5, axis=1)]))
    seg.PerFrameFunctionalGroupsSequence = [*frames, copy.deepcopy(frames[5])]


# --------------------------------------------------------------------- Segmentations, references


def _series_only(seg: pydicom.Dataset) -> None:
    del seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence
    put(seg, "SourceImageSequence", False)  # highdicom names the images there as well
    for frame in frames_of(seg):
        frame.DerivationImageSequence = []


@_case
def tracking_uid_word(files: Files) -> None:
    for number, segment in enumerate(files.seg.SegmentSequence, start=1):
        put(segment, "TrackingUID", f"lesion-{number}")


@_case
def seg_series_only(files: Files) -> None:
    _series_only(files.seg)


@_case
def seg_no_refs(files: Files) -> None:
    del files.seg.ReferencedSeriesSequence
    put(files.seg, "SourceImageSequence", False)
    for frame in frames_of(files.seg):
        del frame.DerivationImageSequence


@_case
def source_images_top_level(files: Files) -> None:
    images = list(files.seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence)
    seg_no_refs(files)
    files.seg.SourceImageSequence = images


@_case
def source_images_in_shared_groups(files: Files) -> None:
    derivation = copy.deepcopy(frames_of(files.seg)[0].DerivationImageSequence)
    derivation[0].SourceImageSequence = copy.deepcopy(
        files.seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence
    )
    seg_no_refs(files)
    files.seg.SharedFunctionalGroupsSequence[0].DerivationImageSequence = derivation


@_case
def seg_drawn_on_pet(files: Files) -> None:
    pet = "1.2.840.10008.5.1.4.1.1.128"
    images = [*files.seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence]
    put(files.seg, "SourceImageSequence", False)
    for frame in frames_of(files.seg):
        images += frame.DerivationImageSequence[0].SourceImageSequence
    for image in images:
        image.ReferencedSOPClassUID = pet
        image.ReferencedSOPInstanceUID = _uid("pet", image.ReferencedSOPInstanceUID)
    files.seg.ReferencedSeriesSequence[0].SeriesInstanceUID = _uid("pet series")


@_case
def seg_other_frame_of_reference(files: Files) -> None:
    files.seg.FrameOfReferenceUID = _uid("other frame")


@_case
def seg_in_a_study_of_its_own(files: Files) -> None:
    files.seg.StudyInstanceUID = _uid("other study")


@_case
def ct_deidentified_apart(files: Files) -> None:
    """The CT got new UIDs and the SEG kept the old ones; Study and Series UID were kept."""
    for image in files.ct:
        image.SOPInstanceUID = _uid("anonymised", image.SOPInstanceUID)
        image.file_meta.MediaStorageSOPInstanceUID = image.SOPInstanceUID


@_case
def two_segmentations(files: Files) -> None:
    """A second reader's SEG of the same CT under the same tracking UIDs."""
    second = copy.deepcopy(files.seg)
    second.SOPInstanceUID = _uid("second reader")
    second.file_meta.MediaStorageSOPInstanceUID = second.SOPInstanceUID
    files.segs.append(second)


@_case
def structure_set(files: Files) -> Files:
    masks = [lesion_mask(PHANTOM, lesion) for lesion in PHANTOM.lesions]
    traced = traced_structure_set(files.ct, masks, PHANTOM.lesions)
    _renamed([*files.ct, traced], "structure set")
    return Files(files.ct, [traced])


@_case
def segmentation_twice(files: Files) -> None:
    """A folder with the SEG and a copy that a gateway marked."""
    copied = copy.deepcopy(files.seg)
    copied.private_block(0x0009, "GATEWAY", create=True).add_new(1, "LO", "seen")
    files.segs.append(copied)


@_case
def segmentation_edited_under_its_uid(files: Files) -> None:
    edited = copy.deepcopy(files.seg)
    edited.SegmentSequence[0].SegmentLabel = "renamed"
    files.segs.append(edited)


@_case
def sent_again_by_a_gateway(files: Files) -> None:
    """The same images with other private elements, names in capitals and lossless compression."""
    again = copy.deepcopy(files.ct)
    for image in again:
        image.private_block(0x0009, "GATEWAY", create=True).add_new(1, "LO", "seen")
        image.PatientName = str(image.PatientName).upper()
        image.compress(RLELossless, generate_instance_uid=False)
    files.ct += again


@_case
def sent_again_with_another_name(files: Files) -> None:
    again = copy.deepcopy(files.ct[3])
    again.PatientName = "Other^Person"
    files.ct.append(again)


@_case
def sent_again_with_another_description(files: Files) -> None:
    again = copy.deepcopy(files.ct[3])
    again.StudyDescription = "CT without contrast"
    files.ct.append(again)


@_case
def rejected_beside_a_good_one(files: Files) -> None:
    """The first structure set was rejected and a SEG replaced it."""
    masks = [lesion_mask(PHANTOM, lesion) for lesion in PHANTOM.lesions]
    first = detached(traced_structure_set(files.ct, masks, PHANTOM.lesions))
    first.ApprovalStatus = "REJECTED"
    first.SOPInstanceUID = _uid("rejected")
    first.file_meta.MediaStorageSOPInstanceUID = first.SOPInstanceUID
    files.segs.append(first)


# -------------------------------------------------------------------------- Segmentations, codes


@_case
def seg_property_srt(files: Files) -> None:
    """SNOMED-RT codes, as dcmqi and 3D Slicer wrote them before 2019."""
    regions = (("T-62000", "Liver"), ("T-28000", "Lung"))
    for segment, (value, meaning) in zip(files.seg.SegmentSequence, regions, strict=True):
        segment.SegmentedPropertyCategoryCodeSequence = code("M-01000", "SRT", "Abnormal")
        segment.SegmentedPropertyTypeCodeSequence = code("M-80003", "SRT", "Neoplasm, Primary")
        segment.AnatomicRegionSequence = code(value, "SRT", meaning)


@_case
def seg_slicer_tissue(files: Files) -> None:
    for segment in files.seg.SegmentSequence:
        segment.SegmentedPropertyCategoryCodeSequence = code("85756007", "SCT", "Tissue")
        segment.SegmentedPropertyTypeCodeSequence = code("85756007", "SCT", "Tissue")


@_case
def long_code_value(files: Files) -> None:
    for segment in files.seg.SegmentSequence:
        item = segment.SegmentedPropertyTypeCodeSequence[0]
        del item.CodeValue
        item.LongCodeValue = "HOSPITAL-LIVER-METASTASIS-2024"
        item.CodingSchemeDesignator, item.CodeMeaning = "99HOSP", "Metastasis"


@_case
def long_code_region(files: Files) -> None:
    for segment in files.seg.SegmentSequence:
        own = code("1", "99HOSP", "Our region")
        del own[0].CodeValue
        own[0].LongCodeValue = "HOSPITAL-REGION-LIVER-SEGMENT-4"
        segment.AnatomicRegionSequence = [own[0], *segment.AnatomicRegionSequence]


@_case
def seg_region_missing(files: Files) -> None:
    """MONAI and TotalSegmentator exports often code no region."""
    for segment in files.seg.SegmentSequence:
        del segment.AnatomicRegionSequence


@_case
def seg_one_region_unknown(files: Files) -> None:
    files.seg.SegmentSequence[0].AnatomicRegionSequence = code("XX1", "99HOSP", "Left thing")


@_case
def type2_absent(files: Files) -> None:
    """A research export without any attribute of the patient and the study."""
    names = "PatientName PatientBirthDate PatientSex StudyDate StudyTime StudyID AccessionNumber"
    for dataset in [*files.ct, *files.segs]:
        for keyword in [*names.split(), "ReferringPhysicianName", "PatientID"]:
            put(dataset, keyword, False)


# ------------------------------------------------------------------------------------ Encodings


@_case
def private_creators(files: Files) -> None:
    """Siemens and GE private blocks, one whose creator an anonymiser removed."""
    for image in files.ct:
        image.private_block(0x0029, "SIEMENS CSA HEADER", create=True).add_new(
            0x10, "OB", bytes(64)
        )
        image.private_block(0x0043, "GEMS_PARM_01", create=True).add_new(0x27, "SH", "/1.375:1")
        image.add_new(0x00E11001, "UN", b"orphan\0\0")


@_case
def retired_attributes(files: Files) -> None:
    """What old scanners and archives leave: group lengths, Other Study Numbers, positions."""
    for image in files.ct:
        for tag, vr, value in (
            (0x00080001, "UL", 1000),
            (0x00080040, "US", 0),
            (0x00201070, "IS", "1"),
            (0x00200030, "DS", ["-47", "-47", "0"]),
            (0x00201041, "DS", "999"),
            (0x00280200, "US", 1),
        ):
            image.add_new(tag, vr, value)


@_case
def implicit_vr(files: Files) -> None:
    for dataset in [*files.ct, *files.segs]:
        dataset.file_meta.TransferSyntaxUID = pydicom.uid.ImplicitVRLittleEndian


def main() -> None:
    """Write all cases into a folder."""
    folder = Path(sys.argv[1])
    for entry in table():
        make(entry).write(folder / entry["name"])
        print(entry["name"])


if __name__ == "__main__":
    main()
