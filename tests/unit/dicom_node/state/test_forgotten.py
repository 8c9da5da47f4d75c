"""What was forgotten stays so beside the journal, and names nobody."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.state.forgotten import Forgotten

STUDIES = ["1.2.3", "1.2.33", "1.2.4"]


def opened(folder: Path) -> Forgotten:
    return Forgotten(folder / "forgotten.jsonl", folder / "audit.key")


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(STUDIES)), max_size=12))
def test_the_last_word_on_a_study_counts_now_and_after_a_restart(
    tmp_path_factory: pytest.TempPathFactory, words: list[tuple[bool, str]]
) -> None:
    folder = tmp_path_factory.mktemp("spool")
    forgotten, expected = opened(folder), set()
    for forget, study in words:
        if forget:
            forgotten.add(study, "PATIENT-7", "")
            expected.add(study)
        else:
            forgotten.lift(study)
            expected.discard(study)
    for one in (forgotten, opened(folder)):
        assert {s for s in STUDIES if s in one} == expected
        assert (one.patient_since("PATIENT-7", "") is not None) == any(f for f, _ in words)
        assert one.patient_since("PATIENT-8", "") is None


def test_nobody_is_named(tmp_path: Path) -> None:
    opened(tmp_path).add("1.2.3", "PATIENT-7", "ISSUER")
    text = (tmp_path / "forgotten.jsonl").read_text()
    for name in ("1.2.3", "PATIENT", "ISSUER"):
        assert name not in text


@pytest.mark.parametrize("length", range(1, 250, 31))
def test_a_line_that_a_power_cut_has_cut_short_spoils_no_other(tmp_path: Path, length: int) -> None:
    path = tmp_path / "forgotten.jsonl"
    opened(tmp_path).add("1.2.3", "A", "")
    opened(tmp_path).add("1.2.4", "B", "")
    whole = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(whole[0] + whole[1][:length])
    opened(tmp_path).add("1.2.5", "C", "")
    again = opened(tmp_path)
    assert "1.2.3" in again
    assert "1.2.5" in again
    assert "1.2.4" not in again


def test_lines_of_another_key_are_counted_and_decide_nothing(tmp_path: Path) -> None:
    opened(tmp_path).add("1.2.3", "A", "")
    (tmp_path / "audit.key").unlink()
    again = opened(tmp_path)
    assert "1.2.3" not in again
    assert again.unreadable == 1


def test_the_report_that_a_pacs_has_is_told_by_the_study_uid_alone(tmp_path: Path) -> None:
    report = ("1.2.840.10008.5.1.4.1.1.88.34", "2.25.77", "2.25.78", "1.2.3")
    forgotten = opened(tmp_path)
    forgotten.add("1.2.3", "PATIENT-7", "", [report])
    forgotten.lift("1.2.3")
    forgotten.add("1.2.4", "PATIENT-7", "")
    for one in (forgotten, opened(tmp_path)):
        assert one.reports_of("1.2.3") == [list(report)]
        assert one.reports_of("1.2.4") == one.reports_of("1.2.5") == []
    written = (tmp_path / "forgotten.jsonl").read_text()
    assert not any(uid in written for uid in report)
    forgotten.add("1.2.3", "PATIENT-7", "")  # again, before another report was sent
    assert opened(tmp_path).reports_of("1.2.3") == [list(report)]
