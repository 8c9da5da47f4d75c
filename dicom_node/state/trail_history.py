"""Reads senders and accepted reports from the audit trail, to rebuild a lost journal."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path
from typing import Any

from dicom_node.state import audit


@dataclasses.dataclass(frozen=True)
class Sent:
    """When a report was accepted, and committed to, in seconds since the epoch."""

    at: float
    committed_at: float | None = None


@dataclasses.dataclass(frozen=True)
class History:
    """The sender of each study (AE title and address), and the reports that were accepted."""

    senders: dict[str, tuple[str, str]]
    sent: dict[str, Sent]


def read_history(path: Path) -> History:
    """Read an audit trail; malformed lines and a missing file are ignored.

    Rotated files are not read: reports recorded only there are sent again, under the same UIDs.
    """
    history = History({}, {})
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            for line in file:
                try:
                    _read(json.loads(line), history)
                except (ValueError, KeyError, IndexError, TypeError):
                    continue
    except FileNotFoundError:
        pass
    return history


def _read(event: dict[str, Any], history: History) -> None:
    code, study = event["event"]["code"], event["objects"][0]
    participant = event["participants"][0]
    if code == audit.BEGIN_TRANSFER.code:
        history.senders[study["uid"]] = (participant["ae_title"], participant.get("address", ""))
    elif code == audit.TRANSFERRED.code and event["action"] == "R":
        at = dt.datetime.fromisoformat(event["time"]).timestamp()
        for uid in study["instances"]:
            earlier = history.sent.get(uid)
            if event["outcome"] != audit.SUCCESS:
                continue
            if event["description"] == audit.COMMITTED:
                history.sent[uid] = Sent(earlier.at if earlier else at, at)
            else:
                history.sent[uid] = Sent(at)
