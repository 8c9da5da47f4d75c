"""Decides whether a CT is contrast-enhanced, from all available sources.

Contrast attributes are unreliable: they are left out, filled with "NONE", name only an oral agent,
or are contradicted by the description. So every source is listed as evidence, a contradiction is
"cannot tell", and the decision states the strength of its evidence. A text that says "without" can
only weaken a finding of "enhanced", never produce one.
"""

from __future__ import annotations

import dataclasses
import enum
import re
from collections.abc import Sequence

import pydicom

from scoring.eligibility.contrast_agents import Named, named_agent
from scoring.eligibility.contrast_header import ContrastHeader, read_contrast_header
from scoring.eligibility.contrast_image import ImageOpinion
from scoring.eligibility.contrast_text import Said, answered, what_it_says
from scoring.policy import ContrastRule
from scoring.results import Evidence, Verdict

# Complete texts of an agent attribute that mean that there was no agent.
_NEGATIVE = re.compile(
    r"^\s*(?:NO|NON|NONE|NIL|N|N/?A|N\.\s?A|NOT APPLICABLE|HELD|W/O|WO|WITHOUT|OHNE"
    r"|NEIN|KEIN(?:E|ES)?|SANS|SIN"
    r"|SENZA|SEM|AUCUNE?|NESSUNO|NINGUNO|NENHUM|GEEN|INGEN|FALSE|0|無|无|なし"
    r"|(?:I\.?V\.?\s+)?(?:[CK]ONTRAST\s+|AGENT\s+)?(?:NONE|NOT)\s*"
    r"(?:GIVEN|USED|INJECTED|ADMINISTERED)|(?:NO|NON|WITHOUT|W/O)[\s-]+I\.?V\.?"
    r"|(?:PATIENT\s+|PT\s+)?(?:DECLINED|REFUSED)(?:\s+I\.?V\.?)?|.*\s[-–:]\s*NONE"
    r"|(?:CONTRAST\s+)?ALLERG\w*)"
    r"[\s.]*$",
    re.IGNORECASE,
)
# Texts of an agent attribute that do not refer to an intravenous agent.
_SAYS_NOTHING = re.compile(
    r"^(?:\W*|[\W\d_]{2,}|UNKNOWN|UNK|N/?K|K\.?\s?A\.?|UNSPECIFIED|OTHER|NULL|TBD|DEFAULT|X{2,}"
    r"|SEE REPORT|(?:RENAL|KIDNEY) FAILURE|FDG|BUSCOPAN|LASIX|FUROSEMIDE?|ADENOSINE?"
    r"|(?:NO|NON|WITHOUT|W/O)[\s-]+ORAL.*"
    r"|[\W\d]*(?:SALINE|NACL|SODIUM CHLORIDE)[\W\d]*)$",
    re.IGNORECASE,
)
_INTRAVENOUS = re.compile(
    r"\b(?:I\.?V|E\.V|INTRA-?VENOUS(?:LY)?|INTRAVEIN\w*|INTRAVENOS\w*|ENDOVENOS\w*|VENOUS|VEIN"
    r"|INTRA-?ARTERIAL|I\.?A)\b|静脈|静脉",
    re.IGNORECASE,
)
_ENTERAL = re.compile(
    r"\b(?:ORAL(?:LY|E)?|PERORAL|P\.?O|PER OS|BY MOUTH|RECTAL(?:LY|E)?|ENEMA|PEROS|INTRA-?THECAL"
    r"|INTRA-?ARTICULAR|INTRA-?VESICAL|INTRA-?PERITONEAL)\b|経口|口服",
    re.IGNORECASE,
)
# Words beside an agent's name with which it was perhaps not given: "Omnipaque held", "allergic to".
_DOUBT = re.compile(
    r"\b(?:NOT?|NON(?=\s+I\.?V)|NEVER|HELD|HOLD|ALLERG\w*|REACTION|REFUS\w*|DECLIN\w*|CANCEL\w*|DEFER\w*"
    r"|WITHHELD|WITHOUT|W/O|KEINE?|NICHT|PAS|SANS|SIN|SENZA|SEM|PREV\w*|PRIOR|LAST|FAILED|ABORTED"
    r"|EXTRAVA\w*|UNABLE|PLANNED|IF|CONTRAINDIC\w*|EGFR|GFR|CREAT\w*)\b|\?",
    re.IGNORECASE,
)
_AND = re.compile(r"[&+,;]|(?<!W)/|\bAND\b", re.IGNORECASE)
ORAL_ROUTES = {"26643006", "37161004", "G-D140"}  # oral, rectal (SCT), oral (SRT)
INTRAVENOUS_ROUTES = {"47625008", "G-D101", "58100008"}  # intravenous (SCT, SRT), intra-arterial
_NATIVE_PHASES = {"PRE_CONTRAST"}


class Strength(enum.Enum):
    """Strength of the evidence for a verdict."""

    STRONG = "strong"
    """Two independent sources agree, one of them an agent attribute."""
    MODERATE = "moderate"
    """One source, without contradiction."""
    CONTRADICTORY = "contradictory"
    """Sources contradict each other."""
    INSUFFICIENT = "insufficient"
    """No source decides."""


@dataclasses.dataclass(frozen=True)
class ContrastDecision:
    """Verdict, strength of its evidence, one sentence, and all evidence examined."""

    verdict: Verdict
    strength: Strength
    statement: str
    evidence: tuple[Evidence, ...]


@dataclasses.dataclass(frozen=True)
class _Agent:
    """Conclusion from the agent attributes.

    ``routed``: the route is intravascular; ``unnamed``: an agent was given, but it is not stated
    which; ``not_known``: the texts that name nothing known.
    """

    said: str
    routed: bool = False
    unnamed: bool = False
    not_known: tuple[str, ...] = ()


def decide_contrast(
    headers: Sequence[pydicom.Dataset],
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> ContrastDecision:
    """Decide whether a CT series is contrast-enhanced by an intravascular agent.

    Parameters
    ----------
    headers
        The headers of the series' images or frames; the attributes of PS3.3 C.7.6.4, the contrast
        usage of frames (PS3.3 C.7.6.16.2.12) and the descriptions are read from all of them.
    rules
        The site's rules on descriptions and texts of agents.
    opinion
        The image evidence, if measured. It may decide what the headers leave open, and it never
        overrules them.
    """
    header = read_contrast_header(headers)
    said = {text: what_it_says(text[1]) for text in header.descriptions}
    agent_texts = [("ContrastBolusAgent", text) for text in header.agents]
    agent = _agent(header)
    matched = [
        (rule, keyword, value)
        for rule in rules
        for keyword, value in (*header.descriptions, *agent_texts)
        if re.search(rule.pattern, value, re.IGNORECASE)
    ]
    evidence = [*header.evidence]
    evidence += [Evidence("CT", k, v) for (k, v), s in said.items() if s is not Said.NEITHER]
    evidence += [
        Evidence("settings", f"contrast_rules {r.pattern!r}",
                 f"{'enhanced' if r.enhanced else 'not enhanced'}, by {k} {v!r}")
        for r, k, v in matched
    ]  # fmt: skip
    says = set(said.values())
    ruled = {rule.enhanced for rule, _, _ in matched}
    verdict, strength, statement = _by_headers(
        header, agent, Said.ENHANCED in says, Said.UNENHANCED in says, ruled
    )
    if verdict is Verdict.CANNOT_TELL:
        # These allow a person to write a rule for the site.
        evidence += [
            Evidence("CT", k, f"{v} (no known statement about contrast)")
            for (k, v), s in said.items()
            if s is Said.NEITHER
        ]
        evidence += [
            Evidence("CT", "ContrastBolusAgent", f"{text} (not understood)")
            for text in agent.not_known
        ]
    if opinion is not None:
        evidence += opinion.evidence
        verdict, strength, statement = _with_image(verdict, strength, statement, opinion)
    return ContrastDecision(verdict, strength, statement, tuple(evidence))


def _denies(agent: str) -> bool:
    return bool(_NEGATIVE.match(agent)) or what_it_says(agent) is Said.UNENHANCED


def _is_enteral(agent: str) -> bool:
    return bool(_ENTERAL.search(agent)) or named_agent(agent) is Named.ENTERAL


def _parts(agent: str) -> list[str]:
    return [part.strip() for part in _AND.split(agent) if part.strip()]


def _is_known(agent: str) -> bool:
    """Return whether a text says that an intravascular agent or contrast medium was given."""
    return (
        _names_agent(agent)
        or any(named_agent(part) is Named.MEDIUM for part in _parts(agent))
        or what_it_says(agent) is Said.ENHANCED
    )


def _names_agent(agent: str) -> bool:
    """Return whether a text names an agent or its route, not only that one was given."""
    named = (named_agent(part) for part in _parts(agent))
    return bool(_INTRAVENOUS.search(agent)) or Named.INTRAVASCULAR in named


def _statements(agent: str) -> list[str]:
    """Return the statements of an agent attribute: ``IV: no, oral: yes`` are two, most are one."""
    stated = answered(agent)
    return [agent] if stated == agent else [p.strip() for p in re.split(r"[,;|]", stated)]


def _agent(header: ContrastHeader) -> _Agent:
    """Classify the agent attributes.

    As given, other, doubted, none, enteral, mixed, both, routes, not known or silent.
    """
    said = [p for a in header.agents for p in _statements(a)]
    named = [a for a in said if not _SAYS_NOTHING.match(a)]
    positive = [a for a in named if not _denies(a)]
    negative = [a for a in named if _denies(a)]
    parts = [p for a in positive for p in _parts(a)]
    enteral = bool(parts) and all(_is_enteral(p) for p in parts)
    routed = any(_INTRAVENOUS.search(v) for v in header.routes) or bool(
        header.route_codes & INTRAVENOUS_ROUTES
    )
    by_agent = any(_INTRAVENOUS.search(v) for v in positive)
    intravenous = routed or by_agent
    other_route = any(_ENTERAL.search(v) for v in header.routes) or bool(
        header.route_codes & ORAL_ROUTES
    )
    barium = bool(header.ingredients) and all(_is_enteral(i) for i in header.ingredients)
    if positive and negative and not (enteral and not by_agent):
        return _Agent("both", routed)
    if (routed and not other_route and enteral and not by_agent) or (
        other_route and not routed and by_agent and not enteral
    ):
        return _Agent("routes", routed)
    if negative and not positive:
        return _Agent("none")
    if not positive:
        return _Agent("silent", routed)
    agents = {named_agent(p) for p in parts}
    if Named.OTHER in agents and Named.INTRAVASCULAR not in agents:
        return _Agent("other", routed, not_known=tuple(positive))
    if any(_DOUBT.search(p) and not _ENTERAL.search(p) for a in positive for p in _parts(a)):
        return _Agent("doubted", routed, not_known=tuple(positive))
    unnamed = not any(_names_agent(a) for a in positive)
    not_known = tuple(a for a in positive if not _is_known(a) and not _is_enteral(a))
    if intravenous:
        return _Agent("given", routed, unnamed, not_known)
    if other_route or barium or enteral:
        return _Agent("enteral")
    if any(_is_enteral(p) for p in parts):
        return _Agent("mixed")
    if not any(_is_known(a) for a in positive):
        return _Agent("not known", unnamed=True, not_known=not_known)
    return _Agent("given", unnamed=unnamed, not_known=not_known)


def _by_headers(
    header: ContrastHeader,
    agent: _Agent,
    says_enhanced: bool,
    says_unenhanced: bool,
    ruled: set[bool],
) -> tuple[Verdict, Strength, str]:
    """Return verdict, strength and sentence from headers and site rules."""
    administered = {a for a, _ in header.usages if a}
    native = {p for _, p in header.usages if p} & _NATIVE_PHASES
    mixture = _differing_images(header, agent, administered, native, ruled)
    if mixture is not None:
        return _contradiction(mixture)
    not_administered = "NO" in administered or bool(native)
    for_enhanced = says_enhanced or True in ruled or "YES" in administered
    against = says_unenhanced or False in ruled
    if agent.said in ("enteral", "other", "doubted", "mixed"):
        return _by_doubtful_agent(agent, for_enhanced, against, not_administered)
    if agent.said == "none" or not_administered:
        if for_enhanced or header.injected:
            return _contradiction(
                "the agent attribute or the frames' contrast usage says none, but a description, "
                "a site rule or an injection says contrast-enhanced"
            )
        return (
            Verdict.NOT_MET,
            Strength.STRONG
            if against or (agent.said == "none" and not_administered)
            else Strength.MODERATE,
            "the header says that no contrast agent was given"
            if agent.said == "none"
            else "the frames' contrast usage says that the agent was not given before them",
        )
    if agent.said == "not known" and False in ruled and not says_enhanced and not header.volume:
        return (
            Verdict.NOT_MET,
            Strength.MODERATE,
            "a site rule says without contrast and no known agent is named",
        )
    if agent.said == "not known" and not (
        for_enhanced or against or header.pump_everywhere or header.injected or header.started
    ):
        return (
            Verdict.CANNOT_TELL,
            Strength.INSUFFICIENT,
            "the agent attribute names no known agent, and nothing else says that one was injected",
        )
    if agent.said in ("given", "not known") or "YES" in administered or header.injected:
        return _by_administration(header, agent, for_enhanced, against)
    return _by_descriptions(header, agent, says_enhanced, says_unenhanced, ruled)


def _by_doubtful_agent(
    agent: _Agent, for_enhanced: bool, against: bool, not_administered: bool
) -> tuple[Verdict, Strength, str]:
    """Return what follows from an agent that is not, or perhaps not, an intravascular one."""
    if agent.said == "enteral":
        if for_enhanced:
            return _contradiction(
                "the agent is an oral or rectal one, but a description, a site rule or the frames' "
                "contrast usage says contrast-enhanced"
            )
        return (
            Verdict.NOT_MET,
            Strength.STRONG if against or not_administered else Strength.MODERATE,
            "the only agent is an oral or rectal one, which does not enhance lesions",
        )
    if agent.said == "other":
        return (
            Verdict.CANNOT_TELL,
            Strength.INSUFFICIENT,
            "the agent named is one for MR or ultrasound, not an iodinated one",
        )
    if agent.said == "doubted":
        return (
            Verdict.CANNOT_TELL,
            Strength.INSUFFICIENT,
            "the agent attribute may say that no agent was given",
        )
    return (
        Verdict.CANNOT_TELL,
        Strength.CONTRADICTORY if against else Strength.INSUFFICIENT,
        "an oral or rectal agent and another one are named without a route",
    )


def _contradiction(sentence: str) -> tuple[Verdict, Strength, str]:
    return Verdict.CANNOT_TELL, Strength.CONTRADICTORY, sentence


def _differing_images(
    header: ContrastHeader,
    agent: _Agent,
    administered: set[str],
    native: set[str],
    ruled: set[bool],
) -> str | None:
    """Return in which respect images or site rules contradict each other; None if they agree."""
    if agent.said == "both":
        return "some images name a contrast agent, others say there was none"
    if len(ruled) > 1:
        return "site rules on the descriptions contradict each other"
    if {"YES", "NO"} <= administered or (
        "YES" in administered and (header.frames_without_usage or native)
    ):
        return "some frames are enhanced by their contrast usage, others are not"
    if agent.said in ("given", "mixed", "not known") and header.agent_only_on:
        return f"a contrast agent is named on some images alone ({header.agent_only_on})"
    if agent.said == "routes":
        return "the agent and its route contradict each other"
    if agent.said in ("given", "not known") and not header.one_route:
        return "the route of the agent is not the same in all images"
    if header.injected and not header.pump_everywhere:
        return "an injection is recorded on some images alone"
    return None


def _by_administration(
    header: ContrastHeader, agent: _Agent, for_enhanced: bool, against: bool
) -> tuple[Verdict, Strength, str]:
    """Return the decision if an agent is named or its administration is recorded."""
    if against:
        return _contradiction(
            "a contrast agent is named or an injection recorded, but a description or a site "
            "rule says without contrast"
        )
    if header.started_after:
        return _contradiction(
            "a contrast agent is named, but the injection began after the images were acquired"
        )
    named = agent.said == "given" and not agent.unnamed
    corroborated = named and (
        agent.routed or header.pump_everywhere or header.started or for_enhanced
    )
    return (
        Verdict.MET,
        Strength.STRONG if corroborated else Strength.MODERATE,
        "an intravenous contrast agent is named"
        if named
        else "no known agent is named, but something else says that one was given"
        if agent.not_known
        else "no agent is named, but its administration is recorded",
    )


def _by_descriptions(
    header: ContrastHeader,
    agent: _Agent,
    says_enhanced: bool,
    says_unenhanced: bool,
    ruled: set[bool],
) -> tuple[Verdict, Strength, str]:
    """Return the decision if the agent attributes are silent."""
    insufficient = Verdict.CANNOT_TELL, Strength.INSUFFICIENT
    if (says_enhanced and says_unenhanced) or (True in ruled and says_unenhanced):
        return (
            Verdict.CANNOT_TELL,
            Strength.CONTRADICTORY,
            "descriptions or site rules say both contrast-enhanced and without contrast, and no "
            "agent is named",
        )
    if False in ruled and says_enhanced:
        return (
            Verdict.CANNOT_TELL,
            Strength.CONTRADICTORY,
            "a site rule says without contrast, a description contrast-enhanced",
        )
    if True in ruled:
        return (
            Verdict.MET,
            Strength.STRONG if header.pump_everywhere and agent.routed else Strength.MODERATE,
            "no agent is named; a site rule says that such series are contrast-enhanced",
        )
    if False in ruled or says_unenhanced:
        if header.volume:
            return (
                Verdict.CANNOT_TELL,
                Strength.CONTRADICTORY,
                "a description or a site rule says without contrast, but a volume is recorded",
            )
        who = "a site rule says" if not says_unenhanced else "a description says"
        return (
            Verdict.NOT_MET,
            Strength.STRONG if False in ruled and says_unenhanced else Strength.MODERATE,
            f"{who} without contrast and no agent is named",
        )
    if says_enhanced:
        return (
            *insufficient,
            "a description says contrast-enhanced, but no agent is named; descriptions alone "
            "mislead",
        )
    if header.volume:
        return *insufficient, "a volume is given, but no agent is named"
    if header.routes or header.route_codes:
        return *insufficient, "a route is given, but no agent is named"
    return *insufficient, "the header names no contrast agent"


def _with_image(
    verdict: Verdict, strength: Strength, statement: str, opinion: ImageOpinion
) -> tuple[Verdict, Strength, str]:
    """Add the image evidence: it decides what headers leave open, and never overrules them."""
    if opinion.enhanced is None:
        return verdict, strength, f"{statement}; {opinion.statement}"
    agrees = opinion.enhanced is (verdict is Verdict.MET)
    if verdict is not Verdict.CANNOT_TELL:
        word = "which agrees" if agrees else "WHICH CONTRADICTS THE HEADER; it was not overruled"
        return verdict, strength, f"{statement}; {opinion.statement}, {word}"
    if strength is Strength.CONTRADICTORY:
        return verdict, strength, f"{statement}; {opinion.statement}, which does not decide it"
    settled = Verdict.MET if opinion.enhanced else Verdict.NOT_MET
    return settled, Strength.MODERATE, f"{statement}; decided by the images: {opinion.statement}"
