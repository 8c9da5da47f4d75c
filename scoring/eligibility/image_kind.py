"""Decides whether a CT is a plain reconstruction, or a projection, reformat or material image.

The signature was derived from plain axial reconstructions. DERIVED alone does not exclude an image:
archives and anonymisers write it. Only words that name the kind of derivation count, those of the
table ``data/image_kinds.csv``: in Image Type (PS3.3 C.8.2.1.1.1, C.8.15.2.1.1, C.8.16.1; vendors'
own values among them), Volume Based Calculation Technique (PS3.3 C.8.16.2.1.3), Derivation
Description, or Derivation Code Sequence (PS3.16 CID 7203); and names of scanners that make no other
kind. A description or comment is reported; a description decides only beside an Image Type of
DERIVED, and not if it names what the images are for, because "for MIP" is not a MIP.

In the table, ``#`` is a number and ``*`` any end of a word. Words that belong together may be
written together: ``VIRT* NON CON*`` is also VIRTUALNONCONTRAST. ``where`` is ``type`` for words
that only count in Image Type and Volume Based Calculation Technique, ``derivation`` for those that
count in Derivation Description as well, ``any`` for those that count everywhere, ``named`` for
those that decide in a description by themselves, ``model`` for Manufacturer's Model Name alone, and
``code`` for codes.
"""

from __future__ import annotations

import csv
import functools
import re
from collections.abc import Collection, Sequence
from importlib import resources

from scoring.attributes import Attribute, SeriesAttributes, State
from scoring.policy import ImageKind
from scoring.results import Evidence, Finding, Verdict

CODE, RULE = "image_kind", "Plain CT reconstruction"

_TYPES = ("ImageType", "VolumeBasedCalculationTechnique")
_DERIVATION, _MODEL = "DerivationDescription", "ManufacturerModelName"
_DECIDING = (*_TYPES, _DERIVATION, "DerivationCodeSequence", _MODEL)
_HINTING = ("SeriesDescription", "SeriesDescriptionCodeSequence", "ImageComments")
# What people write to images that somebody is to leave alone.
_NOT_TO_BE_USED = re.compile(
    r"\b(?:DO NOT (?:USE|READ|REPORT)|NOT (?:TO BE USED|FOR USE|DIAGNOSTIC)|NON[ -]?DIAGNOSTIC"
    r"|REJECTED|NICHT VERWENDEN|NE PAS UTILISER|NO USAR|NON USARE|ABORTED|INCOMPLETE"
    r"|WRONG PATIENT)\b"
)
# What is done under CT: instruments, gas or bleeding may be where lesions are.
_INTERVENTION = re.compile(
    r"\b(?:BIOPS\w*|BIOPT\w*|AGOBIOPSI\w*|PUN[CK]TION\w*|PUNCTIE\w*|PONCTION\w*|PUNCI[OÓ]N\w*"
    r"|PUNTURA|FNAC?|\w*ABLAT(?:ION|IV|IE)\w*|ABLACI[OÓ]N|ABLAZIONE|DRAINAGE\w*|DRENA[JG]E|DRENAGGIO"
    r"|INTERVENTION\w*|INTERVENCION\w*|INTERVENTO|CT[ -]?FLUORO\w*|FLUOROSCOP\w*"
    r"|[IC]-?FLUORO\w*|I-?SPIRAL|BIOPSYMODE|NEEDLE\w*|NADEL\w*|AIGUILLE|AGUJA"
    r"|(?:CT|TC|TDM)[ -]?(?:GUIDED|GESTEUERT\w*|GEST[UÜ]TZT\w*|GELEIDE?|GUID\w*)"
    r"|SOUS (?:SCANNER|TDM)|GUIAD[OA] POR (?:TC|CT))\b|穿刺|生検|活检|活檢|消融|ドレナージ|생검"
)
_DONE = (
    *_HINTING,
    "ProtocolName",
    "StudyDescription",
    "RequestedProcedureDescription",
    "PerformedProcedureStepDescription",
    "ProcedureCodeSequence",
)
# How every CT image is reconstructed, which is no projection.
_RECONSTRUCTED = re.compile(r"\b(?:FILTERED )?BACK PROJECTIONS?\b|\bPROJECTION DATA\b")
# What images are for, not what they are.
_PURPOSE = re.compile(r"\b(?:FOR|F|FUR|FUER|ZUR|ZUM|POUR|PARA|PER|VOOR|WITH|W|MIT|AVEC|CON|AND)\b")


@functools.cache
def _table() -> tuple[tuple[ImageKind, re.Pattern[str], str], ...]:
    """Return the kinds with the pattern of their words, and where the words count."""
    text = resources.files(__package__).joinpath("data/image_kinds.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple((ImageKind(r["kind"]), _pattern(r["words"]), r["where"]) for r in rows)


def _pattern(words: str) -> re.Pattern[str]:
    parts = {"#": r"\d+", "*": "[A-Z]*"}
    escaped = " ?".join("".join(parts.get(c, c) for c in word) for word in words.split())
    return re.compile(rf"\b{escaped}\b")


def _plain(value: str) -> str:
    """Return a text as words in capitals; a number is a word of its own, as in VMI70."""
    return " ".join(re.findall(r"[A-Z]+|\d+", value.upper()))


def kinds_in(text: str, keyword: str = "ImageType") -> list[ImageKind]:
    r"""Return the kinds that a value names; for several values joined by ``\``, those of each."""
    counts = {"code" if keyword.endswith("CodeSequence") else "any", "any", "named"}
    counts |= {"type", "derivation"} if keyword in _TYPES else set()
    counts |= {"derivation"} if keyword == _DERIVATION else set()
    counts = {"model"} if keyword == _MODEL else counts
    values = [_RECONSTRUCTED.sub("", _plain(value)) for value in text.split("\\")]
    found = {
        kind
        for kind, pattern, where in _table()
        if where in counts and any(pattern.search(value) for value in values)
    }
    if ImageKind.MINIP in found and ImageKind.MIP in found and "MIN" in text.upper():
        # "Minimum intensity projection (MIP)" is one.
        found.discard(ImageKind.MIP)
    return [kind for kind in ImageKind if kind in found]


def plain_reconstruction(attributes: SeriesAttributes, accepted: Sequence[str] = ()) -> Finding:
    """The images are plain CT reconstructions, all of them.

    ``accepted`` are names of `ImageKind` that the site accepts for scoring; they are reported.
    """
    deciding = {keyword: attributes.text(keyword) for keyword in _DECIDING}
    told = {k: {kind for v in f.values for kind in kinds_in(v, k)} for k, f in deciding.items()}
    shown = [
        f
        for k, f in deciding.items()
        if k == "ImageType" or (told[k] if k == _MODEL else f.state is not State.ABSENT)
    ]
    evidence = [e for found in shown for e in found.evidence()]
    kinds = set[ImageKind]().union(*told.values())
    hinted, plainly, hints = _hints(attributes)
    by_name = plainly if _is_derived(attributes) else plainly & _named_kinds()
    if not kinds and by_name:
        kinds, evidence = by_name, evidence + hints
    if kinds:
        refused = {k for k in kinds if k.value not in accepted}
        added = "" if refused else "; accepted by the site's settings"
        why = f"images are {_names(kinds)}{added}"
        return _finding(Verdict.NOT_MET, bool(refused), why, evidence)
    doubts = []
    if not all(_is_image_type(text) for text in attributes.each("ImageType")):
        absent = deciding["ImageType"].state is State.ABSENT
        doubts.append(f"Image Type {'is absent' if absent else 'is not usable in every image'}")
    if hinted:
        look = "" if doubts else ", Image Type does not say so; look at it"
        doubts.append(f"a description reads like {_names(hinted)}{look}")
    for why, said in _remarks(attributes):
        doubts.append(why)
        hints += [e for e in said if e not in hints]
    if doubts:
        why = f"{', and '.join(doubts)}; reported, does not exclude"
        return _finding(Verdict.CANNOT_TELL, False, why, evidence + hints)
    return _finding(Verdict.MET, False, "no value names another kind of image", evidence)


@functools.cache
def _named_kinds() -> frozenset[ImageKind]:
    """Return the kinds that a description names by itself: no Image Type tells them."""
    return frozenset(kind for kind, _, where in _table() if where == "named")


def _remarks(attributes: SeriesAttributes) -> list[tuple[str, list[Evidence]]]:
    """Return the remarks on the images beside their kind, with their evidence."""
    found = []
    for keywords, pattern, why in (
        (_HINTING, _NOT_TO_BE_USED, "a description says that the images are not to be used"),
        (_DONE, _INTERVENTION, "a description names an intervention (biopsy, ablation, drainage)"),
        (("BurnedInAnnotation",), re.compile("YES"), "text may be burned into the images"),
    ):
        said = [f for k in keywords if _says(f := attributes.text(k), pattern)]
        if said:
            found.append((f"{why}; look at them", [e for f in said for e in f.evidence()]))
    return found


def _says(found: Attribute[str], pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(text.upper()) for text in found.values)


def _names(kinds: Collection[ImageKind]) -> str:
    return ", ".join(kind.value for kind in ImageKind if kind in kinds)


def _hints(
    attributes: SeriesAttributes,
) -> tuple[set[ImageKind], set[ImageKind], list[Evidence]]:
    """Return the kinds that descriptions name, those named as what it is, and the evidence."""
    hinted: set[ImageKind] = set()
    plainly: set[ImageKind] = set()
    evidence: list[Evidence] = []
    for keyword in _HINTING:
        description = attributes.text(keyword)
        named = {text: set(kinds_in(text, keyword)) for text in description.values}
        hinted = hinted.union(*named.values())
        if keyword != "ImageComments":  # remarks of persons, also on other images
            found = (k for t, k in named.items() if not _PURPOSE.search(_plain(t)))
            plainly = plainly.union(*found)
        evidence += description.evidence() if any(named.values()) else ()
    return hinted, plainly, evidence


def _is_derived(attributes: SeriesAttributes) -> bool:
    return any("DERIVED" in t.upper().split("\\") for t in attributes.each("ImageType"))


def _is_image_type(text: str) -> bool:
    """Return whether a text can be an Image Type: at least two values, one of them the origin."""
    values = text.upper().split("\\")
    return len(values) > 1 and bool({"ORIGINAL", "DERIVED", "MIXED"} & set(values))


def _finding(verdict: Verdict, excludes: bool, why: str, evidence: Sequence[Evidence]) -> Finding:
    return Finding(CODE, verdict, excludes, f"{RULE}: {verdict.value}; {why}.", tuple(evidence))
