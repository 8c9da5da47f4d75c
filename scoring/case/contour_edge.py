"""Effect of the voxels that lie on an RTSTRUCT's contours, which a rule includes or excludes.

A contour defines what it encloses, not whether a voxel whose centre it passes through belongs to
it. Programs differ, and none states its rule in the object; so a lesion whose score depends on the
rule gets no score, unless the site has configured what its contours mean (`SegmentationPolicy`).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from scoring.case.setup import ScoringSetup
from scoring.errors import FeatureError
from scoring.features.features import Measured
from scoring.model.score import lesion_score, linear_predictor
from scoring.reasons import Reason
from scoring.results import LesionResult
from scoring.wording import counted

# Largest change of a lesion's score by the rule that still allows a score. Readers who draw the
# same lesion differ by more.
MOST_SCORE_CHANGE = 0.05


def with_edge(lesion: LesionResult, otherwise: Measured, setup: ScoringSetup) -> LesionResult:
    """Return the lesion, without its score if the rule on its contours' voxels decides it.

    Parameters
    ----------
    lesion
        Scored, with ``edge_voxels``.
    otherwise
        Its features under the opposite rule, or why there are none.
    """
    score = _score(lesion, otherwise, setup)
    lesion = dataclasses.replace(lesion, score_otherwise=score)
    if setup.segmentation.contour_edge != "either" or not _decided(lesion, setup):
        return lesion
    assert lesion.radiomics_score is not None
    without = "there is no score" if score is None else f"it is {score:.2f}"
    return dataclasses.replace(
        lesion,
        status="not scored",
        linear_predictor=None,
        radiomics_score=None,
        contributions={},
        percentile=None,
        outside_reference=(),
        alternatives=(),
        reason_code=Reason.CONTOUR_EDGE_DECIDES,
        reason=f"{lesion.edge_voxels} of {lesion.voxels} voxels lie on its contours, and the score "
        f"depends on whether they belong to it: with them it is {lesion.radiomics_score:.2f}, "
        f"without them {without} (at most {MOST_SCORE_CHANGE:g} of difference, and the same "
        "high/low call, are allowed)",
    )


def _score(lesion: LesionResult, measured: Measured, setup: ScoringSetup) -> float | None:
    if isinstance(measured, FeatureError) or lesion.location is None:
        return None
    try:
        predictor = linear_predictor(measured, lesion.location, setup.signature, setup.reference)
    except FeatureError:
        return None
    return lesion_score(predictor, setup.reference)


def _decided(lesion: LesionResult, setup: ScoringSetup) -> bool:
    one, other = lesion.radiomics_score, lesion.score_otherwise
    if one is None or other is None:
        return True
    cutoff = setup.signature.radiomics_cutoff
    return abs(one - other) > MOST_SCORE_CHANGE or (one > cutoff) != (other > cutoff)


def edge_notes(lesions: Sequence[LesionResult], setup: ScoringSetup) -> list[str]:
    """Return a sentence about each lesion that has voxels on its contours."""
    side = "outside" if setup.segmentation.contour_edge == "outside" else "inside"
    notes = []
    for lesion in lesions:
        if not lesion.edge_voxels:
            continue
        scores = ""
        if lesion.radiomics_score is not None:
            other = lesion.score_otherwise
            scores = f"; the score is {lesion.radiomics_score:.2f}, otherwise " + (
                "there would be none" if other is None else f"it would be {other:.2f}"
            )
        notes.append(
            f"{lesion.segment_label}: {counted(lesion.edge_voxels, 'voxel')} on the contours, "
            f"counted as {side} by rule (segmentation.contour_edge), {lesion.voxels} in all"
            f"{scores}."
        )
    return notes
