"""Who may use the page: settings, the users' file, sessions, form tokens, the limiter."""

from __future__ import annotations

import hashlib
import io
import re
import types
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dicom_node.cli import main
from dicom_node.errors import NodeError, SettingsError
from dicom_node.settings.file import load_settings
from dicom_node.settings.sections import Settings
from dicom_node.web import sessions
from dicom_node.web.accounts import Accounts, Cost, Role, make_token, remove, set_password
from dicom_node.web.models import ClinicalFields
from dicom_node.web.sessions import NOBODY, LoginLimiter, Session, Sessions
from scoring.clinical.values import FIELDS

PEER = '[[peers]]\nname = "PACS"\nae_title = "ORTHANC"\nhost = "127.0.0.1"\nport = 4242\n'
PASSWORD = "only for this test"


def load(tmp_path: Path, web: str) -> Settings:
    path = tmp_path / "immunoct.toml"
    path.write_text(f'{PEER}[report]\ndestination = "PACS"\n[web]\n{web}', encoding="utf-8")
    return load_settings(path)


@pytest.mark.parametrize(
    ("web", "message"),
    [
        ("prot = 1\n", "web.prot is not a setting; did you mean 'port'?"),
        ("port = 0\n", "web.port is 0, expected at least 1"),
        ('host = "page.example"\n', "web.host is 'page.example', expected an address"),
        ('certificate = "c.pem"\n', "web.certificate and web.key must be given together"),
        ("session_hours = 0\n", "web.session_hours is 0, expected at least"),
        ('host = "0.0.0.0"\n', "others on the network can reach: web.users is needed"),
        ('host = "10.1.2.3"\nusers = "u"\n', "web.certificate and web.key are needed, for TLS"),
        ('host = "::"\ncertificate = "c"\nkey = "k"\n', "web.users is needed"),
    ],
)
def test_wrong_settings_are_refused(tmp_path: Path, web: str, message: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(message)):
        load(tmp_path, web)


def test_loopback_needs_no_login_and_others_both(tmp_path: Path) -> None:
    assert not load(tmp_path, "").web.enabled
    assert load(tmp_path, "enabled = true\n").web.users is None
    everywhere = 'host = "0.0.0.0"\nusers = "u"\ncertificate = "c"\nkey = "k"\n'
    assert load(tmp_path, everywhere).web.users == tmp_path / "u"


def test_the_file_holds_hashes_and_is_the_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "users"
    set_password(path, "alice", PASSWORD)
    token = make_token(path, "prometheus")
    text = path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600
    assert PASSWORD not in text
    assert token not in text
    accounts = Accounts(path)
    assert accounts.password_is_right("alice", PASSWORD)
    assert not accounts.password_is_right("alice", PASSWORD + " ")
    assert not accounts.password_is_right("prometheus", "")
    assert not accounts.password_is_right("nobody", "")
    found = accounts.of_token(token)
    assert found is not None
    assert (found.name, found.role) == ("prometheus", Role.READER)
    assert accounts.of_token(token[:-1]) is None
    assert accounts.of_token("") is None
    remove(path, "alice")
    assert not accounts.password_is_right("alice", PASSWORD)


@pytest.mark.parametrize(
    ("text", "mode", "message"),
    [
        ("alice:plain:secret\n", 0o600, "line 1: not a line written by"),
        ("", 0o640, "is accessible to other users; set its mode to 600"),
        ("älice\n", 0o600, "not ASCII"),
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, text: str, mode: int, message: str) -> None:
    path = tmp_path / "users"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    with pytest.raises(SettingsError, match=message):
        Accounts(path)
    with pytest.raises(SettingsError, match="cannot be read"):
        Accounts(tmp_path / "nothing")


def test_the_command_keeps_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    load(tmp_path, 'users = "users"\n')
    config = ["--config", str(tmp_path / "immunoct.toml")]
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    assert main(["web-user", "alice", *config]) == 2
    assert "too short" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert main(["web-user", "alice", *config]) == 0
    assert main(["web-user", "monitor", "--token", *config]) == 0
    token = capsys.readouterr().out.splitlines()[-1]
    accounts = Accounts(tmp_path / "users")
    assert accounts.password_is_right("alice", PASSWORD)
    assert accounts.all()["monitor"].role is Role.READER
    assert accounts.of_token(token) == accounts.all()["monitor"]
    assert accounts.all()["alice"].role is Role.OPERATOR
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert main(["web-user", "alice", "--role", "administrator", *config]) == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert main(["web-user", "alice", *config]) == 0  # another password, the same role
    assert accounts.all()["alice"].role is Role.ADMINISTRATOR
    assert main(["web-user", "alice", "--remove", *config]) == 0
    assert main(["web-user", "alice", "--remove", *config]) == 2
    assert main(["web-user", "a:b", "--token", *config]) == 2


@pytest.fixture(scope="module")
def accounts(tmp_path_factory: pytest.TempPathFactory) -> Accounts:
    path = tmp_path_factory.mktemp("users") / "users"
    set_password(path, "alice", PASSWORD)
    return Accounts(path)


def test_a_session_is_its_users_until_it_ends(accounts: Accounts, tmp_path: Path) -> None:
    logouts = tmp_path / "logouts"
    sessions = Sessions(b"k" * 32, accounts, 1, logouts)
    session, other = sessions.begin("alice"), sessions.begin("alice")
    cookie = sessions.cookie(session)
    assert sessions.read(cookie) == session
    assert Sessions(b"k" * 32, accounts, 1, logouts).read(cookie) == session  # after a restart
    assert Sessions(b"x" * 32, accounts, 1, logouts).read(cookie) is None
    assert Sessions(b"k" * 32, None, 1, logouts).read(cookie) is None
    assert sessions.read(sessions.cookie(sessions.begin("bob"))) is None
    assert sessions.read(sessions.cookie(sessions.begin(NOBODY))) is None
    over = Sessions(b"k" * 32, accounts, -1, logouts)
    assert over.read(over.cookie(over.begin("alice"))) is None
    sessions.end(session)
    after = Sessions(b"k" * 32, accounts, 1, logouts)
    for some in (sessions, after):
        assert some.read(cookie) is None
        assert some.read(sessions.cookie(other)) == other
    after.end(Session("alice", "old", 1))
    after.end(other)
    kept = logouts.read_text()
    assert session.nonce in kept  # it has not expired
    assert "old" not in kept
    logouts.write_text("[1]")
    with pytest.raises(NodeError, match=r"remove it together with web\.key"):
        Sessions(b"k" * 32, accounts, 1, logouts)


def test_a_file_that_is_gone_lets_nobody_in(tmp_path: Path) -> None:
    path = tmp_path / "users"
    set_password(path, "alice", PASSWORD)
    token = make_token(path, "monitor")
    accounts = Accounts(path)
    sessions = Sessions(b"k" * 32, accounts, 1, tmp_path / "logouts")
    cookie = sessions.cookie(sessions.begin("alice"))
    content = path.read_bytes()
    for spoil in (path.unlink, lambda: path.write_bytes(b"rubbish"), lambda: path.chmod(0o644)):
        assert accounts.of_token(token) is not None
        assert sessions.read(cookie) is not None
        spoil()
        assert accounts.of_token(token) is None
        assert sessions.read(cookie) is None
        assert not accounts.password_is_right("alice", PASSWORD)
        path.unlink(missing_ok=True)
        path.write_bytes(content)
        path.chmod(0o600)


def test_a_password_of_an_earlier_version_is_hashed_anew_at_login(
    tmp_path: Path, real_cost: Cost
) -> None:
    path = tmp_path / "users"
    earlier = hashlib.scrypt(PASSWORD.encode(), salt=bytes(16), n=2**14, r=8, p=1, dklen=32).hex()
    token = "ab" * 32
    path.write_text(f"alice:scrypt:{'00' * 16}:{earlier}\nmonitor:token:{token}\n")
    path.chmod(0o600)
    accounts = Accounts(path)
    assert {a.role for a in accounts.all().values()} == {Role.ADMINISTRATOR}
    assert accounts.all()["alice"].cost == Cost(2**14, 8, 1)
    assert not accounts.password_is_right("alice", PASSWORD + "!")
    assert earlier in path.read_text()
    assert accounts.password_is_right("alice", PASSWORD)
    text = path.read_text()
    assert earlier not in text
    assert "alice:administrator:scrypt:n=65536,r=8,p=1:" in text
    assert f"monitor:token:{token}" in text.replace("administrator:", "")
    assert accounts.all()["alice"].cost == real_cost
    assert accounts.password_is_right("alice", PASSWORD)
    assert path.read_text() == text
    path.write_text(text.replace("n=65536", "n=65537"))
    with pytest.raises(SettingsError, match="line 1"):
        Accounts(path)
    path.write_text(text.replace("n=65536", "n=16777216"))  # 16 GB
    with pytest.raises(SettingsError, match="line 1"):
        Accounts(path)


def test_another_password_ends_the_sessions(tmp_path: Path) -> None:
    path = tmp_path / "users"
    set_password(path, "alice", PASSWORD)
    sessions = Sessions(b"k" * 32, Accounts(path), 1, tmp_path / "logouts")
    cookie = sessions.cookie(sessions.begin("alice"))
    assert sessions.read(cookie) is not None
    set_password(path, "alice", PASSWORD + "!")
    assert sessions.read(cookie) is None


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_changed_cookie_is_nobodys(accounts: Accounts, data: st.DataObject) -> None:
    sessions = Sessions(b"k" * 32, accounts, 1, Path("/nonexistent"))
    cookie = sessions.cookie(Session("alice", "n" * 22, 2**40))
    assert sessions.read(cookie) is not None
    place = data.draw(st.integers(0, len(cookie) - 1))
    other = data.draw(st.characters(exclude_characters=cookie[place]))
    assert sessions.read(cookie[:place] + other + cookie[place + 1 :]) is None


def test_a_form_token_is_of_one_session(accounts: Accounts) -> None:
    sessions = Sessions(b"k" * 32, accounts, 1, Path("/nonexistent"))
    mine, other = sessions.begin("alice"), sessions.begin("alice")
    assert sessions.form_token_is_right(mine, sessions.form_token(mine))
    assert not sessions.form_token_is_right(mine, sessions.form_token(other))
    assert not sessions.form_token_is_right(mine, "")


def test_the_brake_is_on_after_so_many_failures_and_off_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [1000.0]
    monkeypatch.setattr(sessions, "time", types.SimpleNamespace(monotonic=lambda: now[0]))
    limiter = LoginLimiter(failures=2, seconds=0.2)
    limiter.failed("a")
    assert limiter.wait("a") == 0
    limiter.failed("a", "b")
    assert limiter.wait("b") == 0
    assert limiter.wait("b", "a") == 1

    now[0] += 0.25
    assert limiter.wait("a") == 0


def test_the_configurations_check_looks_at_the_pages_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load(tmp_path, 'enabled = true\nusers = "users"\n')
    config = ["check-config", "--offline", "--config", str(tmp_path / "immunoct.toml")]
    assert main(config) == 2
    assert "web.users" in capsys.readouterr().err
    set_password(tmp_path / "users", "alice", PASSWORD)
    assert main(config) == 0
    assert "page on 127.0.0.1:8180, login required" in capsys.readouterr().out


def test_the_api_takes_every_clinical_field_and_no_other() -> None:
    assert tuple(ClinicalFields.model_fields) == FIELDS
