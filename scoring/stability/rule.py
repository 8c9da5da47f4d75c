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
class Rule:
    """Largest shares of changed calls for a firm and for a borderline call.

    Parameters
    ----------
    firm_at_most, borderline_at_most
        0 to 1.
    sha256
        Digest of the rule's file.
    """

    firm_at_most: float
    borderline_at_most: float
    sha256: str

    def verdict(self, changed: int, failed: int, variants: int, reference_share: float) -> Firmness:
        """Return the verdict on a call.

        Parameters
        ----------
        changed, failed
            Numbers of variants that give the other call, and that could not be scored; both count.
        variants
            Number of variants; without any the call is not firm.
        reference_share
            How often the call changes when the reference is resampled, 0 to 1.
        """
        share = max((changed + failed) / variants if variants else 1.0, reference_share)
        if share <= self.firm_at_most:
            return Firmness.FIRM
        return Firmness.BORDERLINE if share <= self.borderline_at_most else Firmness.NOT_FIRM


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
    return Rule(firm, borderline, hashlib.sha256(text).hexdigest())


@functools.cache
def bundled_rule() -> Rule:
    """Return the bundled rule."""
    path = resources.files("scoring.model") / "data" / "stability.json"
    return read_rule(path.read_bytes())
