"""The variants of a lesion: plausible results of another reader, scan or kernel.

After the image perturbations of Zwanenburg et al., Sci Rep 2019;9:614 (rotation, translation,
noise, volume adaptation, contour randomisation, and chains of them). Differences: contours are
changed in their plane and in pixels, not in volume; contour randomisation moves pieces of the
contour in and out at random, independently of the image, whereas supervoxels follow the image; and
kernels, slice thickness and HU offsets are added, which differ between scanners.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import math
from collections.abc import Iterator

import numpy as np

from scoring.errors import FeatureError
from scoring.features.cut import LesionCut
from scoring.features.spline import sampled
from scoring.stability.lattice import Surroundings, agreeing

# mm between the points whose random offsets the contour follows: the scale of a reader's
# deviations.
_PIECE = 6.0
# Displacement of a piece in pixels, standard deviation; for a small lesion a share of its inner
# radius. With these values variants agree with their original contour about as well as the four
# readers of LIDC-IDRI-0001 agree with one another (Dice 0.84 to 0.90)
# (`scoring.studies.stability`).
_WOBBLE = 1.5
_WOBBLE_OF_RADIUS = 0.15
# Slices spaced wider than this, in mm, are already thick.
_THICK = 3.0
# Noise fields of a lesion, each used by one variant of noise alone and by chains.
_NOISE_FIELDS = 4
_CONTOUR_SLICES = 3  # least number of drawn slices for leaving out an end slice


@dataclasses.dataclass(frozen=True)
class Variant:
    """One plausible change of a lesion's contour or image.

    Parameters
    ----------
    kind
        A key of `KINDS`.
    name
        Unique name; random numbers are derived from it and the inputs.
    grow
        Pixels by which the contour is moved outwards, in the plane.
    wobble
        Standard deviation, in pixels, of random displacements of pieces of the contour.
    shift
        Pixels by which the contour is shifted relative to the image, (x, y).
    turn
        Rotation in degrees.
    ends
        Slices added before the contour's first and after its last slice; negative: left out.
    grid
        Shift of the grid as a share of its spacing, (x, y, z).
    noise, field
        Added noise as a multiple of the estimated noise, and the number of the noise field.
    blur
        Standard deviation in mm of a Gaussian in the plane.
    sharpen
        Multiple of the difference from that Gaussian that is added; 0 to blur.
    thicken
        Share of a slice that comes from each of its neighbours.
    offset
        HU added.
    """

    kind: str
    name: str
    grow: float = 0.0
    wobble: float = 0.0
    shift: tuple[float, float] = (0.0, 0.0)
    turn: float = 0.0
    ends: tuple[int, int] = (0, 0)
    grid: tuple[float, float, float] = (0.0, 0.0, 0.0)
    noise: float = 0.0
    field: int = 0
    blur: float = 0.0
    sharpen: float = 0.0
    thicken: float = 0.0
    offset: float = 0.0


# Chains: pixels grown and end slices, each once in both directions.
_CHAINS = (
    (1.0, (0, 0)),
    (-1.0, (0, 0)),
    (0.5, (1, 0)),
    (-0.5, (-1, 0)),
    (0.5, (0, 1)),
    (-0.5, (0, -1)),
    (0.0, (0, 0)),
    (0.0, (1, 1)),
    (0.0, (-1, -1)),
    (0.0, (0, 0)),
)

# Descriptions of the kinds of variants, as in the report.
KINDS = {
    "size": "contour grown or shrunk by 0.25 to 1 pixel",
    "boundary": "pieces of the contour moved at random",
    "shift": "contour moved by half a pixel",
    "rotation": "contour turned by 3 or 6 degrees",
    "slices": "an end slice of the contour added or left out",
    "grid": "resampling grid moved by half a voxel or less",
    "noise": "noise of the estimated level added",
    "kernel": "smoother or sharper kernel",
    "thickness": "thicker slices",
    "intensity": "HU offset of 5 or 10",
    "chain": "contour, grid and noise together",
}


def _listed() -> Iterator[Variant]:
    for grow in (1.0, -1.0, 0.5, -0.5, 0.25, -0.25):
        yield Variant("size", f"{grow:+g}", grow=grow)
    for number in range(8):
        yield Variant("boundary", str(number), wobble=_WOBBLE)
    for x, y in ((0.5, 0.0), (0.0, -0.5), (-0.5, 0.0), (0.0, 0.5)):
        yield Variant("shift", f"{x:g},{y:g}", shift=(x, y))
    for turn in (6.0, -6.0, 3.0, -3.0):
        yield Variant("rotation", f"{turn:+g}", turn=turn)
    for ends in ((-1, 0), (0, 1), (0, -1), (1, 0)):
        yield Variant("slices", f"{ends[0]:+d},{ends[1]:+d}", ends=ends)
    for grid in ((0.5, 0.5, 0.5), (0.25, 0.5, 0.25)):
        yield Variant("grid", ",".join(f"{g:g}" for g in grid), grid=grid)
    for number in range(_NOISE_FIELDS):
        yield Variant("noise", str(number), noise=1.0, field=number)
    for blur, sharpen in ((0.6, 0.0), (0.6, 0.6), (0.4, 0.0), (0.6, 0.3)):
        yield Variant("kernel", f"{blur:g},{sharpen:g}", blur=blur, sharpen=sharpen)
    for thicken in (0.25, 0.125):
        yield Variant("thickness", f"{thicken:g}", thicken=thicken)
    for offset in (5.0, -5.0, 10.0, -10.0):
        yield Variant("intensity", f"{offset:+g}", offset=offset)
    for number, (grow, ends) in enumerate(_CHAINS):
        yield Variant(
            "chain",
            str(number),
            grow=grow,
            wobble=_WOBBLE,
            ends=ends,
            grid=(0.25, 0.5, 0.25),
            noise=1.0,
            field=number % _NOISE_FIELDS,
        )


def _interleaved(variants: tuple[Variant, ...]) -> tuple[Variant, ...]:
    """Return variants of the kinds in rotation, so that the first ones include all kinds."""
    rank = {v: [w for w in variants if w.kind == v.kind].index(v) for v in variants}
    return tuple(sorted(variants, key=lambda v: rank[v]))


VARIANTS = _interleaved(tuple(_listed()))
# Number of variants at the head of the list that `short` uses.
SHORT = 22
# If a case has many lesions, or a lesion many voxels, each gets fewer variants, to limit the time.
LEAST = 11
MOST_IN_CASE = 1250  # variants
MOST_VOXELS = 12_000_000  # total points of the lattice in all variants of a lesion


def wanted_variants(extent: str) -> int:
    """Return the number of variants of a lesion without limits of time; ``full`` or ``short``."""
    return SHORT if extent == "short" else len(VARIANTS)


def variants_for(extent: str, lesions: int, points: int) -> tuple[Variant, ...]:
    """Return the variants to make of a lesion.

    Parameters
    ----------
    extent
        ``full`` or ``short``.
    lesions
        Number of scored lesions in the case.
    points
        Points of the lattice in this lesion's box.
    """
    allowed = min(MOST_IN_CASE // max(lesions, 1), MOST_VOXELS // max(points, 1))
    return VARIANTS[: max(LEAST, min(wanted_variants(extent), allowed))]


def applicable(lesion: Surroundings, v: Variant) -> Variant | None:
    """Return a variant adapted to a lesion, or None if it is not applicable.

    Not applicable are noise if it cannot be estimated, end slices if too few were drawn or the scan
    ends, and thickness if slices are already thick.
    """
    first, depth = lesion.lesion.lower[2], lesion.lesion.extent[2]
    beyond = first - v.ends[0] >= 0 and first + depth + v.ends[1] <= lesion.scan.size[2]
    ends = v.ends if depth >= _CONTOUR_SLICES and beyond else (0, 0)
    thin = lesion.scan.spacing[2] <= _THICK and depth >= _CONTOUR_SLICES
    if (
        (v.kind == "noise" and lesion.noise is None)
        or (v.kind == "slices" and ends != v.ends)
        or (v.kind == "thickness" and not thin)
    ):
        return None
    return dataclasses.replace(v, ends=ends)


def variant_cut(lesion: Surroundings, v: Variant) -> LesionCut | FeatureError:
    """Return the cut of a variant, or why there is none."""
    seed = int.from_bytes(hashlib.sha256(lesion.seed + f"{v.kind} {v.name}".encode()).digest())
    random = np.random.default_rng(seed)
    axes = lesion.axes(v.grid)
    mask = _mask(lesion, v, axes, random)
    return lesion.cut(functools.partial(_hounsfield, lesion, v), mask)


def _mask(
    lesion: Surroundings, v: Variant, axes: list[np.ndarray], random: np.random.Generator
) -> np.ndarray:
    """Return the variant's contour on the lattice."""
    z, wanted = _with_ends(lesion, v, axes[2])
    at = [axes[0] - v.shift[0], axes[1] - v.shift[1], z]
    moved = bool(v.turn or v.shift != (0.0, 0.0))
    in_place = z is axes[2] and not moved and v.grid == (0.0, 0.0, 0.0)
    if not (moved or v.grow or v.wobble):
        return (lesion.mask if in_place else lesion.nominal(at)) & wanted
    if in_place:
        distance = lesion.as_drawn
    else:
        distance = lesion.contour(at, math.radians(v.turn))
        if not moved:
            distance = agreeing(distance, lesion.nominal(at))
    offset = np.array(v.grow)
    if v.wobble:
        wobble = min(v.wobble, _WOBBLE_OF_RADIUS * lesion.inner_radius)
        offset = offset + wobble * _smooth_noise(distance.shape, lesion.grid.spacing, random)
    mask: np.ndarray = (distance + offset > 0) & wanted
    return mask


def _with_ends(
    lesion: Surroundings, v: Variant, z: np.ndarray
) -> tuple[np.ndarray, np.ndarray | bool]:
    """Return the slice that each plane uses, and the planes that are present.

    End slices are left out, or repeated beyond the ends.
    """
    if v.ends == (0, 0):
        return z, True
    first = lesion.lesion.lower[2]
    last = first + lesion.lesion.extent[2] - 1
    slices = np.floor(z + 0.5)
    wanted = (slices >= first - v.ends[0]) & (slices <= last + v.ends[1])
    return np.clip(slices, first, last), wanted[:, None, None]


def _hounsfield(lesion: Surroundings, v: Variant, part: tuple[slice, ...]) -> np.ndarray:
    """Return the variant's HU on a part of the lattice."""
    if v.thicken:
        x, y, z = lesion.in_place
        z = z @ _mixing(z.shape[1], np.array([v.thicken, 1 - 2 * v.thicken, v.thicken]))
        return sampled(lesion.values, (x, y, z))[part]
    at, noise = lesion.hounsfield(v.grid)[part], v.noise * (lesion.noise or 0.0)
    if noise:
        return at + noise * lesion.noise_field(v.field)[part]
    if not v.blur:
        return at + v.offset
    smooth = lesion.once(("smooth", v.blur), lambda: _smooth(lesion, v.blur))[part]
    return at + v.sharpen * (at - smooth) if v.sharpen else smooth


def _smooth(lesion: Surroundings, blur: float) -> np.ndarray:
    """Return the HU on the lattice after an in-plane Gaussian filter; ``blur`` is its sd in mm."""
    x, y, z = lesion.in_place
    smooth_x, smooth_y = (
        m @ _mixing(m.shape[1], _gaussian(blur / lesion.scan.spacing[axis]))
        for axis, m in enumerate((x, y))
    )
    return sampled(lesion.values, (smooth_x, smooth_y, z))


def _gaussian(sigma: float) -> np.ndarray:
    reach = max(1, math.ceil(4 * sigma))
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    normed: np.ndarray = weights / weights.sum()
    return normed


def _mixing(count: int, weights: np.ndarray) -> np.ndarray:
    """Return the matrix that mixes neighbours; at the ends the last value is repeated."""
    matrix = np.zeros((count, count))
    reach = len(weights) // 2
    for step, weight in zip(range(-reach, reach + 1), weights, strict=True):
        np.add.at(
            matrix, (np.arange(count), np.clip(np.arange(count) + step, 0, count - 1)), weight
        )
    return matrix


def _smooth_noise(
    shape: tuple[int, ...], spacing: np.ndarray, random: np.random.Generator
) -> np.ndarray:
    """Return random numbers of standard deviation 1, (z, y, x), smooth over a few mm."""
    matrices = []
    for count, step in zip(shape, spacing[::-1], strict=True):
        at = np.arange(count) * step / _PIECE + random.uniform()
        low = np.floor(at).astype(np.intp)
        matrix = np.zeros((count, low[-1] + 2))
        matrix[np.arange(count), low] = 1 - (at - low)
        matrix[np.arange(count), low + 1] = at - low
        # Midway between two independent numbers the sum of squared weights decreases to one half.
        matrices.append(matrix / np.sqrt((matrix**2).sum(axis=1, keepdims=True)))
    z, y, x = matrices
    coarse = random.normal(size=(z.shape[1], y.shape[1], x.shape[1]))
    # Along z first, while there are few points, and in products too small for BLAS' threads.
    found: np.ndarray = (y @ np.einsum("zk,kyx->zyx", z, coarse)) @ x.T
    return found
