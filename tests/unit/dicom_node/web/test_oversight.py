"""The log, the audit trail and the users, which administrators alone may look into."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import logging
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.errors import SettingsError
from dicom_node.events import LOGGER, Event, check_log_file, log, set_up_logging
from dicom_node.loops import Heartbeats
from dicom_node.settings.sections import LogSettings, WebSettings
from dicom_node.state.audit import AuditTrail, association_refused, command
from dicom_node.state.tail import latest
from dicom_node.web.accounts import make_token, role_of, set_password
from dicom_node.web.app import create_app
from dicom_node.web.oversight import MOST, AuditQuery, LogQuery, log_view, query_of
from dicom_node.web.site import Site
from tests.helpers.made.filled_journal import filled

ROLES = ("reader", "operator", "administrator")
PASSWORD = "only for this test"
BEGIN = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A node that logs to a file, and whose page needs a login."""
    site = filled(tmp_path, 1)
    settings = dataclasses.replace(
        site.settings,
        web=WebSettings(users=tmp_path / "users"),
        log=LogSettings(file=tmp_path / "node.log"),
    )
    make_token(tmp_path / "users", "robot", role_of("operator"))
    return Site(settings, Heartbeats(["cases"]))


@pytest.fixture(autouse=True)
def _handlers_as_they_were() -> Iterator[None]:
    before = LOGGER.handlers, LOGGER.level, LOGGER.propagate
    yield
    for handler in LOGGER.handlers:
        if handler not in before[0]:
            handler.close()
    LOGGER.handlers, LOGGER.level, LOGGER.propagate = before


def client_of(site: Site, role: str) -> TestClient:
    client = TestClient(create_app(site.settings, Heartbeats(["cases"])), "http://localhost")
    as_role(client, site, role)
    return client


def as_role(client: TestClient, site: Site, role: str) -> None:
    """Let a client be a program of this role."""
    users = site.settings.web.users
    assert users is not None
    client.headers["Authorization"] = f"Bearer {make_token(users, role, role_of(role))}"


def write_log(site: Site, lines: int) -> None:
    """Write a line a minute; each tenth is an error."""
    assert site.settings.log.file is not None
    with site.settings.log.file.open("w", encoding="utf-8") as file:
        for n in range(lines):
            file.write(line_of(n))


def line_of(n: int) -> str:
    at = (BEGIN + dt.timedelta(minutes=n)).isoformat(timespec="milliseconds")
    event = "report.not-sent" if n % 10 == 0 else "case.state"
    level = "ERROR" if n % 10 == 0 else "INFO"
    return json.dumps({"time": at, "level": level, "event": event, "study": f"1.2.{n}"}) + "\n"


def test_log_audit_trail_and_users_are_for_administrators(site: Site) -> None:
    client = client_of(site, "administrator")
    for role in ROLES:
        as_role(client, site, role)
        expected = 200 if role == "administrator" else 403
        page = client.get("/node")
        assert page.status_code == 200
        assert ("robot" in page.text) == (expected == 200)
        for what in ("log", "audit", "users"):
            assert client.get(f"/api/v1/{what}").status_code == expected
        for what in ("log", "audit"):
            assert client.get(f"/node/{what}").status_code == expected
            assert (f'href="/node/{what}"' in page.text) == (expected == 200)


def test_nobody_looks_into_them_without_a_login(site: Site) -> None:
    client = client_of(site, "reader")
    del client.headers["Authorization"]
    assert site.settings.web.users is not None
    set_password(site.settings.web.users, "alice", PASSWORD)
    for what in ("log", "audit"):
        assert client.get(f"/api/v1/{what}").status_code == 401
        sent = client.get(f"/node/{what}?q=a&since=2026-01-01T10:00", follow_redirects=False)
        assert sent.headers["location"].startswith(f"/login?next=%2Fnode%2F{what}%3F")
    assert client.get("/api/v1/users").status_code == 401
    form = {"name": "alice", "password": PASSWORD, "next": "/node/log?since=2026-01-01T10%3A00"}
    entered = client.post(
        "/login", data=form, headers={"Origin": "http://localhost"}, follow_redirects=False
    )
    assert entered.headers["location"] == form["next"]


def test_users_are_listed_with_roles_and_nothing_of_their_passwords(site: Site) -> None:
    assert site.settings.web.users is not None
    set_password(site.settings.web.users, "alice", PASSWORD)
    client = client_of(site, "administrator")
    found = client.get("/api/v1/users").json()["users"]
    assert found == [
        {"name": "administrator", "role": "administrator", "kind": "program"},
        {"name": "alice", "role": "operator", "kind": "person"},
        {"name": "robot", "role": "operator", "kind": "program"},
    ]
    users = site.settings.web.users
    assert users is not None
    secrets = [part for line in users.read_text().splitlines() for part in line.split(":")[3:]]
    shown = client.get("/node").text + client.get("/api/v1/users").text
    assert [s for s in secrets if len(s) > 20 and s in shown] == []


FILTERS: tuple[tuple[dict[str, str], Sequence[int]], ...] = (
    ({}, range(30)),
    ({"level": "warning"}, (0, 10, 20)),
    ({"level": "debug"}, range(30)),
    ({"event": "report."}, (0, 10, 20)),
    ({"event": "sent"}, ()),
    ({"q": "1.2.1"}, (1, *range(10, 20))),
    ({"q": "CASE.STATE", "level": "error"}, ()),
    ({"since": "2026-01-01T00:28:00Z"}, (28, 29)),
    ({"until": "2026-01-01T00:02:00Z"}, (0, 1)),
    ({"since": "2026-01-01T02:10+02:00", "until": "2026-01-01T00:12Z"}, (10, 11)),
)


def test_the_log_is_filtered(site: Site) -> None:
    write_log(site, 30)
    client = client_of(site, "administrator")
    for query, numbers in FILTERS:
        answer = client.get("/api/v1/log", params=query).json()
        expected = [f"1.2.{n}" for n in sorted(numbers, reverse=True)]
        assert [line["fields"]["study"] for line in answer["lines"]] == expected, query
        assert answer["earlier"] is None
        page = client.get("/node/log", params=query).text
        assert page.count('href="/cases/1.2.') == len(expected)


def test_what_is_no_filter_is_refused_by_the_api_and_left_out_by_the_page(site: Site) -> None:
    write_log(site, 3)
    client = client_of(site, "administrator")
    for wrong in (
        {"level": "loud"},
        {"since": "yesterday"},
        {"until": "0001-01-01T00:00"},
        {"end": "-1"},
        {"nothing": "x"},
    ):
        assert client.get("/api/v1/log", params=wrong).status_code == 422, wrong
        page = client.get("/node/log", params=wrong)
        assert page.status_code == 200
        assert page.text.count('href="/cases/1.2.') == 3
    assert query_of(LogQuery, {"level": "", "event": "case.", "end": "x"}) == LogQuery(
        event="case."
    )


def test_hostile_text_in_the_log_is_text(site: Site) -> None:
    assert site.settings.log.file is not None
    line = {"time": BEGIN.isoformat(), "level": "INFO", "event": "<script>", "study": '"><b>'}
    site.settings.log.file.write_text(json.dumps(line) + "\n[]\n{}\nhalf a li", encoding="utf-8")
    page = client_of(site, "administrator").get("/node/log", params={"q": "<b>"}).text
    assert "&lt;script&gt;" in page
    assert "<script>" not in page
    assert '"><b>' not in page


def test_without_a_file_the_page_says_where_the_log_is(site: Site) -> None:
    settings = dataclasses.replace(site.settings, log=LogSettings())
    page = client_of(Site(settings, Heartbeats(["cases"])), "administrator").get("/node/log").text
    assert "journalctl -u immunoct" in page
    assert "log.file" in page


def test_the_audit_trail_is_filtered_by_who_what_and_outcome(site: Site) -> None:
    settings = site.settings
    trail = AuditTrail(settings.audit_file, settings.node.spool / "audit.key", "NODE")
    trail.record(command("retry", "1.2.3", "by hand", "alice"))
    trail.record(association_refused("EVIL", "10.9.8.7", "not allowed"))
    trail.record(command("forget", "1.2.4", "removed", "bob"))
    client = client_of(site, "administrator")

    def found(**query: str) -> list[str]:
        lines = client.get("/api/v1/audit", params=query).json()["lines"]
        page = client.get("/node/audit", params=query).text
        assert page.count("<time ") == len(lines)
        return [line["who"] for line in lines]

    assert found() == ["bob", "EVIL", "alice"]
    assert found(who="ALI") == ["alice"]
    assert found(who="10.9.") == ["EVIL"]
    assert found(what="forget") == ["bob"]
    assert found(outcome="failure") == ["EVIL"]
    assert found(outcome="success") == ["bob", "alice"]
    assert found(q="1.2.3") == ["alice"]
    assert found(since="2999-01-01") == []
    assert found(until="2999-01-01", who="bob") == ["bob"]


def test_pages_of_lines_follow_one_another_without_a_gap(site: Site) -> None:
    write_log(site, 2 * MOST + 5)
    client = client_of(site, "administrator")
    seen: list[str] = []
    address: str | None = "/api/v1/log"
    while address is not None:
        answer = client.get(address).json()
        seen += [line["fields"]["study"] for line in answer["lines"]]
        earlier = answer["earlier"]
        address = None if earlier is None else f"/api/v1/log?end={earlier}"
    assert seen == [f"1.2.{n}" for n in reversed(range(2 * MOST + 5))]
    page = client.get("/node/log?event=case").text
    assert f'href="/node/log?event=case&amp;end={first_place(site)}"' in page


def first_place(site: Site) -> int:
    """Return where the first line of the first page of ordinary events begins."""
    assert site.settings.log.file is not None
    lines = site.settings.log.file.read_bytes().splitlines(keepends=True)
    ordinary = [n for n, line in enumerate(lines) if b"case.state" in line]
    return sum(map(len, lines[: ordinary[-MOST]]))


@given(
    st.lists(st.binary(max_size=40).map(lambda b: b.replace(b"\n", b"")), max_size=12),
    st.binary(max_size=9).map(lambda b: b.replace(b"\n", b"")),
    st.integers(1, 200),
    st.integers(1, 5),
)
def test_every_whole_line_is_read_once_whatever_is_read_at_a_time(
    tmp_path_factory: pytest.TempPathFactory,
    lines: list[bytes],
    unfinished: bytes,
    longest: int,
    most: int,
) -> None:
    path = tmp_path_factory.mktemp("lines") / "file"
    path.write_bytes(b"".join(line + b"\n" for line in lines) + unfinished)
    longest = max(longest, *(len(line) + 2 for line in lines), len(unfinished) + 2, 1)
    seen: list[bytes] = []
    end: int | None = None
    for _ in range(400):
        tail = latest(path, lambda line: line, most, end, longest)
        assert len(tail.entries) <= most
        seen += tail.entries
        end = tail.earlier
        if end is None:
            break
    assert end is None
    assert seen == lines[::-1]


def test_of_a_log_of_two_gigabytes_the_end_costs_as_much_as_of_a_small_one(site: Site) -> None:
    path = site.settings.log.file
    assert path is not None
    write_log(site, 2000)
    head = path.stat().st_size
    with path.open("r+b") as file:  # a hole is read as zeros, of which none is on the disk
        file.truncate(2 << 30)
        file.seek(0, os.SEEK_END)
        file.write(b"\n" + "".join(line_of(n) for n in range(2000, 4000)).encode())
    began = time.process_time()
    view = log_view(site.settings, LogQuery())
    assert [line.fields["study"] for line in view.lines] == [
        f"1.2.{n}" for n in range(3999, 3999 - MOST, -1)
    ]
    nothing = log_view(site.settings, LogQuery(q="there is no such text"))
    assert nothing.lines == []
    assert nothing.earlier is not None
    assert "8 MB" in nothing.note
    early = log_view(site.settings, LogQuery(until=BEGIN + dt.timedelta(minutes=100)))
    assert [line.fields["study"] for line in early.lines] == [f"1.2.{n}" for n in range(99, -1, -1)]
    assert early.earlier is None
    assert head < path.stat().st_size
    assert time.process_time() - began < 2


def test_events_are_written_to_the_file_which_may_be_renamed(site: Site) -> None:
    path = site.settings.log.file
    assert path is not None
    set_up_logging("text", "info", path)
    log(Event.CASE_STATE, study="1.2.3", waits=True, objects=7)
    path.rename(path.with_suffix(".old"))
    log(Event.REPORT_FAILED, logging.ERROR, reason='a "quoted" reason\nin two lines')
    log(Event.OBJECT_STORED, logging.DEBUG)
    (line,) = log_view(site.settings, LogQuery()).lines
    assert (line.level, line.event) == ("ERROR", "report.failed")
    assert "in two lines" in str(line.fields["reason"])
    assert path.read_text().count("\n") == 1
    assert '"objects": 7' in path.with_suffix(".old").read_text()


def test_a_log_that_cannot_be_written_is_told_of_and_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "none" / "log"
    with pytest.raises(SettingsError, match=r"log\.file .*/none/log cannot be written: No such"):
        set_up_logging("json", "info", missing)
    with pytest.raises(SettingsError, match=r"/none/log cannot be written: .*/none does not exist"):
        check_log_file(missing)
    with pytest.raises(SettingsError, match="is a folder"):
        check_log_file(tmp_path)
    check_log_file(tmp_path / "new")
    assert not (tmp_path / "new").exists()
    folder = tmp_path / "logs"
    folder.mkdir()
    set_up_logging("json", "info", folder / "log")
    (folder / "log").unlink()
    folder.rmdir()
    for _ in range(3):
        log(Event.CASE_STATE)
    events = [json.loads(line)["event"] for line in capsys.readouterr().err.splitlines()]
    assert events == ["case.state", "log.failed", "case.state", "case.state"]
    folder.mkdir()
    log(Event.CASE_STATE)
    assert (folder / "log").read_text().count("case.state") == 1


def test_an_audit_trail_that_cannot_be_read_says_why(site: Site) -> None:
    client = client_of(site, "administrator")
    assert "does not exist (yet)" in client.get("/node/audit").text
    site.settings.audit_file.mkdir()
    assert "cannot be read: Is a directory" in client.get("/api/v1/audit").json()["note"]
    assert AuditQuery(who="x").address("/node/audit", 7) == "/node/audit?who=x&end=7"
