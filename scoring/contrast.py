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

_NEGATIVE = re.compile(
    r"^\s*(?:NO|NON|NONE|NIL|N|N/?A|NOT APPLICABLE|NO CONTRAST|NON CONTRAST|WITHOUT|W/O|WO"
    r"|WITHOUT CONTRAST|NATIVE?|NATIV|UNENHANCED|KEIN(?:E|ES)?|SANS|SIN|0)\s*$",
    re.IGNORECASE,
)
_INTRAVENOUS = re.compile(
    r"\b(?:I\.?V|INTRA-?VENOUS(?:LY)?|INTRAVEIN\w*|INTRAVENOS\w*|VENOUS|VEIN|INTRA-?ARTERIAL|I\.?A)\b",
    re.IGNORECASE,
)
_ENTERAL = re.compile(
    r"\b(?:ORAL(?:LY)?|P\.?O|PER OS|BY MOUTH|RECTAL(?:LY)?|ENEMA|PEROS)\b", re.IGNORECASE
)
_ENTERAL_AGENT = re.compile(
    r"\b(?:BARIUM|BARYUM|GASTRO\w*|READI-?CAT|MICROPAQUE|E-?Z-?CAT|WATER|TELEBRIX GASTRO)\b",
    re.IGNORECASE,
)
_SAYS_UNENHANCED = re.compile(
    r"\b(?:NON|NO|WITHOUT|WITH OUT|W/O|WO|PRE|SIN|SANS|OHNE|SENZA|SEM)[\s_-]*"
    r"(?:I\.?V\.?[\s_-]*)?(?:CONTRAST\w*|CON\b|CM\b|KM\b|C\b|INJECTION|PRODUIT|MDC)"
    r"|\bUN-?ENHANCED\b|\bNON-?ENHANCED\b|\bNONCON\w*|\bNATIVE?\b|\bNATIV\b|\bC-(?=\s|$)"
    r"|\bNCCT\b|\bW/O\b",
    re.IGNORECASE,
)
_SAYS_ENHANCED = re.compile(
    r"(?:\b(?:WITH|W|W/|POST|CON|AVEC|MIT|COM)[\s_/-]*(?:I\.?V\.?[\s_-]*)?"
    r"(?:CONTRAST\w*|CM\b|KM\b|INJECTION|MDC)"
    r"|\bCONTRAST[\s_-]*ENHANCED\b|(?<!UN)(?<!NON)(?<!NON-)(?<!UN-)\bENHANCED\b|\bC\+|\bCECT\b"
    r"|\bPORTAL\b|\bPORTO-?VENOUS\b|\bARTERIAL PHASE\b|\bVENOUS PHASE\b|\bART(?:ERIAL)? ?PH\w*"
    r"|\bTRI-?PHASIC\b|\bIV CONTRAST\b)",
    re.IGNORECASE,
)
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
    unenhanced = _SAYS_UNENHANCED.search(text) is not None
    enhanced = _SAYS_ENHANCED.search(_SAYS_UNENHANCED.sub(" ", text)) is not None
    if re.search(r"\bW(?:ITH)?(?:\s*&\s*|\s+AND\s+|\s*/\s*)W(?:/?O|ITHOUT)\b", text, re.IGNORECASE):
        return None
    return None if unenhanced == enhanced else enhanced


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

    positive = [a for a in [*agents, *agent_codes] if not _NEGATIVE.match(a)]
    negative = [a for a in [*agents, *agent_codes] if _NEGATIVE.match(a)]
    intravenous = (
        any(_INTRAVENOUS.search(v) for v in [*positive, *routes])
        or bool(route_codes & INTRAVENOUS_ROUTES)
    )  # fmt: skip
    enteral = (
        any(_ENTERAL.search(v) for v in [*positive, *routes])
        or bool(route_codes & ORAL_ROUTES)
        or (bool(positive) and all(_ENTERAL_AGENT.search(a) for a in positive))
    )

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
    return answer(Verdict.CANNOT_TELL, "the header says nothing about contrast")
