"""DICOMweb client sessions (PS3.18): authentication, TLS, size limits, error texts."""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Callable, Iterator
from typing import Any

import requests
import urllib3
from dicomweb_client.web import DICOMwebClient
from requests.auth import AuthBase, HTTPBasicAuth

from dicom_node.errors import DeliveryError, UnreachableError, UselessAnswerError
from dicom_node.peers.exchange import PIECES, TimedAdapter, TookTooLong
from dicom_node.peers.json_values import MOST_VALUES, count_values
from dicom_node.peers.tls import client_context
from dicom_node.settings.fields import read_secret
from dicom_node.settings.sections import PeerSettings, TlsSettings
from scoring.ct.dicom_file import UNREADABLE

JSON = "application/dicom+json"
# Temporary: time-out, too early, too many requests, and errors of the server.
TRANSIENT = (408, 425, 429)
# Not found, not acceptable, gone, unprocessable: about the requested object, not the client.
ABOUT_ONE_OBJECT = (404, 406, 410, 422)
_STATUS_WORDS = {
    400: "the request is not valid",
    401: "our user, password or token is not accepted",
    403: "access is denied",
    404: "not found",
    405: "this service is not offered",
    406: "none of the requested media types is available",
    409: "no object could be stored",
    413: "too large",
    415: "this media type is not accepted",
    429: "too many requests",
    503: "busy",
}


class _Token(AuthBase):
    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class _Bounded:
    """The body of a response, read up to a limit and until ``go_on`` raises."""

    def __init__(self, raw: Any, limit: int, go_on: Callable[[], None], json: bool) -> None:
        self._raw, self._limit, self._go_on, self._json = raw, limit, go_on, json

    def __getattr__(self, name: str) -> Any:
        return getattr(self._raw, name)

    def stream(self, amount: int, decode_content: bool | None = None) -> Iterator[bytes]:
        read = values = 0
        for chunk in self._raw.stream(amount, decode_content=decode_content):
            self._go_on()
            read += len(chunk)
            if read > self._limit:
                raise UselessAnswerError(f"the answer has more than {self._limit} bytes")
            values += count_values(chunk) if self._json else 0
            if values > MOST_VALUES:
                raise UselessAnswerError(f"the answer has more than {MOST_VALUES} values")
            yield chunk


class _Adapter(TimedAdapter):
    """Connects with our TLS context only, and limits the size of responses."""

    def __init__(
        self,
        context: ssl.SSLContext | None,
        name: str,
        limit: int,
        seconds: float,
        go_on: Callable[[], None],
    ) -> None:
        self._context, self._name = context, name
        self._limit, self._go_on = limit, go_on
        super().__init__(seconds)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        if self._context is not None:
            kwargs["ssl_context"] = self._context
            if self._name:
                kwargs |= {"server_hostname": self._name, "assert_hostname": self._name}
        super().init_poolmanager(*args, **kwargs)

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Leave verification to the context: requests would add its bundled CA certificates."""

    def send(self, *args: Any, **kwargs: Any) -> requests.Response:
        response = super().send(*args, **kwargs)
        json = "multipart/" not in response.headers.get("Content-Type", "").lower()
        response.raw = _Bounded(response.raw, self._limit, self._go_on, json)
        return response


class Answers:
    """Keeps the latest response, strips parameters from its media type, refuses redirects.

    dicomweb-client treats a JSON response with a charset parameter as empty, which would hide
    objects that were not stored.
    """

    def __init__(self, peer: PeerSettings) -> None:
        self._peer = peer
        self.latest: requests.Response | None = None

    def __call__(self, response: requests.Response, *_: Any, **__: Any) -> requests.Response:
        """Process a response (a hook of requests).

        Raises
        ------
        DeliveryError
            If it is a redirect: credentials and objects are sent to the configured address only.
        """
        if 300 <= response.status_code < 400:
            raise DeliveryError(
                f"{self._peer.url} is redirected (HTTP {response.status_code}); the url must be "
                "the final address",
                True,
            )
        self.latest = response
        media_type = response.headers.get("Content-Type", "")
        if not media_type.lower().startswith("multipart/"):
            response.headers["Content-Type"] = media_type.partition(";")[0].strip().lower()
        return response


def _go_on() -> None:
    """Default of ``go_on``: never end."""


@contextlib.contextmanager
def session_for(
    peer: PeerSettings,
    tls: TlsSettings,
    longest: int,
    seconds: float,
    go_on: Callable[[], None] = _go_on,
) -> Iterator[requests.Session]:
    """Open a session with a peer with a ``url``, and close its connections at the end.

    Parameters
    ----------
    longest
        Largest size of a response, in bytes.
    seconds
        Of one exchange, from the request to the end of its response.
    go_on
        Called while a response is read; may raise `DeliveryError`.

    Raises
    ------
    SettingsError
        If a certificate, password or token cannot be used.
    """
    with requests.Session() as session:
        session.trust_env = False  # no proxy, netrc or CA that is not configured
        session.headers["Accept"] = JSON
        session.auth = sign_in(peer)
        adapter = _Adapter(client_context(peer, tls), peer.tls_name, longest, seconds, go_on)
        for scheme in ("http://", "https://"):
            session.mount(scheme, adapter)
        yield session


@contextlib.contextmanager
def client_for(
    peer: PeerSettings,
    tls: TlsSettings,
    timeout: float,
    longest: int,
) -> Iterator[tuple[DICOMwebClient, Answers]]:
    """Open a client for a peer with a ``url``, and close its connections at the end.

    Parameters
    ----------
    timeout
        Seconds, for each piece of an answer; all of it may take `PIECES` times as long.
    longest
        Bytes that an answer may have.

    Raises
    ------
    SettingsError
        If a certificate, password or token cannot be used.
    """
    answers = Answers(peer)
    with session_for(peer, tls, longest, PIECES * timeout) as session:
        client = DICOMwebClient(
            peer.url.rstrip("/"), session, callback=answers, timeout=timeouts(timeout)
        )
        client.set_http_retry_params(retry=False)  # the node decides on retries
        yield client, answers


def timeouts(seconds: float) -> tuple[float, float]:
    """Return how long to wait for a connection, and for each piece of an answer."""
    return min(seconds, 20), seconds


def sign_in(peer: PeerSettings) -> AuthBase | None:
    """Return the credentials for a peer; the file is read each time, so that it may change.

    Raises
    ------
    SettingsError
        If the file cannot be read or is empty.
    """
    if peer.token_file is not None:
        return _Token(read_secret(peer.token_file, f"token_file of peer {peer.name!r}"))
    if peer.password_file is not None:
        password = read_secret(peer.password_file, f"password_file of peer {peer.name!r}")
        return HTTPBasicAuth(peer.user, password)
    return None


@contextlib.contextmanager
def problems_of(peer: PeerSettings, what: str) -> Iterator[None]:
    """Convert every error of a DICOMweb exchange to a `DeliveryError` with its cause.

    The response is not trusted: any exception of the libraries counts as the server's failure.
    """
    where = f"{peer.url}: {what}"
    try:
        yield
    except requests.HTTPError as e:
        code = e.response.status_code
        kind = UselessAnswerError if code in ABOUT_ONE_OBJECT else DeliveryError
        raise kind(f"{where} was answered {status_words(code)}", permanent(code)) from e
    except TookTooLong as e:
        raise DeliveryError(f"{where}: {e}") from e
    except requests.ConnectTimeout as e:
        raise UnreachableError(f"{where} got no connection in time") from e
    except requests.Timeout as e:
        raise DeliveryError(f"{where} got no answer in time") from e
    except requests.JSONDecodeError as e:
        raise UselessAnswerError(f"{where} failed: the answer is not JSON") from e
    except (requests.RequestException, urllib3.exceptions.HTTPError) as e:
        kind = UnreachableError if _not_connected(e) else DeliveryError
        raise kind(f"{where} failed: {_cause(e)}") from e
    except UNREADABLE as e:
        # The message may quote the response, which may contain patient data.
        words = f"the answer cannot be parsed ({type(e).__name__})"
        raise UselessAnswerError(f"{where} failed: {words}") from e


def permanent(code: int) -> bool:
    """Return whether an HTTP status persists until the configuration changes."""
    return 400 <= code < 500 and code not in TRANSIENT


def status_words(code: int) -> str:
    """Return an HTTP status with its meaning here."""
    meaning = _STATUS_WORDS.get(code, "")
    return f"HTTP {code} ({meaning})" if meaning else f"HTTP {code}"


def _not_connected(error: BaseException) -> bool:
    """Return whether the server was sent nothing, since there was no connection."""
    kinds = (urllib3.exceptions.NewConnectionError, ssl.SSLCertVerificationError)
    return any(isinstance(item, kinds) for item in _chain(error))


def _chain(error: BaseException) -> list[BaseException]:
    """Return a library's exception and its causes, the innermost last."""
    inner: BaseException | None = error
    seen: list[BaseException] = []
    while inner is not None and inner not in seen:
        seen.append(inner)
        inner = inner.__cause__ or inner.__context__ or getattr(inner, "reason", None)
        inner = inner if isinstance(inner, BaseException) else None
    return seen


def _cause(error: BaseException) -> str:
    """Return the innermost cause of a library's exception."""
    for item in reversed(_chain(error)):
        if isinstance(item, ssl.SSLCertVerificationError):
            return f"its certificate is not accepted: {item.verify_message}"
        if isinstance(item, ssl.SSLError):
            return f"TLS failed: {item.reason or item}"
        if isinstance(item, TimeoutError):
            return "no answer in time"
        if isinstance(item, OSError) and item.strerror:
            return item.strerror
        if isinstance(item, ConnectionError):
            return "it closed the connection without an answer"
    return type(error).__name__
