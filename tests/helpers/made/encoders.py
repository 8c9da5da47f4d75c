"""CT images in every transfer syntax, by encoders independent of the tested decoders if possible.

DCMTK makes the uncompressed ones, deflated, RLE, JPEG and JPEG-LS; OpenJPH (through imagecodecs)
makes HTJ2K, OpenJPEG JPEG 2000.
"""

from __future__ import annotations

import copy
import subprocess
from collections.abc import Callable
from pathlib import Path

import imagecodecs
import numpy as np
import pydicom
from pydicom.encaps import encapsulate
from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
)

from tests.helpers.others.programs import need_program

Encoder = Callable[[pydicom.Dataset, Path], None]


def dcmtk(program: str, *options: str) -> Encoder:
    def encode(dataset: pydicom.Dataset, path: Path) -> None:
        plain = path.with_suffix(".plain")
        dataset.save_as(plain, enforce_file_format=True)
        tool = need_program(program, "dcmtk")
        done = subprocess.run([tool, *options, plain, path], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        plain.unlink()

    return encode


def frames_of(dataset: pydicom.Dataset) -> list[np.ndarray]:
    """Return the stored values of each frame, (row, column)."""
    pixels = dataset.pixel_array
    return list(pixels) if pixels.ndim == 3 else [pixels]


def by_frames(syntax: UID, encode: Callable[[np.ndarray], bytes]) -> Encoder:
    def encoder(dataset: pydicom.Dataset, path: Path) -> None:
        made = copy.deepcopy(dataset)
        made.PixelData = encapsulate([bytes(encode(f)) for f in frames_of(dataset)])
        made["PixelData"].VR = "OB"
        made["PixelData"].is_undefined_length = True
        made.file_meta.TransferSyntaxUID = syntax
        made.save_as(path, enforce_file_format=True)

    return encoder


def by_pydicom(syntax: UID, plugin: str, **options: object) -> Encoder:
    def encoder(dataset: pydicom.Dataset, path: Path) -> None:
        made = copy.deepcopy(dataset)
        made.compress(syntax, encoding_plugin=plugin, generate_instance_uid=False, **options)
        made.save_as(path, enforce_file_format=True)

    return encoder


def _jpeg_baseline(dataset: pydicom.Dataset, path: Path) -> None:
    """The CT in eight bits: steps of 16 HU from -1024 HU."""
    made = copy.deepcopy(dataset)
    hu = dataset.pixel_array * float(dataset.RescaleSlope) + float(dataset.RescaleIntercept)
    pixels = np.clip((hu + 1024) / 16, 0, 255).astype(np.uint8)
    made.BitsAllocated = made.BitsStored = 8
    made.HighBit, made.PixelRepresentation = 7, 0
    made.RescaleSlope, made.RescaleIntercept = 16, -1024
    made.LossyImageCompression = "01"
    if "PixelPaddingValue" in made:
        del made.PixelPaddingValue
    made.PixelData = encapsulate([imagecodecs.jpeg_encode(pixels, level=95)])
    made["PixelData"].VR = "OB"
    made["PixelData"].is_undefined_length = True
    made.file_meta.TransferSyntaxUID = JPEGBaseline8Bit
    made.save_as(path, enforce_file_format=True)


LOSSLESS: dict[str, tuple[UID, Encoder]] = {
    "implicit VR little endian": (ImplicitVRLittleEndian, dcmtk("dcmconv", "+ti")),
    "explicit VR little endian": (ExplicitVRLittleEndian, dcmtk("dcmconv", "+te")),
    "explicit VR big endian": (ExplicitVRBigEndian, dcmtk("dcmconv", "+tb")),
    "deflated": (DeflatedExplicitVRLittleEndian, dcmtk("dcmconv", "+td")),
    "RLE (DCMTK)": (RLELossless, dcmtk("dcmcrle")),
    "RLE (GDCM)": (RLELossless, by_pydicom(RLELossless, "gdcm")),
    "JPEG lossless SV1 (DCMTK)": (JPEGLosslessSV1, dcmtk("dcmcjpeg", "+e1")),
    "JPEG lossless process 14 (DCMTK)": (JPEGLossless, dcmtk("dcmcjpeg", "+el", "+sv", "6")),
    "JPEG-LS (DCMTK)": (JPEGLSLossless, dcmtk("dcmcjpls", "+el")),
    "JPEG-LS (CharLS)": (JPEGLSLossless, by_pydicom(JPEGLSLossless, "pyjpegls")),
    "JPEG 2000 (OpenJPEG)": (JPEG2000Lossless, by_pydicom(JPEG2000Lossless, "pylibjpeg")),
    "HTJ2K (OpenJPH)": (HTJ2KLossless, by_frames(HTJ2KLossless, imagecodecs.htj2k_encode)),
    "HTJ2K RPCL (OpenJPH)": (
        HTJ2KLosslessRPCL,
        by_frames(HTJ2KLosslessRPCL, imagecodecs.htj2k_encode),
    ),
}
LOSSY: dict[str, tuple[UID, Encoder]] = {
    "JPEG baseline": (JPEGBaseline8Bit, _jpeg_baseline),
    "JPEG extended, 12 bits (DCMTK)": (
        JPEGExtended12Bit,
        dcmtk("dcmcjpeg", "+ee", "+q", "95", "+un"),
    ),
    "JPEG-LS near-lossless (CharLS)": (
        JPEGLSNearLossless,
        by_pydicom(JPEGLSNearLossless, "pyjpegls", jls_error=3),
    ),
    "JPEG 2000 lossy (OpenJPEG)": (JPEG2000, by_pydicom(JPEG2000, "pylibjpeg", j2k_cr=[12])),
    "HTJ2K lossy (OpenJPH)": (
        HTJ2K,
        by_frames(HTJ2K, lambda a: imagecodecs.htj2k_encode(a, level=0.002, reversible=False)),
    ),
}
