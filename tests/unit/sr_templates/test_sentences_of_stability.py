"""What a report says of how firm and how applicable a score is."""

from __future__ import annotations

import dataclasses

import pytest

from scoring import CaseResult, ScoringSetup, parse_record, score_case
from scoring.model.bundled import BUNDLED_MODELS
from scoring.model.reference import bundled_reference
from scoring.results import (
    Finding,
    Firmness,
    KindOfVariants,
    LesionResult,
    PatientReading,
    Stability,
    Verdict,
)
from scoring.stability import variants
from scoring.stability.rule import bundled_rule
from sr_templates import sentences
from sr_templates.document import content_of
from tests.helpers.made.cases import SMALL, build_case

MADE = (KindOfVariants("size", (0.1, 0.2, 0.4)), KindOfVariants("noise", (None, 0.1)))


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> CaseResult:
    folder, seg = build_case().write(tmp_path_factory.mktemp("case"))
    record = parse_record({"treatment_start": SMALL.acquisition_date.isoformat()}, "test")
    return score_case(sorted(folder.iterdir()), [seg], record, ScoringSetup(stability="off"))


def stating(
    result: CaseResult, firmness: Firmness, failed: int = 0, share: float = 0.0
) -> CaseResult:
    stability = Stability(firmness, MADE, 1, failed, False, share, 0.3)
    patient = dataclasses.replace(
        result.patient, radiomics_score=0.17, radiomics_score_high=False, stability=stability
    )
    return dataclasses.replace(result, patient=patient)


def test_the_first_sentence_has_score_call_firmness_and_applicability(result: CaseResult) -> None:
    said = sentences.report_sentences(stating(result, Firmness.NOT_FIRM))[0].text
    assert said.startswith(
        "Radiomics score 0.17, low, NOT FIRM: 1 of 4 variants of contour and image change the call"
    )
    assert "NOT CALIBRATED TO THIS SITE." in said
    assert "percentile" not in said
    firm = sentences.verdict(stating(result, Firmness.FIRM))
    assert "0.17, low, firm: 1 of 4 variants" in firm
    off = sentences.verdict(result)
    assert "stability not examined" in off
    for firmness in Firmness:
        for score in (0.001, 0.17, 0.9999):
            stated = stating(result, firmness)
            patient = dataclasses.replace(stated.patient, radiomics_score=score)
            text = sentences.verdict(dataclasses.replace(stated, patient=patient))
            assert sentences.stated_firmness(text) is firmness
    assert sentences.stated_firmness(off) is None
    assert sentences.stated_firmness("No score: not eligible: Contrast: not met.") is None


def test_failed_variants_and_the_references_doubt_are_stated(result: CaseResult) -> None:
    said = sentences.verdict(stating(result, Firmness.NOT_FIRM, failed=7, share=0.4))
    assert "7 more could not be scored" in said
    assert "could not be scored, 40 % of resamplings of the reference do" in said


def test_shares_are_told_from_the_limits_of_the_rule() -> None:
    shares = {0: "0 %", 1 / 300: "0.3 %", 0.0467: "4.7 %", 0.05: "5 %", 16 / 300: "5.3 %"}
    shares |= {0.163: "16 %", 0.2: "20 %", 61 / 300: "20.3 %", 299 / 300: "99.7 %", 1: "100 %"}
    assert {share: sentences.percent(share) for share in shares} == shares
    rule = bundled_rule()
    assert (0, 100 * rule.firm_at_most, 100 * rule.borderline_at_most, 100) == sentences.LIMITS


def test_a_call_of_which_no_variant_could_be_scored_has_no_count_of_none() -> None:
    failed = KindOfVariants("size", (None, None), (0, 1))
    none = Stability(Firmness.NOT_FIRM, (failed,), 0, 2, False, 0.1, 0.3)
    assert sentences.firm_words(none) == (
        "NOT FIRM: none of 2 variants of contour and image could be scored, 10 % of resamplings of "
        "the reference change the call"
    )


def test_other_segmentations_are_in_the_headline_without_variants_too(result: CaseResult) -> None:
    high = bool(result.patient.radiomics_score_high)
    others = tuple(PatientReading(f"1.2.{n}", 1, 0.5, x) for n, x in enumerate((high, not high)))
    patient = dataclasses.replace(result.patient, readings=others)
    said = sentences.verdict(dataclasses.replace(result, patient=patient))
    assert "stability not examined, 1 of 2 other segmentations GIVE THE OTHER CALL (cut" in said
    assert sentences.stated_firmness(said) is None


def test_a_sites_own_lesions_are_not_said_to_be_of_other_hospitals(result: CaseResult) -> None:
    for name in BUNDLED_MODELS:
        bundled = dataclasses.replace(result.reference, name=bundled_reference(name).name)
        said = sentences.calibration(dataclasses.replace(result, reference=bundled))
        assert "lesions of other hospitals)" in said
    reference = dataclasses.replace(result.reference, name="Ours")
    said = sentences.calibration(dataclasses.replace(result, reference=reference))
    assert "NOT CALIBRATED TO THIS SITE" in said
    assert "other hospitals" not in said


def test_rules_on_lesions_that_are_not_scored_are_not_in_the_headline(result: CaseResult) -> None:
    finding = Finding(
        "lesion_locations", Verdict.CANNOT_TELL, False, "Locations agree: cannot tell; look.", ()
    )
    first, *others = result.lesions
    doubted = dataclasses.replace(first, location_doubt="60 % is lung")

    def headline(lesion: LesionResult) -> str:
        lesions = (lesion, *others)
        return sentences.verdict(
            dataclasses.replace(result, eligibility=(finding,), lesions=lesions)
        )

    assert headline(doubted).endswith(" SCORED ALTHOUGH NOT KNOWN: Locations agree.")
    unscored = dataclasses.replace(doubted, radiomics_score=None, reason="its location")
    assert "ALTHOUGH" not in headline(unscored)


def test_a_kind_that_alone_keeps_a_call_from_being_firm_is_named() -> None:
    one = Stability(
        Firmness.BORDERLINE, MADE, 2, 0, False, 0.0, 0.3, decisive_kinds=("thickness", "size")
    )
    assert sentences.firm_words(one) == (
        "borderline: 2 of 4 variants of contour and image change the call, half or more of the "
        "kind 'thicker slices' and of 'contour grown or shrunk' among them"
    )


def test_kinds_of_variants_that_could_not_be_made_are_named(result: CaseResult) -> None:
    none = KindOfVariants("thickness", (None, None))
    failed = KindOfVariants("slices", (None, None), (0, 1))
    stated = stating(result, Firmness.FIRM)
    assert "Not examined" not in (sentences.firmness(stated) or "")
    assert stated.patient.stability is not None
    stability = dataclasses.replace(stated.patient.stability, variants=(*MADE, none, failed))
    patient = dataclasses.replace(stated.patient, stability=stability)
    said = sentences.firmness(dataclasses.replace(stated, patient=patient)) or ""
    assert "Not examined, as contour or image do not allow it: thicker slices." in said


def test_firm_is_explained_where_it_is_said(result: CaseResult) -> None:
    for firmness in Firmness:
        said = sentences.firmness(stating(result, firmness)) or ""
        assert (sentences.FIRM_MEANS in said) == (firmness is Firmness.FIRM)


def test_fewer_variants_than_usual_are_stated(result: CaseResult) -> None:
    stated = stating(result, Firmness.FIRM)
    assert stated.patient.stability is not None
    assert "Fewer variants" not in (sentences.firmness(stated) or "")
    fewer = dataclasses.replace(stated.patient.stability, reduced=True)
    patient = dataclasses.replace(stated.patient, stability=fewer)
    said = sentences.firmness(dataclasses.replace(stated, patient=patient)) or ""
    assert "Fewer variants than usual were made, because there are many or large lesions." in said


def test_other_segmentations_are_counted_beside_the_verdict() -> None:
    def said(readings: int, contrary: int) -> str:
        return sentences.firm_words(
            Stability(Firmness.BORDERLINE, MADE, 0, 0, False, 0.0, 0.3, readings, contrary)
        )

    assert "segmentation" not in said(0, 0)
    assert said(1, 0).endswith("another segmentation gives the same call")
    assert said(1, 1).endswith("another segmentation GIVES THE OTHER call")
    assert said(3, 0).endswith("3 other segmentations give the same call")
    assert said(3, 2).endswith("2 of 3 other segmentations GIVE THE OTHER CALL")


def test_lesions_outside_the_reference_are_in_the_headline(result: CaseResult) -> None:
    def headline(outside: tuple[str, ...]) -> str:
        lesions = tuple(dataclasses.replace(x, outside_reference=outside) for x in result.lesions)
        return sentences.verdict(dataclasses.replace(result, lesions=lesions))

    assert "OUTSIDE THE REFERENCE" in headline(("original_glcm_Idm",))
    assert "do not rely on the score" in headline(("original_glcm_Idm",))
    assert "OUTSIDE" not in headline(())


def test_rules_in_spite_of_which_a_case_is_scored_are_in_the_headline(result: CaseResult) -> None:
    def headline(*verdicts: Verdict) -> str:
        findings = [
            Finding("section_thickness", v, False, f"Rule {i}: {v.value}; 7 mm.")
            for i, v in enumerate(verdicts)
        ]
        return sentences.verdict(dataclasses.replace(result, eligibility=tuple(findings)))

    assert "ALTHOUGH" not in headline(Verdict.MET, Verdict.MET)
    assert headline(Verdict.NOT_MET, Verdict.MET, Verdict.CANNOT_TELL).endswith(
        " SCORED ALTHOUGH NOT MET: Rule 0. SCORED ALTHOUGH NOT KNOWN: Rule 2."
    )
    many = headline(*[Verdict.NOT_MET] * 5)
    assert many.endswith(" SCORED ALTHOUGH NOT MET: Rule 0; Rule 1; Rule 2; and 2 more.")


def test_the_kinds_that_change_the_call_are_named(result: CaseResult) -> None:
    said = sentences.firmness(stating(result, Firmness.BORDERLINE))
    assert said is not None
    assert "Variants' scores 0.10 to 0.40." in said
    near = (KindOfVariants("size", (0.2904, 0.5)),)
    stated = stating(result, Firmness.FIRM)
    assert stated.patient.stability is not None
    for kinds, words in (
        (near, "Variants' scores 0.2904 to 0.50"),
        ((KindOfVariants("size", (0.1,)),), "Variants' scores all 0.10"),
    ):
        stability = dataclasses.replace(stated.patient.stability, variants=kinds)
        patient = dataclasses.replace(stated.patient, stability=stability)
        assert words in str(sentences.firmness(dataclasses.replace(stated, patient=patient)))
    assert "contour grown or shrunk (1 of 3)" in said
    assert "noise" not in said
    assert "in 30 % of draws of the coefficients" in said
    assert "percentile among simulated patients with" in said
    assert set(sentences.KINDS) == set(variants.KINDS)


def test_what_was_published_is_stated_and_no_probability(result: CaseResult) -> None:
    said = " ".join(s.text for s in sentences.report_sentences(result))
    assert "an index from 0 to 1, not a probability of benefit" in said
    assert "57 % (80 of 141)" in said
    assert "28 % (27 of 95)" in said
    assert "0.67 over lesions" in said
    assert "not validated on patients' means" in said
    assert "how likely benefit" not in said
    assert (round(80 / 141, 2), round(27 / 95, 2)) == (0.57, 0.28)


def test_firmness_is_coded_for_patient_and_lesion(result: CaseResult) -> None:
    one = Stability(Firmness.BORDERLINE, MADE, 1, 2, False, 0.0, None)
    stated = stating(result, Firmness.NOT_FIRM)
    lesions = tuple(dataclasses.replace(x, stability=one) for x in stated.lesions)
    content = content_of(dataclasses.replace(stated, lesions=lesions))
    assert content.patient.firmness is not None
    assert content.patient.firmness.verdict == "Not firm"
    assert content.patient.calibrated == "No"
    for lesion in content.lesions:
        assert lesion.firmness is not None
        assert lesion.firmness.verdict == "Borderline"
        assert (lesion.firmness.variants, lesion.firmness.failed) == (4, 2)
        assert lesion.firmness.coefficient_percent is None
