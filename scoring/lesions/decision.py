"""Decides which segments of a case are lesions and where, and records what decided it.

In this order: what a person said of the segment; a specific code; a site rule; the label; a code
that says little. A code that a program writes on all that it exports (Tissue, Organ, RT ROI
Interpreted Type ORGAN, none) says nothing where all segments of a segmentation carry it. What
nothing decides, or two things decide differently, needs a person: so does a lesion whose label says
that it is benign or not to be used (cyst, do not use, old, rejected).
"""

from __future__ import annotations

import dataclasses
import enum
import re
from collections.abc import Mapping, Sequence

from pydicom.sr.coding import Code

from scoring.ct.dicom_file import text_of
from scoring.lesions.labels import (
    OBJECTING,
    UNREAD,
    LabelReading,
    is_weakened,
    objections,
    read_label,
)
from scoring.lesions.location import (
    LESION_CATEGORIES,
    Located,
    Ruled,
    is_lymph_node,
    located,
    name_of,
    ruled_by,
)
from scoring.lesions.location_table import concept_of, lesion_type_of
from scoring.policy import LabelMeaning, SegmentRule, SegmentRules
from scoring.results import Assignment, Basis, Location
from scoring.segmentation.content import segment_content
from scoring.segmentation.rtstruct import LESION_TYPE, is_lesion_name
from scoring.segmentation.segment import Segment, Segmentation
from scoring.wording import moment

# Codes that programs write where nobody chose one: Tissue, Organ, Anatomical Structure and Body
# structure, in SNOMED CT and SNOMED-RT.
VAGUE_CODES = frozenset(
    {
        ("SCT", "85756007"), ("SRT", "T-D0050"),
        ("SCT", "113343008"), ("SRT", "T-D0060"),
        ("SCT", "91723000"), ("SRT", "T-D0005"),
        ("SCT", "123037004"), ("SRT", "T-D000A"),
    }
)  # fmt: skip
_SHOWN = 64  # characters of a label in messages
WITHDRAWN: tuple[LabelMeaning, ...] = ("withdrawn",)
BENIGN: tuple[LabelMeaning, ...] = ("benign",)
# A description is free text, which may also tell what was there before.
DESCRIBED: tuple[LabelMeaning, ...] = ("benign", "withdrawn")
# What people name a whole SEG or RTSTRUCT by.
_OBJECT_LABELS = (
    "ContentLabel",
    "ContentDescription",
    "SeriesDescription",
    "StructureSetLabel",
    "StructureSetName",
    "StructureSetDescription",
)
# RT ROI Interpreted Types that say no more: ARIA and Pinnacle type all ROIs ORGAN.
VAGUE_TYPES = ("ORGAN", "UNDEFINED", "UNKNOWN", "NONE", "OTHER")


class Verdict(enum.Enum):
    """Decision on a segment."""

    LESION = "lesion"
    NOT_A_LESION = "not a lesion"
    NEEDS_A_PERSON = "needs a person"


@dataclasses.dataclass(frozen=True)
class SegmentDecision:
    """Decision on one segment, and its basis.

    Parameters
    ----------
    seg, segment
        Which segment.
    verdict
        Lesion, not a lesion, or a person must say.
    decided_by
        What decided that; nothing where a person is needed.
    evidence
        The code, rule, word or person in words, or why a person is needed.
    location
        Where a lesion is; None for other segments, and where it cannot be determined.
    located_by
        What told the location.
    location_evidence
        In words, or why it cannot be determined; empty for segments that are no lesions.
    assignment
        What a person said of the segment, if anyone did.
    """

    seg: Segmentation
    segment: Segment
    verdict: Verdict
    decided_by: Basis
    evidence: str
    location: Location | None = None
    located_by: Basis = Basis.NOTHING
    location_evidence: str = ""
    assignment: Assignment | None = None

    @property
    def is_lesion(self) -> bool:
        """Whether it is taken for a lesion."""
        return self.verdict is Verdict.LESION

    @property
    def needs_person(self) -> bool:
        """Whether a person must say what it is, or where."""
        return self.verdict is Verdict.NEEDS_A_PERSON or (self.is_lesion and not self.location)


class _Coded(enum.Enum):
    """Specificity of the codes of a segment."""

    LESION = "lesion"
    NOT_A_LESION = "not a lesion"
    ORGAN = "an organ, in a category that says little"
    VAGUE = "little"
    NONE = "nothing"


def decide_segments(
    segs: Sequence[Segmentation],
    rules: SegmentRules | None = None,
    assignments: Sequence[Assignment] = (),
) -> tuple[SegmentDecision, ...]:
    """Decide of every segment whether it is a lesion, and where.

    Parameters
    ----------
    segs
        The segmentations of a case.
    rules
        What the site says; nothing where left out.
    assignments
        What persons said, the latest last; those of other studies or segments do not count.

    Returns
    -------
    tuple
        One decision a segment: in the order of ``segs``, then by number.

    Raises
    ------
    InputError
        If there are assignments and a segmentation's pixel data, by which they are matched, cannot
        be read.
    """
    rules = rules or SegmentRules()
    said = {s.sop_instance_uid: _assigned(s, assignments) for s in segs}
    first = []
    for seg in segs:
        nothing, of_seg = _says_nothing(seg), said[seg.sop_instance_uid]
        for segment in sorted(seg.segments, key=lambda s: s.number):
            first.append(_objected(_decided(seg, segment, nothing, rules, of_seg), rules))
    return _located(_organs_settled(first, rules), rules)


def unused_assignments(
    segs: Sequence[Segmentation], assignments: Sequence[Assignment]
) -> list[Assignment]:
    """Return the assignments that speak of no segment here, as where it was deleted since."""
    matched = [a for s in segs for a in _matches(s, assignments)]
    return [a for a in assignments if a not in matched]


def _matches(seg: Segmentation, assignments: Sequence[Assignment]) -> dict[Assignment, int]:
    """Return the assignments that speak of a segment of a segmentation, and its number."""
    study = text_of(seg.header, "StudyInstanceUID")
    of_study = [a for a in assignments if a.study_instance_uid == study]
    if not of_study:
        return {}
    found = {
        a: s.number for a in of_study for s in seg.segments if a.tracking_uid == s.tracking_uid
    }
    if any(a.content and a not in found for a in of_study):
        by_content = {digest: number for number, digest in segment_content(seg).items()}
        found |= {
            a: by_content[a.content] for a in of_study if a not in found and a.content in by_content
        }
    return found


def _assigned(seg: Segmentation, assignments: Sequence[Assignment]) -> dict[int, Assignment]:
    """Return by segment number what was last said of it."""
    found = _matches(seg, assignments)
    return {found[a]: a for a in assignments if a in found}


def _decided(
    seg: Segmentation,
    segment: Segment,
    says_nothing: bool,
    rules: SegmentRules,
    said: Mapping[int, Assignment],
) -> SegmentDecision:
    """Decide whether a segment is a lesion by what is there of it alone."""

    def decision(verdict: Verdict, by: Basis, evidence: str) -> SegmentDecision:
        return SegmentDecision(seg, segment, verdict, by, evidence, assignment=assignment)

    assignment = said.get(segment.number)
    if assignment is not None:
        return decision(_verdict(assignment.lesion), Basis.PERSON, _who(assignment))
    coded, rule = _coded(segment), _first_rule(seg, segment, rules.segments)
    unused = f"; site rule [{rule}] was not used" if rule is not None else ""
    if coded in (_Coded.LESION, _Coded.NOT_A_LESION):
        lesion = coded is _Coded.LESION
        against = rule is not None and rule.lesion is not None and rule.lesion is not lesion
        return decision(
            _verdict(lesion), Basis.CODE, _codes_text(segment) + (unused if against else "")
        )
    if rule is not None and rule.lesion is not None:
        if coded is not _Coded.ORGAN or says_nothing:
            return decision(_verdict(rule.lesion), Basis.RULE, f"site rule [{rule}]")
        if rule.lesion:
            return decision(Verdict.NOT_A_LESION, Basis.CODE, _codes_text(segment) + unused)
    silent = coded is _Coded.NONE or (coded is _Coded.VAGUE and says_nothing)
    roi = segment.interpreted_type is not None
    named = roi and is_lesion_name(segment, rules.lesion_rois)
    if silent and named and not is_weakened(segment.label, rules.words):
        return decision(
            Verdict.LESION,
            Basis.RULE,
            f"ROI name {shown(segment.label)} by segmentation.lesion_rois {rules.lesion_rois!r}",
        )
    return decision(*_by_label(segment, coded, silent, _reading(segment, rules)))


def _objected(decision: SegmentDecision, rules: SegmentRules) -> SegmentDecision:
    """Leave to a person a lesion that its own label, or that of its object, speaks against."""
    if not decision.is_lesion or decision.decided_by is Basis.PERSON or not rules.labels:
        return decision
    segment, header = decision.segment, decision.seg.header
    texts = [("label", segment.label, OBJECTING), ("Tracking ID", segment.tracking_id, OBJECTING)]
    texts += [("description", segment.description, DESCRIBED)]
    texts += [(k, text_of(header, k), WITHDRAWN) for k in _OBJECT_LABELS]
    if segment.property_type is not None:
        texts.append(("property type", segment.property_type.meaning, BENIGN))
    for what, text, meanings in texts:
        if words := objections(text, rules.words, meanings):
            against = (
                f"{what} {shown(text)} (words {', '.join(map(repr, words))}) says that it is no "
                f"tumour or not to be used, {decision.evidence} says lesion"
            )
            return dataclasses.replace(
                decision,
                verdict=Verdict.NEEDS_A_PERSON,
                decided_by=Basis.NOTHING,
                evidence=against,
            )
    return decision


def _by_label(
    segment: Segment, coded: _Coded, silent: bool, label: LabelReading
) -> tuple[Verdict, Basis, str]:
    """Return what the label says where codes are silent; against them it needs a person."""
    words = _words_text(segment, label)
    if silent:
        if label.lesion is not None:
            return _verdict(label.lesion), Basis.LABEL, words + _said_by_all(segment)
        return Verdict.NEEDS_A_PERSON, Basis.NOTHING, _undecided(segment)
    if label.lesion:
        organ = concept_of(segment.property_type) if segment.property_type else None
        elsewhere = organ is not None and organ.location not in (None, label.location)
        if coded is _Coded.ORGAN and not (label.location and elsewhere):
            return Verdict.LESION, Basis.LABEL, words
        return (
            Verdict.NEEDS_A_PERSON,
            Basis.NOTHING,
            f"{words} says lesion, {_codes_text(segment)} does not",
        )
    return Verdict.NOT_A_LESION, Basis.CODE, _codes_text(segment)


def _organs_settled(
    decisions: Sequence[SegmentDecision], rules: SegmentRules
) -> list[SegmentDecision]:
    """Take bare names of organs for organs where other segments of the SEG are lesions.

    Where none is, someone may have named lesions by the organ that they are in.
    """
    with_lesions = {d.seg.sop_instance_uid for d in decisions if d.is_lesion}
    settled = []
    for d in decisions:
        label = _reading(d.segment, rules)
        undecided = d.verdict is Verdict.NEEDS_A_PERSON and label.organ
        if undecided and d.seg.sop_instance_uid in with_lesions:
            d = dataclasses.replace(
                d,
                verdict=Verdict.NOT_A_LESION,
                decided_by=Basis.LABEL,
                evidence=f"{_words_text(d.segment, label)}, an organ beside lesions"
                f"{_said_by_all(d.segment)}",
            )
        settled.append(d)
    return settled


def _coded(segment: Segment) -> _Coded:
    """Return how much is coded of a segment; RT ROI Interpreted Type speaks first."""
    if segment.interpreted_type and segment.interpreted_type not in VAGUE_TYPES:
        is_gtv = segment.interpreted_type == LESION_TYPE
        return _Coded.LESION if is_gtv else _Coded.NOT_A_LESION
    category, kind = segment.category, segment.property_type
    listed = None if kind is None else lesion_type_of(kind)
    if listed is not None:
        return _Coded.LESION if listed.lesion else _Coded.NOT_A_LESION
    if category is not None and any(
        category == Code(value, "SCT", meaning) for value, meaning in LESION_CATEGORIES
    ):
        return _Coded.LESION
    if kind is not None and is_lymph_node(kind):
        return _Coded.LESION
    if category is not None and not _is_vague(category):
        return _Coded.NOT_A_LESION
    if kind is not None and concept_of(kind) is not None and not _is_vague(kind):
        return _Coded.ORGAN
    nothing = category is None and kind is None and not segment.interpreted_type
    return _Coded.NONE if nothing else _Coded.VAGUE


def _is_vague(code: Code) -> bool:
    return (code.scheme_designator, code.value) in VAGUE_CODES


def _says_nothing(seg: Segmentation) -> bool:
    """Return whether all segments of a segmentation carry the same codes, or none."""
    return len({_code_key(s) for s in seg.segments}) == 1


def _code_key(segment: Segment) -> tuple[object, ...]:
    codes = (segment.category, segment.property_type)
    return (
        segment.interpreted_type,
        *((c.scheme_designator, c.value) if c is not None else None for c in codes),
    )


def _first_rule(
    seg: Segmentation, segment: Segment, rules: Sequence[SegmentRule]
) -> SegmentRule | None:
    return next((r for r in rules if _applies(r, seg, segment)), None)


def _applies(rule: SegmentRule, seg: Segmentation, segment: Segment) -> bool:
    codes = (segment.category, segment.property_type, *segment.anatomic_regions)
    coded = [f"{c.value} {c.scheme_designator} {c.meaning}" for c in codes if c is not None]
    made_by = ("Manufacturer", "ManufacturerModelName", "SoftwareVersions")
    texts = (
        (rule.label, (segment.label, segment.tracking_id)),
        (rule.code, (*coded, segment.interpreted_type or "")),
        (rule.producer, (*(text_of(seg.header, k) for k in made_by), segment.algorithm_name)),
        (rule.series, [text_of(seg.header, k) for k in ("SeriesDescription", "StructureSetLabel")]),
    )
    asked = [(pattern, found) for pattern, found in texts if pattern]
    return bool(asked) and all(
        any(re.search(pattern, t, re.IGNORECASE) for t in found) for pattern, found in asked
    )


# ------------------------------------------------------------------------------------- where


def _located(
    decisions: Sequence[SegmentDecision], rules: SegmentRules
) -> tuple[SegmentDecision, ...]:
    """Add where each lesion is."""
    ruled = {id(d): _ruled(d, rules) for d in decisions if d.is_lesion and not _placed_by_person(d)}
    alone = {id(d): located(d.segment, (), _reading(d.segment, rules)) for d in decisions}
    refused = _refused([(d, ruled[id(d)], alone[id(d)]) for d in decisions if id(d) in ruled])
    done = []
    for d in decisions:
        if _placed_by_person(d) and d.assignment is not None:
            d = _where(d, _by_person(d.assignment, alone[id(d)]))
        elif id(d) in ruled:
            kept = [r for r in ruled[id(d)] if r not in refused]
            found = located(d.segment, kept, _reading(d.segment, rules))
            why = next((refused[r] for r in ruled[id(d)] if r in refused), None)
            if found.location is None and why is not None:
                found = Located(None, Basis.NOTHING, why)
            d = _where(d, found)
        done.append(d)
    return tuple(done)


def _placed_by_person(decision: SegmentDecision) -> bool:
    said = decision.assignment
    return decision.is_lesion and said is not None and said.location is not None


def _where(decision: SegmentDecision, found: Located) -> SegmentDecision:
    return dataclasses.replace(
        decision,
        location=found.location,
        located_by=found.by,
        location_evidence=found.evidence,
    )


def _by_person(assignment: Assignment, otherwise: Located) -> Located:
    against = otherwise.location not in (None, assignment.location)
    said = (
        f"; {otherwise.evidence} says {otherwise.location.value}"
        if (against and otherwise.location)
        else ""
    )
    return Located(assignment.location, Basis.PERSON, f"{_who(assignment)}{said}")


def _ruled(decision: SegmentDecision, rules: SegmentRules) -> tuple[Ruled, ...]:
    """Return the site rules that tell where a segment is; a segment rule before location rules."""
    rule = _first_rule(decision.seg, decision.segment, rules.segments)
    if rule is not None and rule.location is not None:
        return (Ruled(f"[{rule}]", rule.location),)
    return ruled_by(decision.segment, rules.locations)


def _refused(
    lesions: Sequence[tuple[SegmentDecision, tuple[Ruled, ...], Located]],
) -> dict[Ruled, str]:
    """Return the rules that would give one location to lesions of several regions, and why."""
    refused = {}
    for rule in dict.fromkeys(r for _, ruled, _ in lesions for r in ruled):
        given = [(d, found) for d, ruled, found in lesions if rule in ruled]
        elsewhere = [
            (d, found)
            for d, found in given
            if found.location not in (None, rule.location) and not _is_node(d.segment)
        ]
        if elsewhere and len(given) > 1:
            d, found = elsewhere[0]
            place = found.location.value if found.location else ""
            refused[rule] = (
                f"site rule {rule.name} is refused: it would put {len(given)} lesions in one "
                f"location ({rule.location.value}), of which {shown(d.segment.label)} is elsewhere "
                f"({place}, by {found.evidence})"
            )
    return refused


def _is_node(segment: Segment) -> bool:
    return segment.property_type is not None and is_lymph_node(segment.property_type)


# ------------------------------------------------------------------------------------- words


def shown(label: str) -> str:
    """Return a label as messages show it: in quotes, shortened where it is long."""
    return repr(label if len(label) <= _SHOWN else f"{label[:_SHOWN]}...")


def _verdict(lesion: bool) -> Verdict:
    return Verdict.LESION if lesion else Verdict.NOT_A_LESION


def _reading(segment: Segment, rules: SegmentRules) -> LabelReading:
    """Return what label and Tracking ID say; nothing where they contradict each other."""
    if not rules.labels:
        return UNREAD
    label = read_label(segment.label, rules.words)
    other = read_label(segment.tracking_id, rules.words)
    against = [
        (label.lesion, other.lesion),
        (label.location, other.location),
    ]
    if any(a is not None and b is not None and a is not b for a, b in against):
        return UNREAD
    return label


def _codes_text(segment: Segment) -> str:
    """Return the codes that say what a segment is."""
    if segment.interpreted_type and segment.interpreted_type not in VAGUE_TYPES:
        return f"RT ROI Interpreted Type {segment.interpreted_type}"
    named = [
        f"{what} {name_of(code)}"
        for what, code in (("category", segment.category), ("type", segment.property_type))
        if code is not None
    ]
    if segment.interpreted_type:
        named.insert(0, f"RT ROI Interpreted Type {segment.interpreted_type}")
    return " and ".join(named)


def _words_text(segment: Segment, label: LabelReading) -> str:
    return f"label {shown(segment.label)} (words {', '.join(map(repr, label.words))})"


def _said_by_all(segment: Segment) -> str:
    codes = _codes_text(segment)
    return f"; {codes} is on all segments and says nothing" if codes else ""


def _undecided(segment: Segment) -> str:
    what = _said_by_all(segment).removeprefix("; ") or "nothing is coded"
    return f"{what}, no site rule matches, and label {shown(segment.label)} does not state it"


def _who(assignment: Assignment) -> str:
    """Return who said it, and when; a site may call persons by a role that is itself a person."""
    by = f"a person ({assignment.by})" if assignment.by else "a person"
    if assignment.by.startswith("a person"):
        by = assignment.by
    return f"{by} on {moment(assignment.at)}" if assignment.at else by
