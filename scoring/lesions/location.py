"""Assigns a lesion to one of the signature's four locations.

Coded information decides: the property type first (a lymph node is a node wherever it lies), then
the anatomic regions, by the table of `scoring.lesions.location_table`. Site rules on the segment's
label apply if codes do not decide. A lesion whose codes and rules do not decide, or contradict each
other, has no location and is not scored. A code that is not in the table is unknown, never "other".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pydicom.sr.coding import Code

from scoring.lesions.location_table import UNCLEAR, concept_of, lesion_type_of
from scoring.policy import LocationRule
from scoring.results import Location
from scoring.segmentation.read import Segment

# Segmented Property Category that makes a segment a lesion, unless its type is not a tumour.
LESION_CATEGORIES: tuple[tuple[str, str], ...] = (
    ("49755003", "Morphologically Abnormal Structure"),
)


def is_lymph_node(code: Code) -> bool:
    """Return whether a code is a lymph node: SNOMED CT 59441001 or a concept of CID 7600."""
    return location_of_code(code) is Location.NODE


def location_of_code(code: Code) -> Location | None:
    """Return the location of a region or property type code, if it determines one."""
    concept = concept_of(code)
    return concept.location if concept else None


def is_lesion(segment: Segment) -> bool:
    """Return whether a segment is a lesion by its property category and type, not by its label.

    A type that is not a tumour, such as a cyst or an effusion, is not a lesion in any category.
    """
    kind = segment.property_type
    listed = None if kind is None else lesion_type_of(kind)
    if listed is not None:
        return listed.lesion
    if segment.category is not None and any(
        segment.category == Code(value, "SCT", meaning) for value, meaning in LESION_CATEGORIES
    ):
        return True
    return kind is not None and is_lymph_node(kind)


def _name(code: Code) -> str:
    return f"({code.value}, {code.scheme_designator}, {code.meaning!r})"


def matching_rules(segment: Segment, rules: Sequence[LocationRule]) -> list[LocationRule]:
    """Return the site rules that match a segment's label or Tracking ID, in their order."""
    texts = (segment.label, segment.tracking_id)
    return [r for r in rules if any(re.search(r.pattern, t, re.IGNORECASE) for t in texts)]


def locate(segment: Segment, rules: Sequence[LocationRule] = ()) -> tuple[Location | None, str]:
    """Return the location of a lesion and the evidence, or None and why it cannot be determined."""
    kind = segment.property_type
    ruled = matching_rules(segment, rules)
    by_rule = {r.location for r in ruled}
    if kind is not None and is_lymph_node(kind):
        # The type is decided; a rule that matches the label would only say where the node lies.
        told = f"property type {_name(kind)}"
        unused = [r for r in ruled if r.location is not Location.NODE]
        if unused:
            told += f"; site rule {unused[0].pattern!r} ({unused[0].location.value}) was not used"
        return Location.NODE, told
    known = [(c, location_of_code(c)) for c in segment.anatomic_regions]
    coded = {place for _, place in known if place is not None}
    sources = ["anatomic region " + ", ".join(_name(c) for c, _ in known)] if known else []
    listed = None if kind is None else lesion_type_of(kind)
    if kind is not None and listed is not None and listed.location is not None:
        coded.add(listed.location)
        sources.insert(0, f"property type {_name(kind)}")
    evidence = " and ".join(sources)
    unclear = [c for c, _ in known if (x := concept_of(c)) is not None and x.place == UNCLEAR]
    if len(coded) > 1:
        return None, f"{evidence}: the codes name more than one location"
    if coded and unclear:
        return None, f"{evidence}: lesions of several kinds lie in {_name(unclear[0])}"
    if len(by_rule) > 1:
        patterns = ", ".join(repr(r.pattern) for r in ruled)
        return None, f"label {segment.label!r}: site rules {patterns} name more than one location"
    if coded and by_rule and coded != by_rule:
        return None, (
            f"{evidence} says {next(iter(coded)).value}, site rule {ruled[0].pattern!r} on label "
            f"{segment.label!r} says {next(iter(by_rule)).value}"
        )
    if coded:
        return next(iter(coded)), evidence
    if by_rule:
        return next(iter(by_rule)), f"site rule {ruled[0].pattern!r} on label {segment.label!r}"
    if known:
        unlisted = [c for c, _ in known if concept_of(c) is None]
        why = f"; not in the table of codes: {', '.join(map(_name, unlisted))}" if unlisted else ""
        return None, f"{evidence} does not determine node, liver, lung or other{why}"
    return None, f"no anatomic region is coded and no site rule matches label {segment.label!r}"
