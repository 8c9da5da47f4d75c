"""``immunoct explain``: it says what ``score`` would do, in words, and computes no feature."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pydicom
import pytest
from pydicom.uid import generate_uid

from dicom_node.cli import main
from dicom_node.demo.phantom import lesion_mask, make_seg
from scoring.case.explain import suggested_pattern
from tests.helpers.made.cases import SMALL, build_case
from tests.helpers.made.command_files import (
    LABS,
    PHANTOM,
    START,
    Files,
    assert_no_patient,
)

NO_PRIOR = ("--prior-immunotherapy", "no")
CLINICAL = (*START, *LABS, *NO_PRIOR)


@dataclasses.dataclass(frozen=True)
class Said:
    code: int
    text: str

    @property
    def flat(self) -> str:
        """The text with single blanks, as lines break anywhere."""
        return " ".join(self.text.split())


Explain = Callable[..., Said]


@pytest.fixture
def explain(capsys: pytest.CaptureFixture[str]) -> Explain:
    def run(ct: Path, *arguments: str | Path) -> Said:
        code = main(["explain", "--ct", str(ct), *map(str, arguments)])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        assert_no_patient(out + err)
        assert all(len(line) <= 100 for line in out.splitlines()) or "--json" in arguments
        return Said(code, out)

    return run


def test_explanation_says_everything_of_a_case_that_would_be_scored(
    files: Files, explain: Explain
) -> None:
    said = explain(files.ct, "--seg", files.seg, *CLINICAL)
    assert said.code == 0
    for words in (
        "3 of 3 lesions would be scored",
        "The radiomics-clinical score would be given.",
        "24 slices used",
        "used; the segmentation was drawn on it.",
        "Contrast-enhanced CT: met; an intravenous contrast agent is named (strong evidence).",
        "CT ContrastBolusAgent: Iohexol 350",
        "CT ContrastBolusRoute: IV",
        "CT within 28 days before treatment start: met",
        "Liver metastasis (segment 1): liver, by anatomic region (10200004, SCT, 'Liver').",
        "Retroperitoneal node (segment 3): node, by",
        "measurable by RECIST 1.1",
        "A Structured Report with the scores would be created.",
        "RESEARCH USE ONLY",
    ):
        assert words in said.flat
    assert "Not scored" not in said.flat


def test_refused_case_says_every_reason_and_what_to_do(files: Files, explain: Explain) -> None:
    said = explain(files.ct, "--seg", files.seg)
    assert said.code == 3
    assert "Nothing is scored: not eligible: CT within 28 days" in said.flat
    assert "no treatment start date is known" in said.flat
    assert "What to do: Enter the treatment start date" in said.flat
    assert "measurable by RECIST 1.1" in said.flat  # said although scoring does not come to it
    assert (
        "A Structured Report with the reason why nothing is scored would be created." in said.flat
    )


def test_objects_that_cannot_be_used_are_refused_by_name(
    files: Files, explain: Explain, tmp_path: Path
) -> None:
    ct = tmp_path / "ct"
    shutil.copytree(files.ct, ct)
    sorted(ct.iterdir())[10].unlink()
    said = explain(ct, "--seg", files.seg, *CLINICAL)
    assert said.code == 2
    assert "the objects cannot be used: SEG" in said.flat
    assert "What to do: Send the whole CT series" in said.flat
    as_json = json.loads(explain(ct, "--seg", files.seg, *CLINICAL, "--json").text)
    assert as_json["problem"] == "missing_slice"
    assert as_json["would_score"] is False


def test_unknown_label_is_listed_with_the_rule_it_needs_and_the_rule_can_be_tried(
    files: Files, explain: Explain, tmp_path: Path
) -> None:
    seg = pydicom.dcmread(files.uncoded)
    seg.SegmentSequence[0].SegmentLabel = "Ca hepatis 1"
    seg.save_as(tmp_path / "seg.dcm")
    said = explain(files.ct, "--seg", tmp_path / "seg.dcm", *CLINICAL)
    assert said.code == 3
    assert "location unknown: no anatomic region is coded" in said.flat
    assert r"1 segment: label = '^Ca\ hepatis' in [[segment_rules]]" in said.flat
    assert r"--location-rule '^Ca\ hepatis=LOCATION'" in said.flat
    rule = "^Ca hepatis=liver"
    tried = explain(files.ct, "--seg", tmp_path / "seg.dcm", *CLINICAL, "--location-rule", rule)
    assert tried.code == 0
    assert "liver, by site rule '^Ca hepatis' on label 'Ca hepatis 1'" in tried.flat


def test_every_segment_is_listed_with_the_word_or_rule_that_decided(
    files: Files, explain: Explain, tmp_path: Path
) -> None:
    seg = pydicom.dcmread(files.seg)
    labels = ("liver met", "Segment_2", "Segment_3")
    for item, label in zip(seg.SegmentSequence, labels, strict=True):
        item.SegmentLabel = item.TrackingID = label
        for keyword in (
            "SegmentedPropertyCategoryCodeSequence",
            "SegmentedPropertyTypeCodeSequence",
        ):
            code = item[keyword].value[0]
            code.CodeValue, code.CodeMeaning = "85756007", "Tissue"
        del item.AnatomicRegionSequence
    seg.save_as(tmp_path / "seg.dcm")
    config = tmp_path / "immunoct.toml"
    config.write_text(
        '[[peers]]\nname = "P"\nae_title = "P"\nhost = "127.0.0.1"\nport = 104\n'
        '[report]\ndestination = "P"\n[[segment_rules]]\nlabel = "_3$"\nlesion = false\n',
        encoding="utf-8",
    )
    said = explain(files.ct, "--seg", tmp_path / "seg.dcm", *CLINICAL, "--config", config)
    assert said.code == 0
    assert "lesion, by label: label 'liver met' (words 'liver', 'met'); category" in said.flat
    assert "is on all segments and says nothing" in said.flat
    assert "not a lesion, by rule: site rule [label '_3$': not a lesion]" in said.flat
    assert ": needs a person: category" in said.flat


def test_no_rule_is_proposed_for_a_label_of_lesions_anywhere(
    files: Files, explain: Explain
) -> None:
    said = explain(files.ct, "--seg", files.uncoded, *CLINICAL)
    assert said.code == 3
    assert "MISSING RULES" not in said.text
    tried = explain(files.ct, "--seg", files.uncoded, *CLINICAL, "--location-rule", "^Tumor=liver")
    assert tried.code == 0
    assert "liver, by site rule '^Tumor' on label 'Tumor_1'" in tried.flat


@pytest.mark.parametrize(
    ("label", "pattern"),
    [("Tumor_1", "^Tumor"), ("Lesion #12", "^Lesion"), ("7", "^7"), ("a.b", r"^a\.b")],
)
def test_suggested_pattern_leaves_the_number_out(label: str, pattern: str) -> None:
    assert suggested_pattern(label) == pattern


def test_other_series_of_the_folder_is_named_as_not_used(
    files: Files, explain: Explain, tmp_path: Path
) -> None:
    ct = tmp_path / "ct"
    shutil.copytree(files.ct, ct)
    series = generate_uid(prefix=None)
    for path in sorted(files.ct.iterdir()):
        other = pydicom.dcmread(path)
        other.SOPInstanceUID = other.file_meta.MediaStorageSOPInstanceUID = generate_uid(
            prefix=None
        )
        other.SeriesInstanceUID, other.SeriesDescription = series, "Lung kernel"
        other.save_as(ct / f"other_{path.name}")
    said = explain(ct, "--seg", files.seg, *CLINICAL)
    assert f"CT series {series} (Lung kernel), 24 slices: not used" in said.flat


def test_segment_that_is_no_lesion_is_named_with_its_codes(
    files: Files, explain: Explain, tmp_path: Path
) -> None:
    seg = pydicom.dcmread(files.seg)
    kind = seg.SegmentSequence[1].SegmentedPropertyTypeCodeSequence[0]
    kind.CodeValue, kind.CodeMeaning = "367643001", "Cyst"
    seg.save_as(tmp_path / "seg.dcm")
    said = explain(files.ct, "--seg", tmp_path / "seg.dcm", *CLINICAL)
    assert said.code == 0
    assert "2 of 2 lesions would be scored" in said.flat
    assert "Lung metastasis (segment 2 of SEG" in said.flat
    assert "not a lesion, by code: category (49755003, SCT," in said.flat
    assert "type (367643001, SCT, 'Cyst')" in said.flat


def test_configuration_tells_where_the_report_goes(
    files: Files, explain: Explain, tmp_path: Path
) -> None:
    config = tmp_path / "immunoct.toml"
    config.write_text(
        '[[peers]]\nname = "ARCHIVE"\nae_title = "PACS1"\nhost = "127.0.0.1"\nport = 104\n'
        '[report]\ndestination = "ARCHIVE"\nsr_class = "enhanced"\ncompanions = ["pdf"]\n'
        '[[contrast_rules]]\npattern = "portal"\ncontrast = "not enhanced"\n',
        encoding="utf-8",
    )
    said = explain(files.ct, "--seg", files.seg, *CLINICAL, "--config", config)
    assert "would go to ARCHIVE (PACS1), in SR class enhanced. Also sent: pdf." in said.flat
    assert said.code == 3  # the rule contradicts the agent
    assert "(contradictory evidence)" in said.flat
    assert "settings contrast_rules 'portal': not enhanced, by SeriesDescription" in said.flat


def test_json_has_the_same_and_no_patient(files: Files, explain: Explain) -> None:
    said = json.loads(explain(files.ct, "--seg", files.seg, *CLINICAL, "--json").text)
    assert said["research_use_only"] is True
    assert said["would_score"] is True
    assert [x["location"] for x in said["lesions"]] == ["liver", "lung", "node"]
    assert [(x["verdict"], x["decided_by"], x["located_by"]) for x in said["segments"]] == [
        ("lesion", "code", "code")
    ] * 3
    assert said["series"][0]["summary"]["slices"] == 24
    contrast = next(f for f in said["eligibility"] if f["code"] == "contrast_enhanced")
    assert contrast["strength"] == "strong"
    assert said["report"]


def test_no_feature_is_computed_and_no_ct_pixel_decoded(
    files: Files, explain: Explain, tmp_path: Path
) -> None:
    """Files without pixels are explained all the same."""
    ct = tmp_path / "ct"
    ct.mkdir()
    for path in files.ct.iterdir():
        dataset = pydicom.dcmread(path)
        del dataset.PixelData
        dataset.save_as(ct / path.name)
    said = explain(ct, "--seg", files.seg, *CLINICAL)
    assert said.code == 0
    assert "3 of 3 lesions would be scored" in said.flat


# -------------------------------------------------------------------------------------- real cases


def test_real_nodule_of_four_readers(shared: Path, explain: Explain) -> None:
    folder = shared / "data" / "LIDC-IDRI-0001"
    segs = sorted((folder / "seg").glob("*.dcm"))
    said = explain(folder / "ct", "--seg", *segs, "--treatment-start", "2000-01-15")
    assert said.code == 0
    assert "1 of 1 lesion would be scored" in said.flat
    assert "133 slices used" in said.flat
    assert "named (moderate evidence). CT ContrastBolusAgent: IV" in said.flat
    assert "lung, by anatomic region (T-28000, SRT, 'Lung')." in said.flat
    assert "albumin not available; lymphocytes not available" in said.flat


def test_real_liver_metastases_without_a_coded_region(shared: Path, explain: Explain) -> None:
    folder = shared / "data" / "CRLM-CT-1006"
    segs = sorted((folder / "seg_approx").glob("*.dcm"))
    arguments = [folder / "ct", "--seg", *segs, "--treatment-start", "1994-05-01"]
    said = explain(*arguments)
    assert said.code == 3
    assert "MISSING RULES" not in said.text  # 'Tumor 3' may be anywhere
    assert "CT ContrastBolusRoute: Oral & IV" in said.flat
    tried = explain(*arguments, "--location-rule", "^Tumor=liver")
    assert tried.code == 0
    assert "Not scored: not measurable by RECIST 1.1" in tried.flat


# ------------------------------------------------------------------- it never disagrees with score


def _without_contrast(files: Files, folder: Path) -> Path:
    ct = folder / "native"
    ct.mkdir()
    for path in files.ct.iterdir():
        dataset = pydicom.dcmread(path)
        dataset.ContrastBolusAgent, dataset.SeriesDescription = "NONE", "Thorax nativ"
        dataset.save_as(ct / path.name)
    return ct


def _small_lesions(files: Files, folder: Path) -> tuple[Path, Path]:
    tiny = dataclasses.replace(SMALL.lesions[0], radii=(3.5, 3.5, 4))
    small = dataclasses.replace(PHANTOM, lesions=(tiny, SMALL.lesions[1]))
    return build_case(small).write(folder)


def _situations(files: Files, folder: Path) -> dict[str, list[str | Path]]:
    ct, seg = files.ct, files.seg
    broken = folder / "broken"
    shutil.copytree(ct, broken)
    sorted(broken.iterdir())[3].unlink()
    small_ct, small_seg = _small_lesions(files, folder / "small")
    liver = PHANTOM.lesions[0]
    case = build_case(PHANTOM)
    case_ct, _ = case.write(folder / "two")
    cyst = make_seg(case.ct, [lesion_mask(PHANTOM, liver)], [liver])
    kind = cyst.SegmentSequence[0].SegmentedPropertyTypeCodeSequence[0]
    kind.CodeValue, kind.CodeMeaning = "367643001", "Cyst"
    cyst.save_as(folder / "cyst.dcm", enforce_file_format=True)
    moved = pydicom.dcmread(seg)
    for frame in moved.PerFrameFunctionalGroupsSequence:
        frame.PlanePositionSequence[0].ImagePositionPatient[0] += 0.7
    moved.save_as(folder / "moved.dcm")
    return {
        "scored": [ct, "--seg", seg, *CLINICAL],
        "scored without laboratory values": [ct, "--seg", seg, *START, *NO_PRIOR],
        "two segmentations": [ct, "--seg", *files.parts, *CLINICAL],
        "no treatment start": [ct, "--seg", seg],
        "scan too old": [ct, "--seg", seg, "--treatment-start", "2024-06-01"],
        "previous immunotherapy": [ct, "--seg", seg, *START, "--prior-immunotherapy", "yes"],
        "unenhanced": [_without_contrast(files, folder), "--seg", seg, *CLINICAL],
        "location unknown": [ct, "--seg", files.uncoded, *CLINICAL],
        "some scored": [ct, "--seg", files.uncoded, files.parts[1], *CLINICAL],
        "not measurable": [small_ct, "--seg", small_seg, *CLINICAL],
        "no lesion": [case_ct, "--seg", folder / "cyst.dcm", *CLINICAL],
        "a slice is missing": [broken, "--seg", seg, *CLINICAL],
        "segmentation of other images": [case_ct, "--seg", seg, *CLINICAL],
        "segmentation off the grid": [ct, "--seg", folder / "moved.dcm", *CLINICAL],
        "not eligible and off the grid": [ct, "--seg", folder / "moved.dcm"],
        "no segmentation": [ct, "--seg", next(iter(ct.iterdir())), *CLINICAL],
        "no CT": [seg, "--seg", seg, *CLINICAL],
    }


SITUATIONS = (
    "scored",
    "scored without laboratory values",
    "two segmentations",
    "no treatment start",
    "scan too old",
    "previous immunotherapy",
    "unenhanced",
    "location unknown",
    "some scored",
    "not measurable",
    "no lesion",
    "a slice is missing",
    "segmentation of other images",
    "segmentation off the grid",
    "not eligible and off the grid",
    "no segmentation",
    "no CT",
)


EXIT = {
    "two segmentations": 0,
    "not measurable": 0,  # the other lesion is scored
    "a slice is missing": 2,
    "segmentation of other images": 2,
    "segmentation off the grid": 2,
    "no segmentation": 2,
    "no CT": 2,
}


@pytest.fixture(scope="session")
def situations(
    files: Files, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str | Path]]:
    made = _situations(files, tmp_path_factory.mktemp("explained"))
    assert tuple(made) == SITUATIONS
    return made


@pytest.mark.parametrize("name", SITUATIONS)
def test_explain_and_score_agree(
    name: str,
    situations: dict[str, list[str | Path]],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    config = tmp_path / "immunoct.toml"  # whether a call is firm is not explained
    config.write_text(
        '[[peers]]\nname = "P"\nae_title = "P"\nhost = "127.0.0.1"\nport = 1\n'
        '[case]\nstability = "off"\n'
    )
    ct, *arguments = map(str, [*situations[name], "--config", config])
    explained = main(["explain", "--ct", ct, *arguments, "--json"])
    said: dict[str, Any] = json.loads(capsys.readouterr().out)
    scored = main(["score", "--ct", ct, "--out", str(tmp_path), *arguments])
    message = capsys.readouterr().err.strip().splitlines()[-1]
    assert explained == scored
    assert scored == EXIT.get(name, 0 if "scored" in name else 3), name
    if scored == 2:
        assert said["reason"].removeprefix("the objects cannot be used: ") in message
        return
    result = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    assert said["would_score"] is (result["status"] == "scored")
    assert said["reason"] == result["reason"]
    # What the images of the lesions show is seen in scoring alone.
    rules = [f for f in result["eligibility"] if f["code"] != "lesion_images"]
    assert said["eligibility"] == rules
    used = [s["summary"] for s in said["series"] if s["summary"]]
    assert used == result["series"]
    clinical = result["patient"]["radiomics_clinical_score"] is not None
    assert clinical is (said["would_score"] and not said["clinical_score_lacks"])
    assert set(result["notes"]) <= set(said["notes"])
    assert len(said["lesions"]) == len(result["lesions"])
    not_eligible = any(f["excludes"] for f in result["eligibility"])
    for one, other in zip(said["lesions"], result["lesions"], strict=True):
        same = ("segment_label", "location", "location_evidence", "tracking_uid")
        if not not_eligible:
            same += ("reason", "reason_code", "long_axis_mm", "measurable", "voxels")
        assert [one[k] for k in same] == [other[k] for k in same]
