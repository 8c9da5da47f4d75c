"""The cells of a cohort's tables to numbers: decimal commas, laboratory units, yes and no.

What has one meaning is read; what has two is refused, with the change that removes the doubt.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from scoring.clinical.values import parse_albumin, parse_lymphocytes
from scoring.errors import ClinicalValueError, CohortError
from scoring.results import Laboratory

MISSING = frozenset({"", "na", "n/a", "nan", "none", "."})
NAMED_ROWS = 5
YES_NO = {"yes": "1", "no": "0", "true": "1", "false": "0"}
EXPONENT = r"(?:[eE][+-]?\d+)?"
COMMA = rf"[+-]?\d+,\d+{EXPONENT}"
POINT = rf"[+-]?\d+\.\d+{EXPONENT}"
WITH_UNIT = {"albumin": "39 g/L", "lymphocytes": "1.4 10*9/L"}
LABORATORY_PARSERS: dict[str, Callable[[str], Laboratory]] = {
    "albumin": parse_albumin,
    "lymphocytes": parse_lymphocytes,
}


def rows_text(mask: pd.Series | np.ndarray) -> str:
    """Return where a mask is true, as ``row 3`` or ``rows 1, 2, 3 and 4 more``."""
    numbers = [int(i) + 1 for i in np.flatnonzero(np.asarray(mask))]
    first = ", ".join(str(n) for n in numbers[:NAMED_ROWS])
    more = f" and {len(numbers) - NAMED_ROWS} more" if len(numbers) > NAMED_ROWS else ""
    return f"row{'s' if len(numbers) > 1 else ''} {first}{more}"


def texts(column: pd.Series) -> pd.Series:
    """Return a column as stripped texts; missing values are blank."""
    return column.map(lambda v: "" if v is None or v is pd.NA or v != v else str(v).strip())


def first_text(values: pd.Series, mask: pd.Series) -> str:
    """Return the first value in the mask, quoted."""
    return repr(values[mask].iloc[0])


def without_commas(text: pd.Series, name: str, table: str) -> pd.Series:
    """Return texts with decimal points instead of commas.

    Raises
    ------
    CohortError
        If the column has both, or every comma could separate thousands (``1,400``).
    """
    comma = text.str.fullmatch(COMMA)
    if not comma.any():
        return text
    if (point := text.str.fullmatch(POINT)).any():
        raise CohortError(
            f"{table}: {name} has decimal commas ({rows_text(comma)}) and decimal points "
            f"({rows_text(point)}); write one of them throughout"
        )
    if text[comma].str.fullmatch(r"[+-]?[1-9]\d{0,2},\d{3}").all():
        raise CohortError(
            f"{table}, {rows_text(comma)}: {name} is {first_text(text, comma)}, which may be a "
            "decimal comma or a separator of thousands; write a decimal point"
        )
    return text.mask(comma, text.str.replace(",", ".", regex=False))


def numbers(column: pd.Series, table: str) -> pd.Series:
    """Return a column as floats, missing values as NaN; other texts are refused.

    Raises
    ------
    CohortError
        If a cell is not a number, or its comma has two meanings.
    """
    text = without_commas(texts(column), str(column.name), table)
    blank = text.str.lower().isin(MISSING)
    values = pd.to_numeric(text.mask(blank), errors="coerce").astype(float)
    bad = ~blank & ~np.isfinite(values)
    if bad.any():
        raise CohortError(
            f"{table}, {rows_text(bad)}: {column.name} is {first_text(text, bad)}, expected a "
            "number"
        )
    return values


def zero_or_one(column: pd.Series, meaning: str, table: str, *, optional: bool) -> pd.Series:
    """Return a column of 0 and 1; ``yes``, ``no``, ``true`` and ``false`` are understood.

    Parameters
    ----------
    meaning
        What 1 and 0 mean, for messages.
    optional
        Whether a cell may be blank.

    Raises
    ------
    CohortError
        If a cell is anything else; 1 and 2 are not guessed.
    """
    text = texts(column).rename(str(column.name))
    lower = text.str.lower()
    known = text.mask(lower.isin(list(YES_NO)), lower.replace(YES_NO))
    blank = lower.isin(MISSING)
    if (word := pd.to_numeric(known.mask(blank), errors="coerce").isna() & ~blank).any():
        raise CohortError(
            f"{table}, {rows_text(word)}: {column.name} is {first_text(text, word)}, expected 0 or "
            f"1, or yes and no ({meaning})"
        )
    values = numbers(known, table)
    bad = ~values.isin([0, 1])
    if optional:
        bad &= values.notna()
    if not bad.any():
        return values
    found = values[bad].iloc[0]
    what = "blank" if np.isnan(found) else f"{found:g}"
    hint = ""
    if set(values.dropna()) == {1, 2}:
        hint = (
            "; all are 1 or 2, which do not tell which of them is which: write 0 and 1 (some "
            "programs write 2 for 1 and 1 for 0)"
        )
    raise CohortError(
        f"{table}, {rows_text(bad)}: {column.name} is {what}, expected 0 or 1 ({meaning}){hint}"
    )


def check_spelt_alike(column: pd.Series, table: str) -> None:
    """Refuse a column of groups in which two entries differ by case or blanks only.

    Raises
    ------
    CohortError
        If there are two such entries.
    """
    entries = pd.Series(sorted(e for e in texts(column).unique() if e))
    plain = entries.str.lower().str.replace(r"\s+", "", regex=True)
    if (again := plain.duplicated(keep=False)).any():
        alike = entries[plain == plain[again].iloc[0]]
        raise CohortError(
            f"{table}: {column.name} has {' and '.join(map(repr, alike))}, which differ by case or "
            "blanks only; write one group in one way"
        )


def laboratory(column: pd.Series, possible: tuple[float, float, str], table: str) -> pd.Series:
    """Return albumin [g/dL] or lymphocytes [10^9/L]; a cell may name its unit (``39 g/L``).

    Raises
    ------
    CohortError
        If a unit is not known, only some cells name one, or values are impossible in the unit that
        the column is expected in; the message says when the column seems to mix units.
    """
    name, text = str(column.name), texts(column)
    with_unit = (
        text.str.contains(r"\d.*[^\d.,]", regex=True) & pd.to_numeric(text, errors="coerce").isna()
    )
    blank = text.str.lower().isin(MISSING)
    low, high, unit = possible
    if with_unit.any():
        if (bare := ~with_unit & ~blank).any():
            raise CohortError(
                f"{table}: {name} has a unit in {rows_text(with_unit)} and none in "
                f"{rows_text(bare)}; write it in every row, or in none (then all in {unit})"
            )
        return _parsed(text, with_unit, name, table)
    values = numbers(column, table)
    bad = (values < low) | (values > high)
    if bad.any():
        share = f"{int(bad.sum())} of {int(values.notna().sum())} values"
        why = (
            "is the column in another unit?"
            if bad.sum() == values.notna().sum()
            else f"the column seems to mix units ({share} are impossible in {unit}); write each "
            f"value with its unit, such as {WITH_UNIT[name]!r}"
        )
        raise CohortError(
            f"{table}, {rows_text(bad)}: {name} is {values[bad].iloc[0]:g}, expected {low:g} to "
            f"{high:g} {unit}; {why}"
        )
    return values


def _parsed(text: pd.Series, with_unit: pd.Series, name: str, table: str) -> pd.Series:
    parse, values = LABORATORY_PARSERS[name], pd.Series(np.nan, index=text.index)
    for at in text.index[with_unit]:
        try:
            values[at] = parse(text[at]).value
        except ClinicalValueError as e:
            raise CohortError(f"{table}, {rows_text(text.index == at)}: {e}") from e
    return values
