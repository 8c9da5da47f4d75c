"""Sends reports to a DICOMweb server by STOW-RS (PS3.18 10.5), with a status per object."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import requests
from dicomweb_client.web import DICOMwebClient
from pydicom import Dataset

from dicom_node.peers.dicomweb import Answers, client_for, problems_of, status_words
from dicom_node.peers.dimse import NO_TLS, StoreAnswer, answer_words, read_files
from dicom_node.settings.sections import PeerSettings, TlsSettings
from dicom_node.units import MEGABYTE
from scoring.ct.dicom_file import UNREADABLE

LONGEST_ANSWER = 16 * MEGABYTE
STORED, STORED_WITH_WARNING, PROCESSING_FAILURE = 0x0000, 0xB000, 0x0110
# About the body of a request, so possibly about only one object in it.
ABOUT_THE_BODY = (400, 409, 413, 415, 422)


def store(
    peer: PeerSettings,
    paths: Sequence[Path],
    timeout: float,
    tls: TlsSettings = NO_TLS,
    begins: Callable[[Sequence[Path]], None] = lambda _: None,
) -> Iterator[StoreAnswer]:
    """Send files, one request per study, and yield the outcome of each file.

    If a request with several objects is refused as a whole, they are sent one by one, since one of
    them may be the cause. An object counts as stored only if the server confirms it: it lists the
    object as stored (PS3.18 table 10.5.3-1), or responds 200 without a list. ``begins`` is called
    with the files of a request immediately before it.

    Raises
    ------
    UnreachableError
        If the server cannot be connected to.
    DeliveryError
        If it denies access (permanent), or gives no answer that states what it stored; no object is
        the cause then.
    """
    datasets, unreadable = read_files(paths)
    yield from unreadable
    by_study: dict[str, dict[Path, Dataset]] = {}
    for path, dataset in datasets.items():
        by_study.setdefault(str(dataset.get("StudyInstanceUID")), {})[path] = dataset
    if not datasets:
        return
    with client_for(peer, tls, timeout, LONGEST_ANSWER) as (client, answers):
        for study, files in by_study.items():
            begins(list(files))
            outcome = _post(client, answers, peer, study, list(files.values()))
            if outcome.refused and len(files) > 1:
                for path, dataset in files.items():
                    one = _post(client, answers, peer, study, [dataset])
                    yield one.answer(path, dataset)
            else:
                for path, dataset in files.items():
                    yield outcome.answer(path, dataset)


@dataclasses.dataclass(frozen=True)
class Outcome:
    """A server's response about the objects of one request.

    Parameters
    ----------
    code
        The HTTP status.
    statuses
        By SOP Instance UID, as for C-STORE.
    refused
        The request was refused as a whole, without naming an object.
    listed
        False for an empty response.
    """

    peer: PeerSettings
    code: int
    statuses: Mapping[str, int]
    refused: bool = False
    listed: bool = True

    def answer(self, path: Path, dataset: Dataset) -> StoreAnswer:
        """Return the outcome of one of the objects."""
        http = f"{self.peer.name}: STOW-RS answered {status_words(self.code)}"
        if self.refused:
            return StoreAnswer(path, None, http, problem=True)
        status = self.statuses.get(str(dataset.SOPInstanceUID))
        if status is None and self.code == 200 and not self.listed:
            return StoreAnswer(path, STORED, f"{http} without a list of the stored objects")
        if status is None:
            return StoreAnswer(path, None, f"{http}, and does not state whether it was stored")
        if status in (STORED, STORED_WITH_WARNING):
            warning = ", stored with a warning" if status == STORED_WITH_WARNING else ""
            return StoreAnswer(path, status, f"{http}{warning}")
        return StoreAnswer(path, status, f"{http}; the object {answer_words(status)}")


def _post(
    client: DICOMwebClient,
    answers: Answers,
    peer: PeerSettings,
    study: str,
    datasets: Sequence[Dataset],
) -> Outcome:
    with problems_of(peer, "STOW-RS"):
        try:
            content = client.store_instances(datasets, study)
        except requests.HTTPError as e:
            code = e.response.status_code
            statuses = _statuses_in_body(e.response)
            if statuses:
                return Outcome(peer, code, statuses)
            if code in ABOUT_THE_BODY:
                return Outcome(peer, code, {}, refused=True)
            raise
        assert answers.latest is not None
        code = answers.latest.status_code
        return Outcome(peer, code, statuses_of(content), listed=bool(answers.latest.content))


def _statuses_in_body(response: requests.Response) -> Mapping[str, int]:
    """Return the objects' statuses in an error response; none if it is not JSON."""
    with contextlib.suppress(*UNREADABLE):
        return statuses_of(Dataset.from_json(response.json()))
    return {}


def statuses_of(answer: Dataset) -> dict[str, int]:
    """Return a status for each object that a response lists (PS3.18 annex I.2).

    An object that is listed both as stored and as failed has failed.

    Parameters
    ----------
    answer
        Data set with Referenced SOP Sequence (0008,1199) and Failed SOP Sequence (0008,1198).
    """
    statuses = {}
    for item in answer.get("ReferencedSOPSequence") or []:
        warned = item.get("WarningReason") not in (None, "", 0)
        statuses[_uid(item)] = STORED_WITH_WARNING if warned else STORED
    for item in answer.get("FailedSOPSequence") or []:
        # A failure whose reason is missing or means success is still a failure.
        statuses[_uid(item)] = int(item.get("FailureReason") or 0) or PROCESSING_FAILURE
    return statuses


def _uid(item: Dataset) -> str:
    return str(item.get("ReferencedSOPInstanceUID") or "")


def check(peer: PeerSettings, timeout: float, tls: TlsSettings = NO_TLS) -> str:
    """Check that a server answers QIDO-RS and STOW-RS, and return a description.

    Nothing is stored: STOW-RS is tested with a request without objects. Whether an object is
    accepted is known only once it is sent.

    Raises
    ------
    DeliveryError
        If it is unreachable, denies access, or does not offer the service.
    """
    with client_for(peer, tls, timeout, LONGEST_ANSWER) as (client, answers):
        with problems_of(peer, "QIDO-RS"):
            client.search_for_studies(limit=1)
        with problems_of(peer, "STOW-RS"):
            with contextlib.suppress(requests.HTTPError):
                client.store_instances([])
            assert answers.latest is not None
            code = answers.latest.status_code
            if code not in (*range(200, 300), 400, 409):
                answers.latest.raise_for_status()
    return (
        f"{peer.where} answers QIDO-RS, and STOW-RS (HTTP {code} to a request without objects).\n"
        "The SR classes that it accepts are known only after one is sent (report.sr_class)."
    )
