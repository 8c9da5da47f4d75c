"""``immunoct sample`` and ``immunoct doctor``, in this process and without a connection."""

from __future__ import annotations

from pathlib import Path

import pytest

from dicom_node.cli import main
from dicom_node.demo import sample as made
from dicom_node.demo.phantom import Phantom
from dicom_node.settings.file import load_settings


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "try"
    assert main(["sample", str(folder)]) == 0
    return folder


@pytest.mark.parametrize("seg", ["lesions.dcm", "by-labels.dcm", "one-each"])
def test_each_kind_of_segmentation_would_be_scored(
    seg: str, sample: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sample)
    assert main(["explain", "--ct", "CT", "--seg", seg, "--clinical", "clinical.csv"]) == 0
    assert "3 of 3 lesions would be scored" in " ".join(capsys.readouterr().out.split())


def test_sample_configuration_is_valid_and_a_full_folder_is_left_alone(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert load_settings(sample).clinical.csv == sample / "clinical.csv"
    assert main(["sample", str(sample)]) == 2
    assert "is not empty" in capsys.readouterr().err


def test_doctor_tells_machine_libraries_and_features_without_patients(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor", "--offline", "--config", str(sample)]) == 0
    said = capsys.readouterr().out
    for words in ("immunoct ", "cores", "numpy ", "the node has not run", "as stock pyradiomics"):
        assert words in said
    assert "SAMPLE-" not in said


def test_doctor_states_a_feature_that_differs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(made, "small_phantom", lambda n: Phantom(size=96, slices=24))
    assert main(["doctor"]) == 3
    assert "FAULT features: original_" in capsys.readouterr().out
