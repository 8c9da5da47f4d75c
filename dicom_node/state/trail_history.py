"""Reads senders and accepted reports from the audit trail, to rebuild a lost journal."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dicom_node.state import audit


@dataclasses.dataclass(frozen=True)
class Sent:
    """Times at which a report was accepted and committed to, in seconds since the epoch."""

    at: float
    committed_at: float | None = None


@dataclasses.dataclass(frozen=True)
class History:
    """Contents of an audit trail on studies that were not removed.

    Parameters
    ----------
    senders
        The sender of each study: AE title and address.
    stored
        How many objects of each study were stored; without those of an association that the node's
        end interrupted.
    sent
        The reports that were accepted, by study.
    unanswered
        The reports that were sent and, at least once, not answered, by study.

    Events before a study was forgotten are left out: its next report may have the UID of
    one that was accepted then.
    """

    senders: dict[str, tuple[str, str]]
    stored: dict[str, int]
    sent: dict[str, dict[str, Sent]]
    unanswered: dict[str, set[str]]

    def sent_of(self, study: str, sop_instance_uid: str) -> Sent | None:
        """Return when a report was accepted, if it was."""
        return self.sent.get(study, {}).get(sop_instance_uid)

    def is_unanswered(self, study: str, sop_instance_uid: str) -> bool:
        """Return whether a report was not accepted, and once not answered."""
        found = sop_instance_uid in self.unanswered.get(study, set())
        return found and self.sent_of(study, sop_instance_uid) is None

    def not_found(self, found: Mapping[str, int]) -> dict[str, int]:
        """Return of each study of which fewer objects were found how many were stored.

        A study of which nothing was found counts as one with an object at least.
        """
        at_least = {s: max(self.stored.get(s, 0), s not in found) for s in self.senders}
        return {s: n for s, n in at_least.items() if found.get(s, 0) < n}


def read_history(path: Path) -> History:
    """Read an audit trail; malformed lines and a missing file are ignored.

    Rotated files are not read: reports recorded only there are sent again, under the same UIDs.
    """
    history = History({}, {}, {}, {})
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
    if code == audit.DELETED.code:
        history.senders.pop(study["uid"], None)
        history.stored.pop(study["uid"], None)
        if event["event_type"]["code"] == audit.FORGET:
            history.sent.pop(study["uid"], None)
            history.unanswered.pop(study["uid"], None)
    elif code == audit.TRANSFERRED.code and event["action"] == "C":
        count = sum(study.get("sop_classes", {}).values())
        history.stored[study["uid"]] = history.stored.get(study["uid"], 0) + count
    elif code == audit.BEGIN_TRANSFER.code:
        history.senders[study["uid"]] = (participant["ae_title"], participant.get("address", ""))
    elif code == audit.TRANSFERRED.code and event["action"] == "R":
        at = dt.datetime.fromisoformat(event["time"]).timestamp()
        for uid in study["instances"]:
            if event["outcome"] == audit.MINOR_FAILURE:
                history.unanswered.setdefault(study["uid"], set()).add(uid)
            if event["outcome"] != audit.SUCCESS:
                continue
            sent = history.sent.setdefault(study["uid"], {})
            if event["description"] == audit.COMMITTED:
                sent[uid] = Sent(sent[uid].at if uid in sent else at, at)
            else:
                sent[uid] = Sent(at)
