"""What the image warns of at a lesion, on made-up and on all real lesions at hand."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from scoring.case.lesion_image import image_findings, with_image_warnings
from scoring.case.setup import ScoringSetup
from scoring.features.cut import LesionCut, cut_lesion
from scoring.features.grid import Box, ScanGeometry
from scoring.grid import mask_of_array
from scoring.lesions.image_warnings import (
    ImageShares,
    _core,
    _distance,
    _sums_of_nine,
    image_shares,
)
from scoring.policy import EligibilityPolicy
from scoring.results import LesionResult, Verdict
from tests.helpers.real_lesions import REAL, real_lesion

EXTRACTION = ScoringSetup().signature.extraction
SPACING = (0.8, 0.8, 2.5)


def made_cut(background: float = 60, lesion: float = 90, noise: float = 12) -> LesionCut:
    """Return a round lesion of 24 mm in noise."""
    rng = np.random.default_rng(3)
    z, y, x = np.mgrid[:30, :64, :64]
    squares = ((z - 15) * 2.5) ** 2 + ((y - 32) * 0.8) ** 2 + ((x - 32) * 0.8) ** 2
    inside = squares <= 12**2
    volume = np.rint(np.where(inside, lesion, background) + rng.normal(0, noise, inside.shape))
    mask = mask_of_array(inside)
    assert mask is not None
    scan = ScanGeometry((64, 64, 30), SPACING, (0, 0, 0), (1, 0, 0, 0, 1, 0, 0, 0, 1))

    def read(box: Box) -> np.ndarray:
        return volume.astype(np.int16)[box.slices(np.zeros(3, dtype=int))]

    return cut_lesion(read, scan, mask, EXTRACTION)


def with_sphere(cut: LesionCut, share: float, hu: float, noise: float = 12) -> LesionCut:
    """Return a cut in whose lesion the innermost voxels, a share of them, have another value."""
    x, y, z = np.array(cut.lesion.lower) - np.array(cut.first)
    depth, height, width = cut.lesion.voxels.shape
    voxels = cut.voxels.copy()
    box = voxels[z : z + depth, y : y + height, x : x + width]
    where = np.argwhere(cut.lesion.voxels)
    centre = where.mean(axis=0)
    away = (((where - centre) * np.array(cut.scan.spacing[::-1])) ** 2).sum(axis=1)
    chosen = where[np.argsort(away)[: max(1, round(share * len(where)))]]
    rng = np.random.default_rng(5)
    box[tuple(chosen.T)] = np.rint(hu + rng.normal(0, noise, len(chosen)))
    return dataclasses.replace(cut, voxels=voxels)


def test_solid_lesion_warns_of_nothing() -> None:
    for background in (60, -850):
        shares = image_shares(made_cut(background))
        assert shares.warnings == ()
        assert shares.metal == shares.metal_around == 0


def test_cavity_cyst_and_metal_are_named_with_their_shares() -> None:
    cut = made_cut()
    (air,) = image_shares(with_sphere(cut, 0.1, -900)).warnings
    assert "is air" in air
    (water,) = image_shares(with_sphere(cut, 0.6, 5)).warnings
    assert "like water" in water
    assert any("metal" in w for w in image_shares(with_sphere(cut, 0.01, 3071, 0)).warnings)


def test_lung_around_a_lesion_is_no_cavity_and_metal_around_it_is_seen() -> None:
    cut = made_cut(background=-850)
    x, y, z = np.array(cut.lesion.lower) - np.array(cut.first)
    voxels = cut.voxels.copy()
    depth, height, _ = cut.lesion.voxels.shape
    voxels[z + depth // 2, y + height // 2, x - 3] = 3071
    (around,) = image_shares(dataclasses.replace(cut, voxels=voxels)).warnings
    assert "mm around is metal" in around
    voxels[:] = cut.voxels
    voxels[:, :3, :3] = 3071  # far away
    assert image_shares(dataclasses.replace(cut, voxels=voxels)).warnings == ()


def test_the_core_is_farther_than_two_millimetres_from_the_edge_in_its_plane() -> None:
    """As ITK's distances say, which take ten times as long; points at just 2 mm are left out."""
    rng = np.random.default_rng(5)
    for number in range(60):
        lesion = rng.random(rng.integers(4, 24, 3)) < rng.choice([0.8, 0.95, 0.99])
        lesion[:, :2] |= number % 3 == 0  # up to the border of the scan
        lesion = np.pad(lesion, 1) if number % 2 else lesion
        x, y = rng.choice([0.35, 0.47, 0.62, 0.73, 0.86, 0.977], 2)
        expected = _distance(lesion, (x, y, 1e6)) < -2.0 if lesion.any() else lesion
        assert (_core(lesion, (x, y)) == (lesion & expected)).all()


def test_means_of_nine_voxels_are_those_of_the_voxels_there() -> None:
    values = np.random.default_rng(1).integers(-1024, 3072, (3, 5, 4)).astype(np.int16)
    sums, counts = _sums_of_nine(values)
    for z, y, x in np.ndindex(values.shape):
        beside = values[z, max(y - 1, 0) : y + 2, max(x - 1, 0) : x + 2]
        assert (sums[z, y, x], counts[y, x]) == (beside.sum(), beside.size)


def test_site_decides_whether_a_warning_excludes() -> None:
    shares = ImageShares(air=0.2, water=0, metal=0, metal_around=0)
    none = ImageShares(air=0, water=0, metal=0, metal_around=0)
    lesion = LesionResult("1.2", 1, "L1", "L1", "1.3", "1.4", None, "", "not scored")
    for setting, reason in (("report", None), ("exclude", "image_warning")):
        policy = EligibilityPolicy(image_warnings=setting)
        warned = with_image_warnings(lesion, shares, policy)
        assert warned.reason_code == reason
        (finding,) = image_findings([warned, with_image_warnings(lesion, none, policy)], policy)
        assert (finding.verdict, finding.excludes) == (Verdict.CANNOT_TELL, False)
        assert "look at 1 of 2 lesions" in finding.statement
        assert [e.value.split(",")[0] for e in finding.evidence] == ["air 20 %", "air 0 %"]
        (clean,) = image_findings([with_image_warnings(lesion, none, policy)], policy)
        assert clean.verdict is Verdict.MET
        for said in (finding, clean):
            assert "streaks are not measured" in said.statement
    assert image_findings([lesion], EligibilityPolicy()) == []


# -------------------------------------------------------------------------------- the real lesions


@pytest.mark.parametrize("name", list(REAL))
def test_real_lesions_warn_of_nothing_until_something_is_put_into_them(
    shared: Path, name: str
) -> None:
    lesion = real_lesion(shared, name)
    cut = cut_lesion(lesion.ct.read, lesion.scan, lesion.mask, EXTRACTION)
    assert image_shares(cut).warnings == ()
    assert image_shares(with_sphere(cut, 0.15, -900)).air > 0.05
    assert image_shares(with_sphere(cut, 0.95, 5, noise=15)).water > 0.5
    assert image_shares(with_sphere(cut, 0.01, 3071, 0)).metal > 0
