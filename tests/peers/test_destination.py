"""Destinations differ: what is asked of them, and in which class and with what reports go."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pydicom
import pytest

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from dicom_node.errors import DeliveryError
from dicom_node.peers import destination
from dicom_node.peers.destination import CLASSES, Acceptance, ask, class_to_send, missing
from dicom_node.settings import words
from dicom_node.settings.sections import PeerSettings, ReportSettings
from dicom_node.state.facts import State
from sr_templates import SrClass, read_report
from sr_templates.companions.companions import Companion
from tests.helpers.made.cases import Case
from tests.helpers.others.peers import Orthanc, answers_echo
from tests.helpers.others.programs import need_program
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import running_node, store_all, wait_for, wait_report

CT, SEG = "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.66.4"
PDF, CAPTURE = (destination.COMPANION_CLASSES[c] for c in words.COMPANIONS)
THREE_D, COMPREHENSIVE, ENHANCED = (c.value for c in SrClass)
REPORT = 'destination = "PACS"\nretry_first_seconds = 0.2\n'


def test_words_of_the_command_line_are_those_of_the_templates() -> None:
    assert tuple(c.word for c in SrClass) == words.SR_CLASSES
    assert {c.value for c in Companion} == set(words.COMPANIONS)


@pytest.mark.parametrize(
    ("wanted", "accepted", "choice"),
    [
        ("auto", {THREE_D, COMPREHENSIVE, ENHANCED}, SrClass.COMPREHENSIVE_3D),
        ("auto", {ENHANCED, COMPREHENSIVE}, SrClass.COMPREHENSIVE),
        ("auto", {ENHANCED, PDF}, SrClass.ENHANCED),
        ("auto", {PDF}, None),
        ("enhanced", {THREE_D, ENHANCED}, SrClass.ENHANCED),
        ("comprehensive", {THREE_D}, None),
    ],
)
def test_choice_of_the_class(wanted: str, accepted: set[str], choice: SrClass | None) -> None:
    assert class_to_send(ReportSettings(sr_class=wanted), accepted) is choice


def test_what_would_not_be_accepted_is_named() -> None:
    settings = ReportSettings(companions=("pdf", "key-images"), storage_commitment=True)
    assert missing(settings, CLASSES) == []
    words = missing(settings, {THREE_D, CAPTURE})
    assert [w.partition(":")[0] for w in words] == ["companion pdf", "storage commitment"]
    assert missing(ReportSettings(), {PDF}) == ["reports: it does not accept any of our SR classes"]


def test_a_class_in_a_syntax_that_is_not_sent_is_not_usable() -> None:
    deflated = "1.2.840.10008.1.2.1.99"
    assert not Acceptance(THREE_D, (deflated,)).usable
    assert Acceptance(THREE_D, (deflated, "1.2.840.10008.1.2")).usable


@pytest.fixture
def dcmtk(tmp_path: Path) -> Iterator[int]:
    """DCMTK's storescp that takes Enhanced SR in Implicit VR, and nothing else; its port."""
    program = need_program("storescp", "dcmtk")
    profile = tmp_path / "profile.cfg"
    profile.write_text(
        "[[TransferSyntaxes]]\n[Implicit]\nTransferSyntax1 = LittleEndianImplicit\n"
        "[[PresentationContexts]]\n[Few]\n"
        f"PresentationContext1 = {ENHANCED}\\Implicit\n"
        "PresentationContext2 = VerificationSOPClass\\Implicit\n"
        "[[Profiles]]\n[Default]\nPresentationContexts = Few\n",
        encoding="utf-8",
    )
    port = free_port()
    process = subprocess.Popen(
        [program, "-od", tmp_path, "-xf", profile, "Default", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for("storescp's answer", lambda: answers_echo(port))
        yield port
    finally:
        process.terminate()
        process.wait(60)


def test_dcmtk_is_asked_and_what_it_takes_is_said(
    dcmtk: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check-destination", f"PACS@127.0.0.1:{dcmtk}"]) == 0
    said = capsys.readouterr().out
    assert "Reports will be sent as Enhanced SR Storage." in said
    lines = {line.split("  ")[1]: line for line in said.splitlines() if line.startswith("  ")}
    assert lines["Enhanced SR Storage"].endswith("Implicit VR Little Endian")
    assert lines["Comprehensive 3D SR Storage"].endswith("  no")


def test_configured_companions_that_are_not_taken_are_an_error(
    dcmtk: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "immunoct.toml"
    config.write_text(
        f'[[peers]]\nname = "PACS"\nae_title = "PACS"\nhost = "127.0.0.1"\nport = {dcmtk}\n'
        '[report]\ndestination = "PACS"\ncompanions = ["pdf"]\n',
        encoding="utf-8",
    )
    assert main(["check-destination", "--config", str(config)]) == 2
    assert "NOT SENT: companion pdf: it does not accept Encapsulated PDF" in capsys.readouterr().out


def test_a_destination_that_cannot_be_asked_is_an_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    peer = PeerSettings("PACS", "PACS", "127.0.0.1", free_port())
    with pytest.raises(DeliveryError, match="cannot be reached"):
        ask(peer, "IMMUNOCT", 5)
    assert main(["check-destination"]) == 2
    assert "give a peer as AE@host:port" in capsys.readouterr().err


def test_orthanc_takes_everything_that_is_sent(tmp_path: Path) -> None:
    with Orthanc(tmp_path).running(1) as orthanc:
        peer = PeerSettings("PACS", "ORTHANC", "127.0.0.1", orthanc.dicom_port)
        found = ask(peer, "IMMUNOCT", 60)
        settings = ReportSettings(companions=words.COMPANIONS, storage_commitment=True)
        accepted = [a.sop_class for a in found if a.usable]
        assert class_to_send(settings, accepted) is SrClass.COMPREHENSIVE_3D
        assert missing(settings, accepted) == []


@pytest.mark.parametrize("sop_class", [SrClass.COMPREHENSIVE, SrClass.ENHANCED])
def test_the_report_is_sent_in_the_best_class_that_is_accepted(
    sop_class: SrClass, tmp_path: Path, case: Case
) -> None:
    taken = [c.value for c in SrClass][list(SrClass).index(sop_class) :]
    with (
        SmallPacs(tmp_path / "pacs", "PACS", taken) as pacs,
        running_node(tmp_path / "node", pacs.port) as node,
    ):
        store_all(node.port, [*case.ct, case.seg])
        (report,) = wait_report(pacs, case.study_uid)
        node.wait_for_state(case.study_uid, State.SENT.value)
        assert report.SOPClassUID == sop_class.value
        content = read_report(report)
        assert content.radiomics_score is not None
        (changed,) = node.events("report.class-changed", at_least=1)
        assert changed["new_report"] == content.sop_instance_uid != changed["report"]
        assert not node.events("report.not-sent")
        # The same case scored again is the same object, in the class that was found out.
        assert main(["replay", case.study_uid, "--config", str(node.config)]) == 0
        wait_for("the second delivery", lambda: len(node.events("report.sent")) == 2)
        assert [e["report"] for e in node.events("report.sent")] == [content.sop_instance_uid] * 2
        assert len(node.events("report.class-changed")) == 1
        # What follows names what the PACS has.
        case.seg.SOPInstanceUID += ".1"
        case.seg.ContentDate = "20991231"
        store_all(node.port, [case.seg])
        both = wait_report(pacs, case.study_uid, 2)
        (second,) = [r for r in both if r.SOPInstanceUID != content.sop_instance_uid]
        item = second.PredecessorDocumentsSequence[0].ReferencedSeriesSequence[0]
        named = item.ReferencedSOPSequence[0]
        assert named.ReferencedSOPInstanceUID == content.sop_instance_uid
        assert named.ReferencedSOPClassUID == second.SOPClassUID == sop_class.value


def test_a_class_that_the_site_has_chosen_is_kept(tmp_path: Path, case: Case) -> None:
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port, report=REPORT + 'sr_class = "enhanced"') as node,
    ):
        store_all(node.port, [*case.ct, case.seg])
        (report,) = wait_report(pacs, case.study_uid)
        assert report.SOPClassUID == ENHANCED


def test_companions_follow_the_report(tmp_path: Path, case: Case) -> None:
    companions = 'companions = ["pdf", "key-images"]'
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port, report=REPORT + companions) as node,
    ):
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, State.SENT.value)
        got = [pydicom.dcmread(p) for p in (tmp_path / "pacs").glob("*.dcm")]
        assert sorted(d.SOPClassUID for d in got) == sorted([THREE_D, PDF, *[CAPTURE] * 3])
        assert {d.StudyInstanceUID for d in got} == {case.study_uid}


def test_a_companion_that_is_not_accepted_holds_up_no_report(tmp_path: Path, case: Case) -> None:
    companions = 'companions = ["pdf"]'
    with (
        SmallPacs(tmp_path / "pacs", "PACS", [THREE_D]) as pacs,
        running_node(tmp_path / "node", pacs.port, report=REPORT + companions) as node,
    ):
        store_all(node.port, [*case.ct, case.seg])
        (report,) = wait_report(pacs, case.study_uid)
        assert report.SOPClassUID == THREE_D
        refused = node.wait_for_state(case.study_uid, State.NOT_ACCEPTED.value)
        assert "does not accept Encapsulated PDF Storage" in refused.reason
