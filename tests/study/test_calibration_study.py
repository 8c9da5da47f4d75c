"""The calibration study concludes what the model card says."""

from __future__ import annotations

import pytest

from scoring.studies.calibration_study import case_mix, growth, make_world, sarcomas


def test_the_study_concludes_what_the_model_card_says() -> None:
    world = make_world()
    table = growth(world, repeats=40)
    b0_band = {n: row["b0_error"][2] - row["b0_error"][1] for n, row in table.items()}
    assert b0_band[1000] < b0_band[200] < b0_band[20]
    assert abs(table[1000]["b0_error"][0]) < 0.15
    assert table[1000]["lesion_calls"][0] > 0.97 > table[50]["lesion_calls"][0] > 0.85
    assert table[20]["rank_correlation"][0] > 0.95
    mix = case_mix(world, repeats=40)
    paper = "own, paper's location shares"
    assert 0.8 < mix["scanner"]["bundled"]["lesion_calls"][0] < 0.93
    assert mix["unrelated shifts"]["bundled"]["lesion_calls"][0] < 0.75
    assert mix["scanner"][paper]["lesion_calls"][0] > 0.94
    assert mix["60 % liver"][paper]["lesion_calls"][0] > mix["60 % liver"]["own"]["lesion_calls"][0]


def test_sarcomas_need_a_reference_of_their_own() -> None:
    found = sarcomas(make_world(), repeats=40)
    assert found["high_by_own_reference"] == pytest.approx(0.597, abs=0.02)
    assert found["high_by_bundled_reference"] == pytest.approx(0.196, abs=0.02)
    assert found["30_of_them_against_all"]["lesion_calls"][0] > 0.9
