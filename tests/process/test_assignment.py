"""A person says what segments are: at a node that waits for it, by page, API and command."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydicom.uid import generate_uid

from dicom_node.cli import main
from dicom_node.clinical.entry import enter_for_study
from dicom_node.demo.pacs import SmallPacs
from dicom_node.settings.file import load_settings
from dicom_node.state.facts import State
from dicom_node.state.resources import open_resources
from dicom_node.work.assign import Choice, assign
from dicom_node.work.setup import scoring_setup
from sr_templates import ReportContent, read_report
from tests.helpers.made.cases import Case, build_case
from tests.helpers.made.default_export import default_export
from tests.helpers.running.browsing import WebNode, web_node
from tests.helpers.running.held import Held
from tests.helpers.running.running import running_node, store_all, wait_for, wait_report

WAITS = "quiet_seconds = 0.5\nwait_for_person_hours = 24"


@pytest.fixture(scope="module")
def node(pacs: SmallPacs, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebNode]:
    report = 'destination = "PACS"\nretry_first_seconds = 0.2\nperson = "Radiology staff"'
    folder = tmp_path_factory.mktemp("node")
    with web_node(folder, pacs.port, report=report, case=WAITS) as node:
        yield node


def reports(pacs: SmallPacs, case: Case, count: int = 1) -> list[ReportContent]:
    """Return the reports on a case, the latest last, once there are ``count``."""
    return [read_report(d) for d in wait_report(pacs, case.study_uid, count, 120)]


def waiting(node: WebNode, case: Case) -> bool:
    found = node.case(case.study_uid)
    return found is not None and found.state is State.NEEDS_A_PERSON


def command(node: WebNode, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """Run ``immunoct assign`` in this process; return its exit code and what it says."""
    capsys.readouterr()
    code = main(["assign", *words, "--config", str(node.config)])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_from_a_default_export_to_a_score_on_the_page(
    node: WebNode, pacs: SmallPacs, capsys: pytest.CaptureFixture[str]
) -> None:
    case = default_export()
    path = f"/cases/{case.study_uid}"
    assert set(store_all(node.port, [*case.ct, case.seg])) == {0}
    node.wait_for_state(case.study_uid, "needs a person", 120)
    client, second = node.client(), node.client()
    (listed,) = json.loads(client.get(f"/api/v1/cases?group=person&q={case.study_uid}").body)[
        "cases"
    ]
    assert "which of 3 segments are lesions" in listed["reason"]
    view = json.loads(client.get(f"/api/v1{path}/segments").body)
    assert [s["verdict"] for s in view["segments"]] == ["needs a person"] * 3
    assert not view["would_score"]

    page = client.get(f"{path}/segments").text
    assert "Segment_3" in page
    picture = client.get(f"{path}/segments/{case.seg.SOPInstanceUID}/1.png")
    assert picture.body.startswith(b"\x89PNG")
    assert client.get(f"{path}/segments/{case.seg.SOPInstanceUID}/9.png").status == 404
    form, late = client.form(f"{path}/segments"), second.form(f"{path}/segments")
    choices = {"says_1": "lesion", "where_1": "liver", "where_2": "lung", "says_3": "not a lesion"}
    preview = client.post(f"{path}/segments", form | choices | {"what": "preview"})
    assert preview.status == 200
    assert "2 of 2 lesions" in preview.text
    assert waiting(node, case)
    assert json.loads(client.get(f"/api/v1{path}").body)["outgoing"] == []
    assert client.post(f"{path}/segments", choices | {"what": "assign"}).status == 403
    nothing = client.post(f"{path}/segments", form | {"what": "assign"})
    assert nothing.status == 422
    assert "Nothing is chosen" in nothing.text
    done = client.post(f"{path}/segments", form | choices | {"what": "assign"})
    assert done.status == 200
    assert "Your answers on 3 segments were stored" in done.text
    conflict = second.post(f"{path}/segments", late | {"all": "yes", "bulk_where": "liver"})
    assert conflict.status == 409
    assert "the case has changed since the page was displayed" in conflict.text

    content = report_on_two_lesions(node, pacs, case)
    # The same content under other UIDs: what was said holds, and nobody is asked again.
    again = default_export()
    seg = again.seg
    seg.StudyInstanceUID = case.study_uid
    seg.update({e.tag: e for e in case.seg if e.keyword != "SOPInstanceUID"})
    seg.SOPInstanceUID = seg.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    store_all(node.port, [seg])
    assert reports(pacs, case, 2)[1].radiomics_score == content.radiomics_score

    # The journal is lost: the assignments are not.
    node.stop()
    for file in (node.directory / "spool").glob("journal.sqlite*"):
        file.unlink()
    node.start()
    _, listed_again = command(node, capsys, case.study_uid)
    assert listed_again.count("not a lesion; a person") == 2
    forgotten = client.form(path)
    client.post(f"{path}/forget", forgotten | {"even_unsent": "yes"})
    wait_for("the case gone", lambda: node.case(case.study_uid) is None)
    assert not list((node.directory / "spool" / "assignments").iterdir())


def report_on_two_lesions(node: WebNode, pacs: SmallPacs, case: Case) -> ReportContent:
    """Wait for the report, and see what it and the audit trail say of the person."""
    node.wait_for_state(case.study_uid, "report sent", 120)
    (content,) = reports(pacs, case)
    assert content.radiomics_score is not None
    assert [x.location for x in content.lesions] == ["Liver", "Lung"]
    (person,) = content.persons
    assert person.name == "Radiology staff"
    assert len(person.said) == 2
    assert any("1 segment is not a lesion by what a person said" in t for t in content.sentences)
    trail = (node.directory / "spool" / "audit.jsonl").read_text()
    (event,) = [json.loads(t) for t in trail.splitlines() if '"code": "assign"' in t]
    assert event["participants"][0]["user"] == "somebody on this machine (web, no login)"
    assert "segment 2 of" in event["description"]
    assert "Segment_1" not in node.log.read_text()
    return content


def test_a_case_is_assigned_by_command_and_api_and_bad_orders_change_nothing(
    node: WebNode, capsys: pytest.CaptureFixture[str]
) -> None:
    case = default_export()
    study = case.study_uid
    store_all(node.port, [*case.ct, case.seg])
    node.wait_for_state(study, "needs a person", 120)
    for words, why in (
        ((study, "9", "--lesion"), "segment 9 is not in the case"),
        ((study, "1"), "expected --lesion"),
        ((study, "--lesion"), "no SEGMENT is given"),
        ((study, "1", "--not-a-lesion", "--location", "liver"), "leave them out"),
        ((study, "1", "--as-it-is"), "cannot be confirmed as it is"),
        (("1.2.3", "1", "--lesion"), "is not known"),
    ):
        code, refused = command(node, capsys, *words)
        assert code == 2, words
        assert why in refused, words
    client = node.client()
    token = client.form(f"/cases/{study}")["form_token"]
    headers = {
        "Content_Type": "application/json",
        "Origin": client.origin,
        "X_Form_Token": token,
    }
    gone = {"segmentation": "1.2.3.4", "segment": 1, "says": "lesion", "location": "liver"}
    for order, status in (
        ({"segments": [gone]}, 422),
        ({"segments": []}, 422),
        ({"segments": [gone | {"says": "tumour"}]}, 422),
        ({"segments": [gone], "version": "of yesterday"}, 409),
    ):
        answer = client.ask("POST", f"/api/v1/cases/{study}/segments", json.dumps(order), **headers)
        assert answer.status == status, (order, answer.text)
    assert waiting(node, case)
    code, said = command(node, capsys, study, "all", "--lesion", "--location", "lung")
    assert (code, said) == (
        0,
        f"3 segments of study {study} assigned; the node scores the case with them\n",
    )
    node.wait_for_state(study, "report sent", 120)
    listed = json.loads(command(node, capsys, study, "--json")[1])
    assert {(s["verdict"], s["decided_by"], s["location"]) for s in listed} == {
        ("lesion", "person", "lung")
    }


def test_without_a_person_the_report_goes_out_after_the_wait(
    node: WebNode, pacs: SmallPacs
) -> None:
    case = default_export()
    store_all(node.port, [*case.ct, case.seg])
    node.wait_for_state(case.study_uid, "needs a person", 120)
    node.let_pass(25 * 3600)
    node.wait_for_state(case.study_uid, "report sent", 120)
    (content,) = reports(pacs, case)
    assert content.radiomics_score is None
    assert content.persons == ()


def test_a_person_is_asked_before_the_treatment_date_is_known(
    node: WebNode, pacs: SmallPacs, capsys: pytest.CaptureFixture[str]
) -> None:
    case = default_export()
    for dataset in [*case.ct, case.seg]:
        dataset.PatientID = "UNDATED"
    study = case.study_uid
    store_all(node.port, [*case.ct, case.seg])
    node.wait_for_state(study, "needs a person", 120)

    def asked(words: str) -> bool:
        found = node.case(study)
        return found is not None and words in found.reason

    wait_for("the question", lambda: asked("which of 3 segments are lesions"))
    wait_for("the other wait", lambda: asked("no treatment start date"))
    assert command(node, capsys, study, "all", "--lesion", "--location", "liver")[0] == 0
    node.wait_for_state(study, "waiting for treatment date", 120)
    with open_resources(load_settings(node.config)) as resources:
        enter_for_study(resources, study, {"treatment_start": "2024-03-14"}, "Dr A")
    (content,) = reports(pacs, case)
    assert content.radiomics_score is not None
    assert len(content.persons) == 1


def test_lesions_of_a_program_wait_for_confirmation_where_the_site_says_so(
    tmp_path: Path, pacs: SmallPacs, capsys: pytest.CaptureFixture[str]
) -> None:
    case = build_case()
    for segment in case.seg.SegmentSequence:
        segment.SegmentAlgorithmType = "AUTOMATIC"
        segment.SegmentAlgorithmName = "nnU-Net"
    extra = '[segmentation]\nconfirm = "automatic"\n'
    with web_node(tmp_path / "confirm", pacs.port, extra=extra, case=WAITS) as node:
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "needs a person", 120)
        assert "whether 3 lesions can be confirmed" in node.status()
        node.let_pass(25 * 3600)
        node.wait_for_state(case.study_uid, "report sent", 120)
        (first,) = reports(pacs, case)
        assert first.radiomics_score is not None
        assert any(t.startswith("NOBODY CONFIRMED 3 segments") for t in first.sentences)
        assert command(node, capsys, case.study_uid, "all", "--as-it-is")[0] == 0
        confirmed = reports(pacs, case, 2)[1]
        assert not any("NOBODY CONFIRMED" in t for t in confirmed.sentences)
        assert confirmed.radiomics_score == first.radiomics_score
        assert confirmed.persons[0].name == "a person of this site"


def test_a_score_in_work_is_redone_when_segments_are_assigned_meanwhile(
    tmp_path: Path, pacs: SmallPacs, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = build_case()
    held = Held(tmp_path / "holding", monkeypatch)
    with running_node(tmp_path / "node", pacs.port) as node:
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "scoring", 120)
        settings = load_settings(node.config)
        with open_resources(settings) as resources:
            uid = str(case.seg.SOPInstanceUID)
            choices = [Choice(uid, 3, "not a lesion")]
            assign(resources, case.study_uid, scoring_setup(settings), choices, "Dr A")
        held.release()
        (content,) = reports(pacs, case)
        assert [x.segment_number for x in content.lesions] == [1, 2]
        node.wait_for_state(case.study_uid, "report sent", 120)
        assert len(reports(pacs, case)) == 1
        assert len(list((node.directory / "spool" / "reports").glob("*.dcm"))) == 1
