"""The paper's printed numbers (Ligero et al., Radiology 2021, doi 10.1148/radiol.2021200928).

Facts only, as printed; `scoring.cohort.paper.recomputation` recomputes them. The cohorts are 1
(training), 2 (bladder) and 3 (lung).
"""

from __future__ import annotations

import dataclasses
import re

from scoring.cohort.statistics.estimates import Estimate

COLUMNS = ("sensitivity", "specificity", "npv", "ppv", "positive_lr", "negative_lr")


@dataclasses.dataclass(frozen=True)
class Table3Row:
    """One row of Table 3, cells as printed: ``value (numerator/denominator) [low, high]``."""

    signature: str
    cohort: int
    auc: str
    p: str
    cells: tuple[str, str, str, str, str, str]

    def cell(self, column: str) -> str:
        """Return the printed cell of one of `COLUMNS`."""
        return self.cells[COLUMNS.index(column)]

    def fraction(self, column: str) -> tuple[int, int]:
        """Return the numerator and denominator that a proportion's cell prints."""
        match = re.search(r"\((\d+)/(\d+)\)", self.cell(column))
        assert match is not None
        return int(match[1]), int(match[2])

    def numbers(self, column: str) -> tuple[str, str, str]:
        """Return value, low and high of a cell as printed."""
        return parse_cell(self.cell(column))


def parse_cell(cell: str) -> tuple[str, str, str]:
    """Return value, low and high of a printed cell such as ``75 (80/107) [65, 83]``."""
    match = re.fullmatch(r"([\d.]+)(?: \(\d+/\d+\))? \[([\d.]+), ([\d.]+)\]", cell)
    assert match is not None, cell
    return match[1], match[2], match[3]


# fmt: off
TABLE_3 = (
    Table3Row("radiomics", 1, "0.70 [0.64, 0.77]", "<.001", (
        "75 (80/107) [65, 83]", "53 (68/129) [44, 62]", "72 (68/95) [61, 80]",
        "57 (80/141) [48, 65]", "1.58 [1.28, 1.96]", "0.48 [0.33, 0.69]")),
    Table3Row("radiomics", 2, "0.67 [0.58, 0.76]", "<.001", (
        "73 (53/73) [61, 82]", "55 (37/67) [43, 67]", "65 (37/57) [51, 77]",
        "64 (53/83) [53, 74]", "1.62 [1.2, 2.19]", "0.5 [0.32, 0.76]")),
    Table3Row("radiomics", 3, "0.67 [0.56, 0.77]", "<.001", (
        "73 (37/51) [58, 84]", "57 (30/53) [42, 70]", "68 (30/44) [52, 81]",
        "62 (37/60) [48, 74]", "1.67 [1.18, 2.37]", "0.48 [0.29, 0.8]")),
    Table3Row("radiomics-clinical", 1, "0.74 [0.63, 0.84]", "<.001", (
        "77 (33/43) [61, 88]", "59 (25/42) [42, 74]", "71 (25/35) [53, 85]",
        "66 (33/50) [50, 78]", "1.87 [1.23, 2.74]", "0.38 [0.22, 0.74]")),
    Table3Row("radiomics-clinical", 2, "0.74 [0.59, 0.89]", "<.001", (
        "84 (21/25) [64, 95]", "67 (14/21) [43, 85]", "78 (14/18) [52, 94]",
        "75 (21/28) [55, 89]", "2.52 [1.34, 4.72]", "0.24 [0.09, 0.62]")),
    Table3Row("radiomics-clinical", 3, "0.73 [0.59, 0.88]", "<.001", (
        "68 (17/25) [46, 85]", "55 (12/22) [32, 76]", "60 (12/20) [36, 81]",
        "63 (17/27) [42, 81]", "1.5 [0.88, 2.54]", "0.59 [0.3, 1.17]")),
    Table3Row("clinical", 1, "0.64 [0.52, 0.76]", ".01", (
        "70 (30/43) [53, 82]", "55 (23/42) [37, 69]", "66 (23/35) [45, 79]",
        "61 (30/49) [45, 74]", "1.50 [1.01, 2.19]", "0.55 [0.34, 0.98]")),
    Table3Row("clinical", 2, "0.67 [0.5, 0.84]", ".02", (
        "84 (21/25) [64, 95]", "48 (10/21) [26, 70]", "71 (10/14) [42, 92]",
        "66 (21/32) [47, 81]", "1.6 [1.03, 2.5]", "0.34 [0.12, 0.92]")),
    Table3Row("clinical", 3, "0.65 [0.49, 0.81]", ".04", (
        "76 (19/25) [55, 91]", "50 (11/22) [28, 72]", "65 (11/17) [38, 86]",
        "63 (19/30) [44, 80]", "1.52 [0.95, 2.44]", "0.48 [0.21, 1.08]")),
)

CUTOFFS = {"radiomics": "0.29", "radiomics-clinical": "0.45"}
PATIENTS = {1: 85, 2: 46, 3: 47, 4: 20}
LESIONS = {1: 236, 2: 140, 3: 104, 4: 20}
PATIENTS_WITH_BENEFIT = {1: 43, 2: 25, 3: 25}
# Table 1: (parameter, level) to cohort to (count, printed percentage).
TABLE_1: dict[tuple[str, str], dict[int, tuple[int, int]]] = {
    ("sex", "female"): {1: (42, 49), 2: (9, 20), 3: (7, 15), 4: (6, 30)},
    ("sex", "male"): {1: (43, 51), 2: (37, 80), 3: (40, 85), 4: (14, 70)},
    ("tumour type", "breast"): {1: (14, 16)},
    ("tumour type", "cervix"): {1: (10, 12)},
    ("tumour type", "other"): {1: (10, 12), 4: (1, 5)},
    ("tumour type", "gastrointestinal"): {1: (9, 11)},
    ("tumour type", "melanoma"): {1: (8, 9), 4: (1, 5)},
    ("tumour type", "thyroid"): {1: (6, 7)},
    ("tumour type", "lung"): {1: (6, 7), 3: (47, 100), 4: (15, 75)},
    ("tumour type", "bladder"): {1: (6, 7), 2: (46, 100)},
    ("tumour type", "head and neck"): {1: (5, 6)},
    ("tumour type", "ovary"): {1: (3, 4), 4: (3, 15)},
    ("tumour type", "pleura"): {1: (2, 2)},
    ("tumour type", "thymus"): {1: (2, 2)},
    ("tumour type", "kidney"): {1: (2, 2)},
    ("tumour type", "adrenal"): {1: (2, 2)},
    ("treatment", "PD-1"): {1: (38, 45), 2: (21, 46), 3: (35, 75)},
    ("treatment", "PD-L1"): {1: (47, 55), 2: (25, 54), 3: (12, 25)},
    ("best response", "complete response"): {1: (5, 6), 2: (7, 15), 3: (2, 4)},
    ("best response", "partial response"): {1: (7, 8), 2: (15, 33), 3: (11, 24)},
    ("best response", "stable disease"): {1: (41, 48), 2: (6, 13), 3: (17, 36)},
    ("best response", "progressive disease"): {1: (32, 38), 2: (18, 39), 3: (17, 36)},
    ("lesion location", "node"): {1: (86, 36), 2: (66, 47), 3: (46, 44), 4: (4, 20)},
    ("lesion location", "liver"): {1: (53, 22), 2: (30, 21), 3: (22, 21), 4: (1, 5)},
    ("lesion location", "lung"): {1: (60, 25), 2: (28, 20), 3: (26, 25), 4: (11, 55)},
    ("lesion location", "other"): {1: (37, 16), 2: (16, 12), 3: (10, 10), 4: (4, 20)},
}
LESIONS_PER_PATIENT = {1: "2.77", 2: "3.04", 3: "2.21", 4: "1"}

# Figure 4: odds ratio of benefit per 0.1 of the mean radiomics score.
ODDS_RATIO = {
    1: Estimate(1.22, 1.07, 1.41), 2: Estimate(1.34, 1.10, 1.70), 3: Estimate(1.22, 1.03, 1.47),
}
# Table 4: hazard ratio for a score of 1 against 0, and C-index.
HAZARD_RATIO = {
    "radiomics": {
        1: Estimate(0.56, 0.28, 1.14), 2: Estimate(0.11, 0.03, 0.37), 3: Estimate(0.38, 0.16, 0.88),
    },
    "radiomics-clinical": {
        1: Estimate(0.14, 0.04, 0.51), 2: Estimate(0.02, 0.0, 0.2), 3: Estimate(0.13, 0.03, 0.57),
    },
}
C_INDEX = {
    "radiomics": {
        1: Estimate(0.61, 0.52, 0.70), 2: Estimate(0.74, 0.65, 0.82), 3: Estimate(0.61, 0.51, 0.70),
    },
    "radiomics-clinical": {
        1: Estimate(0.65, 0.56, 0.73), 2: Estimate(0.72, 0.62, 0.82), 3: Estimate(0.65, 0.57, 0.73),
    },
}
# fmt: on
