"""Makes the bundled reference population from published summary numbers.

Run as ``python -m scoring.studies.bundled_reference``; a test checks that the committed file is
what this module makes.
"""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

from scoring.model.calibrate import (
    REPLICATES,
    SEED,
    assumed_laboratory,
    bootstrap_table,
    derive_clinical_intercept,
    derive_intercept,
    expit,
    published_share,
    reference_text,
)
from scoring.model.reference import BUNDLED_REFERENCE
from scoring.model.signature import Signature, bundled_signature
from scoring.results import Location

SUMMARY = "nsclc_summary.json"
LESIONS_PER_PATIENT = 3
PATIENTS = 20_000
# b0 computed from all 351 lesions. The summary holds only whole percentiles of their linear
# predictor, from which `derive_intercept` recovers it to within 0.02; the exact one is used.
INTERCEPT_OF_ALL_LESIONS = -0.268
STANDARD_NORMAL_99TH = 2.3263


def read_summary() -> dict[str, Any]:
    """Return the published summary numbers of the 351 lesions."""
    text = (resources.files("scoring.model") / "data" / SUMMARY).read_text(encoding="utf-8")
    summary: dict[str, Any] = json.loads(text)
    return summary


def mixed_linear_predictor(summary: dict[str, Any], signature: Signature) -> np.ndarray:
    """Return linear predictors (no intercept) of lesions mixed by the paper's location shares.

    The 0th to 100th percentiles are interpolated at 10,000 points for each location, shifted by
    the location's coefficient and repeated in proportion to the paper's counts.
    """
    percentiles = summary["linear_predictor_percentiles"]
    levels = np.array([float(k) for k in percentiles])
    values = np.array([float(v) for v in percentiles.values()])
    counts: dict[str, int] = signature.training["location_counts"]
    total = sum(counts.values())
    parts = []
    for location in Location:
        points = round(10_000 * counts[location.value] / total)
        quantiles = (np.arange(points) + 0.5) / points * 100
        parts.append(np.interp(quantiles, levels, values) + signature.locations[location])
    return np.sort(np.concatenate(parts))


def draw_logs(
    summary: dict[str, Any], signature: Signature, lesions: int, rng: np.random.Generator
) -> np.ndarray:
    """Draw (lesion, feature) logarithms from a normal with the summary's moments."""
    names = list(signature.features)
    mean = np.array([summary["features"][f]["log_mean"] for f in names])
    sd = np.array([summary["features"][f]["log_sd"] for f in names])
    correlation = np.array([[summary["correlation_of_logs"][a][b] for b in names] for a in names])
    values, vectors = np.linalg.eigh(correlation)
    root = vectors * np.sqrt(values.clip(0))
    logs: np.ndarray = mean + sd * (rng.standard_normal((lesions, len(names))) @ root.T)
    return logs


def draw_locations(
    signature: Signature, lesions: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Draw locations by the paper's shares; return their indices in `Location` and their terms."""
    counts = np.array([signature.training["location_counts"][x.value] for x in Location])
    index = rng.choice(len(counts), size=lesions, p=counts / counts.sum())
    return index, np.array([signature.locations[x] for x in Location])[index]


def _parametric_bootstrap(
    summary: dict[str, Any], signature: Signature
) -> list[tuple[np.ndarray, np.ndarray, float]]:
    """Refit on as many lesions as the reference has, drawn from the summary's distribution.

    The lesions themselves are not published. b0 is moved so that the replicates scatter around
    the one in use.
    """
    rng = np.random.default_rng(SEED)
    beta = np.array(list(signature.features.values()))
    fits = []
    for _ in range(REPLICATES):
        logs = draw_logs(summary, signature, summary["n_lesions"], rng)
        _, term = draw_locations(signature, len(logs), rng)
        mean, sd = logs.mean(axis=0), logs.std(axis=0, ddof=1)
        b0 = derive_intercept(((logs - mean) / sd) @ beta + term, signature)
        fits.append((mean, sd, b0))
    centre = float(np.mean([b0 for _, _, b0 in fits]))
    return [(m, s, b0 - centre + INTERCEPT_OF_ALL_LESIONS) for m, s, b0 in fits]


def build() -> str:
    """Return the text of the bundled reference file."""
    signature = bundled_signature()
    summary = read_summary()
    linear_predictor = mixed_linear_predictor(summary, signature)
    b0 = INTERCEPT_OF_ALL_LESIONS
    scores = expit(b0 + linear_predictor)
    rng = np.random.default_rng(SEED)
    patients = rng.choice(scores, size=(PATIENTS, LESIONS_PER_PATIENT)).mean(axis=1)
    c0, above = derive_clinical_intercept(patients, signature)
    training = signature.training
    features = {}
    for name in signature.features:
        mean, sd = summary["features"][name]["log_mean"], summary["features"][name]["log_sd"]
        features[name] = {
            "log_mean": mean,
            "log_sd": sd,
            "p01": float(np.exp(mean - STANDARD_NORMAL_99TH * sd)),
            "p99": float(np.exp(mean + STANDARD_NORMAL_99TH * sd)),
        }
    return reference_text(
        {
            "name": "NSCLC-351 (bundled)",
            "lesions": summary["n_lesions"],
            "patients": None,
            "calibrated_to_site": False,
            "source": summary["source"],
            "licence": "Summary statistics of images under CC BY-NC 3.0 (NSCLC-Radiomics) and "
            "CC BY 3.0 (NSCLC-Radiogenomics); no image or patient data is contained.",
            "note": "p01 and p99 are those of a log-normal distribution with the given moments; "
            "the lesions themselves are not contained.",
            "features": features,
            "location_counts": {x.value: 0 for x in Location}
            | {"lung": summary["n_lesions"], "unknown": 0},
            "location_shares_used": "paper",
            "linear_predictor_percentiles": [
                round(float(v), 6) for v in np.percentile(linear_predictor, range(101))
            ],
            "mean_lesion_score": round(float(scores.mean()), 4),
            "b0": {
                "value": b0,
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
            "bootstrap": {
                "method": "lesions drawn from a normal distribution of the logarithms with the "
                "summary's moments, refitted",
                **bootstrap_table(_parametric_bootstrap(summary, signature)),
            },
        },
        signature,
    )


if __name__ == "__main__":
    target = Path(__file__).parents[1] / "model" / "data" / BUNDLED_REFERENCE
    target.write_text(build(), encoding="utf-8")
    print(f"wrote {target}")
