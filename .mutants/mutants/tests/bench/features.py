"""The features of one lesion, against stock pyradiomics and flash-radiomics."""

from __future__ import annotations

import functools
import logging
import tempfile
from collections.abc import Callable
from typing import Any

import radiomics
import SimpleITK as sitk
from radiomics.featureextractor import RadiomicsFeatureExtractor

from scoring import extract_features
from scoring.case.extract import lesion_features
from scoring.model.signature import bundled_signature
from tests.bench.measure import Row, cpu_of, in_turn, wall_of
from tests.bench.scans import ball, lung, mask_image, noise_scan

SETTINGS = {"binWidth": 10, "resampledPixelSpacing": [1, 1, 1], "interpolator": "sitkBSpline"}
TARGETS = {"lung1": "60", "lung2": "30"}


def _wanted() -> dict[str, list[str]]:
    by_class: dict[str, list[str]] = {}
    for name in bundled_signature().features:
        _, class_name, feature = name.split("_", 2)
        by_class.setdefault(class_name, []).append(feature)
    return by_class


def _only_ours(extractor: Any) -> Any:
    extractor.disableAllFeatures()
    extractor.enableFeaturesByName(**_wanted())
    return extractor


def stock(image: sitk.Image, mask: sitk.Image) -> Callable[[], object]:
    """Return the work of pyradiomics' own extractor as it comes, on the signature's features."""
    extractor = _only_ours(RadiomicsFeatureExtractor(**SETTINGS))
    radiomics.setVerbosity(60)
    return functools.partial(extractor.execute, image, mask)


def _flash(image: sitk.Image, mask: sitk.Image, folder: str) -> Callable[[], object] | None:
    try:
        from flash_radiomics.featureextractor import RadiomicsFeatureExtractor as Flash
    except ImportError:
        return None
    logging.getLogger("flash_radiomics").setLevel(logging.CRITICAL)
    extractor = Flash(**SETTINGS, hdf5OutputDirectory=folder)
    return functools.partial(_only_ours(extractor).execute, image, mask)


def _lung_rows(name: str, rounds: int) -> list[Row]:
    image, mask = lung(name)
    works = {
        "here": functools.partial(extract_features, image, mask),
        "stock pyradiomics": stock(image, mask),
    }
    with tempfile.TemporaryDirectory() as folder:
        flash = _flash(image, mask, folder)
        if flash:
            works["flash-radiomics"] = flash
        times = in_turn(works, rounds)
    rows = []
    for other, target in (("stock pyradiomics", TARGETS[name]), ("flash-radiomics", "1")):
        if other not in times:
            rows.append(Row(f"features of {name}", "s CPU", (), with_what=f"{other}: absent"))
            continue
        for what, of in (("s CPU", cpu_of), ("s wall", wall_of)):
            rows.append(
                Row(
                    f"features of {name}",
                    what,
                    of(times["here"]),
                    of(times[other]),
                    other,
                    f"at least {target}" if what == "s CPU" or target == "1" else "",
                    note="it writes an HDF5 file each time" if other == "flash-radiomics" else "",
                )
            )
    return rows


def _large_scan_row(rounds: int) -> Row:
    """512 x 512 x 400 with 17 lesions; pyradiomics measures one of them, taken 17 times."""
    spacing = (0.703125, 0.703125, 1.25)
    image = noise_scan((512, 512, 400), spacing)
    lesions = [
        ball(spacing, 6.0 + number, (60 + 22 * number, 420 - 20 * number, 20 + 20 * number))
        for number in range(17)
    ]
    signature = bundled_signature()
    middle = mask_image(image, lesions[8])

    def all_lesions() -> None:
        for lesion in lesions:
            lesion_features(image, lesion, signature)

    times = in_turn({"here": all_lesions, "stock": stock(image, middle)}, min(rounds, 2))
    return Row(
        "512x512x400, 17 lesions of 12-44 mm",
        "s CPU",
        cpu_of(times["here"]),
        tuple(17 * cpu for cpu in cpu_of(times["stock"])),
        "stock pyradiomics",
        "at least 100",
        note="stock: the 28 mm lesion times 17",
    )


def run(rounds: int) -> list[Row]:
    """Return the rows of feature extraction."""
    return [*_lung_rows("lung1", rounds), *_lung_rows("lung2", rounds), _large_scan_row(rounds)]
