"""The drift of a node's own cases: from the results in its spool to what administrators see."""

from __future__ import annotations

import dataclasses
import json
import time
from pathlib import Path

import numpy as np
import pytest

from dicom_node.loops import Heartbeats
from dicom_node.operate.drift import drift_conditions, drift_lines
from dicom_node.operate.notifications import message_due, text_of
from dicom_node.settings.sections import NodeSettings, NotifySettings, PeerSettings, Settings
from dicom_node.state.database import insert
from dicom_node.state.journal import Journal
from dicom_node.state.notices import ConditionKind
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import OutgoingObject, RunRecord
from dicom_node.web.pages import templates
from dicom_node.web.site import Site
from dicom_node.work import stream
from scoring import score_case
from scoring.results import CaseResult
from scoring.results_json import read_result, to_json
from tests.helpers.made.cases import NO_VARIANTS, TREATED, build_case

CHANGED = "original_gldm_LargeDependenceEmphasis"


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> CaseResult:
    folder, seg = build_case().write(tmp_path_factory.mktemp("case"))
    return score_case(sorted(folder.iterdir()), [seg], TREATED, NO_VARIANTS)


def like(result: CaseResult, rng: np.random.Generator, factor: float) -> CaseResult:
    """Return a result whose features vary by a tenth, one of them multiplied."""
    lesions = []
    for lesion in result.lesions:
        features = {k: v * float(rng.lognormal(0, 0.1)) for k, v in lesion.features.items()}
        features[CHANGED] *= factor
        lesions.append(dataclasses.replace(lesion, features=features))
    return dataclasses.replace(result, lesions=tuple(lesions))


@dataclasses.dataclass
class SmallNode:
    """A spool and a journal with scored cases."""

    site: Site
    journal: Journal
    result: CaseResult
    rng: np.random.Generator = dataclasses.field(default_factory=lambda: np.random.default_rng(3))
    cases: int = 0

    def score(self, count: int, factor: float = 1.0) -> None:
        """Score so many cases, the one after the other."""
        for _ in range(count):
            self.cases += 1
            self.run(f"1.2.{self.cases}", 1, float(self.cases), factor)

    def run(self, study: str, run: int, at: float, factor: float, *, scored: bool = True) -> None:
        """Enter a run of a case with its result."""
        uid = f"{study}.{run}"
        path = f"reports/{uid}.dcm"
        made = like(self.result, self.rng, factor)
        (self.site.spool.root / path).with_suffix(".json").write_text(to_json(made))
        with self.journal.change() as db:
            insert(
                db,
                "cases",
                {
                    "study_uid": study,
                    "patient_id": study,
                    "issuer": "",
                    "calling_ae": "CT1",
                    "state": "ready",
                    "reason": "",
                    "state_since": at,
                    "first_received": at,
                    "last_received": at,
                },
                "INSERT OR IGNORE",
            )
        Outbox(self.journal).add_run(
            RunRecord(study, run, scored, "low", at),
            [OutgoingObject(uid, "1.2", "1.3", "report", path)],
            *("PACS", False, "", ""),
        )


@pytest.fixture
def node(tmp_path: Path, result: CaseResult) -> SmallNode:
    settings = Settings(
        node=NodeSettings(spool=tmp_path / "spool"),
        peers=(PeerSettings("PACS", "PACS", "127.0.0.1", 104),),
    )
    site = Site(settings, Heartbeats(["cases"]))
    return SmallNode(site, Journal(site.spool.journal_path), result)


def test_a_changed_kernel_is_told_on_page_in_health_metrics_and_messages(node: SmallNode) -> None:
    assert drift_lines(node.site.stream.groups(node.journal))[0].startswith("drift: not tested yet")
    node.score(30)
    assert drift_lines(node.site.stream.groups(node.journal))[0].startswith("drift: not tested yet")
    node.score(40)
    assert drift_lines(node.site.stream.groups(node.journal)) == ["drift: none found"]
    assert node.site.health().reasons == []
    assert node.site.node().drifts == []
    node.score(25, factor=2.0)
    (reason,) = node.site.health().reasons
    assert (node.site.health().status, reason.code) == ("degraded", "drift")
    assert "LargeDependenceEmphasis" in reason.detail
    assert "sd from the reference)" in reason.detail
    scanner = node.result.series[0].scanner
    labels = f'{{kernel="B30f",scanner="{scanner}"}}'
    metrics = node.site.metrics().decode().splitlines()
    assert f"immunoct_stream_cases{labels} 95.0" in metrics
    level = next(x for x in metrics if x.startswith(f"immunoct_drift_level{labels}"))
    assert float(level.split()[-1]) > 1
    (condition,) = drift_conditions(node.site.stream.groups(node.journal))
    assert (condition.kind, condition.subject) == (ConditionKind.DRIFT, f"{scanner} / B30f")
    assert 70 < condition.since <= 95
    message = message_due([condition], {}, None, NotifySettings(), 1e9)
    assert message is not None
    assert "immunoct calibrate" in text_of(message, "NODE")
    shown = node.site.drift()
    page = (
        templates()
        .get_template("drift.html")
        .render({"drift": shown, "ae_title": "IMMUNOCT", "user": "", "form_token": ""})
    )
    assert page.count("<polyline") == 14
    assert page.count('class="over"') == 2 * len(shown.groups[0].features) - 2 * sum(
        f.level <= 1 for f in shown.groups[0].features
    )
    assert "LargeDependenceEmphasis (drifts)" in page


def test_each_result_is_read_once_and_what_is_damaged_is_left_out(node: SmallNode) -> None:
    node.score(3)
    reports = node.site.spool.reports
    (reports / "1.2.1.1.json").write_text("{")
    (group,) = node.site.stream.groups(node.journal)
    assert group.cases == 2
    for file in reports.glob("*.json"):
        file.unlink()
    node.score(1)
    (group,) = node.site.stream.groups(node.journal)
    assert group.cases == 3


def test_a_case_counts_once_with_its_latest_run(node: SmallNode) -> None:
    node.score(3)
    node.run("1.2.1", 2, 10.0, 1.0)
    node.run("1.2.2", 2, 11.0, 1.0, scored=False)
    assert Outbox(node.journal).scored_reports(10) == [
        ("reports/1.2.3.1.dcm", 3.0),
        ("reports/1.2.1.2.dcm", 10.0),
    ]
    assert Outbox(node.journal).scored_reports(1) == [("reports/1.2.1.2.dcm", 10.0)]


def test_results_of_earlier_versions_without_a_scanner_are_read(node: SmallNode) -> None:
    node.score(1)
    path = node.site.spool.reports / "1.2.1.1.json"
    fields = json.loads(path.read_text())
    for series in fields["series"]:
        del series["scanner"]
    path.write_text(json.dumps(fields))
    (group,) = node.site.stream.groups(node.journal)
    assert (group.scanner, group.kernel) == ("unknown", "B30f")


def test_a_node_without_a_scored_case_has_no_group(node: SmallNode) -> None:
    assert node.site.drift().groups == []
    assert b"immunoct_drift_level{" not in node.site.metrics()


def test_many_results_are_read_a_part_at_a_time(
    node: SmallNode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "MOST_AT_ONCE", 4)
    node.score(10)
    counts = [sum(g.cases for g in node.site.stream.groups(node.journal)) for _ in range(4)]
    assert counts == [4, 8, 10, 10]


def test_results_of_large_scans_are_read_without_their_evidence(result: CaseResult) -> None:
    """1,000 results are read after a start; each names every image of its scan."""
    large = dataclasses.replace(result, evidence=result.evidence[:1] * 600)
    text = to_json(large)

    def milliseconds(*, evidence: bool) -> float:
        began = time.process_time()
        for _ in range(10):
            read_result(text, evidence=evidence)
        return 100 * (time.process_time() - began)

    short, whole = milliseconds(evidence=False), milliseconds(evidence=True)
    print(f"{short:.1f} ms a result, {whole:.1f} ms with its evidence")
    assert short < whole / 2
    assert read_result(text, evidence=False) == dataclasses.replace(large, evidence=())
