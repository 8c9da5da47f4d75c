"""A cohort's report: one self-contained HTML file, with its tables as CSV and results as JSON.

Sections of text, tables and figures; the cohort commands each build their own sections.
"""

from __future__ import annotations

import base64
import csv
import dataclasses
import datetime as dt
import functools
import io
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import jinja2

from scoring.cohort.statistics.estimates import plain
from scoring.errors import CohortError
from scoring.escaping import csv_cell

RESEARCH_USE = (
    "Research use only. Not a medical device; not for diagnosis or for choosing a treatment."
)
TABLES = "tables"  # in results.json: the names of the CSV files
TABLE_NAME = r"[a-z0-9_]+"


@dataclasses.dataclass(frozen=True)
class Table:
    """A table of texts.

    Parameters
    ----------
    name
        Of its CSV file, without the suffix: lower case letters, digits and ``_``.
    caption, columns, rows
        What it shows; rows as long as the columns. A row whose first cell begins with a blank is
        printed paler, for comparison.
    note
        Note below the table.
    """

    name: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""

    def __post_init__(self) -> None:
        if not re.fullmatch(TABLE_NAME, self.name):
            raise ValueError(f"{self.name!r} cannot name a file")
        if wrong := [r for r in self.rows if len(r) != len(self.columns)]:
            raise ValueError(f"table {self.name}: a row has {len(wrong[0])} cells")

    def csv(self) -> str:
        """Return the table as CSV text."""
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows([csv_cell(c.strip()) for c in row] for row in self.rows)
        return buffer.getvalue()


@dataclasses.dataclass(frozen=True)
class Picture:
    """A figure with its caption, which must describe it; ``draw`` returns it as SVG text."""

    caption: str
    draw: Callable[[], str]

    @property
    def uri(self) -> str:
        """The figure as a data URI: as an image it cannot run scripts or load resources."""
        return "data:image/svg+xml;base64," + base64.b64encode(self.draw().encode()).decode()


@dataclasses.dataclass(frozen=True)
class Section:
    """A heading and its content, in this order; an appendix is folded until it is opened."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    pictures: tuple[Picture, ...] = ()
    appendix: bool = False


@dataclasses.dataclass(frozen=True)
class Report:
    """A whole report; ``summary`` are the sentences at its head."""

    title: str
    summary: tuple[str, ...]
    sections: tuple[Section, ...]
    provenance: tuple[tuple[str, str], ...] = ()


def _unbroken(cell: str) -> str:
    """Prevent line breaks within an interval's brackets."""
    return re.sub(r"\[[^]]*\]", lambda m: m[0].replace(" ", "\u00a0"), cell)


@functools.cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("scoring.cohort.report", "."),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["unbroken"] = _unbroken
    environment.filters["sentence"] = lambda text: text[:1].upper() + text[1:]
    return environment.get_template("report.html.j2")


def render(report: Report, now: dt.datetime | None = None) -> str:
    """Return the report as HTML text.

    Parameters
    ----------
    report
        What to show; every text is escaped.
    now
        Date of the report; the present by default.
    """
    now = now or dt.datetime.now()
    return _template().render(
        report=report, research_use=RESEARCH_USE, date=now.strftime("%Y-%m-%d %H:%M")
    )


def _earlier_tables(results: Path) -> list[str]:
    """Return the names of the tables that an earlier report in the folder wrote."""
    try:
        names = json.loads(results.read_text(encoding="utf-8"))[TABLES]
        return [f"{name}.csv" for name in names if re.fullmatch(TABLE_NAME, name)]
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return []  # no report of this program


def write_report(
    report: Report, results: Any, directory: Path, now: dt.datetime | None = None
) -> list[Path]:
    """Write ``report.html``, ``results.json`` and one CSV per table.

    Parameters
    ----------
    report
        The report for people.
    results
        The results for programs: dataclasses and plain values.
    directory
        Created if necessary; files of these names are replaced, and tables of an earlier report
        there that this one does not have are removed.

    Returns
    -------
    list of Path
        The files, the HTML first.

    Raises
    ------
    CohortError
        If a result is not a number, or the files cannot be written.
    """
    names = [table.name for section in report.sections for table in section.tables]
    text = json.dumps(
        {"research_use_only": True, TABLES: names, **plain(results)},
        indent=2,
        ensure_ascii=False,
        allow_nan=False,
    )
    files = {"report.html": render(report, now), "results.json": text + "\n"}
    for section in report.sections:
        for table in section.tables:
            if f"{table.name}.csv" in files:
                raise ValueError(f"two tables are called {table.name}")
            files[f"{table.name}.csv"] = table.csv()
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for name in _earlier_tables(directory / "results.json"):
            if name not in files:
                (directory / name).unlink(missing_ok=True)
        for name, content in files.items():
            (directory / name).write_text(content, encoding="utf-8")
    except OSError as e:
        raise CohortError(f"{directory} cannot be written: {e}") from e
    return [directory / name for name in files]


def rows_of(rows: Sequence[Sequence[object]]) -> tuple[tuple[str, ...], ...]:
    """Return rows as the texts of a table."""
    return tuple(tuple(str(cell) for cell in row) for row in rows)
