"""Biologic validation: cytotoxic enrichment and lymphocytes of tumours with high and low score.

The paper (Materials and Methods): the enrichment score is the mean of the log2 z-scores of CD8A,
GZMA, GZMB and PRF1 after background thresholding and housekeeping adjustment of NanoString counts;
its association with the radiomics score of the biopsied lesion is tested by Mann-Whitney. How
threshold and adjustment were done is not printed; here as is usual for such counts: the threshold
of a sample is mean + 2 sd of its
negative controls, and lower counts are raised to it; counts are divided by the geometric mean of
the sample's housekeeping genes, relative to its mean over the samples.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from scipy import stats

from scoring.cohort.data.cells import rows_text
from scoring.cohort.data.tables import SCORE
from scoring.cohort.statistics.discrimination import discriminate
from scoring.cohort.statistics.estimates import Estimate, Unavailable, above, attempt
from scoring.errors import CohortError
from scoring.wording import counted

CYTOTOXIC = ("CD8A", "GZMA", "GZMB", "PRF1")
NEGATIVE_CONTROL = "NEG_"
BACKGROUND_SDS = 2.0
FEWEST_SAMPLES = 4  # with fewer, no Mann-Whitney P value can be below 0.05
LYMPHOCYTES = "til"


@dataclasses.dataclass(frozen=True)
class GroupDifference:
    """A quantity in lesions with high and low score.

    Parameters
    ----------
    high_median, low_median
        Median with the quartiles in place of an interval.
    p
        Mann-Whitney U test, two-sided; exact where there are no ties.
    superiority
        Chance that the quantity of a lesion with high score is above that of one with low score,
        with DeLong's interval, which does not exist where they are separated completely.
    """

    quantity: str
    high: int
    low: int
    high_median: Estimate
    low_median: Estimate
    p: float
    superiority: Estimate | Unavailable


@dataclasses.dataclass(frozen=True, eq=False)
class Biology:
    """Scores and their associations.

    Parameters
    ----------
    samples
        ``sample``, ``radiomics_score``, ``high``, ``cytotoxic_score`` and, where known, ``til``.
    below_background
        Gene to the number of samples in which it was below the background.
    """

    samples: pd.DataFrame
    cutoff: float
    below_background: dict[str, int]
    cytotoxic: GroupDifference | Unavailable
    lymphocytes: GroupDifference | Unavailable
    warnings: tuple[str, ...]


def _numbers(table: pd.DataFrame, column: str, name: str) -> np.ndarray:
    if column not in table:
        raise CohortError(f"{name}: column {column!r} is missing")
    values = pd.to_numeric(table[column], errors="coerce").to_numpy(dtype=float)
    bad = ~np.isfinite(values) | (values < 0)
    if bad.any():
        found = str(table[column][bad].iloc[0]).strip()
        raise CohortError(
            f"{name}, {rows_text(bad)}: {column} is {found or 'blank'}, expected a number of at "
            "least 0"
        )
    return values


def _names(table: pd.DataFrame, name: str) -> pd.Series:
    if "sample" not in table:
        raise CohortError(f"{name}: column 'sample' is missing")
    samples = table["sample"].astype(str).str.strip()
    for bad, what in ((samples == "", "is blank"), (samples.duplicated(), "is there twice")):
        if bad.any():
            raise CohortError(f"{name}, {rows_text(bad)}: sample {what}")
    return samples


def cytotoxic_scores(
    counts: pd.DataFrame, housekeeping: Sequence[str], name: str = "expression"
) -> tuple[pd.Series, dict[str, int]]:
    """Return each sample's cytotoxic enrichment, and how often genes were below the background.

    Parameters
    ----------
    counts
        One row per sample: ``sample``, the four genes, the housekeeping genes and at least two
        columns of negative controls whose names begin with ``NEG_``; raw counts.
    housekeeping
        Names of the housekeeping genes.

    Raises
    ------
    CohortError
        If a column is missing, a count is not a number of at least 0, a housekeeping gene is
        zero, a gene is the same in all samples, or there are fewer than three samples.
    """
    samples = _names(counts, name)
    if len(samples) < 3:
        raise CohortError(f"{name}: {len(samples)} samples, expected at least 3 for a z-score")
    controls = [str(c) for c in counts if str(c).startswith(NEGATIVE_CONTROL)]
    if len(controls) < 2:
        raise CohortError(
            f"{name}: {len(controls)} negative controls (columns {NEGATIVE_CONTROL}...), expected "
            "at least 2 for the background"
        )
    if not housekeeping:
        raise CohortError("no housekeeping gene is named, expected at least 1")
    if overlap := set(housekeeping) & set(CYTOTOXIC):
        raise CohortError(f"{min(overlap)} cannot be a housekeeping gene: it is in the score")
    negative = np.column_stack([_numbers(counts, c, name) for c in controls])
    background = negative.mean(axis=1) + BACKGROUND_SDS * negative.std(axis=1, ddof=1)
    background = background.clip(1)  # a logarithm is taken
    keepers = np.column_stack([_numbers(counts, h, name) for h in housekeeping])
    silent = (keepers <= background[:, None]).any(axis=1)
    if silent.any():
        raise CohortError(
            f"{name}, {rows_text(silent)}: a housekeeping gene is not above the background; the "
            "sample cannot be adjusted and must be left out"
        )
    level = np.log2(keepers).mean(axis=1)
    adjustment = level - level.mean()
    below: dict[str, int] = {}
    z = []
    for gene in CYTOTOXIC:
        values = _numbers(counts, gene, name)
        below[gene] = int((values < background).sum())
        logs = np.log2(np.maximum(values, background)) - adjustment
        sd = float(logs.std(ddof=1))
        if sd < 1e-9:
            raise CohortError(f"{name}: {gene} is the same in all {len(samples)} samples")
        z.append((logs - logs.mean()) / sd)
    return pd.Series(np.mean(z, axis=0), index=samples), below


def compare_groups(values: np.ndarray, high: np.ndarray, quantity: str) -> GroupDifference:
    """Compare a quantity between lesions with high and low score.

    Raises
    ------
    CohortError
        If a group is empty, there are fewer than `FEWEST_SAMPLES`, or all values are equal.
    """
    a, b = values[high], values[~high]
    if len(a) == 0 or len(b) == 0:
        raise CohortError(
            f"{quantity}: {len(a)} lesions with high and {len(b)} with low score, expected both"
        )
    if len(values) < FEWEST_SAMPLES or np.ptp(values) == 0:
        raise CohortError(
            f"{quantity}: {len(values)} lesions with "
            f"{counted(len(np.unique(values)), 'different value')}; "
            "nothing to compare"
        )
    found = attempt(discriminate, values, high.astype(int))
    if isinstance(found, Unavailable):
        superiority: Estimate | Unavailable = Unavailable("the groups are separated completely")
    else:
        superiority = found.auc

    def median(x: np.ndarray) -> Estimate:
        low, middle, top = np.percentile(x, [25, 50, 75])
        return Estimate(float(middle), float(low), float(top))

    ties = len(np.unique(values)) < len(values)
    test = stats.mannwhitneyu(
        a, b, alternative="two-sided", method="asymptotic" if ties else "exact"
    )
    return GroupDifference(
        quantity, len(a), len(b), median(a), median(b), float(test.pvalue), superiority
    )


def analyse_biology(
    lesions: pd.DataFrame, counts: pd.DataFrame, housekeeping: Sequence[str], cutoff: float
) -> Biology:
    """Associate the radiomics score of biopsied lesions with the results of the biopsies.

    Parameters
    ----------
    lesions
        One row per biopsied lesion: ``sample``, ``radiomics_score`` (0 to 1) and, where known,
        ``til`` (tumour-infiltrating lymphocytes, any unit; blank is unknown).
    counts, housekeeping
        As `cytotoxic_scores`; samples that are in one table only are left out and counted.
    cutoff
        Above it a score is high.

    Raises
    ------
    CohortError
        As `cytotoxic_scores`; or if no sample is in both tables, or a score is not 0 to 1.
    """
    enrichment, below = cytotoxic_scores(counts, housekeeping)
    samples = _names(lesions, "lesions")
    scores = _numbers(lesions, SCORE, "lesions")
    if (bad := scores > 1).any():
        raise CohortError(f"lesions, {rows_text(bad)}: {SCORE} is above 1, expected 0 to 1")
    frame = pd.DataFrame({"sample": samples, SCORE: scores, "high": above(scores, cutoff)})
    frame["cytotoxic_score"] = samples.map(enrichment).to_numpy(dtype=float)
    if frame["cytotoxic_score"].isna().all():
        raise CohortError("no sample is in both tables; are the names the same?")
    known = frame.dropna(subset=["cytotoxic_score"])
    said = _expression_notes(frame, enrichment, below)
    cytotoxic = attempt(
        compare_groups,
        known["cytotoxic_score"].to_numpy(),
        known["high"].to_numpy(),
        "cytotoxic enrichment",
    )
    lymphocytes: GroupDifference | Unavailable = Unavailable(f"there is no column {LYMPHOCYTES!r}")
    if LYMPHOCYTES in lesions:
        given, values = _given_lymphocytes(lesions)
        if not given.all():
            said.append(f"{int((~given).sum())} of {len(lesions)} lesions have no {LYMPHOCYTES}")
        frame.loc[given, LYMPHOCYTES] = values
        lymphocytes = attempt(
            compare_groups,
            values,
            frame["high"].to_numpy()[given],
            "tumour-infiltrating lymphocytes",
        )
    return Biology(frame, cutoff, below, cytotoxic, lymphocytes, tuple(said))


def _expression_notes(
    frame: pd.DataFrame, enrichment: pd.Series, below: Mapping[str, int]
) -> list[str]:
    said = []
    if left := int(frame["cytotoxic_score"].isna().sum()):
        said.append(f"{left} of {len(frame)} lesions have no expression: left out there")
    if more := int((~enrichment.index.isin(frame["sample"])).sum()):
        said.append(
            f"{more} of {len(enrichment)} expression samples have no lesion; they count in the "
            "z-scores only"
        )
    said += [
        f"{gene} is below the background in {n} of {len(enrichment)} samples"
        for gene, n in below.items()
        if n
    ]
    return said


def _given_lymphocytes(lesions: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return which lesions have a lymphocyte count, (lesion,), and these counts."""
    text = lesions[LYMPHOCYTES].astype(str).str.strip().str.lower()
    given = ~text.isin(["", "na", "nan", "none"]).to_numpy()
    rows = lesions[given]
    return given, _numbers(rows, LYMPHOCYTES, "lesions") if len(rows) else np.empty(0)
