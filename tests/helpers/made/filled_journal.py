"""A journal filled with made-up cases, for lists and searches over many."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dicom_node.loops import Heartbeats
from dicom_node.settings.sections import NodeSettings, PeerSettings, Settings
from dicom_node.state.database import insert
from dicom_node.state.facts import State
from dicom_node.state.journal import Journal
from dicom_node.web.site import Site


def filled(root: Path, cases: int) -> Site:
    """Return the site of a node with so many cases, four states in turn."""
    settings = Settings(
        node=NodeSettings(spool=root / "spool"),
        peers=(PeerSettings("PACS", "PACS", "127.0.0.1", 104),),
    )
    site = Site(settings, Heartbeats(["cases"]))
    journal = Journal(site.spool.journal_path)
    states = (State.SENT, State.WAITING_FOR_CT, State.NOT_ACCEPTED, State.SCORING)
    with journal.change() as db:
        for n in range(cases):
            study = f"1.2.826.{n}"
            row: dict[str, Any] = {
                "study_uid": study,
                "patient_id": f"PATIENT-{n // 2}",
                "issuer": "",
                "calling_ae": "CT1",
                "state": states[n % 4].value,
                "reason": "why",
                "state_since": 1000.0 + n,
                "first_received": 1000.0 + n,
                "last_received": 1000.0 + n,
            }
            insert(db, "cases", row)
            for kind in ("CT", "SEG"):
                uid = f"{study}.{kind == 'SEG':d}"
                insert(
                    db,
                    "objects",
                    {
                        "sop_instance_uid": uid,
                        "sop_class_uid": "1.2",
                        "series_uid": study,
                        "study_uid": study,
                        "kind": kind,
                        "path": f"objects/{uid}",
                        "sha256": "",
                        "size": 1,
                        "calling_ae": "CT1",
                        "calling_address": "h",
                        "received_at": 1000.0,
                        "accession_number": f"ACC{n}",
                    },
                )
    journal.close()
    return site
