"""The reference population, with which a lesion's features are standardised.

The paper's means, standard deviations and intercepts were never published, and its authors
standardised each cohort with its own. A score is therefore defined only relative to a reference.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import re
from collections.abc import Mapping
from importlib import resources
from typing import Any

import numpy as np

from scoring.errors import ModelError
from scoring.model.bundled import BUNDLED_MODELS, DEFAULT_MODEL
from scoring.model.schema import read_checked
from scoring.model.signature import Signature, bundled_name, bundled_signature

FORMAT = "immunoct-reference-2"
# Means of 3.6 to 4.1 g/dL albumin and 1.0 to 1.8 10^9/L lymphocytes instead of the assumed 3.9 and
# 1.4 make c0 -2.94 to -3.53 instead of -3.25 (`scoring.studies.clinical_intercept`).
ASSUMED_C0_ERROR = 0.3
# Names in the first file format, of models that take the logarithm of every feature.
_FIRST_FORMAT = {"mean": "log_mean", "sd": "log_sd"}


@dataclasses.dataclass(frozen=True)
class Bootstrap:
    """Refits of the reference on resampled lesions: the sampling uncertainty of its numbers.

    ``mean`` and ``sd`` are (replicate, feature) of the terms, ``intercept`` is (replicate,).
    """

    mean: np.ndarray
    sd: np.ndarray
    intercept: np.ndarray


@dataclasses.dataclass(frozen=True)
class AlternativeFit:
    """The population under another choice of logged features (`scoring.model.alternatives`).

    ``mean``, ``sd`` and ``intercept`` are as those of `Reference`.
    """

    name: str
    untransformed: tuple[str, ...]
    mean: dict[str, float]
    sd: dict[str, float]
    intercept: float


@dataclasses.dataclass(frozen=True)
class Reference:
    """A reference population for one signature.

    Parameters
    ----------
    lesions, patients
        Numbers of lesions and patients; patients is None if not known.
    mean, sd
        Per feature, of its term (`Signature.terms`); sd over n - 1.
    p01, p99
        Per feature, the 1st and 99th percentile of its value.
    intercept, clinical_intercept
        b0 of the lesion model and c0 of the radiomics-clinical model, derived, not published.
    clinical_intercept_error
        How far c0 may be from it; 0 where it was derived from the site's own laboratory values.
    percentiles
        0th to 100th percentile of the reference lesions' linear predictor without intercept.
    calibrated_to_site
        False for the bundled population.
    alternatives
        Other choices of logged features; empty in files of models that have none, and of versions
        that did not state them.
    """

    name: str
    sha256: str
    lesions: int
    patients: int | None
    calibrated_to_site: bool
    mean: dict[str, float]
    sd: dict[str, float]
    p01: dict[str, float]
    p99: dict[str, float]
    intercept: float
    clinical_intercept: float
    percentiles: tuple[float, ...]
    bootstrap: Bootstrap
    alternatives: tuple[AlternativeFit, ...] = ()
    clinical_intercept_error: float = ASSUMED_C0_ERROR


@dataclasses.dataclass(frozen=True)
class GroupReference:
    """The reference of one scanner and kernel.

    ``scanner`` and ``kernel`` are regular expressions, searched without regard to case; an empty
    one fits everything, another one nothing that is not named.
    """

    scanner: str
    kernel: str
    reference: Reference

    def fits(self, scanner: str, kernel: str) -> bool:
        """Return whether it is the reference of a scanner and kernel; empty where not named."""
        return all(
            not pattern or (text and re.search(pattern, text, re.IGNORECASE))
            for pattern, text in ((self.scanner, scanner), (self.kernel, kernel))
        )


def read_reference(text: bytes, signature: Signature) -> Reference:
    """Read a reference population made for ``signature``.

    Raises
    ------
    ModelError
        If the file does not fit ``model/data/reference.schema.json``, lacks a feature, or was made
        for another model, with other transforms or with other extraction settings.
    """
    data = read_checked(text, "reference.schema.json", "the reference file")
    _check_made_for(data, signature)
    features = data["features"]
    keys = {} if data["format"] == FORMAT else _FIRST_FORMAT

    def column(key: str) -> dict[str, float]:
        return {name: float(features[name][keys.get(key, key)]) for name in signature.features}

    return Reference(
        name=data["name"],
        sha256=hashlib.sha256(text).hexdigest(),
        lesions=data["lesions"],
        patients=data["patients"],
        calibrated_to_site=data["calibrated_to_site"],
        mean=column("mean"),
        sd=column("sd"),
        p01=column("p01"),
        p99=column("p99"),
        intercept=float(data["b0"]["value"]),
        clinical_intercept=float(data["c0"]["value"]),
        percentiles=tuple(float(p) for p in data["linear_predictor_percentiles"]),
        bootstrap=_bootstrap(data, keys, signature),
        alternatives=tuple(
            _alternative(name, item, data["name"], signature)
            for name, item in data.get("alternatives", {}).items()
        ),
        clinical_intercept_error=float(data["c0"].get("error", ASSUMED_C0_ERROR)),
    )


def _check_made_for(data: Mapping[str, Any], signature: Signature) -> None:
    """Check that a reference was made with the model's extraction, features and transforms."""
    if data["model_sha256"] != signature.sha256:
        raise ModelError(_other_model(data, signature))
    if data["extraction"] != signature.extraction_text:
        raise ModelError(
            f"reference {data['name']!r} was made with {data['extraction']!r}, the model in use "
            f"asks for {signature.extraction_text!r}"
        )
    features = data["features"]
    if set(features) != set(signature.features):
        odd = sorted(set(features) ^ set(signature.features))
        raise ModelError(f"reference {data['name']!r} and model differ in {', '.join(odd)}")
    for name, transform in signature.transforms.items():
        found = features[name].get("transform", "ln")
        if found != transform.value:
            raise ModelError(
                f"reference {data['name']!r} has the transform {found!r} for {name}, the model in "
                f"use {transform.value!r}; run 'immunoct calibrate' with this model"
            )


def _bootstrap(data: Mapping[str, Any], keys: Mapping[str, str], signature: Signature) -> Bootstrap:
    if "bootstrap" not in data:
        raise ModelError(
            f"reference {data['name']!r} has no bootstrap, without which a report cannot say how "
            "often a call changes when the reference is resampled; run 'immunoct calibrate' again "
            "on the same lesions"
        )
    table = data["bootstrap"]
    bootstrap = Bootstrap(*(_array(table[keys.get(k, k)]) for k in ("mean", "sd", "b0")))
    shape = (len(bootstrap.intercept), len(signature.features))
    if bootstrap.mean.shape != shape or bootstrap.sd.shape != shape:
        raise ModelError(f"reference {data['name']!r}: the bootstrap table is not {shape}")
    return bootstrap


def _alternative(
    name: str, item: Mapping[str, Any], reference: str, signature: Signature
) -> AlternativeFit:
    for key in ("mean", "sd"):
        if set(item[key]) != set(signature.features):
            odd = sorted(set(item[key]) ^ set(signature.features))
            raise ModelError(
                f"reference {reference!r}, alternative {name}, {key}: differs from the model in "
                f"{', '.join(odd)}; run 'immunoct calibrate' with this model"
            )
    return AlternativeFit(
        name=name,
        untransformed=tuple(item["untransformed"]),
        mean={f: float(item["mean"][f]) for f in signature.features},
        sd={f: float(item["sd"][f]) for f in signature.features},
        intercept=float(item["b0"]),
    )


def _other_model(data: Mapping[str, Any], signature: Signature) -> str:
    """Return why a reference does not match the model in use, and what to do."""
    made, used = bundled_name(data["model_sha256"]), bundled_name(signature.sha256)
    said = (
        f"reference {data['name']!r} was made for the model "
        f"{made or 'with SHA-256 ' + data['model_sha256'][:12] + '...'}, but the model in use is "
        f"{used or signature.name + ', SHA-256 ' + signature.sha256[:12] + '...'}: features are "
        "standardised for one model only. Run 'immunoct calibrate' again on the same lesions "
        "with the model in use, or keep the model that the reference was made for: "
    )
    if made is None:
        return said + "model.file and model.sha256 (cohort commands: --model)"
    return said + f'[model] signature = "{made}" (cohort commands: --model {made})'


def _array(rows: list[object]) -> np.ndarray:
    try:
        return np.array(rows, dtype=float)
    except ValueError as e:
        raise ModelError("the reference's bootstrap table has rows of different length") from e


@functools.cache
def bundled_reference(name: str = DEFAULT_MODEL) -> Reference:
    """Return the bundled reference population for a bundled model."""
    path = resources.files("scoring.model") / "data" / BUNDLED_MODELS[name].reference
    return read_reference(path.read_bytes(), bundled_signature(name))
