"""Login and logout."""

# Annotations are evaluated at once here: FastAPI reads them.
import logging
import re
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import RedirectResponse, Response

from dicom_node.events import Event, log
from dicom_node.web.access import (
    address_of,
    check_form,
    check_origin,
    cookie_name,
    set_cookie,
    visitor_of,
)
from dicom_node.web.pages import Pages, Token

# Allowed targets after a login: our own pages only.
_NEXT = re.compile(
    r"/(cases(/[0-9.]{1,64}(/slices|/segments)?)?|all/[a-z]+|drift|months|docs|node(/log|/audit)?)"
    r"(\?[A-Za-z0-9=&.%+_:-]*)?"
)


def login_router(pages: Pages) -> APIRouter:
    """Return the routes of login and logout."""
    router = APIRouter(include_in_schema=False)
    site = pages.site

    @router.get("/login")
    def login_page(request: Request, next: Annotated[str, Query()] = "") -> Response:
        if site.accounts is None:
            return RedirectResponse("/cases", 303)
        return pages.page(request, None, "login.html", next=next, message="")

    @router.post("/login")
    def login(
        request: Request,
        name: Annotated[str, Form()] = "",
        password: Annotated[str, Form()] = "",
        next: Annotated[str, Form()] = "",
    ) -> Response:
        check_origin(request)
        if site.accounts is None:
            return RedirectResponse("/cases", 303)
        address = address_of(request)
        keys = (f"address {address}", f"user {name[:64]}")
        wait = site.login_limiter.wait(*keys)
        if wait:
            words = f"Too many wrong passwords. Try again in {wait} seconds."
            response = pages.page(request, None, "login.html", 429, next=next, message=words)
            response.headers["Retry-After"] = str(wait)
            return response
        if not site.accounts.password_is_right(name, password):
            site.login_limiter.failed(*keys)
            log(Event.WEB_LOGIN_REFUSED, logging.WARNING, address=address)
            words = "Wrong user name or password."
            return pages.page(request, None, "login.html", 401, next=next, message=words)
        log(Event.WEB_LOGIN, user=name, address=address)
        to = RedirectResponse(next if _NEXT.fullmatch(next) else "/cases", 303)
        set_cookie(site, to, site.sessions.begin(name))
        return to

    @router.post("/logout")
    def logout(request: Request, token: Token = "") -> Response:
        visitor = visitor_of(site, request)
        check_form(site, request, visitor, token)
        if visitor.session is not None:
            site.sessions.end(visitor.session)
        to = RedirectResponse("/login", 303)
        to.delete_cookie(cookie_name(site), path="/", secure=bool(site.settings.web.certificate))
        return to

    return router
