"""pyradiomics' own extractor, and the two tumours in its source package."""

from __future__ import annotations

import functools
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import numpy as np
import pytest
import radiomics
import SimpleITK as sitk
from radiomics.featureextractor import RadiomicsFeatureExtractor

from scoring import extract_features
from scoring.errors import FeatureError
from scoring.model.signature import bundled_signature
from tests.helpers.paths import ROOT

FEATURES = tuple(bundled_signature().features)
Case = tuple[sitk.Image, sitk.Image]

# Every file of pyradiomics' source package that the tests use lies below this folder in it.
PACKAGE = "pyradiomics-bhklab==3.1.4"
SOURCE_DATA = "pyradiomics_bhklab-3.1.4/data"
SOURCE_SHA256 = "a44a087efc4ede91b5dfa5cf0de58ea3596bfaec1ef2484f278504b0a8fd5ffb"
LUNGS = ("lung1", "lung2")


def stock_extractor() -> RadiomicsFeatureExtractor:
    """Return pyradiomics' own extractor with the signature's settings and all its features."""
    extractor = RadiomicsFeatureExtractor(
        binWidth=10, resampledPixelSpacing=[1, 1, 1], interpolator="sitkBSpline"
    )
    radiomics.setVerbosity(60)  # silent: it logs each refusal with a traceback
    return extractor


def features_of(extractor: RadiomicsFeatureExtractor, case: Case) -> dict[str, float]:
    """Return the signature's features of an image and a mask by an extractor of pyradiomics."""
    values = extractor.execute(*case)
    return {name: float(values[name]) for name in FEATURES}


def stock_features(image: sitk.Image, mask: sitk.Image) -> dict[str, float]:
    """Return the signature's features by pyradiomics' own extractor, without shortcuts.

    Its other features, which move none of these, take up to twenty times as long on a lesion.
    """
    extractor = stock_extractor()
    extractor.disableAllFeatures()
    for _, kind, name in (feature.split("_") for feature in FEATURES):
        extractor.enableFeaturesByName(
            **{kind: [*(extractor.enabledFeatures.get(kind) or []), name]}
        )
    return features_of(extractor, (image, mask))


def assert_bit_equal(found: dict[str, float], expected: dict[str, float]) -> None:
    assert list(found) == list(FEATURES)
    different = {
        name: (found[name], expected[name])
        for name in FEATURES
        if found[name] != expected[name] and not (np.isnan(found[name]) & np.isnan(expected[name]))
    }
    assert different == {}


def assert_equal_or_both_refuse(image: sitk.Image, mask: sitk.Image) -> None:
    """Our features are pyradiomics' to the last bit, or neither measures the lesion."""
    try:
        expected = stock_features(image, mask)
    except (ValueError, RuntimeError):
        with pytest.raises(FeatureError):
            extract_features(image, mask)
        return
    assert_bit_equal(extract_features(image, mask), expected)


def _run(command: list[str], environment: dict[str, str]) -> str:
    """Run a command of the download and return why it failed, or nothing."""
    try:
        done = subprocess.run(
            command,
            env=environment,
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as e:
        return str(e)
    output = (done.stderr.strip() or done.stdout.strip() or "no output").splitlines()
    return "" if done.returncode == 0 else output[-1]


def _download(folder: Path) -> Path | str:
    """Download pyradiomics' source package and return its file, or why that failed.

    pip downloads source packages and uv does not, so pip is installed into a separate folder.
    """
    tools = folder / "tools"
    uv = shutil.which("uv") or shutil.which("uv", path=ROOT / ".uv" / "bin")
    python = shutil.which("python3") or sys.executable
    installers = [[python, "-m", "pip", "install"]]
    if uv:
        installers.insert(0, [uv, "pip", "install", "--python", sys.executable])
    problem = ""
    for installer in installers:
        shutil.rmtree(tools, ignore_errors=True)
        problem = _run([*installer, "--quiet", "--target", str(tools), "pip"], dict(os.environ))
        if not problem:
            break
    else:
        return problem
    name, _, version = PACKAGE.partition("==")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    problem = _run(
        [*command, "--no-binary", name, "--dest", str(folder), PACKAGE],
        {**os.environ, "PYTHONPATH": str(tools), "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
    )
    return problem or folder / f"{name.replace('-', '_')}-{version}.tar.gz"


@functools.cache
def source_data(folder: Path) -> Path | str:
    """Return the folder with lung1 and lung2, downloaded once, or why they are unavailable."""
    wanted = [f"{name}_{part}.nrrd" for name in LUNGS for part in ("image", "label")]
    if not all((folder / name).is_file() for name in wanted):
        package = _download(folder)
        if isinstance(package, str):
            return package
        if hashlib.sha256(package.read_bytes()).hexdigest() != SOURCE_SHA256:
            return f"{package.name} is not the known file"
        with tarfile.open(package) as archive:
            for name in wanted:
                content = archive.extractfile(f"{SOURCE_DATA}/{name}")
                assert content is not None
                part = folder / f"{name}.part"
                part.write_bytes(content.read())
                part.replace(folder / name)
        package.unlink()
        shutil.rmtree(folder / "tools")
    return folder


def require_source_data(config: pytest.Config) -> Path:
    """Return the folder with lung1 and lung2; skip, or fail where REQUIRE_PEERS=1, without it."""
    found = source_data(config.cache.mkdir("pyradiomics-source"))
    if isinstance(found, Path):
        return found
    message = f"pyradiomics' source package cannot be downloaded: {found}"
    if os.environ.get("REQUIRE_PEERS") == "1":
        pytest.fail(f"REQUIRE_PEERS=1, but {message}")
    pytest.skip(message)


def read_lung(folder: Path, name: str) -> tuple[sitk.Image, sitk.Image]:
    return (
        sitk.ReadImage(str(folder / f"{name}_image.nrrd")),
        sitk.ReadImage(str(folder / f"{name}_label.nrrd")),
    )
