"""What an attribute says of a series: every slice counts, and damage never makes a rule "met"."""

from __future__ import annotations

import copy
import datetime as dt
import functools
import io
import re
import warnings
from pathlib import Path

import pydicom
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom.datadict import dictionary_VR, tag_for_keyword
from pydicom.dataelem import RawDataElement
from pydicom.tag import Tag

from dicom_node.demo.phantom import Phantom, make_ct
from scoring.attributes import (
    SeriesAttributes,
    State,
    attribute_value,
    read_date,
    read_date_time,
    read_number,
)
from scoring.ct.series import build_series
from scoring.ct.slice import CtSlice
from scoring.eligibility.rules import assess
from scoring.policy import EligibilityPolicy
from scoring.results import ClinicalRecord, Verdict

SCAN = dt.date(2024, 3, 4)
RULE_OF = {
    "AcquisitionDate": "scan_before_treatment",
    "AcquisitionDateTime": "scan_before_treatment",
    "FrameAcquisitionDateTime": "scan_before_treatment",
    "KVP": "tube_voltage",
    "SliceThickness": "section_thickness",
    "ConvolutionKernel": "one_kernel",
    "ImageType": "image_kind",
    "LossyImageCompression": "no_lossy_compression",
    "ContrastBolusAgent": "contrast_enhanced",
    "ContrastBolusRoute": "contrast_enhanced",
}


def damaged(header: pydicom.Dataset, keyword: str, value: bytes | None) -> pydicom.Dataset:
    """Return a header in which an attribute has these bytes as its value; None deletes it."""
    made = copy.deepcopy(header)
    tag = tag_for_keyword(keyword)
    assert tag is not None
    if value is None:
        made.pop(tag, None)
    else:
        vr = dictionary_VR(tag)
        made[tag] = RawDataElement(Tag(tag), vr, len(value), value, 0, False, True)
    return made


def says(keyword: str, *values: bytes | None) -> SeriesAttributes:
    headers = [damaged(pydicom.Dataset(), keyword, value) for value in values]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = SeriesAttributes(headers)
        found.text(keyword)
    return found


@pytest.mark.parametrize(
    ("values", "state", "value"),
    [
        ((None, None), State.ABSENT, None),
        ((b"", None), State.ABSENT, None),
        ((b"  ", b""), State.ABSENT, None),
        ((b"120 ", b"120"), State.ONE, 120),
        ((b"120.0 ", b"120"), State.ONE, 120),
        ((b"120 ", b"100 "), State.SEVERAL, None),
        ((b"120 ", None), State.SEVERAL, None),
        ((b"120 ", b"120kV "), State.UNREADABLE, None),
        ((b"120\\120 ", b"120"), State.ONE, 120),
        ((b"120\\120.0\\ 120 ", b"120"), State.ONE, 120),
        ((b"120\\100 ", b"120\\100 "), State.CONTRADICTORY, None),
        ((b"120\\", b"120"), State.UNREADABLE, None),
        ((b"120\\x ", b"120"), State.UNREADABLE, None),
        ((None, b"2,5 "), State.UNREADABLE, None),
        ((b"nan ", b"nan "), State.UNREADABLE, None),
        ((b"1_2 ", b"1_2 "), State.UNREADABLE, None),
        ((b"1e999 ", b"1e999 "), State.UNREADABLE, None),
    ],
)
def test_states_are_told_apart(
    values: tuple[bytes | None, ...], state: State, value: float | None
) -> None:
    found = says("KVP", *values).number("KVP")
    assert found.state is state
    assert found.value == value


@pytest.mark.parametrize(
    ("value", "state", "day"),
    [
        (b"20240304\\20240304 ", State.ONE, SCAN),
        (b"20240304\\2024.03.04", State.ONE, SCAN),
        (b"20240304\\20230304 ", State.CONTRADICTORY, None),
        (b"20240304\\1 ", State.UNREADABLE, None),
    ],
)
def test_a_date_written_twice_is_one_date_only_where_both_are_the_same(
    value: bytes, state: State, day: dt.date | None
) -> None:
    found = says("AcquisitionDate", value).date("AcquisitionDate")
    assert found.state is state
    assert found.value == day


@given(st.permutations([b"120 ", b"120 ", b"100 ", b"100 ", b"", b"high"]))
def test_each_slice_is_in_one_reading_whatever_their_order(values: list[bytes]) -> None:
    found = says("KVP", *values).number("KVP")
    slices = [i for r in found.readings for i in r.slices]
    assert sorted(slices) == list(range(6))
    assert found.state is State.UNREADABLE
    assert sorted(found.values) == [100, 120]
    assert {str(e) for e in found.evidence()} == {
        str(e) for e in says("KVP", *values).number("KVP").evidence()
    }
    for reading in found.readings:
        assert all(values[i].decode().strip() == reading.text for i in reading.slices)


@given(
    st.lists(st.sampled_from([b"120 ", b"80", b"", None, b"x ", b"120kV "]), min_size=1, max_size=6)
)
def test_met_needs_every_slice_and_not_met_one(values: list[bytes | None]) -> None:
    verdict = says("KVP", *values).number("KVP").verdict(lambda v: v >= 100)
    good, bad = sum(v == b"120 " for v in values), sum(v == b"80" for v in values)
    if bad:
        assert verdict is Verdict.NOT_MET
    else:
        assert verdict is (Verdict.MET if good == len(values) else Verdict.CANNOT_TELL)


def test_evidence_names_slices_by_instance_number_or_by_place() -> None:
    headers = []
    for number in (1, 2, 3, 5, 9):
        header = damaged(pydicom.Dataset(), "KVP", b"80" if number == 2 else b"120 ")
        header.InstanceNumber = number
        headers.append(header)
    lines = [str(e) for e in SeriesAttributes(headers).number("KVP").evidence()]
    assert lines == [
        "CT KVP: 120 (4 of 5 images, Instance Number 1, 3, 5, 9)",
        "CT KVP: 80 (1 of 5 images, Instance Number 2)",
    ]
    headers[4].InstanceNumber = 1
    lines = [str(e) for e in SeriesAttributes(headers).number("KVP").evidence()]
    assert lines[0] == "CT KVP: 120 (4 of 5 images, place in the volume 1, 3-5)"


@given(st.text(max_size=12))
def test_numbers_and_dates_are_never_guessed(text: str) -> None:
    if read_number(text) is not None:
        assert re.fullmatch(r"[-+0-9.eE]+", text)
    day = read_date(text)
    if day is not None:
        assert text in (f"{day:%Y%m%d}", f"{day:%Y.%m.%d}")
    if read_date_time(text) is not None:
        assert re.fullmatch(r"[-+0-9.]+", text)


@given(st.dates(min_value=dt.date(1900, 1, 1)), st.sampled_from(["", "1015", "101500.25+0900"]))
def test_dates_are_read_as_written(day: dt.date, time: str) -> None:
    assert read_date(f"{day:%Y%m%d}") == read_date(f"{day:%Y.%m.%d}") == day
    assert read_date_time(f"{day:%Y%m%d}{time}") == day
    assert read_date(f"{day:%Y-%m-%d}") is None


# -------------------------------------------------------------------------------------- properties


@functools.cache
def headers() -> tuple[pydicom.Dataset, ...]:
    made = make_ct(Phantom(size=8, slices=4, acquisition_date=SCAN, lesions=()))
    for header in made:
        del header.PixelData
    return tuple(made)


def verdicts(changed: dict[int, pydicom.Dataset]) -> dict[str, Verdict]:
    slices = [CtSlice(Path("ct.dcm"), changed.get(i, h)) for i, h in enumerate(headers())]
    record = ClinicalRecord(treatment_start=SCAN + dt.timedelta(days=10))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = assess([build_series(slices)], record, EligibilityPolicy())
    return {f.code: f.verdict for f in found}


RUBBISH = st.one_of(
    st.sampled_from(
        [b"\xff\xfe", b"?", b"2024-03-01", b"202403", b"120kV ", b"2,5 ", b"120\\120", b"00000000"]
    ),
    st.binary(min_size=1, max_size=20).filter(
        lambda b: b.strip(b" \0") and not re.fullmatch(rb"[0-9. +-]+", b.strip(b" \0"))
    ),
)
DAMAGED_RULES = sorted(set(RULE_OF) - {"ConvolutionKernel", "ContrastBolusAgent"})


@given(
    st.sampled_from(DAMAGED_RULES),
    RUBBISH,
    st.sets(st.integers(0, 3), min_size=1),
)
def test_damage_of_any_slice_never_gives_met(keyword: str, rubbish: bytes, where: set[int]) -> None:
    found = verdicts({i: damaged(headers()[i], keyword, rubbish) for i in where})
    if keyword.startswith("Contrast"):
        return  # below: free text can say anything
    assert found[RULE_OF[keyword]] is not Verdict.MET


@given(st.sampled_from(sorted(RULE_OF)), st.sets(st.integers(0, 3), min_size=1, max_size=3))
def test_no_rule_is_met_by_some_slices_alone(keyword: str, where: set[int]) -> None:
    """An attribute that the rule rests on is deleted from some slices: the others do not answer."""
    if keyword not in headers()[0] or keyword in ("LossyImageCompression", "ContrastBolusRoute"):
        return
    found = verdicts({i: damaged(headers()[i], keyword, None) for i in where})
    allowed = keyword == "AcquisitionDate"  # the other dates of the slice stand in, and agree
    assert found[RULE_OF[keyword]] is not Verdict.MET or allowed


@pytest.mark.parametrize(
    ("values", "thickness"),
    [
        ((b"2.5 ", b"2.5 "), 2.5),
        ((b"2.5 ", b"10"), 10),
        ((b"1 ", None), None),
        ((b"1 ", b"1,0 "), None),
        ((b"20", None), 20),
        ((None, None), None),
    ],
)
@pytest.mark.filterwarnings("ignore")
def test_slices_are_as_thick_as_the_thickest_and_the_interval_where_one_does_not_tell(
    values: tuple[bytes | None, bytes | None], thickness: float | None
) -> None:
    slices = [
        CtSlice(Path("ct.dcm"), damaged(header, "SliceThickness", values[i % 2]))
        for i, header in enumerate(headers())
    ]
    series = build_series(slices)
    assert series.thickness == (thickness or series.spacing[2])
    assert series.summary().slice_thickness == (2.5 if values == (b"2.5 ", b"2.5 ") else None)


def test_an_attribute_is_read_as_pydicom_reads_it() -> None:
    header = make_ct(Phantom())[0]
    names = [element.keyword for element in header if element.keyword != "PixelData"]
    assert len(names) > 20
    buffer = io.BytesIO()
    header.save_as(buffer, enforce_file_format=True)
    for keyword in [*names, "AcquisitionDateTime", "NoSuchKeyword"]:
        fresh, other = (pydicom.dcmread(io.BytesIO(buffer.getvalue())) for _ in range(2))
        expected = other.get(keyword)
        assert attribute_value(fresh, keyword) == expected  # raw, and then converted
        assert attribute_value(fresh, keyword) == expected
