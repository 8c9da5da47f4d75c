"""The reference population: what a lesion's features are standardised with.

The paper's means, standard deviations and intercepts were never published, and its authors
standardised each cohort with its own. A score is therefore only defined relative to a reference.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
from importlib import resources

from scoring.errors import ModelError
from scoring.signature import Signature, bundled_signature

BUNDLED_REFERENCE = "reference_nsclc351.json"


@dataclasses.dataclass(frozen=True)
class Reference:
    """A reference population for one signature.

    Parameters
    ----------
    log_mean, log_sd
        Per feature, of the natural logarithm; sd over n - 1.
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
    calibrated_to_site: bool
    log_mean: dict[str, float]
    log_sd: dict[str, float]
    intercept: float
    clinical_intercept: float
    percentiles: tuple[float, ...]


def read_reference(text: bytes, signature: Signature) -> Reference:
    """Read a reference population made for ``signature``.

    Raises
    ------
    ModelError
        If the file is not a reference, lacks a feature or was made for another model.
    """
    try:
        data = json.loads(text)
        if data["format"] != "immunoct-reference-1":
            raise ModelError(
                f"reference format is {data['format']!r}, expected 'immunoct-reference-1'"
            )
        if data["model_sha256"] != signature.sha256:
            raise ModelError(
                f"reference {data['name']!r} was made for the model with SHA-256 "
                f"{data['model_sha256'][:12]}..., but the model in use has "
                f"{signature.sha256[:12]}..."
            )
        features = data["features"]
        return Reference(
            name=data["name"],
            sha256=hashlib.sha256(text).hexdigest(),
            lesions=int(data["lesions"]),
            calibrated_to_site=bool(data["calibrated_to_site"]),
            log_mean={name: float(features[name]["log_mean"]) for name in signature.features},
            log_sd={name: float(features[name]["log_sd"]) for name in signature.features},
            intercept=float(data["b0"]["value"]),
            clinical_intercept=float(data["c0"]["value"]),
            percentiles=tuple(float(p) for p in data["linear_predictor_percentiles"]),
        )
    except (KeyError, TypeError, ValueError) as e:
        raise ModelError(f"not a usable reference file: {e!r}") from e


@functools.cache
def bundled_reference() -> Reference:
    """Return the reference population that comes with the package."""
    path = resources.files("scoring") / "models" / BUNDLED_REFERENCE
    return read_reference(path.read_bytes(), bundled_signature())
