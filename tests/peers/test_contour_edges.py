"""Voxels on the edge of contours as planning systems round them, beside those of plastimatch."""

from __future__ import annotations

import tests.helpers.made.contour_study as study


def test_edge_is_whole_however_a_planning_system_rounds() -> None:
    """A fixed 0.01 mm cuts through contours that are 0.006 to 0.014 mm beside the centres."""
    for kind, mask, inside, outside, on_edge, even_odd, plastimatch in study.rows(7.0):
        assert inside - outside == on_edge, kind
        assert outside <= even_odd <= inside, kind
        if plastimatch is not None:
            assert abs(plastimatch - even_odd) <= 0.01 * even_odd, kind
        if kind.startswith("half way"):
            assert (inside, on_edge) == (mask, 0), kind
        if "centres" in kind or "Pinnacle" in kind:
            assert inside == mask, kind
            assert outside < 0.8 * mask, kind
