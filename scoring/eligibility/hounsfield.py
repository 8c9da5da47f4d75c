"""Findings on whether the CT's values are Hounsfield units; none where nothing is against it."""

from __future__ import annotations

from collections.abc import Sequence

from scoring.attributes import State
from scoring.ct.series import CtSeries
from scoring.ct.value_check import AIR_HU, Values, without_air
from scoring.results import Evidence, Finding, Verdict

CODE, RULE = "hounsfield_units", "Hounsfield units"


def one_rescale(series: CtSeries) -> list[Finding]:
    """Return a finding where the images do not have one rescale, as a CT reconstruction has."""
    says = [series.attributes.number(k) for k in ("RescaleSlope", "RescaleIntercept")]
    if all(found.state is State.ONE for found in says):
        return []
    why = (
        "the images do not all have the same Rescale Slope and Intercept; each was read with its "
        "own, look at them"
    )
    return [_cannot_tell(why, [e for found in says for e in found.evidence()])]


def values_show_it(
    found: Sequence[Values], lesions: Sequence[tuple[str, float]], series: CtSeries
) -> list[Finding]:
    """Return a finding where the values do not show whether they are Hounsfield units.

    ``lesions`` are the lesions' labels and medians in HU.
    """
    unclear = [values for values in found if without_air(values)]
    if not unclear:
        return []
    why = (
        f"nothing near the lesions is air or lung (up to {AIR_HU} HU), so that the values would "
        "not show a wrong rescale; look at them"
    )
    evidence = [
        Evidence("CT images", f"slices {v.slices[0] + 1} to {v.slices[1] + 1}", str(v))
        for v in unclear
    ]
    evidence += [
        Evidence("CT images", f"median of {label}", f"{hu:.0f} HU") for label, hu in lesions
    ]
    return [_cannot_tell(why, [*evidence, *rescale_evidence(series)])]


def peaks_show_it(displaced: Sequence[str], series: CtSeries) -> list[Finding]:
    """Return a finding where air or fat is not where it is in Hounsfield units.

    ``displaced`` are words of `scoring.ct.tissue_peaks`.
    """
    if not displaced:
        return []
    why = (
        f"{'; '.join(displaced)}, as where values were shifted or scaled, or padding or a lack of "
        "fat makes it look so; look at them"
    )
    return [_cannot_tell(why, rescale_evidence(series))]


def altered(words: Sequence[str], series: CtSeries) -> list[Finding]:
    """Return a finding where values were changed and the site has such images scored."""
    if not words:
        return []
    why = "the values of the images " + "; they ".join(words) + "; accepted by the site's settings"
    return [_cannot_tell(why, rescale_evidence(series))]


def rescale_evidence(series: CtSeries) -> list[Evidence]:
    """Return the rescale of the images."""
    keywords = ("RescaleSlope", "RescaleIntercept")
    return [e for keyword in keywords for e in series.attributes.text(keyword).evidence()]


def _cannot_tell(why: str, evidence: Sequence[Evidence]) -> Finding:
    verdict = Verdict.CANNOT_TELL
    statement = f"{RULE}: {verdict.value}; {why}; reported, does not exclude."
    return Finding(CODE, verdict, False, statement, tuple(evidence))
