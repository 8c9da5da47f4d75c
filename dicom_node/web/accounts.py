"""User accounts of the page: a file with a line for each user, with a hash instead of a password.

A line is ``name:scrypt:salt:hash`` for a person, ``name:token:hash`` for a program. A token has 256
random bits, so that its plain SHA-256 is safe; a password is hashed with scrypt (RFC 7914).
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import hmac
import os
import re
import secrets
import stat
from pathlib import Path

from dicom_node.errors import SettingsError

LEAST_PASSWORD = 12
_NAME = re.compile(r"[A-Za-z0-9._-]{1,64}")
_LINE = re.compile(
    r"(?P<name>[A-Za-z0-9._-]{1,64}):(?:scrypt:(?P<salt>[0-9a-f]{32}):(?P<hash>[0-9a-f]{64})"
    r"|token:(?P<token>[0-9a-f]{64}))"
)


@dataclasses.dataclass(frozen=True)
class Account:
    """One line of the file; ``token`` or ``salt`` and ``hash`` are in hexadecimal digits."""

    name: str
    salt: str = ""
    hash: str = ""
    token: str = ""

    @property
    def fingerprint(self) -> str:
        """Changes when the password does."""
        return hashlib.sha256(f"{self.name}:{self.salt}:{self.hash}".encode()).hexdigest()


def _scrypt(password: str, salt: str) -> str:
    made = hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), n=2**14, r=8, p=1, dklen=32)
    return made.hex()


# What an unknown name is compared with, so that it takes as long as a known one.
_NOBODY = Account("", salt="00" * 16, hash="00" * 32)


class Accounts:
    """The accounts of a file, read again whenever it changes.

    Parameters
    ----------
    path
        The file.

    Raises
    ------
    SettingsError
        If it cannot be read, is open to other users, or has a line of another form.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[int, int, int] | None = None
        self._accounts: dict[str, Account] = {}
        self._read()

    def _read(self) -> None:
        try:
            facts = self._path.stat()
            seen = (facts.st_ino, facts.st_mtime_ns, facts.st_size)
            if seen == self._seen:
                return
            lines = self._path.read_text(encoding="ascii").splitlines()
        except (OSError, UnicodeDecodeError) as e:
            words = e.strerror if isinstance(e, OSError) else "not ASCII"
            raise SettingsError(
                f"web.users {self._path} cannot be read: {words}; 'immunoct web-user' creates it"
            ) from e
        if facts.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise SettingsError(
                f"web.users {self._path} is accessible to other users; set its mode to 600"
            )
        accounts = {}
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            match = _LINE.fullmatch(line.strip())
            if match is None:
                raise SettingsError(
                    f"web.users {self._path}, line {number}: not a line written "
                    "by 'immunoct web-user'"
                )
            fields = {k: v for k, v in match.groupdict().items() if v is not None}
            accounts[match["name"]] = Account(**fields)
        self._accounts, self._seen = accounts, seen

    def find(self, name: str) -> Account | None:
        """Return an account; None while the file cannot be used."""
        try:
            self._read()
        except SettingsError:
            return None
        return self._accounts.get(name)

    def password_is_right(self, name: str, password: str) -> bool:
        """Return whether name and password match; takes the same time for an unknown name."""
        account = self.find(name)
        known = account is not None and bool(account.hash)
        against = account if account is not None and account.hash else _NOBODY
        same = hmac.compare_digest(_scrypt(password[:1024], against.salt), against.hash)
        return known and same

    def of_token(self, token: str) -> str | None:
        """Return the name of the user of a token, or None."""
        self.find("")
        digest = hashlib.sha256(token.encode()).hexdigest()
        found = None
        for account in self._accounts.values():
            if account.token and hmac.compare_digest(account.token, digest):
                found = account.name
        return found


def set_password(path: Path, name: str, password: str) -> None:
    """Add a person to a file, or change the person's password.

    Raises
    ------
    SettingsError
        If name or password cannot be used.
    """
    if len(password) < LEAST_PASSWORD:
        raise SettingsError(
            f"the password is too short, expected at least {LEAST_PASSWORD} characters"
        )
    salt = secrets.token_hex(16)
    _put(path, Account(name, salt=salt, hash=_scrypt(password, salt)))


def make_token(path: Path, name: str) -> str:
    """Add a program to a file, or change its token, and return the token.

    Raises
    ------
    SettingsError
        If the name cannot be used.
    """
    token = secrets.token_urlsafe(32)
    _put(path, Account(name, token=hashlib.sha256(token.encode()).hexdigest()))
    return token


def remove(path: Path, name: str) -> None:
    """Remove an account.

    Raises
    ------
    SettingsError
        If there is no account of this name.
    """
    accounts = _existing(path)
    if accounts.pop(name, None) is None:
        raise SettingsError(f"{path} has no user {name!r}")
    _write(path, accounts)


def _existing(path: Path) -> dict[str, Account]:
    return dict(Accounts(path)._accounts) if path.exists() else {}


def _put(path: Path, account: Account) -> None:
    if not _NAME.fullmatch(account.name):
        raise SettingsError(
            f"{account.name!r} is not a valid user name, expected 1 to 64 letters, digits, "
            "'.', '_' or '-'"
        )
    _write(path, _existing(path) | {account.name: account})


def _write(path: Path, accounts: dict[str, Account]) -> None:
    lines = [
        f"{a.name}:token:{a.token}" if a.token else f"{a.name}:scrypt:{a.salt}:{a.hash}"
        for a in accounts.values()
    ]
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write("".join(f"{line}\n" for line in lines))
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as e:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise SettingsError(f"cannot write {path}: {e.strerror}") from e
