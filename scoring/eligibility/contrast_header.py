"""Reads the contrast attributes of a CT series, without interpreting them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence

import pydicom

from scoring.attributes import SeriesAttributes, State, evidence_text
from scoring.ct.dicom_file import items, text_of, value_of
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
_ROUTE_CODES = "ContrastBolusAdministrationRouteSequence"
_VOLUMES = ("ContrastBolusVolume", "ContrastBolusTotalDose")
_AMOUNTS = (*_VOLUMES, "ContrastFlowRate")
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
    agent_only_on
        Which slices name an agent, where others do not; empty where all do or none does.
    one_route
        Whether the route is the same in all slices, or absent from all.
    volume
        Whether a volume or dose above zero is given in at least one slice.
    injected
        Whether a volume or dose and a flow rate above zero are given: a pump was used.
    pump_everywhere
        Whether every slice gives a volume or dose above zero. Zeros do not corroborate an
        injection.
    started
        Whether every slice has the start time of an injection of a non-zero volume.
    started_after
        Whether the injection began after every image was acquired.
    usages
        Of every frame that has one (Enhanced CT, PS3.3 C.7.6.16.2.12): (administered, phase).
    frames_without_usage
        Number of images without a contrast usage while others have one.
    descriptions
        (keyword, text).
    evidence
        Every contrast attribute that is present.
    """

    agents: tuple[str, ...]
    ingredients: tuple[str, ...]
    routes: tuple[str, ...]
    route_codes: frozenset[str]
    agent_only_on: str
    one_route: bool
    volume: bool
    injected: bool
    pump_everywhere: bool
    started: bool
    started_after: bool
    usages: frozenset[tuple[str, str]]
    frames_without_usage: int
    descriptions: tuple[tuple[str, str], ...]
    evidence: tuple[Evidence, ...]


def _texts(headers: Iterable[pydicom.Dataset], keyword: str) -> list[str]:
    """Return the distinct texts of an attribute over all images; absent and empty give none."""
    found = {evidence_text(h, keyword) for h in headers}
    return sorted(v for v in found if v)


def _single(texts: Iterable[str]) -> list[str]:
    r"""Return the values of texts that may hold several, joined by ``\``."""
    return sorted({value.strip() for text in texts for value in text.split("\\")} - {""})


def _meaning(item: pydicom.Dataset) -> str:
    return str(value_of(item, "CodeMeaning") or value_of(item, "CodeValue") or "")


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
    """Return whether the injection began after every image; False if the times do not show it.

    A start more than an hour later belongs to another injection or another clock.
    """
    later = []
    for header in headers:
        start = _seconds(value_of(header, "ContrastBolusStartTime"))
        acquired = _seconds(
            value_of(header, "AcquisitionTime")
            or value_of(header, "FrameAcquisitionDateTime")
            or value_of(header, "AcquisitionDateTime")
        )
        if start is None or acquired is None:
            return False
        later.append(0 < start - acquired <= 3600)
    return bool(later) and all(later)


def _agents_of(header: pydicom.Dataset) -> set[str]:
    coded = {_meaning(i) for i in items(header, "ContrastBolusAgentSequence")}
    return {*_texts([header], "ContrastBolusAgent"), *coded} - {""}


def _routes_of(header: pydicom.Dataset) -> set[str]:
    agents = items(header, "ContrastBolusAgentSequence")
    routes = [r for d in [header, *agents] for r in items(d, _ROUTE_CODES)]
    coded = {str(value_of(r, "CodeValue") or "") for r in routes}
    return {*_texts([header], "ContrastBolusRoute"), *coded} - {""}


def _volume_of(header: pydicom.Dataset) -> bool:
    everywhere = [header, *items(header, "ContrastBolusAgentSequence")]
    return any(_positive(_texts(everywhere, k)) for k in _VOLUMES)


def _shown(says: SeriesAttributes, keyword: str, texts: Iterable[str]) -> list[Evidence]:
    """Return an attribute as evidence, with the slices if their values differ."""
    found = says.text(keyword)
    if found.state is State.SEVERAL:
        return list(found.evidence())
    return [Evidence("CT", keyword, text) for text in texts]


def read_contrast_header(headers: Sequence[pydicom.Dataset]) -> ContrastHeader:
    """Read the contrast attributes from the headers of a series' images or frames."""
    says = SeriesAttributes(headers)
    agent_texts = _single(_texts(headers, "ContrastBolusAgent"))
    routes = _single(_texts(headers, "ContrastBolusRoute"))
    agent_items = [i for h in headers for i in items(h, "ContrastBolusAgentSequence")]
    ingredient_items = [
        i for d in agent_items for i in items(d, "ContrastBolusIngredientCodeSequence")
    ]
    everywhere = [*headers, *agent_items]
    ingredients = {*_texts(everywhere, "ContrastBolusIngredient"), *map(_meaning, ingredient_items)}
    agent_codes = sorted({_meaning(i) for i in agent_items} - {""})
    routes_of = [_routes_of(h) for h in headers]
    route_codes = set().union(*routes_of) - set(routes)
    usages = [items(h, "ContrastBolusUsageSequence") for h in headers]
    said = {
        tuple(text_of(u, f"ContrastBolusAgent{what}") for what in ("Administered", "Phase"))
        for used in usages
        for u in used
    }
    descriptions = [(k, v) for k in DESCRIPTIONS for v in _texts(headers, k)]
    for keyword in _PROCEDURES:
        meanings = {_meaning(i) for h in headers for i in items(h, keyword)}
        descriptions += [(keyword, m) for m in sorted(meanings - {""})]
    evidence = _shown(says, "ContrastBolusAgent", agent_texts)
    evidence += [Evidence("CT", "ContrastBolusAgentSequence", a) for a in agent_codes]
    evidence += _shown(says, "ContrastBolusRoute", routes)
    evidence += [Evidence("CT", "ContrastBolusRoute", r) for r in sorted(route_codes)]
    for keyword in (*_AMOUNTS, *_OTHER):
        evidence += _shown(says, keyword, _texts(everywhere, keyword))
    evidence += [
        Evidence("CT", "ContrastBolusUsageSequence", f"administered {a or '?'}, phase {p or '?'}")
        for a, p in sorted(said)
    ]
    if not agent_texts and not agent_codes:
        empty = any("ContrastBolusAgent" in h for h in headers)
        evidence.append(Evidence("CT", "ContrastBolusAgent", "(empty)" if empty else "(absent)"))
    naming = [i for i, h in enumerate(headers) if _agents_of(h)]
    volumes = [_volume_of(h) for h in headers]
    amounts = [t for k in (*_AMOUNTS, "ContrastFlowDuration") for t in _texts(everywhere, k)]
    times = [_seconds(value_of(h, "ContrastBolusStartTime")) for h in headers]
    return ContrastHeader(
        agents=(*agent_texts, *agent_codes),
        ingredients=tuple(sorted(ingredients - {""})),
        routes=tuple(routes),
        route_codes=frozenset(route_codes),
        agent_only_on=says.labels.of(naming) if 0 < len(naming) < len(headers) else "",
        one_route=all(r == routes_of[0] for r in routes_of),
        volume=any(volumes),
        injected=any(volumes) and _positive(_texts(everywhere, "ContrastFlowRate")),
        pump_everywhere=all(volumes),
        started=None not in times and (not amounts or _positive(amounts)),
        started_after=_started_after(headers),
        usages=frozenset((a, p) for a, p in said),
        frames_without_usage=sum(not items for items in usages) if any(usages) else 0,
        descriptions=tuple(descriptions),
        evidence=tuple(evidence),
    )
