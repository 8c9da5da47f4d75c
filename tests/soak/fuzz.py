"""Bad input through the real socket: mutated objects and raw garbage, every one accounted for."""

from __future__ import annotations

import dataclasses
import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pydicom
from pynetdicom.dsutils import encode

from tests.helpers.running import garbage, wire
from tests.helpers.running.made_cases import CaseMaker, new_uid
from tests.helpers.running.mutations import MUTATIONS, PATH_UID, Mutant, mutate
from tests.helpers.running.progress import say
from tests.helpers.running.targets import (
    NodeTarget,
    OrthancTarget,
    Target,
    peak_rss_mb,
    wait_until_up,
)

ANSWER_SECONDS = 30.0
KINDS = [*MUTATIONS, PATH_UID]
# Real objects of which variants are made, where they are at hand.
REAL = ("LIDC-IDRI-0001", "CRLM-CT-1006", "dcmqi-small")


@dataclasses.dataclass(frozen=True)
class Original:
    """A well-formed object that variants are made of."""

    sop_class: str
    uid: str
    data: bytes
    origin: str


@dataclasses.dataclass
class FuzzFigures:
    """What became of the variants; ``sent`` is the sum of the four that follow."""

    sent: int = 0
    accepted: int = 0
    refused: int = 0
    aborted: int = 0
    unanswered: int = 0
    by_kind: dict[str, dict[str, int]] = dataclasses.field(default_factory=dict)
    garbage: dict[str, int] = dataclasses.field(default_factory=dict)
    echo_failures: int = 0
    crashes: int = 0
    originals: str = ""
    peak_rss_mb: dict[str, float] = dataclasses.field(default_factory=dict)
    seconds: float = 0


@dataclasses.dataclass(frozen=True)
class Accounting:
    """Whether the node's books agree with the sender's (node only)."""

    accepted_uids_not_in_journal: int
    refusals_logged: int
    files_without_journal_row: int
    journal_rows_without_file: int
    studies_of_refused_objects_only: int
    half_written_files: int
    escaped_paths: int
    unsettled_cases: dict[str, int]
    worker_deaths: int
    unstructured_log_lines: int


def originals(data: Path | None) -> list[Original]:
    """Return well-formed objects: made-up ones, and real CT and SEG where ``data`` has them."""
    rng = random.Random(0)
    made = CaseMaker().case(rng, 0)
    found = [Original(o.sop_class, o.uid, o.data, "made up") for o in (made.ct[0], made.seg)]
    if data is None or not data.is_dir():
        return found
    for name in REAL:
        files = sorted((data / name).rglob("*.dcm"))
        ct = [p for p in files if p.parent.name.startswith("ct")]
        seg = [p for p in files if p not in ct and p.parent.name != "sr"]
        for path in [*ct[:2], *seg[:2]]:
            found += _original(path, name)
    return found


def _original(path: Path, origin: str) -> list[Original]:
    dataset = pydicom.dcmread(path)
    syntax = str(dataset.file_meta.TransferSyntaxUID)
    if syntax not in (wire.EXPLICIT_LITTLE, wire.IMPLICIT_LITTLE):
        return []
    if str(dataset.SOPClassUID) not in (wire.CT_STORAGE, wire.SEG_STORAGE):
        return []
    for element in dataset.iterall():  # so that every element's place is easily found
        if element.VR == "SQ":
            element.is_undefined_length = False
            for item in element.value:
                item.is_undefined_length_sequence_item = False
    encoded = encode(dataset, False, True)
    assert encoded is not None
    return [Original(str(dataset.SOPClassUID), str(dataset.SOPInstanceUID), encoded, origin)]


def variants(bases: Sequence[Original], count: int, seed: int) -> list[tuple[str, Mutant]]:
    """Return SOP class and variant; the same seed gives the same ones."""
    rng = random.Random(seed)
    out = []
    for number in range(count):
        base = bases[number % len(bases)]
        uid = new_uid(rng, len(base.uid)) if len(base.uid) > 8 else base.uid
        data = base.data.replace(base.uid.encode(), uid.encode())
        out.append((base.sop_class, mutate(data, uid, KINDS[rng.randrange(len(KINDS))], rng)))
    return out


class Fuzzer:
    """Sends variants and garbage at a target and counts what comes back.

    ``patience`` is how long it waits for each answer, in seconds.
    """

    def __init__(self, target: Target, seed: int, patience: float = ANSWER_SECONDS) -> None:
        self._target = target
        self._patience = patience
        self._rng = random.Random(seed)
        self.figures = FuzzFigures()
        self.accepted: list[str] = []
        self.refused: list[str] = []

    def run(self, bases: Sequence[Original], count: int, doses: int, seed: int) -> None:
        """Send ``count`` variants with ``doses`` of raw garbage in between."""
        started = time.monotonic()
        self.figures.originals = ", ".join(sorted({b.origin for b in bases}))
        by_kind: dict[str, Counter[str]] = {k: Counter() for k in KINDS}
        doses_given: Counter[str] = Counter()
        every = max(1, count // max(doses, 1))
        for number, (sop_class, mutant) in enumerate(variants(bases, count, seed), start=1):
            by_kind[mutant.kind][self._send(sop_class, mutant)] += 1
            if number % every == 0 and sum(doses_given.values()) < doses:
                doses_given[garbage.protocol_garbage(self._target.port, self._rng)] += 1
            if number % 25 == 0:
                self._check_health()
            if number % 1000 == 0:
                f = self.figures
                say(
                    f"{self._target.name}: {number} variants: {f.accepted} accepted, {f.refused} "
                    f"refused, {f.aborted} aborted, {f.unanswered} unanswered"
                )
        self._check_health()
        self.figures.by_kind = {k: dict(c) for k, c in by_kind.items()}
        self.figures.garbage = dict(doses_given)
        self.figures.peak_rss_mb = peak_rss_mb(self._target)
        self.figures.seconds = round(time.monotonic() - started, 1)

    def _send(self, sop_class: str, mutant: Mutant) -> str:
        self.figures.sent += 1
        contexts = [(sop_class, wire.EXPLICIT_LITTLE)]
        try:
            with wire.Sender(self._target.port, contexts, timeout=self._patience) as sender:
                status = sender.store(sop_class, mutant.announced, mutant.data)
        except wire.ConnectionEnded:
            self.figures.aborted += 1
            return "aborted"
        except wire.NoAnswer:
            self.figures.unanswered += 1
            say(f"{self._target.name}: no answer to {mutant.kind}, announced {mutant.announced!r}")
            return "unanswered"
        if status == 0 or 0xB000 <= status <= 0xBFFF:
            self.figures.accepted += 1
            self.accepted.append(mutant.announced)
            return "accepted"
        self.figures.refused += 1
        self.refused.append(mutant.announced)
        return "refused"

    def _check_health(self) -> None:
        if not self._target.alive:
            self.figures.crashes += 1
            self._target.kill()
            self._target.launch()
            wait_until_up(self._target)
        elif not wire.answers(self._target.port):
            self.figures.echo_failures += 1


def fuzz_node(
    directory: Path, count: int, doses: int, seed: int, data: Path | None, destination_port: int
) -> tuple[FuzzFigures, Accounting]:
    """Send variants to a node of its own and return what became of them."""
    target = NodeTarget(directory, destination_port, case="quiet_seconds = 0.3")
    target.launch()
    try:
        wait_until_up(target)
        fuzzer = Fuzzer(target, seed)
        fuzzer.run(originals(data), count, doses, seed)
        _wait_until_settled(target, random.Random(f"{seed}/last"))
        return fuzzer.figures, _account(target, fuzzer)
    finally:
        target.kill()


def fuzz_orthanc(
    directory: Path, count: int, doses: int, seed: int, data: Path | None
) -> FuzzFigures:
    """Send the same to Orthanc, whose silence is not waited for so long."""
    target = OrthancTarget(directory)
    target.launch()
    try:
        wait_until_up(target)
        fuzzer = Fuzzer(target, seed, patience=4)
        fuzzer.run(originals(data), count, doses, seed)
        return fuzzer.figures
    finally:
        target.kill()


WAITING = ("waiting for SEG", "waiting for CT", "waiting for treatment date")


def _wait_until_looked_at(target: NodeTarget, rng: random.Random, seconds: float = 180) -> None:
    """Wait until the node has looked at every case since its last object came.

    Until then a case has the state of before. Cases are looked at in the order of their last
    objects, so an image of a study of its own, sent now, is the last.
    """
    last = CaseMaker().case(rng, 0).ct[0]
    with wire.Sender(target.port, [(last.sop_class, wire.EXPLICIT_LITTLE)]) as sender:
        sender.store(last.sop_class, last.uid, last.data)
    looked_at = "SELECT 1 FROM cases WHERE study_uid = ? AND reason <> ''"
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and not target.query(looked_at, last.study):
        time.sleep(0.1)


def _wait_until_settled(target: NodeTarget, rng: random.Random, seconds: float = 180) -> None:
    """Wait until every case is at rest, and still is after another look at all of them.

    A case whose report is just made is at rest for a moment, even where objects that came
    meanwhile have it scored again.
    """
    deadline = time.monotonic() + seconds
    before = False
    while time.monotonic() < deadline:
        _wait_until_looked_at(target, rng)
        resting = _states(target).keys() <= _at_rest()
        if resting and before:
            return
        before = resting


def _at_rest() -> set[str]:
    return {*WAITING, "report sent", "failed", "sending report"}


def _states(target: NodeTarget) -> dict[str, int]:
    rows = target.query("SELECT state, count(*) FROM cases GROUP BY state")
    return {str(s): int(str(n)) for s, n in rows}


def _account(target: NodeTarget, fuzzer: Fuzzer) -> Accounting:
    rows = target.query("SELECT sop_instance_uid, path, study_uid FROM objects")
    uids = {str(r[0]) for r in rows}
    paths = {target.spool / str(r[1]) for r in rows}
    files = set((target.spool / "objects").rglob("*.dcm"))
    studies = {str(r[0]) for r in target.query("SELECT study_uid FROM cases")}
    escaped = list(Path("/tmp").glob("immunoct-escaped*"))
    events, unstructured = target.log()
    return Accounting(
        accepted_uids_not_in_journal=len(set(fuzzer.accepted) - uids),
        refusals_logged=sum(
            e["event"] == "object.refused" and e["calling_ae"] != garbage.CALLING for e in events
        ),
        files_without_journal_row=len(files - paths),
        journal_rows_without_file=len(paths - files),
        studies_of_refused_objects_only=len(studies - {str(r[2]) for r in rows}),
        half_written_files=len(list((target.spool / "incoming").iterdir())),
        escaped_paths=len(escaped),
        unsettled_cases={s: n for s, n in _states(target).items() if s not in _at_rest()},
        worker_deaths=sum("died" in str(e.get("reason")) for e in events),
        unstructured_log_lines=unstructured,
    )
