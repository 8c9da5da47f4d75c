"""The bundled models that a configuration may name, without loading one."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType


@dataclasses.dataclass(frozen=True)
class BundledModel:
    """A model file of the package, its digest, and the reference file that belongs to it."""

    file: str
    sha256: str
    reference: str


# Both are of the same publication. Version 1 takes the logarithm of every feature, which cannot be
# what was published; it is kept for sites that are calibrated with it.
BUNDLED_MODELS = MappingProxyType(
    {
        "ligero2021-2": BundledModel(
            "ligero2021_2.json",
            "908bc1df4a0f4ed1fe3df5ef00c8f99eee94fadc0972ccab35949741ac807f01",
            "reference_nsclc351_2.json",
        ),
        "ligero2021-1": BundledModel(
            "ligero2021.json",
            "2d43d0dc4187fedcb55b85ad32f9c118f4451c4d06491bf26d40188cb39839ec",
            "reference_nsclc351.json",
        ),
    }
)
DEFAULT_MODEL = "ligero2021-2"
ALL_LOGGED_MODEL = "ligero2021-1"
