"""Other segmentations of the scored lesions: each measured and scored as the lesion itself was."""

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
from scoring.results import LesionResult, Location, OtherReading, PatientReading

Cut = Callable[[LesionMask | None], LesionCut | FeatureError]


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
    score, reason = None, None
    try:
        if isinstance(measured, FeatureError):
            raise measured
        predictor = linear_predictor(measured, location, setup.signature, setup.reference)
        score = lesion_score(predictor, setup.reference)
    except FeatureError as e:
        reason = str(e)
    return OtherReading(
        seg_sop_instance_uid=part.seg.sop_instance_uid,
        segment_number=part.segment.number,
        segment_label=part.segment.label,
        tracking_uid=part.segment.tracking_uid,
        dice=round(dice(reading.mask, mask), 4),
        radiomics_score=score,
        high=None if score is None else score > setup.signature.radiomics_cutoff,
        reason=reason,
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
