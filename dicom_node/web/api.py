"""The JSON API, ``/api/v1``, its description, and the routes for monitoring: health and metrics."""

# Annotations are evaluated at once here: FastAPI reads them, and some are created in the function.

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, TypeAlias

from fastapi import APIRouter, Depends, Header, Path, Query, Request, Response
from fastapi.responses import HTMLResponse
from fastapi.security import APIKeyCookie, HTTPBearer
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from dicom_node.state.facts import State
from dicom_node.state.outcome import CaseOutcome
from dicom_node.state.overview import Search
from dicom_node.web import actions, models
from dicom_node.web.access import (
    TOKEN_HEADER,
    NotLoggedInError,
    Visitor,
    check_form,
    check_role,
    cookie_name,
    visitor_of,
)
from dicom_node.web.filters import day_of, received_between
from dicom_node.web.oversight import AuditQuery, LogQuery, audit_view, log_view, users_view
from dicom_node.web.pages import Pages
from dicom_node.web.segments import choice_of
from dicom_node.web.site import Site
from scoring.results import Location

StudyPath = Annotated[
    str, Path(pattern=models.UID_PATTERN, description="Study Instance UID", examples=["1.2.3"])
]

# Without the validator, numbers would pass as days: seconds since 1970.
Day = Annotated[dt.date, BeforeValidator(day_of)]


class CaseQuery(BaseModel):
    """Parameters of the case list; unknown parameters are refused."""

    model_config = ConfigDict(extra="forbid")

    q: str = Field(
        default="",
        max_length=200,
        description="Study Instance UID or its beginning, accession number, patient hash or its "
        "first 8 digits or more; Patient ID if the site displays it",
    )
    group: models.Group | None = Field(
        default=None, description="Group of states by required action"
    )
    state: State | None = Field(default=None, description="One state")
    outcome: CaseOutcome | None = Field(default=None, description="One outcome")
    destination: str = Field(
        default="", max_length=64, description="Name of a peer that reports go to"
    )
    first: Day | None = Field(
        default=None, description="Only cases whose last object was received on this day or later"
    )
    last: Day | None = Field(default=None, description="The same: on this day or earlier")
    study_first: Day | None = Field(
        default=None, description="Only studies of this day (Study Date) or later"
    )
    study_last: Day | None = Field(default=None, description="The same: or earlier")
    location: Location | None = Field(default=None, description="Only cases with a lesion there")
    station: str = Field(default="", max_length=64, description="Station Name of the scanner")
    sort: Literal["received", "since", "state", "outcome", "sender", "study", "station"] = Field(
        default="received", description="Order of the list"
    )
    reverse: bool = Field(default=False, description="The other direction of the order")
    offset: int = Field(default=0, ge=0, le=10_000_000)
    limit: int = Field(default=50, ge=1, le=200)


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return OpenAPI's descriptions of error responses, by HTTP status."""
    words = {
        400: "Malformed HTTP request, or the Host header is not an allowed name",
        401: "A login or a token is required",
        403: "The request does not come from a page of this node, or the user's role does not "
        "suffice",
        404: "There is no such case",
        409: "The order is not possible in the present state of the case; nothing was done",
        413: "The request is too long",
        415: "The media type is not taken",
        422: "A parameter is not valid",
        503: "The journal cannot be used",
    }
    return {s: {"model": models.Problem, "description": words[s]} for s in statuses}


def api_router(site: Site) -> APIRouter:
    """Return the routes of the API."""
    bearer = HTTPBearer(
        auto_error=False, description="A token created by 'immunoct web-user --token'"
    )
    cookie = APIKeyCookie(
        name=cookie_name(site), auto_error=False, description="The session of the page"
    )
    router = APIRouter(
        prefix="/api/v1",
        dependencies=[Depends(bearer), Depends(cookie)],
        responses=problems(400, 401, 422, 503),
    )

    def visitor(request: Request) -> Visitor:
        return visitor_of(site, request)

    def orderer(
        request: Request,
        visitor: Annotated[Visitor, Depends(visitor)],
        form_token: Annotated[
            str | None,
            Header(
                alias=TOKEN_HEADER, description="Form token of the session; not needed with a token"
            ),
        ] = None,
    ) -> Visitor:
        check_form(site, request, visitor, form_token or "")
        return visitor

    _add_views(router, site, visitor)
    _add_records(router, site, visitor)
    _add_orders(router, site, orderer)
    return router


def _add_views(router: APIRouter, site: Site, visitor: Callable[..., Visitor]) -> None:
    """Add the routes that show."""
    Reader: TypeAlias = Annotated[Visitor, Depends(visitor)]

    @router.get("/cases", summary="List cases")
    def cases(who: Reader, query: Annotated[CaseQuery, Query()]) -> models.CaseList:
        since, until = received_between(query.first, query.last)
        return site.case_list(
            Search(
                text=query.q,
                group=query.group or "",
                state=query.state,
                offset=query.offset,
                limit=query.limit,
                outcome=query.outcome,
                destination=query.destination,
                order=query.sort,
                reverse=query.reverse,
                since=since,
                until=until,
                location=query.location.value if query.location else "",
                station=query.station,
                study_first=query.study_first.isoformat() if query.study_first else "",
                study_last=query.study_last.isoformat() if query.study_last else "",
            ),
            names=who.sees_names,
        )

    @router.get("/cases/{study_uid}", summary="One case", responses=problems(404))
    def case(who: Reader, study_uid: StudyPath) -> models.CaseDetail:
        return site.case(study_uid, who.sees_names)

    @router.get(
        "/cases/{study_uid}/segments",
        summary="The segments of a case and what each is taken for",
        responses=problems(404),
    )
    def segments(_: Reader, study_uid: StudyPath) -> models.SegmentsView:
        site.version_of(study_uid)
        return site.segments.view(study_uid)

    @router.get("/node", summary="Disk, destinations and refusals")
    def node(_: Reader) -> models.NodeView:
        return site.node()

    @router.get("/months", summary="Outcomes, reasons, waits and deliveries over time")
    def months(_: Reader) -> models.MonthsView:
        return site.months()

    @router.get("/drift", summary="Drift of the scored cases")
    def drift(_: Reader) -> models.DriftView:
        return site.drift()


def _add_records(router: APIRouter, site: Site, visitor: Callable[..., Visitor]) -> None:
    """Add the routes that show administrators what happened, and who may do what."""
    Reader: TypeAlias = Annotated[Visitor, Depends(visitor)]

    @router.get("/log", summary="The node's log, for administrators", responses=problems(403))
    def log(who: Reader, query: Annotated[LogQuery, Query()]) -> models.LogView:
        check_role(who, "log")
        return log_view(site.settings, query)

    @router.get("/audit", summary="The audit trail, for administrators", responses=problems(403))
    def audit(who: Reader, query: Annotated[AuditQuery, Query()]) -> models.AuditView:
        check_role(who, "audit")
        return audit_view(site.settings, query)

    @router.get("/users", summary="Users and roles, for administrators", responses=problems(403))
    def users(who: Reader) -> models.UsersView:
        check_role(who, "users")
        return users_view(site.users())


def _add_orders(router: APIRouter, site: Site, orderer: Callable[..., Visitor]) -> None:
    """Add the routes of the orders."""
    Orderer: TypeAlias = Annotated[Visitor, Depends(orderer)]
    ordering = problems(403, 404, 409, 413)

    @router.post(
        "/cases/{study_uid}/retry", summary="Send and score without waiting", responses=ordering
    )
    def retry(who: Orderer, study_uid: StudyPath, order: models.Order) -> models.Done:
        check_role(who, "retry")
        return models.Done(detail=actions.retry(site, study_uid, order.version, who.name))

    @router.post("/cases/{study_uid}/replay", summary="Score again and send", responses=ordering)
    def replay(who: Orderer, study_uid: StudyPath, order: models.Order) -> models.Done:
        check_role(who, "replay")
        return models.Done(detail=actions.replay(site, study_uid, order.version, who.name))

    @router.post("/cases/{study_uid}/forget", summary="Remove the case", responses=ordering)
    def forget(who: Orderer, study_uid: StudyPath, order: models.ForgetOrder) -> models.Done:
        check_role(who, "forget")
        words = actions.forget(site, study_uid, order.version, who.name, order.even_unsent)
        return models.Done(detail=words)

    @router.post(
        "/cases/{study_uid}/segments/preview",
        summary="Preview of the lesions scored with these assignments; nothing is stored",
        responses=ordering,
    )
    def preview(_: Orderer, study_uid: StudyPath, order: models.AssignOrder) -> models.SegmentsView:
        site.version_of(study_uid)
        return site.segments.view(study_uid, [choice_of(c) for c in order.segments])

    @router.post(
        "/cases/{study_uid}/segments",
        summary="Assign segments: what they are, and where lesions are",
        responses=ordering,
    )
    def assign(who: Orderer, study_uid: StudyPath, order: models.AssignOrder) -> models.Done:
        check_role(who, "assign")
        choices = [choice_of(c) for c in order.segments]
        words = actions.assign(site, study_uid, order.version, who.name, choices)
        return models.Done(detail=words)

    @router.post(
        "/cases/{study_uid}/clinical", summary="Enter clinical values manually", responses=ordering
    )
    def enter(who: Orderer, study_uid: StudyPath, order: models.ClinicalOrder) -> models.Done:
        check_role(who, "enter")
        words = actions.enter(site, study_uid, order.version, who.name, order.given)
        return models.Done(detail=words)


def monitoring_router(site: Site) -> APIRouter:
    """Return the routes for orchestrators and Prometheus."""
    router = APIRouter(tags=["monitoring"])

    @router.get("/health/live", summary="Liveness of the process")
    async def live() -> dict[str, str]:
        return {"status": "alive"}

    @router.get(
        "/health/ready",
        summary="Readiness of the node; 503 if it cannot work",
        responses={503: {"model": models.Health, "description": "The node cannot work"}},
    )
    @router.get("/health", include_in_schema=False)
    def ready(request: Request, response: Response) -> models.Health:
        found = site.health()
        response.status_code = 503 if found.status == "not ready" else 200
        try:
            visitor_of(site, request)
        except NotLoggedInError:
            return models.Health(status=found.status, reasons=[])
        return found

    @router.get(
        "/metrics",
        summary="Metrics in Prometheus' text format",
        response_class=Response,
        responses=problems(401, 503)
        | {200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
    )
    def metrics(request: Request) -> Response:
        visitor_of(site, request)
        return Response(site.metrics(), media_type="text/plain; version=0.0.4", headers={})

    return router


@dataclasses.dataclass(frozen=True)
class Parameter:
    """A parameter of a route's query, path or headers."""

    name: str
    where: str
    words: str


@dataclasses.dataclass(frozen=True)
class Route:
    """A route of the API; ``answers`` has the meaning of each status."""

    method: str
    path: str
    summary: str
    parameters: tuple[Parameter, ...]
    answers: Mapping[str, str]


def routes_of(schema: Mapping[str, Any]) -> list[Route]:
    """Return the routes of an OpenAPI schema."""
    found = [
        Route(
            method.upper(),
            path,
            operation.get("summary", ""),
            tuple(
                Parameter(p["name"], p["in"], p.get("description", ""))
                for p in operation.get("parameters", [])
            ),
            {status: answer["description"] for status, answer in operation["responses"].items()},
        )
        for path, methods in schema["paths"].items()
        for method, operation in methods.items()
    ]
    return sorted(found, key=lambda r: (r.path, r.method))


def docs_router(pages: Pages) -> APIRouter:
    """Return the route of the API's description."""
    router = APIRouter(include_in_schema=False)

    @router.get("/docs")
    def docs(request: Request) -> HTMLResponse:
        visitor = visitor_of(pages.site, request)
        routes = routes_of(request.app.openapi())
        return pages.page(request, visitor, "docs.html", routes=routes)

    return router
