"""Lists and searches over many cases, the timeline, and results read back: without a server."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import time
from pathlib import Path
from typing import Any

import pytest
from pydicom.uid import CTImageStorage, SegmentationStorage

from dicom_node.state.audit import AuditTrail, command, transfer
from dicom_node.state.database import Database
from dicom_node.state.facts import GROUPS, State
from dicom_node.state.journal import Journal
from dicom_node.state.overview import Search
from dicom_node.state.resources import audit_trail
from dicom_node.web.pages import age
from dicom_node.web.pictures import Pictures
from dicom_node.web.site import Site
from dicom_node.web.timeline import TrailIndex
from scoring import parse_record, score_case
from scoring.results_json import ResultFileError, read_result, to_json
from scoring.segmentation.references import LABEL_MAP_STORAGE
from tests.helpers.made.cases import NO_VARIANTS, build_case
from tests.helpers.made.filled_journal import filled


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return filled(tmp_path_factory.mktemp("many"), 1000)


def queries_of(site: Site, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many queries the list's page makes."""
    asked = []
    rows = Database.rows

    def counted(self: Database, query: str, *values: Any) -> Any:
        asked.append(query)
        return rows(self, query, *values)

    with monkeypatch.context() as patch:
        patch.setattr(Database, "rows", counted)
        site.case_list(Search())
        site.node()
    return len(asked)


def test_a_list_of_1000_cases_takes_as_many_queries_as_one_of_10(
    tmp_path: Path, many: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = time.process_time()
    count = queries_of(many, monkeypatch)
    print(f"the list of 1,000 cases took {1000 * (time.process_time() - began):.0f} ms of CPU")
    assert count == queries_of(filled(tmp_path, 10), monkeypatch) <= 11
    with many.reading() as reading:
        plan = reading.journal.rows(
            "EXPLAIN QUERY PLAN SELECT * FROM cases c ORDER BY c.last_received DESC LIMIT 50"
        )
    assert "cases_by_last_received" in plan[0]["detail"]


def test_pages_and_groups_show_every_case_once(many: Site) -> None:
    seen: list[str] = []
    for offset in range(0, 1000, 200):
        found = many.case_list(Search(offset=offset, limit=200))
        assert found.total == 1000
        seen += [c.study_uid for c in found.cases]
    assert len(set(seen)) == len(seen) == 1000
    assert seen[0] == "1.2.826.999"  # the latest first
    totals = {group: many.case_list(Search(group=group)).total for group in GROUPS}
    assert totals == {
        "waiting": 250,
        "person": 0,
        "working": 250,
        "attention": 250,
        "done": 250,
    }
    assert many.case_list(Search(state=State.SCORING)).total == 250
    assert sum(many.case_list(Search()).counts.values()) == 1000


def test_searches_find_what_they_name_and_no_more(many: Site) -> None:
    digest = audit_trail(many.settings).patient_hash("PATIENT-7", "")
    for text, expected in (
        ("1.2.826.14", {"14", *(str(n) for n in range(140, 150))}),
        ("ACC14", {"14"}),
        (digest, {"14", "15"}),
        (digest[:8], {"14", "15"}),
        ("PATIENT-7", set()),
        ("%", set()),
        ("1.2.826._4", set()),
    ):
        found = many.case_list(Search(text=text, limit=200)).cases
        assert {c.study_uid.rpartition(".")[2] for c in found} == expected, text


def test_the_version_changes_with_the_case(many: Site) -> None:
    before = many.version_of("1.2.826.3")
    assert many.version_of("1.2.826.3") == before
    journal = Journal(many.spool.journal_path)
    assert journal.replay("1.2.826.3", 5000.0)
    journal.close()
    assert many.version_of("1.2.826.3") != before


def test_the_timeline_is_of_one_study_and_follows_the_trail(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    trail = AuditTrail(path, tmp_path / "key", "NODE")
    index = TrailIndex(path)
    assert index.of_study("1.2") == []
    trail.record(command("retry", "1.2", "first", "alice"))
    trail.record(command("retry", "1.2.3", 'other "uid": "1.2"', "bob"))
    (entry,) = index.of_study("1.2")
    assert (entry.what, entry.who, entry.detail) == ("Command retry", "alice", "first")
    with path.open("ab") as file:
        file.write(b'{"cut short by a power cut')
    trail.record(command("replay", "1.2", "second", "bob"))
    assert [e.detail for e in index.of_study("1.2")] == ["first", "second"]
    path.rename(tmp_path / "rotated")
    trail.record(command("replay", "1.2", "third", "bob"))
    assert [e.detail for e in index.of_study("1.2")] == ["third"]


def test_the_timeline_counts_what_was_transferred_by_kind(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    trail = AuditTrail(path, tmp_path / "key", "NODE")
    classes = {CTImageStorage: 24, SegmentationStorage: 1, LABEL_MAP_STORAGE: 1, "1.2.3": 1}
    trail.record(transfer(False, "ORTHANC", "127.0.0.1", "1.2", sop_classes=classes))
    (entry,) = TrailIndex(path).of_study("1.2")
    assert entry.detail == "24 CT, 2 SEG, 1 object"


def test_of_a_huge_trail_the_latest_part_is_read(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    trail = AuditTrail(path, tmp_path / "key", "NODE")
    for number in range(50):
        trail.record(command("retry", "1.2", f"number {number}", "alice"))
    index = TrailIndex(path, latest=path.stat().st_size // 5)
    found = [e.detail for e in index.of_study("1.2")]
    assert 8 <= len(found) <= 10
    assert found == [f"number {n}" for n in range(50 - len(found), 50)]
    trail.record(command("retry", "1.2", "later", "alice"))
    assert [e.detail for e in index.of_study("1.2")] == [*found, "later"]


def test_a_result_is_read_back_as_it_was(tmp_path: Path) -> None:
    folder, seg = build_case().write(tmp_path)
    record = parse_record(
        {"treatment_start": "2024-03-14", "albumin": "39 g/L", "albumin_date": "2024-03-10"},
        source="test",
    )
    result = score_case(sorted(folder.iterdir()), [seg], record, NO_VARIANTS)
    assert read_result(to_json(result)) == result
    fields = json.loads(to_json(result))
    fields["eligibility"][0]["verdict"] = "perhaps"
    for text in ("", "[]", "{}", "{", json.dumps(fields)):
        with pytest.raises(ResultFileError):
            read_result(text)
    assert dataclasses.asdict(result)


def test_ages_are_in_words() -> None:
    now = dt.datetime(2026, 1, 2, 12, tzinfo=dt.UTC)
    for seconds, words in (
        (0, "just now"),
        (61, "1 minute ago"),
        (7300, "2 hours ago"),
        (86400 * 3, "3 days ago"),
        (-5, "within a minute"),
        (-7300, "in 2 hours"),
    ):
        assert age(now - dt.timedelta(seconds=seconds), now) == words


def test_pictures_are_drawn_once_and_a_failure_is_not_kept() -> None:
    pictures, drawn = Pictures(), list[int]()

    def make() -> dict[int, bytes]:
        drawn.append(1)
        return {1: b"PNG"} if len(drawn) > 1 else {}

    assert [pictures.of("1.2", n, make) for n in (1, 1, 1, 2)] == [None, b"PNG", b"PNG", None]
    assert len(drawn) == 2
    for n in range(20):
        pictures.of(f"1.2.{n}", 1, make)
    assert pictures.of("1.2", 1, make) == b"PNG"
    assert len(drawn) == 23  # the oldest had to go
