"""Record of forgotten studies and patients, kept outside the journal.

Neither the loss of the journal nor an older backup of it restores them.

One JSON object a line, appended and synced. Studies and patients appear as keyed hashes; the key is
the audit trail's. The reports that a PACS has of a forgotten study are kept enciphered: they can be
read with that key and the Study Instance UID together, that is, when the study is received again.
Its first report then replaces them.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from dicom_node.state.audit import read_or_make_key
from dicom_node.state.files import append_line

_FORGOTTEN, _HERE_AGAIN = "forgotten", "received again"


class Forgotten:
    """The file ``forgotten.jsonl``.

    Parameters
    ----------
    path
        The file; it need not exist.
    key_file
        Holds the key; created if missing.

    Raises
    ------
    OSError
        If one of them cannot be read.
    """

    def __init__(self, path: Path, key_file: Path) -> None:
        self._path = path
        self._key = read_or_make_key(key_file)
        self._lock = threading.Lock()
        self._studies: set[str] = set()
        self._patients: dict[str, float] = {}
        self._reports: dict[str, str] = {}
        # Lines written with another key: the studies and patients in them cannot be identified.
        self.unreadable = 0
        if path.exists():
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
                self._read(line)

    def _read(self, line: str) -> None:
        try:
            fields = json.loads(line)
            study, state = fields["study"], fields["state"]
            patient, at, key = fields["patient"], float(fields["time"]), fields["key"]
        except (ValueError, KeyError, TypeError):
            return  # truncated by a power failure: never confirmed to anyone
        if key != self._hash("key"):
            self.unreadable += 1
        elif state == _FORGOTTEN:
            self._studies.add(study)
            self._patients[patient] = at
            self._reports[study] = str(fields.get("reports") or self._reports.get(study, ""))
        else:
            self._studies.discard(study)

    def _hash(self, *parts: str) -> str:
        return hmac.new(self._key, json.dumps(parts).encode(), hashlib.sha256).hexdigest()

    def __contains__(self, study_uid: str) -> bool:
        """Return whether a study was forgotten and has not been received again."""
        return bool(self._studies) and self._hash("study", study_uid) in self._studies

    def patient_since(self, patient_id: str, issuer: str) -> float | None:
        """Return when a patient was last forgotten (seconds since the epoch), if ever."""
        return self._patients.get(self._hash("patient", patient_id, issuer))

    def reports_of(self, study_uid: str) -> list[list[str]]:
        """Return the latest report that a PACS has of a study that was forgotten.

        Each as SOP Class, SOP Instance, Series and Study Instance UID.
        """
        sealed = self._reports.get(self._hash("study", study_uid), "")
        if not sealed:
            return []
        nonce, _, text = sealed.partition(":")
        found: list[list[str]] = json.loads(self._ciphered(study_uid, nonce, bytes.fromhex(text)))
        return found

    def _ciphered(self, study_uid: str, nonce: str, text: bytes) -> bytes:
        """Return a text enciphered or deciphered: HMAC-SHA-256 in counter mode."""
        blocks = -(-len(text) // 64)
        stream = "".join(
            self._hash("reports", study_uid, nonce, str(block)) for block in range(2 * blocks)
        )
        return bytes(a ^ b for a, b in zip(text, bytes.fromhex(stream), strict=False))

    def add(
        self,
        study_uid: str,
        patient_id: str,
        issuer: str,
        reports: Sequence[Sequence[str]] = (),
    ) -> None:
        """Record that a study is forgotten, before any of its data is removed.

        ``reports`` are those that `reports_of` returns when the study is received again.

        Raises
        ------
        OSError
            If the record cannot be written.
        """
        patient, sealed = self._hash("patient", patient_id, issuer), ""
        if reports:
            nonce, text = secrets.token_hex(16), json.dumps([list(r) for r in reports]).encode()
            sealed = f"{nonce}:{self._ciphered(study_uid, nonce, text).hex()}"
        with self._lock:
            at = self._append(study_uid, patient, _FORGOTTEN, sealed)
            self._studies.add(self._hash("study", study_uid))
            self._patients[patient] = at
            if sealed:
                self._reports[self._hash("study", study_uid)] = sealed

    def lift(self, study_uid: str) -> None:
        """Record that a forgotten study is received again, before any of its data is stored.

        Raises
        ------
        OSError
            If the record cannot be written.
        """
        with self._lock:
            if study_uid in self:
                self._append(study_uid, "", _HERE_AGAIN)
                self._studies.discard(self._hash("study", study_uid))

    def _append(self, study_uid: str, patient: str, state: str, reports: str = "") -> float:
        now = time.time()
        fields = {
            "time": now,
            "key": self._hash("key"),
            "study": self._hash("study", study_uid),
            "patient": patient,
            "state": state,
        } | ({"reports": reports} if reports else {})
        append_line(self._path, json.dumps(fields).encode() + b"\n")
        return now
