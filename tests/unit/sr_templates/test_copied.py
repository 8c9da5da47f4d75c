from __future__ import annotations

import io

import pydicom
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scoring.results import ClinicalRecord
from sr_templates import read_report
from sr_templates.copied import fault, shown
from tests.helpers.made.cases import SMALL, Case, build_case
from tests.helpers.made.damage import CT_PLACES, SEG_PLACES, Damage, _file, damaged, damages, report_of
from sr_templates.report import WrittenReport


@pytest.fixture(scope="module")
def whole() -> Case:
    return build_case()


@settings(max_examples=40)
@given(damages(CT_PLACES), st.booleans())
def test_a_damaged_ct_gets_a_report_or_a_named_refusal(whole, damage, everywhere) -> None:
    ct = [damaged(d, damage) if everywhere or n == 0 else _file(d) for n, d in enumerate(whole.ct)]
    _check(report_of(ct, _file(whole.seg), ClinicalRecord()))


@settings(max_examples=40)
@given(damages(SEG_PLACES))
def test_a_damaged_segmentation_gets_a_report_or_a_named_refusal(whole, damage) -> None:
    ct = [_file(d) for d in whole.ct]
    _check(report_of(ct, damaged(whole.seg, damage), ClinicalRecord()))


def _check(made) -> None:
    if isinstance(made, str): return
    report = pydicom.dcmread(io.BytesIO(made.content))
    content = read_report(report)
    assert made.result.problem != "report_not_writable"
