"""What the tests share: made-up cases on disk, a real node, real peers, and the real data."""

from __future__ import annotations

import dataclasses
import os
import shutil
import sys
import warnings
from pathlib import Path

import hypothesis
import pydicom
import pytest

from dicom_node.demo.phantom import Lesion, Phantom, lesion_mask, make_ct, make_seg

SHARED = Path(__file__).resolve().parents[2] / "shared"

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


def need_program(name: str, package: str) -> str:
    """Return a program's path; without it skip, or fail where REQUIRE_PEERS=1."""
    tools = f"{Path(sys.executable).parent}:/usr/sbin:/usr/bin:/sbin:/bin"
    path = shutil.which(name) or shutil.which(name, path=tools)
    if path is None:
        message = f"{name} is not installed (Debian package {package})"
        if os.environ.get("REQUIRE_PEERS") == "1":
            pytest.fail(f"REQUIRE_PEERS=1, but {message}")
        pytest.skip(message)
    return path


# Minutes each; begun first, so that two processes end at about the same time.
SLOWEST_FIRST = (
    "test_web_browser",
    "test_web_pages",
    "test_node",
    "test_validators",
    "test_orthanc",
    "test_viewers",
    "test_soak",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take longest first; the order within a file stays."""
    order = {name: rank for rank, name in enumerate(SLOWEST_FIRST)}
    items.sort(key=lambda item: order.get(item.path.stem, len(order)))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real cases beside the project; tests that use it skip without it."""
    if not SHARED.is_dir():
        pytest.skip(f"the real cases are not here: {SHARED} does not exist")
    return SHARED


@dataclasses.dataclass
class Case:
    """A made-up case: datasets that a test may change before it writes or sends them."""

    phantom: Phantom
    ct: list[pydicom.Dataset]
    seg: pydicom.Dataset

    @property
    def study_uid(self) -> str:
        return str(self.seg.StudyInstanceUID)

    def write(self, directory: Path) -> tuple[Path, Path]:
        """Write the case and return the CT folder and the SEG file."""
        folder = directory / "ct"
        folder.mkdir(parents=True)
        for index, dataset in enumerate(self.ct):
            dataset.save_as(folder / f"{index:04}.dcm", enforce_file_format=True)
        seg = directory / "seg.dcm"
        self.seg.save_as(seg, enforce_file_format=True)
        return folder, seg


SMALL = Phantom(size=96, slices=24, spacing=(2.0, 2.0, 2.5))
_LIVER, _LUNG, _NODE = SMALL.lesions
SMALL = dataclasses.replace(
    SMALL,
    lesions=(
        dataclasses.replace(_LIVER, centre=(-40, 5, -5), radii=(13, 11, 12)),
        dataclasses.replace(_LUNG, centre=(40, -5, 5), radii=(11, 12, 10)),
        dataclasses.replace(_NODE, centre=(5, 35, 0), radii=(11, 10, 12)),
    ),
)


def build_case(phantom: Phantom = SMALL) -> Case:
    """Make a case of a phantom (about a tenth of a second for the small one)."""
    ct = make_ct(phantom)
    masks = [lesion_mask(phantom, lesion) for lesion in phantom.lesions]
    return Case(phantom, ct, make_seg(ct, masks, phantom.lesions))


@pytest.fixture
def case() -> Case:
    """A small made-up case with three lesions, new for each test."""
    return build_case()


@pytest.fixture
def liver() -> Lesion:
    return SMALL.lesions[0]
