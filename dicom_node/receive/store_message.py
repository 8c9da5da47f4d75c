"""The C-STORE messages of PS3.7 9.3.1 as bytes.

pynetdicom reads and writes each command set as a pydicom data set, which takes longer than all
other processing of a received image.
"""

from __future__ import annotations

import dataclasses
import re
import struct

C_STORE_RQ, C_STORE_RSP = 0x0001, 0x8001
NO_DATA_SET = 0x0101
COMMAND, DATA, LAST = 1, 0, 2  # the message control header of a fragment (PS3.8 annex E.2)
P_DATA_TF = 4
# Sizes of the item length, context ID and control header of one fragment.
FRAGMENT_OVERHEAD = 6

_GROUP_LENGTH, _SOP_CLASS, _COMMAND_FIELD = 0x0000, 0x0002, 0x0100
_MESSAGE_ID, _ANSWERED_MESSAGE_ID = 0x0110, 0x0120
_PRIORITY, _DATA_SET_TYPE, _STATUS, _SOP_INSTANCE = 0x0700, 0x0800, 0x0900, 0x1000
_UID = re.compile(r"[0-9.]{1,64}")


@dataclasses.dataclass(frozen=True)
class StoreRequest:
    """The command set of a C-STORE request."""

    context_id: int
    message_id: int
    sop_class_uid: str
    sop_instance_uid: str


def fragments(body: bytes | bytearray) -> list[tuple[int, int, memoryview]]:
    """Return context ID, control header and value of each fragment of a P-DATA-TF (PS3.8 9.3.5).

    Raises
    ------
    ValueError
        If the lengths are inconsistent.
    """
    view, position, found = memoryview(body), 0, []
    while position < len(view):
        if position + FRAGMENT_OVERHEAD > len(view):
            raise ValueError("a fragment's header is truncated")
        length, context_id, control = struct.unpack_from(">IBB", view, position)
        end = position + 4 + length
        if length < 2 or end > len(view):
            raise ValueError(f"a fragment of {length} bytes in a PDU of {len(view)}")
        found.append((context_id, control, view[position + FRAGMENT_OVERHEAD : end]))
        position = end
    return found


def read_store_request(command: bytes, context_id: int) -> StoreRequest | None:
    """Return a C-STORE request, or None for another or an invalid command set.

    Parameters
    ----------
    command
        The command set (PS3.7 6.3.1): Implicit VR Little Endian.
    context_id
        The presentation context in which it was received.
    """
    elements: dict[int, bytes] = {}
    position = 0
    while position + 8 <= len(command):
        group, element, length = struct.unpack_from("<HHI", command, position)
        position += 8
        if group != 0 or element in elements or position + length > len(command):
            return None
        elements[element] = command[position : position + length]
        position += length
    numbers = [
        elements.get(e, b"") for e in (_COMMAND_FIELD, _DATA_SET_TYPE, _MESSAGE_ID, _PRIORITY)
    ]
    if position != len(command) or any(len(n) != 2 for n in numbers):
        return None
    field, data_set_type, message_id, _ = (int.from_bytes(n, "little") for n in numbers)
    sop_class, instance = (_uid(elements.get(e, b"")) for e in (_SOP_CLASS, _SOP_INSTANCE))
    if field != C_STORE_RQ or data_set_type == NO_DATA_SET or not sop_class or not instance:
        return None
    return StoreRequest(context_id, message_id, sop_class, instance)


def _uid(value: bytes) -> str:
    text = value.rstrip(b"\0").decode("latin-1")
    return text if _UID.fullmatch(text) else ""


def store_response(request: StoreRequest, status: int, longest_pdu: int) -> bytes:
    """Return the P-DATA-TF PDUs of the response to a request.

    Parameters
    ----------
    longest_pdu
        Longest PDU that the peer accepts, without the PDU header; 0 for no limit.
    """
    body = b"".join(
        struct.pack("<HHI", 0, tag, len(value)) + value
        for tag, value in (
            (_SOP_CLASS, _even(request.sop_class_uid)),
            (_COMMAND_FIELD, C_STORE_RSP.to_bytes(2, "little")),
            (_ANSWERED_MESSAGE_ID, request.message_id.to_bytes(2, "little")),
            (_DATA_SET_TYPE, NO_DATA_SET.to_bytes(2, "little")),
            (_STATUS, status.to_bytes(2, "little")),
            (_SOP_INSTANCE, _even(request.sop_instance_uid)),
        )
    )
    command = struct.pack("<HHII", 0, _GROUP_LENGTH, 4, len(body)) + body
    room = max(longest_pdu - FRAGMENT_OVERHEAD, 1) if longest_pdu else len(command)
    out = b""
    for start in range(0, len(command), room):
        part = command[start : start + room]
        control = COMMAND | (LAST if start + room >= len(command) else 0)
        out += struct.pack(
            ">BBIIBB",
            P_DATA_TF,
            0,
            len(part) + FRAGMENT_OVERHEAD,
            len(part) + 2,
            request.context_id,
            control,
        )
        out += part
    return out


def _even(uid: str) -> bytes:
    value = uid.encode("ascii")
    return value + b"\0" * (len(value) % 2)
