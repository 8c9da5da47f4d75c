"""A reader's work in OHIF's segmentation mode: spheres drawn with its tools, stored in the PACS."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import pydicom
    from playwright.sync_api import Locator, Page


def draw_lesions(page: Page, ct: Sequence[pydicom.Dataset], masks: Sequence[np.ndarray]) -> None:
    """Add a segmentation to the study that is open, with one sphere over each lesion.

    Parameters
    ----------
    page
        OHIF in segmentation mode, with one viewport, which shows the CT.
    ct
        Its slices, square, in the order of the masks' first axis.
    masks
        The voxels of each lesion, (z, y, x).
    """
    page.get_by_text("Add segmentation").click()
    _control(page, "Shapes-btn").click()
    page.get_by_text("Sphere", exact=True).click()
    box = _control(page, "viewport-pane").bounding_box()
    assert box is not None
    pixel = min(box["width"], box["height"]) / ct[0].Rows
    for number, mask in enumerate(masks):
        if number:
            page.get_by_text("Add Segment", exact=True).click()
        _control(page, "data-row-title").nth(number).wait_for()
        z, y, x = (np.unique(axis) for axis in np.nonzero(mask))
        _scroll_to(page, int(ct[round(z.mean())].InstanceNumber))
        right = box["x"] + box["width"] / 2 + (x.mean() + 0.5 - ct[0].Columns / 2) * pixel
        down = box["y"] + box["height"] / 2 + (y.mean() + 0.5 - ct[0].Rows / 2) * pixel
        page.mouse.move(right, down)
        page.mouse.down()
        page.mouse.move(right + len(x) * pixel / 4, down)
        page.mouse.move(right + len(x) * pixel / 2, down)
        page.mouse.up()


def store_segmentation(page: Page, name: str) -> None:
    """Export the segmentation as DICOM SEG to the PACS, as a series of this description."""
    _control(page, "segmentation-collapsed-more-btn-Labelmap").click()
    page.get_by_role("menuitem", name="Export").hover()
    page.get_by_role("menuitem", name="DICOM SEG").click()
    page.get_by_placeholder("Report name").fill(name)
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Do you want to open this Segmentation?").wait_for()


def _control(page: Page, name: str) -> Locator:
    return page.locator(f'[data-cy="{name}"]')


def _scroll_to(page: Page, instance: int) -> None:
    shown = _control(page, "viewport-overlay-bottom-right")
    _control(page, "viewport-pane").hover()
    (now,) = re.findall(r"I:(\d+)", shown.inner_text())
    while int(now) != instance:
        page.mouse.wheel(0, 100 if int(now) > instance else -100)
        shown.filter(has_not_text=f"I:{now} ").wait_for()
        (now,) = re.findall(r"I:(\d+)", shown.inner_text())
