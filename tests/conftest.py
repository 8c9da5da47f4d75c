"""What all tests share. They are in tiers, a folder each:

- ``unit``: in this process, no socket, no other program; ``make check`` runs these alone.
- ``study``: long computations in this process: the cohort study, damaged input.
- ``process``: a node, a server or a command as a process of its own, over real sockets.
- ``peers``: needs other software: DCMTK, dicom3tools, Orthanc, R, a browser ...

``make test`` runs all four, but for what is marked ``nightly``: CI runs that too (NIGHTLY=1).
``soak`` and ``bench`` are programs with make targets of their own.
"""

from __future__ import annotations

import gc
import os
import warnings
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from dicom_node.demo.phantom import Lesion
from tests.helpers.made.cases import SMALL, Case, build_case
from tests.helpers.paths import SHARED

HERE = Path(__file__).parent

warnings.filterwarnings("ignore", module="highdicom")

# The same examples on every machine (--hypothesis-profile=default draws others), and how long one
# takes is the machine's affair.
hypothesis.settings.register_profile(
    "same",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("same")


# Those that take longest by the clock, first, so that all processes end at about the same time.
# make test tells xdist to keep this order (--no-loadscope-reorder).
SLOWEST_FIRST = (
    "test_image",
    "test_hospital_cases",
    "test_golden",
    "test_node",
    "test_cohort_validate",
    "test_lost_journal",
    "test_soak",
    "test_web_browser",
    "test_orthanc",
    "test_forget",
    "test_workers",
    "test_web_pages",
    "test_documents",
    "test_faults",
    "test_damaged_spool",
    "test_cohort_develop",
    "test_validators",
    "test_viewers",
    "test_advice",
    "test_cohort_models_r",
    "test_damaged_inputs",
    "test_corrections",
    "test_change_management",
    "test_ohif_walk",
    "test_stock_pyradiomics",
    "test_delivery",
    "test_clock",
    "test_cluster",
    "test_node_cluster",
    "test_fuzz",
    "test_commitment",
    "test_dicomweb",
    "test_spool_faults",
    "test_orthanc_changes",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden", action="store_true", help="write tests/data/golden anew (test_golden.py)"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take longest first, then those of all tiers in turn.

    Tests that wait for a node leave a core free, which those that compute can use: each tier is
    spread over the whole run. The order within a file stays.
    """
    if os.environ.get("NIGHTLY") != "1":
        skip = pytest.mark.skip(reason="a nightly test, which CI runs: NIGHTLY=1")
        for item in items:
            if item.get_closest_marker("nightly"):
                item.add_marker(skip)
    slowest = {name: rank for rank, name in enumerate(SLOWEST_FIRST)}
    tiers: dict[Path, list[Path]] = {}
    for path in dict.fromkeys(item.path for item in items):
        if path.stem not in slowest:
            tier = path.relative_to(HERE).parts[0] if path.is_relative_to(HERE) else ""
            tiers.setdefault(HERE / tier, []).append(path)
    place = {
        path: len(slowest) + (number + 0.5) / len(files)
        for files in tiers.values()
        for number, path in enumerate(files)
    }
    items.sort(key=lambda item: slowest.get(item.path.stem, place.get(item.path, 0)))


def pytest_collection() -> None:
    """Collect tests without collecting garbage: modules and tests stay."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over modules and tests, and run less often.

    It took an eighth of the time of the unit tests.
    """
    gc.freeze()
    gc.enable()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(autouse=True)
def _umask() -> Iterator[None]:
    """Undo what a command that ran in this process did to the umask."""
    before = os.umask(0o022)
    os.umask(before)
    yield
    os.umask(before)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real cases beside the project; tests that use it skip without it."""
    if not SHARED.is_dir():
        pytest.skip(f"the real cases are not here: {SHARED} does not exist")
    return SHARED


@pytest.fixture
def case() -> Case:
    """A small made-up case with three lesions, new for each test."""
    return build_case()


@pytest.fixture
def liver() -> Lesion:
    return SMALL.lesions[0]
