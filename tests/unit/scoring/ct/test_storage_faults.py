"""Faults of this machine while an object is read: never a refusal of the object."""

from __future__ import annotations

import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scoring.ct.dicom_file import raise_if_machine, read_hashed_header, read_header
from scoring.ct.folder import read_ct_directory
from scoring.ct.pixels import hounsfield
from scoring.ct.slice import read_slice
from scoring.errors import InputError, StorageError
from scoring.segmentation.read import read_segmentation
from tests.helpers.made.cases import Case


@contextmanager
def no_more_files() -> Iterator[None]:
    """Leave this process no file handle."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    taken = []
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(soft, 256), hard))
    try:
        while True:
            try:
                taken.append(os.open("/dev/null", os.O_RDONLY))
            except OSError:
                break
        yield
    finally:
        for descriptor in taken:
            os.close(descriptor)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.parametrize("read", [read_header, read_hashed_header, read_segmentation])
def test_a_file_that_cannot_be_read_is_no_refusal(
    read: Callable[[Path], object], tmp_path: Path
) -> None:
    for path, words in (
        (tmp_path / "gone.dcm", "gone.dcm cannot be read: No such file"),
        (tmp_path, f"{tmp_path.name} cannot be read: Is a directory"),
        (Path("/proc/self/mem"), "mem cannot be read: Input/output error"),
    ):
        with pytest.raises(StorageError, match=words) as caught:
            read(path)
        assert not isinstance(caught.value, InputError)
        assert str(path.parent) not in str(caught.value).replace("/output", "")


def test_no_file_handle_is_no_refusal(case: Case, tmp_path: Path) -> None:
    folder, seg = case.write(tmp_path)
    item = read_slice(folder / "0000.dcm")
    with no_more_files():
        for read in (
            lambda: read_header(folder / "0000.dcm"),
            lambda: read_segmentation(seg),
            lambda: hounsfield(item),
        ):
            with pytest.raises(StorageError, match="Too many open files"):
                read()
    assert hounsfield(item).shape == (96, 96)


def test_a_ct_file_that_went_before_its_pixels_were_read_is_no_refusal(
    case: Case, tmp_path: Path
) -> None:
    folder, _ = case.write(tmp_path)
    item = read_slice(folder / "0000.dcm")
    item.path.unlink()
    with pytest.raises(StorageError):
        hounsfield(item)


def test_a_broken_object_is_a_refusal_as_before(tmp_path: Path) -> None:
    path = tmp_path / "broken.dcm"
    path.write_bytes(bytes(128) + b"DICM" + b"\xff" * 40)
    with pytest.raises(InputError):
        read_header(path)
    with pytest.raises(InputError):
        read_ct_directory(tmp_path)


@pytest.mark.parametrize(
    ("error", "machine"),
    [
        (RuntimeError("Unable to decode: gdcm: std::bad_alloc"), True),
        (RuntimeError("pylibjpeg: Unable to allocate 3.1 GiB for an array"), True),
        (OSError(5, "Input/output error"), True),
        (OSError("broken data stream when reading image file"), False),
        (ValueError("the JPEG ends early"), False),
    ],
)
def test_what_decoders_raise_is_told_apart(error: Exception, machine: bool) -> None:
    if not machine:
        raise_if_machine(error, "a.dcm")
        return
    with pytest.raises(StorageError, match=r"^a\.dcm cannot be read"):
        raise_if_machine(error, "a.dcm")
