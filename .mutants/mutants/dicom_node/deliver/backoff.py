"""What an answer means for an object that was sent, and when it is tried again: pure decisions."""

from __future__ import annotations

import dataclasses
import enum
import random

from dicom_node.settings.sections import ReportSettings
from dicom_node.state.records import OutgoingRecord
from dicom_node.units import HOUR, retry_delay

TRIES_BEFORE_FAILED = 3


from mutmut.mutation.trampoline import wrap_in_trampoline as _mutmut_mutated, MutantDict


class Verdict(enum.Enum):
    """What a C-STORE status means for the instance."""

    ACCEPTED = "accepted"
    TRANSIENT = "transient"
    PERMANENT = "permanent"
mutants_x_verdict_on__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_verdict_on__mutmut)
def verdict_on(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_orig(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_1(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is not None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_2(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) and 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_3(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status not in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_4(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (1, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_5(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 2, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_6(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 264, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_7(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 274, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_8(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 279) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_9(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 45057 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_10(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 < status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_11(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status < 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_12(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 49152:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_13(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) and 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_14(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status not in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_15(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (273, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_16(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 532) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_17(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 42753 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_18(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 < status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_19(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status < 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


def x_verdict_on__mutmut_20(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects follows from their
    inputs, so that what is there is this object. No answer, out of resources (0xA7xx), processing
    failure (0x0110) and resource limitation (0x0213) pass; what speaks of the instance, the class
    or our rights does not.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 43008:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT

mutants_x_verdict_on__mutmut['_mutmut_orig'] = x_verdict_on__mutmut_orig # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_1'] = x_verdict_on__mutmut_1 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_2'] = x_verdict_on__mutmut_2 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_3'] = x_verdict_on__mutmut_3 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_4'] = x_verdict_on__mutmut_4 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_5'] = x_verdict_on__mutmut_5 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_6'] = x_verdict_on__mutmut_6 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_7'] = x_verdict_on__mutmut_7 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_8'] = x_verdict_on__mutmut_8 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_9'] = x_verdict_on__mutmut_9 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_10'] = x_verdict_on__mutmut_10 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_11'] = x_verdict_on__mutmut_11 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_12'] = x_verdict_on__mutmut_12 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_13'] = x_verdict_on__mutmut_13 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_14'] = x_verdict_on__mutmut_14 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_15'] = x_verdict_on__mutmut_15 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_16'] = x_verdict_on__mutmut_16 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_17'] = x_verdict_on__mutmut_17 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_18'] = x_verdict_on__mutmut_18 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_19'] = x_verdict_on__mutmut_19 # type: ignore # mutmut generated
mutants_x_verdict_on__mutmut['x_verdict_on__mutmut_20'] = x_verdict_on__mutmut_20 # type: ignore # mutmut generated


@dataclasses.dataclass(frozen=True)
class NextAttempt:
    """When a failed object is tried again, and whether it is shown as failed meanwhile."""

    delay: float
    failed: bool
mutants_x_after_failure__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_after_failure__mutmut)
def after_failure(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_orig(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_1(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = None
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_2(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent or record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_3(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts - 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_4(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 2 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_5(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 > TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_6(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = None
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_7(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours / HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_8(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(None, True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_9(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), None)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_10(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_11(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), )
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_12(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(None, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_13(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, None, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_14(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, None, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_15(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, None), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_16(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_17(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_18(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_19(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, ), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_20(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(31, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_21(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), False)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_22(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = None
    return NextAttempt(delay, False)


def x_after_failure__mutmut_23(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        None, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_24(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, None, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_25(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, None, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_26(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, None
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_27(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_28(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_29(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, jitter
    )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_30(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, )
    return NextAttempt(delay, False)


def x_after_failure__mutmut_31(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(None, False)


def x_after_failure__mutmut_32(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, None)


def x_after_failure__mutmut_33(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(False)


def x_after_failure__mutmut_34(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, )


def x_after_failure__mutmut_35(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return what follows a failed attempt to send an object."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, True)

mutants_x_after_failure__mutmut['_mutmut_orig'] = x_after_failure__mutmut_orig # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_1'] = x_after_failure__mutmut_1 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_2'] = x_after_failure__mutmut_2 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_3'] = x_after_failure__mutmut_3 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_4'] = x_after_failure__mutmut_4 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_5'] = x_after_failure__mutmut_5 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_6'] = x_after_failure__mutmut_6 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_7'] = x_after_failure__mutmut_7 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_8'] = x_after_failure__mutmut_8 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_9'] = x_after_failure__mutmut_9 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_10'] = x_after_failure__mutmut_10 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_11'] = x_after_failure__mutmut_11 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_12'] = x_after_failure__mutmut_12 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_13'] = x_after_failure__mutmut_13 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_14'] = x_after_failure__mutmut_14 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_15'] = x_after_failure__mutmut_15 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_16'] = x_after_failure__mutmut_16 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_17'] = x_after_failure__mutmut_17 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_18'] = x_after_failure__mutmut_18 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_19'] = x_after_failure__mutmut_19 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_20'] = x_after_failure__mutmut_20 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_21'] = x_after_failure__mutmut_21 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_22'] = x_after_failure__mutmut_22 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_23'] = x_after_failure__mutmut_23 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_24'] = x_after_failure__mutmut_24 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_25'] = x_after_failure__mutmut_25 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_26'] = x_after_failure__mutmut_26 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_27'] = x_after_failure__mutmut_27 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_28'] = x_after_failure__mutmut_28 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_29'] = x_after_failure__mutmut_29 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_30'] = x_after_failure__mutmut_30 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_31'] = x_after_failure__mutmut_31 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_32'] = x_after_failure__mutmut_32 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_33'] = x_after_failure__mutmut_33 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_34'] = x_after_failure__mutmut_34 # type: ignore # mutmut generated
mutants_x_after_failure__mutmut['x_after_failure__mutmut_35'] = x_after_failure__mutmut_35 # type: ignore # mutmut generated
