"""Slices of a case as pictures."""

from __future__ import annotations

import copy
import dataclasses
from pathlib import Path

import numpy as np
from pydicom.uid import generate_uid

from scoring import score_case
from scoring.case.key_image import key_images
from scoring.case.slice_view import CONTOUR, picture, stack_of
from scoring.ct.slice import read_slices
from scoring.policy import SegmentationPolicy
from scoring.segmentation.read import read_segmentation
from tests.helpers.made.cases import NO_VARIANTS, TREATED, Case


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


def test_what_a_rejected_segmentation_was_drawn_on_does_not_matter(
    case: Case, tmp_path: Path
) -> None:
    folder, path = case.write(tmp_path)
    slices = [s for p in sorted(folder.iterdir()) for s in read_slices(p)]
    seg = read_segmentation(path)
    header = copy.deepcopy(seg.header)
    header.SOPInstanceUID, header.ApprovalStatus = generate_uid(), "REJECTED"
    gone = [dataclasses.replace(r, sop_instance_uid=generate_uid()) for r in seg.references]
    rejected = dataclasses.replace(seg, header=header, references=tuple(gone))
    segs = [rejected, seg]
    result = score_case(slices, segs, TREATED, NO_VARIANTS)
    assert result.status == "scored"
    assert len(key_images(result, slices, segs, 9)) == len(result.lesions)
    assert stack_of(slices, segs, SegmentationPolicy()).segments
