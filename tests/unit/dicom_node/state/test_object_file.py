"""The names of objects' files: what they keep, and that they seal every byte."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.receive.incoming import file_meta
from dicom_node.state.object_file import (
    Receipt,
    damage_of,
    read_contents,
    receipt_of,
    receipt_words,
    seal_of,
)
from dicom_node.state.spool import Spool

CT = "1.2.840.10008.5.1.4.1.1.2"
HEAD = bytes(128) + b"DICM" + file_meta(CT, "1.2.3", "1.2.840.10008.1.2.1")
DATA = bytes(range(256)) * 3


def stored(folder: Path, sealed: bool = True) -> Path:
    sha256 = hashlib.sha256(DATA).hexdigest()
    receipt = Receipt(seal_of(HEAD, sha256), 1700000000.25, "SENDER", "192.0.2.7")
    return Spool(folder).store_object(
        "1.2.3", (HEAD, DATA), receipt_words(receipt) if sealed else ""
    )


@given(
    st.floats(0, 1e11),
    st.text(st.characters(codec="ascii"), max_size=16),
    st.one_of(st.ip_addresses().map(str), st.text(max_size=100)),
)
def test_a_name_keeps_how_an_object_came(at: float, ae: str, address: str) -> None:
    receipt = Receipt("0" * 32, at, ae, address)
    name = f"{'a' * 64}-{'b' * 16}-{receipt_words(receipt)}.dcm"
    assert len(name) <= 255
    assert "/" not in name
    found = receipt_of(name)
    assert found is not None
    assert (found.seal, found.calling_ae) == (receipt.seal, ae)
    assert abs(found.received_at - at) <= 0.001 + at * 1e-15
    if len(address.encode()) <= 40:
        assert found.calling_address == address


@given(st.data())
def test_any_changed_byte_any_cut_and_anything_added_is_seen(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    sealed = data.draw(st.booleans())
    path = stored(tmp_path_factory.mktemp("spool"), sealed)
    size, sha256 = len(HEAD) + len(DATA), hashlib.sha256(DATA).hexdigest()
    assert damage_of(path, size, sha256) == ""
    # Without a seal nothing tells what the preamble and the meta information were.
    begin = 0 if sealed else len(HEAD)
    content = bytearray(path.read_bytes())
    change = data.draw(st.sampled_from(["flip", "cut", "add"]))
    if change == "flip":
        at = data.draw(st.integers(begin, size - 1))
        content[at] ^= data.draw(st.integers(1, 255))
    elif change == "cut":
        del content[data.draw(st.integers(0, size - 1)) :]
    else:
        content += data.draw(st.binary(min_size=1, max_size=50))
    path.write_bytes(content)
    assert damage_of(path, size, sha256) != ""


def test_the_seal_decides_where_the_journal_says_something_else(tmp_path: Path) -> None:
    assert damage_of(stored(tmp_path), 1, "00" * 32) == ""
    assert "bytes, 1 were written" in damage_of(stored(tmp_path, sealed=False), 1, "00" * 32)


def test_a_file_that_is_gone_or_cannot_be_read_is_not_called_damaged(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        damage_of(tmp_path / "none.dcm", 1, "00" * 32)
    with pytest.raises(IsADirectoryError):
        damage_of(tmp_path, 1, "00" * 32)


@pytest.mark.parametrize("length", [0, 131, 140, len(HEAD) - 1])
def test_what_does_not_begin_as_a_dicom_file_has_no_contents(tmp_path: Path, length: int) -> None:
    path = tmp_path / "x.dcm"
    path.write_bytes(HEAD[:length])
    assert read_contents(path) is None
