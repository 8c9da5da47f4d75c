"""The PDF and the key images beside a report, and what others' programs say of them."""

from __future__ import annotations

import dataclasses
import io
import re
from pathlib import Path

import numpy as np
import pydicom
import pypdf
import pytest

from dicom_node.cli import main
from scoring import parse_record, score_case
from scoring.case.key_image import key_images, orientation
from scoring.results import Finding, KeyImage, Location, Verdict
from sr_templates import build_report, report_uid
from sr_templates.companions.key_image_figure import (
    LUNG,
    MOST_OF_WHO,
    SOFT_TISSUE,
    opposite,
    whole_slice_rgb,
    window,
)
from sr_templates.companions.printable import printable, shown_name
from sr_templates.companions.summary_page import summary_pdf, who_and_when
from sr_templates.sentences import score_text
from tests.helpers.made.cases import NO_VARIANTS, build_case
from tests.helpers.made.companions import NOW, Scored, made, score_made_case

MOST_BYTES = 2_000_000


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Scored:
    return score_made_case(tmp_path_factory.mktemp("case"))


@pytest.fixture(scope="module")
def companions(scored: Scored) -> list[pydicom.Dataset]:
    return made(scored)


def pdf_pages(content: bytes) -> list[str]:
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def test_the_key_image_is_the_slice_on_which_the_lesion_is_largest(scored: Scored) -> None:
    for image, mask in zip(scored.images(), scored.masks, strict=True):
        areas = mask.sum(axis=(1, 2))
        assert image.mask.sum() == areas.max()
        at = [i for i, s in enumerate(scored.slices) if s.sop_instance_uid == uid(image)]
        assert areas[at[0]] == areas.max()
        assert (image.mask == mask[at[0]]).all()
        stored = pydicom.dcmread(scored.slices[at[0]].path)
        assert (image.pixels == stored.pixel_array.astype(int) - 1024).all()
        assert image.orientation == ("L", "P")


def uid(image: KeyImage) -> str:
    return image.source.sop_instance_uid


def test_scored_lesions_come_first_and_no_more_than_wanted(scored: Scored) -> None:
    first, *rest = scored.result.lesions
    unscored = dataclasses.replace(first, radiomics_score=None, status="not scored")
    result = dataclasses.replace(scored.result, lesions=(unscored, *rest))
    images = key_images(result, scored.slices, scored.segs, 2)
    assert [x.lesion.tracking_uid for x in images] == [x.tracking_uid for x in rest]


@pytest.mark.parametrize(
    ("direction", "letters"),
    [
        ((1, 0, 0), "L"),
        ((-1, 0, 0), "R"),
        ((0, 1, 0), "P"),
        ((0, 0, 1), "H"),
        ((0.8, 0.0, -0.6), "LF"),
        ((0.6, -0.8, 0), "AL"),
        ((0.999, 0.04, 0), "L"),
    ],
)
def test_orientation_letters(direction: tuple[float, float, float], letters: str) -> None:
    assert orientation(np.array(direction)) == letters
    assert opposite(opposite(letters)) == letters


def test_lung_lesions_are_seen_in_the_lung_window(scored: Scored) -> None:
    windows = {x.lesion.location: window(x) for x in scored.images()}
    assert windows[Location.LUNG] == LUNG
    assert windows[Location.LIVER] == windows[Location.NODE] == SOFT_TISSUE


def test_the_contour_lies_on_the_lesions_edge(scored: Scored) -> None:
    image = scored.images()[0]
    rgb = whole_slice_rgb(image, "Demo Patient", 640).astype(int)
    yellow = (rgb[..., 0] > 200) & (rgb[..., 1] > 150) & (rgb[..., 2] < 100)
    rows, columns = np.nonzero(yellow)
    side = 640 * 0.92  # the picture's share of the height, square, centred
    scale = side / image.mask.shape[0]
    left = (640 - side) / 2
    found = ((rows / scale).min(), (rows / scale).max())
    wanted = np.nonzero(image.mask)
    assert found == pytest.approx((wanted[0].min(), wanted[0].max() + 1), abs=1.0)
    found = (((columns - left) / scale).min(), ((columns - left) / scale).max())
    assert found == pytest.approx((wanted[1].min(), wanted[1].max() + 1), abs=1.0)


def test_the_pdf_says_what_the_report_says_on_at_most_two_pages(scored: Scored) -> None:
    pages = pdf_pages(summary_pdf(scored.result, scored.source, scored.images(), NOW))
    assert len(pages) == 2
    first, second = pages
    assert scored.result.patient.radiomics_score is not None
    score = score_text(scored.result.patient.radiomics_score, 0.29)
    for words in (
        f"Radiomics score {score}",
        "cut-off 0.29",
        "Radiomics-clinical score",
        "RESEARCH USE ONLY",
        "Contrast-enhanced CT: met",
        "NOT CALIBRATED TO THIS SITE",
        "Demo Patient",
        "Intensity Histogram Entropy",
        "2026-01-02 03:04",
    ):
        assert words in first
    assert "RESEARCH USE ONLY" in second
    for lesion in scored.result.lesions:
        assert lesion.segment_label in second


def test_a_refusals_pdf_says_why_and_what_to_do(scored: Scored) -> None:
    result = score_case(scored.slices, scored.segs, parse_record({}, "test"), NO_VARIANTS)
    (page,) = pdf_pages(summary_pdf(result, scored.source, [], NOW))
    assert "No score" in page
    assert "What to do: Enter the treatment start date in the clinical record" in page
    assert "Largest terms" not in page


@pytest.mark.parametrize(("words", "pages"), [(1, 1), (20, 2)])
def test_what_would_reach_the_footer_is_on_the_second_page(
    scored: Scored, words: int, pages: int
) -> None:
    finding = Finding("tube_voltage", Verdict.MET, False, f"Rule: met; {'so many words ' * words}.")
    result = dataclasses.replace(scored.result, eligibility=(finding,) * 11)
    found = pdf_pages(summary_pdf(result, scored.source, [], NOW))
    assert len(found) == pages
    for heading in ("What the score means", "Clinical record ("):
        assert [heading in page for page in found] == [False] * (pages - 1) + [True]


def test_a_page_with_too_many_findings_shows_those_that_are_not_met(scored: Scored) -> None:
    met, unmet = Verdict.MET, Verdict.NOT_MET
    findings = [Finding("tube_voltage", met, False, f"Rule {i}: met; 120 kV.") for i in range(30)]
    findings.append(Finding("axial_plane", unmet, True, "Last rule: not met; not axial."))
    result = dataclasses.replace(
        scored.result,
        eligibility=tuple(findings),
        series=scored.result.series * 4,
        notes=("A remark of some length, of which there are many. " * 3,) * 20,
    )
    (page,) = pdf_pages(summary_pdf(result, scored.source, [], NOW))
    assert "Last rule: not met" in page
    of_findings, of_data = re.findall(r"\.\.\. and (\d+) more in the Structured Report\.", page)
    assert of_findings == "20"
    assert int(of_data) >= 20  # of 24; as many are shown as there is room for


def test_companions_of_many_long_lesions_stay_small(scored: Scored) -> None:
    lesions = tuple(
        dataclasses.replace(x, segment_label="$very^long_label " * 20, segment_number=i % 3 + 1)
        for i, x in enumerate(scored.result.lesions * 30)
    )
    many = dataclasses.replace(scored, result=dataclasses.replace(scored.result, lesions=lesions))
    pdf, *pictures = made(many)
    assert len(pictures) == 12
    assert len(pdf_pages(pdf.EncapsulatedDocument)) == 2
    assert "12 of 90 lesions are shown" in pdf_pages(pdf.EncapsulatedDocument)[1]
    for dataset in (pdf, *pictures):
        buffer = io.BytesIO()
        dataset.save_as(buffer, enforce_file_format=True)
        assert len(buffer.getvalue()) < MOST_BYTES


def test_companions_are_of_the_same_study_and_evidence(
    scored: Scored, companions: list[pydicom.Dataset]
) -> None:
    pdf, *pictures = companions
    evidence = {r.sop_instance_uid for r in scored.result.evidence}
    assert {i.ReferencedSOPInstanceUID for i in pdf.SourceInstanceSequence} == evidence
    sources = [p.SourceImageSequence[0].ReferencedSOPInstanceUID for p in pictures]
    assert sources == [uid(i) for i in scored.images()]
    for dataset in (pdf, *pictures):
        assert dataset.StudyInstanceUID == scored.result.study_instance_uid
        assert dataset.PatientID == scored.source.PatientID
        assert "RESEARCH USE ONLY" in dataset.SeriesDescription
        assert (dataset.ContentDate, dataset.ContentTime) == ("20260102", "030405.000000")
        assert "Laterality" not in dataset
    report = build_report(scored.result, scored.source)
    descriptions = {d.SeriesDescription[:16] for d in (report, pdf, *pictures)}
    assert len(descriptions) == 3
    (page,) = pdf_pages(pdf.EncapsulatedDocument)[1:]
    assert f"ID {scored.source.PatientID}" in page
    assert "Study of 2024-03-04" in page
    assert "image " in page
    first = pdf_pages(pdf.EncapsulatedDocument)[0]
    assert "glcm_" not in first
    assert "firstorder_" not in first
    assert len({d.SeriesInstanceUID for d in (pdf, *pictures)}) == 2
    assert report_uid(scored.result) not in {d.SOPInstanceUID for d in (pdf, *pictures)}


def test_companions_identities_follow_from_the_inputs(
    scored: Scored, companions: list[pydicom.Dataset]
) -> None:
    uids = [d.SOPInstanceUID for d in companions]
    assert uids == [d.SOPInstanceUID for d in made(scored)]
    assert len(set(uids)) == 4
    changed = dataclasses.replace(scored.result, input_sha256="0" * 64)
    other = made(dataclasses.replace(scored, result=changed))
    assert not set(uids) & {d.SOPInstanceUID for d in other}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Müller^Jürgen", "Müller Jürgen"),
        ("Yamada^Tarou=山田^太郎=やまだ^たろう", "Yamada Tarou"),
        ("=山田^太郎", "(name not shown: no installed font has its characters)"),
        ("Иванов^Иван", "Иванов Иван"),
        ("", "(no name)"),
        ("^^", "(no name)"),
    ],
)
def test_names_are_printed_or_said_not_to_be(name: str, shown: str) -> None:
    assert shown_name(name) == shown


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Metástasis, печень", "Metástasis, печень"),
        ("肝転移 1", "(characters not shown) 1"),
        ("S7 肝 転移 a 肺", "S7 (characters not shown) a (characters not shown)"),
    ],
)
def test_characters_that_no_font_has_are_said_not_to_be_shown(label: str, shown: str) -> None:
    assert printable(label) == shown


@pytest.mark.filterwarnings("error:Glyph")  # matplotlib's, where a font lacks a character
def test_a_label_in_another_script_is_never_drawn_as_boxes(scored: Scored) -> None:
    lesions = [dataclasses.replace(x, segment_label="肝転移") for x in scored.result.lesions]
    result = dataclasses.replace(scored.result, lesions=tuple(lesions))
    images = [dataclasses.replace(i, lesion=lesions[0]) for i in scored.images()]
    (_, page) = pdf_pages(summary_pdf(result, scored.source, images, NOW))
    assert "(characters not shown) image" in page
    whole_slice_rgb(images[0], "")


def test_patient_and_notice_do_not_overlap_on_the_image(scored: Scored) -> None:
    image = scored.images()[0]
    without = whole_slice_rgb(image, "").astype(int)
    notice = without[..., 0] > without[..., 1] + 60
    notice[: without.shape[0] // 2] = False
    assert notice.sum() > 200
    assert (whole_slice_rgb(image, "M" * MOST_OF_WHO)[notice] == without[notice]).all()


def test_a_long_name_leaves_date_and_id_on_the_image() -> None:
    source = pydicom.Dataset()
    source.PatientName, source.PatientID, source.StudyDate = "=山田^太郎", "I" * 64, "20240304"
    assert f"Study of 2024-03-04, ID {'I' * 64}" in who_and_when(source)[:MOST_OF_WHO]


def test_the_score_command_writes_them(tmp_path: Path) -> None:
    ct, seg = build_case().write(tmp_path / "case")
    out = tmp_path / "out"
    arguments = ["score", "--ct", str(ct), "--seg", str(seg), "--out", str(out)]
    arguments += ["--treatment-start", "2024-03-14", "--sr-class", "enhanced"]
    assert main([*arguments, "--companion", "pdf", "--companion", "key-images"]) == 0
    assert {p.name for p in out.iterdir()} == {
        "report.dcm",
        "result.json",
        "summary.dcm",
        "summary.pdf",
        *(f"key_image_{n}.dcm" for n in (1, 2, 3)),
    }
    assert pydicom.dcmread(out / "report.dcm").SOPClassUID.name == "Enhanced SR Storage"
    assert len(pdf_pages((out / "summary.pdf").read_bytes())) == 2
