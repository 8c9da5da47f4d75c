"""Dependence of a call on the published coefficients, drawn within their intervals.

The paper prints a 95 % interval of each coefficient but no covariance. The covariance is
approximated: the pattern of a linear regression, the inverse of the correlation of the terms,
scaled so that each variance is the published one. The correlation is that of 351 lung tumours
(``data/nsclc_summary_transforms.json``), whatever the reference. Locations vary independently of
it, and the intercept is held constant.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from importlib import resources

import numpy as np

from scoring.model.calibrate import expit
from scoring.model.reference import Reference
from scoring.model.signature import Signature, Transform
from scoring.results import Location

DRAWS = 400
_SEED = 20_210_928
SMALLEST_EIGENVALUE = 1e-6  # of a correlation matrix; below it the terms are linearly dependent
_SUMMARY = "nsclc_summary_transforms.json"


@functools.cache
def _correlation() -> tuple[dict[tuple[str, Transform], int], np.ndarray]:
    """Return the row of each feature's term, and the correlations of all terms."""
    text = (resources.files("scoring.model") / "data" / _SUMMARY).read_text(encoding="utf-8")
    data = json.loads(text)
    names = data["features"]
    rows = {(name, Transform.LN): i for i, name in enumerate(names)}
    rows |= {(name, Transform.NONE): len(names) + i for i, name in enumerate(names)}
    return rows, np.array(data["correlation"]["matrix"])


def coefficient_covariance(signature: Signature) -> np.ndarray | None:
    """Return the approximate covariance of a model's coefficients, (feature, feature).

    None if the model states no interval for some coefficient, the correlation of a feature with the
    others is not known, or a term is a linear combination of others, as in the model in which all
    features are logged: no regression can have estimated its coefficients.
    """
    rows, correlation = _correlation()
    terms = list(signature.transforms.items())
    if any(t not in rows or t[0] not in signature.standard_errors for t in terms):
        return None
    chosen = [rows[t] for t in terms]
    among = correlation[np.ix_(chosen, chosen)]
    if np.linalg.eigvalsh(among)[0] < SMALLEST_EIGENVALUE:
        return None
    inverse = np.linalg.inv(among)
    scale = np.array([signature.standard_errors[name] for name, _ in terms])
    scale = scale / np.sqrt(np.diag(inverse))
    covariance: np.ndarray = inverse * np.outer(scale, scale)
    return covariance


def coefficient_change_share(
    lesions: Sequence[tuple[Mapping[str, float], Location]],
    signature: Signature,
    reference: Reference,
    high: bool,
) -> float | None:
    """Return the share of draws of the coefficients that change the mean score's call, 0 to 1.

    Parameters
    ----------
    lesions
        Features and location of every scored lesion.
    high
        The call with the published coefficients.

    Returns
    -------
    float or None
        None if there is no `coefficient_covariance`.
    """
    covariance = coefficient_covariance(signature)
    if covariance is None:
        return None
    random = np.random.default_rng(_SEED)
    beta = random.multivariate_normal(
        np.array(list(signature.features.values())), covariance, DRAWS, method="eigh"
    )
    places = {
        place: mean + signature.standard_errors.get(place.value, 0.0) * random.normal(size=DRAWS)
        for place, mean in signature.locations.items()
    }
    names = list(signature.features)
    terms = signature.terms(np.array([[f[name] for name in names] for f, _ in lesions]))
    mean, sd = (np.array([column[n] for n in names]) for column in (reference.mean, reference.sd))
    place = np.array([places[location] for _, location in lesions])
    scores = expit(reference.intercept + (terms - mean) / sd @ beta.T + place)
    return float(((scores.mean(axis=0) > signature.radiomics_cutoff) != high).mean())
