"""``[clinical]``: where treatment dates and laboratory values come from."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from dicom_node.errors import SettingsError
from dicom_node.settings.fhir import FhirSettings, check_fhir
from dicom_node.settings.hl7 import Hl7Settings, check_hl7

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
    hl7: Hl7Settings = dataclasses.field(default_factory=Hl7Settings)
    fhir: FhirSettings = dataclasses.field(default_factory=FhirSettings)


def check_clinical(clinical: ClinicalSettings, has_certificate: bool) -> None:
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
    check_fhir(clinical.fhir)
    check_hl7(clinical.hl7, has_certificate)
