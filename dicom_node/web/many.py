"""Orders for all cases of a list: a question with their number, then the order."""

# Annotations are evaluated at once here: FastAPI reads them.
import dataclasses
import hashlib
from collections.abc import Sequence
from typing import Annotated, Literal, TypeAlias

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import FormData

from dicom_node.web import actions
from dicom_node.web.access import Visitor, check_form, check_role, visitor_of
from dicom_node.web.filters import Filters
from dicom_node.web.pages import Pages, form_of, texts_of
from dicom_node.web.worklist import GROUP, Worklist

MOST_AT_ONCE = 1000  # cases of one order
Order: TypeAlias = Literal["retry", "replay", "forget"]
CHANGED = "Nothing was done: the list has changed since you were asked. Please confirm again."


def digest_of(study_uids: Sequence[str]) -> str:
    """Return what changes when other cases are meant."""
    return hashlib.sha256("\n".join(study_uids).encode()).hexdigest()[:16]


def _ask(
    pages: Pages,
    request: Request,
    visitor: Visitor,
    what: str,
    filters: Filters,
    message: str = "",
) -> HTMLResponse:
    if _is_too_wide(what, filters):
        words = "Narrow the list first: forget is not given for all cases of the node at once."
        return pages.page(request, visitor, "error.html", 400, title="No filter", message=words)
    uids = _selected(pages, visitor, filters)
    return pages.page(
        request,
        visitor,
        "many.html",
        409 if message else 200,
        what=what,
        filters=filters,
        count=len(uids),
        most=MOST_AT_ONCE,
        digest=digest_of(uids),
        message=message,
    )


def _is_too_wide(what: str, filters: Filters) -> bool:
    """Return whether an order would be for all cases of the node that is never given so."""
    return what == "forget" and not filters.selects


def _selected(pages: Pages, visitor: Visitor, filters: Filters) -> list[str]:
    """Return the studies of a list, one more than an order takes at most."""
    return pages.site.selected(filters.search(MOST_AT_ONCE + 1), visitor.sees_names)


def many_router(pages: Pages) -> APIRouter:
    """Return the routes of orders for many cases."""
    router = APIRouter(include_in_schema=False)
    site = pages.site

    @router.get("/all/assign")
    def assign(request: Request) -> Response:
        visitor = visitor_of(site, request)
        check_role(visitor, "assign")
        filters = dataclasses.replace(Filters.of(request.query_params), group=GROUP, start=0)
        uids = site.selected(filters.search(1), visitor.sees_names)
        if uids:
            return RedirectResponse(Worklist(filters, ()).address(uids[0]), 303)
        words = "No case in this list needs a person to assign its segments."
        return pages.page(request, visitor, "error.html", title="Nothing to assign", message=words)

    @router.get("/all/{what}")
    def ask(request: Request, what: Order) -> HTMLResponse:
        visitor = visitor_of(site, request)
        check_role(visitor, what)
        return _ask(pages, request, visitor, what, Filters.of(request.query_params))

    @router.post("/all/{what}")
    def order(
        request: Request, what: Order, form: Annotated[FormData, Depends(form_of)]
    ) -> HTMLResponse:
        visitor, fields = visitor_of(site, request), texts_of(form)
        check_form(site, request, visitor, fields.get("form_token", ""))
        check_role(visitor, what)
        filters = Filters.of(form)
        uids = _selected(pages, visitor, filters)
        changed = len(uids) > MOST_AT_ONCE or digest_of(uids) != fields.get("digest")
        if changed or _is_too_wide(what, filters):
            return _ask(pages, request, visitor, what, filters, CHANGED)
        words = actions.for_all(site, what, uids, visitor.name)
        return pages.page(request, visitor, "error.html", title="Many cases", message=words)

    return router
