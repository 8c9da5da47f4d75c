"""A lesion and its surroundings on the grid on which its features are measured.

The grids of all masks in one scan lie on one lattice (`scoring.features.grid.resampling_grid`), so
that the HU are interpolated once for all variants of a contour, and a variant is a `LesionCut`
whose voxels already lie on that lattice: `scoring.features.features.cut_features` measures it like
any cut, without resampling it again.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import math
from collections.abc import Callable

import numpy as np
import SimpleITK as sitk

from scoring.errors import FeatureError
from scoring.features.cut import Extraction, LesionCut, Region, attempted_cut
from scoring.features.grid import (
    PAD_DISTANCE,
    Grid,
    axis_indices,
    grid_indices,
    resampled_mask,
    resampling_grid,
)
from scoring.features.spline import Operators, operators, sampled
from scoring.grid import Box, LesionMask, ScanGeometry, mask_of_array
from scoring.reasons import Reason

# Voxels beyond the lattice. The influence of a neighbour in the B-spline prefilter decreases by a
# factor of 0.268 per voxel: 10 leave 2e-6 of what was cut off, far less than the effect of a
# variant.
_MARGIN = 10
_FARTHEST = 20.0  # pixels; larger signed distances are not needed
_SMALLEST = 0.02  # pixels; of a point whose interpolated distance has the wrong sign
# HU: values this close to an integer are rounded to it, because truncation would otherwise depend
# on rounding errors.
_WHOLE = 1e-6
_LEAST_BLOCKS = 64  # of which noise is estimated
# Used if the lesion is too small: surrounding tissue without lung and bone, whose texture is not
# noise.
_TISSUE = (-200.0, 300.0)
_NORMAL_QUARTILE = 0.6745  # of the standard normal distribution


@dataclasses.dataclass(frozen=True)
class Surroundings:
    """A lesion and the CT around it, as the source of variants.

    Parameters
    ----------
    scan
        Geometry of the whole scan.
    first
        (x, y, z) index in the scan of the first voxel of ``voxels``.
    voxels
        HU, (z, y, x).
    lesion
        The mask, its place given in the whole scan.
    extraction
        The features to compute.
    """

    scan: ScanGeometry
    first: tuple[int, int, int]
    voxels: np.ndarray
    lesion: LesionMask
    extraction: Extraction
    _made: dict[object, np.ndarray] = dataclasses.field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, key: object, make: Callable[[], np.ndarray]) -> np.ndarray:
        """Return an array that several variants share, computed once; it must not be changed."""
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]

    @functools.cached_property
    def grid(self) -> Grid:
        """The lattice around the lesion; that of its features, and five points farther."""
        size, spacing = np.array(self.scan.size), np.array(self.scan.spacing)
        return lattice(self.scan, self.lesion, self.extraction) or Grid(
            np.maximum(np.array(self.lesion.lower) - PAD_DISTANCE, 0).astype(float),
            spacing,
            (
                np.minimum(np.array(self.lesion.lower) + self.lesion.extent + PAD_DISTANCE, size)
                - np.maximum(np.array(self.lesion.lower) - PAD_DISTANCE, 0)
            ).tolist(),
        )

    @functools.cached_property
    def noise(self) -> float | None:
        """Standard deviation of the image's noise in HU; None if it cannot be estimated."""
        return estimated_noise(self.voxels, self.first, self.lesion)

    @functools.cached_property
    def seed(self) -> bytes:
        """Digest of the inputs, the seed of all random numbers."""
        digest = hashlib.sha256(np.ascontiguousarray(self.voxels).tobytes())
        digest.update(np.packbits(self.lesion.voxels).tobytes())
        digest.update(repr((self.scan, self.first, self.lesion.lower)).encode())
        return digest.digest()

    def axes(self, shift: tuple[float, float, float] = (0, 0, 0)) -> list[np.ndarray]:
        """Return the index in the scan of each plane of the lattice, along x, y and z.

        ``shift`` moves the lattice by (x, y, z) of its own spacings.
        """
        spacing = np.array(self.scan.spacing)
        steps = self.grid.spacing / spacing * shift
        last = np.array(self.scan.size) - 1
        return [
            # Beyond the border of the scan the last voxel is repeated.
            np.clip(axis_indices(self.grid, spacing, axis) + steps[axis], -0.5, last[axis] + 0.4999)
            for axis in range(3)
        ]

    @functools.cached_property
    def values(self) -> np.ndarray:
        """The HU of the voxels as float, (z, y, x)."""
        return self.voxels.astype(float)

    def operators(self, shift: tuple[float, float, float] = (0, 0, 0)) -> Operators:
        """Return the matrices that interpolate the HU on the lattice, shifted as by `axes`."""
        return operators(self.axes(shift), self.first, self.voxels.shape, self.scan.size)

    @functools.cached_property
    def in_place(self) -> Operators:
        """`operators` of the lattice without a shift."""
        return self.operators()

    def hounsfield(self, shift: tuple[float, float, float] = (0, 0, 0)) -> np.ndarray:
        """Return the HU on the lattice, shifted as by `axes`, (z, y, x), float."""
        return self.once(
            ("HU", shift),
            lambda: sampled(self.values, self.operators(shift) if any(shift) else self.in_place),
        )

    @functools.cached_property
    def _noise_operators(self) -> tuple[tuple[int, ...], Operators]:
        """Shape of the region in which noise is drawn, and the matrices that interpolate it.

        A margin of three voxels and single precision are sufficient for noise.
        """
        axes = self.axes()
        lower = np.maximum([int(a.min()) - 3 for a in axes], self.first)
        ends = np.array(self.first) + self.voxels.shape[::-1]
        extent = np.minimum([int(a.max()) + 4 for a in axes], ends) - lower
        x, y, z = lower.tolist()
        shape = tuple(extent[::-1].tolist())
        at_x, at_y, at_z = (
            m.astype(np.float32) for m in operators(axes, (x, y, z), shape, self.scan.size)
        )
        return shape, (at_x, at_y, at_z)

    def noise_field(self, number: int) -> np.ndarray:
        """Return noise of standard deviation 1 in the voxels, interpolated on the lattice.

        Interpolation is linear, so that the noise can be added to the interpolated HU. A shifted
        lattice uses the same field, because noise is independent of position.
        """

        def made() -> np.ndarray:
            seed = int.from_bytes(hashlib.sha256(self.seed + f"noise {number}".encode()).digest())
            random = np.random.default_rng(seed)
            shape, matrices = self._noise_operators
            return sampled(random.standard_normal(shape, dtype=np.float32), matrices)

        return self.once(("noise", number), made)

    def nominal(self, axes: list[np.ndarray]) -> np.ndarray:
        """Return the points of a shifted lattice that lie in the lesion, by nearest neighbour."""
        inside = np.array(True)
        at = []
        for axis, index in enumerate(axes):
            voxel = (np.rint(2 * index + 0.5).astype(np.intp) >> 1) - self.lesion.lower[axis]
            within = (voxel >= 0) & (voxel < self.lesion.extent[axis])
            at.append(np.where(within, voxel, 0))
            inside = np.logical_and.outer(within, inside)  # z ends up first
        taken: np.ndarray = self.lesion.voxels[np.ix_(at[2], at[1], at[0])] & inside
        return taken

    @functools.cached_property
    def mask(self) -> np.ndarray:
        """The lesion on the lattice, (z, y, x), with exactly the points of its features."""
        found = np.zeros(self.grid.size[::-1], dtype=bool)
        exact = grid_indices(self.scan, self.grid)
        lesion = resampled_mask(self.scan, self.lesion, exact)
        if lesion is not None:
            lower = np.array(lesion.lower)
            found[Box(lower, lower + lesion.extent).slices(np.zeros(3, dtype=int))] = lesion.voxels
        return found

    @functools.cached_property
    def distance(self) -> np.ndarray:
        """In-plane distance of each voxel's centre from the contour, in pixels; inside above 0.

        (z, y, x), of the lesion's box and `_padding` voxels around it in the plane.
        """
        pad = self._padding
        mask = np.pad(self.lesion.voxels, ((0, 0), (pad, pad), (pad, pad)))
        inside = _distance_to(~mask) - 0.5
        outside = _distance_to(mask) - 0.5
        found: np.ndarray = np.clip(np.where(mask, inside, -outside), -_FARTHEST, _FARTHEST)
        return found

    @property
    def inner_radius(self) -> float:
        """Largest distance of a point inside from the contour, in pixels."""
        return float(self.distance.max())

    @property
    def _padding(self) -> int:
        return math.ceil((PAD_DISTANCE + 2) / min(self.scan.spacing[:2])) + 4

    def contour(self, axes: list[np.ndarray], turn: float = 0.0) -> np.ndarray:
        """Return the distance from the contour at the points of a lattice, in pixels.

        Contours are drawn slice by slice: in the plane the distance is interpolated, across planes
        the nearest slice counts, as for the mask itself.

        Parameters
        ----------
        axes
            As of `axes`.
        turn
            Rotation of the contour about the lesion's centre, in radians.
        """
        slices = (np.rint(2 * axes[2] + 0.5).astype(np.intp) >> 1) - self.lesion.lower[2]
        within = (slices >= 0) & (slices < self.lesion.extent[2])
        # Chains differ in their end slices and not in the plane.
        key = ("contour", turn, axes[0].tobytes(), axes[1].tobytes())
        planes = self.once(key, lambda: self._planes(axes[0], axes[1], turn))
        found = np.full((len(axes[2]), *planes.shape[1:]), -_FARTHEST)
        found[within] = planes[slices[within]]
        return found

    def _planes(self, x_axis: np.ndarray, y_axis: np.ndarray, turn: float) -> np.ndarray:
        """Return the distance from the contour at points of each slice, (slice, y, x)."""
        x, y = np.meshgrid(x_axis, y_axis)
        if turn:
            centre = np.array(self.lesion.lower) + (np.array(self.lesion.extent) - 1) / 2
            x, y = x - centre[0], y - centre[1]
            cos, sin = math.cos(turn), math.sin(turn)
            x, y = cos * x + sin * y + centre[0], -sin * x + cos * y + centre[1]
        x = x - self.lesion.lower[0] + self._padding
        y = y - self.lesion.lower[1] + self._padding
        return _bilinear(self.distance, y, x)

    @functools.cached_property
    def as_drawn(self) -> np.ndarray:
        """`contour` on the unshifted lattice, above 0 in `mask`."""
        return agreeing(self.contour(self.axes()), self.mask)

    def cut(
        self, hounsfield: Callable[[tuple[slice, ...]], np.ndarray], mask: np.ndarray
    ) -> LesionCut | FeatureError:
        """Return a variant as a cut whose voxels lie on the lattice.

        Parameters
        ----------
        hounsfield
            Returns the HU of a part of the lattice, (z, y, x), float; they are truncated to
            integers like the nominal lesion's. Only the lesion's box is asked for.
        mask
            Boolean, (z, y, x).
        """
        lesion = mask_of_array(mask)
        if lesion is None:
            return FeatureError(Reason.EMPTY_SEGMENT, "no voxel of the lesion is left")
        limits = np.iinfo(np.int16 if self.voxels.dtype == np.int16 else np.int32)
        scan = ScanGeometry(
            tuple(mask.shape[::-1]),
            tuple(self.grid.spacing.tolist()),
            self.scan.origin,
            self.scan.direction,
        )

        def region(box: Box) -> np.ndarray:
            values = hounsfield(box.slices(np.zeros(3, dtype=int)))
            whole = np.trunc(values + np.copysign(_WHOLE, values))
            voxels: np.ndarray = np.clip(whole, limits.min, limits.max).astype(limits.dtype)
            return voxels

        return attempted_cut(region, scan, lesion, self.extraction)


def lattice(scan: ScanGeometry, lesion: LesionMask, extraction: Extraction) -> Grid | None:
    """Return the grid of a lesion's features, or None if its voxels are the grid."""
    return resampling_grid(
        np.array(scan.size),
        np.array(scan.spacing),
        np.array(lesion.lower),
        np.array(lesion.extent),
        np.array(extraction.resampled_spacing),
    )


def surroundings_box(scan: ScanGeometry, lesion: LesionMask, extraction: Extraction) -> Box:
    """Return the part of the scan on which a lesion's variants depend."""
    spacing = np.array(scan.spacing)
    wanted = np.maximum(np.array(extraction.resampled_spacing), spacing)
    reach = np.ceil((PAD_DISTANCE + 2) * wanted / spacing).astype(int) + _MARGIN
    lower = np.array(lesion.lower)
    return Box(
        np.maximum(lower - reach, 0), np.minimum(lower + lesion.extent + reach, np.array(scan.size))
    )


def surroundings(
    region: Region, scan: ScanGeometry, lesion: LesionMask, extraction: Extraction
) -> Surroundings:
    """Cut a lesion out of a scan with the surroundings that its variants depend on."""
    box = surroundings_box(scan, lesion, extraction)
    x, y, z = box.lower.tolist()
    return Surroundings(scan, (x, y, z), np.ascontiguousarray(region(box)), lesion, extraction)


def agreeing(distance: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """Return distances whose sign indicates the inside."""
    agreed: np.ndarray = np.where(
        inside, np.maximum(distance, _SMALLEST), np.minimum(distance, -_SMALLEST)
    )
    return agreed


def _distance_to(mask: np.ndarray) -> np.ndarray:
    """Return each voxel's distance from the nearest one of a mask in its plane, in pixels."""
    image = sitk.GetImageFromArray(mask.astype(np.uint8))
    # Spaced so widely that slices do not affect each other.
    image.SetSpacing((1.0, 1.0, 1e4))
    found = sitk.SignedMaurerDistanceMap(
        image, insideIsPositive=False, squaredDistance=False, useImageSpacing=True
    )
    distance: np.ndarray = np.maximum(sitk.GetArrayFromImage(found).astype(float), 0)
    return distance


def _bilinear(planes: np.ndarray, y: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return values of planes between their pixels; values at the border are repeated beyond it."""
    height, width = planes.shape[1:]
    y, x = np.clip(y, 0, height - 1.001), np.clip(x, 0, width - 1.001)
    row, column = y.astype(np.intp), x.astype(np.intp)
    dy, dx = y - row, x - column
    at = row * width + column
    flat = planes.reshape(len(planes), -1)
    between: np.ndarray = flat.take(at, axis=1) * ((1 - dx) * (1 - dy))
    between += flat.take(at + 1, axis=1) * (dx * (1 - dy))
    between += flat.take(at + width, axis=1) * ((1 - dx) * dy)
    between += flat.take(at + width + 1, axis=1) * (dx * dy)
    return between


def estimated_noise(
    voxels: np.ndarray, first: tuple[int, int, int], lesion: LesionMask
) -> float | None:
    """Return the standard deviation of the noise in HU, or None where it cannot be estimated.

    The estimate is the median absolute diagonal difference of blocks of 2 x 2 pixels in the lesion,
    on which edges and slopes have little effect. It is the finest band of a Haar wavelet;
    Zwanenburg et al., Sci Rep 2019;9:614, also use a wavelet's. CT noise is correlated between
    pixels, more so with smoother kernels, so that this estimate tends to be too low.

    Parameters
    ----------
    voxels
        HU around the lesion, (z, y, x).
    first
        (x, y, z) index in the scan of the first one.
    lesion
        The mask, its place given in the whole scan.
    """
    voxels = voxels.astype(float)
    x, y, z = np.array(lesion.lower) - first
    depth, height, width = lesion.voxels.shape
    inside = np.zeros(voxels.shape, dtype=bool)
    inside[z : z + depth, y : y + height, x : x + width] = lesion.voxels
    tissue = (voxels >= _TISSUE[0]) & (voxels <= _TISSUE[1])
    for chosen in (inside, tissue):
        differences = _diagonal_differences(voxels, chosen)
        if differences.size >= _LEAST_BLOCKS:
            noise = float(np.median(np.abs(differences))) / _NORMAL_QUARTILE
            return noise if noise > 0 else None
    return None


def _diagonal_differences(voxels: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    """Return (a - b - c + d) / 2 of the in-plane blocks whose voxels are all chosen."""
    corners = [
        (slice(None), slice(i, -1 + i or None), slice(j, -1 + j or None))
        for i in (0, 1)
        for j in (0, 1)
    ]
    whole = np.logical_and.reduce([chosen[c] for c in corners])
    a, b, c, d = (voxels[corner][whole] for corner in corners)
    found: np.ndarray = (a - b - c + d) / 2
    return found
