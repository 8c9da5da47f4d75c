"""The radiomics signature as data: coefficients, cut-offs and units read from a JSON file."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
from importlib import resources
from typing import Any

from scoring.errors import ModelError
from scoring.results import Location

BUNDLED_MODEL = "ligero2021.json"


@dataclasses.dataclass(frozen=True)
class Signature:
    """One published model (Ligero 2021, Table 2).

    Parameters
    ----------
    features
        pyradiomics feature name to coefficient of the standardised logarithm.
    locations
        Location to coefficient (0/1, not standardised).
    lymphocytes_beta, albumin_beta
        Per 10^9/L and per g/dL.
    sha256
        Digest of the file that the model was read from.
    """

    name: str
    version: str
    source: str
    sha256: str
    features: dict[str, float]
    locations: dict[Location, float]
    radiomics_cutoff: float
    radiomics_score_beta: float
    lymphocytes_beta: float
    albumin_beta: float
    radiomics_clinical_cutoff: float
    bin_width: float
    resampled_spacing: tuple[float, float, float]
    interpolator: str
    training: dict[str, Any]

    @property
    def extraction(self) -> str:
        """The extraction settings in one line, as the report states them."""
        spacing = " x ".join(f"{s:g}" for s in self.resampled_spacing)
        return (
            f"pyradiomics 3.0.1; {spacing} mm, {self.interpolator}; bin width "
            f"{self.bin_width:g} HU; integer HU"
        )


def read_signature(text: bytes) -> Signature:
    """Read a model file.

    Raises
    ------
    ModelError
        If the text is not a model of the known format or a part is missing.
    """
    try:
        data = json.loads(text)
        if data["format"] != "immunoct-model-1":
            raise ModelError(f"model format is {data['format']!r}, expected 'immunoct-model-1'")
        extraction = data["extraction"]
        clinical = data["clinical"]
        x, y, z = (float(s) for s in extraction["resampledPixelSpacing"])
        return Signature(
            name=data["name"],
            version=data["version"],
            source=data["source"],
            sha256=hashlib.sha256(text).hexdigest(),
            features={f["name"]: float(f["beta"]) for f in data["features"]},
            locations={loc: float(data["locations"][loc.value]["beta"]) for loc in Location},
            radiomics_cutoff=float(data["radiomics_cutoff"]),
            radiomics_score_beta=float(clinical["radiomics_score"]["beta"]),
            lymphocytes_beta=float(clinical["lymphocytes"]["beta"]),
            albumin_beta=float(clinical["albumin"]["beta"]),
            radiomics_clinical_cutoff=float(data["radiomics_clinical_cutoff"]),
            bin_width=float(extraction["binWidth"]),
            resampled_spacing=(x, y, z),
            interpolator=extraction["interpolator"],
            training=data["training"],
        )
    except (KeyError, TypeError, ValueError) as e:
        raise ModelError(f"not a usable model file: {e!r}") from e


@functools.cache
def bundled_signature() -> Signature:
    """Return the model that comes with the package."""
    return read_signature((resources.files("scoring") / "models" / BUNDLED_MODEL).read_bytes())
