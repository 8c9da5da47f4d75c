"""Nothing of others is obeyed by a terminal or run by a spreadsheet, and no name poses as a UID."""

from __future__ import annotations

import io
import json
import unicodedata
import warnings

import pydicom
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.cli import main
from scoring.escaping import VisibleStream, csv_cell, is_uid, uid_words, visible

CONTROLS = st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Cs"])


@given(st.text(st.one_of(CONTROLS, st.characters()), max_size=30))
def test_no_control_or_format_character_is_left(text: str) -> None:
    found = visible(text)
    left = {unicodedata.category(c) for c in found if c not in "\n\t" and ord(c) < 0x10000}
    assert not left & {"Cc", "Cf", "Zl", "Zp", "Cs"}
    assert visible(found) == found
    if not any(unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Cs") for c in text):
        assert found == text


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_a_json_line_stays_json_with_the_same_values(text: str) -> None:
    line = visible(json.dumps({"x": text}, ensure_ascii=False))
    assert json.loads(line) == {"x": text}


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+1+cmd", "'+1+cmd"),
        ("-2+cmd", "'-2+cmd"),
        ("-1 to=A1", "'-1 to=A1"),
        ("-0.25 [-0.4 to -0.1]", "-0.25 [-0.4 to -0.1]"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        (" =1", "' =1"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("-0.25", "-0.25"),
        ("+1e-3", "+1e-3"),
        ("Liver", "Liver"),
        ("\x1b[31mred", "\\u001b[31mred"),
        ("", ""),
        (-1.5, -1.5),
        (None, None),
    ],
)
def test_a_cell_is_shown_and_not_run(text: object, cell: object) -> None:
    assert csv_cell(text) == cell


@given(st.text(max_size=80))
def test_what_is_no_uid_is_not_repeated(text: str) -> None:
    found = uid_words(text)
    assert found == text if is_uid(text) or not text else "SHA-256" in found
    assert len(found) <= 64


def test_a_progress_bar_still_returns() -> None:
    out = io.StringIO()
    VisibleStream(out).write("\r50 %\rDoe")
    assert out.getvalue() == "\r50 %\\u000dDoe"


def test_commands_print_no_controls_and_no_warnings_of_libraries(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(_: object) -> int:
        print("\x1b]0;owned\x07\x9b31m")
        dataset = pydicom.Dataset()
        dataset.PatientBirthDate = "DOE JANE"
        warnings.warn("DOE^JANE is unlikely to represent the intended person name", stacklevel=1)
        return 0

    monkeypatch.setattr("dicom_node.commands.run", run)
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        assert main(["status"]) == 0
    out, err = capsys.readouterr()
    assert out == "\\u001b]0;owned\\u0007\\u009b31m\n"
    assert err == ""
