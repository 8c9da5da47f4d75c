"""How firm c0 is: the card's figures, and the range that each result states."""

from __future__ import annotations

import dataclasses
import datetime as dt
import math
from pathlib import Path

import pytest

from scoring import score_case
from scoring.model.reference import ASSUMED_C0_ERROR, bundled_reference
from scoring.model.signature import bundled_signature
from scoring.results import ClinicalRecord, Laboratory
from scoring.studies.clinical_intercept import (
    INTERVALS,
    OTHER_MEANS,
    intercept,
    least_sds,
    moved_calls,
    patient_scores,
)
from tests.helpers.made.cases import NO_VARIANTS, TREATED, build_case
from tests.helpers.paths import ROOT


def test_the_card_states_what_the_study_finds() -> None:
    card = (ROOT / "scoring" / "model" / "data" / "MODEL_CARD.md").read_text(encoding="utf-8")
    card = " ".join(card.split())
    alone, alike = patient_scores(0.0), patient_scores(0.3)
    (c0_alone, above_alone), (c0, above) = intercept(alone), intercept(alike)
    assert c0_alone == pytest.approx(c0, abs=0.01)
    assert f"{100 * above_alone:.0f} % of simulated patients" in card
    assert f"{100 * above:.0f} % if a third" in card
    others = [intercept(alike, (a, 0.5), (x, 0.6))[0] for a, x in OTHER_MEANS]
    assert f"c0 = {others[0]:.2f} or {others[1]:.2f} instead of {c0:.2f}" in card
    assert all(abs(x - c0) < ASSUMED_C0_ERROR + 0.02 for x in others)
    shares = sorted(100 * moved_calls(alike, x) for x in (-0.3, 0.3))
    assert f"moves {shares[0]:.0f} to {shares[1]:.0f} % of the calls" in card
    for name, sd in least_sds().items():
        assert f"{name} {sd:.2f}" in card, name


def test_the_intervals_are_those_of_the_model_file() -> None:
    s = bundled_signature()
    middle = {name: (low + high) / 2 for name, (low, high) in INTERVALS.items()}
    assert middle["score"] == pytest.approx(s.radiomics_score_beta, abs=0.011)
    assert middle["albumin"] == pytest.approx(s.albumin_beta, abs=0.011)
    assert middle["lymphocytes"] == pytest.approx(s.lymphocytes_beta, abs=0.011)


@pytest.mark.parametrize("error", [ASSUMED_C0_ERROR, 0.0])
def test_a_result_states_the_range_over_the_intercept(tmp_path: Path, error: float) -> None:
    folder, seg = build_case().write(tmp_path)
    day = dt.date(2024, 3, 10)
    record: ClinicalRecord = dataclasses.replace(
        TREATED,
        albumin=Laboratory(3.9, "g/dL", "39 g/L", day),
        lymphocytes=Laboratory(1.4, "10*9/L", "1.4 10*9/L", day),
    )
    reference = dataclasses.replace(bundled_reference(), clinical_intercept_error=error)
    setup = dataclasses.replace(NO_VARIANTS, reference=reference)
    patient = score_case(sorted(folder.iterdir()), [seg], record, setup).patient
    assert patient.radiomics_clinical_score is not None
    if not error:
        assert patient.radiomics_clinical_range is None
        return
    assert patient.radiomics_clinical_range is not None

    def logit(p: float) -> float:
        return math.log(p / (1 - p))

    middle = logit(patient.radiomics_clinical_score)
    away = [logit(x) - middle for x in patient.radiomics_clinical_range]
    assert away == pytest.approx([-error, error])
