"""The search over the 2^14 choices "ln or untransformed" that `transform` explains."""

from __future__ import annotations

import dataclasses
import functools
import json

import numpy as np

from scoring.model.alternatives import ALTERNATIVES
from scoring.model.bundled import BUNDLED_MODELS, DEFAULT_MODEL
from scoring.model.coefficients import SMALLEST_EIGENVALUE
from scoring.studies.populations import FOLDER, Population, both

SEED = 20261128
PERMUTATIONS = 2000
BOOTSTRAPS = 100
NORMAL_95 = 3.92  # width of a 95 % interval in standard errors (Wald)
# The figures of a set of choices are computed at once for so many permutations; memory only.
CHUNK = 250
KEPT_IN_PLACE = ("shape_MajorAxisLength", "shape_MinorAxisLength", "shape_SurfaceArea")

# The choices named in the model card, by the features that are not logged.
NAMED = {
    "A": ("Entropy", "DependenceVariance", "LargeDependenceEmphasis", "Elongation"),
    **{name: tuple(f.split("_")[-1] for f in kept) for name, kept in ALTERNATIVES.items()},
}


@dataclasses.dataclass(frozen=True)
class Published:
    """The 14 terms as published (Ligero 2021, Table 2).

    ``beta`` and ``log_se`` are (feature,); ``log_se`` is the logarithm of the standard error.
    """

    names: tuple[str, ...]
    beta: np.ndarray
    log_se: np.ndarray

    def choice(self, untransformed: tuple[str, ...]) -> int:
        """Return the number of the choice that leaves the named features (endings) as they are."""
        short = [name.rsplit("_", 1)[1] for name in self.names]
        return sum(1 << short.index(name) for name in untransformed)

    def untransformed(self, choice: int) -> list[str]:
        """Return the features that a choice leaves as they are."""
        return [n for i, n in enumerate(self.names) if choice >> i & 1]


@functools.cache
def published() -> Published:
    """Return the published terms, from the model file."""
    data = json.loads((FOLDER / BUNDLED_MODELS[DEFAULT_MODEL].file).read_text(encoding="utf-8"))[
        "features"
    ]
    interval = np.array([f["ci95"] for f in data])
    return Published(
        tuple(f["name"] for f in data),
        np.array([f["beta"] for f in data]),
        np.log((interval[:, 1] - interval[:, 0]) / NORMAL_95),
    )


def columns(choices: np.ndarray, features: int) -> np.ndarray:
    """Return (choice, feature) indices into the 2 x features columns of a `Population`."""
    at = np.arange(features)
    return (choices[:, None] >> at & 1) * features + at


def half_log_vif(correlation: np.ndarray, choices: np.ndarray) -> np.ndarray:
    """Return (choice, feature) ln sqrt VIF; NaN for a choice whose terms are not independent.

    Parameters
    ----------
    correlation
        (2n, 2n) of the logarithms, then of the features as they are.
    choices
        (choice,) numbers; bit i set leaves feature i as it is.
    """
    index = columns(choices, len(correlation) // 2)
    values, vectors = np.linalg.eigh(correlation[index[:, :, None], index[:, None, :]])
    singular = values[:, 0] < SMALLEST_EIGENVALUE
    inverse = 1 / np.where(singular[:, None], 1.0, values)
    vif = np.einsum("cik,ck->ci", vectors**2, inverse)
    half: np.ndarray = np.where(singular[:, None], np.nan, 0.5 * np.log(vif))
    return half


def misfit(log_se: np.ndarray, half: np.ndarray) -> np.ndarray:
    """Return (choice, set) misfits of sets of standard errors.

    Parameters
    ----------
    log_se
        (set, feature).
    half
        (choice, feature) of `half_log_vif`.
    """
    s = log_se - log_se.mean(axis=1, keepdims=True)
    v = half - half.mean(axis=1, keepdims=True)
    square = (s**2).mean(axis=1)[None] + (v**2).mean(axis=1)[:, None] - 2 * v @ s.T / s.shape[1]
    found: np.ndarray = np.sqrt(square.clip(0))
    return found


@dataclasses.dataclass(frozen=True)
class Search:
    """All usable choices, and their ln sqrt VIF (choice, feature) in each population."""

    choices: np.ndarray
    half: dict[str, np.ndarray]

    def misfits(self, log_se: np.ndarray) -> dict[str, np.ndarray]:
        """Return (choice, set) misfits in each population and, as ``sum``, in all together."""
        found = {name: misfit(log_se, half) for name, half in self.half.items()}
        return found | {"sum": np.sum(list(found.values()), axis=0)}

    def row(self, choice: int) -> int:
        """Return the position of a choice."""
        return int(np.searchsorted(self.choices, choice))


def search(populations: tuple[Population, ...], features: int) -> Search:
    """Return the search over the choices that are not singular in any population."""
    every = np.arange(2**features)
    half = {p.name: half_log_vif(p.correlation, every) for p in populations}
    usable = ~np.any([np.isnan(h[:, 0]) for h in half.values()], axis=0)
    return Search(every[usable], {name: h[usable] for name, h in half.items()})


def permutations(found: Search, log_se: np.ndarray, in_place: tuple[int, ...] = ()) -> np.ndarray:
    """Return the best sum of misfits for each permutation of the standard errors.

    Parameters
    ----------
    in_place
        Features whose standard error stays where it is.
    """
    rng = np.random.default_rng(SEED)
    moving = [i for i in range(len(log_se)) if i not in in_place]
    sets = np.tile(log_se, (PERMUTATIONS, 1))
    for row in sets:
        row[moving] = rng.permutation(row[moving])
    parts = np.array_split(sets, max(1, PERMUTATIONS // CHUNK))
    return np.concatenate([found.misfits(part)["sum"].min(axis=0) for part in parts])


def leave_one_out(
    found: Search, log_se: np.ndarray, populations: tuple[str, ...], fixed: int | None = None
) -> dict[str, float]:
    """Return, for each population, the rms error of ln SE of features that were left out.

    For each feature the choice is made on the other 13 standard errors, by the sum of misfits in
    ``populations``, and predicts its own (the factor, too, is of the 13). With ``fixed`` the choice
    is given and only the factor is estimated.
    """
    errors: dict[str, list[float]] = {name: [] for name in populations}
    for i in range(len(log_se)):
        rest = [k for k in range(len(log_se)) if k != i]
        row = 0 if fixed is None else found.row(fixed)
        if fixed is None:
            total = sum(misfit(log_se[None, rest], found.half[p][:, rest]) for p in populations)
            row = int(np.argmin(total))
        for name in populations:
            half = found.half[name][row]
            factor = (log_se[rest] - half[rest]).mean()
            errors[name].append(float(log_se[i] - half[i] - factor))
    return {n: round(float(np.sqrt(np.mean(np.square(e)))), 3) for n, e in errors.items()}


def resampled(population: Population, rng: np.random.Generator) -> np.ndarray:
    """Return the correlation matrix of the same number of redrawn lesions.

    If the lesions are not available, they are drawn from a normal distribution with the matrix.
    """
    if population.features is not None:
        drawn = both(population.features[rng.integers(0, population.lesions, population.lesions)])
    else:
        drawn = normal_columns(population.correlation, population.lesions, rng)
    correlation: np.ndarray = np.corrcoef(drawn, rowvar=False)
    return correlation


def normal_columns(correlation: np.ndarray, rows: int, rng: np.random.Generator) -> np.ndarray:
    """Return (row, column) standard normal values with the correlation given."""
    values, vectors = np.linalg.eigh(correlation)
    root = vectors * np.sqrt(values.clip(0))
    drawn: np.ndarray = rng.standard_normal((rows, len(values))) @ root.T
    return drawn


def bootstrap(
    populations: tuple[Population, ...], found: Search, log_se: np.ndarray
) -> list[dict[str, int]]:
    """Return the best choice, by each population and by the sum, for redrawn populations."""
    rng = np.random.default_rng(SEED)
    best = []
    for _ in range(BOOTSTRAPS):
        drawn = Search(
            found.choices,
            {p.name: half_log_vif(resampled(p, rng), found.choices) for p in populations},
        )
        sums = drawn.misfits(log_se[None])
        best.append({k: int(found.choices[np.nanargmin(m[:, 0])]) for k, m in sums.items()})
    return best
