"""Drift test: do a site's scored lesions still look like those that its scores are relative to?

Every scored case adds one value for each feature: the mean over its lesions of the standardised
term. Two cumulative sums per feature, upwards and downwards (Page, Biometrika 1954;41:100), grow
while these values stay away from what is expected, and a group of cases drifts while one of them is
above its limit. How often that happens without cause is fixed beforehand: see `limit_of`.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence

import numpy as np

from scoring.model.reference import Reference
from scoring.model.signature import Signature
from scoring.results import CaseResult, Firmness

WINDOW = 50  # cases that the rolling means, sds and shares are over
# A site without a reference of its own is compared with its first cases of a scanner and kernel.
BASELINE_CASES = 50
# Half of the shift of a case's value, in its sds, that the sums are tuned to.
SLACK = 0.25
# At least so many cases lie between false alarms on average, over all groups and features.
CASES_BETWEEN_FALSE_ALARMS = 1000
# A lesion's term counts as no further than this from the mean, in sds: a single odd lesion must not
# make a drift.
FURTHEST = 3.0
# Share of a term's variance that is between patients. It is not known; the larger it is assumed to
# be, the fewer alarms.
BETWEEN_PATIENTS = 0.5
# How far the expected mean may be off, in its standard errors, without that being a drift.
STANDARD_ERRORS = 2.0
# No sum grows beyond this many limits, so that a drift that is over is soon seen to be over.
HIGHEST = 1.25
# A drift probably began after the last case with a level below this.
BEGINNING = 0.1
UNKNOWN = "unknown"
ALL = "all"


@dataclasses.dataclass(frozen=True)
class ScoredCase:
    """Contribution of a scored case to the stream of cases.

    Parameters
    ----------
    at
        When it was scored, in seconds since the epoch.
    scanner, kernel
        As the CT's headers name them.
    reference
        SHA-256 of the reference that it was scored with.
    terms
        (lesion, feature): the terms standardised with that reference.
    high, outside
        (lesion,): whether its score is above the cut-off, and whether a feature lies outside the
        reference.
    firm
        Whether the patient's call is firm; None where that was not examined.
    """

    at: float
    scanner: str
    kernel: str
    reference: str
    terms: np.ndarray
    high: np.ndarray
    outside: np.ndarray
    firm: bool | None


@dataclasses.dataclass(frozen=True)
class FeatureDrift:
    """A feature over the latest `WINDOW` cases of a group.

    ``mean`` and ``sd`` are of its term, in standard deviations of the reference: 0 and 1 for
    lesions like the reference's. ``level`` is its larger sum over the limit: it drifts above 1.
    """

    name: str
    mean: float
    sd: float
    level: float

    @property
    def drifts(self) -> bool:
        """Whether one of its sums is above the limit."""
        return self.level > 1


@dataclasses.dataclass(frozen=True)
class GroupDrift:
    """The cases of one scanner and kernel, or ``all`` where there are several groups.

    Parameters
    ----------
    cases, lesions
        How many there are.
    reference
        Name of the reference that the group's newest case was scored with.
    own_baseline
        Whether it is compared with its own first `BASELINE_CASES` cases, as the reference is not
        calibrated to the site.
    tested
        Cases that the test has seen: without those of the baseline.
    features
        In the model's order.
    levels
        (tested, feature): the larger sum over the limit after each case.
    times
        (tested,): when these cases were scored.
    high, expected_high, outside
        Shares of the lesions of the latest `WINDOW` cases: above the cut-off (and of the training
        lesions), and with a feature outside the reference.
    firm
        Share of these cases whose call is firm; None where that was not examined.
    since, began
        When the sum crossed the limit, and how many cases of the group there had been when it
        began to grow; None where nothing drifts.
    """

    scanner: str
    kernel: str
    cases: int
    lesions: int
    reference: str
    own_baseline: bool
    tested: int
    features: tuple[FeatureDrift, ...]
    levels: np.ndarray
    times: np.ndarray
    high: float
    expected_high: float
    outside: float
    firm: float | None
    since: float | None = None
    began: int | None = None

    @property
    def drifting(self) -> tuple[FeatureDrift, ...]:
        """The features that drift, the furthest first."""
        found = [f for f in self.features if f.drifts]
        return tuple(sorted(found, key=lambda f: -f.level))

    @property
    def level(self) -> float:
        """The highest level of its features; above 1 the group drifts."""
        return max((f.level for f in self.features), default=0.0)


def scored_case(
    result: CaseResult, at: float, signature: Signature, references: Mapping[str, Reference]
) -> ScoredCase | None:
    """Return what a result tells of the stream, or None where it tells nothing.

    Results without a scored lesion tell nothing, nor do those of another model or of a reference
    that is not in use any more.

    Parameters
    ----------
    at
        When it was made.
    references
        Those in use, by SHA-256.
    """
    reference = references.get(result.reference.sha256)
    scored = [x for x in result.lesions if x.radiomics_score is not None]
    if reference is None or not scored or result.model.sha256 != signature.sha256:
        return None
    names = list(signature.features)
    terms = signature.terms(np.array([[x.features[n] for n in names] for x in scored]))
    mean, sd = (np.array([m[n] for n in names]) for m in (reference.mean, reference.sd))
    used = {x.ct_series_instance_uid for x in scored}
    series = [s for s in result.series if s.series_instance_uid in used]
    stability = result.patient.stability
    return ScoredCase(
        at=at,
        scanner=" + ".join(sorted({s.scanner or UNKNOWN for s in series})) or UNKNOWN,
        kernel=" + ".join(sorted({s.convolution_kernel or UNKNOWN for s in series})) or UNKNOWN,
        reference=reference.sha256,
        terms=(terms - mean) / sd,
        high=np.array([(x.radiomics_score or 0) > signature.radiomics_cutoff for x in scored]),
        outside=np.array([bool(x.outside_reference) for x in scored]),
        firm=None if stability is None else stability.firmness is Firmness.FIRM,
    )


def limit_of(features: int, cases: float = CASES_BETWEEN_FALSE_ALARMS) -> float:
    """Return the limit of the sums, in sds of a case's value.

    Each case enters the sums of its group and those of all groups together, two for each feature.
    False alarms of single sums add up at most, however the features are correlated and however
    many groups there are; so each sum gets its part of what is allowed. The mean number of cases
    until a sum crosses a limit h without cause is (exp(2kb) - 2kb - 1) / (2k^2), b = h + 1.166
    (Siegmund, Sequential Analysis, 1985), with k = `SLACK`.
    """
    wanted = 4 * features * cases * 2 * SLACK**2
    x = math.log1p(wanted)
    for _ in range(50):  # a fixed point of a contraction: the slope is 1 / wanted
        x = math.log(wanted + 1 + x)
    return x / (2 * SLACK) - 1.166


def sums(means: np.ndarray, scale: np.ndarray, allowed: np.ndarray, limit: float) -> np.ndarray:
    """Return the larger of the two cumulative sums after each case, over the limit.

    Parameters
    ----------
    means
        (..., case, feature): mean standardised term of each case.
    scale
        (..., case): standard deviation of these means.
    allowed
        (..., feature): how far the expected mean may be off.
    """
    up = np.zeros(means.shape[:-2] + means.shape[-1:])
    down = up
    levels = np.empty(means.shape)
    for i in range(means.shape[-2]):
        mean, sd = means[..., i, :], scale[..., i, None]
        up = np.clip(up + (mean - allowed) / sd - SLACK, 0, HIGHEST * limit)
        down = np.clip(down + (-mean - allowed) / sd - SLACK, 0, HIGHEST * limit)
        levels[..., i, :] = np.maximum(up, down) / limit
    return levels


def scale_of(lesions: np.ndarray) -> np.ndarray:
    """Return the sd of the mean term of so many lesions of one patient, 1 for a single one."""
    return np.sqrt(BETWEEN_PATIENTS + (1 - BETWEEN_PATIENTS) / lesions)


def middle_of(terms: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return median and spread of (lesion, feature) terms, which a few odd lesions do not move.

    The spread is the median absolute deviation, times what makes it a normal distribution's sd.
    """
    middle = np.median(terms, axis=0)
    return middle, np.maximum(1.4826 * np.median(np.abs(terms - middle), axis=0), 1e-9)


def allowance(reference: Reference) -> np.ndarray:
    """Return how far a site's means may be from its reference's, by the latter's bootstrap."""
    sd = np.array(list(reference.sd.values()))
    error: np.ndarray = reference.bootstrap.mean.std(axis=0, ddof=1) / sd
    return STANDARD_ERRORS * error


def group_drifts(
    cases: Sequence[ScoredCase], signature: Signature, references: Mapping[str, Reference]
) -> tuple[GroupDrift, ...]:
    """Return how each scanner and kernel stands, and all together where there are several.

    Parameters
    ----------
    cases
        In the order in which they were scored.
    references
        Those in use, by SHA-256.
    """
    groups: dict[tuple[str, str], list[ScoredCase]] = {}
    for case in cases:
        groups.setdefault((case.scanner, case.kernel), []).append(case)
    if len(groups) > 1:
        groups = {(ALL, ALL): list(cases)} | groups
    return tuple(
        _group(scanner, kernel, found, signature, references)
        for (scanner, kernel), found in groups.items()
    )


def _group(
    scanner: str,
    kernel: str,
    cases: Sequence[ScoredCase],
    signature: Signature,
    references: Mapping[str, Reference],
) -> GroupDrift:
    used = [references[x] for x in dict.fromkeys(c.reference for c in cases)]
    own_baseline = not all(r.calibrated_to_site for r in used)
    levels = _levels(cases, None if own_baseline else np.max([allowance(r) for r in used], axis=0))
    times = np.array([c.at for c in cases[len(cases) - len(levels) :]])
    since, began = _crossing(levels, times, len(cases) - len(levels))
    latest = cases[-WINDOW:]
    terms = np.concatenate([c.terms for c in latest])
    sds = terms.std(axis=0, ddof=1) if len(terms) > 1 else np.full(terms.shape[1], math.nan)
    now = levels[-1] if len(levels) else np.zeros(terms.shape[1])
    firm = [c.firm for c in latest if c.firm is not None]
    training = signature.training
    return GroupDrift(
        scanner=scanner,
        kernel=kernel,
        cases=len(cases),
        lesions=sum(len(c.terms) for c in cases),
        reference=references[cases[-1].reference].name,
        own_baseline=own_baseline,
        tested=len(levels),
        features=tuple(
            FeatureDrift(name, float(mean), float(sd), float(level))
            for name, mean, sd, level in zip(
                signature.features, terms.mean(axis=0), sds, now, strict=True
            )
        ),
        levels=levels,
        times=times,
        high=float(np.concatenate([c.high for c in latest]).mean()),
        expected_high=training["lesions_above_cutoff"] / training["lesions"],
        outside=float(np.concatenate([c.outside for c in latest]).mean()),
        firm=sum(firm) / len(firm) if firm else None,
        since=since,
        began=began,
    )


def _levels(cases: Sequence[ScoredCase], allowed: np.ndarray | None) -> np.ndarray:
    """Return the (case, feature) levels; without ``allowed`` against the first cases themselves."""
    middle, spread = np.zeros(1), np.ones(1)
    if allowed is None:
        middle, spread = middle_of(np.concatenate([c.terms for c in cases[:BASELINE_CASES]]))
    terms = [((c.terms - middle) / spread).clip(-FURTHEST, FURTHEST) for c in cases]
    means = np.array([t.mean(axis=0) for t in terms])
    scale = scale_of(np.array([len(t) for t in terms]))
    if allowed is None:
        means, scale, allowed = against_own_first(means, scale)
    return sums(means, scale, allowed, limit_of(means.shape[1]))


def against_own_first(
    means: np.ndarray, scale: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the later cases relative to the first ones, and how far those may be off."""
    first, later = means[:BASELINE_CASES], means[BASELINE_CASES:]
    if not len(later):
        return later, scale[:0], np.zeros(means.shape[1])
    # In sds of a single lesion, as the reference's are.
    sd = np.sqrt(((first - first.mean(axis=0)) ** 2).sum(axis=0) / (len(first) - 1))
    sd = np.maximum(sd / np.sqrt((scale[:BASELINE_CASES] ** 2).mean()), 1e-9)
    error = np.sqrt((scale[:BASELINE_CASES] ** 2).mean() / len(first))
    return (
        (later - first.mean(axis=0)) / sd,
        scale[BASELINE_CASES:],
        np.full(means.shape[1], STANDARD_ERRORS * error),
    )


def _crossing(
    levels: np.ndarray, times: np.ndarray, before: int
) -> tuple[float | None, int | None]:
    """Return when the highest sum crossed its limit, and after how many cases it began."""
    if not len(levels) or levels[-1].max() <= 1:
        return None, None
    above = levels.max(axis=1) > 1
    crossed = len(above) - int(np.argmin(above[::-1])) if not above.all() else 0
    path = levels[: crossed + 1, int(levels[crossed].argmax())]
    low = np.flatnonzero(path < BEGINNING)
    return float(times[crossed]), before + (int(low[-1]) + 1 if len(low) else 0)
