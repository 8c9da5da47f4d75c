"""The long run: each figure of the node beside what Orthanc does with the same senders."""

from __future__ import annotations

import argparse
import dataclasses
import json
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from tests.helpers.paths import SHARED, TESTS
from tests.helpers.running.progress import say
from tests.helpers.running.targets import has_orthanc
from tests.soak.damage import damage_node
from tests.soak.faults import fault_node
from tests.soak.fuzz import fuzz_node, fuzz_orthanc
from tests.soak.kills import kill_node, kill_orthanc
from tests.soak.load import LoadPlan, load_node, load_orthanc
from tests.soak.power import PowerCutFigures, cut_power_of_node, cut_power_of_orthanc
from tests.soak.upgrade import upgrade_node

REAL_DATA = SHARED / "data"
NOBODY_LISTENS = 9


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--variants", type=int, default=5000, help="mutated objects")
    parser.add_argument("--in-a-row", type=int, default=2000, help="associations one by one")
    parser.add_argument("--power-cuts", type=int, default=10)
    parser.add_argument("--damages", type=int, default=60, help="rounds of damage to the spool")
    parser.add_argument("--lives", type=int, default=100, help="lives with faults of all kinds")
    parser.add_argument("--upgrades", type=int, default=30, help="upgrades that are killed")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--directory", type=Path, help="where everything is kept")
    return parser.parse_args()


def _pytest(*arguments: str) -> dict[str, int]:
    """Run tests and return how many passed, failed and were skipped."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    done = subprocess.run(command, cwd=TESTS.parent, capture_output=True, text=True)
    summary = (done.stdout.strip().splitlines() or [""])[-1]
    counts = {word: int(n) for n, word in re.findall(r"(\d+) (passed|failed|skipped)", summary)}
    say(f"{' '.join(arguments)}: {summary}")
    return {"passed": 0, "failed": 0, "skipped": 0} | counts


def main() -> int:
    """Run everything; 1 when a promise was broken."""
    given = _arguments()
    directory = given.directory or Path(tempfile.mkdtemp(prefix="immunoct-soak-"))
    seed = given.seed
    beside = has_orthanc()
    say(f"seed {seed}, everything in {directory}, Orthanc {'beside' if beside else 'missing'}")

    result = _node(given, directory, seed)
    plan = LoadPlan(in_a_row=given.in_a_row, seed=seed)
    say("3. load")
    load = load_node(directory / "load", plan, NOBODY_LISTENS)
    say(f"node: {load}")
    orthanc = _orthanc(directory / "orthanc", given, plan) if beside else {}
    say("5. access")
    access = _pytest("tests/process/test_access.py")
    result |= {
        "load": dataclasses.asdict(load),
        "access_tests": access,
        "orthanc": orthanc,
        "seed": seed,
    }
    print(json.dumps(result), flush=True)
    return 0 if result["kept"] and access["failed"] == 0 else 1


def _node(given: argparse.Namespace, directory: Path, seed: int) -> dict[str, Any]:
    """Do to the node what it must withstand, and return what was found."""
    with ThreadPoolExecutor(2) as pool:  # both wait more than they work
        say("1. kills, and 4. bad input beside them")
        kills = pool.submit(kill_node, directory / "kills", given.kills, seed)
        count, doses = given.variants, given.variants // 4
        where = directory / "fuzz"
        bad = pool.submit(fuzz_node, where, count, doses, seed, REAL_DATA, NOBODY_LISTENS)
        killed, (fuzzed, books) = kills.result(), bad.result()
    say(f"node: {killed}")
    say(f"node: {fuzzed} {books}")
    say("1a. kills with TLS and storage commitment, and of upgrades")
    secured = kill_node(directory / "secured", max(given.kills // 4, 1), seed, secured=True)
    say(f"node: {secured}")
    upgraded = upgrade_node(directory / "upgrade", given.upgrades, seed)
    say(f"node: {upgraded}")
    say("1b. power cuts")
    cuts = cut_power_of_node(directory / "power", given.power_cuts, seed)
    say(f"node: {cuts}")
    say("1c. damage to journal, files and clock")
    damaged = damage_node(directory / "damage", given.damages, seed)
    say(f"node: {damaged}")
    say("2. faults of disk, memory and handles, hostile servers, slow senders")
    disturbed = fault_node(directory / "faults", given.lives, seed)
    say(f"node: {disturbed}")
    faults = _pytest("tests/process/test_faults.py")
    kept = killed.kept and secured.kept and damaged.kept and disturbed.kept
    kept = kept and upgraded.lost == fuzzed.crashes == faults["failed"] == 0
    return dataclasses.asdict(killed) | {
        "power_cuts": _fields(cuts),
        "secured": dataclasses.asdict(secured),
        "upgrades": dataclasses.asdict(upgraded),
        "damage": dataclasses.asdict(damaged),
        "disturbed": dataclasses.asdict(disturbed),
        "faults": faults,
        "bad_input": dataclasses.asdict(fuzzed) | dataclasses.asdict(books),
        "kept": kept and (cuts is None or cuts.lost == 0),
    }


def _orthanc(directory: Path, given: argparse.Namespace, plan: LoadPlan) -> dict[str, Any]:
    """Ask Orthanc the same, with fewer kills and variants: it is not what is on trial."""
    kills = kill_orthanc(directory / "kills", max(given.kills // 3, 1), given.seed)
    say(f"Orthanc: {kills}")
    cuts = cut_power_of_orthanc(directory / "power", given.power_cuts, given.seed)
    say(f"Orthanc: {cuts}")
    load = load_orthanc(directory / "load", plan)
    say(f"Orthanc: {load}")
    fewer = max(given.variants // 20, 1)  # its silences take long
    fuzzed = fuzz_orthanc(directory / "fuzz", fewer, fewer // 4, given.seed, REAL_DATA)
    say(f"Orthanc: {fuzzed}")
    return {
        "kills": dataclasses.asdict(kills),
        "power_cuts": _fields(cuts),
        "load": dataclasses.asdict(load),
        "bad_input": dataclasses.asdict(fuzzed),
    }


def _fields(figures: PowerCutFigures | None) -> dict[str, Any] | None:
    return dataclasses.asdict(figures) if figures else None
