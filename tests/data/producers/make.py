"""Makes ``tests/data/producers.tar.xz`` with the programs themselves.

    python tests/data/producers/make.py [ONE...]

Run in this checkout's environment. It needs uv, node and npm, and plastimatch (Debian). Versions:
pydicom-seg 0.4.1 with pydicom 2.4 and rt-utils 1.2.7, each in an environment of its own (they do
not install beside ours); plastimatch 1.9.4; dcmjs and @cornerstonejs/adapters as in ``NPM``; dcmqi
as in tests/requirements.lock. dcmqi and highdicom are also run by the tests.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import SimpleITK as sitk

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[2]))
from tests.helpers.made.producers import (  # noqa: E402
    ARCHIVE,
    DEFAULT,
    TELLING,
    label_image,
    metainfo,
    write_ct,
)

NPM = [
    "dcmjs@0.52.0", "@cornerstonejs/adapters@5.14.0", "@cornerstonejs/core@5.14.0",
    "@cornerstonejs/metadata@5.14.0", "@cornerstonejs/tools@5.14.0", "@babel/runtime@7",
]  # fmt: skip
PYDICOM_SEG = """
import json, sys, pydicom, pydicom_seg, SimpleITK as sitk
ct, labels, meta, out = sys.argv[1:]
from pathlib import Path
files = [pydicom.dcmread(p) for p in sorted(Path(ct).glob("*.dcm"))]
template = pydicom_seg.template.from_dcmqi_metainfo(meta)
pydicom_seg.MultiClassWriter(template).write(sitk.ReadImage(labels), files).save_as(out)
"""
RT_UTILS = """
import json, sys, numpy as np, SimpleITK as sitk
from rt_utils import RTStructBuilder
ct, labels, out, *names = sys.argv[1:]
voxels = sitk.GetArrayFromImage(sitk.ReadImage(labels))
rtstruct = RTStructBuilder.create_new(dicom_series_path=ct)
for number, name in enumerate(names, start=1):
    mask = np.moveaxis(voxels == number, 0, -1)
    rtstruct.add_roi(mask=mask, name=name or None)
rtstruct.save(out)
"""


def run(*command: object, cwd: Path | None = None) -> None:
    subprocess.run([str(c) for c in command], check=True, cwd=cwd)


def environment(folder: Path, *packages: str) -> Path:
    run("uv", "venv", "-q", "--python", sys.executable, folder)
    run("uv", "pip", "install", "-q", "--python", folder / "bin" / "python", *packages)
    return folder / "bin" / "python"


def make(work: Path, out: Path) -> None:
    ct = work / "ct"
    write_ct(ct)
    labels = work / "labels.nrrd"
    sitk.WriteImage(label_image((1, 2, 3)), labels, True)
    raw = work / "labels.raw"
    raw.write_bytes(sitk.GetArrayFromImage(label_image((1, 2, 3))).tobytes())
    bits = work / "bits.nrrd"
    sitk.WriteImage(label_image((1, 2, 4)), bits, True)
    seg_python = environment(work / "ps", "pydicom-seg==0.4.1", "pydicom<3", "SimpleITK", "numpy<2")
    rt_python = environment(work / "rt", "rt-utils==1.2.7", "SimpleITK")
    run("npm", "install", "--silent", "--no-audit", "--ignore-scripts", "--prefix", work, *NPM)
    (work / "adapters.mjs").write_text((HERE / "adapters.mjs").read_text())
    for kind, names in (("default", DEFAULT), ("named", TELLING)):
        meta = work / f"{kind}.json"
        meta.write_text(json.dumps(metainfo(names)))
        run(seg_python, "-c", PYDICOM_SEG, ct, labels, meta, out / f"pydicom-seg-{kind}.dcm")
        given = ("", "", "") if kind == "default" else names
        run(rt_python, "-c", RT_UTILS, ct, labels, out / f"rt-utils-{kind}.dcm", *given)
        ohif = tuple(f"Segment {n}" for n in (1, 2, 3)) if kind == "default" else names
        run("node", work / "adapters.mjs", ct, raw, out / f"cornerstone-{kind}.dcm", *ohif)
        plastimatch(work, bits, out / f"plastimatch-{kind}.dcm", () if kind == "default" else names)


def plastimatch(work: Path, bits: Path, target: Path, names: tuple[str, ...]) -> None:
    given: list[object] = []
    if names:
        listed = work / "names.txt"
        listed.write_text("".join(f"{n}|255 0 0|{name}\n" for n, name in enumerate(names)))
        given = ["--input-ss-list", listed]
    folder = work / target.stem
    run(
        "plastimatch", "convert", "--input-ss-img", bits, *given, "--referenced-ct", work / "ct",
        "--output-dicom", folder,
    )  # fmt: skip
    (made,) = [p for p in folder.iterdir() if p.name.lower().startswith("rtss")]
    target.write_bytes(made.read_bytes())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        out = work / "out"
        out.mkdir()
        make(work, out)
        with tarfile.open(ARCHIVE, "w:xz") as archive:
            for path in sorted(out.iterdir()):
                archive.add(path, arcname=path.name)
    print(f"wrote {ARCHIVE}, {ARCHIVE.stat().st_size} bytes")
