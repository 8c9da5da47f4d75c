"""Shape features of one lesion, bit-identical to pyradiomics 3.0.1 (shape.py, src/cshape.c)."""

from __future__ import annotations

import numpy as np

# Triangles by the corners that lie in the lesion (bit n: corner n): their edges as hexadecimal
# digits, three per triangle. If the last corner lies in it, the entry of the complement is used.
_TRIANGLES = (
    "- 083 190 183198 12a 08312a 92a029 2832a8a98 b23 b2008b 190b23 b2119b98b 3a1ba3 a1008a8ba "
    "9033b9ba9 98aba8 478 043473 190478 194147173 12a478 34730412a 92a902478 2a9297273479 "
    "478b23 b47b24204 190478b23 47b94bb29192 3a1ba3478 ba114b10447b 4789033b9ba9 47b4b99ba 954 "
    "954083 054015 854835315 12a954 08312a954 2a5542240 2a5325354834 954b23 b2008b954 054015b23 "
    "215258b28548 3a1ba3954 549a1008a8ba 54050ba5bb03 548a58ba8 789579 309539357 780017715 "
    "157173 78957912a 12a309395357 0288258572a5 2a5253357 579789b23 579972209b27 b23018178157 "
    "21b17b157 7895793a1ba3 5705097b0a10ba0 ba003ba50078570 ba557b 65a 08365a 19065a 18319865a "
    "165126 165126083 965906026 598582526832 b2365a b2008b65a 190b2365a b2119b98b65a 63b653513 "
    "08b0b50515b6 63b036065059 65969bb98 47865a 04347365a 19047865a 19414717365a 478165126 "
    "043473165126 478965906026 739479329596269 b2347865a b47b2420465a 190b2347865a "
    "47b94bb2919265a 47863b653513 51b5b610b47b04b 47863b036065059 65969b4797b9 a4964a a4964a083 "
    "01aa60640 18316886461a 149124264 149124264083 024426 832824426 b23a4964a b2008ba4964a "
    "b2301aa60640 64161a148b2118b 964369139b63 18b081b61149641 63b036640 86468b 67a78a89a "
    "67a0a709a073 67a1a7178018 67a1a7173 126168189678 269129679309739 078706602 273267 "
    "b2367a78a89a 207b2709767a9a7 67a1a7178018b23 b2117ba61167 896678169b63136 09167b "
    "07870603bb60 67b"
)
# (z, y, x) of the corners, and of the midpoints of the edges.
_CORNERS = ((0, 0, 0), (0, 0, 1), (0, 1, 1), (0, 1, 0), (1, 0, 0), (1, 0, 1), (1, 1, 1), (1, 1, 0))
_MIDPOINTS = np.array(
    [
        [0, 0, 0.5],
        [0, 0.5, 1],
        [0, 1, 0.5],
        [0, 0.5, 0],
        [1, 0, 0.5],
        [1, 0.5, 1],
        [1, 1, 0.5],
        [1, 0.5, 0],
        [0.5, 0, 0],
        [0.5, 0, 1],
        [0.5, 1, 1],
        [0.5, 1, 0],
    ]
)
_MOST = 5  # triangles per cube
FEATURES = (
    "original_shape_Elongation",
    "original_shape_LeastAxisLength",
    "original_shape_MajorAxisLength",
    "original_shape_Maximum2DDiameterColumn",
    "original_shape_MinorAxisLength",
    "original_shape_SurfaceArea",
)


def _axes(mask: np.ndarray, spacing: np.ndarray) -> np.ndarray:
    """Return the eigenvalues of the voxels' covariance, ascending; array layout of pyradiomics."""
    coordinates = np.array(np.where(mask), dtype="int").transpose((1, 0))
    physical = coordinates * spacing[None, :]
    physical -= np.mean(physical, axis=0)
    physical /= np.sqrt(len(coordinates))
    values = np.linalg.eigvals(np.dot(physical.T.copy(), physical))
    values[(values < 0) & (values > -1e-10)] = 0
    values.sort()
    return values


def _ends(marked: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the rows along x that have a voxel, and the first and last voxel of each."""
    some: np.ndarray = np.any(marked, axis=2)
    last = marked.shape[2] - 1 - marked[:, :, ::-1].argmax(axis=2)
    return some, marked.argmax(axis=2), last


def column_diameter(mask: np.ndarray, spacing: np.ndarray) -> float:
    """Return the largest distance of two mesh vertices of the same y, in mm.

    The vertices are the midpoints between a voxel of the lesion and one outside. Of all vertices on
    one line along x only the two outermost can be the farthest from any other: the distance
    increases with the difference in x, even with rounding in each operation.

    Parameters
    ----------
    mask
        Boolean, (z, y, x), with one layer of background around the lesion.
    spacing
        mm, (z, y, x).
    """
    depth, height, _ = mask.shape
    # Lines of vertices by twice their z and y; midpoints have odd numbers.
    filled = np.zeros((2 * depth, 2 * height), dtype=bool)
    lowest, highest = np.zeros(filled.shape), np.zeros(filled.shape)
    crossings = (
        (mask, slice(0, None, 2), slice(0, None, 2), 0.5),
        (mask[1:] ^ mask[:-1], slice(1, -1, 2), slice(0, None, 2), 0.0),
        (mask[:, 1:] ^ mask[:, :-1], slice(0, None, 2), slice(1, -1, 2), 0.0),
    )
    for marked, z, y, beyond in crossings:
        some, first, last = _ends(marked)
        filled[z, y], lowest[z, y], highest[z, y] = some, first - beyond, last + beyond
    lowest, highest = lowest * spacing[2], highest * spacing[2]
    place = np.arange(2 * depth) / 2 * spacing[0]
    bounds = _bounds(filled, place, lowest, highest)
    best = 0.0
    # The widest plane first; a plane whose bound is no larger than the result so far is skipped.
    for y in np.argsort(-bounds, kind="stable"):
        if bounds[y] <= best:
            break
        line = np.flatnonzero(filled[:, y])
        z, low, high = place[line], lowest[line, y], highest[line, y]
        squares = (z[:, None] - z[None, :]) ** 2 + (high[:, None] - low[None, :]) ** 2
        best = max(best, float(squares.max()))
    return float(np.sqrt(best))


def _bounds(
    filled: np.ndarray, place: np.ndarray, lowest: np.ndarray, highest: np.ndarray
) -> np.ndarray:
    """Return an upper bound of the squared distances in each plane; 0 if it has no vertex.

    No two points are farther apart than twice the largest distance of any of them from a centre,
    here the centre of the plane's box. The bound is raised a little to allow for rounding.
    """
    first, last = filled.argmax(axis=0), len(filled) - 1 - filled[::-1].argmax(axis=0)
    low = np.where(filled, lowest, np.inf).min(axis=0)
    high = np.where(filled, highest, -np.inf).max(axis=0)
    some = filled.any(axis=0)
    middle = np.where(some, (low + high) / 2, 0.0)
    along_z = place[:, None] - (place[first] + place[last]) / 2
    along_x = np.maximum(np.abs(lowest - middle), np.abs(highest - middle))
    squares = np.where(filled, along_z**2 + along_x**2, 0.0).max(axis=0)
    bounds: np.ndarray = 4 * (1 + 1e-9) * squares
    return bounds


def shape_features(mask: np.ndarray, spacing: tuple[float, ...]) -> dict[str, float]:
    """Return the features named in `FEATURES`.

    Parameters
    ----------
    mask
        Boolean, (z, y, x), cut to the lesion's box.
    spacing
        mm, (x, y, z).
    """
    padded, zyx = np.pad(mask, 1), np.array(spacing[::-1])
    least, minor, major = _axes(padded, zyx)
    with np.errstate(invalid="ignore"):  # pyradiomics gives NaN where an eigenvalue is negative
        return {
            "original_shape_Elongation": float(np.sqrt(minor / major)),
            "original_shape_LeastAxisLength": float(np.sqrt(least) * 4),
            "original_shape_MajorAxisLength": float(np.sqrt(major) * 4),
            "original_shape_Maximum2DDiameterColumn": column_diameter(padded, zyx),
            "original_shape_MinorAxisLength": float(np.sqrt(minor) * 4),
            "original_shape_SurfaceArea": surface_area(padded, zyx),
        }


def _triangle_table() -> np.ndarray:
    """Return (128, 5, 3): the edge at each corner of each triangle; unused ones are all edge 0."""
    table = np.zeros((128, _MOST * 3), dtype=np.intp)
    for row, text in zip(table, _TRIANGLES.split(), strict=True):
        edges = [int(digit, 16) for digit in text if digit != "-"]
        row[: len(edges)] = edges
    return table.reshape(128, _MOST, 3)


_EDGES = _triangle_table()


def _areas(cubes: np.ndarray, edges: np.ndarray, spacing: np.ndarray) -> np.ndarray:
    """Return the areas of triangles, (cube, triangle), with the operations of pyradiomics' C code.

    Parameters
    ----------
    cubes
        (cube, 3): index of each cube, (z, y, x).
    edges
        (cube, triangle, 3): the edges on which its corners lie.
    spacing
        mm, (z, y, x).
    """
    points = (cubes[:, None, None, :] + _MIDPOINTS[edges]) * spacing
    a = points[:, :, 0] - points[:, :, 2]
    b = points[:, :, 1] - points[:, :, 2]
    first = a[..., 1] * b[..., 2] - b[..., 1] * a[..., 2]
    second = a[..., 2] * b[..., 0] - b[..., 2] * a[..., 0]
    third = a[..., 0] * b[..., 1] - b[..., 0] * a[..., 1]
    areas: np.ndarray = 0.5 * np.sqrt(first * first + second * second + third * third)
    return areas


def surface_area(mask: np.ndarray, spacing: np.ndarray) -> float:
    """Return the surface area of the triangle mesh in mm2.

    Parameters
    ----------
    mask
        Boolean, (z, y, x), with one layer of background around the lesion.
    spacing
        mm, (z, y, x).
    """
    size = np.array(mask.shape) - 1
    corners = np.zeros(size, dtype=np.uint8)
    for bit, (z, y, x) in enumerate(_CORNERS):
        corner = mask[z : z + size[0], y : y + size[1], x : x + size[2]]
        corners |= corner.view(np.uint8) << np.uint8(bit)
    at = np.flatnonzero((corners != 0) & (corners != 255))
    kinds = corners.reshape(-1)[at]
    kinds = np.where(kinds & 0x80, kinds ^ 0xFF, kinds)
    # every coordinate is exact: a triangle's area depends only on its form
    if (spacing == 1).all():
        areas = _areas(np.zeros((128, 3)), _EDGES, spacing)[kinds]
    else:
        cubes = np.column_stack(np.unravel_index(at, tuple(size))).astype(float)
        areas = _areas(cubes, _EDGES[kinds], spacing)
    # cumsum adds sequentially, as the C code does; np.sum does not.
    return float(np.cumsum(areas.reshape(-1))[-1])
