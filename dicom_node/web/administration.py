"""The node itself: destinations, configuration, users, log, audit trail, one's own password."""

# Annotations are evaluated at once here: FastAPI reads them.
import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Form, Request
from fastapi.responses import Response

from dicom_node.errors import SettingsError
from dicom_node.events import Event
from dicom_node.operate.reach import reach_peer
from dicom_node.settings.fields import as_toml
from dicom_node.settings.file import example_config
from dicom_node.settings.sections import Settings
from dicom_node.web.access import Visitor, address_of, check_form, check_role, visitor_of
from dicom_node.web.accounts import set_password
from dicom_node.web.oversight import (
    LEVELS,
    AuditQuery,
    LogQuery,
    audit_view,
    log_view,
    query_of,
    users_view,
)
from dicom_node.web.pages import Pages, Token
from dicom_node.web.site import NoCaseError


@dataclasses.dataclass(frozen=True)
class InForce:
    """A setting: its key, its value as in the file, and whether that is the default."""

    key: str
    value: str
    is_default: bool


def in_force(settings: Settings) -> list[InForce]:
    """Return every setting; of an address only scheme, host and port, since it may hold secrets."""
    return list(_settings(settings, type(settings)(), ""))


def _settings(section: Any, default: Any, prefix: str) -> Iterator[InForce]:
    for field in dataclasses.fields(section):
        key, value = f"{prefix}{field.name}", getattr(section, field.name)
        usual = getattr(default, field.name, None)
        if dataclasses.is_dataclass(value):
            yield from _settings(value, usual, f"{key}.")
        elif isinstance(value, tuple) and any(map(dataclasses.is_dataclass, value)):
            for number, item in enumerate(value):
                yield from _settings(item, None, f"{key}[{number}].")
        else:
            yield InForce(key, _shown(value), value == usual)


def _shown(value: Any) -> str:
    if isinstance(value, str) and "://" in value:
        parts = urlsplit(value)
        host = parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
        whole = f"{parts.scheme}://{host}{port}"
        return whole if whole == value else f"{whole}/…"
    if isinstance(value, tuple):
        return as_toml(list(value))
    return as_toml(str(value) if isinstance(value, Path) else value)


def _page(
    pages: Pages, request: Request, visitor: Visitor, status: int = 200, message: str = ""
) -> Response:
    site = pages.site
    return pages.page(
        request,
        visitor,
        "node.html",
        status,
        node=site.node(),
        peers=site.settings.peers,
        settings=in_force(site.settings),
        example=example_config(),
        users=users_view(site.users()).users,
        message=message,
        has_password=site.accounts is not None and visitor.session is not None,
    )


def administration_router(pages: Pages) -> APIRouter:
    """Return the routes of the node's own page."""
    router = APIRouter(include_in_schema=False)
    site = pages.site

    @router.get("/node")
    def node(request: Request) -> Response:
        return _page(pages, request, visitor_of(site, request))

    @router.post("/node/test/{name}")
    def test(request: Request, name: str, token: Token = "") -> Response:
        visitor = visitor_of(site, request)
        check_form(site, request, visitor, token)
        check_role(visitor, "test")
        peer = next((p for p in site.settings.peers if p.name == name), None)
        if peer is None:
            raise NoCaseError("There is no peer of this name in the configuration.")
        problem = reach_peer(peer, site.settings)
        words = f"{name} does not answer: {problem}." if problem else f"{name} answers."
        return _page(pages, request, visitor, message=words)

    @router.post("/node/password")
    def password(
        request: Request,
        token: Token = "",
        old: Annotated[str, Form(max_length=1024)] = "",
        new: Annotated[str, Form(max_length=1024)] = "",
        again: Annotated[str, Form(max_length=1024)] = "",
    ) -> Response:
        visitor = visitor_of(site, request)
        check_form(site, request, visitor, token)
        users = site.settings.web.users
        if site.accounts is None or users is None or visitor.session is None:
            raise NoCaseError("There is no password here: the page needs no login.")
        keys = (f"address {address_of(request)}", f"user {visitor.user}")
        if wait := site.login_limiter.wait(*keys):
            words = f"Too many wrong passwords. Try again in {wait} seconds."
            return _page(pages, request, visitor, 429, words)
        if not site.accounts.password_is_right(visitor.user, old):
            site.login_limiter.failed(*keys)
            return _page(pages, request, visitor, 422, "The current password is wrong.")
        if new != again:
            words = "Nothing was changed: the two entries of the new password differ."
            return _page(pages, request, visitor, 422, words)
        try:
            set_password(users, visitor.user, new)
        except SettingsError as e:
            return _page(pages, request, visitor, 422, f"Nothing was changed: {e}.")
        return pages.page(
            request,
            None,
            "login.html",
            next="",
            message="The password was changed. Log in with the new one.",
        )

    return router


def record_router(pages: Pages) -> APIRouter:
    """Return the routes of the log's and the audit trail's pages."""
    router = APIRouter(include_in_schema=False)
    site = pages.site

    @router.get("/node/log")
    def log(request: Request) -> Response:
        visitor = visitor_of(site, request)
        check_role(visitor, "log")
        query = query_of(LogQuery, request.query_params)
        view = log_view(site.settings, query)
        events = [e.value for e in Event]
        return pages.page(
            request, visitor, "log.html", view=view, query=query, levels=LEVELS, events=events
        )

    @router.get("/node/audit")
    def audit(request: Request) -> Response:
        visitor = visitor_of(site, request)
        check_role(visitor, "audit")
        query = query_of(AuditQuery, request.query_params)
        view = audit_view(site.settings, query)
        return pages.page(request, visitor, "audit.html", view=view, query=query)

    return router
