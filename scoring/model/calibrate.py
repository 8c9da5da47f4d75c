"""Makes a reference population from a site's own lesions; no outcomes are needed.

The authors standardised each cohort with its own means and standard deviations. What the paper
does print (how many lesions and patients lie above the cut-offs, the prevalence) then fixes the two
intercepts that it does not.
"""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from scoring.errors import ModelError
from scoring.model.alternatives import ALTERNATIVES, alternative_signatures
from scoring.model.reference import FORMAT
from scoring.model.score import unusable
from scoring.model.signature import Signature, Transform
from scoring.results import Location

SMALLEST_SD = 1e-9  # of a term; below it is rounding of equal values
MINIMUM_LESIONS = 30
ADVISED_LESIONS = 100
REPLICATES = 200
SEED = 20210401

# No laboratory values of the paper's patients are published. These are this project's assumption
# (mean, sd), within the adult reference intervals of common laboratories (albumin 3.5-5.0 g/dL,
# lymphocytes 1.0-4.0 10*9/L) and at their lower end, as in advanced cancer.
ASSUMED_ALBUMIN_G_DL = (3.9, 0.5)
ASSUMED_LYMPHOCYTES_10_9_L = (1.4, 0.6)


@dataclasses.dataclass(frozen=True)
class ReferenceLesion:
    """A lesion to calibrate with; ``location`` is None where it is not known."""

    patient: str
    lesion: str
    location: Location | None
    features: Mapping[str, float]


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
    """

    text: str
    left_out: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]


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


def _rounded(value: float) -> float:
    """Return seven significant digits: the terms of features differ in size by 10^10."""
    return float(f"{value:.7g}")


def bootstrap_table(fits: Sequence[tuple[np.ndarray, np.ndarray, float]]) -> dict[str, Any]:
    """Return replicates of (means, sds, b0) as a reference file holds them."""
    return {
        "mean": [[_rounded(v) for v in mean] for mean, _, _ in fits],
        "sd": [[_rounded(v) for v in sd] for _, sd, _ in fits],
        "b0": [round(float(b0), 6) for _, _, b0 in fits],
    }


def _bootstrap(
    terms: np.ndarray,
    locations: Sequence[Location | None],
    patients: Sequence[str],
    paper_shares: bool,
    signature: Signature,
) -> list[tuple[np.ndarray, np.ndarray, float]]:
    """Refit on patients drawn with replacement, all lesions of a patient together."""
    rng = np.random.default_rng(SEED)
    names = sorted(set(patients))
    rows = {name: [i for i, p in enumerate(patients) if p == name] for name in names}
    fits: list[tuple[np.ndarray, np.ndarray, float]] = []
    while len(fits) < REPLICATES:
        drawn = [i for k in rng.integers(0, len(names), len(names)) for i in rows[names[k]]]
        sample = terms[drawn]
        if (
            len({tuple(row) for row in sample}) < 2
            or (sample.std(axis=0, ddof=1) < SMALLEST_SD).any()
        ):
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

    Raises
    ------
    ModelError
        If fewer than `MINIMUM_LESIONS` lesions can be used, or a feature does not vary.
    """
    used, left_out = usable_lesions(lesions, signature)
    if len(used) < MINIMUM_LESIONS:
        raise ModelError(
            f"{len(used)} usable lesions of {len(lesions)}, expected at least {MINIMUM_LESIONS} "
            f"(better {ADVISED_LESIONS}); left out: "
            + ("; ".join(f"{n}: {why}" for n, why in left_out[:5]) or "none")
        )
    warnings = []
    if len(used) < ADVISED_LESIONS:
        warnings.append(
            f"only {len(used)} lesions: the calls of lesions near the cut-off are not stable "
            f"(at least {ADVISED_LESIONS} advised)"
        )
    unknown = sum(x.location is None for x in used)
    if unknown and not paper_shares:
        raise ModelError(f"{unknown} lesions have no location; give it, or use the paper's shares")
    values = np.array([[x.features[f] for f in signature.features] for x in used])
    terms = signature.terms(values)
    constant = [
        f
        for f, sd in zip(signature.features, terms.std(axis=0, ddof=1), strict=True)
        if sd < SMALLEST_SD
    ]
    if constant:
        raise ModelError(f"{constant[0]} is the same in all lesions; it cannot be standardised")
    locations = [x.location for x in used]
    patients = [x.patient for x in used]
    fit = fit_population(terms, locations, paper_shares, signature)
    scores = expit(fit.b0 + fit.linear_predictor)
    owners = np.array(patients * (len(scores) // len(used)))
    lab = None
    names = sorted(set(patients))
    if laboratory is not None:
        names = [p for p in names if p in laboratory]
        if len(names) < MINIMUM_LESIONS:
            warnings.append(
                f"laboratory values of {len(names)} reference patients are too few; assumed ones "
                "are used for c0"
            )
            names = sorted(set(patients))
        else:
            lab = np.array([laboratory[p] for p in names])
    means = np.array(
        [np.average(scores[owners == p], weights=fit.weights[owners == p]) for p in names]
    )
    c0, above = derive_clinical_intercept(means, signature, lab)
    training = signature.training
    low, high = np.percentile(values, [1, 99], axis=0)
    text = reference_text(
        {
            "name": name,
            "lesions": len(used),
            "patients": len(set(patients)),
            "calibrated_to_site": True,
            "source": "the site's own lesions",
            "features": {
                f: {
                    "transform": signature.transforms[f].value,
                    "mean": float(fit.mean[i]),
                    "sd": float(fit.sd[i]),
                    "p01": float(low[i]),
                    "p99": float(high[i]),
                }
                for i, f in enumerate(signature.features)
            },
            "location_counts": {x.value: sum(y is x for y in locations) for x in Location}
            | {"unknown": unknown},
            "location_shares_used": "paper" if paper_shares else "own",
            "linear_predictor_percentiles": [
                round(weighted_quantile(fit.linear_predictor, fit.weights, q / 100), 6)
                for q in range(101)
            ],
            "b0": {
                "value": round(fit.b0, 6),
                "derived": f"logit({signature.radiomics_cutoff:g}) minus the 1 - "
                f"{training['lesions_above_cutoff']}/{training['lesions']} quantile of the "
                "linear predictor"
                + (", lesions mixed by the paper's location counts" if paper_shares else ""),
            },
            "c0": {
                "value": round(c0, 6),
                "derived": f"mean probability equals {training['patients_with_benefit']}/"
                f"{training['patients']} over the reference patients, "
                + (
                    f"{len(names)} of them with their own laboratory values"
                    if lab is not None
                    else assumed_laboratory()
                ),
                "share_above_clinical_cutoff": round(above, 3),
                "published_share_above_clinical_cutoff": published_share(signature),
            },
            "alternatives": alternative_fits(values, locations, paper_shares, signature),
            "bootstrap": {
                "method": "patients drawn with replacement, refitted",
                **bootstrap_table(_bootstrap(terms, locations, patients, paper_shares, signature)),
            },
        },
        signature,
    )
    return Calibration(text, tuple(left_out), tuple(warnings))


def assumed_laboratory() -> str:
    """Return the words that say which laboratory values were assumed."""
    return (
        f"assumed laboratory values (mean, sd): albumin {ASSUMED_ALBUMIN_G_DL} g/dL, lymphocytes "
        f"{ASSUMED_LYMPHOCYTES_10_9_L} 10*9/L; assumptions, not published"
    )


def published_share(signature: Signature) -> float:
    """Return the training patients' share above the radiomics-clinical cut-off."""
    training = signature.training
    share: float = training["patients_above_clinical_cutoff"] / training["patients"]
    return round(share, 3)


def reference_text(content: dict[str, Any], signature: Signature) -> str:
    """Return the text of a reference file for ``signature``."""
    head = {
        "format": FORMAT,
        "model_sha256": signature.sha256,
        "extraction": signature.extraction_text,
    }
    bootstrap = content.pop("bootstrap")
    rows = {
        key: "[\n   " + ",\n   ".join(json.dumps(row) for row in value) + "]"
        for key, value in bootstrap.items()
        if isinstance(value, list) and isinstance(value[0], list)
    }
    rows |= {k: json.dumps(v) for k, v in bootstrap.items() if k not in rows}
    table = ",\n  ".join(f"{json.dumps(k)}: {v}" for k, v in rows.items())
    body = json.dumps(head | content, indent=1, ensure_ascii=False)
    return f'{body[:-2]},\n "bootstrap": {{\n  {table}\n }}\n}}\n'
