"""The paper's Table 3 and Table 1, recomputed from their own counts, cell by cell."""

from __future__ import annotations

import dataclasses
import math

from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep

from scoring.cohort.paper.published import (
    COLUMNS,
    LESIONS,
    LESIONS_PER_PATIENT,
    PATIENTS,
    TABLE_1,
    TABLE_3,
    Table3Row,
    parse_cell,
)
from scoring.cohort.statistics.estimates import Estimate, Unavailable, half_up, p_text
from scoring.cohort.statistics.operating_point import (
    Counts,
    OperatingPoint,
    Proportion,
    ProportionMethod,
    operating_point,
)

HALF_OF_LAST_DIGIT = 0.005
PARTS = ("value", "low", "high")
# Two rows of cohort 1 print intervals that the counts beside them do not give, with any of the
# methods here. The counts below were searched for over all of 34 to 47 patients of each outcome;
# they alone give all twelve printed limits, and are 83 patients, two fewer than printed.
FEWER_PATIENTS = {
    ("radiomics-clinical", 1): Counts(32, 17, 24, 10),
    ("clinical", 1): Counts(29, 19, 22, 13),
}


@dataclasses.dataclass(frozen=True)
class CellComparison:
    """A printed cell and its recomputation.

    ``differing`` names which of value, low and high differ as printed; ``explanation`` states why,
    or that there is no explanation.
    """

    row: str
    column: str
    printed: str
    recomputed: str
    differing: tuple[str, ...]
    explanation: str

    @property
    def agrees(self) -> bool:
        """True when every printed number is the recomputed one."""
        return not self.differing


def printed_counts(row: Table3Row) -> Counts:
    """Return the counts of a row from the fractions of sensitivity and specificity."""
    true_positive, positives = row.fraction("sensitivity")
    true_negative, negatives = row.fraction("specificity")
    return Counts(
        true_positive, negatives - true_negative, true_negative, positives - true_positive
    )


def printed_estimate(point: OperatingPoint, column: str) -> tuple[Estimate, int]:
    """Return a column's estimate in printed units, and its decimals."""
    value: Proportion | Estimate | Unavailable = getattr(point, column)
    if isinstance(value, Proportion):
        return Estimate(*(100 * x for x in dataclasses.astuple(value.share))), 0
    assert isinstance(value, Estimate)
    return value, 2


def as_printed(estimate: Estimate, digits: int, printed: tuple[str, str, str]) -> dict[str, bool]:
    """Return for each part whether it rounds to what is printed."""
    return {
        part: half_up(value, digits) == float(text)
        for part, value, text in zip(PARTS, dataclasses.astuple(estimate), printed, strict=True)
    }


def _truncated(value: float, digits: int, text: str) -> bool:
    return bool(math.floor(value * 10**digits) / 10**digits == float(text))


def _explain(row: Table3Row, column: str, differing: tuple[str, ...]) -> str:
    printed = row.numbers(column)
    own, digits = printed_estimate(operating_point(printed_counts(row), 0), column)
    sentences = []
    fewer = FEWER_PATIENTS.get((row.signature, row.cohort))
    left = list(differing)
    if fewer is not None:
        other, _ = printed_estimate(operating_point(fewer, 0), column)
        same = as_printed(other, digits, printed)
        found = [p for p in left if same[p]]
        if found:
            sentences.append(
                f"{_words(found)} printed as from {fewer.positives + fewer.negatives} patients "
                f"({fewer.true_positive}/{fewer.positives} and "
                f"{fewer.true_negative}/{fewer.negatives}), two fewer than the row counts."
            )
            left = [p for p in left if not same[p]]
    for part in list(left):
        index = PARTS.index(part)
        value, text = dataclasses.astuple(own)[index], printed[index]
        if part == "value" and digits == 0:
            numerator, denominator = row.fraction(column)
            if half_up(100 * numerator / denominator) == float(text) and (
                (numerator, denominator) != _fraction_of(row, column)
            ):
                a, b = _fraction_of(row, column)
                sentences.append(
                    f"The value is that of the printed {numerator}/{denominator}; with the row's "
                    f"sensitivity and specificity it must be {a}/{b}."
                )
                left.remove(part)
                continue
        if _truncated(value, digits, text):
            sentences.append(f"{_words([part])} cut off, not rounded ({value:.{digits + 2}f}).")
            left.remove(part)
    if left:
        why = "from neither the printed counts nor those of 83 patients" if fewer else "unexplained"
        sentences.append(f"{_words(left)} printed: {why}.")
    return " ".join(sentences)


def _words(parts: list[str]) -> str:
    """Return the beginning of a sentence, such as ``Value and lower limit are``."""
    names = [{"value": "value", "low": "lower limit", "high": "upper limit"}[p] for p in parts]
    text = " and ".join(names)
    return f"{text[0].upper()}{text[1:]} {'is' if len(parts) == 1 else 'are'}"


def _fraction_of(row: Table3Row, column: str) -> tuple[int, int]:
    value = getattr(operating_point(printed_counts(row), 0), column)
    assert isinstance(value, Proportion)
    return value.numerator, value.denominator


def compare_table_3() -> list[CellComparison]:
    """Recompute every cell of Table 3 that follows from its printed counts.

    AUCs and P values need the scores themselves and are not among them.
    """
    cells = []
    for row in TABLE_3:
        point = operating_point(printed_counts(row), 0)
        for column in COLUMNS:
            estimate, digits = printed_estimate(point, column)
            same = as_printed(estimate, digits, row.numbers(column))
            differing = tuple(p for p in PARTS if not same[p])
            fraction_differs = digits == 0 and row.fraction(column) != _fraction_of(row, column)
            if fraction_differs and "value" not in differing:
                differing = ("value", *differing)
            value = getattr(point, column)
            cells.append(
                CellComparison(
                    f"{row.signature}, cohort {row.cohort}",
                    column,
                    row.cell(column),
                    value.text(),
                    differing,
                    _explain(row, column, differing) if differing else "",
                )
            )
    return cells


def limits_reproduced() -> dict[str, tuple[int, int]]:
    """Return for each interval method how many printed limits it reproduces, and of how many.

    Over the seven rows of Table 3 whose counts are beyond doubt.
    """
    rows = [r for r in TABLE_3 if (r.signature, r.cohort) not in FEWER_PATIENTS]
    found: dict[str, tuple[int, int]] = {}
    for method in ProportionMethod:
        hits = total = 0
        for row in rows:
            point = operating_point(printed_counts(row), 0, method=method)
            for column in COLUMNS[:4]:
                same = as_printed(printed_estimate(point, column)[0], 0, row.numbers(column))
                hits, total = hits + same["low"] + same["high"], total + 2
        found[f"proportion, {method.name.lower().replace('_', '-')}"] = (hits, total)
    for ratio_method in ("log", "log-adjusted", "score"):
        hits = total = 0
        for row in rows:
            c = printed_counts(row)
            for column, a, b in (
                ("positive_lr", c.true_positive, c.false_positive),
                ("negative_lr", c.false_negative, c.true_negative),
            ):
                low, high = confint_proportions_2indep(
                    a, c.positives, b, c.negatives, compare="ratio", method=ratio_method
                )
                same = as_printed(Estimate(0, float(low), float(high)), 2, row.numbers(column))
                hits, total = hits + same["low"] + same["high"], total + 2
        found[f"likelihood ratio, {ratio_method}"] = (hits, total)
    return found


def compare_table_1() -> list[CellComparison]:
    """Recompute the shares of Table 1 from their counts, and the lesions per patient."""
    cells = []
    for (parameter, level), cohorts in TABLE_1.items():
        of = LESIONS if parameter == "lesion location" else PATIENTS
        for cohort, (count, percent) in cohorts.items():
            exact = 100 * count / of[cohort]
            agrees = half_up(exact) == percent
            cells.append(
                CellComparison(
                    f"{parameter}: {level}",
                    f"cohort {cohort}",
                    f"{count} ({percent})",
                    f"{count} ({half_up(exact):.0f})",
                    () if agrees else ("value",),
                    ""
                    if agrees
                    else f"{count}/{of[cohort]} is {exact:.1f} %; {_why(exact, percent)}.",
                )
            )
    for cohort, text in LESIONS_PER_PATIENT.items():
        exact, digits = LESIONS[cohort] / PATIENTS[cohort], len(text.partition(".")[2])
        agrees = half_up(exact, digits) == float(text)
        cells.append(
            CellComparison(
                "mean number of lesions per patient",
                f"cohort {cohort}",
                text,
                f"{half_up(exact, digits):.{digits}f}",
                () if agrees else ("value",),
                ""
                if agrees
                else f"{LESIONS[cohort]}/{PATIENTS[cohort]} is {exact:.4f}: cut off, not rounded.",
            )
        )
    return cells


def _why(exact: float, percent: int) -> str:
    if math.floor(exact) == percent:
        return "cut off, not rounded"
    return "rounded up; the column's shares then add up to 100"


@dataclasses.dataclass(frozen=True)
class PValueComparison:
    """A printed P value, and the ranges that one- and two-sided tests give."""

    row: str
    auc: str
    printed: str
    one_sided: tuple[float, float]
    two_sided: tuple[float, float]

    @property
    def follows_from(self) -> str:
        """The test that gives the printed value: both, one-sided, two-sided or neither."""
        one, two = (_covers(r, self.printed) for r in (self.one_sided, self.two_sided))
        if one and two:
            return "both"
        return "one-sided" if one else "two-sided" if two else "neither"


def _covers(limits: tuple[float, float], printed: str) -> bool:
    low, high = limits
    if printed.startswith("<"):
        return low < float(printed[1:])
    half = 0.5 * 10.0 ** -len(printed.partition(".")[2])
    return low < float(printed) + half and high >= float(printed) - half


def mann_whitney_p(auc: float, positives: int, negatives: int) -> float:
    """Return the one-sided P value of an AUC above one half, without ties."""
    sd = math.sqrt((positives + negatives + 1) / (12 * positives * negatives))
    return float(stats.norm.sf((auc - 0.5) / sd))


def compare_p_values() -> list[PValueComparison]:
    """Recompute the nine P values of Table 3."""
    found = []
    for row in TABLE_3:
        counts = printed_counts(row)
        auc = float(parse_cell(row.auc)[0])
        low, high = (
            mann_whitney_p(a, counts.positives, counts.negatives)
            for a in (auc + HALF_OF_LAST_DIGIT, auc - HALF_OF_LAST_DIGIT)
        )
        found.append(
            PValueComparison(
                f"{row.signature}, cohort {row.cohort}",
                row.auc,
                row.p,
                (low, high),
                (2 * low, 2 * high),
            )
        )
    return found


def range_text(limits: tuple[float, float]) -> str:
    """Return ``.02 to .03``, or one value where both ends print alike."""
    low, high = p_text(limits[0]), p_text(limits[1])
    return low if low == high else f"{low} to {high}"
