"""Peers that answer without an end, slowly or wrongly: each exchange ends, with a named error."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dicom_node.clinical.fhir.client import FhirClient
from dicom_node.errors import DeliveryError, NodeError
from dicom_node.operate.channels import Mail, Webhook
from dicom_node.peers import answers, dicomweb_store, dimse, find
from dicom_node.retrieve.dicomweb import WebArchive
from dicom_node.settings.clinical import FhirSettings, IdentifierSystem
from dicom_node.settings.sections import (
    MailSettings,
    PeerSettings,
    RetrieveSettings,
    Settings,
    WebhookSettings,
)
from dicom_node.state.notices import Condition, ConditionKind, Message
from tests.helpers.made.cases import Case
from tests.helpers.running import procfs
from tests.helpers.running.hostile import DIMSE, HTTP, SMTP, HostileServer, Manner

# Of each piece of an answer; a whole one may take several times as long.
SECONDS = 1.0
LONGEST_SECONDS = 25.0  # on a busy machine
MOST_MB = 600.0

Ask = Callable[[int], object]


def ask_each(manners: Mapping[str, Manner], ask: Ask, at_once: int = 4) -> dict[str, str]:
    """Return by manner the error that a client raised; none may take long or much memory."""

    def one(manner: Manner) -> str:
        begun = time.monotonic()
        with HostileServer(manner) as server:
            try:
                ask(server.port)
                words = ""
            except NodeError as e:
                words = str(e)
            assert server.served > 0
        assert time.monotonic() - begun < LONGEST_SECONDS, words
        return words

    procfs.forget_peak_rss(os.getpid())  # earlier tests may have taken more
    before = procfs.peak_rss_mb(os.getpid())
    with ThreadPoolExecutor(at_once) as pool:
        found = dict(zip(manners, pool.map(one, manners.values()), strict=True))
    assert procfs.peak_rss_mb(os.getpid()) - before < MOST_MB
    return found


def ask_fhir(port: int) -> object:
    settings = FhirSettings(
        base_url=f"http://127.0.0.1:{port}/",
        identifiers=(IdentifierSystem("", "urn:x"),),
        timeout_seconds=SECONDS,
    )
    return FhirClient(settings, lambda _: True).search("Patient", {"identifier": "SECRET-1"})


def search_images(port: int) -> object:
    peer = PeerSettings(name="WEB", url=f"http://127.0.0.1:{port}/dicom-web")
    settings = Settings(retrieve=RetrieveSettings(peer="WEB", timeout_seconds=SECONDS))
    return WebArchive(peer, settings, None).images_of("1.2", "1.2.3")  # type: ignore[arg-type]


def post_to_hook(port: int) -> object:
    hook = Webhook(WebhookSettings(f"http://127.0.0.1:{port}/hook"), SECONDS)
    return hook.send(MESSAGE, "NODE")


def query_series(port: int) -> object:
    peer = PeerSettings("PACS", "PACS", "127.0.0.1", port)
    return find.series_count(peer, "IMMUNOCT", "1.2", "1.2.3", SECONDS)


def send_mail(port: int) -> object:
    settings = MailSettings(
        host="127.0.0.1", port=port, security="none", sender="a@x.org", to=("b@x.org",)
    )
    return Mail(settings, SECONDS).send(MESSAGE, "NODE")


MESSAGE = Message((Condition(ConditionKind.DEAD_LETTER, "1.2", 0.0, "why"),), (), ())


def test_a_fhir_server() -> None:
    found = ask_each(HTTP, ask_fhir)
    assert all(found.values()), found
    assert not any("SECRET" in words for words in found.values())
    assert "does not answer in time" in found["slow body"]
    assert "does not answer in time" in found["slow head"]


def test_a_dicomweb_archive() -> None:
    found = ask_each(HTTP, search_images)
    assert all(found.values()), found
    assert "more than" in found["endless body"]
    for manner in ("slow head", "slow body", "slow body of a stated length"):
        assert "the answer took more than 4 s" in found[manner]


def test_a_dicomweb_store(tmp_path: Path, case: Case) -> None:
    path = tmp_path / "object.dcm"
    case.ct[0].save_as(path, enforce_file_format=True)

    def store(port: int) -> None:
        peer = PeerSettings(name="WEB", url=f"http://127.0.0.1:{port}/dicom-web")
        (answer,) = dicomweb_store.store(peer, [path], SECONDS)
        if answer.status != 0:
            raise DeliveryError(answer.words)

    found = ask_each(HTTP, store)
    assert all(found.values()), found


def test_a_webhook() -> None:
    found = ask_each(HTTP, post_to_hook)
    # A 2xx is enough: what follows it is not read.
    assert {m for m, words in found.items() if words} == {
        "reset",
        "silent",
        "no HTTP",
        "endless head",
        "slow head",
        "redirect to itself",
    }


def test_a_mail_server() -> None:
    found = ask_each(SMTP, send_mail)
    assert all(found.values()), found
    assert "its replies have more than 65536 bytes" in found["endless banner"]
    assert "the session took too long" in found["slow lines"]


def test_a_pacs_that_is_queried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "MOST_MATCHES", 300)
    monkeypatch.setattr(find, "QUERY_SECONDS", 6.0)
    found = ask_each(DIMSE, query_series)
    assert all(found.values()), found
    assert "a PDU of 4000000000 bytes was announced" in found["a PDU of gigabytes"]
    assert "of a PDU were received within 1 s" in found["a slow PDU"]
    assert "C-FIND has more than 300 matches" in found["matches without an end"]
    assert "C-FIND took more than 6 s" in found["matches now and then"]
    assert f"more than {answers.LONGEST_ANSWER} bytes" in found["one match of a megabyte"]
    assert "more than" in found["many large matches"]


def test_a_pacs_that_takes_reports(tmp_path: Path, case: Case) -> None:
    path = tmp_path / "object.dcm"
    case.ct[0].save_as(path, enforce_file_format=True)

    def store(port: int) -> None:
        peer = PeerSettings("PACS", "PACS", "127.0.0.1", port)
        for answer in dimse.store(peer, "IMMUNOCT", [path], SECONDS):
            if answer.status != 0:
                raise DeliveryError(answer.words)

    found = ask_each(DIMSE, store)
    assert all(found.values()), found
