"""User accounts of the page: a file with a line for each user, with a hash instead of a password.

A line is ``name:role:scrypt:n=N,r=R,p=P:salt:hash`` for a person, ``name:role:token:hash`` for a
program. A token has 256 random bits, so that its plain SHA-256 is safe; a password is hashed with
scrypt (RFC 7914). Lines of earlier versions, without role and parameters, are read as well.
"""

from __future__ import annotations

import contextlib
import dataclasses
import enum
import fcntl
import hashlib
import hmac
import os
import re
import secrets
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

from dicom_node.errors import SettingsError

LEAST_PASSWORD = 12
_NAME = re.compile(r"[A-Za-z0-9._-]{1,64}")
_LINE = re.compile(
    r"(?P<name>[A-Za-z0-9._-]{1,64}):(?:(?P<role>reader|operator|administrator):)?"
    r"(?:scrypt:(?:n=(?P<n>[0-9]{1,8}),r=(?P<r>[0-9]{1,3}),p=(?P<p>[0-9]{1,3}):)?"
    r"(?P<salt>[0-9a-f]{32}):(?P<hash>[0-9a-f]{64})|token:(?P<token>[0-9a-f]{64}))"
)


class Role(enum.IntEnum):
    """A user's rights; each role includes those before it."""

    READER = 1  # sees cases, the node and metrics
    OPERATOR = 2  # has cases scored and sent again, and enters clinical values
    ADMINISTRATOR = 3  # removes cases

    @property
    def word(self) -> str:
        """The role's name in the users' file."""
        return self.name.lower()


def role_of(word: str) -> Role:
    """Return the role of a name."""
    return Role[word.upper()]


@dataclasses.dataclass(frozen=True)
class Cost:
    """The parameters of scrypt (RFC 7914 section 2)."""

    n: int
    r: int
    p: int

    @property
    def memory(self) -> int:
        """Bytes that scrypt needs."""
        return 128 * self.r * (self.n + self.p + 2)


COST = Cost(2**16, 8, 1)  # 64 MB and about 0.2 s
_EARLIER_COST = Cost(2**14, 8, 1)
_MOST_MEMORY = 1 << 28
# Several logins at once would take as much memory each.
_ONE_AT_A_TIME = threading.Lock()


@dataclasses.dataclass(frozen=True)
class Account:
    """One line of the file; ``token`` or ``salt`` and ``hash`` are in hexadecimal digits."""

    name: str
    role: Role
    salt: str = ""
    hash: str = ""
    token: str = ""
    cost: Cost = COST

    @property
    def fingerprint(self) -> str:
        """Changes when the password does."""
        return hashlib.sha256(f"{self.name}:{self.salt}:{self.hash}".encode()).hexdigest()

    @property
    def line(self) -> str:
        """The account as a line of the file."""
        if self.token:
            return f"{self.name}:{self.role.word}:token:{self.token}"
        cost = f"n={self.cost.n},r={self.cost.r},p={self.cost.p}"
        return f"{self.name}:{self.role.word}:scrypt:{cost}:{self.salt}:{self.hash}"


def _account(line: str) -> Account | None:
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    cost = _EARLIER_COST
    if match["n"]:
        cost = Cost(int(match["n"]), int(match["r"]), int(match["p"]))
        if cost.n < 2 or cost.n & (cost.n - 1) or not cost.r or not cost.p:
            return None
        if cost.memory > _MOST_MEMORY:
            return None
    # Earlier versions let everybody do everything.
    role = role_of(match["role"]) if match["role"] else Role.ADMINISTRATOR
    texts = {k: match[k] or "" for k in ("salt", "hash", "token")}
    return Account(match["name"], role, cost=cost, **texts)


def _scrypt(password: str, salt: str, cost: Cost) -> str:
    with _ONE_AT_A_TIME:
        made = hashlib.scrypt(
            password.encode(),
            salt=bytes.fromhex(salt),
            n=cost.n,
            r=cost.r,
            p=cost.p,
            maxmem=2 * cost.memory,
            dklen=32,
        )
    return made.hex()


# What an unknown name is compared with, so that it takes as long as a known one.
_NOBODY = Account("", Role.READER, salt="00" * 16, hash="00" * 32)


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
        self._seen: tuple[int, int, int, int] | None = None
        self._accounts: dict[str, Account] = {}
        self._read()

    def _read(self) -> None:
        try:
            facts = self._path.stat()
            seen = (facts.st_ino, facts.st_ctime_ns, facts.st_size, facts.st_mode)
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
            account = _account(line.strip())
            if account is None:
                raise SettingsError(
                    f"web.users {self._path}, line {number}: not a line written "
                    "by 'immunoct web-user'"
                )
            accounts[account.name] = account
        self._accounts, self._seen = accounts, seen

    def all(self) -> dict[str, Account]:
        """Return the accounts by name; none while the file cannot be used."""
        try:
            self._read()
        except SettingsError:
            self._accounts, self._seen = {}, None
        return self._accounts

    def find(self, name: str) -> Account | None:
        """Return an account; None while the file cannot be used."""
        return self.all().get(name)

    def password_is_right(self, name: str, password: str) -> bool:
        """Return whether name and password match; takes the same time for an unknown name.

        A right password whose hash was made with other parameters is hashed anew.
        """
        account = self.find(name)
        against = account if account is not None and account.hash else _NOBODY
        password = password[:1024]
        made = _scrypt(password, against.salt, against.cost)
        right = hmac.compare_digest(made, against.hash) and against is not _NOBODY
        if right and against.cost != COST:
            with contextlib.suppress(SettingsError):  # the file may be another user's
                _put(self._path, _with_password(against, password), only_in_place_of=against)
        return right

    def of_token(self, token: str) -> Account | None:
        """Return the account of a token, or None."""
        digest = hashlib.sha256(token.encode()).hexdigest()
        found = None
        for account in self.all().values():
            if account.token and hmac.compare_digest(account.token, digest):
                found = account
        return found


def _with_password(account: Account, password: str) -> Account:
    salt = secrets.token_hex(16)
    made = _scrypt(password, salt, COST)
    return dataclasses.replace(account, salt=salt, hash=made, token="", cost=COST)


def set_password(path: Path, name: str, password: str, role: Role | None = None) -> None:
    """Add a person to a file, or change the person's password.

    Without a role an account keeps its own; a new one is an operator.

    Raises
    ------
    SettingsError
        If name or password cannot be used.
    """
    if len(password) < LEAST_PASSWORD:
        raise SettingsError(
            f"the password is too short, expected at least {LEAST_PASSWORD} characters"
        )
    account = Account(name, role or _role_in(path, name) or Role.OPERATOR)
    _put(path, _with_password(account, password))


def make_token(path: Path, name: str, role: Role | None = None) -> str:
    """Add a program to a file, or change its token, and return the token.

    Without a role an account keeps its own; a new one is a reader.

    Raises
    ------
    SettingsError
        If the name cannot be used.
    """
    token = secrets.token_urlsafe(32)
    digest = hashlib.sha256(token.encode()).hexdigest()
    _put(path, Account(name, role or _role_in(path, name) or Role.READER, token=digest))
    return token


def remove(path: Path, name: str) -> None:
    """Remove an account.

    Raises
    ------
    SettingsError
        If there is no account of this name.
    """
    with _locked(path):
        accounts = _existing(path)
        if accounts.pop(name, None) is None:
            raise SettingsError(f"{path} has no user {name!r}")
        _write(path, accounts)


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Let one process at a time change a file."""
    try:
        descriptor = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as e:
        raise SettingsError(f"cannot write {path}: {e.strerror}") from e
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _existing(path: Path) -> dict[str, Account]:
    return dict(Accounts(path).all()) if path.exists() else {}


def _role_in(path: Path, name: str) -> Role | None:
    account = _existing(path).get(name)
    return account.role if account else None


def _put(path: Path, account: Account, only_in_place_of: Account | None = None) -> None:
    if not _NAME.fullmatch(account.name):
        raise SettingsError(
            f"{account.name!r} is not a valid user name, expected 1 to 64 letters, digits, "
            "'.', '_' or '-'"
        )
    with _locked(path):
        accounts = _existing(path)
        if only_in_place_of in (None, accounts.get(account.name)):
            _write(path, accounts | {account.name: account})


def _write(path: Path, accounts: dict[str, Account]) -> None:
    lines = [account.line for account in accounts.values()]
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
