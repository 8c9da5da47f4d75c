"""Cytotoxic enrichment and its association with the score, on made-up counts."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from dicom_node.cli import main
from scoring.cohort.statistics.estimates import Unavailable
from scoring.cohort.validate.biology import CYTOTOXIC, analyse_biology, cytotoxic_scores
from scoring.errors import CohortError

HOUSEKEEPING = ("GUSB", "TBP")


def made_up(samples: int = 20, effect: float = 3.0) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return lesions and counts; cytotoxic genes rise with the score, input amounts vary."""
    rng = np.random.default_rng(5)
    score = rng.uniform(0, 1, samples)
    names = [f"S{i}" for i in range(samples)]
    amount = rng.lognormal(0, 0.5, samples)
    counts = {"sample": names}
    for gene in CYTOTOXIC:
        counts[gene] = (amount * 200 * 2 ** (effect * score + rng.normal(0, 0.3, samples))).round()
    for gene in HOUSEKEEPING:
        counts[gene] = (amount * 900 * 2 ** rng.normal(0, 0.05, samples)).round()
    for k in range(6):
        counts[f"NEG_{k}"] = rng.poisson(6, samples)
    lesions = pd.DataFrame({"sample": names, "radiomics_score": score, "til": score * 100 + 1})
    return lesions, pd.DataFrame(counts)


def test_enrichment_is_the_mean_z_score_by_hand() -> None:
    _, counts = made_up()
    scores, below = cytotoxic_scores(counts, HOUSEKEEPING)
    negative = counts[[c for c in counts if c.startswith("NEG_")]].to_numpy(float)
    floor = negative.mean(axis=1) + 2 * negative.std(axis=1, ddof=1)
    level = stats.gmean(counts[list(HOUSEKEEPING)].to_numpy(float), axis=1)
    factor = stats.gmean(level) / level
    genes = np.maximum(counts[list(CYTOTOXIC)].to_numpy(float), floor[:, None]) * factor[:, None]
    z = stats.zscore(np.log2(genes), axis=0, ddof=1)
    assert scores.to_numpy() == pytest.approx(z.mean(axis=1))
    assert below == dict.fromkeys(CYTOTOXIC, 0)


def test_enrichment_does_not_depend_on_the_amount_of_rna() -> None:
    _, counts = made_up()
    first, _ = cytotoxic_scores(counts, HOUSEKEEPING)
    genes = [*CYTOTOXIC, *HOUSEKEEPING]
    more = counts.copy()
    more[genes] = more[genes] * np.linspace(1, 8, len(more))[:, None]
    assert cytotoxic_scores(more, HOUSEKEEPING)[0].to_numpy() == pytest.approx(first.to_numpy())


def test_counts_below_the_background_are_raised_to_it_and_counted() -> None:
    _, counts = made_up()
    low, lower = counts.copy(), counts.copy()
    low.loc[3, "PRF1"], lower.loc[3, "PRF1"] = 2, 0
    scores, below = cytotoxic_scores(low, HOUSEKEEPING)
    assert below["PRF1"] == 1
    assert scores.to_numpy() == pytest.approx(cytotoxic_scores(lower, HOUSEKEEPING)[0].to_numpy())


def test_association() -> None:
    lesions, counts = made_up()
    found = analyse_biology(lesions, counts, HOUSEKEEPING, 0.29)
    cytotoxic, lymphocytes = found.cytotoxic, found.lymphocytes
    assert not isinstance(cytotoxic, Unavailable)
    assert not isinstance(lymphocytes, Unavailable)
    high = lesions["radiomics_score"] > 0.29
    values = found.samples["cytotoxic_score"]
    assert cytotoxic.p == stats.mannwhitneyu(values[high], values[~high], method="exact").pvalue
    assert cytotoxic.high_median.value > cytotoxic.low_median.value
    assert lymphocytes.superiority == Unavailable("the groups are separated completely")
    assert lymphocytes.p == pytest.approx(2 / math.comb(20, 6))
    assert (cytotoxic.high, cytotoxic.low) == (high.sum(), (~high).sum())


def test_without_effect_there_is_none() -> None:
    lesions, counts = made_up(40, effect=0)
    found = analyse_biology(lesions.drop(columns="til"), counts, HOUSEKEEPING, 0.5)
    assert not isinstance(found.cytotoxic, Unavailable)
    assert found.cytotoxic.p > 0.05
    assert isinstance(found.lymphocytes, Unavailable)
    assert "'til'" in found.lymphocytes.reason


def test_missing_samples_are_counted_and_not_guessed() -> None:
    lesions, counts = made_up()
    til = lesions["til"].astype(str).where(lesions.index != 0, "")
    found = analyse_biology(lesions.assign(til=til), counts.iloc[2:], HOUSEKEEPING, 0.29)
    assert "2 of 20 lesions have no expression: left out there" in found.warnings
    assert "1 of 20 lesions have no til" in found.warnings
    assert not isinstance(found.cytotoxic, Unavailable)
    assert found.cytotoxic.high + found.cytotoxic.low == 18


def test_all_lesions_high_is_said() -> None:
    lesions, counts = made_up()
    found = analyse_biology(lesions, counts, HOUSEKEEPING, 0.0)
    assert isinstance(found.cytotoxic, Unavailable)
    assert found.cytotoxic.reason == (
        "cytotoxic enrichment: 20 lesions with high and 0 with low score, expected both"
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda c: c.drop(columns="GZMA"), "column 'GZMA' is missing"),
        (lambda c: c.drop(columns="TBP"), "column 'TBP' is missing"),
        (lambda c: c[[x for x in c if not x.startswith("NEG_")]], "0 negative controls"),
        (lambda c: c.assign(CD8A=-1), "rows 1, 2, 3, 4, 5 and 15 more: CD8A is -1, expected"),
        (lambda c: c.assign(CD8A=["", *c["CD8A"][1:]]), "row 1: CD8A is blank"),
        (lambda c: c.assign(TBP=1.0), "housekeeping gene is not above the background"),
        (lambda c: c.assign(sample="S1"), "sample is there twice"),
        (lambda c: c.iloc[:2], "2 samples, expected at least 3"),
        (lambda c: c.assign(sample=c["sample"] + "x"), "no sample is in both tables"),
    ],
)
def test_counts_are_refused(change: object, message: str) -> None:
    lesions, counts = made_up()
    with pytest.raises(CohortError, match=message):
        analyse_biology(lesions, change(counts), HOUSEKEEPING, 0.29)  # type: ignore[operator]


def test_scores_above_one_are_refused() -> None:
    lesions, counts = made_up()
    with pytest.raises(CohortError, match="radiomics_score is above 1"):
        analyse_biology(lesions.assign(radiomics_score=29), counts, HOUSEKEEPING, 0.29)


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lesions, counts = made_up()
    lesions.to_csv(tmp_path / "lesions.csv", index=False)
    counts.to_csv(tmp_path / "counts.csv", index=False)
    arguments = ["--lesions", tmp_path / "lesions.csv", "--expression", tmp_path / "counts.csv"]
    arguments += ["--housekeeping", "GUSB, TBP", "--out", tmp_path / "out"]
    assert main(["cohort", "biology", *map(str, arguments)]) == 0
    html = (tmp_path / "out" / "report.html").read_text()
    assert "Cytotoxic enrichment" in html
    assert "S1<" not in html
    assert "Research use only" in capsys.readouterr().out
    table = pd.read_csv(tmp_path / "out" / "association.csv")
    assert list(table["Quantity"]) == ["Cytotoxic enrichment", "Tumour-infiltrating lymphocytes"]
    arguments[5] = "NONE"
    assert main(["cohort", "biology", *map(str, arguments)]) != 0
    assert "column 'NONE' is missing" in capsys.readouterr().err
