"""Delay with which the drift test finds another kernel, and its rate of false alarms.

Run as ``python -m scoring.studies.drift``: writes ``drift_study.json`` and ``drift_study.png``
beside the models. Cases are drawn with the correlations of the lung tumours, or from the 51
sarcomas themselves. What another kernel does to the features is measured on made lesions whose
image is smoothed or sharpened.
"""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
from scipy.ndimage import gaussian_filter

from scoring.features.cut import cut_lesion
from scoring.features.features import cut_features
from scoring.model.drift import (
    BASELINE_CASES,
    CASES_BETWEEN_FALSE_ALARMS,
    FURTHEST,
    STANDARD_ERRORS,
    against_own_first,
    limit_of,
    middle_of,
    scale_of,
    sums,
)
from scoring.studies.calibration_study import World, make_world
from scoring.studies.populations import FOLDER, sarcomas
from scoring.studies.stability import made_cuts, region_of

SEED = 20261128
STREAMS, LENGTH = 200, 2000  # without any change
CHANGED, BEFORE, AFTER = 400, 200, 600  # streams with a change, cases before and after it
BATCH = 20
SMOOTHED_MM = 0.6  # sd of the Gaussian that stands for a softer kernel, within the slice
SHARPENED = 0.7  # of the difference from the smoothed image, added for a sharper one


@dataclasses.dataclass(frozen=True)
class Setting:
    """Source of a stream's cases, and the population that they are compared with.

    Parameters
    ----------
    reference
        Lesions of the reference, three of a patient; 0 for one that is exact, -1 for none (the
        stream's own first cases).
    lesions
        Of a case.
    between
        Share of a term's variance that is between patients.
    real
        Whether the cases are real sarcomas, drawn with replacement and standardised by all.
    """

    name: str
    reference: int = 200
    lesions: int = 3
    between: float = 0.3
    real: bool = False


SETTINGS = (
    Setting("exact reference", 0),
    Setting("reference of 200 lesions"),
    Setting("reference of 100 lesions", 100),
    Setting("no own reference: first 50 cases", -1),
    Setting("1 lesion a case", lesions=1),
    Setting("8 lesions a case", lesions=8),
    Setting("60 % of the variance between patients", between=0.6),
    Setting("real lesions (51 sarcomas), 1 a case", 0, lesions=1, real=True),
)


def patients(
    world: World, setting: Setting, shape: tuple[int, ...], rng: np.random.Generator
) -> np.ndarray:
    """Return (..., lesion, feature) terms of patients, in sds of the population."""
    count = len(world.mean)
    if setting.real:
        features = sarcomas(tuple(world.signature.features)).features
        assert features is not None  # they are at hand
        terms = world.signature.terms(features)
        z = (terms - terms.mean(axis=0)) / terms.std(axis=0, ddof=1)
        picked: np.ndarray = z[rng.integers(0, len(z), (*shape, setting.lesions))]
        return picked
    own = rng.standard_normal((*shape, setting.lesions, count))
    shared = rng.standard_normal((*shape, 1, count))
    drawn = np.sqrt(setting.between) * shared + np.sqrt(1 - setting.between) * own
    return np.asarray(drawn @ world.root.T)


def highest_levels(
    world: World,
    setting: Setting,
    streams: int,
    cases: int,
    rng: np.random.Generator,
    shift: np.ndarray | None,
) -> np.ndarray:
    """Return the (stream, case) highest level of streams; ``shift`` (stream, feature) comes late.

    The reference is drawn anew for each stream, so that its own error is part of what is found.
    """
    z = patients(world, setting, (streams, cases), rng)
    if shift is not None:
        z[:, BEFORE:] += shift[:, None, None, :]
    allowed = np.zeros((streams, z.shape[-1]))
    if setting.reference > 0:
        of_patient = Setting("", lesions=3, between=setting.between)
        made = patients(world, of_patient, (streams, -(-setting.reference // 3)), rng)
        flat = made.reshape(streams, -1, made.shape[-1])
        mean, sd = flat.mean(axis=1), flat.std(axis=1, ddof=1)
        error = made.mean(axis=2).std(axis=1, ddof=1) / np.sqrt(made.shape[1])
        z = (z - mean[:, None, None]) / sd[:, None, None]
        allowed = STANDARD_ERRORS * error / sd
    if setting.reference < 0:
        for stream in z:
            middle, spread = middle_of(stream[:BASELINE_CASES].reshape(-1, z.shape[-1]))
            stream -= middle
            stream /= spread
    means = z.clip(-FURTHEST, FURTHEST).mean(axis=2)
    scale = np.broadcast_to(scale_of(np.array(setting.lesions)), means.shape[:2])
    limit = limit_of(z.shape[-1])
    if setting.reference >= 0:
        highest: np.ndarray = sums(means, scale, allowed, limit).max(axis=2)
        return highest
    levels = np.zeros(means.shape[:2])
    for i in range(streams):
        later, rest, allowed_here = against_own_first(means[i], scale[i])
        levels[i, BASELINE_CASES:] = sums(later, rest, allowed_here, limit).max(axis=1)
    return levels


def first_alarms(levels: np.ndarray) -> np.ndarray:
    """Return the case of each stream at which the level is first above 1; its length if never."""
    above = levels > 1
    return np.asarray(np.where(above.any(axis=1), above.argmax(axis=1), levels.shape[1]))


def false_alarms(world: World, setting: Setting, streams: int) -> dict[str, float | None]:
    """Return how often streams without any change are said to drift."""
    rng = np.random.default_rng([SEED, len(setting.name)])
    found = np.concatenate(
        [
            first_alarms(highest_levels(world, setting, BATCH, LENGTH, rng, None))
            for _ in range(-(-streams // BATCH))
        ]
    )
    alarms = int((found < LENGTH).sum())
    return {
        "alarms": alarms,
        "cases": int(found.sum()),
        "cases_between_alarms": round(found.sum() / alarms) if alarms else None,
        "streams_with_alarm_in_1000_cases": round(float((found < 1000).mean()), 4),
    }


def made_effects(world: World, lesions: int) -> dict[str, np.ndarray]:
    """Return the mean change of each term by a softer and a sharper kernel, in sds."""
    extraction = world.signature.extraction
    names = list(world.signature.features)
    found: dict[str, list[np.ndarray]] = {"as it is": [], "softer": [], "sharper": []}
    for scan, hu, mask in made_cuts(lesions):
        sigma = (0.0, SMOOTHED_MM / scan.spacing[1], SMOOTHED_MM / scan.spacing[0])
        plain = hu.astype(float)
        soft = gaussian_filter(plain, sigma)
        images = (plain, soft, plain + SHARPENED * (plain - soft))
        for kind, image in zip(found, images, strict=True):
            voxels = np.rint(image).astype(np.int16)
            features = cut_features(cut_lesion(region_of(voxels), scan, mask, extraction))
            found[kind].append(np.array([features[n] for n in names]))
    terms = {kind: world.signature.terms(np.array(rows)) for kind, rows in found.items()}
    return {
        kind: (terms[kind] - terms["as it is"]).mean(axis=0) / world.sd
        for kind in ("softer", "sharper")
    }


def shifts(world: World, effects: dict[str, np.ndarray], streams: int) -> dict[str, np.ndarray]:
    """Return by name the (stream, feature) shifts that come after `BEFORE` cases."""
    rng = np.random.default_rng([SEED, 1])
    directions = rng.standard_normal((streams, len(world.mean))) @ world.root.T
    drawn = {
        f"features shifted together by {size:g} sd": size * directions for size in (0.25, 0.5, 1)
    }
    return {
        f"{kind} kernel, as on made lesions": np.tile(effect, (streams, 1))
        for kind, effect in effects.items()
    } | drawn


def detection(
    world: World, setting: Setting, shift: np.ndarray
) -> tuple[dict[str, Any], np.ndarray]:
    """Return how soon a shift is found, and the levels of the first streams."""
    rng = np.random.default_rng([SEED, 2])
    levels = np.concatenate(
        [
            highest_levels(world, setting, len(part), BEFORE + AFTER, rng, part)
            for part in np.array_split(shift, max(len(shift) // BATCH, 1))
        ]
    )
    before = first_alarms(levels[:, :BEFORE]) < BEFORE
    after = first_alarms(levels[~before, BEFORE:]) + 1
    quantiles = np.percentile(after, [50, 5, 95])
    return {
        "cases_until_found": [None if q > AFTER else round(float(q)) for q in quantiles],
        "found_within_100": round(float((after <= 100).mean()), 3),
        "found_within_600": round(float((after <= AFTER).mean()), 3),
        "falsely_before": round(float(before.mean()), 4),
    }, levels


def run(streams: int = STREAMS, changed: int = CHANGED, lesions: int = 40) -> dict[str, Any]:
    """Return the whole study; ``levels`` are for the figure only."""
    world = make_world()
    effects = made_effects(world, lesions)
    found: dict[str, Any] = {
        "seed": SEED,
        "limit": round(limit_of(len(world.mean)), 2),
        "cases_between_false_alarms_at_least": CASES_BETWEEN_FALSE_ALARMS,
        "false_alarms": {s.name: false_alarms(world, s, streams) for s in SETTINGS},
        "kernel_effects": {
            kind: dict(zip(world.signature.features, effect.round(3).tolist(), strict=True))
            for kind, effect in effects.items()
        },
        "detection": {},
        "levels": {},
    }
    for setting in (SETTINGS[1], SETTINGS[3]):
        rows = found["detection"].setdefault(setting.name, {})
        for name, shift in shifts(world, effects, changed).items():
            rows[name], levels = detection(world, setting, shift)
            found["levels"].setdefault(name, levels[:60])
    return found


def draw_figure(study: dict[str, Any], path: Path) -> None:
    """Draw the levels of streams with a change after `BEFORE` cases into a PNG."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(11, 3.6), layout="constrained")
    names = list(study["levels"])
    axes = figure.subplots(1, len(names), sharey=True)
    for panel, name in zip(axes, names, strict=True):
        levels = study["levels"][name]
        panel.plot(levels.T, color="#1b5e8c", lw=0.5, alpha=0.35)
        panel.plot(np.median(levels, axis=0), color="#1b5e8c", lw=2)
        panel.axhline(1, color="#b5651d", lw=1)
        panel.axvline(BEFORE, color="#777777", lw=0.8, ls="--")
        panel.set_xlim(0, BEFORE + 300)
        panel.set_title(name.replace(", ", ",\n").replace(" by ", "\nby "), fontsize=9)
        panel.set_xlabel("cases", fontsize=9)
    axes[0].set_ylabel("highest sum over its limit")
    figure.suptitle(
        f"Drift test: change after {BEFORE} cases, reference of 200 lesions, 60 streams each "
        "(thick: median)",
        fontsize=11,
    )
    figure.savefig(path, dpi=110)


def main() -> None:
    """Run the study and write figure and table beside the models."""
    study = run()
    folder = Path(str(FOLDER))
    draw_figure(study, folder / "drift_study.png")
    del study["levels"]
    (folder / "drift_study.json").write_text(json.dumps(study, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(study, indent=1))


if __name__ == "__main__":
    main()
