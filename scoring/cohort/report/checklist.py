"""The reporting checklists TRIPOD+AI, CLEAR and CLAIM, with the answers that the program knows.

The items' numbers are those of the publications in `SOURCES`; their texts are short paraphrases, so
read the originals.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from scoring.cohort.develop.cross_validation import Scheme
from scoring.cohort.develop.develop import Development
from scoring.cohort.report.html import Section, Table
from scoring.cohort.statistics.association import ModelComparison, OddsRatio
from scoring.cohort.statistics.calibration_of_risk import Calibration, HosmerLemeshow
from scoring.cohort.statistics.discrimination import Discrimination
from scoring.cohort.statistics.estimates import Estimate, Unavailable, p_text
from scoring.cohort.statistics.operating_point import OperatingPoint
from scoring.cohort.statistics.risk import RiskPerformance, SmoothCalibration
from scoring.cohort.statistics.survival import Concordance, CoxModel, KaplanMeier, Survival
from scoring.cohort.validate.sites import AUC
from scoring.cohort.validate.validate import Validation
from scoring.model.bundled import BUNDLED_MODELS
from scoring.model.signature import Signature
from scoring.wording import counted

# What only a run that computes the lesions' scores knows. No run knows how the features in its
# tables were extracted: resampling, bin width and the program are for the authors.
HOW_SCORES_WERE_MADE = (
    ("TRIPOD+AI", "12b"),
    ("TRIPOD+AI", "22"),
    ("CLAIM 2024", "22"),
    *(("CLEAR", str(n)) for n in (24, 26, 27, 32, 33, 34, 43, 57)),
)


INTERVALS = (
    "95 % confidence intervals of the estimates, but for scaled Brier score, ICI, E50 and E90; "
    "methods are named at each table."
)
LISTS = (
    "This list of TRIPOD+AI, CLEAR and CLAIM 2024 is filled in as far as the run shows. That they "
    "were followed is for the authors to state."
)
UNSEEN = "if none of its patients was in the development of the model"
TO_BE_STATED = "not known to the program: to be stated by the authors"
SOURCES = {
    "TRIPOD+AI": "Collins et al., BMJ 2024;385:e078378",
    "CLEAR": "Kocak et al., Insights into Imaging 2023;14:75",
    "CLAIM 2024": "Tejani et al., Radiology: Artificial Intelligence 2024;6(4):e240300",
}

# fmt: off
TRIPOD_AI = {
    "1": "Title names development or evaluation, population and outcome",
    "2": "Structured abstract (TRIPOD+AI for abstracts)",
    "3a": "Clinical context, rationale, existing models",
    "3b": "Target population, purpose and users of the model",
    "3c": "Known health inequalities",
    "4": "Objectives: development, validation or both",
    "5a": "Data sources of development and evaluation, and how representative they are",
    "5b": "Dates of recruitment and end of follow-up",
    "6a": "Setting, number and place of centres",
    "6b": "Eligibility criteria",
    "6c": "Treatments received",
    "7": "Data preparation and quality checks",
    "8a": "Outcome, its time horizon and assessment",
    "8b": "Who assessed a subjective outcome",
    "8c": "Blinding of the outcome's assessment",
    "9a": "Choice of the candidate predictors",
    "9b": "Definition, timing and measurement of predictors",
    "9c": "Who assessed subjective predictors",
    "10": "How the sample size was arrived at",
    "11": "Handling of missing data",
    "12a": "How the data were used and divided",
    "12b": "Form and transformation of predictors",
    "12c": "Type of model, its building, tuning and internal validation",
    "12d": "Heterogeneity across clusters",
    "12e": "Measures and plots of performance and their rationale",
    "12f": "Updating of the model",
    "12g": "How predictions were calculated in the evaluation",
    "13": "Methods against class imbalance",
    "14": "Approaches to fairness",
    "15": "Model output, and how thresholds were chosen",
    "16": "Differences between development and evaluation data",
    "17": "Ethical approval and consent",
    "18a": "Funding",
    "18b": "Conflicts of interest",
    "18c": "Protocol",
    "18d": "Registration",
    "18e": "Availability of data",
    "18f": "Availability of code",
    "19": "Involvement of patients and public",
    "20a": "Flow of participants, outcomes, follow-up",
    "20b": "Characteristics of the participants",
    "20c": "Comparison with the development data",
    "21": "Participants and events in each analysis",
    "22": "The whole model, so that predictions can be made",
    "23a": "Performance with intervals, also in key subgroups",
    "23b": "Heterogeneity of performance across clusters",
    "24": "Results of updating",
    "25": "Interpretation, fairness included",
    "26": "Limitations",
    "27a": "Handling of poor or missing inputs in use",
    "27b": "Interaction and expertise that use requires",
    "27c": "Next steps",
}
CLEAR = {
    "1": "Title names the radiomic method", "2": "Structured summary", "3": "Keywords",
    "4": "Background", "5": "Rationale for radiomics", "6": "Objectives",
    "7": "Guidelines followed", "8": "Ethics", "9": "Sample size", "10": "Retro- or prospective",
    "11": "Eligibility criteria", "12": "Flowchart of the technical pipeline", "13": "Data source",
    "14": "Overlap with earlier data", "15": "How data were split", "16": "Imaging protocol",
    "17": "Non-radiomic predictors", "18": "Reference standard (outcome)",
    "19": "Segmentation strategy", "20": "Who segmented", "21": "Image pre-processing",
    "22": "Resampling", "23": "Discretisation", "24": "Image types (filters)",
    "25": "Feature extraction", "26": "Feature classes", "27": "Number of features",
    "28": "Statement on default settings", "29": "Missing data", "30": "Class imbalance",
    "31": "Reliability of segmentation", "32": "Feature scaling", "33": "Dimension reduction",
    "34": "Algorithm", "35": "Training and tuning", "36": "Confounders", "37": "Model selection",
    "38": "Testing technique", "39": "Performance metrics and rationale", "40": "Uncertainty",
    "41": "Statistical comparison of performance",
    "42": "Comparison with non-radiomic and combined approaches (methods)",
    "43": "Interpretability", "44": "Baseline characteristics", "45": "Flowchart of eligibility",
    "46": "Feature statistics", "47": "Performance of the model",
    "48": "Comparison with non-radiomic and combined approaches (results)",
    "49": "Overview of the findings", "50": "Earlier work", "51": "Practical implications",
    "52": "Strengths and limitations", "53": "Sharing of images and segmentations",
    "54": "Sharing of feature data", "55": "Sharing of pre-processing settings",
    "56": "Sharing of modelling code", "57": "Sharing of the final model",
    "58": "Sharing of a ready-to-use system",
}
CLAIM_2024 = {
    "1": "Title or abstract names the AI method and its category",
    "2": "Structured summary",
    "3": "Background, intended use and role of the method",
    "4": "Aims and hypotheses",
    "5": "Pro- or retrospective",
    "6": "Goal of the study",
    "7": "Data sources",
    "8": "Inclusion and exclusion criteria",
    "9": "Pre-processing of the data",
    "10": "Selection of subsets of the data",
    "11": "De-identification",
    "12": "Missing data",
    "13": "Image acquisition protocol",
    "14": "How the reference standard was obtained",
    "15": "Why this reference standard",
    "16": "Who annotated, and with what training",
    "17": "Annotation of the test set",
    "18": "Variability between and within annotators",
    "19": "How data were assigned to partitions",
    "20": "Level at which partitions are disjoint",
    "21": "Intended sample size",
    "22": "The model in detail",
    "23": "Software",
    "24": "Initial values of the parameters",
    "25": "Training",
    "26": "How the final model was selected",
    "27": "Ensembles",
    "28": "Metrics of performance",
    "29": "Significance and uncertainty",
    "30": "Robustness and sensitivity analyses",
    "31": "Explainability",
    "32": "Evaluation on internal data",
    "33": "Test on external data",
    "34": "Registration of a clinical trial",
    "35": "Numbers included and excluded",
    "36": "Characteristics in each partition",
    "37": "Performance and its uncertainty",
    "38": "Diagnostic performance and its precision",
    "39": "Analysis of failures",
    "40": "Limitations",
    "41": "Implications for practice",
    "42": "Protocol and technical details",
    "43": "Availability of software, model and data",
    "44": "Funding, and the funders' role",
}
# fmt: on
GUIDELINES = {"TRIPOD+AI": TRIPOD_AI, "CLEAR": CLEAR, "CLAIM 2024": CLAIM_2024}


@dataclasses.dataclass(frozen=True)
class ChecklistItem:
    """One item and the program's answer, if any."""

    guideline: str
    number: str
    item: str
    answer: str

    @property
    def answered(self) -> bool:
        """True if the program knows the answer."""
        return self.answer != TO_BE_STATED


def fill(answers: Mapping[tuple[str, str], str]) -> list[ChecklistItem]:
    """Return all items of the checklists, with the answers that are known.

    Parameters
    ----------
    answers
        (guideline, number) to answer.

    Raises
    ------
    KeyError
        If an answer refers to an item that does not exist.
    """
    for guideline, number in answers:
        GUIDELINES[guideline][number]
    return [
        ChecklistItem(guideline, number, text, answers.get((guideline, number), TO_BE_STATED))
        for guideline, items in GUIDELINES.items()
        for number, text in items.items()
    ]


def checklist_section(items: list[ChecklistItem]) -> Section:
    """Return the checklists as a section of a report."""
    answered = sum(i.answered for i in items)
    return Section(
        heading="Appendix: reporting checklists",
        appendix=True,
        paragraphs=(
            f"{answered} of {len(items)} items of {', '.join(GUIDELINES)} are answered from what "
            "this run shows; the others are for the authors. The items are paraphrased: "
            + "; ".join(f"{name}: {source}" for name, source in SOURCES.items())
            + ".",
        ),
        tables=tuple(
            Table(
                f"checklist_{guideline.lower().replace('+', '_').replace(' ', '_')}",
                f"{guideline} checklist",
                ("No.", "Item (paraphrased)", "In this study"),
                tuple((i.number, i.item, i.answer) for i in items if i.guideline == guideline),
            )
            for guideline in GUIDELINES
        ),
    )


@dataclasses.dataclass(frozen=True)
class _Shared:
    """Answers that several checklists ask for."""

    missing: str
    goal: str
    numbers: str
    excluded: str
    measures: str
    updating: str
    model: str
    balance: str
    scaling: str


def _calibrated(found: Validation) -> bool:
    return any(isinstance(s.calibration, Calibration) for s in found.scores)


def _measures(found: Validation, whose: str) -> str:
    """Return the measures that the run shows, with their methods."""
    scores = found.scores
    lesions = [s for s in scores if s.level == "lesion" and s.bootstrap is not None]
    risks = [s.risk for s in scores if isinstance(s.risk, RiskPerformance)]
    calibrations = [s.calibration for s in scores if isinstance(s.calibration, Calibration)]
    tested = any(isinstance(c.hosmer_lemeshow, HosmerLemeshow) for c in calibrations)
    parts = {
        "AUC (DeLong)": any(isinstance(s.discrimination, Discrimination) for s in scores),
        "sensitivity, specificity, NPV, PPV (Clopper-Pearson) and likelihood ratios at "
        f"{whose} cut-offs": any(isinstance(s.operating_point, OperatingPoint) for s in scores),
        "calibration intercept and plot": bool(calibrations),
        "calibration slope": any(isinstance(c.slope, Estimate) for c in calibrations),
        "Hosmer-Lemeshow": tested,
        "odds ratios (profile likelihood)": any(
            isinstance(s.odds_ratio, OddsRatio) for s in scores
        ),
        "AIC": isinstance(found.models, ModelComparison),
        "of lesions with intervals that allow for several in a patient (Obuchowski's AUC, ratio "
        "estimators, sandwich, cluster bootstrap)": bool(lesions),
        "Brier score and net benefit of patient scores": bool(risks),
        "smooth calibration": any(isinstance(r.smooth, SmoothCalibration) for r in risks),
    }
    if isinstance(found.survival, Survival):
        each = found.survival
        cox = any(isinstance(m, CoxModel) for m in each.univariate.values())
        parts |= {
            "Cox hazard ratios, tests of proportional hazards": cox,
            "Harrell's C": any(isinstance(c, Concordance) for c in each.c_index.values()),
            "Kaplan-Meier with log-rank": any(
                isinstance(k, KaplanMeier) for k in each.kaplan_meier.values()
            ),
        }
    shown = ", ".join(name for name, is_shown in parts.items() if is_shown)
    return f"{shown}." if shown else "None could be estimated: the report says why."


def _goal(found: Validation, published: bool) -> str:
    origin = found.provenance
    if not origin.scores_computed:
        return f"Validation of scores that came with the data, at the cut-offs of {origin.model}."
    return f"Validation of the {'published ' if published else ''}scores of {origin.model}."


def _is_published(found: Validation) -> bool:
    return found.provenance.model_sha256 in {m.sha256 for m in BUNDLED_MODELS.values()}


def _shared(found: Validation, signature: Signature) -> _Shared:
    patients = next(s for s in found.scores if s.level == "patient")
    laboratory = [s for s in found.scores if s.name == "radiomics-clinical"]
    origin = found.provenance
    calibrated = "to this site's lesions" if origin.reference_calibrated_to_site else "elsewhere"
    published = _is_published(found)
    whose = "the published" if published else f"{origin.model}'s"
    survival = ""
    if isinstance(found.survival, Survival):
        survival = f" Survival: {counted(found.survival.patients, 'patient')}, "
        survival += f"{counted(found.survival.deaths, 'death')}."
    numbers = f"{found.patients} patients ({patients.events} with clinical benefit), "
    numbers += f"{found.lesions} scored lesions.{survival}"
    return _Shared(
        missing=f"Complete cases: {laboratory[0].left_out} of {found.patients} patients without "
        "albumin or lymphocytes are left out of the scores that need them."
        if laboratory
        else "No laboratory values; the radiomics-clinical score was not evaluated.",
        goal=_goal(found, published),
        numbers=numbers,
        excluded=f"{numbers} The notes name who was left out." if found.notes else numbers,
        measures=_measures(found, whose),
        updating=f"None: {whose} coefficients and cut-offs are used as they are."
        if origin.scores_computed
        else f"None: the scores are used as they came, at {whose} cut-offs.",
        model=f"{origin.model}, SHA-256 {origin.model_sha256[:16]}...; reference "
        f"{origin.reference}, SHA-256 {origin.reference_sha256[:16]}...",
        balance=f"None used; {100 * patients.events / patients.subjects:.0f} % had clinical "
        "benefit.",
        scaling=f"ln, then z-score with the means and sds of a reference population made "
        f"{calibrated}.",
    )


def _sites(found: Validation) -> str:
    sites = found.sites
    if not sites.names:
        return "Sites are not known to the program (no column site)."
    if not sites.held_out:
        return "One site."
    tests = "; ".join(
        f"{h.score}: Q {h.q:.2f}, P {p_text(h.p)}, I2 {100 * h.i_squared:.0f} %"
        for h in sites.pooled
        if h.figure == AUC
    )
    return f"{counted(len(sites.names), 'site')}, each held out in turn, in the section Sites." + (
        f" Heterogeneity of the AUC: {tests}." if tests else ""
    )


def _tripod_answers(found: Validation, signature: Signature, shared: _Shared) -> dict[str, str]:
    sites, computed = bool(found.sites.held_out), found.provenance.scores_computed
    updating = shared.updating
    updating += " A recalibration is evaluated in the section Sites." if sites else ""
    features = f"{len(signature.features)} CT features and the location of each lesion"
    return {
        "4": shared.goal,
        "7": "Tables checked for duplicates, unknown locations, impossible values, patients "
        "without lesions and outcomes that are not 0 or 1.",
        "9b": (features if computed else "Lesion scores as given")
        + ("; albumin (g/dL) and lymphocytes (10⁹/L)." if found.comparisons else "."),
        "11": shared.missing,
        "12a": "All patients are used for evaluation; nothing is fitted to them but the "
        "regressions that describe association and calibration, and the clinical-only cut-off"
        + ("; for each site, a recalibration and a cut-off at the other sites." if sites else "."),
        "12b": shared.scaling,
        "12d": "The lesions' intervals allow for clustering in patients. " + _sites(found),
        "12e": shared.measures,
        "12f": updating,
        "12g": f"Lesion scores {found.provenance.score_source}; patient score is their mean.",
        "13": shared.balance,
        "15": f"Scores from 0 to 1; high is above {signature.radiomics_cutoff:g} (radiomics) "
        f"and {signature.radiomics_clinical_cutoff:g} (radiomics-clinical), the cut-offs of "
        f"{found.provenance.model}.",
        "18f": "This program; its licence is MIT.",
        "20a": shared.excluded,
        "20b": "Table of cohort characteristics.",
        "20c": "The same table shows the paper's cohorts.",
        "21": shared.numbers,
        "22": shared.model,
        "23a": "Tables of performance and of subgroups.",
        "23b": _sites(found),
        "24": updating,
    }


def _clear_answers(found: Validation, signature: Signature, shared: _Shared) -> dict[str, str]:
    return {
        "7": LISTS,
        "15": "No split in this run: all patients are evaluated.",
        "17": "Albumin (g/dL) and lymphocytes (10⁹/L)." if found.comparisons else "None.",
        "24": "Original image only, by the names of the features.",
        "26": ", ".join(dict.fromkeys(f.split("_")[1] for f in signature.features)),
        "27": str(len(signature.features)),
        "29": shared.missing,
        "30": shared.balance,
        "32": shared.scaling,
        "33": "None here: the features of the signature.",
        "34": f"Logistic model with fixed coefficients; {shared.model}",
        "35": "Nothing is trained in this run.",
        "37": "None in this run: one signature.",
        "38": f"External test, {UNSEEN}.",
        "39": shared.measures,
        "40": INTERVALS,
        "41": "DeLong's paired test." if found.comparisons else "None: one score only.",
        "42": "Radiomics, radiomics-clinical and clinical-only scores on the same patients."
        if found.comparisons
        else "None: no laboratory values.",
        "43": "Linear model; the node's report gives each feature's contribution.",
        "44": "Table of cohort characteristics.",
        "47": "Tables and figures of discrimination"
        + (" and calibration." if _calibrated(found) else "."),
        "48": "Table of paired comparisons." if found.comparisons else "No laboratory values.",
        "56": "This program; its licence is MIT.",
        "57": shared.model,
        "58": "This program.",
    }


def _claim_answers(found: Validation, shared: _Shared) -> dict[str, str]:
    robustness = [
        *(["lesions by cluster bootstrap and as independent"] if found.scores[0].bootstrap else []),
        *(["subgroups"] if found.subgroups else []),
        *(["each site held out"] if found.sites.held_out else []),
    ]
    return {
        "6": shared.goal,
        "12": shared.missing,
        "19": "No partitions in this run: all patients are evaluated.",
        "20": "No partitions. Lesions of one patient are never treated as independent in the "
        "figures that are stated first.",
        "22": shared.model,
        "23": found.provenance.software + ".",
        "25": "Nothing is trained in this run.",
        "26": "None in this run: one signature.",
        "27": "No ensemble.",
        "28": shared.measures,
        "29": INTERVALS,
        "30": f"Shown: {', '.join(robustness)}." if robustness else "None in this run.",
        "33": f"This cohort, {UNSEEN}.",
        "35": shared.excluded,
        "36": "Table of cohort characteristics.",
        "37": "Tables and figures of discrimination"
        + (" and calibration" if _calibrated(found) else "")
        + ("." if isinstance(found.survival, Unavailable) else ", and of survival."),
        "38": "Table of performance: sensitivity, specificity, predictive values and likelihood "
        "ratios with intervals.",
        "43": "This program; its licence is MIT."
        + (f" {shared.model}" if found.provenance.scores_computed else ""),
    }


def validation_answers(found: Validation, signature: Signature) -> dict[tuple[str, str], str]:
    """Return the answers that follow from a validation, by guideline and item number."""
    shared = _shared(found, signature)
    answers = {
        "TRIPOD+AI": _tripod_answers(found, signature, shared),
        "CLEAR": _clear_answers(found, signature, shared),
        "CLAIM 2024": _claim_answers(found, shared),
    }
    known = {(g, number): text for g, items in answers.items() for number, text in items.items()}
    if not found.provenance.scores_computed:
        # How scores given in the tables were computed is not known.
        for item in HOW_SCORES_WERE_MADE:
            del known[item]
    return known


def development_answers(found: Development, model_sha256: str | None) -> dict[tuple[str, str], str]:
    """Return the answers that follow from a development, by guideline and item number.

    ``model_sha256`` is the digest of the model file, None if none was written.
    """
    patients, folds = found.cohort.patients, found.options.folds
    events = int(patients["outcome"].sum())
    numbers = f"{len(patients)} patients ({events} with clinical benefit), "
    numbers += f"{len(found.cohort.lesions)} lesions."
    steps = "ln and z-score, elastic net, mixed (or marginal) logistic model, shrunk"
    if not isinstance(found.clinical, Unavailable):
        steps += ", logistic radiomics-clinical model"
    pipeline = "ICC filter on the repeated extractions, once. " if found.repeatability else ""
    pipeline += f"Repeated inside each fold: {steps}. Patients are never split."
    nested = found.cross_validated[Scheme.NESTED]
    tested = not isinstance(nested, Unavailable)
    testing = f"{folds}-fold cross-validation of the whole procedure, patients never split"
    if isinstance(nested, Unavailable):
        testing = f"Not cross-validated: {nested.reason}"
    testing += "; each site held out" if Scheme.SITES in found.cross_validated else ""
    testing += "." if isinstance(found.bootstrap, Unavailable) else "; bootstrap of patients."
    size = " ".join(s.sentence() for s in found.sample_sizes)
    missing = (
        f"No radiomics-clinical model: {found.clinical.reason}."
        if isinstance(found.clinical, Unavailable)
        else f"Complete cases: {found.clinical.left_out} patients without both laboratory values "
        "are left out of the radiomics-clinical model."
    )
    performance = "Apparent AUC"
    if tested:
        performance += (
            ", cross-validated AUC, their difference, and cut-offs from outside the folds"
        )
    performance += "."
    cutoff = "Highest sensitivity at a specificity of at least "
    cutoff += f"{found.options.minimum_specificity:g}, on out-of-fold scores."
    balance = f"None used; {100 * events / len(patients):.0f} % had clinical benefit."
    model = "No model file was written." if model_sha256 is None else (
        f"The model file, SHA-256 {model_sha256[:16]}..."
    )  # fmt: skip
    tripod = {
        "4": "Development with internal validation.", "10": size, "11": missing, "12a": testing,
        "12b": pipeline, "12c": pipeline, "13": balance, "15": cutoff, "20a": numbers,
        "21": numbers, "22": model, "23a": performance, "18f": "This program; its licence is MIT.",
    }  # fmt: skip
    clear = {
        "7": LISTS, "9": size, "15": testing,
        "27": f"{len(found.candidates)} candidates, {len(found.model.selected)} columns selected.",
        "29": missing, "30": balance, "32": "ln, then z-score inside each fold.", "34": pipeline,
        "35": testing, "37": cutoff, "38": testing, "45": numbers, "47": performance,
        "56": "This program; its licence is MIT.", "57": model,
    }  # fmt: skip
    claim = {
        "6": "Development with internal validation.", "12": missing, "19": testing,
        "20": "Patients.", "21": size, "25": pipeline, "26": testing, "27": "No ensemble.",
        "32": testing, "33": "None in this run.", "35": numbers, "37": performance,
        "43": f"This program; its licence is MIT. {model}",
    }  # fmt: skip
    answers = {"TRIPOD+AI": tripod, "CLEAR": clear, "CLAIM 2024": claim}
    return {(g, number): text for g, items in answers.items() for number, text in items.items()}
