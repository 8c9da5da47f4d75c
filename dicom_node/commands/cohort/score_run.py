"""Scoring the cases of a manifest, each kept on disk once done, so that a run can be resumed."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
import os
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from dicom_node.commands.cohort.manifest import ManifestCase
from dicom_node.errors import ClusterError
from dicom_node.work.cluster import measure_of, versions
from dicom_node.work.processes import each_in_a_process
from scoring.case.score import score_case
from scoring.case.setup import ScoringSetup
from scoring.clinical.values import parse_record
from scoring.ct.folder import read_ct_directory
from scoring.errors import CodedError, ScoringError
from scoring.results import CaseResult
from scoring.results_json import read_result, to_json
from scoring.segmentation.read import read_segmentation

# A defect of the program or the machine: tried again at the next run.
DEFECT = "defect"


@dataclasses.dataclass(frozen=True)
class ScoredCase:
    """What became of a case: its result, or why there is none.

    Parameters
    ----------
    result
        None where the objects could not be used.
    code, reason
        Why not, in short and in words.
    """

    case: ManifestCase
    result: CaseResult | None
    code: str = ""
    reason: str = ""


def score_manifest(
    cases: Sequence[ManifestCase], setup: ScoringSetup, folder: Path, workers: int | str
) -> Iterator[ScoredCase]:
    """Score cases and yield each as it is done, in no order; those done before come first.

    Parameters
    ----------
    cases, setup
        What to score, and how.
    folder
        Keeps one file a case. A case whose files, row or setup have changed is scored anew: files
        count as changed with their size or time of change.
    workers
        How many processes, or a Dask cluster that measures the lesions.

    Raises
    ------
    ClusterError
        If the cluster cannot be used. What was done until then is kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    todo = []
    for case in cases:
        found = _kept(case, _key(case, setup), folder)
        if found is None:
            todo.append(case)
        else:
            yield found
    score = functools.partial(_score_and_keep, setup=setup, folder=folder, workers=workers)
    if isinstance(workers, str):
        # On a cluster it is the lesions that are spread: the cases come one after the other.
        measure_of(workers)  # a cluster that cannot be used is found before the first case is read
        yield from map(score, todo)
        return
    for case, scored in each_in_a_process(score, todo, workers):
        yield scored or ScoredCase(
            case, None, DEFECT, "the process ended while it scored this case"
        )


def _score_and_keep(
    case: ManifestCase, setup: ScoringSetup, folder: Path, workers: int | str
) -> ScoredCase:
    key = _key(case, setup)  # before reading: what changes meanwhile is noticed next time
    scored = _score(case, setup, workers)
    if scored.code != DEFECT:
        content = {
            "case": case.name,
            "key": key,
            "code": scored.code,
            "reason": scored.reason,
            "result": json.loads(to_json(scored.result)) if scored.result else None,
        }
        path = _path(case, folder)
        temporary = path.with_suffix(f".{os.getpid()}.part")
        temporary.write_text(json.dumps(content), encoding="utf-8")
        os.replace(temporary, path)
    return scored


def _score(case: ManifestCase, setup: ScoringSetup, workers: int | str) -> ScoredCase:
    """Score one case; whatever is wrong with it is its reason, and no other's."""
    measure = measure_of(workers)
    try:
        clinical = parse_record(dict(case.clinical), source="manifest")
        segs = [read_segmentation(path) for path in case.segs]
        slices, _ = read_ct_directory(case.ct)
        return ScoredCase(case, score_case(slices, segs, clinical, setup, measure=measure))
    except CodedError as e:
        return ScoredCase(case, None, e.code, str(e))
    except (ScoringError, OSError) as e:
        return ScoredCase(case, None, "unusable", str(e))
    except ClusterError:
        raise
    except Exception as e:
        # The outermost edge of a case: a row with its reason, not the end of the run. The message
        # may quote the data set; type and place are enough to find the defect.
        last = traceback.extract_tb(e.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        return ScoredCase(case, None, DEFECT, f"{type(e).__name__} at {place}")


def _path(case: ManifestCase, folder: Path) -> Path:
    return folder / f"{hashlib.sha256(case.name.encode()).hexdigest()[:32]}.json"


def _kept(case: ManifestCase, key: str, folder: Path) -> ScoredCase | None:
    """Return what an earlier run made of the same inputs."""
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
        return None  # of another version, or cut short: scored anew


def _key(case: ManifestCase, setup: ScoringSetup) -> str:
    """Return a digest of all that a case's result depends on."""
    files = sorted(p for p in case.ct.rglob("*") if p.is_file()) if case.ct.is_dir() else []
    stats = []
    for path in (*files, *case.segs):
        try:
            stat = path.stat()
            stats.append([str(path.absolute()), stat.st_size, stat.st_mtime_ns])
        except OSError:
            stats.append([str(path.absolute())])
    content = [case.clinical, stats, versions(), setup.digest()]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()
