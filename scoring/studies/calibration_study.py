"""Study of how well calibration recovers the published model: a simulation, a real population.

Run as ``python -m scoring.studies.calibration_study``: writes the figure and the table of the model
card. Lesions are drawn from a normal distribution of the terms (the features as the model takes
them) with the moments and correlations of the bundled summary, with lesions of one patient being
correlated; the truth is the mixed model of the paper with b0 as derived for the whole population.
"""

from __future__ import annotations

import argparse
import dataclasses
import functools
import json
from pathlib import Path
from typing import Any

import numpy as np

from scoring.model.calibrate import derive_intercept, expit, fit_population
from scoring.model.interpretation import BETWEEN_PATIENTS
from scoring.model.signature import Signature, Transform, bundled_signature
from scoring.results import Location
from scoring.studies.populations import FOLDER, lung_summary
from scoring.studies.populations import sarcomas as sarcoma_population

SIZES = (20, 30, 50, 100, 200, 351, 500, 1000)
REPEATS = 200
TEST_LESIONS = 2000
LESIONS_PER_PATIENT = 3
SIZE_FEATURES = ("TotalEnergy", "AxisLength", "Maximum2DDiameterColumn", "SurfaceArea")
SHIFT = 0.5  # of a feature, in its sds; root mean square
SEED = 11
ALL_LOCATIONS = tuple(Location)


@dataclasses.dataclass(frozen=True)
class World:
    """The population from which lesions are drawn, and the true model."""

    signature: Signature
    mean: np.ndarray
    sd: np.ndarray
    root: np.ndarray
    shares: np.ndarray
    b0: float

    @property
    def beta(self) -> np.ndarray:
        """Coefficients in the order of the features."""
        return np.array(list(self.signature.features.values()))

    @property
    def effects(self) -> np.ndarray:
        """Location coefficients in the order of `Location`."""
        return np.array([self.signature.locations[x] for x in ALL_LOCATIONS])


@dataclasses.dataclass(frozen=True)
class Lesions:
    """Drawn lesions: terms (lesion, feature), location index and the true score."""

    terms: np.ndarray
    location: np.ndarray
    truth: np.ndarray


@functools.cache
def make_world() -> World:
    """Return the population of the bundled summary with the paper's location shares."""
    signature, summary = bundled_signature(), lung_summary()
    transforms = list(signature.transforms.values())
    count = len(transforms)
    column = [i if t is Transform.LN else i + count for i, t in enumerate(transforms)]
    moments = {
        key: np.array([*summary["ln"][key], *summary["untransformed"][key]])[column]
        for key in ("mean", "sd")
    }
    correlation = np.array(summary["correlation"]["matrix"])[np.ix_(column, column)]
    values, vectors = np.linalg.eigh(correlation)
    counts = signature.training["location_counts"]
    shares = np.array([counts[x.value] for x in ALL_LOCATIONS], dtype=float)
    world = World(
        signature,
        moments["mean"],
        moments["sd"],
        vectors * np.sqrt(values.clip(0)),
        shares / shares.sum(),
        0.0,
    )
    # b0 of the normal population itself, so that the truth obeys the published share exactly.
    many = draw(world, 300_000, np.random.default_rng(SEED))
    predictor = ((many.terms - world.mean) / world.sd) @ world.beta + world.effects[many.location]
    return dataclasses.replace(world, b0=derive_intercept(predictor, signature))


def draw(
    world: World,
    lesions: int,
    rng: np.random.Generator,
    *,
    technical: np.ndarray | float = 0.0,
    biological: np.ndarray | float = 0.0,
    shares: np.ndarray | None = None,
) -> Lesions:
    """Draw lesions of patients.

    Parameters
    ----------
    technical
        Shift of each feature in sds by the scanner, not part of the truth.
    biological
        Shift in sds by true differences of the lesions, part of the truth.
    shares
        Location shares other than the paper's.
    """
    patients = -(-lesions // LESIONS_PER_PATIENT)
    size = (patients, LESIONS_PER_PATIENT, len(world.mean))
    own, shared = rng.standard_normal(size), rng.standard_normal((patients, 1, size[2]))
    mixed = np.sqrt(BETWEEN_PATIENTS) * shared + np.sqrt(1 - BETWEEN_PATIENTS) * own
    z = mixed.reshape(-1, size[2])[:lesions] @ world.root.T + biological
    location = rng.choice(len(ALL_LOCATIONS), lesions, p=world.shares if shares is None else shares)
    truth = expit(world.b0 + z @ world.beta + world.effects[location])
    return Lesions(world.mean + world.sd * (z + technical), location, truth)


def calibrated_scores(
    world: World, reference: Lesions, test: Lesions, paper_shares: bool = False
) -> tuple[np.ndarray, float]:
    """Return the scores of ``test`` by a reference computed from ``reference``, and its b0."""
    fit = fit_population(
        reference.terms,
        [ALL_LOCATIONS[i] for i in reference.location],
        paper_shares,
        world.signature,
    )
    z = (test.terms - fit.mean) / fit.sd
    return expit(fit.b0 + z @ world.beta + world.effects[test.location]), fit.b0


def bundled_scores(world: World, test: Lesions) -> np.ndarray:
    """Return the scores of ``test`` by the population's own means, as an uncalibrated site does."""
    z = (test.terms - world.mean) / world.sd
    return expit(world.b0 + z @ world.beta + world.effects[test.location])


def rank_correlation(a: np.ndarray, b: np.ndarray) -> float:
    """Return Spearman's rank correlation of values without ties."""
    return float(np.corrcoef(a.argsort().argsort(), b.argsort().argsort())[0, 1])


def agreement(world: World, scores: np.ndarray, truth: np.ndarray) -> dict[str, float]:
    """Return the agreement of scores with the truth: lesion and patient calls, ranks, values."""
    cutoff = world.signature.radiomics_cutoff
    whole = len(scores) // LESIONS_PER_PATIENT * LESIONS_PER_PATIENT
    patients = [x[:whole].reshape(-1, LESIONS_PER_PATIENT).mean(axis=1) for x in (scores, truth)]
    return {
        "lesion_calls": float(((scores > cutoff) == (truth > cutoff)).mean()),
        "patient_calls": float(((patients[0] > cutoff) == (patients[1] > cutoff)).mean()),
        "rank_correlation": rank_correlation(scores, truth),
        "mean_absolute_difference": float(np.abs(scores - truth).mean()),
    }


def _summary(rows: list[dict[str, float]]) -> dict[str, list[float]]:
    """Return the median, 5th and 95th percentile of each figure."""
    return {
        key: [round(float(v), 4) for v in np.percentile([r[key] for r in rows], [50, 5, 95])]
        for key in rows[0]
    }


def growth(world: World, repeats: int = REPEATS) -> dict[int, dict[str, list[float]]]:
    """Return the recovery of b0, calls and ranks by size of the reference."""
    table = {}
    for size in SIZES:
        rng = np.random.default_rng([SEED, size])
        rows = []
        for _ in range(repeats):
            reference, test = draw(world, size, rng), draw(world, TEST_LESIONS, rng)
            scores, b0 = calibrated_scores(world, reference, test)
            rows.append({"b0_error": b0 - world.b0, **agreement(world, scores, test.truth)})
        table[size] = _summary(rows)
    return table


def case_mix(world: World, repeats: int = REPEATS, size: int = 200) -> dict[str, Any]:
    """Return the agreement of own calibration and of the bundled reference at a different site."""
    names = list(world.signature.features)
    larger = np.array([SHIFT * any(s in n for s in SIZE_FEATURES) for n in names])
    liver = np.array([0.6 if x is Location.LIVER else 0.4 / 3 for x in ALL_LOCATIONS])
    table: dict[str, Any] = {}
    for label in ("same", "scanner", "unrelated shifts", "larger lesions", "60 % liver"):
        rng = np.random.default_rng([SEED, len(label)])
        rows: dict[str, list[dict[str, float]]] = {}
        for _ in range(repeats):
            shift: dict[str, Any] = {}
            if label == "scanner":
                # Features correlate up to 0.97: a shift of one shifts the others with it.
                shift = {"technical": SHIFT * world.root @ rng.standard_normal(len(names))}
            elif label == "unrelated shifts":
                shift = {"technical": SHIFT * rng.choice([-1.0, 1.0], len(names))}
            elif label == "larger lesions":
                shift = {"biological": larger}
            elif label == "60 % liver":
                shift = {"shares": liver}
            reference = draw(world, size, rng, **shift)
            test = draw(world, TEST_LESIONS, rng, **shift)
            own, _ = calibrated_scores(world, reference, test)
            mixed, _ = calibrated_scores(world, reference, test, paper_shares=True)
            for way, scores in (
                ("own", own),
                ("own, paper's location shares", mixed),
                ("bundled", bundled_scores(world, test)),
            ):
                rows.setdefault(way, []).append(agreement(world, scores, test.truth))
        table[label] = {way: _summary(r) for way, r in rows.items()}
    return table


def sarcomas(world: World, repeats: int = REPEATS) -> dict[str, Any]:
    """Return the scores of a real population that differs from the bundled one, by both references.

    The 51 sarcomas have the location "other".
    """
    features = sarcoma_population(tuple(world.signature.features)).features
    assert features is not None  # their features are available
    terms = world.signature.terms(features)
    other = np.full(len(terms), ALL_LOCATIONS.index(Location.OTHER))
    everyone = Lesions(terms, other, np.zeros(len(terms)))
    own, _ = calibrated_scores(world, everyone, everyone)
    bundled = bundled_scores(world, everyone)
    rng = np.random.default_rng(SEED)
    halves = []
    for _ in range(repeats):
        order = rng.permutation(len(terms))
        part = Lesions(terms[order[:30]], other[:30], np.zeros(30))
        rest = Lesions(terms[order[30:]], other[30:], np.zeros(len(terms) - 30))
        scores, _ = calibrated_scores(world, part, rest)
        halves.append(agreement(world, scores, own[order[30:]]))
    cutoff = world.signature.radiomics_cutoff
    return {
        "lesions": len(terms),
        "high_by_own_reference": round(float((own > cutoff).mean()), 3),
        "high_by_bundled_reference": round(float((bundled > cutoff).mean()), 3),
        "bundled_against_own": {k: round(v, 3) for k, v in agreement(world, bundled, own).items()},
        "30_of_them_against_all": _summary(halves),
    }


def draw_figure(study: dict[str, Any], path: Path) -> None:
    """Draw the study into a PNG."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(11, 4.4), layout="constrained")
    left, middle, right = figure.subplots(1, 3)
    sizes = list(study["growth"])
    for axes, key, title in (
        (left, "b0_error", "error of b0 (logit)"),
        (middle, "lesion_calls", "agreement with the true model"),
    ):
        rows = np.array([study["growth"][n][key] for n in sizes])
        axes.plot(sizes, rows[:, 0], "o-", color="#1b5e8c", label="lesion calls")
        axes.fill_between(sizes, rows[:, 1], rows[:, 2], color="#1b5e8c", alpha=0.2)
        axes.set_xscale("log")
        axes.set_xticks(sizes, [str(n) for n in sizes], fontsize=8)
        axes.set_xlabel("lesions in the reference")
        axes.set_title(title, fontsize=10)
        axes.grid(alpha=0.3)
    left.axhline(0, color="#777777", lw=0.8)
    for key, label, colour in (
        ("patient_calls", "patient calls", "#b5651d"),
        ("rank_correlation", "rank correlation", "#3c7a3c"),
    ):
        middle.plot(
            sizes, [study["growth"][n][key][0] for n in sizes], "s--", color=colour, label=label
        )
    middle.set_ylim(0.5, 1.01)
    middle.legend(fontsize=8, loc="lower right")
    ways = ("own", "own, paper's location shares", "bundled")
    for offset, (way, colour) in enumerate(
        zip(ways, ("#1b5e8c", "#7fb0d0", "#b5651d"), strict=True)
    ):
        values = [study["case_mix"][label][way]["lesion_calls"][0] for label in study["case_mix"]]
        right.bar(
            np.arange(len(values)) + 0.27 * (offset - 1), values, 0.26, color=colour, label=way
        )
    names = ["\n".join(label.rsplit(" ", 1)) for label in study["case_mix"]]
    right.set_xticks(range(len(names)), names, fontsize=8)
    right.set_ylim(0.5, 1.2)
    right.legend(fontsize=8, loc="upper left")
    right.set_title("lesion calls right at a site that is ...", fontsize=10)
    figure.suptitle(
        "Simulation: recovery of the published model (median; band 5th to 95th percentile)"
    )
    figure.savefig(path, dpi=110)


def run(repeats: int = REPEATS) -> dict[str, Any]:
    """Return the whole study."""
    world = make_world()
    return {
        "repeats": repeats,
        "seed": SEED,
        "growth": growth(world, repeats),
        "case_mix": case_mix(world, repeats),
        "sarcomas": sarcomas(world, repeats),
    }


def main() -> None:
    """Run the study and write figure and table beside the models."""
    parser = argparse.ArgumentParser(description="the calibration study of the model card")
    parser.add_argument("--repeats", type=int, default=REPEATS)
    parser.add_argument("--out", type=Path, default=Path(str(FOLDER)))
    args = parser.parse_args()
    study = run(args.repeats)
    draw_figure(study, args.out / "calibration_study.png")
    text = json.dumps(study, indent=1) + "\n"
    (args.out / "calibration_study.json").write_text(text, encoding="utf-8")
    print("lesions   b0 error               lesion calls  patient calls  rank correlation")
    for size, row in study["growth"].items():
        middle, low, high = row["b0_error"]
        print(
            f"{size:7}   {middle:5.2f} ({low:5.2f}, {high:5.2f})   {row['lesion_calls'][0]:12.3f}"
            f"  {row['patient_calls'][0]:13.3f}  {row['rank_correlation'][0]:16.3f}"
        )
    for label, ways in study["case_mix"].items():
        for way, row in ways.items():
            calls, ranks = row["lesion_calls"][0], row["rank_correlation"][0]
            print(f"{label:15} {way:30} lesion calls {calls:.3f}  ranks {ranks:.3f}")
    print(json.dumps(study["sarcomas"], indent=1))


if __name__ == "__main__":
    main()
