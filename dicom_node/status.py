"""What ``immunoct status`` prints: every case, where it is and why, from the journal alone."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import time
from collections import Counter

from dicom_node.journal import Journal

DAY = 86400.0


def _age(seconds: float) -> str:
    for unit, size in (("d", DAY), ("h", 3600.0), ("min", 60.0)):
        if seconds >= size:
            return f"{seconds / size:.0f} {unit}"
    return f"{max(seconds, 0):.0f} s"


def status_text(journal: Journal, now: float | None = None) -> str:
    """Return cases, unsent reports and refused objects as text for a terminal."""
    now = time.time() if now is None else now
    cases = journal.cases()
    counts = Counter(c.state.value for c in cases)
    lines = [f"{len(cases)} case(s): " + (", ".join(f"{n} {s}" for s, n in counts.items()) or "-")]
    for case in cases:
        ct, segs = journal.facts(case.study_uid)
        lines += [
            "",
            f"study {case.study_uid}",
            f"  state    {case.state.value}, for {_age(now - case.state_since)}",
            f"  why      {case.reason or '-'}",
            f"  objects  {len(ct)} CT, {len(segs)} SEG, last from {case.calling_ae} "
            f"{_age(now - case.last_received)} ago",
        ]
        for uid in journal.conflicts(case.study_uid):
            lines.append(f"  conflict {uid} came again with other content; the first is kept")
        for report in journal.reports(case.study_uid):
            moment = dt.datetime.fromtimestamp(report.sent_at or report.created_at)
            sent = "sent" if report.sent_at else f"NOT SENT ({report.attempts} attempts), made"
            to = report.destination or case.calling_ae
            lines.append(
                f"  report   {report.sop_instance_uid} to {to}: {sent} {moment:%Y-%m-%d %H:%M:%S}"
                + (f"; {report.detail}" if report.detail else "")
            )
    refusals = journal.refusals(now - DAY)
    if refusals:
        lines += ["", f"{len(refusals)} object(s) refused in the last day:"]
        lines += [
            f"  {dt.datetime.fromtimestamp(r.at):%H:%M:%S} from {r.calling_ae}: "
            f"{r.sop_instance_uid}: {r.reason}"
            for r in refusals[:20]
        ]
    return "\n".join(lines)


def status_json(journal: Journal) -> str:
    """Return the same as JSON; no patient identifier is in it."""
    cases = []
    for case in journal.cases():
        ct, segs = journal.facts(case.study_uid)
        fields = dataclasses.asdict(case)
        for private in ("patient_id", "issuer", "clinical_key", "processed_key"):
            fields.pop(private)
        cases.append(
            fields
            | {
                "state": case.state.value,
                "ct": len(ct),
                "seg": len(segs),
                "conflicts": journal.conflicts(case.study_uid),
                "reports": [dataclasses.asdict(r) for r in journal.reports(case.study_uid)],
            }
        )
    return json.dumps(
        {
            "cases": cases,
            "refusals": [dataclasses.asdict(r) for r in journal.refusals(time.time() - DAY)],
        },
        indent=2,
    )
