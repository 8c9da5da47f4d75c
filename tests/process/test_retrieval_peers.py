"""PACSs that do not give what was asked: each failure is named, bounded, and loses nothing."""

from __future__ import annotations

import copy
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pydicom
import pytest
from pydicom.uid import generate_uid

from dicom_node.retrieve import archive
from dicom_node.settings.sections import PeerSettings
from dicom_node.state.facts import objects_key
from dicom_node.state.retrievals import RetrievalStatus
from tests.helpers.made.cases import Case, build_case
from tests.helpers.running.ports import free_port
from tests.helpers.running.pulling import GivingPacs, Puller

ASKING = RetrievalStatus.ASKING
COMPLETE, GIVEN_UP = RetrievalStatus.COMPLETE, RetrievalStatus.GIVEN_UP


def uids(datasets: list[pydicom.Dataset]) -> set[str]:
    return {str(d.SOPInstanceUID) for d in datasets}


def test_a_move_that_delivers_less_than_it_says_is_asked_for_the_rest(
    tmp_path: Path, case: Case
) -> None:
    missing = uids(case.ct[-5:])
    pacs = GivingPacs(case.ct, give=lambda asked: asked[:3]).claiming(tmp_path / "sink")
    with pacs.running(), Puller(tmp_path, pacs.peer, method="c-move") as node:
        pacs.gives_to = node.settings.node.port
        node.put(*case.ct[:-5], case.seg)
        first = node.attempt(case.study_uid)
        assert first.status is ASKING
        assert (first.wanted, first.arrived) == (5, 3)
        assert "2 of 5 requested images were not delivered by PACS by C-MOVE" in first.detail
        assert "answered C-MOVE with success: 5 completed" in first.detail
        second = node.attempt(case.study_uid)
        assert (second.status, second.wanted, second.arrived) == (COMPLETE, 5, 5)
        assert second.detail == ""
        assert pacs.asked[0] == missing
        assert len(pacs.asked[1]) == 2
        assert pacs.asked[1] < missing
        assert node.here(case.study_uid) == uids(case.ct)


def test_a_pacs_that_does_not_know_where_to_move_to_is_named(tmp_path: Path, case: Case) -> None:
    pacs = GivingPacs(case.ct)
    with pacs.running(), Puller(tmp_path, pacs.peer, method="c-move") as node:
        node.put(case.seg)
        state = node.attempt(case.study_uid)
        assert "0xA801 (it does not know the move destination IMMUNOCT)" in state.detail


def test_asking_an_unreachable_pacs_ends_after_the_attempts_that_are_configured(
    tmp_path: Path, case: Case
) -> None:
    peer = PeerSettings("PACS", "PACS", "127.0.0.1", free_port())
    with Puller(tmp_path, peer, attempts=3) as node:
        node.put(case.seg)
        states = [node.attempt(case.study_uid) for _ in range(3)]
        assert [s.status for s in states] == [ASKING, ASKING, GIVEN_UP]
        assert [s.attempts for s in states] == [1, 2, 3]
        assert states[0].next_attempt_at > states[0].changed_at
        assert all("cannot be reached: Connection refused" in s.detail for s in states)
        time.sleep(0.3)
        node.retrieval.tick()
        assert node.state(case.study_uid) == states[2]


def test_a_refused_association_is_named_with_the_title_that_we_use(
    tmp_path: Path, case: Case
) -> None:
    pacs = GivingPacs(case.ct, calling=["OTHER"])
    with pacs.running(), Puller(tmp_path, pacs.peer) as node:
        node.put(case.seg)
        state = node.attempt(case.study_uid)
        assert "rejected the association" in state.detail
        assert "our AE title is IMMUNOCT" in state.detail
        assert state.status is ASKING


def test_a_pacs_without_role_selection_is_named(tmp_path: Path, case: Case) -> None:
    pacs = GivingPacs(case.ct, roles=False)
    with pacs.running(), Puller(tmp_path, pacs.peer) as node:
        node.put(case.seg)
        assert "SCP role selection" in node.attempt(case.study_uid).detail


def test_what_the_pacs_has_of_a_series_is_taken_and_the_rest_named(
    tmp_path: Path, case: Case
) -> None:
    pacs = GivingPacs(case.ct[4:])
    with pacs.running(), Puller(tmp_path, pacs.peer, attempts=1) as node:
        node.put(case.seg)
        state = node.attempt(case.study_uid)
        assert state.status is GIVEN_UP
        assert (state.wanted, state.arrived) == (20, 20)
        first = sorted(uids(case.ct[:4]))[0]
        assert "does not hold 4 of the images that the segmentation was drawn on" in state.detail
        assert f"the first being {first}" in state.detail
        assert node.here(case.study_uid) == uids(case.ct[4:])


@pytest.mark.parametrize("which", ["patient", "study", "other"])
def test_an_image_that_was_not_asked_for_is_not_taken(
    which: str, tmp_path: Path, case: Case
) -> None:
    def give(asked: list[pydicom.Dataset]) -> list[pydicom.Dataset]:
        wrong = copy.deepcopy(asked[0])
        if which == "patient":
            wrong.PatientID = "SOMEBODY-ELSE"
        elif which == "study":
            wrong.StudyInstanceUID = generate_uid(prefix=None)
        else:
            wrong.SOPInstanceUID = generate_uid(prefix=None)
            wrong.file_meta.MediaStorageSOPInstanceUID = wrong.SOPInstanceUID
        return [wrong, *asked[1:]]

    pacs = GivingPacs(case.ct, give)
    with pacs.running(), Puller(tmp_path, pacs.peer, attempts=1) as node:
        node.put(case.seg)
        state = node.attempt(case.study_uid)
        assert state.status is GIVEN_UP
        assert node.here(case.study_uid) == uids(case.ct[1:])
        assert len(node.journal.cases()) == 1
        assert "1 of 24 requested images were not delivered" in state.detail
        assert "1 failed" in state.detail
        (refusal,) = node.journal.refusals(0)
        expected = {
            "patient": "its Patient ID",
            "study": "StudyInstanceUID",
            "other": "not requested",
        }
        assert expected[which] in refusal.reason
        assert "SOMEBODY" not in refusal.reason + state.detail
        assert refusal.calling_ae == "PACS"


def test_an_attempt_ends_at_its_time_limit(
    tmp_path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = threading.Event()

    class Clock:
        """Goes a day ahead once the test says so."""

        @staticmethod
        def monotonic() -> float:
            return time.monotonic() + 86400 * late.is_set()

    class Endless(list[pydicom.Dataset]):
        """Two images, and then the first of them for as long as anybody takes it."""

        def __iter__(self) -> Iterator[pydicom.Dataset]:
            first, second = list(super().__iter__())[:2]
            yield first
            yield second
            late.set()
            for _ in range(60000):
                yield first

    monkeypatch.setattr(archive, "time", Clock)
    pacs = GivingPacs(case.ct, give=Endless)
    with pacs.running(), Puller(tmp_path, pacs.peer, time_limit_seconds=3600) as node:
        node.put(case.seg)
        state = node.attempt(case.study_uid)
        assert state.status is ASKING
        assert "the time limit was exceeded (retrieve.time_limit_seconds)" in state.detail
        assert node.here(case.study_uid) == uids(case.ct[:2])


def test_the_ct_of_another_study_is_not_pulled_and_asked_for_once(
    tmp_path: Path, case: Case
) -> None:
    other = build_case()
    elsewhere = pydicom.Dataset()
    elsewhere.StudyInstanceUID = other.study_uid
    elsewhere.ReferencedSeriesSequence = case.seg.ReferencedSeriesSequence
    seg = copy.deepcopy(case.seg)
    del seg.ReferencedSeriesSequence
    seg.StudiesContainingOtherReferencedInstancesSequence = [elsewhere]
    pacs = GivingPacs(other.ct)
    with pacs.running(), Puller(tmp_path, pacs.peer) as node:
        node.put(seg)
        state = node.attempt(case.study_uid)
        assert state.status is GIVEN_UP
        assert (
            f"are of study {other.study_uid}, the segmentation itself is of study" in state.detail
        )
        assert pacs.asked == []


def test_a_study_with_too_many_images_is_not_pulled(tmp_path: Path, case: Case) -> None:
    pacs = GivingPacs(case.ct)
    with pacs.running(), Puller(tmp_path, pacs.peer, maximum_instances=23) as node:
        node.put(case.seg)
        assert "more than 23 matches" in node.attempt(case.study_uid).detail
        assert pacs.asked == []


def test_series_that_the_seg_does_not_name_are_found_by_their_images(
    tmp_path: Path, case: Case
) -> None:
    seg = copy.deepcopy(case.seg)
    del seg.ReferencedSeriesSequence  # the frames still name their source images
    other = build_case()
    for dataset in other.ct:  # a second reconstruction, of which nothing is named
        dataset.StudyInstanceUID = case.study_uid
    pacs = GivingPacs([*other.ct, *case.ct])
    with pacs.running(), Puller(tmp_path, pacs.peer) as node:
        node.put(seg)
        assert node.attempt(case.study_uid).status is COMPLETE
        assert node.here(case.study_uid) == uids(case.ct)


def test_a_seg_that_comes_during_an_attempt_is_asked_about_too(tmp_path: Path, case: Case) -> None:
    second = copy.deepcopy(case.seg)
    second.SOPInstanceUID = second.file_meta.MediaStorageSOPInstanceUID = generate_uid(prefix=None)
    pacs = GivingPacs(case.ct)
    with pacs.running(), Puller(tmp_path, pacs.peer) as node:

        def give(asked: list[pydicom.Dataset]) -> list[pydicom.Dataset]:
            node.put(second)
            return asked

        pacs.give = give
        node.put(case.seg)
        state = node.attempt(case.study_uid)
        assert state.status is COMPLETE
        assert not state.over_for(objects_key(*node.journal.facts(case.study_uid)))
        again = node.attempt(case.study_uid)
        assert again.over_for(objects_key(*node.journal.facts(case.study_uid)))


def test_no_more_studies_are_asked_about_at_once_than_configured(tmp_path: Path) -> None:
    cases = [build_case() for _ in range(3)]
    most = [0]

    pacs = GivingPacs([d for c in cases for d in c.ct])
    with pacs.running(), Puller(tmp_path, pacs.peer, concurrent=2) as node:

        def give(asked: list[pydicom.Dataset]) -> list[pydicom.Dataset]:
            alive = sum(t.is_alive() for t in node.retrieval._running.values())
            most[0] = max(most[0], alive)
            return asked

        pacs.give = give
        for case in cases:
            node.put(case.seg)
            node.retrievals.begin(case.study_uid, 0)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            node.retrieval.tick()
            if all(node.state(c.study_uid).status is COMPLETE for c in cases):
                break
            time.sleep(0.02)
        assert {node.state(c.study_uid).status for c in cases} == {COMPLETE}
        assert most[0] <= 2
