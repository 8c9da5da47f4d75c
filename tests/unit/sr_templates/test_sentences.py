"""The wording of a report's sentences: how numbers are rounded, bounded and counted."""

from __future__ import annotations

import dataclasses

import pytest

from scoring.results import CaseResult, SimulatedPatients
from sr_templates import sentences
from tests.helpers.made.companions import score_made_case


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> CaseResult:
    return score_made_case(tmp_path_factory.mktemp("case")).result


def with_patient(result: CaseResult, **changes: object) -> CaseResult:
    return dataclasses.replace(result, patient=dataclasses.replace(result.patient, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("percentile", "words"),
    [
        (0.99, "below the 1st"),
        (1, "1st"),
        (2.4, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (10, "10th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (14, "14th"),
        (21, "21st"),
        (22, "22nd"),
        (23, "23rd"),
        (24, "24th"),
        (98.6, "99th"),
        (99, "99th"),
        (99.01, "above the 99th"),
    ],
)
def test_percentile_is_an_ordinal_number(percentile: float, words: str) -> None:
    assert sentences.ordinal(percentile) == words


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (0.0049, "below 0.01"),
        (0.005, "0.01"),
        (0.126, "0.13"),
        (0.995, "0.99"),
        (0.9951, "above 0.99"),
    ],
)
def test_score_has_two_decimals_or_is_a_bound(score: float, words: str) -> None:
    assert sentences.score_text(score) == words


def test_verdict_names_score_call_place_and_lesions(scored: CaseResult) -> None:
    result = with_patient(scored, radiomics_score=0.3, radiomics_score_high=True, lesions_scored=2)
    assert sentences.verdict(result) == (
        "Radiomics score 0.30, high, stability not examined (cut-off 0.29; high is above it); 2 of "
        "3 lesions scored. NOT CALIBRATED TO THIS SITE. SCORED ALTHOUGH NOT KNOWN: No previous "
        "immunotherapy."
    )
    low = with_patient(result, radiomics_score_high=False)
    assert "low, stability not examined (cut-off 0.29" in sentences.verdict(low)
    none = with_patient(
        result, radiomics_score=None, radiomics_score_high=None, radiomics_score_reason="Why."
    )
    assert sentences.verdict(none) == "No score: Why."


def test_firmness_names_the_spread_and_the_share_of_changed_calls(scored: CaseResult) -> None:
    result = with_patient(scored, call_flip_share=0.126, score_range=(0.2, 0.61), lesions_scored=3)
    said = sentences.firmness(result) or ""
    assert said.startswith("Lesion scores 0.20 to 0.61. ")
    assert "The high/low call changes in 13 % of resamplings of the reference." in said
    same = with_patient(result, score_range=(0.201, 0.204))
    assert (sentences.firmness(same) or "").startswith("Lesion scores all 0.20. ")


def test_the_place_of_a_mean_is_one_among_means(scored: CaseResult) -> None:
    simulated = SimulatedPatients(3, 19.2, 0.77, 0.85, 0.6)
    several = with_patient(scored, simulated=simulated)
    assert "19th percentile among simulated patients with 3 lesions." in (
        sentences.firmness(several) or ""
    )
    assert (
        "in 77 % of simulated patients with 3 lesions (85 % if the lesions of a patient were "
        "independent; how alike they are is assumed), compared with 60 % of the reference's single "
        "lesions."
    ) in sentences.trust(several)
    one = with_patient(scored, simulated=SimulatedPatients(1, 39.5, 0.6, 0.6, 0.6))
    assert "40th percentile among the reference's lesions." in (sentences.firmness(one) or "")
    assert "simulated" not in sentences.trust(one)
    assert sentences.trust(one).endswith("Of the reference's lesions, 60 % lie above it.")
    earlier = with_patient(scored, simulated=None)
    assert "percentile" not in (sentences.firmness(earlier) or "")


def test_a_score_beside_a_call_is_told_from_the_cut_off() -> None:
    for score, text in (
        (0.29, "0.29"),
        (0.2904, "0.2904"),
        (0.2938, "0.294"),
        (0.285001, "0.285"),
        (0.28999999, "just below 0.29"),
        (0.1 + 0.19 + 1e-12, "just above 0.29"),
        (0.35, "0.35"),
        (0.001, "below 0.01"),
    ):
        assert sentences.score_text(score, 0.29) == text


def test_clinical_verdict_names_score_and_call_or_the_reason(scored: CaseResult) -> None:
    result = with_patient(
        scored,
        radiomics_clinical_score=0.456,
        radiomics_clinical_score_high=True,
        radiomics_clinical_range=None,
    )
    assert sentences.clinical_verdict(result) == (
        "Radiomics-clinical score 0.46, high (cut-off 0.45; high is above it)."
    )
    for ends, words in (
        ((0.39, 0.53), "0.39 to 0.53, low to high"),
        ((0.451, 0.6), "0.451 to 0.60, high throughout"),
        ((0.3, 0.45002), "0.30 to 0.45002, low to high"),
        ((0.3, 0.45), "0.30 to 0.45, low throughout"),
    ):
        said = sentences.clinical_verdict(with_patient(result, radiomics_clinical_range=ends))
        assert said == (
            f"Radiomics-clinical score 0.46, high (cut-off 0.45; high is above it); {words}, if "
            "only its assumed intercept varies."
        )
    none = with_patient(
        result, radiomics_clinical_score=None, radiomics_clinical_score_reason="albumin unknown"
    )
    assert sentences.clinical_verdict(none) == (
        "Radiomics-clinical score: not available; albumin unknown."
    )
    neither = with_patient(none, radiomics_score=None)
    assert sentences.clinical_verdict(neither) == (
        "Radiomics-clinical score: not available, as there is no radiomics score."
    )
