"""The node with a PACS that gives: a restart in the middle, and what the report says at the end."""

from __future__ import annotations

import threading
from pathlib import Path

import pydicom
import pytest

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from sr_templates import ReportContent, read_report
from tests.helpers.made.cases import Case
from tests.helpers.running.ports import free_port
from tests.helpers.running.pulling import GivingPacs
from tests.helpers.running.running import (
    RunningNode,
    running_node,
    store_all,
    wait_for,
    wait_report,
)


def peer(port: int) -> str:
    return f'[[peers]]\nname = "ARCHIVE"\nae_title = "PACS"\nhost = "127.0.0.1"\nport = {port}\n'


RETRIEVE = '[retrieve]\npeer = "ARCHIVE"\nretry_first_seconds = 0.1\nattempts = 2\n'


@pytest.fixture
def reports(tmp_path: Path) -> SmallPacs:
    return SmallPacs(tmp_path / "pacs", "PACS", port=free_port())


def test_a_restart_in_the_middle_goes_on_with_what_is_missing(
    tmp_path: Path, case: Case, reports: SmallPacs
) -> None:
    go_on = threading.Event()

    class Slow(list[pydicom.Dataset]):
        """Ten images, and then nothing until the test says so."""

        def __iter__(self):  # type: ignore[no-untyped-def]
            for number, dataset in enumerate(super().__iter__()):
                if number == 10 and not go_on.is_set():
                    go_on.wait(60)
                yield dataset

    pacs = GivingPacs(case.ct, Slow)
    node = RunningNode(tmp_path / "node", reports.port, extra=peer(pacs.port) + RETRIEVE)
    with reports, pacs.running():
        try:
            node.start()
            store_all(node.port, [case.seg])

            def half() -> bool:
                journal = node.journal()
                try:
                    return len(journal.facts(case.study_uid)[0]) == 10
                finally:
                    journal.close()

            wait_for("ten images", half)
            assert "querying ARCHIVE for the images" in node.status()
            assert "the PACS is being queried, first attempt" in node.status()
            node.stop(kill=True)
            go_on.set()
            node.start()
            node.wait_for_state(case.study_uid, "report sent")
        finally:
            go_on.set()
            node.stop()
        assert [len(asked) for asked in pacs.asked] == [24, 14]
        assert pacs.asked[1] < pacs.asked[0]
        (report,) = wait_report(reports, case.study_uid)
        assert read_report(report).radiomics_score is not None
        assert not node.events("object.repeated")


def test_a_case_that_cannot_be_completed_is_reported_with_what_was_tried(
    tmp_path: Path, case: Case, reports: SmallPacs
) -> None:
    pacs = GivingPacs(case.ct[:-2])
    with (
        reports,
        running_node(tmp_path / "node", reports.port, extra=peer(pacs.port) + RETRIEVE) as node,
    ):
        store_all(node.port, [case.seg])
        node.wait_for_state(case.study_uid, "report sent")
        (refusal,) = wait_report(reports, case.study_uid)
        why = read_report(refusal).sentences[0]
        assert "was drawn on 24 images of CT series" in why
        assert "the PACS was queried 2 times" in why
        assert f"PACS@127.0.0.1:{pacs.port} cannot be reached: Connection refused" in why
        assert len(node.events("retrieval.incomplete", at_least=1)) == 1
        (given_up,) = node.events("retrieval.given-up", at_least=1)
        assert "Connection refused" in given_up["reason"]
        assert "GIVEN UP after 2 attempts" in node.status()

        # The PACS is back, without the last two: asked again on command, and said once more.
        with pacs.running():
            assert main(["replay", case.study_uid, "--config", str(node.config)]) == 0
            second = wait_report(reports, case.study_uid, 2)[-1]
            why = read_report(second).sentences[0]
            assert "does not hold 2 of the images" in why
        # They come by themselves, and the PACS is down again: nothing seems to be missing.
        # (On a machine that stalls between the two, each makes a report.)
        store_all(node.port, case.ct[-2:])

        def scored() -> ReportContent | None:
            last = read_report(wait_report(reports, case.study_uid, 3)[-1])
            return last if last.radiomics_score is not None else None

        third = wait_for("a report with a score", scored)
        assert any(
            s.startswith("Whether the PACS holds more images of the CT series is not known; ")
            and "cannot be reached" in s
            for s in third.sentences
        )
