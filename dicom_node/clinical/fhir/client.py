"""FHIR R4 client: searches with paging, authorisation, retries and size limits."""

from __future__ import annotations

import json
import random
import threading
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
from requests.auth import AuthBase

from dicom_node.errors import FhirError, SettingsError
from dicom_node.peers.exchange import PIECES, TimedAdapter
from dicom_node.peers.json_values import MOST_VALUES, count_values
from dicom_node.settings.clinical import FhirSettings
from dicom_node.settings.fields import read_secret
from dicom_node.units import retry_delay

Resource = dict[str, Any]

ATTEMPTS = 3
RETRY_FIRST_SECONDS, RETRY_LONGEST_SECONDS = 0.5, 30.0
_TRANSIENT = (408, 425, 429, 500, 502, 503, 504)
_CHUNK = 1 << 16
_LONGEST_TOKEN = 1 << 16
_DEFAULT_PORTS = {"http": 80, "https": 443}


class _Bearer(AuthBase):
    """Sets the token of a request; without a token, .netrc is not used instead."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._token:
            request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class FhirClient:
    """A server; error messages contain resource types and status codes, never search values.

    Parameters
    ----------
    settings
        Checked settings with a base URL.
    wait
        Waits some seconds between attempts, and returns True if no time is left.
    """

    def __init__(self, settings: FhirSettings, wait: Callable[[float], bool] | None = None) -> None:
        self._settings = settings
        self._base = settings.base_url.rstrip("/") + "/"
        self._wait = wait or threading.Event().wait
        self._session = requests.Session()
        adapter = TimedAdapter(PIECES * settings.timeout_seconds)
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, adapter)
        self._session.headers["Accept"] = "application/fhir+json"
        # A server that does not support a search parameter must report that instead of ignoring it.
        self._session.headers["Prefer"] = "handling=strict"
        if settings.ca is not None:
            self._session.verify = str(settings.ca)
        self._token, self._token_until = "", 0.0
        self._jitter = random.Random()
        self._values = 0  # of the answers to a search so far

    def search(self, kind: str, parameters: Mapping[str, str]) -> list[Resource]:
        """Return all resources of all pages of a search.

        Raises
        ------
        FhirError
            If the server is unreachable or refuses, or its response is unusable or too long:
            partial results are not used.
        """
        found: list[Resource] = []
        self._values = 0
        url: str | None = urljoin(self._base, kind)
        seen: set[str] = set()
        query: Mapping[str, str] | None = {**parameters, "_count": str(self._settings.page_size)}
        while url is not None:
            if url in seen:
                raise FhirError(f"the next-page links of {kind} form a loop")
            seen.add(url)
            if len(seen) > self._settings.maximum_pages:
                raise FhirError(
                    f"{kind} has more than {self._settings.maximum_pages} pages "
                    "(clinical.fhir.maximum_pages)"
                )
            bundle = self._get(url, query, kind)
            found += _entries(bundle, kind)
            url, query = self._next(bundle, url, kind), None
        return found

    def read(self, reference: str) -> Resource | None:
        """Return one resource such as ``Medication/17``, or None if it does not exist.

        Raises
        ------
        FhirError
            As `search`.
        """
        self._values = 0
        resource = self._get(self._own(self._base, reference, reference), None, reference)
        return resource or None

    def _next(self, bundle: Resource, url: str, kind: str) -> str | None:
        links = bundle.get("link")
        for link in links if isinstance(links, list) else []:
            if isinstance(link, dict) and link.get("relation") == "next":
                return self._own(url, str(link.get("url") or ""), kind)
        return None

    def _own(self, at: str, link: str, kind: str) -> str:
        """Return the URL of a link, which must be on this server: no other may get our token."""
        try:
            url = urljoin(at, link)
            scheme, host, port = origin(url)
        except ValueError as e:
            raise FhirError(f"the answer to {kind} has a link that is not a web address") from e
        if (scheme, host, port) != origin(self._base):
            raise FhirError(
                f"the answer to {kind} links to another server, {scheme}://{host}:{port}"
            )
        return url

    def _get(self, url: str, query: Mapping[str, str] | None, kind: str) -> Resource:
        for attempt in range(ATTEMPTS):
            last = attempt == ATTEMPTS - 1
            try:
                response = self._session.get(
                    url,
                    params=query,
                    auth=_Bearer(self._bearer()),
                    timeout=self._settings.timeout_seconds,
                    allow_redirects=False,
                    stream=True,
                )
                with response:
                    status = response.status_code
                    if status == 200:
                        return self._body(response, kind)
                    pause = _retry_after(response)
            except requests.RequestException as e:
                status, pause = 0, None
                problem = _words(e)
            else:
                problem = f"it answered {status} to {kind}"
                if status == 401:
                    problem += ": it does not accept our token"
                    self._token_until = 0.0
            if status == 404 and "/" in kind:
                return {}
            renewable = status == 401 and bool(self._settings.oauth_token_url) and attempt == 0
            if last or not (status == 0 or status in _TRANSIENT or renewable):
                raise FhirError(problem)
            delay = retry_delay(attempt, RETRY_FIRST_SECONDS, RETRY_LONGEST_SECONDS, self._jitter)
            if self._wait(min(pause if pause is not None else delay, RETRY_LONGEST_SECONDS)):
                raise FhirError(problem)
        raise AssertionError("the last attempt returns or raises")

    def _body(self, response: requests.Response, kind: str) -> Resource:
        most = self._settings.maximum_page_mb << 20
        data = self._json(response, f"a page of {kind}", most)
        if not isinstance(data, dict) or not isinstance(data.get("resourceType"), str):
            raise FhirError(f"the answer to {kind} is not a FHIR resource")
        return data

    def _json(self, response: requests.Response, what: str, most: int) -> Any:
        """Return the content of an answer, of which no more is read than is allowed."""
        body = bytearray()
        for chunk in response.iter_content(_CHUNK):
            body += chunk
            self._values += count_values(chunk)
            if len(body) > most:
                size = f"{most >> 20} MB" if most >> 20 else f"{most >> 10} kB"
                raise FhirError(f"{what} is longer than {size}")
            if self._values > MOST_VALUES:
                raise FhirError(f"{what}: the answers have more than {MOST_VALUES} values")
        try:
            return json.loads(body)
        except (ValueError, RecursionError) as e:
            raise FhirError(f"{what} is not JSON") from e

    # Authorisation

    def _bearer(self) -> str:
        s = self._settings
        if s.token_file is not None:
            return _secret(s.token_file, "token_file")
        if not s.oauth_token_url:
            return ""
        if time.monotonic() >= self._token_until:
            self._ask_for_token()
        return self._token

    def _ask_for_token(self) -> None:
        """Request a token with our client ID and secret (RFC 6749 section 4.4)."""
        s = self._settings
        assert s.oauth_secret_file is not None
        form = {"grant_type": "client_credentials"}
        if s.oauth_scope:
            form["scope"] = s.oauth_scope
        secret = _secret(s.oauth_secret_file, "oauth_secret_file")
        try:
            response = self._session.post(
                s.oauth_token_url,
                data=form,
                auth=(s.oauth_client_id, secret),
                timeout=s.timeout_seconds,
                headers={"Accept": "application/json"},
                allow_redirects=False,
                stream=True,
            )
            with response:
                if response.status_code != 200:
                    raise FhirError(f"the token server answered {response.status_code}")
                answer = self._json(response, "the token server's answer", _LONGEST_TOKEN)
            self._token = str(answer["access_token"])
            seconds = float(answer.get("expires_in", 300))
        except requests.RequestException as e:
            raise FhirError(f"the request to the token server failed: {_words(e)}") from e
        except (ValueError, KeyError, TypeError, AttributeError) as e:
            raise FhirError("the token server's answer has no access_token") from e
        self._token_until = time.monotonic() + max(seconds - 30, seconds / 2)


def origin(url: str) -> tuple[str, str | None, int | None]:
    """Return scheme, host and port of a URL (RFC 6454 section 4).

    Raises
    ------
    ValueError
        If it is malformed, or of another kind than HTTP.
    """
    parts = urlsplit(url)
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        raise ValueError(url)
    return parts.scheme, parts.hostname, parts.port or _DEFAULT_PORTS.get(parts.scheme)


def _secret(path: Path, key: str) -> str:
    try:
        return read_secret(path, f"clinical.fhir.{key}")
    except SettingsError as e:
        raise FhirError(str(e)) from e


def _entries(bundle: Resource, kind: str) -> list[Resource]:
    """Return the resources of a page; an OperationOutcome with an error makes it unusable."""
    if bundle.get("resourceType") != "Bundle" or bundle.get("type") != "searchset":
        raise FhirError(f"the answer to {kind} is not a search result (Bundle of type searchset)")
    found = []
    entries = bundle.get("entry", [])
    if not isinstance(entries, list):
        raise FhirError(f"the Bundle of {kind} is malformed: entry is not a list")
    for entry in entries:
        resource = entry.get("resource") if isinstance(entry, dict) else None
        if not isinstance(resource, dict):
            raise FhirError(f"the Bundle of {kind} is malformed: an entry has no resource")
        if resource.get("resourceType") == "OperationOutcome":
            for issue in resource.get("issue") or []:
                if isinstance(issue, dict) and issue.get("severity") in ("error", "fatal"):
                    raise FhirError(
                        f"the server reports {issue.get('code')!r} for the search of {kind}"
                    )
            continue
        found.append(resource)
    return found


def _retry_after(response: requests.Response) -> float | None:
    """Return the seconds of a Retry-After header (RFC 9110 section 10.2.3), if usable."""
    text = response.headers.get("Retry-After", "")
    try:
        return max(float(text), 0.0)
    except ValueError:
        pass
    try:
        return max(parsedate_to_datetime(text).timestamp() - time.time(), 0.0)
    except (ValueError, TypeError):
        return None


def _words(error: requests.RequestException) -> str:
    """Return a description of an error; the library's message quotes the URL with patient data."""
    for kind, words in (
        (requests.exceptions.SSLError, "its certificate is not accepted"),
        (requests.exceptions.ConnectTimeout, "it does not answer (connection timed out)"),
        (requests.exceptions.ReadTimeout, "it does not answer in time"),
        (requests.exceptions.ConnectionError, "it cannot be reached"),
    ):
        if isinstance(error, kind):
            return words
    return f"the request failed ({type(error).__name__})"
