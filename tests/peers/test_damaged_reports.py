"""Reports of damaged objects under dciodvfy and dsrdump: what is copied leaves them valid."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pydicom
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.helpers.made.cases import Case, build_case
from tests.helpers.made.damage import (
    CT_PLACES,
    SEG_PLACES,
    SMALLEST,
    Damage,
    as_bytes,
    damaged,
    damages,
    report_of,
)
from tests.helpers.made.hospital_cases import make, reported, table
from tests.helpers.others.programs import need_program


@pytest.fixture(scope="module")
def whole() -> Case:
    return build_case(SMALLEST)


def errors(path: Path) -> list[str]:
    """Return what the validators find wrong with a report."""
    verify, dump = need_program("dciodvfy", "dicom3tools"), need_program("dsrdump", "dcmtk")
    done = subprocess.run(
        [verify, "-new", path], capture_output=True, text=True, errors="replace", check=False
    )
    found = [line for line in (done.stdout + done.stderr).splitlines() if line.startswith("Error")]
    dumped = subprocess.run([dump, "-Dv", "-q", path], capture_output=True, check=False)
    return found + ([f"dsrdump: {dumped.returncode}"] if dumped.returncode else [])


def test_the_validators_see_a_value_that_is_copied_as_it_came(whole: Case, tmp_path: Path) -> None:
    made = report_of([as_bytes(d) for d in whole.ct], as_bytes(whole.seg))
    assert not isinstance(made, str)
    path = tmp_path / "report.dcm"
    path.write_bytes(made.content)
    assert errors(path) == []
    made.dataset.AccessionNumber = "A" * 40
    made.dataset.save_as(path)
    assert any("AccessionNumber" in e for e in errors(path))


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_report_of_damaged_objects_is_valid(
    whole: Case, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    hits: list[tuple[bool, Damage]] = data.draw(
        st.lists(
            st.one_of(
                st.tuples(st.just(True), damages(CT_PLACES)),
                st.tuples(st.just(False), damages(SEG_PLACES)),
            ),
            min_size=1,
            max_size=4,
            unique_by=lambda hit: (hit[0], hit[1].place[:2]),
        )
    )
    ct, seg = list(whole.ct), whole.seg
    for of_ct, hit in hits:
        if of_ct:
            ct = [_again(d, hit) for d in ct]
        else:
            seg = _again(seg, hit)
    made = report_of([as_bytes(d) for d in ct], as_bytes(seg))
    if isinstance(made, str):
        return
    path = tmp_path_factory.mktemp("report") / "report.dcm"
    path.write_bytes(made.content)
    # A UID with leading zeros is kept: it identifies.
    assert [e for e in errors(path) if "Leading zero" not in e] == []


@pytest.mark.parametrize("entry", table()[::9], ids=lambda entry: str(entry["name"]))
def test_a_report_on_what_hospitals_send_is_valid(entry: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "report.dcm"
    path.write_bytes(reported(make(entry), tmp_path / "case", entry).content)
    assert [e for e in errors(path) if "Leading zero" not in e] == []


def _again(dataset: pydicom.Dataset, hit: Damage) -> pydicom.Dataset:
    return pydicom.dcmread(pydicom.filebase.DicomBytesIO(damaged(as_bytes(dataset), hit)))
