"""Writes a developed signature as the files that the node loads: model and reference population."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

import numpy as np

from scoring.cohort.data.tables import Cohort
from scoring.cohort.develop.develop import Development
from scoring.cohort.develop.lesion_model import LOCATIONS
from scoring.cohort.develop.procedure import CLINICAL_VARIABLES, ClinicalModel
from scoring.cohort.statistics.estimates import Unavailable
from scoring.cohort.statistics.mixed_model import FixedEffect
from scoring.errors import CohortError, ModelError
from scoring.model.calibrate import Calibration, calibrate
from scoring.model.reference import read_reference
from scoring.model.score import lesion_score, linear_predictor
from scoring.model.signature import Signature, Transform, bundled_signature, read_signature
from scoring.model.site_check import MINIMUM_LESIONS, ReferenceLesion
from scoring.results import Location

UNITS = {"radiomics_score": "1", "lymphocytes": "10*9/L", "albumin": "g/dL"}
LIBRARIES = (
    "gpboost",
    "scikit-learn",
    "statsmodels",
    "scipy",
    "numpy",
    "pandas",
    "pyradiomics-bhklab",
)
DIGITS = 12  # significant digits of coefficients: more than a score shows


@dataclasses.dataclass(frozen=True)
class ModelFiles:
    """The texts of the two files; ``sha256`` is the model's digest, for the configuration."""

    model: str
    reference: str
    sha256: str


def _rounded(x: float) -> float:
    return float(f"{x:.{DIGITS}g}")


def _term(beta: float, low: float | None, high: float | None) -> dict[str, Any]:
    interval = None if low is None or high is None else [_rounded(low), _rounded(high)]
    return {"beta": _rounded(beta), "ci95": interval}


def _effect(c: FixedEffect | None) -> dict[str, Any]:
    if c is None or c.interval is None:
        return _term(0.0 if c is None else c.value, None, None)
    return _term(c.value, c.interval.low, c.interval.high)


def software() -> str:
    """Return the programs that a development depends on, with their versions."""
    names = ("immunoct", *LIBRARIES)
    return ", ".join(f"{name} {version(name)}" for name in names)


def _provenance(found: Development, tables: Mapping[str, str]) -> dict[str, Any]:
    """Return the provenance of the model; no patient is named."""
    options, model = found.options, found.model
    mixed = model.mixed
    cross_validated: dict[str, Any] = {}
    for scheme, cv in found.cross_validated.items():
        if isinstance(cv, Unavailable):
            cross_validated[scheme.value] = {"unavailable": cv.reason}
            continue
        patient = cv.patient_auc
        cross_validated[scheme.value] = {
            "folds": len(cv.folds),
            "failed": len(cv.failed),
            "lesion_auc": round(cv.lesion_auc, 4),
            "lesion_auc_sd_between_folds": round(cv.lesion_auc_sd, 4),
            "patient_auc": None if patient is None else round(patient, 4),
        }
        if cv.clinical_auc is not None:
            cross_validated[scheme.value]["radiomics_clinical_auc"] = round(cv.clinical_auc, 4)
    apparent = {
        "lesion_auc": round(found.lesion_discrimination.auc.value, 4),
        "patient_auc": round(found.patient_discrimination.auc.value, 4),
    }
    if isinstance(found.clinical, ClinicalModel):
        apparent["radiomics_clinical_auc"] = round(found.clinical.discrimination.auc.value, 4)
    return {
        "software": software(),
        "seed": found.seed,
        "tables_sha256": dict(tables),
        "candidates": len(found.candidates),
        "repeatable": len(found.repeatable),
        "icc": {"form": options.icc_form.value, "threshold": options.icc_threshold}
        if found.repeatability
        else None,
        "elastic_net": {
            "alpha": found.selection.alpha,
            "lambda": _rounded(found.selection.lambda_),
            "rule": options.selection.rule.value,
            "measure": options.selection.measure.value,
            "folds": options.selection.folds,
        },
        "shrinkage": _rounded(found.shrinkage),
        "clinical_shrinkage": _rounded(found.clinical.shrinkage)
        if isinstance(found.clinical, ClinicalModel)
        else None,
        "cutoffs": "chosen on out-of-fold scores",
        "auc_632_plus": {}
        if isinstance(found.bootstrap, Unavailable)
        else {name: round(o.point_632_plus, 4) for name, o in found.bootstrap.items()},
        "lesion_outcome": "each lesion's own" if options.lesion_outcomes else "its patient's",
        "patient_sd": None if mixed is None else _rounded(mixed.patient_sd),
        "coefficients_of": "mixed model"
        if mixed is not None and mixed.identified
        else "marginal logistic model",
        "apparent": apparent,
        "cross_validated": cross_validated,
        "warnings": list(found.warnings),
    }


def _model(found: Development, clinical: ClinicalModel, name: str, provenance: object) -> str:
    published = bundled_signature()
    effects = {c.name: c for c in found.model.coefficients}
    lesions, patients = found.cohort.lesions, found.cohort.patients
    counts = {x: int((lesions["location"] == x).sum()) for x in LOCATIONS}
    fitted = {c.name: c.beta for c in clinical.fit.coefficients}
    x, y, z = published.resampled_spacing
    content = {
        "format": "immunoct-model-2",
        "name": name,
        "title": "CT radiomics signature developed on a site's own cohort",
        "version": "1",
        "source": f"developed by immunoct {version('immunoct')} on {len(patients)} patients with "
        f"{len(lesions)} lesions, as Ligero et al., Radiology 2021, doi "
        "10.1148/radiol.2021200928; not published, not validated elsewhere",
        "provenance": provenance,
        "extraction": {
            "binWidth": published.bin_width,
            "resampledPixelSpacing": [x, y, z],
            "interpolator": published.interpolator,
            "image": "integer HU",
        },
        "standardisation": "each term as its transform says, then z-score within the reference "
        "population",
        "features": [
            {"name": c.name, "transform": Transform.LN.value, **_effect(c)}
            for c in found.model.coefficients
            if c.name not in LOCATIONS
        ],
        "locations": {x: _effect(effects.get(x)) for x in LOCATIONS},
        "radiomics_cutoff": _rounded(found.cutoff.value),
        "clinical": {
            v: _term(fitted[v].value, fitted[v].low, fitted[v].high) | {"unit": UNITS[v]}
            for v in CLINICAL_VARIABLES
        },
        "radiomics_clinical_cutoff": _rounded(clinical.cutoff.value),
        "training": {
            "lesions": len(lesions),
            "lesions_above_cutoff": int((found.lesion_scores > found.cutoff.value).sum()),
            "patients": len(clinical.scores),
            "patients_with_benefit": int(
                patients.set_index("patient")["outcome"].loc[clinical.scores.index].sum()
            ),
            "patients_above_clinical_cutoff": int((clinical.scores > clinical.cutoff.value).sum()),
            "location_counts": counts,
            "source": "the cohort that the model was developed on; patients are those with both "
            "laboratory values",
        },
        "derived": {
            "b0": "Fitted with the coefficients. For another reference population: logit of the "
            "cut-off minus the quantile of the linear predictor that splits the lesions as here.",
            "c0": "Fitted with the radiomics-clinical model, on out-of-fold radiomics scores.",
            "means_and_sds": "Those of the cohort, in its reference file.",
        },
    }
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _calibration(found: Development, signature: Signature, name: str) -> Calibration:
    lesions = [
        ReferenceLesion(
            row["patient"],
            f"lesion {number}",
            Location(row["location"]),
            {f: float(row[f]) for f in signature.features},
        )
        for number, row in enumerate(found.cohort.lesions.to_dict("records"), start=1)
    ]
    try:
        made = calibrate(lesions, signature, f"{name} (its own cohort)", paper_shares=False)
    except ModelError as e:
        raise CohortError(f"the reference population cannot be made: {e}") from e
    if made.left_out:
        which, why = made.left_out[0]
        raise CohortError(f"lesions, row {which.removeprefix('lesion ')}: {why}")
    return made


def _reference(found: Development, clinical: ClinicalModel, signature: Signature, name: str) -> str:
    """Return the cohort as a reference population, with the fitted intercepts.

    The bootstrap's b0, derived from the cut-off, are shifted to be centred on the fitted one.
    """
    data = json.loads(_calibration(found, signature, name).text)
    fitted = found.model.intercept.value
    data["source"] = "the cohort that the model was developed on"
    data["b0"] = {
        "value": _rounded(fitted),
        "derived": "fitted with the coefficients",
        "derived_from_the_cutoff": data["b0"]["value"],
    }
    data["c0"] = {
        "value": _rounded(clinical.fit.intercept),
        "derived": f"fitted on {clinical.fit.subjects} patients with both laboratory values",
    }
    table = data["bootstrap"]
    moved = np.array(table["b0"]) - float(np.mean(table["b0"])) + fitted
    table["b0"] = [round(float(b), 6) for b in moved]
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def check_before(cohort: Cohort, name: str) -> None:
    """Refuse, before a long run, what could not become a model file after it.

    Raises
    ------
    CohortError
        If the name cannot be one, or there are too few lesions for a reference population.
    """
    if not re.fullmatch(r"[A-Za-z0-9._-]{1,48}", name):
        raise CohortError(
            f"{name!r} cannot name a model: expected 1 to 48 letters, digits, '.', '_', '-'"
        )
    if name == bundled_signature().name:
        raise CohortError(f"{name!r} is the published model's name; choose another")
    if len(cohort.lesions) < MINIMUM_LESIONS:
        raise CohortError(
            f"{len(cohort.lesions)} lesions, expected at least {MINIMUM_LESIONS} for a "
            "reference population"
        )


def model_files(found: Development, name: str, tables: Mapping[str, str]) -> ModelFiles:
    """Return the files of a developed signature, read back and checked.

    Parameters
    ----------
    name
        Of the model: 1 to 48 letters, digits, ``.``, ``_`` or ``-``.
    tables
        Name of each input table to its SHA-256.

    Raises
    ------
    CohortError
        As `check_before`; or if there is no radiomics-clinical model (a model file has both), or
        the files, read back, do not give the development's own scores.
    """
    check_before(found.cohort, name)
    if isinstance(found.clinical, Unavailable):
        raise CohortError(f"no model file without a clinical model: {found.clinical.reason}")
    model = _model(found, found.clinical, name, _provenance(found, tables))
    try:
        signature = read_signature(model.encode())
        reference = _reference(found, found.clinical, signature, name)
        _check(found, signature, reference)
    except ModelError as e:
        raise CohortError(f"the model file would not be usable: {e}") from e
    return ModelFiles(model, reference, hashlib.sha256(model.encode()).hexdigest())


def _check(found: Development, signature: Signature, text: str) -> None:
    """Score the cohort with the files as the node would, and compare."""
    reference = read_reference(text.encode(), signature)
    scores = [
        lesion_score(
            linear_predictor(
                {f: float(row[f]) for f in signature.features},
                Location(row["location"]),
                signature,
                reference,
            ),
            reference,
        )
        for row in found.cohort.lesions.to_dict("records")
    ]
    worst = float(np.abs(np.array(scores) - found.lesion_scores).max())
    if worst > 1e-6:
        raise CohortError(f"the model file gives scores that differ by up to {worst:.1g}")
