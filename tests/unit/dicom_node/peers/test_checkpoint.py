from __future__ import annotations

import threading

import pynetdicom
import pytest
from pynetdicom.dul import DULServiceProvider
from pynetdicom.transport import RequestHandler

from dicom_node.errors import NodeError
from dicom_node.peers.checkpoint import TESTED, check_pynetdicom


def test_the_installed_pynetdicom_is_the_tested_one_and_has_all_names() -> None:
    threads = threading.active_count()
    check_pynetdicom()
    assert pynetdicom.__version__ == TESTED
    assert threading.active_count() == threads


@pytest.mark.parametrize(
    ("part", "name"),
    [(DULServiceProvider, "_read_pdu_data"), (RequestHandler, "_create_association")],
)
def test_a_missing_name_is_reported_with_the_tested_version(
    part: type, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(part, name)
    with pytest.raises(NodeError) as e:
        check_pynetdicom()
    assert f"has no {part.__name__}.{name}" in str(e.value)
    assert f"pip install pynetdicom=={TESTED}" in str(e.value)
