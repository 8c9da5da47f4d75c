"""Slices of a case as pictures."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from scoring.case.slice_view import CONTOUR, picture, stack_of
from scoring.ct.slice import read_slices
from scoring.policy import SegmentationPolicy
from scoring.segmentation.read import read_segmentation
from tests.helpers.made.cases import Case


def test_a_slice_shows_the_contours_that_lie_on_it(case: Case, tmp_path: Path) -> None:
    folder, seg = case.write(tmp_path)
    slices = [s for path in sorted(folder.iterdir()) for s in read_slices(path)]
    stack = stack_of(slices, [read_segmentation(seg)], SegmentationPolicy())
    assert len(stack.slices) == len(case.ct)
    assert [s.label for s in stack.segments] == [s.SegmentLabel for s in case.seg.SegmentSequence]
    for segment in stack.segments:
        assert 1 <= segment.first <= segment.largest <= segment.last <= len(stack.slices)
        shown = picture(stack, segment.largest, "soft tissue", contour=True)
        bare = picture(stack, segment.largest, "soft tissue", contour=False)
        changed = np.any(shown != bare, axis=2)
        assert (shown[changed] == CONTOUR).all()
        x, y, _ = segment.mask.lower
        height, width = segment.mask.voxels.shape[1:]
        on = np.zeros_like(changed)
        on[y : y + height, x : x + width] = segment.mask.voxels[segment.largest - segment.first]
        assert changed[on].any()
        assert not changed[on].all()  # a contour, not an area
    lung = picture(stack, 1, "lung", contour=False)
    assert lung.dtype == np.uint8
    assert lung.shape == (case.ct[0].Rows, case.ct[0].Columns, 3)
    assert lung.mean() > picture(stack, 1, "bone", contour=False).mean()
