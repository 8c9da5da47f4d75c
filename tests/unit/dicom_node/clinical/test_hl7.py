"""Laboratory results pushed as HL7 v2 ORU^R01: what they say, MLLP, the drop folder."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import tempfile
import time
import tracemalloc
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
from dicom_node.settings.clinical import Authority, Hl7Settings, LocalCode
from dicom_node.settings.file import settings_of
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.journal import Journal
from scoring.clinical.merge import Statement, Subject
from scoring.clinical.units import Units
from scoring.results import Laboratory
from tests.helpers.made.hl7_messages import ALB, LYM, MSH, OBR, PID, fields, message

TODAY = dt.date(2024, 6, 1)


def obx(value: str = "39", unit: str = "g/L", status: str = "F", kind: str = "NM", **f: str) -> str:
    code, at = f.get("code", "1751-7^Albumin^LN"), f.get("at", "20240312")
    return f"OBX|1|{kind}|{code}||{value}|{unit}|||||{status}|||{at}"


def read(*segments: str, options: Hl7Settings | None = None, **parts: str) -> dict[str, Any]:
    found = read_message(message(*segments, **parts), options or Hl7Settings(), TODAY)
    (group,) = found.patients
    return {
        "patients": group.patients,
        "results": group.read.statements,
        "unused": group.read.unused,
    }


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
        (obx("<0.5", "g/dL", kind="ST"), "'<0.5' is not a number"),
        (obx("<0.5", "g/dL"), "'<0.5' is not a number"),
        (obx("<^0.5", "g/dL", kind="SN"), "'< 0.5', a bound"),
        (obx("^3^-^4", "g/dL", kind="SN"), "a bound or range"),
        (obx("see comment", kind="TX"), "not a number"),
        (obx("3,9", "g/dL"), "decimal comma"),
        (obx("1,400", "/uL", code="731-0^L^LN"), "between thousands"),
        (obx(unit="g/dL^g/L^X"), "different units"),
        (obx(unit="10^9/L"), "unit is not known"),
        (obx(""), "OBX-5 is empty"),
        (obx("39~40"), "several values"),
        (obx(unit=""), "without a unit"),
        (obx(unit="mmol/L"), "an amount of substance"),
        (obx("39", "g/dL"), "was 39 g/L meant"),
        (obx(at="202403"), "names no day"),
        (obx(at="20340312"), "in the future"),
        (obx("28", "%", code="736-9^Lymphocytes^LN"), "a share"),
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
        (obx(".9", "10*9/L", code="731-0^L^LN"), 0.9),
        (obx("+39."), 3.9),
        # A ^ that was not escaped, and units that are codes with a name beside them.
        (obx("1.4", "10^9/L", code="731-0^L^LN"), 1.4),
        (obx("1.4", "x10^9/L", code="731-0^L^LN"), 1.4),
        (obx("1.4", "x 10^3/uL^L", code="731-0^L^LN"), 1.4),
        (obx("39", "GPL^g/L^99LAB"), 3.9),
        (obx("39", "GPL^^99LAB^g/L^^UCUM"), 3.9),
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


def test_spellings_of_the_site_count() -> None:
    units = Units({"TSD": "10*3/uL"})
    data = message(obx("1.4", "TSD", code="731-0^L^LN"))
    (group,) = read_message(data, Hl7Settings(), TODAY, units).patients
    ((statement,),) = group.read.statements.values()
    assert isinstance(statement.value, Laboratory)
    assert statement.value.as_given == "1.4 TSD"
    (group,) = read_message(data, Hl7Settings(), TODAY).patients
    assert [u.place for u in group.read.unused] == [1]


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
        ({"header": MSH.replace("|P|", "|T|")}, "AR", "202", "test messages are not used"),
        ({"header": MSH.replace("M17", "")}, "AR", "101", "no control ID"),
        ({"header": MSH + "||||||KOI8-R"}, "AE", "102", "character set 'KOI8-R'"),
        ({"pid": "PID|1||^^^HOSP^MR"}, "AE", "101", "PID-3 has no identifier"),
        (
            {"pid": "PID|1||9^^^X^SS~8^^^X^VN"},
            "AE",
            "101",
            "of type SS, VN, expected one of type MR",
        ),
        ({"pid": "PID|1"}, "AE", "101", "PID-3 has no identifier"),
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


@pytest.mark.parametrize("kind", ["MRN", "mr", "Mrn", "PI", ""])
def test_identifier_is_a_patient_id_by_its_type_in_any_case(kind: str) -> None:
    assert read(ALB, pid=f"PID|1||A1^^^HOSP^{kind}")["patients"] == (("A1", "HOSP"),)


def test_what_is_no_identifier_type_is_not_repeated() -> None:
    with pytest.raises(Hl7Error, match=r"of type \(not a type\), SS, expected") as caught:
        read(ALB, pid="PID|1||9^^^X^Doe Jane~8^^^X^SS")
    assert "Doe" not in str(caught.value)


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
    ((statement,),) = found.patients[0].read.statements.values()
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
    assert len(found.patients[0].read.statements) == 1


@pytest.mark.parametrize("part", ["|", "^", "~", "&", "\rA"])
def test_parts_that_would_fill_the_memory_are_refused(part: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(Hl7Error, match="expected at most 100000; send its results in several"):
            read(ALB, "NTE|1|" + part * 500_000)
        assert tracemalloc.get_traced_memory()[1] < 30 << 20
    finally:
        tracemalloc.stop()


def test_a_message_of_very_many_results_is_taken() -> None:
    assert read(*[ALB] * 3000)["results"]


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


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """Return the events and fields that were logged."""
    return "\n".join(f"{r.levelname} {r.message} {r.__dict__['fields']}" for r in caplog.records)


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


def test_message_with_a_result_that_cannot_be_used_is_accepted_with_a_warning(
    store: ClinicalStore, caplog: pytest.LogCaptureFixture
) -> None:
    inbox = Hl7Inbox(Hl7Settings(), store)
    with caplog.at_level("INFO"):
        answer, error = inbox.take(message(LYM, obx("39", "g/dl?")), "test")
    assert error is None
    assert fields(answer) == ("AA", "M17", "0")
    found = hl7.parse(answer.decode("ascii"))
    (err,) = [e for e in found if str(e[0]) == "ERR"]
    assert (str(err[2]), str(err[4])) == ("OBX^2", "W")
    assert "the unit is not known" in str(err[8])
    assert str(found.segment("MSA")[3]) == "results that could not be used: 1"
    # What became of it is kept, and the log says that there is something to look at.
    assert ["the unit is not known" in str(p) for p in albumin_of(store)] == [True]
    assert store.sources()[0].works
    assert "WARNING hl7.results-not-used" in logged(caplog)
    assert "'results': 1" in logged(caplog)
    for secret in ("39", "g/dl", "DEMO"):
        assert secret not in logged(caplog)


def test_correction_that_cannot_be_used_does_not_leave_the_value_before_it(
    store: ClinicalStore,
) -> None:
    inbox = Hl7Inbox(Hl7Settings(), store)
    inbox.take(message(obx("39")), "test")
    inbox.take(message(obx("hemolysed", status="C")), "test")
    assert albumin_of(store) != [3.9]


def test_warnings_are_bounded_and_cannot_break_the_acknowledgement(store: ClinicalStore) -> None:
    bad = [obx("39", f"u{n}\\F\\\\T\\").replace("OBX|1|", f"OBX|{n}|") for n in range(50)]
    answer, _ = Hl7Inbox(Hl7Settings(), store).take(message(*bad), "test")
    found = hl7.parse(answer.decode("ascii"))
    assert {str(s[0]) for s in found} == {"MSH", "MSA", "ERR"}
    assert len([s for s in found if str(s[0]) == "ERR"]) == 20


BEFORE = (b"\xef\xbb\xbf", b"\r\n", b"\n\n", b"  \r", b"\xef\xbb\xbf\r\n", b"\r\n\xef\xbb\xbf")


@pytest.mark.parametrize("before", BEFORE)
def test_byte_order_mark_and_blank_lines_before_a_message_do_not_count(
    store: ClinicalStore, before: bytes
) -> None:
    answer, _ = Hl7Inbox(Hl7Settings(), store).take(before + message(ALB), "test")
    assert fields(answer) == ("AA", "M17", "")
    assert albumin_of(store) == [3.9]


@given(st.lists(st.sampled_from((b"", *BEFORE)), min_size=1, max_size=4), st.booleans())
def test_marks_and_blank_lines_in_a_file_are_no_part_of_its_messages(
    before: list[bytes], batch: bool
) -> None:
    head = b"FHS|^~\\&\rBHS|^~\\&\r" if batch else b""
    data = b"".join(b + (head if i == 0 else b"") + message(ALB) for i, b in enumerate(before))
    found = messages_in(data)
    assert len(found) == len(before)
    assert all(read_header(m).control_id == "M17" for m in found)


PAST = "20240312100000"
AHEAD = "20990101000000"


def take(inbox: Hl7Inbox, value: str, at: str) -> None:
    assert inbox.take(message(obx(value), header=MSH.replace(PAST, at)), "test")[1] is None


@pytest.mark.parametrize("wrong", [AHEAD, "99999999", "ZZZ", "20991231235959+0100", ""])
@pytest.mark.parametrize("right", ["20240312", PAST, "20240312100000.123+0100"])
def test_message_with_a_wrong_time_does_not_outlast_a_correction(
    store: ClinicalStore, wrong: str, right: str
) -> None:
    if wrong not in (AHEAD, "20991231235959+0100"):
        right = time.strftime("%Y%m%d%H%M%S", time.localtime(time.time() + 2))
    inbox = Hl7Inbox(Hl7Settings(), store)
    for _ in range(2):  # also when a feed is replayed
        take(inbox, "39", wrong)
        take(inbox, "35", right)
        assert albumin_of(store) == [3.5]


@given(st.lists(st.integers(0, 10**7), min_size=2, max_size=6, unique=True), st.booleans())
@settings(max_examples=30)
def test_latest_message_counts_in_whatever_order_they_come(ages: list[int], ahead: bool) -> None:
    """Also where the sender's clock is ahead of ours, as long as it is so for all messages."""
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder) / "journal.sqlite")
        store = ClinicalStore(journal)
        inbox = Hl7Inbox(Hl7Settings(), store)
        latest = time.time() + (10**9 if ahead else -60)
        for age in ages:
            at = dt.datetime.fromtimestamp(latest - age)
            take(inbox, str(30 + ages.index(age)), f"{at:%Y%m%d%H%M%S}")
        newest = ages.index(min(ages))
        assert albumin_of(store) == [pytest.approx((30 + newest) / 10)]
        journal.close()


def test_times_are_compared_as_far_as_both_name_them(store: ClinicalStore) -> None:
    inbox = Hl7Inbox(Hl7Settings(), store)
    take(inbox, "39", PAST)
    take(inbox, "35", "20240312")  # of the same day, and later for all that is known
    assert albumin_of(store) == [3.5]
    take(inbox, "39", "20240311")
    assert albumin_of(store) == [3.5]


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
    assert "PID-3 has no identifier" in rejected["b.hl7.reason"].read_text()
    assert "does not begin with MSH" in rejected["c.txt.reason"].read_text()


class CountingInbox(Hl7Inbox):
    """An inbox that counts what is brought to it."""

    taken = 0

    def take(self, data: bytes, via: str) -> tuple[bytes, Hl7Error | None]:
        self.taken += 1
        return super().take(data, via)


@pytest.mark.parametrize("name", ["a" * 245 + ".hl7", "é" * 120 + ".hl7", "x" * 255])
@pytest.mark.parametrize("data", [message(ALB), b"hello"])
def test_file_with_a_long_name_is_moved(
    store: ClinicalStore, tmp_path: Path, name: str, data: bytes
) -> None:
    drop = tmp_path / "drop"
    folder = folder_of(store, drop)
    folder.tick()
    (drop / name).write_bytes(data)
    folder.tick()
    assert not (drop / name).exists()
    moved = [p.name for p in (drop / ("rejected" if data == b"hello" else "processed")).iterdir()]
    assert len(moved) == (2 if data == b"hello" else 1)
    assert any(m.endswith(name[-4:]) for m in moved)


@contextlib.contextmanager
def shared_drop() -> Iterator[Path]:
    """A folder that another user can reach; pytest's own cannot be."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        for name in ("processed", "rejected"):
            (Path(made) / name).mkdir()
        yield Path(made)


@contextlib.contextmanager
def without_privileges() -> Iterator[None]:
    """Be nobody, where we are root: root may read and move everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("kind", ["unreadable", "unmovable"])
def test_file_that_cannot_be_read_or_moved_is_left_alone(
    store: ClinicalStore, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    with shared_drop() as drop:
        path = drop / "Doe.hl7"
        path.write_bytes(message(ALB))
        path.chmod(0o000 if kind == "unreadable" else 0o644)
        drop.chmod(0o555)
        options = Hl7Settings(folder=drop, folder_quiet_seconds=0)
        inbox = CountingInbox(options, store)
        folder = Hl7Folder(options, inbox)
        with without_privileges():
            for _ in range(5):
                folder.tick()
        assert logged(caplog).count("a file cannot be") == 1
        assert "Doe" not in logged(caplog)
        assert inbox.taken == (0 if kind == "unreadable" else 1)
        (state,) = store.sources()
        assert not state.works
        assert "a file cannot be" in state.problem
        # Its permissions are repaired: it goes on at once, and takes nothing twice.
        drop.chmod(0o755)
        path.chmod(0o600)
        folder.tick()
        assert not path.exists()
        assert len(list((drop / "processed").iterdir())) == 1
        assert albumin_of(store) == [3.9]


def test_file_that_changes_after_it_could_not_be_moved_is_taken_again(
    store: ClinicalStore,
) -> None:
    with shared_drop() as drop:
        path = drop / "a.hl7"
        path.write_bytes(message(ALB))
        path.chmod(0o644)
        drop.chmod(0o555)
        folder = folder_of(store, drop)
        with without_privileges():
            folder.tick()
        drop.chmod(0o755)
        path.write_bytes(message(obx("41")))
        folder.tick()
        assert not path.exists()
        assert albumin_of(store) == [4.1]


def test_file_that_is_too_long_is_rejected_saying_so(store: ClinicalStore, tmp_path: Path) -> None:
    folder = folder_of(store, tmp_path / "drop", maximum_message_kb=1)
    folder.tick()
    (tmp_path / "drop" / "a.hl7").write_bytes(b"x" * 200_000)
    folder.tick()
    (reason,) = (tmp_path / "drop" / "rejected").glob("*.reason")
    assert "clinical.hl7.maximum_message_kb" in reason.read_text()


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


PEER = {"name": "PACS", "ae_title": "PACS", "host": "127.0.0.1", "port": 104}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"port": 70000}, "clinical.hl7.port"),
        ({"tls": True}, "needs tls.certificate"),
        ({"allowed_addresses": ["x"]}, "allowed_addresses[0]"),
        ({"default_charset": "x"}, "default_charset"),
        ({"authorities": [{"issuer": "x"}]}, "authorities[0].authority is empty"),
        (
            {"authorities": [{"authority": "x"}] * 2},
            "authorities[1].authority is 'x', which is already",
        ),
        ({"codes": [{"code": "", "meaning": "albumin"}]}, "codes[0].code"),
        ({"codes": [{"code": "ALB", "meaning": "albumen"}]}, "codes[0].meaning"),
        (
            {"codes": [{"code": "ALB", "meaning": "albumin"}] * 2},
            "codes[1].code is 'ALB', which is already",
        ),
        ({"idle_seconds": 0.0}, "idle_seconds"),
    ],
)
def test_wrong_settings_are_refused_by_name(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        settings_of({"peers": [PEER], "clinical": {"hl7": changes}})
    assert said in str(caught.value)
