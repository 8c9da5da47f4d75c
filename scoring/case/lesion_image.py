"""Findings of the image at a lesion: those that are reported, and those that prevent a score.

Air, fluid or metal in it, surroundings that contradict its location, and padding: scanners fill the
area outside the reconstruction circle with a value of their own, often -2000 or -3024 HU. The
signature was derived from unmodified values, so that nothing is replaced; but a lesion with such
voxels was not measured there and gets no score.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np

from scoring.ct.pixels import padding_hounsfield
from scoring.ct.series import CtSeries
from scoring.errors import FeatureError
from scoring.features.cut import LesionCut
from scoring.lesions.image_warnings import ImageShares
from scoring.lesions.surroundings import Surroundings
from scoring.policy import EligibilityPolicy
from scoring.reasons import Reason
from scoring.results import Evidence, Finding, LesionResult, Verdict

_IMAGES, _NO_ARTEFACT = "lesion_images", "No artefact, cavity or cyst at the lesions"
_LOCATIONS, _AGREE = "lesion_locations", "Locations agree with the image"
# Lowest CT number: a padding value from here up cannot be distinguished from air and counts as air.
LOWEST_CT_NUMBER = -1024
# The shares of HU show metal and saturation, not the streaks beside them.
_NOT_MEASURED = "streaks are not measured"


def with_image_warnings(
    lesion: LesionResult, shares: ImageShares | None, policy: EligibilityPolicy
) -> LesionResult:
    """Return a lesion with its shares, and with a reason if the site excludes lesions for them."""
    if shares is None:
        return lesion
    lesion = dataclasses.replace(
        lesion, image_shares=str(shares), image_warnings=tuple(shares.warnings)
    )
    if not lesion.image_warnings or lesion.reason_code or policy.image_warnings != "exclude":
        return lesion
    return dataclasses.replace(
        lesion,
        reason_code=Reason.IMAGE_WARNING,
        reason=f"the image warns: {' '.join(lesion.image_warnings)}",
    )


def image_findings(lesions: Sequence[LesionResult], policy: EligibilityPolicy) -> list[Finding]:
    """Return the finding on the image warnings of the lesions; none if no lesion was examined."""
    seen = [x for x in lesions if x.image_shares is not None]
    if not seen:
        return []
    warned = [x for x in seen if x.image_warnings]
    if warned:
        verdict = Verdict.CANNOT_TELL
        what = "; ".join(f"{x.segment_label}: {' '.join(x.image_warnings)}" for x in warned)
        added = (
            "lesions with a warning are not scored by the site's settings"
            if policy.image_warnings == "exclude"
            else "reported, does not exclude"
        )
        why = f"look at {len(warned)} of {len(seen)} lesions ({what}); {added}; {_NOT_MEASURED}"
    else:
        verdict = Verdict.MET
        why = f"neither air, fluid nor metal is at them; {_NOT_MEASURED}"
    evidence = tuple(Evidence("CT images", x.segment_label, x.image_shares or "") for x in seen)
    return [Finding(_IMAGES, verdict, False, f"{_NO_ARTEFACT}: {verdict.value}; {why}.", evidence)]


def with_surroundings(
    lesion: LesionResult, around: Surroundings | None, policy: EligibilityPolicy
) -> LesionResult:
    """Return a lesion with its surroundings, and with a reason if they contradict its location.

    A location that is not known stays unknown, whatever they suggest.
    """
    if around is None:
        return lesion
    against = around.against(lesion.location)
    lesion = dataclasses.replace(lesion, surroundings=str(around), location_doubt=against)
    if lesion.reason_code is Reason.LOCATION_UNKNOWN and around.suggests is not None:
        suggested = f"; the image suggests {around.suggests.value}, which does not decide it"
        return dataclasses.replace(lesion, reason=f"{lesion.reason}{suggested}")
    if not against or lesion.reason_code or policy.location_contradicted != "exclude":
        return lesion
    place = f" {lesion.location.value}" if lesion.location else ""
    return dataclasses.replace(
        lesion,
        reason_code=Reason.LOCATION_CONTRADICTED,
        reason=f"the image contradicts the location{place} ({lesion.location_evidence}): {against}",
    )


def location_findings(lesions: Sequence[LesionResult], policy: EligibilityPolicy) -> list[Finding]:
    """Return the finding on locations that the image contradicts; none where it does not."""
    doubted = [x for x in lesions if x.location_doubt]
    if not doubted:
        return []
    what = "; ".join(f"{x.segment_label}: {x.location_doubt}" for x in doubted)
    added = (
        "such lesions are not scored"
        if policy.location_contradicted == "exclude"
        else "reported, does not exclude by the site's settings"
    )
    verdict = Verdict.CANNOT_TELL
    why = f"look at {len(doubted)} of {len(lesions)} lesions ({what}); {added}"
    evidence = tuple(Evidence("CT images", x.segment_label, x.surroundings or "") for x in doubted)
    return [Finding(_LOCATIONS, verdict, False, f"{_AGREE}: {verdict.value}; {why}.", evidence)]


def side_notes(lesions: Sequence[LesionResult], around: Sequence[Surroundings | None]) -> list[str]:
    """Return a sentence on each lesion whose mask may be mirrored."""
    notes = []
    for lesion, found in zip(lesions, around, strict=True):
        site = lesion.finding_site_code[2] if lesion.finding_site_code else ""
        said = f"{lesion.segment_label} {site}"
        if found is not None and (doubt := found.other_side(lesion.location, said)):
            notes.append(
                f"{lesion.segment_label} ({lesion.location_evidence}) {doubt}; look whether its "
                "segmentation is mirrored against the CT."
            )
    return notes


def without_padding(cut: LesionCut | FeatureError, series: CtSeries) -> LesionCut | FeatureError:
    """Return a lesion's cut, or the reason if some of its voxels are padding.

    Pixel Padding Value (PS3.3 C.7.5.1.1.2) of each slice of the series defines padding.
    """
    if isinstance(cut, FeatureError):
        return cut
    mask = cut.lesion
    x, y, z = np.array(mask.lower) - np.array(cut.first)
    depth, height, width = mask.voxels.shape
    box = cut.voxels[z : z + depth, y : y + height, x : x + width]
    first = mask.lower[2]
    count = 0
    for index, item in enumerate(series.slices[first : first + depth]):
        padding = padding_hounsfield(item.header)
        if padding is None or padding[0] >= LOWEST_CT_NUMBER:
            continue
        low, high = padding[0], min(padding[1], LOWEST_CT_NUMBER - 1)
        values = box[index][mask.voxels[index]]
        count += int(((values >= low) & (values <= high)).sum())
    if not count:
        return cut
    return FeatureError(
        Reason.PADDING_IN_LESION,
        f"{count} of the lesion's {mask.count} voxels hold the Pixel Padding Value: they lie "
        "outside the reconstructed image",
    )
