"""A visitor's orders: the same as on the command line, executed one at a time.

An order names the version of the case that the page displayed. If the case has changed since then,
nothing is done: the second of two users sees what the first one did.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence

from dicom_node.clinical import entry
from dicom_node.errors import AssignmentError, ClinicalEntryError, JournalError, NodeError
from dicom_node.operate import orders
from dicom_node.state.resources import NodeResources, open_resources
from dicom_node.web.site import Site
from dicom_node.work.assign import Choice
from scoring.wording import counted

MOST_TOLD = 5  # reasons for what an order for many cases left alone


class ConflictError(NodeError):
    """The order is not possible in the present state of the case."""


@contextlib.contextmanager
def _ordering(site: Site, study_uid: str, version: str | None) -> Iterator[NodeResources]:
    with site.ordering:
        now = site.version_of(study_uid)
        if version is not None and version != now:
            raise ConflictError(
                "Nothing was done: the case has changed since the page was displayed. Check its "
                "state and timeline, and repeat the order if it is still needed."
            )
        with open_resources(site.settings) as resources:
            try:
                yield resources
            except (JournalError, ClinicalEntryError, AssignmentError):
                raise
            except NodeError as e:
                raise ConflictError(f"Nothing was done: {e}.") from e


def retry(site: Site, study_uid: str, version: str | None, user: str) -> str:
    """Send and score without waiting what failed; return what was done.

    Raises
    ------
    NoCaseError, ConflictError, NodeError
        If there is no such case, it has changed, or the journal cannot be used.
    """
    with _ordering(site, study_uid, version) as resources:
        done = orders.retry(resources, study_uid, user)
    return f"{done.words[0].upper()}{done.words[1:]}."


def replay(site: Site, study_uid: str, version: str | None, user: str) -> str:
    """Score a case again and send its report; return what was done.

    Raises
    ------
    NoCaseError, ConflictError, NodeError
        As `retry`; or the objects are gone.
    """
    with _ordering(site, study_uid, version) as resources:
        orders.replay(resources, study_uid, user)
    return "The case will be scored and its report sent again."


def forget(site: Site, study_uid: str, version: str | None, user: str, even_unsent: bool) -> str:
    """Remove a case; return what was done.

    Raises
    ------
    NoCaseError, ConflictError, NodeError
        As `retry`; or it is not delivered and ``even_unsent`` is not set.
    """
    with _ordering(site, study_uid, version) as resources:
        if not even_unsent and not site.is_delivered(study_uid):
            raise NodeError(
                "the report has not been delivered; confirm that the case may be removed"
            )
        done = orders.forget(resources, study_uid, even_unsent, user)
    if not done.done:
        return "The case will be removed as soon as nothing of it is in progress."
    return f"The case was removed, with {counted(done.files, 'file')}."


def for_all(site: Site, what: str, study_uids: Sequence[str], user: str) -> str:
    """Give an order for several cases; return for how many it was carried out, and why not for all.

    Raises
    ------
    NodeError
        If the journal cannot be used.
    """
    order = {
        "retry": lambda r, uid: orders.retry(r, uid, user),
        "replay": lambda r, uid: orders.replay(r, uid, user),
        "forget": lambda r, uid: orders.forget(r, uid, user=user, seconds=0),
    }[what]
    refused: list[str] = []
    with site.ordering, open_resources(site.settings) as resources:
        for uid in study_uids:
            try:
                order(resources, uid)
            except JournalError:
                raise
            except NodeError as e:
                refused.append(str(e))
    done = f"{what} was ordered for {counted(len(study_uids) - len(refused), 'case')}."
    if not refused:
        return done
    listed = "; ".join(refused[:MOST_TOLD]) + (" ..." if len(refused) > MOST_TOLD else "")
    return f"{done} Not for {counted(len(refused), 'case')}: {listed}."


def assign(
    site: Site, study_uid: str, version: str | None, user: str, choices: Sequence[Choice]
) -> str:
    """Store the assignments of a case's segments by a person; return what was done.

    Raises
    ------
    NoCaseError, ConflictError, NodeError
        As `retry`.
    AssignmentError
        If a segment is not in the case, or a choice means nothing; then nothing is stored.
    """
    with _ordering(site, study_uid, version) as resources:
        count = site.segments.store(resources, study_uid, choices, user)
    segments = counted(count, "segment")
    return f"Your answers on {segments} were stored. The node scores the case with them."


def enter(
    site: Site, study_uid: str, version: str | None, user: str, fields: Mapping[str, str]
) -> str:
    """Enter clinical values of the case's patient by hand; return what was done.

    Raises
    ------
    NoCaseError, ConflictError, NodeError
        As `retry`.
    ClinicalEntryError
        If a value is not valid; then nothing is stored.
    """
    with _ordering(site, study_uid, version) as resources:
        entry.enter_for_study(resources, study_uid, fields, user)
    return "The values were stored. The node re-evaluates the patient's cases."
