"""Image evidence for contrast: the attenuation of blood where a segment outlines a vessel.

Unenhanced blood has the attenuation of its haematocrit: in 325 unenhanced chest CTs the
interquartile ranges were 27 to 44 HU in the ascending and 29 to 45 HU in the descending aorta, and
39 to 50 HU in patients without anaemia (doi 10.21203/rs.3.rs-1420003, table 2). A median of 100 HU
is twice the upper quartile of those; no cause of dense blood raises a vessel to that value. Below
60 HU the aorta shows no contrast in an arterial, portal venous or equilibrium phase. Between the
two the images do not decide. Veins are not used, because they fill late. Liver, spleen and kidney
are measured and reported, but do not count: iron, amiodarone and steatosis move an unenhanced liver
into the range of enhanced ones.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import numpy as np
from pydicom.sr.coding import Code

from scoring.results import Evidence

ENHANCED_HU = 100.0
UNENHANCED_HU = 60.0
FEWEST_VOXELS = 500
# SNOMED CT value to name; codes of SRT are matched through pydicom's map.
BLOOD: dict[str, str] = {
    "15825003": "Aorta",
    "54247002": "Ascending aorta",
    "57034009": "Aortic arch",
    "113262008": "Thoracic aorta",
    "7832008": "Abdominal aorta",
    "281130003": "Descending aorta",
}
ORGANS: dict[str, str] = {
    "10200004": "Liver",
    "78961009": "Spleen",
    "64033007": "Kidney",
}


@dataclasses.dataclass(frozen=True)
class ImageOpinion:
    """The image evidence; ``enhanced`` is None if it is inconclusive."""

    enhanced: bool | None
    statement: str
    evidence: tuple[Evidence, ...] = ()


def measured_structure(code: Code | None) -> str | None:
    """Return the name of a structure that this module measures, or None for other segments."""
    if code is None:
        return None
    for value, name in (BLOOD | ORGANS).items():
        if code == Code(value, "SCT", name):
            return name
    return None


def image_opinion(hounsfield: Mapping[str, np.ndarray]) -> ImageOpinion | None:
    """Judge contrast by the HU of named structures.

    Parameters
    ----------
    hounsfield
        Name of a structure of `BLOOD` or `ORGANS` to the HU of its voxels, any shape.

    Returns
    -------
    ImageOpinion or None
        None where nothing was measured.
    """
    known = set(BLOOD.values()) | set(ORGANS.values())
    medians = {
        name: float(np.median(values))
        for name, values in sorted(hounsfield.items())
        if name in known and values.size >= FEWEST_VOXELS
    }
    if not medians:
        return None
    evidence = tuple(
        Evidence("CT images", f"median HU of {name}", f"{value:.0f}")
        for name, value in medians.items()
    )
    blood = {n: v for n, v in medians.items() if n in BLOOD.values()}
    if not blood:
        return ImageOpinion(None, "no blood pool is segmented, so that the images are inconclusive",
                            evidence)  # fmt: skip
    said = ", ".join(f"{name} {value:.0f} HU" for name, value in blood.items())
    if all(v >= ENHANCED_HU for v in blood.values()):
        return ImageOpinion(True, f"blood is enhanced ({said}, at least {ENHANCED_HU:g})", evidence)
    if all(v <= UNENHANCED_HU for v in blood.values()):
        return ImageOpinion(
            False, f"blood is not enhanced ({said}, at most {UNENHANCED_HU:g})", evidence
        )
    return ImageOpinion(None, f"the images are inconclusive ({said})", evidence)
