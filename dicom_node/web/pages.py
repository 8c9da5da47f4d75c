"""The pages themselves, rendered here; the browser's script only fetches them anew."""

# Annotations are evaluated at once here: FastAPI reads them, and some are made in the function.
import datetime as dt
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, TypeAlias
from urllib.parse import urlencode

import jinja2
from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.templating import Jinja2Templates
from pydantic import BaseModel, Field

from dicom_node.errors import ClinicalEntryError
from dicom_node.events import Event, log
from dicom_node.state.facts import GROUPS
from dicom_node.state.overview import Search
from dicom_node.units import DAY, HOUR, MINUTE
from dicom_node.web import actions
from dicom_node.web.access import (
    Visitor,
    address_of,
    check_form,
    check_origin,
    cookie_name,
    set_cookie,
    visitor_of,
)
from dicom_node.web.actions import ConflictError
from dicom_node.web.site import NoCaseError, Site

PAGE = 50
LONGEST_SEARCH = 200
_NEXT = re.compile(r"/cases(/[0-9.]{1,64})?(\?[A-Za-z0-9=&.%+_-]*)?")


class ClinicalForm(BaseModel):
    """The form for clinical values; what is left empty stays as it is."""

    form_token: str = ""
    version: str = Field(default="", max_length=64)
    treatment_start: str = Field(default="", max_length=64)
    albumin: str = Field(default="", max_length=64)
    albumin_date: str = Field(default="", max_length=64)
    lymphocytes: str = Field(default="", max_length=64)
    lymphocytes_date: str = Field(default="", max_length=64)
    leukocytes: str = Field(default="", max_length=64)
    prior_immunotherapy: str = Field(default="", max_length=64)
    take_back: list[str] = Field(default=[], max_length=10)

    @property
    def fields(self) -> dict[str, str]:
        """What was given, and what is taken back, by field."""
        values = self.model_dump(exclude={"form_token", "version", "take_back"})
        return dict.fromkeys(self.take_back, "") | {k: v for k, v in values.items() if v}


def age(at: dt.datetime, now: dt.datetime | None = None) -> str:
    """Return how long ago, or in how long, a moment is."""
    seconds = ((now or dt.datetime.now(dt.UTC)) - at).total_seconds()
    words = ""
    for unit, size in (("day", DAY), ("hour", HOUR), ("minute", MINUTE)):
        count = int(abs(seconds) // size)
        if count:
            words = f"{count} {unit}{'s' if count > 1 else ''}"
            break
    if not words:
        return "just now" if seconds >= 0 else "within a minute"
    return f"{words} ago" if seconds >= 0 else f"in {words}"


def local(at: dt.datetime) -> str:
    """Return a moment in the node's own time zone."""
    return f"{at.astimezone():%Y-%m-%d %H:%M:%S}"


def templates() -> Jinja2Templates:
    """Return the templates; everything that is put into one is escaped."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("dicom_node.web"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"age": age, "local": local}
    return Jinja2Templates(env=environment)


def page_router(site: Site) -> APIRouter:
    """Return the routes of the pages."""
    router = APIRouter(include_in_schema=False)
    rendered = templates()

    def page(
        request: Request, visitor: Visitor | None, name: str, status: int = 200, **data: Any
    ) -> HTMLResponse:
        session = visitor.session if visitor else None
        response = rendered.TemplateResponse(
            request,
            name,
            data
            | {
                "user": visitor.user if visitor else "",
                "asks_login": site.accounts is not None,
                "form_token": site.sessions.form_token(session) if session else "",
                "shown": site.settings.web.show_patient_names,
                "ae_title": site.settings.node.ae_title,
            },
            status_code=status,
        )
        if visitor is not None and visitor.is_new and session is not None:
            set_cookie(site, response, session)
        return response

    def cases_page(
        request: Request, visitor: Visitor, name: str, q: str, group: str, start: int
    ) -> HTMLResponse:
        if len(q) > LONGEST_SEARCH:
            words = f"The text to search for has {len(q)} characters, expected {LONGEST_SEARCH}."
            return page(request, visitor, "error.html", 400, title="Too long", message=words)
        start = min(max(start, 0), 10_000_000)
        group = group if group in GROUPS else ""
        found = site.case_list(Search(q, group, None, start, PAGE))

        def address(**changes: Any) -> str:
            fields = {"q": q, "group": group, "start": start} | changes
            kept = {k: v for k, v in fields.items() if v}
            return "/cases" + (f"?{urlencode(kept)}" if kept else "")

        totals = {
            name: sum(found.counts[s.value] for s in states) for name, states in GROUPS.items()
        }
        return page(
            request,
            visitor,
            name,
            found=found,
            node=site.node(),
            groups=totals,
            group=group,
            q=q,
            start=start,
            last=min(start + PAGE, found.total),
            address=address,
            page_size=PAGE,
        )

    def case_page(
        request: Request,
        visitor: Visitor,
        study_uid: str,
        name: str = "case.html",
        status: int = 200,
        message: str = "",
        given: Mapping[str, str] = MappingProxyType({}),
    ) -> HTMLResponse:
        return page(
            request,
            visitor,
            name,
            status,
            detail=site.case(study_uid),
            message=message,
            is_error=status >= 400,
            given=given,
        )

    def order(
        request: Request, study_uid: str, token: str, what: str, version: str, **more: Any
    ) -> Response:
        visitor = visitor_of(site, request)
        check_form(site, request, visitor, token)
        try:
            words = getattr(actions, what)(site, study_uid, version, visitor.name, **more)
        except ConflictError as e:
            return case_page(request, visitor, study_uid, status=409, message=str(e))
        except ClinicalEntryError as e:
            words = f"Nothing was entered: {e}."
            given = more["fields"]
            return case_page(request, visitor, study_uid, status=422, message=words, given=given)
        if what == "forget":
            return page(request, visitor, "error.html", title="Forgotten", message=words)
        return case_page(request, visitor, study_uid, message=words)

    Token: TypeAlias = Annotated[str, Form(alias="form_token")]
    Version: TypeAlias = Annotated[str, Form(max_length=64)]

    @router.get("/")
    def start_page() -> RedirectResponse:
        return RedirectResponse("/cases", 303)

    @router.get("/cases")
    def cases(
        request: Request,
        q: Annotated[str, Query()] = "",
        group: Annotated[str, Query()] = "",
        start: Annotated[int, Query()] = 0,
    ) -> HTMLResponse:
        return cases_page(request, visitor_of(site, request), "cases.html", q, group, start)

    @router.get("/cases/{study_uid}")
    def case(request: Request, study_uid: str) -> HTMLResponse:
        return case_page(request, visitor_of(site, request), study_uid)

    @router.get("/cases/{study_uid}/lesions/{number}.png")
    def picture(request: Request, study_uid: str, number: int) -> Response:
        visitor_of(site, request)
        image = site.picture(study_uid, number)
        if image is None:
            raise NoCaseError("There is no picture: the CT has left the spool, or has no contour.")
        return Response(image, media_type="image/png", headers={"Cache-Control": "private"})

    @router.get("/cases/{study_uid}/forget")
    def ask_forget(request: Request, study_uid: str) -> HTMLResponse:
        visitor = visitor_of(site, request)
        return page(
            request,
            visitor,
            "forget.html",
            detail=site.case(study_uid),
            delivered=site.is_delivered(study_uid),
        )

    @router.post("/cases/{study_uid}/retry")
    def retry(
        request: Request, study_uid: str, token: Token = "", version: Version = ""
    ) -> Response:
        return order(request, study_uid, token, "retry", version)

    @router.post("/cases/{study_uid}/replay")
    def replay(
        request: Request, study_uid: str, token: Token = "", version: Version = ""
    ) -> Response:
        return order(request, study_uid, token, "replay", version)

    @router.post("/cases/{study_uid}/forget")
    def forget(
        request: Request,
        study_uid: str,
        token: Token = "",
        version: Version = "",
        even_unsent: Annotated[str, Form()] = "",
    ) -> Response:
        return order(request, study_uid, token, "forget", version, even_unsent=even_unsent == "yes")

    @router.post("/cases/{study_uid}/clinical")
    def enter(
        request: Request,
        study_uid: str,
        form: Annotated[ClinicalForm, Form()],
    ) -> Response:
        return order(request, study_uid, form.form_token, "enter", form.version, fields=form.fields)

    @router.get("/login")
    def login_page(request: Request, next: Annotated[str, Query()] = "") -> Response:
        if site.accounts is None:
            return RedirectResponse("/cases", 303)
        return page(request, None, "login.html", next=next, message="")

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
        brakes = (f"address {address}", f"user {name[:64]}")
        wait = site.brake.wait(*brakes)
        if wait:
            words = f"Too many wrong passwords. Try again in {wait} seconds."
            response = page(request, None, "login.html", 429, next=next, message=words)
            response.headers["Retry-After"] = str(wait)
            return response
        if not site.accounts.password_is_right(name, password):
            site.brake.failed(*brakes)
            log(Event.WEB_LOGIN_REFUSED, address=address)
            words = "Name and password do not belong together."
            return page(request, None, "login.html", 401, next=next, message=words)
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
