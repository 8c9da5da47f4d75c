from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from scoring.cohort.paper.published import COLUMNS, LESIONS, PATIENTS, TABLE_1, TABLE_3
from scoring.cohort.paper.recomputation import (
    FEWER_PATIENTS,
    as_printed,
    compare_p_values,
    compare_table_1,
    compare_table_3,
    limits_reproduced,
    mann_whitney_p,
    printed_counts,
    printed_estimate,
)
from scoring.cohort.statistics.estimates import Unavailable
from scoring.cohort.statistics.operating_point import Counts, operating_point


def test_every_cell_outside_two_rows_of_cohort_1_is_reproduced() -> None:
    cells = compare_table_3()
    assert len(cells) == 9 * 6
    doubtful = {f"{signature}, cohort {cohort}" for signature, cohort in FEWER_PATIENTS}
    assert [c for c in cells if not c.agrees and c.row not in doubtful] == []
    assert sum(c.agrees for c in cells) >= 42
    assert all(c.explanation for c in cells if not c.agrees)


def test_the_paper_s_methods_are_found_among_the_usual_ones() -> None:
    found = limits_reproduced()
    assert found["proportion, clopper-pearson"] == (56, 56)
    assert found["likelihood ratio, log"] == (28, 28)
    for method, (hits, total) in found.items():
        if method not in ("proportion, clopper-pearson", "likelihood ratio, log"):
            assert hits < total * 0.75, method


@pytest.mark.parametrize("key", FEWER_PATIENTS)
def test_83_patients_give_all_limits_of_the_two_doubtful_rows(key: tuple[str, int]) -> None:
    row = next(r for r in TABLE_3 if (r.signature, r.cohort) == key)
    fewer = FEWER_PATIENTS[key]
    assert fewer.positives + fewer.negatives == 83
    for column in COLUMNS:
        estimate, digits = printed_estimate(operating_point(fewer, 0), column)
        same = as_printed(estimate, digits, row.numbers(column))
        assert same["low"], column
        assert same["high"], column


@pytest.mark.parametrize("key", FEWER_PATIENTS)
def test_no_other_counts_give_the_limits_of_the_two_doubtful_rows(key: tuple[str, int]) -> None:
    row = next(r for r in TABLE_3 if (r.signature, r.cohort) == key)

    def fits(counts: Counts, columns: tuple[str, ...]) -> bool:
        point = operating_point(counts, 0)
        for column in columns:
            if isinstance(getattr(point, column), Unavailable):
                return False
            estimate, digits = printed_estimate(point, column)
            same = as_printed(estimate, digits, row.numbers(column))
            if not (same["low"] and same["high"]):
                return False
        return True

    shares = [(x, n) for n in range(34, 48) for x in range(1, n)]
    sensitivities = [(x, n) for x, n in shares if fits(Counts(x, 1, 1, n - x), ("sensitivity",))]
    specificities = [(x, n) for x, n in shares if fits(Counts(1, n - x, x, 1), ("specificity",))]
    assert sensitivities
    assert specificities
    found = [
        counts
        for tp, p in sensitivities
        for tn, n in specificities
        if fits(counts := Counts(tp, n - tn, tn, p - tp), COLUMNS)
    ]
    assert found == [FEWER_PATIENTS[key]]


@pytest.mark.parametrize(
    ("parameter", "cohort"), [("treatment", 3), ("best response", 3), ("lesion location", 2)]
)
def test_shares_said_to_add_up_to_100_as_printed_do(parameter: str, cohort: int) -> None:
    assert sum(v[cohort][1] for (p, _), v in TABLE_1.items() if p == parameter) == 100


def test_the_printed_counts_are_those_of_table_1() -> None:
    for row in TABLE_3:
        of = LESIONS if row.signature == "radiomics" else PATIENTS
        counts = printed_counts(row)
        assert counts.positives + counts.negatives == of[row.cohort]
    for parameter in ("sex", "treatment", "best response", "lesion location"):
        for cohort in (1, 2, 3):
            levels = [v[cohort][0] for (p, _), v in TABLE_1.items() if p == parameter]
            of = LESIONS if parameter == "lesion location" else PATIENTS
            assert sum(levels) == of[cohort], (parameter, cohort)


def test_table_1_s_shares_differ_by_rounding_alone() -> None:
    differing = {(c.row, c.column): c.explanation for c in compare_table_1() if not c.agrees}
    assert set(differing) == {
        ("treatment: PD-1", "cohort 3"),
        ("treatment: PD-L1", "cohort 3"),
        ("best response: partial response", "cohort 3"),
        ("lesion location: other", "cohort 2"),
        ("mean number of lesions per patient", "cohort 1"),
    }
    assert differing["treatment: PD-L1", "cohort 3"] == "12/47 is 25.5 %; cut off, not rounded."


def test_the_clinical_p_values_are_one_sided() -> None:
    found = {c.row: c.follows_from for c in compare_p_values()}
    for cohort in (1, 2, 3):
        assert found[f"clinical, cohort {cohort}"] == "one-sided"
    assert found["radiomics, cohort 1"] == "both"
    assert sum(f == "neither" for f in found.values()) == 3


def test_the_p_value_of_an_auc_is_scipy_s() -> None:
    rng = np.random.default_rng(1)
    positive, negative = rng.normal(0.5, 1, 40), rng.normal(0, 1, 60)
    u = stats.mannwhitneyu(
        positive, negative, alternative="greater", use_continuity=False, method="asymptotic"
    )
    assert mann_whitney_p(u.statistic / 2400, 40, 60) == pytest.approx(u.pvalue)
