"""Synthetic cohorts for tests of fitted models."""

from __future__ import annotations

import numpy as np
import pandas as pd

from scoring.cohort.data.standardisation import fit_standardisation, logarithms
from scoring.cohort.statistics import mixed_model
from scoring.model.signature import bundled_signature
from scoring.studies.simulated_cohort import Simulation

FEATURES = tuple(bundled_signature().features)
COLUMNS = (*FEATURES, "liver", "other")


def design(cohort: Simulation, features: tuple[str, ...] = FEATURES) -> np.ndarray:
    logs = logarithms(cohort.lesions, features)
    z = fit_standardisation(logs, features).z(logs)
    location = cohort.lesions["location"]
    return np.column_stack([z, location == "liver", location == "other"]).astype(float)


def repeated_outcome(cohort: Simulation) -> np.ndarray:
    of = cohort.patients.set_index("patient")["outcome"]
    return of[cohort.lesions["patient"]].to_numpy()


def fit(cohort: Simulation, **more: bool) -> mixed_model.MixedModel:
    y = cohort.lesions["lesion_outcome"].to_numpy()
    return mixed_model.fit_mixed_model(
        design(cohort), COLUMNS, y, cohort.lesions["patient"].to_numpy(), **more
    )


def repeated_table(shift: float = 0.0, noise: float = 0.1, lesions: int = 20) -> pd.DataFrame:
    rng = np.random.default_rng(7)
    true = rng.normal(0, 1, (lesions, 3))
    rows = []
    for repetition in range(3):
        values = true + noise * rng.normal(size=true.shape) + shift * repetition
        values[:, 2] = rng.normal(size=lesions)  # the third is noise
        frame = pd.DataFrame(np.exp(values), columns=["f0", "f1", "f2"])
        frame.insert(0, "repetition", f"r{repetition}")
        frame.insert(0, "lesion", [f"L{i}" for i in range(lesions)])
        rows.append(frame)
    return pd.concat(rows, ignore_index=True)
