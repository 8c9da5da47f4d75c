"""A node that is sent one series in every lossless transfer syntax."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pydicom
from pynetdicom import AE
from pynetdicom.dimse_primitives import C_STORE

from dicom_node.demo.pacs import SmallPacs
from scoring.case.score import score_case
from scoring.results import ClinicalRecord
from sr_templates.reader import read_report
from tests.helpers.made.cases import build_case
from tests.helpers.made.encoders import LOSSLESS
from tests.helpers.running.running import running_node, undisturbed

# --------------------------------------------------------------------------------- over the network


def send_as_they_are(port: int, paths: list[Path]) -> list[tuple[int | None, bytes]]:
    """Send files over one association, each in its own transfer syntax, without touching them.

    Returns each one's status, and the data set as it went.
    """
    ae = AE("SENDER")
    meta = [pydicom.filereader.read_file_meta_info(p) for p in paths]
    for sop_class, syntax in {(m.MediaStorageSOPClassUID, m.TransferSyntaxUID) for m in meta}:
        ae.add_requested_context(sop_class, syntax)
    association = ae.associate("127.0.0.1", port, ae_title="IMMUNOCT")
    assert association.is_established
    answers = []
    try:
        contexts = {
            (c.abstract_syntax, c.transfer_syntax[0]): c.context_id
            for c in association.accepted_contexts
        }
        for number, (path, m) in enumerate(zip(paths, meta, strict=True), start=1):
            request = C_STORE()
            request.MessageID = number
            request.AffectedSOPClassUID = m.MediaStorageSOPClassUID
            request.AffectedSOPInstanceUID = m.MediaStorageSOPInstanceUID
            request.Priority = 2
            content = data_set_of(path)
            request.DataSet = io.BytesIO(content)
            key = (m.MediaStorageSOPClassUID, m.TransferSyntaxUID)
            with undisturbed(association):
                association.dimse.send_msg(request, contexts[key])
                _, answer = association.dimse.get_msg(block=True)
            answers.append((answer.Status if answer else None, content))
    finally:
        association.release()
    return answers


def data_set_of(path: Path) -> bytes:
    """Return the bytes of a file after its file meta information."""
    with path.open("rb") as file:
        pydicom.filereader.read_preamble(file, force=False)
        pydicom.filereader._read_file_meta_info(file)
        return file.read()


def test_node_stores_every_transfer_syntax_untouched_and_scores_a_series_of_all_of_them(
    tmp_path: Path,
) -> None:
    """Each slice of one series comes in another lossless transfer syntax."""
    case = build_case()
    folder, seg = case.write(tmp_path / "plain")
    expected = score_case(sorted(folder.iterdir()), [seg], treated())
    names = list(LOSSLESS)
    paths = []
    for index, dataset in enumerate(case.ct):
        paths.append(tmp_path / f"{index:03}.dcm")
        LOSSLESS[names[index % len(names)]][1](dataset, paths[-1])
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port) as node,
    ):
        answers = send_as_they_are(node.port, [*paths, seg])
        assert [status for status, _ in answers] == [0x0000] * (len(paths) + 1)
        journal = node.journal()
        stored = {o.sop_instance_uid: o.path for o in journal.objects(case.study_uid)}
        journal.close()
        for path, (_, sent) in zip([*paths, seg], answers, strict=True):
            uid = pydicom.filereader.read_file_meta_info(path).MediaStorageSOPInstanceUID
            assert data_set_of(node.directory / "spool" / stored[uid]) == sent
        node.wait_for_state(case.study_uid, "report sent", 120)
        report = read_report(pydicom.dcmread(pacs.reports()[0]))
    assert [x.features for x in report.lesions] == [x.features for x in expected.lesions]


def treated() -> ClinicalRecord:
    return ClinicalRecord(treatment_start=dt.date(2024, 3, 14), source="test")
