"""Consequences of surroundings that contradict a lesion's location: not scored, or reported."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from scoring.lesions.surroundings import Surroundings
from scoring.policy import EligibilityPolicy
from scoring.reasons import Reason
from scoring.results import Evidence, Finding, LesionResult, Verdict

CODE, RULE = "lesion_locations", "Locations agree with the image"


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
    return [Finding(CODE, verdict, False, f"{RULE}: {verdict.value}; {why}.", evidence)]
