"""What CT headers say about contrast, as scanners and technologists write it, and what follows."""

from __future__ import annotations

import tomllib
from collections import Counter
from typing import Any

import numpy as np
import pydicom
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom.sr.coding import Code
from pydicom.uid import CTImageStorage

from scoring.eligibility.contrast import _NEGATIVE, _SAYS_NOTHING, Strength, decide_contrast
from scoring.eligibility.contrast_image import FEWEST_VOXELS, image_opinion, measured_structure
from scoring.eligibility.contrast_text import Said, what_it_says
from scoring.policy import ContrastRule
from scoring.results import Verdict
from tests.helpers.paths import DATA

MET, NOT_MET, CANNOT_TELL = Verdict.MET, Verdict.NOT_MET, Verdict.CANNOT_TELL

AGENT, ROUTE, VOLUME = "ContrastBolusAgent", "ContrastBolusRoute", "ContrastBolusVolume"
SERIES, STUDY, PROTOCOL = "SeriesDescription", "StudyDescription", "ProtocolName"

IOHEXOL = Code("395756003", "SCT", "Iohexol")
BARIUM = Code("409288004", "SCT", "Barium sulfate")
INTRAVENOUS = Code("47625008", "SCT", "Intravenous route")
INTRAVENOUS_SRT = Code("G-D101", "SRT", "Intravenous route")
INTRA_ARTERIAL = Code("58100008", "SCT", "Intra-arterial route")
ORAL = Code("26643006", "SCT", "Oral route")
RECTAL = Code("37161004", "SCT", "Per rectum")


def header(**attributes: str) -> pydicom.Dataset:
    dataset = pydicom.Dataset()
    dataset.SOPClassUID = CTImageStorage
    for keyword, value in attributes.items():
        setattr(dataset, keyword, value)
    return dataset


def item(code: Code) -> pydicom.Dataset:
    dataset = pydicom.Dataset()
    dataset.CodeValue = code.value
    dataset.CodingSchemeDesignator = code.scheme_designator
    dataset.CodeMeaning = code.meaning
    return dataset


def coded_header(*given: tuple[Code, Code | None], **attributes: str) -> pydicom.Dataset:
    """Return a header with a Contrast/Bolus Agent Sequence of agents and their routes."""
    dataset = header(**attributes)
    dataset.ContrastBolusAgentSequence = []
    for agent, route in given:
        agent_item = item(agent)
        if route is not None:
            agent_item.ContrastBolusAdministrationRouteSequence = [item(route)]
        dataset.ContrastBolusAgentSequence.append(agent_item)
    return dataset


SITUATIONS = tomllib.loads((DATA / "contrast_headers.toml").read_text(encoding="utf-8"))[
    "situation"
]


def dataset(attributes: dict[str, Any]) -> pydicom.Dataset:
    """Return a header of attributes; a list is a sequence of items."""
    made = pydicom.Dataset()
    for keyword, value in attributes.items():
        setattr(made, keyword, [dataset(v) for v in value] if isinstance(value, list) else value)
    return made


def headers_of(situation: dict[str, Any]) -> list[pydicom.Dataset]:
    return [dataset(h) for h in situation["headers"]]


def shown(situation: dict[str, Any]) -> str:
    values = [v if isinstance(v, str) else k for h in situation["headers"] for k, v in h.items()]
    return " | ".join(values) or "nothing"


@pytest.mark.parametrize("situation", SITUATIONS, ids=shown)
def test_header_gives_the_verdict_a_radiologist_would(situation: dict[str, Any]) -> None:
    found = decide_contrast(headers_of(situation))
    assert found.verdict.value == situation["verdict"], found.statement
    assert found.strength.value == situation["strength"], found.statement
    assert found.evidence


def test_table_of_headers_is_large_and_has_every_outcome() -> None:
    assert len(SITUATIONS) >= 290
    outcomes = Counter((s["verdict"], s["strength"]) for s in SITUATIONS)
    assert {
        ("met", "strong"),
        ("met", "moderate"),
        ("not met", "strong"),
        ("not met", "moderate"),
        ("cannot tell", "contradictory"),
        ("cannot tell", "insufficient"),
    } == set(outcomes)
    assert outcomes["cannot tell", "contradictory"] >= 50


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        ([(IOHEXOL, None)], MET),
        ([(IOHEXOL, INTRAVENOUS)], MET),
        ([(IOHEXOL, INTRAVENOUS_SRT)], MET),
        ([(IOHEXOL, INTRA_ARTERIAL)], MET),
        ([(IOHEXOL, ORAL)], NOT_MET),
        ([(IOHEXOL, RECTAL)], NOT_MET),
        ([(BARIUM, ORAL)], NOT_MET),
        ([(BARIUM, None)], NOT_MET),
        ([(BARIUM, ORAL), (IOHEXOL, INTRAVENOUS)], MET),
        ([(IOHEXOL, INTRAVENOUS), (BARIUM, ORAL)], MET),
    ],
    ids=lambda value: (
        None
        if isinstance(value, Verdict)
        else " + ".join(
            f"{agent.meaning} {route.meaning if route else ''}".strip() for agent, route in value
        )
    ),
)
def test_coded_agents_and_routes_decide(
    given: list[tuple[Code, Code | None]], verdict: Verdict
) -> None:
    assert decide_contrast([coded_header(*given)]).verdict is verdict


def test_coded_agent_contradicted_by_a_description_cannot_be_told() -> None:
    coded = coded_header((IOHEXOL, INTRAVENOUS), SeriesDescription="CHEST W/O CONTRAST")
    assert decide_contrast([coded]).verdict is CANNOT_TELL


def test_route_coded_beside_the_agent_text_decides() -> None:
    for route, verdict in ((INTRAVENOUS, MET), (ORAL, NOT_MET)):
        given = header(ContrastBolusAgent="Omnipaque")
        given.ContrastBolusAdministrationRouteSequence = [item(route)]
        assert decide_contrast([given]).verdict is verdict


def test_agent_on_some_images_only_cannot_be_told_and_says_on_which() -> None:
    headers = [header(ContrastBolusAgent="IV"), header(), header(ContrastBolusAgent="IV")]
    decision = decide_contrast(headers)
    assert (decision.verdict, decision.strength) == (CANNOT_TELL, Strength.CONTRADICTORY)
    assert "2 of 3 images, place in the volume 1, 3" in decision.statement
    assert "(absent) (1 of 3 images" in str(decision.evidence[1])


def test_route_or_injection_on_some_images_only_cannot_be_told() -> None:
    named = {AGENT: "Iomeron 400"}
    for one, other in (
        ({**named, ROUTE: "IV"}, {**named, ROUTE: "ORAL"}),
        ({**named, ROUTE: "IV"}, named),
        ({VOLUME: "100", "ContrastFlowRate": "3"}, {}),
    ):
        for headers in ([dataset(one), dataset(other)], [dataset(other), dataset(one)]):
            assert decide_contrast(headers).strength is Strength.CONTRADICTORY


ZEROS = {
    VOLUME: "0",
    "ContrastFlowRate": "0",
    "ContrastFlowDuration": "0",
    "ContrastBolusStartTime": "101500",
}


@pytest.mark.parametrize("agent", ["APPLIED", "INJECTED", "CONTRAST", "KM", "C+", "contrast media"])
def test_agent_that_is_not_named_is_never_strong_evidence(agent: str) -> None:
    for more in ({}, ZEROS, {SERIES: "Abdomen mit KM"}, {ROUTE: "IV"}):
        found = decide_contrast([dataset({AGENT: agent, **more})])
        assert (found.verdict, found.strength) == (MET, Strength.MODERATE)
        assert "no agent is named" in found.statement


def test_agent_that_nobody_knows_is_shown_and_a_rule_says_what_it_is() -> None:
    headers = [dataset({AGENT: "CT47 KIT", SERIES: "Abdomen"})]
    found = decide_contrast(headers)
    assert found.verdict is CANNOT_TELL
    assert "CT47 KIT (not understood)" in [e.value for e in found.evidence]
    for enhanced, verdict in ((True, MET), (False, NOT_MET)):
        assert decide_contrast(headers, [ContrastRule("^CT47", enhanced)]).verdict is verdict


@pytest.mark.parametrize("agent", ["350", "12345", "\ufffd\ufffd", "--1--"])
def test_agent_without_a_letter_says_nothing(agent: str) -> None:
    found = decide_contrast([dataset({AGENT: agent, SERIES: "Abdomen mit KM"})])
    assert found.verdict is CANNOT_TELL


def test_pump_record_of_zeros_corroborates_nothing() -> None:
    named = {AGENT: "Iomeron 400"}
    assert decide_contrast([dataset({**named, **ZEROS})]).strength is Strength.MODERATE
    for real in ({VOLUME: "100"}, {"ContrastFlowDuration": "30"}):
        found = decide_contrast([dataset({**named, **ZEROS, **real})])
        assert found.strength is Strength.STRONG
    assert decide_contrast([dataset(ZEROS)]).verdict is CANNOT_TELL


def test_description_that_is_not_understood_is_shown_so_that_a_rule_can_be_written() -> None:
    text = "WB_CT_2_CONTRAST_dag0"
    found = decide_contrast([dataset({SERIES: text})])
    (shown,) = [e for e in found.evidence if e.attribute == SERIES]
    assert shown.value.startswith(text)
    assert "no known statement about contrast" in shown.value
    ruled = decide_contrast([dataset({SERIES: text})], [ContrastRule("_CONTRAST_dag0", True)])
    assert ruled.verdict is MET


def test_images_that_contradict_each_other_cannot_be_told() -> None:
    decision = decide_contrast([header(ContrastBolusAgent="IV"), header(ContrastBolusAgent="NONE")])
    assert decision.verdict is CANNOT_TELL
    assert "some images" in decision.statement


def test_every_attribute_that_was_looked_at_is_evidence() -> None:
    dataset = coded_header(
        (IOHEXOL, INTRAVENOUS),
        ContrastBolusAgent="Omnipaque",
        ContrastBolusRoute="IV",
        ContrastBolusVolume="100",
        SeriesDescription="CT CHEST W/CONTRAST",
        StudyDescription="CT THORAX",
    )
    evidence = decide_contrast([dataset]).evidence
    assert {(e.attribute, e.value) for e in evidence} == {
        ("ContrastBolusAgent", "Omnipaque"),
        ("ContrastBolusAgentSequence", "Iohexol"),
        ("ContrastBolusRoute", "IV"),
        ("ContrastBolusRoute", "47625008"),
        ("ContrastBolusVolume", "100"),
        ("SeriesDescription", "CT CHEST W/CONTRAST"),
    }


@pytest.mark.parametrize(("attributes", "said"), [({}, "(absent)"), ({AGENT: ""}, "(empty)")])
def test_evidence_tells_an_absent_agent_from_an_empty_one(
    attributes: dict[str, str], said: str
) -> None:
    evidence = decide_contrast([header(**attributes)]).evidence
    assert [(e.attribute, e.value) for e in evidence] == [(AGENT, said)]


# -------------------------------------------------------------------------------------- properties

RANK = {NOT_MET: 0, CANNOT_TELL: 1, MET: 2}
WITHOUT = ("CT CHEST WITHOUT CONTRAST", "Thorax nativ", "TC senza mdc", "胸部単純", "Chest (-)IV")
WITH = ("CT CHEST WITH CONTRAST", "Thorax mit KM", "TC con mdc", "造影", "Portal venous phase")
situations = st.sampled_from(SITUATIONS)


@given(situations, st.sampled_from(WITHOUT), st.sampled_from((SERIES, STUDY, PROTOCOL)))
def test_saying_without_never_turns_a_verdict_towards_enhanced(
    situation: dict[str, Any], text: str, keyword: str
) -> None:
    headers = headers_of(situation)
    before = decide_contrast(headers).verdict
    said = dataset({keyword: text})
    assert RANK[decide_contrast([*headers, said]).verdict] <= RANK[before] or usages(headers)
    for h in headers:
        setattr(h, keyword, text)
    if keyword not in {k for h in situation["headers"] for k in h}:
        assert RANK[decide_contrast(headers).verdict] <= RANK[before]


@given(situations, st.sampled_from(WITH))
def test_saying_with_never_turns_a_verdict_towards_not_enhanced(
    situation: dict[str, Any], text: str
) -> None:
    headers = headers_of(situation)
    before = decide_contrast(headers).verdict
    for h in headers:
        h.RequestedProcedureDescription = text
    if "RequestedProcedureDescription" not in {k for h in situation["headers"] for k in h}:
        assert RANK[decide_contrast(headers).verdict] >= RANK[before]


@given(situations, situations)
def test_order_of_the_images_does_not_matter(a: dict[str, Any], b: dict[str, Any]) -> None:
    headers = headers_of(a) + headers_of(b)
    for number, h in enumerate(headers, start=1):
        h.InstanceNumber = number
    one, other = decide_contrast(headers), decide_contrast(headers[::-1])
    assert (one.verdict, one.strength, one.statement) == (
        other.verdict,
        other.strength,
        other.statement,
    )
    assert set(one.evidence) == set(other.evidence)


@given(st.lists(st.sampled_from((*WITH, *WITHOUT, "CT", "THORAX", "5.0", "&", "/")), max_size=4))
def test_text_with_without_appended_never_says_enhanced(words: list[str]) -> None:
    text = " ".join(words)
    assert what_it_says(f"{text} WITHOUT CONTRAST") is not Said.ENHANCED
    assert what_it_says(f"WITHOUT CONTRAST {text}") is not Said.ENHANCED


def usages(headers: list[pydicom.Dataset]) -> bool:
    """Return whether frames carry a contrast usage: a further frame without one is told apart."""
    return any("ContrastBolusUsageSequence" in h for h in headers)


# -------------------------------------------------------------------------------------- site rules

PORTAL = ContrastRule(r"\bTAP\b.*portal", enhanced=True)
LOW_DOSE = ContrastRule("low.?dose", enhanced=False)


@pytest.mark.parametrize(
    ("attributes", "verdict", "strength"),
    [
        ({SERIES: "TAP 2mm portal"}, MET, Strength.MODERATE),
        ({SERIES: "tap PORTAL", VOLUME: "100", ROUTE: "IV"}, MET, Strength.STRONG),
        ({SERIES: "TAP portal", AGENT: "Iomeron"}, MET, Strength.STRONG),
        ({SERIES: "TAP portal", AGENT: "NONE"}, CANNOT_TELL, Strength.CONTRADICTORY),
        ({SERIES: "TAP portal", AGENT: "Gastrografin"}, CANNOT_TELL, Strength.CONTRADICTORY),
        ({SERIES: "TAP portal", STUDY: "sans injection"}, CANNOT_TELL, Strength.CONTRADICTORY),
        ({SERIES: "Thorax LowDose"}, NOT_MET, Strength.MODERATE),
        ({SERIES: "Thorax low-dose nativ"}, NOT_MET, Strength.STRONG),
        ({SERIES: "Thorax LowDose", AGENT: "Iomeron"}, CANNOT_TELL, Strength.CONTRADICTORY),
        ({SERIES: "Thorax LowDose mit KM"}, CANNOT_TELL, Strength.CONTRADICTORY),
        ({SERIES: "TAP LowDose portal"}, CANNOT_TELL, Strength.CONTRADICTORY),
        ({SERIES: "THORAX"}, CANNOT_TELL, Strength.INSUFFICIENT),
    ],
)
def test_site_rule_speaks_where_the_agent_is_silent(
    attributes: dict[str, str], verdict: Verdict, strength: Strength
) -> None:
    found = decide_contrast([dataset(attributes)], [PORTAL, LOW_DOSE])
    assert (found.verdict, found.strength) == (verdict, strength), found.statement
    ruled = [e for e in found.evidence if e.source == "settings"]
    assert bool(ruled) is (attributes[SERIES] != "THORAX")


@given(situations)
def test_rule_for_enhanced_never_overrules_what_headers_deny(situation: dict[str, Any]) -> None:
    headers = headers_of(situation)
    before = decide_contrast(headers)
    after = decide_contrast(headers, [ContrastRule(".", enhanced=True)])
    if before.verdict is NOT_MET:
        assert after.verdict is not MET
    denied = decide_contrast(headers, [ContrastRule(".", enhanced=False)])
    assert RANK[denied.verdict] <= RANK[before.verdict]


# ------------------------------------------------------------------------------------- the images


def blood(hu: float, name: str = "Aorta", voxels: int = 1000) -> dict[str, np.ndarray]:
    return {name: np.full(voxels, hu)}


@pytest.mark.parametrize(
    ("hounsfield", "enhanced"),
    [
        (blood(170), True),
        (blood(100), True),
        (blood(99), None),
        (blood(61), None),
        (blood(60), False),
        (blood(38), False),
        (blood(170) | blood(40, "Aortic arch"), None),
        (blood(110, "Liver"), None),
        (blood(170) | blood(50, "Liver"), True),
    ],
)
def test_blood_pool_tells(hounsfield: dict[str, np.ndarray], enhanced: bool | None) -> None:
    opinion = image_opinion(hounsfield)
    assert opinion is not None
    assert opinion.enhanced is enhanced
    assert {e.attribute for e in opinion.evidence} == {f"median HU of {n}" for n in hounsfield}


def test_nothing_measured_is_no_opinion() -> None:
    assert image_opinion({}) is None
    assert image_opinion(blood(170, "Tumor")) is None
    assert image_opinion(blood(170, voxels=FEWEST_VOXELS - 1)) is None


def test_median_is_not_moved_by_calcification() -> None:
    hu = np.concatenate([np.full(700, 40.0), np.full(300, 900.0)])
    opinion = image_opinion({"Aorta": hu})
    assert opinion is not None
    assert opinion.enhanced is False


@pytest.mark.parametrize("hu", [170.0, 40.0, 80.0])
@pytest.mark.parametrize("situation", SITUATIONS[::3], ids=shown)
def test_images_support_and_never_overrule(situation: dict[str, Any], hu: float) -> None:
    headers = headers_of(situation)
    alone = decide_contrast(headers)
    opinion = image_opinion(blood(hu))
    found = decide_contrast(headers, opinion=opinion)
    assert "Aorta" in found.statement
    assert set(alone.evidence) < set(found.evidence)
    if alone.strength is Strength.INSUFFICIENT and hu != 80:
        assert found.verdict is (MET if hu == 170 else NOT_MET)
        assert found.strength is Strength.MODERATE
        assert "decided by the images" in found.statement
        return
    assert (found.verdict, found.strength) == (alone.verdict, alone.strength)
    contradicted = (alone.verdict, hu) in ((MET, 40.0), (NOT_MET, 170.0))
    assert ("CONTRADICTS THE HEADER" in found.statement) is contradicted


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (Code("15825003", "SCT", "Aorta"), "Aorta"),
        (Code("T-42000", "SRT", "Aorta"), "Aorta"),
        (Code("10200004", "SCT", "Liver"), "Liver"),
        (Code("64131007", "SCT", "Inferior vena cava"), None),
        (Code("108369006", "SCT", "Neoplasm"), None),
        (None, None),
    ],
)
def test_structures_that_are_measured(code: Code | None, name: str | None) -> None:
    assert measured_structure(code) == name


@pytest.mark.parametrize(
    "text",
    [
        "IV contrast not given",
        "Patient declined",
        "refused",
        "Contrast allergy",
        "NaCl 0.9%",
        "Saline",
        "n.a.",
        "k.A.",
        "N/K",
        "NotGiven",
        "refused IV",
        "eGFR low - none",
        "ISOVUE 300 - NONE",
        "Held",
        "TBD",
        "XX",
        "see report",
        "FDG",
        "Buscopan",
    ],
)
def test_a_text_that_names_no_contrast_agent_is_none(text: str) -> None:
    assert _NEGATIVE.match(text) or _SAYS_NOTHING.match(text)


@pytest.mark.parametrize(
    "text", ["Iohexol 350", "Omnipaque 300", "IV contrast given", "Ultravist", "Xenetix"]
)
def test_an_agent_is_not_taken_for_none(text: str) -> None:
    assert not _NEGATIVE.match(text)
    assert not _SAYS_NOTHING.match(text)


def test_a_description_is_unenhanced_by_its_short_word_as_well() -> None:
    assert what_it_says("Abdomen UNENH") is what_it_says("unenhanced") is Said.UNENHANCED


@pytest.mark.parametrize(
    ("agent", "route", "verdict"),
    [
        ("Oral Omnipaque", "IV", CANNOT_TELL),
        ("Barium", "IV", CANNOT_TELL),
        ("IV Omnipaque", "ORAL", CANNOT_TELL),
        ("GASTRO & OMNI", "Oral & IV", MET),
        ("GASTRO & OMNI", "IV", MET),
        ("Oral & IV contrast", "IV", MET),
        ("Gastrografin", "ORAL", NOT_MET),
        ("Gadovist 7.5 ml", "IV", CANNOT_TELL),
        ("DOTAREM", "IV", CANNOT_TELL),
        ("Gadovist + Omnipaque 350", "IV", MET),
    ],
)
def test_agent_and_route_that_contradict_each_other_cannot_be_told(
    agent: str, route: str, verdict: Verdict
) -> None:
    assert decide_contrast([header(**{AGENT: agent, ROUTE: route})]).verdict is verdict


@pytest.mark.parametrize(
    ("agent", "verdict"),
    [
        ("IV: no, oral: yes", NOT_MET),
        ("IV: yes, oral: no", MET),
        ("oral: yes; IV: yes", MET),
        ("IV contrast: none", NOT_MET),
        ("Contrast = no", NOT_MET),
        ("Kontrastmittel: nein", NOT_MET),
        ("Omnipaque 350: 100 ml", MET),
        ("NONE\\Omnipaque", CANNOT_TELL),
    ],
)
def test_question_and_its_answer_are_one_statement(agent: str, verdict: Verdict) -> None:
    assert decide_contrast([header(**{AGENT: agent})]).verdict is verdict


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("PRE LIVER", Said.UNENHANCED),
        ("LIVER PRE", Said.UNENHANCED),
        ("CT abdomen plain", Said.UNENHANCED),
        ("nativ", Said.UNENHANCED),
        ("sans injection", Said.UNENHANCED),
        ("ohne KM", Said.UNENHANCED),
        ("ABD C -", Said.UNENHANCED),
        ("no oral, no IV contrast", Said.UNENHANCED),
        ("CT abdomen/pelvis IV contrast=NONE", Said.UNENHANCED),
        ("IV contrast: yes", Said.ENHANCED),
        ("PRE OP LIVER", Said.NEITHER),
        ("PRE TACE", Said.NEITHER),
        ("plain film", Said.NEITHER),
        ("PRE AND POST LIVER", Said.NEITHER),
    ],
)
def test_words_for_before_contrast_and_without(text: str, said: Said) -> None:
    assert what_it_says(text) is said


@pytest.mark.parametrize(
    "text",
    [
        "CT Abdomen nativ/art/ven",
        "CT Thorax Abdomen nativ/KM",
        "nativ u. KM",
        "CT HEAD WO, CAP W",
        "TC addome basale + mdc",
        "TAC s/c contraste",
        "TDM SANS INJ PUIS INJ",
        "CT abdomen blanco en iv",
        "bez kontrastu i z kontrastem",
        "CT TRAUMA NO INJURY",
        "LUNG BASAL",
        "CT C - A - P",
        "NECK - C - A - P",
        "no oral, IV contrast",
    ],
)
def test_a_text_of_an_examination_with_both_or_of_neither_decides_nothing(text: str) -> None:
    assert what_it_says(text) is Said.NEITHER


@pytest.mark.parametrize("text", ["Abd nat 3.0", "Abd nat. 3.0 Br40", "Thorax nativ", "TC basale"])
def test_a_native_series_is_one_in_short_as_well(text: str) -> None:
    assert what_it_says(text) is Said.UNENHANCED
