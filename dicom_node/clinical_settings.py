"""``[clinical]``: where treatment dates and laboratory values come from."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from dicom_node.errors import SettingsError

SOURCES = ("csv", "fhir", "hl7")


@dataclasses.dataclass(frozen=True)
class ClinicalSettings:
    """``[clinical]``: the sources, and which one's laboratory values are preferred.

    What is entered by hand comes before all of ``precedence``. ``keep_days`` is how long values
    are kept of patients of whom no object has come.
    """

    csv: Path | None = None
    precedence: tuple[str, ...] = SOURCES
    keep_days: float = 180


def check_clinical(clinical: ClinicalSettings) -> None:
    """Check the section's values.

    Raises
    ------
    SettingsError
        At the first one that is wrong.
    """
    if sorted(clinical.precedence) != sorted(SOURCES):
        raise SettingsError(
            f"clinical.precedence is {list(clinical.precedence)!r}, expected each of "
            f"{', '.join(SOURCES)} once, the preferred one first"
        )
    if clinical.keep_days < 1:
        raise SettingsError(f"clinical.keep_days is {clinical.keep_days}, expected at least 1")
