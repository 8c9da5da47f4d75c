"""The drift test: what it finds, how often it speaks without cause, and what it is made of."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from scoring import score_case
from scoring.model.drift import (
    ALL,
    BASELINE_CASES,
    HIGHEST,
    UNKNOWN,
    GroupDrift,
    ScoredCase,
    allowance,
    group_drifts,
    limit_of,
    scored_case,
    sums,
)
from scoring.model.reference import Reference, bundled_reference
from scoring.model.signature import bundled_signature
from scoring.results import CaseResult, SeriesSummary
from tests.helpers.made.cases import NO_VARIANTS, TREATED, build_case

SIGNATURE = bundled_signature()
BUNDLED = bundled_reference()
SITE = dataclasses.replace(BUNDLED, name="site", sha256="ab" * 32, calibrated_to_site=True)
REFERENCES = {r.sha256: r for r in (BUNDLED, SITE)}
COUNT = len(SIGNATURE.features)
FEATURE = 3


def stream(
    cases: int,
    seed: int = 1,
    shift: float = 0.0,
    *,
    scanner: str = "GE",
    kernel: str = "STANDARD",
    reference: Reference = SITE,
) -> list[ScoredCase]:
    """Return cases of three lesions like the reference's, one feature shifted."""
    rng = np.random.default_rng(seed)
    terms = rng.normal(0, 1, (cases, 3, COUNT))
    terms[..., FEATURE] += shift
    three = np.zeros(3, dtype=bool)
    return [
        ScoredCase(float(i), scanner, kernel, reference.sha256, t, ~three, three, True)
        for i, t in enumerate(terms)
    ]


def the_group(cases: Sequence[ScoredCase]) -> GroupDrift:
    (found,) = group_drifts(cases, SIGNATURE, REFERENCES)
    return found


class TestFinding:
    def test_a_kernel_change_after_200_cases_is_found_and_the_feature_named(self) -> None:
        before = stream(200)
        assert not the_group(before).drifting
        found = the_group([*before, *stream(60, seed=2, shift=1.0)])
        assert [f.name for f in found.drifting] == [list(SIGNATURE.features)[FEATURE]]
        assert found.drifting[0].mean == pytest.approx(1.0, abs=0.3)
        assert found.began is not None
        assert 195 <= found.began <= 215
        crossed = np.argmax(found.levels.max(axis=1) > 1)
        assert 200 < crossed < 250
        assert found.since == found.times[crossed]

    def test_a_drift_that_is_over_is_no_drift_any_more(self) -> None:
        shifted = stream(150, shift=1.5)
        assert the_group(shifted).drifting
        assert not the_group([*shifted, *stream(80, seed=3)]).drifting

    def test_one_odd_lesion_is_no_drift(self) -> None:
        cases = stream(100)
        cases[-1].terms[:] = -40.0
        assert not the_group(cases).drifting

    def test_without_a_reference_of_its_own_a_site_is_compared_with_its_first_cases(self) -> None:
        like_itself = stream(150, shift=2.0, reference=BUNDLED)
        found = the_group(like_itself)
        assert found.own_baseline
        assert (found.tested, found.drifting) == (150 - BASELINE_CASES, ())
        assert found.features[FEATURE].mean == pytest.approx(2.0, abs=0.3)
        later = the_group([*like_itself, *stream(80, seed=4, shift=4.0, reference=BUNDLED)])
        assert later.drifting
        assert later.began is not None
        assert 120 <= later.began <= 155

    @pytest.mark.parametrize("cases", [1, 2, BASELINE_CASES, BASELINE_CASES + 1])
    def test_few_cases_are_no_drift(self, cases: int) -> None:
        for reference in (SITE, BUNDLED):
            found = the_group(stream(cases, reference=reference))
            assert not found.drifting
            assert found.cases == cases


class TestGroups:
    def test_scanners_and_kernels_are_watched_apart_and_together(self) -> None:
        calm, moved = stream(120), stream(120, 2, 1.5, kernel="LUNG")
        mixed = [case for pair in zip(calm, moved, strict=True) for case in pair]
        found = {(g.scanner, g.kernel): g for g in group_drifts(mixed, SIGNATURE, REFERENCES)}
        assert set(found) == {(ALL, ALL), ("GE", "STANDARD"), ("GE", "LUNG")}
        assert not found["GE", "STANDARD"].drifting
        assert found["GE", "LUNG"].drifting
        assert found[ALL, ALL].cases == 240

    def test_shares_are_of_the_latest_cases(self) -> None:
        cases = stream(60)
        low = np.array([False, False, True])
        cases[-25:] = [dataclasses.replace(c, high=low, firm=False) for c in cases[-25:]]
        found = the_group(cases)
        assert (found.high, found.outside, found.firm) == (pytest.approx(2 / 3), 0.0, 0.5)
        assert found.expected_high == pytest.approx(141 / 236)


class TestFalseAlarms:
    def test_they_are_as_rare_as_the_limit_says(self) -> None:
        """A limit for one feature that allows an alarm in 100 cases: each sum one in 400."""
        limit = limit_of(1, 100)
        rng = np.random.default_rng(5)
        levels = sums(
            rng.normal(0, 1, (400, 600, 1)), np.ones((400, 600)), np.zeros((400, 1)), limit
        )
        above = levels[..., 0] > 1
        first = np.where(above.any(axis=1), above.argmax(axis=1), 600)
        between = first.sum() / above.any(axis=1).sum()
        assert between == pytest.approx(200, rel=0.15)  # of the two sums of the group alone

    def test_more_features_raise_the_limit(self) -> None:
        limits = [limit_of(n) for n in (1, 2, 14, 100)]
        assert limits == sorted(limits)
        assert limit_of(14) == pytest.approx(16.5, abs=0.1)

    @given(arrays(float, (30, 2), elements=st.floats(-4, 4)), st.floats(0, 1))
    @settings(max_examples=50, deadline=None)
    def test_sums_are_bounded_the_same_in_both_directions_and_smaller_if_more_is_allowed(
        self, means: np.ndarray, allowed: float
    ) -> None:
        ones, none, some = np.ones(30), np.zeros(2), np.full(2, allowed)
        levels = sums(means, ones, none, 5.0)
        assert levels.min() >= 0
        assert levels.max() <= HIGHEST
        np.testing.assert_array_equal(levels, sums(-means, ones, none, 5.0))
        assert (sums(means, ones, some, 5.0) <= levels).all()

    def test_a_small_reference_allows_more(self) -> None:
        b = BUNDLED.bootstrap
        rougher = dataclasses.replace(b, mean=b.mean + 3 * (b.mean - b.mean.mean(axis=0)))
        small = dataclasses.replace(SITE, bootstrap=rougher)
        np.testing.assert_allclose(allowance(small), 4 * allowance(SITE))
        assert 0.05 < allowance(SITE).mean() < 0.2


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> CaseResult:
    folder, seg = build_case().write(tmp_path_factory.mktemp("case"))
    return score_case(sorted(folder.iterdir()), [seg], TREATED, NO_VARIANTS)


class TestScoredCase:
    def test_its_terms_are_those_of_the_scores(self, result: CaseResult) -> None:
        case = scored_case(result, 7.0, SIGNATURE, REFERENCES)
        assert case is not None
        assert (case.at, case.reference, case.firm) == (7.0, BUNDLED.sha256, None)
        beta = np.array(list(SIGNATURE.features.values()))
        for terms, lesion in zip(case.terms, result.lesions, strict=True):
            own = [lesion.contributions[name] for name in SIGNATURE.features]
            np.testing.assert_allclose(terms * beta, own, rtol=1e-9)
        assert case.kernel == "B30f"
        assert case.scanner == result.series[0].scanner != UNKNOWN

    def test_a_header_without_scanner_is_unknown(self, result: CaseResult) -> None:
        silent: list[SeriesSummary] = [
            dataclasses.replace(s, scanner=None, convolution_kernel=None) for s in result.series
        ]
        case = scored_case(
            dataclasses.replace(result, series=tuple(silent)), 0, SIGNATURE, REFERENCES
        )
        assert case is not None
        assert (case.scanner, case.kernel) == (UNKNOWN, UNKNOWN)

    def test_what_was_scored_otherwise_tells_nothing(self, result: CaseResult) -> None:
        earlier = dataclasses.replace(result.reference, sha256="00")
        other = dataclasses.replace(result.model, sha256="00")
        for odd in (
            dataclasses.replace(result, reference=earlier),
            dataclasses.replace(result, model=other),
            dataclasses.replace(result, lesions=()),
        ):
            assert scored_case(odd, 0, SIGNATURE, REFERENCES) is None


def test_the_card_states_what_the_study_found() -> None:
    data = Path(__file__).parents[4] / "scoring" / "model" / "data"
    card = " ".join((data / "MODEL_CARD.md").read_text(encoding="utf-8").split())
    study = json.loads((data / "drift_study.json").read_text(encoding="utf-8"))
    assert study["limit"] == pytest.approx(limit_of(COUNT), abs=0.01)
    for name, row in study["false_alarms"].items():
        assert f"| {name} | {row['alarms']} in {row['cases']:,} cases |" in card, name
    for name, row in study["detection"]["reference of 200 lesions"].items():
        middle, low, high = (">600" if x is None else x for x in row["cases_until_found"])
        assert f"| {name} | {middle} ({low}, {high}) |" in card, name
