"""Creates the bundled reference population of the default model from summary statistics.

Run as ``python -m scoring.studies.bundled_reference``; a test checks that the committed file equals
this module's output. The lesions themselves must not be redistributed: moments, percentiles, b0 and
its bootstrap are taken from ``nsclc_summary_transforms.json``. The reference of the model in which
every feature is logged (``reference_nsclc351.json``) is kept unchanged and is no longer created.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from scoring.model.alternatives import ALTERNATIVES, alternative_signatures
from scoring.model.bundled import BUNDLED_MODELS, DEFAULT_MODEL
from scoring.model.calibrate import (
    SEED,
    derive_clinical_intercept,
    derive_intercept,
    expit,
)
from scoring.model.reference_file import (
    assumed_laboratory,
    bootstrap_table,
    published_share,
    reference_text,
)
from scoring.model.signature import Signature, Transform, bundled_signature
from scoring.results import Location
from scoring.studies.populations import FOLDER, lung_summary

# key in the summary: the name of the default model's choice in `scoring.studies.transform`
CHOICE = "A"
LESIONS_PER_PATIENT = 3
PATIENTS = 20_000


def chosen(summary: dict[str, Any], signature: Signature, choice: str = CHOICE) -> dict[str, Any]:
    """Return what the summary holds of a choice of transforms, which must be the model's.

    Raises
    ------
    ValueError
        If the model's choice differs.
    """
    found: dict[str, Any] = summary["transforms"][choice]
    kept = [n for n, t in signature.transforms.items() if t is Transform.NONE]
    if sorted(kept) != sorted(found["untransformed"]) or summary["features"] != list(
        signature.features
    ):
        raise ValueError(f"the summary's choice {choice} is not that of {signature.name}")
    return found


def mixed_linear_predictor(percentiles: list[float], signature: Signature) -> np.ndarray:
    """Return linear predictors (no intercept) of lesions mixed by the paper's location shares.

    The 0th to 100th percentiles are interpolated at 10,000 points for each location, shifted by
    the location's coefficient and repeated in proportion to the paper's counts.
    """
    counts: dict[str, int] = signature.training["location_counts"]
    total = sum(counts.values())
    parts = []
    for location in Location:
        points = round(10_000 * counts[location.value] / total)
        quantiles = (np.arange(points) + 0.5) / points * 100
        parts.append(
            np.interp(quantiles, np.arange(101.0), percentiles) + signature.locations[location]
        )
    return np.sort(np.concatenate(parts))


def _features(summary: dict[str, Any], signature: Signature) -> dict[str, dict[str, Any]]:
    """Return each feature's transform, moments of its term, and percentiles of its value."""
    plain = summary["untransformed"]
    features = {}
    for i, (name, transform) in enumerate(signature.transforms.items()):
        moments = summary["ln"] if transform is Transform.LN else plain
        features[name] = {
            "transform": transform.value,
            "mean": moments["mean"][i],
            "sd": moments["sd"][i],
            "p01": plain["p01"][i],
            "p99": plain["p99"][i],
        }
    return features


def _alternatives(summary: dict[str, Any], signature: Signature) -> dict[str, Any]:
    """Return means, sds and b0 under each other choice of logged features."""
    found = {}
    for name, other in alternative_signatures(signature).items():
        choice = chosen(summary, other, name)
        features = _features(summary, other)
        found[name] = {
            "untransformed": list(ALTERNATIVES[name]),
            "mean": {f: item["mean"] for f, item in features.items()},
            "sd": {f: item["sd"] for f, item in features.items()},
            "b0": round(float(choice["b0_with_published_location_shares"]), 6),
        }
    return found


def _bootstrap(choice: dict[str, Any]) -> dict[str, Any]:
    drawn = choice["bootstrap"]
    fits = [
        (np.array(m), np.array(s), b)
        for m, s, b in zip(drawn["means"], drawn["sds"], drawn["b0"], strict=True)
    ]
    return {"method": "lesions drawn with replacement, refitted", **bootstrap_table(fits)}


def build() -> str:
    """Return the text of the bundled reference file."""
    signature, summary = bundled_signature(), lung_summary()
    choice = chosen(summary, signature)
    linear_predictor = mixed_linear_predictor(choice["linear_predictor_percentiles"], signature)
    b0 = float(choice["b0_with_published_location_shares"])
    scores = expit(b0 + linear_predictor)
    rng = np.random.default_rng(SEED)
    patients = rng.choice(scores, size=(PATIENTS, LESIONS_PER_PATIENT)).mean(axis=1)
    c0, above = derive_clinical_intercept(patients, signature)
    training = signature.training
    lesions = summary["n_lesions"]
    return reference_text(
        {
            "name": "NSCLC-351 (bundled)",
            "lesions": lesions,
            "patients": None,
            "calibrated_to_site": False,
            "source": summary["source"],
            "licence": "Summary statistics of images under CC BY-NC 3.0 (NSCLC-Radiomics) and "
            "CC BY 3.0 (NSCLC-Radiogenomics); no image or patient data is contained.",
            "note": "the lesions themselves are not contained; images were given at 1 mm, "
            "resampled by others, part of them without contrast",
            "features": _features(summary, signature),
            "location_counts": {x.value: 0 for x in Location} | {"lung": lesions, "unknown": 0},
            "location_shares_used": "paper",
            "linear_predictor_percentiles": [
                round(float(v), 6) for v in np.percentile(linear_predictor, range(101))
            ],
            "mean_lesion_score": round(float(scores.mean()), 4),
            "b0": {
                "value": round(b0, 6),
                "derived": "logit(0.29) minus the 1 - 141/236 quantile of the linear predictor, "
                "lesions mixed by the paper's location counts (Table 1); computed from all lesions",
                "recomputed_from_percentiles": round(
                    derive_intercept(linear_predictor, signature), 4
                ),
            },
            "c0": {
                "value": round(c0, 4),
                "derived": f"mean probability equals {training['patients_with_benefit']}/"
                f"{training['patients']} over patients drawn with {LESIONS_PER_PATIENT} lesions "
                f"each and {assumed_laboratory()}",
                "share_above_clinical_cutoff": round(above, 3),
                "published_share_above_clinical_cutoff": published_share(signature),
            },
            "alternatives": _alternatives(summary, signature),
            "bootstrap": _bootstrap(choice),
        },
        signature,
    )


if __name__ == "__main__":
    target = Path(str(FOLDER)) / BUNDLED_MODELS[DEFAULT_MODEL].reference
    target.write_text(build(), encoding="utf-8")
    print(f"wrote {target}")
