"""The text of a reference file, whoever makes it: a site's calibration or the package's own."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np

from scoring.model.reference import FORMAT
from scoring.model.signature import Signature

# No laboratory values of the paper's patients are published. These are this project's assumption
# (mean, sd), within the adult reference intervals of common laboratories (albumin 3.5-5.0 g/dL,
# lymphocytes 1.0-4.0 10*9/L) and at their lower end, as in advanced cancer.
ASSUMED_ALBUMIN_G_DL = (3.9, 0.5)
ASSUMED_LYMPHOCYTES_10_9_L = (1.4, 0.6)


def _rounded(value: float) -> float:
    """Return seven significant digits: the terms of features differ in size by 10^10."""
    return float(f"{value:.7g}")


def bootstrap_table(fits: Sequence[tuple[np.ndarray, np.ndarray, float]]) -> dict[str, Any]:
    """Return replicates of (means, sds, b0) as a reference file holds them."""
    return {
        "mean": [[_rounded(v) for v in mean] for mean, _, _ in fits],
        "sd": [[_rounded(v) for v in sd] for _, sd, _ in fits],
        "b0": [round(float(b0), 6) for _, _, b0 in fits],
    }


def assumed_laboratory() -> str:
    """Return the text on the laboratory values that were assumed."""
    return (
        f"assumed laboratory values (mean, sd): albumin {ASSUMED_ALBUMIN_G_DL} g/dL, lymphocytes "
        f"{ASSUMED_LYMPHOCYTES_10_9_L} 10*9/L; assumptions, not published"
    )


def published_share(signature: Signature) -> float:
    """Return the training patients' share above the radiomics-clinical cut-off."""
    training = signature.training
    share: float = training["patients_above_clinical_cutoff"] / training["patients"]
    return round(share, 3)


def reference_text(content: dict[str, Any], signature: Signature) -> str:
    """Return the text of a reference file for ``signature``."""
    head = {
        "format": FORMAT,
        "model_sha256": signature.sha256,
        "extraction": signature.extraction_text,
    }
    bootstrap = content.pop("bootstrap")
    rows = {
        key: "[\n   " + ",\n   ".join(json.dumps(row) for row in value) + "]"
        for key, value in bootstrap.items()
        if isinstance(value, list) and isinstance(value[0], list)
    }
    rows |= {k: json.dumps(v) for k, v in bootstrap.items() if k not in rows}
    table = ",\n  ".join(f"{json.dumps(k)}: {v}" for k, v in rows.items())
    body = json.dumps(head | content, indent=1, ensure_ascii=False)
    return f'{body[:-2]},\n "bootstrap": {{\n  {table}\n }}\n}}\n'
