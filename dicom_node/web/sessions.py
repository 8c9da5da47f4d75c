"""Sessions as signed cookies, tokens against forged forms, and rate limiting of failed logins.

A cookie holds the user's name and an expiry time. It is signed with a key in the spool, so that it
remains valid after a restart of the node. It ends when the user logs out, is removed, or gets a
new password; which sessions were logged out is kept in a file until they would have expired.
"""

from __future__ import annotations

import collections
import dataclasses
import hashlib
import hmac
import json
import os
import secrets
import threading
import time
from pathlib import Path

from dicom_node.errors import NodeError
from dicom_node.units import HOUR
from dicom_node.web.accounts import Accounts

NOBODY = ""  # the user of a page on loopback that needs no login


@dataclasses.dataclass(frozen=True)
class Session:
    """A user's session; ``nonce`` distinguishes sessions of one user."""

    user: str
    nonce: str
    expires: int


class Sessions:
    """Creates and reads session cookies.

    Parameters
    ----------
    key
        Key of the signatures.
    accounts
        The accounts of users; None if no login is needed.
    hours
        Duration of a session.
    logouts
        The file of the sessions that were logged out.
    """

    def __init__(self, key: bytes, accounts: Accounts | None, hours: float, logouts: Path) -> None:
        self._key = key
        self._accounts = accounts
        self._seconds = int(hours * HOUR)
        self._lock = threading.Lock()
        self._logouts = logouts
        self._ended = self._read_logouts()

    def begin(self, user: str) -> Session:
        """Return a new session."""
        return Session(user, secrets.token_urlsafe(16), int(time.time()) + self._seconds)

    def cookie(self, session: Session) -> str:
        """Return a session as the value of a cookie."""
        text = f"{session.user}|{session.expires}|{session.nonce}"
        return f"{text}|{self._sign('session', text + self._fingerprint(session.user))}"

    def read(self, cookie: str) -> Session | None:
        """Return the session of a cookie, or None if the cookie is not valid or has expired."""
        parts = cookie.split("|")
        if len(parts) != 4 or not parts[1].isdecimal() or len(cookie) > 400:
            return None
        user, expires, nonce, signature = parts
        if (user == NOBODY) is not (self._accounts is None):
            return None
        if self._accounts is not None and self._accounts.find(user) is None:
            return None
        text = f"{user}|{expires}|{nonce}"
        expected = self._sign("session", text + self._fingerprint(user))
        if not hmac.compare_digest(expected.encode(), signature.encode()):
            return None
        with self._lock:
            over = int(expires) <= time.time() or nonce in self._ended
        return None if over else Session(user, nonce, int(expires))

    def end(self, session: Session) -> None:
        """End a session before it expires.

        Raises
        ------
        NodeError
            If that cannot be written; the session has ended until the next start.
        """
        with self._lock:
            now = time.time()
            self._ended = {n: t for n, t in self._ended.items() if t > now}
            self._ended[session.nonce] = session.expires
            content = json.dumps(self._ended).encode()
            temporary = self._logouts.with_suffix(".new")
            try:
                with temporary.open("wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                os.replace(temporary, self._logouts)
            except OSError as e:
                raise NodeError(f"the logout cannot be kept: {e.strerror}") from e

    def _read_logouts(self) -> dict[str, int]:
        try:
            found = json.loads(self._logouts.read_bytes())
            return {str(nonce): int(expires) for nonce, expires in found.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, AttributeError) as e:
            raise NodeError(
                f"{self._logouts} cannot be read ({type(e).__name__}): it lists logged-out "
                "sessions; remove it together with web.key, which ends all sessions"
            ) from e

    def form_token(self, session: Session) -> str:
        """Return the token that every form of a session must contain."""
        return self._sign("form", f"{session.user}|{session.nonce}")

    def form_token_is_right(self, session: Session, token: str) -> bool:
        """Return whether a form comes from a page of this session."""
        return hmac.compare_digest(self.form_token(session).encode(), token.encode())

    def _fingerprint(self, user: str) -> str:
        account = self._accounts.find(user) if self._accounts else None
        return account.fingerprint if account else ""

    def _sign(self, use: str, text: str) -> str:
        return hmac.new(self._key, f"{use}|{text}".encode(), hashlib.sha256).hexdigest()


class LoginLimiter:
    """Limits the rate of failed logins, counted by name and by address.

    Parameters
    ----------
    failures, seconds
        Number of failures within this period after which a wait is imposed.
    """

    _MOST_NAMES = 10_000

    def __init__(self, failures: int = 5, seconds: float = 60) -> None:
        self._most = failures
        self._seconds = seconds
        self._lock = threading.Lock()
        self._failures: collections.OrderedDict[str, list[float]] = collections.OrderedDict()

    def wait(self, *names: str) -> int:
        """Return the seconds to wait before the next attempt; 0 if none."""
        now = time.monotonic()
        with self._lock:
            waits = [0.0]
            for name in names:
                recent = [t for t in self._failures.get(name, []) if now - t < self._seconds]
                if len(recent) >= self._most:
                    waits.append(recent[-self._most] + self._seconds - now)
        return -int(-max(waits) // 1)

    def failed(self, *names: str) -> None:
        """Count a failure."""
        now = time.monotonic()
        with self._lock:
            for name in names:
                recent = [*self._failures.pop(name, []), now][-self._most :]
                self._failures[name] = recent
            while len(self._failures) > self._MOST_NAMES:
                self._failures.popitem(last=False)
