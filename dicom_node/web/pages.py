"""The HTML pages, rendered on the server; the browser's script only fetches them again."""

# Annotations are evaluated at once here: FastAPI reads them, and some are created in the function.
import csv
import dataclasses
import datetime as dt
import io
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Annotated, Any, Literal

import jinja2
from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.templating import Jinja2Templates
from pydantic import Field
from starlette.datastructures import FormData

from dicom_node.errors import AssignmentError, ClinicalEntryError
from dicom_node.state.facts import GROUPS, State
from dicom_node.state.outcome import CaseOutcome
from dicom_node.units import DAY, HOUR, MINUTE
from dicom_node.web import actions, models
from dicom_node.web.access import (
    ROLES,
    Visitor,
    check_form,
    check_origin,
    check_role,
    is_current,
    set_cookie,
    visitor_of,
)
from dicom_node.web.actions import ConflictError
from dicom_node.web.filters import COLUMNS, Filters
from dicom_node.web.segments import choices_of_form
from dicom_node.web.site import NoCaseError, Site
from dicom_node.web.worklist import GROUP, MOST_COUNTED, Worklist, in_turn
from dicom_node.work.assign import Choice
from scoring.results import Location
from sr_templates.sentences import score_text
from sr_templates.strip import dots

PAGE = 50
MOST_IN_TABLE = 10_000
LONGEST_SEARCH = 200
MOST_FIELDS = 5000  # of the form with a case's segments
LOGGED_IN_AGAIN = (
    "Nothing was stored: you have logged in again since this page was shown. Your entries are kept "
    "below: look at them and send them again."
)
FORMULA = tuple("=+-@\t\r")


Token = Annotated[str, Form(alias="form_token")]
Version = Annotated[str, Form(max_length=64)]


class ClinicalForm(models.ClinicalFields):
    """The form for clinical values; empty fields leave values unchanged."""

    form_token: str = ""
    version: str = Field(default="", max_length=64)
    take_back: list[str] = Field(default=[], max_length=10)

    @property
    def fields(self) -> dict[str, str]:
        """The given values and, as empty texts, the withdrawn ones, by field."""
        given = {name: value for name, value in self.given.items() if value}
        return dict.fromkeys(self.take_back, "") | given


def age(at: dt.datetime, now: dt.datetime | None = None) -> str:
    """Return the time since or until a moment, in words."""
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
    """Return a moment in the node's own time zone, which is named."""
    return f"{at.astimezone():%Y-%m-%d %H:%M:%S %Z}"


def field_of(at: dt.datetime | None) -> str:
    """Return a moment as the value of a field for a local date and time."""
    return f"{at.astimezone():%Y-%m-%dT%H:%M}" if at is not None else ""


def csv_table(cases: Sequence[models.CaseSummary]) -> str:
    """Return cases as CSV, one row each, under the API's names.

    A text that a spreadsheet would take for a formula begins with an apostrophe.
    """
    file = io.StringIO()
    writer = csv.DictWriter(file, list(models.CaseSummary.model_fields), lineterminator="\n")
    writer.writeheader()
    for case in cases:
        fields = case.model_dump(mode="json")
        writer.writerow(
            {
                k: f"'{v}" if isinstance(v, str) and v[:1] in FORMULA else v
                for k, v in fields.items()
            }
        )
    return file.getvalue()


def templates() -> Jinja2Templates:
    """Return the templates; all inserted values are escaped."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("dicom_node.web"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "age": age,
        "local": local,
        "field_of": field_of,
        "dots": dots,
        "score_text": score_text,
    }
    return Jinja2Templates(env=environment)


def is_uid(text: str) -> bool:
    """Return whether a text can be a UID, right or mistyped."""
    return re.fullmatch(r"[0-9.]{8,70}", text.strip()) is not None


class Pages:
    """The pages of a site, rendered from its templates.

    Parameters
    ----------
    site
        The data of the pages.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self._rendered = templates()

    def page(
        self, request: Request, visitor: Visitor | None, name: str, status: int = 200, **data: Any
    ) -> HTMLResponse:
        """Return a template rendered with ``data`` and the data of every page."""
        session = visitor.session if visitor else None
        common = {
            "user": visitor.user if visitor else "",
            "may": {o: visitor is not None and visitor.role >= r for o, r in ROLES.items()},
            "asks_login": self.site.accounts is not None,
            "form_token": self.site.sessions.form_token(session) if session else "",
            "shown": visitor is not None and visitor.sees_names,
            "ae_title": self.site.settings.node.ae_title,
        }
        response = self._rendered.TemplateResponse(request, name, data | common, status_code=status)
        if visitor is not None and visitor.is_new and session is not None:
            set_cookie(self.site, response, session)
        return response

    def cases(self, request: Request, visitor: Visitor, filters: Filters) -> HTMLResponse:
        """Return the list of cases that the filters select."""
        if len(filters.q) > LONGEST_SEARCH:
            words = (
                f"The search text has {len(filters.q)} characters, expected at most "
                f"{LONGEST_SEARCH}."
            )
            return self.page(
                request, visitor, "error.html", 400, title="Search text too long", message=words
            )
        found = self.site.case_list(filters.search(PAGE), names=visitor.sees_names)
        totals = {
            name: sum(found.counts[s.value] for s in states) for name, states in GROUPS.items()
        }
        return self.page(
            request,
            visitor,
            "cases.html",
            found=found,
            node=self.site.node(),
            groups=totals,
            filters=filters,
            last=min(filters.start + PAGE, found.total),
            states=[s.value for s in State],
            destinations=[p.name for p in self.site.settings.peers],
            locations=[x.value for x in Location],
            stations=self.site.stations(),
            columns=COLUMNS,
            like=[] if found.cases or not is_uid(filters.q) else self.site.like(filters.q.strip()),
            page_size=PAGE,
        )

    def case(
        self,
        request: Request,
        visitor: Visitor,
        study_uid: str,
        status: int = 200,
        message: str = "",
        given: Mapping[str, str] = MappingProxyType({}),
        worklist: Worklist | None = None,
    ) -> HTMLResponse:
        """Return the page of one case, with a message and the typed values of a failed order.

        ``worklist`` is the list that is continued after an assignment.
        """
        detail = self.site.case(study_uid, visitor.sees_names)
        template = self.site.settings.web.viewer_url
        return self.page(
            request,
            visitor,
            "case.html",
            status,
            detail=detail,
            viewer_url=template.replace("{study}", study_uid),
            message=message,
            is_error=status >= 400,
            given=given,
            worklist=worklist,
        )

    def order(
        self, request: Request, study_uid: str, token: str, what: str, version: str, **more: Any
    ) -> Response:
        """Carry out an order of `actions` and return the case's page with the outcome."""
        visitor = visitor_of(self.site, request)
        if what == "enter" and self._has_logged_in_again(request, visitor, token):
            check_role(visitor, what)
            return self.case(request, visitor, study_uid, 403, LOGGED_IN_AGAIN, more["fields"])
        check_form(self.site, request, visitor, token)
        check_role(visitor, what)
        try:
            words = getattr(actions, what)(self.site, study_uid, version, visitor.name, **more)
        except ConflictError as e:
            return self.case(request, visitor, study_uid, 409, str(e))
        except ClinicalEntryError as e:
            words = f"Nothing was stored: {e}."
            return self.case(request, visitor, study_uid, 422, words, more["fields"])
        if what == "forget":
            return self.page(request, visitor, "error.html", title="Case removed", message=words)
        return self.case(request, visitor, study_uid, message=words)

    def _has_logged_in_again(self, request: Request, visitor: Visitor, token: str) -> bool:
        """Return whether a form is of an earlier session, after checking that it is ours."""
        if visitor.session is not None:
            check_origin(request)
        return not is_current(self.site, visitor, token)

    def worklist(self, request: Request, visitor: Visitor, study_uid: str) -> Worklist | None:
        """Return the list of cases that a case was opened from for assignment, if it was."""
        filters = dataclasses.replace(Filters.of(request.query_params), start=0)
        if filters.group != GROUP:
            return None
        uids = self.site.selected(filters.search(MOST_COUNTED + 2), visitor.sees_names)
        return Worklist(filters, in_turn(uids, study_uid))

    def segments(
        self,
        request: Request,
        visitor: Visitor,
        study_uid: str,
        *,
        status: int = 200,
        message: str = "",
        form: FormData | None = None,
        choices: Sequence[Choice] = (),
    ) -> HTMLResponse:
        """Return the page of a case's segments, with the choices of a preview or a failed order."""
        detail = self.site.case(study_uid, visitor.sees_names)
        return self.page(
            request,
            visitor,
            "segments.html",
            status,
            detail=detail,
            view=self.site.segments.view(study_uid, choices),
            worklist=self.worklist(request, visitor, study_uid),
            is_preview=bool(choices),
            message=message,
            is_error=status >= 400,
            given=texts_of(form),
            ticked=_ticked(form),
        )

    def assign(self, request: Request, study_uid: str, form: FormData) -> Response:
        """Preview or store the assignments in a form."""
        fields = texts_of(form)
        visitor = visitor_of(self.site, request)
        again = self._has_logged_in_again(request, visitor, fields.get("form_token", ""))
        if fields.get("what") != "preview":
            check_role(visitor, "assign")
        self.site.version_of(study_uid)
        if again:
            words = LOGGED_IN_AGAIN
            return self.segments(request, visitor, study_uid, status=403, message=words, form=form)
        try:
            now = self.site.segments.view(study_uid)
            choices = choices_of_form(now, fields, _ticked(form))
            if not choices:
                words = "Nothing is chosen: tick segments and choose for them, or choose at each."
                return self.segments(
                    request, visitor, study_uid, status=422, message=words, form=form
                )
            if fields.get("what") == "preview":
                return self.segments(request, visitor, study_uid, form=form, choices=choices)
            version = fields.get("version", "")
            worklist = self.worklist(request, visitor, study_uid)
            words = actions.assign(self.site, study_uid, version, visitor.name, choices)
        except ConflictError as e:
            return self.segments(request, visitor, study_uid, status=409, message=str(e), form=form)
        except AssignmentError as e:
            words = f"Nothing was stored: {e}."
            return self.segments(request, visitor, study_uid, status=422, message=words, form=form)
        return self.case(request, visitor, study_uid, message=words, worklist=worklist)


def texts_of(form: FormData | None) -> dict[str, str]:
    """Return the texts of a form by name; of several of one name, the last."""
    return {k: v for k, v in form.items() if isinstance(v, str)} if form else {}


def _ticked(form: FormData | None) -> list[str]:
    return [v for v in form.getlist("tick") if isinstance(v, str)] if form else []


async def form_of(request: Request) -> FormData:
    """Return the form of a request."""
    return await request.form(max_files=0, max_fields=MOST_FIELDS)


def page_router(pages: Pages) -> APIRouter:
    """Return the routes of the pages."""
    router = APIRouter(include_in_schema=False)
    site = pages.site

    @router.get("/")
    def start_page() -> RedirectResponse:
        return RedirectResponse("/cases", 303)

    @router.get("/cases")
    def cases(
        request: Request,
    ) -> HTMLResponse:
        return pages.cases(request, visitor_of(site, request), Filters.of(request.query_params))

    @router.get("/cases.csv")
    def case_table(request: Request) -> Response:
        visitor = visitor_of(site, request)
        search = Filters.of(request.query_params).search(MOST_IN_TABLE)
        found = site.case_list(search, headers=False, names=visitor.sees_names)
        headers = {"Content-Disposition": 'attachment; filename="cases.csv"'}
        return Response(
            csv_table(found.cases), media_type="text/csv; charset=utf-8", headers=headers
        )

    @router.get("/months")
    def over_time(request: Request) -> HTMLResponse:
        visitor = visitor_of(site, request)
        outcomes = [outcome.value for outcome in CaseOutcome]
        return pages.page(request, visitor, "months.html", view=site.months(), outcomes=outcomes)

    @router.get("/drift")
    def drift(request: Request) -> HTMLResponse:
        visitor = visitor_of(site, request)
        return pages.page(request, visitor, "drift.html", drift=site.drift())

    @router.get("/cases/{study_uid}")
    def case(request: Request, study_uid: str) -> HTMLResponse:
        return pages.case(request, visitor_of(site, request), study_uid)

    @router.get("/cases/{study_uid}/segments")
    def segments(request: Request, study_uid: str) -> HTMLResponse:
        visitor = visitor_of(site, request)
        site.version_of(study_uid)
        return pages.segments(request, visitor, study_uid)

    @router.get("/cases/{study_uid}/forget")
    def ask_forget(request: Request, study_uid: str) -> HTMLResponse:
        visitor = visitor_of(site, request)
        check_role(visitor, "forget")
        detail = site.case(study_uid, visitor.sees_names)
        delivered = site.is_delivered(study_uid)
        return pages.page(request, visitor, "forget.html", detail=detail, delivered=delivered)

    return router


def file_router(site: Site) -> APIRouter:
    """Return the routes of pictures and files."""
    router = APIRouter(include_in_schema=False)

    @router.get("/cases/{study_uid}/lesions/{number}.png")
    def picture(request: Request, study_uid: str, number: int) -> Response:
        visitor = visitor_of(site, request)
        image = site.picture(study_uid, number, visitor.sees_names)
        if image is None:
            raise NoCaseError("There is no picture: the CT is not in the spool, or has no contour.")
        return Response(image, media_type="image/png", headers={"Cache-Control": "private"})

    @router.get("/cases/{study_uid}/segments/{segmentation}/{number}.png")
    def segment_picture(
        request: Request, study_uid: str, segmentation: str, number: int
    ) -> Response:
        visitor_of(site, request)
        site.version_of(study_uid)
        image = site.segments.picture(study_uid, segmentation, number)
        if image is None:
            raise NoCaseError("There is no picture: the segment has no voxel on the CT.")
        return Response(image, media_type="image/png", headers={"Cache-Control": "private"})

    @router.get("/cases/{study_uid}/files/{what}")
    def download(
        request: Request, study_uid: str, what: Literal["report.dcm", "result.json", "summary.pdf"]
    ) -> Response:
        visitor = visitor_of(site, request)
        content, media = site.download(study_uid, what, visitor.sees_names)
        headers = {
            "Cache-Control": "private",
            "Content-Disposition": f'attachment; filename="{study_uid}-{what}"',
        }
        return Response(content, media_type=media, headers=headers)

    return router


def order_router(pages: Pages) -> APIRouter:
    """Return the routes of the forms for orders."""
    router = APIRouter(include_in_schema=False)

    @router.post("/cases/{study_uid}/retry")
    def retry(
        request: Request, study_uid: str, token: Token = "", version: Version = ""
    ) -> Response:
        return pages.order(request, study_uid, token, "retry", version)

    @router.post("/cases/{study_uid}/replay")
    def replay(
        request: Request, study_uid: str, token: Token = "", version: Version = ""
    ) -> Response:
        return pages.order(request, study_uid, token, "replay", version)

    @router.post("/cases/{study_uid}/forget")
    def forget(
        request: Request,
        study_uid: str,
        token: Token = "",
        version: Version = "",
        even_unsent: Annotated[str, Form()] = "",
    ) -> Response:
        sure = even_unsent == "yes"
        return pages.order(request, study_uid, token, "forget", version, even_unsent=sure)

    @router.post("/cases/{study_uid}/segments")
    def assign(
        request: Request, study_uid: str, form: Annotated[FormData, Depends(form_of)]
    ) -> Response:
        return pages.assign(request, study_uid, form)

    @router.post("/cases/{study_uid}/clinical")
    def enter(request: Request, study_uid: str, form: Annotated[ClinicalForm, Form()]) -> Response:
        token, version, fields = form.form_token, form.version, form.fields
        return pages.order(request, study_uid, token, "enter", version, fields=fields)

    return router
