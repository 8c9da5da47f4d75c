"""How firm a call is, in the data of page and API, and as the page draws it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import jinja2
import pytest

import dicom_node.web
from dicom_node.web import models, views
from scoring.results import Firmness, KindOfVariants, OtherReading, Stability
from sr_templates.sentences import score_text
from sr_templates.strip import dots
from tests.helpers.made.companions import score_made_case

STABILITY = Stability(
    Firmness.NOT_FIRM, (KindOfVariants("size", (0.1, None, 0.9)),), 1, 1, False, 0.0, 0.3
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> models.ResultView:
    made = score_made_case(tmp_path_factory.mktemp("case")).result
    reading = OtherReading("1.2.9", 4, "label", "1.2.8", 0.87, 0.4, True)
    lesions = tuple(
        dataclasses.replace(x, stability=STABILITY, readings=(reading,)) for x in made.lesions
    )
    patient = dataclasses.replace(made.patient, stability=STABILITY)
    return views.result(dataclasses.replace(made, lesions=lesions, patient=patient), "1.2", [])


def test_stability_is_with_the_radiomics_score_and_with_each_lesion(
    shown: models.ResultView,
) -> None:
    radiomics, clinical = shown.scores
    assert clinical.stability is None
    for found in (radiomics.stability, *(x.stability for x in shown.lesions)):
        assert found is not None
        assert found.firmness == "not firm"
        assert found.words.startswith("NOT FIRM: 1 of 2 variants")
        assert found.variants == [0.1, 0.9]
    for lesion in shown.lesions:
        (reading,) = lesion.readings
        assert (reading.sop_instance_uid, reading.dice, reading.high) == ("1.2.9", 0.87, True)


def test_strip_has_a_mark_for_each_variant_and_tells_the_other_calls_apart(
    shown: models.ResultView,
) -> None:
    folder = Path(dicom_node.web.__file__).parent / "templates"
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(folder), autoescape=True)
    environment.filters.update(local=str, age=str, dots=dots, score_text=score_text)
    macros = environment.get_template("macros.html").module
    drawn = str(macros.variant_strip("Score", 0.2, 0.29, shown.scores[0].stability))  # type: ignore[attr-defined]
    assert drawn.count("<circle") == 2
    assert drawn.count('class="mark"') == 1
    assert "NOT FIRM: 1 of 2 variants" in drawn
    assert [word in drawn for word in (">low<", ">high<", ">cut-off 0.29<")] == [True] * 3
