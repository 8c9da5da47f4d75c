"""Decides whether a CT is a plain reconstruction, or a projection, reformat or material image.

The signature was derived from plain axial reconstructions. DERIVED alone does not exclude an image:
archives and anonymisers write it. Only a value that names the kind of derivation counts: of Image
Type (PS3.3 C.8.2.1.1.1, C.8.15.2.1.1, C.8.16.1; vendors' own values among them), Volume Based
Calculation Technique (PS3.3 C.8.16.2.1.3), Derivation Description, or Derivation Code Sequence
(PS3.16 CID 7203). A Series Description does not decide, because "for MIP" is not a MIP; it is
reported.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from scoring.attributes import SeriesAttributes, State
from scoring.policy import ImageKind
from scoring.results import Evidence, Finding, Verdict

CODE, RULE = "image_kind", "Plain CT reconstruction"


# Matched against a value in capitals with blanks for all other characters.
_NAMES = {
    ImageKind.MIP: r"(?:THIN ?)?MIP|MAX ?IP|MAXIMUM(?: INTENSITY)?",
    ImageKind.MINIP: r"MIN ?IP|MINIMUM(?: INTENSITY)?",
    ImageKind.AVERAGE: r"AVERAGE|AVE? ?IP|MEAN",
    ImageKind.PROJECTION: r"PROJECTION(?: IMAGE)?",
    ImageKind.MPR: r"MPR ?\w*|MPVR|CPR|REFORMAT\w*|RESAMPLED|MULTI ?PLANAR",
    ImageKind.RENDERING: r"VRT|SSD|(?:VOLUME|SURFACE) REND\w*",
    ImageKind.VNC: r"VNC\w*|VNE|VUE|MAT REMOVED|VIRT\w* (?:UNENHANCED|NON ?CON\w*|NATIV\w*)",
    ImageKind.MONOENERGETIC: r"VMI|MONO|MONO ?E(?:NERGETIC)?|MONOCHROMATIC|\d{2,3} ?KEV",
    ImageKind.IODINE: r"IODINE?\w*",
    ImageKind.MATERIAL: r"MAT (?:SPECIFIC|FRACTIONAL|MODIFIED|VALUE BASED)|EFF ATOMIC NUM"
    r"|ELECTRON DENSITY|Z ?EFF\w*|RHO ?Z",
    ImageKind.SUBTRACTION: r"SUBTRACT\w*",
    ImageKind.PERFUSION: r"PERFUSION",
    ImageKind.LOCALIZER: r"LOCALI[SZ]ER|SCOUT|TOPOGRAM|SCANOGRAM|SURVIEW|CT SOM\d+ TOP",
    ImageKind.SHEET: r"DOSE(?: (?:INFO|REPORT))?|CT SOM\d+ PROT|SCREEN ?(?:SAVE|SHOT|CAPTURE)"
    r"|VXTL STATE",
}
_PATTERNS = {kind: re.compile(rf"\b(?:{names})\b") for kind, names in _NAMES.items()}
# PS3.16 CID 7203
_CODES = {
    "113048": ImageKind.MIP,  # pixel by pixel maximum
    "113049": ImageKind.AVERAGE,
    "113051": ImageKind.MINIP,
    "113062": ImageKind.SUBTRACTION,
    "113072": ImageKind.MPR,
    "113073": ImageKind.MPR,
    "113074": ImageKind.RENDERING,
    "113075": ImageKind.RENDERING,
    "113078": ImageKind.MIP,
    "113079": ImageKind.MINIP,
    "113085": ImageKind.MPR,  # spatial resampling
    "129104": ImageKind.PERFUSION,
}
_DECIDING = (
    "ImageType",
    "VolumeBasedCalculationTechnique",
    "DerivationDescription",
    "DerivationCodeSequence",
)
_HINTING = ("SeriesDescription", "SeriesDescriptionCodeSequence")


def kinds_in(text: str) -> list[ImageKind]:
    r"""Return the kinds that a value names; for several values joined by ``\``, those of each."""
    found = set()
    for value in text.upper().split("\\"):
        plain = " ".join(re.sub(r"[^A-Z0-9]+", " ", value).split())
        found |= {kind for kind, pattern in _PATTERNS.items() if pattern.search(plain)}
        code = plain.split(" ", 1)
        if code[0] in _CODES and code[1:] and code[1].startswith("DCM"):
            found.add(_CODES[code[0]])
    if ImageKind.MINIP in found and ImageKind.MIP in found and "MIN" in text.upper():
        # "Minimum intensity projection (MIP)" is one.
        found.discard(ImageKind.MIP)
    return [kind for kind in ImageKind if kind in found]


def plain_reconstruction(attributes: SeriesAttributes, accepted: Sequence[str] = ()) -> Finding:
    """The images are plain CT reconstructions, all of them.

    ``accepted`` are names of `ImageKind` that the site accepts for scoring; they are reported.
    """
    deciding = {keyword: attributes.text(keyword) for keyword in _DECIDING}
    shown = [f for k, f in deciding.items() if k == "ImageType" or f.state is not State.ABSENT]
    evidence = [e for found in shown for e in found.evidence()]
    kinds = {kind for found in shown for value in found.values for kind in kinds_in(value)}
    if kinds:
        refused = {k for k in kinds if k.value not in accepted}
        names = ", ".join(k.value for k in ImageKind if k in kinds)
        added = "" if refused else "; accepted by the site's settings"
        return _finding(Verdict.NOT_MET, bool(refused), f"images are {names}{added}", evidence)
    if not all(_is_image_type(text) for text in attributes.each("ImageType")):
        absent = deciding["ImageType"].state is State.ABSENT
        why = "is absent" if absent else "is not usable in every image"
        why = f"Image Type {why}; reported, does not exclude"
        return _finding(Verdict.CANNOT_TELL, False, why, evidence)
    hints = _hints(attributes)
    if hints:
        why = f"a description reads like {hints[0][1]}, Image Type does not say so; look at it"
        evidence += [e for e, _ in hints]
        return _finding(Verdict.CANNOT_TELL, False, f"{why}; reported, does not exclude", evidence)
    return _finding(Verdict.MET, False, "no value names another kind of image", evidence)


def _hints(attributes: SeriesAttributes) -> list[tuple[Evidence, str]]:
    found = []
    for keyword in _HINTING:
        description = attributes.text(keyword)
        kinds = [kind.value for text in description.values for kind in kinds_in(text)]
        found += [(e, ", ".join(dict.fromkeys(kinds))) for e in description.evidence() if kinds]
    return found


def _is_image_type(text: str) -> bool:
    """Return whether a text can be an Image Type: at least two values, one of them the origin."""
    values = text.upper().split("\\")
    return len(values) > 1 and bool({"ORIGINAL", "DERIVED", "MIXED"} & set(values))


def _finding(verdict: Verdict, excludes: bool, why: str, evidence: Sequence[Evidence]) -> Finding:
    return Finding(CODE, verdict, excludes, f"{RULE}: {verdict.value}; {why}.", tuple(evidence))
