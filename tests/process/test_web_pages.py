"""The page and its API against a real node, without a browser: what is let in and what is not."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import re
import signal
import socket
import ssl
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dicom_node.demo.pacs import SmallPacs
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.journal import Journal
from dicom_node.web.access import NEEDED_ROLES
from dicom_node.web.accounts import Role, make_token, set_password
from scoring.clinical.merge import Statement, Subject
from tests.helpers.made.cases import Case, build_case
from tests.helpers.made.default_export import default_export
from tests.helpers.running import procfs
from tests.helpers.running.browsing import Client, WebNode, web_node
from tests.helpers.running.certificates import Authority
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import RunningNode, store_all, wait_for

PASSWORD = "only for this test"
FORM = "application/x-www-form-urlencoded"
NAME = "Doe<script>alert(1)</script>^Jane"
DESCRIPTION = "<img src=x onerror=alert(2)>"
FORBIDDEN = ("DEMO-0001", "Doe", "1960-01-01")


def hostile_case() -> Case:
    case = build_case()
    for dataset in (*case.ct, case.seg):
        dataset.PatientName = NAME
        dataset.AccessionNumber = "ACC-4711"
    for dataset in case.ct:
        dataset.SeriesDescription = DESCRIPTION
    case.seg.SegmentSequence[0].SegmentLabel = "<b>Liver</b> metastasis"
    return case


@pytest.fixture(scope="module")
def node(pacs: SmallPacs, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebNode]:
    """A node on loopback without a login, with one case whose texts are scripts."""
    with web_node(tmp_path_factory.mktemp("node"), pacs.port) as node:
        yield node


@pytest.fixture(scope="module")
def scored(node: WebNode) -> Case:
    case = hostile_case()
    assert set(store_all(node.port, [*case.ct, case.seg])) == {0}
    node.wait_for_state(case.study_uid, "report sent", 120)
    return case


def test_a_case_is_listed_and_found(node: WebNode, scored: Case) -> None:
    client = node.client()
    listed = client.get("/api/v1/cases")
    (case,) = json.loads(listed.body)["cases"]
    assert case["study_uid"] == scored.study_uid
    assert (case["state"], case["group"], case["ct"], case["seg"]) == ("report sent", "done", 24, 1)
    assert case["patient_id"] is case["patient_name"] is case["birth_date"] is None
    assert case["accession_number"] == "ACC-4711"
    digest = case["patient_hash"]
    for text in (scored.study_uid, scored.study_uid[:20], "ACC-4711", digest, digest[:8].upper()):
        assert scored.study_uid in client.get(f"/cases?q={text}").text, text
    for text in ("ACC-471", "DEMO-0001", "1.2.3", "%25", digest[:7], "' OR 1=1 --"):
        page = client.get("/cases?q=" + text.replace(" ", "+").replace("'", "%27"))
        assert page.status == 200
        assert scored.study_uid not in page.text, text


def test_names_and_ids_are_shown_nowhere(node: WebNode, scored: Case) -> None:
    client = node.client()
    for path in (
        "/cases",
        f"/cases/{scored.study_uid}",
        f"/cases/{scored.study_uid}/forget",
        "/api/v1/cases",
        f"/api/v1/cases/{scored.study_uid}",
        f"/cases/{scored.study_uid}/files/result.json",
        "/cases.csv",
        "/api/v1/node",
        "/metrics",
        "/health",
    ):
        answer = client.get(path)
        assert answer.status == 200, path
        assert not [word for word in FORBIDDEN if word in answer.text], path


def test_lists_are_filtered_by_their_address_and_written_as_csv(
    node: WebNode, scored: Case
) -> None:
    client = node.client()
    (case,) = json.loads(client.get("/api/v1/cases").body)["cases"]
    outcome = case["outcome"]
    assert outcome in ("high", "low")
    other = "low" if outcome == "high" else "high"
    assert (case["study_date"], case["study_description"]) == (
        "2024-03-04",
        "CT thorax and abdomen",
    )
    for query, found in (
        (f"outcome={outcome}", True),
        (f"outcome={other}", False),
        ("state=report+sent&destination=PACS&sort=outcome&reverse=1", True),
        ("state=scoring", False),
        ("first=2001-01-01&last=2001-01-02", False),
        ("outcome=nonsense&first=yesterday&sort=%3Cscript%3E&start=-1", True),
    ):
        page = client.get(f"/cases?{query}")
        assert page.status == 200, query
        assert (scored.study_uid in page.text) == found, query
        table = client.get(f"/cases.csv?{query}").text.splitlines()
        assert len(table) == 1 + found, query
    assert client.get(f"/api/v1/cases?outcome={other}").text.count(scored.study_uid) == 0
    assert client.get("/api/v1/cases?outcome=nonsense").status == 422


def test_files_that_name_the_patient_are_not_given_out_by_a_page_that_does_not(
    node: WebNode, scored: Case
) -> None:
    client, files = node.client(), f"/cases/{scored.study_uid}/files"
    result = client.get(f"{files}/result.json")
    assert json.loads(result.body)["research_use_only"] is True
    for name, status in (("report.dcm", 404), ("summary.pdf", 404), ("journal.sqlite", 400)):
        assert client.get(f"{files}/{name}").status == status, name


def test_scripts_in_dicom_texts_are_shown_as_text(node: WebNode, scored: Case) -> None:
    text = node.client().get(f"/cases/{scored.study_uid}").text
    assert "&lt;img src=x onerror=alert(2)&gt;" in text
    assert "&lt;b&gt;Liver&lt;/b&gt; metastasis" in text
    assert "<img src=x" not in text
    assert "<b>Liver" not in text
    policy = node.client().get("/cases").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_a_case_shows_what_it_rests_on(node: WebNode, scored: Case) -> None:
    client = node.client()
    detail = json.loads(client.get(f"/api/v1/cases/{scored.study_uid}").body)
    result = detail["result"]
    assert [s["cutoff"] for s in result["scores"]] == [0.29, 0.45]
    assert 0 < result["scores"][0]["score"] < 1
    assert {f["rule"] for f in result["eligibility"]} >= {"contrast_enhanced"}
    assert all(f["evidence"] for f in result["eligibility"])
    assert len(result["lesions"]) == len(result["lesion_scores"]) == 3
    assert len(result["contributions"]) == 8
    assert result["statements"][0]["text"].startswith("Radiomics score 0.")
    assert detail["outgoing"][0]["delivered"]
    happened = [e["what"] for e in detail["timeline"]]
    assert happened[-1] == "Transfer started"
    assert {"Scored", "Objects transferred"} <= set(happened)
    page = client.get(f"/cases/{scored.study_uid}").text
    for statement in result["statements"]:
        assert statement["text"].split("<")[0].split("'")[0] in page
    picture = client.get(f"/cases/{scored.study_uid}/lesions/1.png")
    assert picture.body.startswith(b"\x89PNG")
    assert client.get(f"/cases/{scored.study_uid}/lesions/4.png").status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/cases/../../etc/passwd",
        "/cases/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/cases/..%5c..%5cetc",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/%2e%2e%2fapp.py",
        "/static//etc/passwd",
        "/cases/1.2.3",
        "/cases/1.2.3%00",
        "/cases/1.2.3/lesions/../../x.png",
        "/api/v1/cases/..%2f..%2fetc%2fpasswd",
        "/cases/1/lesions/-1.png",
    ],
)
def test_path_tricks_find_nothing(node: WebNode, path: str) -> None:
    answer = node.client().get(path)
    assert answer.status in (404, 422), answer.text
    assert "root:" not in answer.text
    assert "create_app" not in answer.text


def test_huge_requests_are_refused_and_the_page_lives_on(node: WebNode) -> None:
    client = node.client()
    assert client.get("/cases?q=" + "x" * 201).status == 400
    assert client.get("/api/v1/cases?q=" + "x" * 201).status == 422
    assert client.get("/cases?start=99999999999999999999").status == 200
    assert client.get("/cases?start=x").status == 200
    assert client.get("/cases?q=" + "x" * 60_000).status == 400  # uvicorn: the line is too long
    assert client.post("/cases/1/retry", {"version": "x" * 70_000}).status == 413
    assert client.get("/cases").status == 200
    with socket.create_connection(("127.0.0.1", node.web_port)) as connection:
        connection.sendall(b"\x16\x03\x01\x00\xa5 not HTTP \r\n\r\n")
        assert b"400" in connection.recv(100)
    assert client.get("/health/live").status == 200


def test_unfinished_requests_keep_nobody_out(node: WebNode) -> None:
    head = b"POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx"
    with contextlib.ExitStack() as stack:
        for content in (head, b"GET /", b""):
            for _ in range(150):
                made = socket.create_connection(("127.0.0.1", node.web_port), 60)
                stack.enter_context(made).sendall(content)
        for path in ("/health/live", "/cases", "/api/v1/cases"):
            assert node.client().get(path).status == 200


def test_an_unfinished_request_is_ended(node: WebNode) -> None:
    with socket.create_connection(("127.0.0.1", node.web_port), timeout=60) as connection:
        connection.sendall(b"POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n")
        began = time.monotonic()
        with contextlib.suppress(ConnectionResetError):
            assert connection.recv(1) == b""
        assert time.monotonic() - began < 40


def test_a_page_of_another_name_is_not_answered(node: WebNode) -> None:
    """A name of somebody else that is made to point to loopback must not read ours."""
    for host in ("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", ""):
        assert node.client().get("/api/v1/cases", Host=host).status == 400
    assert node.client().get("/api/v1/cases", Host=f"localhost:{node.web_port}").status == 200
    assert node.client().get("/api/v1/cases", Host="[::1]").status == 200


def test_forged_forms_are_refused(node: WebNode, scored: Case) -> None:
    client = node.client()
    path = f"/cases/{scored.study_uid}"
    form = client.form(path)
    assert len(form["form_token"]) == 64
    other = node.client().form(path)["form_token"]
    for fields, headers in (
        ({"version": form["version"]}, {}),
        (form | {"form_token": "0" * 64}, {}),
        (form | {"form_token": other}, {}),
        (form, {"Origin": "http://evil.example"}),
        (form, {"Origin": "null"}),
        (form, {"Origin": ""}),
        (form, {"Origin": "", "Referer": "http://evil.example/cases"}),
    ):
        answer = client.post(f"{path}/forget", fields, **headers)
        assert answer.status == 403, (fields, headers)
    order = json.dumps({"even_unsent": True})
    kind = {"Content_Type": "application/json"}
    assert client.ask("POST", f"/api/v1{path}/forget", order, **kind).status == 403
    assert node.client().ask("POST", f"/api/v1{path}/forget", order, **kind).status == 403
    assert json.loads(client.get("/api/v1/cases").body)["total"] == 1
    assert len(node.events("web.forged-request", at_least=9)) == 9


def test_two_people_on_one_case_do_not_act_twice(node: WebNode, scored: Case) -> None:
    first, second = node.client(), node.client()
    path = f"/cases/{scored.study_uid}"
    forms = first.form(path), second.form(path)
    done = first.post(f"{path}/replay", forms[0])
    assert done.status == 200
    assert "will be scored and its report sent again" in done.text
    late = second.post(f"{path}/replay", forms[1])
    assert late.status == 409
    assert "the case has changed since the page was displayed" in late.text
    node.wait_for_state(scored.study_uid, "report sent", 120)
    trail = (node.directory / "spool" / "audit.jsonl").read_text()
    assert trail.count('"code": "replay"') == 1
    assert '"user": "somebody on this machine (web, no login)"' in trail


def test_result_that_could_not_be_used_is_shown_with_its_reason(
    node: WebNode, scored: Case
) -> None:
    client = node.client()
    path = f"/cases/{scored.study_uid}"
    assert json.loads(client.get(f"/api/v1{path}").body)["not_used"] == []
    reason = "albumin is '39 <X>': the unit is not known (HL7 message M17 from LIS)"
    bad = Statement("hl7", Subject.ALBUMIN, "HL7 message M17 from LIS", problem=reason)
    journal = Journal(node.directory / "spool" / "journal.sqlite")
    try:
        case = journal.case(scored.study_uid)
        assert case is not None
        patient = (case.patient_id, case.issuer)
        store = ClinicalStore(journal)
        store.put(patient, "hl7", {"a": [bad]}, "LIS", time.time())
        (found,) = json.loads(client.get(f"/api/v1{path}").body)["not_used"]
        assert found == {"field": "albumin", "source": "hl7", "reason": reason}
        page = client.get(path).text
        assert "Results that could not be used" in page
        assert "&lt;X&gt;" in page
        store.put(patient, "hl7", {"a": []}, "LIS", time.time())
    finally:
        journal.close()
    node.wait_for_state(scored.study_uid, "report sent", 120)


def test_values_by_hand_are_checked_and_recorded(node: WebNode, scored: Case) -> None:
    client = node.client()
    path = f"/cases/{scored.study_uid}"
    wrong = client.post(f"{path}/clinical", client.form(path) | {"albumin": "39 <b>"})
    assert wrong.status == 422
    assert "Nothing was stored: " in wrong.text
    assert 'value="39 &lt;b&gt;"' in wrong.text
    stale = client.form(path)
    values = {"albumin": "39 g/L", "albumin_date": "2024-03-10"}
    assert client.post(f"{path}/clinical", client.form(path) | values).status == 200
    assert client.post(f"{path}/clinical", stale | {"albumin": "41 g/L"}).status == 409
    entered = json.loads(client.get(f"/api/v1{path}").body)["entered"]
    assert [(e["field"], e["value"]) for e in entered] == [("albumin", "39 g/L of 2024-03-10")]

    def taken_back() -> bool:
        # The case is scored with the new value meanwhile, which makes a form out of date.
        answer = client.post(f"{path}/clinical", client.form(path) | {"take_back": "albumin"})
        assert answer.status in (200, 409)
        return answer.status == 200

    wait_for("a form that is still true", taken_back)
    assert json.loads(client.get(f"/api/v1{path}").body)["entered"] == []
    trail = (node.directory / "spool" / "audit.jsonl").read_text()
    assert "albumin entered" in trail
    assert "albumin withdrawn" in trail
    node.wait_for_state(scored.study_uid, "report sent", 120)


def test_nothing_of_patients_is_in_the_log(node: WebNode, scored: Case) -> None:
    log = node.log.read_text()
    assert scored.study_uid in log
    assert not [word for word in FORBIDDEN if word in log]


def test_a_page_that_dies_is_served_again(node: WebNode, scored: Case) -> None:
    """The node goes on, and what comes while no page runs waits in the socket."""
    first = wait_for("the page's process", lambda: page_process(node))
    os.kill(first, signal.SIGKILL)
    wait_for("another page's process", lambda: page_process(node) not in (0, first))
    assert node.client().get("/cases").status == 200
    assert node.events("web.ended", at_least=1)[0]["exit_code"] == -9


def page_process(node: WebNode) -> int:
    """Return the node's child that has the page's listening socket, or 0."""
    assert node.process is not None
    wanted = f":{node.web_port:04X} 00000000:0000 0A"
    lines = [x for x in Path("/proc/net/tcp").read_text().splitlines() if wanted in x]
    sockets = {f"socket:[{line.split()[9]}]" for line in lines}
    for child in procfs.children(node.process.pid):
        with contextlib.suppress(OSError):  # it has ended, or the descriptor has
            for descriptor in Path(f"/proc/{child}/fd").iterdir():
                if str(descriptor.readlink()) in sockets:
                    return child
    return 0


# With a login, over TLS


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("ca"), "test-ca")


@pytest.fixture(scope="module")
def guarded(
    authority: Authority, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[WebNode, ssl.SSLContext, str]]:
    folder = tmp_path_factory.mktemp("guarded")
    own = authority.sign("page")
    set_password(folder / "users", "alice", PASSWORD)
    for role in Role:
        make_token(folder / "users", role.word, role)
    token = make_token(folder / "users", "monitor", Role.ADMINISTRATOR)
    web = (
        f'host = "0.0.0.0"\nusers = "users"\ncertificate = "{own.certificate}"\n'
        f'key = "{own.key}"\nshow_patient_names = true\n'
    )
    tls = ssl.create_default_context(cafile=str(authority.own.certificate))
    with web_node(folder, 1, web, tls) as node:
        yield node, tls, token


def log_in(client: Client, name: str = "alice", password: str = PASSWORD) -> int:
    return client.post("/login", {"name": name, "password": password}).status


def test_nothing_is_shown_without_a_login(guarded: tuple[WebNode, ssl.SSLContext, str]) -> None:
    node, tls, token = guarded
    client = node.client(tls)
    for path in ("/api/v1/cases", "/api/v1/node", "/metrics", "/cases/1/lesions/1.png"):
        assert client.get(path).status in (303, 401), path
        assert "DEMO" not in client.get(path).text
    answer = client.get("/cases?q=1.2")
    assert (answer.status, answer.headers["Location"]) == (303, "/login?next=%2Fcases%3Fq%3D1.2")
    assert client.get("/cases", X_Live="1").status == 401
    assert json.loads(client.get("/health/ready").body)["reasons"] == []
    assert client.get("/api/v1/cases", Authorization="Bearer wrong").status == 401
    assert client.get("/api/v1/cases", Authorization=f"Bearer {token}").status == 200
    assert client.get("/metrics", Authorization=f"Bearer {token}").status == 200
    with pytest.raises((ssl.SSLError, http.client.HTTPException, OSError)):
        node.client().get("/cases")  # without TLS


def test_a_login_and_its_cookie(guarded: tuple[WebNode, ssl.SSLContext, str]) -> None:
    node, tls, _ = guarded
    client = node.client(tls)
    fields = {"name": "alice", "password": PASSWORD}
    assert client.post("/login", fields, Origin="https://evil.example").status == 403
    answer = client.post("/login", fields | {"next": "//evil.example"})
    assert (answer.status, answer.headers["Location"]) == (303, "/cases")
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-immunoct=")
    for word in ("HttpOnly", "SameSite=strict", "Secure", "Path=/"):
        assert word in cookie
    page = client.get("/cases")
    assert page.status == 200
    assert "alice" in page.text
    kept = client.cookie
    token = re.search(r'name="form_token" value="([^"]+)"', page.text)
    assert token is not None
    assert client.post("/logout", {"form_token": token[1]}).status == 303
    client.cookie = kept
    assert client.get("/cases").status == 303


def test_a_logout_holds_after_a_restart_and_tls_is_for_good(
    guarded: tuple[WebNode, ssl.SSLContext, str],
) -> None:
    node, tls, _ = guarded
    client = node.client(tls)
    assert log_in(client) == 303
    kept = client.cookie
    page = client.get("/cases")
    assert page.headers["Strict-Transport-Security"] == "max-age=31536000"
    found = re.search(r'name="form_token" value="([^"]+)"', page.text)
    assert found is not None
    assert client.post("/logout", {"form_token": found[1]}).status == 303
    assert log_in(client) == 303
    open_session = client.cookie
    node.stop()
    node.start()
    wait_for("the page", lambda: answers(node, tls))
    for cookie, status in ((kept, 303), (open_session, 200)):
        client.cookie = cookie
        assert client.get("/cases").status == status


def answers(node: WebNode, tls: ssl.SSLContext) -> bool:
    with contextlib.suppress(OSError):
        return node.client(tls).get("/health/live").status == 200
    return False


def test_other_host_names_are_refused_behind_a_login_too(
    guarded: tuple[WebNode, ssl.SSLContext, str],
) -> None:
    node, tls, _ = guarded
    for host in ("evil.example", "10.9.8.7", ""):
        answer = node.client(tls).get("/login", Host=host)
        assert (answer.status, json.loads(answer.body)["code"]) == (400, "unknown_host")
        assert "web.names" in answer.text
    for host in ("localhost", f"127.0.0.1:{node.web_port}", socket.gethostname()):
        assert node.client(tls).get("/login", Host=host).status == 200


def test_each_role_may_do_its_own_and_what_those_below_may(
    guarded: tuple[WebNode, ssl.SSLContext, str],
) -> None:
    node, tls, _ = guarded
    case = hostile_case()
    store_all(node.port, [case.seg])
    wait_for("the case", lambda: node.case(case.study_uid))
    path = f"/cases/{case.study_uid}"
    shown = {
        Role.READER: ("no retry", "no enter", "no forget", "no assign"),
        Role.OPERATOR: ("retry", "enter", "no forget", "assign"),
        Role.ADMINISTRATOR: ("retry", "enter", "forget", "assign"),
    }
    for role in Role:
        token = make_token(node.directory / "users", role.word, role)
        given = {"Authorization": f"Bearer {token}"}
        client = node.client(tls)
        assert client.get("/api/v1/cases", **given).status == 200
        page = client.get(path, **given).text + client.get(f"{path}/segments", **given).text
        for order in ("retry", "enter", "forget", "assign"):
            is_shown = {"retry": 'id="actions"', "enter": 'id="enter"', "forget": "Forget …"}
            is_shown["assign"] = 'value="assign"'
            words = order if is_shown[order] in page else f"no {order}"
            assert words in shown[role]
        for order, needed in NEEDED_ROLES.items():
            if order == "withdraw":  # is no order on a case
                kind = "multipart/related; boundary=x"
                answer = client.ask("POST", "/dicom-web/studies", Content_Type=kind, **given)
                assert (answer.status == 403) == (role < needed)
                continue
            route = {"enter": "clinical", "assign": "segments"}.get(order, order)
            said: dict[str, object] = {"version": "x"}
            if order == "assign":
                said["segments"] = [
                    {"segmentation": str(case.seg.SOPInstanceUID), "segment": 1, "says": "lesion"}
                ]
            for prefix, kind in (("/api/v1", "application/json"), ("", FORM)):
                answer = client.ask(
                    "POST",
                    f"{prefix}{path}/{route}",
                    json.dumps(said) if prefix else "version=x&all=yes&bulk_says=lesion",
                    Content_Type=kind,
                    **given,
                )
                # Whoever may order is told that the case has another version.
                assert answer.status == (409 if role >= needed else 403), (role, order, prefix)
                if role < needed:
                    assert f"needs the role {needed.word}" in answer.text
        assert client.get(f"{path}/forget", **given).status == (
            200 if role is Role.ADMINISTRATOR else 403
        )


def test_choices_for_segments_survive_a_login_that_ended(
    guarded: tuple[WebNode, ssl.SSLContext, str],
) -> None:
    node, tls, _ = guarded
    case = default_export()
    store_all(node.port, [case.seg])
    wait_for("the case", lambda: node.case(case.study_uid))
    path = f"/cases/{case.study_uid}/segments"
    client = node.client(tls)
    log_in(client)
    form = client.form(path) | {"says_1": "lesion", "where_1": "lung", "what": "assign"}
    client.post("/logout", {"form_token": form["form_token"]})
    ended = client.post(path, form)
    assert ended.status == 401
    assert "Nothing was stored" in ended.text
    assert 'name="where_1" value="lung"' in ended.text
    assert client.post(path, form, Origin="https://evil.example").status == 401
    log_in(client)
    assert client.post(path, form, Origin="https://evil.example").status == 403
    kept = client.post(path, form)
    assert kept.status == 403
    assert "you have logged in again" in kept.text
    assert '<option value="lung" selected>' in kept.text
    hidden = dict(re.findall(r'name="(form_token|version)" value="([^"]*)"', kept.text))
    stored = client.post(path, form | hidden)
    assert stored.status == 200
    assert "Your answers on 1 segment were stored" in stored.text


def test_names_are_shown_where_configured(
    guarded: tuple[WebNode, ssl.SSLContext, str],
) -> None:
    node, tls, token = guarded
    case = hostile_case()
    store_all(node.port, [case.seg])
    wait_for("the case", lambda: node.case(case.study_uid))
    client = node.client(tls)
    assert log_in(client) == 303
    page = client.get("/cases?q=DEMO-0001").text
    assert "Doe&lt;script&gt;alert(1)&lt;/script&gt; Jane" in page
    assert "<script>alert" not in page
    assert "ACC-4711" in page
    shown = json.loads(client.get(f"/api/v1/cases/{case.study_uid}").body)["case"]
    assert (shown["patient_name"], shown["patient_id"]) == (NAME, "DEMO-0001")
    assert not [word for word in FORBIDDEN if word in node.log.read_text()]
    # A program orders with its token alone; the trail says that it did.
    order = {"Content_Type": "application/json", "Authorization": f"Bearer {token}"}
    path = f"/api/v1/cases/{case.study_uid}"
    assert node.client(tls).ask("POST", f"{path}/retry", "{}", **order).status == 200
    gone = node.client(tls).ask("POST", f"{path}/forget", '{"even_unsent": true}', **order)
    assert gone.status == 200
    again = node.client(tls).ask("POST", f"{path}/forget", '{"even_unsent": true}', **order)
    assert (again.status, json.loads(again.body)["code"]) == (404, "no_case")
    trail = (node.directory / "spool" / "audit.jsonl").read_text()
    assert trail.count('"user": "monitor (web)"') == 2


def test_wrong_passwords_are_slowed_down(guarded: tuple[WebNode, ssl.SSLContext, str]) -> None:
    node, tls, _ = guarded
    client = node.client(tls)
    assert [log_in(client, "bob", "x") for _ in range(5)] == [401] * 5
    late = client.post("/login", {"name": "alice", "password": PASSWORD})
    assert late.status == 429
    assert 0 < int(late.headers["Retry-After"]) <= 60
    assert "x" not in [e.get("user") for e in node.events("web.login-refused", at_least=5)]
    assert len(node.events("web.login-refused")) == 5


@pytest.mark.parametrize(
    ("web", "message"),
    [
        ('users = "nobody"\n', "web.users"),
        ('certificate = "no.pem"\nkey = "no.key"\n', "web.certificate"),
        ('host = "0.0.0.0"\n', "web.users is needed"),
    ],
)
def test_a_node_that_would_be_open_does_not_start(tmp_path: Path, web: str, message: str) -> None:
    node = RunningNode(tmp_path, 1, web=f"enabled = true\nport = {free_port()}\n{web}")
    node.launch()
    assert node.process is not None
    assert node.process.wait(120) == 2
    assert message in node.log.read_text()
