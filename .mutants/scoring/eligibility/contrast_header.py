"""What the headers of a CT series hold about contrast, before anybody decides what it means."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence

import pydicom

from scoring.results import Evidence

DESCRIPTIONS = (
    "SeriesDescription",
    "ProtocolName",
    "StudyDescription",
    "RequestedProcedureDescription",
    "PerformedProcedureStepDescription",
    "AcquisitionProtocolDescription",
    "ImageComments",
)
_PROCEDURES = ("ProcedureCodeSequence", "RequestedProcedureCodeSequence")
_AMOUNTS = ("ContrastBolusVolume", "ContrastBolusTotalDose", "ContrastFlowRate")
_OTHER = (
    "ContrastFlowDuration",
    "ContrastBolusStartTime",
    "ContrastBolusStopTime",
    "ContrastBolusIngredient",
    "ContrastBolusIngredientConcentration",
)


@dataclasses.dataclass(frozen=True)
class ContrastHeader:
    """The contrast attributes of a series, over all of its images or frames.

    Parameters
    ----------
    agents
        Texts of Contrast/Bolus Agent and meanings of its sequence.
    routes
        Texts of the route and (value, meaning) of its codes.
    injected
        A volume or dose and a flow rate above zero are given: a pump was used.
    started_after
        The injection began after every image was acquired.
    usages
        Of every frame that has one (Enhanced CT, PS3.3 C.7.6.16.2.12): (administered, phase).
    frames_without_usage
        How many images say nothing of it while others do.
    descriptions
        (keyword, text).
    evidence
        Every contrast attribute that is present.
    """

    agents: tuple[str, ...]
    ingredients: tuple[str, ...]
    routes: tuple[str, ...]
    route_codes: frozenset[str]
    volume: bool
    injected: bool
    started: bool
    started_after: bool
    usages: frozenset[tuple[str, str]]
    frames_without_usage: int
    descriptions: tuple[tuple[str, str], ...]
    evidence: tuple[Evidence, ...]


def _texts(headers: Iterable[pydicom.Dataset], keyword: str) -> list[str]:
    """Return the distinct texts of an attribute over all images; absent and empty give none."""
    found = {str(h.get(keyword)).strip() for h in headers if h.get(keyword) not in (None, "")}
    return sorted(v for v in found if v)


def _meaning(item: pydicom.Dataset) -> str:
    return str(item.get("CodeMeaning") or item.get("CodeValue") or "")


def _positive(texts: Iterable[str]) -> bool:
    for text in texts:
        try:
            if float(text) > 0:
                return True
        except ValueError:
            continue
    return False


def _seconds(value: object) -> float | None:
    """Return a TM or the time of a DT as seconds of the day, or None where it is neither."""
    match = re.fullmatch(r"(?:\d{8})?(\d{2})(\d{2})(\d{2}(?:\.\d+)?)(?:[+-]\d{4})?", str(value))
    if match is None:
        return None
    return 3600 * int(match[1]) + 60 * int(match[2]) + float(match[3])


def _started_after(headers: Sequence[pydicom.Dataset]) -> bool:
    """Tell whether the injection began after every image; False where the times do not tell.

    More than an hour later, another injection or another clock is meant.
    """
    later = []
    for header in headers:
        start = _seconds(header.get("ContrastBolusStartTime"))
        acquired = _seconds(header.get("AcquisitionTime") or header.get("AcquisitionDateTime"))
        if start is None or acquired is None:
            return False
        later.append(0 < start - acquired <= 3600)
    return bool(later) and all(later)


def read_contrast_header(headers: Sequence[pydicom.Dataset]) -> ContrastHeader:
    """Read what is said of contrast from the headers of a series' images or frames."""
    agent_texts = _texts(headers, "ContrastBolusAgent")
    routes = _texts(headers, "ContrastBolusRoute")
    agent_items = [i for h in headers for i in h.get("ContrastBolusAgentSequence") or []]
    route_items = [
        r for d in [*headers, *agent_items]
        for r in d.get("ContrastBolusAdministrationRouteSequence") or []
    ]  # fmt: skip
    ingredient_items = [
        i for d in agent_items for i in d.get("ContrastBolusIngredientCodeSequence") or []
    ]
    everywhere = [*headers, *agent_items]
    ingredients = {*_texts(everywhere, "ContrastBolusIngredient"), *map(_meaning, ingredient_items)}
    agent_codes = sorted({_meaning(i) for i in agent_items} - {""})
    route_codes = {str(r.get("CodeValue") or "") for r in route_items} - {""}
    amounts = {k: _texts(everywhere, k) for k in _AMOUNTS}
    usages = [list(h.get("ContrastBolusUsageSequence") or []) for h in headers]
    said = {
        tuple(str(u.get(f"ContrastBolusAgent{what}") or "") for what in ("Administered", "Phase"))
        for items in usages
        for u in items
    }
    descriptions = [(k, v) for k in DESCRIPTIONS for v in _texts(headers, k)]
    for keyword in _PROCEDURES:
        meanings = {_meaning(i) for h in headers for i in h.get(keyword) or []}
        descriptions += [(keyword, m) for m in sorted(meanings - {""})]
    evidence = [Evidence("CT", "ContrastBolusAgent", a) for a in agent_texts]
    evidence += [Evidence("CT", "ContrastBolusAgentSequence", a) for a in agent_codes]
    evidence += [Evidence("CT", "ContrastBolusRoute", r) for r in [*routes, *sorted(route_codes)]]
    for keyword in (*_AMOUNTS, *_OTHER):
        values = amounts.get(keyword) or _texts(everywhere, keyword)
        evidence += [Evidence("CT", keyword, v) for v in values]
    evidence += [
        Evidence("CT", "ContrastBolusUsageSequence", f"administered {a or '?'}, phase {p or '?'}")
        for a, p in sorted(said)
    ]
    if not agent_texts and not agent_codes:
        empty = any("ContrastBolusAgent" in h for h in headers)
        evidence.append(Evidence("CT", "ContrastBolusAgent", "(empty)" if empty else "(absent)"))
    volume = _positive(amounts["ContrastBolusVolume"] + amounts["ContrastBolusTotalDose"])
    return ContrastHeader(
        agents=(*agent_texts, *agent_codes),
        ingredients=tuple(sorted(ingredients - {""})),
        routes=tuple(routes),
        route_codes=frozenset(route_codes),
        volume=volume,
        injected=volume and _positive(amounts["ContrastFlowRate"]),
        started=any(_seconds(h.get("ContrastBolusStartTime")) is not None for h in headers),
        started_after=_started_after(headers),
        usages=frozenset((a, p) for a, p in said),
        frames_without_usage=sum(not items for items in usages) if any(usages) else 0,
        descriptions=tuple(descriptions),
        evidence=tuple(evidence),
    )  # fmt: skip
