"""The node's own stream of scored cases: whether it drifts from what scores are relative to.

Nothing of it is stored: it is read from the results beside the reports, which stay in the spool.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from typing import TYPE_CHECKING

from dicom_node.settings.sections import Settings
from dicom_node.state.outbox import Outbox
from dicom_node.state.spool import Spool

if TYPE_CHECKING:
    from dicom_node.state.journal import Journal
    from scoring.model.drift import GroupDrift, ScoredCase
    from scoring.model.reference import Reference
    from scoring.model.signature import Signature

MOST_CASES = 1000  # the latest; each result is read once
MOST_AT_ONCE = 100  # are read for one answer: the page must not wait for all of them at a start


class ScoredStream:
    """The scored cases of a node, read from the spool when they are first asked for.

    Parameters
    ----------
    settings
        The node's; they name the references in use.
    spool
        Where the results are.
    """

    def __init__(self, settings: Settings, spool: Spool) -> None:
        self._settings = settings
        self._spool = spool
        self._lock = threading.Lock()
        self._read: OrderedDict[tuple[str, float], ScoredCase | None] = OrderedDict()
        self._model: tuple[Signature, dict[str, Reference]] | None = None
        self._groups: tuple[GroupDrift, ...] = ()

    def groups(self, journal: Journal) -> tuple[GroupDrift, ...]:
        """Return the drift of the cases of each scanner and kernel, the largest group first.

        After a start the first answers are about the oldest cases alone.

        Raises
        ------
        JournalError
            If the journal cannot be read.
        """
        reports = Outbox(journal).scored_reports(MOST_CASES)
        with self._lock:
            if list(self._read) != reports:
                known, self._read = self._read, OrderedDict()
                unread = [key for key in reports if key not in known][:MOST_AT_ONCE]
                known |= {key: self._case(*key) for key in unread}
                self._read |= {key: known[key] for key in reports if key in known}
                self._groups = self._assessed()
            return self._groups

    def groups_within(self, journal: Journal, seconds: float) -> tuple[GroupDrift, ...] | None:
        """Return the same of all results; None if they cannot be read within ``seconds``."""
        until = time.monotonic() + seconds
        while True:
            found = self.groups(journal)
            if len(self._read) == len(Outbox(journal).scored_reports(MOST_CASES)):
                return found
            if time.monotonic() > until:
                return None

    def _case(self, path: str, at: float) -> ScoredCase | None:
        # Imported here: the page's process needs the library for this alone.
        from scoring.model.drift import scored_case
        from scoring.results_json import ResultFileError, read_result

        file = (self._spool.root / path).with_suffix(".json")
        try:
            result = read_result(file.read_text(encoding="utf-8"), evidence=False)
        except (OSError, UnicodeDecodeError, ResultFileError):
            return None  # damaged or gone: `immunoct verify` says so
        return scored_case(result, at, *self._in_use())

    def _in_use(self) -> tuple[Signature, dict[str, Reference]]:
        if self._model is None:
            from dicom_node.work.setup import scoring_setup

            setup = scoring_setup(self._settings)
            self._model = setup.signature, {r.sha256: r for r in setup.references}
        return self._model

    def _assessed(self) -> tuple[GroupDrift, ...]:
        from scoring.model.drift import group_drifts

        cases = [case for case in self._read.values() if case is not None]
        if not cases:
            return ()
        return tuple(sorted(group_drifts(cases, *self._in_use()), key=lambda g: -g.cases))
