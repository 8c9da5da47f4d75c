"""A CT means the same in every transfer syntax: the features of a lesion do not move at all."""

from __future__ import annotations

import copy
import dataclasses
import functools
import io
from pathlib import Path

import imagecodecs
import numpy as np
import pydicom
import pytest
from pydicom.encaps import get_frame
from pydicom.pixels import get_decoder
from pydicom.uid import (
    JPEG2000Lossless,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
)

from dicom_node.demo.phantom import Lesion, Phantom, make_ct, make_seg
from dicom_node.receive import object_check
from dicom_node.receive.object_check import ObjectRefusedError
from dicom_node.receive.walk import Limits
from scoring.case.score import measure_case
from scoring.case.setup import ScoringSetup
from scoring.ct.pixels import hounsfield
from scoring.ct.series import build_series
from scoring.ct.slice import read_slice
from scoring.ct.transfer_syntaxes import DECODERS, READABLE
from scoring.policy import EligibilityPolicy
from scoring.segmentation.read import read_segmentation, segment_masks
from tests.helpers.made.encoders import LOSSLESS, LOSSY

ONE_SLICE = Phantom(size=64, slices=4, spacing=(2.0, 2.0, 2.5), lesions=())


@dataclasses.dataclass(frozen=True)
class Original:
    """A part of a real scan around a lesion, uncompressed, with a SEG of its own."""

    ct: list[pydicom.Dataset]
    seg: pydicom.Dataset


SIDE, MARGIN = 128, 6
ENCODINGS = LOSSLESS | LOSSY


@functools.cache
def lidc_nodule(shared: Path) -> Original:
    """The nodule of LIDC-IDRI-0001 with 128 x 128 pixels and 6 slices around it."""
    folder = shared / "data" / "LIDC-IDRI-0001"
    slices = [read_slice(p) for p in sorted((folder / "ct").glob("*.dcm"))]
    series = build_series(slices)
    mask = segment_masks(read_segmentation(folder / "seg" / "seg_1.dcm"), series)[1]
    assert mask is not None
    x, y, z = mask.lower
    depth, height, width = mask.voxels.shape
    left, top = x + width // 2 - SIDE // 2, y + height // 2 - SIDE // 2
    chosen = series.slices[z - MARGIN : z + depth + MARGIN]
    ct = []
    for item in chosen:
        dataset = pydicom.dcmread(item.path)
        pixels = dataset.pixel_array[top : top + SIDE, left : left + SIDE]
        row, column = series.direction[:, 0], series.direction[:, 1]
        corner = np.array(dataset.ImagePositionPatient, dtype=float)
        corner = corner + left * series.spacing[0] * row + top * series.spacing[1] * column
        dataset.ImagePositionPatient = [round(float(v), 6) for v in corner]
        dataset.Rows = dataset.Columns = SIDE
        dataset.PixelData = pixels.tobytes()
        ct.append(dataset)
    voxels = np.zeros((len(ct), SIDE, SIDE), dtype=bool)
    voxels[MARGIN : MARGIN + depth, y - top : y - top + height, x - left : x - left + width] = (
        mask.voxels
    )
    lesion = Lesion("Nodule", (0, 0, 0), (0, 0, 0), 0, 0, None)
    return Original(ct, make_seg(ct, [voxels], [lesion]))


def features(paths: list[Path], seg: pydicom.Dataset, folder: Path) -> dict[str, float]:
    path = folder / "seg.dcm"
    seg.save_as(path, enforce_file_format=True)
    # Some lossy encodings leave 8 bits, which is refused by default.
    setup = ScoringSetup(EligibilityPolicy(altered_values="report"))
    (lesion,) = measure_case(
        [read_slice(p) for p in paths], [read_segmentation(path)], setup
    ).lesions
    return lesion.features


@pytest.fixture(scope="module")
def matrix(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    """The features' relative differences against the uncompressed original, by encoding."""
    original = lidc_nodule(shared)

    def of(name: str, encode: object) -> dict[str, float]:
        folder = tmp_path_factory.mktemp("encoded")
        paths = [folder / f"{i:03}.dcm" for i in range(len(original.ct))]
        for dataset, path in zip(original.ct, paths, strict=True):
            if encode is None:
                dataset.save_as(path, enforce_file_format=True)
            else:
                encode(dataset, path)
                meta = pydicom.filereader.read_file_meta_info(path)
                assert meta.TransferSyntaxUID == ENCODINGS[name][0]
        return features(paths, original.seg, folder)

    plain = of("plain", None)
    assert len(plain) == 14
    found = {}
    for name, (_, encode) in ENCODINGS.items():
        values = of(name, encode)
        found[name] = {k: abs(values[k] / plain[k] - 1) for k in plain}
    print("\nlargest relative difference of the 14 features against the uncompressed original:")
    for name, row in found.items():
        worst = max(row, key=lambda k: row[k])
        print(f"  {name:45} {row[worst]:.3g}" + (f"  ({worst})" if row[worst] else ""))
    return found


@pytest.mark.parametrize("name", LOSSLESS)
def test_features_do_not_move_in_a_lossless_encoding(
    matrix: dict[str, dict[str, float]], name: str
) -> None:
    assert set(matrix[name].values()) == {0.0}


@pytest.mark.parametrize("name", LOSSY)
def test_features_move_in_a_lossy_encoding(matrix: dict[str, dict[str, float]], name: str) -> None:
    """Why lossy compression is said in the report: it is seen in the features, not by its name."""
    assert max(matrix[name].values()) > 0.001


def test_every_readable_transfer_syntax_is_encoded_here() -> None:
    assert {syntax for syntax, _ in ENCODINGS.values()} == set(READABLE)


# ------------------------------------------------------------------ signs, bits and second opinions


def forms() -> dict[str, tuple[int, int, int, int]]:
    """Bits Stored, Pixel Representation, Rescale Intercept and the lowest HU that fits."""
    return {
        "12 bits unsigned": (12, 0, -1024, -1024),
        "16 bits unsigned": (16, 0, -1024, -1024),
        "12 bits signed": (12, 1, 0, -1024),
        "13 bits signed": (13, 1, 0, -1024),
        "16 bits signed": (16, 1, 0, -1024),
        "16 bits signed, padding": (16, 1, 0, -3024),
        "16 bits signed, offset": (16, 1, -1024, -3024),
    }


@functools.cache
def _phantom_slice() -> pydicom.Dataset:
    return make_ct(ONE_SLICE)[0]


def one_slice(form: str) -> tuple[pydicom.Dataset, np.ndarray]:
    """Return a slice in a form, and its Hounsfield units: a ramp over the whole range and noise."""
    bits, signed, intercept, lowest = forms()[form]
    rng = np.random.default_rng(3)
    highest = min(3071, (1 << (bits - signed)) - 1 + intercept)
    hu = np.linspace(lowest, highest, 64 * 64).reshape(64, 64)
    hu = np.clip(np.rint(hu + rng.normal(0, 20, hu.shape)), lowest, highest).astype(np.int32)
    hu[0, 0], hu[63, 63] = lowest, highest
    dataset = copy.deepcopy(_phantom_slice())
    dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = bits, bits - 1, signed
    dataset.RescaleIntercept = intercept
    dataset.PixelData = (hu - intercept).astype("<i2" if signed else "<u2").tobytes()
    return dataset, hu


@pytest.mark.parametrize("name", LOSSLESS)
@pytest.mark.parametrize("form", forms())
def test_signed_and_unsigned_values_of_all_lengths_come_back(
    form: str, name: str, tmp_path: Path
) -> None:
    dataset, hu = one_slice(form)
    path = tmp_path / "ct.dcm"
    syntax, encode = LOSSLESS[name]
    encode(dataset, path)
    item = read_slice(path)
    assert item.header.file_meta.TransferSyntaxUID == syntax
    np.testing.assert_array_equal(hounsfield(item), hu)


def second_decoder(dataset: pydicom.Dataset) -> np.ndarray:
    """Decode with another program than the product does, to stored values."""
    syntax = dataset.file_meta.TransferSyntaxUID
    frame = get_frame(dataset.PixelData, 0, number_of_frames=1)
    shape = (dataset.Rows, dataset.Columns)
    if syntax in (JPEGLossless, JPEGLosslessSV1):
        cells = imagecodecs.jpegsof3_decode(frame)
    elif syntax in (JPEGLSLossless, JPEG2000Lossless):
        # GDCM brings a CharLS and an OpenJPEG of its own.
        cells, _ = get_decoder(syntax).as_array(dataset, decoding_plugin="gdcm", raw=True)
    elif syntax == RLELossless:
        cells, _ = get_decoder(syntax).as_array(dataset, decoding_plugin="pylibjpeg", raw=True)
    else:
        cells = imagecodecs.htj2k_decode(frame)
    # The low bits are the value, whatever type the decoder made of them.
    bits = dataset.BitsStored
    values = np.asarray(cells).reshape(shape).astype(np.int64) & ((1 << bits) - 1)
    return np.where(
        (values >> (bits - 1)) & dataset.PixelRepresentation, values - (1 << bits), values
    )


@pytest.mark.parametrize("name", [n for n, (s, _) in LOSSLESS.items() if s in DECODERS])
@pytest.mark.parametrize("form", forms())
def test_a_second_decoder_finds_the_same_values(form: str, name: str, tmp_path: Path) -> None:
    dataset, hu = one_slice(form)
    path = tmp_path / "ct.dcm"
    LOSSLESS[name][1](dataset, path)
    found = second_decoder(pydicom.dcmread(path))
    np.testing.assert_array_equal(found + forms()[form][2], hu)


# -------------------------------------------------------- what the receiver refuses before it keeps


def taken(dataset: pydicom.Dataset, longest: int = 1 << 20) -> pydicom.Dataset:
    """Pass a data set to the receiver's check as it would come in its own transfer syntax."""
    buffer = io.BytesIO()
    syntax = dataset.file_meta.TransferSyntaxUID
    pydicom.filewriter.dcmwrite(buffer, dataset, enforce_file_format=True)
    buffer.seek(0)
    pydicom.filereader.read_preamble(buffer, force=False)
    pydicom.filereader._read_file_meta_info(buffer)
    content = io.BytesIO(buffer.read())
    uid, sop_class = str(dataset.SOPInstanceUID), str(dataset.SOPClassUID)
    return object_check.read_header(content, syntax, uid, sop_class, Limits(100_000, longest))


@pytest.mark.parametrize("name", [n for n, (s, _) in ENCODINGS.items() if s.is_encapsulated])
def test_compressed_object_that_would_decode_to_too_much_is_not_taken(
    name: str, tmp_path: Path
) -> None:
    dataset, _ = one_slice("12 bits unsigned")
    path = tmp_path / "ct.dcm"
    ENCODINGS[name][1](dataset, path)
    made = pydicom.dcmread(path)
    size = 64 * 64 * made.BitsAllocated // 8
    assert taken(made, size).SOPInstanceUID == made.SOPInstanceUID
    with pytest.raises(ObjectRefusedError) as caught:
        taken(made, size - 1)
    assert caught.value.status == 0xA700
    assert f"{size} bytes when decoded" in str(caught.value)


def test_compressed_object_with_less_frames_than_it_says_is_not_taken(tmp_path: Path) -> None:
    dataset, _ = one_slice("12 bits unsigned")
    path = tmp_path / "ct.dcm"
    LOSSLESS["JPEG-LS (CharLS)"][1](dataset, path)
    made = pydicom.dcmread(path)
    made.NumberOfFrames = 2
    with pytest.raises(ObjectRefusedError) as caught:
        taken(made)
    assert caught.value.status == 0xC000
    assert "Number of Frames is 2, but Pixel Data holds 1 compressed frame" in str(caught.value)
