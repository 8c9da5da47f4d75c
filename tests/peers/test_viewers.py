"""What a radiologist sees: the report in OHIF on Orthanc, and as DCMTK prints it.

Screenshots are kept in ``tests/artefacts``.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import html
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pydicom
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dicom_node.demo.phantom import Phantom
from scoring import parse_record, score_case
from scoring.case.key_image import key_images
from scoring.ct.slice import read_slice
from scoring.results import CaseResult
from scoring.segmentation.read import read_segmentation
from sr_templates import build_report, sentences
from sr_templates.companions.companions import (
    KEY_IMAGE_SERIES_NUMBER,
    PDF_SERIES_NUMBER,
    Companion,
    make_companions,
)
from sr_templates.copied import without_backslash
from sr_templates.report import SERIES_NUMBER
from tests.helpers.made.cases import Case, build_case
from tests.helpers.others.ohif import browser_page, serving, viewer_files
from tests.helpers.others.peers import Orthanc
from tests.helpers.others.programs import need_program
from tests.helpers.paths import ARTEFACTS
from tests.helpers.running.running import wait_for

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

RECORD = {
    "treatment_start": "2024-03-14",
    "albumin": "39 g/L",
    "lymphocytes": "1.4 10*9/L",
    "albumin_date": "2024-03-10",
    "lymphocytes_date": "2024-03-10",
    "prior_immunotherapy": "no",
}
RECORDS = {"scored": RECORD, "refused": RECORD | {"treatment_start": ""}}


@dataclasses.dataclass(frozen=True)
class Shown:
    """A case as it lies in the PACS."""

    case: Case
    result: CaseResult
    report: pydicom.Dataset
    companions: list[pydicom.Dataset]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    made = {}
    for kind, record in RECORDS.items():
        case = build_case(Phantom())
        folder, seg = case.write(tmp_path_factory.mktemp("case"))
        slices = [read_slice(p) for p in sorted(folder.iterdir())]
        segs = [read_segmentation(seg)]
        result = score_case(slices, segs, parse_record(record, "clinical.csv"))
        images = key_images(result, slices, segs, 12)
        companions = make_companions(list(Companion), result, case.seg, images, dt.datetime.now())
        made[kind] = Shown(case, result, build_report(result, case.seg), companions)
    return made


@pytest.fixture(scope="module")
def viewer(
    shown: dict[str, Shown], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Page]]:
    """OHIF's address on an Orthanc that holds the cases, and a browser's page."""
    viewer_files()
    ARTEFACTS.mkdir(exist_ok=True)
    orthanc = Orthanc(tmp_path_factory.mktemp("orthanc"))
    with orthanc.running(node_port=1), serving(orthanc) as url, browser_page() as page:
        for item in shown.values():
            orthanc.upload(*item.case.ct, item.case.seg, item.report, *item.companions)
        page.goto(f"{url}/viewer?StudyInstanceUIDs={shown['scored'].case.study_uid}")
        page.get_by_text("Skip all").click(timeout=90_000)  # the tour of a first visit
        yield url, page


def open_series(url: str, page: Page, item: Shown, number: int) -> None:
    """Open the study, wait until its CT is drawn, then open a series by its number."""
    page.goto(f"{url}/viewer?StudyInstanceUIDs={item.case.study_uid}")
    page.get_by_text(f"/{len(item.case.ct)})").first.wait_for(timeout=90_000)
    rows = page.locator('[data-cy^="study-browser-thumbnail"]')
    rows.filter(has_text=f"S:{number}").first.dblclick(timeout=60_000)


def in_sight(page: Page, found: Locator) -> bool:
    """Return whether an element lies wholly within the window, without scrolling."""
    box, window = found.bounding_box(), page.viewport_size
    assert window is not None
    return (
        box is not None
        and box["y"] >= 0
        and box["y"] + box["height"] <= window["height"]
        and box["x"] + box["width"] <= window["width"]
    )


@pytest.mark.parametrize("kind", RECORDS)
def test_the_verdict_is_read_in_ohif_without_scrolling(
    viewer: tuple[str, Page], shown: dict[str, Shown], kind: str
) -> None:
    url, page = viewer
    result = shown[kind].result
    open_series(url, page, shown[kind], SERIES_NUMBER)
    wanted = [sentences.verdict(result), sentences.RESEARCH_USE]
    wanted += [sentences.eligibility(f) for f in result.eligibility]
    wanted.append(sentences.calibration(result))
    if kind == "scored":
        score = f"Radiomics score {result.patient.radiomics_score:.2f}, low, NOT FIRM: "
        assert sentences.verdict(result).startswith(score)
        assert sentences.clinical_verdict(result).startswith("Radiomics-clinical score 0.")
        wanted.append(sentences.clinical_verdict(result))
    else:
        wanted.append("Enter the treatment start date in the clinical record")
    wanted = [without_backslash(text) for text in wanted]
    for text in wanted:
        page.get_by_text(text).first.wait_for(timeout=60_000)
    page.screenshot(path=ARTEFACTS / f"ohif_{kind}.png")
    if kind == "scored":  # the README's picture, which is renewed with this one
        picture = PngInfo()
        picture.add_text("Description", sentences.verdict(result))
        with Image.open(ARTEFACTS / "ohif_scored.png") as drawn:
            few = drawn.convert("P", palette=Image.Palette.ADAPTIVE, colors=64)
        few.save(ARTEFACTS / "report_in_ohif.png", pnginfo=picture, optimize=True)
    for text in wanted:
        found = page.get_by_text(text).first
        # What is still being drawn may move.
        wait_for(f"sight without scrolling of: {text}", lambda f=found: in_sight(page, f), 20)


def test_what_needs_scrolling_is_seen_to_need_it(
    viewer: tuple[str, Page], shown: dict[str, Shown]
) -> None:
    """The check of the window must be able to fail: the last digest is far down."""
    url, page = viewer
    open_series(url, page, shown["scored"], SERIES_NUMBER)
    last = page.get_by_text("Surface Area of Mesh").last
    last.wait_for(timeout=60_000)
    assert not in_sight(page, last)


def test_the_summary_is_shown_by_ohif(viewer: tuple[str, Page], shown: dict[str, Shown]) -> None:
    url, page = viewer
    open_series(url, page, shown["scored"], PDF_SERIES_NUMBER)
    frame = page.locator("object[type='application/pdf']")
    frame.wait_for(state="attached", timeout=60_000)
    got = frame.evaluate(
        "async e => Array.from(new Uint8Array(await (await fetch(e.data)).arrayBuffer()))"
    )
    assert bytes(got) == shown["scored"].companions[0].EncapsulatedDocument
    page.wait_for_timeout(3000)  # the browser's own PDF viewer draws; for the eye only
    page.screenshot(path=ARTEFACTS / "ohif_summary.png")


def test_the_key_images_are_shown_by_ohif(
    viewer: tuple[str, Page], shown: dict[str, Shown]
) -> None:
    url, page = viewer
    open_series(url, page, shown["scored"], KEY_IMAGE_SERIES_NUMBER)
    page.get_by_text("(1/3)").first.wait_for(timeout=60_000)
    page.wait_for_timeout(1000)
    page.screenshot(path=ARTEFACTS / "ohif_key_image.png")
    assert page.get_by_text("Something went wrong").count() == 0


@pytest.mark.parametrize("kind", RECORDS)
def test_dsr2html_prints_the_whole_report(
    shown: dict[str, Shown], kind: str, tmp_path: Path
) -> None:
    program = need_program("dsr2html", "dcmtk")
    report, page = tmp_path / "report.dcm", tmp_path / "report.html"
    shown[kind].report.save_as(report, enforce_file_format=True)
    subprocess.run([program, "+U8", report, page], check=True, timeout=60)
    text = html.unescape(re.sub("<[^>]+>", "", page.read_text(encoding="utf-8")))
    at = 0
    for sentence in sentences.report_sentences(shown[kind].result):
        at = text.index(sentence.text.split(" Evidence")[0], at)
    ARTEFACTS.mkdir(exist_ok=True)
    (ARTEFACTS / f"dsr2html_{kind}.html").write_bytes(page.read_bytes())
