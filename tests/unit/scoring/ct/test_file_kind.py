"""Files that are no DICOM files, or not quite: each is named, with what helps."""

from __future__ import annotations

import copy
import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pydicom
import pytest
from pydicom.fileset import FileSet
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian

from scoring.ct.file_kind import FileKind, file_kind
from scoring.ct.folder import read_ct_directory
from scoring.errors import InputError
from scoring.segmentation.folder import find_segmentations
from scoring.segmentation.read import read_segmentation
from tests.helpers.made.small_series import datasets


def small_ct() -> list[pydicom.Dataset]:
    return copy.deepcopy(list(datasets()))


def in_file(syntax: str = ExplicitVRLittleEndian) -> bytes:
    image = small_ct()[0]
    image.file_meta.TransferSyntaxUID = syntax
    buffer = io.BytesIO()
    image.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def bare(syntax: str) -> bytes:
    """Return a data set without preamble, prefix and file meta information."""
    content = in_file(syntax)
    length = int.from_bytes(content[140:144], "little")
    return content[144 + length :]


def zipped(content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.dcm", content)
    return buffer.getvalue()


def tarred(content: bytes) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        entry = tarfile.TarInfo("a.dcm")
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


MADE: dict[str, tuple[Callable[[], bytes], FileKind]] = {
    "a DICOM file": (in_file, FileKind.DICOM),
    "without preamble": (lambda: in_file()[132:], FileKind.NO_PREFIX),
    "explicit": (lambda: bare(ExplicitVRLittleEndian), FileKind.NO_PREFIX),
    "implicit": (lambda: bare(ImplicitVRLittleEndian), FileKind.NO_PREFIX),
    "zip": (lambda: zipped(in_file()), FileKind.ZIP),
    "tar": (lambda: tarred(in_file()), FileKind.TAR),
    "tar.gz": (lambda: gzip.compress(tarred(in_file())), FileKind.GZIP),
    "dcm.gz": (lambda: gzip.compress(in_file()), FileKind.GZIP),
    "NIfTI": (lambda: (348).to_bytes(4, "little") + bytes(340) + b"n+1\0", FileKind.NIFTI),
    "NRRD": (lambda: b"NRRD0005\ntype: short\n", FileKind.NRRD),
    "DICOM JSON": (lambda: small_ct()[0].to_json().encode(), FileKind.JSON),
    "JSON list": (lambda: b'\xef\xbb\xbf [{"00080018": {}}]', FileKind.JSON),
    "DICOM XML": (lambda: b'<?xml version="1.0"?><NativeDicomModel/>', FileKind.XML),
    "thumbnail": (lambda: b"\xff\xd8\xff\xe0" + bytes(600), FileKind.PICTURE),
    ".DS_Store": (lambda: b"\0\0\0\x01Bud1" + bytes(600), FileKind.OTHER),
    "._slice.dcm": (lambda: b"\0\x05\x16\x07\0\x02\0\0Mac OS X" + bytes(100), FileKind.OTHER),
    "text": (lambda: b"patient,series\n", FileKind.OTHER),
    "group 0008 and no more": (lambda: b"\x08\0\x05\0CS\x0a\0ISO_IR 100", FileKind.OTHER),
    "empty": (lambda: b"", FileKind.EMPTY),
}


@pytest.mark.parametrize("name", MADE)
def test_kind_of_a_file_and_the_words_on_it(name: str, tmp_path: Path) -> None:
    make, kind = MADE[name]
    path = tmp_path / "given"
    path.write_bytes(make())
    assert file_kind(path) is kind
    if kind is FileKind.DICOM:
        assert len(read_ct_directory(path)[0]) == 1
        return
    for read in (read_ct_directory, read_segmentation):
        with pytest.raises(InputError) as caught:
            read(path)
        assert (caught.value.code, str(caught.value)) == (kind.problem, f"given {kind.words}")


PASSED = {n: m for n, (m, kind) in MADE.items() if kind not in (FileKind.DICOM, FileKind.NO_PREFIX)}


def test_what_lies_beside_the_images_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".hidden").mkdir()
    for number, name in enumerate(PASSED):
        (tmp_path / (".hidden" if number % 2 else "") / f"{number}").write_bytes(PASSED[name]())
    for number, image in enumerate(small_ct()):
        image.save_as(tmp_path / f"slice{number}", enforce_file_format=True)
    slices, passed = read_ct_directory(tmp_path)
    assert (len(slices), passed) == (len(small_ct()), len(PASSED))


def test_index_of_a_disc_is_passed_over_beside_its_images(tmp_path: Path) -> None:
    disc = FileSet()
    for image in small_ct():
        disc.add(image)
    disc.write(tmp_path)
    assert file_kind(tmp_path / "DICOMDIR") is FileKind.DIRECTORY
    slices, passed = read_ct_directory(tmp_path)
    assert (len(slices), passed) == (len(small_ct()), 1)
    with pytest.raises(InputError, match="DICOMDIR is a DICOMDIR, an index of other files"):
        read_ct_directory(tmp_path / "DICOMDIR")


@pytest.mark.parametrize("find", [read_ct_directory, lambda path: find_segmentations([path])])
def test_image_without_prefix_in_a_folder_is_not_left_out_unnoticed(
    tmp_path: Path, find: Callable[[Path], object]
) -> None:
    (tmp_path / "a.dcm").write_bytes(in_file())
    (tmp_path / "b.dcm").write_bytes(bare(ImplicitVRLittleEndian))
    with pytest.raises(InputError, match=r"b\.dcm holds a DICOM data set without") as caught:
        find(tmp_path)
    assert caught.value.code == "no_prefix"


@pytest.mark.parametrize(
    ("names", "code", "said"),
    [
        (
            ["zip", "text"],
            "container",
            "among the 2 files .*file of another kind: 1, ZIP archive: 1",
        ),
        (["NIfTI", "DICOM JSON"], "no_ct", "JSON file: 1, NIfTI file: 1"),
        ([], "no_ct", "among the 0 files in"),
    ],
)
def test_folder_without_an_image_says_what_is_in_it(
    tmp_path: Path, names: list[str], code: str, said: str
) -> None:
    for name in names:
        (tmp_path / name.replace(" ", "")).write_bytes(MADE[name][0]())
    with pytest.raises(InputError, match=said) as caught:
        read_ct_directory(tmp_path)
    assert caught.value.code == code
    with pytest.raises(InputError) as caught:
        find_segmentations([tmp_path])
    assert caught.value.code == code.replace("no_ct", "no_seg")
