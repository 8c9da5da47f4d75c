"""The reference population: what a lesion's features are standardised with.

The paper's means, standard deviations and intercepts were never published, and its authors
standardised each cohort with its own. A score is therefore only defined relative to a reference.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
from importlib import resources

import numpy as np

from scoring.errors import ModelError
from scoring.model.schema import read_checked
from scoring.model.signature import Signature, bundled_signature

BUNDLED_REFERENCE = "reference_nsclc351.json"


@dataclasses.dataclass(frozen=True)
class Bootstrap:
    """Refits of the reference on resampled lesions: how far its numbers could have been others.

    ``log_mean`` and ``log_sd`` are (replicate, feature), ``intercept`` is (replicate,).
    """

    log_mean: np.ndarray
    log_sd: np.ndarray
    intercept: np.ndarray


@dataclasses.dataclass(frozen=True)
class Reference:
    """A reference population for one signature.

    Parameters
    ----------
    lesions, patients
        How many it was made of; patients None where not known.
    log_mean, log_sd
        Per feature, of the natural logarithm; sd over n - 1.
    p01, p99
        Per feature, the 1st and 99th percentile of its value.
    intercept, clinical_intercept
        b0 of the lesion model and c0 of the radiomics-clinical model, derived, not published.
    percentiles
        0th to 100th percentile of the reference lesions' linear predictor without intercept.
    calibrated_to_site
        False for the bundled population.
    """

    name: str
    sha256: str
    lesions: int
    patients: int | None
    calibrated_to_site: bool
    log_mean: dict[str, float]
    log_sd: dict[str, float]
    p01: dict[str, float]
    p99: dict[str, float]
    intercept: float
    clinical_intercept: float
    percentiles: tuple[float, ...]
    bootstrap: Bootstrap


def read_reference(text: bytes, signature: Signature) -> Reference:
    """Read a reference population made for ``signature``.

    Raises
    ------
    ModelError
        If the file does not fit ``model/data/reference.schema.json``, lacks a feature, or was made
        for another model or with other extraction settings.
    """
    data = read_checked(text, "reference.schema.json", "the reference file")
    if data["model_sha256"] != signature.sha256:
        raise ModelError(
            f"reference {data['name']!r} was made for the model with SHA-256 "
            f"{data['model_sha256'][:12]}..., but the model in use has {signature.sha256[:12]}..."
        )
    if data["extraction"] != signature.extraction_text:
        raise ModelError(
            f"reference {data['name']!r} was made with {data['extraction']!r}, the model in use "
            f"asks for {signature.extraction_text!r}"
        )
    features = data["features"]
    if set(features) != set(signature.features):
        odd = sorted(set(features) ^ set(signature.features))
        raise ModelError(f"reference {data['name']!r} and model differ in {', '.join(odd)}")
    table = data["bootstrap"]
    bootstrap = Bootstrap(*(_array(table[k]) for k in ("log_mean", "log_sd", "b0")))
    shape = (len(bootstrap.intercept), len(signature.features))
    if bootstrap.log_mean.shape != shape or bootstrap.log_sd.shape != shape:
        raise ModelError(f"reference {data['name']!r}: the bootstrap table is not {shape}")

    def column(key: str) -> dict[str, float]:
        return {name: float(features[name][key]) for name in signature.features}

    return Reference(
        name=data["name"],
        sha256=hashlib.sha256(text).hexdigest(),
        lesions=data["lesions"],
        patients=data["patients"],
        calibrated_to_site=data["calibrated_to_site"],
        log_mean=column("log_mean"),
        log_sd=column("log_sd"),
        p01=column("p01"),
        p99=column("p99"),
        intercept=float(data["b0"]["value"]),
        clinical_intercept=float(data["c0"]["value"]),
        percentiles=tuple(float(p) for p in data["linear_predictor_percentiles"]),
        bootstrap=bootstrap,
    )


def _array(rows: list[object]) -> np.ndarray:
    try:
        return np.array(rows, dtype=float)
    except ValueError as e:
        raise ModelError("the reference's bootstrap table has rows of different length") from e


@functools.cache
def bundled_reference() -> Reference:
    """Return the reference population that comes with the package."""
    path = resources.files("scoring.model") / "data" / BUNDLED_REFERENCE
    return read_reference(path.read_bytes(), bundled_signature())
