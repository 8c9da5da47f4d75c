"""Pure decisions over facts: the images to request from the PACS, and the time of the next attempt.

Every image of a series is needed, not only those that a SEG references: without the first or last
slice, a lesion at the edge would be measured only in part.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Collection, Mapping, Sequence

from dicom_node.settings.sections import RetrieveSettings
from dicom_node.state.retrievals import RetrievalRecord, RetrievalStatus
from dicom_node.units import retry_delay
from scoring.results import InstanceReference

# Series Instance UID to the images of it that the PACS holds, and the SOP class of each ("" if not
# given).
Listing = Mapping[str, Mapping[str, str]]
# A report must not wait for hours only because the PACS cannot confirm completeness.
ATTEMPTS_TO_MAKE_SURE = 3


@dataclasses.dataclass(frozen=True)
class Plan:
    """The images to request.

    Parameters
    ----------
    by_series
        The images to request, by series.
    absent
        Images that a SEG references and that neither the spool nor the PACS holds.
    """

    by_series: Mapping[str, tuple[str, ...]]
    absent: tuple[str, ...]

    @property
    def instances(self) -> frozenset[str]:
        """All images to request."""
        return frozenset(uid for uids in self.by_series.values() for uid in uids)


def useless_to_request(
    references: Sequence[InstanceReference],
    here: Collection[str],
    study_uid: str,
    ct_classes: Collection[str],
) -> str:
    """Return why the missing images would be of no use, or an empty text.

    Parameters
    ----------
    references
        The images on which the study's SEGs were drawn.
    here
        SOP Instance UIDs of the received images.
    """
    missing = [r for r in references if r.sop_instance_uid not in here]
    other = [r for r in missing if r.study_instance_uid not in ("", study_uid)]
    if other:
        return (
            f"{len(other)} of the {len(references)} images that the segmentation names are of "
            f"study {other[0].study_instance_uid}, the segmentation itself is of study "
            f"{study_uid}; both must be of one patient and study, so they were not retrieved"
        )
    foreign = [r for r in missing if r.sop_class_uid and r.sop_class_uid not in ct_classes]
    if foreign:
        return (
            f"{len(foreign)} of the {len(references)} images that the segmentation names are of "
            f"SOP class {foreign[0].sop_class_uid}, expected CT; they were not retrieved"
        )
    return ""


def named_series(references: Sequence[InstanceReference]) -> tuple[str, ...]:
    """Return the series that SEGs reference."""
    return tuple(sorted({r.series_instance_uid for r in references if r.series_instance_uid}))


def references_without_series(references: Sequence[InstanceReference], listing: Listing) -> bool:
    """Return whether a SEG references images, without a series, that no listed series has."""
    listed = {uid for images in listing.values() for uid in images}
    return any(not r.series_instance_uid and r.sop_instance_uid not in listed for r in references)


def make_plan(
    references: Sequence[InstanceReference],
    here: Collection[str],
    listing: Listing,
    ct_classes: Collection[str],
) -> Plan:
    """Return the images to request: all missing images of the series in use.

    A series is in use if a SEG references one of its images. Dose sheets and similar objects of the
    series are not requested; if the PACS gives no SOP class, all objects of the series are. A
    reference without an image refers to its series.
    """
    named = {r.sop_instance_uid for r in references if r.sop_instance_uid}
    whole = {r.series_instance_uid for r in references if not r.sop_instance_uid}
    by_series = {}
    for series, images in listing.items():
        wanted = tuple(
            uid
            for uid, sop_class in sorted(images.items())
            if uid and uid not in here and (not sop_class or sop_class in ct_classes)
        )
        if wanted and (series in whole or not named.isdisjoint(images)):
            by_series[series] = wanted
    listed = {uid for images in listing.values() for uid in images}
    return Plan(by_series, tuple(sorted(named - set(here) - listed)))


@dataclasses.dataclass(frozen=True)
class Attempt:
    """Outcome of an attempt.

    Parameters
    ----------
    wanted, arrived
        Number of images requested, and of those received.
    problem
        Why it is incomplete; empty if complete.
    final
        True if another attempt cannot help.
    needed
        False if nothing is known to be missing: the attempt only checked completeness.
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
    """Return the record of a retrieval after an attempt.

    Parameters
    ----------
    record
        The record before the attempt.
    inputs
        `dicom_node.state.facts.objects_key` of the objects received.
    now
        Seconds since the epoch.
    jitter
        Source of the random part of the delay until the next attempt.
    """
    attempts = record.attempts + 1
    # The first attempt that knows it sets the number wanted; later ones request the rest.
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
    """Return a description of the images still missing after an attempt, or an empty text.

    Parameters
    ----------
    here
        The images received, after the attempt.
    source
        The PACS and the protocol.
    answers
        Description of its responses.
    """
    parts = []
    if plan.absent:
        parts.append(
            f"the PACS ({source}) does not hold {len(plan.absent)} of the images that the "
            f"segmentation was drawn on, the first being {plan.absent[0]}"
        )
    late = sorted(plan.instances - set(here))
    if late:
        parts.append(
            f"{len(late)} of {len(plan.instances)} requested images were not delivered by "
            f"{source}, the first being {late[0]}"
        )
        parts += dict.fromkeys(answers)
    return "; ".join(parts)
