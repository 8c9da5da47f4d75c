"""Many associations at once and in a row, with health checks and port scans between them."""

from __future__ import annotations

from pathlib import Path

from tests.soak.load import LoadPlan, load_node


def test_all_is_accepted_and_no_thread_or_handle_is_left_over(tmp_path: Path) -> None:
    plan = LoadPlan(at_once=8, slices=20, size=128, in_a_row=200)
    figures = load_node(tmp_path, plan, destination_port=9)
    assert figures.accepted == 8 * 20
    assert (figures.refused, figures.failed_associations, figures.echoes_failed) == (0, 0, 0)
    assert figures.echoes_answered > 0
    assert figures.associations_in_a_row_failed == 0
    threads, handles = figures.threads_before_and_after, figures.handles_before_and_after
    assert threads[1] <= threads[0]
    assert handles[1] <= handles[0]
    assert figures.peak_rss_mb["main"] < 400
