"""The eligibility rules of a case; each returns a verdict, a code and its evidence."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence

from pydicom.uid import UID

from scoring.attributes import State, read_number
from scoring.ct.series import CtSeries
from scoring.ct.transfer_syntaxes import ALWAYS_LOSE, MAY_LOSE
from scoring.eligibility.contrast import decide_contrast
from scoring.eligibility.contrast_image import ImageOpinion
from scoring.eligibility.hounsfield import one_rescale
from scoring.eligibility.image_kind import plain_reconstruction
from scoring.eligibility.patient_scan import of_a_patient, one_scan
from scoring.eligibility.scan_window import scan_within_window
from scoring.policy import ContrastRule, EligibilityPolicy
from scoring.results import ClinicalRecord, Evidence, Finding, Verdict

SECTION_THICKNESS_MM = (2, 5)  # of the paper's scans
_REFERENCE_NEEDS = ("section_thickness", "one_kernel")
# Methods of PS3.3 C.7.6.1.1.5.1 that lose, and what descriptions call it.
_LOSSY_METHOD = re.compile(r"ISO_10918_1|ISO_15444_1|ISO_14495_1|ISO_13818|ISO_14496|ISO_23008")
_LOSSY_WORD = re.compile(
    r"(?<!NON[ -])(?<!NOT )\bLOSSY\b|^(?!.*LOSSLESS).*\b(?:JPEG|J2K)\b", re.DOTALL
)
_LOSSY_CODE = re.compile(r"\b113040 DCM\b")  # PS3.16 CID 7203, Lossy Compression
AXIAL_COSINE = 0.966  # slice normal within 15 degrees of the body axis


def assess(
    series: Sequence[CtSeries],
    clinical: ClinicalRecord,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinions: Mapping[str, ImageOpinion] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of every rule for a case: the CT rules for each series in turn.

    ``opinions`` are the image evidence for contrast, by Series Instance UID.
    """
    findings: list[Finding] = []
    for item in series:
        says = item.attributes
        opinion = (opinions or {}).get(item.uid)
        findings.append(contrast_enhanced(item, policy, contrast_rules, opinion))
        findings.append(scan_within_window(says, clinical, policy))
        findings.append(plain_reconstruction(says, policy.accepted_image_kinds))
    findings.append(no_prior_immunotherapy(clinical, policy))
    for item in series:
        findings.extend(acquisition(item, policy))
        findings.append(no_lossy_compression(item, policy))
        findings += [*one_rescale(item), *of_a_patient(item.attributes)]
        findings += one_scan(item.attributes)
    return tuple(findings)


def unfit_for_reference(
    series: CtSeries,
    policy: EligibilityPolicy,
    contrast_rules: Sequence[ContrastRule] = (),
    opinion: ImageOpinion | None = None,
) -> tuple[str, ...]:
    """Return why a series' lesions must not be part of a reference, in sentences.

    A reference describes the lesions that are scored, treated or not: contrast, kind of image and
    compression as for scoring; section thickness and kernel must be known, the former in the
    paper's range.
    """
    strict = dataclasses.replace(policy, acquisition_out_of_range="exclude")
    findings = (
        *of_a_patient(series.attributes),
        contrast_enhanced(series, policy, contrast_rules, opinion),
        plain_reconstruction(series.attributes, policy.accepted_image_kinds),
        no_lossy_compression(series, policy),
        *(f for f in acquisition(series, policy) if f.code not in _REFERENCE_NEEDS),
        *(f for f in acquisition(series, strict) if f.code in _REFERENCE_NEEDS),
    )
    found = [f.statement for f in findings if f.excludes]
    if series.attributes.text("ConvolutionKernel").state is State.ABSENT:
        found.append("One convolution kernel: cannot tell; the header names no kernel.")
    return tuple(found)


def _settled(verdict: Verdict, cannot_tell: str) -> tuple[bool, str]:
    """Return whether a verdict excludes, and the words to add if the site's setting decided."""
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
    """The scan is like the paper's: axial, 100-130 kV, thickness 2-5 mm, interval 1.25-5 mm.

    Every slice is examined: one out of range is "not met", one without the value "cannot tell".
    """
    exclude = policy.acquisition_out_of_range == "exclude"
    axial = abs(float(series.direction[2, 2])) >= AXIAL_COSINE
    orientation = ", ".join(f"{float(v):g}" for v in series.direction[:, :2].T.ravel())
    interval = round(series.spacing[2], 3)
    return [
        _range_finding(
            "axial_plane",
            "Axial plane",
            Verdict.MET if axial else Verdict.NOT_MET,
            exclude,
            "the slices are axial" if axial else "the slices are not axial",
            (Evidence("CT", "ImageOrientationPatient", orientation),),
        ),
        _in_range(series, "tube_voltage", "Tube voltage", "KVP", (100, 130), "kV", exclude),
        _in_range(
            series, "section_thickness", "Section thickness", "SliceThickness",
            SECTION_THICKNESS_MM, "mm", exclude,
        ),
        _range_finding(
            "section_interval",
            "Section interval 1.25 to 5 mm",
            Verdict.MET if 1.25 <= interval <= 5 else Verdict.NOT_MET,
            exclude,
            f"{interval:g} mm",
            (Evidence("CT", "slice positions", f"{interval:g} mm"),),
        ),
        one_kernel(series, exclude),
    ]  # fmt: skip


def _in_range(
    series: CtSeries,
    code: str,
    name: str,
    keyword: str,
    limits: tuple[int, int],
    unit: str,
    exclude: bool,
) -> Finding:
    low, high = limits
    found = series.attributes.positive(keyword)
    values = " and ".join(f"{v:g}" for v in found.values) + f" {unit}"
    why = {
        State.ABSENT: "not in the header",
        State.UNREADABLE: f"{keyword} is present but is not a number above 0",
        State.CONTRADICTORY: f"the header states {keyword} twice, differently",
        State.ONE: values,
        State.SEVERAL: f"{values}, not the same in all images",
    }[found.state]
    return _range_finding(
        code,
        f"{name} {low:g} to {high:g} {unit}",
        found.verdict(lambda value: low <= value <= high),
        exclude,
        why,
        found.evidence(lambda value, _: f"{value:g} {unit}"),
    )


def one_kernel(series: CtSeries, exclude: bool) -> Finding:
    """All slices were reconstructed with the same convolution kernel, whichever it is.

    Texture depends on the kernel. An absent kernel does not exclude, because the attribute is
    optional.
    """
    found = series.attributes.text("ConvolutionKernel")
    verdict, why = {
        State.ABSENT: (Verdict.CANNOT_TELL, "the header names no kernel"),
        State.CONTRADICTORY: (Verdict.CANNOT_TELL, "the header names two kernels of an image"),
        State.ONE: (Verdict.MET, f"all images have {found.value}"),
        State.SEVERAL: (Verdict.NOT_MET, "the images do not all have the same kernel"),
    }[found.state]
    return _range_finding(
        "one_kernel",
        "One convolution kernel",
        verdict,
        exclude and verdict is Verdict.NOT_MET,
        why,
        found.evidence(),
    )


def no_lossy_compression(series: CtSeries, policy: EligibilityPolicy) -> Finding:
    """The images were never compressed with loss, which changes texture.

    Lossy Image Compression (PS3.3 C.7.6.1.1.5) stays "01" after decompression. A transfer syntax is
    conclusive only if it is lossless.
    """
    headers = [s.header for s in series.slices]
    flag = series.attributes.text("LossyImageCompression")
    syntaxes = {UID(h.file_meta.TransferSyntaxUID) for h in headers if hasattr(h, "file_meta")}
    losing, doubtful = syntaxes & set(ALWAYS_LOSE), syntaxes & set(MAY_LOSE)
    derived = series.attributes.text("DerivationCodeSequence")
    told = _compression_told(series)
    coded = any(_LOSSY_CODE.search(text) for text in derived.values)
    if losing or coded or "01" in flag.values:
        verdict = Verdict.NOT_MET
        why = "images were compressed with loss; those of the signature were not"
    elif set(flag.values) - {"00"}:
        verdict = Verdict.CANNOT_TELL
        why = "LossyImageCompression is present and is neither 00 nor 01"
    elif told:
        verdict = Verdict.CANNOT_TELL
        why = "its ratio, method or description says so, Lossy Image Compression does not say 01"
    elif doubtful:
        verdict = Verdict.CANNOT_TELL
        why = "the transfer syntax may be lossy, and does not show whether it was"
    else:
        verdict, why = Verdict.MET, "nothing indicates that images were"
    evidence = [*flag.evidence(), *(derived.evidence() if coded else ())]
    for keyword in ("LossyImageCompressionRatio", "LossyImageCompressionMethod"):
        found = series.attributes.text(keyword)
        evidence += found.evidence() if found.values else ()
    evidence += [e for e in told if e not in evidence]
    evidence += [Evidence("CT", "TransferSyntaxUID", s.name) for s in sorted(syntaxes)]
    return _range_finding(
        "no_lossy_compression",
        "No lossy compression",
        verdict,
        policy.lossy_compression == "exclude",
        why,
        evidence,
    )


def _compression_told(series: CtSeries) -> list[Evidence]:
    """Return the evidence beside the flag that images were compressed with loss."""
    ratios = series.attributes.text("LossyImageCompressionRatio")
    methods = series.attributes.text("LossyImageCompressionMethod")
    told: list[Evidence] = []
    numbers = [n for text in ratios.values for v in text.split("\\") if (n := read_number(v))]
    if any(number > 1 for number in numbers):
        told += ratios.evidence()
    if any(_LOSSY_METHOD.search(text.upper()) for text in methods.values):
        told += methods.evidence()
    for keyword in ("DerivationDescription", "ImageComments"):
        found = series.attributes.text(keyword)
        if any(_LOSSY_WORD.search(text.upper()) for text in found.values):
            told += found.evidence()
    return told


def _range_finding(
    code: str, rule: str, verdict: Verdict, exclude: bool, why: str, evidence: Iterable[Evidence]
) -> Finding:
    excludes = exclude and verdict is not Verdict.MET
    added = "" if verdict is Verdict.MET or excludes else "; reported, does not exclude"
    return Finding(
        code, verdict, excludes, f"{rule}: {verdict.value}; {why}{added}.", tuple(evidence)
    )
