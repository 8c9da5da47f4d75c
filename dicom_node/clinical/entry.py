"""Clinical values that a person enters by hand, under the same rules as those of the CSV file."""

from __future__ import annotations

import time
from collections.abc import Mapping

from dicom_node.errors import ClinicalEntryError
from dicom_node.state import audit
from dicom_node.state.clinical import ClinicalStore, Patient
from dicom_node.state.resources import NodeResources
from scoring.clinical.merge import BY_HAND, Statement, statements_of
from scoring.clinical.values import FIELDS, VALUES, parse_record


def enter_for_study(
    resources: NodeResources,
    study_uid: str,
    fields: Mapping[str, str],
    user: str = "",
) -> None:
    """Enter values for the patient of a study, as `enter_by_hand` does.

    Raises
    ------
    ClinicalEntryError
        If the study is not known or has no Patient ID; else as `enter_by_hand`.
    """
    case = resources.journal.case(study_uid)
    if case is None:
        raise ClinicalEntryError("study", f"study {study_uid} is not known")
    enter_by_hand(resources, (case.patient_id, case.issuer), fields, user, study_uid)


def enter_by_hand(
    resources: NodeResources,
    patient: Patient,
    fields: Mapping[str, str],
    user: str = "",
    study_uid: str = "",
) -> None:
    """Store what a person says of a patient; the node looks at the patient's cases again.

    Parameters
    ----------
    resources
        Journal and audit trail; a running node sees the entry at its next look.
    patient
        Patient ID and Issuer of Patient ID.
    fields
        Of `FIELDS`, written as in the CSV file. An empty text takes the entry back. The date of a
        laboratory value belongs to it and is given again with it; what is not named stays.
    user
        Who says it; the operating system's user without one. It is in the report's words.
    study_uid
        The case that it was entered for, for the audit trail.

    Raises
    ------
    ClinicalEntryError
        If a value cannot be understood or a field is not known; nothing is stored then.
    """
    if not patient[0]:
        raise ClinicalEntryError(
            "patient_id", "the patient has no Patient ID, so that no values can be stored"
        )
    who = user or audit.os_user()
    for name in fields:
        if name not in FIELDS:
            raise ClinicalEntryError(name, f"{name!r} is not one of {', '.join(FIELDS)}")
    given = {k: v.strip() for k, v in fields.items()}
    for name, parts in VALUES.items():  # entered with what belongs to it, or not at all
        lonely = [p for p in parts if given.get(p) and not given.get(name)]
        if lonely:
            raise ClinicalEntryError(lonely[0], f"{lonely[0]} is given without {name}")
    units = resources.settings.clinical.known_units
    record = parse_record(given, f"entered by hand by {who}", units=units)
    for name, problem in record.problems:
        raise ClinicalEntryError(name, problem)
    found = {s.subject.value: s for s in statements_of(record, BY_HAND)}
    results: dict[str, list[Statement]] = {
        name: [found[name]] if name in found else [] for name in VALUES if name in given
    }
    if not results:
        raise ClinicalEntryError("fields", f"no value is given; known fields: {', '.join(FIELDS)}")
    ClinicalStore(resources.journal).put(patient, BY_HAND, results, who, time.time())
    words = "; ".join(f"{k} {'entered' if v else 'withdrawn'}" for k, v in results.items())
    resources.trail.record(audit.clinical_entry(study_uid, patient, words, who))


def entered(resources: NodeResources, patient: Patient) -> list[Statement]:
    """Return what was entered by hand for a patient."""
    found = ClinicalStore(resources.journal).statements(patient)
    return [s for s in found if s.source == BY_HAND]
