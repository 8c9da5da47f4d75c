"""The web application: routes, headers of every response, and error responses."""

from __future__ import annotations

import contextlib
import ipaddress
import logging
import re
import socket
import traceback
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import urlencode

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from dicom_node.errors import AssignmentError, ClinicalEntryError, NodeError
from dicom_node.events import Event, log
from dicom_node.loops import Heartbeats
from dicom_node.peers.addresses import plain_address
from dicom_node.settings.sections import Settings
from dicom_node.web import stow
from dicom_node.web.access import (
    ForgedError,
    NotAllowedError,
    NotLoggedInError,
    address_of,
    is_ours,
    visitor_of,
)
from dicom_node.web.actions import ConflictError
from dicom_node.web.administration import administration_router, record_router
from dicom_node.web.api import api_router, docs_router, monitoring_router
from dicom_node.web.login import login_router
from dicom_node.web.many import many_router
from dicom_node.web.pages import Pages, file_router, form_of, order_router, page_router, templates
from dicom_node.web.site import NoCaseError, Site
from dicom_node.web.slices import slice_router

LONGEST_BODY = 65536
# Requests for these without a login are redirected to the login.
PAGES = ("/cases", "/all/", "/drift", "/months", "/docs", "/node")
# Forms with what somebody has typed, which is kept if the login has ended meanwhile.
TYPED = re.compile(r"/cases/[0-9.]{1,64}/(segments|clinical)")
# Only our own scripts, styles and pictures are allowed, and none inline.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
# A year of TLS only (RFC 6797), where the page has a certificate.
STRICT = {"Strict-Transport-Security": "max-age=31536000"}
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Asgi = Callable[[Message, Receive, Send], Awaitable[None]]


class Guard:
    """Middleware for every request: allowed host names, limit on the body, security headers.

    Without a login, another site whose name resolves to loopback (DNS rebinding) could read our
    pages; therefore only allowed host names are answered.

    Parameters
    ----------
    app
        The application to protect.
    site
        Whose names are allowed, and who may send more than a form.
    """

    def __init__(self, app: Asgi, site: Site) -> None:
        self._app, self._site = app, site
        web = site.settings.web
        own = {"localhost", socket.gethostname().lower(), web.host}
        self._names = own | {n.lower() for n in web.names}
        self._headers = HEADERS | (STRICT if web.certificate is not None else {})

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request (the ASGI interface)."""
        if scope["type"] != "http":
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [
                    *message["headers"],
                    *(
                        (name.lower().encode(), value.encode())
                        for name, value in self._headers.items()
                        if name.lower().encode() not in given
                    ),
                ]
            await send(message)

        ours = str((scope.get("server") or ("",))[0])
        if not self._knows(dict(scope["headers"]).get(b"host", b""), ours):
            words = "This host name is not allowed. Add it to web.names, or use the address."
            refused = _problem(400, "unknown_host", words)
            await refused(scope, receive, with_headers)
            return
        longest = self._longest_body(scope)
        body = await _whole_body(receive, longest)
        if body is None:
            too_long = f"The request has more than {longest} bytes."
            await _problem(413, "too_long", too_long)(scope, receive, with_headers)
            return
        if body["type"] != "http.request":
            return  # the browser has disconnected
        waiting = [body]

        async def buffered() -> Message:
            return waiting.pop() if waiting else await receive()

        await self._app(scope, buffered, with_headers)

    def _longest_body(self, scope: Message) -> int:
        """Return how many bytes are read of a request; without a login, of a form."""
        if str(scope["path"]).startswith(stow.PREFIX):
            with contextlib.suppress(NotLoggedInError):
                visitor_of(self._site, Request(scope))
                return stow.LONGEST_BODY
        return LONGEST_BODY

    def _knows(self, header: bytes, ours: str) -> bool:
        """Return whether a Host header names this machine, by a name of ours or by an address.

        The address to which the connection was made needs no entry: unlike a name, it cannot be
        registered by somebody else to point here.
        """
        host = header.decode("latin-1").lower()
        name = host.partition("]")[0].lstrip("[") if host.startswith("[") else host.split(":")[0]
        try:
            literal = ipaddress.ip_address(name)
        except ValueError:
            return name in self._names
        return literal.is_loopback or plain_address(name) == plain_address(ours)


async def _whole_body(receive: Receive, longest: int) -> Message | None:
    """Return a request's body as one message, or None for one that is too long."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return message
        body += message.get("body", b"")
        if len(body) > longest:
            return None
        if not message.get("more_body"):
            return {"type": "http.request", "body": bytes(body), "more_body": False}


def _problem(status: int, code: str, detail: str) -> JSONResponse:
    return JSONResponse({"code": code, "detail": detail}, status)


def create_app(settings: Settings, heartbeats: Heartbeats) -> FastAPI:
    """Return the application for a node's settings.

    Raises
    ------
    NodeError
        If the users' file or the spool cannot be used.
    """
    site = Site(settings, heartbeats)
    app = FastAPI(
        title="immunoct",
        version="1",
        description="Cases, orders and state of the node. Research use only.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    app.include_router(api_router(site))
    app.include_router(monitoring_router(site))
    app.include_router(stow.stow_router(site))
    pages = Pages(site)
    app.include_router(file_router(site))
    for router in (
        many_router,
        slice_router,
        docs_router,
        administration_router,
        record_router,
        page_router,
        order_router,
        login_router,
    ):
        app.include_router(router(pages))
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"))
    _ErrorPages(app)
    app.add_middleware(Guard, site=site)
    return app


class _ErrorPages:
    """Answers every error as JSON or as a page, depending on what was requested."""

    def __init__(self, app: FastAPI) -> None:
        self._rendered = templates()
        for error, handler in (
            (NotLoggedInError, self._not_logged_in),
            (ForgedError, self._forged),
            (NotAllowedError, self._not_allowed),
            (NodeError, self._refused),
            (RequestValidationError, self._invalid),
            (HTTPException, self._http),
            (Exception, self._failed),
        ):
            app.add_exception_handler(error, handler)

    def _answer(
        self,
        request: Request,
        status: int,
        code: str,
        title: str,
        message: str,
        like: Sequence[str] = (),
        typed: Sequence[tuple[str, str]] = (),
    ) -> Response:
        if request.url.path.startswith(("/api/", "/metrics", "/health", stow.PREFIX)):
            meant = f" Did you mean {', '.join(like)}?" if like else ""
            return _problem(status, code, message + meant)
        data = {
            "title": title,
            "message": message,
            "like": like,
            "typed": typed,
            "user": "",
            "form_token": "",
            "may": {},
            "asks_login": False,
            "ae_title": "",
        }
        return self._rendered.TemplateResponse(request, "error.html", data, status_code=status)

    async def _not_logged_in(self, request: Request, _: Exception) -> Response:
        wanted_page = request.method == "GET" and request.url.path.startswith(PAGES)
        if not wanted_page or request.headers.get("x-live"):
            words = "Log in, or send a token."
            typed: list[tuple[str, str]] = []
            if request.method == "POST" and not request.url.path.startswith("/api/"):
                words = "Nothing was stored: you are not logged in any more."
                if TYPED.fullmatch(request.url.path) and is_ours(request):
                    form = await form_of(request)
                    typed = [(k, v) for k, v in form.multi_items() if isinstance(v, str)]
            refused = self._answer(
                request, 401, "login_needed", "Not logged in", words, typed=typed
            )
            refused.headers["WWW-Authenticate"] = "Bearer"
            return refused
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/login?{urlencode({'next': path})}", 303)

    def _forged(self, request: Request, e: Exception) -> Response:
        return self._answer(request, 403, "forged", "Not carried out", str(e))

    def _not_allowed(self, request: Request, e: Exception) -> Response:
        return self._answer(request, 403, "role", "Not allowed", str(e))

    def _refused(self, request: Request, e: Exception) -> Response:
        if isinstance(e, NoCaseError):
            return self._answer(request, 404, "no_case", "Not found", str(e), e.like)
        if isinstance(e, AssignmentError):
            words = f"Nothing was stored: {e}."
            return self._answer(request, 422, "assignment", "Not assigned", words)
        if isinstance(e, ClinicalEntryError):
            words = f"Nothing was stored: {e}."
            return self._answer(request, 422, "clinical_value", "Value not valid", words)
        if isinstance(e, ConflictError):
            return self._answer(request, 409, "conflict", "Nothing was done", str(e))
        log(Event.WEB_FAILED, logging.ERROR, reason=e)
        return self._answer(request, 503, "unavailable", "Not available", f"Not available: {e}")

    def _invalid(self, request: Request, e: Exception) -> Response:
        assert isinstance(e, RequestValidationError)
        first = e.errors()[0]
        where = ".".join(str(p) for p in first["loc"])
        is_api = request.url.path.startswith("/api/")
        words = f"{where}: {first['msg']}"
        return self._answer(request, 422 if is_api else 400, "invalid", "Request not valid", words)

    def _http(self, request: Request, e: Exception) -> Response:
        assert isinstance(e, HTTPException)
        words = "There is no such page." if e.status_code == 404 else str(e.detail)
        code = {404: "not_found", 405: "method_not_allowed"}.get(e.status_code, "refused")
        made = self._answer(request, e.status_code, code, "Not found", words)
        made.headers.update(e.headers or {})
        return made

    def _failed(self, request: Request, e: Exception) -> Response:
        # The message may quote the data set; type and source line are enough to find the defect.
        last = traceback.extract_tb(e.__traceback__)[-1]
        log(
            Event.WEB_FAILED,
            logging.ERROR,
            reason=type(e).__name__,
            place=f"{PurePath(last.filename).name}:{last.lineno}",
            address=address_of(request),
        )
        words = "Internal error; the node's log gives the source line."
        return self._answer(request, 500, "defect", "Internal error", words)
