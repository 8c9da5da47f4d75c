"""The Dockerfile: it builds, and the node runs in its image beside a real Orthanc."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dicom_node.clinical.csv_file import read_records
from scoring.case.score import score_case
from sr_templates import read_report
from tests.helpers.made.cases import Case
from tests.helpers.others.peers import DOCKER, Orthanc, configure_beside
from tests.helpers.paths import ROOT
from tests.helpers.running.image import LENT, ContainerNode, Engine, need_engine

# Without a cache it installs a base system and a compiler, and compiles.
pytestmark = [pytest.mark.timeout(1200), pytest.mark.nightly]

PACKAGES = ("dicom_node", "scoring", "sr_templates")


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Build the image; skips where that cannot be done."""
    need_engine()
    engine = Engine(tmp_path_factory.mktemp("image"))
    engine.build()
    return engine


@pytest.fixture
def node(engine: Engine, tmp_path: Path) -> Iterator[ContainerNode]:
    node = ContainerNode(engine, tmp_path / "node", pacs_port=0)
    try:
        yield node
    finally:
        node.remove()


def test_a_node_in_the_container_answers_orthanc_with_a_report(
    node: ContainerNode, tmp_path: Path, case: Case
) -> None:
    ct, seg = case.write(tmp_path)
    record = read_records(DOCKER / "clinical.csv")[("DEMO-0001", "")]
    expected = score_case(sorted(ct.iterdir()), [seg], record)
    orthanc = Orthanc(tmp_path / "orthanc")
    configure_beside(orthanc, node, spool="/var/lib/immunoct")
    check = node.engine.config["Healthcheck"]["Test"]
    assert check[0] == "CMD"
    health = [a.replace(":11112", f":{node.port}") for a in check[1:]]
    assert health != check[1:]

    assert node.execute(*health).returncode != 0
    node.start()
    assert node.execute(*health).returncode == 0
    with orthanc.running(node.port):
        orthanc.upload(*case.ct, case.seg)
        (report,) = orthanc.wait_for_reports(case.study_uid, node=node, seconds=120)
    content = read_report(report)
    assert content.radiomics_clinical_score == expected.patient.radiomics_clinical_score
    assert content.radiomics_clinical_score is not None
    assert [x.radiomics_score for x in content.lesions] == [
        x.radiomics_score for x in expected.lesions
    ]
    assert "report sent" in node.status()
    node.stop()
    assert node.process is not None
    assert node.process.returncode == 0, node.log.read_text()


def test_the_image_holds_what_runs_and_nothing_of_the_build(node: ContainerNode) -> None:
    assert node.engine.config["User"] == "10011:10011"
    assert list(node.engine.config["Volumes"]) == ["/var/lib/immunoct"]
    assert node.execute("id", "-u").stdout == "10011\n"
    assert node.execute("touch", "/var/lib/immunoct/spool").returncode == 0
    assert node.execute("touch", "/opt/immunoct/program").returncode != 0

    root = node.root()
    assert [p for p in ("usr/bin/gcc", "usr/include/stdio.h", "src") if (root / p).exists()] == []
    assert (root / "etc/apt/sources.list").read_text() == ""
    installed = root / "opt/immunoct/lib/python3.11/site-packages"
    copies = [p for name in PACKAGES for p in (installed / name).rglob("*.py")]
    assert {installed / name / "__init__.py" for name in PACKAGES} <= set(copies)
    for copy in copies:
        source = ROOT / copy.relative_to(installed)
        assert copy.read_bytes() == source.read_bytes(), "from an earlier build"
        assert list((copy.parent / "__pycache__").glob(f"{copy.stem}.*.pyc")), copy


def test_what_is_lent_to_the_build_is_not_in_the_image(node: ContainerNode) -> None:
    search = ["grep", "--recursive", "--files-with-matches", "--fixed-strings", LENT.strip()]
    assert node.engine.run(*search, node.engine.directory).stdout.count("\n") == 2
    found = node.engine.run(*search, "--devices=skip", node.root(), check=False)
    assert (found.returncode, found.stdout) == (1, "")
