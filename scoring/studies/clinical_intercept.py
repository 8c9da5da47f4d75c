"""Uncertainty of the radiomics-clinical score's intercept: c0 over what it was derived from.

Run as ``python -m scoring.studies.clinical_intercept``: prints what the model card states, in
seconds. c0 makes the mean probability of patients equal to the published prevalence; their scores
are means over lesions, which are alike within a patient, and their laboratory values are assumed.
"""

from __future__ import annotations

import math

import numpy as np
from scipy.stats import norm

from scoring.model.calibrate import derive_clinical_intercept, expit
from scoring.model.reference import bundled_reference
from scoring.model.reference_file import ASSUMED_ALBUMIN_G_DL, ASSUMED_LYMPHOCYTES_10_9_L
from scoring.model.signature import Signature, bundled_signature

PATIENTS = 20_000
SEED = 20210401
# Half of the widths of the 95 % intervals of Table 2 over 1.96: score, albumin, lymphocytes.
INTERVALS = {"score": (0.64, 3.48), "albumin": (-0.1, 0.88), "lymphocytes": (-0.16, 1.14)}
# Means (albumin, lymphocytes) of patients who are more ill, and less ill, than assumed.
OTHER_MEANS = ((3.6, 1.0), (4.1, 1.8))


def patient_scores(between: float, lesions: int = 3) -> np.ndarray:
    """Return mean scores of patients whose lesions are drawn from the bundled reference.

    ``between`` is the share of the variance that is between patients, on the scale of the linear
    predictor's normal scores.
    """
    rng, reference = np.random.default_rng(SEED), bundled_reference()
    shared = rng.standard_normal((PATIENTS, 1))
    own = rng.standard_normal((PATIENTS, lesions))
    rank = norm.cdf(np.sqrt(between) * shared + np.sqrt(1 - between) * own)
    predictor = np.interp(100 * rank, np.arange(101.0), reference.percentiles)
    return np.asarray(expit(reference.intercept + predictor).mean(axis=1))


def intercept(
    scores: np.ndarray,
    albumin: tuple[float, float] = ASSUMED_ALBUMIN_G_DL,
    lymphocytes: tuple[float, float] = ASSUMED_LYMPHOCYTES_10_9_L,
) -> tuple[float, float]:
    """Return c0 and the share of patients above the cut-off, for means and sds of the values."""
    rng = np.random.default_rng(SEED + 1)
    values = np.column_stack([rng.normal(*x, len(scores)) for x in (albumin, lymphocytes)])
    return derive_clinical_intercept(scores, bundled_signature(), values)


def moved_calls(scores: np.ndarray, away: float) -> float:
    """Return the share of patients whose radiomics-clinical call another c0 changes."""
    s: Signature = bundled_signature()
    rng = np.random.default_rng(SEED + 1)
    albumin, lymphocytes = (
        rng.normal(*x, len(scores)) for x in (ASSUMED_ALBUMIN_G_DL, ASSUMED_LYMPHOCYTES_10_9_L)
    )
    slope = s.radiomics_score_beta * scores
    slope = slope + s.albumin_beta * albumin + s.lymphocytes_beta * lymphocytes
    c0, _ = intercept(scores)
    before, after = (expit(c + slope) > s.radiomics_clinical_cutoff for c in (c0, c0 + away))
    return float((before != after).mean())


def least_sds() -> dict[str, float]:
    """Return the least sd of each term that its published interval allows.

    A logistic regression on n patients has standard errors of at least 2 / (sd sqrt(n)) (Wald).
    """
    patients = bundled_signature().training["patients"]
    return {
        name: 2 / math.sqrt(patients) / ((high - low) / 3.92)
        for name, (low, high) in INTERVALS.items()
    }


def main() -> None:
    """Print the figures of the model card."""
    for between in (0.0, 0.3, 0.6):
        scores = patient_scores(between)
        c0, above = intercept(scores)
        share = f"{100 * above:.0f} % above the cut-off"
        print(f"{between} between patients: sd of scores {scores.std():.2f}, c0 {c0:.2f}, {share}")
    scores = patient_scores(0.3)
    for albumin, lymphocytes in OTHER_MEANS:
        c0, _ = intercept(scores, (albumin, 0.5), (lymphocytes, 0.6))
        print(f"albumin {albumin} g/dL, lymphocytes {lymphocytes} 10^9/L: c0 {c0:.2f}")
    for sds in ((0.5, 0.6), (0.87, 0.65)):
        c0, above = intercept(scores, (3.9, sds[0]), (1.4, sds[1]))
        print(f"sds {sds}: c0 {c0:.2f}, {100 * above:.0f} % above the cut-off")
    for away in (-0.3, 0.3):
        print(f"c0 {away:+.1f}: {100 * moved_calls(scores, away):.0f} % of calls change")
    print({name: round(value, 2) for name, value in least_sds().items()})


if __name__ == "__main__":
    main()
