"""Made-up files for trying the commands: a CT, its segmentations, clinical data, and a cohort.

They contain no data of a person. The outcomes of the cohort are drawn at random with a probability
that rises with one feature; nothing can be learned from them.
"""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import warnings
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pydicom

from dicom_node.demo.phantom import Lesion, Phantom, lesion_mask, make_ct, make_seg
from dicom_node.settings.file import example_config
from scoring.model.reference import bundled_reference
from scoring.model.score import lesion_score, linear_predictor
from scoring.model.signature import bundled_signature
from scoring.results import Location

TREATMENT_START = dt.date(2024, 3, 14)
CLINICAL_COLUMNS = (
    "patient_id",
    "treatment_start",
    "albumin",
    "albumin_date",
    "lymphocytes",
    "lymphocytes_date",
    "prior_immunotherapy",
)
CASES, PATIENTS, LESIONS_EACH, REPEATED, REPETITIONS = 10, 60, 3, 20, 3
LOCATIONS = ("liver", "lung", "node")
_SMALL = Phantom(size=96, slices=24, spacing=(2.0, 2.0, 2.5))


def small_phantom(number: int) -> Phantom:
    """Return a small patient with three lesions; the same number gives the same patient."""
    rng = np.random.default_rng(number)
    centres = ((-40, 5, -5), (40, -5, 5), (5, 35, 0))
    lesions = tuple(
        dataclasses.replace(
            lesion,
            centre=centre,
            radii=tuple(rng.uniform(9, 13, 3)),
            texture=lesion.texture * rng.uniform(0.6, 1.4),
        )
        for lesion, centre in zip(_SMALL.lesions, centres, strict=True)
    )
    return dataclasses.replace(
        _SMALL, lesions=lesions, patient_id=f"SAMPLE-{number:04d}", seed=number
    )


def write_sample(folder: Path, say: Callable[[str], None]) -> None:
    """Write the sample.

    Parameters
    ----------
    folder
        An empty folder, or one that is created.
    say
        Is called with a sentence on each part.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # highdicom's hints on names and UIDs
        phantom = Phantom()
        _write_case(folder, phantom)
        say("CT/ and its segmentations: lesions.dcm (regions coded), by-labels.dcm (only named), ")
        say("  one-each/ (one SEG per lesion, with empty frames)")
        for number in range(1, CASES + 1):
            small = small_phantom(number)
            _write_case(folder / "OUR-CASES" / f"case-{number:02d}", small, all_segs=False)
        say(f"OUR-CASES/: {CASES} cases for calibrate and cohort score, with MANIFEST.csv")
    _write_clinical(folder / "clinical.csv", phantom.patient_id)
    _write_manifest(folder / "MANIFEST.csv")
    _write_tables(folder)
    say("clinical.csv; lesions.csv, patients.csv and scan-rescan.csv: a cohort with outcomes")
    say("repeated.csv: some of its lesions as two readers measured them, for cohort reliability")
    config = example_config().replace('# csv = "clinical.csv"', 'csv = "clinical.csv"  ')
    (folder / "immunoct.toml").write_text(config, encoding="utf-8")
    say("immunoct.toml: the example configuration, with clinical.csv")


def _write_case(folder: Path, phantom: Phantom, all_segs: bool = True) -> None:
    ct = make_ct(phantom)
    masks = [lesion_mask(phantom, lesion) for lesion in phantom.lesions]
    (folder / "CT").mkdir(parents=True)
    for number, dataset in enumerate(ct, start=1):
        _save(dataset, folder / "CT" / f"{number:03d}.dcm")
    _save(make_seg(ct, masks, phantom.lesions), folder / "lesions.dcm")
    if not all_segs:
        return
    named = [_only_named(lesion) for lesion in phantom.lesions]
    _save(make_seg(ct, masks, named), folder / "by-labels.dcm")
    (folder / "one-each").mkdir()
    for number, (lesion, mask) in enumerate(zip(phantom.lesions, masks, strict=True), start=1):
        one = make_seg(ct, [mask], [lesion], omit_empty_frames=False)
        _save(one, folder / "one-each" / f"lesion-{number}.dcm")


def _only_named(lesion: Lesion) -> Lesion:
    """Return a lesion as programs write it that code all segments as tissue."""
    from pydicom.sr.codedict import codes

    label = "Lymph node metastasis" if "node" in lesion.label else lesion.label
    return dataclasses.replace(lesion, label=label, region=None, property_type=codes.SCT.Tissue)


def _save(dataset: pydicom.Dataset, path: Path) -> None:
    dataset.save_as(path, enforce_file_format=True)


def _clinical(rng: np.random.Generator) -> tuple[str, str, str, str, str, str]:
    albumin, lymphocytes = rng.normal(38, 4), rng.normal(1.5, 0.4)
    return (
        TREATMENT_START.isoformat(),
        f"{albumin:.0f} g/L",
        "2024-03-12",
        f"{max(lymphocytes, 0.4):.1f} 10*9/L",
        "2024-03-12",
        "no",
    )


def _write_clinical(path: Path, patient_id: str) -> None:
    rng = np.random.default_rng(1)
    ids = [patient_id, *(f"SAMPLE-{n:04d}" for n in range(1, CASES + 1))]
    _write_rows(path, CLINICAL_COLUMNS, [(i, *_clinical(rng)) for i in ids])


def _write_manifest(path: Path) -> None:
    rng = np.random.default_rng(2)
    columns = ("case", "ct", "seg", *CLINICAL_COLUMNS[1:], "outcome")
    rows = []
    for number in range(1, CASES + 1):
        case = Path("OUR-CASES") / f"case-{number:02d}"
        files = (str(case / "CT"), str(case / "lesions.dcm"))
        rows.append((case.name, *files, *_clinical(rng), str(int(rng.integers(2)))))
    _write_rows(path, columns, rows)


def _write_tables(folder: Path) -> None:
    """Write the cohort's lesions and patients, and a table of repeated extractions."""
    signature, reference = bundled_signature(), bundled_reference()
    rng = np.random.default_rng(3)
    features = list(signature.features)
    count = PATIENTS * LESIONS_EACH
    mean = np.array([reference.mean[f] for f in features])
    sd = np.array([reference.sd[f] for f in features])
    z = rng.normal(size=(count, len(features)))
    values = signature.values(mean + sd * z)
    patients = [f"P{n:03d}" for n in range(1, PATIENTS + 1)]
    lesions = [
        (
            patients[n // LESIONS_EACH],
            f"L{n % LESIONS_EACH + 1}",
            LOCATIONS[n % 3],
            *map(_number, row),
        )
        for n, row in enumerate(values)
    ]
    _write_rows(folder / "lesions.csv", ("patient", "lesion", "location", *features), lesions)
    logit = 2 * z[:, 0].reshape(PATIENTS, LESIONS_EACH).mean(axis=1)
    benefit = rng.random(PATIENTS) < 1 / (1 + np.exp(-logit))
    months = rng.exponential(np.where(benefit, 20.0, 8.0))
    rows = [
        (
            patient,
            int(benefit[n]),
            f"{rng.normal(3.8, 0.4):.1f}",
            f"{max(rng.normal(1.5, 0.4), 0.4):.1f}",
            f"{months[n]:.1f}",
            int(rng.random() < 0.7),
        )
        for n, patient in enumerate(patients)
    ]
    columns = ("patient", "outcome", "albumin", "lymphocytes", "time", "status")
    _write_rows(folder / "patients.csv", columns, rows)
    repeated = []
    for repetition in range(1, REPETITIONS + 1):
        again = mean + sd * (z[:REPEATED] + 0.1 * rng.normal(size=(REPEATED, 1)))
        for number, row in enumerate(signature.values(again), start=1):
            repeated.append((f"L{number}", f"r{repetition}", *map(_number, row)))
    _write_rows(folder / "scan-rescan.csv", ("lesion", "repetition", *features), repeated)
    _write_readers(folder / "repeated.csv", lesions[:REPEATED])


def _write_readers(path: Path, lesions: Sequence[tuple[Any, ...]]) -> None:
    """Write lesions as two readers measured them, whose features differ by 1 % (sd)."""
    signature, reference = bundled_signature(), bundled_reference()
    rng = np.random.default_rng(4)
    names = list(signature.features)
    rows = []
    for patient, lesion, location, *texts in lesions:
        for reader in ("reader-1", "reader-2"):
            values = np.array(texts, dtype=float) * rng.normal(1, 0.01, len(names))
            features = dict(zip(names, map(float, values), strict=True))
            place = Location(location)
            predictor = linear_predictor(features, place, signature, reference)
            score = _number(lesion_score(predictor, reference))
            row = (patient, lesion, location, reader, score, *map(_number, values))
            rows.append(row)
    columns = ("patient", "lesion", "location", "repetition", "radiomics_score", *names)
    _write_rows(path, columns, rows)


def _number(value: float) -> str:
    return f"{value:.10g}"


def _write_rows(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
