"""Variants of a made lesion: what is left alone, what is changed, and that it is repeatable."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from scoring.errors import FeatureError
from scoring.features.cut import LesionCut, cut_lesion
from scoring.features.features import cut_features, measured
from scoring.grid import Box, LesionMask, ScanGeometry, mask_of_array
from scoring.model.signature import bundled_signature
from scoring.stability.lattice import Surroundings, surroundings
from scoring.stability.variants import (
    LEAST,
    MOST_IN_CASE,
    SHORT,
    VARIANTS,
    Variant,
    applicable,
    variant_cut,
    variants_for,
)

EXTRACTION = bundled_signature().extraction
NOTHING = Variant("none", "nothing")


@dataclasses.dataclass(frozen=True)
class Made:
    scan: ScanGeometry
    voxels: np.ndarray
    mask: LesionMask

    def region(self, box: Box) -> np.ndarray:
        return self.voxels[box.slices(np.zeros(3, dtype=int))]

    def around(self) -> Surroundings:
        return surroundings(self.region, self.scan, self.mask, EXTRACTION)

    def features(self) -> dict[str, float]:
        return cut_features(cut_lesion(self.region, self.scan, self.mask, EXTRACTION))


def made(
    spacing: tuple[float, float, float] = (0.75, 0.75, 2.5),
    radii: tuple[float, float, float] = (11.0, 8.0, 9.0),
    noise: float = 12.0,
    centre: tuple[float, float, float] = (0.45, 0.5, 0.55),
) -> Made:
    """Return an ellipsoid of 60 HU in a background of 0 HU; radii in mm, centre in shares."""
    size = (64, 60, 26)
    at = np.meshgrid(*(np.arange(n) * s for n, s in zip(size, spacing, strict=True)), indexing="ij")
    away = sum(
        ((a - c * (n - 1) * s) / r) ** 2
        for a, c, n, s, r in zip(at, centre, size, spacing, radii, strict=True)
    )
    inside = (np.asarray(away) <= 1).transpose(2, 1, 0)
    random = np.random.default_rng(5)
    hu = np.where(inside, 60.0, 0.0) + random.normal(0, noise, inside.shape)
    mask = mask_of_array(inside)
    assert mask is not None
    scan = ScanGeometry(size, spacing, (0.0, 0.0, 0.0), (1.0, 0, 0, 0, 1.0, 0, 0, 0, 1.0))
    return Made(scan, np.rint(hu).astype(np.int16), mask)


LESION = made()
AROUND = LESION.around()
NOMINAL = AROUND.mask


def cut_of(variant: Variant, around: Surroundings = AROUND) -> LesionCut:
    cut = variant_cut(around, variant)
    assert isinstance(cut, LesionCut)
    return cut


def placed(cut: LesionCut, shape: tuple[int, ...] = NOMINAL.shape) -> np.ndarray:
    whole = np.zeros(shape, dtype=bool)
    box = Box(np.array(cut.lesion.lower), np.add(cut.lesion.lower, cut.lesion.extent))
    whole[box.slices(np.zeros(3, dtype=int))] = cut.lesion.voxels
    return whole


@pytest.mark.parametrize(
    "spacing", [(0.75, 0.75, 2.5), (0.8125, 0.8125, 5.0), (1.0, 1.0, 1.0), (0.6, 0.6, 0.8)]
)
def test_a_variant_that_changes_nothing_has_the_lesions_own_features(
    spacing: tuple[float, float, float],
) -> None:
    lesion = made(spacing)
    found = cut_features(cut_of(NOTHING, lesion.around()))
    # The HU differ by the last bits alone, of which truncation makes a whole one here and there.
    assert found == pytest.approx(lesion.features(), rel=1e-4)


def test_growing_adds_voxels_at_the_contour_and_shrinking_takes_them_away() -> None:
    counts = {
        grow: placed(cut_of(Variant("size", f"{grow:g}", grow=grow))).sum()
        for grow in (-1.0, -0.5, -0.25, 0.0, 0.25, 0.5, 1.0)
    }
    ordered = list(counts.values())
    assert ordered == sorted(set(ordered))
    assert counts[0.0] == NOMINAL.sum()
    # Slices of an ellipsoid are s times its widest; each grows from ab s^2 to (as + d)(bs + d).
    # The means of s and s^2 are pi / 4 and 2 / 3; pixels are of 0.75 mm.
    a, b, d = 11, 8, 0.75
    share = 1 + (d * (a + b) * np.pi / 4 + d * d) / (a * b * 2 / 3)
    assert counts[1.0] / counts[0.0] == pytest.approx(share, rel=0.03)
    grown = placed(cut_of(Variant("size", "1", grow=1.0)))
    assert (grown & NOMINAL).sum() == NOMINAL.sum()
    assert np.array_equal(grown.any(axis=(1, 2)), NOMINAL.any(axis=(1, 2)))  # no slice is added


def test_a_contour_moved_by_a_pixel_is_the_contour_moved_by_a_pixel() -> None:
    lesion = made((1.0, 1.0, 1.0))
    around = lesion.around()
    nominal = around.mask
    moved = placed(cut_of(Variant("shift", "1,0", shift=(1.0, 0.0)), around), nominal.shape)
    assert np.array_equal(moved, np.roll(nominal, 1, axis=2))


def test_a_turned_contour_keeps_its_centre_and_size() -> None:
    turned = placed(cut_of(Variant("rotation", "6", turn=6.0)))
    assert turned.sum() == pytest.approx(NOMINAL.sum(), rel=0.02)
    assert np.argwhere(turned).mean(axis=0) == pytest.approx(
        np.argwhere(NOMINAL).mean(axis=0), abs=0.2
    )
    assert not np.array_equal(turned, NOMINAL)


def test_end_slices_are_left_out_and_added() -> None:
    depth = NOMINAL.any(axis=(1, 2)).sum()
    for ends, slices in (((-1, 0), -1), ((0, 1), 1), ((1, 1), 2)):
        mask = placed(cut_of(Variant("slices", str(ends), ends=ends)))
        # 2.5 mm a slice, on planes of 1 mm.
        assert mask.any(axis=(1, 2)).sum() - depth == pytest.approx(2.5 * slices, abs=1)


def test_image_variants_leave_the_contour_alone_and_change_the_hounsfield_units() -> None:
    nominal = cut_of(NOTHING)
    for variant in VARIANTS:
        if variant.kind not in ("noise", "kernel", "thickness", "intensity"):
            continue
        cut = cut_of(variant)
        assert np.array_equal(placed(cut), NOMINAL), variant
        assert not np.array_equal(cut.voxels, nominal.voxels), variant
    shifted = cut_of(Variant("intensity", "+5", offset=5.0))
    # Truncation towards zero makes one HU of difference where the sign changes.
    difference = shifted.voxels.astype(int) - nominal.voxels
    assert set(np.unique(difference)) <= {4, 5}


def test_smoothing_lowers_the_spread_and_sharpening_and_noise_raise_it() -> None:
    def inside(variant: Variant) -> float:
        cut = cut_of(variant)
        return float(np.std(cut.voxels[cut.lesion.voxels]))

    plain = inside(NOTHING)
    assert inside(Variant("kernel", "a", blur=0.6)) < 0.85 * plain
    assert inside(Variant("kernel", "b", blur=0.6, sharpen=0.6)) > 1.2 * plain
    assert inside(Variant("noise", "0", noise=1.0)) > 1.15 * plain
    assert inside(Variant("thickness", "0", thicken=0.25)) < plain


def test_the_noise_of_the_image_is_found() -> None:
    assert made(noise=12.0).around().noise == pytest.approx(12.0, rel=0.15)
    assert made(noise=30.0).around().noise == pytest.approx(30.0, rel=0.15)
    assert made(noise=0.0).around().noise is None


def test_the_same_inputs_have_the_same_variants_and_others_have_others() -> None:
    random = next(v for v in VARIANTS if v.kind == "chain")
    first, second = cut_of(random, made().around()), cut_of(random, made().around())
    assert np.array_equal(first.voxels, second.voxels)
    assert np.array_equal(first.lesion.voxels, second.lesion.voxels)
    other = made()
    other.voxels[0, 0, 0] += 0  # the corner lies outside what the lesion depends on
    other.voxels[13, 30, 28] += 1
    third = cut_of(random, other.around())
    assert not np.array_equal(placed(first), placed(third))
    wobbles = [v for v in VARIANTS if v.kind == "boundary"]
    masks = {placed(cut_of(v)).tobytes() for v in wobbles}
    assert len(masks) == len(wobbles)


def test_every_variant_of_a_proper_lesion_can_be_measured() -> None:
    made_of = [applicable(AROUND, v) for v in VARIANTS]
    kept = [v for v in made_of if v is not None]
    assert len(kept) == len(VARIANTS) >= 40
    for variant in kept:
        assert not isinstance(measured(variant_cut(AROUND, variant)), FeatureError), variant


def test_at_least_forty_are_left_of_thick_slices_without_noise() -> None:
    lesion = made((0.75, 0.75, 5.0), noise=0.0).around()
    kept = [v for v in VARIANTS if applicable(lesion, v) is not None]
    assert len(kept) >= 40
    assert {"noise", "thickness"}.isdisjoint(v.kind for v in kept)


def test_a_lesion_that_shrinking_empties_gives_an_error_and_no_exception() -> None:
    lesion = made(radii=(0.8, 0.8, 3.0)).around()
    assert lesion.lesion.extent[0] <= 3
    cut = variant_cut(lesion, Variant("size", "-2", grow=-2.0))
    assert isinstance(cut, FeatureError)
    assert cut.code == "empty_segment"


@pytest.mark.parametrize("corner", [(0.0, 0.0, 0.0), (1.0, 1.0, 1.0)])
def test_a_lesion_at_the_border_of_the_scan_has_its_variants(
    corner: tuple[float, float, float],
) -> None:
    lesion = made(centre=corner).around()
    for variant in VARIANTS:
        can = applicable(lesion, variant)
        if can is not None:
            assert isinstance(variant_cut(lesion, can), LesionCut), variant
    # Beyond the border no slice can be drawn.
    dropped = [v for v in VARIANTS if v.kind == "slices" and applicable(lesion, v) is None]
    assert len(dropped) == 1


def test_the_first_variants_are_of_all_kinds() -> None:
    kinds = {v.kind for v in VARIANTS}
    assert {v.kind for v in VARIANTS[:LEAST]} == kinds
    assert len({(v.kind, v.name) for v in VARIANTS}) == len(VARIANTS)


def test_many_or_large_lesions_have_fewer_variants_and_never_too_few() -> None:
    assert len(variants_for("full", 5, 30_000)) == len(VARIANTS)
    assert len(variants_for("short", 5, 30_000)) == SHORT < len(VARIANTS)
    assert len(variants_for("full", 300, 30_000)) == LEAST
    assert 50 * len(variants_for("full", 50, 30_000)) <= MOST_IN_CASE
    assert LEAST <= len(variants_for("full", 1, 300_000)) < len(VARIANTS)
