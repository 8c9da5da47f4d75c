"""Whether this machine computes the features as stock pyradiomics did where they were pinned.

Versions of numerical libraries and processors can differ in the last bits.
"""

from __future__ import annotations

import json
from importlib import resources

import numpy as np
import SimpleITK as sitk

from dicom_node.demo.phantom import Phantom, hounsfield, lesion_mask
from dicom_node.demo.sample import small_phantom
from scoring.case.extract import extract_features

PINNED = "stock_features.json"
TOLERANCE = 1e-9  # relative


def images(phantom: Phantom) -> tuple[sitk.Image, sitk.Image]:
    """Return the CT of a phantom, and the mask of its first lesion."""
    ct = sitk.GetImageFromArray(hounsfield(phantom))
    mask = sitk.GetImageFromArray(lesion_mask(phantom, phantom.lesions[0]).astype(np.uint8))
    for image in (ct, mask):
        image.SetSpacing(phantom.spacing)
    return ct, mask


def self_test() -> list[str]:
    """Return how each differing feature differs from its pinned value; nothing if all agree."""
    text = (resources.files("dicom_node.demo") / PINNED).read_text(encoding="utf-8")
    pinned: dict[str, float] = json.loads(text)["features"]
    found = extract_features(*images(small_phantom(1)))
    return [
        f"{name} is {found.get(name)!r}, stock pyradiomics gave {value!r}"
        for name, value in pinned.items()
        if not abs(found.get(name, np.nan) - value) <= TOLERANCE * abs(value)
    ]
