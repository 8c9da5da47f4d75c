"""Load: many associations at once, then many one after the other; memory, threads and handles."""

from __future__ import annotations

import dataclasses
import random
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dicom_node.demo.phantom import LESIONS, Phantom
from tests.helpers.running import garbage, procfs, wire
from tests.helpers.running.made_cases import CaseMaker, SentObject
from tests.helpers.running.progress import say
from tests.helpers.running.targets import (
    NodeTarget,
    OrthancTarget,
    Target,
    peak_rss_mb,
    wait_until_up,
)


@dataclasses.dataclass(frozen=True)
class LoadFigures:
    """What a target did under load."""

    associations_at_once: int
    slices_each: int
    slice_kb: float
    accepted: int
    refused: int
    failed_associations: int
    echoes_answered: int
    echoes_failed: int
    port_scans: int
    seconds: float
    objects_per_second: float
    peak_rss_mb: dict[str, float]
    rss_at_start_mb: float
    associations_in_a_row: int
    associations_in_a_row_failed: int
    threads_before_and_after: tuple[int, int]
    handles_before_and_after: tuple[int, int]


@dataclasses.dataclass(frozen=True)
class LoadPlan:
    """How much load."""

    at_once: int = 8
    slices: int = 300
    size: int = 512
    in_a_row: int = 2000
    seed: int = 1


def load_node(directory: Path, plan: LoadPlan, destination_port: int) -> LoadFigures:
    """Put a node of its own under load."""
    # The cases stay without SEG, so that receiving alone is measured.
    return _load(NodeTarget(directory, destination_port), plan)


def load_orthanc(directory: Path, plan: LoadPlan) -> LoadFigures:
    """Put Orthanc under the same load."""
    return _load(OrthancTarget(directory), plan)


def _load(target: Target, plan: LoadPlan) -> LoadFigures:
    rng = random.Random(plan.seed)
    few = Phantom(size=plan.size, slices=10, spacing=(0.8, 0.8, 5.0), lesions=LESIONS[:1])
    maker = CaseMaker(few)
    target.launch()
    try:
        wait_until_up(target)
        rss = procfs.peak_rss_mb(target.pid)
        statuses: Counter[str] = Counter()
        stop = threading.Event()
        started = time.monotonic()
        with ThreadPoolExecutor(plan.at_once + 1) as pool:
            health = pool.submit(_health_checks, target.port, random.Random(plan.seed), stop)
            seeds = [random.Random(rng.random()) for _ in range(plan.at_once)]
            senders = [pool.submit(_push, target.port, maker, r, plan.slices) for r in seeds]
            for sender in senders:
                statuses.update(sender.result())
            seconds = time.monotonic() - started
            stop.set()
            checks = health.result()
        say(f"{target.name}: {dict(statuses)} in {seconds:.0f} s")
        peak = peak_rss_mb(target)
        _associations_in_a_row(target.port, 20, random.Random(0))
        before = procfs.settled_usage(target.pid)
        failed = _associations_in_a_row(target.port, plan.in_a_row, rng)
        after = procfs.usage_down_to(target.pid, before)
        accepted = statuses["accepted"]
        return LoadFigures(
            associations_at_once=plan.at_once,
            slices_each=plan.slices,
            slice_kb=round(len(maker.case(rng, 0).ct[0].data) / 1024, 1),
            accepted=accepted,
            refused=statuses["refused"],
            failed_associations=statuses["failed"],
            echoes_answered=checks["answered"],
            echoes_failed=checks["failed"],
            port_scans=checks["scans"],
            seconds=round(seconds, 1),
            objects_per_second=round(accepted / seconds, 1),
            peak_rss_mb=peak,
            rss_at_start_mb=rss,
            associations_in_a_row=plan.in_a_row,
            associations_in_a_row_failed=failed,
            threads_before_and_after=(before.threads, after.threads),
            handles_before_and_after=(before.handles, after.handles),
        )
    finally:
        target.kill()


def _push(port: int, maker: CaseMaker, rng: random.Random, slices: int) -> Counter[str]:
    """Send ``slices`` images over one association, as a modality does."""
    counts: Counter[str] = Counter()
    try:
        with wire.Sender(port, wire.STORAGE_CONTEXTS, timeout=120) as sender:
            left = slices
            while left:
                images: list[SentObject] = list(maker.case(rng, rng.randrange(1000)).ct)[:left]
                for image in images:
                    status = sender.store(image.sop_class, image.uid, image.data)
                    counts["accepted" if status == 0 else "refused"] += 1
                left -= len(images)
    except (wire.ConnectionEnded, wire.NoAnswer):
        counts["failed"] += 1
    return counts


def _health_checks(port: int, rng: random.Random, stop: threading.Event) -> Counter[str]:
    counts: Counter[str] = Counter()
    while not stop.is_set():
        counts["answered" if wire.answers(port, 60) else "failed"] += 1
        garbage.port_scan(port, rng)
        counts["scans"] += 1
        stop.wait(0.2)
    return counts


def _associations_in_a_row(port: int, count: int, rng: random.Random) -> int:
    """Open associations of all kinds, four at a time, and return how many proper ones failed."""

    def one(seed: float) -> int:
        own = random.Random(seed)
        if own.random() < 0.3:
            garbage.port_scan(port, own)
        if own.random() < 0.1:
            try:
                wire.Sender(port, wire.STORAGE_CONTEXTS, timeout=60).reset()
            except (wire.ConnectionEnded, wire.NoAnswer):
                return 1
        return int(not wire.answers(port, 60))

    with ThreadPoolExecutor(4) as pool:
        return sum(pool.map(one, [rng.random() for _ in range(count)]))
