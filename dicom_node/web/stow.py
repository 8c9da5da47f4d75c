"""Rejection notes over DICOMweb: Store Transaction (STOW-RS, PS3.18 10.5) of Key Object Selections.

Images are not accepted here; they are received by C-STORE.
"""

# Annotations are evaluated at once here: FastAPI reads them.
import email.message
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from pydicom.uid import UID

from dicom_node.errors import BeingForgottenError
from dicom_node.receive import withdrawal
from dicom_node.receive.incoming import Source, in_file
from dicom_node.receive.object_check import (
    CANNOT_UNDERSTAND,
    OUT_OF_RESOURCES,
    ObjectRefusedError,
    read_header,
)
from dicom_node.receive.object_record import patient_of
from dicom_node.receive.walk import Limits
from dicom_node.state.resources import NodeResources, open_resources
from dicom_node.web.access import NotLoggedInError, address_of, check_role, visitor_of
from dicom_node.web.api import problems
from dicom_node.web.site import Site

PREFIX = "/dicom-web"
LONGEST_BODY = 8 << 20
MOST_NOTES = 1000  # of one request
SOP_CLASS_NOT_SUPPORTED = 0x0122
JSON = "application/dicom+json"
_ANSWERS: dict[int | str, dict[str, Any]] = {
    status: {"description": words, "content": {JSON: {}}}
    for status, words in (
        (200, "All notes were taken"),
        (202, "Some notes were taken"),
        (409, "No note was taken"),
    )
}


def stow_router(site: Site) -> APIRouter:
    """Return the route of the Store Transaction."""
    answers = _ANSWERS | problems(400, 401, 403, 413, 415, 422, 503)
    router = APIRouter(prefix=PREFIX, tags=["DICOMweb"], responses=answers)

    @router.post("/studies", summary="Store rejection notes (STOW-RS)")
    @router.post("/studies/{study_uid}", summary="Store rejection notes of a study (STOW-RS)")
    def store(
        request: Request, body: Annotated[bytes, Depends(body_of)], study_uid: str = ""
    ) -> JSONResponse:
        visitor = visitor_of(site, request)
        if visitor.session is not None and site.accounts is not None:
            raise NotLoggedInError  # a page of another site could use a browser's session
        check_role(visitor, "withdraw")
        source = Source(visitor.name, address_of(request))
        parts = parts_of(request.headers.get("content-type", ""), body)
        if parts is None:
            words = 'Expected multipart/related; type="application/dicom" with a boundary.'
            return JSONResponse({"code": "media_type", "detail": words}, 415)
        if len(parts) > MOST_NOTES:
            words = f"The request has {len(parts)} parts, expected at most {MOST_NOTES}."
            return JSONResponse({"code": "too_long", "detail": words}, 413)
        with site.ordering, open_resources(site.settings) as resources:
            stored = [_store(resources, part, source, study_uid) for part in parts]
        return _answer(stored)

    return router


async def body_of(request: Request) -> bytes:
    """Return the body of a request; what follows waits for locks and disks, in another thread."""
    return await request.body()


def parts_of(content_type: str, body: bytes) -> list[bytes] | None:
    """Return the parts of a multipart/related body without their headers; None if it is none."""
    header = email.message.Message()
    header["Content-Type"] = content_type
    boundary = header.get_param("boundary")
    kind = header.get_param("type", "application/dicom")
    if header.get_content_type() != "multipart/related" or kind != "application/dicom":
        return None
    if not isinstance(boundary, str) or not boundary:
        return None
    sections = (b"\r\n" + body).split(b"\r\n--" + boundary.encode("latin-1"))[1:]
    return [s.partition(b"\r\n\r\n")[2] for s in sections if not s.startswith(b"--")]


def _store(
    resources: NodeResources, part: bytes, source: Source, study_uid: str
) -> tuple[str, str, int]:
    """Take one part; return its SOP class and instance, and why it failed (0: it did not)."""
    try:
        incoming = in_file(memoryview(part), source, lambda _: None)
    except ValueError:
        return "", "", CANNOT_UNDERSTAND
    names = incoming.sop_class_uid, incoming.sop_instance_uid
    if incoming.sop_class_uid != withdrawal.NOTE_CLASS:
        return *names, SOP_CLASS_NOT_SUPPORTED
    limits = Limits(resources.settings.receiver.maximum_elements, LONGEST_BODY)
    try:
        uid, sop_class = incoming.sop_instance_uid, incoming.sop_class_uid
        header = read_header(incoming.data, UID(incoming.syntax), uid, sop_class, limits)
        note = withdrawal.read_note(header)
        if not note.is_rejection or study_uid not in ("", note.study_uid):
            return *names, withdrawal.NOT_AUTHORIZED
        withdrawal.take(resources, note, source.ae_title, patient_of(header))
    except ObjectRefusedError as e:
        return *names, e.status
    except BeingForgottenError:
        return *names, OUT_OF_RESOURCES
    return *names, 0


def _answer(stored: list[tuple[str, str, int]]) -> JSONResponse:
    """Return the Store Instances Response (PS3.18 table 10.5.3-1 and annex F)."""
    done = [_item(sop_class, uid) for sop_class, uid, failure in stored if not failure]
    failed = [
        _item(sop_class, uid) | {"00081197": {"vr": "US", "Value": [failure]}}
        for sop_class, uid, failure in stored
        if failure
    ]
    body: dict[str, Any] = {}
    if done:
        body["00081199"] = {"vr": "SQ", "Value": done}
    if failed:
        body["00081198"] = {"vr": "SQ", "Value": failed}
    status = 409 if not done else 202 if failed else 200
    return JSONResponse(body, status, media_type=JSON)


def _item(sop_class: str, uid: str) -> dict[str, Any]:
    named = (("00081150", sop_class), ("00081155", uid))
    return {tag: {"vr": "UI", "Value": [value]} for tag, value in named if value}
