"""Health, metrics and the API's document, asked by the programs that will ask them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dicom_node.demo.pacs import SmallPacs
from dicom_node.operate.status import DiskFacts
from dicom_node.state.facts import State
from dicom_node.state.overview import StateFacts
from dicom_node.web.accounts import make_token
from dicom_node.web.models import Destination
from dicom_node.web.monitoring import health
from tests.helpers.made.cases import Case, build_case
from tests.helpers.others.programs import need_program
from tests.helpers.running.browsing import WebNode, web_node
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import store_all, wait_for

UP = Destination(name="PACS", waiting=0, not_accepted=0, failing=False, last_sent=None, detail="")
DOWN = UP.model_copy(update={"waiting": 2, "failing": True, "detail": "cannot be reached"})
ROOM, LITTLE, NONE = (DiskFacts(mb, 500, 2000) for mb in (5000, 1000, 400))


@pytest.mark.parametrize(
    ("disk", "destination", "states", "stuck", "status", "codes"),
    [
        (ROOM, UP, {State.SENT: 3}, [], "ready", []),
        (LITTLE, UP, {}, [], "degraded", ["disk_getting_low"]),
        (NONE, UP, {}, [], "not ready", ["disk_low"]),
        (ROOM, DOWN, {}, [], "degraded", ["destination_down"]),
        (ROOM, UP, {State.FAILED: 1}, [], "degraded", ["case_failed"]),
        (ROOM, UP, {State.NOT_ACCEPTED: 2}, [], "degraded", ["not_accepted"]),
        (ROOM, DOWN, {}, ["cases"], "not ready", ["loop_stuck", "destination_down"]),
    ],
)
def test_health_says_what_is_wrong_and_whether_it_stops_the_node(
    disk: DiskFacts,
    destination: Destination,
    states: dict[State, int],
    stuck: list[str],
    status: str,
    codes: list[str],
) -> None:
    found = health(disk, [destination], {s: StateFacts(n, 0) for s, n in states.items()}, stuck)
    assert (found.status, [r.code for r in found.reasons]) == (status, codes)
    assert all(r.detail for r in found.reasons)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[WebNode, Case, str]]:
    """A node with one scored case, one that waits, one refused object, and a token."""
    folder = tmp_path_factory.mktemp("node")
    token = make_token(folder / "users", "prometheus")
    with (
        SmallPacs(tmp_path_factory.mktemp("pacs"), "PACS") as pacs,
        web_node(folder, pacs.port, 'users = "users"\n') as node,
    ):
        case, waiting = build_case(), build_case()
        broken = build_case().ct[0]
        broken.Rows = 2000
        assert store_all(node.port, [broken]) == [0xC000]
        assert set(store_all(node.port, [*case.ct, case.seg])) == {0}
        store_all(node.port, [waiting.seg])
        node.wait_for_state(waiting.study_uid, "waiting for CT")
        node.wait_for_state(case.study_uid, "report sent", 120)
        yield node, case, token


def metrics(served: tuple[WebNode, Case, str]) -> str:
    node, _, token = served
    answer = node.client().get("/metrics", Authorization=f"Bearer {token}")
    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    return answer.text


def test_the_metrics_are_what_happened(served: tuple[WebNode, Case, str]) -> None:
    lines = metrics(served).splitlines()
    for line in (
        'immunoct_objects_received_total{kind="CT"} 24.0',
        'immunoct_objects_received_total{kind="SEG"} 2.0',
        'immunoct_objects_refused_total{rule="cut_short"} 1.0',
        'immunoct_case_runs_total{outcome="scored"} 1.0',
        'immunoct_deliveries_total{destination="PACS",outcome="accepted"} 1.0',
        'immunoct_cases{state="report_sent"} 1.0',
        'immunoct_cases{state="waiting_for_ct"} 1.0',
        'immunoct_destination_up{destination="PACS"} 1.0',
        'immunoct_stream_cases{kernel="B30f",scanner="immunoct phantom"} 1.0',
        'immunoct_queue_objects{destination="PACS",status="waiting"} 0.0',
        'immunoct_report_latency_seconds_bucket{le="+Inf"} 1.0',
    ):
        assert line in lines, line
    free = next(x for x in lines if x.startswith("immunoct_spool_free_bytes "))
    assert float(free.split()[1]) > 1e6


def test_promtool_finds_no_fault_with_the_metrics(served: tuple[WebNode, Case, str]) -> None:
    program = need_program("promtool", "prometheus")

    def check(text: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, "check", "metrics"], input=text, capture_output=True, text=True, timeout=60
        )

    text = metrics(served)
    found = check(text)
    assert (found.returncode, found.stdout + found.stderr) == (0, "")
    broken = text.replace("immunoct_objects_received_total", "immunoct_objectsReceived")
    assert check(broken).returncode != 0


def test_a_real_prometheus_scrapes_the_metrics(
    served: tuple[WebNode, Case, str], tmp_path: Path
) -> None:
    program = need_program("prometheus", "prometheus")
    node, _, token = served
    port = free_port()
    (tmp_path / "token").write_text(token, encoding="ascii")
    config = {
        "global": {"scrape_interval": "1s", "scrape_timeout": "1s"},
        "scrape_configs": [
            {
                "job_name": "immunoct",
                "authorization": {"credentials_file": str(tmp_path / "token")},
                "static_configs": [{"targets": [f"127.0.0.1:{node.web_port}"]}],
            }
        ],
    }
    (tmp_path / "prometheus.yml").write_text(json.dumps(config), encoding="ascii")

    def value(query: str) -> float | None:
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{port}/api/v1/query?query={query}", timeout=10
            ) as answer:
                (found,) = json.load(answer)["data"]["result"] or [None]
        except OSError:
            return None
        return float(found["value"][1]) if found else None

    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            [
                program,
                f"--config.file={tmp_path / 'prometheus.yml'}",
                f"--storage.tsdb.path={tmp_path / 'data'}",
                f"--web.listen-address=127.0.0.1:{port}",
            ],
            stdout=log,
            stderr=log,
        )
    try:
        # After a scrape that took too long there are no values until the next.
        wait_for("a scrape", lambda: value("up{job='immunoct'}") == 1, 120)
        wait_for("the case", lambda: value("immunoct_cases{state='report_sent'}") == 1)
        objects = "immunoct_objects_received_total{kind='CT'}"
        wait_for("its images", lambda: value(objects) == 24)
        quantile = "histogram_quantile(0.5,immunoct_report_latency_seconds_bucket)"
        latency = wait_for("the latency", lambda: value(quantile))
        assert 0 < latency < 120
    finally:
        process.terminate()
        process.wait(60)


def test_readiness_follows_the_disk_and_the_destination(
    tmp_path: Path, served: tuple[WebNode, Case, str]
) -> None:
    node, _, token = served
    ready = node.client().get("/health/ready", Authorization=f"Bearer {token}")
    assert (ready.status, json.loads(ready.body)) == (200, {"status": "ready", "reasons": []})
    with web_node(tmp_path, free_port(), receiver="minimum_free_mb = 100000000") as full:
        answer = full.client().get("/health/ready")
        assert answer.status == 503
        (reason,) = json.loads(answer.body)["reasons"]
        assert reason["code"] == "disk_low"
        assert "OBJECTS ARE REFUSED" in reason["detail"]
        assert full.client().get("/health/live").status == 200


def test_schemathesis_finds_no_fault_with_the_api(
    served: tuple[WebNode, Case, str], tmp_path: Path
) -> None:
    node, case, token = served
    address = f"http://127.0.0.1:{node.web_port}"
    document: dict[str, Any] = json.loads(node.client().get("/api/v1/openapi.json").body)
    for path, methods in document["paths"].items():
        if "{study_uid}" in path:
            for operation in methods.values():
                operation["parameters"][0]["example"] = case.study_uid
    (tmp_path / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    program = Path(sys.executable).parent / "schemathesis"
    began = time.monotonic()
    ran = subprocess.run(
        [
            str(program),
            "--no-color",
            "run",
            str(tmp_path / "openapi.json"),
            "--url",
            address,
            "--header",
            f"Authorization: Bearer {token}",
            "--generation-deterministic",
            "--max-examples=10",
            "--max-time=20",
            "--continue-on-failure",
            # How long an answer and an example take is the machine's affair.
            "--request-timeout=60",
            "--suppress-health-check=too_slow",
            # A laboratory value has its meaning beside its form: a unit that fits, a date before
            # treatment. No schema can say that, and such a value is refused with 422.
            "--exclude-checks=positive_data_acceptance",
        ],
        capture_output=True,
        text=True,
        timeout=280,
        cwd=tmp_path,
    )
    print(ran.stdout[-6000:], f"{time.monotonic() - began:.0f} s")
    assert ran.returncode == 0, ran.stdout[-8000:] + ran.stderr[-2000:]
    assert re.search(r"[1-9]\d* generated", ran.stdout)
    assert node.client().get("/health/live").status == 200
    assert not node.events("web.failed")
