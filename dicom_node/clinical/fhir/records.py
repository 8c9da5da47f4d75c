"""Converts FHIR R4 resources of one patient to statements: pure, no network."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from dicom_node.clinical.codes import (
    ALBUMIN,
    LEUKOCYTES,
    LOINC,
    LYMPHOCYTE_SHARE,
    LYMPHOCYTES,
    UCUM,
    Agent,
    Concept,
    Medication,
    Target,
    identify,
)
from dicom_node.clinical.fhir.values import (
    Moment,
    Resource,
    concepts,
    effective,
    items,
    label,
    moment,
    part,
)
from dicom_node.clinical.fhir.values import reference as reference_of
from scoring.clinical.merge import Statement, Subject
from scoring.clinical.units import Units
from scoring.clinical.values import (
    PLANNED_DAYS_AHEAD,
    PUBLISHED_UNITS,
    future_problem,
    parse_albumin,
    parse_lymphocytes,
    with_unit,
)
from scoring.errors import ClinicalValueError

SOURCE = "fhir"
# http://hl7.org/fhir/R4/valueset-medication-admin-status.html; a medication not given has not
# begun.
_GIVEN = ("completed", "in-progress", "stopped")
_NOT_GIVEN = ("not-done", "entered-in-error")
_ORDERED = ("active", "completed")
_NO_ORDER = ("proposal", "option")
_TAKEN = ("active", "completed", "stopped")
_REPORTED = ("final", "amended", "corrected")

Codes = Sequence[tuple[str, str, Agent]]


def patients_statement(patients: Sequence[Resource]) -> Statement | None:
    """Return the problem with the patient's identity, or None if there is exactly one patient.

    A record that another found record replaces (Patient.link) is ignored.
    """
    found = {str(p.get("id")): p for p in patients}
    replaced = {number: _successor(p) for number, p in found.items() if _successor(p)}
    if len(found) - sum(s in found for s in replaced.values()) > 1:
        return _identity(f"the FHIR server has {len(found)} patients with this Patient ID")
    gone = [s for number, s in replaced.items() if s not in found]
    if gone:
        return _identity(
            "according to the FHIR server, this patient's record was replaced by another; the "
            "records must be merged there first"
        )
    return None


def patient_id_of_resource(patients: Sequence[Resource]) -> str:
    """Return the id of the one patient for whom `patients_statement` returned None."""
    return next((str(p.get("id")) for p in patients if not _successor(p)), "")


def _successor(patient: Resource) -> str:
    for link in items(patient.get("link")):
        if link.get("type") == "replaced-by":
            return reference_of(link.get("other")).removeprefix("Patient/") or "unknown"
    return ""


def _identity(problem: str) -> Statement:
    return Statement(SOURCE, Subject.IDENTITY, "FHIR Patient", problem=problem)


def medication_of(
    resource: Resource, medications: Mapping[str, Resource], added: Codes
) -> Medication:
    """Return the checkpoint inhibitors in a resource.

    Parameters
    ----------
    resource
        MedicationAdministration, MedicationRequest or MedicationStatement.
    medications
        ``Medication/id`` to the resource, for referenced medications.
    added
        The site's own codes.
    """
    told = list(concepts(resource.get("medicationCodeableConcept")))
    refers = resource.get("medicationReference")
    name = reference_of(refers)
    if name.startswith("#"):
        contained = items(resource.get("contained"))
        medication = next((c for c in contained if f"#{c.get('id')}" == name), {})
    else:
        medication = medications.get(name, {})
    told += concepts(medication.get("code"))
    for ingredient in items(medication.get("ingredient")):
        told += concepts(ingredient.get("itemCodeableConcept"))
    display = part(refers, "display")
    if isinstance(display, str):
        told.append(Concept(text=display))
    return identify(told, added)


def medication_statements(
    resources: Iterable[Resource],
    medications: Mapping[str, Resource],
    today: dt.date,
    added: Codes = (),
    request_dates: str = "planned",
) -> list[Statement]:
    """Return doses, plans and problems of checkpoint inhibitors.

    Parameters
    ----------
    resources
        MedicationAdministration, MedicationRequest and MedicationStatement of one patient.
    medications
        As in `medication_of`.
    today
        The present date; later doses are not accepted.
    added
        The site's own codes.
    request_dates
        ``planned``: an order counts with the date in its dosage; ``authored``: without one, with
        the day on which it was written.
    """
    given: list[Statement] = []
    unclear: list[Statement] = []
    plans: list[Statement] = []
    for resource in resources:
        medication = medication_of(resource, medications, added)
        kind = resource.get("resourceType")
        if not medication.agents:
            continue
        if kind == "MedicationAdministration":
            statement, sure = _dose(resource, medication, today)
            if statement is not None:
                (given if sure else unclear).append(statement)
        elif medication.target is Target.PD1_PDL1 and not medication.unclear:
            plans += _plan(resource, medication, today, request_dates)
    # An unclear dose matters only if it may have been the first.
    first = min(
        (s.date for s in given if s.date and s.subject is Subject.ADMINISTRATION), default=None
    )
    kept = [s for s in unclear if first is None or s.date is None or s.date < first]
    return [*sorted(given, key=lambda s: (s.date or dt.date.max, s.origin)), *kept, *plans]


def _dose(
    resource: Resource, medication: Medication, today: dt.date
) -> tuple[Statement | None, bool]:
    """Return the statement of an administration, and whether a dose was given on a known day."""
    status = resource.get("status")
    if status in _NOT_GIVEN:
        return None, False
    other = medication.target is Target.OTHER
    subject = Subject.OTHER_IMMUNOTHERAPY if other else Subject.ADMINISTRATION
    at = effective(resource)
    told = Statement(
        SOURCE,
        subject,
        f"{label(resource)} ({medication.names})",
        moment=at.date.isoformat() if at else "",
    )
    problem = ""
    if medication.unclear:
        problem = f"{told.origin} may be a placebo"
    elif at is None:
        problem = f"{told.origin} has no date that names a day"
    elif status not in _GIVEN:
        problem = f"{told.origin} has the status {status!r}, so that it may not have been given"
    elif late := future_problem(at.date, today):
        problem = f"{told.origin}: {late}"
    if problem or at is None:
        return dataclasses.replace(told, problem=problem), False
    return dataclasses.replace(told, value=at.date, moment=""), True


def _plan(
    resource: Resource, medication: Medication, today: dt.date, request_dates: str
) -> list[Statement]:
    """Return the start in an order (planned) or a medication statement."""
    told, status = resource.get("resourceType") == "MedicationStatement", resource.get("status")
    if told:
        if status not in _TAKEN:
            return []
        at, words = effective(resource), "stated, not documented as given"
    else:
        if status not in _ORDERED or resource.get("intent") in _NO_ORDER:
            return []
        if resource.get("doNotPerform") is True:
            return []
        at, words = _planned(resource), "planned"
        if at is None and request_dates == "authored":
            at, words = moment(resource.get("authoredOn")), "ordered on this day"
    if at is None or future_problem(at.date, today, 0 if told else PLANNED_DAYS_AHEAD):
        return []
    origin = f"{label(resource)} ({medication.names}, {words})"
    return [Statement(SOURCE, Subject.PLANNED_START, origin, at.date)]


def _planned(request: Resource) -> Moment | None:
    """Return the first day in the dosage of an order."""
    days = []
    for dosage in items(request.get("dosageInstruction")):
        timing = dosage.get("timing")
        events = part(timing, "event")
        days += [moment(e) for e in events] if isinstance(events, list) else []
        bounds = part(part(timing, "repeat"), "boundsPeriod")
        days.append(moment(part(bounds, "start")))
    return min((d for d in days if d is not None), key=lambda d: d.text, default=None)


def laboratory_statements(
    observations: Iterable[Resource], today: dt.date, units: Units = PUBLISHED_UNITS
) -> list[Statement]:
    """Return albumin and lymphocytes of Observations, with the problems of unusable ones."""
    results = [r for o in observations if o.get("status") in _REPORTED for r in _results(o)]
    leukocytes = {r.moment.text: r for r in results if r.codes & set(LEUKOCYTES) and r.moment}
    counted = {r.moment.text for r in results if r.codes & set(LYMPHOCYTES) and r.moment}
    found = []
    for result in results:
        if result.codes & set(ALBUMIN):
            found.append(_statement(result, Subject.ALBUMIN, today, units))
        elif result.codes & set(LYMPHOCYTES):
            found.append(_statement(result, Subject.LYMPHOCYTES, today, units))
        elif result.codes & set(LYMPHOCYTE_SHARE):
            at = result.moment.text if result.moment else ""
            if at not in counted:
                whole = leukocytes.get(at)
                found.append(_statement(result, Subject.LYMPHOCYTES, today, units, whole))
    return sorted(found, key=lambda s: (s.moment, s.origin))


@dataclasses.dataclass(frozen=True)
class _Result:
    """One measured value of an Observation or of one of its components, with texts for its unit."""

    origin: str
    codes: frozenset[str]
    moment: Moment | None
    number: str
    units: tuple[str, ...]
    problem: str


def _results(observation: Resource) -> list[_Result]:
    at = effective(observation)
    found = []
    for item in [observation, *items(observation.get("component"))]:
        codes = frozenset(c.code for c in concepts(item.get("code")) if c.system == LOINC)
        if codes:
            found.append(_Result(label(observation), codes, at, *_value(item)))
    return found


def _value(item: Resource) -> tuple[str, tuple[str, ...], str]:
    """Return a number and the texts of its unit, or why there is no number."""
    reason = next((c.code for c in concepts(item.get("dataAbsentReason")) if c.code), "")
    if reason:
        return "", (), f"the value is absent ({reason})"
    quantity = item.get("valueQuantity")
    if not isinstance(quantity, dict):
        text = item.get("valueString")
        if isinstance(text, str):
            return "", (), f"the value is the text {text[:40]!r}, not a number with a unit"
        return "", (), "there is no valueQuantity"
    number = quantity.get("value")
    if isinstance(number, bool) or not isinstance(number, int | float):
        return "", (), "valueQuantity has no number"
    code = quantity.get("code") if quantity.get("system") == UCUM else None
    units = tuple(str(u) for u in (code, quantity.get("unit")) if u)
    if quantity.get("comparator"):
        told = f"{quantity['comparator']}{' '.join((str(number), *units[:1]))}"
        return "", (), f"the value is {told!r}, a bound and not a number"
    return str(number), units, ""


def _statement(
    result: _Result,
    subject: Subject,
    today: dt.date,
    units: Units,
    leukocytes: _Result | None = None,
) -> Statement:
    name = subject.value
    at = result.moment
    told = Statement(SOURCE, subject, result.origin, moment=at.text if at else "")
    problem = result.problem
    if not problem and at is None:
        problem = "there is no date that names a day"
    if not problem and at is not None:
        problem = future_problem(at.date, today)
    if not problem and leukocytes is not None and leukocytes.problem:
        problem = f"leukocytes of the same sample: {leukocytes.problem}"
    if problem or at is None:
        return dataclasses.replace(told, problem=f"{name}: {problem} ({result.origin})")
    try:
        text = with_unit(result.number, name, result.units, units)
        if subject is Subject.ALBUMIN:
            value = parse_albumin(text, at.date, units)
        else:
            whole = None
            if leukocytes is not None:
                whole = with_unit(leukocytes.number, "leukocytes", leukocytes.units, units)
            value = parse_lymphocytes(text, at.date, whole, units)
    except ClinicalValueError as e:
        return dataclasses.replace(told, problem=f"{e} ({result.origin})")
    return dataclasses.replace(told, value=value)
