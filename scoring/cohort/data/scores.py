"""The scores of a cohort: of lesions where only features are given, and of patients."""

from __future__ import annotations

import dataclasses

import pandas as pd

from scoring.cohort.data.cells import rows_text
from scoring.cohort.data.tables import LABORATORY, SCORE, Cohort, nearest
from scoring.errors import CohortError, FeatureError
from scoring.model.reference import Reference
from scoring.model.score import clinical_score, lesion_score, linear_predictor, patient_score
from scoring.model.signature import Signature
from scoring.results import Location


@dataclasses.dataclass(frozen=True, eq=False)
class ScoredCohort:
    """A cohort with the scores of its lesions and patients.

    Parameters
    ----------
    lesions
        As in `Cohort`, only those with a score, with the columns ``radiomics_score`` and
        ``outcome`` (the patient's) added.
    patients
        As in `Cohort`, only those with a scored lesion, with ``radiomics_score`` (mean of the
        lesions), ``radiomics_clinical_score`` and ``clinical_score`` added; NaN where a
        laboratory value is missing. ``clinical_score`` is not a probability: see `clinical_terms`.
    computed, score_source
        Whether the lesions' scores were computed here, and how, or their source.
    notes
        Those of the tables, and which lesions and patients were left out here.
    """

    lesions: pd.DataFrame
    patients: pd.DataFrame
    computed: bool
    score_source: str
    notes: tuple[str, ...]


def clinical_terms(patients: pd.DataFrame, signature: Signature) -> pd.Series:
    """Return the laboratory terms of the radiomics-clinical model, on the logit, no intercept.

    The paper's clinical-only signature (Table 3) has no published coefficients. This is the
    published radiomics-clinical model without its radiomics term: nothing is fitted to the cohort,
    but it has no intercept, so that it only ranks patients and is not a probability.
    """
    return (
        signature.lymphocytes_beta * patients["lymphocytes"]
        + signature.albumin_beta * patients["albumin"]
    )


def _computed(lesions: pd.DataFrame, signature: Signature, reference: Reference) -> pd.Series:
    missing = [f for f in signature.features if f not in lesions]
    if missing:
        raise CohortError(
            f"the lesions have neither a column {SCORE!r}{nearest(SCORE, lesions)} nor all "
            f"features of {signature.name}: "
            f"{len(missing)} missing, the first being {missing[0]!r}{nearest(missing[0], lesions)}"
        )
    scores = []
    for number, row in enumerate(lesions.to_dict("records")):
        features = {f: float(row[f]) for f in signature.features}
        try:
            predictor = linear_predictor(features, Location(row["location"]), signature, reference)
        except FeatureError as e:
            mask = lesions.index == lesions.index[number]
            raise CohortError(f"lesions, {rows_text(mask)}: {e}") from e
        scores.append(lesion_score(predictor, reference))
    return pd.Series(scores, index=lesions.index)


def score_cohort(cohort: Cohort, signature: Signature, reference: Reference) -> ScoredCohort:
    """Return the cohort with its scores.

    Scores that the lesions' table gives are used as they are; a blank score means that the lesion
    could not be scored; it is left out and counted. Without that column they are computed.

    Raises
    ------
    CohortError
        If there are neither scores nor features, a feature has no logarithm, or no lesion has a
        score.
    """
    lesions, patients = cohort.lesions.copy(), cohort.patients.copy()
    notes = list(cohort.notes)
    computed = SCORE not in lesions
    if not computed:
        source = "as given in the table of lesions"
        blank = lesions[SCORE].isna()
        if blank.any():
            notes.append(f"{int(blank.sum())} of {len(lesions)} lesions have no score: left out.")
        lesions = lesions[~blank].reset_index(drop=True)
        if lesions.empty:
            raise CohortError("no lesion has a score")
    else:
        source = f"computed with {signature.name} and the reference {reference.name}"
        lesions[SCORE] = _computed(lesions, signature, reference)
    means = {p: patient_score(list(s)) for p, s in lesions.groupby("patient")[SCORE]}
    scored = patients["patient"].isin(list(means))
    if not scored.all():
        notes.append(
            f"{int((~scored).sum())} of {len(patients)} patients have no scored lesion: left out."
        )
    patients = patients[scored].reset_index(drop=True)
    patients[SCORE] = patients["patient"].map(means).astype(float)
    if cohort.has(*LABORATORY):
        patients["radiomics_clinical_score"] = [
            clinical_score(mean, albumin, lymphocytes, signature, reference)
            if albumin == albumin and lymphocytes == lymphocytes
            else float("nan")
            for mean, albumin, lymphocytes in zip(
                patients[SCORE], patients["albumin"], patients["lymphocytes"], strict=True
            )
        ]
        patients["clinical_score"] = clinical_terms(patients, signature)
    outcome = patients.set_index("patient")["outcome"]
    lesions["outcome"] = lesions["patient"].map(outcome).astype(int)
    return ScoredCohort(lesions, patients, computed, source, tuple(notes))
