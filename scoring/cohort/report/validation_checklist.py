"""What a validation's report knows of the TRIPOD+AI and CLEAR items."""

from __future__ import annotations

from scoring.cohort.statistics.calibration_of_risk import Calibration
from scoring.cohort.statistics.estimates import Unavailable
from scoring.cohort.validate.validate import Validation
from scoring.model.signature import Signature

HOW_SCORES_WERE_MADE = (
    ("TRIPOD+AI", "12b"),
    *(("CLEAR", number) for number in ("21", "22", "23", "25", "28", "32")),
)


def validation_answers(found: Validation, signature: Signature) -> dict[tuple[str, str], str]:
    """Return the answers that follow from a validation, by guideline and item number."""
    first = found.scores[0]
    patients = next(s for s in found.scores if s.level == "patient")
    laboratory = [s for s in found.scores if s.name == "radiomics-clinical"]
    missing = (
        f"Complete cases: {laboratory[0].left_out} of {found.patients} patients without albumin or "
        "lymphocytes are left out of the scores that need them."
        if laboratory
        else "No laboratory values; the radiomics-clinical score was not evaluated."
    )
    numbers = (
        f"{found.patients} patients ({patients.events} with clinical benefit), {found.lesions} "
        "scored lesions."
    )
    measures = (
        "AUC (DeLong; for lesions also clustered by patient), sensitivity, specificity, NPV, PPV "
        "(Clopper-Pearson) and likelihood ratios at the published cut-offs, calibration intercept, "
        "slope, Hosmer-Lemeshow and plot, odds ratios (profile likelihood), AIC"
        + (
            ""
            if isinstance(found.survival, Unavailable)
            else ", Cox hazard ratios, Schoenfeld test, Harrell's C, Kaplan-Meier with log-rank"
        )
        + "."
    )
    predictions = f"Lesion scores {found.provenance.score_source}; patient score is their mean."
    computed = found.provenance.scores_computed
    extraction = f"{signature.extraction}."
    model = (
        f"{found.provenance.model}, SHA-256 {found.provenance.model_sha256[:16]}...; reference "
        f"{found.provenance.reference}, SHA-256 {found.provenance.reference_sha256[:16]}..."
    )
    balance = f"None used; {100 * patients.events / patients.subjects:.0f} % had clinical benefit."
    updating = "None: published coefficients and cut-offs are used as they are."
    calibrated = (
        "to this site's lesions" if found.provenance.reference_calibrated_to_site else "elsewhere"
    )
    scaling = (
        f"ln, then z-score with the means and sds of a reference population made {calibrated}."
    )
    answers = {
        "TRIPOD+AI": {
            "4": "Validation of published scores on this cohort.",
            "7": "Tables checked for duplicates, unknown locations, impossible values, patients "
            "without lesions and outcomes that are not 0 or 1.",
            "9b": f"{len(signature.features)} CT features and the location of each lesion; "
            "albumin (g/dL) and lymphocytes (10⁹/L)." + (f" {extraction}" if computed else ""),
            "11": missing,
            "12a": "All patients are used for evaluation; nothing is fitted to them but the "
            "regressions that describe association, and the clinical-only cut-off.",
            "12b": scaling,
            "12d": "One cohort; the lesions' intervals allow for clustering in patients.",
            "12e": measures,
            "12f": updating,
            "12g": predictions,
            "13": balance,
            "15": f"Scores from 0 to 1; high is above {signature.radiomics_cutoff:g} (radiomics) "
            f"and {signature.radiomics_clinical_cutoff:g} (radiomics-clinical), the published "
            "cut-offs.",
            "18f": "This program; its licence is MIT.",
            "20a": numbers + " See the notes for who was left out.",
            "20b": "Table of cohort characteristics.",
            "20c": "The same table gives the paper's cohorts beside this one.",
            "21": numbers,
            "22": model,
            "23a": "Tables of performance and of subgroups.",
            "24": updating,
        },
        "CLEAR": {
            "7": "TRIPOD+AI and CLEAR; this list.",
            "15": "No split: the cohort is a test set.",
            "17": "Albumin (g/dL) and lymphocytes (10⁹/L) at baseline.",
            "21": extraction,
            "22": f"{signature.resampled_spacing[0]:g} mm isotropic, {signature.interpolator}.",
            "23": f"Fixed bin width of {signature.bin_width:g} HU.",
            "24": "Original image only.",
            "25": "pyradiomics 3.0.1.",
            "26": ", ".join(dict.fromkeys(f.split("_")[1] for f in signature.features)),
            "27": str(len(signature.features)),
            "28": "All other pyradiomics settings at their defaults.",
            "29": missing,
            "30": balance,
            "32": scaling,
            "33": "None here: the published features.",
            "34": f"Published logistic model with fixed coefficients; {model}",
            "35": "None: nothing is trained.",
            "37": "None: one published signature.",
            "38": "External test, if no patient of this cohort was in the paper's.",
            "39": measures,
            "40": "95 % confidence intervals throughout; methods are named at each table.",
            "41": "DeLong's paired test.",
            "42": "Radiomics, radiomics-clinical and clinical-only scores on the same patients.",
            "43": "Linear model; the node's report gives each feature's contribution.",
            "44": "Table of cohort characteristics.",
            "47": "Tables and figures of discrimination"
            + (" and calibration." if isinstance(first.calibration, Calibration) else "."),
            "48": "Table of paired comparisons." if found.comparisons else "No laboratory values.",
            "56": "This program; its licence is MIT.",
            "57": model,
            "58": "This program.",
        },
    }
    known = {(g, number): text for g, items in answers.items() for number, text in items.items()}
    if not computed:
        # Scores that came with the tables were made elsewhere.
        for item in HOW_SCORES_WERE_MADE:
            del known[item]
    return known
