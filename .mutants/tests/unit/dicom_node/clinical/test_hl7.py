"""Laboratory results pushed as HL7 v2 ORU^R01: what they say, MLLP, the drop folder."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hl7
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dicom_node.clinical.hl7.folder import Hl7Folder, messages_in
from dicom_node.clinical.hl7.inbox import Hl7Inbox
from dicom_node.clinical.hl7.message import read_header, read_message
from dicom_node.clinical.hl7.result import read_moment
from dicom_node.errors import Hl7Error, SettingsError
from dicom_node.settings.clinical import Authority, Hl7Settings, LocalCode, check_hl7
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.journal import Journal
from scoring.clinical.merge import Statement, Subject
from scoring.results import Laboratory
from tests.helpers.made.hl7_messages import ALB, LYM, MSH, OBR, PID, fields, message

TODAY = dt.date(2024, 6, 1)


def obx(value: str = "39", unit: str = "g/L", status: str = "F", kind: str = "NM", **f: str) -> str:
    code, at = f.get("code", "1751-7^Albumin^LN"), f.get("at", "20240312")
    return f"OBX|1|{kind}|{code}||{value}|{unit}|||||{status}|||{at}"


def read(*segments: str, options: Hl7Settings | None = None, **parts: str) -> dict[str, Any]:
    found = read_message(message(*segments, **parts), options or Hl7Settings(), TODAY)
    (group,) = found.patients
    return {"patients": group.patients, "results": group.results}


def one(*segments: str, **parts: Any) -> Statement:
    ((statement,),) = read(*segments, **parts)["results"].values()
    return statement


def test_message_becomes_statements_of_its_patient() -> None:
    found = read(ALB, LYM)
    assert found["patients"] == (("DEMO-0001", "HOSP"),)
    albumin, lymphocytes = (s for (s,) in found["results"].values())
    assert albumin.value == Laboratory(3.9, "g/dL", "39 g/L", dt.date(2024, 3, 12))
    assert albumin.origin == "HL7 message M17 from LIS"
    assert isinstance(lymphocytes.value, Laboratory)
    assert (lymphocytes.value.value, lymphocytes.moment) == (1.4, "2024-03-12T07:45:00")


@given(st.integers(1000, 7000), st.sampled_from([("g/dL", 1), ("g/L", 10), ("mg/dL", 1000)]))
def test_albumin_is_the_same_in_every_unit(thousandths: int, unit: tuple[str, int]) -> None:
    found = one(obx(f"{thousandths * unit[1] / 1000:.6f}", unit[0]))
    assert isinstance(found.value, Laboratory)
    assert found.value.value == pytest.approx(thousandths / 1000, rel=1e-6)


@pytest.mark.parametrize(
    ("segment", "said"),
    [
        (obx("<0.5", "g/dL", kind="ST"), "'<0.5', not a number"),
        (obx("<0.5", "g/dL"), "'<0.5', not a number"),
        (obx("<^0.5", "g/dL", kind="SN"), "'< 0.5', a bound"),
        (obx("^3^-^4", "g/dL", kind="SN"), "a bound or range"),
        (obx("see comment", kind="TX"), "not a number"),
        (obx(""), "OBX-5 is empty"),
        (obx("39~40"), "several values"),
        (obx(unit=""), "without a unit"),
        (obx(unit="mmol/L"), "unit is not known"),
        (obx("39", "g/dL"), "was 39 g/l meant"),
        (obx(at="202403"), "names no day"),
        (obx(at="20340312"), "in the future"),
        (obx("28", "%", code="736-9^Lymphocytes^LN"), "a share"),
        (obx("1.4", "10^9/L", code="731-0^L^LN"), "unit is not known"),  # ^ must be escaped
    ],
)
def test_what_is_no_measured_number_is_a_problem(segment: str, said: str) -> None:
    found = one(segment)
    assert found.value is None
    assert said in found.problem
    assert "HL7 message M17" in found.problem


@pytest.mark.parametrize(
    ("segment", "value"),
    [
        (obx("^3.9", "g/dL", kind="SN"), 3.9),
        (obx("=^3.9", "g/dL", kind="SN"), 3.9),
        (obx("3.9", "g/dL", kind="ST"), 3.9),
        (obx("1.4", "10\\S\\9/L", code="731-0^L^LN"), 1.4),
        (obx("39", "^g/L"), 3.9),
        (obx(code="ALB^Albumin^L^1751-7^Albumin^LN"), 3.9),
    ],
)
def test_number_is_read_in_its_usual_forms(segment: str, value: float) -> None:
    found = one(segment)
    assert isinstance(found.value, Laboratory), found.problem
    assert found.value.value == pytest.approx(value)


@pytest.mark.parametrize("status", ["P", "R", "S", "I", "X", "U", "O", ""])
def test_result_that_is_not_final_is_none(status: str) -> None:
    assert read(obx(status=status))["results"] == {}


def test_status_and_time_of_the_order_stand_in_for_those_of_the_result() -> None:
    obr = OBR + "|" * 18 + "F"
    found = one(obx(status="", at=""), obr=obr)
    assert (found.moment, found.problem) == ("2024-03-12T07:45:00", "")


def test_share_is_taken_of_the_leukocytes_of_its_order() -> None:
    share = obx("28", "%", code="736-9^Lymphocytes^LN")
    whole = obx("5.0", "10*9/L", code="6690-2^Leukocytes^LN")
    found = one(share, whole)
    assert isinstance(found.value, Laboratory)
    assert found.value.value == pytest.approx(1.4)
    assert "a bound" in one(share, obx("<^5", "10*9/L", kind="SN", code="6690-2^L^LN")).problem
    count = obx("1.41", "10*9/L", code="731-0^Lymphocytes^LN")
    found = one(share, whole, count)
    assert isinstance(found.value, Laboratory)
    assert found.value.value == 1.41


def test_local_code_counts_where_the_site_says_what_it_is() -> None:
    segment = obx(code="ALB^Albumin^L")
    assert read(segment)["results"] == {}
    assert one(segment, options=Hl7Settings(codes=(LocalCode("ALB", "albumin"),))).value
    loinc = obx(code="2160-0^Creatinine^LN")
    mapped = Hl7Settings(codes=(LocalCode("2160-0", "albumin"),))
    assert read(loinc, options=mapped)["results"] == {}


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("20240312", "2024-03-12"),
        ("202403120745", "2024-03-12T07:45:00"),
        ("20240312074501.123", "2024-03-12T07:45:01"),
        ("2024031207", "2024-03-12T07:00:00"),
        ("202403", None),
        ("20241312", None),
        ("2024-03-12", None),
        ("", None),
        ("20240312254500", None),
        ("202403120745+9999", None),
    ],
)
def test_time_stamp_names_a_day(text: str, moment: str | None) -> None:
    found = read_moment(text)
    assert (found.text if found else None) == moment


def test_time_with_a_zone_is_taken_to_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Madrid")
    time.tzset()
    try:
        found = read_moment("20240312233000+0000")
        assert found is not None
        assert found.date == dt.date(2024, 3, 13)
    finally:
        monkeypatch.undo()
        time.tzset()


# ------------------------------------------------------------------------------------- identifiers


def test_assigning_authority_becomes_the_issuer_that_the_site_says() -> None:
    pid = "PID|1||A1^^^HOSP&1.2.3&ISO^MR~B2^^^OTHER^MR~^^^HOSP^MR"
    assert read(ALB, pid=pid)["patients"] == (("A1", "HOSP"), ("B2", "OTHER"))
    options = Hl7Settings(authorities=(Authority("1.2.3", ""),))
    assert read(ALB, pid=pid, options=options)["patients"] == (("A1", ""),)


@pytest.mark.parametrize(
    ("parts", "code", "condition", "said"),
    [
        ({"header": MSH.replace("ORU^R01", "ADT^A01")}, "AR", "200", "expected ORU"),
        ({"header": MSH.replace("|P|", "|T|")}, "AR", "202", "tests do not become values"),
        ({"header": MSH.replace("M17", "")}, "AR", "101", "no control ID"),
        ({"header": MSH + "||||||KOI8-R"}, "AE", "102", "character set 'KOI8-R'"),
        ({"pid": "PID|1||^^^HOSP^MR"}, "AE", "101", "no patient identifier"),
        ({"pid": "PID|1||999^^^NAT^SS"}, "AE", "101", "no patient identifier"),
        ({"pid": "PID|1"}, "AE", "101", "no patient identifier"),
        ({"pid": "ZZZ|1"}, "AE", "100", "no PID"),
        ({"obr": "ZZZ|1"}, "AE", "100", "no PID and OBR"),
    ],
)
def test_message_that_cannot_be_taken_is_refused_by_name(
    parts: dict[str, str], code: str, condition: str, said: str
) -> None:
    with pytest.raises(Hl7Error, match=said) as caught:
        read(ALB, **parts)
    assert (caught.value.code, caught.value.condition) == (code, condition)
    assert "DEMO" not in str(caught.value)


def test_authority_that_is_not_mapped_is_refused_and_named() -> None:
    options = Hl7Settings(authorities=(Authority("ELSEWHERE", "E"),))
    with pytest.raises(Hl7Error, match="authority HOSP is not in") as caught:
        read(ALB, options=options)
    assert caught.value.condition == "204"


def test_bytes_are_read_in_the_character_set_that_the_message_names() -> None:
    pid = PID.replace("Doe", "Müller")
    unit = "OBX|2|NM|731-0^L^LN||1400|/µL|||||F|||20240312"
    text = "\r".join([MSH + "||||||8859/1", pid, OBR, unit])
    found = read_message(text.encode("latin-1"), Hl7Settings(), TODAY)
    ((statement,),) = found.patients[0].results.values()
    assert isinstance(statement.value, Laboratory)
    assert statement.value.value == pytest.approx(1.4)
    unnamed = "\r".join([MSH, pid, OBR, unit]).encode("latin-1")
    with pytest.raises(Hl7Error, match="is not UNICODE UTF-8"):
        read_message(unnamed, Hl7Settings(), TODAY)
    read_message(unnamed, Hl7Settings(default_charset="8859/1"), TODAY)


def test_other_separators_are_those_of_the_header() -> None:
    text = message(ALB).decode().replace("MSH|^~\\&", "MSH#*+!$")
    text = text[:8] + text[8:].replace("|", "#").replace("^", "*").replace("~", "+")
    found = read_message(text.encode(), Hl7Settings(), TODAY)
    assert found.patients[0].patients == (("DEMO-0001", "HOSP"),)
    assert len(found.patients[0].results) == 1


def test_formatting_that_would_fill_the_memory_is_refused() -> None:
    with pytest.raises(Hl7Error, match="formatting command"):
        read(obx("\\.sp999999999\\", kind="TX"))


pieces = st.sampled_from(
    [
        "MSH|^~\\&|",
        "MSH",
        "PID",
        "OBR",
        "OBX",
        "|",
        "^",
        "~",
        "&",
        "\\",
        "\r",
        "\n",
        "1751-7",
        "LN",
        "\\F\\",
        "\\X41\\",
        "\\.sp\\",
        "\\.spx\\",
        "\\H\\",
        "39",
        "g/L",
        "F",
        "ORU^R01",
        "P",
        "x",
        "é",
    ]
)


@given(st.lists(pieces, max_size=40), st.booleans())
@example(["MSH|^~\\&|"], False)
@settings(max_examples=300)
def test_garbage_is_refused_and_nothing_else(parts: list[str], with_header: bool) -> None:
    text = "".join(parts)
    data = (MSH + "\r" + PID + "\r" + text if with_header else text).encode()
    with contextlib.suppress(Hl7Error):
        read_message(data, Hl7Settings(), TODAY)


@given(st.binary(max_size=200))
def test_bytes_that_are_no_message_have_no_header(data: bytes) -> None:
    with contextlib.suppress(Hl7Error):
        read_header(data)


# ------------------------------------------------------------------------------------------- inbox


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ClinicalStore]:
    journal = Journal(tmp_path / "journal.sqlite")
    yield ClinicalStore(journal)
    journal.close()


def albumin_of(store: ClinicalStore) -> list[float | str]:
    found = store.statements(("DEMO-0001", "HOSP"))
    return [
        s.value.value if isinstance(s.value, Laboratory) else s.problem
        for s in found
        if s.subject is Subject.ALBUMIN
    ]


def test_acknowledgement_goes_back_to_the_sender_once_it_is_stored(store: ClinicalStore) -> None:
    answer, error = Hl7Inbox(Hl7Settings(), store).take(message(ALB), "test")
    assert error is None
    assert fields(answer) == ("AA", "M17", "")
    msh = hl7.parse(answer.decode()).segment("MSH")
    assert [str(msh[i]) for i in (3, 4, 5, 6, 12)] == ["IMMUNOCT", "RAD", "LIS", "LAB", "2.5.1"]
    assert str(msh[9]) == "ACK^R01^ACK"
    assert albumin_of(store) == [3.9]
    assert store.sources()[0].works


def test_correction_replaces_and_withdrawal_takes_back(store: ClinicalStore) -> None:
    inbox = Hl7Inbox(Hl7Settings(), store)

    def send(segment: str, at: str) -> None:
        header = MSH.replace("20240312100000", at)
        assert inbox.take(message(segment, header=header), "test")[1] is None

    send(obx("39"), "20240312100000")
    send(obx("35", status="C"), "20240312110000")
    assert albumin_of(store) == [3.5]
    send(obx("39"), "20240312100000")  # the first one, late once more
    assert albumin_of(store) == [3.5]
    send(obx("", status="D"), "20240312120000")
    assert albumin_of(store) == []


def test_message_that_cannot_be_stored_is_not_accepted(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.sqlite")
    inbox = Hl7Inbox(Hl7Settings(), ClinicalStore(journal))
    journal._db.execute("PRAGMA query_only = ON")  # as a full disk: SQLite refuses to write
    answer, _ = inbox.take(message(ALB), "test")
    assert fields(answer) == ("AE", "M17", "207")
    journal._db.execute("PRAGMA query_only = OFF")
    assert fields(inbox.take(message(ALB), "test")[0]) == ("AA", "M17", "")
    journal.close()


def test_error_names_its_place_and_cannot_break_the_acknowledgement(store: ClinicalStore) -> None:
    header = MSH.replace("ORU^R01^ORU_R01", "X\\Y^Z&~").replace("2.5.1", "2.5")
    answer, _ = Hl7Inbox(Hl7Settings(), store).take(message(ALB, header=header), "test")
    assert fields(answer) == ("AR", "M17", "200")
    assert not store.sources()[0].works
    answer, _ = Hl7Inbox(Hl7Settings(), store).take(b"GET / HTTP/1.1\r\n", "test")
    assert fields(answer)[0] == "AR"


# ------------------------------------------------------------------------------------------ folder


def folder_of(store: ClinicalStore, path: Path, **changes: Any) -> Hl7Folder:
    options = Hl7Settings(folder=path, folder_quiet_seconds=0, **changes)
    return Hl7Folder(options, Hl7Inbox(options, store))


def test_files_are_taken_whole_and_moved(store: ClinicalStore, tmp_path: Path) -> None:
    drop = tmp_path / "drop"
    folder = folder_of(store, drop)
    folder.tick()
    batch = b"FHS|^~\\&\rBHS|^~\\&\r" + message(ALB) + message(LYM).replace(b"M17", b"M18")
    (drop / "a.hl7").write_bytes(batch + b"BTS|2\rFTS|1\r")
    (drop / "b.hl7").write_bytes(message(ALB, pid="PID|1"))
    (drop / "c.txt").write_bytes(b"hello")
    (drop / ".d.hl7").write_bytes(message(ALB))
    (drop / "e.hl7.tmp").write_bytes(message(ALB))
    (drop / "f.hl7").symlink_to(tmp_path / "elsewhere")
    folder.tick()
    assert len(store.statements(("DEMO-0001", "HOSP"))) == 2
    assert sorted(p.name for p in drop.iterdir() if not p.is_dir()) == [
        ".d.hl7",
        "e.hl7.tmp",
        "f.hl7",
    ]
    assert [p.name.partition("-")[2] for p in (drop / "processed").iterdir()] == ["a.hl7"]
    rejected = {p.name.partition("-")[2]: p for p in (drop / "rejected").iterdir()}
    assert sorted(rejected) == ["b.hl7", "b.hl7.reason", "c.txt", "c.txt.reason"]
    assert "no patient identifier" in rejected["b.hl7.reason"].read_text()
    assert "does not begin with MSH" in rejected["c.txt.reason"].read_text()


def test_file_that_is_being_written_waits(store: ClinicalStore, tmp_path: Path) -> None:
    drop = tmp_path / "drop"
    drop.mkdir()
    options = Hl7Settings(folder=drop, folder_quiet_seconds=3600)
    folder = Hl7Folder(options, Hl7Inbox(options, store))
    (drop / "a.hl7").write_bytes(message(ALB))
    folder.tick()
    assert (drop / "a.hl7").exists()
    os.utime(drop / "a.hl7", (1, 1))
    folder.tick()
    assert not (drop / "a.hl7").exists()


def test_file_stays_while_the_journal_cannot_be_written(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.sqlite")
    drop = tmp_path / "drop"
    folder = folder_of(ClinicalStore(journal), drop)
    folder.tick()
    journal._db.execute("PRAGMA query_only = ON")
    (drop / "a.hl7").write_bytes(message(ALB))
    folder.tick()
    assert (drop / "a.hl7").exists()
    journal._db.execute("PRAGMA query_only = OFF")
    folder.tick()
    assert not (drop / "a.hl7").exists()
    journal.close()


def test_processed_files_leave_after_a_while(store: ClinicalStore, tmp_path: Path) -> None:
    drop = tmp_path / "drop"
    folder = folder_of(store, drop, folder_keep_days=1)
    folder.tick()
    old, new = drop / "processed" / "1-a.hl7", drop / "processed" / f"{time.time_ns()}-b.hl7"
    for path in (old, new):
        path.write_bytes(b"x")
    folder.tick()
    assert not old.exists()
    assert new.exists()


def test_frames_and_line_feeds_in_a_file_are_no_part_of_its_messages() -> None:
    data = (
        b"\x0b" + message(ALB).replace(b"\r", b"\r\n") + b"\x1c\r\n\x0b" + message(LYM) + b"\x1c\r"
    )
    assert len(messages_in(data)) == 2
    assert messages_in(b"") == []


# ---------------------------------------------------------------------------------- settings, node


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"port": 70000}, "clinical.hl7.port"),
        ({"tls": True}, "needs tls.certificate"),
        ({"allowed_addresses": ("x",)}, "allowed_addresses[0]"),
        ({"default_charset": "x"}, "default_charset"),
        ({"authorities": (Authority("", "x"),)}, "authorities[0]"),
        ({"codes": (LocalCode("", "albumin"),)}, "codes[0].code"),
        ({"codes": (LocalCode("ALB", "albumen"),)}, "codes[0].meaning"),
        ({"idle_seconds": 0.0}, "idle_seconds"),
    ],
)
def test_wrong_settings_are_refused_by_name(changes: dict[str, Any], said: str) -> None:
    check_hl7(Hl7Settings(), False)
    with pytest.raises(SettingsError) as caught:
        check_hl7(dataclasses.replace(Hl7Settings(), **changes), False)
    assert said in str(caught.value)
