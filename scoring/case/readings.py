"""Scores of the lesions under other contours: another segmentation, or another rule for its edge.

Each is measured and scored as the lesion itself was. An RTSTRUCT's contour defines what it
encloses, not whether a voxel whose centre it passes through belongs to it. Programs differ, and
none states its rule in the object; so a lesion whose score depends on the rule gets no score,
unless the site has configured what its contours mean (`SegmentationPolicy`).
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Sequence

from scoring.case.setup import ScoringSetup
from scoring.errors import FeatureError
from scoring.features.cut import LesionCut
from scoring.features.features import Measure, Measured
from scoring.grid import LesionMask, dice
from scoring.lesions.parts import Lesion, Reading
from scoring.model.score import lesion_score, linear_predictor
from scoring.reasons import Reason
from scoring.results import NOT_SCORED, LesionResult, Location, OtherReading, PatientReading
from scoring.wording import counted

Cut = Callable[[LesionMask | None], LesionCut | FeatureError]
# Largest change of a lesion's score by the rule on its contours that still allows a score. Readers
# who draw the same lesion differ by more.
MOST_SCORE_CHANGE = 0.05


def with_readings(
    lesions: Sequence[LesionResult],
    placed: Sequence[Lesion],
    cut: Cut,
    setup: ScoringSetup,
    measure: Measure,
) -> list[LesionResult]:
    """Return lesions, the scored ones with what their other readings give.

    Parameters
    ----------
    lesions, placed
        In the same order.
    cut
        Cuts a mask out of the CT.
    setup
        Model and reference; a reading has the location of its lesion.
    measure
        Measures the readings' cuts.
    """
    read = [
        (index, reading)
        for index, (lesion, drawn) in enumerate(zip(lesions, placed, strict=True))
        if lesion.radiomics_score is not None
        for reading in drawn.readings
    ]
    if not read:
        return list(lesions)
    found: dict[int, list[OtherReading]] = {}
    measured = measure(cut(reading.mask) for _, reading in read)
    for (index, reading), features in zip(read, measured, strict=True):
        location, mask = lesions[index].location, placed[index].mask
        assert location is not None
        assert mask is not None
        made = _reading(reading, mask, features, location, setup)
        found.setdefault(index, []).append(made)
    return [
        dataclasses.replace(x, readings=tuple(found.get(index, ())))
        for index, x in enumerate(lesions)
    ]


def _reading(
    reading: Reading,
    mask: LesionMask,
    measured: Measured,
    location: Location,
    setup: ScoringSetup,
) -> OtherReading:
    part = reading.parts[0]
    found = _score(measured, location, setup)
    score, why = (None, found) if isinstance(found, FeatureError) else (found, None)
    return OtherReading(
        seg_sop_instance_uid=part.seg.sop_instance_uid,
        segment_number=part.segment.number,
        segment_label=part.segment.label,
        tracking_uid=part.segment.tracking_uid,
        dice=round(dice(reading.mask, mask), 4),
        radiomics_score=score,
        high=None if score is None else score > setup.signature.radiomics_cutoff,
        reason=None if why is None else str(why),
    )


def patient_readings(scored: Sequence[LesionResult], cutoff: float) -> tuple[PatientReading, ...]:
    """Return the mean score with each other segmentation in the place of the one in use.

    A lesion that a segmentation does not outline, or that has no score in it, enters as it is.
    """
    readings: dict[str, dict[int, float]] = {}
    for index, lesion in enumerate(scored):
        for r in lesion.readings:
            if r.radiomics_score is not None:
                readings.setdefault(r.seg_sop_instance_uid, {})[index] = r.radiomics_score
    own = {i: x.radiomics_score for i, x in enumerate(scored) if x.radiomics_score is not None}
    found = []
    for uid, of_seg in readings.items():
        mean = math.fsum((own | of_seg).values()) / len(own)
        found.append(PatientReading(uid, len(of_seg), mean, mean > cutoff))
    return tuple(found)


def with_edge(lesion: LesionResult, otherwise: Measured, setup: ScoringSetup) -> LesionResult:
    """Return the lesion, without its score if the rule on its contours' voxels decides it.

    Parameters
    ----------
    lesion
        Scored, with ``edge_voxels``.
    otherwise
        Its features under the opposite rule, or why there are none.
    """
    assert lesion.location is not None
    found = _score(otherwise, lesion.location, setup)
    score = None if isinstance(found, FeatureError) else found
    lesion = dataclasses.replace(lesion, score_otherwise=score)
    if setup.segmentation.contour_edge != "either" or not _decided(lesion, setup):
        return lesion
    assert lesion.radiomics_score is not None
    without = "there is no score" if score is None else f"it is {score:.2f}"
    return dataclasses.replace(
        lesion,
        status=NOT_SCORED,
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


def _score(measured: Measured, location: Location, setup: ScoringSetup) -> float | FeatureError:
    """Return the score that features give at a location, or why they give none."""
    if isinstance(measured, FeatureError):
        return measured
    try:
        predictor = linear_predictor(measured, location, setup.signature, setup.reference)
    except FeatureError as e:
        return e
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
