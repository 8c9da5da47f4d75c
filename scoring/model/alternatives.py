"""Scores under alternative choices of logged features, beside the default one.

Which features enter the published model as logarithms is inferred (`scoring.studies.transform`).
``B`` fits the published intervals about as well as the default; ``E`` logs all features that can be
logged together. Each choice has its own means, standard deviations and intercept.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from scoring.errors import FeatureError
from scoring.model.bundled import BUNDLED_MODELS, DEFAULT_MODEL
from scoring.model.reference import Reference
from scoring.model.score import lesion_score, linear_predictor
from scoring.model.signature import Signature, Transform
from scoring.results import AlternativeScore, Location

# The features that are not logged.
ALTERNATIVES = MappingProxyType(
    {
        "B": (
            "original_firstorder_Uniformity",
            "original_glcm_JointEntropy",
            "original_gldm_DependenceVariance",
            "original_gldm_LargeDependenceEmphasis",
            "original_shape_Elongation",
        ),
        "E": ("original_shape_Elongation",),
    }
)


def with_untransformed(signature: Signature, untransformed: tuple[str, ...]) -> Signature:
    """Return a model in which all features but these are logged."""
    transforms = {
        name: Transform.NONE if name in untransformed else Transform.LN
        for name in signature.features
    }
    return dataclasses.replace(signature, transforms=transforms)


def alternative_signatures(signature: Signature) -> dict[str, Signature]:
    """Return the model under each alternative; none where it is another than the default one."""
    if signature.sha256 != BUNDLED_MODELS[DEFAULT_MODEL].sha256:
        return {}
    return {name: with_untransformed(signature, kept) for name, kept in ALTERNATIVES.items()}


def alternative_scores(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> tuple[AlternativeScore, ...]:
    """Return a lesion's score under each alternative that the reference was fitted for."""
    found = []
    for name, other, fitted in _fitted(signature, reference):
        try:
            predictor = linear_predictor(features, location, other, fitted)
        except FeatureError:
            found.append(AlternativeScore(name, None, None))
            continue
        score = lesion_score(predictor, fitted)
        found.append(AlternativeScore(name, score, score > signature.radiomics_cutoff))
    return tuple(found)


def _fitted(
    signature: Signature, reference: Reference
) -> Iterator[tuple[str, Signature, Reference]]:
    for a in reference.alternatives:
        fitted = dataclasses.replace(reference, mean=a.mean, sd=a.sd, intercept=a.intercept)
        yield a.name, with_untransformed(signature, a.untransformed), fitted
