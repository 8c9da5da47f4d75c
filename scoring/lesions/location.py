"""Decides which of the signature's four locations a lesion is in.

Coded information decides: the property type first (a lymph node is a node wherever it lies), then
the anatomic regions, by the table of `scoring.lesions.location_table`. Without codes, site rules
decide, and without these the words of the label (`scoring.lesions.labels`). A lesion whose location
nothing states, or for which two of these state different ones, has none and is not scored. A code
that is not in the table is unknown, never "other".
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from pydicom.sr.coding import Code

from scoring.lesions.labels import UNREAD, LabelReading
from scoring.lesions.location_table import UNCLEAR, concept_of, lesion_type_of
from scoring.policy import LocationRule
from scoring.results import Basis, Location
from scoring.segmentation.segment import Segment

# Segmented Property Category by which a segment is taken for a lesion, unless its type is one
# that is no tumour.
LESION_CATEGORIES: tuple[tuple[str, str], ...] = (
    ("49755003", "Morphologically Abnormal Structure"),
)


def is_lymph_node(code: Code) -> bool:
    """Return whether a code is a lymph node: SNOMED CT 59441001 or a concept of CID 7600."""
    return location_of_code(code) is Location.NODE


def location_of_code(code: Code) -> Location | None:
    """Return the location that a region or property type code stands for, if it tells one."""
    concept = concept_of(code)
    return concept.location if concept else None


def is_lesion(segment: Segment) -> bool:
    """Return whether a segment is a lesion by its property category and type, not by its label.

    A type that is no tumour, such as a cyst or an effusion, is none in every category.
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


def name_of(code: Code) -> str:
    """Return a code as messages show it."""
    return f"({code.value}, {code.scheme_designator}, {code.meaning!r})"


@dataclasses.dataclass(frozen=True)
class Ruled:
    """A site rule that speaks on where a segment is: what messages call it, and the location."""

    name: str
    location: Location

    def on(self, segment: Segment) -> str:
        """Return the rule and the label that it speaks on, as evidence."""
        return f"site rule {self.name} on label {segment.label[:64]!r}"


@dataclasses.dataclass(frozen=True)
class Located:
    """Location of a lesion and its basis, or None and why it cannot be determined."""

    location: Location | None
    by: Basis
    evidence: str


def ruled_by(segment: Segment, rules: Sequence[LocationRule]) -> tuple[Ruled, ...]:
    """Return what location rules say on a segment's label or Tracking ID, in their order."""
    texts = (segment.label, segment.tracking_id)
    return tuple(
        Ruled(repr(r.pattern), r.location)
        for r in rules
        if any(re.search(r.pattern, t, re.IGNORECASE) for t in texts)
    )


def located(segment: Segment, ruled: Sequence[Ruled] = (), label: LabelReading = UNREAD) -> Located:
    """Return where a lesion is, by its codes, the site rules that speak on it, and its label."""
    kind = segment.property_type
    if kind is not None and is_lymph_node(kind):
        return _node(kind, ruled, segment, label)
    coded = _coded_location(segment)
    by_rule = {r.location for r in ruled}
    if coded.refused:
        return _unknown(coded.refused)
    if len(by_rule) > 1:
        names = " and ".join(r.on(segment) for r in ruled)
        return _unknown(f"{names} name more than one location")
    if coded.location is not None and by_rule - {coded.location}:
        rule = ruled[0]
        return _against(coded.evidence, coded.location, rule.on(segment), rule.location)
    said = f"label {segment.label[:64]!r} (words {', '.join(map(repr, label.words))})"
    if coded.location is not None:
        if label.location not in (None, coded.location):
            return _against(coded.evidence, coded.location, said, label.location)
        return Located(coded.location, Basis.CODE, coded.evidence)
    # A node may lie where lesions of several kinds do.
    by_label = label.location
    if coded.unclear and by_label is not Location.NODE:
        by_label = None
    if ruled and by_label not in (None, ruled[0].location):
        return _against(ruled[0].on(segment), ruled[0].location, said, by_label)
    if ruled:
        return Located(ruled[0].location, Basis.RULE, ruled[0].on(segment))
    if by_label is not None:
        return Located(by_label, Basis.LABEL, said)
    return _unknown(
        coded.evidence
        or "no anatomic region is coded, no site rule matches, and label "
        f"{segment.label[:64]!r} does not name one"
    )


def _unknown(why: str) -> Located:
    return Located(None, Basis.NOTHING, why)


def _against(one: str, first: Location, other: str, second: Location | None) -> Located:
    return _unknown(f"{one} says {first.value}, {other} says {second.value if second else ''}")


def _node(kind: Code, ruled: Sequence[Ruled], segment: Segment, label: LabelReading) -> Located:
    """Return the location of a segment coded as a lymph node; other site rules are not used."""
    told = f"property type {name_of(kind)}"
    if label.lesion and label.location not in (None, Location.NODE):
        said = f"label {segment.label[:64]!r}"
        return _against(told, Location.NODE, said, label.location)
    unused = [r for r in ruled if r.location is not Location.NODE]
    if unused:
        told += f"; site rule {unused[0].name} ({unused[0].location.value}) was not used"
    return Located(Location.NODE, Basis.CODE, told)


@dataclasses.dataclass(frozen=True)
class _CodedLocation:
    """Location according to the codes.

    ``refused`` is why they contradict each other; ``unclear`` that they name a place where lesions
    of several kinds lie, or one that the table does not have, which a label must not settle.
    """

    location: Location | None
    evidence: str
    refused: str = ""
    unclear: bool = False


def _coded_location(segment: Segment) -> _CodedLocation:
    kind = segment.property_type
    known = [(c, location_of_code(c)) for c in segment.anatomic_regions]
    coded = {place for _, place in known if place is not None}
    sources = ["anatomic region " + ", ".join(name_of(c) for c, _ in known)] if known else []
    listed = None if kind is None else lesion_type_of(kind)
    if kind is not None and listed is not None and listed.location is not None:
        coded.add(listed.location)
        sources.insert(0, f"property type {name_of(kind)}")
    organ = None if kind is None or listed is not None else location_of_code(kind)
    if kind is not None and organ is not None:
        # The organ that a program coded in place of what lies in it.
        coded.add(organ)
        sources.insert(0, f"property type {name_of(kind)}")
    evidence = " and ".join(sources)
    unclear = [c for c, _ in known if (x := concept_of(c)) is not None and x.place == UNCLEAR]
    if len(coded) > 1:
        return _CodedLocation(None, "", f"{evidence}: the codes name more than one location")
    if coded and unclear:
        return _CodedLocation(
            None, "", f"{evidence}: lesions of several kinds lie in {name_of(unclear[0])}"
        )
    if coded or not known:
        return _CodedLocation(next(iter(coded), None), evidence)
    unlisted = [c for c, _ in known if concept_of(c) is None]
    why = f"; not in the table of codes: {', '.join(map(name_of, unlisted))}" if unlisted else ""
    told = f"{evidence} does not determine node, liver, lung or other{why}"
    return _CodedLocation(None, told, unclear=bool(unclear or unlisted))
