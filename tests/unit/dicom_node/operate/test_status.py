"""``immunoct status``: a summary first, then the cases that were asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dicom_node.cli import main
from dicom_node.state.journal import Journal
from tests.helpers.made.filled_journal import filled


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The configuration of a node with 100 cases, four states in turn."""
    site = filled(tmp_path, 100)
    path = tmp_path / "immunoct.toml"
    path.write_text(
        f"[node]\nspool = {str(site.settings.node.spool)!r}\n"
        '[[peers]]\nname = "PACS"\nae_title = "P"\nhost = "h"\nport = 1\n'
    )
    return path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["status", *words]) == 0
    return capsys.readouterr().out


def test_summary_comes_first_and_the_list_is_limited(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = said(capsys, "--config", str(config)).splitlines()
    assert lines[0].startswith("100 cases: 25 ")
    assert lines[1] == "outcome: 75 none yet, 25 not accepted"
    assert lines[2] == "needs attention: 25 cases"
    assert sum(line.startswith("study ") for line in lines) == 50
    assert lines[-1] == "50 of 100 cases listed; --limit lists more"
    short = said(capsys, "--config", str(config), "--limit", "0")
    assert "study " not in short


def test_one_case_states_and_times_are_chosen(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ("--config", str(config))
    assert said(capsys, "1.2.826.99", *at).count("study ") == 1
    assert said(capsys, "--state", "scoring", *at).count("study ") == 25
    assert said(capsys, "--outcome", "not accepted", *at).count("study ") == 25
    assert "no case matches" in said(capsys, "--since", "24h", *at)
    assert said(capsys, "--since", "1969-12-30", "--limit", "1", *at).count("study ") == 1
    data = json.loads(said(capsys, "--json", "--state", "scoring", "--limit", "2", *at))
    assert (data["matching"], len(data["cases"])) == (25, 2)
    assert data["outcomes"] == {"none yet": 75, "not accepted": 25}
    assert "patient_id" not in data["cases"][0]
    assert main(["status", "9.9", *at]) == 2
    assert "study 9.9 is not known" in capsys.readouterr().err


@pytest.mark.parametrize("words", [("--since", "soon"), ("--limit", "-1"), ("--state", "gone")])
def test_what_cannot_be_asked_for_is_refused(words: tuple[str, str], config: Path) -> None:
    with pytest.raises(SystemExit) as end:
        main(["status", *words, "--config", str(config)])
    assert end.value.code == 2


@pytest.mark.parametrize("command", ["status", "retry", "replay", "forget", "assign", "history"])
def test_a_mistyped_study_gets_the_one_that_was_meant(
    command: str, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = Journal(config.parent / "spool" / "journal.sqlite")
    with journal.change() as db:
        db.execute(
            "UPDATE cases SET study_uid = '1.2.826.0.1.3680043' WHERE study_uid = ?", ("1.2.826.7",)
        )
    journal.close()
    assert main([command, "1.2.826.0.2.3680043", "--config", str(config)]) == 2
    expected = "study 1.2.826.0.2.3680043 is not known; did you mean 1.2.826.0.1.3680043?"
    assert expected in capsys.readouterr().err


def test_a_study_that_the_other_options_leave_out_is_not_said_to_be_unknown(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["status", "1.2.826.99", "--state", "report sent", "--config", str(config)]
    assert main(words) == 2
    assert "study 1.2.826.99 is not among the cases of this --state" in capsys.readouterr().err


def test_a_retry_with_nothing_to_do_says_so(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["retry", "1.2.826.0", "--config", str(config)]) == 0
    assert capsys.readouterr().out.startswith("nothing to do: everything is sent, or waits for")


def test_a_study_without_a_report_is_said_to_have_none(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["history", "1.2.826.0", "--config", str(config)]) == 2
    assert "there is no report of study 1.2.826.0" in capsys.readouterr().err
