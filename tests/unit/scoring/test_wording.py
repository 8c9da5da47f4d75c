"""Words for numbers and lists."""

from __future__ import annotations

import pytest

from scoring.wording import first_few, moment


@pytest.mark.parametrize(
    ("names", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a, b"), (["a", "b", "c", "d"], "a, b and 2 more")],
)
def test_lists_name_the_first_few(names: list[str], words: str) -> None:
    assert first_few(names, 2) == words


def test_a_moment_has_its_zone_and_no_seconds() -> None:
    assert moment("2026-01-02T15:04:05+00:00") == "2026-01-02 15:04 UTC"
    assert moment("2026-01-02T00:30:05+01:00") == "2026-01-01 23:30 UTC"
    for other in ("2026-01-02", "2026-01-02T15:04:05", "today", ""):
        assert moment(other) == other
