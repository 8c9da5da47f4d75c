"""The page in a real browser, with a real node behind it; screenshots are in tests/artefacts."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pydicom
import pytest

from dicom_node.demo.pacs import SmallPacs
from dicom_node.demo.phantom import Phantom
from tests.helpers.made.cases import Case, build_case
from tests.helpers.made.default_export import default_export
from tests.helpers.others.ohif import browser_page
from tests.helpers.paths import ARTEFACTS
from tests.helpers.running.browsing import WebNode, axe, web_node
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import store_all, wait_for

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Without a treatment date for the demonstration's patient.
CLINICAL = "patient_id,treatment_start\nSOMEBODY,2024-03-14\n"
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    ARTEFACTS.mkdir(exist_ok=True)
    with browser_page(**DESKTOP) as page:
        page.set_default_timeout(90_000)
        said: list[str] = []
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(f"dialog {dialog.message}"))
        page.on(
            "console",
            lambda m: said.append(m.text) if "Content Security Policy" in m.text else None,
        )
        yield page
        assert said == []


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebNode]:
    """A node whose PACS is not there at first, and whose clinical file lacks the patient."""
    folder = tmp_path_factory.mktemp("node")
    (folder / "clinical.csv").write_text(CLINICAL, encoding="utf-8")
    report = 'destination = "PACS"\nretry_first_seconds = 3000'
    case = "quiet_seconds = 0.5\nwait_for_ct_hours = 24\nwait_for_person_hours = 24"
    log = 'format = "json"\nlevel = "debug"\nfile = "node.jsonl"'
    with web_node(folder, free_port(), report=report, case=case, log=log) as node:
        yield node


def address(node: WebNode, path: str = "/cases") -> str:
    return f"http://127.0.0.1:{node.web_port}{path}"


def faults(page: Page, scheme: str) -> list[str]:
    """Return what axe-core finds wrong with a page, in light or dark."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.evaluate(axe())  # not a script of the page: its policy allows none of others
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{v['id']}: {n['target']} {n['failureSummary']}"
        for v in found["violations"]
        for n in v["nodes"]
    ]


# Texts that are cut off, though there is room below: on a phone nothing shows the rest.
CUT = (
    "[...document.querySelectorAll('td, th, p, li, dd')].filter(e => "
    "getComputedStyle(e).overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 4)"
    ".map(e => e.innerText)"
)


def shoot(page: Page, name: str) -> None:
    """Check a page in light and dark, at a desktop's and a phone's width, and keep pictures."""
    for device, size in (("desktop", DESKTOP), ("phone", PHONE)):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for scheme in ("light", "dark"):
            assert faults(page, scheme) == [], f"{name} {device} {scheme}"
            page.screenshot(path=ARTEFACTS / f"web_{name}_{device}_{scheme}.png", full_page=True)
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, f"{name} is {wide} px wider than a {device}"
        assert device != "phone" or page.evaluate(CUT) == [], name
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
    page.emulate_media(color_scheme="light")


def test_axe_finds_what_is_wrong(page: Page) -> None:
    page.set_content("<html><body><img src='x.png'><p style='color:#ccc'>pale</p></body></html>")
    found = " ".join(faults(page, "light"))
    assert "image-alt" in found
    assert "color-contrast" in found


def test_from_the_first_object_to_the_score_by_way_of_a_date_by_hand(
    page: Page, node: WebNode
) -> None:
    """The whole path, without one reload: the page follows the node by itself."""
    page.goto(address(node))
    page.get_by_text("No case has been received yet").wait_for()
    case = build_case(Phantom())
    assert set(store_all(node.port, [*case.ct[:-1], case.seg])) == {0}
    row = page.locator("tr", has_text=case.study_uid)
    row.get_by_text("waiting for CT", exact=True).wait_for()
    assert "1 of the" in row.inner_text() or "missing" in row.inner_text()
    store_all(node.port, case.ct[-1:])
    row.get_by_text("waiting for treatment date", exact=True).wait_for()
    row.get_by_role("link").click()
    page.get_by_label("Treatment start").wait_for()
    shoot(page, "waiting")
    # With the keyboard alone; the field keeps focus and text while the page is live.
    page.get_by_label("Treatment start").fill("2024-03-14")
    page.get_by_label("Albumin, with unit").focus()
    page.keyboard.type("39 pounds")
    page.wait_for_timeout(5000)
    assert page.evaluate("document.activeElement.id") == "albumin"
    page.keyboard.press("Enter")
    page.get_by_role("alert").wait_for()
    assert "Nothing was stored" in page.get_by_role("alert").inner_text()
    assert page.get_by_label("Treatment start").input_value() == "2024-03-14"
    page.get_by_label("Albumin, with unit").fill("39 g/L")
    page.get_by_label("Date of the albumin sample").fill("2024-03-12")
    page.get_by_label("Lymphocytes, with unit").fill("1.4 10*9/L")
    page.get_by_label("Date of the lymphocytes sample").fill("2024-03-12")
    page.get_by_role("button", name="Enter").click()
    page.get_by_text("The values were stored").wait_for()
    page.get_by_role("heading", name="Scores").wait_for()
    assert re.search(r"0\.\d\d, (high|low)", page.locator("#result").inner_text())
    assert page.locator(".lesions img").count() == 3
    drawn = (
        "[...document.querySelectorAll('.lesions img')].map(i => {i.loading = 'eager'; return i})"
        ".every(i => i.complete && i.naturalWidth > 100)"
    )
    wait_for("the key images", lambda: page.evaluate(drawn))
    assert (
        "entered by hand by somebody on this machine (web, no login)"
        in page.locator("#entered").inner_text()
    )
    page.get_by_text("Clinical values entered by hand").first.wait_for()
    page.locator(".findings summary").first.click()
    page.locator("#terms-1 summary").click()
    page.wait_for_timeout(4500)
    assert page.locator("#terms-1").get_attribute("open") is not None
    shoot(page, "scored")
    page.get_by_role("link", name="Scroll through the slices").click()
    wait_for("a slice", lambda: page.evaluate("document.getElementById('slice').naturalWidth > 50"))
    shoot(page, "slices")
    before = page.locator("#place").inner_text()
    page.get_by_label("Slice").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("#place").inner_text() != before
    page.get_by_label("Window").select_option("lung")
    page.get_by_label("Contours").select_option("off")
    assert re.search(r"n=\d+&window=lung&contour=off", page.url)
    wait_for("a slice", lambda: page.evaluate("document.getElementById('slice').naturalWidth > 50"))


def test_a_refused_case_says_why(page: Page, node: WebNode) -> None:
    case = build_case()
    for dataset in case.ct:
        for keyword in ("ContrastBolusAgent", "ContrastBolusRoute"):
            if keyword in dataset:
                delattr(dataset, keyword)
        dataset.SeriesDescription = "native"
    store_all(node.port, [*case.ct, case.seg])
    page.goto(address(node, f"/cases/{wait_for_case(node, case)}"))
    page.get_by_role("heading", name="Eligibility").wait_for()
    verdict = page.locator("#verdict").inner_text()
    assert verdict.startswith("not scored")
    assert "No score" in verdict
    assert "What to do" in verdict
    excluded = page.locator(".findings .excludes").first
    assert "Contrast-enhanced CT" in excluded.inner_text()
    assert excluded.locator(".evidence").is_visible()
    shoot(page, "refused")


def wait_for_case(node: WebNode, case: Case) -> str:
    wait_for("the case", lambda: node.case(case.study_uid))
    return case.study_uid


def scored_case(node: WebNode, case: Case) -> str:
    """Let the clinical file have the patient and send a case; return its study once scored."""

    def scored() -> bool:
        cases = json.loads(node.client().get("/api/v1/cases").body)["cases"]
        return any(c["scored"] for c in cases if c["study_uid"] == case.study_uid)

    (node.directory / "clinical.csv").write_text(f"{CLINICAL}DEMO-0001,2024-03-14\n")
    store_all(node.port, [*case.ct, case.seg])
    wait_for("the score", scored)
    return case.study_uid


def test_a_dead_letter_is_retried(page: Page, tmp_path: Path, node: WebNode) -> None:
    """A PACS that takes no reports makes a dead letter; one that does gets it after Retry."""
    config = node.config.read_text()
    port = int(re.findall(r"\[\[peers\]\].*?port = (\d+)", config, re.DOTALL)[0])
    cases = json.loads(node.client().get("/api/v1/cases").body)["cases"]
    earlier = [c["study_uid"] for c in cases if c["scored"]]
    before = attempts(node)
    study_uid = earlier[0] if earlier else scored_case(node, build_case())
    if not earlier:  # where this test runs alone
        wait_for("an attempt in vain", lambda: attempts(node) > before)
    path = f"/cases/{study_uid}"

    class PacsAt(SmallPacs):
        def __init__(self, folder: Path, sop_classes: list[str]) -> None:
            super().__init__(folder, "PACS", sop_classes)
            self.port = port

    with PacsAt(tmp_path / "no", ["1.2.840.10008.5.1.4.1.1.2"]):
        for _ in range(4):
            page.goto(address(node, path))
            if page.get_by_text("report not accepted", exact=True).count():
                break
            before = attempts(node)
            page.get_by_role("button", name="Retry").click()
            page.get_by_text("will be sent now").wait_for()
            wait_for("an attempt", lambda b=before: attempts(node) > b)
    page.goto(address(node, path))
    page.get_by_text("report not accepted", exact=True).wait_for()
    page.goto(address(node))
    page.get_by_role("link", name="need attention").click()
    row = page.locator("tr", has_text=study_uid)
    row.get_by_text("report not accepted", exact=True).wait_for()
    shoot(page, "dead_letter")
    with PacsAt(tmp_path / "yes", []) as pacs:
        row.get_by_role("link").click()
        page.get_by_role("button", name="Retry").focus()
        page.keyboard.press("Enter")
        page.get_by_text("will be sent now").wait_for()
        page.get_by_text("report sent", exact=True).first.wait_for()
        studies = [str(pydicom.dcmread(p).StudyInstanceUID) for p in pacs.reports()]
        assert study_uid in studies


def attempts(node: WebNode) -> int:
    """Return how often the node has tried to send a report in vain."""
    return len(node.events("report.failed")) + len(node.events("report.not-sent"))


def test_segments_are_assigned_with_the_keyboard_after_a_preview(page: Page, node: WebNode) -> None:
    case = default_export()
    (node.directory / "clinical.csv").write_text(f"{CLINICAL}DEMO-0001,2024-03-14\n")
    store_all(node.port, [*case.ct, case.seg])
    page.goto(address(node, f"/cases/{case.study_uid}"))
    page.get_by_text("needs a person", exact=True).first.wait_for()
    shoot(page, "needs_a_person")
    page.get_by_role("link", name="Segments …").click()
    page.get_by_role("heading", name="Present decisions: lesions that would be scored").wait_for()
    for image in page.locator(".lesions img").all():
        image.scroll_into_view_if_needed()
    drawn = (
        "[...document.querySelectorAll('.lesions img')].every(i => i.complete && "
        "i.naturalWidth > 100)"
    )
    wait_for("the segments' pictures", lambda: page.evaluate(drawn))
    shoot(page, "segments")
    page.get_by_label("Tick segment 1").focus()
    page.keyboard.press("Space")
    page.get_by_label("Tick segment 2").check()
    page.get_by_label("Location of lesions").select_option("liver")
    page.locator("#says_3").select_option("not a lesion")
    page.get_by_role("button", name="Preview").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="with your choices").wait_for()
    assert "2 of 2 lesions" in page.locator("#preview").inner_text()
    assert page.get_by_label("Tick segment 1").is_checked()
    shoot(page, "segments_preview")
    page.get_by_role("button", name="Assign").click()
    page.get_by_text("Your answers on 3 segments were stored").wait_for()
    page.get_by_role("heading", name="Scores").wait_for()
    assert page.locator("#result .lesions > li").count() == 2
    (node.directory / "clinical.csv").write_text(CLINICAL)


def test_forgetting_asks_first(page: Page, node: WebNode) -> None:
    case = build_case()
    store_all(node.port, [case.seg])
    # Until it has been looked at, what the page shows would soon be out of date.
    node.wait_for_state(case.study_uid, "waiting for CT")
    page.goto(address(node, f"/cases/{case.study_uid}"))
    page.get_by_role("link", name="Forget").click()
    page.get_by_role("button", name="Forget the case").click()
    assert node.case(case.study_uid) is not None  # the browser asks for the tick first
    shoot(page, "forget")
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Forget the case").click()
    page.get_by_text("The case was removed").wait_for()
    assert node.case(case.study_uid) is None


def test_scripts_are_text_and_the_keyboard_reaches_all(page: Page, node: WebNode) -> None:
    case = build_case()
    for dataset in case.ct:
        dataset.SeriesDescription = "<script>alert(1)</script>"
    case.seg.SegmentSequence[0].SegmentLabel = "<img src=x onerror=alert(2)>"
    page.goto(address(node, f"/cases/{scored_case(node, case)}"))
    page.get_by_role("heading", name="<img src=x onerror=alert(2)>").wait_for()
    assert "<script>alert(1)</script>" in page.locator("#result").inner_text()
    assert page.locator("main script").count() == 0
    page.goto(address(node))
    reached = set()
    for _ in range(18):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.className"))
    assert {"skip", "home", "q", "group-all", "group-done"} <= reached


def test_a_restart_of_the_node_is_said_and_got_over(page: Page, node: WebNode) -> None:
    page.goto(address(node))
    page.locator("table.cases").wait_for()
    shoot(page, "cases")
    for name, path in (
        ("docs", "/docs"),
        ("node", "/node"),
        ("log", "/node/log"),
        ("audit", "/node/audit"),
        ("months", "/months"),
        ("many", "/all/forget?state=report+sent"),
    ):
        page.goto(address(node, path))
        shoot(page, name)
    page.goto(address(node))
    node.stop()
    page.get_by_text("The node does not answer").wait_for()
    assert page.locator("table.cases").is_visible()
    assert faults(page, "dark") == []
    page.emulate_media(color_scheme="light")
    node.start()
    page.locator("#connection").wait_for(state="hidden")
    case = build_case()
    store_all(node.port, [case.seg])
    page.locator("tr", has_text=case.study_uid).wait_for()


def typed_while_the_login_ends(page: Page, node: WebNode) -> None:
    """Type a value, lose the login, log in again in another tab, and store the value."""
    case = build_case()
    store_all(node.port, [*case.ct, case.seg])
    page.goto(address(node, f"/cases/{wait_for_case(node, case)}"))
    if page.locator("#enter").get_attribute("open") is None:
        page.locator("#enter summary").click()
    page.get_by_label("Albumin, with unit").fill("39 g/L")
    page.get_by_label("Date of the albumin sample").fill("2024-03-12")
    page.context.clear_cookies()
    page.get_by_text("What you have typed is kept").wait_for()
    assert page.get_by_label("Albumin, with unit").input_value() == "39 g/L"
    page.get_by_role("button", name="Enter").click()
    page.get_by_text("Your entries are kept in this page").wait_for()
    assert faults(page, "dark") == []
    with page.expect_popup() as opened:
        page.locator("#log-in").click()
    other = opened.value
    other.get_by_label("User name").fill("alice")
    other.get_by_label("Password").fill("only for this test")
    other.keyboard.press("Enter")
    other.get_by_role("heading", name="Cases").wait_for()
    other.close()
    page.get_by_role("button", name="Send again").click()
    page.get_by_text("you have logged in again").wait_for()
    assert page.get_by_label("Albumin, with unit").input_value() == "39 g/L"
    page.get_by_role("button", name="Enter").click()
    page.get_by_text("The values were stored").wait_for()


def test_login_in_the_browser(page: Page, tmp_path: Path) -> None:
    from dicom_node.web.accounts import set_password

    set_password(tmp_path / "users", "alice", "only for this test")
    with web_node(tmp_path, free_port(), 'users = "users"\n') as guarded:
        page.goto(address(guarded))
        page.get_by_label("User name").fill("alice")
        page.get_by_label("Password").fill("wrong")
        page.keyboard.press("Enter")
        page.get_by_text("Wrong user name or password").wait_for()
        shoot(page, "login")
        page.get_by_label("User name").fill("alice")
        page.get_by_label("Password").fill("only for this test")
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Cases").wait_for()
        typed_while_the_login_ends(page, guarded)
        page.get_by_role("button", name="Log out").click()
        page.get_by_role("heading", name="Log in").wait_for()
        assert os.path.basename(page.url) == "login"
