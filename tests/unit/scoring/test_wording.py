"""Words for numbers and lists."""

from __future__ import annotations

import pytest

from scoring.wording import first_few


@pytest.mark.parametrize(
    ("names", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a, b"), (["a", "b", "c", "d"], "a, b and 2 more")],
)
def test_lists_name_the_first_few(names: list[str], words: str) -> None:
    assert first_few(names, 2) == words
