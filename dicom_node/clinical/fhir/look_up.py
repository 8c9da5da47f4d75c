"""Lookup of one patient on a FHIR server: identity, medications, laboratory values."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Sequence

from dicom_node.clinical.codes import (
    ALBUMIN,
    LEUKOCYTES,
    LOINC,
    LYMPHOCYTE_SHARE,
    LYMPHOCYTES,
    Agent,
    Target,
)
from dicom_node.clinical.fhir.client import FhirClient, Resource
from dicom_node.clinical.fhir.records import (
    laboratory_statements,
    medication_of,
    medication_statements,
    patient_id_of_resource,
    patients_statement,
)
from dicom_node.clinical.fhir.values import items, part, reference
from dicom_node.errors import FhirError
from dicom_node.settings.clinical import FhirSettings
from dicom_node.state.clinical import Patient
from scoring.clinical.merge import Statement
from scoring.clinical.units import Units
from scoring.clinical.values import PUBLISHED_UNITS

MOST_MEDICATIONS = 500


@dataclasses.dataclass(frozen=True)
class Answer:
    """The statements of a FHIR server about a patient, and a summary."""

    statements: tuple[Statement, ...]
    words: str


def look_up(
    client: FhirClient,
    settings: FhirSettings,
    patient: Patient,
    today: dt.date,
    units: Units = PUBLISHED_UNITS,
) -> Answer:
    """Return the server's statements about a patient; ``units`` holds the known spellings.

    Raises
    ------
    FhirError
        If the query fails, or its response is unusable as a whole.
    """
    patient_id, issuer = patient
    system = settings.system_of(issuer)
    if system is None:
        named = f"the issuer {issuer!r}" if issuer else "Patient IDs without issuer"
        return Answer((), f"no identifier system is configured for {named}")
    found = [
        p
        for p in client.search(
            "Patient", {"identifier": f"{_escaped(system)}|{_escaped(patient_id)}"}
        )
        if p.get("resourceType") == "Patient" and _has_identifier(p, system, patient_id)
    ]
    if not found:
        return Answer((), "the FHIR server has no patient with this Patient ID")
    problem = patients_statement(found)
    if problem is not None:
        return Answer((problem,), problem.problem)
    number = patient_id_of_resource(found)
    if not re.fullmatch(r"[A-Za-z0-9\-.]{1,64}", number):
        raise FhirError("the Patient resource has no usable id")
    added = [
        (a.system, a.code, Agent(a.name, Target.PD1_PDL1 if a.pd1_or_pdl1 else Target.OTHER))
        for a in settings.agents
    ]
    treatments: list[Resource] = []
    medications: dict[str, Resource] = {}
    for kind in settings.resources:
        query = {"patient": number, "_include": f"{kind}:medication"}
        for resource in client.search(kind, query):
            if resource.get("resourceType") == "Medication":
                medications[f"Medication/{resource.get('id')}"] = resource
            else:
                treatments.append(_own(resource, kind, number))
    _read_medications(client, treatments, medications, added)
    codes = (*ALBUMIN, *LYMPHOCYTES, *LYMPHOCYTE_SHARE, *LEUKOCYTES)
    query = {"patient": number, "code": ",".join(f"{LOINC}|{code}" for code in codes)}
    observations = [_own(r, "Observation", number) for r in client.search("Observation", query)]
    statements = [
        *medication_statements(treatments, medications, today, added, settings.request_dates),
        *laboratory_statements(observations, today, units),
    ]
    words = f"{len(treatments)} medication records, {len(observations)} laboratory values"
    return Answer(tuple(statements), f"{words}; {len(statements)} usable")


def _read_medications(
    client: FhirClient,
    treatments: Sequence[Resource],
    medications: dict[str, Resource],
    added: Sequence[tuple[str, str, Agent]],
) -> None:
    """Read the Medication resources that are referenced but not included in the results."""
    asked = 0
    for resource in treatments:
        refers = resource.get("medicationReference")
        name = reference(refers)
        if not name.startswith("Medication/") or name in medications:
            continue
        if medication_of(resource, {}, added).agents or isinstance(part(refers, "display"), str):
            continue  # the medication's name is known without it
        asked += 1
        medication = client.read(name) if asked <= MOST_MEDICATIONS else None
        if medication is None:
            # It may be a checkpoint inhibitor; a missed dose would yield a wrong start date.
            raise FhirError(
                f"{resource.get('resourceType')} refers to a Medication that was not returned"
            )
        medications[name] = medication


def _own(resource: Resource, kind: str, number: str) -> Resource:
    """Return a resource, checked to be of the requested type and patient."""
    if resource.get("resourceType") != kind:
        raise FhirError(f"the search of {kind} found a {resource.get('resourceType')}")
    if reference(resource.get("subject")) != f"Patient/{number}":
        raise FhirError(
            f"the search of {kind} returned data of another patient; the server ignores the "
            "parameter"
        )
    return resource


def _has_identifier(patient: Resource, system: str, value: str) -> bool:
    return any(
        i.get("system") == system and i.get("value") == value and i.get("use") != "old"
        for i in items(patient.get("identifier"))
    )


def _escaped(text: str) -> str:
    r"""Return a text for a search parameter (FHIR R4 search, escaping: \ $ , |)."""
    return re.sub(r"([\\$,|])", r"\\\1", text)
