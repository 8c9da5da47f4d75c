"""What to ask the PACS for, and when again: pure decisions over facts.

Every image of a series counts, not only those that a SEG names: without the first or last slice a
lesion at the edge would be measured in part.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Collection, Mapping, Sequence

from dicom_node.settings.sections import RetrieveSettings
from dicom_node.state.retrievals import RetrievalRecord, RetrievalStatus
from dicom_node.units import retry_delay
from scoring.results import InstanceReference

# Series Instance UID to the images that the PACS holds of it, and the SOP class of each ("" where
# it does not say).
Listing = Mapping[str, Mapping[str, str]]
# A report must not wait for hours only because the PACS cannot say that nothing is missing.
ATTEMPTS_TO_MAKE_SURE = 3


@dataclasses.dataclass(frozen=True)
class Plan:
    """What is asked for.

    Parameters
    ----------
    by_series
        The images to ask for, of each series.
    absent
        Images that a SEG names and that neither are here nor in the PACS.
    """

    by_series: Mapping[str, tuple[str, ...]]
    absent: tuple[str, ...]

    @property
    def instances(self) -> frozenset[str]:
        """All images to ask for."""
        return frozenset(uid for uids in self.by_series.values() for uid in uids)


def cannot_be_asked(
    references: Sequence[InstanceReference],
    here: Collection[str],
    study_uid: str,
    ct_classes: Collection[str],
) -> str:
    """Return in words why the missing images are of no use, or an empty text.

    Parameters
    ----------
    references
        The images that the study's SEGs were drawn on.
    here
        SOP Instance UIDs of the images that are here.
    """
    missing = [r for r in references if r.sop_instance_uid not in here]
    other = [r for r in missing if r.study_instance_uid not in ("", study_uid)]
    if other:
        return (
            f"{len(other)} of the {len(references)} images that the SEG was drawn on are of study "
            f"{other[0].study_instance_uid}, the SEG itself is of study {study_uid}; SEG and CT "
            "must be of one patient and study, so they were not retrieved"
        )
    foreign = [r for r in missing if r.sop_class_uid and r.sop_class_uid not in ct_classes]
    if foreign:
        return (
            f"{len(foreign)} of the {len(references)} images that the SEG was drawn on are of SOP "
            f"class {foreign[0].sop_class_uid}, expected CT; they were not retrieved"
        )
    return ""


def named_series(references: Sequence[InstanceReference]) -> tuple[str, ...]:
    """Return the series that SEGs name."""
    return tuple(sorted({r.series_instance_uid for r in references if r.series_instance_uid}))


def unplaced(references: Sequence[InstanceReference], listing: Listing) -> bool:
    """Return whether a SEG names images without their series that no series listed has."""
    listed = {uid for images in listing.values() for uid in images}
    return any(not r.series_instance_uid and r.sop_instance_uid not in listed for r in references)


def make_plan(
    references: Sequence[InstanceReference],
    here: Collection[str],
    listing: Listing,
    ct_classes: Collection[str],
) -> Plan:
    """Return which images to ask for: all of the series in use that are not here.

    A series is in use when a SEG names one of its images. Dose sheets and the like in the same
    series are not asked for; where the PACS gives no SOP class, everything of the series is.
    """
    named = {r.sop_instance_uid for r in references}
    by_series = {}
    for series, images in listing.items():
        wanted = tuple(
            uid
            for uid, sop_class in sorted(images.items())
            if uid and uid not in here and (not sop_class or sop_class in ct_classes)
        )
        if wanted and not named.isdisjoint(images):
            by_series[series] = wanted
    listed = {uid for images in listing.values() for uid in images}
    return Plan(by_series, tuple(sorted(named - set(here) - listed)))


@dataclasses.dataclass(frozen=True)
class Attempt:
    """What an attempt came to.

    Parameters
    ----------
    wanted, arrived
        How many images were asked for, and how many of them are here now.
    problem
        Why it is not complete, in words; empty when it is.
    final
        True where asking again cannot help.
    needed
        False where nothing is known to be missing: the PACS was to say whether the series goes on.
    """

    wanted: int
    arrived: int
    problem: str = ""
    final: bool = False
    needed: bool = True


def after(
    record: RetrievalRecord,
    attempt: Attempt,
    settings: RetrieveSettings,
    inputs: str,
    now: float,
    jitter: random.Random,
) -> RetrievalRecord:
    """Return a retrieval as it stands after an attempt.

    Parameters
    ----------
    record
        Before the attempt.
    inputs
        `dicom_node.state.facts.objects_key` of what is here now.
    now
        Seconds since the epoch.
    jitter
        For the wait until the next attempt.
    """
    attempts = record.attempts + 1
    # The first attempt that learns it says how many are wanted; later ones ask for the rest.
    wanted = max(record.wanted, record.arrived + attempt.wanted)
    common = dataclasses.replace(
        record,
        attempts=attempts,
        wanted=wanted,
        arrived=record.arrived + attempt.arrived,
        changed_at=now,
        inputs=inputs,
        detail=attempt.problem,
    )
    if not attempt.problem:
        return dataclasses.replace(common, status=RetrievalStatus.COMPLETE, next_attempt_at=0)
    most = settings.attempts if attempt.needed else min(settings.attempts, ATTEMPTS_TO_MAKE_SURE)
    if attempt.final or attempts >= most:
        return dataclasses.replace(common, status=RetrievalStatus.GIVEN_UP, next_attempt_at=0)
    delay = retry_delay(
        record.attempts, settings.retry_first_seconds, settings.retry_longest_seconds, jitter
    )
    return dataclasses.replace(common, next_attempt_at=now + delay)


def problem_of(plan: Plan, here: Collection[str], source: str, answers: Sequence[str]) -> str:
    """Return in words what an attempt left missing, or an empty text.

    Parameters
    ----------
    here
        The images that are here after the attempt.
    source
        The PACS and the way it was asked.
    answers
        What it answered, in words.
    """
    parts = []
    if plan.absent:
        parts.append(
            f"the PACS ({source}) does not hold {len(plan.absent)} of the images that the SEG was "
            f"drawn on, the first being {plan.absent[0]}"
        )
    late = sorted(plan.instances - set(here))
    if late:
        parts.append(
            f"{len(late)} of {len(plan.instances)} images asked for did not come from {source}, "
            f"the first being {late[0]}"
        )
        parts += dict.fromkeys(answers)
    return "; ".join(parts)
