"""Deliveries by month and destination."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from dicom_node.state.by_month import MOST_MONTHS, Deliveries, deliveries
from dicom_node.state.database import insert
from dicom_node.state.journal import Journal
from tests.helpers.made.filled_journal import filled


def moment(year: int, month: int) -> float:
    return dt.datetime(year, month, 15).astimezone().timestamp()


def test_deliveries_are_counted_by_month_and_destination(tmp_path: Path) -> None:
    journal = Journal(filled(tmp_path, 1).spool.journal_path)
    march, april = moment(2024, 3), moment(2024, 4)
    rows: list[tuple[str, float, str, float | None, str]] = [
        ("PACS", march, "sent", march + 60, ""),
        ("PACS", march, "committed", march + 180, ""),
        ("PACS", march, "failed", None, ""),
        ("PACS", march, "failed", None, "113001"),
        ("PACS", april, "pending", None, ""),
        ("OTHER", april, "sent", april + 30, ""),
    ]
    rows += [("OLD", moment(2020 + n // 12, n % 12 + 1), "pending", None, "") for n in range(30)]
    with journal.change() as db:
        for number, (destination, at, status, sent, withdrawn) in enumerate(rows):
            row: dict[str, Any] = {
                "sop_instance_uid": f"1.2.{number}",
                "sop_class_uid": "1",
                "series_uid": "1",
                "study_uid": "1.2.826.0",
                "kind": "report",
                "run": 1,
                "path": "x",
                "destination": destination,
                "wants_commitment": 0,
                "created_at": at,
                "status": status,
                "sent_at": sent,
                "withdrawn": withdrawn,
            }
            insert(db, "outgoing", row)
    found = deliveries(journal)
    journal.close()
    assert [d for d in found if d.destination != "OLD"] == [
        Deliveries("2024-04", "OTHER", 1, 0, 0, pytest.approx(0.5)),
        Deliveries("2024-04", "PACS", 0, 1, 0, None),
        Deliveries("2024-03", "PACS", 2, 0, 1, pytest.approx(2.0)),
    ]
    old = [d.month for d in found if d.destination == "OLD"]
    assert len(old) == MOST_MONTHS
    assert old[0] == "2022-06"
