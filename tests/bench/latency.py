"""From the last C-STORE response to the report at its destination, against the plain pipeline.

The plain pipeline is what one would write with the usual libraries: read all slices with
SimpleITK, stock pyradiomics for each lesion, a structured report with highdicom. It has the files
on disk and sends nothing; the node must also decide, record durably and send.
"""

from __future__ import annotations

import logging
import os
import tempfile
import time
from pathlib import Path

import highdicom as hd
import numpy as np
import pydicom
import radiomics
import SimpleITK as sitk
from radiomics.featureextractor import RadiomicsFeatureExtractor

from dicom_node.demo.pacs import SmallPacs
from scoring import CaseResult, score_case
from scoring.clinical.values import parse_record
from sr_templates import build_report
from sr_templates.identity import as_file
from tests.bench.features import SETTINGS, _only_ours
from tests.bench.made_series import write_seg, write_series
from tests.bench.measure import Row
from tests.helpers.running.running import RunningNode, running_node
from tests.helpers.running.wire import STORAGE_CONTEXTS, Sender

SLICES = 300
LONGEST_WAIT = 120
# In voxels and mm: five lesions of 2.4 to 5 cm.
BALLS = [
    ((150, 180, 60), 12.0),
    ((330, 300, 110), 20.0),
    ((250, 250, 160), 15.0),
    ((400, 200, 200), 25.0),
    ((180, 380, 250), 18.0),
]
RECORD = {"treatment_start": "2024-03-14", "prior_immunotherapy": "no"}
CLINICAL = "patient_id,treatment_start,prior_immunotherapy\nDEMO-0001,2024-03-14,no\n"


def made_case(folder: Path) -> tuple[list[Path], Path]:
    """Write a case under identifiers of its own and return its CT files and its SEG."""
    ct = write_series(folder / "ct", SLICES)
    write_seg(folder / "seg.dcm", ct, BALLS)
    return sorted((folder / "ct").iterdir()), folder / "seg.dcm"


def send(port: int, files: list[Path]) -> float:
    """Send files over one association; return the time of the last response (since the epoch)."""
    objects = []
    for path in files:
        with path.open("rb") as file:
            meta = pydicom.filereader.read_file_meta_info(path)
            file.seek(132 + 12 + int(meta.FileMetaInformationGroupLength))
            data = file.read()
        objects.append((meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID, data))
    with Sender(port, STORAGE_CONTEXTS) as sender:
        for sop_class, instance, data in objects:
            if sender.store(sop_class, instance, data) != 0:
                raise RuntimeError("the node refused an object")
        return time.time()


def _arrival(pacs: SmallPacs, before: set[Path]) -> float:
    """Return when the next report came (since the epoch)."""
    deadline = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < deadline:
        new = set(pacs.directory.glob("*.dcm")) - before
        if new:
            return new.pop().stat().st_mtime
        time.sleep(0.02)
    raise RuntimeError(f"no report within {LONGEST_WAIT} s")


def node_latency(node: RunningNode, pacs: SmallPacs, files: list[Path]) -> float:
    """Return the seconds from the last C-STORE response to the report at its destination."""
    before = set(pacs.directory.glob("*.dcm"))
    last = send(node.port, files)
    return _arrival(pacs, before) - last


def plain_pipeline(ct: list[Path], seg_file: Path, result: CaseResult) -> list[float]:
    """Do the case with the usual libraries; return what each of the three steps took, in seconds.

    ``result`` is what the report says: working it out from the features is left out.
    """
    began = time.perf_counter()
    reader = sitk.ImageSeriesReader()
    reader.SetFileNames(reader.GetGDCMSeriesFileNames(str(ct[0].parent)))
    image = reader.Execute()
    seg = hd.seg.segread(seg_file)
    uids = [pydicom.dcmread(p, stop_before_pixels=True).SOPInstanceUID for p in ct]
    masks = seg.get_pixels_by_source_instance(
        uids, assert_missing_frames_are_empty=True, ignore_spatial_locations=True
    )
    read = time.perf_counter()
    extractor = _only_ours(RadiomicsFeatureExtractor(**SETTINGS))
    for number in range(masks.shape[-1]):
        mask = sitk.GetImageFromArray(masks[..., number].astype(np.uint8))
        mask.CopyInformation(image)
        extractor.execute(image, mask)
    extracted = time.perf_counter()
    as_file(build_report(result, pydicom.dcmread(seg_file, stop_before_pixels=True)))
    return [read - began, extracted - read, time.perf_counter() - extracted]


def run(rounds: int) -> list[Row]:
    """Return the row of latency; each round has a case of its own, done by both in turn."""
    radiomics.setVerbosity(60)
    logging.getLogger("highdicom").setLevel(logging.ERROR)
    here: list[float] = []
    plain: list[list[float]] = []
    with tempfile.TemporaryDirectory() as name, SmallPacs(Path(name) / "pacs", "PACS") as pacs:
        (Path(name) / "node").mkdir()
        (Path(name) / "node" / "clinical.csv").write_text(CLINICAL, encoding="utf-8")
        with running_node(Path(name) / "node", pacs.port, case="quiet_seconds = 0") as node:
            for number in range(rounds + 1):  # the first does not count
                ct, seg = made_case(Path(name) / str(number))
                result = score_case(ct, [seg], parse_record(RECORD, "bench"))
                if sum(bool(lesion.features) for lesion in result.lesions) != len(BALLS):
                    raise RuntimeError("a lesion was not measured")
                if number % 2:
                    here.append(node_latency(node, pacs, [*ct, seg]))
                    plain.append(plain_pipeline(ct, seg, result))
                else:
                    plain.append(plain_pipeline(ct, seg, result))
                    here.append(node_latency(node, pacs, [*ct, seg]))
                os.sync()  # what the bench has written must not be the next round's
            if log := os.environ.get("BENCH_NODE_LOG"):
                Path(log).write_bytes(node.log.read_bytes())
    steps = ", ".join(
        f"{words} {np.median([p[i] for p in plain[1:]]):.2f} s"
        for i, words in enumerate(("reading", "features", "report"))
    )
    return [
        Row(
            f"last C-STORE response to report at its destination, {SLICES} slices, "
            f"{len(BALLS)} lesions",
            "s wall",
            tuple(here[1:]),
            tuple(sum(p) for p in plain[1:]),
            "SimpleITK, pyradiomics, highdicom",
            "at least 5",
            note=f"plain: {steps}",
        )
    ]
