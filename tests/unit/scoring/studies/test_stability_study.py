"""The card's counts of firm calls are those of the study's table, under the rule in force."""

from __future__ import annotations

import csv
import dataclasses
import re
from collections import Counter
from importlib import resources

from scoring.model.signature import bundled_signature
from scoring.stability.rule import bundled_rule
from scoring.studies.stability import COLUMNS, READERS, chain_rows, made_lesions, verdicts

DATA = resources.files("scoring.model") / "data"
CARD = " ".join((DATA / "MODEL_CARD.md").read_text(encoding="utf-8").split())


def rows(group: str = "") -> list[dict[str, object]]:
    lines = (DATA / "stability_study.csv").read_text(encoding="utf-8").splitlines()
    found: list[dict[str, object]] = list(csv.DictReader(lines))
    assert tuple(found[0]) == COLUMNS
    return [r for r in found if group in ("", r["group"])]


def test_the_tables_verdicts_and_calls_are_those_of_the_rule_and_the_model() -> None:
    for row in rows():
        assert verdicts([row], bundled_rule()) == Counter([str(row["firmness"])])
        high = float(str(row["score"])) > bundled_signature().radiomics_cutoff
        assert row["call"] == ("high" if high else "low")


def test_the_card_has_each_readers_row_and_one_reader_at_least_is_not_firm() -> None:
    lidc = {str(r["lesion"]): r for r in rows("LIDC-IDRI-0001")}
    for reader in READERS:
        r = lidc[f"reader {reader}"]
        assert re.search(
            rf"\| {reader} alone \| {float(str(r['score'])):.2f} \| {r['call']} "
            rf"\| {r['changed']} of {r['variants']} \|[^|]*"
            rf"\| {100 * float(str(r['coefficient_share'])):.0f} % \| {r['firmness']} \|",
            CARD,
        ), r
    assert any(lidc[f"reader {reader}"]["firmness"] == "not firm" for reader in READERS)
    assert lidc["all readers, 1 in use"]["firmness"] == "not firm"


def test_the_card_counts_the_other_lesions_and_says_what_other_thresholds_would_give() -> None:
    rule = bundled_rule()
    wider = dataclasses.replace(rule, firm_at_most=0.1)
    no_kind = dataclasses.replace(rule, firm_kind_below=1.1)
    quarter = dataclasses.replace(rule, firm_kind_below=0.25)
    liver, made, lidc = (rows(g) for g in ("CRLM-CT-1006", "made", "LIDC-IDRI-0001"))
    assert verdicts(liver, rule) == {"firm": 5, "borderline": 1}
    assert "Of six liver tumours of CRLM-CT-1006, five are firm and one is borderline." in CARD
    assert (verdicts(liver, wider)["firm"], verdicts(lidc, wider)["firm"]) == (6, 1)
    assert "all six would be firm, and of the four readers still reader 4 alone" in CARD
    counts = verdicts(made, rule)
    assert (
        f"{counts['firm']} are firm, {counts['borderline']} borderline and {counts['not firm']} "
        f"not firm; {verdicts(made, no_kind)['firm']} would be firm if no kind counted by itself, "
        f"and {verdicts(made, quarter)['firm']} if a quarter of one kind sufficed (and "
        f"{verdicts(liver, quarter)['firm']} of the liver tumours)"
    ) in CARD


def test_chains_are_repetitions_beside_the_lesion_as_drawn() -> None:
    ((group, name, lesion),) = made_lesions(1)
    rows_ = chain_rows(group, name, lesion)
    assert lesion.stability is not None
    (chain,) = (k for k in lesion.stability.variants if k.kind == "chain")
    assert [r["radiomics_score"] for r in rows_] == [lesion.radiomics_score, *chain.scores]
    assert len({r["repetition"] for r in rows_}) == len(rows_) == 11
    gap = dataclasses.replace(chain, scores=(None, *chain.scores[1:]))
    others = [k for k in lesion.stability.variants if k is not chain]
    missing = dataclasses.replace(lesion.stability, variants=(*others, gap))
    assert chain_rows(group, name, dataclasses.replace(lesion, stability=missing)) == []
