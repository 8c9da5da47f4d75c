"""The questions of ``immunoct init``."""

from __future__ import annotations

import tomllib
from collections.abc import Callable

import pytest

from dicom_node.commands.config import QUESTIONS, answered
from dicom_node.settings.file import example_config, settings_of
from dicom_node.settings.sections import Settings


def person(*answers: str) -> Callable[[str], str]:
    left = list(answers)
    return lambda _: left.pop(0)


def settings(*answers: str) -> Settings:
    return settings_of(tomllib.loads(answered(example_config(), person(*answers))))


def test_empty_answers_keep_the_template() -> None:
    answers = [""] * (len(QUESTIONS) + 1)
    assert answered(example_config(), person(*answers)) == example_config()


def test_answers_are_in_the_configuration(capsys: pytest.CaptureFixture[str]) -> None:
    found = settings("RADIO", "104", "PACS1", "pacs.example", "11113", "our clinical.csv")
    assert (found.node.ae_title, found.node.port) == ("RADIO", 104)
    (peer,) = found.peers
    assert (peer.ae_title, peer.host, peer.port) == ("PACS1", "pacs.example", 11113)
    assert found.clinical.csv is not None
    assert found.clinical.csv.name == "our clinical.csv"
    assert capsys.readouterr().out == ""


def test_any_character_of_a_file_name_is_kept() -> None:
    found = settings("", "", "", "", "", "klinik \U0001f4c1 \u00e4.csv")
    assert found.clinical.csv is not None
    assert found.clinical.csv.name == "klinik \U0001f4c1 \u00e4.csv"


def test_an_answer_that_cannot_be_used_is_asked_for_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    long = "AN AE TITLE OF MORE THAN SIXTEEN"
    found = settings(long, "RADIO", "many", "70000", "104", "", "", "", "")
    assert (found.node.ae_title, found.node.port) == ("RADIO", 104)
    said = capsys.readouterr().out
    assert "node.ae_title" in said
    assert "expected a number" in said
    assert "node.port is 70000" in said
