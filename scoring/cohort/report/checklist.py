"""The reporting checklists TRIPOD+AI and CLEAR, filled in where the program knows the answer.

The numbers are those of Collins et al., BMJ 2024;385:e078378 (TRIPOD+AI) and Kocak et al., Insights
into Imaging 2023;14:75 (CLEAR); the items' texts are short paraphrases, so read the originals.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from scoring.cohort.report.html import Section, Table

TO_BE_STATED = "to be stated by the authors"
SOURCES = {
    "TRIPOD+AI": "Collins et al., BMJ 2024;385:e078378",
    "CLEAR": "Kocak et al., Insights into Imaging 2023;14:75",
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
# fmt: on
GUIDELINES = {"TRIPOD+AI": TRIPOD_AI, "CLEAR": CLEAR}


@dataclasses.dataclass(frozen=True)
class ChecklistItem:
    """One item and what the program can say to it."""

    guideline: str
    number: str
    item: str
    answer: str

    @property
    def answered(self) -> bool:
        """True where the program knows the answer."""
        return self.answer != TO_BE_STATED


def fill(answers: Mapping[tuple[str, str], str]) -> list[ChecklistItem]:
    """Return all items of both checklists, with the answers that are known.

    Parameters
    ----------
    answers
        (guideline, number) to answer.

    Raises
    ------
    KeyError
        If an answer is to an item that does not exist.
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
        heading="Reporting checklists",
        paragraphs=(
            f"{answered} of {len(items)} items of TRIPOD+AI and CLEAR are filled in from what the "
            "program knows; the others are for the authors. The items are paraphrased: "
            + "; ".join(f"{name}: {source}" for name, source in SOURCES.items())
            + ".",
        ),
        tables=tuple(
            Table(
                f"checklist_{guideline.lower().replace('+', '_')}",
                f"{guideline} checklist",
                ("No.", "Item (paraphrased)", "In this study"),
                tuple((i.number, i.item, i.answer) for i in items if i.guideline == guideline),
            )
            for guideline in GUIDELINES
        ),
    )
