"""Lists of cases and orders for all cases of one, in this process."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import html
import io
import re
import time
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest
from anyio.from_thread import start_blocking_portal
from fastapi.testclient import TestClient

from dicom_node.loops import Heartbeats
from dicom_node.settings.sections import NotifySettings, Settings, WebhookSettings, WebSettings
from dicom_node.state.by_month import months, reasons
from dicom_node.state.journal import Journal
from dicom_node.state.outcome import CaseOutcome
from dicom_node.web.accounts import make_token, role_of, set_password
from dicom_node.web.administration import in_force
from dicom_node.web.api import routes_of
from dicom_node.web.app import LONGEST_BODY, create_app
from dicom_node.web.filters import COLUMNS, Filters
from dicom_node.web.site import Site
from dicom_node.web.slices import SliceView
from dicom_node.web.worklist import in_turn
from tests.helpers.made.cases import Case, build_case
from tests.helpers.made.default_export import default_export
from tests.helpers.made.filled_journal import add_reported, add_waiting, filled
from tests.helpers.made.rejection import rejection

FACTS = (
    ("CT1", "2024-03-01", " liver "),
    ("CT2", "2024-04-05", " liver lung "),
    ("<script>", "", ""),
)
HEADING = r'<th scope="col"[^>]*>([^<]*)</th>'


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Twelve cases; each third has a station and a study date of its own."""
    site = filled(tmp_path, 12)
    journal = Journal(site.spool.journal_path)
    with journal.change() as db:
        for n in range(12):
            station, day, locations = FACTS[n % 3]
            study = f"1.2.826.{n}"
            db.execute("INSERT INTO study_facts VALUES (?, ?, ?)", (study, day, station))
            db.execute(
                "INSERT INTO runs (study_uid, run, scored, verdict, created_at, outcome, locations)"
                " VALUES (?, 1, 1, 'v', 0, 'high', ?)",
                (study, locations),
            )
    journal.close()
    return site


@pytest.fixture
def client(site: Site) -> TestClient:
    app = create_app(site.settings, Heartbeats(["cases"]))
    return TestClient(app, base_url="http://localhost")


def studies(site: Site, **query: str) -> list[int]:
    found = site.case_list(Filters.of(query).search(50))
    assert found.total == len(found.cases)
    return [int(c.study_uid.rpartition(".")[2]) for c in found.cases]


@pytest.mark.parametrize(
    ("query", "thirds"),
    [
        ({"station": "CT2"}, {1}),
        ({"location": "liver"}, {0, 1}),
        ({"location": "lung"}, {1}),
        ({"location": "node"}, set()),
        ({"location": "nowhere"}, {0, 1, 2}),
        ({"study_first": "2024-03-02"}, {1}),
        ({"study_last": "2024-04-05"}, {0, 1}),
        ({"study_first": "2024-03-01", "study_last": "2024-03-01"}, {0}),
        ({"study_first": "a day"}, {0, 1, 2}),
        ({"station": "<script>"}, {2}),
    ],
)
def test_cases_are_filtered_by_station_location_and_study_date(
    site: Site, query: dict[str, str], thirds: set[int]
) -> None:
    assert {n % 3 for n in studies(site, **query)} == thirds
    assert len(studies(site, **query)) == 4 * len(thirds)


@pytest.mark.parametrize("name", ["first", "last", "study_first", "study_last"])
def test_the_api_refuses_what_is_no_day(client: TestClient, name: str) -> None:
    assert client.get("/api/v1/cases", params={name: "2024-04-05"}).status_code == 200
    for text in ("0", "-1", "1e3", "20240405", "2024-W14-5", "2024-04-05T00:00:00", "9999-12-31"):
        assert client.get("/api/v1/cases", params={name: text}).status_code == 422, text


def test_cases_are_sorted_by_study_date_and_station(site: Site) -> None:
    assert [n % 3 for n in studies(site, sort="study")] == [1] * 4 + [0] * 4 + [2] * 4
    assert [n % 3 for n in studies(site, sort="station", reverse="1")][:4] == [1] * 4


def test_the_csv_and_the_list_have_study_date_and_scanner_without_a_file(
    client: TestClient,
) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/cases.csv?station=CT2").text)))
    assert {(r["study_date"], r["station"]) for r in rows} == {("2024-04-05", "CT2")}
    case = client.get("/api/v1/cases/1.2.826.1").json()["case"]
    assert (case["study_date"], case["station"]) == ("2024-04-05", "CT2")


def test_a_view_is_its_address(client: TestClient) -> None:
    address = "/cases?station=CT2&sort=study&columns=station&columns=outcome&columns=nothing"
    page = client.get(address).text
    heads = re.findall(HEADING, page)
    assert heads == ["Case", "Outcome", "Scanner"]
    again = re.search(r'data-live="([^"]*)"', page)
    assert again is not None
    other = client.get(again[1].replace("&amp;", "&")).text
    assert re.findall(HEADING, other) == heads
    assert "<option>&lt;script&gt;</option>" in page
    assert set(Filters().shown_columns) < set(COLUMNS)


def test_a_mistyped_uid_gets_the_one_that_was_meant(client: TestClient, site: Site) -> None:
    journal = Journal(site.spool.journal_path)
    known = "1.2.840.113619.2.55.3.604688119.971.1234567"
    with journal.change() as db:
        db.execute("UPDATE cases SET study_uid = ? WHERE study_uid = '1.2.826.5'", (known,))
    journal.close()
    for mistyped in (known.replace("604", "605"), known[:-1] + "8", known[1:], known + "0"):
        missing = client.get(f"/cases/{mistyped}")
        assert missing.status_code == 404
        assert f'href="/cases/{known}"' in missing.text
        assert f'href="/cases/{known}"' in client.get(f"/cases?q={mistyped}").text
        assert known in client.get(f"/api/v1/cases/{mistyped}").json()["detail"]
    assert "Did you mean" not in client.get("/cases/9.9.9.9.9.9.9.9").text
    assert "Did you mean" not in client.get("/cases?q=nobody").text


def question(client: TestClient, address: str) -> dict[str, str]:
    page = client.get(address).text
    return dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page))


def order(client: TestClient, what: str, fields: dict[str, str]) -> tuple[int, str]:
    answer = client.post(f"/all/{what}", data=fields, headers={"Origin": "http://localhost"})
    return answer.status_code, answer.text


def test_an_order_for_many_cases_is_asked_about_and_carried_out_once(
    client: TestClient, site: Site
) -> None:
    assert "Retry 4 cases?" in client.get("/all/retry?station=CT2").text
    fields = question(client, "/all/forget?station=CT2&state=report+not+accepted")
    assert fields["station"] == "CT2"
    code, said = order(client, "forget", fields | {"digest": "0" * 16})
    assert code == 409
    assert "the list has changed" in said
    assert order(client, "forget", fields | {"form_token": ""})[0] == 403
    code, said = order(client, "forget", fields)
    assert code == 200
    assert "forget was ordered for 0 cases. Not for 1 case" in said
    assert "is not delivered" in said
    assert len(studies(site)) == 12
    fields = question(client, "/all/forget?station=CT1&state=report+sent")
    code, said = order(client, "forget", fields)
    assert code == 200
    assert "forget was ordered for" in said
    assert len(studies(site)) < 12
    assert order(client, "forget", fields)[0] == 409


@pytest.mark.parametrize(
    ("names_for", "role", "seen"),
    [
        ("reader", "reader", True),
        ("operator", "reader", False),
        ("operator", "operator", True),
        ("operator", "administrator", True),
        ("administrator", "operator", False),
        ("", "administrator", False),  # names are not shown at all
    ],
)
def test_names_are_shown_by_setting_and_role(
    site: Site, tmp_path: Path, names_for: str, role: str, seen: bool
) -> None:
    users = tmp_path / "users"
    token = make_token(users, "program", role_of(role))
    web = WebSettings(
        users=users, show_patient_names=bool(names_for), names_for=names_for or "reader"
    )
    settings = dataclasses.replace(site.settings, web=web)
    app = create_app(settings, Heartbeats(["cases"]))
    client = TestClient(app, base_url="http://localhost")
    client.headers["Authorization"] = f"Bearer {token}"
    for address in ("/api/v1/cases", "/cases", "/cases.csv", "/api/v1/cases/1.2.826.0"):
        assert ("PATIENT-0" in client.get(address).text) == seen, address
    found = client.get("/api/v1/cases?q=PATIENT-0").json()["total"]
    assert found == (2 if seen else 0)
    assert client.get("/cases/1.2.826.0/files/report.dcm").status_code == 404


def test_the_configuration_in_force_is_for_administrators_and_hides_secrets(
    site: Site, tmp_path: Path
) -> None:
    users = tmp_path / "users"
    hook = WebhookSettings("https://chat.example/hooks/T0PSECRET")
    settings = dataclasses.replace(
        site.settings, web=WebSettings(users=users), notify=NotifySettings(webhook=hook)
    )
    tokens = {r: make_token(users, r, role_of(r)) for r in ("reader", "operator", "administrator")}
    app = create_app(settings, Heartbeats(["cases"]))
    for role, token in tokens.items():
        seen = role == "administrator"
        client = TestClient(app, base_url="http://localhost")
        client.headers["Authorization"] = f"Bearer {token}"
        page = client.get("/node").text
        assert "T0PSECRET" not in page
        assert ("https://chat.example/…" in page) == seen
        assert ("<b>notify.webhook.url</b>" in page) == seen
        tested = client.post("/node/test/NOBODY")
        assert tested.status_code == (403 if role == "reader" else 404)
        assert client.post("/node/password").status_code == 404


def test_every_setting_is_in_force_with_whether_it_is_the_default() -> None:
    shown = in_force(Settings())
    assert all(s.is_default for s in shown)
    assert {"node.ae_title", "case.quiet_seconds", "clinical.fhir.base_url"} <= {
        s.key for s in shown
    }


def test_one_changes_ones_own_password_with_the_current_one(site: Site, tmp_path: Path) -> None:
    users = tmp_path / "users"
    set_password(users, "alice", "the first password")
    settings = dataclasses.replace(site.settings, web=WebSettings(users=users))
    app = create_app(settings, Heartbeats(["cases"]))
    client = TestClient(app, base_url="http://localhost", headers={"Origin": "http://localhost"})
    client.post("/login", data={"name": "alice", "password": "the first password"})
    form = re.search(r'name="form_token" value="([^"]+)"', client.get("/node").text)
    assert form is not None

    def changed(old: str, new: str, again: str) -> tuple[int, str]:
        fields = {"form_token": form[1], "old": old, "new": new, "again": again}
        answer = client.post("/node/password", data=fields)
        return answer.status_code, answer.text

    assert changed("wrong", "the second password", "the second password")[0] == 422
    assert "entries" in changed("the first password", "one more word", "two more words")[1]
    assert "too short" in changed("the first password", "short", "short")[1]
    code, said = changed("the first password", "the second password", "the second password")
    assert code == 200, said
    assert "Log in with the new one" in said
    assert client.get("/node", follow_redirects=False).status_code == 303  # logged out
    client.post("/login", data={"name": "alice", "password": "the second password"})
    assert client.get("/node", follow_redirects=False).status_code == 200


def test_no_order_is_given_for_nothing_or_for_the_whole_node(client: TestClient) -> None:
    nothing = client.get("/all/retry?station=nowhere").text
    assert "there is nothing to do" in nothing
    assert "carry-out" not in nothing
    whole = client.get("/all/forget")
    assert whole.status_code == 400
    assert "Narrow the list" in whole.text
    assert client.get("/all/forget?sort=state").status_code == 400
    code, said = order(client, "forget", question(client, "/all/retry"))
    assert code == 400
    assert "Narrow the list" in said
    assert "All cases of this node" in client.get("/all/retry").text


def test_cases_that_need_a_person_are_assigned_one_after_the_other(
    client: TestClient, site: Site
) -> None:
    assert "No case in this list needs a person" in client.get("/all/assign?station=CT1").text
    cases = [default_export() for _ in range(3)]
    for case in cases:
        add_waiting(site, case)
    assert 'id="assign-all"' not in client.get("/cases?group=done").text
    listed = "/all/assign?sort=since"
    assert html.escape(listed) in client.get("/cases?sort=since").text
    page = client.get(listed).text
    assert "2024-03-04, CT thorax and abdomen; accession number (none recorded)" in page
    shown = []
    for _ in range(4):
        assert "2 other cases of" in page
        (form,) = re.findall(r'action="([^"]*)" id="assign-form"', page)
        shown.append(form.split("/")[2])
        (following,) = re.findall(r'id="next-case" href="([^"]*)"', page)
        page = client.get(html.unescape(following)).text
    assert set(shown) == {case.study_uid for case in cases}
    assert shown[3] == shown[0]
    fields = question(client, html.unescape(form))
    answers = fields | {"all": "yes", "bulk_says": "not a lesion", "what": "assign"}
    headers = {"Origin": "http://localhost"}
    done = client.post(html.unescape(form), data=answers, headers=headers).text
    assert "Your answers on 3 segments were stored" in done
    assert f'id="next-case" href="/cases/{shown[1]}/segments?group=person&amp;sort=since"' in done


@pytest.mark.parametrize("shown", [True, False])
def test_key_images_are_shown_after_the_objects_were_removed_where_names_are(
    tmp_path: Path, shown: bool
) -> None:
    site = filled(tmp_path, 0)
    case = build_case()
    add_reported(site, case)
    settings = dataclasses.replace(site.settings, web=WebSettings(show_patient_names=shown))
    app = create_app(settings, Heartbeats(["cases"]))
    client = TestClient(app, base_url="http://localhost")
    page = client.get(f"/cases/{case.study_uid}").text
    pictures = re.findall(r'src="(/cases/[^"]*\.png)', page)
    assert len(pictures) == (3 if shown else 0)
    assert ("the report is kept, with its key images" in page) is shown
    answers = [client.get(f"/cases/{case.study_uid}/lesions/{n}.png") for n in (1, 2, 3)]
    assert {a.status_code for a in answers} == {200 if shown else 404}
    assert all(a.content.startswith(b"\x89PNG") for a in answers) is shown


def test_a_label_keeps_to_its_place_however_long_and_whatever_its_direction(
    client: TestClient, site: Site
) -> None:
    case = default_export()
    first, second = case.seg.SegmentSequence[:2]
    with pytest.warns(UserWarning, match="exceeds the maximum length"):
        first.SegmentLabel, second.SegmentLabel = "x" * 300, "\u202eright to left"
    add_waiting(site, case)
    page = client.get(f"/cases/{case.study_uid}/segments").text
    assert f'title="{"x" * 300}">1: <bdi>{"x" * 63}…</bdi></h2>' in page
    assert "2: <bdi>\u202eright to left</bdi></h2>" in page


def test_the_other_cases_of_a_list_follow_the_one_that_is_shown() -> None:
    assert in_turn("abcd", "b") == ("c", "d", "a")
    assert in_turn("abcd", "d") == ("a", "b", "c")
    assert in_turn("abcd", "x") == ("a", "b", "c", "d")
    assert in_turn("a", "a") == ()


def test_a_long_body_is_read_only_of_notes_from_somebody_logged_in(
    site: Site, tmp_path: Path
) -> None:
    users = tmp_path / "users"
    settings = dataclasses.replace(site.settings, web=WebSettings(users=users))
    token = {"Authorization": f"Bearer {make_token(users, 'pacs', role_of('operator'))}"}
    app = create_app(settings, Heartbeats(["cases"]))
    client = TestClient(app, base_url="http://localhost")
    notes, long = "/dicom-web/studies", b"x" * (LONGEST_BODY + 1)
    assert client.post(notes, content=long).status_code == 413
    assert client.post(notes, content=b"x").status_code == 401
    assert client.post(notes, content=long, headers=token).status_code == 415
    assert client.post("/login", content=long, headers=token).status_code == 413
    many, kind = b"--x\r\n\r\n\r\n" * 1001, {"Content-Type": "multipart/related; boundary=x"}
    assert client.post(notes, content=many, headers=token | kind).status_code == 413


def test_the_page_answers_while_a_note_waits_for_the_journal(
    client: TestClient, site: Site, case: Case
) -> None:
    note = io.BytesIO()
    rejection([case.seg]).save_as(note, enforce_file_format=True)
    body = b"--x\r\n\r\n" + note.getvalue() + b"\r\n--x--\r\n"
    kind = {"Content-Type": "multipart/related; boundary=x"}
    with start_blocking_portal() as client.portal, ThreadPoolExecutor(2) as aside:
        journal = Journal(site.spool.journal_path)
        with journal.change():
            stored = aside.submit(client.post, "/dicom-web/studies", content=body, headers=kind)
            time.sleep(0.2)
            shown = aside.submit(client.get, "/cases")
            done, _ = wait([shown], 3)
            waits = not stored.done()
        journal.close()
        assert stored.result().status_code == 200
        assert waits
        assert done == {shown}


def test_the_description_of_the_api_has_every_route(client: TestClient) -> None:
    routes = routes_of(client.get("/api/v1/openapi.json").json())
    page = html.unescape(client.get("/docs").text)
    assert len(routes) > 10
    assert [
        r for r in routes if f"<code>{r.path}</code>" not in page or r.summary not in page
    ] == []


def test_outcomes_are_counted_by_month_and_scanner(site: Site, client: TestClient) -> None:
    journal = Journal(site.spool.journal_path)
    march, april = (dt.datetime(2024, m, 15).astimezone().timestamp() for m in (3, 4))
    with journal.change() as db:
        db.execute(
            "UPDATE cases SET first_received = ?, last_received = ?, state = 'report sent'",
            (march, march),
        )
        db.execute(
            "UPDATE cases SET first_received = ? WHERE study_uid IN ('1.2.826.1', '1.2.826.4')",
            (april,),
        )
        db.execute(
            "UPDATE runs SET outcome = 'not scored', detail = 'no_ct' WHERE study_uid = '1.2.826.4'"
        )
        db.execute(
            "INSERT INTO outgoing (sop_instance_uid, sop_class_uid, series_uid, study_uid, kind, "
            "run, path, destination, wants_commitment, created_at, status, sent_at) VALUES "
            "('9', '1', '1', '1.2.826.1', 'report', 1, 'x', 'PACS', 0, 0, 'sent', ?)",
            (march + 120,),
        )
    journal.close()
    with site.reading() as reading:
        found = {(m.station, m.month): m for m in months(reading.journal)}
        assert reasons(reading.journal) == [("No CT image", 1)]
    assert sorted(found) == [
        ("<script>", "2024-03"),
        ("CT1", "2024-03"),
        ("CT2", "2024-03"),
        ("CT2", "2024-04"),
    ]
    latest = found["CT2", "2024-04"]
    assert latest.outcomes == {CaseOutcome.HIGH: 1, CaseOutcome.NOT_SCORED: 1}
    assert (latest.reports, latest.minutes) == (1, pytest.approx(2.0))
    assert found["CT1", "2024-03"].minutes is None
    page = client.get("/months").text
    assert "1 high, 1 not scored" in page
    view = client.get("/api/v1/months").json()
    assert view["reasons"] == [{"words": "No CT image", "cases": 1}]
    (april_of_ct2,) = [m for m in view["months"] if m["month"] == "2024-04"]
    assert april_of_ct2["outcomes"] == {"high": 1, "not scored": 1}
    assert "&lt;script&gt;" in page


def test_slices_that_cannot_be_shown_say_why(client: TestClient) -> None:
    page = client.get("/cases/1.2.826.1/slices")
    assert page.status_code == 404
    assert "There are no slices to show" in page.text
    assert "No such file" in page.text
    assert client.get("/cases/1.2.826.1/slices/1.png").status_code == 404


@pytest.mark.parametrize(
    ("query", "view"),
    [
        ({}, SliceView()),
        ({"n": "7", "window": "lung", "contour": "off"}, SliceView(7, "lung", False)),
        ({"n": "-1", "window": "<b>"}, SliceView()),
        ({"n": "9" * 30}, SliceView()),
    ],
)
def test_an_address_of_slices_that_means_nothing_shows_what_is_usual(
    query: dict[str, str], view: SliceView
) -> None:
    assert SliceView.of(query) == view
