"""Which of the signature's four locations a lesion is in.

Coded information decides: the property type first (a lymph node is a node wherever it lies), then
the anatomic region. Site rules on the segment's label speak where codes are silent. A lesion whose
codes and rules say nothing, or contradict each other, has no location and is not scored.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from pydicom.sr.codedict import codes
from pydicom.sr.coding import Code

from scoring.results import Location
from scoring.segmentation import Segment

# SNOMED CT code, meaning, location. Codes of the retired SRT scheme are matched through
# pydicom's SRT to SCT map. Regions that may hold lesions of several kinds (mediastinum, hilum,
# chest, abdomen, "liver and biliary") are left out on purpose: they do not tell the location.
ANATOMIC_REGIONS: tuple[tuple[str, str, Location], ...] = (
    ("10200004", "Liver", Location.LIVER),
    ("71133005", "Couinaud hepatic segment I", Location.LIVER),
    ("277956007", "Couinaud hepatic segment II", Location.LIVER),
    ("277957003", "Couinaud hepatic segment III", Location.LIVER),
    ("277958008", "Couinaud hepatic segment IV", Location.LIVER),
    ("277959000", "Couinaud hepatic segment V", Location.LIVER),
    ("277960005", "Couinaud hepatic segment VI", Location.LIVER),
    ("277961009", "Couinaud hepatic segment VII", Location.LIVER),
    ("277962002", "Couinaud hepatic segment VIII", Location.LIVER),
    ("39607008", "Lung", Location.LUNG),
    ("86598002", "Apex of Lung", Location.LUNG),
    ("31094006", "Lobe of lung", Location.LUNG),
    ("45653009", "Upper lobe of lung", Location.LUNG),
    ("44714003", "Upper lobe of left lung", Location.LUNG),
    ("72481006", "Middle lobe of right lung", Location.LUNG),
    ("40020002", "Middle lobe of lung", Location.LUNG),
    ("90572001", "Lower lobe of lung", Location.LUNG),
    ("72674008", "Segment of lung", Location.LUNG),
    ("59441001", "Lymph node", Location.NODE),
    ("23451007", "Adrenal gland", Location.OTHER),
    ("64033007", "Kidney", Location.OTHER),
    ("78961009", "Spleen", Location.OTHER),
    ("15776009", "Pancreas", Location.OTHER),
    ("3138006", "Bone", Location.OTHER),
    ("12738006", "Brain", Location.OTHER),
    ("3120008", "Pleura", Location.OTHER),
    ("15425007", "Peritoneum", Location.OTHER),
    ("27398004", "Omentum", Location.OTHER),
    ("91727004", "Muscle", Location.OTHER),
    ("87784001", "Soft tissue", Location.OTHER),
    ("39937001", "Skin", Location.OTHER),
    ("76752008", "Breast", Location.OTHER),
    ("69748006", "Thyroid", Location.OTHER),
    ("80891009", "Heart", Location.OTHER),
    ("76848001", "Pericardium", Location.OTHER),
    ("32849002", "Esophagus", Location.OTHER),
    ("69695003", "Stomach", Location.OTHER),
    ("38848004", "Duodenum", Location.OTHER),
    ("30315005", "Small intestine", Location.OTHER),
    ("71854001", "Colon", Location.OTHER),
    ("34402009", "Rectum", Location.OTHER),
    ("28231008", "Gallbladder", Location.OTHER),
    ("89837001", "Bladder", Location.OTHER),
    ("41216001", "Prostate", Location.OTHER),
    ("35039007", "Uterus", Location.OTHER),
    ("15497006", "Ovary", Location.OTHER),
    ("421060004", "Spine", Location.OTHER),
    ("122494005", "Cervical spine", Location.OTHER),
    ("122495006", "Thoracic spine", Location.OTHER),
    ("122496007", "Lumbar spine", Location.OTHER),
    ("54735007", "Sacrum", Location.OTHER),
    ("113197003", "Rib", Location.OTHER),
    ("56873002", "Sternum", Location.OTHER),
    ("22356005", "Ilium", Location.OTHER),
    ("71341001", "Femur", Location.OTHER),
    ("85050009", "Humerus", Location.OTHER),
    ("79601000", "Scapula", Location.OTHER),
    ("51299004", "Clavicle", Location.OTHER),
)

# Segmented Property Category and Type by which a segment is taken for a lesion.
LESION_CATEGORIES: tuple[tuple[str, str], ...] = (
    ("49755003", "Morphologically Abnormal Structure"),
)
LESION_TYPES: tuple[tuple[str, str], ...] = (
    ("108369006", "Neoplasm"),
    ("14799000", "Neoplasm, Secondary"),
    ("86049000", "Neoplasm, Primary"),
    ("52988006", "Lesion"),
    ("27925004", "Nodule"),
    ("4147007", "Mass"),
)


@dataclasses.dataclass(frozen=True)
class LocationRule:
    """A site's rule: a segment whose label or Tracking ID matches ``pattern`` is in ``location``.

    ``pattern`` is a regular expression that is searched without regard to case.
    """

    pattern: str
    location: Location


def is_lymph_node(code: Code) -> bool:
    """Tell whether a code is a lymph node: SNOMED CT 59441001 or a concept of CID 7600."""
    return code == codes.SCT.LymphNode or any(code == c for c in codes.cid7600.concepts.values())


def location_of_code(code: Code) -> Location | None:
    """Return the location that a region or property type code stands for, if it tells one."""
    if is_lymph_node(code):
        return Location.NODE
    for value, meaning, location in ANATOMIC_REGIONS:
        if code == Code(value, "SCT", meaning):
            return location
    return None


def is_lesion(segment: Segment) -> bool:
    """Tell whether a segment is a lesion by its property category and type, not by its label."""
    if segment.category is not None and any(
        segment.category == Code(value, "SCT", meaning) for value, meaning in LESION_CATEGORIES
    ):
        return True
    kind = segment.property_type
    if kind is None:
        return False
    return is_lymph_node(kind) or any(kind == Code(v, "SCT", m) for v, m in LESION_TYPES)


def _name(code: Code) -> str:
    return f"({code.value}, {code.scheme_designator}, {code.meaning!r})"


def locate(segment: Segment, rules: Sequence[LocationRule] = ()) -> tuple[Location | None, str]:
    """Return the location of a lesion and the evidence, or None and why it cannot be told."""
    kind = segment.property_type
    ruled = [
        r
        for r in rules
        if re.search(r.pattern, segment.label, re.IGNORECASE)
        or re.search(r.pattern, segment.tracking_id, re.IGNORECASE)
    ]
    by_rule = {r.location for r in ruled}
    if kind is not None and is_lymph_node(kind):
        coded, evidence = {Location.NODE}, f"property type {_name(kind)}"
    else:
        known = [(c, location_of_code(c)) for c in segment.anatomic_regions]
        coded = {place for _, place in known if place is not None}
        evidence = "anatomic region " + ", ".join(_name(c) for c, _ in known)
    if len(coded) > 1:
        return None, f"{evidence}: the codes name more than one location"
    if len(by_rule) > 1:
        patterns = ", ".join(repr(r.pattern) for r in ruled)
        return None, f"label {segment.label!r}: site rules {patterns} name more than one location"
    if coded and by_rule and coded != by_rule:
        return None, (
            f"{evidence} says {next(iter(coded)).value}, site rule {ruled[0].pattern!r} on label "
            f"{segment.label!r} says {next(iter(by_rule)).value}"
        )
    if coded:
        return next(iter(coded)), evidence
    if by_rule:
        return next(iter(by_rule)), f"site rule {ruled[0].pattern!r} on label {segment.label!r}"
    if segment.anatomic_regions:
        return None, f"{evidence} does not tell node, liver, lung or other"
    return None, (f"no anatomic region is coded and no site rule matches label {segment.label!r}")
