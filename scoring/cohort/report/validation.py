"""A validation as a report: tables and figures laid out as the paper's."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable

from scoring.cohort.paper.published import COLUMNS, CUTOFFS, ODDS_RATIO, TABLE_3
from scoring.cohort.report.cells import NONE, text_of
from scoring.cohort.report.checklist import checklist_section, fill, validation_answers
from scoring.cohort.report.figures import (
    ForestRow,
    calibration_figure,
    distribution_figure,
    forest_figure,
    roc_figure,
)
from scoring.cohort.report.html import Picture, Report, Section, Table, rows_of
from scoring.cohort.report.validation_sections import (
    paper_section,
    risk_section,
    sites_section,
    subgroup_section,
    survival_section,
)
from scoring.cohort.statistics.association import ModelComparison
from scoring.cohort.statistics.calibration_of_risk import Calibration, HosmerLemeshow
from scoring.cohort.statistics.discrimination import Comparison, Discrimination
from scoring.cohort.statistics.estimates import Estimate, Unavailable, number_text, p_text
from scoring.cohort.statistics.operating_point import OperatingPoint
from scoring.cohort.validate.validate import ScoreValidation, Validation
from scoring.model.signature import Signature

INTERVALS = "Brackets hold 95 % confidence intervals."
CALIBRATION = ("intercept", "slope")
PAPER_WAY = "the paper's way: lesions as independent"


def validation_report(found: Validation, signature: Signature, title: str) -> Report:
    """Return the report of a validation."""
    return Report(
        title=title,
        summary=_summary(found),
        sections=(
            _cohort(found),
            _discrimination(found),
            _calibration(found),
            risk_section({label(s): s.risk for s in found.scores if s.risk is not None}),
            _association(found),
            survival_section(found.survival),
            subgroup_section(found.subgroups),
            sites_section(found.sites),
            paper_section(),
            checklist_section(fill(validation_answers(found, signature))),
        ),
        provenance=(
            ("Lesion scores", found.provenance.score_source),
            ("Model", f"{found.provenance.model}, SHA-256 {found.provenance.model_sha256}"),
            (
                "Reference",
                f"{found.provenance.reference}, SHA-256 {found.provenance.reference_sha256}",
            ),
            ("Software", found.provenance.software),
        ),
    )


def label(score: ScoreValidation) -> str:
    """Return the name of a score in tables."""
    return f"{score.name} ({score.level}s)" if score.name == "radiomics" else score.name


def reasons(*found: tuple[str, object]) -> tuple[str, ...]:
    """Return the reasons for missing statistics, each with its subject."""
    return tuple(
        f"{name}: {value.reason}." for name, value in found if isinstance(value, Unavailable)
    )


def _summary(found: Validation) -> tuple[str, ...]:
    events = next(s for s in found.scores if s.level == "patient").events
    sentences = [
        f"{found.patients} patients, of whom {events} had clinical benefit, with {found.lesions} "
        "scored lesions."
    ]
    for score in found.scores:
        name = f"{label(score)[0].upper()}{label(score)[1:]}"
        if isinstance(score.discrimination, Unavailable):
            sentences.append(f"{name}: no AUC with an interval: {score.discrimination.reason}.")
        else:
            clustered = score.discrimination.patients
            sentences.append(
                f"{name}: AUC {score.discrimination.auc.text()}, "
                f"P {_equals(score.discrimination.p)} (n = {score.subjects}"
                + (f", clustered in {clustered} patients)." if clustered else ").")
            )
    sentences.append(
        "An AUC says how well the score orders patients of this cohort. It does not say that a "
        "single patient's outcome can be predicted, nor that the score should change a treatment."
    )
    return tuple(sentences)


def _of_bootstrap(
    found: Validation, wanted: Callable[[str], bool]
) -> list[tuple[str, Estimate | Unavailable]]:
    """Return the cluster bootstrap's intervals of the wanted statistics, each with its name."""
    return [
        (f"Cluster bootstrap, {label(s)}, {name.replace('_', ' ')}", interval)
        for s in found.scores
        if s.bootstrap is not None
        for name, interval in s.bootstrap.intervals.items()
        if wanted(name)
    ]


def _equals(p: float) -> str:
    text = p_text(p)
    return text if text[0] in "<>" else f"= {text}"


def _cohort(found: Validation) -> Section:
    rows, last = [], ""
    for c in found.characteristics:
        name = "" if c.parameter == last else c.parameter
        last = c.parameter
        rows.append((name, c.level, c.text, str(c.missing) if c.missing else "", *c.paper))
    return Section(
        heading="Cohort",
        warnings=tuple(found.warnings),
        paragraphs=tuple(found.notes),
        tables=(
            Table(
                "characteristics",
                "Cohort characteristics",
                ("Parameter", "", "This cohort", "Missing", "Paper, 1", "Paper, 2", "Paper, 3"),
                rows_of(rows),
                "Numbers as mean ± standard deviation (range), the rest as count (percent of those "
                "known). Right: the paper's cohorts as printed (Ligero 2021, Table 1).",
            ),
        ),
    )


def _performance_cells(discrimination: object, point: object, subjects: str) -> tuple[str, ...]:
    """Return n, AUC, P, cut-off and the columns of the operating point."""
    auc, p = NONE, NONE
    if isinstance(discrimination, Discrimination):
        auc, p = discrimination.auc.text(), p_text(discrimination.p)
    if not isinstance(point, OperatingPoint):
        return (subjects, auc, p, NONE, *([NONE] * len(COLUMNS)))
    cutoff = f"{number_text(point.cutoff)}{'*' if point.in_sample else ''}"
    cells = [text_of(getattr(point, column)) for column in COLUMNS]
    return (subjects, auc, p, cutoff, *cells)


def _performance_rows(score: ScoreValidation) -> list[tuple[str, ...]]:
    """Return the row of a score; for lesions also those of the bootstrap and the paper's way."""
    point, subjects = score.operating_point, str(score.subjects)
    rows = [(label(score), *_performance_cells(score.discrimination, point, subjects))]
    if (drawn := score.bootstrap) is not None:
        shares = [_bootstrap_text(column, drawn.intervals[column]) for column in COLUMNS]
        auc = text_of(drawn.intervals["auc"])
        rows.append(("  cluster bootstrap", subjects, auc, "", "", *shares))
    if (way := score.as_independent) is not None:
        cells = _performance_cells(way.discrimination, way.operating_point, subjects)
        rows.append((f"  {PAPER_WAY}", *cells))
    return rows


def _bootstrap_text(column: str, found: object) -> str:
    """Return a share in percent, a likelihood ratio as it is."""
    if isinstance(found, Estimate) and not column.endswith("_lr"):
        return Estimate(*(100 * x for x in dataclasses.astuple(found))).text(0)
    return text_of(found)


def _paper_rows(signature: str) -> list[tuple[str, ...]]:
    cutoff = CUTOFFS.get(signature, NONE)
    return [
        (f"  paper, cohort {row.cohort}", "", row.auc, row.p, cutoff, *row.cells)
        for row in TABLE_3
        if row.signature == signature
    ]


def _performance_table(found: Validation) -> Table:
    rows: list[tuple[str, ...]] = []
    for score in found.scores:
        rows += _performance_rows(score)
        if not (score.name == "radiomics" and score.level == "patient"):
            rows += _paper_rows(score.name)
    return Table(
        "performance",
        "Performance of the scores",
        (
            "Score", "n", "AUC", "P", "Cut-off", "Sensitivity (%)", "Specificity (%)",
            "NPV (%)", "PPV (%)", "Positive LR", "Negative LR",
        ),
        tuple(rows),
        f"{INTERVALS} Patients: AUC by DeLong, P by Mann-Whitney (two-sided), shares by "
        "Clopper-Pearson, likelihood ratios (LR) logarithmic. Lesions have their patient's "
        "outcome, and those of one patient are alike; their intervals and P allow for it (AUC: "
        "Obuchowski 1997; shares: ratio estimator over patients, exact at the effective sample "
        "size; LR: delta method). The cluster bootstrap draws whole patients 1,000 times "
        "(percentiles). The paper counts every lesion as a patient, which makes its intervals too "
        "narrow. High is above the cut-off. *Chosen on this cohort (highest sensitivity at a "
        "specificity of at least 50 %), so that its shares are optimistic: none is published. The "
        "clinical score is the radiomics-clinical model without its radiomics term.",
    )  # fmt: skip


def _discrimination_pictures(found: Validation) -> tuple[Picture, ...]:
    pictures = []
    curves = {
        f"{label(s)}, AUC {number_text(s.discrimination.auc.value)}": s.roc
        for s in found.scores
        if not isinstance(s.roc, Unavailable) and isinstance(s.discrimination, Discrimination)
    }
    if curves:
        pictures.append(
            Picture(
                "Receiver operating characteristic curves for clinical benefit.",
                functools.partial(roc_figure, curves),
            )
        )
    pictures.append(
        Picture(
            "Distribution of the scores: numbers with benefit upwards, without downwards; dashed: "
            "the model's cut-off.",
            functools.partial(
                distribution_figure, {label(s): s.distribution for s in found.scores}
            ),
        )
    )
    return tuple(pictures)


def _discrimination(found: Validation) -> Section:
    tables = [_performance_table(found)]
    if found.comparisons:
        tables.append(_comparison_table(found))
    return Section(
        heading="Discrimination",
        warnings=reasons(
            *((f"AUC, {label(s)}", s.discrimination) for s in found.scores),
            *((f"Cut-off, {label(s)}", s.operating_point) for s in found.scores),
            *_of_bootstrap(found, lambda name: name not in CALIBRATION),
            *found.comparisons.items(),
        ),
        tables=tuple(tables),
        pictures=_discrimination_pictures(found),
    )


def _comparison_table(found: Validation) -> Table:
    rows = []
    for name, c in found.comparisons.items():
        rows.append(
            (
                name, str(c.subjects), number_text(c.first_auc), number_text(c.second_auc),
                c.difference.text(), p_text(c.p),
            )
            if isinstance(c, Comparison)
            else (name, *([NONE] * 5))
        )  # fmt: skip
    return Table(
        "comparisons",
        "Scores compared on the same patients",
        ("Scores", "n", "AUC, first", "AUC, second", "Difference", "P"),
        tuple(rows),
        f"{INTERVALS} DeLong's paired test, patients with all scores.",
    )


def _calibration_row(name: str, c: Calibration) -> tuple[str, ...]:
    h = c.hosmer_lemeshow
    return (
        name,
        str(c.subjects),
        number_text(c.mean_score),
        number_text(c.observed),
        text_of(c.intercept),
        text_of(c.slope),
        *(
            (number_text(h.chi_square, 1), str(h.degrees_of_freedom), p_text(h.p))
            if isinstance(h, HosmerLemeshow)
            else (NONE, NONE, NONE)
        ),
    )


def _calibration_rows(score: ScoreValidation) -> list[tuple[str, ...]]:
    """Return the row of a score; for lesions also those of the bootstrap and the paper's way."""
    if not isinstance(score.calibration, Calibration):
        return []
    rows = [_calibration_row(label(score), score.calibration)]
    if (drawn := score.bootstrap) is not None:
        texts = [text_of(drawn.intervals[name]) for name in CALIBRATION]
        rows.append(("  cluster bootstrap", str(score.subjects), "", "", *texts, "", "", ""))
    way = score.as_independent
    if way is not None and isinstance(way.calibration, Calibration):
        rows.append(_calibration_row(f"  {PAPER_WAY}", way.calibration))
    return rows


def _calibration_table(scores: list[ScoreValidation]) -> Table:
    rows = [row for score in scores for row in _calibration_rows(score)]
    return Table(
        "calibration",
        "Calibration of the scores as probabilities of benefit",
        ("Score", "n", "Mean score", "Observed", "Intercept", "Slope", "χ²", "df", "P"),
        tuple(rows),
        f"{INTERVALS} Those of lesions allow for patients having several (sandwich). Intercept at "
        "slope 1 (0 is ideal; below, scores are too high); slope 1 is ideal. χ²: Hosmer-Lemeshow, "
        "5 groups of patients or 15 of lesions as in the paper; it assumes independence, so that "
        "for lesions it stands in the paper's way only. The scores were not fitted here, so that "
        "df is the number of groups. Its power is low in small cohorts: a large P does not show "
        "good calibration.",
    )


def _calibration(found: Validation) -> Section:
    drawn = {
        label(s): s.calibration for s in found.scores if isinstance(s.calibration, Calibration)
    }
    missing: list[tuple[str, object]] = [
        (f"Calibration, {label(s)}", s.calibration) for s in found.scores
    ]
    for name, c in drawn.items():
        missing += [
            (f"Hosmer-Lemeshow, {name}", c.hosmer_lemeshow),
            (f"Calibration intercept, {name}", c.intercept),
            (f"Calibration slope, {name}", c.slope),
        ]
    missing += _of_bootstrap(found, lambda name: name in CALIBRATION)
    pictures = (
        (
            Picture(
                "Observed share with benefit against mean score in groups of similar scores, with "
                "exact intervals (of lesions: over patients); dotted: perfect calibration.",
                functools.partial(calibration_figure, drawn),
            ),
        )
        if drawn
        else ()
    )
    return Section(
        heading="Calibration",
        paragraphs=(
            "The model's intercepts are derived, not published, so that calibration depends on the "
            "reference population as much as on the model.",
        ),
        warnings=reasons(*missing),
        tables=(_calibration_table(found.scores),),
        pictures=pictures,
    )


def _models_table(compared: ModelComparison) -> Table:
    return Table(
        "models",
        "Logistic models refitted to this cohort",
        ("Model", "n", "AIC", "Variable", "Coefficient", "P", "Events per variable"),
        tuple(
            (name, str(fit.subjects), number_text(fit.aic), c.name.replace("_", " "),
             c.beta.text(), p_text(c.p), number_text(fit.events_per_variable, 1))
            for name, fit in compared.models.items()
            if not isinstance(fit, Unavailable)
            for c in fit.coefficients
        ),
        f"{INTERVALS} Profile likelihood. Complete cases of all models; lower AIC is better, and a "
        "difference below 2 means little. The paper: radiomics-clinical 107.00, radiomics 109.90; "
        "by the authors' scripts its models also contain lactate dehydrogenase, so that its "
        "numbers are not those of these models.",
    )  # fmt: skip


def _association(found: Validation) -> Section:
    patients = [s for s in found.scores if s.level == "patient"]
    rows, forest = [], []
    for score in patients:
        o = score.odds_ratio
        if isinstance(o, Unavailable):
            continue
        step = "0.1" if o.step == 0.1 else "1 on the logit"
        rows.append(
            (label(score), step, str(o.subjects), str(o.events), o.odds_ratio.text(), p_text(o.p))
        )
        if o.step == 0.1:
            forest.append(ForestRow(label(score), o.odds_ratio))
    forest += [
        ForestRow(f"paper, cohort {c}: radiomics", e, published=True) for c, e in ODDS_RATIO.items()
    ]
    tables = [
        Table(
            "odds_ratios",
            "Odds ratios of clinical benefit",
            ("Patient score", "Step", "n", "Events", "Odds ratio", "P"),
            tuple(rows),
            f"{INTERVALS} Profile likelihood; P: Wald. The paper's are per 0.1 of the mean "
            "radiomics score (Figure 4).",
        )
    ]
    missing: list[tuple[str, object]] = [
        (f"Odds ratio, {label(s)}", s.odds_ratio) for s in patients
    ]
    if isinstance(found.models, Unavailable):
        missing.append(("AIC", found.models))
    else:
        missing += [(f"AIC, {n}", f) for n, f in found.models.models.items()]
        tables.append(_models_table(found.models))
    return Section(
        heading="Association with clinical benefit",
        warnings=reasons(*missing),
        tables=tuple(tables),
        pictures=(
            Picture(
                "Odds ratio of clinical benefit for a score higher by 0.1; hollow: as printed in "
                "the paper.",
                functools.partial(forest_figure, forest, "odds ratio per 0.1"),
            ),
        ),
    )
