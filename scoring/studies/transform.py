"""Study of which of the 14 features were log-transformed, inferred from the published intervals.

Run as ``python -m scoring.studies.transform``: writes ``transform_study.json`` and
``transform_study.png`` beside the model and prints the table of the model card.

The paper states "logarithmic transformations" but not of which features. In a regression on
standardised terms the standard error of a coefficient is close to proportional to the square root
of the term's variance inflation factor (VIF), which depends only on the correlations of the terms
*as they entered*. So each of the 2^14 choices "ln or as it is" predicts the pattern of the 14
published standard errors, up to one factor. ``misfit`` is the sd over the features of ln(SE / sqrt
VIF).

This is an inference, not a statement of the authors: it uses correlations of other lesions, and
neglects the location terms, the weights and the random intercept (`transform_simulation` quantifies
the effect).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from scoring.model.calibrate import fit_population
from scoring.model.signature import Signature, bundled_signature
from scoring.results import Location
from scoring.studies.populations import FOLDER, Population, both, lung, sarcomas
from scoring.studies.transform_search import (
    BOOTSTRAPS,
    KEPT_IN_PLACE,
    NAMED,
    PERMUTATIONS,
    SEED,
    Published,
    Search,
    bootstrap,
    columns,
    leave_one_out,
    misfit,
    normal_columns,
    permutations,
    published,
    search,
)
from scoring.studies.transform_simulation import COHORTS, simulate

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BLUE, ORANGE, GREY = "#1b5e8c", "#b5651d", "#777777"
SHADE = {"color": "white", "alpha": 0.7, "pad": 1}
BEST = 10
DRAWN = 20_000


def calls(
    population: Population, choice: int, signature: Signature, rng: np.random.Generator
) -> np.ndarray:
    """Return (lesion x location,) high or low by the population's own means, sds and b0.

    Every lesion is counted in each location by the paper's shares, as `fit_population` does.
    """
    if population.features is not None:
        x = both(population.features)
    else:
        x = normal_columns(population.correlation, DRAWN, rng)
    x = x[:, columns(np.array([choice]), len(signature.features))[0]]
    fit = fit_population(x, [None] * len(x), True, signature)
    high: np.ndarray = fit.linear_predictor + fit.b0 > np.log(
        signature.radiomics_cutoff / (1 - signature.radiomics_cutoff)
    )
    return high


def differing_calls(population: Population, choice: int, other: int, signature: Signature) -> float:
    """Return the share of lesions that two choices call differently, by the paper's locations."""
    pair = [calls(population, c, signature, np.random.default_rng(SEED)) for c in (choice, other)]
    counts = [signature.training["location_counts"][place.value] for place in Location]
    weights = np.repeat(counts, len(pair[0]) // len(counts))
    return float(np.average(pair[0] != pair[1], weights=weights))


def _row(
    found: Search, misfits: dict[str, np.ndarray], choice: int, terms: Published
) -> dict[str, Any]:
    row = found.row(choice)
    return {
        "choice": choice,
        "untransformed": terms.untransformed(choice),
        "misfit": {key: round(float(m[row, 0]), 4) for key, m in misfits.items()},
        "rank": {key: int((m[:, 0] < m[row, 0]).sum()) + 1 for key, m in misfits.items()},
    }


def named_choices(
    found: Search,
    populations: tuple[Population, ...],
    terms: Published,
    named: dict[str, int],
    signature: Signature,
) -> dict[str, Any]:
    """Return misfit, rank and differing calls of the named choices."""
    misfits = found.misfits(terms.log_se[None])
    keys = tuple(found.half)
    table: dict[str, Any] = {}
    for name, choice in named.items():
        table[name] = {
            **_row(found, misfits, choice, terms),
            "rms_error_of_left_out": leave_one_out(found, terms.log_se, keys, choice),
            "calls_that_differ_from_A": {
                p.name: round(differing_calls(p, choice, named["A"], signature), 4)
                for p in populations
            },
        }
    return table


def log1p_misfit(population: Population, terms: Published) -> float:
    """Return the misfit of ln(1 + x) of all features, for a population whose lesions are here."""
    if population.features is None:
        raise ValueError(f"the lesions of {population.name} are not available")
    inverse = np.linalg.inv(np.corrcoef(np.log1p(population.features), rowvar=False))
    half = 0.5 * np.log(np.diag(inverse))
    return float(misfit(terms.log_se[None], half[None])[0, 0])


def firmness(best: list[dict[str, int]], features: int) -> dict[str, list[float]]:
    """Return, by population and by the sum, how often each feature is left as it is."""
    at = np.arange(features)
    return {
        key: [
            round(float(v), 3)
            for v in (np.array([b[key] for b in best])[:, None] >> at & 1).mean(axis=0)
        ]
        for key in best[0]
    }


def run(cohorts: int = COHORTS) -> dict[str, Any]:
    """Return the whole study."""
    terms, signature = published(), bundled_signature()
    populations = lung(terms.names), sarcomas(terms.names)
    count = len(terms.names)
    found = search(populations, count)
    misfits = found.misfits(terms.log_se[None])
    named = {name: terms.choice(kept) for name, kept in NAMED.items()}
    every = named | {"nothing logged": 2**count - 1}
    best = found.choices[np.argsort(misfits["sum"][:, 0])[:BEST]]
    in_place = tuple(i for i, n in enumerate(terms.names) if n.endswith(KEPT_IN_PLACE))
    minimum = misfits["sum"].min()
    chance = {
        "all moved": permutations(found, terms.log_se),
        "large size terms in place": permutations(found, terms.log_se, in_place),
    }
    keys = tuple(found.half)
    row = found.row(named["A"])
    return {
        "seed": SEED,
        "features": list(terms.names),
        "published_se": [round(float(v), 3) for v in np.exp(terms.log_se)],
        "predicted_se_A": {
            k: [round(float(v), 3) for v in np.exp(h[row] + (terms.log_se - h[row]).mean())]
            for k, h in found.half.items()
        },
        "published_factor_A": {
            k: round(float(np.exp((terms.log_se - h[row]).mean())), 3)
            for k, h in found.half.items()
        },
        "choices": 2**count,
        "usable": len(found.choices),
        "best": [_row(found, misfits, int(c), terms) for c in best],
        "named": named_choices(found, populations, terms, every, signature),
        "log1p_of_all_sarcomas": round(log1p_misfit(populations[1], terms), 4),
        "permutations": {
            label: {
                "count": PERMUTATIONS,
                "as_good": int((values <= minimum).sum()),
                "minimum_and_median": [round(float(v), 3) for v in np.percentile(values, [0, 50])],
            }
            for label, values in chance.items()
        },
        "permuted_sums": [round(float(v), 4) for v in chance["all moved"]],
        "leave_one_out": leave_one_out(found, terms.log_se, keys)
        | {f"{k} alone": leave_one_out(found, terms.log_se, (k,))[k] for k in keys},
        "bootstraps": BOOTSTRAPS,
        "untransformed_in_bootstraps": firmness(bootstrap(populations, found, terms.log_se), count),
        "simulation": simulate(populations, found, terms, signature, named, cohorts),
    }


def print_tables(study: dict[str, Any]) -> None:
    """Print the tables of the model card."""
    short = [n.rsplit("_", 1)[1] for n in study["features"]]
    print("| untransformed | misfit lung | misfit sarcomas | left out, lung | other calls |")
    print("|---|---|---|---|---|")
    for name, x in study["named"].items():
        kept = ", ".join(n.rsplit("_", 1)[1] for n in x["untransformed"])
        print(
            f"| {name}: {kept} | {x['misfit']['lung']:.2f} | {x['misfit']['sarcomas']:.2f} | "
            f"{x['rms_error_of_left_out']['lung']:.2f} | "
            f"{100 * x['calls_that_differ_from_A']['lung']:.1f} %, "
            f"{100 * x['calls_that_differ_from_A']['sarcomas']:.1f} % |"
        )
    print(json.dumps({k: study[k] for k in ("permutations", "leave_one_out")}, indent=1))
    for feature, *shares in zip(short, *study["untransformed_in_bootstraps"].values(), strict=True):
        print(f"{feature:36} {shares}")
    for x in study["simulation"]:
        print({k: v for k, v in x.items() if k != "features_right"})


def _errors(axes: Axes, study: dict[str, Any]) -> None:
    """Draw published standard errors against those that choice A predicts."""
    actual = np.array(study["published_se"])
    for key, colour, marker in (("lung", BLUE, "o"), ("sarcomas", ORANGE, "s")):
        axes.plot(study["predicted_se_A"][key], actual, marker, color=colour, ms=5, label=key)
    ends = [1.5, 25]
    axes.plot(ends, ends, color=GREY, lw=0.8)
    axes.set(xscale="log", yscale="log", xlim=ends, ylim=ends)
    ticks = [2, 5, 10, 20]
    axes.set_xticks(ticks, [str(t) for t in ticks])
    axes.set_yticks(ticks, [str(t) for t in ticks])
    axes.minorticks_off()
    axes.set_xlabel("predicted by A: factor × √VIF")
    axes.set_ylabel("published (interval / 3.92)")
    axes.set_title("the 14 standard errors", fontsize=10)
    axes.legend(fontsize=8, loc="lower right")


def _chance(axes: Axes, study: dict[str, Any]) -> None:
    """Draw the best sums of misfits of permuted standard errors, and the named choices."""
    axes.hist(study["permuted_sums"], bins=40, color=GREY, alpha=0.6)
    top = axes.get_ylim()[1]
    for k, (name, x) in enumerate(study["named"].items()):
        value = x["misfit"]["sum"]
        colour = BLUE if name == "A" else ORANGE
        axes.axvline(value, color=colour, lw=1.2)
        axes.text(
            value + 0.015, top * (0.97 - 0.08 * k), name, color=colour, fontsize=9, bbox=SHADE
        )
    axes.set_xlabel("sum of misfits, lung + sarcomas")
    axes.set_ylabel("permutations")
    axes.set_title("best of all choices for permuted SEs (grey)", fontsize=10)


def _firm(axes: Axes, study: dict[str, Any]) -> None:
    """Draw how often each feature is left untransformed when the populations are redrawn."""
    names = [n.rsplit("_", 1)[1] for n in study["features"]]
    at = np.arange(len(names))
    shares = study["untransformed_in_bootstraps"]
    for k, (key, colour) in enumerate((("lung", BLUE), ("sarcomas", ORANGE), ("sum", "#3c7a3c"))):
        axes.barh(at + 0.26 * (k - 1), shares[key], 0.25, color=colour, label=key)
    kept = set(study["named"]["A"]["untransformed"])
    labels = [
        f"{n}{' *' if f in kept else ''}" for n, f in zip(names, study["features"], strict=True)
    ]
    axes.set_yticks(at, labels, fontsize=8)
    axes.invert_yaxis()
    axes.set_xlim(0, 1)
    axes.set_xlabel("share of bootstraps: untransformed")
    axes.set_title("how firm (* untransformed in A)", fontsize=10)
    axes.legend(fontsize=8, loc="lower right")


def draw_figure(study: dict[str, Any], path: Path) -> None:
    """Draw the study into a PNG."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(13, 4.6), layout="constrained")
    left, middle, right = figure.subplots(1, 3)
    _errors(left, study)
    _chance(middle, study)
    _firm(right, study)
    figure.suptitle("Which features were log-transformed: what the published intervals say")
    figure.savefig(path, dpi=110)


def main() -> None:
    """Run the study; write figures and picture beside the model."""
    parser = argparse.ArgumentParser(description="which features were log-transformed")
    parser.add_argument("--cohorts", type=int, default=COHORTS, help="simulated, for each truth")
    parser.add_argument("--out", type=Path, default=Path(str(FOLDER)))
    args = parser.parse_args()
    study = run(args.cohorts)
    draw_figure(study, args.out / "transform_study.png")
    del study["permuted_sums"]  # for the picture only
    text = json.dumps(study, indent=1) + "\n"
    (args.out / "transform_study.json").write_text(text, encoding="utf-8")
    print_tables(study)


if __name__ == "__main__":
    main()
