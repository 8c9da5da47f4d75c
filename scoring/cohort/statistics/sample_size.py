"""Sample size for a model of a binary outcome (Riley et al., Stat Med 2019;38:1276).

Three criteria: a shrinkage of at least 0.9, an optimism of Nagelkerke's R2 of at most 0.05, and a
prevalence known to 0.05. They need an R2 of Cox and Snell to expect; 15 % of the largest possible
one, as Riley et al. (BMJ 2020;368:m441) recommend where nothing better is known.
"""

from __future__ import annotations

import dataclasses
import math

from scoring.cohort.statistics.estimates import Z
from scoring.errors import CohortError

SHRINKAGE = 0.9
OPTIMISM = 0.05
PREVALENCE_ERROR = 0.05
EXPECTED_SHARE = 0.15


@dataclasses.dataclass(frozen=True)
class SampleSize:
    """The patients and events that a model needs, and those that a cohort has.

    Parameters
    ----------
    what
        The model.
    patients, events
        Of the cohort; events are patients with the rarer outcome.
    parameters
        Candidates, not only those that a selection leaves.
    needed
        Patients by each criterion: shrinkage, optimism, prevalence.
    r_squared
        Cox and Snell's, that is expected.
    """

    what: str
    patients: int
    events: int
    parameters: int
    needed: tuple[int, int, int]
    r_squared: float

    @property
    def enough(self) -> bool:
        """True if the cohort meets all three criteria."""
        return self.patients >= max(self.needed)

    def sentence(self) -> str:
        """Return the statement."""
        per = self.events / self.parameters
        text = (
            f"Sample size, {self.what}: {self.patients} patients with {self.events} of the rarer "
            f"outcome for {self.parameters} candidate parameters ({per:.2g} events for each). "
            f"Riley's criteria ask for {max(self.needed)} patients (shrinkage {self.needed[0]}, "
            f"optimism {self.needed[1]}, prevalence {self.needed[2]}; R2 of Cox and Snell of "
            f"{self.r_squared:.2f} expected)."
        )
        if self.enough:
            return text
        return f"TOO FEW PATIENTS. {text} Expect a model that does not hold on other patients."


def largest_r_squared(prevalence: float) -> float:
    """Return the largest R2 of Cox and Snell at a prevalence."""
    log_likelihood = prevalence * math.log(prevalence) + (1 - prevalence) * math.log(1 - prevalence)
    return 1 - math.exp(2 * log_likelihood)


def _by_shrinkage(parameters: int, shrinkage: float, r_squared: float) -> int:
    return math.ceil(parameters / ((shrinkage - 1) * math.log(1 - r_squared / shrinkage)))


def sample_size(
    what: str, patients: int, with_outcome: int, parameters: int, r_squared: float | None = None
) -> SampleSize:
    """Return what a model needs by Riley's criteria.

    Parameters
    ----------
    what
        Name of the model.
    patients, with_outcome
        Of the cohort; lesions of one patient are not counted twice.
    parameters
        Candidate parameters, the intercept not counted.
    r_squared
        Cox and Snell's, to expect; by default 15 % of the largest possible.

    Raises
    ------
    CohortError
        If there is one outcome only.
    """
    if not 0 < with_outcome < patients:
        raise CohortError(
            f"sample size: all {patients} patients have the same outcome, expected both"
        )
    prevalence = with_outcome / patients
    largest = largest_r_squared(prevalence)
    expected = EXPECTED_SHARE * largest if r_squared is None else r_squared
    shrinkage = expected / (expected + OPTIMISM * largest)
    needed = (
        _by_shrinkage(parameters, SHRINKAGE, expected),
        _by_shrinkage(parameters, shrinkage, expected),
        math.ceil((Z / PREVALENCE_ERROR) ** 2 * prevalence * (1 - prevalence)),
    )
    events = min(with_outcome, patients - with_outcome)
    return SampleSize(what, patients, events, parameters, needed, expected)
