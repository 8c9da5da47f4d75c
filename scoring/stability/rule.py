"""The written rule that converts the frequency of changed calls to a verdict."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
from importlib import resources

from scoring.errors import ModelError
from scoring.model.schema import read_checked
from scoring.results import Firmness


@dataclasses.dataclass(frozen=True)
class Seen:
    """The counts and shares on which the verdict on a call is based.

    Parameters
    ----------
    changed, failed
        Numbers of variants that give the other call, and that could not be scored; both count.
    variants
        Number of variants; without any the call is not firm.
    reference_share
        How often the call changes when the reference is resampled, 0 to 1.
    contrary, readings
        Other segmentations of the same lesion: number that gives the other call, and total number.
    kind_share
        The largest share, over the kinds of variants, of a kind's variants that change the call or
        could not be scored, 0 to 1.
    """

    changed: int
    failed: int
    variants: int
    reference_share: float
    contrary: int = 0
    readings: int = 0
    kind_share: float = 0.0

    @property
    def share(self) -> float:
        """The largest of the shares of variants, resamplings and readings that change the call."""
        return max(
            (self.changed + self.failed) / self.variants if self.variants else 1.0,
            self.reference_share,
            self.contrary / self.readings if self.readings else 0.0,
        )


@dataclasses.dataclass(frozen=True)
class Rule:
    """Largest shares of changed calls for a firm and for a borderline call.

    Parameters
    ----------
    firm_at_most, borderline_at_most
        0 to 1.
    firm_kind_below
        A call is not firm if this share of one kind of variants or more changes it, 0 to 1.
    sha256
        Digest of the rule's file.
    """

    firm_at_most: float
    borderline_at_most: float
    firm_kind_below: float
    sha256: str

    def verdict(self, seen: Seen) -> Firmness:
        """Return the verdict on a call.

        A call that another reading contradicts is never firm, nor is one that a whole kind of
        variants contradicts, however few its variants are among all.
        """
        contradicted = seen.contrary or seen.kind_share >= self.firm_kind_below
        if seen.share <= self.firm_at_most and not contradicted:
            return Firmness.FIRM
        return Firmness.BORDERLINE if seen.share <= self.borderline_at_most else Firmness.NOT_FIRM


def read_rule(text: bytes) -> Rule:
    """Read a rule.

    Raises
    ------
    ModelError
        If the text does not fit ``model/data/stability.schema.json``, or its firm threshold is
        above the borderline one.
    """
    data = read_checked(text, "stability.schema.json", "the stability rule")
    firm, borderline = float(data["firm_at_most"]), float(data["borderline_at_most"])
    if firm > borderline:
        raise ModelError(
            f"the stability rule has firm_at_most {firm:g} above borderline_at_most {borderline:g}"
        )
    return Rule(firm, borderline, float(data["firm_kind_below"]), hashlib.sha256(text).hexdigest())


@functools.cache
def bundled_rule() -> Rule:
    """Return the bundled rule."""
    path = resources.files("scoring.model") / "data" / "stability.json"
    return read_rule(path.read_bytes())
