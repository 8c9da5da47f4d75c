"""Data for monitoring: the health of the node with reasons, and metrics for Prometheus.

Both are made of journal and disk at each request. Counters are kept in the
journal: they survive restarts and the removal of objects.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)

from dicom_node.operate.status import DiskFacts
from dicom_node.state.facts import State
from dicom_node.state.outcome import CaseOutcome
from dicom_node.state.overview import Queue, StateFacts, Total
from dicom_node.units import MEGABYTE
from dicom_node.web.models import Destination, Health, NodeView, Reason
from scoring.wording import counted

if TYPE_CHECKING:
    from scoring.model.drift import GroupDrift


class Numbers:
    """A collector with the values of one scrape.

    Parameters
    ----------
    node, states, outcomes, queues, totals
        Values from the journal.
    peers
        The configured destinations.
    free_bytes
        Free space on the spool's disk.
    loop_ages
        Seconds since each loop last finished a round.
    drifts
        Returns the drift of the scored cases of each scanner and kernel.
    """

    def __init__(
        self,
        node: NodeView,
        states: Mapping[State, StateFacts],
        outcomes: Mapping[CaseOutcome, int],
        queues: Mapping[str, Queue],
        totals: Iterable[Total],
        peers: Sequence[str],
        free_bytes: int,
        loop_ages: Mapping[str, float],
        drifts: Sequence[GroupDrift] = (),
    ) -> None:
        self._node = node
        self._states = states
        self._outcomes = outcomes
        self._queues = queues
        self._peers = peers
        self._totals: dict[str, list[Total]] = {}
        for total in totals:
            self._totals.setdefault(total.name, []).append(total)
        self._free_bytes = free_bytes
        self._loop_ages = loop_ages
        self._drifts = drifts

    def collect(self) -> Iterator[Metric]:
        """Yield every metric (the interface of a Prometheus collector)."""
        info = GaugeMetricFamily(
            "immunoct_build_info", "Version of the program; always 1", labels=["version"]
        )
        info.add_metric([self._node.version], 1)
        yield info
        yield from self._counters()
        yield from self._cases()
        yield from self._destinations()
        disk = self._node.disk
        yield GaugeMetricFamily(
            "immunoct_spool_free_bytes", "Free space on the spool's disk", value=self._free_bytes
        )
        yield GaugeMetricFamily(
            "immunoct_spool_minimum_free_bytes",
            "Free space below which objects are refused",
            value=disk.minimum_mb * MEGABYTE,
        )
        loops = GaugeMetricFamily(
            "immunoct_loop_last_round_age_seconds",
            "Time since a loop of the node last finished a round",
            labels=["loop"],
        )
        for name, age in self._loop_ages.items():
            loops.add_metric([name], age)
        yield loops
        yield from self._stream()
        yield self._latency()

    def _counters(self) -> Iterator[Metric]:
        for total, name, text, labels in (
            ("objects_received", "objects_received", "DICOM objects received", ["kind"]),
            ("received_bytes", "received_bytes", "Bytes of DICOM objects received", ["kind"]),
            ("objects_refused", "objects_refused", "DICOM objects refused, by rule", ["rule"]),
            ("runs", "case_runs", "Scorings of cases, by outcome", ["outcome"]),
            (
                "deliveries",
                "deliveries",
                "Attempts to send an object, by outcome",
                ["destination", "outcome"],
            ),
        ):
            family = CounterMetricFamily(f"immunoct_{name}", text, labels=labels)
            for item in self._totals.get(total, []):
                family.add_metric([item.first, item.second][: len(labels)], item.value)
            yield family

    def _cases(self) -> Iterator[Metric]:
        now = time.time()
        cases = GaugeMetricFamily("immunoct_cases", "Cases by state", labels=["state"])
        oldest = GaugeMetricFamily(
            "immunoct_oldest_case_age_seconds",
            "Age of the oldest case in a state; 0 without a case",
            labels=["state"],
        )
        for state in State:
            facts = self._states.get(state)
            label = state.value.lower().replace(" ", "_")
            cases.add_metric([label], facts.count if facts else 0)
            oldest.add_metric([label], max(now - facts.oldest_since, 0) if facts else 0)
        yield cases
        yield oldest
        outcomes = GaugeMetricFamily(
            "immunoct_cases_by_outcome", "Cases by outcome", labels=["outcome"]
        )
        for outcome in CaseOutcome:
            label = outcome.value.replace(" ", "_")
            outcomes.add_metric([label], self._outcomes.get(outcome, 0))
        yield outcomes

    def _destinations(self) -> Iterator[Metric]:
        queue = GaugeMetricFamily(
            "immunoct_queue_objects",
            "Objects that are not delivered, by status",
            labels=["destination", "status"],
        )
        up = GaugeMetricFamily(
            "immunoct_destination_up",
            "0 if the last attempt failed and objects are waiting",
            labels=["destination"],
        )
        names = dict.fromkeys([*self._peers, *self._queues])
        for name in names:
            q = self._queues.get(name)
            for status, value in (
                ("waiting", q.waiting if q else 0),
                ("not_accepted", q.not_accepted if q else 0),
                ("not_committed", q.uncommitted if q else 0),
            ):
                queue.add_metric([name, status], value)
            up.add_metric([name], 0 if q and q.failing else 1)
        yield queue
        yield up

    def _stream(self) -> Iterator[Metric]:
        """Yield the drift of the scored cases of each scanner and kernel."""
        of_group = ["scanner", "kernel"]
        cases = GaugeMetricFamily(
            "immunoct_stream_cases", "Scored cases that are watched for drift", labels=of_group
        )
        level = GaugeMetricFamily(
            "immunoct_drift_level",
            "Highest cumulative sum of a feature over its limit; above 1 the cases drift",
            labels=of_group,
        )
        means = GaugeMetricFamily(
            "immunoct_drift_feature_mean",
            "Mean term of a feature over the latest cases, in standard deviations of the reference",
            labels=[*of_group, "feature"],
        )
        shares = GaugeMetricFamily(
            "immunoct_stream_share",
            "Share of the latest lesions that are high or outside the reference, of firm calls",
            labels=[*of_group, "what"],
        )
        for group in self._drifts:
            labels = [group.scanner, group.kernel]
            cases.add_metric(labels, group.cases)
            level.add_metric(labels, group.level)
            for feature in group.features:
                means.add_metric([*labels, feature.name], feature.mean)
            for what, share in (
                ("high", group.high),
                ("outside", group.outside),
                ("firm", group.firm),
            ):
                if share is not None:
                    shares.add_metric([*labels, what], share)
        yield from (cases, level, means, shares)

    def _latency(self) -> Metric:
        buckets = sorted((float(t.first), t.value) for t in self._totals.get("latency_bucket", []))
        count = sum(t.value for t in self._totals.get("latency_count", []))
        family = HistogramMetricFamily(
            "immunoct_report_latency_seconds",
            "Time from a case's last object to the acceptance of its report",
        )
        family.add_metric(
            [],
            [*((f"{bound:g}", value) for bound, value in buckets), ("+Inf", count)],
            sum_value=sum(t.value for t in self._totals.get("latency_sum", [])),
        )
        return family


def exposition(numbers: Numbers) -> bytes:
    """Return the metrics in Prometheus' text format."""
    registry = CollectorRegistry()
    registry.register(numbers)
    return generate_latest(registry)


def health(
    disk: DiskFacts,
    destinations: Sequence[Destination],
    states: Mapping[State, StateFacts],
    stuck: Sequence[str],
    drifts: Sequence[str] = (),
) -> Health:
    """Return the node's health.

    The node is not ready if it cannot receive or score, so that an orchestrator should act. It is
    only degraded if a destination is down, a case needs a person or the scored lesions drift: it
    continues to receive, and nothing is lost. ``drifts`` are the drifting groups in words.
    """
    reasons = []
    if disk.free_mb < disk.receiver_minimum_mb:
        reasons.append(Reason(code="disk_low", detail=f"Disk: {disk.words}", blocks=True))
    elif disk.free_mb < disk.retention_minimum_mb:
        reasons.append(Reason(code="disk_getting_low", detail=f"Disk: {disk.words}", blocks=False))
    reasons += [
        Reason(code="loop_stuck", detail=f"The loop {name!r} is stuck", blocks=True)
        for name in stuck
    ]
    reasons += [
        Reason(
            code="destination_down",
            detail=f"{d.name}: {d.waiting + d.not_accepted} objects are waiting; {d.detail}",
            blocks=False,
        )
        for d in destinations
        if d.failing
    ]
    for state, code in (
        (State.FAILED, "case_failed"),
        (State.NOT_ACCEPTED, "not_accepted"),
        (State.WAITING_FOR_RESEND, "objects_lost"),
    ):
        if state in states:
            number = counted(states[state].count, "case is", "cases are")
            words = f"{number} in the state {state.value!r}"
            reasons.append(Reason(code=code, detail=words, blocks=False))
    reasons += [Reason(code="drift", detail=words, blocks=False) for words in drifts]
    blocked = any(r.blocks for r in reasons)
    status = "not ready" if blocked else "degraded" if reasons else "ready"
    return Health(status=status, reasons=reasons)  # type: ignore[arg-type]


def unreadable(reason: str) -> Health:
    """Return the health of a node whose journal cannot be read."""
    return Health(status="not ready", reasons=[Reason(code="journal", detail=reason, blocks=True)])
