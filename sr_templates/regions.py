"""The content items that say which segments or ROIs a lesion is (TID 1411 rows 7, 12b and 12c).

A Referenced Segment names an object once, with the numbers of all its segments that are the lesion
(Referenced Segment Number has 1-n values, PS3.3 10.3): row 7 has a multiplicity of 1. Where the
segments are in several objects there is one such item for each object, beyond the template.

An ROI is a Region in Space. The template has its number as a property of that item; DCMTK, in
3.6.7 as in the release that dcmqi 1.5.7 has, then reads nothing of the report ('Cannot add "has
properties TEXT" to COMPOSITE in Comprehensive 3D SR'), because the relationships of the IOD (PS3.3
A.35.13.3.1.2) do not have it. So the number follows as an item of its own.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pydicom
from highdicom import sr
from pydicom.uid import RTStructureSetStorage

from sr_templates import codes
from sr_templates.document import LesionContent


def refer_to_regions(group: pydicom.Dataset, lesion: LesionContent) -> None:
    """Replace highdicom's Referenced Segment of a lesion's group by items for all its regions."""
    children = list(group.ContentSequence)
    at = next(
        i
        for i, item in enumerate(children)
        if item.ConceptNameCodeSequence[0].CodeValue == codes.REFERENCED_SEGMENT.value
    )
    children[at : at + 1] = _items(lesion)
    group.ContentSequence = pydicom.Sequence(children)


def _items(lesion: LesionContent) -> Iterator[pydicom.Dataset]:
    first = lesion.seg_sop_class_uid, lesion.seg_sop_instance_uid, lesion.segment_number
    by_object = itertools.groupby([first, *lesion.further_segments], key=lambda s: s[:2])
    for (sop_class, sop_instance), segments in by_object:
        numbers = [number for _, _, number in segments]
        if sop_class != RTStructureSetStorage:
            item = sr.ImageContentItem(
                codes.REFERENCED_SEGMENT,
                sop_class,
                sop_instance,
                referenced_segment_numbers=numbers,
                relationship_type="CONTAINS",
            )
            yield item
            continue
        for number in numbers:
            yield sr.CompositeContentItem(
                codes.REGION_IN_SPACE, sop_class, sop_instance, relationship_type="CONTAINS"
            )
            yield sr.TextContentItem(
                codes.REGION_IDENTIFIER, str(number), relationship_type="CONTAINS"
            )
