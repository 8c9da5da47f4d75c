"""Codes of the medications and laboratory values of interest, with the source of each."""

from __future__ import annotations

import dataclasses
import enum
import re
from collections.abc import Iterable

RXNORM = ("http://www.nlm.nih.gov/research/umls/rxnorm", "urn:oid:2.16.840.1.113883.6.88")
# WHO's URI in HL7 Terminology, its OID, and the German edition's.
ATC = (
    "http://www.whocc.no/atc",
    "urn:oid:2.16.840.1.113883.6.73",
    "http://fhir.de/CodeSystem/bfarm/atc",
)
LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"

# WHO ATC/DDD index: L01FF is "PD-1/PD-L1 (Programmed cell death protein 1/death ligand 1)
# inhibitors" as a class, so that every code below it is such an agent.
ATC_PD1_CLASS = "L01FF"


class Target(enum.Enum):
    """Target of a checkpoint inhibitor, as far as it matters to the signature."""

    PD1_PDL1 = "PD-1 or PD-L1"
    OTHER = "another checkpoint"


@dataclasses.dataclass(frozen=True)
class Agent:
    """A checkpoint inhibitor.

    Parameters
    ----------
    name
        International nonproprietary name.
    target
        Its target; the signature was developed for PD-1 and PD-L1.
    atc
        Codes used before 2022, which WHO moved to L01F. Current codes need no list, see
        `ATC_PD1_CLASS`.
    rxnorm
        RxNorm concepts: the ingredient, or products with it.
    rxnorm_source
        Where the RxNorm concepts were checked. An unlisted concept is recognised by the name in its
        display, such as "4 ML pembrolizumab 25 MG/ML Injection".
    """

    name: str
    target: Target = Target.PD1_PDL1
    atc: tuple[str, ...] = ()
    rxnorm: tuple[str, ...] = ()
    rxnorm_source: str = ""


_INGREDIENT = "RxNorm ingredient"
_OPENFDA = "openFDA NDC directory, field openfda.rxcui"
AGENTS = (
    Agent("pembrolizumab", atc=("L01XC18",), rxnorm=("1547545",), rxnorm_source=_INGREDIENT),
    Agent("nivolumab", atc=("L01XC17",), rxnorm=("1597876",), rxnorm_source=_INGREDIENT),
    Agent("atezolizumab", atc=("L01XC32",), rxnorm=("1792776",), rxnorm_source=_INGREDIENT),
    Agent(
        "durvalumab",
        atc=("L01XC28",),
        rxnorm=("1919507", "1919512", "1919515", "1919516"),
        rxnorm_source=_OPENFDA,
    ),
    Agent("avelumab", atc=("L01XC31",)),
    Agent("cemiplimab"),
    Agent("dostarlimab", rxnorm=("2539972", "2539977"), rxnorm_source=_OPENFDA),
    Agent("tislelizumab"),
    Agent("toripalimab"),
    Agent("sintilimab"),
    Agent("camrelizumab"),
    Agent("retifanlimab"),
    Agent("penpulimab"),
    Agent("zimberelimab"),
    Agent("serplulimab"),
    Agent("prolgolimab"),
    Agent("sugemalimab"),
    Agent("envafolimab"),
    Agent("adebrelimab"),
    Agent("cosibelimab"),
    Agent("ipilimumab", Target.OTHER, atc=("L01XC11", "L01FX04")),
    Agent("tremelimumab", Target.OTHER),
    Agent("relatlimab", Target.OTHER),
)

# LOINC. All are counts or mass concentrations of the substance itself in blood, serum or plasma.
ALBUMIN = (
    "1751-7",  # Albumin [Mass/volume] in Serum or Plasma
    "61151-7",  # ... by Bromocresol green (BCG) dye binding method
    "61152-5",  # ... by Bromocresol purple (BCP) dye binding method
    "2862-1",  # ... by Electrophoresis
)
LYMPHOCYTES = (
    "731-0",  # Lymphocytes [#/volume] in Blood by Automated count
    "26474-7",  # Lymphocytes [#/volume] in Blood
    "732-8",  # Lymphocytes [#/volume] in Blood by Manual count
)
LYMPHOCYTE_SHARE = (
    "736-9",  # Lymphocytes/Leukocytes in Blood by Automated count
    "26478-8",  # Lymphocytes/Leukocytes in Blood
    "737-7",  # Lymphocytes/Leukocytes in Blood by Manual count
)
LEUKOCYTES = (
    "6690-2",  # Leukocytes [#/volume] in Blood by Automated count
    "26464-8",  # Leukocytes [#/volume] in Blood
    "804-5",  # Leukocytes [#/volume] in Blood by Manual count
)


@dataclasses.dataclass(frozen=True)
class Concept:
    """A code with its system, or only a text."""

    system: str = ""
    code: str = ""
    text: str = ""


@dataclasses.dataclass(frozen=True)
class Medication:
    """Identification of a medication.

    ``unclear`` is the reason why it cannot be determined whether it is a checkpoint inhibitor.
    """

    agents: tuple[Agent, ...] = ()
    unclear: str = ""

    @property
    def names(self) -> str:
        """The agents' names."""
        return " and ".join(a.name for a in self.agents)

    @property
    def target(self) -> Target | None:
        """PD-1 or PD-L1 if any of the agents has that target; None without an agent."""
        if not self.agents:
            return None
        if any(a.target is Target.PD1_PDL1 for a in self.agents):
            return Target.PD1_PDL1
        return Target.OTHER


def identify(
    concepts: Iterable[Concept], added: Iterable[tuple[str, str, Agent]] = ()
) -> Medication:
    """Return which checkpoint inhibitors a medication is, by its codes and names.

    Parameters
    ----------
    concepts
        Codes, displays and texts of one medication.
    added
        The site's own codes: system, code and agent.
    """
    found: dict[str, Agent] = {}
    own = {(system, code): agent for system, code, agent in added}
    concepts = list(concepts)
    texts = " ".join(c.text for c in concepts).lower()
    for concept in concepts:
        agent = own.get((concept.system, concept.code)) or _by_code(concept)
        if agent is not None:
            found[agent.name] = agent
    named = [a for a in AGENTS if re.search(rf"\b{a.name}\b", texts)]
    # A class code such as L01FF is less specific than the name given with it.
    if named:
        found.pop(_CLASS.name, None)
    found |= {a.name: a for a in named}
    if found and "placebo" in texts:
        return Medication(tuple(found.values()), f"{' and '.join(found)} or its placebo")
    return Medication(tuple(found.values()))


_CLASS = Agent("a PD-1 or PD-L1 inhibitor")


def _by_code(concept: Concept) -> Agent | None:
    code = concept.code.strip().upper()
    if concept.system in RXNORM:
        return next((a for a in AGENTS if code in a.rxnorm), None)
    if concept.system in ATC:
        known = next((a for a in AGENTS if code in a.atc), None)
        return known or (_CLASS if code.startswith(ATC_PD1_CLASS) else None)
    return None
