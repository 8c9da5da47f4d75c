"""Findings on whether the images are one scan of an adult; none where nothing is against it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scoring.attributes import SeriesAttributes, State
from scoring.ct.scan_date import scan_dates
from scoring.results import Evidence, Finding, Verdict

PATIENT, ONE_SCAN = "patient_scan", "one_scan"

# PS3.3 C.7.1.1 and C.7.6.1
_QUALITY_CONTROL = ("QualityControlSubject", "QualityControlImage")
_NAMES = ("PatientName", "PatientID")
_DESCRIPTIONS = (
    "StudyDescription",
    "SeriesDescription",
    "ProtocolName",
    "ImageComments",
    "BodyPartExamined",
    "PatientState",
)
# Of a body or a part of one, not of a patient.
_DEAD = re.compile(r"\b(?:POST[ -]?MORTEM|PMCT|CADAVER\w*|AUTOPSY|AUTOPSIE|SPECIMENS?)\b")
_PHANTOM = re.compile(
    r"(?<![A-Z])(?:PHANTOMS?|FANTOMAS?|FANTOMES?)(?![A-Z])(?!\W*(?:LIMB|PAIN|SCHMERZ|SENSATION))"
)
# Beside it in the names of phantoms; with any other word it may be a person's name.
_BESIDE = re.compile(
    r"(?:QA|QC|ACR|CT|TEST|DAILY|WATER|WASSER|HEAD|BODY|THORAX|CHEST|ABDOMEN|LIVER|CATPHAN|\W|_|\d)*"
)
# PS3.3 C.7.1.1 and PS3.16 CID 7454: Homo sapiens in SNOMED CT and SNOMED-RT.
_HUMAN_CODES = ("337915000", "L-85B00")
_HUMAN = re.compile(r"HUMANS?|MAN|HOMO SAPIENS?|MENSCH|HUMAIN|HUMANO|UMANO|PERSON|PATIENT")
_SAYS_NOTHING = re.compile(r"\W*|UNKNOWN|UNSPECIFIED|NONE|OTHER|N/?A|NULL|ANONYM\w*|REMOVED|X+")
# Attributes that only animals have (PS3.3 C.7.1.1).
_OF_ANIMALS = ("PatientBreedDescription", "PatientBreedCodeSequence", "PatientSexNeutered")
# Age String (PS3.5 6.2, AS). The model was derived from adults.
_AGE = re.compile(r"(\d{3})([DWMY])")
_PER_YEAR = {"D": 365.25, "W": 52.18, "M": 12.0, "Y": 1.0}
_ADULT_YEARS = 18
# Attributes of scanner and set-up, which do not change within a scan.
_OF_ONE_SCAN = ("PatientPosition", "Manufacturer", "ManufacturerModelName", "DeviceSerialNumber")


def of_a_patient(attributes: SeriesAttributes) -> list[Finding]:
    """Return a finding where the header says that a phantom was scanned, not a patient.

    Patient data is not quoted.
    """
    evidence: list[Evidence] = []
    for keyword in _QUALITY_CONTROL:
        stated = attributes.text(keyword)
        if {text.upper() for text in stated.values} & {"YES", "BOTH"}:
            evidence += stated.evidence()
    texts = {k: [t.upper() for t in attributes.text(k).values] for k in _NAMES}
    named = [k for k in _NAMES if any(_PHANTOM.search(t) for t in texts[k])]
    evidence += [Evidence("CT", keyword, "(names a phantom)") for keyword in named]
    surname = named == ["PatientName"] and not any(
        _PHANTOM.search(t) and _BESIDE.fullmatch(_PHANTOM.sub("", t)) for t in texts["PatientName"]
    )
    animal, doubtful = _species(attributes)
    if animal:
        why = "the header says that the patient is not a human"
        return [_finding(PATIENT, "Scan of a patient", Verdict.NOT_MET, True, why, animal)]
    if evidence and not (surname and len(evidence) == 1):
        why = "the header says that it is of a phantom or for quality control"
        return [_finding(PATIENT, "Scan of a patient", Verdict.NOT_MET, True, why, evidence)]
    for keyword in _DESCRIPTIONS:
        described = attributes.text(keyword)
        texts_of = [text.upper() for text in described.values]
        if any(_PHANTOM.search(text) or _DEAD.search(text) for text in texts_of):
            evidence += described.evidence()
    child = _is_child(attributes)
    age_of = "PatientAge" if child else "PatientBirthDate"
    child = child or _born_as_child(attributes)
    if not evidence and not doubtful and not child:
        return []
    words = ["a name or description names a phantom, a body or a specimen"] if evidence else []
    words += ["species or breed may be those of an animal"] if doubtful else []
    words += ["the patient is a child, and the model was derived from adults"] if child else []
    why = f"{', and '.join(words)}; look at it; reported, does not exclude"
    evidence += doubtful
    evidence += [Evidence("CT", age_of, f"(under {_ADULT_YEARS} years)")] if child else []
    rule = "Scan of an adult patient" if child else "Scan of a patient"
    return [_finding(PATIENT, rule, Verdict.CANNOT_TELL, False, why, evidence)]


def _species(attributes: SeriesAttributes) -> tuple[list[Evidence], list[Evidence]]:
    """Return the evidence that the patient is an animal, and the hints at it."""
    described = attributes.text("PatientSpeciesDescription")
    coded = attributes.text("PatientSpeciesCodeSequence")
    animal = [
        found
        for found in (described, coded)
        if any(not _is_human(text) and not _SAYS_NOTHING.fullmatch(text.upper().strip())
               for text in found.values)
    ]  # fmt: skip
    breeds = [attributes.text(keyword) for keyword in _OF_ANIMALS]
    doubtful = [f for f in breeds if any(not _SAYS_NOTHING.fullmatch(t.upper()) for t in f.values)]
    said_human = any(_is_human(text) for text in (*described.values, *coded.values))
    if animal and said_human:
        animal, doubtful = [], [*animal, *doubtful]
    return (
        [e for found in animal for e in found.evidence()],
        [e for found in doubtful for e in found.evidence()],
    )


def _ages(attributes: SeriesAttributes) -> list[float]:
    """Return the ages that are stated, in years."""
    texts = [t.strip() for v in attributes.text("PatientAge").values for t in v.split("\\")]
    ages = [_AGE.fullmatch(text) for text in texts]
    return [int(age[1]) / _PER_YEAR[age[2]] for age in ages if age is not None]


def _is_child(attributes: SeriesAttributes) -> bool:
    # 000Y stands for an age that was removed.
    return any(0 < years < _ADULT_YEARS for years in _ages(attributes))


def _born_as_child(attributes: SeriesAttributes) -> bool:
    """Return whether the patient is a child by the birth date, and no age says otherwise."""
    if any(_ages(attributes)):  # 000Y stands for an age that was removed
        return False
    born = attributes.date("PatientBirthDate").values
    day = scan_dates(attributes).day
    return day is not None and any(
        0 < (day - date).days < _ADULT_YEARS * _PER_YEAR["D"] for date in born
    )


def _is_human(text: str) -> bool:
    plain = text.upper().strip()
    return bool(_HUMAN.fullmatch(plain)) or any(code in plain for code in _HUMAN_CODES)


def one_scan(attributes: SeriesAttributes) -> list[Finding]:
    """Return a finding where images differ in what does not change within a scan."""
    read = [attributes.text(keyword) for keyword in _OF_ONE_SCAN]
    differing = [f for f in read if f.state in (State.SEVERAL, State.CONTRADICTORY)]
    if not differing:
        return []
    names = " and ".join(f.keyword for f in differing)
    why = (
        f"the images differ in {names}, as those of two scans do; look at them; reported, does not "
        "exclude"
    )
    evidence = [e for found in differing for e in found.evidence()]
    return [_finding(ONE_SCAN, "Images of one scan", Verdict.CANNOT_TELL, False, why, evidence)]


def _finding(
    code: str, rule: str, verdict: Verdict, excludes: bool, why: str, evidence: Sequence[Evidence]
) -> Finding:
    statement = f"{rule}: {verdict.value}; {why}."
    return Finding(code, verdict, excludes, statement, tuple(evidence))
