"""A case whose segmentation says as little as the default exports of several programs."""

from __future__ import annotations

from tests.helpers.made.cases import Case, build_case

TISSUE = ("85756007", "SCT", "Tissue")


def default_export() -> Case:
    """Return a case whose segments say nothing, as the default exports of several programs do."""
    case = build_case()
    for number, segment in enumerate(case.seg.SegmentSequence, start=1):
        segment.SegmentLabel = f"Segment_{number}"
        for keyword in (
            "SegmentedPropertyCategoryCodeSequence",
            "SegmentedPropertyTypeCodeSequence",
        ):
            item = segment[keyword].value[0]
            item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = TISSUE
        for keyword in ("TrackingID", "TrackingUID", "AnatomicRegionSequence"):
            if keyword in segment:
                del segment[keyword]
    return case
