"""Second pass over a case's scored lesions: measures their variants like the lesions."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence

from scoring.case.setup import ScoringSetup
from scoring.errors import FeatureError
from scoring.features.cut import LesionCut, Region
from scoring.features.features import Measure, Measured
from scoring.grid import LesionMask, ScanGeometry
from scoring.results import LesionResult
from scoring.stability.assess import lesion_stability
from scoring.stability.lattice import Surroundings, surroundings
from scoring.stability.variants import (
    Variant,
    applicable,
    variant_cut,
    variants_for,
    wanted_variants,
)


@dataclasses.dataclass(frozen=True)
class _Planned:
    """The variants of a lesion; None for one that is not applicable to it."""

    variants: tuple[Variant, ...]
    made: tuple[Variant | None, ...]


def with_stability(
    lesions: Sequence[LesionResult],
    masks: Sequence[LesionMask | None],
    region: Region,
    scan: ScanGeometry,
    setup: ScoringSetup,
    measure: Measure,
    progress: Callable[[str], None] = lambda _: None,
) -> list[LesionResult]:
    """Return lesions of one series, the scored ones with the stability of their calls.

    Parameters
    ----------
    lesions, masks
        In the same order.
    region, scan
        The CT on which they lie.
    setup
        Determines how many variants are made, if any.
    measure
        Measures the variants' cuts, one after the other as they are made.
    progress
        Called with a short text before each lesion.
    """
    scored = [
        (x, mask)
        for x, mask in zip(lesions, masks, strict=True)
        if x.radiomics_score is not None and mask is not None
    ]
    if setup.stability == "off" or not scored:
        return list(lesions)
    extraction = setup.signature.extraction
    planned: list[_Planned] = []

    def cuts() -> Iterator[LesionCut | FeatureError]:
        for number, (_, mask) in enumerate(scored, start=1):
            progress(f"variants of contour and image, lesion {number} of {len(scored)}")
            around = surroundings(region, scan, mask, extraction)
            plan = _planned(around, len(scored), setup.stability)
            planned.append(plan)
            yield from (variant_cut(around, v) for v in plan.made if v is not None)

    measured = iter(list(measure(cuts())))
    assessed = {}
    for (lesion, _), plan in zip(scored, planned, strict=True):
        found: list[tuple[Variant, Measured | None]] = [
            (v, None if made is None else next(measured))
            for v, made in zip(plan.variants, plan.made, strict=True)
        ]
        reduced = len(plan.variants) < wanted_variants(setup.stability)
        stability = lesion_stability(lesion, found, reduced, setup.signature, setup.reference)
        assessed[id(lesion)] = dataclasses.replace(lesion, stability=stability)
    return [assessed.get(id(x), x) for x in lesions]


def _planned(lesion: Surroundings, lesions: int, extent: str) -> _Planned:
    points = 1
    for size in lesion.grid.size:
        points *= size
    variants = variants_for(extent, lesions, points)
    return _Planned(variants, tuple(applicable(lesion, v) for v in variants))
