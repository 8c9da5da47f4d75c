"""Clinical values from a FHIR R4 server, over HTTP, and what its answers must not become."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import time
import tracemalloc
from pathlib import Path
from typing import Any

import pydicom
import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dicom_node.clinical.codes import AGENTS, Concept, Target, identify
from dicom_node.clinical.fhir.client import FhirClient, origin
from dicom_node.clinical.fhir.look_up import Answer, look_up
from dicom_node.clinical.fhir.loop import ClinicalLookup
from dicom_node.clinical.fhir.records import laboratory_statements, medication_statements
from dicom_node.clinical.fhir.values import moment
from dicom_node.demo.pacs import SmallPacs
from dicom_node.errors import FhirError, SettingsError
from dicom_node.peers.json_values import MOST_VALUES
from dicom_node.settings.clinical import AgentCode, FhirSettings, IdentifierSystem
from dicom_node.settings.file import settings_of
from dicom_node.settings.sections import Settings
from dicom_node.state.audit import AuditTrail
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.database import insert
from dicom_node.state.facts import State
from dicom_node.state.journal import Journal
from dicom_node.state.resources import NodeResources
from dicom_node.state.spool import Spool
from scoring.clinical.merge import Statement, Subject, merge
from scoring.clinical.units import Units
from scoring.results import ClinicalRecord, Laboratory
from tests.helpers.made.cases import Case
from tests.helpers.others.fhir_server import (
    LOINC,
    PEMBROLIZUMAB,
    RXNORM,
    SYSTEM,
    FhirServer,
    administration,
    concept,
    observation,
    patient,
    request,
    valid,
)
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import running_node, store_all, wait_for

TODAY = dt.date(2024, 6, 1)
START = dt.date(2024, 3, 14)
WHO = ("DEMO-0001", "")


def no_wait(seconds: float) -> bool:
    return False


def fhir(server: FhirServer, **changes: Any) -> FhirSettings:
    base = FhirSettings(
        base_url=server.url,
        identifiers=(IdentifierSystem("", SYSTEM),),
        timeout_seconds=60,
    )
    return dataclasses.replace(base, **changes)


def ask(server: FhirServer, who: tuple[str, str] = WHO, **changes: Any) -> Answer:
    options = fhir(server, **changes)
    return look_up(FhirClient(options, no_wait), options, who, TODAY)


def record(answer: Answer, scan: dt.date | None = dt.date(2024, 3, 1)) -> ClinicalRecord:
    return merge(answer.statements, ("csv", "fhir", "hl7"), scan, 28)


WHOLE = (
    patient(),
    administration("m1", "2024-03-14T09:30:00Z"),
    administration("m2", "2024-04-04"),
    administration("m3", "2024-04-25"),
    observation("o1", "1751-7", 39, "g/L", "2024-03-10"),
    observation("o2", "731-0", 1.4, "10*3/uL", "2024-03-12T07:00:00Z"),
    observation("o3", "731-0", 0.6, "10*9/L", "2024-03-20"),
)


def test_start_and_baseline_come_with_the_resource_that_says_so() -> None:
    with FhirServer(*WHOLE) as server:
        found = record(ask(server))
    assert found.treatment_start == START
    assert found.origin("treatment_start") == "FHIR MedicationAdministration/m1 (pembrolizumab)"
    assert found.albumin == Laboratory(3.9, "g/dL", "39 g/L", dt.date(2024, 3, 10))
    assert found.lymphocytes is not None
    assert (found.lymphocytes.value, found.origin("lymphocytes")) == (1.4, "FHIR Observation/o2")
    assert found.prior_immunotherapy is None
    assert not found.problems
    assert not found.conflicts


def test_models_that_check_our_bundles_refuse_a_broken_resource() -> None:
    with pytest.raises(ValidationError):
        valid({"resourceType": "Observation", "id": "x", "status": "final"})  # no code
    with pytest.raises(ValidationError):
        administration("x", "2024-03-14", subject=None)


def test_all_pages_are_read() -> None:
    doses = [administration(f"m{i}", f"2024-05-{i:02}") for i in range(30, 1, -1)]
    with FhirServer(patient(), *doses, page=4) as server:
        found = record(ask(server))
        assert sum("/MedicationAdministration" in r for r in server.requests) == 8
    assert found.treatment_start == dt.date(2024, 5, 2)


# ---------------------------------------------------------------- patient


def test_unknown_patient_is_stated_and_is_no_failure() -> None:
    with FhirServer(patient(value="OTHER")) as server:
        answer = ask(server)
    assert answer.statements == ()
    assert "has no patient" in answer.words


def test_issuer_without_a_system_is_not_asked_for() -> None:
    with FhirServer(*WHOLE) as server:
        answer = ask(server, ("DEMO-0001", "ELSEWHERE"))
        assert server.requests == []
    assert "no identifier system" in answer.words


def test_two_patients_with_one_id_are_refused() -> None:
    with FhirServer(patient("a1"), patient("a2"), *WHOLE[1:]) as server:
        found = record(ask(server))
    assert found.treatment_start is None
    assert found.albumin is None
    assert "2 patients with this Patient ID" in (found.problem("treatment_start") or "")


def test_record_that_was_replaced_by_the_other_one_found_does_not_count() -> None:
    link = [{"other": {"reference": "Patient/a1"}, "type": "replaced-by"}]
    with FhirServer(patient("a0", link=link), *WHOLE) as server:
        assert record(ask(server)).treatment_start == START
    elsewhere = [{"other": {"reference": "Patient/zz"}, "type": "replaced-by"}]
    with FhirServer(patient("a1", link=elsewhere), *WHOLE[1:]) as server:
        assert "replaced by another" in (record(ask(server)).problem("treatment_start") or "")


def test_server_that_answers_with_another_patients_values_is_refused() -> None:
    other = observation("o9", "1751-7", 20, "g/L", "2024-03-10", subject={"reference": "Patient/b"})
    bundle = {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": other}]}
    with FhirServer(patient()) as server:
        server.faults = type(server.faults)(
            [
                server._bundle("Patient", {"identifier": f"{SYSTEM}|DEMO-0001"}),
                *[_empty()] * 2,
                bundle,
            ]
        )
        with pytest.raises(FhirError, match="another patient"):
            ask(server)


def _empty() -> dict[str, Any]:
    return {"resourceType": "Bundle", "type": "searchset", "total": 0}


# ---------------------------------------------------------------- medications


def meds(*resources: dict[str, Any], **changes: Any) -> list[Statement]:
    return medication_statements(resources, {}, TODAY, **changes)


@pytest.mark.parametrize("status", ["not-done", "entered-in-error"])
def test_dose_that_was_not_given_is_no_dose(status: str) -> None:
    found = meds(
        administration("m1", "2024-01-01", status=status), administration("m2", "2024-03-14")
    )
    assert [s.value for s in found] == [START]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"status": "unknown"}, "may not have been given"),
        ({"status": "on-hold"}, "may not have been given"),
        ({"effectiveDateTime": "2024-01"}, "no date that names a day"),
        (
            {"medicationCodeableConcept": PEMBROLIZUMAB | {"text": "pembrolizumab or placebo"}},
            "may be a placebo",
        ),
    ],
)
def test_unclear_dose_that_may_be_the_first_leaves_the_start_unknown(
    fields: dict[str, Any], said: str
) -> None:
    early = administration("m1", "2024-01-05", **fields)
    found = merge(meds(early, administration("m2", "2024-03-14")), ("fhir",), None, 28)
    assert found.treatment_start is None
    assert said in (found.problem("treatment_start") or "")


def test_unclear_or_future_dose_after_the_first_changes_nothing() -> None:
    found = meds(
        administration("m1", "2024-03-14"),
        administration("m2", "2024-04-04", status="unknown"),
        administration("m3", "2034-04-25"),
    )
    assert [s.value for s in found] == [START]


def test_only_dose_being_in_the_future_is_refused() -> None:
    found = merge(meds(administration("m1", "2034-03-14")), ("fhir",), None, 28)
    assert found.treatment_start is None
    assert "in the future" in (found.problem("treatment_start") or "")


def test_order_counts_with_its_planned_day_and_only_without_doses() -> None:
    timing = [{"timing": {"event": ["2024-03-20", "2024-04-10"]}}]
    planned = request("r1", dosageInstruction=timing, authoredOn="2024-03-01")
    found = merge(meds(planned), ("fhir",), None, 28)
    assert found.treatment_start == dt.date(2024, 3, 20)
    assert "planned" in found.origin("treatment_start")
    found = merge(meds(planned, administration("m1", "2024-03-14")), ("fhir",), None, 28)
    assert found.treatment_start == START


def test_day_of_writing_an_order_is_no_start_unless_the_site_says_so() -> None:
    written = request("r1", authoredOn="2024-03-01T10:00:00Z")
    assert meds(written) == []
    assert [s.value for s in meds(written, request_dates="authored")] == [dt.date(2024, 3, 1)]


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "cancelled"},
        {"status": "entered-in-error"},
        {"status": "draft"},
        {"intent": "proposal"},
        {"doNotPerform": True},
    ],
)
def test_order_that_is_none_is_left_out(fields: dict[str, Any]) -> None:
    assert meds(request("r1", authoredOn="2024-03-01", **fields), request_dates="authored") == []


def test_earlier_course_and_other_checkpoint_inhibitors_are_previous_immunotherapy() -> None:
    ipilimumab = concept("http://www.whocc.no/atc", "L01FX04")
    doses = (
        administration("m0", "2022-02-01", medicationCodeableConcept=ipilimumab),
        administration("m1", "2024-03-14"),
    )
    found = merge(meds(*doses), ("fhir",), dt.date(2024, 3, 1), 28)
    assert (found.treatment_start, found.prior_immunotherapy) == (START, True)
    assert "ipilimumab" in found.origin("prior_immunotherapy")


def test_medications_are_found_by_reference_contained_or_included_or_read() -> None:
    medication = valid({"resourceType": "Medication", "id": "k1", "code": PEMBROLIZUMAB})
    contained = administration(
        "m1", "2024-05-01", medicationReference={"reference": "#k1"}, contained=[medication]
    )
    included = administration(
        "m2", "2024-03-14", medicationReference={"reference": "Medication/k1"}
    )
    with FhirServer(patient(), medication, contained, included) as server:
        found = record(ask(server))
        assert found.treatment_start == START
        assert not any("Medication/k1" in r for r in server.requests)
    bare = FhirServer(patient(), medication, included)
    without = bare._bundle
    bare._bundle = lambda kind, query: without(kind, {**query, "_include": ""})  # type: ignore[method-assign]
    with bare as server:
        assert record(ask(server)).treatment_start == START
        assert any(r.endswith("Medication/k1") for r in server.requests)
    with FhirServer(patient(), included) as server, pytest.raises(FhirError, match="not returned"):
        ask(server)


@pytest.mark.parametrize("agent", AGENTS, ids=lambda a: a.name)
def test_each_agent_is_known_by_each_of_its_codes_and_by_its_name(agent: Any) -> None:
    told = [Concept(RXNORM, code) for code in agent.rxnorm]
    told += [Concept("http://www.whocc.no/atc", code) for code in agent.atc]
    told += [Concept(RXNORM, "999999", f"4 ML {agent.name} 25 MG/ML Injection")]
    told += [Concept(text=agent.name.title())]
    for item in told:
        found = identify([item])
        assert [a.name for a in found.agents] == [agent.name], item
        assert found.target is agent.target
    assert bool(agent.rxnorm) == bool(agent.rxnorm_source)


@pytest.mark.parametrize(
    ("item", "target"),
    [
        (Concept("http://www.whocc.no/atc", "L01FF13"), Target.PD1_PDL1),
        (Concept("http://fhir.de/CodeSystem/bfarm/atc", "L01FF02"), Target.PD1_PDL1),
        (Concept("http://www.whocc.no/atc", "L01FX02"), None),
        (Concept("http://www.whocc.no/atc", "L01FD01"), None),
        (Concept("http://snomed.info/sct", "1547545"), None),
        (Concept("", "L01FF02"), None),
        (Concept(text="antipembrolizumab"), None),
    ],
)
def test_code_counts_in_its_own_system_only(item: Concept, target: Target | None) -> None:
    assert identify([item]).target is target


def test_sites_own_code_is_known() -> None:
    agents = (AgentCode("pembrolizumab", "urn:pharmacy", "KEY100"),)
    own = administration(
        "m1", "2024-03-14", medicationCodeableConcept=concept("urn:pharmacy", "KEY100")
    )
    with FhirServer(patient(), own) as server:
        assert record(ask(server)).treatment_start is None
        assert record(ask(server, agents=agents)).treatment_start == START


# ---------------------------------------------------------------- laboratory


def labs(*resources: dict[str, Any]) -> list[Statement]:
    return laboratory_statements(resources, TODAY)


def one(*resources: dict[str, Any]) -> Laboratory | str:
    (found,) = labs(*resources)
    assert found.value is None or isinstance(found.value, Laboratory)
    return found.value or found.problem


@given(st.integers(1000, 7000), st.sampled_from([("g/dL", 1), ("g/L", 10), ("mg/dL", 1000)]))
def test_albumin_is_the_same_in_every_ucum_unit(thousandths: int, unit: tuple[str, int]) -> None:
    value = thousandths * unit[1] / 1000
    found = one(observation("o", "1751-7", value, unit[0], "2024-03-10"))
    assert isinstance(found, Laboratory)
    assert found.value == pytest.approx(thousandths / 1000, rel=1e-9)


@given(
    st.integers(10, 20000),
    st.sampled_from(
        [
            ("10*9/L", 1),
            ("10*3/uL", 1),
            ("10*3/mm3", 1),
            ("/nL", 1),
            ("10*6/L", 1000),
            ("/uL", 1000),
            ("{cells}/uL", 1000),
        ]
    ),
)
def test_lymphocytes_are_the_same_in_every_ucum_unit(
    thousandths: int, unit: tuple[str, int]
) -> None:
    value = thousandths * unit[1] / 1000
    found = one(observation("o", "731-0", value, unit[0], "2024-03-10"))
    assert isinstance(found, Laboratory)
    assert found.value == pytest.approx(thousandths / 1000, rel=1e-9)


def quantity(**changes: Any) -> dict[str, Any]:
    base = {"value": 0.5, "unit": "g/dL", "system": "http://unitsofmeasure.org", "code": "g/dL"}
    return {"valueQuantity": {k: v for k, v in (base | changes).items() if v is not None}}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (quantity(comparator="<"), "'<0.5 g/dL', a bound"),
        (quantity(value=None), "no number"),
        (quantity(unit=None, system=None, code=None, value=3.9), "without a unit"),
        (quantity(unit="mmol/L", code="mmol/L"), "an amount of substance"),
        (quantity(unit="U/L", code="U/L"), "unit is not known"),
        (quantity(value=3.9, unit="g/L"), "different units"),
        (quantity(value=39), "was 39 g/L meant"),
        ({"valueString": "<0.5"}, "the text '<0.5'"),
        ({"dataAbsentReason": concept("urn:x", "not-performed")}, "absent (not-performed)"),
        (quantity(value=3.9) | {"effectiveDateTime": "2024-03"}, "no date that names a day"),
        (quantity(value=3.9) | {"effectiveDateTime": "2034-03-01"}, "in the future"),
    ],
)
def test_what_is_no_measured_number_is_a_problem(fields: dict[str, Any], said: str) -> None:
    found = one(observation("o", "1751-7", None, "", "2024-03-10", **fields))
    assert isinstance(found, str)
    assert said in found
    assert "FHIR Observation/o" in found


@pytest.mark.parametrize(
    "fields",
    [
        {"unit": "gm/dL", "system": None, "code": None},
        {"unit": "gram per dL", "code": "g/dL"},
        {"unit": "GM/DL", "code": "UNKNOWN"},
        {"unit": None},
    ],
)
def test_unit_is_read_from_its_code_or_its_name(fields: dict[str, Any]) -> None:
    found = one(observation("o", "1751-7", None, "", "2024-03-10", **quantity(value=3.9, **fields)))
    assert isinstance(found, Laboratory), found
    assert found.value == 3.9


def test_spellings_of_the_site_count() -> None:
    units = Units({"TSD": "10*3/uL"})
    resource = observation("o", "731-0", 1.4, "TSD", "2024-03-10")
    (found,) = laboratory_statements([resource], TODAY, units)
    assert isinstance(found.value, Laboratory)
    assert labs(resource)[0].value is None


@pytest.mark.parametrize("status", ["preliminary", "registered", "cancelled", "entered-in-error"])
def test_value_that_is_not_final_is_none(status: str) -> None:
    assert labs(observation("o", "1751-7", 39, "g/L", "2024-03-10", status=status)) == []


@pytest.mark.parametrize("status", ["final", "amended", "corrected"])
def test_reported_value_counts(status: str) -> None:
    found = one(observation("o", "1751-7", 39, "g/L", "2024-03-10", status=status))
    assert isinstance(found, Laboratory)


def test_share_needs_the_leukocytes_of_its_own_sample() -> None:
    share = observation("o1", "736-9", 28, "%", "2024-03-10T08:00:00Z")
    assert "a share" in str(one(share))
    other = observation("o2", "6690-2", 5.0, "10*9/L", "2024-03-11T08:00:00Z")
    assert "a share" in str(one(share, other))
    same = observation("o3", "6690-2", 5.0, "10*9/L", "2024-03-10T08:00:00Z")
    found = one(share, same)
    assert isinstance(found, Laboratory)
    assert found.value == pytest.approx(1.4)
    count = observation("o4", "731-0", 1.41, "10*9/L", "2024-03-10T08:00:00Z")
    found = one(share, same, count)
    assert isinstance(found, Laboratory)
    assert found.value == 1.41


def test_components_of_a_panel_are_read() -> None:
    panel = observation(
        "o",
        "58410-2",
        None,
        "",
        "2024-03-10",
        component=[
            {"code": concept(LOINC, "731-0"), **quantity(value=1.4, unit="10*9/L", code="10*9/L")},
            {"code": concept(LOINC, "1751-7"), **quantity(value=3.9)},
        ],
    )
    assert {s.subject for s in labs(panel)} == {Subject.ALBUMIN, Subject.LYMPHOCYTES}


@pytest.mark.parametrize("text", ["2024", "2024-13-01", "2024-03-14T25:00:00", "x", 5, None])
def test_what_names_no_day_is_none(text: object) -> None:
    assert moment(text) is None


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "coding",
                    "system",
                    "code",
                    "display",
                    "text",
                    "reference",
                    "value",
                    "unit",
                    "start",
                    "timing",
                    "event",
                    "comparator",
                    "code",
                    "link",
                    "type",
                    "other",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=10,
)


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "resourceType",
                "id",
                "status",
                "code",
                "effectiveDateTime",
                "effectivePeriod",
                "valueQuantity",
                "component",
                "medicationCodeableConcept",
                "medicationReference",
                "contained",
                "dosageInstruction",
                "intent",
                "dataAbsentReason",
                "authoredOn",
                "link",
            ]
        ),
        junk,
    ),
    st.sampled_from(["MedicationAdministration", "MedicationRequest", "MedicationStatement"]),
)
def test_no_resource_however_malformed_makes_an_error(resource: dict[str, Any], kind: str) -> None:
    drug = {"resourceType": kind, "medicationCodeableConcept": PEMBROLIZUMAB}
    medication_statements([resource, resource | drug], {"x": resource}, TODAY)
    laboratory_statements([resource, resource | {"status": "final"}], TODAY)


# ---------------------------------------------------------------- server


@pytest.mark.parametrize("fault", [503, 500, "hang", "cut", (429, {"Retry_After": "1"})])
def test_fault_that_passes_is_tried_again(fault: Any) -> None:
    with FhirServer(*WHOLE) as server:
        server.faults.extend([fault, fault])
        seconds = 3 if fault == "hang" else 60
        assert record(ask(server, timeout_seconds=seconds)).treatment_start == START


def test_rate_limit_is_waited_for_as_the_server_says() -> None:
    waits: list[float] = []
    with FhirServer(*WHOLE) as server:
        server.faults.extend([(429, {"Retry_After": "7"}), (503, {"Retry_After": "99999"})])
        options = fhir(server)
        client = FhirClient(options, lambda s: bool(waits.append(s)))
        look_up(client, options, WHO, TODAY)
    assert waits == [7, 30]


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (503, "answered 503"),
        (403, "answered 403"),
        ("garbage", "not JSON"),
        ({"resourceType": "Patient", "id": "a1"}, "not a search result"),
        ({"no": "resource"}, "not a FHIR resource"),
        ((302, {"Location": "http://127.0.0.1:9/"}), "answered 302"),
        ({"resourceType": "Bundle", "type": "searchset", "entry": [{}]}, "malformed"),
        (
            {
                "resourceType": "Bundle",
                "type": "searchset",
                "entry": [
                    {
                        "resource": {
                            "resourceType": "OperationOutcome",
                            "issue": [{"severity": "error", "code": "too-costly"}],
                        }
                    }
                ],
            },
            "too-costly",
        ),
    ],
)
def test_server_that_cannot_be_used_is_an_error_that_names_no_patient(
    fault: Any, said: str
) -> None:
    with FhirServer(*WHOLE) as server:
        server.always = fault
        with pytest.raises(FhirError, match=said) as caught:
            ask(server)
    assert "DEMO" not in str(caught.value)


def test_server_that_is_not_there_is_an_error_that_names_no_patient() -> None:
    server = FhirServer()
    server._server.server_close()
    with pytest.raises(FhirError, match="cannot be reached") as caught:
        ask(server, base_url=f"http://127.0.0.1:{free_port()}/r4")
    assert "DEMO" not in str(caught.value)


def test_endless_paging_ends() -> None:
    with FhirServer(*WHOLE) as server:
        server.endless = True
        with pytest.raises(FhirError, match="more than 5 pages"):
            ask(server, maximum_pages=5)
        link = [{"relation": "next", "url": f"{server.url}/Patient?page=1"}]
        server.always = _empty() | {"link": link}
        with pytest.raises(FhirError, match="form a loop"):
            ask(server)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://fhir.example/r4/", "https://fhir.example:443/r4?page=2", True),
        ("https://fhir.example:443/r4/", "https://FHIR.example/r4?page=2", True),
        ("http://127.0.0.1/r4/", "http://127.0.0.1:80/r4?page=2", True),
        ("https://fhir.example/r4/", "https://fhir.example:80/r4", False),
        ("https://fhir.example/r4/", "http://fhir.example:443/r4", False),
        ("https://fhir.example/r4/", "http://fhir.example/r4", False),
        ("https://fhir.example:8443/r4/", "https://fhir.example/r4", False),
        ("https://fhir.example/r4/", "https://fhir.example.evil/r4", False),
    ],
)
def test_origin_does_not_depend_on_whether_the_default_port_is_written(
    one: str, other: str, same: bool
) -> None:
    assert (origin(one) == origin(other)) is same


@pytest.mark.parametrize(
    "url",
    ["http://[x", "http://127.0.0.1:abc/r4", "http://h:99999999/", "file:///etc/passwd"],
)
def test_link_that_is_no_address_is_an_error(url: str) -> None:
    with FhirServer(*WHOLE) as server:
        server.endless, server.next_url = True, url
        with pytest.raises(FhirError, match="not a web address"):
            ask(server)


def test_page_on_another_server_is_not_fetched() -> None:
    with FhirServer(*WHOLE) as server, FhirServer() as other:
        server.endless, server.next_url = True, f"{other.url}/Patient"
        with pytest.raises(FhirError, match="another server"):
            ask(server)
        assert other.requests == []


def test_page_that_is_too_long_is_refused() -> None:
    with FhirServer(*WHOLE) as server:
        server.always = {"resourceType": "Bundle", "x": "y" * (2 << 20)}
        with pytest.raises(FhirError, match="longer than 1 MB"):
            ask(server, maximum_page_mb=1)


def test_small_page_of_very_many_values_is_refused_before_it_is_parsed() -> None:
    body = b'{"resourceType": "Bundle", "x": [' + b"[]," * MOST_VALUES + b"[]]}"
    client = FhirClient(
        FhirSettings(base_url="http://127.0.0.1/", identifiers=(IdentifierSystem("", SYSTEM),))
    )
    response = requests.Response()
    response.raw = io.BytesIO(body)
    tracemalloc.start()
    try:
        with pytest.raises(FhirError, match=f"more than {MOST_VALUES} values"):
            client._body(response, "Patient")
        assert tracemalloc.get_traced_memory()[1] < 3 * len(body)
    finally:
        tracemalloc.stop()


def test_bearer_token_is_shown_and_a_wrong_one_refused(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("s3cret\n")
    with FhirServer(*WHOLE, token="s3cret") as server:
        assert record(ask(server, token_file=file)).treatment_start == START
        file.write_text("wrong")
        with pytest.raises(FhirError, match="does not accept our token") as caught:
            ask(server, token_file=file)
        assert "wrong" not in str(caught.value)
        file.unlink()
        with pytest.raises(FhirError, match="cannot read"):
            ask(server, token_file=file)


def test_oauth_token_is_got_kept_and_renewed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("s3cret")
    with FhirServer(*WHOLE, token="not yet") as server:
        options = fhir(
            server,
            oauth_token_url=f"{server.url}/token",
            oauth_client_id="immunoct",
            oauth_secret_file=secret,
        )
        client = FhirClient(options, no_wait)
        assert record(look_up(client, options, WHO, TODAY)).treatment_start == START
        look_up(client, options, WHO, TODAY)
        assert server.tokens_given == 1
        server.token = "revoked"
        assert record(look_up(client, options, WHO, TODAY)).treatment_start == START
        assert server.tokens_given == 2
        secret.write_text("wrong")
        with pytest.raises(FhirError, match="token server answered 401"):
            look_up(FhirClient(options, no_wait), options, WHO, TODAY)


# ---------------------------------------------------------------- settings


PEER = {"name": "PACS", "ae_title": "PACS", "host": "127.0.0.1", "port": 104}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"base_url": ""}, "base_url is missing"),
        ({"base_url": "http://fhir.example/r4"}, "expected https"),
        ({"base_url": "fhir.example"}, "expected https://host/path"),
        ({"base_url": "https://me:pw@fhir.example"}, "without user and password"),
        ({"identifiers": []}, "identifiers is missing"),
        ({"identifiers": [{"system": ""}]}, "identifiers[0].system is empty"),
        (
            {"identifiers": [{"system": "a"}] * 2},
            "identifiers[1].issuer is '', which is already used",
        ),
        ({"agents": [{"name": "x"}]}, "agents[0].system is empty"),
        ({"resources": ["Observation"]}, "resources[0]"),
        ({"request_dates": "any"}, "request_dates"),
        ({"oauth_client_id": "x"}, "must be given together"),
        ({"timeout_seconds": 0.0}, "timeout_seconds"),
        ({"maximum_pages": 0}, "maximum_pages"),
    ],
)
def test_wrong_settings_are_refused_by_name(changes: dict[str, Any], said: str) -> None:
    good = {"base_url": "https://fhir.example/r4", "identifiers": [{"system": SYSTEM}]}
    settings_of({"peers": [PEER], "clinical": {"fhir": good}})
    with pytest.raises(SettingsError) as caught:
        settings_of({"peers": [PEER], "clinical": {"fhir": good | changes}})
    assert said in str(caught.value)


# ---------------------------------------------------------------- node


def section(server: FhirServer) -> str:
    return (
        f'[clinical.fhir]\nbase_url = "{server.url}"\npoll_minutes = 0.02\ntimeout_seconds = 30\n'
        f'[[clinical.fhir.identifiers]]\nsystem = "{SYSTEM}"\n'
    )


def report_texts(pacs: SmallPacs) -> list[str]:
    texts: list[str] = []
    for path in pacs.reports():
        texts += [str(e.value) for e in pydicom.dcmread(path).iterall() if e.VR == "UT"]
    return texts


def test_node_scores_with_what_the_server_says_once_it_answers(tmp_path: Path, case: Case) -> None:
    with FhirServer(*WHOLE) as server, SmallPacs(tmp_path / "pacs", "PACS") as pacs:
        server.always = 503
        with running_node(
            tmp_path / "node", pacs.port, extra="[clinical]\n" + section(server)
        ) as node:
            store_all(node.port, [*case.ct, case.seg])

            def told() -> bool:
                found = node.case(case.study_uid)
                return found is not None and "could not be queried" in found.reason

            wait_for("the case's reason to name the server", told)
            server.always = None
            server.resources.clear()
            server.resources.append(patient())
            wait_for("an answer", lambda: node.events("clinical.answered"))
            server.resources[:] = WHOLE
            node.wait_for_state(case.study_uid, "report sent")
            assert any(
                "2024-03-14 [FHIR MedicationAdministration/m1 (pembrolizumab)]" in t
                for t in report_texts(pacs)
            )
            assert "DEMO" not in node.log.read_text()


def test_only_waiting_cases_are_asked_for_and_settled_ones_once_a_day(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    journal = Journal(spool.journal_path)
    trail = AuditTrail(tmp_path / "audit.jsonl", tmp_path / "key", "IMMUNOCT")
    now = time.time()

    def case_of(study: str, patient_id: str, state: State, received: float) -> None:
        with journal.change() as db:
            insert(
                db,
                "cases",
                {
                    "study_uid": study,
                    "patient_id": patient_id,
                    "issuer": "",
                    "calling_ae": "A",
                    "state": state.value,
                    "reason": "",
                    "state_since": received,
                    "first_received": received,
                    "last_received": received,
                },
            )

    case_of("1", "NO-SEG", State.WAITING_FOR_SEG, now)
    case_of("2", "WAITS", State.WAITING_FOR_TREATMENT_DATE, now)
    case_of("3", "SENT", State.SENT, now)
    case_of("4", "LONG-SENT", State.SENT, now - 40 * 86400)
    case_of("5", "", State.READY, now)
    with FhirServer(patient(value="WAITS")) as server:
        clinical = dataclasses.replace(Settings().clinical, fhir=fhir(server))
        settings = dataclasses.replace(Settings(), clinical=clinical)
        lookup = ClinicalLookup(NodeResources(settings, spool, journal, trail), no_wait)
        for _ in range(6):
            lookup.tick()
        asked = [r for r in server.requests if r.startswith("/r4/Patient?")]
    assert sum("WAITS" in r for r in asked) == 1
    assert sum("7CSENT" in r for r in asked) == 1
    assert len(asked) == 2
    store = ClinicalStore(journal)
    found = store.lookup(("SENT", ""), "fhir")
    assert found is not None
    assert "has no patient" in found.words
    journal.close()


def test_conflict_of_file_and_server_is_reported_and_not_scored(tmp_path: Path, case: Case) -> None:
    with (
        FhirServer(patient(), administration("m1", "2024-03-20")) as server,
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(
            tmp_path / "node",
            pacs.port,
            extra='[clinical]\ncsv = "clinical.csv"\n' + section(server),
        ) as node,
    ):
        (node.directory / "clinical.csv").write_text(
            "patient_id,treatment_start\nDEMO-0001,2024-03-14\n", encoding="utf-8"
        )
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "report sent")
        texts = report_texts(pacs)
        assert any("No score" in t and "disagree on the treatment start" in t for t in texts)
        assert any("2024-03-14 (clinical.csv)" in t and "2024-03-20 (FHIR" in t for t in texts)
