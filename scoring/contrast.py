"""Is a CT contrast-enhanced? One decision over all that its headers say.

Contrast attributes are unreliable: they are left out, filled with "NONE", name only what the
patient drank, or are contradicted by the description. So every source is listed as evidence, and
a contradiction is "cannot tell".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pydicom

from scoring.results import Evidence, Verdict

_WITHOUT = (
    r"(?:NON?|NOT|WITHOUT|WITH OUT|W/O|WO|PRE|OHNE|KEINE?S?|SANS|AUCUN|SIN|SENZA|SEM|ZONDER|GEEN"
    r"|UTAN|UDEN|UTEN|BEZ)"
)
_MEDIUM = (
    r"(?:I\.?V\.?[\s-]*)?"
    r"(?:[CK]ONTRAST\w*|CON\b|CM\b|KM\b|C\b|INJ\w*|PRODUIT|PDC\b|M\.?D\.?C\b|MEZZO)"
)
# The whole text of an agent attribute that says that there was none.
_NEGATIVE = re.compile(
    r"^\s*(?:NO|NON|NONE|NIL|N|N/?A|NOT APPLICABLE|W/O|WO|WITHOUT|OHNE|NEIN|KEIN(?:E|ES)?|SANS|SIN"
    r"|SENZA|SEM|AUCUNE?|NESSUNO|NINGUNO|NENHUM|GEEN|FALSE|0"
    r"|(?:NONE|NOT)\s+(?:GIVEN|USED|INJECTED|ADMINISTERED)|(?:NO|NON|WITHOUT|W/O)[\s-]+I\.?V\.?)"
    r"[\s.]*$",
    re.IGNORECASE,
)
# Texts of an agent attribute that say nothing of an intravenous agent.
_SAYS_NOTHING = re.compile(
    r"^(?:\W*|UNKNOWN|UNK|UNSPECIFIED|OTHER|NULL|(?:NO|NON|WITHOUT|W/O)[\s-]+ORAL.*)$",
    re.IGNORECASE,
)
_INTRAVENOUS = re.compile(
    r"\b(?:I\.?V|INTRA-?VENOUS(?:LY)?|INTRAVEIN\w*|INTRAVENOS\w*|VENOUS|VEIN|INTRA-?ARTERIAL|I\.?A)\b",
    re.IGNORECASE,
)
_ENTERAL = re.compile(
    r"\b(?:ORAL(?:LY)?|PERORAL|P\.?O|PER OS|BY MOUTH|RECTAL(?:LY)?|ENEMA|PEROS|INTRA-?THECAL"
    r"|INTRA-?ARTICULAR|INTRA-?VESICAL)\b",
    re.IGNORECASE,
)
_ENTERAL_AGENT = re.compile(
    r"\b(?:BARIUM|BARYUM|GASTRO\w*|READI-?CAT|MICROPAQUE|E-?Z-?CAT|WATER|H2O|MILK|VOLUMEN|BREEZA"
    r"|MANNITOL|TELEBRIX GASTRO)\b",
    re.IGNORECASE,
)
_SAYS_UNENHANCED = re.compile(
    rf"\b{_WITHOUT}[\s-]*{_MEDIUM}|NON[\s-]?CONTRAST|\b(?:UN|NON)[\s-]*ENHANCED\b|\bNONCON\w*"
    r"|\bNATIVE?\b|\bBASALE\b|\bBLANCO\b|\bC-(?=\s|$)|\bNCCT\b|\bVNC\b"
    r"|\b(?:W/O|WO)\b(?!\s*(?:ORAL|&|\+|/|AND\b))|単純|平扫|平掃",
    re.IGNORECASE,
)
_SAYS_ENHANCED = re.compile(
    rf"\b(?:WITH|W|W/|POST|CON|AVEC|MIT|UND|NACH|COM|MET|MED)[\s/-]*{_MEDIUM}"
    r"|\b[CK]ONTRAST[\s-]*ENHANCED\b|\bENHANCED\b|\bC\+|\bCECT\b|\bPORTAL\b|\bPORTO-?VENOUS\b"
    r"|\bARTERIAL PHASE\b|\bVENOUS PHASE\b|\bART(?:ERIAL)? ?PH\w*|\bTRI-?PHASIC\b"
    r"|\bIV CONTRAST\b|造影|增强|增強",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\bW(?:ITH)?(?:\s*&\s*|\s+AND\s+|\s*/\s*)W(?:/?O|ITHOUT)\b", re.IGNORECASE)
_AND = re.compile(r"[&+,;]|(?<!W)/|\bAND\b", re.IGNORECASE)
_DESCRIPTIONS = (
    "SeriesDescription",
    "ProtocolName",
    "StudyDescription",
    "RequestedProcedureDescription",
    "PerformedProcedureStepDescription",
    "ImageComments",
)
ORAL_ROUTES = {"26643006", "37161004", "G-D140"}  # oral, rectal (SCT), oral (SRT)
INTRAVENOUS_ROUTES = {"47625008", "G-D101", "58100008"}  # intravenous (SCT, SRT), intra-arterial


def _values(headers: Sequence[pydicom.Dataset], keyword: str) -> list[str]:
    """Return the distinct texts of an attribute over all slices; absent and empty give none."""
    found = {str(h.get(keyword)).strip() for h in headers if h.get(keyword) not in (None, "")}
    return sorted(v for v in found if v)


def _text_verdict(text: str) -> bool | None:
    """Return True for "with contrast", False for "without", None for neither or both."""
    text = text.replace("_", " ")  # a word character to a regular expression, a blank to people
    unenhanced = _SAYS_UNENHANCED.search(text) is not None
    enhanced = _SAYS_ENHANCED.search(_SAYS_UNENHANCED.sub(" ", text)) is not None
    if _BOTH.search(text):
        return None
    return None if unenhanced == enhanced else enhanced


def _denies(agent: str) -> bool:
    return bool(_NEGATIVE.match(agent)) or _text_verdict(agent) is False


def _is_enteral(agent: str) -> bool:
    return bool(_ENTERAL.search(agent) or _ENTERAL_AGENT.search(agent))


def decide_contrast(
    headers: Sequence[pydicom.Dataset],
) -> tuple[Verdict, str, tuple[Evidence, ...]]:
    """Decide whether a CT series is contrast-enhanced by an intravascular agent.

    Parameters
    ----------
    headers
        The headers of the series' images; the attributes of PS3.3 C.7.6.4 and the descriptions
        are read from all of them.

    Returns
    -------
    verdict, statement, evidence
        Met, not met or cannot tell; one sentence; every attribute looked at that is present.
    """
    evidence: list[Evidence] = []

    def note(keyword: str, value: str) -> None:
        evidence.append(Evidence("CT", keyword, value))

    agents = _values(headers, "ContrastBolusAgent")
    routes = _values(headers, "ContrastBolusRoute")
    agent_codes: set[str] = set()
    route_codes: set[str] = set()
    for header in headers:
        for item in header.get("ContrastBolusAgentSequence") or []:
            agent_codes.add(str(item.get("CodeMeaning") or item.get("CodeValue") or ""))
            for route in item.get("ContrastBolusAdministrationRouteSequence") or []:
                route_codes.add(str(route.get("CodeValue")))
        for route in header.get("ContrastBolusAdministrationRouteSequence") or []:
            route_codes.add(str(route.get("CodeValue")))
    for agent in agents:
        note("ContrastBolusAgent", agent)
    for code in sorted(agent_codes):
        note("ContrastBolusAgentSequence", code)
    for route in [*routes, *sorted(route_codes)]:
        note("ContrastBolusRoute", route)
    for keyword in ("ContrastBolusVolume", "ContrastBolusStartTime"):
        for value in _values(headers, keyword):
            note(keyword, value)
    if not agents and not agent_codes:
        empty = any("ContrastBolusAgent" in h for h in headers)
        note("ContrastBolusAgent", "(empty)" if empty else "(absent)")

    said = [(k, v, _text_verdict(v)) for k in _DESCRIPTIONS for v in _values(headers, k)]
    for keyword, value, verdict in said:
        if verdict is not None:
            note(keyword, value)
    says_enhanced = any(v is True for *_, v in said)
    says_unenhanced = any(v is False for *_, v in said)

    named = [a for a in [*agents, *agent_codes] if not _SAYS_NOTHING.match(a)]
    positive = [a for a in named if not _denies(a)]
    negative = [a for a in named if _denies(a)]
    parts = [p for a in positive for p in _AND.split(a) if p.strip()]
    intravenous = (
        any(_INTRAVENOUS.search(v) for v in [*positive, *routes])
        or bool(route_codes & INTRAVENOUS_ROUTES)
    )  # fmt: skip
    other_route = any(_ENTERAL.search(v) for v in routes) or bool(route_codes & ORAL_ROUTES)
    enteral = other_route or all(_is_enteral(p) for p in parts)
    mixed = not enteral and any(_is_enteral(p) for p in parts)

    def answer(verdict: Verdict, statement: str) -> tuple[Verdict, str, tuple[Evidence, ...]]:
        return verdict, statement, tuple(evidence)

    if positive and negative:
        return answer(
            Verdict.CANNOT_TELL, "some images name a contrast agent, others say there was none"
        )
    if positive and enteral and not intravenous:
        if says_enhanced:
            return answer(
                Verdict.CANNOT_TELL,
                "the agent is an oral or rectal one, but a description says contrast-enhanced",
            )
        return answer(
            Verdict.NOT_MET,
            "the only agent is an oral or rectal one, which does not enhance lesions",
        )
    if positive and mixed and not intravenous:
        return answer(
            Verdict.CANNOT_TELL, "an oral or rectal agent and another one are named without a route"
        )
    if positive:
        if says_unenhanced:
            return answer(
                Verdict.CANNOT_TELL,
                "a contrast agent is named, but a description says without contrast",
            )
        return answer(Verdict.MET, "an intravenous contrast agent is named")
    if negative:
        if says_enhanced:
            return answer(
                Verdict.CANNOT_TELL,
                "the agent attribute says none, but a description says contrast-enhanced",
            )
        return answer(Verdict.NOT_MET, "the header says that no contrast agent was given")
    if says_unenhanced and not says_enhanced:
        return answer(Verdict.NOT_MET, "a description says without contrast and no agent is named")
    if says_enhanced:
        return answer(
            Verdict.CANNOT_TELL,
            "a description says contrast-enhanced, but no agent is named; descriptions alone "
            "mislead",
        )
    if routes or route_codes:
        return answer(Verdict.CANNOT_TELL, "a route is given, but no agent is named")
    return answer(Verdict.CANNOT_TELL, "the header names no contrast agent")
