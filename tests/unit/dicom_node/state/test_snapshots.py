"""What is read in several statements is of one moment, whatever another process writes between."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dicom_node.cases.loop import Cases
from dicom_node.clinical.sources import Scan
from dicom_node.errors import JournalError
from dicom_node.loops import Heartbeats
from dicom_node.operate.status import status_json, status_text
from dicom_node.settings.sections import NodeSettings, Settings, WebSettings
from dicom_node.state.audit import AuditTrail
from dicom_node.state.database import Database
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.overview import Search
from dicom_node.state.records import ObjectRecord, OutgoingObject, RunRecord
from dicom_node.state.resources import NodeResources
from dicom_node.web.site import NoCaseError, Site

NOW = 1000.0


def add(journal: Journal, uid: str, kind: str = "CT", study: str = "1") -> None:
    record = ObjectRecord(uid, "1.2", "1.0", study, kind, f"{uid}.dcm", "ab", 9, 0.0, "A", "h", NOW)
    journal.add_object(record, ["1.1"] if kind == "SEG" else [], "PATIENT", "")


def a_seg(journal: Journal) -> None:
    add(journal, "1.9", "SEG")


def a_new_case(journal: Journal) -> None:
    add(journal, "2.1", study="2")


def a_report(journal: Journal, uid: str = "5.2") -> None:
    item = OutgoingObject(uid, "1.2", "1.9", "report", f"reports/{uid}.dcm")
    run = RunRecord("1", 0, True, "the verdict", NOW)
    Outbox(journal).add_run(run, [item], "PACS", False, "key", "clinical")


def a_loss(journal: Journal) -> None:
    record = journal.object("1.1")
    assert record is not None
    journal.set_lost(record, "damaged")


def all_gone(journal: Journal) -> None:
    journal.forget("1")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    settings = Settings(node=NodeSettings(spool=tmp_path / "spool"), web=WebSettings(enabled=True))
    site = Site(settings, Heartbeats([]))
    journal = Journal(site.spool.journal_path)
    add(journal, "1.1")
    add(journal, "1.2")
    add(journal, "1.3", "SEG")
    a_report(journal, "5.1")
    add(journal, "1.4", "SEG")
    journal.close()
    return site


def facts(site: Site) -> Any:
    with site.reading() as reading:
        return reading.journal.facts("1")


def facts_of_the_node(site: Site) -> Any:
    """As the node's own threads read, which open nothing for the purpose."""
    journal = Journal(site.spool.journal_path)
    try:
        return journal.facts("1")
    finally:
        journal.close()


def as_text(site: Site) -> Any:
    journal = Journal(site.spool.journal_path, read_only=True)
    try:
        return status_text(journal, NOW)
    finally:
        journal.close()


def as_json(site: Site) -> Any:
    journal = Journal(site.spool.journal_path, read_only=True)
    try:
        return json.loads(status_json(journal))
    finally:
        journal.close()


def the_list(site: Site) -> Any:
    return site.case_list(Search())


def one_case(site: Site) -> Any:
    return site.case("1").model_dump(exclude={"result_problem", "result"})


def the_node(site: Site) -> Any:
    return site.node().model_dump(exclude={"disk"})


def a_decision(site: Site) -> Any:
    """What the node's deciding thread rests a decision on."""
    spool = site.spool
    journal = Journal(spool.journal_path)
    trail = AuditTrail(spool.root / "audit.jsonl", spool.audit_key, "IMMUNOCT")
    cases = Cases(NodeResources(site.settings, spool, journal, trail), lambda: False, lambda: None)
    try:
        return cases._see(next(c for c in journal.cases() if c.study_uid == "1"), Scan())
    finally:
        journal.close()


READERS = [a_decision, facts, facts_of_the_node, as_text, as_json, the_list, one_case, the_node]
WRITERS = [a_seg, a_new_case, a_report, a_loss, all_gone]


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("read", READERS)
def test_a_change_between_two_statements_is_seen_whole_or_not_at_all(
    site: Site,
    monkeypatch: pytest.MonkeyPatch,
    read: Callable[[Site], Any],
    write: Callable[[Journal], None],
) -> None:
    original, statements, written = Database.rows, 0, list[bool]()

    def rows(self: Database, query: str, *values: Any) -> Any:
        nonlocal statements
        found = original(self, query, *values)
        apart = "FROM clock" in query or (read is a_decision and "FROM cases ORDER BY" in query)
        statements += not apart
        if statements == 1 and not apart and not written:
            written.append(True)
            journal = Journal(site.spool.journal_path)
            with monkeypatch.context() as patch:
                patch.setattr(Database, "rows", original)
                write(journal)
            journal.close()
        return found

    before = read(site)
    with monkeypatch.context() as patch:
        patch.setattr(Database, "rows", rows)
        between = read(site)
    assert statements > 1
    assert between == before
    if (write, read) not in SEEN_BY_NOBODY:
        try:
            assert read(site) != before
        except (NoCaseError, StopIteration):
            assert write is all_gone


# What a reader does not show, it cannot show differently.
SEEN_BY_NOBODY = [
    (a_new_case, a_decision),
    (a_new_case, facts),
    (a_new_case, facts_of_the_node),
    (a_new_case, one_case),
    (a_seg, the_node),
    (a_loss, the_node),
    (a_report, facts),
    (a_report, facts_of_the_node),
]


def test_a_snapshot_lasts_to_its_end_and_is_no_change(site: Site) -> None:
    journal = Journal(site.spool.journal_path)
    other = Journal(site.spool.journal_path)
    with journal.snapshot():
        assert len(journal.cases()) == 1
        a_new_case(other)
        with journal.snapshot():
            assert len(journal.cases()) == 1
        assert len(journal.cases()) == 1
        with pytest.raises(JournalError, match="cannot be written"), journal.change():
            pass
    assert len(journal.cases()) == 2
    add(journal, "3.1", study="3")
    assert len(other.cases()) == 3
    for one in (journal, other):
        one.close()


def test_a_change_within_a_change_is_a_part_of_it(site: Site) -> None:
    journal = Journal(site.spool.journal_path)

    def fails() -> None:
        with journal.change():
            a_new_case(journal)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    assert len(journal.cases()) == 1
    with journal.change():
        a_new_case(journal)
        assert len(journal.cases()) == 2
    journal.close()
    assert len(the_list(site).cases) == 2
