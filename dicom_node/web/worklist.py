"""The cases of a list that need a person, opened for assignment one after the other.

Several cases are never assigned by one order: each segment is assigned by a person who looks at it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from dicom_node.web.filters import Filters

GROUP = "person"
MOST_COUNTED = 1000


@dataclasses.dataclass(frozen=True)
class Worklist:
    """A list of cases that need a person, as seen from one of them.

    Parameters
    ----------
    filters
        The list; its group is `GROUP`.
    others
        The studies beside the one that is shown, in the order in which they follow.
    """

    filters: Filters
    others: tuple[str, ...]

    @property
    def count(self) -> str:
        """The number of the other studies, as a text."""
        number = len(self.others)
        return f"more than {MOST_COUNTED}" if number > MOST_COUNTED else str(number)

    @property
    def next_address(self) -> str:
        """The address of the next case's segments; empty if there is none."""
        return self.address(self.others[0]) if self.others else ""

    def address(self, study_uid: str) -> str:
        """Return the address of a case's segments, with the list."""
        return self.filters.address(f"/cases/{study_uid}/segments")


def in_turn(study_uids: Sequence[str], study_uid: str) -> tuple[str, ...]:
    """Return the other studies of a list, those after this one first, then those before it."""
    at = study_uids.index(study_uid) if study_uid in study_uids else 0
    return tuple(uid for uid in (*study_uids[at:], *study_uids[:at]) if uid != study_uid)
