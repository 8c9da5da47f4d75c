"""Lesions measured on a real Dask cluster: same bits, a worker killed, other versions refused."""

from __future__ import annotations

import builtins
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dicom_node.cli import main
from dicom_node.errors import ClusterError, SettingsError
from dicom_node.settings.fields import cluster_address
from dicom_node.settings.file import load_settings
from dicom_node.work import cluster
from scoring.errors import FeatureError
from scoring.features.cut import LesionCut, cut_lesion
from scoring.features.features import measured
from scoring.grid import Box, ScanGeometry, mask_of_array
from scoring.model.signature import bundled_signature
from tests.helpers.made.cohort_manifest import make_cohort_folder
from tests.helpers.others.dask_cluster import DaskCluster, running_cluster
from tests.helpers.running.running import wait_for

SIZE = 60


def cuts(count: int) -> list[LesionCut]:
    rng = np.random.default_rng(3)
    voxels = rng.normal(60, 30, (SIZE, SIZE, SIZE)).astype(np.int16)
    scan = ScanGeometry(
        (SIZE, SIZE, SIZE), (0.8, 0.8, 1.5), (0.0, 0.0, 0.0), tuple(np.eye(3).ravel().tolist())
    )
    z, y, x = np.indices(voxels.shape)
    found = []
    for number in range(count):
        radius = 6 + number % 12
        mask = mask_of_array((x - 30) ** 2 + (y - 30) ** 2 + (z - 30) ** 2 < radius**2)
        assert mask is not None

        def region(box: Box) -> np.ndarray:
            return voxels[box.slices(np.zeros(3, dtype=int))]

        found.append(cut_lesion(region, scan, mask, bundled_signature().extraction))
    return found


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DaskCluster]:
    with running_cluster(tmp_path_factory.mktemp("dask"), 2) as running:
        yield running


def test_the_numbers_are_those_of_this_process_to_the_last_bit_and_in_order(
    dask: DaskCluster,
) -> None:
    given = [*cuts(9), FeatureError("empty_segment", "the segment has no voxel")]
    found = list(cluster.connect(dask.address)(given))
    assert found[:-1] == [measured(cut) for cut in given[:-1]]
    assert isinstance(found[-1], FeatureError)
    assert found[-1].code == "empty_segment"


# In a worker: it begins with a lesion, says so, and does not come to its end.
STUCK = """\
import pathlib, time
import dicom_node.work.cluster


def measured(cut):
    pathlib.Path({begun!r}).touch()
    time.sleep(3600)


dicom_node.work.cluster.measured = measured
"""


def test_a_worker_killed_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    given = cuts(12) * 8
    begun = tmp_path / "begun"
    (tmp_path / "stuck").mkdir()
    (tmp_path / "stuck" / "sitecustomize.py").write_text(STUCK.format(begun=str(begun)))
    with running_cluster(tmp_path, 1) as dask:
        dask.add_worker({"PYTHONPATH": str(tmp_path / "stuck")})
        dask.wait_for_workers(2)
        measure = cluster.connect(dask.address)
        found: list[object] = []
        thread = threading.Thread(target=lambda: found.extend(measure(given)))
        thread.start()
        wait_for("a lesion in the worker that will end", begun.exists)
        assert thread.is_alive()
        dask.workers[1].send_signal(signal.SIGKILL)
        dask.workers[1].wait(60)
        thread.join(120)
        assert not thread.is_alive()
    expected = [measured(cut) for cut in given[:12]] * 8
    assert found == expected


def other_version(directory: Path, package: str, version: str) -> dict[str, str]:
    """Make a package say another version of itself, as an older installation would."""
    info = directory / f"{package.replace('-', '_')}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n")
    return {"PYTHONPATH": str(directory)}


def test_a_worker_of_another_version_is_refused_with_both_sides_named(tmp_path: Path) -> None:
    with running_cluster(tmp_path, 1) as dask:
        dask.add_worker(other_version(tmp_path / "old", "pyradiomics-bhklab", "3.0"))
        dask.wait_for_workers(2)
        ours = cluster.versions()["pyradiomics-bhklab"]
        with pytest.raises(ClusterError, match=f"pyradiomics-bhklab 3.0 there, {ours} here"):
            cluster.connect(dask.address)
        # Each case of the node connects anew where it was refused.
        from distributed import Client

        assert {c.status for c in Client._instances if c.scheduler is not None} <= {"closed"}


def test_a_worker_of_another_version_that_comes_later_measures_nothing(tmp_path: Path) -> None:
    with running_cluster(tmp_path, 1) as dask:
        measure = cluster.connect(dask.address)
        # Two threads: where the cluster has one alone, joblib measures in this process.
        dask.add_worker(other_version(tmp_path / "old", "immunoct", "0.0.1"), threads=2)
        dask.wait_for_workers(2)
        dask.workers[0].kill()
        dask.wait_for_workers(1)
        with pytest.raises(ClusterError, match=r"immunoct 0\.0\.1 there"):
            measure(cuts(2))


def test_a_cohort_is_scored_on_a_cluster_as_it_is_here(dask: DaskCluster, tmp_path: Path) -> None:
    manifest = make_cohort_folder(tmp_path, 2)
    tables = []
    for name, workers in (("here", "1"), ("there", f"dask:{dask.address}")):
        out = tmp_path / name
        command = ["cohort", "score", str(manifest), "--out", str(out), "--workers", workers]
        assert main(command) == 0
        tables.append([(out / f"{t}.csv").read_bytes() for t in ("cases", "lesions", "patients")])
    assert tables[0] == tables[1]


def test_a_scheduler_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 0.5)
    with pytest.raises(ClusterError, match=r"tcp://127\.0\.0\.1:9 cannot be used"):
        cluster.connect("tcp://127.0.0.1:9")


def test_without_the_package_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usual = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.partition(".")[0] == "distributed":
            raise ImportError(name)
        return usual(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ClusterError, match=r"needs the extra 'dask' .*pip install .*\[dask\]"):
        cluster.connect("tcp://127.0.0.1:10")


def test_the_setting_is_a_number_or_a_scheduler(tmp_path: Path) -> None:
    path = tmp_path / "immunoct.toml"
    peers = '[[peers]]\nname = "P"\nae_title = "P"\nhost = "127.0.0.1"\nport = 104\n[case]\n'
    path.write_text(f'{peers}workers = "dask:tcp://scheduler:8786"\n')
    case = load_settings(path).case
    assert case.processes == 1
    assert cluster_address(str(case.workers)) == "tcp://scheduler:8786"
    path.write_text(f"{peers}workers = 3\n")
    assert load_settings(path).case.processes == 3
    for wrong in ("0", '"dask"', '"dask:8786"', '"tcp://scheduler:8786"', "1.5", "true"):
        path.write_text(f"{peers}workers = {wrong}\n")
        with pytest.raises(SettingsError, match=r"case\.workers"):
            load_settings(path)


def test_skew_names_what_differs() -> None:
    ours = {"numpy": "2.0", "Python": "3.11.2"}
    assert cluster.skew(ours, ours) == ""
    assert cluster.skew(ours, {"numpy": "1.9"}) == (
        "numpy 1.9 there, 2.0 here, Python unknown there, 3.11.2 here"
    )
