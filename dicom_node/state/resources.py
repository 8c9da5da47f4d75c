"""Settings, spool, journal and audit trail of a node, shared by its parts and by commands."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Iterator
from pathlib import Path

from dicom_node.errors import NodeError
from dicom_node.settings.sections import Settings
from dicom_node.state.audit import AuditTrail
from dicom_node.state.journal import Journal
from dicom_node.state.spool import Spool


@dataclasses.dataclass(frozen=True)
class NodeResources:
    """Settings, spool, journal and audit trail, opened by the node or by another process."""

    settings: Settings
    spool: Spool
    journal: Journal
    trail: AuditTrail


def audit_trail(settings: Settings) -> AuditTrail:
    """Return the audit trail of a node."""
    key = settings.node.spool / "audit.key"
    return AuditTrail(settings.audit_file, key, settings.node.ae_title)


@contextlib.contextmanager
def open_resources(settings: Settings) -> Iterator[NodeResources]:
    """Open the spool of a configuration for a command.

    Raises
    ------
    NodeError
        If no node has run with it yet, or it cannot be used.
    """
    path = _journal_path(settings)
    try:
        spool, trail = Spool(settings.node.spool), audit_trail(settings)
    except OSError as e:
        raise NodeError(f"cannot use the spool {settings.node.spool}: {e}") from e
    journal = Journal(path)
    try:
        yield NodeResources(settings, spool, journal, trail)
    finally:
        journal.close()


@contextlib.contextmanager
def open_to_check(settings: Settings) -> Iterator[NodeResources]:
    """Open the spool of a configuration for a command that looks at all of it and changes nothing.

    Raises
    ------
    NodeError
        If no node has run with it yet, or it cannot be used; or if it has no ``audit.key``, which
        is made otherwise.
    """
    with open_to_read(settings) as journal:
        spool = Spool(settings.node.spool)
        if not spool.audit_key.exists():
            raise NodeError(
                f"{spool.root} has no audit.key, without which it is not known what was forgotten; "
                "restore it, or copy it too"
            )
        yield NodeResources(settings, spool, journal, audit_trail(settings))


@contextlib.contextmanager
def open_to_read(settings: Settings) -> Iterator[Journal]:
    """Open the journal of a configuration for a command that changes nothing.

    Raises
    ------
    NodeError
        If no node has run with it yet, or it cannot be used.
    """
    journal = Journal(_journal_path(settings), read_only=True)
    try:
        yield journal
    finally:
        journal.close()


def _journal_path(settings: Settings) -> Path:
    path = settings.node.spool / "journal.sqlite"
    if not path.exists():
        raise NodeError(
            f"there is no journal in {settings.node.spool}; the node has not run with "
            "this configuration yet"
        )
    return path
