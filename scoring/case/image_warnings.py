"""Consequences of the image's warnings of air, fluid or metal: reported, or not scored."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from scoring.lesions.image_warnings import ImageShares
from scoring.policy import EligibilityPolicy
from scoring.reasons import Reason
from scoring.results import Evidence, Finding, LesionResult, Verdict

CODE, RULE = "lesion_images", "No artefact, cavity or cyst at the lesions"
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
    return [Finding(CODE, verdict, False, f"{RULE}: {verdict.value}; {why}.", evidence)]
