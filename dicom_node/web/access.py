"""Authentication of requests, and protection against forged ones."""

from __future__ import annotations

import dataclasses
import hmac
import logging
from urllib.parse import urlsplit

from fastapi import Request
from starlette.responses import Response

from dicom_node.events import Event, log
from dicom_node.web.accounts import Role, role_of
from dicom_node.web.sessions import NOBODY, Session
from dicom_node.web.site import Site

TOKEN_HEADER = "X-Form-Token"


class NotLoggedInError(Exception):
    """A login or a token is needed."""


class NotAllowedError(Exception):
    """The user's role does not suffice; the message names the required role."""


class ForgedError(Exception):
    """The request does not come from one of our pages; the message gives the reason."""


@dataclasses.dataclass(frozen=True)
class Visitor:
    """A user of the page or the API; ``session`` is None for a program with a token.

    ``sees_names`` tells whether the page names patients to this visitor.
    """

    user: str
    session: Session | None
    role: Role
    is_new: bool = False
    sees_names: bool = False

    @property
    def name(self) -> str:
        """The visitor's name in the audit trail."""
        return f"{self.user} (web)" if self.user else "somebody on this machine (web, no login)"


def cookie_name(site: Site) -> str:
    """Return the cookie's name; under TLS browsers keep it to this host and to TLS."""
    return "__Host-immunoct" if site.settings.web.certificate else "immunoct"


def set_cookie(site: Site, response: Response, session: Session) -> None:
    """Give a browser its session."""
    response.set_cookie(
        cookie_name(site),
        site.sessions.cookie(session),
        httponly=True,
        samesite="strict",
        secure=site.settings.web.certificate is not None,
        path="/",
    )


def visitor_of(site: Site, request: Request) -> Visitor:
    """Return who a request comes from.

    Raises
    ------
    NotLoggedInError
        If that is unknown and a login is required.
    """
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and site.accounts is not None:
        account = site.accounts.of_token(token.strip())
        if account is not None:
            return _visitor(site, account.name, None, account.role)
    session = site.sessions.read(request.cookies.get(cookie_name(site), ""))
    if site.accounts is None:
        begun = session or site.sessions.begin(NOBODY)
        return _visitor(site, NOBODY, begun, Role.ADMINISTRATOR, is_new=session is None)
    account = site.accounts.find(session.user) if session is not None else None
    if session is None or account is None:
        raise NotLoggedInError
    return _visitor(site, session.user, session, account.role)


def _visitor(
    site: Site, user: str, session: Session | None, role: Role, is_new: bool = False
) -> Visitor:
    web = site.settings.web
    return Visitor(
        user, session, role, is_new, web.show_patient_names and role >= role_of(web.names_for)
    )


# What each order needs.
NEEDED_ROLES = {
    "retry": Role.OPERATOR,
    "replay": Role.OPERATOR,
    "enter": Role.OPERATOR,
    "withdraw": Role.OPERATOR,
    "assign": Role.OPERATOR,
    "forget": Role.ADMINISTRATOR,
}


# What each part of the node's own page needs.
NODE_ROLES = {
    "test": Role.OPERATOR,
    "configuration": Role.ADMINISTRATOR,
    "log": Role.ADMINISTRATOR,
    "audit": Role.ADMINISTRATOR,
    "users": Role.ADMINISTRATOR,
}
ROLES = NEEDED_ROLES | NODE_ROLES


def check_role(visitor: Visitor, order: str) -> None:
    """Check that a visitor may give an order.

    Raises
    ------
    NotAllowedError
        If that takes another role.
    """
    needed = ROLES[order]
    if visitor.role < needed:
        raise NotAllowedError(
            f"Nothing was done: {order!r} needs the role {needed.word}, {visitor.user!r} has the "
            f"role {visitor.role.word} ('immunoct web-user' changes it)."
        )


def check_origin(request: Request) -> None:
    """Check that a browser sends a form from one of our pages.

    Raises
    ------
    ForgedError
        If the headers Origin and Referer do not state this.
    """
    if not is_ours(request):
        origin = request.headers.get("origin") or request.headers.get("referer")
        _forged(request, "it comes from another site" if origin else "it does not state its origin")


def is_ours(request: Request) -> bool:
    """Return whether the headers Origin and Referer name this site."""
    origin = request.headers.get("origin") or request.headers.get("referer") or ""
    ours = request.headers.get("host", "")
    return bool(ours) and hmac.compare_digest(urlsplit(origin).netloc.encode(), ours.encode())


def check_form(site: Site, request: Request, visitor: Visitor, token: str) -> None:
    """Check that an order comes from a page that was sent to this visitor.

    A token in the headers is sufficient for a program: no other site can send it.

    Raises
    ------
    ForgedError
        If it does not.
    """
    if visitor.session is None:
        return
    check_origin(request)
    if not is_current(site, visitor, token):
        _forged(request, "its form token is not that of this session")


def is_current(site: Site, visitor: Visitor, token: str) -> bool:
    """Return whether a form comes from a page that was sent in a visitor's present session."""
    if visitor.session is None:
        return True
    return not visitor.is_new and site.sessions.form_token_is_right(visitor.session, token)


def _forged(request: Request, reason: str) -> None:
    log(Event.WEB_FORGED, logging.WARNING, address=address_of(request), reason=reason)
    raise ForgedError(f"The request was not carried out: {reason}. Reload the page.")


def address_of(request: Request) -> str:
    """Return the address that a request comes from."""
    return request.client.host if request.client else ""
