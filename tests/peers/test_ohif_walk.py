"""Lesions that a reader draws in OHIF are scored in OHIF by way of the node's page.

Each step leaves a picture in ``tests/artefacts``.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from scoring.ct.series import build_series
from scoring.ct.slice import read_slice
from scoring.segmentation.read import read_segmentation, segment_masks
from scoring.segmentation.references import LABEL_MAP_STORAGE
from sr_templates import read_report, sentences
from sr_templates.copied import without_backslash
from sr_templates.report import SERIES_NUMBER
from tests.helpers.made.producers import fixed_ct, fixed_masks, write_ct
from tests.helpers.others.ohif import browser_page, serving, viewer_files
from tests.helpers.others.ohif_drawing import draw_lesions, store_segmentation
from tests.helpers.others.peers import Orthanc, node_beside
from tests.helpers.paths import ARTEFACTS
from tests.helpers.running.running import RunningNode

PLACES = ("liver", "lung", "node")


@contextlib.contextmanager
def reading_room(directory: Path) -> Iterator[tuple[str, Orthanc, RunningNode, str]]:
    """Run OHIF, Orthanc and a node whose page links to OHIF; give both addresses as well."""
    orthanc = Orthanc(directory / "orthanc")
    node = node_beside(orthanc, directory / "node")
    with serving(orthanc) as ohif:
        text = node.config.read_text()
        (port,) = re.findall(r"\[web\]\nenabled = true\nport = (\d+)", text)
        link = f'[web]\nviewer_url = "{ohif}/viewer?StudyInstanceUIDs={{study}}"\n'
        node.config.write_text(text.replace("[web]\n", link))
        try:
            node.start()
            with orthanc.running(node.port):
                yield ohif, orthanc, node, f"http://127.0.0.1:{port}"
        finally:
            node.stop()


def overlap(orthanc: Orthanc, study: str, folder: Path) -> list[float]:
    """Return the Dice of each segment that the PACS has with the lesion that it was drawn over."""
    (stored,) = orthanc.instances(study, "SEG")
    (folder / "seg.dcm").write_bytes(orthanc.request(f"/instances/{stored}/file"))
    seg = read_segmentation(folder / "seg.dcm")
    assert seg.header.SOPClassUID == LABEL_MAP_STORAGE
    series = build_series([read_slice(p) for p in write_ct(folder / "ct")])
    found = []
    for mask, true in zip(segment_masks(seg, series).values(), fixed_masks(), strict=True):
        assert mask is not None
        both = np.count_nonzero(mask.voxels & true[mask.box.slices(np.zeros(3))])
        found.append(2 * both / (mask.count + np.count_nonzero(true)))
    return found


def test_lesions_drawn_in_ohif_are_assigned_and_their_score_is_read_in_ohif(tmp_path: Path) -> None:
    viewer_files()
    ARTEFACTS.mkdir(exist_ok=True)
    study = str(fixed_ct()[0].StudyInstanceUID)

    def picture(name: str, whole: bool = False) -> None:
        page.screenshot(path=ARTEFACTS / f"walk_{name}.png", full_page=whole)

    # Without a graphics card most of the time goes into drawing the viewer.
    browser = browser_page(1200, 800)
    with reading_room(tmp_path) as (ohif, orthanc, node, web), browser as page:
        page.set_default_timeout(120_000)
        orthanc.upload(*fixed_ct())
        page.goto(f"{ohif}/segmentation?StudyInstanceUIDs={study}")
        draw_lesions(page, fixed_ct(), fixed_masks())
        picture("1_drawn_in_ohif")
        store_segmentation(page, "Drawn in OHIF")
        picture("2_stored_in_the_pacs")
        assert min(overlap(orthanc, study, tmp_path)) > 0.8

        node.wait_for_state(study, "needs a person", 120)
        page.goto(f"{web}/cases")
        case = page.locator(f'a[href="/cases/{study}"]').first
        case.wait_for()
        picture("3_needs_a_person")
        case.click()
        page.get_by_role("link", name="Segments …").click()
        for number, place in enumerate(PLACES, start=1):
            page.locator(f"#where_{number}").select_option(place)
        page.get_by_role("button", name="Preview").click()
        page.get_by_text("3 of 3 lesions").wait_for()
        picture("4_assigned_on_the_page", whole=True)
        page.get_by_role("button", name="Assign").click()
        page.get_by_text("Your answers on 3 segments were stored").wait_for()

        (report,) = orthanc.wait_for_reports(study, node=node)
        content = read_report(report)
        assert content.radiomics_score is not None
        node.wait_for_state(study, "report sent")
        page.goto(f"{web}/cases/{study}")
        page.locator("#verdict").wait_for()
        picture("5_verdict_on_the_page", whole=True)
        page.get_by_role("link", name="Open the study in the viewer").click()
        page.get_by_text("Skip all").click()  # the tour of a first visit
        page.get_by_text(f"/{len(fixed_ct())})").first.wait_for()
        rows = page.locator('[data-cy^="study-browser-thumbnail"]')
        rows.filter(has_text=f"S:{SERIES_NUMBER}").first.dblclick()
        page.get_by_text(without_backslash(content.sentences[0])).first.wait_for()
        page.get_by_text(sentences.RESEARCH_USE).first.wait_for()
        picture("6_score_in_ohif")
        said = page.get_by_text("segment 1 is a lesion in location liver").first
        said.scroll_into_view_if_needed()
        picture("7_person_in_ohif")
