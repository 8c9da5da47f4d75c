"""Check whether lesions represent a site, and comparison with another population.

A reference that is made of whatever was at hand is not the site's: scores with it would be called
calibrated, and would not be.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from scoring.model.reference import Reference
from scoring.model.signature import Signature
from scoring.results import Location

MINIMUM_LESIONS = 30  # of a reference
MINIMUM_PATIENTS = 20  # lesions of one patient are alike
LARGEST_PART = 0.25  # of the lesions, that may be one patient's
MOST_LEFT_OUT = 0.5  # of the lesions; what is left is else a choice and no sample
APART = 0.5  # sds between two scanners' means, from which one reference does not serve both
ALIKE = 0.2  # sds from another population's mean, up to which a feature is like it
STANDARD_ERRORS = 2.0


@dataclasses.dataclass(frozen=True)
class ReferenceLesion:
    """A lesion to calibrate with.

    Parameters
    ----------
    location
        None where it is not known.
    features
        Under pyradiomics' names.
    scanner, kernel
        As the CT's header names them; None where it does not.
    doubts
        What a reference needs to know of its CT and nobody has said.
    """

    patient: str
    lesion: str
    location: Location | None
    features: Mapping[str, float]
    scanner: str | None = None
    kernel: str | None = None
    doubts: tuple[str, ...] = ()

    @property
    def group(self) -> str:
        """Scanner and kernel as one text."""
        return f"{self.scanner or 'unknown scanner'} / {self.kernel or 'unknown kernel'}"


@dataclasses.dataclass(frozen=True)
class FeatureShift:
    """Distance of a feature's mean from another population's, in the latter's sds.

    ``error`` is the standard error of the shift, ``spread`` the ratio of the sds.
    """

    name: str
    shift: float
    error: float
    spread: float

    @property
    def words(self) -> str:
        """The shift in words."""
        if abs(self.shift) <= max(ALIKE, STANDARD_ERRORS * self.error):
            return "like it"
        return f"shifted by {self.shift:+.2f} sd (+/- {STANDARD_ERRORS * self.error:.2f})"


def site_faults(
    used: Sequence[ReferenceLesion], left_out: int, signature: Signature
) -> tuple[str, ...]:
    """Return why lesions do not represent a site, in sentences; empty if they do.

    Parameters
    ----------
    used
        Those that a reference is made of.
    left_out
        How many others there are.
    signature
        The model that the reference is for.
    """
    faults = []
    doubts = Counter(doubt for x in used for doubt in x.doubts)
    doubts += Counter("the location is not known" for x in used if x.location is None)
    faults += [f"{n} of {len(used)} lesions: {doubt}" for doubt, n in doubts.items()]
    patients = Counter(x.patient for x in used)
    if len(patients) < MINIMUM_PATIENTS:
        faults.append(f"{len(patients)} patients, expected at least {MINIMUM_PATIENTS}")
    most = max(patients.values())
    if most > LARGEST_PART * len(used):
        faults.append(
            f"{most} of {len(used)} lesions are of one patient, expected at most "
            f"{100 * LARGEST_PART:.0f} %"
        )
    total = len(used) + left_out
    if left_out > MOST_LEFT_OUT * total:
        faults.append(f"{left_out} of {total} lesions were left out, expected at most half")
    return (*faults, *_groups_apart(groups_of(used), signature))


def groups_of(lesions: Sequence[ReferenceLesion]) -> dict[str, list[ReferenceLesion]]:
    """Return the lesions of each scanner and kernel that has enough for a reference of its own."""
    groups: dict[str, list[ReferenceLesion]] = {}
    for lesion in lesions:
        groups.setdefault(lesion.group, []).append(lesion)
    return {group: found for group, found in groups.items() if len(found) >= MINIMUM_LESIONS}


def shifts(reference: Reference, other: Reference) -> tuple[FeatureShift, ...]:
    """Return how far each feature of a reference lies from another one for the same model."""

    def error(r: Reference) -> np.ndarray:
        return np.asarray(r.bootstrap.mean.std(axis=0, ddof=1))

    errors = np.hypot(error(reference), error(other))
    return tuple(
        FeatureShift(
            name,
            (reference.mean[name] - mean) / other.sd[name],
            float(errors[i]) / other.sd[name],
            reference.sd[name] / other.sd[name],
        )
        for i, (name, mean) in enumerate(other.mean.items())
    )


def _groups_apart(
    groups: Mapping[str, Sequence[ReferenceLesion]], signature: Signature
) -> tuple[str, ...]:
    """Return which scanners and kernels differ so much that one reference cannot serve both."""
    names = list(signature.features)
    terms = {
        group: signature.terms(np.array([[x.features[n] for n in names] for x in lesions]))
        for group, lesions in groups.items()
    }
    found = []
    for i, first in enumerate(groups):
        for second in list(groups)[i + 1 :]:
            a, b = terms[first], terms[second]
            sd = np.sqrt((a.var(axis=0, ddof=1) + b.var(axis=0, ddof=1)) / 2)
            shift = np.abs(a.mean(axis=0) - b.mean(axis=0)) / sd
            error = _error(groups[first], a, sd, groups[second], b)
            furthest = int(np.argmax(shift - STANDARD_ERRORS * error))
            if shift[furthest] > APART and shift[furthest] > 2 * STANDARD_ERRORS * error[furthest]:
                found.append(
                    f"{first} and {second} are {shift[furthest]:.1f} sd apart in "
                    f"{names[furthest].removeprefix('original_')}"
                )
    return tuple(found)


def _error(
    first: Sequence[ReferenceLesion],
    a: np.ndarray,
    sd: np.ndarray,
    second: Sequence[ReferenceLesion],
    b: np.ndarray,
) -> np.ndarray:
    """Return the standard error of the difference of two means, by patients."""

    def variance(lesions: Sequence[ReferenceLesion], terms: np.ndarray) -> np.ndarray:
        owners = [x.patient for x in lesions]
        away = terms - terms.mean(axis=0)
        sums = [away[[i for i, o in enumerate(owners) if o == p]].sum(axis=0) for p in set(owners)]
        return np.asarray((np.array(sums) ** 2).sum(axis=0) / len(terms) ** 2)

    return np.asarray(np.sqrt(variance(first, a) + variance(second, b)) / sd)
