"""What somebody has typed is not lost if the login ends meanwhile."""

from __future__ import annotations

import dataclasses
import html
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from dicom_node.loops import Heartbeats
from dicom_node.settings.sections import WebSettings
from dicom_node.web.accounts import make_token, set_password
from dicom_node.web.app import create_app
from tests.helpers.made.filled_journal import filled

PASSWORD = "only for this test"
CASE = "/cases/1.2.826.0"
ORIGIN = {"Origin": "http://localhost"}
TYPED = {"albumin": '39 g/L "<b>', "lymphocytes": "1.4 10*9/L", "take_back": "treatment_start"}


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    site = filled(tmp_path, 1)
    users = tmp_path / "users"
    make_token(users, "robot")
    settings = dataclasses.replace(site.settings, web=WebSettings(users=users))
    app = create_app(settings, Heartbeats(["cases"]))
    return TestClient(app, base_url="http://localhost", headers=ORIGIN, follow_redirects=False)


def log_in(client: TestClient) -> None:
    assert client.post("/login", data={"name": "alice", "password": PASSWORD}).status_code == 303


def hidden(page: str) -> dict[str, str]:
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page)
    return {html.unescape(name): html.unescape(value) for name, value in found}


def test_entries_are_kept_from_one_login_to_the_next(client: TestClient, tmp_path: Path) -> None:
    set_password(tmp_path / "users", "alice", PASSWORD)
    log_in(client)
    form = hidden(client.get(CASE).text) | TYPED
    client.cookies.clear()
    ended = client.post(f"{CASE}/clinical", data=form)
    assert ended.status_code == 401
    assert "Nothing was stored" in ended.text
    assert hidden(ended.text) == form
    evil = client.post(f"{CASE}/clinical", data=form, headers={"Origin": "http://evil.example"})
    assert evil.status_code == 401
    assert hidden(evil.text) == {}
    log_in(client)
    evil = client.post(f"{CASE}/clinical", data=form, headers={"Origin": "http://evil.example"})
    assert evil.status_code == 403
    assert "1.4 10*9/L" not in evil.text.replace('placeholder="1.4 10*9/L"', "")
    shown = client.post(f"{CASE}/clinical", data=hidden(ended.text))
    assert shown.status_code == 403
    assert "you have logged in again" in shown.text
    assert 'value="39 g/L &#34;&lt;b&gt;"' in shown.text
    assert 'value="1.4 10*9/L"' in shown.text


def test_nothing_else_is_repeated_to_somebody_without_a_login(client: TestClient) -> None:
    for path in ("/node/password", "/all/retry", f"{CASE}/retry"):
        answer = client.post(path, data={"old": "a secret", "form_token": "x"})
        assert answer.status_code == 401
        assert "a secret" not in answer.text
        assert hidden(answer.text) == {}
