"""What CT headers say about contrast, as scanners and technologists write it, and what follows."""

from __future__ import annotations

import pydicom
import pytest
from pydicom.sr.coding import Code
from pydicom.uid import CTImageStorage

from scoring.contrast import decide_contrast
from scoring.results import Verdict

MET, NOT_MET, CANNOT_TELL = Verdict.MET, Verdict.NOT_MET, Verdict.CANNOT_TELL

AGENT, ROUTE = "ContrastBolusAgent", "ContrastBolusRoute"
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


# Attributes and the verdict of a radiologist who has nothing but them.
SITUATIONS: tuple[tuple[dict[str, str], Verdict], ...] = (
    # An intravenous agent is named, in whatever words.
    ({AGENT: "IV"}, MET),
    ({AGENT: "Omnipaque 350"}, MET),
    ({AGENT: "Ultravist 370 100ml"}, MET),
    ({AGENT: "XENETIX 350", ROUTE: "INTRAVENOUS"}, MET),
    ({AGENT: "Iopamidol", ROUTE: "Intravenous route"}, MET),
    ({AGENT: "APPLIED"}, MET),
    ({AGENT: "CE"}, MET),
    ({AGENT: "YES"}, MET),
    ({AGENT: "IV CONTRAST"}, MET),
    ({AGENT: "I.V. Iomeron"}, MET),
    ({AGENT: "NON IONIC"}, MET),
    ({AGENT: "Non-ionic iodinated"}, MET),
    ({AGENT: "OPTIRAY 320", ROUTE: "I.V."}, MET),
    ({AGENT: "Visipaque", ROUTE: "INTRA-ARTERIAL"}, MET),
    # Oral and intravenous together.
    (
        {
            AGENT: "GASTRO & OMNI",
            ROUTE: "Oral & IV",
            PROTOCOL: "CT CAP WITH TRIPHASIC LIVER  (NON-ANGIOGRAPHIC)",
            STUDY: "CT CH/AB/PEL WITH LIVER TRIPHASIC",
        },
        MET,
    ),
    ({AGENT: "ORAL & IV"}, MET),
    ({AGENT: "PO/IV"}, MET),
    ({AGENT: "Optiray 320 IV; ORAL"}, MET),
    ({AGENT: "IV AND ORAL", SERIES: "CT CHEST W/CONTRAST"}, MET),
    # Only what the patient drank, or a rectal one.
    ({AGENT: "Gastrografin"}, NOT_MET),
    ({AGENT: "GASTROVIEW 30 ML PO"}, NOT_MET),
    ({AGENT: "BARIUM"}, NOT_MET),
    ({AGENT: "READI-CAT 2"}, NOT_MET),
    ({AGENT: "E-Z-CAT"}, NOT_MET),
    ({AGENT: "WATER"}, NOT_MET),
    ({AGENT: "ORAL"}, NOT_MET),
    ({AGENT: "Oral contrast"}, NOT_MET),
    ({AGENT: "PO"}, NOT_MET),
    ({AGENT: "Omnipaque 300", ROUTE: "ORAL"}, NOT_MET),
    ({AGENT: "Omnipaque 300", ROUTE: "PO"}, NOT_MET),
    ({AGENT: "Peritrast", ROUTE: "RECTAL"}, NOT_MET),
    ({AGENT: "Gastrografin", SERIES: "CT ABD WITH CONTRAST"}, CANNOT_TELL),
    ({AGENT: "BARIUM", SERIES: "Portal venous phase"}, CANNOT_TELL),
    # The agent attribute says that there was none.
    ({AGENT: "NONE"}, NOT_MET),
    ({AGENT: "None"}, NOT_MET),
    ({AGENT: "NO"}, NOT_MET),
    ({AGENT: "N"}, NOT_MET),
    ({AGENT: "no contrast"}, NOT_MET),
    ({AGENT: "NON CONTRAST"}, NOT_MET),
    ({AGENT: "W/O"}, NOT_MET),
    ({AGENT: "WITHOUT"}, NOT_MET),
    ({AGENT: "N/A"}, NOT_MET),
    ({AGENT: "KEINE"}, NOT_MET),
    ({AGENT: "nativ"}, NOT_MET),
    ({AGENT: "NONE", SERIES: "CHEST W/O CONTRAST"}, NOT_MET),
    # ... but a description says otherwise.
    ({AGENT: "NONE", SERIES: "CT CHEST W/CONTRAST"}, CANNOT_TELL),
    ({AGENT: "NO", STUDY: "CT ABDOMEN AND PELVIS WITH CONTRAST"}, CANNOT_TELL),
    ({AGENT: "NONE", SERIES: "Abdomen C+"}, CANNOT_TELL),
    ({AGENT: "NONE", SERIES: "Portal venous phase"}, CANNOT_TELL),
    ({AGENT: "NO", SERIES: "TDM TAP avec injection"}, CANNOT_TELL),
    ({AGENT: "KEIN", SERIES: "CT Thorax mit KM"}, CANNOT_TELL),
    # An agent is named, and a description says without.
    ({AGENT: "Omnipaque 350", SERIES: "CHEST W/O CONTRAST"}, CANNOT_TELL),
    ({AGENT: "Omnipaque 350", STUDY: "CT CHEST WITHOUT CONTRAST"}, CANNOT_TELL),
    ({AGENT: "Ultravist", SERIES: "Thorax nativ"}, CANNOT_TELL),
    ({AGENT: "IV", SERIES: "NON CONTRAST"}, CANNOT_TELL),
    ({AGENT: "Xenetix", SERIES: "scanner sans injection"}, CANNOT_TELL),
    ({AGENT: "Iomeron", SERIES: "TC torace senza mdc"}, CANNOT_TELL),
    ({AGENT: "Omnipaque", SERIES: "Pre contrast"}, CANNOT_TELL),
    ({AGENT: "Omnipaque", SERIES: "Virtual Non Contrast"}, CANNOT_TELL),
    # An agent is named, and a description agrees or says nothing of contrast.
    ({AGENT: "Omnipaque 350", SERIES: "Abdomen C+"}, MET),
    ({AGENT: "Omnipaque 350", SERIES: "CT CHEST W/CONTRAST"}, MET),
    ({AGENT: "Omnipaque 350", SERIES: "Portal venous phase", STUDY: "ABD W&WO"}, MET),
    ({AGENT: "Omnipaque 350", STUDY: "CT ABD WITH AND WITHOUT CONTRAST"}, MET),
    ({AGENT: "Omnipaque 350", STUDY: "CT ABDOMEN WO & W IVCON"}, MET),
    ({AGENT: "Ultravist", SERIES: "CT Thorax mit KM"}, MET),
    ({AGENT: "Iomeron", SERIES: "TC con mdc"}, MET),
    ({AGENT: "Xenetix", SERIES: "TDM sans et avec injection"}, MET),
    ({AGENT: "Omnipaque 350", PROTOCOL: "CAP (NON-ANGIOGRAPHIC)"}, MET),
    ({AGENT: "Omnipaque 350", SERIES: "C-SPINE"}, MET),
    ({AGENT: "Omnipaque 350", SERIES: "NON-GATED CHEST"}, MET),
    ({AGENT: "Omnipaque 350", SERIES: "CT CHEST NO ORAL CONTRAST"}, MET),
    ({AGENT: "Omnipaque", STUDY: "CT TRANSPLANT AND NATIVE KIDNEYS W CONTRAST"}, MET),
    # No agent is named, and a description says without.
    ({SERIES: "CHEST W/O CONTRAST"}, NOT_MET),
    ({SERIES: "CT CHEST WO CONTRAST"}, NOT_MET),
    ({SERIES: "CT CHEST WO IVCON"}, NOT_MET),
    ({SERIES: "Non-contrast"}, NOT_MET),
    ({SERIES: "NONCON"}, NOT_MET),
    ({SERIES: "NCCT CHEST"}, NOT_MET),
    ({SERIES: "UNENHANCED"}, NOT_MET),
    ({SERIES: "CT LOW DOSE NON CON"}, NOT_MET),
    ({SERIES: "Chest without IV contrast"}, NOT_MET),
    ({STUDY: "CT CHEST WITHOUT CONTRAST", SERIES: "AXIAL 2.5"}, NOT_MET),
    ({AGENT: "", SERIES: "NO IV CONTRAST"}, NOT_MET),
    ({SERIES: "Thorax nativ"}, NOT_MET),
    ({SERIES: "CT Thorax ohne KM"}, NOT_MET),
    ({SERIES: "CT Thorax ohne i.v. KM"}, NOT_MET),
    ({SERIES: "TC torace senza mdc"}, NOT_MET),
    ({SERIES: "scanner sans injection"}, NOT_MET),
    ({SERIES: "TDM TAP sans produit de contraste"}, NOT_MET),
    ({SERIES: "TAC de tórax sin contraste"}, NOT_MET),
    ({SERIES: "TC sem contraste"}, NOT_MET),
    ({SERIES: "Thorax C-"}, NOT_MET),
    # No agent is named: a description alone never proves that there was one.
    ({SERIES: "Abdomen C+"}, CANNOT_TELL),
    ({SERIES: "CT CHEST W/CONTRAST"}, CANNOT_TELL),
    ({SERIES: "Portal venous phase"}, CANNOT_TELL),
    ({SERIES: "CECT ABDOMEN"}, CANNOT_TELL),
    ({PROTOCOL: "CT CAP WITH TRIPHASIC LIVER  (NON-ANGIOGRAPHIC)"}, CANNOT_TELL),
    ({AGENT: "", SERIES: "Thorax post contrast"}, CANNOT_TELL),
    # Both phases, or neither.
    ({STUDY: "ABD W&WO"}, CANNOT_TELL),
    ({STUDY: "CT ABD WITH AND WITHOUT CONTRAST"}, CANNOT_TELL),
    ({STUDY: "CT ABD WITHOUT AND WITH CONTRAST"}, CANNOT_TELL),
    ({STUDY: "CT ABDOMEN W/WO"}, CANNOT_TELL),
    ({SERIES: "C-/C+"}, CANNOT_TELL),
    ({STUDY: "CT CHEST WITH CONTRAST", SERIES: "NON CONTRAST"}, CANNOT_TELL),
    ({}, CANNOT_TELL),
    ({AGENT: ""}, CANNOT_TELL),
    ({AGENT: "   "}, CANNOT_TELL),
    ({SERIES: "6.9 Colonoscopy"}, CANNOT_TELL),
    ({SERIES: "C-SPINE"}, CANNOT_TELL),
    ({ROUTE: "IV"}, CANNOT_TELL),
)


@pytest.mark.parametrize(
    ("attributes", "verdict"),
    SITUATIONS,
    ids=[" | ".join(attributes.values()) or "nothing" for attributes, _ in SITUATIONS],
)
def test_header_gives_the_verdict_a_radiologist_would(
    attributes: dict[str, str], verdict: Verdict
) -> None:
    found, statement, evidence = decide_contrast([header(**attributes)] * 3)
    assert found is verdict, statement
    assert evidence


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
    assert decide_contrast([coded_header(*given)])[0] is verdict


def test_coded_agent_contradicted_by_a_description_cannot_be_told() -> None:
    coded = coded_header((IOHEXOL, INTRAVENOUS), SeriesDescription="CHEST W/O CONTRAST")
    assert decide_contrast([coded])[0] is CANNOT_TELL


def test_route_coded_beside_the_agent_text_decides() -> None:
    for route, verdict in ((INTRAVENOUS, MET), (ORAL, NOT_MET)):
        dataset = header(ContrastBolusAgent="Omnipaque")
        dataset.ContrastBolusAdministrationRouteSequence = [item(route)]
        assert decide_contrast([dataset])[0] is verdict


def test_agent_on_some_images_only_is_an_agent() -> None:
    verdict, *_ = decide_contrast([header(ContrastBolusAgent="IV"), header()])
    assert verdict is MET


def test_images_that_contradict_each_other_cannot_be_told() -> None:
    verdict, statement, _ = decide_contrast(
        [header(ContrastBolusAgent="IV"), header(ContrastBolusAgent="NONE")]
    )
    assert verdict is CANNOT_TELL
    assert "some images" in statement


def test_every_attribute_that_was_looked_at_is_evidence() -> None:
    dataset = coded_header(
        (IOHEXOL, INTRAVENOUS),
        ContrastBolusAgent="Omnipaque",
        ContrastBolusRoute="IV",
        ContrastBolusVolume="100",
        SeriesDescription="CT CHEST W/CONTRAST",
        StudyDescription="CT THORAX",
    )
    _, _, evidence = decide_contrast([dataset])
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
    _, _, evidence = decide_contrast([header(**attributes)])
    assert [(e.attribute, e.value) for e in evidence] == [(AGENT, said)]


# Texts that a first version took for the opposite. "_" is a letter to a regular expression, "NO IV"
# is not an agent, and VoLumen is drunk.
TRAPS: tuple[tuple[dict[str, str], Verdict], ...] = (
    *(
        ({AGENT: text}, NOT_MET)
        for text in (
            "NON-CONTRAST",
            "NO IV",
            "NO IV CONTRAST",
            "W/O CONTRAST",
            "NONE GIVEN",
            "OHNE KM",
            "KEIN KM",
            "SANS INJECTION",
            "SIN CONTRASTE",
            "SENZA MDC",
            "AUCUN",
            "GEEN",
            "NEIN",
            "FALSE",
            "VOLUMEN",
            "BREEZA",
            "MANNITOL",
            "H2O",
        )
    ),
    *(({AGENT: text}, CANNOT_TELL) for text in ("UNKNOWN", "?", "-", ".", "NO ORAL")),
    ({AGENT: "Omnipaque", ROUTE: "INTRATHECAL"}, NOT_MET),
    ({AGENT: "Omnipaque", ROUTE: "INTRA-ARTICULAR"}, NOT_MET),
    *(
        ({AGENT: text}, CANNOT_TELL)
        for text in ("GASTRO & OMNI", "OMNIPAQUE 350 & ORAL", "ISOVUE 370/ORAL")
    ),
    ({AGENT: "GASTRO & OMNI", ROUTE: "Oral & IV"}, MET),
    *(
        pair
        for text in (
            "Thorax_nativ_5.0",
            "CHEST_WO_CONTRAST",
            "Thorax ohne Kontrastmittel",
            "TDM non injecté",
            "CT CHEST WO",
            "VNC",
            "CT zonder contrast",
            "TC senza m.d.c.",
            "胸部単純",
        )
        for pair in (
            ({AGENT: "Iomeron 400", SERIES: text}, CANNOT_TELL),
            ({SERIES: text}, NOT_MET),
        )
    ),
    ({AGENT: "NONE", SERIES: "CHEST W IVCON"}, CANNOT_TELL),
    ({AGENT: "Iohexol", SERIES: "ABD W IV W/O ORAL"}, MET),
    ({AGENT: "Iohexol", STUDY: "CT nativ und KM"}, MET),
)


@pytest.mark.parametrize(("attributes", "expected"), TRAPS)
def test_texts_that_are_easily_taken_for_the_opposite(
    attributes: dict[str, str], expected: Verdict
) -> None:
    verdict, statement, _ = decide_contrast([header(**attributes)])
    assert verdict is expected, statement
