"""May this case be scored? Each rule returns a verdict, a code and its evidence."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from pydicom.uid import UID

from scoring.clinical.longitudinal import OFFSET, treatment_offset
from scoring.ct.series import CtSeries, acquisition_date, number
from scoring.ct.transfer_syntaxes import ALWAYS_LOSE, MAY_LOSE
from scoring.eligibility.contrast import decide_contrast
from scoring.eligibility.contrast_image import ImageOpinion
from scoring.policy import ContrastRule, EligibilityPolicy
from scoring.results import ClinicalRecord, Evidence, Finding, Verdict

SCAN_WINDOW_DAYS = 28  # the paper's; a site cannot change it, the report's code says 28
AXIAL_COSINE = 0.966  # slice normal within 15 degrees of the body axis


from mutmut.mutation.trampoline import wrap_in_trampoline as _mutmut_mutated, MutantDict
mutants_x_assess__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_assess__mutmut)
def assess(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_orig(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_1(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = None
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_2(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = None
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_3(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(None)
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_4(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions and {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_5(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(None))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_6(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(None)
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_7(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(None, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_8(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, None, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_9(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, None, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_10(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, None))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_11(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_12(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_13(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_14(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, ))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_15(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(None)
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_16(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(None, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_17(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, None, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_18(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, None))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_19(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_20(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_21(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, ))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_22(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(None)
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_23(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(None, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_24(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, None))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_25(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_26(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, ))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_27(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(None)
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_28(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(None, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_29(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, None))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_30(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_31(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, ))
        findings.append(no_lossy_compression(item, policy))
    return tuple(findings)


def x_assess__mutmut_32(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(None)
    return tuple(findings)


def x_assess__mutmut_33(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(None, policy))
    return tuple(findings)


def x_assess__mutmut_34(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, None))
    return tuple(findings)


def x_assess__mutmut_35(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(policy))
    return tuple(findings)


def x_assess__mutmut_36(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, ))
    return tuple(findings)


def x_assess__mutmut_37(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are what the images show of contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        opinion = (opinions or {}).get(str(item.header.SeriesInstanceUID))
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(item, clinical, policy))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
    return tuple(None)

mutants_x_assess__mutmut['_mutmut_orig'] = x_assess__mutmut_orig # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_1'] = x_assess__mutmut_1 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_2'] = x_assess__mutmut_2 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_3'] = x_assess__mutmut_3 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_4'] = x_assess__mutmut_4 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_5'] = x_assess__mutmut_5 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_6'] = x_assess__mutmut_6 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_7'] = x_assess__mutmut_7 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_8'] = x_assess__mutmut_8 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_9'] = x_assess__mutmut_9 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_10'] = x_assess__mutmut_10 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_11'] = x_assess__mutmut_11 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_12'] = x_assess__mutmut_12 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_13'] = x_assess__mutmut_13 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_14'] = x_assess__mutmut_14 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_15'] = x_assess__mutmut_15 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_16'] = x_assess__mutmut_16 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_17'] = x_assess__mutmut_17 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_18'] = x_assess__mutmut_18 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_19'] = x_assess__mutmut_19 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_20'] = x_assess__mutmut_20 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_21'] = x_assess__mutmut_21 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_22'] = x_assess__mutmut_22 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_23'] = x_assess__mutmut_23 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_24'] = x_assess__mutmut_24 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_25'] = x_assess__mutmut_25 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_26'] = x_assess__mutmut_26 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_27'] = x_assess__mutmut_27 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_28'] = x_assess__mutmut_28 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_29'] = x_assess__mutmut_29 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_30'] = x_assess__mutmut_30 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_31'] = x_assess__mutmut_31 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_32'] = x_assess__mutmut_32 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_33'] = x_assess__mutmut_33 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_34'] = x_assess__mutmut_34 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_35'] = x_assess__mutmut_35 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_36'] = x_assess__mutmut_36 # type: ignore # mutmut generated
mutants_x_assess__mutmut['x_assess__mutmut_37'] = x_assess__mutmut_37 # type: ignore # mutmut generated
mutants_x__settled__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x__settled__mutmut)
def _settled(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is not Verdict.CANNOT_TELL:
        return verdict is Verdict.NOT_MET, ""
    if cannot_tell == "accept":
        return False, "; accepted by the site's settings"
    return True, ""


def x__settled__mutmut_orig(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is not Verdict.CANNOT_TELL:
        return verdict is Verdict.NOT_MET, ""
    if cannot_tell == "accept":
        return False, "; accepted by the site's settings"
    return True, ""


def x__settled__mutmut_1(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is Verdict.CANNOT_TELL:
        return verdict is Verdict.NOT_MET, ""
    if cannot_tell == "accept":
        return False, "; accepted by the site's settings"
    return True, ""


def x__settled__mutmut_2(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is not Verdict.CANNOT_TELL:
        return verdict is not Verdict.NOT_MET, ""
    if cannot_tell == "accept":
        return False, "; accepted by the site's settings"
    return True, ""


def x__settled__mutmut_3(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is not Verdict.CANNOT_TELL:
        return verdict is Verdict.NOT_MET, "XXXX"
    if cannot_tell == "accept":
        return False, "; accepted by the site's settings"
    return True, ""


def x__settled__mutmut_4(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is not Verdict.CANNOT_TELL:
        return verdict is Verdict.NOT_MET, ""
    if cannot_tell != "accept":
        return False, "; accepted by the site's settings"
    return True, ""


def x__settled__mutmut_5(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is not Verdict.CANNOT_TELL:
        return verdict is Verdict.NOT_MET, ""
    if cannot_tell == "XXacceptXX":
        return False, "; accepted by the site's settings"
    return True, ""


def x__settled__mutmut_6(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is not Verdict.CANNOT_TELL:
        return verdict is Verdict.NOT_MET, ""
    if cannot_tell == "ACCEPT":
        return False, "; accepted by the site's settings"
    return True, ""


def x__settled__mutmut_7(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is not Verdict.CANNOT_TELL:
        return verdict is Verdict.NOT_MET, ""
    if cannot_tell == "accept":
        return True, "; accepted by the site's settings"
    return True, ""


def x__settled__mutmut_8(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is not Verdict.CANNOT_TELL:
        return verdict is Verdict.NOT_MET, ""
    if cannot_tell == "accept":
        return False, "XX; accepted by the site's settingsXX"
    return True, ""


def x__settled__mutmut_9(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is not Verdict.CANNOT_TELL:
        return verdict is Verdict.NOT_MET, ""
    if cannot_tell == "accept":
        return False, "; ACCEPTED BY THE SITE'S SETTINGS"
    return True, ""


def x__settled__mutmut_10(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is not Verdict.CANNOT_TELL:
        return verdict is Verdict.NOT_MET, ""
    if cannot_tell == "accept":
        return False, "; accepted by the site's settings"
    return False, ""


def x__settled__mutmut_11(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is not Verdict.CANNOT_TELL:
        return verdict is Verdict.NOT_MET, ""
    if cannot_tell == "accept":
        return False, "; accepted by the site's settings"
    return True, "XXXX"

mutants_x__settled__mutmut['_mutmut_orig'] = x__settled__mutmut_orig # type: ignore # mutmut generated
mutants_x__settled__mutmut['x__settled__mutmut_1'] = x__settled__mutmut_1 # type: ignore # mutmut generated
mutants_x__settled__mutmut['x__settled__mutmut_2'] = x__settled__mutmut_2 # type: ignore # mutmut generated
mutants_x__settled__mutmut['x__settled__mutmut_3'] = x__settled__mutmut_3 # type: ignore # mutmut generated
mutants_x__settled__mutmut['x__settled__mutmut_4'] = x__settled__mutmut_4 # type: ignore # mutmut generated
mutants_x__settled__mutmut['x__settled__mutmut_5'] = x__settled__mutmut_5 # type: ignore # mutmut generated
mutants_x__settled__mutmut['x__settled__mutmut_6'] = x__settled__mutmut_6 # type: ignore # mutmut generated
mutants_x__settled__mutmut['x__settled__mutmut_7'] = x__settled__mutmut_7 # type: ignore # mutmut generated
mutants_x__settled__mutmut['x__settled__mutmut_8'] = x__settled__mutmut_8 # type: ignore # mutmut generated
mutants_x__settled__mutmut['x__settled__mutmut_9'] = x__settled__mutmut_9 # type: ignore # mutmut generated
mutants_x__settled__mutmut['x__settled__mutmut_10'] = x__settled__mutmut_10 # type: ignore # mutmut generated
mutants_x__settled__mutmut['x__settled__mutmut_11'] = x__settled__mutmut_11 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_contrast_enhanced__mutmut)
def contrast_enhanced(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_orig(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_1(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = None
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_2(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast(None, rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_3(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], None, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_4(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, None)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_5(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast(rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_6(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_7(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, )
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_8(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = None
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_9(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(None, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_10(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, None)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_11(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_12(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, )
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_13(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        None,
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_14(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        None,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_15(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        None,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_16(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        None,
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_17(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        None,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_18(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        None,
    )


def x_contrast_enhanced__mutmut_19(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_20(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_21(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_22(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_23(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_24(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "contrast_enhanced",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        )


def x_contrast_enhanced__mutmut_25(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "XXcontrast_enhancedXX",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )


def x_contrast_enhanced__mutmut_26(
    series: CtSeries,
    policy: EligibilityPolicy,
    rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> Finding:
    """The CT is contrast-enhanced."""
    found = decide_contrast([s.header for s in series.slices], rules, opinion)
    excludes, added = _settled(found.verdict, policy.contrast_cannot_tell)
    return Finding(
        "CONTRAST_ENHANCED",
        found.verdict,
        excludes,
        f"Contrast-enhanced CT: {found.verdict.value}; {found.statement} "
        f"({found.strength.value} evidence){added}.",
        found.evidence,
        found.strength.value,
    )

mutants_x_contrast_enhanced__mutmut['_mutmut_orig'] = x_contrast_enhanced__mutmut_orig # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_1'] = x_contrast_enhanced__mutmut_1 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_2'] = x_contrast_enhanced__mutmut_2 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_3'] = x_contrast_enhanced__mutmut_3 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_4'] = x_contrast_enhanced__mutmut_4 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_5'] = x_contrast_enhanced__mutmut_5 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_6'] = x_contrast_enhanced__mutmut_6 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_7'] = x_contrast_enhanced__mutmut_7 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_8'] = x_contrast_enhanced__mutmut_8 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_9'] = x_contrast_enhanced__mutmut_9 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_10'] = x_contrast_enhanced__mutmut_10 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_11'] = x_contrast_enhanced__mutmut_11 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_12'] = x_contrast_enhanced__mutmut_12 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_13'] = x_contrast_enhanced__mutmut_13 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_14'] = x_contrast_enhanced__mutmut_14 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_15'] = x_contrast_enhanced__mutmut_15 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_16'] = x_contrast_enhanced__mutmut_16 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_17'] = x_contrast_enhanced__mutmut_17 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_18'] = x_contrast_enhanced__mutmut_18 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_19'] = x_contrast_enhanced__mutmut_19 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_20'] = x_contrast_enhanced__mutmut_20 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_21'] = x_contrast_enhanced__mutmut_21 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_22'] = x_contrast_enhanced__mutmut_22 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_23'] = x_contrast_enhanced__mutmut_23 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_24'] = x_contrast_enhanced__mutmut_24 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_25'] = x_contrast_enhanced__mutmut_25 # type: ignore # mutmut generated
mutants_x_contrast_enhanced__mutmut['x_contrast_enhanced__mutmut_26'] = x_contrast_enhanced__mutmut_26 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_scan_within_window__mutmut)
def scan_within_window(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_orig(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_1(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = None
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_2(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "XXscan_before_treatmentXX"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_3(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "SCAN_BEFORE_TREATMENT"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_4(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = None
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_5(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = None
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_6(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(None)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_7(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = None
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_8(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = None
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_9(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(None, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_10(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, None)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_11(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_12(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, )
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_13(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = None
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_14(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence(None, keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_15(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", None, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_16(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, None),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_17(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence(keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_18(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_19(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, ),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_20(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("XXCTXX", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_21(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("ct", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_22(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if (date) and False else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_23(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if (date) or True else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_24(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(None) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_25(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "XX(absent)XX"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_26(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(ABSENT)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_27(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            None,
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_28(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            None,
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_29(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            None,
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_30(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_31(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_32(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_33(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin(None)})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_34(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('XXtreatment_startXX')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_35(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('TREATMENT_START')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_36(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "XXtreatment_startXX",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_37(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "TREATMENT_START",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_38(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if (start) and False else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_39(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if (start) or True else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_40(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(None) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_41(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "XX(not available)XX",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_42(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(NOT AVAILABLE)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_43(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_44(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(None)
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_45(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence(None, OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_46(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", None, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_47(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, None))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_48(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence(OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_49(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_50(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, ))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_51(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("XXCTXX", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_52(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("ct", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_53(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = None
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_54(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem(None)
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_55(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("XXtreatment_startXX")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_56(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("TREATMENT_START")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_57(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_58(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if (start and date) and False else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_59(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if (start and date) or True else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_60(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start + date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_61(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start or date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_62(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None or not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_63(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None or offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_64(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_65(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_66(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_67(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(None):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_68(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = None
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_69(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_70(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if (between is not None) and False else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_71(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if (between is not None) or True else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_72(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_73(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if (offset is not None) and False else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_74(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if (offset is not None) or True else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_75(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_76(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem and days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_77(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is not None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_78(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = None
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_79(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem and (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_80(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if (start is None) and False
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_81(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if (start is None) or True
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_82(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "XXno treatment start date is knownXX"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_83(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "NO TREATMENT START DATE IS KNOWN"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_84(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is not None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_85(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "XXthe CT has no acquisition dateXX"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_86(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the ct has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_87(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "THE CT HAS NO ACQUISITION DATE"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_88(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            None,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_89(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            None,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_90(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            None,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_91(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            None,
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_92(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            None,
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_93(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_94(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_95(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_96(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_97(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_98(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            False,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_99(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(None),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_100(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days <= 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_101(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 1:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_102(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = None
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_103(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {+days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_104(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days >= SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_105(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = None
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_106(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = None
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_107(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        None,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_108(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        None,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_109(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        None,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_110(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        None,
        tuple(evidence),
    )


def x_scan_within_window__mutmut_111(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        None,
    )


def x_scan_within_window__mutmut_112(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_113(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_114(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_115(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        tuple(evidence),
    )


def x_scan_within_window__mutmut_116(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        )


def x_scan_within_window__mutmut_117(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is not Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(evidence),
    )


def x_scan_within_window__mutmut_118(
    series: CtSeries, clinical: ClinicalRecord, policy: EligibilityPolicy
) -> Finding:
    """The CT was acquired 0 to 28 days, both included, before treatment start.

    The days are those between two dates, or where one is not known the offset that the CT itself
    states. Where both are known and differ, nothing is decided.
    """
    code = "scan_before_treatment"
    rule = f"CT within {SCAN_WINDOW_DAYS} days before treatment start"
    date, keyword = acquisition_date(series.header)
    start = clinical.treatment_start
    offset = treatment_offset(series.header, policy.treatment_start_events)
    evidence = [
        Evidence("CT", keyword, str(date) if date else "(absent)"),
        Evidence(
            f"clinical record ({clinical.origin('treatment_start')})",
            "treatment_start",
            str(start) if start else "(not available)",
        ),
    ]
    if offset is not None:
        evidence.append(Evidence("CT", OFFSET, offset.text))
    problem = clinical.problem("treatment_start")
    between = (start - date).days if start and date else None
    if between is not None and offset is not None and not offset.agrees(between):
        problem = (
            f"the dates give {between} day(s) from CT to treatment start, {OFFSET} gives "
            f"{offset.days}"
        )
    days = between if between is not None else offset.days if offset is not None else None
    if problem or days is None:
        why = problem or (
            "no treatment start date is known"
            if start is None
            else "the CT has no acquisition date"
        )
        return Finding(
            code,
            Verdict.CANNOT_TELL,
            True,
            f"{rule}: {Verdict.CANNOT_TELL.value}; {why}.",
            tuple(evidence),
        )
    if days < 0:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {-days} day(s) after treatment start"
    elif days > SCAN_WINDOW_DAYS:
        verdict, why = Verdict.NOT_MET, f"the CT was acquired {days} days before treatment start"
    else:
        verdict, why = Verdict.MET, f"the CT was acquired {days} day(s) before treatment start"
    return Finding(
        code,
        verdict,
        verdict is Verdict.NOT_MET,
        f"{rule}: {verdict.value}; {why}.",
        tuple(None),
    )

mutants_x_scan_within_window__mutmut['_mutmut_orig'] = x_scan_within_window__mutmut_orig # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_1'] = x_scan_within_window__mutmut_1 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_2'] = x_scan_within_window__mutmut_2 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_3'] = x_scan_within_window__mutmut_3 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_4'] = x_scan_within_window__mutmut_4 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_5'] = x_scan_within_window__mutmut_5 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_6'] = x_scan_within_window__mutmut_6 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_7'] = x_scan_within_window__mutmut_7 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_8'] = x_scan_within_window__mutmut_8 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_9'] = x_scan_within_window__mutmut_9 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_10'] = x_scan_within_window__mutmut_10 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_11'] = x_scan_within_window__mutmut_11 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_12'] = x_scan_within_window__mutmut_12 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_13'] = x_scan_within_window__mutmut_13 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_14'] = x_scan_within_window__mutmut_14 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_15'] = x_scan_within_window__mutmut_15 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_16'] = x_scan_within_window__mutmut_16 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_17'] = x_scan_within_window__mutmut_17 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_18'] = x_scan_within_window__mutmut_18 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_19'] = x_scan_within_window__mutmut_19 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_20'] = x_scan_within_window__mutmut_20 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_21'] = x_scan_within_window__mutmut_21 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_22'] = x_scan_within_window__mutmut_22 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_23'] = x_scan_within_window__mutmut_23 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_24'] = x_scan_within_window__mutmut_24 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_25'] = x_scan_within_window__mutmut_25 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_26'] = x_scan_within_window__mutmut_26 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_27'] = x_scan_within_window__mutmut_27 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_28'] = x_scan_within_window__mutmut_28 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_29'] = x_scan_within_window__mutmut_29 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_30'] = x_scan_within_window__mutmut_30 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_31'] = x_scan_within_window__mutmut_31 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_32'] = x_scan_within_window__mutmut_32 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_33'] = x_scan_within_window__mutmut_33 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_34'] = x_scan_within_window__mutmut_34 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_35'] = x_scan_within_window__mutmut_35 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_36'] = x_scan_within_window__mutmut_36 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_37'] = x_scan_within_window__mutmut_37 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_38'] = x_scan_within_window__mutmut_38 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_39'] = x_scan_within_window__mutmut_39 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_40'] = x_scan_within_window__mutmut_40 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_41'] = x_scan_within_window__mutmut_41 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_42'] = x_scan_within_window__mutmut_42 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_43'] = x_scan_within_window__mutmut_43 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_44'] = x_scan_within_window__mutmut_44 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_45'] = x_scan_within_window__mutmut_45 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_46'] = x_scan_within_window__mutmut_46 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_47'] = x_scan_within_window__mutmut_47 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_48'] = x_scan_within_window__mutmut_48 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_49'] = x_scan_within_window__mutmut_49 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_50'] = x_scan_within_window__mutmut_50 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_51'] = x_scan_within_window__mutmut_51 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_52'] = x_scan_within_window__mutmut_52 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_53'] = x_scan_within_window__mutmut_53 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_54'] = x_scan_within_window__mutmut_54 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_55'] = x_scan_within_window__mutmut_55 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_56'] = x_scan_within_window__mutmut_56 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_57'] = x_scan_within_window__mutmut_57 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_58'] = x_scan_within_window__mutmut_58 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_59'] = x_scan_within_window__mutmut_59 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_60'] = x_scan_within_window__mutmut_60 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_61'] = x_scan_within_window__mutmut_61 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_62'] = x_scan_within_window__mutmut_62 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_63'] = x_scan_within_window__mutmut_63 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_64'] = x_scan_within_window__mutmut_64 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_65'] = x_scan_within_window__mutmut_65 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_66'] = x_scan_within_window__mutmut_66 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_67'] = x_scan_within_window__mutmut_67 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_68'] = x_scan_within_window__mutmut_68 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_69'] = x_scan_within_window__mutmut_69 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_70'] = x_scan_within_window__mutmut_70 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_71'] = x_scan_within_window__mutmut_71 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_72'] = x_scan_within_window__mutmut_72 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_73'] = x_scan_within_window__mutmut_73 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_74'] = x_scan_within_window__mutmut_74 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_75'] = x_scan_within_window__mutmut_75 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_76'] = x_scan_within_window__mutmut_76 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_77'] = x_scan_within_window__mutmut_77 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_78'] = x_scan_within_window__mutmut_78 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_79'] = x_scan_within_window__mutmut_79 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_80'] = x_scan_within_window__mutmut_80 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_81'] = x_scan_within_window__mutmut_81 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_82'] = x_scan_within_window__mutmut_82 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_83'] = x_scan_within_window__mutmut_83 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_84'] = x_scan_within_window__mutmut_84 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_85'] = x_scan_within_window__mutmut_85 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_86'] = x_scan_within_window__mutmut_86 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_87'] = x_scan_within_window__mutmut_87 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_88'] = x_scan_within_window__mutmut_88 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_89'] = x_scan_within_window__mutmut_89 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_90'] = x_scan_within_window__mutmut_90 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_91'] = x_scan_within_window__mutmut_91 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_92'] = x_scan_within_window__mutmut_92 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_93'] = x_scan_within_window__mutmut_93 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_94'] = x_scan_within_window__mutmut_94 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_95'] = x_scan_within_window__mutmut_95 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_96'] = x_scan_within_window__mutmut_96 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_97'] = x_scan_within_window__mutmut_97 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_98'] = x_scan_within_window__mutmut_98 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_99'] = x_scan_within_window__mutmut_99 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_100'] = x_scan_within_window__mutmut_100 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_101'] = x_scan_within_window__mutmut_101 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_102'] = x_scan_within_window__mutmut_102 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_103'] = x_scan_within_window__mutmut_103 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_104'] = x_scan_within_window__mutmut_104 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_105'] = x_scan_within_window__mutmut_105 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_106'] = x_scan_within_window__mutmut_106 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_107'] = x_scan_within_window__mutmut_107 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_108'] = x_scan_within_window__mutmut_108 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_109'] = x_scan_within_window__mutmut_109 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_110'] = x_scan_within_window__mutmut_110 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_111'] = x_scan_within_window__mutmut_111 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_112'] = x_scan_within_window__mutmut_112 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_113'] = x_scan_within_window__mutmut_113 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_114'] = x_scan_within_window__mutmut_114 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_115'] = x_scan_within_window__mutmut_115 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_116'] = x_scan_within_window__mutmut_116 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_117'] = x_scan_within_window__mutmut_117 # type: ignore # mutmut generated
mutants_x_scan_within_window__mutmut['x_scan_within_window__mutmut_118'] = x_scan_within_window__mutmut_118 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_no_prior_immunotherapy__mutmut)
def no_prior_immunotherapy(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_orig(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_1(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = None
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_2(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = None
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_3(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem(None)
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_4(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("XXprior_immunotherapyXX")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_5(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("PRIOR_IMMUNOTHERAPY")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_6(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is not None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_7(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = None
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_8(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem and "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_9(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "XXnot stated in the clinical recordXX"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_10(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "NOT STATED IN THE CLINICAL RECORD"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_11(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = None
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_12(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "XXthe patient had immunotherapy beforeXX"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_13(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "THE PATIENT HAD IMMUNOTHERAPY BEFORE"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_14(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = None
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_15(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "XXstated in the clinical recordXX"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_16(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "STATED IN THE CLINICAL RECORD"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_17(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = None
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_18(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(None, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_19(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, None)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_20(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_21(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, )
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_22(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = None
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_23(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if (prior is None) and False else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_24(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if (prior is None) or True else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_25(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "XX(not available)XX" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_26(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(NOT AVAILABLE)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_27(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is not None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_28(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if (prior) and False else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_29(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if (prior) or True else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_30(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "XXyesXX" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_31(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "YES" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_32(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "XXnoXX"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_33(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "NO"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_34(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        None,
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_35(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        None,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_36(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        None,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_37(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        None,
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_38(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        None,
    )


def x_no_prior_immunotherapy__mutmut_39(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_40(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_41(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_42(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_43(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        )


def x_no_prior_immunotherapy__mutmut_44(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "XXno_prior_immunotherapyXX",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_45(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "NO_PRIOR_IMMUNOTHERAPY",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_46(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                None,
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_47(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                None,
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_48(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                None,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_49(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_50(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_51(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "prior_immunotherapy",
                ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_52(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin(None)})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_53(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('XXprior_immunotherapyXX')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_54(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('PRIOR_IMMUNOTHERAPY')})",
                "prior_immunotherapy",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_55(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "XXprior_immunotherapyXX",
                value,
            ),
        ),
    )


def x_no_prior_immunotherapy__mutmut_56(clinical: ClinicalRecord, policy: EligibilityPolicy) -> Finding:
    """The patient had no immunotherapy before."""
    prior = clinical.prior_immunotherapy
    problem = clinical.problem("prior_immunotherapy")
    if prior is None:
        verdict, why = Verdict.CANNOT_TELL, problem or "not stated in the clinical record"
    elif prior:
        verdict, why = Verdict.NOT_MET, "the patient had immunotherapy before"
    else:
        verdict, why = Verdict.MET, "stated in the clinical record"
    excludes, added = _settled(verdict, policy.prior_immunotherapy_cannot_tell)
    value = "(not available)" if prior is None else "yes" if prior else "no"
    return Finding(
        "no_prior_immunotherapy",
        verdict,
        excludes,
        f"No previous immunotherapy: {verdict.value}; {why}{added}.",
        (
            Evidence(
                f"clinical record ({clinical.origin('prior_immunotherapy')})",
                "PRIOR_IMMUNOTHERAPY",
                value,
            ),
        ),
    )

mutants_x_no_prior_immunotherapy__mutmut['_mutmut_orig'] = x_no_prior_immunotherapy__mutmut_orig # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_1'] = x_no_prior_immunotherapy__mutmut_1 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_2'] = x_no_prior_immunotherapy__mutmut_2 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_3'] = x_no_prior_immunotherapy__mutmut_3 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_4'] = x_no_prior_immunotherapy__mutmut_4 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_5'] = x_no_prior_immunotherapy__mutmut_5 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_6'] = x_no_prior_immunotherapy__mutmut_6 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_7'] = x_no_prior_immunotherapy__mutmut_7 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_8'] = x_no_prior_immunotherapy__mutmut_8 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_9'] = x_no_prior_immunotherapy__mutmut_9 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_10'] = x_no_prior_immunotherapy__mutmut_10 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_11'] = x_no_prior_immunotherapy__mutmut_11 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_12'] = x_no_prior_immunotherapy__mutmut_12 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_13'] = x_no_prior_immunotherapy__mutmut_13 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_14'] = x_no_prior_immunotherapy__mutmut_14 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_15'] = x_no_prior_immunotherapy__mutmut_15 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_16'] = x_no_prior_immunotherapy__mutmut_16 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_17'] = x_no_prior_immunotherapy__mutmut_17 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_18'] = x_no_prior_immunotherapy__mutmut_18 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_19'] = x_no_prior_immunotherapy__mutmut_19 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_20'] = x_no_prior_immunotherapy__mutmut_20 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_21'] = x_no_prior_immunotherapy__mutmut_21 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_22'] = x_no_prior_immunotherapy__mutmut_22 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_23'] = x_no_prior_immunotherapy__mutmut_23 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_24'] = x_no_prior_immunotherapy__mutmut_24 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_25'] = x_no_prior_immunotherapy__mutmut_25 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_26'] = x_no_prior_immunotherapy__mutmut_26 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_27'] = x_no_prior_immunotherapy__mutmut_27 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_28'] = x_no_prior_immunotherapy__mutmut_28 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_29'] = x_no_prior_immunotherapy__mutmut_29 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_30'] = x_no_prior_immunotherapy__mutmut_30 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_31'] = x_no_prior_immunotherapy__mutmut_31 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_32'] = x_no_prior_immunotherapy__mutmut_32 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_33'] = x_no_prior_immunotherapy__mutmut_33 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_34'] = x_no_prior_immunotherapy__mutmut_34 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_35'] = x_no_prior_immunotherapy__mutmut_35 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_36'] = x_no_prior_immunotherapy__mutmut_36 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_37'] = x_no_prior_immunotherapy__mutmut_37 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_38'] = x_no_prior_immunotherapy__mutmut_38 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_39'] = x_no_prior_immunotherapy__mutmut_39 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_40'] = x_no_prior_immunotherapy__mutmut_40 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_41'] = x_no_prior_immunotherapy__mutmut_41 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_42'] = x_no_prior_immunotherapy__mutmut_42 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_43'] = x_no_prior_immunotherapy__mutmut_43 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_44'] = x_no_prior_immunotherapy__mutmut_44 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_45'] = x_no_prior_immunotherapy__mutmut_45 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_46'] = x_no_prior_immunotherapy__mutmut_46 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_47'] = x_no_prior_immunotherapy__mutmut_47 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_48'] = x_no_prior_immunotherapy__mutmut_48 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_49'] = x_no_prior_immunotherapy__mutmut_49 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_50'] = x_no_prior_immunotherapy__mutmut_50 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_51'] = x_no_prior_immunotherapy__mutmut_51 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_52'] = x_no_prior_immunotherapy__mutmut_52 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_53'] = x_no_prior_immunotherapy__mutmut_53 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_54'] = x_no_prior_immunotherapy__mutmut_54 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_55'] = x_no_prior_immunotherapy__mutmut_55 # type: ignore # mutmut generated
mutants_x_no_prior_immunotherapy__mutmut['x_no_prior_immunotherapy__mutmut_56'] = x_no_prior_immunotherapy__mutmut_56 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_acquisition__mutmut)
def acquisition(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_orig(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_1(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = None
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_2(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = None
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_3(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range != "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_4(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "XXexcludeXX"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_5(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "EXCLUDE"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_6(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = None
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_7(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(None) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_8(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(None)) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_9(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[3, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_10(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 3])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_11(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) > AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_12(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = None
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_13(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(None)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_14(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = "XX, XX".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_15(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(None):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_16(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = None
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_17(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            None,
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_18(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            None,
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_19(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            None,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_20(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            None,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_21(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            None,
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_22(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            None,
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_23(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_24(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_25(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_26(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_27(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_28(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_29(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "XXaxial_planeXX",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_30(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "AXIAL_PLANE",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_31(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "XXAxial planeXX",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_32(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_33(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "AXIAL PLANE",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_34(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if (axial) and False else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_35(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if (axial) or True else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_36(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if (axial) and False else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_37(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if (axial) or True else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_38(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "XXthe slices are axialXX" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_39(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "THE SLICES ARE AXIAL" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_40(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "XXthe slices are not axialXX",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_41(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "THE SLICES ARE NOT AXIAL",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_42(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence(None, "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_43(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", None, orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_44(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", None),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_45(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_46(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_47(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", ),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_48(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("XXCTXX", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_49(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("ct", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_50(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "XXImageOrientationPatientXX", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_51(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "imageorientationpatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_52(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "IMAGEORIENTATIONPATIENT", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_53(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = None
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_54(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(None, 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_55(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], None)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_56(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_57(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], )
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_58(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[3], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_59(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 4)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_60(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("XXtube_voltageXX", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_61(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("TUBE_VOLTAGE", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_62(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "XXTube voltageXX", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_63(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_64(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "TUBE VOLTAGE", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_65(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "XXKVPXX", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_66(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "kvp", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_67(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(None, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_68(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, None), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_69(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number("KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_70(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, ), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_71(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "XXKVPXX"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_72(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "kvp"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_73(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 101, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_74(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 131, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_75(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "XXkVXX"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_76(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kv"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_77(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "KV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_78(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "XXsection_thicknessXX",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_79(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "SECTION_THICKNESS",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_80(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "XXSection thicknessXX",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_81(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_82(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "SECTION THICKNESS",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_83(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "XXSliceThicknessXX",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_84(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "slicethickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_85(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SLICETHICKNESS",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_86(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(None, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_87(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, None),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_88(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number("SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_89(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, ),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_90(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "XXSliceThicknessXX"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_91(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "slicethickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_92(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SLICETHICKNESS"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_93(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            3,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_94(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            6,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_95(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "XXmmXX",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_96(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "MM",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_97(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("XXsection_intervalXX", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_98(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("SECTION_INTERVAL", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_99(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "XXSection intervalXX", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_100(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_101(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "SECTION INTERVAL", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_102(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "XXslice positionsXX", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_103(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "SLICE POSITIONS", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_104(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 2.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_105(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 6, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_106(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "XXmmXX"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_107(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "MM"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_108(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is not None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_109(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = None
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_110(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "XXnot in the headerXX"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_111(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "NOT IN THE HEADER"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_112(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = None
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_113(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if (low <= value <= high) and False else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_114(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if (low <= value <= high) or True else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_115(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low < value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_116(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value < high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_117(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = None
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_118(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            None
        )
    return findings


def x_acquisition__mutmut_119(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                None,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_120(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                None,
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_121(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                None,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_122(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                None,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_123(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                None,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_124(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                None,
            )
        )
    return findings


def x_acquisition__mutmut_125(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_126(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_127(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_128(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                why,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_129(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                Evidence("CT", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_130(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                )
        )
    return findings


def x_acquisition__mutmut_131(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence(None, keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_132(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", None, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_133(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, None),
            )
        )
    return findings


def x_acquisition__mutmut_134(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence(keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_135(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_136(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, ),
            )
        )
    return findings


def x_acquisition__mutmut_137(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("XXCTXX", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_138(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("ct", keyword, "(absent)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_139(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if (value is None) and False else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_140(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if (value is None) or True else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_141(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "XX(absent)XX" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_142(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(ABSENT)" if value is None else f"{value:g} {unit}"),
            )
        )
    return findings


def x_acquisition__mutmut_143(series: CtSeries, policy: EligibilityPolicy) -> list[Finding]:
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm."""
    header = series.header
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in header.ImageOrientationPatient)
    findings = [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            Evidence("CT", "ImageOrientationPatient", orientation),
        )
    ]
    interval = round(series.spacing[2], 3)
    for code, name, keyword, value, low, high, unit in (
        ("tube_voltage", "Tube voltage", "KVP", number(header, "KVP"), 100, 130, "kV"),
        (
            "section_thickness",
            "Section thickness",
            "SliceThickness",
            number(header, "SliceThickness"),
            2,
            5,
            "mm",
        ),
        ("section_interval", "Section interval", "slice positions", interval, 1.25, 5, "mm"),
    ):
        if value is None:
            verdict, why = Verdict.CANNOT_TELL, "not in the header"
        else:
            verdict = Verdict.MET if low <= value <= high else Verdict.NOT_MET
            why = f"{value:g} {unit}"
        findings.append(
            _range_finding(
                code,
                f"{name} {low:g} to {high:g} {unit}",
                verdict,
                exclude,
                why,
                Evidence("CT", keyword, "(absent)" if value is not None else f"{value:g} {unit}"),
            )
        )
    return findings

mutants_x_acquisition__mutmut['_mutmut_orig'] = x_acquisition__mutmut_orig # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_1'] = x_acquisition__mutmut_1 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_2'] = x_acquisition__mutmut_2 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_3'] = x_acquisition__mutmut_3 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_4'] = x_acquisition__mutmut_4 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_5'] = x_acquisition__mutmut_5 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_6'] = x_acquisition__mutmut_6 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_7'] = x_acquisition__mutmut_7 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_8'] = x_acquisition__mutmut_8 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_9'] = x_acquisition__mutmut_9 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_10'] = x_acquisition__mutmut_10 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_11'] = x_acquisition__mutmut_11 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_12'] = x_acquisition__mutmut_12 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_13'] = x_acquisition__mutmut_13 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_14'] = x_acquisition__mutmut_14 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_15'] = x_acquisition__mutmut_15 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_16'] = x_acquisition__mutmut_16 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_17'] = x_acquisition__mutmut_17 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_18'] = x_acquisition__mutmut_18 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_19'] = x_acquisition__mutmut_19 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_20'] = x_acquisition__mutmut_20 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_21'] = x_acquisition__mutmut_21 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_22'] = x_acquisition__mutmut_22 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_23'] = x_acquisition__mutmut_23 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_24'] = x_acquisition__mutmut_24 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_25'] = x_acquisition__mutmut_25 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_26'] = x_acquisition__mutmut_26 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_27'] = x_acquisition__mutmut_27 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_28'] = x_acquisition__mutmut_28 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_29'] = x_acquisition__mutmut_29 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_30'] = x_acquisition__mutmut_30 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_31'] = x_acquisition__mutmut_31 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_32'] = x_acquisition__mutmut_32 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_33'] = x_acquisition__mutmut_33 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_34'] = x_acquisition__mutmut_34 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_35'] = x_acquisition__mutmut_35 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_36'] = x_acquisition__mutmut_36 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_37'] = x_acquisition__mutmut_37 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_38'] = x_acquisition__mutmut_38 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_39'] = x_acquisition__mutmut_39 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_40'] = x_acquisition__mutmut_40 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_41'] = x_acquisition__mutmut_41 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_42'] = x_acquisition__mutmut_42 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_43'] = x_acquisition__mutmut_43 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_44'] = x_acquisition__mutmut_44 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_45'] = x_acquisition__mutmut_45 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_46'] = x_acquisition__mutmut_46 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_47'] = x_acquisition__mutmut_47 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_48'] = x_acquisition__mutmut_48 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_49'] = x_acquisition__mutmut_49 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_50'] = x_acquisition__mutmut_50 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_51'] = x_acquisition__mutmut_51 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_52'] = x_acquisition__mutmut_52 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_53'] = x_acquisition__mutmut_53 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_54'] = x_acquisition__mutmut_54 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_55'] = x_acquisition__mutmut_55 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_56'] = x_acquisition__mutmut_56 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_57'] = x_acquisition__mutmut_57 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_58'] = x_acquisition__mutmut_58 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_59'] = x_acquisition__mutmut_59 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_60'] = x_acquisition__mutmut_60 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_61'] = x_acquisition__mutmut_61 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_62'] = x_acquisition__mutmut_62 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_63'] = x_acquisition__mutmut_63 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_64'] = x_acquisition__mutmut_64 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_65'] = x_acquisition__mutmut_65 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_66'] = x_acquisition__mutmut_66 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_67'] = x_acquisition__mutmut_67 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_68'] = x_acquisition__mutmut_68 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_69'] = x_acquisition__mutmut_69 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_70'] = x_acquisition__mutmut_70 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_71'] = x_acquisition__mutmut_71 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_72'] = x_acquisition__mutmut_72 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_73'] = x_acquisition__mutmut_73 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_74'] = x_acquisition__mutmut_74 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_75'] = x_acquisition__mutmut_75 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_76'] = x_acquisition__mutmut_76 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_77'] = x_acquisition__mutmut_77 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_78'] = x_acquisition__mutmut_78 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_79'] = x_acquisition__mutmut_79 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_80'] = x_acquisition__mutmut_80 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_81'] = x_acquisition__mutmut_81 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_82'] = x_acquisition__mutmut_82 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_83'] = x_acquisition__mutmut_83 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_84'] = x_acquisition__mutmut_84 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_85'] = x_acquisition__mutmut_85 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_86'] = x_acquisition__mutmut_86 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_87'] = x_acquisition__mutmut_87 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_88'] = x_acquisition__mutmut_88 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_89'] = x_acquisition__mutmut_89 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_90'] = x_acquisition__mutmut_90 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_91'] = x_acquisition__mutmut_91 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_92'] = x_acquisition__mutmut_92 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_93'] = x_acquisition__mutmut_93 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_94'] = x_acquisition__mutmut_94 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_95'] = x_acquisition__mutmut_95 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_96'] = x_acquisition__mutmut_96 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_97'] = x_acquisition__mutmut_97 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_98'] = x_acquisition__mutmut_98 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_99'] = x_acquisition__mutmut_99 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_100'] = x_acquisition__mutmut_100 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_101'] = x_acquisition__mutmut_101 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_102'] = x_acquisition__mutmut_102 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_103'] = x_acquisition__mutmut_103 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_104'] = x_acquisition__mutmut_104 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_105'] = x_acquisition__mutmut_105 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_106'] = x_acquisition__mutmut_106 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_107'] = x_acquisition__mutmut_107 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_108'] = x_acquisition__mutmut_108 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_109'] = x_acquisition__mutmut_109 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_110'] = x_acquisition__mutmut_110 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_111'] = x_acquisition__mutmut_111 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_112'] = x_acquisition__mutmut_112 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_113'] = x_acquisition__mutmut_113 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_114'] = x_acquisition__mutmut_114 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_115'] = x_acquisition__mutmut_115 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_116'] = x_acquisition__mutmut_116 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_117'] = x_acquisition__mutmut_117 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_118'] = x_acquisition__mutmut_118 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_119'] = x_acquisition__mutmut_119 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_120'] = x_acquisition__mutmut_120 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_121'] = x_acquisition__mutmut_121 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_122'] = x_acquisition__mutmut_122 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_123'] = x_acquisition__mutmut_123 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_124'] = x_acquisition__mutmut_124 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_125'] = x_acquisition__mutmut_125 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_126'] = x_acquisition__mutmut_126 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_127'] = x_acquisition__mutmut_127 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_128'] = x_acquisition__mutmut_128 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_129'] = x_acquisition__mutmut_129 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_130'] = x_acquisition__mutmut_130 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_131'] = x_acquisition__mutmut_131 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_132'] = x_acquisition__mutmut_132 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_133'] = x_acquisition__mutmut_133 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_134'] = x_acquisition__mutmut_134 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_135'] = x_acquisition__mutmut_135 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_136'] = x_acquisition__mutmut_136 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_137'] = x_acquisition__mutmut_137 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_138'] = x_acquisition__mutmut_138 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_139'] = x_acquisition__mutmut_139 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_140'] = x_acquisition__mutmut_140 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_141'] = x_acquisition__mutmut_141 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_142'] = x_acquisition__mutmut_142 # type: ignore # mutmut generated
mutants_x_acquisition__mutmut['x_acquisition__mutmut_143'] = x_acquisition__mutmut_143 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_no_lossy_compression__mutmut)
def no_lossy_compression(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_orig(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_1(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = None
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_2(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = None
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_3(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted(None)
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_4(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(None) for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_5(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") and "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_6(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get(None) or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_7(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("XXLossyImageCompressionXX") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_8(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("lossyimagecompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_9(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LOSSYIMAGECOMPRESSION") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_10(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "XXXX") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_11(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = None
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_12(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(None) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_13(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(None, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_14(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, None)}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_15(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr("file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_16(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, )}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_17(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "XXfile_metaXX")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_18(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "FILE_META")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_19(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = None
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_20(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes | set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_21(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(None), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_22(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes | set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_23(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(None)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_24(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing and "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_25(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "XX01XX" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_26(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" not in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_27(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = None
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_28(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = None
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_29(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "XXimages were compressed with loss, the signature was made withoutXX"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_30(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "IMAGES WERE COMPRESSED WITH LOSS, THE SIGNATURE WAS MADE WITHOUT"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_31(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = None
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_32(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = None
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_33(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "XXthe transfer syntax may lose information, and does not tell whether it didXX"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_34(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "THE TRANSFER SYNTAX MAY LOSE INFORMATION, AND DOES NOT TELL WHETHER IT DID"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_35(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = None
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_36(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "XXnothing says that images wereXX"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_37(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "NOTHING SAYS THAT IMAGES WERE"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_38(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = None
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_39(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence(None, "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_40(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", None, f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_41(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", None) for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_42(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_43(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_44(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", ) for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_45(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("XXCTXX", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_46(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("ct", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_47(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "XXLossyImageCompressionXX", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_48(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "lossyimagecompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_49(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LOSSYIMAGECOMPRESSION", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_50(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f and "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_51(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "XX(absent)XX") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_52(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(ABSENT)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_53(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("XXLossyImageCompressionRatioXX", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_54(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("lossyimagecompressionratio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_55(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LOSSYIMAGECOMPRESSIONRATIO", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_56(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "XXLossyImageCompressionMethodXX"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_57(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "lossyimagecompressionmethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_58(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LOSSYIMAGECOMPRESSIONMETHOD"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_59(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = None
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_60(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(None) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_61(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(None)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_62(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(None)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_63(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence = [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_64(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence -= [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_65(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence(None, keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_66(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", None, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_67(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, None) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_68(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence(keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_69(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_70(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, ) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_71(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("XXCTXX", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_72(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("ct", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_73(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(None)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_74(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:4]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_75(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence = [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_76(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence -= [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_77(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence(None, "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_78(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", None, s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_79(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", None) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_80(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_81(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_82(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", ) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_83(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("XXCTXX", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_84(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("ct", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_85(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "XXTransferSyntaxUIDXX", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_86(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "transfersyntaxuid", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_87(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TRANSFERSYNTAXUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_88(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(None)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_89(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = None
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_90(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        None,
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_91(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        None,
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_92(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        None,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_93(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        None,
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_94(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        None,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_95(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        None,
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_96(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_97(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_98(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_99(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_100(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_101(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_102(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "XXno_lossy_compressionXX",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_103(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "NO_LOSSY_COMPRESSION",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_104(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "XXNo lossy compressionXX",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_105(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "no lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_106(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "NO LOSSY COMPRESSION",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_107(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression != "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_108(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "XXexcludeXX",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_109(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "EXCLUDE",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_110(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[1],
    )
    return dataclasses.replace(finding, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_111(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(None, evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_112(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=None)


def x_no_lossy_compression__mutmut_113(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(evidence=tuple(evidence))


def x_no_lossy_compression__mutmut_114(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, )


def x_no_lossy_compression__mutmut_115(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax
    that may lose is believed only where it cannot.
    """
    headers = [s.header for s in series.slices]
    flags = sorted({str(h.get("LossyImageCompression") or "") for h in headers})
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    if losing or "01" in flags:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss, the signature was made without"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may lose information, and does not tell whether it did"
    else:
        verdict, why = Verdict.MET, "nothing says that images were"
    evidence = [Evidence("CT", "LossyImageCompression", f or "(absent)") for f in flags]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        values = {str(h.get(keyword)) for h in headers if h.get(keyword)}
        evidence += [Evidence("CT", keyword, v) for v in sorted(values)[:3]]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    finding = _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence[0],
    )
    return dataclasses.replace(finding, evidence=tuple(None))

mutants_x_no_lossy_compression__mutmut['_mutmut_orig'] = x_no_lossy_compression__mutmut_orig # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_1'] = x_no_lossy_compression__mutmut_1 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_2'] = x_no_lossy_compression__mutmut_2 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_3'] = x_no_lossy_compression__mutmut_3 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_4'] = x_no_lossy_compression__mutmut_4 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_5'] = x_no_lossy_compression__mutmut_5 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_6'] = x_no_lossy_compression__mutmut_6 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_7'] = x_no_lossy_compression__mutmut_7 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_8'] = x_no_lossy_compression__mutmut_8 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_9'] = x_no_lossy_compression__mutmut_9 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_10'] = x_no_lossy_compression__mutmut_10 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_11'] = x_no_lossy_compression__mutmut_11 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_12'] = x_no_lossy_compression__mutmut_12 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_13'] = x_no_lossy_compression__mutmut_13 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_14'] = x_no_lossy_compression__mutmut_14 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_15'] = x_no_lossy_compression__mutmut_15 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_16'] = x_no_lossy_compression__mutmut_16 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_17'] = x_no_lossy_compression__mutmut_17 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_18'] = x_no_lossy_compression__mutmut_18 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_19'] = x_no_lossy_compression__mutmut_19 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_20'] = x_no_lossy_compression__mutmut_20 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_21'] = x_no_lossy_compression__mutmut_21 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_22'] = x_no_lossy_compression__mutmut_22 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_23'] = x_no_lossy_compression__mutmut_23 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_24'] = x_no_lossy_compression__mutmut_24 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_25'] = x_no_lossy_compression__mutmut_25 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_26'] = x_no_lossy_compression__mutmut_26 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_27'] = x_no_lossy_compression__mutmut_27 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_28'] = x_no_lossy_compression__mutmut_28 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_29'] = x_no_lossy_compression__mutmut_29 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_30'] = x_no_lossy_compression__mutmut_30 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_31'] = x_no_lossy_compression__mutmut_31 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_32'] = x_no_lossy_compression__mutmut_32 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_33'] = x_no_lossy_compression__mutmut_33 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_34'] = x_no_lossy_compression__mutmut_34 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_35'] = x_no_lossy_compression__mutmut_35 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_36'] = x_no_lossy_compression__mutmut_36 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_37'] = x_no_lossy_compression__mutmut_37 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_38'] = x_no_lossy_compression__mutmut_38 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_39'] = x_no_lossy_compression__mutmut_39 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_40'] = x_no_lossy_compression__mutmut_40 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_41'] = x_no_lossy_compression__mutmut_41 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_42'] = x_no_lossy_compression__mutmut_42 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_43'] = x_no_lossy_compression__mutmut_43 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_44'] = x_no_lossy_compression__mutmut_44 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_45'] = x_no_lossy_compression__mutmut_45 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_46'] = x_no_lossy_compression__mutmut_46 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_47'] = x_no_lossy_compression__mutmut_47 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_48'] = x_no_lossy_compression__mutmut_48 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_49'] = x_no_lossy_compression__mutmut_49 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_50'] = x_no_lossy_compression__mutmut_50 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_51'] = x_no_lossy_compression__mutmut_51 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_52'] = x_no_lossy_compression__mutmut_52 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_53'] = x_no_lossy_compression__mutmut_53 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_54'] = x_no_lossy_compression__mutmut_54 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_55'] = x_no_lossy_compression__mutmut_55 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_56'] = x_no_lossy_compression__mutmut_56 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_57'] = x_no_lossy_compression__mutmut_57 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_58'] = x_no_lossy_compression__mutmut_58 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_59'] = x_no_lossy_compression__mutmut_59 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_60'] = x_no_lossy_compression__mutmut_60 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_61'] = x_no_lossy_compression__mutmut_61 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_62'] = x_no_lossy_compression__mutmut_62 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_63'] = x_no_lossy_compression__mutmut_63 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_64'] = x_no_lossy_compression__mutmut_64 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_65'] = x_no_lossy_compression__mutmut_65 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_66'] = x_no_lossy_compression__mutmut_66 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_67'] = x_no_lossy_compression__mutmut_67 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_68'] = x_no_lossy_compression__mutmut_68 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_69'] = x_no_lossy_compression__mutmut_69 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_70'] = x_no_lossy_compression__mutmut_70 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_71'] = x_no_lossy_compression__mutmut_71 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_72'] = x_no_lossy_compression__mutmut_72 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_73'] = x_no_lossy_compression__mutmut_73 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_74'] = x_no_lossy_compression__mutmut_74 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_75'] = x_no_lossy_compression__mutmut_75 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_76'] = x_no_lossy_compression__mutmut_76 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_77'] = x_no_lossy_compression__mutmut_77 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_78'] = x_no_lossy_compression__mutmut_78 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_79'] = x_no_lossy_compression__mutmut_79 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_80'] = x_no_lossy_compression__mutmut_80 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_81'] = x_no_lossy_compression__mutmut_81 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_82'] = x_no_lossy_compression__mutmut_82 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_83'] = x_no_lossy_compression__mutmut_83 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_84'] = x_no_lossy_compression__mutmut_84 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_85'] = x_no_lossy_compression__mutmut_85 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_86'] = x_no_lossy_compression__mutmut_86 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_87'] = x_no_lossy_compression__mutmut_87 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_88'] = x_no_lossy_compression__mutmut_88 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_89'] = x_no_lossy_compression__mutmut_89 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_90'] = x_no_lossy_compression__mutmut_90 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_91'] = x_no_lossy_compression__mutmut_91 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_92'] = x_no_lossy_compression__mutmut_92 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_93'] = x_no_lossy_compression__mutmut_93 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_94'] = x_no_lossy_compression__mutmut_94 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_95'] = x_no_lossy_compression__mutmut_95 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_96'] = x_no_lossy_compression__mutmut_96 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_97'] = x_no_lossy_compression__mutmut_97 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_98'] = x_no_lossy_compression__mutmut_98 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_99'] = x_no_lossy_compression__mutmut_99 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_100'] = x_no_lossy_compression__mutmut_100 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_101'] = x_no_lossy_compression__mutmut_101 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_102'] = x_no_lossy_compression__mutmut_102 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_103'] = x_no_lossy_compression__mutmut_103 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_104'] = x_no_lossy_compression__mutmut_104 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_105'] = x_no_lossy_compression__mutmut_105 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_106'] = x_no_lossy_compression__mutmut_106 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_107'] = x_no_lossy_compression__mutmut_107 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_108'] = x_no_lossy_compression__mutmut_108 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_109'] = x_no_lossy_compression__mutmut_109 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_110'] = x_no_lossy_compression__mutmut_110 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_111'] = x_no_lossy_compression__mutmut_111 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_112'] = x_no_lossy_compression__mutmut_112 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_113'] = x_no_lossy_compression__mutmut_113 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_114'] = x_no_lossy_compression__mutmut_114 # type: ignore # mutmut generated
mutants_x_no_lossy_compression__mutmut['x_no_lossy_compression__mutmut_115'] = x_no_lossy_compression__mutmut_115 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x__range_finding__mutmut)
def _range_finding(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_orig(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_1(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = None
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_2(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude or verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_3(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_4(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = None
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_5(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if (verdict is Verdict.MET or excludes) and False else "; reported, does not exclude"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_6(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if (verdict is Verdict.MET or excludes) or True else "; reported, does not exclude"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_7(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "XXXX" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_8(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET and excludes else "; reported, does not exclude"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_9(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is not Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_10(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "XX; reported, does not excludeXX"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_11(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; REPORTED, DOES NOT EXCLUDE"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_12(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(None, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_13(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, None, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_14(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, None, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_15(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, excludes, None, (evidence,))


def x__range_finding__mutmut_16(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", None)


def x__range_finding__mutmut_17(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_18(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_19(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))


def x__range_finding__mutmut_20(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, excludes, (evidence,))


def x__range_finding__mutmut_21(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", )

mutants_x__range_finding__mutmut['_mutmut_orig'] = x__range_finding__mutmut_orig # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_1'] = x__range_finding__mutmut_1 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_2'] = x__range_finding__mutmut_2 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_3'] = x__range_finding__mutmut_3 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_4'] = x__range_finding__mutmut_4 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_5'] = x__range_finding__mutmut_5 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_6'] = x__range_finding__mutmut_6 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_7'] = x__range_finding__mutmut_7 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_8'] = x__range_finding__mutmut_8 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_9'] = x__range_finding__mutmut_9 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_10'] = x__range_finding__mutmut_10 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_11'] = x__range_finding__mutmut_11 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_12'] = x__range_finding__mutmut_12 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_13'] = x__range_finding__mutmut_13 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_14'] = x__range_finding__mutmut_14 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_15'] = x__range_finding__mutmut_15 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_16'] = x__range_finding__mutmut_16 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_17'] = x__range_finding__mutmut_17 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_18'] = x__range_finding__mutmut_18 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_19'] = x__range_finding__mutmut_19 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_20'] = x__range_finding__mutmut_20 # type: ignore # mutmut generated
mutants_x__range_finding__mutmut['x__range_finding__mutmut_21'] = x__range_finding__mutmut_21 # type: ignore # mutmut generated
