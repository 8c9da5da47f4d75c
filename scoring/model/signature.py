"""The radiomics signature as data: coefficients, cut-offs and units read from a JSON file."""

from __future__ import annotations

import dataclasses
import difflib
import enum
import functools
import hashlib
from importlib import resources
from typing import Any

import numpy as np

from scoring.errors import ModelError
from scoring.features.cut import Extraction
from scoring.features.shape import FEATURES as SHAPE_FEATURES
from scoring.features.texture import FEATURES as TEXTURE_FEATURES
from scoring.model.bundled import BUNDLED_MODELS, DEFAULT_MODEL
from scoring.model.schema import read_checked
from scoring.results import Location

# Ligero 2021, Table 3: AUC with 95 % CI in the two test cohorts.
PUBLISHED_PERFORMANCE = (
    "Published, training cohort: of lesions above 0.29, 57 % (80 of 141) belonged to patients with "
    "benefit, of the others 28 % (27 of 95). Published, test cohorts: radiomics score AUC 0.67 "
    "over lesions (95 % CI 0.58 to 0.76, bladder cancer) and 0.67 (0.56 to 0.77, lung cancer); "
    "radiomics-clinical score AUC 0.74 over patients (0.59 to 0.89) and 0.73 (0.59 to 0.88)."
)
# The key of `scoring.cohort.develop.cross_validation.Scheme.NESTED` in a developed model's
# provenance.
NESTED = "selection inside the folds, patients never split"


class Transform(enum.Enum):
    """Transformation of a feature before it is standardised."""

    LN = "ln"
    NONE = "none"


@dataclasses.dataclass(frozen=True)
class Signature:
    """One published model (Ligero 2021, Table 2).

    Parameters
    ----------
    features
        pyradiomics feature name to coefficient of its standardised term.
    transforms
        pyradiomics feature name to the transformation from its value to its term.
    locations
        Location to coefficient (0/1, not standardised).
    lymphocytes_beta, albumin_beta
        Per 10^9/L and per g/dL.
    sha256
        Digest of the file that the model was read from.
    performance
        Measured performance, in one sentence.
    standard_errors
        Feature name, or location, to the standard error of its coefficient, from its 95 %
        interval; those without an interval are left out.
    """

    name: str
    version: str
    source: str
    sha256: str
    features: dict[str, float]
    transforms: dict[str, Transform]
    locations: dict[Location, float]
    radiomics_cutoff: float
    radiomics_score_beta: float
    lymphocytes_beta: float
    albumin_beta: float
    radiomics_clinical_cutoff: float
    bin_width: float
    resampled_spacing: tuple[float, float, float]
    interpolator: str
    training: dict[str, Any]
    performance: str
    standard_errors: dict[str, float] = dataclasses.field(default_factory=dict)

    @property
    def extraction(self) -> Extraction:
        """The features to compute, and their settings."""
        return Extraction(tuple(self.features), self.bin_width, self.resampled_spacing)

    @property
    def extraction_text(self) -> str:
        """The extraction settings in one line, as the report states them."""
        spacing = " x ".join(f"{s:g}" for s in self.resampled_spacing)
        return (
            f"pyradiomics 3.0.1; {spacing} mm, {self.interpolator}; bin width "
            f"{self.bin_width:g} HU; integer HU"
        )

    def terms(self, values: np.ndarray) -> np.ndarray:
        """Return the terms of feature values: the logarithm where the model takes it.

        Parameters
        ----------
        values
            (..., feature) in the order of ``features``; above zero where the logarithm is taken.
        """
        logged = [self.transforms[name] is Transform.LN for name in self.features]
        terms = np.array(values, dtype=float)
        terms[..., logged] = np.log(terms[..., logged])
        return terms

    def values(self, terms: np.ndarray) -> np.ndarray:
        """Return the feature values that have the (..., feature) terms: the inverse of `terms`."""
        logged = [self.transforms[name] is Transform.LN for name in self.features]
        values = np.array(terms, dtype=float)
        values[..., logged] = np.exp(values[..., logged])
        return values


def check_feature(name: str) -> None:
    """Refuse features that pyradiomics does not compute, before any lesion is scored.

    Raises
    ------
    ModelError
        If the name is not ``original_CLASS_Name`` of a feature that pyradiomics computes.
    """
    if name in SHAPE_FEATURES or name in TEXTURE_FEATURES:
        return
    import radiomics  # imported only for other models: it takes longer than a lesion

    _, class_name, feature = (*name.split("_", 2), "", "")[:3]
    classes = radiomics.getFeatureClasses()
    if class_name not in classes:
        raise ModelError(
            f"{name} is no feature of pyradiomics: {class_name!r} is none of its classes "
            f"({', '.join(sorted(classes))})"
        )
    known = classes[class_name].getFeatureNames()
    if known.get(feature, True):  # the value is True for features that pyradiomics has withdrawn
        close = difflib.get_close_matches(feature, [f for f, gone in known.items() if not gone], 1)
        hint = f"; is it {close[0]}?" if close else ""
        raise ModelError(f"{name} is no feature of pyradiomics {class_name}{hint}")


def read_signature(text: bytes, sha256: str | None = None) -> Signature:
    """Read a model file.

    Parameters
    ----------
    text
        The file's content.
    sha256
        Its expected digest; a file with another digest is refused.

    Raises
    ------
    ModelError
        If the digest differs, the text does not fit ``model/data/model.schema.json``, or a feature
        is not one of pyradiomics'.
    """
    digest = hashlib.sha256(text).hexdigest()
    if sha256 is not None and digest != sha256:
        raise ModelError(f"the model file has SHA-256 {digest}, expected {sha256}")
    data = read_checked(text, "model.schema.json", "the model file")
    names = [f["name"] for f in data["features"]]
    if len(set(names)) < len(names):
        raise ModelError("the model file names a feature twice")
    for name in names:
        check_feature(name)
    extraction, clinical = data["extraction"], data["clinical"]
    for name, unit in (("radiomics_score", "1"), ("lymphocytes", "10*9/L"), ("albumin", "g/dL")):
        if clinical[name]["unit"] != unit:
            raise ModelError(
                f"the model file gives {name} in {clinical[name]['unit']}, expected {unit}"
            )
    x, y, z = (float(s) for s in extraction["resampledPixelSpacing"])
    return Signature(
        name=data["name"],
        version=data["version"],
        source=data["source"],
        sha256=digest,
        features={f["name"]: float(f["beta"]) for f in data["features"]},
        # A file of the first format takes the logarithm of every feature.
        transforms={f["name"]: Transform(f.get("transform", "ln")) for f in data["features"]},
        locations={loc: float(data["locations"][loc.value]["beta"]) for loc in Location},
        radiomics_cutoff=float(data["radiomics_cutoff"]),
        radiomics_score_beta=float(clinical["radiomics_score"]["beta"]),
        lymphocytes_beta=float(clinical["lymphocytes"]["beta"]),
        albumin_beta=float(clinical["albumin"]["beta"]),
        radiomics_clinical_cutoff=float(data["radiomics_clinical_cutoff"]),
        bin_width=float(extraction["binWidth"]),
        resampled_spacing=(x, y, z),
        interpolator=extraction["interpolator"],
        training=data["training"],
        performance=_performance(data, digest),
        standard_errors=_standard_errors(
            {f["name"]: f["ci95"] for f in data["features"]}
            | {name: item["ci95"] for name, item in data["locations"].items()}
        ),
    )


def _standard_errors(intervals: dict[str, list[float] | None]) -> dict[str, float]:
    """Return the standard errors: half of each 95 % interval divided by 1.96."""
    return {name: (i[1] - i[0]) / (2 * 1.96) for name, i in intervals.items() if i is not None}


def _performance(data: dict[str, Any], digest: str) -> str:
    """Return the performance from the paper or from a developed model's provenance."""
    if bundled_name(digest) is not None:
        return PUBLISHED_PERFORMANCE
    nested = data.get("provenance", {}).get("cross_validated", {}).get(NESTED, {})
    auc = nested.get("patient_auc")
    if auc is None:
        return "The model file states no performance that was measured outside its own cohort."
    return (
        f"Cross-validated on the cohort it was developed on ({nested['folds']} folds, "
        f"{NESTED}): radiomics score AUC {auc:.2f} by patient; not validated elsewhere."
    )


def bundled_name(sha256: str) -> str | None:
    """Return the name of the bundled model with this digest, or None."""
    return next((name for name, m in BUNDLED_MODELS.items() if m.sha256 == sha256), None)


@functools.cache
def bundled_signature(name: str = DEFAULT_MODEL) -> Signature:
    """Return a bundled model; its digest is pinned here."""
    bundled = BUNDLED_MODELS[name]
    text = (resources.files("scoring.model") / "data" / bundled.file).read_bytes()
    return read_signature(text, bundled.sha256)
