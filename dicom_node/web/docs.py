"""The API's own description as a page, made of its schema."""

# Annotations are evaluated at once here: FastAPI reads them.
import dataclasses
from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dicom_node.web.access import visitor_of
from dicom_node.web.pages import Pages


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
