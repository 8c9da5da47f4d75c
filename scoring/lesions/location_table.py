"""The codes that determine a lesion's location, and those that distinguish lesions from others.

Two tables that a site can review: ``model/data/locations.csv``, one row per anatomic concept with
its SNOMED CT, SNOMED-RT (designator SRT, retired) and FMA codes, and
``model/data/lesion_types.csv``, one row per Segmented Property Type.

In the first, ``location`` is one of the signature's four, or

``part``
    a part of the body that contains others, so that another code may be more specific (abdomen,
    chest);
``unclear``
    a region with lesions of several kinds (mediastinum, hilum, axilla), which overrides every code
    that determines a location;
``modifier``
    a side or a direction (CID 2), which does not determine the location.

``source`` says where a code was verified: ``PS3.16`` codes, SRT ones among them, are compared with
pydicom's copy of the standard by a test. Of the others,

==================  ============================================================================
``Uberon``          FMA cross-references of the Uberon anatomy ontology (uberon-edit.obo)
``HL7LT LungLobe``  FHIR value set lung-lobe of HL7 Lithuania, expanded from SNOMED CT 2025-02
``canSHARE``        FHIR value set canshare-thorax-lung-lobe-topography, Health New Zealand
``IHE mPSC``        FHIR value set Physical.Finding.of.Lung.TargetSite.VS, SNOMED CT 2024-08
``TotalSegmentator``  totalsegmentator_snomed_mapping.csv of that program
==================  ============================================================================
"""

from __future__ import annotations

import csv
import dataclasses
import functools
from collections.abc import Iterator
from importlib import resources

from pydicom.sr.coding import Code

from scoring.results import Location

PART, UNCLEAR, MODIFIER = "part", "unclear", "modifier"


@dataclasses.dataclass(frozen=True)
class AnatomicConcept:
    """One row of ``locations.csv``; ``codes`` are (scheme designator, value)."""

    place: str
    codes: tuple[tuple[str, str], ...]
    meaning: str
    source: str

    @property
    def location(self) -> Location | None:
        """The signature's location, or None if the concept does not determine one."""
        return None if self.place in (PART, UNCLEAR, MODIFIER) else Location(self.place)


@dataclasses.dataclass(frozen=True)
class LesionType:
    """One row of ``lesion_types.csv``: a property type that is or is not a tumour lesion.

    ``location`` is set where the type names the organ, as "Pulmonary metastasis" does.
    """

    lesion: bool
    location: Location | None
    codes: tuple[tuple[str, str], ...]
    meaning: str
    source: str


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (resources.files("scoring.model") / "data" / name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def _codes(row: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((s.upper(), row[s]) for s in ("sct", "srt", "fma") if row.get(s))


@functools.cache
def anatomic_concepts() -> tuple[AnatomicConcept, ...]:
    """Return the rows of ``locations.csv``."""
    return tuple(
        AnatomicConcept(r["location"], _codes(r), r["meaning"], r["source"])
        for r in _rows("locations.csv")
    )


@functools.cache
def lesion_types() -> tuple[LesionType, ...]:
    """Return the rows of ``lesion_types.csv``."""
    return tuple(
        LesionType(
            r["lesion"] == "yes",
            Location(r["location"]) if r["location"] else None,
            _codes(r),
            r["meaning"],
            r["source"],
        )
        for r in _rows("lesion_types.csv")
    )


@functools.cache
def _concept_by_code() -> dict[tuple[str, str], AnatomicConcept]:
    return {code: concept for concept in anatomic_concepts() for code in concept.codes}


@functools.cache
def _lesion_type_by_code() -> dict[tuple[str, str], LesionType]:
    return {code: kind for kind in lesion_types() for code in kind.codes}


def _key(code: Code) -> tuple[str, str]:
    """Return designator and value in the form of the tables; some programs write ``FMA7197``."""
    value = code.value.strip()
    return code.scheme_designator, value.removeprefix("FMA") if (
        code.scheme_designator == "FMA"
    ) else value


def concept_of(code: Code) -> AnatomicConcept | None:
    """Return the anatomic concept of a code, or None if it is not in the table."""
    return _concept_by_code().get(_key(code))


def lesion_type_of(code: Code) -> LesionType | None:
    """Return the property type of a code, or None if it is not in the table."""
    return _lesion_type_by_code().get(_key(code))
