"""A dot lies on the side of its score's call, above the dots of its column."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sr_templates.strip import dots

SCORES = st.lists(st.integers(0, 10_000).map(lambda n: n / 10_000), max_size=60)


@given(SCORES, st.sampled_from([0.29, 0.45, 0.5, 1 / 3]))
def test_a_dot_is_on_the_side_of_its_call_and_near_its_score(
    scores: list[float], cutoff: float
) -> None:
    placed = dots(scores, cutoff)
    assert len(placed) == len(set(placed)) == len(scores)
    for score, (x, _) in zip(scores, placed, strict=True):
        assert (x > cutoff) == (score > cutoff)
        assert abs(x - score) <= 0.0101


def test_dots_of_one_column_are_stacked() -> None:
    assert dots([0.291, 0.30, 0.29, 0.31, 0.3101], 0.29) == [
        (0.3, 0),
        (0.3, 1),
        (0.28, 0),
        (0.3, 2),
        (0.32, 0),
    ]
