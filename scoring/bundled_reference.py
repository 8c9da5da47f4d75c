"""Makes the bundled reference population from published summary numbers.

Run as ``python -m scoring.bundled_reference``; a test checks that the committed file is what
this module makes.
"""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import numpy as np

from scoring.reference import BUNDLED_REFERENCE
from scoring.results import Location
from scoring.signature import Signature, bundled_signature

SUMMARY = "nsclc_summary.json"

# No laboratory values of the paper's patients, or of the bundled lesions' patients, are published.
# These are this project's assumption, within the adult reference intervals of common laboratories
# (albumin 3.5-5.0 g/dL, lymphocytes 1.0-4.0 10*9/L) and at their lower end, as in advanced cancer.
ASSUMED_ALBUMIN_G_DL = (3.9, 0.5)
ASSUMED_LYMPHOCYTES_10_9_L = (1.4, 0.6)
LESIONS_PER_PATIENT = 3
# b0 computed from all 351 lesions. The summary holds only whole percentiles of their linear
# predictor, from which `derive_intercept` recovers it to within 0.02; the exact one is used.
INTERCEPT_OF_ALL_LESIONS = -0.268
PATIENTS = 200_000
SEED = 20210401


def _logit(p: float) -> float:
    return float(np.log(p / (1 - p)))


def _expit(x: np.ndarray) -> np.ndarray:
    odds: np.ndarray = np.exp(x)
    probability: np.ndarray = odds / (1 + odds)
    return probability


def mixed_linear_predictor(summary: dict[str, object], signature: Signature) -> np.ndarray:
    """Return linear predictors (no intercept) of lesions mixed by the paper's location shares.

    The 0th to 100th percentiles are interpolated at 10,000 points for each location, shifted by
    the location's coefficient and repeated in proportion to the paper's counts.
    """
    percentiles = summary["linear_predictor_percentiles"]
    assert isinstance(percentiles, dict)
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


def derive_intercept(linear_predictor: np.ndarray, signature: Signature) -> float:
    """Return b0: the published cut-off splits the reference as it split the training lesions."""
    training = signature.training
    quantile = 1 - training["lesions_above_cutoff"] / training["lesions"]
    return _logit(signature.radiomics_cutoff) - float(np.quantile(linear_predictor, quantile))


def derive_clinical_intercept(
    lesion_scores: np.ndarray, signature: Signature
) -> tuple[float, float]:
    """Return c0 and the share of patients whose radiomics-clinical score is above its cut-off.

    Patients are drawn with `LESIONS_PER_PATIENT` independent lesions and assumed laboratory
    values; c0 makes their mean probability equal to the training prevalence.
    """
    rng = np.random.default_rng(SEED)
    mean_score = rng.choice(lesion_scores, size=(PATIENTS, LESIONS_PER_PATIENT)).mean(axis=1)
    albumin = rng.normal(*ASSUMED_ALBUMIN_G_DL, size=PATIENTS).clip(1.5, 6)
    lymphocytes = rng.normal(*ASSUMED_LYMPHOCYTES_10_9_L, size=PATIENTS).clip(0.1, 6)
    slope = (
        signature.radiomics_score_beta * mean_score
        + signature.lymphocytes_beta * lymphocytes
        + signature.albumin_beta * albumin
    )
    prevalence = signature.training["patients_with_benefit"] / signature.training["patients"]
    low, high = -20.0, 20.0
    while high - low > 1e-10:
        middle = (low + high) / 2
        if _expit(middle + slope).mean() < prevalence:
            low = middle
        else:
            high = middle
    c0 = (low + high) / 2
    return c0, float((_expit(c0 + slope) > signature.radiomics_clinical_cutoff).mean())


def build() -> str:
    """Return the text of the bundled reference file."""
    signature = bundled_signature()
    text = (resources.files("scoring") / "models" / SUMMARY).read_text(encoding="utf-8")
    summary = json.loads(text)
    linear_predictor = mixed_linear_predictor(summary, signature)
    b0 = INTERCEPT_OF_ALL_LESIONS
    scores = _expit(b0 + linear_predictor)
    c0, above = derive_clinical_intercept(scores, signature)
    training = signature.training
    reference = {
        "format": "immunoct-reference-1",
        "name": "NSCLC-351 (bundled)",
        "lesions": summary["n_lesions"],
        "calibrated_to_site": False,
        "model_sha256": signature.sha256,
        "source": summary["source"],
        "licence": "Summary statistics of images under CC BY-NC 3.0 (NSCLC-Radiomics) and "
        "CC BY 3.0 (NSCLC-Radiogenomics); no image or patient data is contained.",
        "extraction": summary["extraction"],
        "features": {
            name: {
                "log_mean": summary["features"][name]["log_mean"],
                "log_sd": summary["features"][name]["log_sd"],
            }
            for name in signature.features
        },
        "location_counts": training["location_counts"],
        "linear_predictor_percentiles": [
            round(float(v), 6) for v in np.percentile(linear_predictor, range(101))
        ],
        "mean_lesion_score": round(float(scores.mean()), 4),
        "b0": {
            "value": b0,
            "derived": "logit(0.29) minus the 1 - 141/236 quantile of the linear predictor, "
            "lesions mixed by the paper's location counts (Table 1); computed from all lesions",
            "recomputed_from_percentiles": round(derive_intercept(linear_predictor, signature), 4),
        },
        "c0": {
            "value": round(c0, 4),
            "derived": f"mean probability equals {training['patients_with_benefit']}/"
            f"{training['patients']} over patients drawn with {LESIONS_PER_PATIENT} lesions each "
            f"and assumed laboratory values (mean, sd): albumin {ASSUMED_ALBUMIN_G_DL} g/dL, "
            f"lymphocytes {ASSUMED_LYMPHOCYTES_10_9_L} 10*9/L; assumptions, not published",
            "share_above_clinical_cutoff": round(above, 3),
            "published_share_above_clinical_cutoff": round(
                training["patients_above_clinical_cutoff"] / training["patients"], 3
            ),
        },
    }
    return json.dumps(reference, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    target = Path(__file__).parent / "models" / BUNDLED_REFERENCE
    target.write_text(build(), encoding="utf-8")
    print(f"wrote {target}")
