"""Progress of long commands, as lines in a log."""

from __future__ import annotations

import pytest

from dicom_node.commands.progress import progress, time_left


@pytest.mark.parametrize(
    ("done", "total", "seconds", "words"),
    [
        (1, 2, 10.0, "about 10 s left"),
        (1, 1000, 0.001, "about 1 s left"),
        (10, 100, 60.0, "about 9 min left"),
        (1, 100, 3600.0, "about 99.0 h left"),
    ],
)
def test_time_left_follows_from_the_pace(done: int, total: int, seconds: float, words: str) -> None:
    assert time_left(done, total, seconds) == words


def test_a_log_has_a_line_after_three_seconds_and_then_each_half_minute(
    capsys: pytest.CaptureFixture[str],
) -> None:
    now = 100.0
    with progress("cases", 50, clock=lambda: now) as advance:
        for _ in range(50):
            now += 2.0
            advance()
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "immunoct: cases: 2 of 50 done, about 2 min left"
    assert lines[1].startswith("immunoct: cases: 17 of 50 done")
    assert len(lines) == 4


def test_what_is_quick_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("cases", 5) as advance:
        for _ in range(5):
            advance()
    assert capsys.readouterr().err == ""
