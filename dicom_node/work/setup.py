"""Builds the scoring configuration from the settings: model, reference, the site's decisions."""

from __future__ import annotations

from pathlib import Path

from dicom_node.errors import SettingsError
from dicom_node.settings.sections import ModelSettings, Settings
from scoring.case.setup import ScoringSetup
from scoring.lesions.labels import meaning_of
from scoring.model.reference import (
    GroupReference,
    Reference,
    bundled_reference,
    read_reference,
)
from scoring.model.signature import Signature, bundled_signature, read_signature
from scoring.policy import ContrastRule, LabelWord, LocationRule, SegmentRule
from scoring.results import Location


def scoring_setup(settings: Settings) -> ScoringSetup:
    """Return the scoring configuration that the settings describe.

    Raises
    ------
    SettingsError, ModelError
        If the model or the reference cannot be read, or do not belong together.
    """
    signature, reference = _model(settings.model)
    return ScoringSetup(
        signature=signature,
        reference=reference,
        policy=settings.eligibility,
        location_rules=tuple(
            LocationRule(r.pattern, Location(r.location)) for r in settings.location_rules
        ),
        segment_rules=tuple(
            SegmentRule(
                r.label,
                r.code,
                r.producer,
                r.series,
                r.lesion,
                Location(r.location) if r.location else None,
            )
            for r in settings.segment_rules
        ),
        label_words=tuple(
            LabelWord(w.word, meaning_of(w.says), w.location, w.language)
            for w in settings.label_words
        ),
        contrast_rules=tuple(
            ContrastRule(r.pattern, r.contrast == "enhanced") for r in settings.contrast_rules
        ),
        segmentation=settings.segmentation,
        group_references=tuple(
            GroupReference(r.scanner, r.kernel, read_reference(_read(r.file), signature))
            for r in settings.references
            if r.file is not None
        ),
        other_scanners=settings.model.other_scanners,
        stability=settings.case.stability,
    )


def shown_person(settings: Settings, user: str) -> str:
    """Return how a report names a person who assigned segments (``report.person``)."""
    return user if settings.report.person == "user" else settings.report.person


def _model(settings: ModelSettings) -> tuple[Signature, Reference]:
    signature = bundled_signature(settings.signature)
    if settings.file is not None:
        signature = read_signature(_read(settings.file), settings.sha256)
    if settings.reference is not None:
        return signature, read_reference(_read(settings.reference), signature)
    if settings.file is not None:
        raise SettingsError(
            "model.file is given without model.reference; the bundled reference is for the "
            "bundled model only"
        )
    return signature, bundled_reference(settings.signature)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as e:
        raise SettingsError(f"cannot read {path}: {e.strerror}") from e
