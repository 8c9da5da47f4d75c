"""Measures lesions on a Dask cluster through joblib's Dask backend.

Each task carries one `scoring.features.cut.LesionCut` over the network: no worker reads a file.
When a worker dies, the scheduler gives its lesions to another. All versions that could change the
last bit of a number must be equal on both sides: a worker that differs is refused before it
measures anything. With a single cluster thread, joblib measures in this process, with the same
numbers.
"""

from __future__ import annotations

import contextlib
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
    """Return the versions in this process on which a lesion's numbers depend."""
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
    """Return a description of the differences between two sides; empty if there are none."""
    return ", ".join(
        f"{name} {theirs.get(name, 'unknown')} there, {ours[name]} here"
        for name in ours
        if theirs.get(name) != ours[name]
    )


def measure_if_alike(
    cut: LesionCut | FeatureError, ours: Versions
) -> Measured | ClusterError:  # an error that is returned is not retried on another worker
    """Measure a cut on a worker, provided its versions match the sender's."""
    words = skew(ours, versions())
    if words:
        return ClusterError(
            f"a worker of the cluster differs: {words}; install the same versions on both sides"
        )
    return measured(cut)


@functools.cache
def connect(address: str) -> Measure:
    """Return the function that measures cuts on the cluster of a scheduler.

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
        with contextlib.ExitStack() as unused:
            # An unused client would keep connecting, and the next case creates another one.
            unused.callback(client.close, timeout=CONNECT_SECONDS)
            client.wait_for_workers(1, timeout=CONNECT_SECONDS)
            _check_workers(client, address)
            unused.pop_all()
    except (OSError, ValueError) as e:  # TimeoutError is an OSError
        words = str(e) or type(e).__name__
        raise ClusterError(f"the Dask scheduler {address} cannot be used: {words}") from e
    return functools.partial(_measure, client)


def _check_workers(client: Any, address: str) -> None:
    """Refuse a cluster with a worker whose versions differ from this process's."""
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
    """Measure cuts on the cluster; results are in the order of the cuts."""
    import joblib
    from distributed.scheduler import KilledWorker

    try:
        with joblib.parallel_config(backend="dask", client=client):
            found: list[Measured | ClusterError] = joblib.Parallel(batch_size=1)(
                joblib.delayed(measure_if_alike)(cut, versions()) for cut in cuts
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
    """Return the function that measures the cuts of a case, here or on the named cluster.

    Raises
    ------
    SettingsError
        If the address is malformed.
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
