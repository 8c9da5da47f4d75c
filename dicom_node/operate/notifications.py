"""Pure decisions over conditions: the time of the next notification, and its text.

New and resolved conditions cause a message, at most as often as the settings allow: changes in
between are combined in the next message. Open conditions are repeated at a configured interval.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from dicom_node.settings.sections import NotifySettings
from dicom_node.state.notices import Condition, Key, Message
from dicom_node.units import HOUR, MINUTE, when

# Of many conditions of one kind only the first are listed, the rest are counted.
MOST_LISTED = 20


def message_due(
    found: Sequence[Condition],
    told: Mapping[Key, Condition],
    last_sent: float | None,
    policy: NotifySettings,
    now: float,
) -> Message | None:
    """Return the message that is due now, if any.

    Parameters
    ----------
    found
        The present conditions.
    told
        The conditions reported to this channel and not yet reported as resolved.
    last_sent
        When the last message was sent (seconds since the epoch).
    policy
        Minimum and maximum intervals of messages.
    """
    here = {c.key for c in found}
    new = tuple(c for c in found if c.key not in told)
    resolved = tuple(c for key, c in told.items() if key not in here)
    still_open = tuple(c for c in found if c.key in told)
    # A clock that was set back must not suppress messages.
    silent_for = now - last_sent if last_sent is not None and last_sent <= now else float("inf")
    if new or resolved:
        due = silent_for >= policy.minutes_between * MINUTE
    else:
        due = bool(still_open) and silent_for >= policy.digest_hours * HOUR
    return Message(new, resolved, still_open) if due else None


def subject_of(message: Message, node: str) -> str:
    """Return the message's subject line."""
    parts = [
        f"{len(conditions)} {word}"
        for conditions, word in (
            (message.new, "new"),
            (message.resolved, "no longer open"),
            (message.still_open, "still open"),
        )
        if conditions
    ]
    return f"[immunoct {node}] {', '.join(parts)}"


def text_of(message: Message, node: str) -> str:
    """Return the message as plain text; it contains UIDs and peers, but no patient data."""
    lines = [f"immunoct node {node}", ""]
    for title, conditions in (
        ("NEW", message.new),
        ("NO LONGER OPEN (solved, or the case was removed)", message.resolved),
        ("STILL OPEN", message.still_open),
    ):
        if not conditions:
            continue
        lines.append(title)
        by_kind = sorted(conditions, key=lambda c: c.kind.value)
        for kind, group in groupby(by_kind, key=lambda c: c.kind):
            listed = list(group)
            lines.append(f"  {kind.title} ({len(listed)})")
            lines += [
                f"    {c.subject}, since {when(c.since)}: {c.words}" for c in listed[:MOST_LISTED]
            ]
            if len(listed) > MOST_LISTED:
                lines.append(f"    ... and {len(listed) - MOST_LISTED} more")
            if conditions is not message.resolved:
                lines.append(f"    What to do: {kind.advice}")
        lines.append("")
    lines.append("Research use only. This message contains no patient data.")
    return "\n".join(lines) + "\n"


def json_of(message: Message, node: str, at: float) -> dict[str, Any]:
    """Return the message as the JSON object for a webhook."""
    return {
        "node": node,
        "at": _iso(at),
        "subject": subject_of(message, node),
        "new": [_condition(c) for c in message.new],
        "resolved": [_condition(c) for c in message.resolved],
        "still_open": [_condition(c) for c in message.still_open],
    }


def _condition(condition: Condition) -> dict[str, str]:
    return {
        "kind": condition.kind.value,
        "subject": condition.subject,
        "since": _iso(condition.since),
        "words": condition.words,
        "what_to_do": condition.kind.advice,
    }


def _iso(at: float) -> str:
    return dt.datetime.fromtimestamp(at, dt.UTC).isoformat(timespec="seconds")
