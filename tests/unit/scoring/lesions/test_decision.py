"""What each segment is taken for, and by what: person, code, rule, label, in that order."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import pydicom
import pytest
from pydicom.sr.codedict import codes
from pydicom.sr.coding import Code
from pydicom.uid import RTStructureSetStorage, SegmentationStorage

from scoring.lesions.decision import (
    SegmentDecision,
    Verdict,
    decide_segments,
    unused_assignments,
)
from scoring.lesions.selection import selection_notes
from scoring.policy import LabelWord, LocationRule, SegmentRule, SegmentRules
from scoring.results import Assignment, Basis, Location
from scoring.segmentation.segment import Segment, Segmentation

NODE, LIVER, LUNG, OTHER = Location.NODE, Location.LIVER, Location.LUNG, Location.OTHER
LESION, NOT, PERSON = Verdict.LESION, Verdict.NOT_A_LESION, Verdict.NEEDS_A_PERSON
TISSUE = codes.SCT.Tissue
ORGAN = Code("113343008", "SCT", "Organ")
ABNORMAL = codes.SCT.MorphologicallyAbnormalStructure
STUDY = "1.2.3"


def segment(
    number: int,
    label: str,
    category: Code | None = None,
    kind: Code | None = None,
    roi_type: str | None = None,
    **more: object,
) -> Segment:
    made = Segment(number, label, label, f"2.25.{number}", category, kind, (), roi_type)
    return dataclasses.replace(made, **more)


def slicer(*labels: str) -> list[Segment]:
    """Return segments as 3D Slicer and dcmqi code them where nobody chose a code."""
    return [segment(n, x, TISSUE, TISSUE) for n, x in enumerate(labels, start=1)]


def aria(*names: str) -> list[Segment]:
    return [segment(n, x, roi_type="ORGAN") for n, x in enumerate(names, start=1)]


def seg_of(segments: Sequence[Segment], **header: str) -> Segmentation:
    dataset = pydicom.Dataset()
    roi = any(s.interpreted_type is not None for s in segments)
    dataset.SOPClassUID = RTStructureSetStorage if roi else SegmentationStorage
    dataset.SOPInstanceUID, dataset.StudyInstanceUID = "1.2.3.4", STUDY
    for keyword, value in header.items():
        setattr(dataset, keyword, value)
    return Segmentation(Path("seg.dcm"), dataset, tuple(segments), (), "0" * 64)


def decided(
    segments: Sequence[Segment], rules: SegmentRules | None = None, *said: Assignment, **header: str
) -> tuple[SegmentDecision, ...]:
    return decide_segments([seg_of(segments, **header)], rules, said)


def found(decisions: Sequence[SegmentDecision]) -> list[tuple[Verdict, Location | None, Basis]]:
    return [(d.verdict, d.location, d.decided_by) for d in decisions]


def by_rule(*rules: SegmentRule, **more: object) -> SegmentRules:
    return SegmentRules(segments=rules, **more)


# ------------------------------------------------------------------ what a label says against it

OBJECTING = ("DO_NOT_USE", "GTV old 3?", "rejected", "resected liver met", "Simple cyst", "FNH S4")


@pytest.mark.parametrize("label", OBJECTING)
@pytest.mark.parametrize(
    "coded",
    [
        segment(1, "x", ABNORMAL, codes.SCT.Neoplasm),
        segment(1, "x", roi_type="GTV"),
        segment(1, "x"),
    ],
    ids=["coded", "GTV", "by rule"],
)
def test_label_against_a_lesion_needs_a_person(coded: Segment, label: str) -> None:
    rules = by_rule(SegmentRule(label=".", lesion=True))
    (decision,) = decided([dataclasses.replace(coded, label=label)], rules)
    assert (decision.verdict, decision.decided_by) == (PERSON, Basis.NOTHING)
    assert "no tumour or not to be used" in decision.evidence
    assert "says lesion" in decision.evidence
    assert repr(label) in " ".join([*selection_notes([decision]), decision.evidence])


@pytest.mark.parametrize(
    "header",
    [
        {"ContentLabel": "REJECTED"},
        {"ContentDescription": "old version, do not use"},
        {"SeriesDescription": "Segmentation TEST"},
        {"StructureSetLabel": "obsolete"},
        {"StructureSetName": "GTV_discard"},
        {"StructureSetDescription": "ne pas utiliser"},
    ],
    ids=lambda header: next(iter(header)),
)
def test_name_of_the_whole_object_says_it_of_all_segments(header: dict[str, str]) -> None:
    decisions = decided([segment(1, "a", ABNORMAL), segment(2, "b", ABNORMAL)], None, **header)
    assert [d.verdict for d in decisions] == [PERSON, PERSON]
    assert next(iter(header)) in decisions[0].evidence


def test_a_benign_finding_in_the_name_of_the_object_is_another_ones() -> None:
    (decision,) = decided([segment(1, "a", ABNORMAL)], None, SeriesDescription="Mets and cysts")
    assert decision.verdict is LESION


@pytest.mark.parametrize(
    "name", ["CT liver pre resection", "Lesions (excluded: cysts)", "RECIST alter Befund"]
)
def test_what_is_of_the_patient_or_the_scan_speaks_against_no_segment(name: str) -> None:
    (decision,) = decided([segment(1, "a", ABNORMAL)], None, SeriesDescription=name)
    assert decision.verdict is LESION


@pytest.mark.parametrize(
    "kind",
    [
        Code("2099007", "SCT", "Hemangioma"),
        Code("3898006", "SCT", "Benign neoplasm"),
        Code("X1", "99HOSP", "Benign cyst"),
    ],
)
def test_a_property_type_that_means_a_benign_finding_needs_a_person(kind: Code) -> None:
    coded = dataclasses.replace(segment(1, "Segment_1", ABNORMAL), property_type=kind)
    (decision,) = decided([coded])
    assert decision.verdict is PERSON
    assert "property type" in decision.evidence


def test_label_does_not_count_where_the_site_ignores_labels() -> None:
    (decision,) = decided([segment(1, "met old", ABNORMAL)], SegmentRules(labels=False))
    assert decision.verdict is LESION


def test_person_decides_over_the_label() -> None:
    old = segment(1, "met old", ABNORMAL)
    said = Assignment(STUDY, old.tracking_uid, "", True, LIVER)
    assert decided([old], None, said)[0].verdict is LESION


# ---------------------------------------------------------------------- what segments say together


def test_code_on_all_segments_says_nothing_and_labels_that_tell_decide() -> None:
    decisions = decided(slicer("liver met 2", "RUL nodule", "LN 7", "liver", "Segment_5"))
    assert found(decisions) == [
        (LESION, LIVER, Basis.LABEL),
        (LESION, LUNG, Basis.LABEL),
        (LESION, NODE, Basis.LABEL),
        (NOT, None, Basis.LABEL),  # the liver, beside lesions
        (PERSON, None, Basis.NOTHING),
    ]
    assert "words 'liver', 'met'" in decisions[0].evidence
    assert "'Tissue') is on all segments and says nothing" in decisions[0].evidence
    assert decisions[0].located_by is Basis.LABEL
    assert [d.needs_person for d in decisions] == [False, False, False, False, True]


@pytest.mark.parametrize(
    ("category", "kind"),
    [
        (TISSUE, TISSUE),
        (ORGAN, ORGAN),
        (Code("T-D0050", "SRT", "Tissue"), Code("T-D0050", "SRT", "Tissue")),
        (codes.SCT.AnatomicalStructure, None),
        (None, None),
    ],
)
def test_every_code_that_says_little(category: Code | None, kind: Code | None) -> None:
    (one,) = decided([segment(1, "Liver tumor", category, kind)])
    assert (one.verdict, one.location, one.decided_by) == (LESION, LIVER, Basis.LABEL)
    (unnamed,) = decided([segment(1, "Segment_1", category, kind)])
    assert unnamed.verdict is PERSON


def test_code_that_says_little_speaks_beside_others_and_never_against_a_label() -> None:
    segments = [
        segment(1, "L1", ABNORMAL, codes.SCT.Neoplasm),
        segment(2, "fat", TISSUE, TISSUE),
        segment(3, "liver met", TISSUE, TISSUE),
    ]
    neoplasm, fat, contradicted = decided(segments)
    assert neoplasm.decided_by is Basis.CODE
    assert (fat.verdict, fat.decided_by) == (NOT, Basis.CODE)
    assert contradicted.verdict is PERSON
    assert "says lesion" in contradicted.evidence


def test_organ_coded_for_what_lies_in_it() -> None:
    """As MONAI's programs do: Organ, Liver, of the liver's tumour too."""
    liver, tumor = decided(
        [
            segment(1, "Liver", ORGAN, codes.SCT.Liver),
            segment(2, "Liver tumor", ORGAN, codes.SCT.Liver),
        ]
    )
    assert liver.verdict is NOT
    assert (tumor.verdict, tumor.location, tumor.decided_by) == (LESION, LIVER, Basis.LABEL)
    (unnamed,) = decided([segment(1, "tumor", ORGAN, codes.SCT.Liver)])
    assert (unnamed.verdict, unnamed.location, unnamed.located_by) == (LESION, LIVER, Basis.CODE)
    (contradicted,) = decided([segment(1, "lung tumor", ORGAN, codes.SCT.Liver)])
    assert contradicted.verdict is PERSON


def test_types_of_organ_on_every_roi() -> None:
    decisions = decided(
        aria("GTV liver", "GTVn", "SpinalCord", "Lung_L", "PTV", "Ring 5mm", "GTV-3")
    )
    assert [d.verdict for d in decisions] == [LESION, LESION, NOT, NOT, NOT, PERSON, LESION]
    assert [d.location for d in decisions] == [LIVER, NODE, None, None, None, None, None]


def test_bare_organs_alone_may_be_lesions_named_by_their_place() -> None:
    assert {d.verdict for d in decided(slicer("liver", "lung"))} == {PERSON}


def test_labels_can_be_ignored() -> None:
    (one,) = decided(slicer("liver met"), SegmentRules(labels=False))
    assert one.verdict is PERSON


def test_tracking_id_that_contradicts_the_label() -> None:
    (one,) = decided([segment(1, "liver met", tracking_id="lung met 1")])
    assert one.verdict is PERSON


def test_site_word() -> None:
    rules = SegmentRules(words=(LabelWord("filialisering", "lesion", "lung"),))
    (one,) = decided(slicer("filialisering"), rules)
    assert (one.verdict, one.location) == (LESION, LUNG)


# ------------------------------------------------------------------------------------- site rules


@pytest.mark.parametrize(
    "rule",
    [
        SegmentRule(label="^seg"),
        SegmentRule(code="tissue"),
        SegmentRule(code="85756007 SCT"),
        SegmentRule(producer="livernet"),
        SegmentRule(producer=r"^2\.1$"),
        SegmentRule(series="^AI"),
        SegmentRule(label="^seg", producer="LiverNet", series="AI"),
    ],
)
def test_rule_on_any_of_what_there_is(rule: SegmentRule) -> None:
    rule = dataclasses.replace(rule, lesion=True, location=LIVER)
    header = {
        "Manufacturer": "LiverNet", "SoftwareVersions": "2.1", "SeriesDescription": "AI liver"
    }  # fmt: skip
    (one,) = decided(slicer("Segment_1"), by_rule(rule), **header)
    assert found([one]) == [(LESION, LIVER, Basis.RULE)]
    assert one.located_by is Basis.RULE
    assert str(rule) in one.evidence
    other = {"Manufacturer": "x", "SeriesDescription": "y"}
    (none,) = decided([segment(1, "x", ORGAN, ORGAN)], by_rule(rule), **other)
    assert none.verdict is PERSON


def test_first_rule_that_matches_wins() -> None:
    rules = by_rule(SegmentRule("^a", lesion=False), SegmentRule("^a", lesion=True))
    assert [d.verdict for d in decided(slicer("a 1"), rules)] == [NOT]


def test_rule_outranks_what_a_system_writes_on_everything_and_a_label() -> None:
    rules = by_rule(SegmentRule("^GTV", lesion=False), SegmentRule("^x", lesion=True))
    assert [d.verdict for d in decided(aria("GTV 1", "x", "y"), rules)] == [NOT, LESION, PERSON]
    organs = [segment(n, x, ORGAN, codes.SCT.Liver) for n, x in enumerate("xy")]
    assert [d.verdict for d in decided(organs, rules)] == [LESION, NOT]


@pytest.mark.parametrize("kind", [codes.SCT.Neoplasm, Code("367643001", "SCT", "Cyst")])
@pytest.mark.parametrize("lesion", [True, False])
def test_rule_never_outranks_a_specific_code(kind: Code, lesion: bool) -> None:
    rules = by_rule(SegmentRule("x", lesion=lesion))
    (one,) = decided([segment(1, "x", ABNORMAL, kind)], rules)
    assert one.decided_by is Basis.CODE
    assert one.is_lesion is (kind == codes.SCT.Neoplasm)
    assert ("was not used" in one.evidence) is (one.is_lesion is not lesion)


def test_type_of_an_roi_is_specific_where_it_is_not_organ() -> None:
    rules = by_rule(SegmentRule("x", lesion=True))
    segments = [segment(1, "x", roi_type="PTV"), segment(2, "y", roi_type="GTV")]
    assert [d.verdict for d in decided(segments, rules)] == [NOT, LESION]


def test_rule_that_contradicts_a_coded_region_leaves_the_location_open() -> None:
    lesion = segment(1, "x", ABNORMAL, codes.SCT.Neoplasm, anatomic_regions=(codes.SCT.Lung,))
    (one,) = decided([lesion], by_rule(SegmentRule("x", location=LIVER)))
    assert (one.verdict, one.location) == (LESION, None)
    assert one.needs_person
    assert "says lung" in one.location_evidence
    assert "says liver" in one.location_evidence


def test_rule_for_lesions_of_several_regions_is_refused_for_all_of_them() -> None:
    lesions = [
        segment(1, "GTV-1", roi_type="GTV"),
        segment(2, "GTV-2", roi_type="GTV", anatomic_regions=(codes.SCT.Lung,)),
        segment(3, "GTV-3 LN", roi_type="GTV"),
    ]
    for rules in (
        by_rule(SegmentRule("^GTV", location=LIVER)),
        SegmentRules(locations=(LocationRule("^GTV", LIVER),)),
    ):
        first, second, third = decided(lesions, rules)
        assert first.location is None
        assert "is refused: it would put 3 lesions in one location (liver)" in (
            first.location_evidence
        )
        assert (second.location, third.location) == (LUNG, NODE)
    (alone,) = decided(lesions[:1], rules)
    assert alone.location is LIVER


# ----------------------------------------------------------------------------------------- people


def said(number: int, lesion: bool, location: Location | None = None, **more: str) -> Assignment:
    given = {"study_instance_uid": STUDY, "tracking_uid": f"2.25.{number}", "content": ""} | more
    return Assignment(lesion=lesion, location=location, **given)


def test_person_outranks_everything() -> None:
    lesion = segment(
        1, "lung met", ABNORMAL, codes.SCT.Neoplasm, anatomic_regions=(codes.SCT.Lung,)
    )
    liver = segment(2, "liver", ORGAN, codes.SCT.Liver)
    rules = by_rule(SegmentRule("lung", lesion=True, location=LUNG))
    one, two = decided(
        [lesion, liver],
        rules,
        said(1, True, LIVER, by="Dr A", at="2026-01-02"),
        said(2, True, LIVER),
    )
    assert found([one, two]) == [(LESION, LIVER, Basis.PERSON)] * 2
    assert one.located_by is Basis.PERSON
    assert one.location_evidence.startswith("a person (Dr A) on 2026-01-02; anatomic region")
    assert one.location_evidence.endswith("says lung")
    (left_out,) = decided([lesion], rules, said(1, False))
    assert found([left_out]) == [(NOT, None, Basis.PERSON)]
    assert left_out.evidence == "a person"
    at = "2026-01-02T15:04:05+01:00"
    (by_role,) = decided([lesion], rules, said(1, False, by="a person of this site", at=at))
    assert by_role.evidence == "a person of this site on 2026-01-02 14:04 UTC"


def test_person_who_says_no_location_leaves_it_to_codes_rules_and_label() -> None:
    (one,) = decided(slicer("Ca hepatis liver"), None, said(1, True))
    assert (one.verdict, one.location) == (LESION, None)
    (two,) = decided(slicer("liver 1"), None, said(1, True))
    assert (two.location, two.located_by) == (LIVER, Basis.LABEL)


def test_last_of_two_people_counts_and_another_study_never() -> None:
    (one,) = decided(slicer("x"), None, said(1, True, LIVER), said(1, True, LUNG))
    assert one.location is LUNG
    (none,) = decided(slicer("x"), None, said(1, True, LIVER, study_instance_uid="9.9"))
    assert none.verdict is PERSON


def test_assignment_of_a_segment_that_is_gone_is_named() -> None:
    gone = said(7, True, LIVER)
    seg = seg_of(slicer("x"))
    assert unused_assignments([seg], [gone, said(1, True)]) == [gone]


# ------------------------------------------------------------------------------------------ notes


def test_notes_say_what_decided_and_what_was_left_out() -> None:
    notes = selection_notes(decided(slicer("liver met", "liver", "🫁" + "x" * 300)))
    assert notes[0].startswith("1 segment is a lesion by their labels: liver met (label 'liver")
    assert notes[1].startswith("1 segment is not a lesion by their labels and left out: ")
    assert notes[2] == "The location of 1 segment is by their labels: liver met (liver)."
    assert notes[3].startswith("It cannot be determined whether 1 segment is a lesion (category")
    assert all(len(note) < 500 for note in notes)


def test_two_hundred_segments_are_decided_and_a_note_stays_short() -> None:
    decisions = decided(slicer(*(f"thing {n}" for n in range(200))))
    assert len(decisions) == 200
    (note,) = selection_notes(decisions)
    assert note.endswith("and 190 more.")


# ----------------------------------------------------------------- labels that turn or contradict


def test_default_pattern_of_names_does_not_decide_where_a_word_turns_the_name() -> None:
    rules = SegmentRules(locations=(LocationRule("liver", LIVER),))
    names = ("GTV liver", "GTV_liver_bed", "GTV liver ring", "Liver-GTV", "GTV liver minus GTV 2")
    for name, verdict in zip(names, (LESION, PERSON, PERSON, PERSON, PERSON), strict=True):
        (one,) = decided([segment(1, name, roi_type="")], rules)
        assert one.verdict is verdict, name
        assert one.location is (LIVER if verdict is LESION else None)


@pytest.mark.parametrize(
    ("label", "region", "location"),
    [
        ("liver met", codes.SCT.Lung, None),
        ("lung met", codes.SCT.Liver, None),
        ("LN 7", codes.SCT.Lung, None),
        ("no lung", codes.SCT.Liver, LIVER),
        ("liver met", codes.SCT.Liver, LIVER),
        ("Tumor 1", codes.SCT.Lung, LUNG),
    ],
)
def test_a_label_that_contradicts_the_coded_region_leaves_the_location_unknown(
    label: str, region: Code, location: Location | None
) -> None:
    made = segment(1, label, ABNORMAL, codes.SCT.Neoplasm, anatomic_regions=(region,))
    (one,) = decided([made])
    assert one.location is location
    assert one.needs_person is (location is None)
    if location is None:
        assert "label" in one.location_evidence
        assert "anatomic region" in one.location_evidence
    (ignored,) = decided([made], SegmentRules(labels=False))
    assert ignored.location is (LUNG if region == codes.SCT.Lung else LIVER)


def test_a_label_elsewhere_contradicts_a_coded_lymph_node() -> None:
    node = Code("59441001", "SCT", "Lymph node")
    for label, location in (("liver met", None), ("LN 7", NODE), ("hilar LN lung", NODE)):
        (one,) = decided([segment(1, label, ABNORMAL, node)])
        assert one.location is location, label
