"""An object that has come, over whichever way, before anything of it is checked or kept."""

from __future__ import annotations

import dataclasses
import functools
import io
from collections.abc import Callable

import pydicom
from pydicom.uid import UID
from pynetdicom import evt
from pynetdicom.association import Association
from pynetdicom.dimse_primitives import C_STORE
from pynetdicom.dsutils import create_file_meta, encode_file_meta

from dicom_node.receive.store_message import StoreRequest

_INSTANCE_ELEMENT = b"\x02\x00\x03\x00UI"  # Media Storage SOP Instance UID, Explicit VR


@dataclasses.dataclass(frozen=True, eq=False)
class Source:
    """Where objects come from that come over no association: a DICOMweb server."""

    ae_title: str
    address: str


def peer_of(source: Association | Source) -> tuple[str, str]:
    """Return the AE title and the address of the other side."""
    if isinstance(source, Source):
        return source.ae_title, source.address
    # In an association of ours (C-GET) the other side is the one that accepted it.
    other = source.acceptor if source.is_requestor else source.requestor
    return str(other.ae_title).strip(), str(other.address)


def we_asked(source: Association | Source) -> bool:
    """Return whether objects come because we asked for them, over a connection of ours."""
    return isinstance(source, Source) or source.is_requestor


def _anything(_: pydicom.Dataset) -> None:
    """Every object is welcome."""


@dataclasses.dataclass(frozen=True)
class IncomingObject:
    """An object as it came.

    Parameters
    ----------
    data, syntax
        The data set's bytes and their transfer syntax.
    meta
        The file meta information (PS3.10 7.1), encoded.
    sop_instance_uid, sop_class_uid
        What the sender says that it is.
    source
        The association that it came over, or what stands for one.
    check
        Called with its header before it is kept; raises `ObjectRefusedError` for an object that
        was not asked for.
    """

    data: io.BytesIO
    syntax: UID
    meta: bytes
    sop_instance_uid: str
    sop_class_uid: str
    source: Association | Source
    check: Callable[[pydicom.Dataset], None] = _anything


def incoming_of(event: evt.Event) -> IncomingObject:
    """Return what a C-STORE request brings that pynetdicom has taken."""
    request = event.request
    assert isinstance(request, C_STORE)
    assert isinstance(request.DataSet, io.BytesIO)
    return IncomingObject(
        request.DataSet,
        UID(event.context.transfer_syntax),
        encode_file_meta(event.file_meta),
        str(request.AffectedSOPInstanceUID),
        str(request.AffectedSOPClassUID),
        event.assoc,
    )


def stored_over(
    association: Association, request: StoreRequest, data: io.BytesIO
) -> IncomingObject:
    """Return what a C-STORE request brings that our own upper layer has taken."""
    syntax = UID(association._accepted_cx[request.context_id].transfer_syntax[0])
    return IncomingObject(
        data,
        syntax,
        file_meta(request.sop_class_uid, request.sop_instance_uid, syntax),
        request.sop_instance_uid,
        request.sop_class_uid,
        association,
    )


def file_meta(sop_class_uid: str, sop_instance_uid: str, syntax: str) -> bytes:
    """Return the encoded file meta information of an object (PS3.10 7.1)."""
    before, after = _meta_around(sop_class_uid, len(sop_instance_uid), syntax)
    return before + sop_instance_uid.encode() + after


@functools.lru_cache(maxsize=256)
def _meta_around(sop_class_uid: str, length: int, syntax: str) -> tuple[bytes, bytes]:
    """Return what comes before and after an instance's UID, which alone differs from the next's."""
    instance = "9" * length
    meta = create_file_meta(
        sop_class_uid=UID(sop_class_uid),
        sop_instance_uid=UID(instance),
        transfer_syntax=UID(syntax),
    )
    encoded = encode_file_meta(meta)
    start = encoded.index(_INSTANCE_ELEMENT) + len(_INSTANCE_ELEMENT) + 2  # its length follows
    return encoded[:start], encoded[start + length :]
