"""Scores under other choices of logged features: their own means, sds, intercept and calls."""

from __future__ import annotations

import functools
import json
import math
import types
from collections.abc import Mapping
from importlib import resources

import numpy as np
import pytest

from scoring.errors import ModelError
from scoring.model.alternatives import ALTERNATIVES, alternative_scores, alternative_signatures
from scoring.model.bundled import ALL_LOGGED_MODEL, BUNDLED_MODELS, DEFAULT_MODEL
from scoring.model.calibrate import ReferenceLesion, calibrate
from scoring.model.reference import bundled_reference, read_reference
from scoring.model.score import lesion_score, linear_predictor
from scoring.model.signature import Transform, bundled_signature
from scoring.results import Location
from scoring.studies.populations import lung_summary
from tests.helpers.made.reference_lesions import reference_lesions as lesions

SIGNATURE = bundled_signature()


@functools.cache
def some_features() -> Mapping[str, float]:
    return types.MappingProxyType(lesions(1)[0].features)


def bundled_text() -> bytes:
    path = resources.files("scoring.model") / "data" / BUNDLED_MODELS[DEFAULT_MODEL].reference
    return path.read_bytes()


@pytest.mark.parametrize("name", sorted(ALTERNATIVES))
def test_score_is_that_of_the_summarys_own_means_and_intercept(name: str) -> None:
    summary = lung_summary()
    choice = summary["transforms"][name]
    assert sorted(choice["untransformed"]) == sorted(ALTERNATIVES[name])
    total = choice["b0_with_published_location_shares"]
    for i, (feature, beta) in enumerate(SIGNATURE.features.items()):
        plain = feature in choice["untransformed"]
        moments = summary["untransformed" if plain else "ln"]
        value = some_features()[feature] if plain else math.log(some_features()[feature])
        total += beta * (value - moments["mean"][i]) / moments["sd"][i]
    found = alternative_scores(some_features(), Location.LUNG, SIGNATURE, bundled_reference())
    (score,) = (a for a in found if a.name == name)
    assert score.score == pytest.approx(1 / (1 + math.exp(-total)), abs=1e-5)
    assert score.high == (score.score > 0.29)


def test_feature_that_has_no_logarithm_leaves_that_choice_without_a_score() -> None:
    # B takes the logarithm of Entropy, which is 0 in a uniform lesion; the default does not.
    found = alternative_scores(
        {**some_features(), "original_firstorder_Entropy": 0.0},
        Location.LUNG,
        SIGNATURE,
        bundled_reference(),
    )
    assert [(a.score, a.high) for a in found] == [(None, None)] * 2


def test_calibrated_reference_has_its_own_alternatives() -> None:
    # Drawn from a normal distribution, some lesions have features that no real one has.
    own = [x for x in lesions(80) if min(x.features.values()) > 0]
    reference = read_reference(calibrate(own, SIGNATURE, "own").text.encode(), SIGNATURE)
    assert [a.name for a in reference.alternatives] == ["B", "E"]
    for a, other in zip(
        reference.alternatives, alternative_signatures(SIGNATURE).values(), strict=True
    ):
        terms = other.terms(np.array([[x.features[f] for f in SIGNATURE.features] for x in own]))
        assert list(a.mean.values()) == pytest.approx(terms.mean(axis=0).tolist())
        assert list(a.sd.values()) == pytest.approx(terms.std(axis=0, ddof=1).tolist())


def test_choice_that_a_lesion_cannot_have_is_left_out_of_a_calibrated_reference() -> None:
    own = lesions(40)
    flat = {**own[0].features, "original_firstorder_Entropy": 0.0}
    own[0] = ReferenceLesion(own[0].patient, own[0].lesion, own[0].location, flat)
    reference = read_reference(calibrate(own, SIGNATURE, "own").text.encode(), SIGNATURE)
    assert reference.alternatives == ()


def test_references_without_alternatives_are_read_and_models_of_others_have_none() -> None:
    data = json.loads(bundled_text())
    del data["alternatives"]
    older = read_reference(json.dumps(data).encode(), SIGNATURE)
    assert older.alternatives == ()
    assert alternative_scores(some_features(), Location.LUNG, SIGNATURE, older) == ()
    logged = bundled_signature(ALL_LOGGED_MODEL)
    assert alternative_signatures(logged) == {}
    assert bundled_reference(ALL_LOGGED_MODEL).alternatives == ()


def test_published_interval_of_each_feature_includes_zero() -> None:
    # What page and summary say against reading single terms.
    assert set(SIGNATURE.standard_errors) >= set(SIGNATURE.features)
    for feature, beta in SIGNATURE.features.items():
        assert abs(beta) < 1.96 * SIGNATURE.standard_errors[feature]


def test_reference_without_a_bootstrap_is_refused_with_what_to_do() -> None:
    data = json.loads(bundled_text())
    del data["bootstrap"]
    with pytest.raises(ModelError, match=r"has no bootstrap.*run 'immunoct calibrate' again"):
        read_reference(json.dumps(data).encode(), SIGNATURE)


def test_alternative_that_lacks_a_feature_is_refused() -> None:
    data = json.loads(bundled_text())
    del data["alternatives"]["B"]["sd"]["original_glcm_Idm"]
    with pytest.raises(ModelError, match=r"alternative B, sd: differs .* original_glcm_Idm"):
        read_reference(json.dumps(data).encode(), SIGNATURE)


def test_alternatives_differ_in_transforms_alone() -> None:
    for name, other in alternative_signatures(SIGNATURE).items():
        kept = {f for f, t in other.transforms.items() if t is Transform.NONE}
        assert kept == set(ALTERNATIVES[name])
        assert other.features == SIGNATURE.features
    lesion = dict(some_features())
    default = lesion_score(
        linear_predictor(lesion, Location.LUNG, SIGNATURE, bundled_reference()),
        bundled_reference(),
    )
    found = alternative_scores(lesion, Location.LUNG, SIGNATURE, bundled_reference())
    assert all(a.score != default for a in found)
