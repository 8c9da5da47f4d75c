"""The table of attributes in CONFORMANCE.md against the objects that are made."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pydicom
import pytest

from scoring.case.key_image import key_images
from scoring.case.score import score_case
from scoring.ct.slice import read_slices
from scoring.results import InstanceReference
from scoring.segmentation.read import read_segmentation
from sr_templates.codes import REJECTIONS
from sr_templates.companions.companions import Companion, make_companions
from sr_templates.identity import _OPTIONAL, _TRIAL, REQUIRED
from sr_templates.rejection_note import rejection_note
from sr_templates.report import build_report
from tests.helpers.made.cases import NO_VARIANTS, TREATED, build_case
from tests.helpers.paths import ROOT

KINDS = ("SR", "PDF", "SC", "KO")


def stated() -> dict[str, set[str]]:
    """Return the kinds of objects that the table gives each attribute."""
    text = (ROOT / "dicom_node" / "CONFORMANCE.md").read_text(encoding="utf-8")
    table = text.split("### 3.2 ")[1].split("\n## ")[0]
    found: dict[str, set[str]] = {}
    for names, kinds in re.findall(
        r"^\| [^|]+ \| ([A-Z]\w+[^|]*) \| ([^|]+) \| [^|]+ \|$", table, re.M
    ):
        given = set(KINDS) if kinds == "all" else set(kinds.split(", "))
        for name in names.split(", "):
            found[name] = found.get(name, set()) | given
    return found


@pytest.fixture(scope="module")
def objects(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pydicom.Dataset]:
    folder, seg = build_case().write(tmp_path_factory.mktemp("case"))
    slices = [s for p in sorted(Path(folder).iterdir()) for s in read_slices(p)]
    segs = [read_segmentation(seg)]
    result, now = score_case(slices, segs, TREATED, NO_VARIANTS), dt.datetime(2026, 1, 2)
    earlier = InstanceReference("1.2.3", "1.2.4", "1.2.5", result.study_instance_uid)
    header = slices[0].header
    report = build_report(result, header, now, [earlier])
    images = key_images(result, slices, segs, 1, NO_VARIANTS.segmentation)
    pdf, capture = make_companions(list(Companion), result, header, images, now)
    note = rejection_note(report, REJECTIONS["113001"], [earlier], now)
    return {"SR": report, "PDF": pdf, "SC": capture, "KO": note}


@pytest.mark.parametrize("kind", KINDS)
def test_every_attribute_of_an_object_is_stated(
    objects: dict[str, pydicom.Dataset], kind: str
) -> None:
    table = stated()
    there = {e.keyword for e in objects[kind]}
    assert there == {name for name in there if kind in table.get(name, set())}
    # What is stated and not there can only be what the source of a copy lacks.
    copied = {*REQUIRED, *_OPTIONAL, *_TRIAL, "ReferencedRequestSequence"}
    assert {name for name, kinds in table.items() if kind in kinds} - there <= copied
