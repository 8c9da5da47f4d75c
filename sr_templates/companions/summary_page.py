"""A printable summary of one or two pages, for viewers that display structured reports badly."""

from __future__ import annotations

import datetime as dt
import io
import textwrap
from collections.abc import Callable, Sequence

import matplotlib
import numpy as np
import pydicom
from matplotlib.axes import Axes
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

from scoring.results import CaseResult, Firmness, KeyImage, Stability, Verdict
from sr_templates import advice, codes, sentences
from sr_templates.companions import key_image_figure
from sr_templates.companions.printable import printable, shown_name
from sr_templates.strip import dots

PAGE = (8.27, 11.69)  # A4 in inches
MARGIN = 0.07
LINE = 1.35  # line height in font sizes
# Capacity of one page.
MOST_PICTURES = 12
MOST_FINDINGS = 11
MOST_REMARKS = 4
MOST_ADVICE = 5
# Shares of the height that sections need above the footer; without them they are on the next page.
ROOM_FOR_MEANING, ROOM_FOR_DATA = 0.2, 0.12
LOWEST = 0.1  # share of the height; below it no remark begins, so that the footer stays free
_MARKS = {
    Verdict.MET: ("met", "#1a7f37"),
    Verdict.NOT_MET: ("not met", "#b3261e"),
    Verdict.CANNOT_TELL: ("cannot tell", "#9a6700"),
}
_RED = "#b3261e"
_DARK = "#1f2328"


class _Page:
    """A page filled from the top; ``y`` is the top of the next line as a share of the height."""

    def __init__(self) -> None:
        self.figure = Figure(figsize=PAGE)
        self.y = 1 - MARGIN

    def text(
        self, text: str, size: float = 8, color: str = "black", bold: bool = False, x: float = 0.0
    ) -> None:
        """Write a paragraph and move below it."""
        columns = int((1 - 2 * MARGIN - x) * PAGE[0] * 72 / (size * (0.60 if bold else 0.53)))
        for line in textwrap.wrap(printable(text), columns) or [""]:
            self.figure.text(
                MARGIN + x,
                self.y,
                line,
                fontsize=size,
                color=color,
                fontweight="bold" if bold else "normal",
                verticalalignment="top",
                parse_math=False,
            )
            self.y -= size * LINE / 72 / PAGE[1]

    def axes(self, height: float, names: float) -> Axes:
        """Return axes ``height`` inches high, right of ``names`` of the width, and move below."""
        share = height / PAGE[1]
        left = MARGIN + names
        axes = self.figure.add_axes((left, self.y - share, 1 - left - MARGIN - 0.02, share))
        self.y -= share
        return axes

    def space(self, points: float) -> None:
        """Move down."""
        self.y -= points / 72 / PAGE[1]


def summary_pdf(
    result: CaseResult, source: pydicom.Dataset, images: Sequence[KeyImage], now: dt.datetime
) -> bytes:
    """Return the summary of a case as a PDF of one page, or two where there are key images.

    Parameters
    ----------
    result
        What is reported.
    source
        Header of an object of the case, for the patient's name, identifier and dates.
    images
        The lesions' key images; the first `MOST_PICTURES` are shown.
    now
        Date and time of the report.
    """
    first = _first_page(result, source, now)
    left: list[Callable[[_Page, CaseResult], None]] = []
    for section, room in ((_meaning, ROOM_FOR_MEANING), (_data, ROOM_FOR_DATA)):
        if left or first.y < room:
            left.append(section)
        else:
            section(first, result)
    pages = [first]
    if images or left:
        second = _begin_second_page(source, "CT radiomics score" if left else "Lesions")
        for moved in left:
            moved(second, result)
        if images:
            _pictures(second, result, images)
        pages.append(second)
    for number, page in enumerate(pages, start=1):
        _footer(page, result, f"page {number} of {len(pages)}")
    buffer = io.BytesIO()
    metadata = {"Title": "CT radiomics score", "Creator": "immunoct", "CreationDate": now}
    with (
        matplotlib.rc_context({"pdf.fonttype": 42}),  # TrueType: text can be searched and copied
        PdfPages(buffer, metadata=metadata) as pdf,
    ):
        for page in pages:
            pdf.savefig(page.figure)
    return buffer.getvalue()


def _first_page(result: CaseResult, source: pydicom.Dataset, now: dt.datetime) -> _Page:
    page = _Page()
    page.text("CT radiomics score", 16, bold=True)
    page.text(sentences.RESEARCH_USE, 9, _RED, bold=True)
    page.space(4)
    page.text(_who(source), 9)
    page.text(
        f"CT of {_date(source.get('StudyDate'))}, accession number "
        f"{source.get('AccessionNumber') or '(none)'}; report of {now:%Y-%m-%d %H:%M}",
        8,
    )
    page.space(8)
    page.text(sentences.verdict(result), 12, bold=True)
    page.space(2)
    page.text(sentences.clinical_verdict(result), 9.5)
    firm = sentences.firmness(result, short=True)
    if firm:
        far = any(x.outside_reference for x in result.lesions if x.radiomics_score is not None)
        page.text(firm, 8.5, _RED if far else "black")
    for text in advice.for_result(result)[:MOST_ADVICE]:
        page.text(f"What to do: {text}", 9, _RED)
    page.space(6)
    if result.patient.radiomics_score is not None:
        _score_bars(page, result)
        _contributions(page, result)
    page.text("Eligibility", 10, bold=True)
    # Rules that are not met are never among those left out.
    findings = sorted(result.eligibility, key=lambda f: f.verdict is Verdict.MET)
    for finding in findings[:MOST_FINDINGS]:
        word, color = _MARKS[finding.verdict]
        rule, _, why = finding.statement.partition(": ")
        page.text(f"{rule}: {why or word}", 8, color)
    _more(page, len(findings) - MOST_FINDINGS)
    page.space(6)
    return page


def _meaning(page: _Page, result: CaseResult) -> None:
    page.text("What the score means", 10, bold=True)
    for text in (sentences.calibration(result), sentences.trust(result)):
        page.text(text, 8)
    page.space(6)


def _data(page: _Page, result: CaseResult) -> None:
    page.text("Data", 10, bold=True)
    page.text(sentences.clinical(result), 8)
    data = [*(sentences.series(s) for s in result.series), *result.notes]
    shown = 0
    while shown < min(len(data), MOST_REMARKS) and page.y > LOWEST:
        page.text(data[shown], 8)
        shown += 1
    _more(page, len(data) - shown)
    page.space(6)


def _more(page: _Page, count: int) -> None:
    if count > 0:
        page.text(f"... and {count} more in the Structured Report.", 8)


def _who(source: pydicom.Dataset) -> str:
    return (
        f"{shown_name(str(source.get('PatientName') or ''))}, ID "
        f"{source.get('PatientID') or '(none)'}, born {_date(source.get('PatientBirthDate'))}"
    )


def who_and_when(source: pydicom.Dataset) -> str:
    """Return patient and study date, for pages and images that may be looked at alone.

    Images show the beginning of it: what is short comes first.
    """
    return (
        f"Study of {_date(source.get('StudyDate'))}, ID {source.get('PatientID') or '(none)'}, "
        f"{shown_name(str(source.get('PatientName') or ''))}, born "
        f"{_date(source.get('PatientBirthDate'))}"
    )


def _date(value: object) -> str:
    text = str(value or "")
    return f"{text[:4]}-{text[4:6]}-{text[6:]}" if len(text) == 8 else text or "(no date)"


def _score_bars(page: _Page, result: CaseResult) -> None:
    p, m = result.patient, result.model
    lesions = [x.radiomics_score for x in result.lesions if x.radiomics_score is not None]
    assert p.radiomics_score is not None
    caption = "Diamond: the patient. Grey dots: lesions."
    if p.stability is not None and p.stability.scores:
        _variant_strip(page, p.radiomics_score, m.radiomics_cutoff, lesions, p.stability)
        caption = (
            f"Each dot: the score after a small change of this contour or image, one of "
            f"{len(p.stability.scores)}; red: the other call. Another reader's contour or another "
            "scan may differ more. Diamond: the patient. Ticks above: lesions."
        )
    else:
        axes = _bar(page, "Radiomics", p.radiomics_score, m.radiomics_cutoff)
        axes.plot(lesions, [0.5] * len(lesions), "o", color="#444444", markersize=4, alpha=0.6)
        page.space(18)
    if p.radiomics_clinical_score is not None:
        cutoff = m.radiomics_clinical_cutoff
        axes = _bar(page, "Radiomics-clinical", p.radiomics_clinical_score, cutoff)
        if p.radiomics_clinical_range is not None:
            axes.plot(p.radiomics_clinical_range, [0.5, 0.5], "|-", color=_DARK, markersize=7)
            caption += " Bar: its range over an intercept that rests on assumed laboratory values."
        page.space(18)
    page.text(caption, 7, "#555555")
    page.space(6)


def _bar(page: _Page, name: str, score: float, cutoff: float) -> Axes:
    axes = _scale(page.axes(0.24, 0.16), cutoff)
    axes.plot([score], [0.5], "D", color=_DARK, markersize=8)
    axes.set_ylim(0, 1)
    axes.set_ylabel(
        name, fontsize=8, rotation=0, horizontalalignment="right", verticalalignment="center"
    )
    return axes


def _scale(axes: Axes, cutoff: float) -> Axes:
    """Prepare axes from 0 to 1, low on the left of the cut-off and high on its right."""
    axes.axvspan(-0.015, cutoff, color="#d0d7de")
    axes.axvspan(cutoff, 1.015, color="#9ec5fe")
    axes.axvline(cutoff, color="black", linewidth=1.5)
    axes.set_xlim(-0.015, 1.015)
    axes.set_yticks([])
    # The names of the sides stand below them, where no dot lies.
    axes.set_xticks(
        [0, cutoff / 2, cutoff, (1 + cutoff) / 2, 1],
        ["0", "low", f"cut-off {cutoff:g}", "high", "1"],
        fontsize=7,
    )
    axes.tick_params(axis="x", length=0)
    return axes


def _variant_strip(
    page: _Page, score: float, cutoff: float, lesions: Sequence[float], stability: Stability
) -> None:
    """Draw the patient's score in every variant, stacked, by side of the cut-off."""
    scores = np.array(stability.scores)
    keeps = (scores > cutoff) == (score > cutoff)
    axes = _scale(page.axes(0.5, 0.16), cutoff)
    at, above = (np.array(x) for x in zip(*dots(stability.scores, cutoff), strict=True))
    most = max(int(above.max()) + 1, 8) * 1.3
    for chosen, color in ((keeps, "#444444"), (~keeps, _RED)):
        axes.plot(at[chosen], above[chosen] + 0.5, "o", color=color, markersize=2.4)
    axes.plot(lesions, [0.97 * most] * len(lesions), "|", color="black", markersize=5)
    axes.plot([score], [0.86 * most], "D", color=_DARK, markersize=5)
    axes.set_ylim(0, most)
    firm = stability.firmness is not Firmness.NOT_FIRM
    word = stability.firmness.value
    word = word if firm else word.upper()
    missing = f"\n{stability.failed} not scored" if stability.failed else ""
    axes.set_ylabel(
        f"Radiomics\n{word}\n{stability.changed} of {len(scores)} change\nthe call{missing}",
        fontsize=7.5,
        fontweight="bold",
        color="black" if firm else _RED,
        rotation=0,
        horizontalalignment="right",
        verticalalignment="center",
    )
    page.space(18)


def _contributions(page: _Page, result: CaseResult) -> None:
    """Draw the terms of the linear predictor, averaged over the scored lesions."""
    scored = [x.contributions for x in result.lesions if x.radiomics_score is not None]
    names = {name for terms in scored for name in terms}
    mean = {n: sum(terms.get(n, 0.0) for terms in scored) / len(scored) for n in names}
    top = sorted(mean, key=lambda n: abs(mean[n]), reverse=True)[:5][::-1]
    page.text("Largest terms of the score (mean over scored lesions, logit)", 10, bold=True)
    page.space(2)
    axes = page.axes(0.85, 0.30)
    colors = ["#0969da" if mean[n] > 0 else "#9a6700" for n in top]
    axes.barh(range(len(top)), [mean[n] for n in top], color=colors)
    axes.set_yticks(range(len(top)), [codes.feature_code(n)[0].meaning for n in top], fontsize=7)
    axes.tick_params(axis="x", labelsize=7)
    axes.axvline(0, color="black", linewidth=0.8)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    page.space(18)
    why = "the published confidence interval of each includes zero"
    if not result.model.published:
        why = "features are correlated, and the model file has their confidence intervals"
    page.text(f"Single terms must not be interpreted: {why}.", 7, "#555555")
    page.space(6)


def _begin_second_page(source: pydicom.Dataset, title: str) -> _Page:
    page = _Page()
    page.text(title, 16, bold=True)
    page.text(sentences.RESEARCH_USE, 9, _RED, bold=True)
    page.text(who_and_when(source), 9)
    return page


def _pictures(page: _Page, result: CaseResult, images: Sequence[KeyImage]) -> None:
    shown = images[:MOST_PICTURES]
    if len(result.lesions) > len(shown):
        page.text(
            f"{len(shown)} of {len(result.lesions)} lesions are shown; the Structured Report has "
            "all.",
            8,
        )
    columns = 2 if len(shown) <= 4 else 3
    rows = -(-len(shown) // columns)
    width = (1 - 2 * MARGIN) / columns
    height = min((page.y - 0.08) / rows, width * PAGE[0] / PAGE[1] + 0.05)
    for index, image in enumerate(shown):
        row, column = divmod(index, columns)
        bottom = page.y - (row + 1) * height
        left = MARGIN + column * width
        axes = page.figure.add_axes((left, bottom + 0.045, width - 0.015, height - 0.05))
        key_image_figure.draw(axes, image, whole_slice=False)
        page.figure.text(
            left,
            bottom + 0.04,
            key_image_figure.caption(image),
            fontsize=7.5,
            verticalalignment="top",
            parse_math=False,
        )


def _footer(page: _Page, result: CaseResult, number: str) -> None:
    for y, text in ((0.045, sentences.model(result)), (0.02, f"immunoct, {number}")):
        page.figure.text(
            MARGIN,
            y,
            textwrap.fill(printable(text), 150),
            fontsize=5.5,
            color="#555555",
            verticalalignment="top",
            parse_math=False,
        )
