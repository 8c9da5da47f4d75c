"""Location by codes, rules and labels; what cannot be determined is never "other"."""

from __future__ import annotations

import collections
import functools
import re
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom.sr._concepts_dict import concepts
from pydicom.sr._snomed_dict import mapping as snomed_mapping
from pydicom.sr.codedict import codes
from pydicom.sr.coding import Code

from scoring.lesions.labels import read_label
from scoring.lesions.location import (
    LESION_CATEGORIES,
    is_lesion,
    is_lymph_node,
    located,
    location_of_code,
    ruled_by,
)
from scoring.lesions.location_table import (
    AnatomicConcept,
    LesionType,
    anatomic_concepts,
    lesion_types,
)
from scoring.policy import LocationRule
from scoring.results import Location
from scoring.segmentation.segment import Segment

NODE, LIVER, LUNG, OTHER = Location.NODE, Location.LIVER, Location.LUNG, Location.OTHER
NEOPLASM = codes.SCT.Neoplasm

# Retyped from SNOMED CT's own names, not from the product.
REGIONS: dict[Location, dict[str, str]] = {
    LIVER: {
        "10200004": "Liver",
        "71133005": "Caudate lobe of liver, segment I",
        "277956007": "Hepatic segment II",
        "277957003": "Hepatic segment III",
        "277958008": "Hepatic segment IV",
        "277959000": "Hepatic segment V",
        "277960005": "Hepatic segment VI",
        "277961009": "Hepatic segment VII",
        "277962002": "Hepatic segment VIII",
    },
    LUNG: {
        "39607008": "Lung",
        "86598002": "Apex of lung",
        "31094006": "Lobe of lung",
        "45653009": "Upper lobe of lung",
        "44714003": "Upper lobe of left lung",
        "72481006": "Middle lobe of right lung",
        "40020002": "Middle lobe of lung",
        "90572001": "Lower lobe of lung",
        "72674008": "Bronchopulmonary segment",
    },
    NODE: {
        "59441001": "Lymph node",
        "62683002": "Mediastinal lymph node",
        "91394001": "Retroperitoneal lymph node",
        "61492009": "Hepatic lymph node",
        "127921007": "Segmental lymph node of the lung",
        "68171009": "Axillary lymph node",
        "8928004": "Inguinal lymph node",
        "818991007": "Abdominal lymph node",
    },
    OTHER: {
        "23451007": "Adrenal gland",
        "64033007": "Kidney",
        "78961009": "Spleen",
        "15776009": "Pancreas",
        "3138006": "Bone",
        "12738006": "Brain",
        "3120008": "Pleura",
        "15425007": "Peritoneum",
        "27398004": "Omentum",
        "91727004": "Muscle",
        "87784001": "Soft tissue",
        "39937001": "Skin",
        "76752008": "Breast",
        "69748006": "Thyroid",
        "80891009": "Heart",
        "76848001": "Pericardium",
        "32849002": "Esophagus",
        "69695003": "Stomach",
        "38848004": "Duodenum",
        "30315005": "Small intestine",
        "71854001": "Colon",
        "48338005": "Hepatic flexure of colon",
        "34402009": "Rectum",
        "28231008": "Gallbladder",
        "89837001": "Urinary bladder",
        "41216001": "Prostate",
        "35039007": "Uterus",
        "15497006": "Ovary",
        "421060004": "Vertebral column",
        "122494005": "Cervical spine",
        "122495006": "Thoracic spine",
        "122496007": "Lumbar spine",
        "54735007": "Sacrum",
        "113197003": "Rib",
        "56873002": "Sternum",
        "22356005": "Ilium",
        "71341001": "Femur",
        "85050009": "Humerus",
        "79601000": "Scapula",
        "51299004": "Clavicle",
    },
}
ROWS = [
    pytest.param(value, location, id=f"{meaning} is {location.value}")
    for location, table in REGIONS.items()
    for value, meaning in table.items()
]
# Where lesions of several kinds lie; to guess "other" would put 5.33 on the logit.
AMBIGUOUS = {
    "72410000": "Mediastinum",
    "46750007": "Hilum of lung",
    "51185008": "Chest",
    "818981001": "Abdomen",
    "82849001": "Retroperitoneal space",
    "12921003": "Pelvis",
    "45048000": "Neck",
    "303270005": "Liver and/or biliary structure",
    "310787001": "Lung and/or mediastinum",
    "76015000": "Hepatic artery",
}


def locate(segment: Segment, rules: Sequence[LocationRule] = ()) -> tuple[Location | None, str]:
    found = located(segment, ruled_by(segment, rules), read_label(segment.label))
    return found.location, found.evidence


def sct(value: str, meaning: str = "any") -> Code:
    return Code(value, "SCT", meaning)


def segment(
    *regions: Code,
    kind: Code | None = NEOPLASM,
    label: str = "L1",
    tracking_id: str = "T1",
    category: Code | None = None,
) -> Segment:
    return Segment(1, label, tracking_id, "1.2.3", category, kind, regions)


# ------------------------------------------------------------------------------------------- codes


@pytest.mark.parametrize(("value", "location"), ROWS)
def test_region_tells_its_location(value: str, location: Location) -> None:
    found, evidence = locate(segment(sct(value)))
    assert found is location
    assert value in evidence


# ------------------------------------------------------------------------- the table, row by row

CONCEPTS = [pytest.param(c, id=f"{c.meaning} ({c.codes[0][1]})") for c in anatomic_concepts()]
KINDS = [pytest.param(k, id=k.meaning) for k in lesion_types()]
PLACES = {"node", "liver", "lung", "other", "part", "unclear", "modifier"}


@functools.cache
def standard_meanings() -> Mapping[tuple[str, str], list[str]]:
    """Return the meanings of each code in pydicom's copy of the standard."""
    found: dict[tuple[str, str], list[str]] = collections.defaultdict(list)
    for scheme, names in concepts.items():
        for entry in names.values():
            for value, (meaning, _) in entry.items():
                found[scheme, value].append(meaning)
    return found


def ps3_16(code: tuple[str, str]) -> bool:
    """Return whether pydicom's copy of the standard has a code, as a concept or by SRT."""
    scheme, value = code
    if scheme == "SRT":
        return value in snomed_mapping["SRT"]
    return bool(standard_meanings()[scheme, value]) or (
        scheme == "SCT" and value in snomed_mapping["SCT"]
    )


@pytest.mark.parametrize("concept", CONCEPTS)
def test_row_of_the_table_places_a_lesion_by_each_of_its_codes(concept: AnatomicConcept) -> None:
    assert concept.place in PLACES
    for scheme, value in concept.codes:
        found, evidence = locate(segment(Code(value, scheme, concept.meaning)))
        assert (found.value if found else None) == (
            concept.place if concept.place in {x.value for x in Location} else None
        )
        assert value in evidence
        assert "not in the table" not in evidence


@pytest.mark.parametrize("concept", CONCEPTS)
def test_codes_of_a_row_are_those_of_the_standard(concept: AnatomicConcept) -> None:
    by_scheme = dict(concept.codes)
    if "SRT" in by_scheme:
        assert snomed_mapping["SRT"][by_scheme["SRT"]] == by_scheme["SCT"]
    if "SCT" in by_scheme and "SRT" not in by_scheme:
        assert by_scheme["SCT"] not in snomed_mapping["SCT"]
    named = "PS3.16" in concept.source
    for scheme, value in concept.codes:
        if scheme != "FMA" or concept.source.startswith("PS3.16 CID"):
            assert ps3_16((scheme, value)) is named, (scheme, value)
    if not named:
        assert concept.source.split(";")[0] in {
            "Uberon",
            "HL7LT LungLobe",
            "canSHARE",
            "IHE mPSC",
            "TotalSegmentator",
        }


@pytest.mark.parametrize("concept", CONCEPTS)
def test_name_of_a_row_says_its_location(concept: AnatomicConcept) -> None:
    """Judged by the standard's own names, so that a row in the wrong place shows."""
    names = " ".join(
        [concept.meaning]
        + [meaning for code in concept.codes for meaning in standard_meanings()[code]]
    ).lower()
    lymph_node = "lymph node" in names or concept.source == "PS3.16 CID 7600"
    liver = bool(re.search(r"\bliver\b|hepatic segment", names))
    lung = bool(re.search(r"\blungs?\b|segment of (left|right) (upper|lower) lobe", names))
    if concept.place in ("part", "unclear", "modifier"):
        assert not lymph_node
        return
    told = "node" if lymph_node else "liver" if liver else "lung" if lung else "other"
    assert concept.place == told, names


def test_no_code_stands_in_two_rows() -> None:
    listed = [code for concept in anatomic_concepts() for code in concept.codes]
    listed += [code for kind in lesion_types() for code in kind.codes]
    assert len(set(listed)) == len(listed)
    assert all(concept.codes for concept in anatomic_concepts())


def test_regions_retyped_from_snomed_are_in_the_table() -> None:
    tested = {value: location for location, table in REGIONS.items() for value in table}
    listed = {v: c.location for c in anatomic_concepts() for s, v in c.codes if s == "SCT"}
    assert tested.items() <= listed.items()


FMA = {
    "7197": LIVER,
    "7195": LUNG,
    "7309": LUNG,
    "7310": LUNG,
    "7333": LUNG,
    "7337": LUNG,
    "7383": LUNG,
    "5034": NODE,
    "7196": OTHER,
    "9914": OTHER,
}


@pytest.mark.parametrize("value", FMA)
@pytest.mark.parametrize("prefix", ["", "FMA"])
def test_region_in_the_foundational_model_of_anatomy(value: str, prefix: str) -> None:
    assert locate(segment(Code(prefix + value, "FMA", "any")))[0] is FMA[value]


SRT = [
    ("T-28000", LUNG),
    ("T-28770", LUNG),
    ("T-62000", LIVER),
    ("T-62023", LIVER),
    ("T-C4000", NODE),
    ("T-C4440", NODE),  # hepatic lymph node
    ("T-B3000", OTHER),
    ("T-71000", OTHER),
    ("T-A0100", OTHER),
    ("T-11503", OTHER),
]


@pytest.mark.parametrize(("value", "location"), SRT)
def test_region_in_the_retired_srt_scheme_tells_the_same(value: str, location: Location) -> None:
    assert locate(segment(Code(value, "SRT", "any")))[0] is location


@pytest.mark.parametrize("scheme", ["SRT", "DCM", "FMA", "99LOCAL", "RADLEX"])
def test_value_of_another_scheme_is_not_taken_for_snomed(scheme: str) -> None:
    assert location_of_code(Code("39607008", scheme, "Lung")) is None


@pytest.mark.parametrize("value", AMBIGUOUS)
def test_region_with_lesions_of_several_kinds_does_not_tell(value: str) -> None:
    found, evidence = locate(segment(sct(value, AMBIGUOUS[value])))
    assert found is None
    assert "does not determine node, liver, lung or other" in evidence
    assert AMBIGUOUS[value] in evidence


@given(
    st.text("0123456789", min_size=1, max_size=12), st.sampled_from(("SCT", "SRT", "FMA", "99X"))
)
def test_code_that_is_not_in_the_table_is_unknown_and_never_other(value: str, scheme: str) -> None:
    if any((scheme, value) in concept.codes for concept in anatomic_concepts()):
        return
    found, evidence = locate(segment(Code(value, scheme, "any")))
    assert found is None
    assert "not in the table of codes" in evidence


def test_there_is_no_location_for_unknown() -> None:
    assert {location.value for location in Location} == {"node", "liver", "lung", "other"}


def test_no_code_and_no_rule_is_unknown() -> None:
    found, evidence = locate(segment(label="Tumor_1"))
    assert found is None
    assert evidence == (
        "no anatomic region is coded, no site rule matches, and label 'Tumor_1' does not name one"
    )


def test_label_tells_the_location_where_codes_and_rules_are_silent() -> None:
    found, evidence = locate(segment(label="Liver met 2"))
    assert found is LIVER
    assert evidence == "label 'Liver met 2' (words 'liver', 'met')"


def test_label_against_a_code_leaves_it_open_and_settles_no_place_of_several_kinds() -> None:
    location, evidence = locate(segment(codes.SCT.Liver, label="Lung met"))
    assert location is None
    assert "says liver, label 'Lung met'" in evidence
    assert locate(segment(sct("72410000", "Mediastinum"), label="Lung met"))[0] is None
    assert locate(segment(sct("72410000", "Mediastinum"), label="LN 7"))[0] is NODE
    assert locate(segment(Code("XX1", "99HOSP", "Left thing"), label="Liver met"))[0] is None
    assert locate(segment(sct("818981001", "Abdomen"), label="Liver met"))[0] is LIVER


def test_rule_that_contradicts_the_label_does_not_tell() -> None:
    found, evidence = locate(segment(label="GTV lung"), [LocationRule("^GTV", LIVER)])
    assert found is None
    assert "says liver" in evidence
    assert "says lung" in evidence


# ------------------------------------------------------------------------------------- lymph nodes


def test_every_lymph_node_of_the_standard_is_a_node() -> None:
    nodes = list(codes.cid7600.concepts.values())
    assert len(nodes) > 190
    for kind in nodes:
        assert is_lymph_node(kind), kind
        assert location_of_code(kind) is NODE, kind


@pytest.mark.parametrize("region", ["10200004", "39607008", "15776009", "72410000"])
@pytest.mark.parametrize("kind", ["59441001", "62683002", "61492009"])
def test_lymph_node_as_property_type_wins_over_the_region(kind: str, region: str) -> None:
    found, evidence = locate(segment(sct(region), kind=sct(kind)))
    assert found is NODE
    assert "property type" in evidence


def test_lymph_node_as_property_type_needs_no_region() -> None:
    assert locate(segment(kind=Code("T-C4000", "SRT", "Lymph node")))[0] is NODE


def test_organ_as_property_type_of_a_lesion_is_where_it_lies() -> None:
    assert locate(segment(kind=codes.SCT.Liver))[0] is LIVER
    assert locate(segment(codes.SCT.Lung, kind=codes.SCT.Liver))[0] is None


# --------------------------------------------------------------------------------- several regions


def test_regions_of_one_location_agree() -> None:
    assert locate(segment(sct("10200004"), sct("277959000")))[0] is LIVER


@pytest.mark.parametrize("order", [1, -1])
def test_regions_of_two_locations_contradict_each_other(order: int) -> None:
    found, evidence = locate(segment(*[sct("10200004"), sct("39607008")][::order]))
    assert found is None
    assert "more than one location" in evidence


@pytest.mark.parametrize("order", [1, -1])
def test_region_that_tells_nothing_leaves_the_other_to_tell(order: int) -> None:
    assert locate(segment(*[sct("818981001"), sct("10200004")][::order]))[0] is LIVER


def test_side_as_a_modifier_changes_nothing() -> None:
    for side in (codes.SCT.Right, codes.SCT.Left, codes.SCT.Bilateral, Code("G-A100", "SRT", "R")):
        assert locate(segment(codes.SCT.Lung, side))[0] is LUNG


@pytest.mark.parametrize("place", ["72410000", "46750007"])
def test_place_of_several_kinds_stands_against_a_region(place: str) -> None:
    found, evidence = locate(segment(codes.SCT.Lung, sct(place, "place")))
    assert found is None
    assert "several kinds" in evidence


def test_deposit_on_the_pleura_beside_the_lung_is_neither() -> None:
    assert locate(segment(sct("3120008")))[0] is OTHER
    assert locate(segment(codes.SCT.Lung, sct("3120008")))[0] is None


# ------------------------------------------------------------------------------------------- rules


@pytest.mark.parametrize(
    ("pattern", "label", "tracking_id"),
    [
        ("^tumor", "Tumor_1", ""),
        ("TUMOR", "my tumor", ""),
        (r"\bS[5-8]\b", "met S6", ""),
        ("^hep", "x", "HEP-003"),
    ],
)
def test_rule_speaks_on_label_or_tracking_id_without_regard_to_case(
    pattern: str, label: str, tracking_id: str
) -> None:
    rule = LocationRule(pattern, LIVER)
    found, evidence = locate(segment(label=label, tracking_id=tracking_id), [rule])
    assert found is LIVER
    assert repr(pattern) in evidence
    assert repr(label) in evidence


def test_rule_that_does_not_match_leaves_the_location_unknown() -> None:
    assert locate(segment(label="Lesion"), [LocationRule("^tumor", LIVER)])[0] is None


@pytest.mark.parametrize("location", list(Location))
def test_rule_can_say_any_location_other_too(location: Location) -> None:
    assert locate(segment(label="Tumor"), [LocationRule("tumor", location)])[0] is location


def test_rules_that_agree_are_one() -> None:
    rules = [LocationRule("tumor", LIVER), LocationRule("1$", LIVER)]
    assert locate(segment(label="Tumor 1"), rules)[0] is LIVER


def test_rules_that_contradict_each_other_do_not_tell() -> None:
    rules = [LocationRule("tumor", LIVER), LocationRule("1$", LUNG)]
    found, evidence = locate(segment(label="Tumor 1"), rules)
    assert found is None
    assert "'tumor'" in evidence
    assert "'1$'" in evidence


def test_rule_that_agrees_with_the_code_leaves_the_code_as_evidence() -> None:
    found, evidence = locate(segment(codes.SCT.Liver), [LocationRule("L", LIVER)])
    assert found is LIVER
    assert "10200004" in evidence


def test_rule_that_contradicts_the_code_does_not_tell() -> None:
    found, evidence = locate(
        segment(codes.SCT.Liver, label="Lung met"), [LocationRule("lung", LUNG)]
    )
    assert found is None
    assert "says liver" in evidence
    assert "says lung" in evidence


@pytest.mark.parametrize("label", ["Lung hilum", "LN liver hilum", "retroperitoneal"])
def test_lymph_node_with_its_site_in_the_label_is_a_node(label: str) -> None:
    rules = [LocationRule("lung", LUNG), LocationRule("liver|hepat", LIVER)]
    found, evidence = locate(segment(kind=codes.SCT.LymphNode, label=label), rules)
    assert found is NODE
    assert ("was not used" in evidence) is any(w in label.lower() for w in ("lung", "liver"))


def test_type_that_names_the_organ_tells_it_and_may_contradict_the_region() -> None:
    metastasis = sct("94391008", "Pulmonary metastasis")
    assert locate(segment(kind=metastasis))[0] is LUNG
    assert locate(segment(codes.SCT.Lung, kind=metastasis))[0] is LUNG
    assert locate(segment(codes.SCT.Liver, kind=metastasis))[0] is None


def test_rule_speaks_where_the_region_tells_nothing() -> None:
    found, _ = locate(segment(sct("72410000"), label="N2"), [LocationRule("^N", NODE)])
    assert found is NODE


def test_contradicting_codes_are_not_settled_by_a_rule() -> None:
    rules = [LocationRule("L1", LIVER)]
    assert locate(segment(sct("10200004"), sct("39607008")), rules)[0] is None


# --------------------------------------------------------------------------------- what is a lesion

CATEGORY = sct("49755003")
ORGAN = sct("123037004", "Anatomical Structure")
TISSUE = sct("85756007", "Tissue")


@pytest.mark.parametrize(
    ("category", "kind", "lesion"),
    [
        (CATEGORY, NEOPLASM, True),
        (CATEGORY, None, True),
        (CATEGORY, sct("4711003", "a type of no table"), True),
        (CATEGORY, sct("79654002", "Edema"), False),
        (CATEGORY, sct("367643001", "Cyst"), False),
        (Code("M-01000", "SRT", "Morphologically Altered Structure"), None, True),
        (None, NEOPLASM, True),
        (TISSUE, sct("14799000", "Neoplasm, Secondary"), True),
        (TISSUE, sct("86049000", "Neoplasm, Primary"), True),
        (TISSUE, sct("52988006", "Lesion"), True),
        (TISSUE, sct("27925004", "Nodule"), True),
        (TISSUE, Code("M-03010", "SRT", "Nodule"), True),
        (TISSUE, sct("4147007", "Mass"), True),
        (ORGAN, sct("59441001", "Lymph node"), True),
        (ORGAN, sct("62683002", "Mediastinal lymph node"), True),
        (TISSUE, codes.SCT.Liver, False),
        (ORGAN, codes.SCT.Lung, False),
        (ORGAN, None, False),
        (None, None, False),
        (TISSUE, sct("29092000", "Vein"), False),
    ],
)
def test_segment_is_a_lesion_by_its_codes(
    category: Code | None, kind: Code | None, lesion: bool
) -> None:
    assert is_lesion(segment(category=category, kind=kind)) is lesion


def test_label_does_not_make_a_lesion() -> None:
    assert not is_lesion(segment(category=TISSUE, kind=codes.SCT.Liver, label="Tumor lesion"))


@pytest.mark.parametrize("kind", KINDS)
def test_property_type_of_the_table(kind: LesionType) -> None:
    for scheme, value in kind.codes:
        assert ps3_16((scheme, value))
        code = Code(value, scheme, kind.meaning)
        for category in (TISSUE, ORGAN, CATEGORY, None):
            assert is_lesion(segment(category=category, kind=code)) is kind.lesion
        assert locate(segment(kind=code))[0] is kind.location


def test_types_that_are_no_tumour() -> None:
    none = {k.meaning for k in lesion_types() if not k.lesion}
    assert {"Cyst", "Pleural effusion", "Ascitic fluid", "Hemorrhage", "Normal"} <= none
    assert not none & {"Neoplasm", "Nodule", "Mass", "Lesion", "Metastasis"}


def test_every_lesion_category_has_a_test() -> None:
    assert {value for value, _ in LESION_CATEGORIES} == {"49755003"}
