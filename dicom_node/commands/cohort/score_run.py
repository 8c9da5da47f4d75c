"""Scores the cases of a manifest; each result is saved, so that a run can be resumed."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
import os
import traceback
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dicom_node.commands.cohort.manifest import ManifestCase
from dicom_node.errors import ClusterError
from dicom_node.work.cluster import measure_of, versions
from dicom_node.work.processes import each_in_a_process
from scoring.case.score import score_case
from scoring.case.setup import ScoringSetup
from scoring.clinical.units import Units
from scoring.clinical.values import parse_record
from scoring.ct.folder import read_ct_directory
from scoring.errors import CodedError, ScoringError
from scoring.results import CaseResult
from scoring.results_json import read_result, to_json
from scoring.segmentation.folder import find_segmentations
from scoring.segmentation.read import read_segmentation

# A defect of the program or the machine: the case is retried in the next run.
DEFECT = "defect"


@dataclasses.dataclass(frozen=True)
class ScoredCase:
    """The outcome of a case: its result, or why there is none.

    Parameters
    ----------
    result
        None if the objects are unusable.
    code, reason
        Key of the reason, and its text.
    """

    case: ManifestCase
    result: CaseResult | None
    code: str = ""
    reason: str = ""


@dataclasses.dataclass(frozen=True)
class ManifestRun:
    """Settings with which the cases of a manifest are scored.

    Parameters
    ----------
    setup
        The scoring configuration.
    folder
        Holds one file per case. A case whose files, row or configuration have changed is scored
        again: files count as changed if their size or modification time differs.
    workers
        Number of processes, or a Dask cluster that measures the lesions.
    units
        The site's own spellings of units, each to the name of a unit.
    """

    setup: ScoringSetup
    folder: Path
    workers: int | str = 1
    units: Mapping[str, str] = dataclasses.field(default_factory=dict)


def score_manifest(cases: Sequence[ManifestCase], run: ManifestRun) -> Iterator[ScoredCase]:
    """Score cases; yield each as it finishes, in any order, after those of an earlier run.

    Raises
    ------
    ClusterError
        If the cluster cannot be used. Results until then are kept.
    """
    run.folder.mkdir(parents=True, exist_ok=True)
    todo = []
    for case in cases:
        found = _kept(case, _key(case, run), run.folder)
        if found is None:
            todo.append(case)
        else:
            yield found
    score = functools.partial(_score_and_keep, run=run)
    if isinstance(run.workers, str):
        # On a cluster the lesions are distributed: cases are scored one after the other.
        measure_of(run.workers)  # an unusable cluster is reported before the first case is read
        yield from map(score, todo)
        return
    for case, scored in each_in_a_process(score, todo, run.workers):
        yield scored or ScoredCase(
            case, None, DEFECT, "the process ended while it scored this case"
        )


def _score_and_keep(case: ManifestCase, run: ManifestRun) -> ScoredCase:
    key = _key(case, run)  # before reading: changes meanwhile are noticed in the next run
    scored = _score(case, run)
    if scored.code != DEFECT:
        content = {
            "case": case.name,
            "key": key,
            "code": scored.code,
            "reason": scored.reason,
            "result": json.loads(to_json(scored.result)) if scored.result else None,
        }
        path = _path(case, run.folder)
        temporary = path.with_suffix(f".{os.getpid()}.part")
        temporary.write_text(json.dumps(content), encoding="utf-8")
        os.replace(temporary, path)
    return scored


def _score(case: ManifestCase, run: ManifestRun) -> ScoredCase:
    """Score one case; an error becomes its reason and does not affect other cases."""
    measure = measure_of(run.workers)
    try:
        clinical = parse_record(dict(case.clinical), "manifest", units=Units(run.units))
        segs = [read_segmentation(path) for path in find_segmentations(case.segs)]
        slices, _ = read_ct_directory(case.ct)
        return ScoredCase(case, score_case(slices, segs, clinical, run.setup, measure=measure))
    except CodedError as e:
        return ScoredCase(case, None, e.code, str(e))
    except (ScoringError, OSError) as e:
        return ScoredCase(case, None, "unusable", str(e))
    except ClusterError:
        raise
    except Exception as e:
        # The outermost handler of a case: an error is a row with its reason and does not end the
        # run. The message may quote the data set; type and source line are enough to find the
        # defect.
        last = traceback.extract_tb(e.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        return ScoredCase(case, None, DEFECT, f"{type(e).__name__} at {place}")


def _path(case: ManifestCase, folder: Path) -> Path:
    return folder / f"{hashlib.sha256(case.name.encode()).hexdigest()[:32]}.json"


def _kept(case: ManifestCase, key: str, folder: Path) -> ScoredCase | None:
    """Return the result of an earlier run with the same inputs."""
    try:
        content = json.loads(_path(case, folder).read_text(encoding="utf-8"))
        if content["key"] != key:
            return None
        result = content["result"]
        return ScoredCase(
            case,
            read_result(json.dumps(result)) if result else None,
            content["code"],
            content["reason"],
        )
    except (OSError, ValueError, KeyError, TypeError, ScoringError):
        return None  # of another version, or truncated: scored again


def _key(case: ManifestCase, run: ManifestRun) -> str:
    """Return a digest of everything on which a case's result depends."""
    files = sorted(p for p in case.ct.rglob("*") if p.is_file()) if case.ct.is_dir() else []
    stats = []
    for path in (*files, *case.segs):
        try:
            stat = path.stat()
            stats.append([str(path.absolute()), stat.st_size, stat.st_mtime_ns])
        except OSError:
            stats.append([str(path.absolute())])
    content = [case.clinical, stats, versions(), run.setup.digest(), dict(run.units)]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()
