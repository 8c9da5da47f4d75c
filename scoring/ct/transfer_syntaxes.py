"""The supported transfer syntaxes of pixel data, and which of them are lossy."""

from __future__ import annotations

from pydicom.uid import (
    HTJ2K,
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
from pydicom.uid import JPEG2000 as JPEG2000Lossy

UNCOMPRESSED: tuple[UID, ...] = (
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
)
LOSSLESS: tuple[UID, ...] = (
    RLELossless,
    JPEGLSLossless,
    JPEG2000Lossless,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    JPEGLosslessSV1,
    JPEGLossless,
)
# The encoder decides whether these are lossy (PS3.5 A.4.3, A.4.4).
MAY_LOSE: tuple[UID, ...] = (JPEGLSNearLossless, JPEG2000Lossy, HTJ2K)
# Discrete cosine transform: always lossy (PS3.5 A.4.1).
ALWAYS_LOSE: tuple[UID, ...] = (JPEGBaseline8Bit, JPEGExtended12Bit)

# In the node's order of preference.
READABLE: tuple[UID, ...] = (*UNCOMPRESSED, *LOSSLESS, *MAY_LOSE, *ALWAYS_LOSE)

# pydicom's name of the one decoder that is used for a compressed transfer syntax. One each, so that
# a frame that it refuses is not decoded differently by another decoder.
DECODERS: dict[UID, str] = {
    RLELossless: "pydicom",  # another decoder panics uncatchably on a frame of another size
    JPEGLSLossless: "pyjpegls",
    JPEGLSNearLossless: "pyjpegls",
    JPEG2000Lossless: "pylibjpeg",
    JPEG2000Lossy: "pylibjpeg",
    HTJ2KLossless: "pylibjpeg",
    HTJ2KLosslessRPCL: "pylibjpeg",
    HTJ2K: "pylibjpeg",
    JPEGLossless: "gdcm",
    JPEGLosslessSV1: "gdcm",
    JPEGBaseline8Bit: "gdcm",
    JPEGExtended12Bit: "gdcm",
}
