"""One small CT image, its pixel data replaced by frames, and the refusal to read it."""

from __future__ import annotations

import functools
from pathlib import Path

import pydicom
import pytest
from pydicom.encaps import encapsulate
from pydicom.uid import UID

from dicom_node.demo.phantom import Phantom, make_ct
from scoring.ct.pixels import hounsfield
from scoring.ct.slice import CtSlice, read_slice
from scoring.errors import InputError

PHANTOM = Phantom(size=32, slices=4, spacing=(2.0, 2.0, 2.5), lesions=())


@functools.cache
def datasets() -> tuple[pydicom.Dataset, ...]:
    """Return the images of the small series, the same ones each time."""
    return tuple(make_ct(PHANTOM))


def write(dataset: pydicom.Dataset, path: Path) -> CtSlice:
    dataset.save_as(path, enforce_file_format=True)
    return read_slice(path)


def refusal(item: CtSlice) -> InputError:
    with pytest.raises(InputError) as caught:
        hounsfield(item)
    assert item.sop_instance_uid in str(caught.value)
    return caught.value


def frames(dataset: pydicom.Dataset, content: list[bytes], syntax: UID | None = None) -> None:
    dataset.PixelData = encapsulate(content, has_bot=False)
    dataset["PixelData"].VR = "OB"
    dataset["PixelData"].is_undefined_length = True
    if syntax:
        dataset.file_meta.TransferSyntaxUID = syntax
