"""Features of lesions, computed once for all cases whose cuts are equal."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
from collections.abc import Iterator

import numpy as np
import pytest

from scoring.errors import FeatureError
from scoring.features import features
from scoring.features.cut import LesionCut
from scoring.features.features import Measured, measured


@contextlib.contextmanager
def equal_cuts_measured_once() -> Iterator[None]:
    """Let all that is scored in this process meanwhile share the features of equal cuts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(features, "measured", MeasuredOnce())
        yield


class MeasuredOnce:
    """`measured`, which is a pure function of a cut, with its results kept by the cut's content.

    Every voxel and every number of a cut counts: cuts that differ at all are measured apart.
    """

    def __init__(self) -> None:
        self._found: dict[bytes, Measured] = {}

    def __call__(self, cut: LesionCut | FeatureError) -> Measured:
        if isinstance(cut, FeatureError):
            return cut
        key = _digest(cut)
        if key not in self._found:
            self._found[key] = measured(cut)
        found = self._found[key]
        return found if isinstance(found, FeatureError) else dict(found)


def _digest(cut: LesionCut) -> bytes:
    lesion = cut.lesion
    fields = {f.name for part in (cut, lesion) for f in dataclasses.fields(part)}
    assert fields == {"scan", "first", "voxels", "lesion", "extraction", "lower"}, fields
    digest = hashlib.sha256(repr((cut.scan, cut.first, lesion.lower, cut.extraction)).encode())
    for array in (cut.voxels, lesion.voxels):
        digest.update(f"{array.dtype} {array.shape}".encode())
        digest.update(np.ascontiguousarray(array).data)
    return digest.digest()
