"""Makes a reference population from a site's own lesions; no outcomes are needed.

The authors standardised each cohort with its own means and standard deviations. What the paper
does print (how many lesions and patients lie above the cut-offs, the prevalence) then fixes the two
intercepts that it does not.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from scoring.errors import ModelError
from scoring.model.alternatives import ALTERNATIVES, alternative_signatures
from scoring.model.reference import ASSUMED_C0_ERROR
from scoring.model.reference_file import (
    ASSUMED_ALBUMIN_G_DL,
    ASSUMED_LYMPHOCYTES_10_9_L,
    assumed_laboratory,
    bootstrap_table,
    published_share,
    reference_text,
)
from scoring.model.score import unusable
from scoring.model.signature import Signature, Transform
from scoring.model.site_check import MINIMUM_LESIONS, ReferenceLesion, site_faults
from scoring.results import Location

SMALLEST_SD = 1e-9  # of a term; below it is rounding of equal values
ADVISED_LESIONS = 100
REPLICATES = 200
SEED = 20210401


@dataclasses.dataclass(frozen=True)
class Calibration:
    """A new reference population.

    Parameters
    ----------
    text
        The reference file.
    left_out
        Lesion and the reason why it was not used.
    warnings
        Sentences for who made it.
    faults
        Why it does not represent a site; reports made with it then say NOT CALIBRATED.
    """

    text: str
    left_out: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    faults: tuple[str, ...] = ()


def logit(p: float) -> float:
    """Return the log-odds of ``p``."""
    return math.log(p / (1 - p))


def expit(x: np.ndarray) -> np.ndarray:
    """Return the logistic function of an array."""
    probability: np.ndarray = 0.5 * (1 + np.tanh(x / 2))
    return probability


def weighted_quantile(values: np.ndarray, weights: np.ndarray, q: float) -> float:
    """Return the ``q`` quantile of weighted values; with equal weights that of ``np.quantile``."""
    order = np.argsort(values, kind="stable")
    values, weights = values[order], weights[order]
    below = np.cumsum(weights) - weights
    return float(np.interp(q, below / (weights.sum() - weights[-1]), values))


def usable_lesions(
    lesions: Sequence[ReferenceLesion], signature: Signature
) -> tuple[list[ReferenceLesion], list[tuple[str, str]]]:
    """Return the lesions that can be used, and each of the others with the reason.

    Left out are lesions with a feature that is missing, not finite, or not positive where its
    logarithm is taken, and lesions whose 14 features are those of an earlier one (the same lesion
    twice).
    """
    used: list[ReferenceLesion] = []
    left_out: list[tuple[str, str]] = []
    seen: dict[tuple[float, ...], str] = {}
    for item in lesions:
        name = item.lesion
        problems = [
            unusable(f, item.features.get(f, math.nan), t) for f, t in signature.transforms.items()
        ]
        problem = next((p for p in problems if p is not None), None)
        if problem is not None:
            left_out.append((name, problem))
            continue
        key = tuple(item.features[f] for f in signature.features)
        if key in seen:
            left_out.append((name, f"the same features as {seen[key]}: the same lesion twice"))
            continue
        seen[key] = name
        used.append(item)
    return used, left_out


@dataclasses.dataclass(frozen=True)
class Fit:
    """Means, sds and b0 of a population, and the linear predictors that b0 was derived from.

    ``linear_predictor`` and ``weights`` are per lesion, or per lesion and location where the
    paper's location shares were used.
    """

    mean: np.ndarray
    sd: np.ndarray
    linear_predictor: np.ndarray
    weights: np.ndarray
    b0: float


def fit_population(
    terms: np.ndarray,
    locations: Sequence[Location | None],
    paper_shares: bool,
    signature: Signature,
) -> Fit:
    """Standardise ``terms`` (lesion, feature) with their own means and sds and derive b0."""
    mean, sd = terms.mean(axis=0), terms.std(axis=0, ddof=1)
    predictor = ((terms - mean) / sd) @ np.array(list(signature.features.values()))
    if paper_shares:
        counts: dict[str, int] = signature.training["location_counts"]
        placed = [(signature.locations[x], counts[x.value]) for x in Location]
        weights = np.concatenate([np.full(len(predictor), float(n)) for _, n in placed])
        predictor = np.concatenate([predictor + effect for effect, _ in placed])
    else:
        predictor = predictor + np.array([signature.locations[x] for x in locations if x])
        weights = np.ones(len(predictor))
    return Fit(mean, sd, predictor, weights, derive_intercept(predictor, signature, weights))


def alternative_fits(
    values: np.ndarray,
    locations: Sequence[Location | None],
    paper_shares: bool,
    signature: Signature,
) -> dict[str, Any]:
    """Return means, sds and b0 of feature values, (lesion, feature), under other choices.

    Left out is a choice that takes the logarithm of a feature that is not above zero in a lesion,
    or under which a feature does not vary.
    """
    found: dict[str, Any] = {}
    for name, other in alternative_signatures(signature).items():
        logged = [t is Transform.LN for t in other.transforms.values()]
        if (values[:, logged] <= 0).any():
            continue
        fit = fit_population(other.terms(values), locations, paper_shares, other)
        if (fit.sd < SMALLEST_SD).any():
            continue
        found[name] = {
            "untransformed": list(ALTERNATIVES[name]),
            "mean": dict(zip(signature.features, fit.mean.tolist(), strict=True)),
            "sd": dict(zip(signature.features, fit.sd.tolist(), strict=True)),
            "b0": round(fit.b0, 6),
        }
    return found


def derive_intercept(
    linear_predictor: np.ndarray, signature: Signature, weights: np.ndarray | None = None
) -> float:
    """Return b0: the published cut-off splits the reference as it split the training lesions."""
    training = signature.training
    quantile = 1 - training["lesions_above_cutoff"] / training["lesions"]
    if weights is None:
        weights = np.ones(len(linear_predictor))
    return logit(signature.radiomics_cutoff) - weighted_quantile(
        linear_predictor, weights, quantile
    )


def derive_clinical_intercept(
    patient_scores: np.ndarray,
    signature: Signature,
    laboratory: np.ndarray | None = None,
) -> tuple[float, float]:
    """Return c0 and the share of patients above the radiomics-clinical cut-off.

    Parameters
    ----------
    patient_scores
        Mean radiomics score of each reference patient.
    laboratory
        (patient, 2): albumin in g/dL and lymphocytes in 10^9/L. Without it the assumed normal
        distributions are integrated over (Gauss-Hermite).
    """
    base = signature.radiomics_score_beta * patient_scores
    if laboratory is not None:
        slope = (
            base
            + signature.albumin_beta * laboratory[:, 0]
            + signature.lymphocytes_beta * laboratory[:, 1]
        )
        weights = np.full(slope.shape, 1 / len(slope))
    else:
        (a_mean, a_sd), (l_mean, l_sd) = ASSUMED_ALBUMIN_G_DL, ASSUMED_LYMPHOCYTES_10_9_L
        mean = signature.albumin_beta * a_mean + signature.lymphocytes_beta * l_mean
        sd = math.hypot(signature.albumin_beta * a_sd, signature.lymphocytes_beta * l_sd)
        nodes, node_weights = np.polynomial.hermite_e.hermegauss(41)
        slope = (base[:, None] + mean + sd * nodes[None, :]).ravel()
        weights = np.tile(node_weights / node_weights.sum(), len(base)) / len(base)
    prevalence = signature.training["patients_with_benefit"] / signature.training["patients"]
    low, high = -30.0, 30.0
    while high - low > 1e-10:
        middle = (low + high) / 2
        if float(weights @ expit(middle + slope)) < prevalence:
            low = middle
        else:
            high = middle
    c0 = (low + high) / 2
    above = float(weights[expit(c0 + slope) > signature.radiomics_clinical_cutoff].sum())
    return c0, above


@dataclasses.dataclass(frozen=True)
class _Population:
    """The lesions that are used, with (lesion, feature) values and terms."""

    lesions: tuple[ReferenceLesion, ...]
    values: np.ndarray
    terms: np.ndarray

    @property
    def locations(self) -> list[Location | None]:
        return [x.location for x in self.lesions]

    @property
    def patients(self) -> list[str]:
        return [x.patient for x in self.lesions]


def _bootstrap(
    population: _Population, paper_shares: bool, signature: Signature
) -> list[tuple[np.ndarray, np.ndarray, float]]:
    """Refit on patients drawn with replacement, all lesions of a patient together."""
    rng = np.random.default_rng(SEED)
    locations, patients = population.locations, population.patients
    names = sorted(set(patients))
    rows = {name: [i for i, p in enumerate(patients) if p == name] for name in names}
    fits: list[tuple[np.ndarray, np.ndarray, float]] = []
    while len(fits) < REPLICATES:
        drawn = [i for k in rng.integers(0, len(names), len(names)) for i in rows[names[k]]]
        sample = population.terms[drawn]
        if (sample.std(axis=0, ddof=1) < SMALLEST_SD).any():
            continue
        fit = fit_population(sample, [locations[i] for i in drawn], paper_shares, signature)
        fits.append((fit.mean, fit.sd, fit.b0))
    return fits


def calibrate(
    lesions: Sequence[ReferenceLesion],
    signature: Signature,
    name: str,
    laboratory: Mapping[str, tuple[float, float]] | None = None,
    paper_shares: bool = True,
    refused: int = 0,
) -> Calibration:
    """Make a reference population of a site's lesions.

    Parameters
    ----------
    lesions
        Of the site's own patients, scanned and segmented as the ones to be scored will be.
    signature
        The model that the reference is for.
    name
        What reports call the reference.
    laboratory
        Patient to baseline albumin in g/dL and lymphocytes in 10^9/L, for c0.
    paper_shares
        Derive the intercepts with every lesion counted in each location by the paper's shares.
        With the lesions' own locations (False) a site with many liver lesions moves the cut-off:
        in simulation 93 % of the calls were right then, 97 % with the paper's shares.
    refused
        How many more lesions there are that a reference must not be made of.

    Raises
    ------
    ModelError
        If fewer than `MINIMUM_LESIONS` lesions can be used, or a feature does not vary.
    """
    used, left_out = usable_lesions(lesions, signature)
    population = _population(used, left_out, signature, paper_shares)
    fit = fit_population(population.terms, population.locations, paper_shares, signature)
    names, lab, problem = _laboratory(population, laboratory)
    faults = site_faults(used, refused + len(left_out), signature)
    content = {
        "name": name,
        **_origin(population, faults),
        "features": _features(population, fit, signature),
        **_locations(population, paper_shares),
        "linear_predictor_percentiles": _percentiles(fit),
        "b0": _b0(fit, paper_shares, signature),
        "c0": _c0(population, fit, names, lab, signature),
        "alternatives": alternative_fits(
            population.values, population.locations, paper_shares, signature
        ),
        "bootstrap": {
            "method": "patients drawn with replacement, refitted",
            **bootstrap_table(_bootstrap(population, paper_shares, signature)),
        },
    }
    warnings = [
        *([_too_few(len(used))] if len(used) < ADVISED_LESIONS else []),
        *([problem] if problem else []),
    ]
    text = reference_text(content, signature)
    return Calibration(text, tuple(left_out), tuple(warnings), faults)


def _too_few(lesions: int) -> str:
    return (
        f"only {lesions} lesions: the calls of lesions near the cut-off are not stable "
        f"(at least {ADVISED_LESIONS} advised)"
    )


def _origin(population: _Population, faults: Sequence[str]) -> dict[str, Any]:
    return {
        "lesions": len(population.lesions),
        "patients": len(set(population.patients)),
        "calibrated_to_site": not faults,
        "source": "; ".join(("not the site's population", *faults))
        if faults
        else "the site's own lesions",
        "scanners": sorted({x.group for x in population.lesions}),
    }


def _locations(population: _Population, paper_shares: bool) -> dict[str, Any]:
    found = population.locations
    return {
        "location_counts": {x.value: found.count(x) for x in Location}
        | {"unknown": found.count(None)},
        "location_shares_used": "paper" if paper_shares else "own",
    }


def _percentiles(fit: Fit) -> list[float]:
    return [
        round(weighted_quantile(fit.linear_predictor, fit.weights, q / 100), 6) for q in range(101)
    ]


def _population(
    used: Sequence[ReferenceLesion],
    left_out: Sequence[tuple[str, str]],
    signature: Signature,
    paper_shares: bool,
) -> _Population:
    """Return the lesions with their terms, if a reference can be made of them."""
    if len(used) < MINIMUM_LESIONS:
        raise ModelError(
            f"{len(used)} usable lesions of {len(used) + len(left_out)}, expected at least "
            f"{MINIMUM_LESIONS} (better {ADVISED_LESIONS}); left out: "
            + ("; ".join(f"{n}: {why}" for n, why in left_out[:5]) or "none")
        )
    unknown = sum(x.location is None for x in used)
    if unknown and not paper_shares:
        raise ModelError(f"{unknown} lesions have no location; give it, or use the paper's shares")
    values = np.array([[x.features[f] for f in signature.features] for x in used])
    terms = signature.terms(values)
    for feature, sd in zip(signature.features, terms.std(axis=0, ddof=1), strict=True):
        if sd < SMALLEST_SD:
            raise ModelError(f"{feature} is the same in all lesions; it cannot be standardised")
    return _Population(tuple(used), values, terms)


def _laboratory(
    population: _Population, laboratory: Mapping[str, tuple[float, float]] | None
) -> tuple[list[str], np.ndarray | None, str]:
    """Return the patients for c0, their laboratory values where there are enough, and a warning."""
    names = sorted(set(population.patients))
    if laboratory is None:
        return names, None, ""
    known = [p for p in names if p in laboratory]
    if len(known) < MINIMUM_LESIONS:
        words = (
            f"laboratory values of {len(known)} reference patients are too few; assumed ones "
            "are used for c0"
        )
        return names, None, words
    return known, np.array([laboratory[p] for p in known]), ""


def _features(population: _Population, fit: Fit, signature: Signature) -> dict[str, Any]:
    low, high = np.percentile(population.values, [1, 99], axis=0)
    return {
        f: {
            "transform": signature.transforms[f].value,
            "mean": float(fit.mean[i]),
            "sd": float(fit.sd[i]),
            "p01": float(low[i]),
            "p99": float(high[i]),
        }
        for i, f in enumerate(signature.features)
    }


def _b0(fit: Fit, paper_shares: bool, signature: Signature) -> dict[str, Any]:
    training = signature.training
    return {
        "value": round(fit.b0, 6),
        "derived": f"logit({signature.radiomics_cutoff:g}) minus the 1 - "
        f"{training['lesions_above_cutoff']}/{training['lesions']} quantile of the "
        "linear predictor"
        + (", lesions mixed by the paper's location counts" if paper_shares else ""),
    }


def _c0(
    population: _Population,
    fit: Fit,
    names: Sequence[str],
    laboratory: np.ndarray | None,
    signature: Signature,
) -> dict[str, Any]:
    scores = expit(fit.b0 + fit.linear_predictor)
    owners = np.array(population.patients * (len(scores) // len(population.lesions)))
    means = np.array(
        [np.average(scores[owners == p], weights=fit.weights[owners == p]) for p in names]
    )
    c0, above = derive_clinical_intercept(means, signature, laboratory)
    training = signature.training
    values = (
        assumed_laboratory()
        if laboratory is None
        else f"{len(names)} of them with their own laboratory values"
    )
    return {
        "value": round(c0, 6),
        "error": ASSUMED_C0_ERROR if laboratory is None else 0.0,
        "derived": f"mean probability equals {training['patients_with_benefit']}/"
        f"{training['patients']} over the reference patients, {values}",
        "share_above_clinical_cutoff": round(above, 3),
        "published_share_above_clinical_cutoff": published_share(signature),
    }
