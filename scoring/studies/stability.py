"""Study of the thresholds: frequency of each verdict on a call, on real and synthetic lesions.

Run ``python -m scoring.studies.stability DATA`` with the folder that holds the public cases
``LIDC-IDRI-0001`` (a nodule drawn by four readers) and ``CRLM-CT-1006`` (liver tumours), each with
``ct``. It writes ``scoring/model/data/stability_study.csv``, one row per lesion, and prints the
verdicts at other thresholds. With ``--chains FILE`` it also writes the scores of the chains of
perturbations, as the table that ``immunoct cohort reliability --lesions`` takes.

Synthetic lesions are ellipsoids with texture, standardised with their own means and sds like a
site's lesions with its reference: they show the distribution of verdicts over scores, not their
frequency in patients.
"""

from __future__ import annotations

import argparse
import csv
import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path

import numpy as np

from scoring.case.firmness import with_stability
from scoring.case.score import score_case
from scoring.case.setup import ScoringSetup
from scoring.features.cut import Region, cut_lesion
from scoring.features.features import cut_features, in_this_process
from scoring.grid import LesionMask, ScanGeometry, mask_of_array
from scoring.model.reference import Reference
from scoring.model.score import lesion_score, linear_predictor
from scoring.model.signature import Signature
from scoring.policy import LocationRule
from scoring.results import SCORED, ClinicalRecord, LesionResult, Location, Stability
from scoring.stability.rule import Rule, Seen, bundled_rule

READERS = (1, 2, 3, 4)
CHAIN = "chain"  # of `scoring.stability.variants`
MADE = 40
# Largest shares for firm and for borderline, and the share of one kind from which no call is firm;
# above 1 no kind counts.
CANDIDATES = (
    (0.02, 0.1, 0.5), (0.05, 0.2, 0.5), (0.05, 0.2, 0.25), (0.05, 0.2, 1.1), (0.1, 0.2, 0.5),
    (0.1, 0.3, 0.5),
)  # fmt: skip
COLUMNS = (
    "group", "lesion", "score", "call", "variants", "changed", "failed", "kind_share", "lowest",
    "highest", "reference_share", "coefficient_share", "readings", "contrary", "firmness",
)  # fmt: skip


def real_lesions(data: Path) -> Iterator[tuple[str, str, LesionResult]]:
    """Return group, name and result of every scored lesion of the public cases."""
    lidc = data / "LIDC-IDRI-0001"
    before = ClinicalRecord(treatment_start=dt.date(2000, 1, 15), source="study")
    reader_of = {}
    for reader in READERS:
        segs = [lidc / "seg" / f"seg_{reader}.dcm"]
        for x in score_case(sorted((lidc / "ct").glob("*.dcm")), segs, before).lesions:
            reader_of[x.seg_sop_instance_uid] = reader
            yield "LIDC-IDRI-0001", f"reader {reader}", x
    segs = [lidc / "seg" / f"seg_{reader}.dcm" for reader in READERS]
    for x in score_case(sorted((lidc / "ct").glob("*.dcm")), segs, before).lesions:
        used = reader_of[x.seg_sop_instance_uid]
        yield "LIDC-IDRI-0001", f"all readers, {used} in use", x
    crlm = data / "CRLM-CT-1006"
    setup = ScoringSetup(location_rules=(LocationRule("^tumor", Location.LIVER),))
    record = ClinicalRecord(treatment_start=dt.date(1994, 5, 1), source="study")
    segs = sorted((crlm / "seg_approx").glob("*.dcm"))
    for x in score_case(sorted((crlm / "ct").glob("*.dcm")), segs, record, setup).lesions:
        if x.radiomics_score is not None:
            yield "CRLM-CT-1006", x.segment_label, x


def made_lesions(count: int = MADE) -> Iterator[tuple[str, str, LesionResult]]:
    """Return group, name and result of ellipsoids of every size, texture, noise and spacing."""
    setup = ScoringSetup()
    made = made_cuts(count)
    measured = [
        cut_features(cut_lesion(region_of(hu), scan, mask, setup.signature.extraction))
        for scan, hu, mask in made
    ]
    setup = ScoringSetup(reference=_own_reference(measured, setup.signature, setup.reference))
    for seed, ((scan, hu, mask), features) in enumerate(zip(made, measured, strict=True)):
        predictor = linear_predictor(features, Location.NODE, setup.signature, setup.reference)
        lesion = LesionResult(
            "2.25.1", 1, f"made {seed}", "", "2.25.2", "2.25.3", Location.NODE, "made", SCORED,
            features=features, radiomics_score=lesion_score(predictor, setup.reference),
        )  # fmt: skip
        (found,) = with_stability([lesion], [mask], region_of(hu), scan, setup, in_this_process)
        yield "made", lesion.segment_label, found


def made_cuts(count: int) -> list[tuple[ScanGeometry, np.ndarray, LesionMask]]:
    """Return so many made lesions: the scan, its HU as (z, y, x), and the mask."""
    return [_made(np.random.default_rng(seed)) for seed in range(count)]


def region_of(voxels: np.ndarray) -> Region:
    """Return what reads a box of an image that is in memory."""
    return lambda box: voxels[box.slices(np.zeros(3, dtype=int))]


def _own_reference(
    measured: list[dict[str, float]], signature: Signature, reference: Reference
) -> Reference:
    """Return a reference with the lesions' own means and standard deviations."""
    names = list(signature.features)
    terms = signature.terms(np.array([[f[n] for n in names] for f in measured]))
    mean, sd = terms.mean(axis=0), terms.std(axis=0, ddof=1)
    old_mean, old_sd = (np.array([c[n] for n in names]) for c in (reference.mean, reference.sd))
    b = reference.bootstrap
    return dataclasses.replace(
        reference,
        mean=dict(zip(names, mean.tolist(), strict=True)),
        sd=dict(zip(names, sd.tolist(), strict=True)),
        bootstrap=dataclasses.replace(
            b, mean=mean + (b.mean - old_mean) / old_sd * sd, sd=b.sd / old_sd * sd
        ),
    )


def _made(random: np.random.Generator) -> tuple[ScanGeometry, np.ndarray, LesionMask]:
    """Return an ellipsoid whose HU are a smooth field and noise."""
    size = (80, 80, 32)
    pixel = random.uniform(0.6, 0.9)
    spacing = (pixel, pixel, float(random.choice((1.25, 2.5, 3.0))))
    radii = random.uniform(6, 18, 3)
    at = np.meshgrid(*((np.arange(n) - n / 2) * s for n, s in zip(size, spacing, strict=True)))
    x, y, z = (a.transpose(2, 0, 1) for a in at)
    away = (x / radii[0]) ** 2 + (y / radii[1]) ** 2 + (z / radii[2]) ** 2
    waves = random.normal(size=(12, 3)) / random.uniform(2, 12)
    field = sum(np.sin(a * x + b * y + c * z + random.uniform(0, 6)) for a, b, c in waves)
    inside = away <= 1 + 0.15 * np.asarray(field) / np.sqrt(6)
    hu = np.where(inside, random.uniform(30, 100), random.uniform(-100, 40))
    hu = hu + random.uniform(0, 40) * np.asarray(field) / np.sqrt(6)
    hu += random.normal(0, random.uniform(4, 25), hu.shape)
    mask = mask_of_array(inside)
    assert mask is not None
    scan = ScanGeometry(size, spacing, (0.0, 0.0, 0.0), (1.0, 0, 0, 0, 1.0, 0, 0, 0, 1.0))
    return scan, np.rint(hu).astype(np.int16), mask


def row(group: str, name: str, lesion: LesionResult) -> dict[str, object]:
    """Return a lesion as a row of the table."""
    s, score = lesion.stability, lesion.radiomics_score
    assert s is not None
    assert score is not None
    high = score > ScoringSetup().signature.radiomics_cutoff
    drawn = s.coefficient_share
    return {
        "group": group,
        "lesion": name,
        "score": f"{score:.3f}",
        "call": "high" if high else "low",
        "variants": len(s.scores),
        "changed": s.changed,
        "failed": s.failed,
        "kind_share": f"{_kind_share(s, high):.3f}",
        "lowest": f"{min(s.scores):.3f}",
        "highest": f"{max(s.scores):.3f}",
        "reference_share": f"{s.reference_share:.3f}",
        "coefficient_share": "" if drawn is None else f"{drawn:.3f}",
        "readings": s.readings,
        "contrary": s.contrary,
        "firmness": s.firmness.value,
    }


def chain_rows(group: str, name: str, lesion: LesionResult) -> list[dict[str, object]]:
    """Return a lesion as it is and under each chain of perturbations, one row per repetition.

    There are none if it has no chains, one of them has no score, or readers are compared in it.
    """
    assert lesion.stability is not None
    assert lesion.location is not None
    chains = [k for k in lesion.stability.variants if k.kind == CHAIN]
    scores = [lesion.radiomics_score, *(s for k in chains for s in k.scores)]
    if len(scores) == 1 or None in scores or lesion.readings:
        return []
    # Synthetic lesions are of nobody; the others of a group are of one patient.
    patient = name if group == "made" else group
    return [
        {
            "patient": patient,
            "lesion": name,
            "location": lesion.location.value,
            "repetition": f"chain {number:02}" if number else "as drawn",
            "radiomics_score": score,
        }
        for number, score in enumerate(scores)
    ]


def _kind_share(stability: Stability, high: bool) -> float:
    cutoff = ScoringSetup().signature.radiomics_cutoff
    return max(k.share_against(cutoff, high) for k in stability.variants)


def verdicts(rows: list[dict[str, object]], rule: Rule) -> Counter[str]:
    """Return the frequency of each verdict under a rule."""
    return Counter(rule.verdict(_seen(r)).value for r in rows)


def _seen(row: dict[str, object]) -> Seen:
    changed, failed, scored, contrary, readings = (
        int(str(row[key])) for key in ("changed", "failed", "variants", "contrary", "readings")
    )
    share, kind = (float(str(row[key])) for key in ("reference_share", "kind_share"))
    return Seen(changed, failed, scored + failed, share, contrary, readings, kind)


def main() -> None:
    """Make the tables and print the verdicts by group and thresholds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--chains", type=Path)
    args = parser.parse_args()
    lesions = [*real_lesions(args.data), *made_lesions()]
    rows = [row(*x) for x in lesions]
    target = Path(str(resources.files("scoring.model") / "data" / "stability_study.csv"))
    _write(target, COLUMNS, rows)
    if args.chains is not None:
        chains = [r for x in lesions for r in chain_rows(*x)]
        _write(args.chains, tuple(chains[0]), chains)
    print(f"wrote {target}, rule {bundled_rule()}")
    for group in dict.fromkeys(r["group"] for r in rows):
        of_group = [r for r in rows if r["group"] == group]
        for thresholds in CANDIDATES:
            print(group, *thresholds, dict(verdicts(of_group, Rule(*thresholds, ""))))


def _write(path: Path, columns: Sequence[str], rows: list[dict[str, object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
