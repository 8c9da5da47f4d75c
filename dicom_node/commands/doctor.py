"""``immunoct doctor``: the state of installation and node as one text for a report of a defect."""

from __future__ import annotations

import argparse
import json
import os
import platform
from collections.abc import Iterator
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from dicom_node.commands import CONFIG, add_command, add_config, settings_if_any
from dicom_node.errors import NodeError
from dicom_node.units import MEGABYTE

if TYPE_CHECKING:
    from dicom_node.commands import Commands
    from dicom_node.settings.sections import Settings

LIBRARIES = (
    "pydicom",
    "pynetdicom",
    "highdicom",
    "numpy",
    "scipy",
    "SimpleITK",
    "pyradiomics-bhklab",
    "pydantic",
    "fastapi",
    "dask",
    "pandas",
)
GOOD, FAULT = 0, 3
PINNED = "stock_features.json"
TOLERANCE = 1e-9  # relative


def add_parser(commands: Commands) -> None:
    """Add ``doctor``."""
    doctor = add_command(
        commands,
        "doctor",
        "Print version, machine, libraries, spool and peers, and compare features with those of\n"
        "stock pyradiomics: one text for a report of a defect, without patient data.",
        exit_codes={
            GOOD: "nothing is wrong",
            FAULT: "something is, in the lines that begin with FAULT",
            2: "the configuration cannot be used",
        },
    )
    add_config(doctor, "spool and peers")
    doctor.add_argument("--offline", action="store_true", help="do not connect to any peer")


def run(args: argparse.Namespace) -> int:
    """Print the text; return `FAULT` if a part of it states one."""
    faults = 0
    for line in _lines(args):
        print(line, flush=True)
        faults += line.startswith("FAULT")
    return FAULT if faults else GOOD


def _lines(args: argparse.Namespace) -> Iterator[str]:
    yield f"immunoct    {version('immunoct')}, Python {platform.python_version()}"
    yield f"machine     {platform.machine()}, {platform.system()} {platform.release()}"
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    cores = len(os.sched_getaffinity(0))
    yield f"            {cores} cores, {pages * size // MEGABYTE} MB of memory"
    yield f"libraries   {', '.join(_libraries())}"
    settings = settings_if_any(args)
    if settings is None:
        yield f"node        no {CONFIG} in this folder; --config names another file"
    else:
        yield from _node(settings)
        if not args.offline:
            yield from _peers(settings)
    yield from _features()


def _libraries() -> Iterator[str]:
    for name in LIBRARIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} not installed"


def _node(settings: Settings) -> Iterator[str]:
    from dicom_node.operate.status import disk_facts
    from dicom_node.state.journal import Journal
    from dicom_node.state.overview import CaseQueries
    from dicom_node.state.spool import Spool

    path = settings.node.spool / "journal.sqlite"
    if not path.exists():
        yield "spool       there is no journal; the node has not run with this configuration yet"
        return
    disk = disk_facts(settings, Spool(settings.node.spool))
    low = disk.free_mb < disk.receiver_minimum_mb
    yield f"{'FAULT disk  ' if low else 'disk        '}{disk.words}"
    try:
        journal = Journal(path, read_only=True)
    except NodeError as e:
        yield f"FAULT journal: {e}"
        return
    try:
        states = CaseQueries(journal, lambda *_: "").states()
    finally:
        journal.close()
    counts = ", ".join(f"{facts.count} {state.value}" for state, facts in states.items())
    yield f"cases       {counts or 'none'}"


def _peers(settings: Settings) -> Iterator[str]:
    from dicom_node.operate.reach import reach_peer

    for peer in settings.peers:
        problem = reach_peer(peer, settings)
        yield (
            f"FAULT peer {peer.name}: {problem}" if problem else f"peer        {peer.name} answers"
        )


def _features() -> Iterator[str]:
    """Compare features with those of stock pyradiomics on the machine where they were pinned.

    Versions of numerical libraries and processors can differ in the last bits.
    """
    import numpy as np
    import SimpleITK as sitk

    from dicom_node.demo.phantom import hounsfield, lesion_mask
    from dicom_node.demo.sample import small_phantom
    from scoring.case.extract import extract_features

    phantom = small_phantom(1)
    ct = sitk.GetImageFromArray(hounsfield(phantom))
    mask = sitk.GetImageFromArray(lesion_mask(phantom, phantom.lesions[0]).astype(np.uint8))
    for image in (ct, mask):
        image.SetSpacing(phantom.spacing)
    found = extract_features(ct, mask)
    text = (resources.files("dicom_node.demo") / PINNED).read_text(encoding="utf-8")
    pinned: dict[str, float] = json.loads(text)["features"]
    same = True
    for name, value in pinned.items():
        if not abs(found.get(name, np.nan) - value) <= TOLERANCE * abs(value):
            same = False
            yield (
                f"FAULT features: {name} is {found.get(name)!r}, stock pyradiomics gave {value!r}"
            )
    if same:
        yield "features    as stock pyradiomics computes them"
