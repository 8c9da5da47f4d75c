"""Taking turns, medians and their spread, and the table."""

from __future__ import annotations

import dataclasses
import resource
import statistics
import time
from collections.abc import Callable, Mapping
from typing import Any

Work = Callable[[], object]


@dataclasses.dataclass(frozen=True)
class Row:
    """One line of the table.

    Parameters
    ----------
    name
        What was measured.
    unit
        Of the figures, such as ``s CPU``.
    figures
        One a round.
    compared
        Figures of the same rounds for what it is compared with, and its name.
    target
        What is asked for, in words.
    higher_is_better
        For rates; then the ratio is the other way round.
    note
        What must be known to trust the figure.
    """

    name: str
    unit: str
    figures: tuple[float, ...]
    compared: tuple[float, ...] = ()
    with_what: str = ""
    target: str = ""
    higher_is_better: bool = False
    note: str = ""

    @property
    def ratios(self) -> tuple[float, ...]:
        """How many times better than what it is compared with, round by round."""
        pairs = zip(self.figures, self.compared, strict=False)
        if self.higher_is_better:
            return tuple(ours / theirs for ours, theirs in pairs)
        return tuple(theirs / ours for ours, theirs in pairs)

    def as_dict(self) -> dict[str, Any]:
        """Return all figures, for JSON."""
        return {**dataclasses.asdict(self), "ratios": self.ratios}


def spread(figures: tuple[float, ...]) -> str:
    """Return the median and, of several figures, the lowest and highest."""
    if not figures:
        return ""
    middle = f"{statistics.median(figures):.4g}"
    if len(figures) == 1:
        return f"{middle} (once)"
    return f"{middle} [{min(figures):.4g}, {max(figures):.4g}]"


def table(rows: list[Row]) -> str:
    """Return the rows as text: medians, and the range over the rounds in brackets."""
    head = ("what", "unit", "here", "compared with", "", "times better", "target", "note")
    cells = [head] + [
        (
            row.name,
            row.unit,
            spread(row.figures),
            row.with_what,
            spread(row.compared),
            spread(row.ratios),
            row.target,
            row.note,
        )
        for row in rows
    ]
    widths = [max(len(line[column]) for line in cells) for column in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    )


def cpu_seconds() -> float:
    """Return the CPU time of this process and of the children it has waited for."""
    own, children = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def in_turn(works: Mapping[str, Work], rounds: int) -> dict[str, list[tuple[float, float]]]:
    """Do each work once a round, after one round that does not count.

    Returns
    -------
    dict
        By name the (CPU, wall) seconds of each round; the order turns with each round.
    """
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in works}
    for work in works.values():
        work()
    names = list(works)
    for number in range(rounds):
        for name in names[number % len(names) :] + names[: number % len(names)]:
            cpu, wall = cpu_seconds(), time.perf_counter()
            works[name]()
            found[name].append((cpu_seconds() - cpu, time.perf_counter() - wall))
    return found


def cpu_of(times: list[tuple[float, float]]) -> tuple[float, ...]:
    """Return the CPU seconds of each round."""
    return tuple(cpu for cpu, _ in times)


def wall_of(times: list[tuple[float, float]]) -> tuple[float, ...]:
    """Return the wall seconds of each round."""
    return tuple(wall for _, wall in times)
