"""What the audit trail knows of reports, when the journal has less of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dicom_node.recovery import start_check
from dicom_node.settings.sections import NodeSettings, Settings
from dicom_node.state import audit
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import ObjectRecord, OutgoingObject, OutgoingRecord, RunRecord
from dicom_node.state.resources import NodeResources, audit_trail
from dicom_node.state.spool import Spool
from dicom_node.state.trail_history import read_history


@pytest.fixture
def node(tmp_path: Path) -> Iterator[NodeResources]:
    settings = Settings(node=NodeSettings(spool=tmp_path / "spool"))
    spool = Spool(tmp_path / "spool")
    journal = Journal(spool.journal_path)
    journal.add_object(
        ObjectRecord("1.1", "1.2", "1.0", "1", "CT", "1.1", "ab", 9, 0.0, "A", "h", 5.0),
        [],
        "P",
        "",
    )
    item = OutgoingObject("5.1", "1.2.3.4", "1.9", "report", "reports/5.1.dcm")
    Outbox(journal).add_run(RunRecord("1", 0, True, "", 1.0), [item], "PACS", True, "key", "")
    yield NodeResources(settings, spool, journal, audit_trail(settings))
    journal.close()


def report(node: NodeResources) -> OutgoingRecord:
    return Outbox(node.journal).of_case("1")[0]


def test_a_report_that_was_accepted_is_not_sent_again_by_an_older_journal(
    node: NodeResources,
) -> None:
    """The backup was made, or the log lost, between the report and its acceptance."""
    assert start_check.restore_unsent(node) is not None
    assert Outbox(node.journal).due(1e12) == [report(node)]
    node.trail.record(audit.report_sent(report(node), None, "0x0000", accepted=True))
    start_check.restore_unsent(node)
    assert Outbox(node.journal).due(1e12) == []
    assert Outbox(node.journal).uncommitted(1e12) == [report(node)]
    assert start_check.restore_unsent(node) is None, "nothing to be sent: nothing is read"


def test_so_is_what_was_committed_and_what_got_no_answer(node: NodeResources) -> None:
    node.trail.record(audit.report_sent(report(node), None, "no answer", accepted=None))
    start_check.restore_unsent(node)
    assert report(node).unanswered
    assert Outbox(node.journal).due(1e12) == [report(node)]
    for words in ("0x0000", audit.COMMITTED):
        node.trail.record(audit.report_sent(report(node), None, words, accepted=True))
    start_check.restore_unsent(node)
    assert report(node).committed_at
    assert not report(node).unanswered


@pytest.mark.parametrize(("command", "known"), [(audit.FORGET, False), ("retention", True)])
def test_what_was_before_forget_says_nothing_of_the_same_study_sent_again(
    node: NodeResources, command: str, known: bool
) -> None:
    """Its report has the same UID, and the PACS may have been told to delete the first."""
    sent: list[Callable[[], audit.AuditEvent]] = [
        lambda: audit.report_sent(report(node), None, "0x0000", accepted=True),
        lambda: audit.command(command, "1", ""),
    ]
    for event in sent:
        node.trail.record(event())
    found = read_history(node.trail.path)
    assert (found.sent_of("1", "5.1") is not None) is known
    start_check.restore_unsent(node)
    assert (Outbox(node.journal).due(1e12) == []) is known
