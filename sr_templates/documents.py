"""Generates ``CODES.md`` (all codes of the reports) and ``REFUSALS.md`` (reasons for no score).

Run as ``python -m sr_templates.documents``; a test checks that the committed files equal this
module's output.
"""

from __future__ import annotations

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
    codes.PRIVATE_SCHEME: "this project",
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


_REFUSALS_HEAD = """\
# Why there is no score

Made by `python -m sr_templates.documents` from `sr_templates/codes.py` and
`sr_templates/advice.py`. Every report without a score contains one of these codes, and the last
column as a sentence under "What to do".
"""


def _row(code: Code | CodedConcept, use: str) -> str:
    return (
        f"| {code.value} | {code.scheme_designator} | {code.meaning} | "
        f"{_SOURCES[code.scheme_designator]} | {use} |"
    )


def table() -> str:
    """Return the text of ``CODES.md``."""
    rows = ["| value | scheme | meaning | source | use |", "|---|---|---|---|---|"]
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
    return _REFUSALS_HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    for name, text in (("CODES.md", table()), ("REFUSALS.md", refusals())):
        target = Path(__file__).parent / name
        target.write_text(text, encoding="utf-8")
        print(f"wrote {target}")
