"""An object as received, by any transport, before it is validated or stored."""

from __future__ import annotations

import dataclasses
import functools
import io
import struct
from collections.abc import Callable

import pydicom
from pydicom.uid import UID
from pynetdicom import evt
from pynetdicom.association import Association
from pynetdicom.dimse_primitives import C_STORE
from pynetdicom.dsutils import create_file_meta, encode_file_meta

from dicom_node.receive.store_message import StoreRequest
from scoring.escaping import is_uid

# Media Storage SOP Class and Instance UID and Transfer Syntax UID, of group 0002.
_META_UIDS = (0x0002, 0x0003, 0x0010)
_INSTANCE_ELEMENT = b"\x02\x00\x03\x00UI"  # Media Storage SOP Instance UID, Explicit VR


@dataclasses.dataclass(frozen=True, eq=False)
class Source:
    """A source that is not an association: a DICOMweb server."""

    ae_title: str
    address: str


def peer_of(source: Association | Source) -> tuple[str, str]:
    """Return the AE title and the address of the other side."""
    if isinstance(source, Source):
        return source.ae_title, source.address
    # In an association that we requested (C-GET) the peer is the acceptor.
    other = source.acceptor if source.is_requestor else source.requestor
    return str(other.ae_title).strip(), str(other.address)


def arrives_by_request(source: Association | Source) -> bool:
    """Return whether the objects arrive on a connection that we opened to retrieve them."""
    return isinstance(source, Source) or source.is_requestor


def _anything(_: pydicom.Dataset) -> None:
    """Default of ``check``: accept every object."""


@dataclasses.dataclass(frozen=True)
class IncomingObject:
    """An object as received.

    Parameters
    ----------
    data, syntax
        The data set's bytes and their transfer syntax.
    meta
        The file meta information (PS3.10 7.1), encoded.
    sop_instance_uid, sop_class_uid
        The UIDs stated by the sender.
    source
        The association or other source from which it was received.
    check
        Called with its header before it is stored; raises `ObjectRefusedError` for an object that
        was not requested.
    """

    data: io.BytesIO
    syntax: UID
    meta: bytes
    sop_instance_uid: str
    sop_class_uid: str
    source: Association | Source
    check: Callable[[pydicom.Dataset], None] = _anything


def incoming_of(event: evt.Event) -> IncomingObject:
    """Return the object of a C-STORE request that pynetdicom has read."""
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
    """Return the object of a C-STORE request that our own upper layer has read."""
    syntax = UID(association._accepted_cx[request.context_id].transfer_syntax[0])
    return IncomingObject(
        data,
        syntax,
        file_meta(request.sop_class_uid, request.sop_instance_uid, syntax),
        request.sop_instance_uid,
        request.sop_class_uid,
        association,
    )


def in_file(
    content: memoryview, source: Source, check: Callable[[pydicom.Dataset], None]
) -> IncomingObject:
    """Return the object in a DICOM file; only its file meta information is read (PS3.10 7.1).

    Raises
    ------
    ValueError
        If it is not a DICOM file, or lacks a UID.
    """
    if bytes(content[128:132]) != b"DICM":
        raise ValueError("not a DICOM file")
    position = 132
    found: dict[int, str] = {}
    while position + 8 <= len(content):
        group, element, vr, length = struct.unpack_from("<HH2sH", content, position)
        if group != 2:
            break
        position += 8
        if vr in (b"OB", b"UN", b"UT"):
            (length,) = struct.unpack_from("<I", content, position)
            position += 4
        if element in _META_UIDS:
            value = bytes(content[position : position + min(length, 65)])
            found[element] = value.decode("latin-1").rstrip("\0 ")
        position += length
    sop_class, uid, syntax = (found.get(e, "") for e in _META_UIDS)
    if not all(map(is_uid, (sop_class, uid, syntax))):
        raise ValueError("a UID is missing in the file meta information")
    return IncomingObject(
        io.BytesIO(content[position:]),
        UID(syntax),
        file_meta(sop_class, uid, syntax),
        uid,
        sop_class,
        source,
        check,
    )


def file_meta(sop_class_uid: str, sop_instance_uid: str, syntax: str) -> bytes:
    """Return the encoded file meta information of an object (PS3.10 7.1)."""
    before, after = _meta_around(sop_class_uid, len(sop_instance_uid), syntax)
    return before + sop_instance_uid.encode() + after


@functools.lru_cache(maxsize=256)
def _meta_around(sop_class_uid: str, length: int, syntax: str) -> tuple[bytes, bytes]:
    """Return the encoded meta information before and after the SOP Instance UID (cached)."""
    instance = "9" * length
    meta = create_file_meta(
        sop_class_uid=UID(sop_class_uid),
        sop_instance_uid=UID(instance),
        transfer_syntax=UID(syntax),
    )
    encoded = encode_file_meta(meta)
    start = encoded.index(_INSTANCE_ELEMENT) + len(_INSTANCE_ELEMENT) + 2  # its length follows
    return encoded[:start], encoded[start + length :]
