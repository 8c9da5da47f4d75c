"""Clinical values in the model's units, and the CSV file they come in."""

from __future__ import annotations

import datetime as dt
import functools
import os
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.clinical.csv_file import ClinicalFile, Records, find_record, read_records
from dicom_node.errors import ClinicalFileError
from scoring.clinical.units import Quantity, Unit, Units, plain_unit, refusal_of, spellings
from scoring.clinical.values import (
    baseline_doubt,
    baseline_problem,
    parse_albumin,
    parse_date,
    parse_lymphocytes,
    parse_record,
    parse_yes_no,
)
from scoring.errors import ClinicalValueError
from scoring.results import ClinicalRecord, Laboratory

START = dt.date(2024, 3, 14)

# How many of the unit make one g/dL, and one 10*9/L.
ALBUMIN_UNITS = {"g/dL": 1, "g/L": 10, "mg/dL": 1000, "g/100mL": 1, "G/DL": 1, "g / l": 10}
LYMPHOCYTE_UNITS = {
    "10*9/L": 1,
    "10^9/L": 1,
    "x10^9/L": 1,
    "x10*9/L": 1,
    "×10⁹/L": 1,
    "10⁹/L": 1,
    "10E9/L": 1,
    "Giga/L": 1,
    "10*3/uL": 1,
    "10^3/µL": 1,
    "x10^3/uL": 1,
    "K/uL": 1,
    "cells/uL": 1000,
    "cells/µL": 1000,  # the micro sign
    "cells/μL": 1000,  # the Greek letter
    "{cells}/uL": 1000,
    "/uL": 1000,
    "/mm3": 1000,
    "cells / mm3": 1000,
}


def number(thousandths: int, per_unit: int) -> str:
    """Return a quantity given in thousandths of the model's unit as a decimal in another unit."""
    return f"{(Decimal(thousandths) * per_unit / 1000).normalize():f}"


@given(st.integers(1000, 7000))
def test_albumin_is_the_same_in_every_unit(thousandths: int) -> None:
    found = {parse_albumin(f"{number(thousandths, n)} {u}").value for u, n in ALBUMIN_UNITS.items()}
    assert found == {thousandths / 1000}


@given(st.integers(10, 20_000))
def test_lymphocytes_are_the_same_in_every_unit(thousandths: int) -> None:
    found = {
        parse_lymphocytes(f"{number(thousandths, n)} {u}").value
        for u, n in LYMPHOCYTE_UNITS.items()
    }
    assert found == {thousandths / 1000}


@pytest.mark.parametrize(
    "text", ["39 g/L", " 39   g/L ", "39g/L", "39.0 g/L", "3.9g/dl", "3900 mg/dL"]
)
def test_albumin_is_kept_in_the_models_unit_with_the_text_it_came_from(text: str) -> None:
    found = parse_albumin(text, START)
    assert found == Laboratory(3.9, "g/dL", text.strip(), START)


def test_lymphocytes_written_without_a_blank_are_read() -> None:
    assert parse_lymphocytes("1.4x10^9/L").value == 1.4
    assert parse_lymphocytes("1400/uL").value == 1.4


def refusal(text: str) -> str:
    """Return why a text is refused as albumin (``g`` in its unit) or lymphocytes."""
    parse = parse_albumin if "g" in text.lower() else parse_lymphocytes
    with pytest.raises(ClinicalValueError) as caught:
        parse(text)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("39 g/dL", "39 g/L"),
        ("3.9 g/L", "3.9 g/dL"),
        ("3.9 mg/dL", "3.9 g/dL"),
        ("39 mg/dL", "39 g/L"),
        ("3900 g/L", "3900 mg/dL"),
        ("3900 g/dL", "3900 mg/dL"),
        ("1400 10*9/L", "1400 /uL"),
        ("1400 10^3/uL", "1400 /uL"),
        ("1400 K/uL", "1400 /uL"),
        ("1.4 cells/uL", "1.4 10*9/L"),
        ("1.4 /mm3", "1.4 10*9/L"),
    ],
)
def test_slip_of_the_unit_is_refused_naming_the_unit_that_was_meant(text: str, meant: str) -> None:
    message = refusal(text)
    assert f"was {meant} meant?" in message
    assert repr(text) in message
    assert "outside the possible" in message


def test_impossible_value_in_any_unit_is_refused_without_a_guess() -> None:
    message = refusal("0 g/L")
    assert "outside the possible" in message
    assert "meant" not in message


@pytest.mark.parametrize(
    ("text", "inside"),
    [("1 g/dL", True), ("0.99 g/dL", False), ("7 g/dL", True), ("7.01 g/dL", False)],
)
def test_albumin_at_the_ends_of_the_possible_range(text: str, inside: bool) -> None:
    if inside:
        assert parse_albumin(text).value == float(text.split()[0])
    else:
        assert "outside the possible" in refusal(text)


@pytest.mark.parametrize("text", ["39", " 3.9 ", "1.4"])
def test_number_without_a_unit_is_refused(text: str) -> None:
    for parse, example in ((parse_albumin, "39 g/L"), (parse_lymphocytes, "1.4 10*9/L")):
        with pytest.raises(ClinicalValueError, match="without a unit") as caught:
            parse(text)
        assert example in str(caught.value)


@pytest.mark.parametrize("text", ["0.25 fraction", "1.4 10*9", "590 U/L", "39 gram"])
def test_unknown_unit_is_refused_with_the_known_ones(text: str) -> None:
    with pytest.raises(ClinicalValueError, match="unit is not known") as caught:
        parse_lymphocytes(text)
    assert repr(text) in str(caught.value)
    assert "10*9/L" in str(caught.value)
    with pytest.raises(ClinicalValueError, match="unit is not known"):
        parse_albumin(text)


@pytest.mark.parametrize("text", ["28 %", "28%", " 28.0 % "])
def test_share_of_lymphocytes_without_leukocytes_is_refused(text: str) -> None:
    for leukocytes in (None, ""):
        with pytest.raises(ClinicalValueError, match="a share; a count is needed") as caught:
            parse_lymphocytes(text, None, leukocytes)
        assert repr(text) in str(caught.value)


@pytest.mark.parametrize("text", ["28 %", "28%", " 28.0 % "])
@pytest.mark.parametrize("leukocytes", ["6.1 10*9/L", "6100 /uL", "6.1 K/uL"])
def test_share_of_lymphocytes_is_taken_of_the_leukocytes_in_any_unit(
    text: str, leukocytes: str
) -> None:
    found = parse_lymphocytes(text, START, leukocytes)
    assert found == Laboratory(1.708, "10*9/L", f"{text.strip()} of {leukocytes}", START)


@pytest.mark.parametrize(
    ("share", "leukocytes", "said"),
    [
        ("101 %", "6.1 10*9/L", "at most 100 %"),
        ("28 %", "6.1", "leukocytes is '6.1' without a unit"),
        ("28 %", "60 %", "leukocytes is '60 %'"),
        ("28 %", "6100 10*9/L", "was 6100 /uL meant?"),
        ("0 %", "6.1 10*9/L", "outside the possible"),
        ("99 %", "150 10*9/L", "outside the possible"),
    ],
)
def test_share_that_gives_no_possible_count_is_refused(
    share: str, leukocytes: str, said: str
) -> None:
    with pytest.raises(ClinicalValueError) as caught:
        parse_lymphocytes(share, None, leukocytes)
    assert said in str(caught.value)


def test_albumin_in_percent_is_refused() -> None:
    with pytest.raises(ClinicalValueError, match="unit is not known"):
        parse_albumin("3.9 %")


def test_unit_of_the_other_value_is_not_known() -> None:
    for parse, text in ((parse_albumin, "1.4 10*9/L"), (parse_lymphocytes, "39 g/dL")):
        with pytest.raises(ClinicalValueError, match="unit is not known"):
            parse(text)


@pytest.mark.parametrize(
    "text",
    ["", "g/L", "normal", "<30 g/L", "-39 g/L", "39,5 g/L", "1e3 cells/uL", "nan g/L", "inf g/L"],
)
def test_text_that_does_not_start_with_a_plain_number_is_refused(text: str) -> None:
    with pytest.raises(ClinicalValueError):
        parse_albumin(text)
    with pytest.raises(ClinicalValueError):
        parse_lymphocytes(text)


# ----------------------------------------------------------------------------------- unit spellings


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((f"1.4 {u}", 1.4) for u in ("x10E3/uL", "10e3/uL", "x10E9/L", "K/mcL", "Thousand/uL")),
        *((f"1.4 {u}", 1.4) for u in ("G/L", "G/l", "Gpt/L", "GPT/l", "10*3.{cells}/uL", "Tsd/ul")),
        *((f"1.4 {u}", 1.4) for u in ("x 10*9/L", "10**9/L", "/nL", "1/nL", "thou/mcL", "1000/uL")),
        *((f"1.4 {u}", 1.4) for u in ("x10(3)/uL", "10x3/uL", "K/cumm", "th/cu mm", "10^6/mL")),
        *(
            (f"1.4 {u}", 1.4)
            for u in ("x10^9/l", "x10 9/L", "x 10³/mm³", "E9/l", "тыс/мкл", "GI/L")
        ),
        *((f"1400 {u}", 1.4) for u in ("cells/mcL", "/cumm", "cells/mm3", "/µl", "/μl", "/㎕")),
        *((f"1400 {u}", 1.4) for u in ("10*6/L", "x10E6/L", "{cells}/uL", "Zellen/µl")),
        ("14 x10²/µL", 1.4),
        (".9 10*9/L", 0.9),
        (".9/nL", 0.9),
    ],
)
def test_counts_are_read_as_laboratories_write_them(text: str, value: float) -> None:
    assert parse_lymphocytes(text).value == value


@pytest.mark.parametrize(
    "text",
    ["3.9 gm/dL", "3.9 GM/DL", "3.9 g%", "39 G/L", "39 gr/lt", "39 mg/mL", "39 г/л", "3.9 g/㎗"],
)
def test_albumin_is_read_as_laboratories_write_it(text: str) -> None:
    assert parse_albumin(text).value == 3.9


@pytest.mark.parametrize(
    ("parse", "text", "said"),
    [
        (parse_lymphocytes, "1.4 g/L", "a mass in small letters"),
        (parse_lymphocytes, "1.4 mil/mm3", "a thousand as well as"),
        (parse_lymphocytes, "1.4 109/L", "lost its mark"),
        (parse_lymphocytes, "1 103/uL", "lost its mark"),
        (parse_albumin, "590 umol/L", "an amount of substance"),
        (parse_albumin, "590 µmol/L", "an amount of substance"),
    ],
)
def test_unit_that_would_have_to_be_guessed_is_refused_with_the_reason(
    parse: Callable[[str], Laboratory], text: str, said: str
) -> None:
    with pytest.raises(ClinicalValueError, match="the unit cannot be used") as caught:
        parse(text)
    assert said in str(caught.value)


@pytest.mark.parametrize("text", ["39,5 g/L", "3,9g/dL", ",9 10*9/L", "1,400 cells/uL", "0,28 %"])
def test_comma_in_a_number_is_refused_by_name(text: str) -> None:
    for parse in (parse_albumin, parse_lymphocytes):
        with pytest.raises(ClinicalValueError, match="decimal comma") as caught:
            parse(text)
        assert repr(text) in str(caught.value)


def respelt(data: st.DataObject, text: str, capitals_count: bool) -> str:
    """Return a spelling with other blanks and, where they do not count, other capitals."""
    written = "".join(c + data.draw(st.sampled_from(["", " ", "\t", "\u00a0"])) for c in text)
    if capitals_count:
        return written
    return "".join(data.draw(st.sampled_from([c, c.upper()])) for c in written)


@functools.cache
def listed_spellings(quantity: Quantity) -> dict[str, set[Unit]]:
    return spellings(quantity)


@functools.cache
def all_spellings() -> list[tuple[Quantity, str, set[Unit]]]:
    return [(q, t, u) for q in Quantity for t, u in sorted(listed_spellings(q).items())]


# Thousands of them: listed when the first of these tests runs, not when tests are collected.
A_SPELLING = st.deferred(lambda: st.sampled_from(all_spellings()))


@given(A_SPELLING, st.data())
def test_every_spelling_is_known_whatever_its_blanks_and_capitals(
    item: tuple[Quantity, str, set[Unit]], data: st.DataObject
) -> None:
    quantity, text, units = item
    capitals_count = quantity is Quantity.CELLS and text.casefold() in ("g/l", "г/л")
    found = Units().find(quantity, respelt(data, text, capitals_count))
    assert found is not None
    assert {found.factor} == {u.factor for u in units}


def test_no_spelling_stands_for_two_units_and_none_is_known_and_refused() -> None:
    for quantity, text, units in all_spellings():
        assert len({u.factor for u in units}) == 1, text
        assert not (refusal_of(quantity, text) and text == text.lower()), text


def test_every_refusal_names_a_reason_and_no_unit() -> None:
    for quantity, text in ((Quantity.ALBUMIN, "umol/L"), (Quantity.CELLS, "g/l")):
        assert refusal_of(quantity, text)
        assert Units().find(quantity, text) is None


@given(A_SPELLING, st.sampled_from("m0²?-/k^"), st.integers(0, 40))
def test_text_with_one_more_character_is_in_the_list_or_unknown(
    item: tuple[Quantity, str, set[Unit]], added: str, place: int
) -> None:
    """An unknown text is never taken for a known one that is near."""
    quantity, text, _ = item
    other = text[:place] + added + text[place:]
    listed = listed_spellings(quantity)
    known = {plain_unit(other), plain_unit(other).lower()} & listed.keys()
    assert (Units().find(quantity, other) is not None) == bool(known)


@given(st.text(min_size=1, max_size=12))
def test_text_that_is_in_no_list_is_never_a_unit(text: str) -> None:
    for quantity in Quantity:
        listed = listed_spellings(quantity)
        plain = plain_unit(text)
        if plain.lower() not in listed and plain not in listed:
            assert Units().find(quantity, text) is None


def test_site_names_its_own_spellings() -> None:
    units = Units({"Tera-Zellen": "10*3/uL", "g/l": "10*9/L", "g pro l": "g/L", "v.H.": "%"})
    assert parse_lymphocytes("1.4 Tera-Zellen", units=units).value == 1.4
    assert parse_lymphocytes("1.4 g/l", units=units).value == 1.4
    assert parse_albumin("39 g/l", units=units).value == 3.9
    assert parse_albumin("39 gprol", units=units).value == 3.9
    assert parse_lymphocytes("28 v.H.", None, "5 /nL", units).value == 1.4
    with pytest.raises(ClinicalValueError, match="not known"):
        parse_lymphocytes("1.4 G pro L", units=units)
    record = parse_record({"albumin": "39 g pro l"}, "test", units=units)
    assert record.albumin is not None


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"x": "g/dl"}, "expected one of g/dL"),
        ({"g/L": "g/dL"}, "stands for g/L already"),
        ({"K/uL": "/uL"}, "stands for 10*3/uL already"),
        ({" ": "g/L"}, "empty"),
        ({"12": "g/L"}, "a number"),
    ],
)
def test_site_cannot_name_what_is_no_unit_or_another(own: dict[str, str], said: str) -> None:
    with pytest.raises(ClinicalValueError) as caught:
        Units(own)
    assert said in str(caught.value)


def test_one_of_several_texts_for_a_unit_is_chosen_and_contradictions_are_refused() -> None:
    counts = (Quantity.CELLS, Quantity.SHARE)
    assert Units().choose(counts, ["", "GPL", "10*9/L"]) == "10*9/L"
    assert Units().choose(counts, ["K/uL", "10*9/L"]) == "K/uL"
    assert Units().choose(counts, ["a", "b"]) == "a"
    assert Units().choose(counts, []) == ""
    with pytest.raises(ClinicalValueError, match="different units"):
        Units().choose(counts, ["K/uL", "/uL"])


# ------------------------------------------------------------------------------ dates and yes or no


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-14",
        "20240314",
        " 2024-03-14 ",
        "2024-03-14 00:00:00",
        "2024-03-14T00:00",
        "2024-03-14T00:00:00.000",
    ],
)
def test_date_is_read_as_year_month_day(text: str) -> None:
    assert parse_date(text, "treatment_start") == START


@pytest.mark.parametrize(
    "text",
    [
        "14.03.2024",
        "03/14/2024",
        "2024/03/14",
        "2024-3-14",
        "24-03-14",
        "2024-02-30",
        "20241314",
        "2024-W11-4",
        "2024-03-14T10:00",
        "2024-03-14T00:00:00Z",
        "2024-03-14T00:00:00+02:00",
        "tomorrow",
        "",
    ],
)
def test_any_other_date_is_refused_naming_field_text_and_form(text: str) -> None:
    with pytest.raises(ClinicalValueError) as caught:
        parse_date(text, "treatment_start")
    assert str(caught.value) == f"treatment_start is {text!r}, expected a date as YYYY-MM-DD"


@pytest.mark.parametrize(
    ("texts", "value"),
    [
        (("yes", "YES", " y ", "true", "1"), True),
        (("no", "No", "n", "false", "0"), False),
    ],
)
def test_yes_and_no_are_read_in_their_usual_forms(texts: tuple[str, ...], value: bool) -> None:
    assert [parse_yes_no(text, "prior_immunotherapy") for text in texts] == [value] * 5


@pytest.mark.parametrize("text", ["", "maybe", "unknown", "?", "2", "pembrolizumab"])
def test_neither_yes_nor_no_is_refused(text: str) -> None:
    with pytest.raises(ClinicalValueError, match="expected yes or no"):
        parse_yes_no(text, "prior_immunotherapy")


# -------------------------------------------------------------------------------------- the record


def test_record_of_good_fields_has_no_problem() -> None:
    record = parse_record(
        {
            "treatment_start": "2024-03-14",
            "albumin": "39 g/L",
            "albumin_date": "2024-03-10",
            "lymphocytes": "1400 cells/uL",
            "lymphocytes_date": "",
            "prior_immunotherapy": "no",
        },
        "test",
    )
    assert record == ClinicalRecord(
        treatment_start=START,
        albumin=Laboratory(3.9, "g/dL", "39 g/L", dt.date(2024, 3, 10)),
        lymphocytes=Laboratory(1.4, "10*9/L", "1400 cells/uL", None),
        prior_immunotherapy=False,
        problems=(),
        source="test",
    )


def test_absent_and_blank_fields_are_unknown_and_no_problem() -> None:
    assert parse_record({"albumin": "  "}, "test") == ClinicalRecord(source="test")


def test_each_field_that_cannot_be_understood_is_a_problem_of_its_own() -> None:
    record = parse_record(
        {
            "treatment_start": "14.3.2024",
            "albumin": "39",
            "albumin_date": "yesterday",
            "lymphocytes": "25 %",
            "lymphocytes_date": "2024-13-01",
            "prior_immunotherapy": "perhaps",
        },
        "test",
    )
    assert sorted(name for name, _ in record.problems) == [
        "albumin",
        "albumin_date",
        "lymphocytes",
        "lymphocytes_date",
        "prior_immunotherapy",
        "treatment_start",
    ]
    assert "14.3.2024" in (record.problem("treatment_start") or "")
    assert record.treatment_start is None
    assert record.albumin is None
    assert record.lymphocytes is None
    assert record.prior_immunotherapy is None


def baseline(days_before: int | None, window: int = 28) -> str | None:
    taken = None if days_before is None else START - dt.timedelta(days=days_before)
    value = Laboratory(3.9, "g/dL", "39 g/L", taken)
    record = ClinicalRecord(treatment_start=START, albumin=value)
    return baseline_problem(value, "albumin", record, window)


@pytest.mark.parametrize("days", [0, 1, 28, None])
def test_laboratory_value_of_the_28_days_before_treatment_is_baseline(days: int | None) -> None:
    assert baseline(days) is None


@pytest.mark.parametrize(
    ("days", "said"),
    [(29, "29 days before treatment start"), (400, "400 days"), (-1, "after treatment start")],
)
def test_laboratory_value_of_another_time_is_no_baseline(days: int, said: str) -> None:
    problem = baseline(days)
    assert problem is not None
    assert said in problem
    assert str(START) in problem


@given(st.none() | st.integers(-5, 40), st.booleans())
def test_baseline_value_whose_age_is_not_known_is_told(days: int | None, start: bool) -> None:
    taken = None if days is None else START - dt.timedelta(days=days)
    value = Laboratory(3.9, "g/dL", "39 g/L", taken)
    record = ClinicalRecord(treatment_start=START if start else None, albumin=value)
    used = baseline_problem(value, "albumin", record, 28) is None
    doubt = baseline_doubt(value, "albumin", record, 28)
    # Each used value is either known to be of the window, or told not to be.
    known = start and days is not None and 0 <= days <= 28
    assert (doubt is None) == (not used or known)


def test_laboratory_window_is_the_sites() -> None:
    assert baseline(7, window=7) is None
    assert baseline(8, window=7) is not None


def test_missing_laboratory_value_says_so_or_why_it_could_not_be_read() -> None:
    assert baseline_problem(None, "albumin", ClinicalRecord(), 28) == "albumin not available"
    unread = parse_record({"albumin": "39"}, "test")
    assert "without a unit" in (baseline_problem(None, "albumin", unread, 28) or "")


def test_laboratory_value_whose_date_cannot_be_read_is_no_baseline() -> None:
    record = parse_record({"albumin": "39 g/L", "albumin_date": "10.3.2024"}, "test")
    assert record.albumin is not None
    problem = baseline_problem(record.albumin, "albumin", record, 28)
    assert "10.3.2024" in (problem or "")


# ------------------------------------------------------------------------------------ the CSV file

HEADER = "patient_id,treatment_start,albumin,lymphocytes,prior_immunotherapy"


@pytest.fixture
def csv_file(tmp_path: Path) -> Path:
    return tmp_path / "clinical.csv"


def records_of(path: Path, text: str, encoding: str = "utf-8") -> Records:
    path.write_text(text, encoding=encoding)
    return read_records(path)


def test_row_becomes_the_patients_record(csv_file: Path) -> None:
    records = records_of(csv_file, f"{HEADER}\nP1,2024-03-14,39 g/L,1.4 10*9/L,no\n")
    record = records["P1", ""]
    assert record.treatment_start == START
    assert record.albumin is not None
    assert record.albumin.value == 3.9
    assert record.lymphocytes is not None
    assert record.lymphocytes.value == 1.4
    assert record.prior_immunotherapy is False
    assert record.problems == ()
    assert record.source == "clinical.csv"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_spreadsheet_dialects_are_read_alike(
    csv_file: Path, delimiter: str, newline: str, encoding: str
) -> None:
    rows = [HEADER, "P1,2024-03-14,39 g/L,1.4 ×10⁹/L,no", "P2,2024-03-15,,,"]
    text = newline.join(row.replace(",", delimiter) for row in rows) + newline
    csv_file.write_bytes(text.encode(encoding))
    records = read_records(csv_file)
    assert set(records) == {("P1", ""), ("P2", "")}
    assert all(r.problems == () for r in records.values())
    assert records["P2", ""].treatment_start == dt.date(2024, 3, 15)


def test_share_of_lymphocytes_uses_the_rows_leukocytes(csv_file: Path) -> None:
    records = records_of(
        csv_file,
        "patient_id,treatment_start,lymphocytes,leukocytes\n"
        "P1,2024-03-14,28 %,6.1 10*9/L\nP2,2024-03-14,28 %,\nP3,2024-03-14,1.4 10*9/L,\n",
    )
    assert records["P1", ""].lymphocytes is not None
    assert records["P1", ""].lymphocytes.value == 1.708
    assert records["P2", ""].lymphocytes is None
    assert "a count is needed" in (records["P2", ""].problem("lymphocytes") or "")
    assert records["P3", ""].problems == ()


def test_columns_may_come_in_any_order_case_and_with_blanks(csv_file: Path) -> None:
    records = records_of(csv_file, "Treatment_Start , PATIENT_ID\n 2024-03-14 , P1 \n")
    assert records["P1", ""].treatment_start == START


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("lymphocites", "lymphocytes"),
        ("albumine", "albumin"),
        ("treatment_date", "treatment_start"),
        ("prior_immuno", "prior_immunotherapy"),
        ("patientid", "patient_id"),
        ("issuer", "issuer_of_patient_id"),
    ],
)
def test_misspelt_column_is_refused_with_the_right_spelling(
    csv_file: Path, wrong: str, right: str
) -> None:
    with pytest.raises(ClinicalFileError) as caught:
        records_of(csv_file, f"patient_id,treatment_start,{wrong}\nP1,2024-03-14,x\n")
    assert f"unknown column {wrong!r}" in str(caught.value)
    if wrong != "issuer":
        assert f"did you mean {right!r}?" in str(caught.value)
    else:  # too short to guess
        assert right in str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("patient_id,albumin\nP1,39 g/L\n", "column 'treatment_start' is missing"),
        ("treatment_start\n2024-03-14\n", "column 'patient_id' is missing"),
        ("patient_id,treatment_start,albumin,albumin\n", "column 'albumin' appears twice"),
        ("patient_id,treatment_start,shoe_size\n", "known columns: patient_id"),
        ("patient_id|treatment_start\nP1|2024-03-14\n", "unknown column"),
        ("", "column 'patient_id' is missing"),
    ],
)
def test_file_with_other_columns_is_refused(csv_file: Path, text: str, said: str) -> None:
    with pytest.raises(ClinicalFileError) as caught:
        records_of(csv_file, text)
    assert said in str(caught.value)
    assert str(csv_file) in str(caught.value)


def test_file_that_is_absent_or_no_utf_8_is_refused(csv_file: Path) -> None:
    with pytest.raises(ClinicalFileError, match="cannot be read"):
        read_records(csv_file)
    with pytest.raises(ClinicalFileError, match="cannot be read"):
        records_of(csv_file, f"{HEADER}\nP1,2024-03-14,3900 mg/dL,1.4 10*3/µL,\n", "latin-1")
    with pytest.raises(ClinicalFileError, match="cannot be read"):
        records_of(csv_file, f"{HEADER}\nP1,2024-03-14,,,\n", "utf-16")


def test_quote_that_is_never_closed_is_refused_and_swallows_no_patient(csv_file: Path) -> None:
    with pytest.raises(ClinicalFileError, match="cannot be read"):
        records_of(csv_file, f'{HEADER}\nP1,"2024-03-14,,,\nP2,2024-03-14,,,\n')


@pytest.mark.parametrize("rows", [2, 3])
def test_patient_with_two_rows_has_no_usable_value_and_the_reason(
    csv_file: Path, rows: int
) -> None:
    row = "P1,2024-03-14,39 g/L,1.4 10*9/L,no\n"
    records = records_of(csv_file, f"{HEADER}\n{row * rows}P2,2024-03-14,,,\n")
    record = records["P1", ""]
    assert record.treatment_start is None
    assert record.albumin is None
    assert record.lymphocytes is None
    assert record.prior_immunotherapy is None
    for field in ("treatment_start", "albumin", "lymphocytes", "prior_immunotherapy"):
        assert "more than one row" in (record.problem(field) or "")
    assert records["P2", ""].problems == ()


def test_row_with_too_many_fields_has_no_usable_value(csv_file: Path) -> None:
    """As where a decimal comma was written into a comma-separated file."""
    records = records_of(
        csv_file, f"{HEADER}\nP1,2024-03-14,3,9 g/dL,1.4 10*9/L,no\nP2,2024-03-14\n"
    )
    record = records["P1", ""]
    assert record.treatment_start is None
    assert record.albumin is None
    assert "more fields" in (record.problem("treatment_start") or "")
    assert records["P2", ""].problems == ()


def test_short_row_leaves_the_rest_unknown(csv_file: Path) -> None:
    record = records_of(csv_file, f"{HEADER}\nP1,2024-03-14\n")["P1", ""]
    assert record == ClinicalRecord(treatment_start=START, source="clinical.csv")


def test_blank_lines_and_rows_without_a_patient_are_passed_over(csv_file: Path) -> None:
    records = records_of(
        csv_file, f"{HEADER}\n\nP1,2024-03-14,,,\n   \n,,,,\n,2024-03-14,,,\nP2,2024-03-14,,,\n\n"
    )
    assert set(records) == {("P1", ""), ("P2", "")}


def test_value_that_cannot_be_understood_is_a_problem_of_its_row_only(csv_file: Path) -> None:
    records = records_of(csv_file, f"{HEADER}\nP1,2024-03-14,39 g/dL,,\nP2,2024-03-14,39 g/L,,\n")
    assert "was 39 g/L meant?" in (records["P1", ""].problem("albumin") or "")
    assert records["P1", ""].treatment_start == START
    assert records["P2", ""].problems == ()


def test_patient_is_found_by_id_and_issuer_else_by_an_id_without_issuer(csv_file: Path) -> None:
    records = records_of(
        csv_file,
        "patient_id,issuer_of_patient_id,treatment_start\n"
        "P1,North,2024-03-01\n"
        "P1,South,2024-03-02\n"
        "P2,,2024-03-03\n"
        "P3,North,2024-03-04\n"
        "P4,,2024-03-05\n"
        "P4,North,2024-03-06\n",
    )

    def day(patient_id: str, issuer: str) -> int | None:
        record = find_record(records, patient_id, issuer)
        return record.treatment_start.day if record and record.treatment_start else None

    assert day("P1", "North") == 1
    assert day("P1", "South") == 2
    assert day("P1", "") is None  # which of the two?
    assert day("P1", "East") is None
    assert day("P2", "") == 3
    assert day("P2", "North") == 3
    assert day("P3", "") is None
    assert day("P4", "North") == 6
    assert day("P4", "South") == 5
    assert day("", "") is None
    assert day("P9", "North") is None
    assert day("p1", "North") is None


def test_file_is_read_again_when_it_changes(csv_file: Path) -> None:
    records_of(csv_file, f"{HEADER}\nP1,2024-03-14,,,\n")
    clinical = ClinicalFile(csv_file)
    assert clinical.record("P1", "") is None  # not read before the first refresh
    clinical.refresh()
    assert clinical.record("P1", "") is not None
    records_of(csv_file, f"{HEADER}\nP2,2024-03-14,,,\nP3,2024-03-14,,,\n")
    os.utime(csv_file, ns=(1, 1))
    clinical.refresh()
    assert clinical.record("P1", "") is None
    assert clinical.record("P2", "") is not None


def test_file_that_breaks_leaves_the_last_good_records_and_names_the_problem(
    csv_file: Path,
) -> None:
    records_of(csv_file, f"{HEADER}\nP1,2024-03-14,,,\n")
    clinical = ClinicalFile(csv_file)
    clinical.refresh()
    for broken in ("patient_id,treatment_strat\n", None):
        if broken is None:
            csv_file.unlink()
        else:
            csv_file.write_text(broken, encoding="utf-8")
        clinical.refresh()
        assert clinical.record("P1", "") is not None
        assert clinical.problem is not None
    records_of(csv_file, f"{HEADER}\nP2,2024-03-14,,,\n")
    clinical.refresh()
    assert clinical.problem is None
    assert clinical.record("P2", "") is not None


def test_without_a_file_no_patient_is_known() -> None:
    clinical = ClinicalFile(None)
    clinical.refresh()
    assert clinical.problem is None
    assert clinical.record("P1", "") is None
