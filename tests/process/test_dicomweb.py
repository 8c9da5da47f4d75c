"""DICOMweb servers that refuse, stumble, lie and half accept: over real HTTP, each named."""

from __future__ import annotations

import copy
import hashlib
import http.server
import io
import json
import ssl
import threading
from collections.abc import Callable
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pydicom
import pytest
from pydicom.uid import EncapsulatedPDFStorage, generate_uid

from dicom_node.deliver.backoff import Verdict, verdict_on
from dicom_node.deliver.loop import Delivery
from dicom_node.errors import DeliveryError, SettingsError, UnreachableError
from dicom_node.peers import dicomweb_store
from dicom_node.peers.dicomweb_store import statuses_of
from dicom_node.peers.dimse import StoreAnswer
from dicom_node.settings.sections import NodeSettings, PeerSettings, ReportSettings, Settings
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import ObjectRecord, OutgoingObject, RunRecord
from dicom_node.state.resources import NodeResources, audit_trail
from dicom_node.state.retrievals import RetrievalStatus
from dicom_node.state.spool import Spool
from tests.helpers.made.cases import Case
from tests.helpers.running.certificates import Authority
from tests.helpers.running.hostile import HostileServer, reset, silent
from tests.helpers.running.ports import free_port
from tests.helpers.running.pulling import Puller
from tests.helpers.running.running import running_node, store_all

ASKING, COMPLETE = RetrievalStatus.ASKING, RetrievalStatus.COMPLETE
JSON = "application/dicom+json"
Answer = tuple[int, str, bytes]


class WebServer:
    """A DICOMweb server of this process.

    Parameters
    ----------
    ct
        What it has.
    wado, stow, every
        Make the answer to a retrieval, to a storage, to any request; None for the usual one.
    """

    def __init__(
        self,
        ct: list[pydicom.Dataset] | None = None,
        wado: Callable[[pydicom.Dataset], Answer | None] = lambda _: None,
        stow: Callable[[list[pydicom.Dataset]], Answer | None] = lambda _: None,
        every: Callable[[str], Answer | None] = lambda _: None,
        context: ssl.SSLContext | None = None,
    ) -> None:
        self.asked: list[str] = []
        self.signed: set[str] = set()
        self.got: list[list[str]] = []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self._answer(lambda: outer._get(self.path, ct or [], wado))

            def do_POST(self) -> None:
                length = self.headers.get("Content-Length")
                body = self.rfile.read(int(length)) if length else self._chunks()
                self._answer(lambda: outer._post(self.headers["Content-Type"], body, stow))

            def _chunks(self) -> bytes:
                body = b""
                while size := int(self.rfile.readline(), 16):
                    body += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
                return body

            def _answer(self, usual: Callable[[], Answer]) -> None:
                outer.asked.append(self.path)
                outer.signed.add(self.headers.get("Authorization", ""))
                code, media_type, body = every(self.path) or usual()
                self.send_response(code)
                self.send_header("Content-Type", media_type)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        if context is not None:
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        scheme = "http" if context is None else "https"
        url = f"{scheme}://127.0.0.1:{self._server.server_port}/dicom-web"
        self.peer = PeerSettings(name="WEB", url=url)

    def __enter__(self) -> WebServer:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _get(
        self,
        path: str,
        ct: list[pydicom.Dataset],
        wado: Callable[[pydicom.Dataset], Answer | None],
    ) -> Answer:
        path, _, query = path.partition("?")
        parts = path.split("/")
        if parts[-1] != "instances":
            (found,) = [d for d in ct if d.SOPInstanceUID == parts[-1]]
            return wado(found) or multipart(found)
        offset = int(dict(p.split("=") for p in query.split("&"))["offset"])
        matches = [
            {
                "00080016": {"vr": "UI", "Value": [str(d.SOPClassUID)]},
                "00080018": {"vr": "UI", "Value": [str(d.SOPInstanceUID)]},
            }
            for d in ct
            if d.SeriesInstanceUID == parts[-2]
        ]
        # Pages shorter than what is asked for, as some servers have them.
        return 200, JSON, json.dumps(matches[offset : offset + 10]).encode()

    def _post(
        self,
        content_type: str,
        body: bytes,
        stow: Callable[[list[pydicom.Dataset]], Answer | None],
    ) -> Answer:
        message = message_from_bytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body)
        parts = message.get_payload()
        parts = parts if isinstance(parts, list) else []
        datasets = [
            pydicom.dcmread(io.BytesIO(part.get_payload(decode=True)))  # type: ignore[union-attr,arg-type]
            for part in parts
        ]
        self.got.append([str(d.SOPInstanceUID) for d in datasets])
        return stow(datasets) or stored(200, datasets)


def as_file(dataset: pydicom.Dataset) -> bytes:
    buffer = io.BytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def multipart(dataset: pydicom.Dataset, cut: int | None = None) -> Answer:
    part = as_file(dataset)[:cut]
    body = b"--B\r\nContent-Type: application/dicom\r\n\r\n" + part + b"\r\n--B--"
    return 200, 'multipart/related; type="application/dicom"; boundary=B', body


def stored(
    code: int,
    datasets: list[pydicom.Dataset],
    failed: dict[str, int] | None = None,
    media_type: str = JSON,
) -> Answer:
    answer = pydicom.Dataset()
    answer.ReferencedSOPSequence, answer.FailedSOPSequence = [], []
    for dataset in datasets:
        item = pydicom.Dataset()
        item.ReferencedSOPClassUID = dataset.SOPClassUID
        item.ReferencedSOPInstanceUID = dataset.SOPInstanceUID
        reason = (failed or {}).get(str(dataset.SOPInstanceUID))
        if reason is not None:
            item.FailureReason = reason
        which = answer.ReferencedSOPSequence if reason is None else answer.FailedSOPSequence
        which.append(item)
    return code, media_type, answer.to_json().encode()


def uids(datasets: list[pydicom.Dataset]) -> set[str]:
    return {str(d.SOPInstanceUID) for d in datasets}


# Pull


def test_missing_images_are_pulled_page_by_page_and_byte_for_byte(
    tmp_path: Path, case: Case
) -> None:
    with WebServer(case.ct) as server, Puller(tmp_path, server.peer) as node:
        node.put(*case.ct[:3], case.seg)
        state = node.attempt(case.study_uid)
        assert (state.status, state.wanted, state.arrived) == (COMPLETE, 21, 21)
        assert node.here(case.study_uid) == uids(case.ct)
        asked = {p.rpartition("/")[2] for p in server.asked if "?" not in p}
        assert asked == uids(case.ct[3:])
        events = [json.loads(line) for line in (tmp_path / "audit.jsonl").read_text().splitlines()]
        (source,) = [
            e["participants"][0]
            for e in events
            if e["event"]["code"] == "110104" and e["participants"][0].get("ae_title") == "WEB"
        ]
        assert source["address"] == server.peer.url
        assert source["requestor"] is False


FAILED_SEARCHES = (
    ((401, "text/plain", b"no"), "HTTP 401 (our user, password or token is not accepted)"),
    ((503, "text/plain", b"later"), "HTTP 503 (busy)"),
    ((500, "text/plain", b"oops"), "HTTP 500"),
    ((302, "text/plain", b""), "is redirected (HTTP 302)"),
    ((200, JSON, b"{not json"), "the answer is not JSON"),
    ((200, JSON, b'[{"00080018": 5}]'), "the answer cannot be parsed"),
    ((200, JSON, b"[null]"), "the answer cannot be parsed"),
)


def test_a_search_that_fails_is_named_and_tried_again(tmp_path: Path, case: Case) -> None:
    answers: list[Answer] = []
    with (
        WebServer(case.ct, every=lambda _: answers[-1] if answers else None) as server,
        Puller(tmp_path, server.peer, attempts=10) as node,
    ):
        node.put(case.seg)
        for number, (answer, said) in enumerate(FAILED_SEARCHES, start=1):
            answers.append(answer)
            state = node.attempt(case.study_uid)
            assert state.status is ASKING
            assert said in state.detail
            assert len(server.asked) == number
        answers.clear()
        assert node.attempt(case.study_uid).status is COMPLETE


def another(dataset: pydicom.Dataset) -> Answer:
    wrong = copy.deepcopy(dataset)
    wrong.SOPInstanceUID = generate_uid(prefix=None)
    return multipart(wrong)


def other_patient(dataset: pydicom.Dataset) -> Answer:
    wrong = copy.deepcopy(dataset)
    wrong.PatientID = "SOMEBODY-ELSE"
    return multipart(wrong)


WRONG_IMAGES: tuple[tuple[Callable[[pydicom.Dataset], Answer], str], ...] = (
    (lambda _: (404, "text/plain", b""), "HTTP 404 (not found)"),
    (
        lambda _: (200, "multipart/related; boundary=B", b"--B\r\nrubbish\r\n--B--"),
        "the answer cannot be parsed (ValueError)",
    ),
    (lambda _: (200, "text/html", b"<h1>hello</h1>"), "the answer cannot be parsed"),
    (lambda d: multipart(d, cut=5000), "the node refused (0xC000)"),
    (another, "the node refused (0xA900)"),
    (other_patient, "the node refused (0xA900)"),
)


def test_images_that_are_not_given_right_do_not_hold_up_the_others(
    tmp_path: Path, case: Case
) -> None:
    # Every third image is wrong, each in its own way.
    wrong = {
        str(d.SOPInstanceUID): how for d, (how, _) in zip(case.ct[::3], WRONG_IMAGES, strict=False)
    }

    def wado(dataset: pydicom.Dataset) -> Answer | None:
        how = wrong.get(str(dataset.SOPInstanceUID))
        return how(dataset) if how else None

    with WebServer(case.ct, wado) as server, Puller(tmp_path, server.peer) as node:
        node.put(case.seg)
        state = node.attempt(case.study_uid)
        assert state.status is ASKING
        for _, said in WRONG_IMAGES:
            assert said in state.detail
        assert "6 of 24 requested images were not delivered by WEB by DICOMweb" in state.detail
        assert node.here(case.study_uid) == uids(case.ct) - wrong.keys()
        reasons = " ".join(r.reason for r in node.journal.refusals(0))
        for said in ("Pixel Data claims", "not requested", "its Patient ID differs"):
            assert said in reasons
        assert "SOMEBODY" not in state.detail + reasons


def test_rubbish_for_every_image_ends_the_attempt_early(tmp_path: Path, case: Case) -> None:
    rubbish = (200, "multipart/related; boundary=B", b"--B\r\n\r\nrubbish\r\n--B--")
    with WebServer(case.ct, lambda _: rubbish) as server, Puller(tmp_path, server.peer) as node:
        node.put(case.seg)
        assert node.attempt(case.study_uid).status is ASKING
        assert len([p for p in server.asked if "?" not in p]) == 10


def test_the_token_is_shown_and_read_anew(tmp_path: Path, case: Case) -> None:
    token = tmp_path / "token"
    token.write_text("first\n")
    with WebServer(case.ct, every=lambda _: (403, "text/plain", b"")) as server:
        peer = PeerSettings(name="WEB", url=server.peer.url, token_file=token)
        with Puller(tmp_path, peer) as node:
            node.put(case.seg)
            assert "HTTP 403" in node.attempt(case.study_uid).detail
            token.write_text("second\n")
            node.attempt(case.study_uid)
            token.unlink()
            assert "cannot read" in node.attempt(case.study_uid).detail
        assert server.signed == {"Bearer first", "Bearer second"}


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> tuple[Authority, Authority]:
    folder = tmp_path_factory.mktemp("authorities")
    return Authority(folder, "ours"), Authority(folder, "theirs")


def test_a_certificate_of_another_authority_is_not_accepted(
    authority: tuple[Authority, Authority], tmp_path: Path, case: Case
) -> None:
    ours, theirs = authority
    pair = ours.sign("web")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pair.certificate, pair.key)
    with WebServer(case.ct, context=context) as server:
        for name, ca, expected in (
            ("a", theirs, "its certificate is not accepted"),
            ("b", ours, ""),
        ):
            peer = PeerSettings(name="WEB", url=server.peer.url, tls_ca=ca.own.certificate)
            with Puller(tmp_path / name, peer) as node:
                node.put(case.seg)
                state = node.attempt(case.study_uid)
                assert expected in state.detail
                assert (state.status is COMPLETE) == (expected == "")


# STOW-RS


@pytest.fixture
def reports(tmp_path: Path, case: Case) -> list[Path]:
    """Two objects of one study to be sent (which class they are does not matter here)."""
    paths = [tmp_path / "one.dcm", tmp_path / "two.dcm"]
    for path, dataset in zip(paths, case.ct, strict=False):
        path.write_bytes(as_file(dataset))
    return paths


def send(server: WebServer, paths: list[Path]) -> list[tuple[Verdict, str]]:
    answers = list(dicomweb_store.store(server.peer, paths, 5))
    assert [a.path for a in answers] == paths
    return [(Verdict.PERMANENT if a.problem else verdict_on(a.status), a.words) for a in answers]


def test_of_two_objects_the_one_that_was_stored_is_sent(reports: list[Path], case: Case) -> None:
    second = str(case.ct[1].SOPInstanceUID)
    for code, media_type in ((202, JSON), (200, JSON), (202, f"{JSON}; charset=utf-8")):
        failed = {second: 0x0122}
        with WebServer(stow=lambda d: stored(code, d, failed, media_type)) as server:  # noqa: B023
            (good, _), (bad, words) = send(server, reports)
            assert (good, bad) == (Verdict.ACCEPTED, Verdict.PERMANENT)
            assert f"HTTP {code}" in words
            assert "0x0122 (SOP Class not supported)" in words
            assert server.got == [[str(d.SOPInstanceUID) for d in case.ct[:2]]]


@pytest.mark.parametrize(
    ("answer", "verdict", "said"),
    [
        (lambda d: stored(200, d), Verdict.ACCEPTED, "HTTP 200"),
        (lambda _: (200, JSON, b""), Verdict.ACCEPTED, "without a list"),
        (lambda _: (202, JSON, b""), Verdict.TRANSIENT, "does not state whether it was stored"),
        (lambda _: (200, JSON, b"{}"), Verdict.TRANSIENT, "does not state whether it was stored"),
        (
            lambda d: stored(409, d, dict.fromkeys(map(str, uids(d)), 0xA700)),
            Verdict.TRANSIENT,
            "0xA700 (out of resources)",
        ),
        (
            lambda d: stored(200, d, dict.fromkeys(map(str, uids(d)), 0)),
            Verdict.TRANSIENT,
            "0x0110",
        ),
        (lambda _: (409, "text/plain", b"no"), Verdict.PERMANENT, "HTTP 409"),
        (lambda _: (415, "text/plain", b"no"), Verdict.PERMANENT, "HTTP 415"),
    ],
)
def test_what_an_answer_means_for_an_object(
    answer: Callable[[list[pydicom.Dataset]], Answer],
    verdict: Verdict,
    said: str,
    reports: list[Path],
) -> None:
    with WebServer(stow=answer) as server:
        ((found, words),) = send(server, reports[:1])
        assert found is verdict
        assert said in words


def test_what_the_server_may_have_is_known_from_how_the_exchange_ended(reports: list[Path]) -> None:
    begun: list[Path] = []

    def store(url: str) -> StoreAnswer:
        begun.clear()
        peer = PeerSettings(name="WEB", url=url)
        (answer,) = dicomweb_store.store(peer, reports[:1], 1, begins=begun.extend)
        assert begun == reports[:1]
        return answer

    with pytest.raises(UnreachableError):
        store(f"http://127.0.0.1:{free_port()}/")
    with HostileServer(silent) as server:
        with pytest.raises(DeliveryError, match="no answer") as nothing:
            store(f"http://127.0.0.1:{server.port}/")
        assert not isinstance(nothing.value, UnreachableError)
        server.manner = reset
        with pytest.raises(DeliveryError) as ended:
            store(f"http://127.0.0.1:{server.port}/")
        assert not isinstance(ended.value, UnreachableError)
    for answer, unknown in (((202, JSON, b""), True), ((409, "text/plain", b"no"), False)):
        with WebServer(stow=lambda _: answer) as web:  # noqa: B023
            assert store(web.peer.url).unknown is unknown


def test_a_report_that_a_server_may_have_is_noted(tmp_path: Path, case: Case) -> None:
    """Noted before the request, and unless nobody took it or it was refused."""
    content = as_file(case.seg)
    for number, (port, there) in enumerate(((free_port(), False), (0, True))):
        with HostileServer(silent) as server:
            peer = PeerSettings(name="WEB", url=f"http://127.0.0.1:{port or server.port}/")
            settings = Settings(
                node=NodeSettings(spool=tmp_path / str(number)),
                peers=(peer,),
                report=ReportSettings(destination="WEB", timeout_seconds=1),
            )
            spool = Spool(settings.node.spool)
            journal = Journal(spool.journal_path)
            path = spool.store_report("5.1.dcm", content)
            item = OutgoingObject(
                str(case.seg.SOPInstanceUID),
                str(case.seg.SOPClassUID),
                "1.9",
                "report",
                str(path.relative_to(spool.root)),
                sha256=hashlib.sha256(content).hexdigest(),
            )
            journal.add_object(
                ObjectRecord(
                    *("1.1", "1.2", "1.0", case.study_uid, "CT", "1.1", "ab", 9, 0.0, "A", "h", 5.0)
                ),
                [],
                "P",
                "",
            )
            outbox = Outbox(journal)
            run = RunRecord(case.study_uid, 0, True, "", 1.0)
            outbox.add_run(run, [item], "WEB", False, "key", "")
            resources = NodeResources(settings, spool, journal, audit_trail(settings))
            Delivery(resources, lambda: False).tick()
            (record,) = outbox.of_case(case.study_uid)
            journal.close()
        assert record.attempts == 1, record.detail
        assert record.unanswered is there, record.detail


def test_each_object_of_a_case_has_its_own_status(tmp_path: Path, case: Case) -> None:
    def stow(datasets: list[pydicom.Dataset]) -> Answer:
        documents = [d for d in datasets if d.SOPClassUID == EncapsulatedPDFStorage]
        failed = {str(d.SOPInstanceUID): 0x0122 for d in documents}
        return stored(202 if failed else 200, datasets, failed)

    with (
        WebServer(stow=stow) as server,
        running_node(
            tmp_path / "node",
            1,
            report='destination = "WEB"\nretry_first_seconds = 0.1\ncompanions = ["pdf"]',
            extra=f'[[peers]]\nname = "WEB"\nurl = "{server.peer.url}"\n',
        ) as node,
    ):
        store_all(node.port, [*case.ct, case.seg])
        refused = node.wait_for_state(case.study_uid, "report not accepted")
        assert "0x0122 (SOP Class not supported)" in refused.reason
        (sent,) = node.events("report.sent", at_least=1)
        assert sent["kind"] == "report"
        assert "HTTP 202" in sent["detail"]
        assert len(server.got[0]) == 2
        # What was stored is not sent again with what was not.
        assert [len(g) for g in server.got[1:]] == [1, 1]


def test_where_all_are_refused_together_each_is_sent_alone(reports: list[Path], case: Case) -> None:
    def stow(datasets: list[pydicom.Dataset]) -> Answer | None:
        bad = any(d.SOPInstanceUID == case.ct[0].SOPInstanceUID for d in datasets)
        return (400, "text/plain", b"one of them") if bad else None

    with WebServer(stow=stow) as server:
        (first, words), (second, _) = send(server, reports)
        assert (first, second) == (Verdict.PERMANENT, Verdict.ACCEPTED)
        assert "HTTP 400" in words
        assert [len(g) for g in server.got] == [2, 1, 1]


@pytest.mark.parametrize(
    ("code", "permanent"),
    [(307, True), (401, True), (403, True), (404, True), (429, False), (503, False)],
)
def test_a_server_that_does_not_let_us_blames_no_object(
    code: int, permanent: bool, reports: list[Path]
) -> None:
    with (
        WebServer(stow=lambda _: (code, "text/plain", b"")) as server,
        pytest.raises(DeliveryError, match=f"HTTP {code}") as e,
    ):
        send(server, reports)
    assert e.value.permanent is permanent


def test_an_answer_in_both_lists_has_failed() -> None:
    item, failed = pydicom.Dataset(), pydicom.Dataset()
    item.ReferencedSOPInstanceUID = failed.ReferencedSOPInstanceUID = "1.2"
    failed.FailureReason = 0xC000
    answer = pydicom.Dataset()
    answer.ReferencedSOPSequence, answer.FailedSOPSequence = [item], [failed]
    assert statuses_of(answer) == {"1.2": 0xC000}


def test_a_destination_is_checked_without_storing(reports: list[Path]) -> None:
    with WebServer(every=lambda p: (200, JSON, b"[]") if "?" in p else None) as server:
        words = dicomweb_store.check(server.peer, 5)
        assert "answers QIDO-RS, and STOW-RS" in words
        assert server.got == [[]]
    with (
        WebServer(
            every=lambda p: (200, JSON, b"[]") if "?" in p else (405, "text/plain", b"")
        ) as server,
        pytest.raises(DeliveryError, match="STOW-RS was answered HTTP 405"),
    ):
        dicomweb_store.check(server.peer, 5)


def test_a_password_that_cannot_be_read_is_found_at_the_start(tmp_path: Path) -> None:
    peer = PeerSettings(
        name="WEB", url="http://127.0.0.1/x", user="u", password_file=tmp_path / "none"
    )
    with pytest.raises(SettingsError, match="password_file of peer 'WEB': cannot read"):
        dicomweb_store.check(peer, 5)
