"""The same input gives the same report, result and explanation as before: whole cases, pinned.

Each case goes through the command line alone (``immunoct score`` and ``immunoct explain``), so the
modules behind it may move. What came out is in ``tests/data/golden/NAME.json``. After a change that
is meant to alter it::

    python -m pytest tests/process/test_golden.py --renew-golden -n0

writes the files anew and prints what changed, for review with ``git diff``; ``-k NAME`` renews one.
Cases of ../shared need that folder, and are skipped without it.

Pinned are exit codes, UIDs and every attribute of the report and every value of result.json, to the
last digit. Hashes cover all of it; the lists beside them say what changed. Left out are only:

- the date and time of content, series, instance creation and contribution: those of the run;
- the software and its versions, in the report, its sentences and result.json: an upgrade that
  changes nothing else is none of this test's business;
- of the file meta information all but SOP class, instance and transfer syntax: the rest names the
  library that wrote the file;
- of companions all but their UIDs: how text is drawn is matplotlib's affair;
- of ``score``'s messages all but the last line of a refusal: the others are progress.

Made-up cases are made with a fixed clock and fixed UIDs. ``input`` is the hash of a case's files:
where it differs, the case is another one (it was edited, or another version of a library wrote it)
and the rest of the comparison says nothing. Commands run in the case's folder with relative paths,
so no path of this machine can get into what is pinned.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import difflib
import functools
import hashlib
import importlib.util
import io
import json
import random
import secrets
import sys
import types
import uuid
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import highdicom
import pydicom
import pytest

from dicom_node.cli import main
from dicom_node.demo.phantom import lesion_mask, make_seg
from tests.helpers.made.cases import SMALL, Case, build_case
from tests.helpers.made.measured_once import equal_cuts_measured_once
from tests.helpers.made.multiframe import make_enhanced
from tests.helpers.made.segmentations import fractional, label_map, traced_structure_set
from tests.helpers.paths import DATA, SHARED

GOLDEN = DATA / "golden"
VARYING = {
    "ContributionDateTime",
    "ContentDate",
    "ContentTime",
    "SeriesDate",
    "SeriesTime",
    "InstanceCreationDate",
    "InstanceCreationTime",
    "SoftwareVersions",
}
FILE_META = ("MediaStorageSOPClassUID", "MediaStorageSOPInstanceUID", "TransferSyntaxUID")
SOFTWARE = "(software)"
UNUSABLE = 2  # the exit code of input that cannot be used


@dataclasses.dataclass(frozen=True)
class Pinned:
    """A case: its name, what the commands are told, and where its files are or who writes them."""

    name: str
    arguments: tuple[str, ...]
    write: Callable[[Path], object] | None = None
    folder: Path | None = None
    ct: str = "ct"
    extra: tuple[str, ...] = ()  # for ``score`` alone


# ------------------------------------------------------------------------- cases of this project


def changed(**changes: Any) -> Callable[[Path], object]:
    """Return what writes the small phantom with other properties."""
    return lambda folder: build_case(dataclasses.replace(SMALL, **changes)).write(folder)


def as_other_object(convert: Callable[..., pydicom.Dataset]) -> Callable[[Path], object]:
    """Return what writes the small case with its lesions in another kind of object."""

    def write(folder: Path) -> None:
        case = build_case()
        lesions = case.phantom.lesions
        case.seg = convert(case.ct, [lesion_mask(case.phantom, x) for x in lesions], lesions)
        case.write(folder)

    return write


def enhanced_ct(folder: Path) -> None:
    case = build_case()
    image, lesions = make_enhanced(case.ct), case.phantom.lesions
    seg = make_seg([image], [lesion_mask(case.phantom, x) for x in lesions], lesions)
    Case(case.phantom, [image], seg).write(folder)


def missing_slice(folder: Path) -> None:
    ct, _ = build_case().write(folder)
    (ct / "0010.dcm").unlink()


def other_frame_of_reference(folder: Path) -> None:
    case = build_case()
    case.seg.FrameOfReferenceUID = "2.25.1"
    case.write(folder)


def two_segs(folder: Path) -> None:
    """Write the SEG twice, the second one with a reader's own labels and Tracking UIDs."""
    case = build_case()
    case.write(folder)
    case.seg.SOPInstanceUID = case.seg.file_meta.MediaStorageSOPInstanceUID = "2.25.1"
    for number, segment in enumerate(case.seg.SegmentSequence, start=2):
        segment.TrackingUID, segment.SegmentLabel = f"2.25.{number}", f"Second {number}"
    case.seg.save_as(folder / "seg_2.dcm", enforce_file_format=True)


def with_clinical_file(folder: Path) -> None:
    build_case().write(folder)
    (folder / "clinical.csv").write_text(
        "patient_id,treatment_start,albumin,albumin_date,lymphocytes,lymphocytes_date\n"
        f"{SMALL.patient_id},2024-03-14,39 g/L,2024-03-10,1400 cells/uL,2023-01-10\n",
        encoding="utf-8",
    )


SEG = ("--seg", "seg.dcm")
START = ("--treatment-start", "2024-03-14")
LABS = ("--albumin", "39 g/L", "--lymphocytes", "1.4 10*9/L")
FULL = (*SEG, *START, *LABS, "--prior-immunotherapy", "no")
NO_REGIONS = changed(lesions=tuple(dataclasses.replace(x, region=None) for x in SMALL.lesions))
SMALL_LUNG = changed(
    lesions=(SMALL.lesions[0], dataclasses.replace(SMALL.lesions[1], radii=(4, 4, 4)))
)
RULES = ("--location-rule", "^Liver=liver", "--location-rule", "^Lung=lung")

OWN = (
    Pinned("made-scored", FULL, changed()),
    Pinned("made-comprehensive", FULL, changed(), extra=("--sr-class", "comprehensive")),
    Pinned("made-enhanced-sr", FULL, changed(), extra=("--sr-class", "enhanced")),
    Pinned("made-companions", FULL, changed(), extra=("--companion", "pdf")),
    Pinned("made-key-images", FULL, changed(), extra=("--companion", "key-images")),
    Pinned("made-demonstration", FULL, lambda folder: build_case(type(SMALL)()).write(folder)),
    Pinned("made-no-laboratory", (*SEG, *START), changed()),
    Pinned("made-clinical-file", (*SEG, "--clinical", "clinical.csv"), with_clinical_file),
    Pinned("made-two-segs", ("--seg", "seg_2.dcm", *FULL), two_segs),
    Pinned("made-one-not-measurable", FULL, SMALL_LUNG),
    Pinned("made-no-regions", FULL, NO_REGIONS),
    Pinned("made-location-rules", (*FULL, *RULES), NO_REGIONS),
    Pinned("made-fractional", FULL, as_other_object(fractional)),
    Pinned("made-label-map", FULL, as_other_object(label_map)),
    Pinned("made-structure-set", FULL, as_other_object(traced_structure_set)),
    Pinned("made-enhanced-ct", FULL, enhanced_ct),
    Pinned("made-no-treatment-date", SEG, changed()),
    Pinned("made-too-early", (*SEG, "--treatment-start", "2024-06-14", *LABS), changed()),
    Pinned("made-after-treatment", (*SEG, "--treatment-start", "2024-03-03"), changed()),
    Pinned("made-prior-therapy", (*SEG, *START, "--prior-immunotherapy", "yes"), changed()),
    Pinned("made-no-contrast", FULL, changed(contrast_agent=None)),
    Pinned("made-missing-slice", FULL, missing_slice),
    Pinned("made-other-frame", FULL, other_frame_of_reference),
    Pinned("made-not-a-segmentation", ("--seg", "ct/0000.dcm", *START), changed()),
    Pinned("made-no-unit", (*SEG, *START, "--albumin", "39"), changed()),
)

# ----------------------------------------------------------------------------------- real cases

LIDC, CRLM, DCMQI = (
    SHARED / "data" / name for name in ("LIDC-IDRI-0001", "CRLM-CT-1006", "dcmqi-small")
)
LIDC_START = ("--treatment-start", "2000-01-15")
CRLM_CASE = ("--seg", "seg_approx/seg_tumors_approx.dcm", "--treatment-start", "1994-05-01")
READERS = tuple(f"seg/seg_{reader}.dcm" for reader in (1, 2, 3, 4))
DCMQI_SEGS = ("liver", "partial_overlaps", "sparse-labelmap-noppv", "sparse-labelmap-ppv5")

REAL = (
    *(
        Pinned(f"real-lidc-{n}", ("--seg", seg, *LIDC_START), folder=LIDC)
        for n, seg in enumerate(READERS, start=1)
    ),
    Pinned("real-lidc-all", ("--seg", *READERS, *LIDC_START), folder=LIDC),
    Pinned("real-lidc-no-date", ("--seg", READERS[0]), folder=LIDC),
    Pinned("real-crlm", CRLM_CASE, folder=CRLM),
    Pinned("real-crlm-rule", (*CRLM_CASE, "--location-rule", "^tumor=liver"), folder=CRLM),
    *(
        Pinned(
            f"real-dcmqi-{name}",
            ("--seg", f"{name}.dcm", "--treatment-start", "2003-04-20"),
            ct="ct-3slice",
            folder=DCMQI,
        )
        for name in DCMQI_SEGS
    ),
)

# ------------------------------------------------ cases of ../shared: one thing hospitals send each

MAKER = SHARED / "cases" / "make.py"


@functools.cache
def maker() -> types.ModuleType:
    """Load the script that makes them; it imports its neighbour."""
    spec = importlib.util.spec_from_file_location("shared_case_maker", MAKER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(MAKER.parent))
    try:
        with warnings.catch_warnings():
            spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(MAKER.parent))
    return module


def hospital_case(name: str) -> Pinned:
    def write(folder: Path) -> None:
        maker().base.write(folder, *maker().CASES[name]())

    return Pinned(f"hospital-{name}", (*SEG, "--treatment-start", "2026-03-10"), write)


def parameters() -> Iterator[Any]:
    for case in OWN:
        yield pytest.param(case, id=case.name)
    for case in REAL:
        assert case.folder is not None
        absent = pytest.mark.skipif(not case.folder.is_dir(), reason=f"{case.folder} is not here")
        yield pytest.param(case, id=case.name, marks=absent)
    if MAKER.is_file():
        yield from (pytest.param(c, id=c.name) for c in map(hospital_case, maker().CASES))
    else:
        yield pytest.param(None, id="hospital", marks=pytest.mark.skip(f"{MAKER} is not here"))


class FixedClock(datetime.datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> FixedClock:
        return cls(2026, 3, 2, 8, 30, tzinfo=tz)


def make_repeatably(case: Pinned, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write a made-up case with the UIDs and creation times that it always has."""
    assert case.write is not None
    drawn = random.Random(case.name)
    clock = types.SimpleNamespace(**{**vars(datetime), "datetime": FixedClock})
    with monkeypatch.context() as patch:
        patch.setattr(secrets, "randbelow", drawn.randrange)
        patch.setattr(uuid, "uuid4", lambda: uuid.UUID(int=drawn.getrandbits(128), version=4))
        patch.setattr(highdicom.base, "datetime", clock)
        patch.setattr(highdicom.base_content, "datetime", clock)
        case.write(folder)


# ----------------------------------------------------------------------------- what came out


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def files_digest(case: Pinned, folder: Path) -> str:
    """Return a hash of the CT, the segmentations and the clinical file of a case."""
    named = {folder / a for a in case.arguments if (folder / a).is_file()}
    digest = hashlib.sha256()
    for path in sorted({*named, *(folder / case.ct).rglob("*.dcm")}):
        digest.update(str(path.relative_to(folder)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def run(*arguments: str) -> tuple[int, str, str]:
    """Return exit code, standard output and standard error of a command."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(list(arguments))
    return code, out.getvalue(), err.getvalue()


def attributes(dataset: pydicom.Dataset, depth: int = 0) -> Iterator[str]:
    """Yield a line for each attribute that does not legitimately vary, items below sequences."""
    for element in dataset:
        if element.keyword in VARYING:
            continue
        start = f"{'  ' * depth}{element.tag} {element.VR}"
        if element.VR != "SQ":
            value = element.value
            content = hashlib.sha256(value).hexdigest() if isinstance(value, bytes) else str(value)
            yield f"{start} {content}"
            continue
        for number, item in enumerate(element.value, start=1):
            yield f"{start} item {number}"
            yield from attributes(item, depth + 1)


def statements(item: pydicom.Dataset, depth: int = 0) -> Iterator[str]:
    """Yield a line for each container, text, number, code and UID of an SR's content."""
    for child in item.get("ContentSequence") or []:
        name = child.ConceptNameCodeSequence[0].get("CodeMeaning", "")
        value = ""
        if child.ValueType == "TEXT":
            value = child.TextValue
        elif child.ValueType == "NUM":
            measured = child.MeasuredValueSequence[0]
            number = measured.get("FloatingPointValue", measured.NumericValue)
            value = f"{number} {measured.MeasurementUnitsCodeSequence[0].CodeValue}"
        elif child.ValueType == "CODE":
            value = child.ConceptCodeSequence[0].get("CodeMeaning", "")
        elif child.ValueType == "UIDREF":
            value = child.UID
        yield f"{'  ' * depth}{name}: {value}".rstrip()
        yield from statements(child, depth + 1)


def report_content(path: Path, software: str) -> dict[str, Any]:
    dataset = pydicom.dcmread(path)
    meta = [f"{keyword} {dataset.file_meta[keyword].value}" for keyword in FILE_META]
    text = "\n".join([*meta, *attributes(dataset)]).replace(software, SOFTWARE)
    return {
        "sop_class_uid": str(dataset.SOPClassUID),
        "sop_instance_uid": str(dataset.SOPInstanceUID),
        "series_instance_uid": str(dataset.SeriesInstanceUID),
        "sha256": sha256(text),
        # Each line once: every lesion's group repeats the algorithm.
        "content": list(dict.fromkeys(x.replace(software, SOFTWARE) for x in statements(dataset))),
    }


def result_content(result: dict[str, Any]) -> dict[str, Any]:
    result["model"]["software"] = SOFTWARE
    lesion = ("segment_label", "radiomics_score", "linear_predictor", "reason_code", "reason")
    return {
        "sha256": sha256(json.dumps(result, sort_keys=True)),
        **{key: result[key] for key in ("status", "reason", "problem", "notes")},
        "verdicts": {finding["code"]: finding["verdict"] for finding in result["eligibility"]},
        "patient": result["patient"],
        "lesions": [{key: x[key] for key in lesion} for x in result["lesions"]],
    }


def written_content(out: Path) -> dict[str, Any]:
    """Return what is pinned of the files that ``score`` wrote."""
    result = json.loads((out / "result.json").read_text(encoding="utf-8"))
    software = result["model"]["software"]
    others = {}
    for path in sorted(out.iterdir()):
        if path.suffix == ".dcm" and path.name != "report.dcm":
            dataset = pydicom.dcmread(path, stop_before_pixels=True)
            others[path.name] = [str(dataset.SOPInstanceUID), str(dataset.SeriesInstanceUID)]
    return {
        "files": sorted(path.name for path in out.iterdir()),
        "report": report_content(out / "report.dcm", software),
        "other_objects": others,
        "result": result_content(result),
    }


def outcome(case: Pinned, folder: Path, out: Path) -> tuple[dict[str, Any], str]:
    """Run both commands in the case's folder; return what is pinned, and the explanation."""
    arguments = ("--ct", case.ct, *case.arguments)
    code, _, err = run("score", *arguments, *case.extra, "--out", str(out))
    explained, explanation, message = run("explain", *arguments)
    found: dict[str, Any] = {
        "arguments": [*arguments, *case.extra],
        "input": files_digest(case, folder),
        "score": {"exit": code},
        "explain": {"exit": explained, "sha256": sha256(explanation)},
    }
    if out.is_dir():
        found |= written_content(out)
    if code == UNUSABLE:
        found["score"]["message"] = err.splitlines()[-1]
    if not explanation:
        found["explain"]["message"] = message.splitlines()[-1]
    return found, explanation


# --------------------------------------------------------------------------------------- the test


def as_text(content: dict[str, Any]) -> str:
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def difference(name: str, before: str, after: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), f"{name} pinned", f"{name} now", lineterm="", n=1
    )
    return "\n".join(lines)


@pytest.fixture(scope="module")
def _equal_cuts_measured_once() -> Iterator[None]:
    """Most cases of ../shared differ in their headers alone: their lesions' pixels are the same."""
    with equal_cuts_measured_once():
        yield


@pytest.mark.usefixtures("_equal_cuts_measured_once")
@pytest.mark.parametrize("case", list(parameters()))
def test_same_input_gives_the_same_output_as_before(
    case: Pinned, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = case.folder or tmp_path / "case"
    if case.folder is None:
        folder.mkdir()
        make_repeatably(case, folder, monkeypatch)
    monkeypatch.chdir(folder)
    found, explanation = outcome(case, folder, tmp_path / "out")
    after = as_text(found)
    assert str(tmp_path) not in after
    pinned = GOLDEN / f"{case.name}.json"
    before = pinned.read_text(encoding="utf-8") if pinned.is_file() else ""
    changes = difference(case.name, before, after)
    if request.config.getoption("--renew-golden"):
        pinned.write_text(after, encoding="utf-8")
        with request.getfixturevalue("capsys").disabled():
            print(f"\n{changes}" if before and changes else "" if before else f"\n{case.name}: new")
        return
    assert before, f"{pinned.name} does not exist; see the docstring for how it is made"
    if changes and json.loads(before)["input"] != found["input"]:
        pytest.fail(f"{case.name} is another case than the pinned one: its files differ\n{changes}")
    if changes and json.loads(before)["explain"] != found["explain"]:
        changes += f"\n\nThe explanation is now:\n{explanation}"
    assert not changes, f"\n{changes}"


def test_every_pinned_file_is_of_a_case() -> None:
    known = {case.name for case in (*OWN, *REAL)}
    if MAKER.is_file():
        known |= {f"hospital-{name}" for name in maker().CASES}
    names = {path.stem for path in GOLDEN.glob("*.json")}
    assert {n for n in names - known if MAKER.is_file() or not n.startswith("hospital-")} == set()
