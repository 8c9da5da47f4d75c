"""What the journal counts for good: objects, refusals, runs, deliveries, the report's latency."""

from __future__ import annotations

from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import ObjectRecord, OutgoingObject, Refusal, RunRecord


def add(
    journal: Journal, uid: str, kind: str = "CT", at: float = 100.0, accession: str = ""
) -> None:
    record = ObjectRecord(
        uid, "1.2.3", "1.0", "1", kind, f"{uid}.dcm", "ab", 9, 0.0, "A", "h", at, accession
    )
    journal.add_object(record, ["1.1"] if kind == "SEG" else [], "PATIENT", "")


def run(outbox: Outbox, uid: str, now: float, scored: bool = True) -> None:
    item = OutgoingObject(uid, "1.2.3.4", "1.9", "report", f"reports/{uid}.dcm")
    record = RunRecord("1", 0, scored, "the verdict", now)
    assert outbox.add_run(record, [item], "PACS", False, "key", "clinical")


def totals(journal: Journal, name: str) -> dict[tuple[str, str], float]:
    rows = journal.rows("SELECT first, second, value FROM totals WHERE name = ?", name)
    return {(r["first"], r["second"]): r["value"] for r in rows}


def test_objects_are_counted_and_stay_counted_when_they_leave(journal: Journal) -> None:
    add(journal, "1.1")
    add(journal, "1.2")
    add(journal, "1.3", "SEG")
    assert totals(journal, "objects_received") == {("CT", ""): 2, ("SEG", ""): 1}
    assert totals(journal, "received_bytes") == {("CT", ""): 18, ("SEG", ""): 9}
    journal.forget("1")
    assert totals(journal, "objects_received") == {("CT", ""): 2, ("SEG", ""): 1}


def test_refusals_are_counted_by_rule(journal: Journal) -> None:
    for rule in ("cut_short", "disk_low", "cut_short"):
        journal.add_refusal(Refusal("1.1", "1.2", "A", "why", 100.0, rule))
    assert totals(journal, "objects_refused") == {("cut_short", ""): 2, ("disk_low", ""): 1}
    assert {r.rule for r in journal.refusals(0)} == {"cut_short", "disk_low"}


def test_runs_and_deliveries_are_counted_by_outcome(journal: Journal) -> None:
    outbox = Outbox(journal)
    add(journal, "1.1", "SEG")
    run(outbox, "9.1", 150)
    (item,) = outbox.of_case("1")
    assert outbox.retry("1", 155) == 1  # an order is no attempt
    outbox.not_sent([item], "nobody there", 160, 170, failed=False)
    outbox.not_sent([item], "refused", 170, 180, failed=True)
    outbox.sent(item, "0x0000", 190)
    assert totals(journal, "deliveries") == {
        ("PACS", "postponed"): 1,
        ("PACS", "not_accepted"): 1,
        ("PACS", "accepted"): 1,
    }
    run(outbox, "9.1", 200)  # scored again: the same report, the same row
    run(outbox, "9.2", 210, scored=False)
    assert totals(journal, "runs") == {("scored", ""): 2, ("not_scored", ""): 1}


def test_the_latency_runs_from_the_last_object_to_the_first_acceptance(journal: Journal) -> None:
    outbox = Outbox(journal)
    add(journal, "1.1", "SEG", at=100)
    run(outbox, "9.1", 120)
    outbox.sent(outbox.of_case("1")[0], "0x0000", 145)
    buckets = totals(journal, "latency_bucket")
    assert (buckets[("30", "")], buckets[("60", "")], buckets[("86400", "")]) == (0, 1, 1)
    # Changed clinical values make another report of the same objects: no new latency.
    run(outbox, "9.2", 5000)
    outbox.sent(outbox.of_case("1")[1], "0x0000", 5001)
    assert totals(journal, "latency_count") == {("", ""): 1}
    assert totals(journal, "latency_sum") == {("", ""): 45}
    add(journal, "1.2", at=6000)
    run(outbox, "9.3", 6005)
    outbox.sent(outbox.of_case("1")[2], "0x0000", 6007)
    assert totals(journal, "latency_count") == {("", ""): 2}
    assert totals(journal, "latency_sum") == {("", ""): 52}
    assert totals(journal, "latency_bucket")[("10", "")] == 1


def test_the_accession_number_stays_until_the_case_is_forgotten(journal: Journal) -> None:
    add(journal, "1.1")
    add(journal, "1.2", accession="ACC-7")

    def numbers() -> list[tuple[str, ...]]:
        return [tuple(r) for r in journal.rows("SELECT * FROM accession_numbers")]

    assert numbers() == [("1", "ACC-7")]
    journal.forget("1")
    assert numbers() == []
