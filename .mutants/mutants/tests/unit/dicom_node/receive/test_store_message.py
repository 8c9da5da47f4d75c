"""C-STORE messages as bytes, against pynetdicom's own reading and writing of them."""

from __future__ import annotations

import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pynetdicom.dimse_messages import C_STORE_RQ, DIMSEMessage
from pynetdicom.dimse_primitives import C_STORE
from pynetdicom.dsutils import create_file_meta, encode_file_meta
from pynetdicom.pdu import P_DATA_TF
from pynetdicom.pdu_primitives import P_DATA

from dicom_node.receive.incoming import file_meta
from dicom_node.receive.store_message import (
    StoreRequest,
    fragments,
    read_store_request,
    store_response,
)
from tests.helpers.running import wire

UIDS = st.from_regex(r"[1-2](\.(0|[1-9][0-9]{0,8})){1,6}", fullmatch=True)
REQUEST = wire.command_set(
    affected_class=wire.CT_STORAGE,
    command=wire.C_STORE_RQ,
    message_id=7,
    priority=0,
    data_set_type=1,
    affected_instance="1.2.3",
)


@settings(max_examples=40)
@given(
    message_id=st.integers(0, 65535),
    uid=UIDS,
    status=st.sampled_from([0, 0xA700, 0xB006, 0xC000, 0x0110]),
    longest=st.sampled_from([0, 7, 12, 100, 16384]),
)
def test_pynetdicom_reads_the_response_as_it_was_meant(
    message_id: int, uid: str, status: int, longest: int
) -> None:
    request = StoreRequest(5, message_id, wire.CT_STORAGE, uid)
    rest = store_response(request, status, longest)
    message = DIMSEMessage()
    done = False
    while rest:
        assert not done
        length = int.from_bytes(rest[2:6], "big")
        assert not longest or length <= max(longest, 7)
        pdu = P_DATA_TF()
        pdu.decode(rest[: 6 + length])
        done = message.decode_msg(pdu.to_primitive())
        rest = rest[6 + length :]
    assert done
    assert message.context_id == 5
    primitive = message.message_to_primitive()
    assert isinstance(primitive, C_STORE)
    assert primitive.MessageIDBeingRespondedTo == message_id
    assert primitive.AffectedSOPInstanceUID == uid
    assert primitive.AffectedSOPClassUID == wire.CT_STORAGE
    assert primitive.Status == status


@settings(max_examples=40)
@given(message_id=st.integers(0, 65535), priority=st.sampled_from([0, 1, 2]), uid=UIDS)
def test_a_request_as_pynetdicom_writes_it_is_read(
    message_id: int, priority: int, uid: str
) -> None:
    primitive = C_STORE()
    primitive.MessageID = message_id
    primitive.AffectedSOPClassUID = wire.SEG_STORAGE
    primitive.AffectedSOPInstanceUID = uid
    primitive.Priority = priority
    primitive.DataSet = io.BytesIO(b"\x08\x00\x05\x00")
    message = C_STORE_RQ()
    message.primitive_to_message(primitive)
    first = next(iter(message.encode_msg(3, 16384)))
    assert isinstance(first, P_DATA)
    _, value = first.presentation_data_value_list[0]
    assert read_store_request(value[1:], 3) == StoreRequest(3, message_id, wire.SEG_STORAGE, uid)


@pytest.mark.parametrize(
    "command",
    [
        b"",
        REQUEST[:-1],
        REQUEST + b"\0",
        wire.command_set(affected_class="1.2", command=wire.C_ECHO_RQ, message_id=1),
        REQUEST.replace(b"1.2.3", b"1.2.A"),
        # No data set follows, no message ID, an element twice.
        wire.command_set(
            affected_class="1.2",
            command=1,
            message_id=1,
            priority=0,
            data_set_type=0x0101,
            affected_instance="1.2.3",
        ),
        wire.command_set(
            affected_class="1.2", command=1, priority=0, data_set_type=1, affected_instance="1.2.3"
        ),
        REQUEST + REQUEST[-14:],
    ],
)
def test_what_is_no_store_request_as_it_must_be_is_left_to_pynetdicom(command: bytes) -> None:
    assert read_store_request(command, 1) is None


def test_a_request_is_read() -> None:
    assert read_store_request(REQUEST, 1) == StoreRequest(1, 7, wire.CT_STORAGE, "1.2.3")


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 255), st.integers(0, 255), st.binary(max_size=50))))
def test_fragments_are_read_as_pynetdicom_reads_them(
    parts: list[tuple[int, int, bytes]],
) -> None:
    pdu = b"".join(
        (len(value) + 2).to_bytes(4, "big") + bytes([context, control]) + value
        for context, control, value in parts
    )
    assert [(c, h, bytes(v)) for c, h, v in fragments(pdu)] == parts
    for end in range(1, len(pdu)):
        if pdu[:end]:
            try:
                found = fragments(pdu[:end])
            except ValueError:
                continue
            assert [(c, h, bytes(v)) for c, h, v in found] == parts[: len(found)]


@settings(max_examples=40)
@given(uid=UIDS)
@example(uid="9")
@example(uid="1" * 64)
def test_file_meta_information_is_that_of_pynetdicom(uid: str) -> None:
    syntax = wire.EXPLICIT_LITTLE
    expected = encode_file_meta(
        create_file_meta(
            sop_class_uid=wire.CT_STORAGE, sop_instance_uid=uid, transfer_syntax=syntax
        )
    )
    assert file_meta(wire.CT_STORAGE, uid, syntax) == expected
