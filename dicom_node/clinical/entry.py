"""Manual entry of clinical values, under the same rules as the CSV file."""

from __future__ import annotations

import time
from collections.abc import Mapping

from dicom_node.errors import ClinicalEntryError
from dicom_node.state import audit
from dicom_node.state.clinical import ClinicalStore, Patient
from dicom_node.state.overview import unknown_study
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
        If the study is unknown or has no Patient ID; otherwise as `enter_by_hand`.
    """
    case = resources.journal.case(study_uid)
    if case is None:
        raise ClinicalEntryError("study", unknown_study(resources.journal, study_uid))
    enter_by_hand(resources, (case.patient_id, case.issuer), fields, user, study_uid)


def enter_by_hand(
    resources: NodeResources,
    patient: Patient,
    fields: Mapping[str, str],
    user: str = "",
    study_uid: str = "",
) -> None:
    """Store manually entered values of a patient; the node then decides the patient's cases again.

    Parameters
    ----------
    resources
        Journal and audit trail; a running node reads the entry in its next round.
    patient
        Patient ID and Issuer of Patient ID.
    fields
        Values by name of `FIELDS`, written as in the CSV file. An empty text withdraws the entry.
        The date of a laboratory value must be given again with it; other fields are unchanged.
    user
        Who enters the values; by default the operating system's user. The report states it.
    study_uid
        The case for which they were entered, for the audit trail.

    Raises
    ------
    ClinicalEntryError
        If a value is invalid or a field unknown; nothing is stored then.
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
    for name, parts in VALUES.items():  # an entry must be complete
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
    """Return the manually entered values of a patient."""
    found = ClinicalStore(resources.journal).statements(patient)
    return [s for s in found if s.source == BY_HAND]
