"""The outcome of a case: from results, in the journal, in lists and their addresses."""

from __future__ import annotations

import dataclasses
import datetime as dt
import time
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.state.facts import State
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.outcome import CaseOutcome, outcome_of, reason_words
from dicom_node.state.overview import ORDERS, Search
from dicom_node.state.records import RunRecord
from dicom_node.web.filters import Filters
from dicom_node.web.pages import csv_table
from dicom_node.web.site import Site
from scoring import parse_record, score_case
from scoring.errors import InputError
from scoring.reasons import Problem
from tests.helpers.made.cases import NO_VARIANTS, build_case
from tests.helpers.made.filled_journal import filled

RUNS = (
    ("high", "firm"),
    ("low", "not firm"),
    ("not scored", "contrast_enhanced"),
    ("not scored", Problem.NO_CT.value),
    ("", ""),
)


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A node with 100 cases, of which 80 had a run."""
    site = filled(tmp_path_factory.mktemp("scored"), 100)
    journal = Journal(site.spool.journal_path)
    with journal.change() as db:
        for n in range(80):
            outcome, detail = RUNS[n % 5]
            values = (f"1.2.826.{n}", outcome in ("high", "low"), outcome, detail)
            db.execute(
                "INSERT INTO runs (study_uid, run, scored, verdict, created_at, outcome, detail) "
                "VALUES (?, 1, ?, 'v', 0, ?, ?)",
                values,
            )
    journal.close()
    return site


def test_outcome_of_a_result_is_its_call_or_the_first_reason(tmp_path: Path) -> None:
    folder, seg = build_case().write(tmp_path)
    ct = sorted(folder.iterdir())
    full = score_case(
        ct, [seg], parse_record({"treatment_start": "2024-03-14"}, source="t"), NO_VARIANTS
    )
    call = CaseOutcome.HIGH if full.patient.radiomics_score_high else CaseOutcome.LOW
    assert outcome_of(full) == (call, "")
    far = tuple(dataclasses.replace(x, outside_reference=("a",)) for x in full.lesions)
    assert outcome_of(dataclasses.replace(full, lesions=far)) == (call, "outside the reference")
    late = score_case(
        ct, [seg], parse_record({"treatment_start": "2025-03-14"}, source="t"), NO_VARIANTS
    )
    outcome, name = outcome_of(late)
    assert outcome is CaseOutcome.NOT_SCORED
    assert name in {f.code for f in late.eligibility if f.excludes}
    broken = dataclasses.replace(late, problem=InputError(Problem.NO_CT, "x").code)
    assert outcome_of(broken) == (CaseOutcome.NOT_SCORED, "no_ct")
    assert reason_words("no_ct") == "No CT image"
    assert reason_words("contrast_enhanced") == "contrast enhanced"


def test_scored_and_refused_cases_are_told_apart_in_lists(scored: Site) -> None:
    found = {c.study_uid: c for c in scored.case_list(Search(limit=200)).cases}
    sent = {n: found[f"1.2.826.{n}"] for n in range(0, 100, 4)}  # in the state "report sent"
    assert {c.state for c in sent.values()} == {"report sent"}
    assert (sent[0].outcome, sent[0].outcome_detail) == ("high", "firm")
    assert (sent[16].outcome, sent[16].outcome_detail) == ("low", "not firm")
    assert (sent[12].outcome, sent[12].outcome_detail) == ("not scored", "contrast enhanced")
    assert (sent[8].outcome, sent[8].outcome_reason) == ("not scored", "no_ct")
    assert sent[96].outcome == "none yet"
    refused = found["1.2.826.10"]  # high and firm, but its report is not accepted
    assert (refused.outcome, refused.outcome_detail) == ("not accepted", "high, firm")


def test_counts_by_outcome_cover_every_case_and_agree_with_the_filter(scored: Site) -> None:
    counts = scored.case_list(Search()).outcomes
    assert sum(counts.values()) == 100
    for outcome in CaseOutcome:
        assert scored.case_list(Search(outcome=outcome)).total == counts[outcome.value]
    assert counts["high"] == 12  # 16 of 80, a quarter of which is not accepted
    assert 'immunoct_cases_by_outcome{outcome="high"} 12.0' in scored.metrics().decode()


def test_runs_of_earlier_versions_have_their_outcome_in_their_verdict(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.sqlite")
    assert RunRecord("1", 1, True, "v", 0.0).outcome == ""
    from dicom_node.state.schema import _OUTCOMES, statements

    with journal.change() as db:
        for n, (scored, verdict) in enumerate(
            (
                (1, "Radiomics score 0.41, high, firm: ..."),
                (1, "Radiomics score below 0.01, low, firm: ..."),
                (0, "No score: ..."),
            )
        ):
            db.execute(
                "INSERT INTO cases (study_uid, patient_id, issuer, calling_ae, state, reason, "
                "state_since, first_received, last_received) VALUES (?,'','','','','',0,0,0)",
                (str(n),),
            )
            db.execute(
                "INSERT INTO runs (study_uid, run, scored, verdict, created_at) VALUES (?,1,?,?,0)",
                (str(n), scored, verdict),
            )
        db.execute(statements(_OUTCOMES)[-1])
    assert [Outbox(journal).runs(str(n))[0].outcome for n in range(3)] == [
        "high",
        "low",
        "not scored",
    ]
    journal.close()


def test_every_order_lists_every_case_once_in_both_directions(scored: Site) -> None:
    for order in ORDERS:
        there = [c.study_uid for c in scored.case_list(Search(order=order, limit=200)).cases]
        back = scored.case_list(Search(order=order, reverse=True, limit=200)).cases
        assert len(set(there)) == len(there) == len(back) == 100
    states = [c.state for c in scored.case_list(Search(order="state", limit=200)).cases]
    assert states == sorted(states)


def test_dates_and_destination_narrow_the_list(scored: Site) -> None:
    assert scored.case_list(Search(since=1010.0, until=1020.0)).total == 10
    assert scored.case_list(Search(destination="PACS")).total == 0
    day = dt.datetime.fromtimestamp(1000).astimezone().date().isoformat()
    assert scored.case_list(Filters.of({"first": day, "last": day}).search(50)).total == 100


TEXTS = st.text(max_size=20)
QUERIES = st.dictionaries(
    st.sampled_from([f.name for f in dataclasses.fields(Filters)]),
    st.one_of(
        TEXTS,
        st.sampled_from([o.value for o in CaseOutcome]),
        st.sampled_from([s.value for s in State]),
        st.sampled_from(["2024-02-29", "0001-01-01", "9999-12-31", "-1", "1", "9" * 5000]),
    ),
)


@given(QUERIES)
def test_every_address_leads_back_to_its_view_and_none_fails(query: dict[str, str]) -> None:
    filters = Filters.of(query)
    filters.search(50)
    again = Filters.of(dict(parse_qsl(urlsplit(filters.address()).query)))
    assert again == filters


def test_csv_has_a_row_per_case_and_no_formula(scored: Site) -> None:
    cases = scored.case_list(Search(limit=200), headers=False).cases
    evil = cases[0].model_copy(update={"reason": "=HYPERLINK(1)"})
    lines = csv_table([evil, *cases[1:]]).splitlines()
    assert len(lines) == 101
    assert "'=HYPERLINK(1)" in lines[1]


def test_list_of_50000_cases_is_fast(tmp_path: Path) -> None:
    site = filled(tmp_path, 10)
    journal = Journal(site.spool.journal_path)
    with journal.change() as db:
        db.execute(
            "INSERT INTO cases (study_uid, patient_id, issuer, calling_ae, state, reason, "
            "state_since, first_received, last_received) "
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
            "SELECT '2.25.' || i, 'P' || i, '', 'CT', 'report sent', '', i, i, i FROM n"
        )
        db.execute(
            "INSERT INTO runs (study_uid, run, scored, verdict, created_at, outcome, detail) "
            "SELECT study_uid, 1, 1, 'v', 0, 'high', 'firm' FROM cases WHERE study_uid LIKE '2.%'"
        )
        db.execute(
            "INSERT INTO study_facts SELECT study_uid, '2024-03-' || (10 + rowid % 20), "
            "'CT' || (rowid % 9) FROM cases WHERE study_uid LIKE '2.%'"
        )
        db.execute("UPDATE runs SET locations = ' liver lung '")
    journal.close()
    began = time.process_time()
    mistyped = "2.25.4999" + "9" * 8
    site.like(mistyped)
    took = {"mistyped UID": time.process_time() - began}
    for name, search in (
        ("latest", Search()),
        ("outcome", Search(outcome=CaseOutcome.HIGH)),
        ("sorted", Search(order="outcome")),
        ("text", Search(text="2.25.4999")),
        ("location", Search(location="liver")),
        ("station", Search(station="CT7")),
        ("study date", Search(study_first="2024-03-01", order="study")),
    ):
        began = time.process_time()
        assert site.case_list(search).cases
        took[name] = time.process_time() - began
    print({k: f"{1000 * v:.0f} ms of CPU" for k, v in took.items()})
    assert took["latest"] < 0.3
    assert max(took.values()) < 1
