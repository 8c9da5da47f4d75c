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


def _settled(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add when the site's setting decided."""
    if verdict is not Verdict.CANNOT_TELL:
        return verdict is Verdict.NOT_MET, ""
    if cannot_tell == "accept":
        return False, "; accepted by the site's settings"
    return True, ""


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


def _range_finding(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Evidence
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", (evidence,))
