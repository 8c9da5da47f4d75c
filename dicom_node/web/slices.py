"""The slices of a case: scrolled through, with window presets and contours."""

# Annotations are evaluated at once here: FastAPI reads them.
import dataclasses
from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from dicom_node.errors import AssignmentError
from dicom_node.web.access import visitor_of
from dicom_node.web.pages import Pages
from dicom_node.web.site import NoCaseError
from scoring.case.slice_view import WINDOWS


@dataclasses.dataclass(frozen=True)
class SliceView:
    """Slice and window in an address; slices count from 1, and 0 is that of the first segment."""

    number: int = 0
    window: str = "soft tissue"
    contour: bool = True

    @classmethod
    def of(cls, query: Mapping[str, str]) -> "SliceView":
        """Return the view of an address's query; what is not known is as usual."""
        number, window = query.get("n", ""), query.get("window", "")
        return cls(
            int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 0,
            window if window in WINDOWS else cls.window,
            query.get("contour", "on") != "off",
        )


def slice_router(pages: Pages) -> APIRouter:
    """Return the routes of slices."""
    router = APIRouter(include_in_schema=False)
    site = pages.site

    @router.get("/cases/{study_uid}/slices")
    def slices(request: Request, study_uid: str) -> HTMLResponse:
        visitor = visitor_of(site, request)
        site.version_of(study_uid)
        view = SliceView.of(request.query_params)
        try:
            stack = site.segments.stack(study_uid)
        except AssignmentError as e:
            raise NoCaseError(f"There are no slices to show: {e}.") from e
        begin = view.number or (stack.segments[0].largest if stack.segments else 1)
        return pages.page(
            request,
            visitor,
            "slices.html",
            study_uid=study_uid,
            view=dataclasses.replace(view, number=min(begin, len(stack.slices))),
            count=len(stack.slices),
            segments=stack.segments,
            windows=list(WINDOWS),
        )

    @router.get("/cases/{study_uid}/slices/{number}.png")
    def slice_picture(request: Request, study_uid: str, number: int) -> Response:
        visitor_of(site, request)
        site.version_of(study_uid)
        view = SliceView.of(request.query_params)
        try:
            image = site.segments.slice(study_uid, number, view.window, view.contour)
        except AssignmentError as e:
            raise NoCaseError(f"The slice cannot be shown: {e}.") from e
        if image is None:
            raise NoCaseError("There is no such slice.")
        headers = {"Cache-Control": "private, max-age=300"}
        return Response(image, media_type="image/png", headers=headers)

    return router
