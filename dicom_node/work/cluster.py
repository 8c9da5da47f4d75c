"""Lesions measured on a Dask cluster, through joblib's own backend for it.

What goes over the network is one `scoring.features.cut.LesionCut` a task: no worker reads a file. A
worker that dies loses nothing: the scheduler gives its lesions to another. Whatever could change a
number in its last bit must be the same on both sides: a worker that differs is refused before it
measures anything. A cluster of a single thread would gain nothing: there joblib measures in this
process, and the numbers are the same.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import platform
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import scoring
from dicom_node.errors import ClusterError, SettingsError
from dicom_node.extras import needed
from dicom_node.settings.fields import Faults, cluster_address
from scoring.errors import FeatureError
from scoring.features.cut import LesionCut
from scoring.features.features import in_this_process, measured
from scoring.model.signature import bundled_signature

if TYPE_CHECKING:
    from scoring.features.features import Measure, Measured

PACKAGES = ("immunoct", "pyradiomics-bhklab", "numpy", "SimpleITK", "scipy", "joblib")
CONNECT_SECONDS = 20

Versions = Mapping[str, str]


@functools.cache
def versions() -> dict[str, str]:
    """Return what a lesion's numbers depend on, as it is in this process."""
    found = {"Python": platform.python_version(), "signature": bundled_signature().sha256[:12]}
    for name in PACKAGES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[name] = "not installed"
    digest = hashlib.sha256()
    root = Path(scoring.__file__).parent
    for path in sorted(root.rglob("*.py")):
        digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
    return found | {"scoring's code": digest.hexdigest()[:12]}


def skew(ours: Versions, theirs: Versions) -> str:
    """Return in words where two sides differ; empty where they do not."""
    return ", ".join(
        f"{name} {theirs.get(name, 'unknown')} there, {ours[name]} here"
        for name in ours
        if theirs.get(name) != ours[name]
    )


def measured_alike(
    cut: LesionCut | FeatureError, ours: Versions
) -> Measured | ClusterError:  # an error that is returned is not tried again elsewhere
    """Measure a cut on a worker, if that is as the sender is."""
    words = skew(ours, versions())
    if words:
        return ClusterError(
            f"a worker of the cluster differs: {words}; install the same versions on both sides"
        )
    return measured(cut)


@functools.cache
def connect(address: str) -> Measure:
    """Return what measures cuts on the cluster of a scheduler.

    Raises
    ------
    ClusterError
        If the package ``distributed`` is missing, the scheduler does not answer, it has no worker,
        or one of its workers differs from this process.
    """
    try:
        from distributed import Client
    except ImportError as e:
        raise ClusterError(f"workers = 'dask:...' needs {needed('distributed')}") from e
    try:
        client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        client.wait_for_workers(1, timeout=CONNECT_SECONDS)
    except (OSError, ValueError) as e:  # TimeoutError is an OSError
        words = str(e) or type(e).__name__
        raise ClusterError(f"the Dask scheduler {address} cannot be used: {words}") from e
    _check_workers(client, address)
    return functools.partial(_measure, client)


def _check_workers(client: Any, address: str) -> None:
    """Refuse a cluster one of whose workers is not as this process is."""
    answers = client.run(versions, on_error="return")
    for worker, answer in answers.items():
        if isinstance(answer, BaseException):
            raise ClusterError(
                f"the worker {worker} of {address} cannot measure lesions "
                f"({type(answer).__name__}: {answer}); immunoct must be installed there, in the "
                f"same version ({versions()['immunoct']})"
            )
        words = skew(versions(), answer)
        if words:
            raise ClusterError(
                f"the worker {worker} of {address} differs: {words}; install the same versions on "
                "both sides"
            )


def _measure(client: Any, cuts: Iterable[LesionCut | FeatureError]) -> Iterable[Measured]:
    """Measure cuts on the cluster; the results are in their order."""
    import joblib
    from distributed.scheduler import KilledWorker

    try:
        with joblib.parallel_config(backend="dask", client=client):
            found: list[Measured | ClusterError] = joblib.Parallel(batch_size=1)(
                joblib.delayed(measured_alike)(cut, versions()) for cut in cuts
            )
    except (OSError, KilledWorker) as e:
        where = client.scheduler.address
        raise ClusterError(
            f"the Dask cluster {where} aborted the measurement of lesions: {e}"
        ) from e
    results: list[Measured] = []
    for item in found:
        if isinstance(item, ClusterError):
            raise item
        results.append(item)
    return results


def measure_of(workers: int | str) -> Measure:
    """Return what measures the cuts of a case: this process, or the cluster that is named.

    Raises
    ------
    SettingsError
        If it is written in another way than it can be.
    ClusterError
        As `connect`.
    """
    if isinstance(workers, int):
        return in_this_process
    try:
        address = cluster_address(workers)
    except Faults as e:
        raise SettingsError(f"workers {e}") from e
    return connect(address)
