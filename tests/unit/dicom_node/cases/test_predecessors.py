"""Which reports the next one replaces, and what its rejection note is about."""

from __future__ import annotations

from dicom_node.cases.decide import standing, to_reject
from dicom_node.state.records import REJECTION, OutgoingRecord


def record(
    uid: str,
    run: int,
    kind: str = "report",
    sent: bool = True,
    withdrawn: str = "",
    unanswered: bool = False,
) -> OutgoingRecord:
    return OutgoingRecord(
        uid,
        "1.2",
        "1.9",
        kind,
        f"reports/{uid}.dcm",
        "1",
        run,
        "PACS",
        False,
        1.0,
        sent_at=2.0 if sent else None,
        withdrawn=withdrawn,
        unanswered=unanswered,
    )


def uids(found: tuple[OutgoingRecord, ...]) -> list[str]:
    return [o.sop_instance_uid for o in found]


def test_a_report_stands_unless_it_was_certainly_never_there() -> None:
    assert uids(
        standing(
            [
                record("sent", 1),
                record("sent, withdrawn", 2, withdrawn="113001"),
                record("to be sent", 3, sent=False),
                record("never sent", 4, sent=False, withdrawn="113001"),
                record("unanswered", 5, sent=False, withdrawn="113001", unanswered=True),
                record("a companion", 5, "companion"),
            ]
        )
    ) == ["sent", "sent, withdrawn", "to be sent", "unanswered"]


def test_what_is_rejected_is_what_may_be_there_of_the_latest_report() -> None:
    assert to_reject([]) == ()
    one = [record("1", 1), record("1p", 1, "companion"), record("1q", 1, "companion", sent=False)]
    assert uids(to_reject(one)) == ["1", "1p"]
    two = [*one, record("2", 2), record("n", 2, REJECTION, sent=False)]
    assert uids(to_reject(two)) == ["2"], "the note on the first is on its way"
    gone = {"sent": False, "withdrawn": "113038"}
    unsent = [*one, record("2", 2, **gone), record("n", 2, REJECTION, **gone)]  # type: ignore[arg-type]
    assert uids(to_reject(unsent)) == ["1", "1p"]


def test_a_note_that_was_withdrawn_with_its_report_is_made_good() -> None:
    gone = record("n", 2, REJECTION, sent=False, withdrawn="113038")
    latest = record("2", 2, sent=False, withdrawn="113038", unanswered=True)
    assert uids(to_reject([record("1", 1), latest, gone])) == ["2", "1"]
    assert uids(to_reject([record("1", 1), record("2", 2, withdrawn="113038"), gone])) == ["2", "1"]
