"""The CT is only in Orthanc, the SEG only here: pulled by C-GET, C-MOVE and DICOMweb; STOW-RS."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dicom_node.cli import main
from dicom_node.demo.phantom import lesion_mask, make_seg
from dicom_node.state.journal import Journal
from sr_templates import read_report
from tests.helpers.made.cases import SMALL, Case, build_case
from tests.helpers.others.peers import PASSWORD, Orthanc
from tests.helpers.running.running import RunningNode, running_node, store_all, wait_for

WAYS = ("c-get", "c-move", "dicomweb")


@pytest.fixture(scope="module")
def orthanc(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Orthanc, int]]:
    """An Orthanc that stores and gives, and does not route; and the port where it sends to."""
    folder = tmp_path_factory.mktemp("orthanc")
    node = RunningNode(folder / "address", 1)
    with Orthanc(folder / "orthanc", routes=False).running(node.port) as running:
        yield running, node.port


def web_peer(orthanc: Orthanc, directory: Path) -> str:
    """Return the section of Orthanc's DICOMweb service, with its password in a file."""
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "password").write_text(f"{PASSWORD}\n", encoding="utf-8")
    return (
        f'[[peers]]\nname = "WEB"\nurl = "http://127.0.0.1:{orthanc.http_port}/dicom-web"\n'
        'user = "orthanc"\npassword_file = "password"\n'
    )


def stored(node: RunningNode, study_uid: str) -> dict[str, str]:
    """Return the digests of a study's objects by SOP Instance UID."""
    journal: Journal = node.journal()
    try:
        return {o.sop_instance_uid: o.sha256 for o in journal.objects(study_uid)}
    finally:
        journal.close()


def test_a_case_pulled_in_each_way_is_the_case_that_was_pushed(
    tmp_path: Path, orthanc: tuple[Orthanc, int], case: Case
) -> None:
    pacs, port = orthanc
    uploaded = pacs.upload(*case.ct)
    others = build_case()
    pacs.upload(*others.ct)  # of the same patient, and nobody asks for them
    contents = {}
    objects = {}
    for way in ("pushed", *WAYS):
        directory = tmp_path / way
        web = web_peer(pacs, directory)
        section = f'[retrieve]\npeer = "{"WEB" if way == "dicomweb" else "PACS"}"\n'
        if way != "dicomweb":
            section += f'method = "{way}"\n'
        with running_node(
            directory,
            pacs.dicom_port,
            listens_on=port,
            report=f'destination = "{"WEB" if way == "dicomweb" else "PACS"}"',
            extra=web + (section if way != "pushed" else ""),
        ) as node:
            store_all(node.port, [*(case.ct if way == "pushed" else []), case.seg])
            node.wait_for_state(case.study_uid, "report sent")
            objects[way] = stored(node, case.study_uid)
            if way != "pushed":
                (asked,) = node.events("retrieval.requested", at_least=1)
                assert (asked["images"], asked["series"]) == (24, 1)
                (complete,) = node.events("retrieval.complete", at_least=1)
                assert complete["arrived"] == 24
                assert "retrieved 24 of 24 requested images" in node.status()
            assert not node.events("object.refused")
            lines = wait_for("its line in the log", lambda n=node: n.events("report.sent"))
            sent = lines[-1]["report"]
            report = pacs.dataset(pacs.find(SOPInstanceUID=sent)[0])
            contents[way] = read_report(report)
    assert contents["pushed"].radiomics_score is not None
    for way in WAYS:
        assert objects[way] == objects["pushed"], way
        assert contents[way].radiomics_score == contents["pushed"].radiomics_score
        assert [x.features for x in contents[way].lesions] == [
            x.features for x in contents["pushed"].lesions
        ]
    assert len(uploaded) == 24


def test_only_what_is_missing_is_asked_for(
    tmp_path: Path, orthanc: tuple[Orthanc, int], case: Case
) -> None:
    pacs, port = orthanc
    pacs.upload(*case.ct)
    here = case.ct[:-5]
    # The SEG does not name the last two images: only the PACS knows that they belong to the series.
    masks = [lesion_mask(SMALL, x)[:-2] for x in SMALL.lesions]
    seg = make_seg(case.ct[:-2], masks, SMALL.lesions)
    with running_node(
        tmp_path,
        pacs.dicom_port,
        listens_on=port,
        extra='[retrieve]\npeer = "PACS"\n',
    ) as node:
        store_all(node.port, [*here, seg])
        node.wait_for_state(case.study_uid, "report sent")
        (asked,) = node.events("retrieval.requested", at_least=1)
        assert asked["images"] == 5
        assert not node.events("object.repeated")
        assert len(stored(node, case.study_uid)) == 25


def test_orthanc_is_asked_as_a_destination_by_dicomweb(
    tmp_path: Path, orthanc: tuple[Orthanc, int], capsys: pytest.CaptureFixture[str]
) -> None:
    pacs, _ = orthanc
    config = tmp_path / "immunoct.toml"
    config.write_text(web_peer(pacs, tmp_path) + '[report]\ndestination = "WEB"\n')
    assert main(["check-destination", "--config", str(config)]) == 0
    said = capsys.readouterr().out
    assert "QIDO-RS" in said
    assert "STOW-RS" in said
    (tmp_path / "password").write_text("wrong")
    assert main(["check-destination", "--config", str(config)]) == 2
    assert "401" in capsys.readouterr().err
