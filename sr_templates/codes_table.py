"""Writes ``CODES.md``, the table of all codes that a report uses, from `sr_templates.codes`.

Run as ``python -m sr_templates.codes_table``; a test checks that the committed file is what this
module makes.
"""

from __future__ import annotations

from pathlib import Path

from highdicom.sr import CodedConcept
from pydicom.sr.coding import Code

from sr_templates import codes

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

Made by `python -m sr_templates.codes_table` from `sr_templates/codes.py`. Codes of the private
scheme `{codes.PRIVATE_SCHEME}` keep their meaning for ever; the scheme is declared in each report's
Coding Scheme Identification Sequence, beside IBSI ({codes.IBSI_UID}). Features of a signature
other than the bundled one that are not in the table get a private code `X` + 12 hexadecimal digits
(of the SHA-256 of pyradiomics' name), with that name as meaning.
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


if __name__ == "__main__":
    target = Path(__file__).parent / "CODES.md"
    target.write_text(table(), encoding="utf-8")
    print(f"wrote {target}")
