"""The report of a development: the selection, the model, and its reliability."""

from __future__ import annotations

import functools

from scoring.cohort.develop.cross_validation import CrossValidated, Fold, Scheme
from scoring.cohort.develop.develop import Development
from scoring.cohort.develop.lesion_model import LOCATIONS
from scoring.cohort.develop.model_file import software
from scoring.cohort.develop.procedure import ClinicalModel
from scoring.cohort.report.cells import NONE, text_of
from scoring.cohort.report.checklist import checklist_section, development_answers, fill
from scoring.cohort.report.figures import ForestRow, forest_figure, roc_figure
from scoring.cohort.report.html import Picture, Report, Section, Table
from scoring.cohort.statistics.discrimination import Discrimination, roc_points
from scoring.cohort.statistics.elastic_net import Rule
from scoring.cohort.statistics.estimates import Estimate, Unavailable, number_text, p_text
from scoring.cohort.statistics.mixed_model import FixedEffect
from scoring.cohort.statistics.operating_point import Cutoff, OperatingPoint
from scoring.wording import counted

APPARENT = "apparent (tested on the patients on which it was fitted)"


def develop_report(
    found: Development, title: str, model_sha256: str | None, tables: dict[str, str]
) -> Report:
    """Return the report.

    Parameters
    ----------
    model_sha256
        Digest of the model file, None if none could be written.
    tables
        Name of each input table to its SHA-256.
    """
    sizes = found.sample_sizes
    sections = [
        Section(
            "Sample size",
            tuple(size.sentence() for size in sizes if size.enough),
            warnings=tuple(size.sentence() for size in sizes if not size.enough),
        ),
        Section("Summary", warnings=_new_warnings(found) + found.cohort.notes),
        _selection(found),
        _model(found),
        _performance(found),
        checklist_section(fill(development_answers(found, model_sha256))),
    ]
    return Report(
        title=title,
        summary=_summary(found),
        sections=tuple(sections),
        provenance=(
            ("Software", software()),
            ("Seed", str(found.seed)),
            ("Model file", f"SHA-256 {model_sha256}" if model_sha256 else "none written"),
            *((f"Table {name}", f"SHA-256 {digest}") for name, digest in tables.items()),
        ),
    )


def _new_warnings(found: Development) -> tuple[str, ...]:
    """Return the warnings but for those on the sample size, which stand before them."""
    said = {size.sentence() for size in found.sample_sizes}
    return tuple(w for w in found.warnings if w not in said)


def _not_identified(found: Development) -> tuple[str, ...]:
    mixed = found.model.mixed
    if mixed is None or mixed.identified:
        return ()
    return (f"NOT THE PAPER'S MIXED MODEL: {mixed.warnings[0]}.",)


def _summary(found: Development) -> tuple[str, ...]:
    patients = found.cohort.patients
    features = [c for c in found.model.coefficients if c.name not in LOCATIONS]
    first = (
        f"A signature of {counted(len(features), 'feature')} was developed on {len(patients)} "
        f"patients ({int(patients['outcome'].sum())} with clinical benefit) with "
        f"{len(found.cohort.lesions)} lesions."
    )
    few = tuple(
        f"TOO FEW PATIENTS for the {size.what}: {size.patients}, and Riley's criteria ask for "
        f"{max(size.needed)}."
        for size in found.sample_sizes
        if not size.enough
    )
    nested, instead = found.cross_validated[Scheme.NESTED], _not_identified(found)
    if isinstance(nested, Unavailable):
        return (*few, *instead, first, f"It was not cross-validated: {nested.reason}")
    return (
        *few,
        *instead,
        first,
        f"AUC of lesions: {number_text(nested.lesion_auc)} cross-validated with the selection "
        f"inside the folds{_bootstrap_words(found)}; "
        f"{number_text(found.lesion_discrimination.auc.value)} on the patients it was "
        f"made of, which is too good by {number_text(found.optimism['apparent'])}.",
        "Only figures from outside the folds and draws estimate new patients, and only patients "
        "like these: validate the signature on others before it is used.",
    )


def _bootstrap_words(found: Development) -> str:
    if isinstance(found.bootstrap, Unavailable) or "lesions" not in found.bootstrap:
        return ""
    return f" (bootstrap .632+: {number_text(found.bootstrap['lesions'].point_632_plus)})"


def _selection(found: Development) -> Section:
    s, how = found.selection, found.options.selection
    rule = "largest lambda within one standard error of the best"
    if how.rule is Rule.MINIMUM:
        rule = "lambda with the smallest error"
    filtered = (
        f"{len(found.repeatable)} have an intraclass correlation ({found.options.icc_form.value}) "
        f"above {found.options.icc_threshold:g} in every table of repeated extractions."
        if found.repeatability
        else "None was filtered by repeatability."
    )
    tables = [
        Table(
            "selection",
            "Columns that the elastic net selected",
            ("Column", "Folds in which it was selected again"),
            tuple((name, _again(found, name)) for name in found.model.selected),
            "A column that few folds select is not a finding.",
        )
    ]
    if found.repeatability:
        tables.append(
            Table(
                "repeatability",
                "Intraclass correlations of the logarithms",
                ("Feature", "Table", "Lesions", "Repetitions", "ICC(A,1)", "ICC(C,1)"),
                tuple(
                    (
                        r.feature,
                        r.table,
                        str(r.lesions),
                        str(r.repetitions),
                        number_text(r.agreement, 3),
                        number_text(r.consistency, 3),
                    )
                    for r in found.repeatability
                ),
                "ICC(A,1) absolute agreement, ICC(C,1) consistency; two-way, single measurement.",
            )
        )
    return Section(
        "Selection of features",
        (
            f"{len(found.candidates)} candidate features. {filtered}",
            f"Elastic net on the standardised logarithms and the locations: alpha {s.alpha:g}, "
            f"lambda {s.lambda_:.4g} ({rule}; {how.folds}-fold cross-validation by "
            f"{how.measure.value}, patients never split), cross-validated "
            f"{how.measure.value} error {s.error:.3f}.",
            f"Tried on these outcomes in this run: {len(found.repeatable)} features and the "
            f"locations at {counted(len(how.alphas), 'alpha')} with a path of lambdas each, and "
            "every cut-off between two scores; the cross-validation repeats these choices, "
            "the bootstrap all but that of alpha. The paper states alpha 0.9 for its clinical "
            "model, the authors' scripts use 1. What was tried in other runs "
            "(seeds, rules, feature sets) is not known to the program, is not corrected for, and "
            "must be reported by the authors.",
        ),
        tables=tuple(tables),
    )


def _again(found: Development, name: str) -> str:
    nested = found.cross_validated[Scheme.NESTED]
    if isinstance(nested, Unavailable):
        return "not cross-validated"
    return f"{nested.chosen.get(name, 0)} of {len(nested.folds)}"


def _effect_row(c: FixedEffect) -> tuple[str, str]:
    return c.name, number_text(c.value) if c.interval is None else c.interval.text()


def _model(found: Development) -> Section:
    model, clinical = found.model, found.clinical
    kind = "mixed logistic model with an intercept for each patient"
    if model.mixed is not None and not model.mixed.identified:
        kind = "marginal logistic model, intervals clustered by patient"
    tables = [
        Table(
            "lesion_model",
            "Lesion model (as the paper's Table 2)",
            ("Variable", "Coefficient [95 % CI]"),
            (_effect_row(model.intercept), *map(_effect_row, model.coefficients)),
            "Features per standard deviation of the logarithm; locations 0/1. Selected and fitted "
            "on the same patients: the intervals are too narrow.",
        )
    ]
    if isinstance(clinical, ClinicalModel):
        rows = [("intercept", number_text(clinical.fit.intercept), "")]
        rows += [(c.name, c.beta.text(), p_text(c.p)) for c in clinical.fit.coefficients]
        tables.append(
            Table(
                "clinical_model",
                "Radiomics-clinical model",
                ("Variable", "Coefficient [95 % CI]", "P"),
                tuple(rows),
                "Fitted on out-of-fold radiomics scores; coefficients and their profile-likelihood "
                f"intervals multiplied by {clinical.shrinkage:.2f} (van Houwelingen and Le Cessie "
                "1990); lymphocytes per 10^9/L, albumin per g/dL.",
            )
        )
    shown = [c for c in model.coefficients if c.interval is not None]
    pictures: tuple[Picture, ...] = ()
    if shown:
        rows_ = [
            ForestRow(c.name, c.interval or Estimate(c.value, c.value, c.value)) for c in shown
        ]
        picture = functools.partial(
            forest_figure, rows_, "Coefficient on the logit (95 % CI)", log=False, null=0
        )
        pictures = (Picture("Coefficients of the lesion model with their 95 % CIs.", picture),)
    sd = ""
    if model.mixed is not None:
        value = f"{model.mixed.patient_sd:.2f}"
        sd = f" sd between patients {value if model.mixed.identified else 'not identified'}."
    return Section(
        "Model",
        (
            f"Fitted as {kind}.{sd}",
            f"Coefficients are multiplied by {found.shrinkage:.2f} (uniform shrinkage), the "
            "calibration slope of out-of-fold scores, and the intercept is refitted.",
        ),
        tables=tuple(tables),
        pictures=pictures,
    )


def _performance_row(name: str, d: Discrimination, cutoff: Cutoff | None) -> tuple[str, ...]:
    point = ("", "", "")
    if cutoff is not None:
        point = (
            f"{cutoff.value:.4g}",
            f"{100 * cutoff.sensitivity:.0f} %",
            f"{100 * cutoff.specificity:.0f} %",
        )
    return (name, f"{d.positives}/{d.positives + d.negatives}", d.auc.text(), *point)


def _cv_row(scheme: Scheme, cv: CrossValidated | Unavailable) -> tuple[str, ...]:
    if isinstance(cv, Unavailable):
        return (scheme.value, cv.reason, "", "", "", "")
    patient, clinical = cv.patient_auc, cv.clinical_auc
    return (
        scheme.value,
        number_text(cv.lesion_auc),
        number_text(cv.lesion_auc_sd),
        "patients are split" if patient is None else number_text(patient),
        "" if clinical is None else number_text(clinical),
        f"{len(cv.failed)} failed, {cv.empty} without a column, of {len(cv.folds)}",
    )


def _outside_tables(found: Development) -> tuple[Table, ...]:
    """Return performance at cut-offs from outside the folds, and the bootstrap's optimism."""
    tables, nested = [], found.cross_validated[Scheme.NESTED]
    if not isinstance(nested, Unavailable):
        names = ("sensitivity", "specificity", "npv", "ppv", "positive_lr", "negative_lr")
        rows = [
            (name, *(text_of(getattr(p, n)) for n in names))
            for name, p in nested.outside.items()
            if isinstance(p, OperatingPoint)
        ]
        tables.append(
            Table(
                "outside",
                "Performance of cut-offs that were chosen inside the folds, from outside",
                ("Score", "Sensitivity (%)", "Specificity (%)", "NPV (%)", "PPV (%)", "LR+", "LR-"),
                tuple(rows),
                "Each patient is called by a model and a cut-off that were made without it. "
                "Brackets hold 95 % confidence intervals; of lesions clustered by patient.",
            )
        )
    sites = found.cross_validated.get(Scheme.SITES)
    if isinstance(sites, CrossValidated):
        tables.append(_sites_table(sites))
    if not isinstance(found.bootstrap, Unavailable):
        tables.append(
            Table(
                "bootstrap",
                "AUC by the bootstrap of patients, the whole procedure repeated",
                ("Score", "Draws", "Apparent", "Left out", "Optimism-corrected", ".632+"),
                tuple(
                    (
                        name,
                        str(o.replicates),
                        *map(number_text, (o.apparent, o.left_out, o.corrected, o.point_632_plus)),
                    )
                    for name, o in found.bootstrap.items()
                ),
                "Left out: patients who were not drawn. Optimism-corrected: apparent less the mean "
                "difference between draw and cohort. The alpha of the elastic net is held.",
            )
        )
    return tuple(tables)


def _sites_table(found: CrossValidated) -> Table:
    def text(fold: Fold, name: str) -> str:
        if name in fold.estimates:
            return fold.estimates[name].text()
        value: float | None = getattr(fold, name)
        return NONE if value is None else number_text(value)

    return Table(
        "sites",
        "Each site held out: developed at the other sites, tested there",
        ("Site", "Lesions", "AUC of lesions", "of patients", "radiomics-clinical", "Remark"),
        tuple(
            (
                f.site or "", str(f.lesions), text(f, "lesion_auc"), text(f, "patient_auc"),
                text(f, "clinical_auc"),
                f.failure or ("" if f.selected else "no column was selected"),
            )
            for f in found.folds
        ),
        "A dash: one outcome only at this site, or no model. Intervals: DeLong's, of lesions "
        "allowing for several of a patient; the model is taken as it is. Those of a site with few "
        "of an outcome are too narrow, and none is given of fewer than two.",
    )  # fmt: skip


def _patients_curve(found: Development) -> Picture:
    outcome = found.cohort.patients["outcome"].to_numpy()
    means = found.cohort.patients["patient"].map(found.patient_scores).to_numpy(dtype=float)
    points = {"patients, mean score (apparent)": roc_points(means, outcome)}
    draw = functools.partial(roc_figure, points)
    return Picture(f"ROC curve of the patients' mean score, {APPARENT}.", draw)


def _performance(found: Development) -> Section:
    rows = [
        _performance_row("lesions", found.lesion_discrimination, found.cutoff),
        _performance_row("patients, mean score", found.patient_discrimination, None),
    ]
    if isinstance(found.clinical, ClinicalModel):
        rows.append(
            _performance_row(
                "patients, radiomics-clinical",
                found.clinical.discrimination,
                found.clinical.cutoff,
            )
        )
    optimism = tuple((name, f"{value:+.3f}") for name, value in found.optimism.items())
    return Section(
        "Performance",
        (
            "Cut-offs: highest sensitivity at a specificity of at least "
            f"{found.options.minimum_specificity:g}.",
            "The paper selected features before the folds. The AUC of its procedure is shown to "
            "quantify that effect here; it must not be quoted.",
        ),
        tables=(
            Table(
                "apparent",
                f"Discrimination, {APPARENT}",
                ("Score", "Benefit", "AUC [95 % CI]", "Cut-off", "Sensitivity", "Specificity"),
                tuple(rows),
                "DeLong; for lesions clustered by patient. Radiomics-clinical: of the out-of-fold "
                "radiomics scores on which it was fitted; the bootstrap's apparent AUC is of the "
                "final scores. Cut-offs were chosen on out-of-fold "
                "scores; their shares here are of the same lesions and too good.",
            ),
            *_outside_tables(found),
            Table(
                "cross_validation",
                "Cross-validated AUC, mean of the folds",
                (
                    "Scheme",
                    "Lesions",
                    "SD between folds",
                    "Patients",
                    "Radiomics-clinical",
                    "Folds",
                ),
                tuple(_cv_row(scheme, cv) for scheme, cv in found.cross_validated.items()),
            ),
            Table(
                "optimism",
                "By how much the lesions' AUC is above the one with selection inside the folds",
                ("Figure", "Difference"),
                optimism,
            ),
        ),
        pictures=(_patients_curve(found),),
    )
