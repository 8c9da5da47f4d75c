"""Two populations of tumours, known by the correlations of 14 features under both transforms.

``nsclc_summary_transforms.json``: summary statistics of 351 lung tumours (TCIA NSCLC-Radiomics,
CC BY-NC 3.0, and NSCLC-Radiogenomics, CC BY 3.0; the lesions themselves are not contained).
``sts51_features.csv``: the features of 51 soft-tissue sarcomas (TCIA, CC BY 3.0), lesion by lesion.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from importlib import resources
from typing import Any

import numpy as np

FOLDER = resources.files("scoring.model") / "data"
LUNG = "nsclc_summary_transforms.json"
SARCOMAS = "sts51_features.csv"


@dataclasses.dataclass(frozen=True)
class Population:
    """Lesions of one kind.

    Parameters
    ----------
    correlation
        (28, 28): ln of each of the 14 features, then each feature as it is.
    lesions
        How many it was computed from.
    features
        (lesion, feature), if the lesions are available.
    """

    name: str
    correlation: np.ndarray
    lesions: int
    features: np.ndarray | None


def both(features: np.ndarray) -> np.ndarray:
    """Return (lesion, 28) columns of (lesion, 14) features: ln, then as they are."""
    return np.hstack([np.log(features), features])


def lung_summary() -> dict[str, Any]:
    """Return the summary statistics of the lung tumours."""
    summary: dict[str, Any] = json.loads((FOLDER / LUNG).read_text(encoding="utf-8"))
    return summary


def lung(names: tuple[str, ...]) -> Population:
    """Return the 351 lung tumours; ``names`` are the features in the model's order."""
    summary = lung_summary()
    if tuple(summary["features"]) != names:
        raise ValueError(f"{LUNG} has other features than the model, or in another order")
    matrix = np.array(summary["correlation"]["matrix"])
    return Population("lung", matrix, summary["n_lesions"], None)


def sarcomas(names: tuple[str, ...]) -> Population:
    """Return the 51 sarcomas; ``names`` are the features in the model's order."""
    text = (FOLDER / SARCOMAS).read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    features = np.array([[float(row[name]) for name in names] for row in rows])
    return Population(
        "sarcomas", np.corrcoef(both(features), rowvar=False), len(features), features
    )
