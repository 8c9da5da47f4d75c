"""What surrounds a lesion in the image, on made-up and on all real lesions at hand."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from scoring.case.lesion_image import location_findings, with_surroundings
from scoring.grid import Box, LesionMask, ScanGeometry, mask_of_array
from scoring.lesions.surroundings import Surroundings, measure_surroundings
from scoring.policy import EligibilityPolicy
from scoring.reasons import Reason
from scoring.results import LesionResult, Location, Verdict
from tests.helpers.real_lesions import REAL, real_lesion

LUNG, LIVER, NODE = Location.LUNG, Location.LIVER, Location.NODE
SPACING = (1.0, 1.0, 2.0)
SCAN = ScanGeometry((120, 120, 60), SPACING, (0, 0, 0), (1, 0, 0, 0, 1, 0, 0, 0, 1))


def made(
    around: float = 60,
    centre: tuple[int, int, int] = (60, 60, 30),
    beyond: float = -1000,
    scan: ScanGeometry = SCAN,
) -> Surroundings:
    """Measure a lesion of 24 mm in a body of 100 mm across, in air; ``centre`` is (x, y, z)."""
    rng = np.random.default_rng(5)
    z, y, x = np.mgrid[:60, :120, :120]
    body = (np.abs(y - 60) <= 50) & (np.abs(x - 60) <= 50)
    squares = ((z - centre[2]) * 2.0) ** 2 + (y - centre[1]) ** 2 + (x - centre[0]) ** 2
    inside = squares <= 12**2
    tissue = np.where(body, around, beyond)
    volume = np.where(inside & body, 90, tissue) + rng.normal(0, 12, body.shape)
    mask = mask_of_array(inside)
    assert mask is not None
    return measured(np.rint(volume).astype(np.int16), mask, scan)


def measured(volume: np.ndarray, mask: LesionMask, scan: ScanGeometry = SCAN) -> Surroundings:
    def read(box: Box) -> np.ndarray:
        return volume[box.slices(np.zeros(3, dtype=int))]

    return measure_surroundings(read, scan, mask)


@pytest.mark.parametrize("turned", [1, -1])
@pytest.mark.parametrize("column", [40, 60, 85])
def test_distance_from_the_middle_of_the_body_is_to_the_patients_left(
    column: int, turned: int
) -> None:
    direction = (turned, 0, 0, 0, turned, 0, 0, 0, 1)
    found = made(centre=(column, 60, 30), scan=dataclasses.replace(SCAN, direction=direction))
    assert found.left_mm is not None
    assert abs(found.left_mm - turned * (column - 60)) <= 2


def test_there_is_no_middle_of_a_body_that_is_cut_off_or_of_slices_that_are_not_axial() -> None:
    sagittal = (0, 0, 1, 1, 0, 0, 0, 1, 0)
    assert made(scan=dataclasses.replace(SCAN, direction=sagittal)).left_mm is None
    assert made(beyond=60).left_mm is None


@pytest.mark.parametrize(
    ("left", "location", "said", "doubted"),
    [
        (80, LIVER, "Liver met", True),
        (80, LIVER, "Lebermetastase rechts", True),
        (30, LIVER, "Liver met", False),
        (-120, LIVER, "Liver met", False),
        (80, LUNG, "Lung", False),
        (80, LUNG, "RUL nodule", True),
        (80, LUNG, "Rundherd_rechts", True),
        (80, LUNG, "Lung Left lung", False),
        (-80, LUNG, "Lung Left lung", True),
        (-80, LUNG, "nodule LLL", True),
        (-80, LUNG, "left and right", False),
        (-10, LUNG, "Left lung", False),
        (80, NODE, "right axillary node", False),
        (None, LIVER, "Liver met", False),
    ],
)
def test_lesion_on_the_other_side_is_named(
    left: float | None, location: Location, said: str, doubted: bool
) -> None:
    found = dataclasses.replace(made(), left_mm=left)
    assert bool(found.other_side(location, said)) is doubted
    assert found.against(LIVER) == ""


@pytest.mark.parametrize("name", REAL)
def test_mirrored_masks_of_real_liver_metastases_are_named_in_five_of_eight(
    shared: Path, name: str
) -> None:
    lesion = real_lesion(shared, name)
    width = lesion.scan.size[0]
    x, y, z = lesion.mask.lower
    mirrored = LesionMask((width - x - lesion.mask.extent[0], y, z), lesion.mask.voxels[:, :, ::-1])
    place, said = (LUNG, "left lung") if name.startswith("LIDC") else (LIVER, "liver")
    found = measure_surroundings(lesion.ct.read, lesion.scan, lesion.mask)
    assert found.other_side(place, said) == ""
    found = measure_surroundings(lesion.ct.read, lesion.scan, mirrored)
    central = ("CRLM 2", "CRLM 3", "CRLM 4")
    assert bool(found.other_side(place, said)) is (name not in central)


@pytest.mark.parametrize("name", REAL)
def test_no_real_lesion_contradicts_where_it_is_and_the_share_that_would_elsewhere(
    shared: Path, name: str
) -> None:
    """Of eight liver metastases, five have aerated lung within 20 mm: they would be missed."""
    lesion = real_lesion(shared, name)
    found = measure_surroundings(lesion.ct.read, lesion.scan, lesion.mask)
    in_lung = name.startswith("LIDC")
    assert found.against(LUNG if in_lung else LIVER) == ""
    assert found.suggests is (LUNG if in_lung else None)
    against_other = found.against(LIVER if in_lung else LUNG)
    assert bool(against_other) is (in_lung or name in ("CRLM 1", "CRLM 2", "CRLM 8"))
    assert found.outside == 0
    assert found.air_in_scan


def test_a_location_is_contradicted_only_where_the_image_is_plain() -> None:
    soft, lung = made(60), made(-850)
    assert "no aerated lung lies within 20 mm" in soft.against(LUNG)
    assert soft.against(LIVER) == soft.against(NODE) == soft.against(None) == ""
    assert "aerated lung" in lung.against(LIVER)
    assert lung.against(LUNG) == lung.against(NODE) == ""
    assert (lung.suggests, soft.suggests) == (LUNG, None)
    # Fat and bone beside it say nothing of liver or lymph node.
    for around in (-90, 400):
        assert made(around).against(LIVER) == ""


def test_what_lies_in_the_air_around_the_patient_contradicts_every_location() -> None:
    away = made(60, centre=(117, 60, 30))
    for location in (LUNG, LIVER, NODE, Location.OTHER, None):
        assert "in the air around the patient" in away.against(location)
    assert away.suggests is None


@pytest.mark.parametrize(
    ("filled", "doubted"),
    [
        (-950, {LUNG, LIVER, NODE, None}),
        (-650, {LIVER, NODE, None}),
        (-90, {LIVER}),
        (-20, set()),
        (40, set()),
    ],
)
def test_a_lesion_of_air_is_doubted_but_ground_glass_only_outside_the_lung(
    filled: float, doubted: set[Location | None]
) -> None:
    found = dataclasses.replace(made(-850), median=filled, aerated=0.3)
    for location in (LUNG, LIVER, NODE, None):
        assert ("half of it and more is" in found.against(location)) is (location in doubted)


def test_nothing_is_said_where_the_scan_ends_or_holds_no_air() -> None:
    assert made(60, centre=(60, 60, 12)).against(LUNG) == ""  # lung may be beyond its end
    filled = made(60, beyond=60)  # as in made-up images without air
    assert not filled.air_in_scan
    assert filled.against(LUNG) == ""
    assert made(-850, beyond=-850).suggests is None


def test_a_lesion_at_the_last_voxels_of_the_scan_is_measured() -> None:
    volume = np.full((60, 120, 120), 50, np.int16)
    mask = LesionMask((119, 119, 58), np.ones((2, 1, 1), dtype=bool))
    assert measured(volume, mask).soft == 1


def test_a_contradiction_is_a_finding_and_excludes_the_lesion_unless_the_site_accepts_it() -> None:
    lesion = LesionResult("1.2", 1, "L1", "", "1.3", "1.4", LUNG, "coded Lung", "not scored")
    for setting, reason in (("exclude", Reason.LOCATION_CONTRADICTED), ("report", None)):
        policy = EligibilityPolicy(location_contradicted=setting)  # type: ignore[arg-type]
        doubted = with_surroundings(lesion, made(60), policy)
        assert doubted.reason_code is reason
        (finding,) = location_findings([doubted], policy)
        assert (finding.verdict, finding.excludes) == (Verdict.CANNOT_TELL, False)
        assert "L1: no aerated lung" in finding.statement
        fits = with_surroundings(lesion, made(-850), policy)
        assert fits.reason_code is None
        assert location_findings([fits], policy) == []


def test_a_suggestion_gives_no_location() -> None:
    unknown = LesionResult(
        "1.2", 1, "L1", "", "1.3", "1.4", None, "", "not scored",
        Reason.LOCATION_UNKNOWN, "the location cannot be determined: L1",
    )  # fmt: skip
    suggested = with_surroundings(unknown, made(-850), EligibilityPolicy())
    assert suggested.location is None
    assert suggested.reason_code is Reason.LOCATION_UNKNOWN
    assert "the image suggests lung" in (suggested.reason or "")
    again = with_surroundings(unknown, made(60), EligibilityPolicy())
    assert again == dataclasses.replace(unknown, surroundings=again.surroundings)
