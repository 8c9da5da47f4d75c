"""Lesions to calibrate with, drawn as the calibration study draws them."""

from __future__ import annotations

import numpy as np

from scoring.model.calibrate import ReferenceLesion
from scoring.model.signature import bundled_signature
from scoring.studies.calibration_study import ALL_LOCATIONS, draw, make_world


def reference_lesions(count: int, seed: int = 1) -> list[ReferenceLesion]:
    """Return lesions, three of a patient."""
    signature = bundled_signature()
    drawn = draw(make_world(), count, np.random.default_rng(seed))
    return [
        ReferenceLesion(
            f"patient {i // 3}",
            f"lesion {i}",
            ALL_LOCATIONS[drawn.location[i]],
            dict(zip(signature.features, signature.values(drawn.terms[i]).tolist(), strict=True)),
        )
        for i in range(count)
    ]
