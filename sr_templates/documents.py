"""Generates ``CODES.md`` (all codes of the reports) and ``REFUSALS.md`` (reasons for no score).

Run as ``python -m sr_templates.documents``; a test checks that the committed files equal this
module's output.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from highdicom.sr import CodedConcept
from pydicom.sr.coding import Code

from sr_templates import advice, codes

_SOURCES = {
    "DCM": "PS3.16 Annex D",
    "SCT": "SNOMED CT, PS3.16",
    "IBSI": "IBSI, PS3.16 (CID 7477, 7478, 7468)",
    "UCUM": "UCUM",
    "LN": "LOINC",
    "UMLS": "PS3.16 TID 1500",
    "RFC5646": "RFC 5646",
}

_HEAD = f"""\
# Codes in the reports

Made by `python -m sr_templates.documents` from `sr_templates/codes.py`. Codes of the private
scheme `{codes.PRIVATE_SCHEME}` never change their meaning; the scheme is declared in each report's
Coding Scheme Identification Sequence, beside IBSI ({codes.IBSI_UID}). Features of a signature
other than the bundled one that are not in the table get a private code `X` + 12 hexadecimal digits
(of the SHA-256 of pyradiomics' name), with that name as meaning.

The firmness of a call (`FIRM`, `VAR`, `VARC`, `VARF`, `FLIP`, `FLIPC`) is private: PS3.16 has codes
for how sure an observer or an algorithm is of a finding (111012, DCM, Certainty of Finding), and
none for how stable a computed category is when contour and image are varied. A receiver
that confused the two would take "Firm" for "certain".
"""


# Why PS3.16 does not serve: a sentence for every private code, or for all of a kind.
_OF_A_KIND: tuple[tuple[Collection[Code], str], ...] = (
    (codes.ELIGIBILITY.values(), "A rule of this signature; PS3.16 has no codes for it."),
    (codes.STRENGTHS.values(), "No context group grades evidence from a header."),
    (codes.FIRMNESSES.values(), "No context group grades the stability of a computed category."),
    (codes.REASONS.values(), "CID 42 says that a value is missing, not for which of these causes."),
    (codes.PROBLEMS.values(), "PS3.16 has no context group of faults of the objects."),
    (codes.TOPICS.values(), "121106 (DCM, Comment) would not tell the sentences' topics apart."),
)
_NO_STABILITY = "The counts behind the firmness; see above."
_NO_PRODUCT = "The signature's own result; no scheme has it."
_WHY: dict[str, str] = {
    "RS": _NO_PRODUCT,
    "RSK": _NO_PRODUCT,
    "RCS": _NO_PRODUCT,
    "RCSK": _NO_PRODUCT,
    "COF": "A patient has two scores, and 122411 (DCM) does not say of which a threshold is.",
    "PAT": "The findings of PS3.16 are in images; this group is about the patient.",
    "ELIG": "126075 (DCM, Eligibility) is a kind of time point (CID 6146).",
    "SCORED": "CID 42 qualifies numbers; a reader of answers alone needs one for the lesion.",
    "SCOREDP": "As SCORED, of the patient.",
    "MEAS": "CID 6147 names the criteria, not whether a lesion meets them.",
    "REASON": "The question whose answers are the codes R01 and following.",
    "PROBLEM": "The question whose answers are the codes P01 and following.",
    "LOC": "The signature's four classes; the anatomical place is the Finding Site.",
    "LOCOTH": "The signature's remaining class is no anatomical place.",
    "FLIP": _NO_STABILITY,
    "FLIPC": _NO_STABILITY,
    "FIRM": "See above.",
    "VAR": _NO_STABILITY,
    "VARC": _NO_STABILITY,
    "VARF": _NO_STABILITY,
    "PCTP": "121415 (DCM) would be taken for the percentile among lesions that a lesion has.",
    "PCTA": "PS3.16 has no share of a population above a threshold.",
    "RSLB": _NO_PRODUCT,
    "RSLE": _NO_PRODUCT,
    "RCSL": _NO_PRODUCT,
    "RCSH": _NO_PRODUCT,
    "RDN": _NO_STABILITY,
    "RDC": _NO_STABILITY,
    "RDS": "As RS, of a segmentation that is not the one in use.",
    "RDD": "PS3.16 has no code for the overlap of two segmentations.",
    "RDG": "121191 (DCM) would make the other segmentation one that the lesion is.",
    "CAL": "122505 (DCM, Calibration) is a kind of procedure (CID 6061).",
    "OUT": "Normality (121402, DCM) is of a value, this of all features of a lesion together.",
    "TRS": "125233 (DCM) is the start of a dose in an acquisition, not of a therapy.",
    "TRD": "PS3.16 has no interval from an image to a therapy.",
    "ALBD": "A date as sibling of the number; PS3.16 names none for a laboratory value.",
    "LYMD": "As ALBD.",
    "CSTR": "The question whose answers are the codes CS1 and following.",
    "F01": "IBSI has no code for pyradiomics' energy times the voxel's volume.",
    "F02": "IBSI's 3D diameter is another one; this is in the plane of columns and slices.",
}

_REFUSALS_HEAD = """\
# Reasons for a missing score

Made by `python -m sr_templates.documents` from `sr_templates/codes.py` and
`sr_templates/advice.py`. Every report without a score contains one of these codes, and the last
column as a sentence under "What to do".
"""


def _source(code: Code | CodedConcept) -> str:
    """Return where a code is defined; for a private one, why it is needed."""
    if code.scheme_designator != codes.PRIVATE_SCHEME:
        return _SOURCES[code.scheme_designator]
    own = _WHY.get(code.value)
    kinds = (why for kind, why in _OF_A_KIND if any(code == c for c in kind))
    return own or next(kinds, "")


def _row(code: Code | CodedConcept, use: str) -> str:
    return f"| {code.value} | {code.scheme_designator} | {code.meaning} | {_source(code)} | {use} |"


def table() -> str:
    """Return the text of ``CODES.md``."""
    rows = ["| value | scheme | meaning | source, or why private | use |", "|---|---|---|---|---|"]
    for name, value in vars(codes).items():
        if isinstance(value, Code | CodedConcept) and value.scheme_designator != "UCUM":
            rows.append(_row(value, name.lower().replace("_", " ")))
    rows += [_row(c, f"eligibility rule `{rule}`") for rule, c in codes.ELIGIBILITY.items()]
    rows += [_row(c, f"strength `{strength}`") for strength, c in codes.STRENGTHS.items()]
    rows += [_row(c, f"alternative `{name}`") for name, c in codes.ALTERNATIVE_SCORES.items()]
    rows += [_row(c, f"firmness `{firmness}`") for firmness, c in codes.FIRMNESSES.items()]
    rows += [_row(c, f"reason `{reason}`") for reason, c in codes.REASONS.items()]
    rows += [_row(c, f"problem `{problem}`") for problem, c in codes.PROBLEMS.items()]
    rows += [
        _row(c, f"sentence about `{topic}`")
        for topic, c in codes.TOPICS.items()
        if c.scheme_designator == codes.PRIVATE_SCHEME
    ]
    rows += [
        _row(code, f"`{name}` in {unit.value}") for name, (code, unit) in codes.FEATURES.items()
    ]
    earlier = {**codes.EARLIER, **codes.EARLIER_THRESHOLDS}
    rows += [
        f"| {c.value} | {c.scheme_designator} | {c.meaning} | "
        "written by earlier versions, and still read | not written |"
        for c in earlier.values()
    ]
    units = {c.value: c for c in vars(codes).values() if isinstance(c, Code)}
    rows += [_row(c, "unit") for c in units.values() if c.scheme_designator == "UCUM"]
    return _HEAD + "\n" + "\n".join(rows) + "\n"


def refusals() -> str:
    """Return the text of ``REFUSALS.md``."""

    def section(title: str, rows: list[tuple[str, Code | CodedConcept, str]]) -> list[str]:
        lines = [
            "",
            f"## {title}",
            "",
            "| code | name | meaning | what to do |",
            "|---|---|---|---|",
        ]
        return lines + [f"| {c.value} | `{n}` | {c.meaning} | {todo} |" for n, c, todo in rows]

    def rule(name: str) -> str:
        parts = {"not met": advice.NOT_MET.get(name), "cannot tell": advice.CANNOT_TELL.get(name)}
        if name == "contrast_enhanced":
            parts["cannot tell, the evidence contradicting itself"] = advice.CONTRADICTORY_CONTRAST
        return " ".join(f"If {answer}: {todo}" for answer, todo in parts.items() if todo) or "-"

    lines = section(
        "The case is not eligible",
        [(n, c, rule(n)) for n, c in codes.ELIGIBILITY.items() if n in advice.NOT_MET],
    )
    lines += section(
        "The objects cannot be used",
        [(n, c, advice.PROBLEMS[n]) for n, c in codes.PROBLEMS.items()],
    )
    lines += section(
        "One lesion is not scored, the others are",
        [(n, c, advice.LESIONS.get(n, "-")) for n, c in codes.REASONS.items()],
    )
    lines += [
        "",
        "## An image and a mask cannot be measured",
        "",
        "Only of `scoring.extract_features`, which has no report and no codes.",
        "",
        "| name | meaning | what to do |",
        "|---|---|---|",
        *(f"| `{problem}` | {problem.words} | {todo} |" for problem, todo in advice.CUTS.items()),
    ]
    return _REFUSALS_HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    for name, text in (("CODES.md", table()), ("REFUSALS.md", refusals())):
        target = Path(__file__).parent / name
        target.write_text(text, encoding="utf-8")
        print(f"wrote {target}")
