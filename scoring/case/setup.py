"""Everything except the patient's data on which a result depends, and the digest of all inputs.

A site may have one reference for each scanner and kernel; the CT of a case decides.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version

from scoring.clinical.values import record_digest
from scoring.ct.series import CtSeries
from scoring.model.reference import GroupReference, Reference, bundled_reference
from scoring.model.signature import Signature, bundled_name, bundled_signature
from scoring.policy import (
    ContrastRule,
    EligibilityPolicy,
    LabelWord,
    LocationRule,
    OtherScanners,
    SegmentationPolicy,
    SegmentRule,
    SegmentRules,
    StabilityExtent,
)
from scoring.results import (
    Assignment,
    ClinicalRecord,
    Evidence,
    Finding,
    ModelSummary,
    ReferenceSummary,
    Verdict,
)
from scoring.results_json import plain
from scoring.stability.rule import bundled_rule

_REFERENCE_FITS = "reference_fits"


@functools.cache
def _software() -> str:
    """Return the versions in use; reading them from the installation takes milliseconds."""
    names = ("immunoct", "pyradiomics-bhklab", "SimpleITK")
    return ", ".join(f"{name} {version(name)}" for name in names)


@dataclasses.dataclass(frozen=True)
class ScoringSetup:
    """Everything except the patient's data on which a result depends.

    Parameters
    ----------
    policy
        The site's eligibility decisions.
    location_rules, contrast_rules
        The site's rules on segment labels, tried in order, and on descriptions of series.
    segmentation
        The site's decisions on segmentations.
    segment_rules, label_words
        The site's rules on segments, tried in order, and its own words of labels.
    signature, reference
        The model, and the population with which features are standardised.
    group_references, other_scanners
        Further populations, each for a scanner and kernel, tried in order; and whether a case that
        none of them fits is scored with ``reference`` (``default``) or refused (``refuse``).
    stability
        How many variants of contour and image are scored of each lesion: ``full``, ``short``
        (about half) or ``off``.
    """

    policy: EligibilityPolicy = dataclasses.field(default_factory=EligibilityPolicy)
    location_rules: tuple[LocationRule, ...] = ()
    contrast_rules: tuple[ContrastRule, ...] = ()
    segmentation: SegmentationPolicy = dataclasses.field(default_factory=SegmentationPolicy)
    signature: Signature = dataclasses.field(default_factory=bundled_signature)
    reference: Reference = dataclasses.field(default_factory=bundled_reference)
    group_references: tuple[GroupReference, ...] = ()
    other_scanners: OtherScanners = "default"
    stability: StabilityExtent = "full"
    segment_rules: tuple[SegmentRule, ...] = ()
    label_words: tuple[LabelWord, ...] = ()

    @property
    def rules_on_segments(self) -> SegmentRules:
        """All that the site says of segments beside their codes."""
        return SegmentRules(
            self.segment_rules,
            self.location_rules,
            self.label_words,
            self.segmentation.lesion_rois,
            self.segmentation.labels == "read",
        )

    @property
    def references(self) -> tuple[Reference, ...]:
        """Every reference that a case may be scored with."""
        return (self.reference, *(r.reference for r in self.group_references))

    def model_summary(self) -> ModelSummary:
        """Return the description of the model in a result."""
        s = self.signature
        return ModelSummary(
            name=s.name,
            version=s.version,
            source=s.source,
            sha256=s.sha256,
            radiomics_cutoff=s.radiomics_cutoff,
            radiomics_clinical_cutoff=s.radiomics_clinical_cutoff,
            extraction=s.extraction_text,
            software=_software(),
            performance=s.performance,
            published=bundled_name(s.sha256) is not None,
        )

    def reference_summary(self) -> ReferenceSummary:
        """Return the description of the reference population in a result."""
        r = self.reference
        return ReferenceSummary(
            name=r.name,
            sha256=r.sha256,
            lesions=r.lesions,
            patients=r.patients,
            calibrated_to_site=r.calibrated_to_site,
            intercept=r.intercept,
            clinical_intercept=r.clinical_intercept,
        )

    def digest(self) -> str:
        """Return a SHA-256 of the settings, model, reference and program behind a result."""
        parts = {
            "policy": dataclasses.asdict(self.policy),
            "rules": [(r.pattern, r.location.value) for r in self.location_rules],
            "segment_rules": [str(r) for r in self.segment_rules],
            "label_words": [dataclasses.astuple(w) for w in self.label_words],
            "contrast_rules": [(r.pattern, r.enhanced) for r in self.contrast_rules],
            "segmentation": dataclasses.asdict(self.segmentation),
            "model": dataclasses.asdict(self.model_summary()),
            "reference": dataclasses.asdict(self.reference_summary()),
            "stability": [self.stability, bundled_rule().sha256],
        }
        if self.group_references:
            parts["group_references"] = [
                self.other_scanners,
                *((r.scanner, r.kernel, r.reference.sha256) for r in self.group_references),
            ]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def input_digest(
    files: Mapping[str, str],
    clinical: ClinicalRecord,
    setup: ScoringSetup,
    assignments: Sequence[Assignment] = (),
) -> str:
    """Return a SHA-256 that changes with any input of a result.

    Parameters
    ----------
    files
        SOP Instance UID to SHA-256 of every CT image and SEG.
    clinical, setup
        The record and the set-up that were used.
    assignments
        What persons said of segments.
    """
    parts: list[object] = [sorted(files.items()), record_digest(clinical), setup.digest()]
    if assignments:
        parts.append([plain(a) for a in assignments])
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def choose_reference(
    series: Iterable[CtSeries], setup: ScoringSetup
) -> tuple[Reference, tuple[Finding, ...]]:
    """Return the reference for the CT series of a case, and the finding that says why.

    There is no finding where the site has one reference for all. All series of a case must have
    the same one, as the patient's score is a mean over their lesions.
    """
    if not setup.group_references:
        return setup.reference, ()
    chosen: list[Reference | None] = []
    evidence: list[Evidence] = []
    unnamed: list[str] = []
    for item in series:
        says = item.summary()
        scanner, kernel = says.scanner or "", says.convolution_kernel or ""
        evidence.append(Evidence("CT", "Manufacturer, ManufacturerModelName", scanner or "-"))
        evidence.append(Evidence("CT", "ConvolutionKernel", kernel or "-"))
        fitting = next((r for r in setup.group_references if r.fits(scanner, kernel)), None)
        if fitting is not None:
            chosen.append(fitting.reference)
        else:
            unnamed.append(f"{scanner or 'unknown scanner'} / {kernel or 'unknown kernel'}")
            chosen.append(None if setup.other_scanners == "refuse" else setup.reference)
    different = {r.sha256: r for r in chosen if r is not None}
    evidence += [Evidence("settings", "references", r.name) for r in different.values()]
    verdict, why = Verdict.MET, ""
    if None in chosen:
        verdict, why = Verdict.NOT_MET, f"no reference is configured for {', '.join(unnamed)}"
    elif len(different) > 1:
        names = " and ".join(r.name for r in different.values())
        verdict, why = Verdict.NOT_MET, f"the CT series of the case have different ones: {names}"
    else:
        (reference,) = different.values()
        why = f"{reference.name}" + (
            f", as none is configured for {', '.join(unnamed)}" if unnamed else ""
        )
    met = verdict is Verdict.MET
    statement = f"Reference for scanner and kernel: {verdict.value}; {why}."
    found = Finding(_REFERENCE_FITS, verdict, not met, statement, tuple(dict.fromkeys(evidence)))
    return (reference if met else setup.reference), (found,)
