"""The files in docker/: what they name exists, and the programs that read them take them."""

from __future__ import annotations

import json
import re
import subprocess
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dicom_node.demo.pacs import SmallPacs
from tests.helpers.made.cases import Case
from tests.helpers.others.programs import need_program
from tests.helpers.paths import ROOT
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import running_node, store_all, wait_for

DOCKER = ROOT / "docker"


def expressions() -> list[str]:
    """Return every expression of the dashboard, with Grafana's own variables filled in."""
    dashboard = json.loads((DOCKER / "grafana.json").read_text(encoding="utf-8"))
    found = [t["expr"] for p in dashboard["panels"] for t in p["targets"]]
    return [re.sub(r"\$__(rate_)?interval", "1m", e) for e in found]


@pytest.fixture(scope="module")
def prometheus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, int]]:
    """Run a Prometheus with the committed files; yields its address and the port it scrapes."""
    program = need_program("prometheus", "prometheus")
    folder = tmp_path_factory.mktemp("prometheus")
    node_port, port = free_port(), free_port()
    text = (DOCKER / "prometheus.yml").read_text(encoding="utf-8")
    assert "127.0.0.1:8180" in text
    text = text.replace("127.0.0.1:8180", f"127.0.0.1:{node_port}").replace("15s", "1s")
    (folder / "prometheus.yml").write_text(text, encoding="utf-8")
    (folder / "alerts.yml").write_bytes((DOCKER / "alerts.yml").read_bytes())
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [
                program,
                f"--config.file={folder / 'prometheus.yml'}",
                f"--storage.tsdb.path={folder / 'data'}",
                f"--web.listen-address=127.0.0.1:{port}",
            ],
            stderr=log,
        )
    try:
        yield f"http://127.0.0.1:{port}/api/v1", node_port
    finally:
        process.terminate()
        process.wait(60)


def ask(api: str, path: str, **parameters: str) -> dict[str, Any]:
    query = urllib.parse.urlencode(parameters)
    with urllib.request.urlopen(f"{api}/{path}?{query}", timeout=30) as answer:
        body: dict[str, Any] = json.load(answer)
    assert body["status"] == "success", body
    return body["data"]  # type: ignore[no-any-return]


def test_a_real_prometheus_scrapes_the_node_and_answers_every_panel(
    prometheus: tuple[str, int], tmp_path: Path, case: Case
) -> None:
    api, node_port = prometheus
    web = f"[web]\nenabled = true\nport = {node_port}\n"
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port, extra=web) as node,
    ):

        def scraped() -> bool:
            try:
                (target,) = ask(api, "targets")["activeTargets"]
            except (OSError, ValueError):
                return False
            return bool(target["health"] == "up")

        wait_for("a scrape", scraped)
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "report sent")

        def value(expression: str) -> float:
            result = ask(api, "query", query=expression)["result"]
            return float(result[0]["value"][1]) if result else -1

        wait_for(
            "the report in the metrics", lambda: value('immunoct_cases{state="report_sent"}') == 1
        )
        assert value('immunoct_objects_received_total{kind="CT"}') == len(case.ct)
        assert value("immunoct_report_latency_seconds_count") == 1
        # Nothing was refused, so that there is no rule to count by; rates need two scrapes.
        asked = [e for e in expressions() if "refused" not in e]
        for expression in asked:
            wait_for(expression, lambda e=expression: ask(api, "query", query=e)["result"])

        def evaluated() -> list[dict[str, Any]]:
            rules = ask(api, "rules")["groups"][0]["rules"]
            return rules if all(r["health"] == "ok" for r in rules) else []

        rules = wait_for("evaluated rules", evaluated)
        assert [r["name"] for r in rules if r["state"] == "firing"] == []


def test_promtool_takes_the_files_and_refuses_broken_ones(tmp_path: Path) -> None:
    promtool = need_program("promtool", "prometheus")
    for name in ("prometheus.yml", "alerts.yml"):
        (tmp_path / name).write_bytes((DOCKER / name).read_bytes())
    check = [promtool, "check", "config", str(tmp_path / "prometheus.yml")]
    assert subprocess.run(check, capture_output=True, check=False).returncode == 0
    broken = (tmp_path / "alerts.yml").read_text().replace("== 0", "=== 0", 1)
    (tmp_path / "alerts.yml").write_text(broken)
    assert subprocess.run(check, capture_output=True, check=False).returncode != 0


def test_the_systemd_unit_is_sound(tmp_path: Path) -> None:
    program = need_program("systemd-analyze", "systemd")
    text = (DOCKER / "immunoct.service").read_text(encoding="utf-8")
    assert text.count("/opt/immunoct/bin/immunoct") == 2
    unit = tmp_path / "immunoct.service"

    def verify(changed: str) -> str:
        unit.write_text(changed.replace("/opt/immunoct/bin/immunoct", "/bin/true"))
        return subprocess.run(
            [program, "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False
        ).stderr

    assert "immunoct.service" not in verify(text)
    assert "immunoct.service" in verify(text.replace("ProtectSystem=strict", "ProtectSystm=strict"))
    exposure = subprocess.run(
        [program, "security", "--offline=true", "--threshold=15", str(unit)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert exposure.returncode == 0, exposure.stdout[-300:]
