"""The administrator's commands retry, replay and forget, as functions over journal and spool.

They work while a node is running, which reads the journal's new state in its next round, and
without one.
"""

from __future__ import annotations

import dataclasses
import os
import time

from dicom_node.errors import NodeError
from dicom_node.operate import forgetting
from dicom_node.state import audit
from dicom_node.state.facts import State, lost_words
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.overview import unknown_study
from dicom_node.state.resources import NodeResources
from dicom_node.state.retrievals import Retrievals
from dicom_node.state.withdrawals import Withdrawals
from scoring.wording import counted

NODE_SECONDS = 30.0  # how long a command waits for the running node


@dataclasses.dataclass(frozen=True)
class Retried:
    """Number of objects to be sent again now, and the failed cases to be scored again."""

    objects: int
    cases: tuple[str, ...]

    @property
    def words(self) -> str:
        """The result of the order as a sentence."""
        done = [f"{counted(self.objects, 'object')} will be sent now"] if self.objects else []
        if self.cases:
            done.append(f"{counted(len(self.cases), 'case')} will be scored again")
        return "; ".join(done) or (
            "nothing to do: everything is sent, or waits for objects, for a date or for a person"
        )


@dataclasses.dataclass(frozen=True)
class Forgotten:
    """Number of files of a case, and whether they have been removed."""

    files: int
    done: bool


def retry(resources: NodeResources, study_uid: str | None, user: str = "") -> Retried:
    """Make all retries due now: undelivered objects, failed scorings and retrievals.

    Parameters
    ----------
    study_uid
        The case; None for all.
    user
        Who gives the command; by default the operating system's user.

    Raises
    ------
    NodeError
        If the case is not known.
    """
    if study_uid is not None:
        _known(resources.journal, study_uid)
    now = time.time()
    cases = resources.journal.retry_failed(study_uid, now)
    objects = Outbox(resources.journal).retry(study_uid, now)
    Retrievals(resources.journal).retry(study_uid)
    words = f"{counted(objects, 'object')} to send, {counted(len(cases), 'case')} to score"
    resources.trail.record(audit.command("retry", study_uid or "", words, user))
    return Retried(objects, tuple(cases))


def replay(resources: NodeResources, study_uid: str, user: str = "") -> None:
    """Have a case scored again from the spool, and its report sent.

    The same inputs yield the same report, which is sent again under its UID; changed inputs
    (another model or clinical record) yield a new report that references its predecessor.

    Raises
    ------
    NodeError
        If the case is unknown, its objects were removed, or it is being scored.
    """
    _known(resources.journal, study_uid)
    lost = [o.sop_instance_uid for o in resources.journal.lost_objects(study_uid)]
    if lost:
        raise NodeError(f"study {study_uid} cannot be scored again: {lost_words(lost)}")
    if not resources.journal.objects(study_uid):
        raise NodeError(
            f"the objects of study {study_uid} are no longer in the spool; send them again"
        )
    if not resources.journal.replay(study_uid, time.time()):
        raise NodeError(f"study {study_uid} is being scored or forgotten now; try again later")
    resources.trail.record(audit.command("replay", study_uid, "to be scored and sent again", user))


def forget(
    resources: NodeResources,
    study_uid: str,
    even_unsent: bool = False,
    user: str = "",
    seconds: float = NODE_SECONDS,
) -> Forgotten:
    """Remove all data of a case from spool and journal.

    A running node does that as soon as no object of the case is being processed; this function
    waits for it, up to ``seconds``.

    Raises
    ------
    NodeError
        If the case is unknown, or is not delivered and ``even_unsent`` is not set.
    """
    if resources.journal.case(study_uid) is None and _let_again(resources, study_uid, user):
        return Forgotten(1, True)
    was = _known(resources.journal, study_uid)
    if was != State.FORGETTING.value:
        reason = f"ordered by {user or audit.os_user()}; the case was: {was}"
        if not resources.journal.order_forget(study_uid, even_unsent, reason, time.time()):
            raise NodeError(
                f"study {study_uid} is not delivered ({was}); nothing was removed. "
                "--even-unsent removes it anyway"
            )
        resources.trail.record(
            audit.command(audit.FORGET, study_uid, f"ordered; the case was: {was}", user)
        )
    files = sum((resources.spool.root / f).exists() for f in resources.journal.files_of(study_uid))
    try:
        claim = resources.spool.claim()
    except BlockingIOError:
        return Forgotten(files, _gone_within(resources.journal, study_uid, seconds))
    try:
        case = resources.journal.case(study_uid)
        return Forgotten(forgetting.finish(resources, case) if case else files, True)
    except OSError as e:
        raise NodeError(
            f"study {study_uid} cannot be removed from the spool: {e}; correct that and repeat the "
            "command"
        ) from e
    finally:
        os.close(claim)


def _let_again(resources: NodeResources, study_uid: str, user: str) -> bool:
    """Remove the rejection notes of a study of which nothing else is here; False without any."""
    noted = Withdrawals(resources.journal).of_study(study_uid)
    if not noted:
        return False
    resources.spool.store_withdrawals(study_uid, b"")
    resources.journal.forget(study_uid)
    words = f"{counted(len(noted), 'withdrawal')} removed"
    resources.trail.record(audit.command(audit.FORGET, study_uid, words, user))
    return True


def _gone_within(journal: Journal, study_uid: str, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while (gone := journal.case(study_uid) is None) is False and time.monotonic() < deadline:
        time.sleep(0.1)
    return gone


def _known(journal: Journal, study_uid: str) -> str:
    """Return a description of the state of a case."""
    case = journal.case(study_uid)
    if case is None:
        raise NodeError(unknown_study(journal, study_uid))
    return case.state.value
