"""A segmentation that OHIF exported becomes a score in OHIF by way of the node's page."""

from __future__ import annotations

import re
from pathlib import Path

import pydicom

from sr_templates import read_report, sentences
from sr_templates.copied import without_backslash
from sr_templates.report import SERIES_NUMBER
from tests.helpers.made.producers import fixed_ct, stored
from tests.helpers.others.ohif import browser_page, serving, viewer_files
from tests.helpers.others.peers import orthanc_and_node
from tests.helpers.paths import ARTEFACTS

PLACES = ("liver", "lung", "node")


def test_a_segmentation_exported_by_ohif_is_assigned_and_its_score_is_read_in_ohif(
    tmp_path: Path,
) -> None:
    viewer_files()
    ARTEFACTS.mkdir(exist_ok=True)
    seg = pydicom.dcmread(stored(tmp_path / "stored")["cornerstone-default"])
    study = str(seg.StudyInstanceUID)
    with (
        orthanc_and_node(tmp_path) as (orthanc, node),
        serving(orthanc) as url,
        browser_page() as page,
    ):
        (port,) = re.findall(r"\[web\]\nenabled = true\nport = (\d+)", node.config.read_text())
        orthanc.upload(*fixed_ct(), seg)
        page.goto(f"{url}/viewer?StudyInstanceUIDs={study}")
        page.get_by_text("Skip all").click(timeout=90_000)  # the tour of a first visit
        page.get_by_text(f"/{len(fixed_ct())})").first.wait_for(timeout=90_000)
        rows = page.locator('[data-cy^="study-browser-thumbnail"]')
        rows.filter(has_text="SEG").first.dblclick(timeout=60_000)
        page.get_by_text("Do you want to open this Segmentation?").wait_for(timeout=60_000)
        page.screenshot(path=ARTEFACTS / "walk_1_segmentation_in_ohif.png")

        node.wait_for_state(study, "needs a person", 120)
        page.goto(f"http://127.0.0.1:{port}/cases/{study}")
        page.get_by_role("link", name="Segments …").click()
        for number, place in enumerate(PLACES, start=1):
            page.locator(f"#where_{number}").select_option(place)
        page.get_by_role("button", name="Preview").click()
        page.get_by_text("3 of 3 lesions").wait_for(timeout=60_000)
        page.screenshot(path=ARTEFACTS / "walk_2_assigned_on_the_page.png", full_page=True)
        page.get_by_role("button", name="Assign").click()
        page.get_by_text("Your answers on 3 segments were stored").wait_for(timeout=60_000)

        (report,) = orthanc.wait_for_reports(study, node=node)
        content = read_report(report)
        assert content.radiomics_score is not None
        page.goto(f"{url}/viewer?StudyInstanceUIDs={study}")
        page.get_by_text(f"/{len(fixed_ct())})").first.wait_for(timeout=90_000)
        rows.filter(has_text=f"S:{SERIES_NUMBER}").first.dblclick(timeout=60_000)
        page.get_by_text(without_backslash(content.sentences[0])).first.wait_for(timeout=60_000)
        page.get_by_text(sentences.RESEARCH_USE).first.wait_for(timeout=60_000)
        page.screenshot(path=ARTEFACTS / "walk_3_score_in_ohif.png")
        said = page.get_by_text("segment 1 is a lesion in location liver").first
        said.scroll_into_view_if_needed(timeout=60_000)
        page.screenshot(path=ARTEFACTS / "walk_4_person_in_ohif.png")
