"""Who may be scored: every boundary of every rule, and "cannot tell" that never passes silently."""

from __future__ import annotations

import copy
import datetime as dt
import functools
import itertools
import math
from collections.abc import Mapping
from pathlib import Path

import pydicom
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom.datadict import dictionary_VR, tag_for_keyword
from pydicom.dataelem import RawDataElement, convert_raw_data_element
from pydicom.tag import Tag
from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    UID,
    ExplicitVRLittleEndian,
    HTJ2KLossless,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLosslessSV1,
    JPEGLSNearLossless,
    RLELossless,
)

from dicom_node.demo.phantom import Phantom, make_ct
from scoring.ct.series import CtSeries, build_series
from scoring.ct.slice import CtSlice
from scoring.eligibility.contrast_image import ImageOpinion
from scoring.eligibility.patient_scan import of_a_patient
from scoring.eligibility.rules import assess
from scoring.policy import ContrastRule, EligibilityPolicy
from scoring.results import ClinicalRecord, Finding, Verdict

MET, NOT_MET, CANNOT_TELL = Verdict.MET, Verdict.NOT_MET, Verdict.CANNOT_TELL
SCAN = dt.date(2024, 3, 4)
DATES = ("AcquisitionDate", "AcquisitionDateTime", "ContentDate", "SeriesDate", "StudyDate")
UNKNOWN_CONTRAST = {
    "ContrastBolusAgent": None,
    "ContrastBolusRoute": None,
    "SeriesDescription": "Abdomen",
}
RULES = {
    "contrast_enhanced",
    "scan_before_treatment",
    "no_prior_immunotherapy",
    "axial_plane",
    "tube_voltage",
    "section_thickness",
    "section_interval",
    "no_lossy_compression",
    "image_kind",
    "one_kernel",
}


@functools.cache
def _headers() -> tuple[pydicom.Dataset, ...]:
    slices = make_ct(Phantom(size=8, slices=4, acquisition_date=SCAN, lesions=()))
    for dataset in slices:
        del dataset.PixelData
    return tuple(slices)


def series(**changes: object) -> CtSeries:
    """Return a CT series with changed attributes; None deletes one."""
    slices = []
    for dataset in _headers():
        header = copy.deepcopy(dataset)
        for keyword, value in changes.items():
            if value is None:
                if keyword in header:
                    delattr(header, keyword)
            else:
                setattr(header, keyword, value)
        slices.append(CtSlice(Path("ct.dcm"), header))
    return build_series(slices)


def mixed(*changes: Mapping[str, object]) -> CtSeries:
    """Return a series of four slices that carry these changes in turn; None deletes one."""
    slices = []
    for index, dataset in enumerate(_headers()):
        header = copy.deepcopy(dataset)
        for keyword, value in changes[index * len(changes) // 4].items():
            if value is not None:
                header[keyword] = element(keyword, value)
            elif keyword in header:
                delattr(header, keyword)
        slices.append(CtSlice(Path("ct.dcm"), header))
    return build_series(slices)


def element(keyword: str, value: object) -> pydicom.DataElement:
    """Return an element with a value as a file may hold it, valid or not."""
    tag = tag_for_keyword(keyword)
    assert tag is not None
    vr = dictionary_VR(tag)
    if not isinstance(value, str):
        return pydicom.DataElement(tag, vr, value)
    raw = value.encode() + b" " * (len(value) % 2)
    return convert_raw_data_element(RawDataElement(Tag(tag), vr, len(raw), raw, 0, False, True))


def clinical(days: int | None = 10, prior: bool | None = False, **more: object) -> ClinicalRecord:
    start = None if days is None else SCAN + dt.timedelta(days=days)
    return ClinicalRecord(
        treatment_start=start, prior_immunotherapy=prior, source="test.csv", **more
    )


def findings(
    item: CtSeries, record: ClinicalRecord, policy: EligibilityPolicy | None = None
) -> dict[str, Finding]:
    return {f.code: f for f in assess([item], record, policy or EligibilityPolicy())}


def test_a_case_without_fault_meets_every_rule() -> None:
    found = findings(series(), clinical())
    assert set(found) == RULES
    assert {f.verdict for f in found.values()} == {MET}
    assert not any(f.excludes for f in found.values())


# ------------------------------------------------------------------- scan within 28 days before


@pytest.mark.parametrize(
    ("days", "verdict"),
    [(-365, NOT_MET), (-1, NOT_MET), (0, MET), (1, MET), (27, MET), (28, MET), (29, NOT_MET)],
)
def test_scan_counts_from_the_day_of_treatment_to_28_days_before(
    days: int, verdict: Verdict
) -> None:
    finding = findings(series(), clinical(days))["scan_before_treatment"]
    assert finding.verdict is verdict
    assert finding.excludes == (verdict is NOT_MET)
    assert str(abs(days)) in finding.statement
    assert [(e.attribute, e.value) for e in finding.evidence] == [
        ("AcquisitionDate", "2024-03-04"),
        ("SeriesDate", "2024-03-04"),
        ("StudyDate", "2024-03-04"),
        ("ContentDate", "2024-03-04"),
        ("treatment_start", str(SCAN + dt.timedelta(days=days))),
    ]


@given(st.one_of(st.integers(-2000, 2000), st.integers(-3, 31)))
def test_any_number_of_days_is_met_exactly_inside_the_window(days: int) -> None:
    finding = findings(series(), clinical(days), EligibilityPolicy())["scan_before_treatment"]
    inside = 0 <= days <= 28
    assert finding.verdict is (MET if inside else NOT_MET)
    assert finding.excludes is not inside
    assert f"the CT was acquired {abs(days)} day" in finding.statement
    assert finding.statement.endswith(f" {'after' if days < 0 else 'before'} treatment start.")


def test_scan_over_new_year_and_a_leap_day_counts_calendar_days() -> None:
    for scan, start, verdict in (
        ("20231220", dt.date(2024, 1, 17), MET),
        ("20231220", dt.date(2024, 1, 18), NOT_MET),
        ("20240210", dt.date(2024, 3, 9), MET),
        ("20240210", dt.date(2024, 3, 10), NOT_MET),
    ):
        record = ClinicalRecord(treatment_start=start)
        finding = findings(series(AcquisitionDate=scan), record)["scan_before_treatment"]
        assert finding.verdict is verdict


def test_unknown_treatment_start_cannot_be_told_and_excludes() -> None:
    finding = findings(series(), clinical(None))["scan_before_treatment"]
    assert finding.verdict is CANNOT_TELL
    assert finding.excludes
    assert "no treatment start date is known" in finding.statement


def test_treatment_start_that_could_not_be_read_says_what_was_given() -> None:
    record = clinical(None, problems=(("treatment_start", "treatment_start is '14.3.2024'"),))
    finding = findings(series(), record)["scan_before_treatment"]
    assert finding.verdict is CANNOT_TELL
    assert finding.excludes
    assert "14.3.2024" in finding.statement


@pytest.mark.filterwarnings("ignore:Invalid value for VR")
@pytest.mark.parametrize("nonsense", [None, "", "00000000", "20240231", "UNKNOWN", "2024"])
def test_scan_without_a_date_that_can_be_read_cannot_be_told_and_excludes(
    nonsense: str | None,
) -> None:
    item = series(**dict.fromkeys(DATES, nonsense))
    finding = findings(item, clinical())["scan_before_treatment"]
    assert finding.verdict is CANNOT_TELL
    assert finding.excludes
    expected = "present but cannot be read" if nonsense else "the CT has no acquisition date"
    assert expected in finding.statement


WINDOW = "scan_before_treatment"
INSIDE, BEFORE, AFTER = "20240301", "20230301", "20250301"


def scan_finding(*slices: dict[str, str | None], days: int = 10) -> Finding:
    """Return the finding for a series whose slices carry these dates, and no others."""
    none: dict[str, str | None] = dict.fromkeys(DATES)
    return findings(mixed(*({**none, **s} for s in slices)), clinical(days))[WINDOW]


@pytest.mark.filterwarnings("ignore:Invalid value for VR")
@pytest.mark.parametrize("keyword", ["AcquisitionDate", "AcquisitionDateTime"])
@pytest.mark.parametrize(
    "unreadable",
    [
        "2024-03-01",
        "2024031",
        "20240231",
        "00000000",
        "UNKNOWN",
        "202403",
        "2024/03/01",
        "1.3.2024",
    ],
)
def test_acquisition_date_that_cannot_be_read_is_not_passed_over(
    keyword: str, unreadable: str
) -> None:
    others = dict.fromkeys(("ContentDate", "SeriesDate", "StudyDate"), INSIDE)
    finding = scan_finding({**others, keyword: unreadable})
    assert finding.verdict is CANNOT_TELL
    assert finding.excludes
    assert any(e.attribute == keyword and unreadable in e.value for e in finding.evidence)


@pytest.mark.filterwarnings("ignore:Invalid value for VR")
@pytest.mark.parametrize(("text", "verdict"), [("2024.03.01", MET), ("2023.03.01", NOT_MET)])
def test_acr_nema_date_is_read(text: str, verdict: Verdict) -> None:
    finding = scan_finding({"AcquisitionDate": text, "ContentDate": INSIDE})
    assert finding.verdict is verdict
    assert f"(written {text})" in finding.evidence[0].value


def test_day_of_a_date_time_is_that_at_the_scanner() -> None:
    """The last minute of the 29th day is not moved into the window by its offset from UTC."""
    for text, verdict in (
        ("20240204235900.000000-1100", NOT_MET),
        ("20240205000100+1400", MET),
        ("20240205", MET),
    ):
        finding = scan_finding({"AcquisitionDateTime": text}, days=0)
        assert finding.verdict is verdict


@pytest.mark.parametrize(
    ("dates", "verdict"),
    [
        ({"AcquisitionDate": INSIDE, "ContentDate": BEFORE, "StudyDate": BEFORE}, MET),
        ({"AcquisitionDate": BEFORE, "ContentDate": INSIDE, "StudyDate": INSIDE}, NOT_MET),
        ({"AcquisitionDate": INSIDE, "AcquisitionDateTime": BEFORE}, CANNOT_TELL),
        ({"SeriesDate": INSIDE, "StudyDate": INSIDE, "ContentDate": INSIDE}, MET),
        ({"StudyDate": INSIDE}, MET),
        ({"SeriesDate": BEFORE, "StudyDate": BEFORE, "ContentDate": INSIDE}, CANNOT_TELL),
        ({"SeriesDate": INSIDE, "StudyDate": INSIDE, "ContentDate": AFTER}, CANNOT_TELL),
        ({"SeriesDate": BEFORE, "StudyDate": BEFORE, "ContentDate": AFTER}, NOT_MET),
    ],
)
def test_acquisition_decides_and_all_others_count_where_it_is_absent(
    dates: dict[str, str | None], verdict: Verdict
) -> None:
    finding = scan_finding(dates)
    assert finding.verdict is verdict
    assert finding.excludes is (verdict is not MET)
    assert {e.attribute for e in finding.evidence if e.source == "CT"} == set(dates)


def test_every_slice_has_its_say_on_the_date() -> None:
    for first, second, verdict in (
        (INSIDE, BEFORE, CANNOT_TELL),
        (BEFORE, INSIDE, CANNOT_TELL),
        (BEFORE, "20230302", NOT_MET),
        (INSIDE, "20240302", MET),
        (INSIDE, None, CANNOT_TELL),
    ):
        finding = scan_finding({"AcquisitionDate": first}, {"AcquisitionDate": second})
        assert finding.verdict is verdict
        assert "2 of 4 images, Instance Number" in finding.evidence[0].value


# ---------------------------------------------------------- dates that were changed afterwards

CHANGED = "LongitudinalTemporalInformationModified"


def method(*values: str) -> list[pydicom.Dataset]:
    """Return De-identification Method codes."""
    items = []
    for value in values:
        item = pydicom.Dataset()
        item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, "DCM", "x"
        items.append(item)
    return items


@pytest.mark.parametrize(
    "changes",
    [
        {CHANGED: "MODIFIED"},
        {CHANGED: "modified"},
        {CHANGED: "CHANGED"},
        {"DeidentificationMethodCodeSequence": method("113100", "113107")},
        {"DeidentificationMethod": "DCM:113100/113105/113107"},
        {CHANGED: "UNMODIFIED", "DeidentificationMethodCodeSequence": method("113107")},
    ],
)
def test_dates_that_were_modified_never_say_met_beside_a_start_from_elsewhere(
    changes: dict[str, object],
) -> None:
    item = series(**changes)
    for days, setting, expected in (
        (10, "report", (CANNOT_TELL, False)),
        (10, "exclude", (CANNOT_TELL, True)),
        (10, "shifted_alike", (MET, False)),
        (40, "report", (CANNOT_TELL, True)),
        (40, "shifted_alike", (NOT_MET, True)),
    ):
        policy = EligibilityPolicy(modified_dates=setting)
        finding = findings(item, clinical(days), policy)["scan_before_treatment"]
        assert (finding.verdict, finding.excludes) == expected
        attributes = {e.attribute for e in finding.evidence}
        assert set(changes) <= attributes


def test_dates_that_were_removed_say_nothing_whatever_the_site_states() -> None:
    for setting in ("report", "shifted_alike"):
        policy = EligibilityPolicy(modified_dates=setting)
        item = mixed({CHANGED: "UNMODIFIED"}, {CHANGED: "REMOVED"})
        finding = findings(item, clinical(), policy)["scan_before_treatment"]
        assert (finding.verdict, finding.excludes) == (CANNOT_TELL, True)
        assert "dates were removed" in finding.statement


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {CHANGED: "UNMODIFIED"},
        {"DeidentificationMethodCodeSequence": method("113100", "113106")},
        {"DeidentificationMethodCodeSequence": method("113100")},
        {"PatientIdentityRemoved": "YES"},
    ],
)
def test_nothing_said_of_changed_dates_leaves_them_to_decide(changes: dict[str, object]) -> None:
    assert findings(series(**changes), clinical())["scan_before_treatment"].verdict is MET


def test_days_that_the_scan_itself_states_decide_where_its_dates_were_changed() -> None:
    for changed in ("MODIFIED", "REMOVED"):
        item = series(
            LongitudinalTemporalOffsetFromEvent=-7,
            LongitudinalTemporalEventType="TREATMENT_START",
            **{CHANGED: changed},
        )
        finding = findings(item, clinical(3000))["scan_before_treatment"]
        assert (finding.verdict, finding.excludes) == (MET, False)
        assert "7 days before" in finding.statement


# ------------------------------------------------------------------------------- the kind of image


@pytest.mark.parametrize(
    ("image_type", "kind"),
    [
        ("DERIVED\\SECONDARY\\AXIAL\\MIP", "MIP"),
        ("DERIVED\\SECONDARY\\AXIAL\\CT_SOM5 MPR", "MPR"),
        ("DERIVED\\SECONDARY\\MPR\\CSA MPRTHICK", "MPR"),
        ("DERIVED\\SECONDARY\\REFORMATTED\\AVERAGE", "average, MPR"),
        ("DERIVED\\SECONDARY\\REFORMATTED\\MIP", "MIP, MPR"),
        ("DERIVED\\PRIMARY\\VOLUME\\MAXIMUM", "MIP"),
        ("DERIVED\\PRIMARY\\VOLUME\\MINIMUM", "MinIP"),
        ("DERIVED\\PRIMARY\\AXIAL\\MONOENERGETIC\\40KEV", "monoenergetic"),
        ("DERIVED\\PRIMARY\\AXIAL\\VMI", "monoenergetic"),
        ("ORIGINAL\\PRIMARY\\AXIAL\\MONO_70KEV", "monoenergetic"),
        ("DERIVED\\SECONDARY\\AXIAL\\CT_SOM5 SPP\\VIRTUAL_UNENHANCED", "VNC"),
        ("DERIVED\\PRIMARY\\AXIAL\\MAT_REMOVED", "VNC"),
        ("DERIVED\\PRIMARY\\AXIAL\\IODINE_MAP", "iodine"),
        ("DERIVED\\PRIMARY\\AXIAL\\EFF_ATOMIC_NUM", "material map"),
        ("DERIVED\\SECONDARY\\AXIAL\\SUBTRACTION", "subtraction"),
        ("DERIVED\\SECONDARY\\SCREEN SAVE", "dose sheet"),
        ("DERIVED\\SECONDARY\\OTHER\\DOSE_INFO", "dose sheet"),
        ("DERIVED\\SECONDARY\\AXIAL\\PURECALCIUM", "VNC"),
        ("DERIVED\\SECONDARY\\AXIAL\\VIRTUALNONCONTRAST", "VNC"),
        ("DERIVED\\SECONDARY\\AXIAL\\HAP(WATER)", "material map"),
        ("DERIVED\\SECONDARY\\AXIAL\\WATER(HAP)", "material map"),
        ("DERIVED\\SECONDARY\\AXIAL\\CALCIUM SUPPRESS", "material map"),
        ("DERIVED\\SECONDARY\\AXIAL\\MONOPLUS", "monoenergetic"),
        ("DERIVED\\SECONDARY\\AXIAL\\VMI70", "monoenergetic"),
        ("DERIVED\\SECONDARY\\AXIAL\\KEV70", "monoenergetic"),
        ("DERIVED\\SECONDARY\\AXIAL\\MIP10", "MIP"),
        ("DERIVED\\PRIMARY\\VOLUME\\STD_DEVIATION", "arithmetic"),
    ],
)
def test_derived_kinds_are_named_and_not_scored_unless_the_site_accepts_them(
    image_type: str, kind: str
) -> None:
    item = series(ImageType=image_type.split("\\"))
    finding = findings(item, clinical())["image_kind"]
    assert (finding.verdict, finding.excludes) == (NOT_MET, True)
    assert finding.statement.endswith(f"images are {kind}.")
    assert finding.evidence[0].value == image_type
    policy = EligibilityPolicy(accepted_image_kinds=tuple(kind.split(", ")))
    accepted = findings(item, clinical(), policy)["image_kind"]
    assert (accepted.verdict, accepted.excludes) == (NOT_MET, False)
    assert "accepted by the site" in accepted.statement


@pytest.mark.parametrize(
    "image_type",
    [
        "ORIGINAL\\PRIMARY\\AXIAL",
        "ORIGINAL\\PRIMARY\\AXIAL\\CT_SOM5 SPI",
        "DERIVED\\CT_SOM5 SPI\\PRIMARY\\AXIAL",
        "DERIVED\\SECONDARY\\PROCESSED",
        "DERIVED\\SECONDARY\\AXIAL\\LOSSY_COMPRESSED",
        "ORIGINAL\\PRIMARY\\VOLUME\\NONE",
        "ORIGINAL\\PRIMARY\\AXIAL\\HELIX",
        "DERIVED\\PRIMARY\\VOLUME\\ENERGY_PROP_WT",
        "DERIVED\\SECONDARY\\AXIAL\\TIPS",
        "ORIGINAL\\PRIMARY\\AXIAL\\AMIPLAST",
        "DERIVED\\SECONDARY\\AXIAL\\WATERFALL",
    ],
)
def test_derived_alone_is_no_reason(image_type: str) -> None:
    finding = findings(series(ImageType=image_type.split("\\")), clinical())["image_kind"]
    assert (finding.verdict, finding.excludes) == (MET, False)


def test_one_projection_among_the_slices_is_seen_and_shown() -> None:
    plain, mip = ["ORIGINAL", "PRIMARY", "AXIAL"], ["DERIVED", "SECONDARY", "AXIAL", "MIP"]
    finding = findings(mixed(*({"ImageType": t} for t in (plain, plain, plain, mip))), clinical())[
        "image_kind"
    ]
    assert finding.excludes
    assert "1 of 4 images" in finding.evidence[1].value


@pytest.mark.parametrize("image_type", [None, ["AXIAL"], ["X", "Y"]])
def test_image_type_that_is_absent_or_none_is_said_and_does_not_exclude(
    image_type: list[str] | None,
) -> None:
    finding = findings(series(ImageType=image_type), clinical())["image_kind"]
    assert (finding.verdict, finding.excludes) == (CANNOT_TELL, False)


def test_series_description_alone_is_reported_and_decides_nothing() -> None:
    finding = findings(series(SeriesDescription="MonoE 40 keV"), clinical())["image_kind"]
    assert (finding.verdict, finding.excludes) == (CANNOT_TELL, False)
    assert "monoenergetic" in finding.statement
    for description in ("Abdomen portal venous", "Thorax 3.0 B30f", "Important anomaly"):
        finding = findings(series(SeriesDescription=description), clinical())["image_kind"]
        assert finding.verdict is MET
    comment = findings(series(ImageComments="Calcium Suppression, index 25"), clinical())
    assert "reads like material map" in comment["image_kind"].statement
    absent = findings(series(ImageType=None, SeriesDescription="VMI70"), clinical())["image_kind"]
    assert absent.statement == (
        "Plain CT reconstruction: cannot tell; Image Type is absent, and a description reads like "
        "monoenergetic; reported, does not exclude."
    )


@pytest.mark.parametrize(
    ("description", "verdict"),
    [
        ("MIP 10/2.5 portal venous", NOT_MET),
        ("MonoE 70 keV", NOT_MET),
        ("Thin for MIP", CANNOT_TELL),
        ("Chest w/ MIPs", CANNOT_TELL),
        ("1.0 zur MPR", CANNOT_TELL),
        ("Abdomen portal venous", MET),
        ("LIVER HAP 2.5", MET),
        ("VUE AXIALE 3mm", MET),
        ("CT ABD IODINE CONTRAST", MET),
        ("Iodine map 70 keV", NOT_MET),
    ],
)
def test_description_decides_only_beside_an_image_type_of_derived(
    description: str, verdict: Verdict
) -> None:
    derived = series(ImageType=["DERIVED", "SECONDARY", "PROCESSED"], SeriesDescription=description)
    finding = findings(derived, clinical())["image_kind"]
    assert (finding.verdict, finding.excludes) == (verdict, verdict is NOT_MET)


def test_comment_is_reported_and_never_decides() -> None:
    derived = series(ImageType=["DERIVED", "PRIMARY", "AXIAL"], ImageComments="MPR on the PACS")
    finding = findings(derived, clinical())["image_kind"]
    assert (finding.verdict, finding.excludes) == (CANNOT_TELL, False)


@pytest.mark.parametrize(
    ("keyword", "value", "kind"),
    [
        ("VolumeBasedCalculationTechnique", "MAX_IP", "MIP"),
        ("VolumeBasedCalculationTechnique", "CURVED_MPR", "MPR"),
        ("DerivationDescription", "Minimum Intensity Projection", "MinIP, projection"),
        ("DerivationCodeSequence", "113072", "MPR"),
        ("DerivationCodeSequence", "113087", "filtered"),
        ("DerivationDescription", "GSI HAP(Water)", "material map"),
        ("DerivationDescription", "Virtual non-contrast", "VNC"),
    ],
)
def test_derivation_names_the_kind_where_image_type_does_not(
    keyword: str, value: str, kind: str
) -> None:
    given: object = value
    if keyword.endswith("Sequence"):
        item = pydicom.Dataset()
        item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, "DCM", "x"
        given = [item]
    finding = findings(series(**{keyword: given}), clinical())["image_kind"]
    assert finding.verdict is NOT_MET
    assert finding.statement.endswith(f"images are {kind}.")


# ----------------------------------------------------------------------------- all slices, damage


@pytest.mark.parametrize(
    ("keyword", "values", "code", "verdict"),
    [
        ("KVP", ("120", "80"), "tube_voltage", NOT_MET),
        ("KVP", ("80", "120"), "tube_voltage", NOT_MET),
        ("KVP", ("120", "100"), "tube_voltage", MET),
        ("KVP", ("120", None), "tube_voltage", CANNOT_TELL),
        ("KVP", ("120", "120kV"), "tube_voltage", CANNOT_TELL),
        ("KVP", ("80", "120kV"), "tube_voltage", NOT_MET),
        ("SliceThickness", ("2.5", "10"), "section_thickness", NOT_MET),
        ("SliceThickness", ("2.5", "2,5"), "section_thickness", CANNOT_TELL),
        ("ConvolutionKernel", ("B30f", "B70f"), "one_kernel", NOT_MET),
        ("ConvolutionKernel", ("B30f", None), "one_kernel", NOT_MET),
        ("ConvolutionKernel", (None, None), "one_kernel", CANNOT_TELL),
        ("LossyImageCompression", ("00", "01"), "no_lossy_compression", NOT_MET),
        ("LossyImageCompression", ("00", "YES"), "no_lossy_compression", CANNOT_TELL),
    ],
)
@pytest.mark.filterwarnings("ignore")
def test_every_slice_has_its_say(
    keyword: str, values: tuple[str | None, str | None], code: str, verdict: Verdict
) -> None:
    finding = findings(mixed(*({keyword: v} for v in values)), clinical())[code]
    assert finding.verdict is verdict
    shown = [e.value for e in finding.evidence if e.attribute == keyword]
    if values[0] != values[1]:
        assert len(shown) == 2
        assert all("2 of 4 images, Instance Number" in v for v in shown)


# ------------------------------------------------------------------------- previous immunotherapy


@pytest.mark.parametrize("setting", ["accept", "refuse"])
@pytest.mark.parametrize(("prior", "verdict"), [(True, NOT_MET), (False, MET), (None, CANNOT_TELL)])
def test_previous_immunotherapy_excludes_and_the_setting_decides_only_the_unknown(
    prior: bool | None, verdict: Verdict, setting: str
) -> None:
    policy = EligibilityPolicy(prior_immunotherapy_cannot_tell=setting)
    finding = findings(series(), clinical(prior=prior), policy)["no_prior_immunotherapy"]
    assert finding.verdict is verdict
    expected = {NOT_MET: True, MET: False, CANNOT_TELL: setting == "refuse"}
    assert finding.excludes is expected[verdict]
    accepted = verdict is CANNOT_TELL and setting == "accept"
    assert ("accepted by the site's settings" in finding.statement) is accepted


def test_previous_immunotherapy_that_could_not_be_read_says_what_was_given() -> None:
    record = clinical(prior=None, problems=(("prior_immunotherapy", "it is 'maybe'"),))
    finding = findings(series(), record)["no_prior_immunotherapy"]
    assert finding.verdict is CANNOT_TELL
    assert "it is 'maybe'" in finding.statement


# -------------------------------------------------------------------------------------- contrast


@pytest.mark.parametrize("setting", ["accept", "refuse"])
@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, MET),
        ({"ContrastBolusAgent": "NONE", "SeriesDescription": "Abdomen"}, NOT_MET),
        (UNKNOWN_CONTRAST, CANNOT_TELL),
    ],
    ids=["with", "without", "unknown"],
)
def test_contrast_setting_decides_only_what_the_header_does_not_tell(
    changes: dict[str, str | None], verdict: Verdict, setting: str
) -> None:
    policy = EligibilityPolicy(contrast_cannot_tell=setting)
    finding = findings(series(**changes), clinical(), policy)["contrast_enhanced"]
    assert finding.verdict is verdict
    expected = {NOT_MET: True, MET: False, CANNOT_TELL: setting == "refuse"}
    assert finding.excludes is expected[verdict]
    accepted = verdict is CANNOT_TELL and setting == "accept"
    assert ("accepted by the site's settings" in finding.statement) is accepted


def test_contrast_finding_says_how_strong_its_evidence_is() -> None:
    finding = findings(series(), clinical())["contrast_enhanced"]
    assert finding.strength == "strong"
    assert "(strong evidence)" in finding.statement
    others = findings(series(), clinical()).values()
    assert {f.code for f in others if f.strength is not None} == {"contrast_enhanced"}


def test_site_rule_and_images_settle_what_the_header_does_not_tell() -> None:
    item = series(**UNKNOWN_CONTRAST)
    uid = item.uid
    policy = EligibilityPolicy()
    by_rule = assess([item], clinical(), policy, [ContrastRule("abdo", enhanced=True)])
    opinions = {uid: ImageOpinion(True, "blood is enhanced (Aorta 170 HU)")}
    by_image = assess([item], clinical(), policy, (), opinions)
    other = assess([item], clinical(), policy, (), {"1.2.3": opinions[uid]})
    verdicts = [
        next(f.verdict for f in found if f.code == "contrast_enhanced")
        for found in (by_rule, by_image, other)
    ]
    assert verdicts == [MET, MET, CANNOT_TELL]


def test_contrast_that_one_image_names_and_another_denies_cannot_be_told() -> None:
    item = series()
    item.slices[1].header.ContrastBolusAgent = "NONE"
    finding = findings(item, clinical())["contrast_enhanced"]
    assert finding.verdict is CANNOT_TELL
    assert finding.excludes


# ------------------------------------------------------------------------------------ acquisition


def spaced(interval: float) -> CtSeries:
    """Return a series of slices ``interval`` mm apart."""
    slices = []
    for index, dataset in enumerate(_headers()):
        header = copy.deepcopy(dataset)
        header.ImagePositionPatient = [0, 0, index * interval]
        slices.append(CtSlice(Path("ct.dcm"), header))
    return build_series(slices)


def turned(row: tuple[float, float, float], column: tuple[float, float, float]) -> CtSeries:
    """Return a series whose slices lie along two directions, 2.5 mm apart."""
    normal = (
        row[1] * column[2] - row[2] * column[1],
        row[2] * column[0] - row[0] * column[2],
        row[0] * column[1] - row[1] * column[0],
    )
    slices = []
    for index, dataset in enumerate(_headers()):
        header = copy.deepcopy(dataset)
        header.ImageOrientationPatient = [round(v, 9) for v in (*row, *column)]
        header.ImagePositionPatient = [round(2.5 * index * n, 9) for n in normal]
        slices.append(CtSlice(Path("ct.dcm"), header))
    return build_series(slices)


def tilted(degrees: float) -> CtSeries:
    """Return axial slices turned about the patient's left-right axis."""
    angle = math.radians(degrees)
    return turned((1, 0, 0), (0, math.cos(angle), math.sin(angle)))


ACQUISITIONS = {
    "99 kV": ("tube_voltage", lambda: series(KVP=99), NOT_MET),
    "100 kV": ("tube_voltage", lambda: series(KVP=100), MET),
    "130 kV": ("tube_voltage", lambda: series(KVP=130), MET),
    "131 kV": ("tube_voltage", lambda: series(KVP=131), NOT_MET),
    "no kV": ("tube_voltage", lambda: series(KVP=None), CANNOT_TELL),
    "1.9 mm thick": ("section_thickness", lambda: series(SliceThickness=1.9), NOT_MET),
    "2 mm thick": ("section_thickness", lambda: series(SliceThickness=2), MET),
    "5 mm thick": ("section_thickness", lambda: series(SliceThickness=5), MET),
    "5.1 mm thick": ("section_thickness", lambda: series(SliceThickness=5.1), NOT_MET),
    "no thickness": ("section_thickness", lambda: series(SliceThickness=None), CANNOT_TELL),
    "1.2 mm apart": ("section_interval", lambda: spaced(1.2), NOT_MET),
    "1.25 mm apart": ("section_interval", lambda: spaced(1.25), MET),
    "5 mm apart": ("section_interval", lambda: spaced(5), MET),
    "5.1 mm apart": ("section_interval", lambda: spaced(5.1), NOT_MET),
    "axial": ("axial_plane", lambda: tilted(0), MET),
    "tilted by 14 degrees": ("axial_plane", lambda: tilted(14), MET),
    "tilted by 16 degrees": ("axial_plane", lambda: tilted(16), NOT_MET),
    "axial from above": ("axial_plane", lambda: tilted(180), MET),
    "sagittal": ("axial_plane", lambda: turned((0, 1, 0), (0, 0, -1)), NOT_MET),
    "coronal": ("axial_plane", lambda: turned((1, 0, 0), (0, 0, -1)), NOT_MET),
}


@pytest.mark.parametrize("setting", ["report", "exclude"])
@pytest.mark.parametrize("name", ACQUISITIONS)
def test_acquisition_outside_the_papers_range_is_reported_or_excludes(
    name: str, setting: str
) -> None:
    rule, item, verdict = ACQUISITIONS[name]
    policy = EligibilityPolicy(acquisition_out_of_range=setting)
    finding = findings(item(), clinical(), policy)[rule]
    assert finding.verdict is verdict
    out = verdict is not MET
    assert finding.excludes is (out and setting == "exclude")
    assert ("reported, does not exclude" in finding.statement) is (out and setting == "report")


# ------------------------------------------------------------------------------- lossy compression


@pytest.mark.parametrize("setting", ["report", "exclude"])
@pytest.mark.parametrize(
    ("syntax", "flag", "verdict"),
    [
        (ExplicitVRLittleEndian, None, MET),
        (ExplicitVRLittleEndian, "00", MET),
        (ExplicitVRLittleEndian, "01", NOT_MET),  # decompressed before it was sent
        (RLELossless, None, MET),
        (JPEGLosslessSV1, None, MET),
        (JPEG2000Lossless, "01", NOT_MET),
        (HTJ2KLossless, "00", MET),
        (JPEGBaseline8Bit, "00", NOT_MET),
        (JPEGExtended12Bit, None, NOT_MET),
        (JPEGLSNearLossless, None, CANNOT_TELL),
        (JPEGLSNearLossless, "00", CANNOT_TELL),
        (JPEG2000, "01", NOT_MET),
        (JPEG2000, None, CANNOT_TELL),
        (HTJ2K, None, CANNOT_TELL),
    ],
)
def test_lossy_compression_is_reported_or_excludes(
    syntax: UID, flag: str | None, verdict: Verdict, setting: str
) -> None:
    item = series(LossyImageCompression=flag)
    for ct_slice in item.slices:
        ct_slice.header.file_meta.TransferSyntaxUID = syntax
    policy = EligibilityPolicy(lossy_compression=setting)
    finding = findings(item, clinical(), policy)["no_lossy_compression"]
    assert finding.verdict is verdict
    out = verdict is not MET
    assert finding.excludes is (out and setting == "exclude")
    assert ("reported, does not exclude" in finding.statement) is (out and setting == "report")
    said = {str(e) for e in finding.evidence}
    assert said == {
        f"CT LossyImageCompression: {flag or '(absent)'}",
        f"CT TransferSyntaxUID: {syntax.name}",
    }


def test_one_lossy_slice_is_enough() -> None:
    item = series()
    item.slices[2].header.LossyImageCompression = "01"
    item.slices[2].header.LossyImageCompressionRatio = 9.5
    finding = findings(item, clinical())["no_lossy_compression"]
    assert finding.verdict is NOT_MET
    ratio = "CT LossyImageCompressionRatio: 9.5 (1 of 4 images, Instance Number 3)"
    assert ratio in {str(e) for e in finding.evidence}


# ------------------------------------------------------------------------------- the whole of them


@pytest.mark.parametrize(
    "settings_",
    list(itertools.product(("refuse", "accept"), ("refuse", "accept"), ("report", "exclude"))),
    ids=" ".join,
)
def test_what_cannot_be_told_never_passes_silently(settings_: tuple[str, str, str]) -> None:
    policy = EligibilityPolicy(
        contrast_cannot_tell=settings_[0],
        prior_immunotherapy_cannot_tell=settings_[1],
        acquisition_out_of_range=settings_[2],
    )
    item = series(**UNKNOWN_CONTRAST, KVP=None, SliceThickness=None)
    found = findings(item, clinical(None, None), policy)
    unclear = [f for f in found.values() if f.verdict is CANNOT_TELL]
    assert {f.code for f in unclear} == RULES - {
        "axial_plane",
        "section_interval",
        "no_lossy_compression",
        "image_kind",
        "one_kernel",
    }
    for finding in unclear:
        said = "accepted by the site's settings" in finding.statement
        said = said or "does not exclude" in finding.statement
        assert finding.excludes is not said
        assert "cannot tell" in finding.statement
        assert finding.evidence


def test_the_papers_settings_are_the_defaults() -> None:
    policy = EligibilityPolicy()
    assert policy.laboratory_window_days == 28
    assert policy.contrast_cannot_tell == "refuse"
    assert policy.not_measurable == "exclude"


def test_each_series_is_judged_by_itself() -> None:
    plain = series(ContrastBolusAgent="NONE", SeriesDescription="Abdomen", KVP=80)
    found = assess([series(), plain], clinical(), EligibilityPolicy())
    assert [f.verdict for f in found if f.code == "contrast_enhanced"] == [MET, NOT_MET]
    assert [f.verdict for f in found if f.code == "tube_voltage"] == [MET, NOT_MET]
    assert len([f for f in found if f.code == "no_prior_immunotherapy"]) == 1


DERIVED = ["DERIVED", "SECONDARY", "AXIAL"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gaussian smoothing, sigma 1.5", "filtered"),
        ("Smoothed", "filtered"),
        ("median filter 3x3", "filtered"),
        ("Non-local means", "filtered"),
        ("unsharp masking", "filtered"),
        ("noise added: 20 HU", "filtered"),
        ("PixelShine noise reduction", "filtered"),
        ("ComBat harmonised", "filtered"),
        ("Intensity normalisation", "arithmetic"),
        ("Clipped to -160..240", "arithmetic"),
        ("Resampled to 1 mm isotropic", "resampled"),
        ("Upsampled, super-resolution", "resampled"),
        ("CycleGAN", "synthetic CT"),
    ],
)
def test_what_was_done_to_images_afterwards_is_read_from_their_derivation(
    text: str, kind: str
) -> None:
    found = findings(series(ImageType=DERIVED, DerivationDescription=text), clinical())
    assert (found["image_kind"].verdict, found["image_kind"].excludes) == (NOT_MET, True)
    assert found["image_kind"].statement.endswith(f"images are {kind}.")


@pytest.mark.parametrize(
    "text",
    [
        "Lossless JPEG compression",
        "Filtered back projection, kernel B30f",
        "Burned-in text removed",
        "Iterative reconstruction ADMIRE 3",
        "Pixel data decompressed",
    ],
)
def test_other_derivations_are_none(text: str) -> None:
    found = findings(series(ImageType=DERIVED, DerivationDescription=text), clinical())
    assert found["image_kind"].verdict is MET


@pytest.mark.parametrize("text", ["Abdomen smooth", "Thorax resampled 1 mm", "Gauss ward"])
def test_words_for_what_was_done_count_in_no_other_description(text: str) -> None:
    assert findings(series(SeriesDescription=text), clinical())["image_kind"].verdict is MET


@pytest.mark.parametrize(
    ("model", "kind"),
    [
        *[
            (model, "cone-beam CT")
            for model in (
                "XVI", "On-Board Imager", "OBI", "TrueBeam STx", "Halcyon", "Ethos", "Cios Spin",
                "AXIOM-Artis", "ARTIS pheno", "Artis zeego", "AlluraXper FD20", "Allura Xper FD20",
                "Azurion 7 C20", "Innova IGS 540", "O-arm", "O-Arm O2", "NewTom VGi", "i-CAT",
                "ProMax", "3D Accuitomo 170",
            )
        ],
        *[(model, "megavoltage CT") for model in ("Hi-Art", "TomoHD")],
    ],
)  # fmt: skip
def test_scanners_that_make_no_diagnostic_ct_are_known_by_their_model(
    model: str, kind: str
) -> None:
    found = findings(series(ManufacturerModelName=model), clinical())["image_kind"]
    assert (found.verdict, found.excludes) == (NOT_MET, True)
    assert found.statement.endswith(f"images are {kind}.")
    assert any(e.value == model for e in found.evidence)


@pytest.mark.parametrize(
    "model",
    [
        "SOMATOM Definition AS+", "SOMATOM Force", "NAEOTOM Alpha", "Biograph 40", "Emotion 16",
        "Discovery CT750 HD", "Revolution CT", "LightSpeed VCT", "Optima CT660", "BrightSpeed",
        "Brilliance 64", "iCT 256", "Ingenuity CT", "IQon - Spectral CT", "Spectral CT 7500",
        "Aquilion ONE", "Aquilion Prime SP", "uCT 760", "uCT 530", "SCENARIA", "Supria", "Airo",
        "Symbia Intevo", "Discovery 690", "Discovery MI", "Perspective", "Sensation 64", "",
    ],
)  # fmt: skip
def test_diagnostic_scanners_are_none_of_them(model: str) -> None:
    found = findings(series(ManufacturerModelName=model), clinical())["image_kind"]
    assert found.verdict is MET
    assert [e.attribute for e in found.evidence] == ["ImageType"]


@pytest.mark.parametrize("keyword", ["SeriesDescription", "StudyDescription", "ProtocolName"])
@pytest.mark.parametrize(
    "text",
    [
        "CT guided biopsy liver", "CT-gesteuerte Punktion", "Biopsie sous scanner",
        "Biopsia guiada por TC", "Agobiopsia TC-guidata", "CT geleide punctie",
        "Microwave ablation", "Kryoablation Niere", "Abszessdrainage CT drainage",
        "i-Spiral INTERVENTION", "CT Fluoro", "Needle position", "CT下生検", "CT引导穿刺活检",
    ],
)  # fmt: skip
def test_an_intervention_is_reported_and_does_not_exclude(keyword: str, text: str) -> None:
    found = findings(series(**{keyword: text}), clinical())["image_kind"]
    assert (found.verdict, found.excludes) == (CANNOT_TELL, False)
    assert "names an intervention" in found.statement
    assert any(e.value == text for e in found.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "CT Thorax/Abdomen portal venous", "Staging", "Verlaufskontrolle", "Leber 3-phasig",
        "Thorax Routine", "TAP c/mdc", "CT CAP WITH TRIPHASIC LIVER (NON-ANGIOGRAPHIC)",
    ],
)  # fmt: skip
def test_descriptions_of_diagnostic_scans_name_no_intervention(text: str) -> None:
    found = findings(series(SeriesDescription=text, StudyDescription=text), clinical())
    assert "intervention" not in found["image_kind"].statement


@pytest.mark.parametrize(("value", "said"), [("YES", True), ("NO", False), (None, False)])
def test_burned_in_text_is_reported(value: str | None, said: bool) -> None:
    found = findings(series(BurnedInAnnotation=value), clinical())["image_kind"]
    assert ("burned into" in found.statement) is said
    assert not found.excludes


@pytest.mark.parametrize(
    ("born", "age", "child"),
    [
        ("20150101", None, True),
        ("20060305", None, True),
        ("20060303", None, False),
        ("19600101", None, False),
        ("20240305", None, False),  # after the CT, which has a sentence of its own
        ("20150101", "064Y", False),  # one of them was changed in de-identification
        ("19600101", "009Y", True),
        ("20150101", "000Y", True),
        ("2015", None, False),
        (None, None, False),
    ],
)
def test_a_child_is_known_by_its_birth_date_where_no_age_is_stated(
    born: str | None, age: str | None, child: bool
) -> None:
    found = of_a_patient(series(PatientBirthDate=born, PatientAge=age).attributes)
    assert ["the patient is a child" in f.statement for f in found] == [True] * child
    assert all(str(born) not in str(f) for f in found)


@pytest.mark.parametrize(
    ("age", "child"),
    [
        *[(a, True) for a in ("003Y", "017Y", "018M", "010D", "020W", ["009Y", "009Y"])],
        *[(a, False) for a in ("018Y", "065Y", "216M", "000Y", "000D", "65", "", None)],
    ],
)
def test_a_child_is_noted_as_the_model_was_derived_from_adults(
    age: str | list[str] | None, child: bool
) -> None:
    found = of_a_patient(series(PatientAge=age).attributes)
    assert ["the patient is a child" in f.statement for f in found] == [True] * child
    assert all(f.verdict is CANNOT_TELL and not f.excludes for f in found)
