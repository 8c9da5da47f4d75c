"""The tables of CONFORMANCE.md against a running node: contexts, syntaxes, negotiation."""

from __future__ import annotations

import re

import pynetdicom
import pytest
from pydicom.uid import UID, UID_dictionary
from pynetdicom import AE
from pynetdicom.pdu_primitives import (
    AsynchronousOperationsWindowNegotiation,
    SOPClassExtendedNegotiation,
    UserIdentityNegotiation,
)

from dicom_node.receive.object_record import ACCEPTED
from scoring.ct.transfer_syntaxes import READABLE
from tests.helpers.paths import ROOT
from tests.helpers.running.running import RunningNode

TEXT = (ROOT / "dicom_node" / "CONFORMANCE.md").read_text(encoding="utf-8")
CT = "1.2.840.10008.5.1.4.1.1.2"


def part(begin: str, end: str) -> str:
    return TEXT.split(begin)[1].split(end)[0]


def services() -> dict[str, tuple[str, str]]:
    """Return the roles in the table of services, by SOP class."""
    rows = re.findall(
        r"^\| [^|]+ \| ([0-9.]+) \| ([^|]+) \| ([^|]+) \|$", part("### 1.2", "### 1.3"), re.M
    )
    return {uid: (user, provider) for uid, user, provider in rows}


def taken_syntaxes() -> list[str]:
    """Return the transfer syntaxes in the table of those taken."""
    table = part("| transfer syntax | UID |", "\n\n")
    cells = re.findall(r"^\| [^|]+ \| (1\.2\.[0-9., ]+) \|", table, re.M)
    found: list[str] = []
    for cell in cells:
        first, *more = cell.strip().split(", ")
        found += [first, *(first.rpartition(".")[0] + last for last in more)]
    return found


def negotiated(
    node: RunningNode, contexts: list[tuple[str, str]], *items: object
) -> tuple[pynetdicom.association.Association, set[tuple[str, str]]]:
    ae = AE("TESTER")
    for uid, syntax in contexts:
        ae.add_requested_context(uid, syntax)
    association = ae.associate("127.0.0.1", node.port, ae_title="IMMUNOCT", ext_neg=list(items))  # type: ignore[arg-type]
    assert association.is_established
    accepted = {
        (str(c.abstract_syntax), str(c.transfer_syntax[0])) for c in association.accepted_contexts
    }
    return association, accepted


def test_the_node_accepts_what_the_tables_say(node: RunningNode) -> None:
    provider = {uid for uid, (_, role) in services().items() if role.startswith("yes")}
    assert provider == {"1.2.840.10008.1.1", *ACCEPTED}
    wanted = [(uid, "1.2.840.10008.1.2.1") for uid in services()]
    association, accepted = negotiated(node, wanted)
    association.release()
    assert {uid for uid, _ in accepted} == provider


def test_the_node_takes_the_transfer_syntaxes_of_the_table_and_no_other(node: RunningNode) -> None:
    assert sorted(taken_syntaxes()) == sorted(map(str, READABLE))
    known = [u for u, entry in UID_dictionary.items() if entry[1] == "Transfer Syntax"]
    accepted: set[tuple[str, str]] = set()
    for start in range(0, len(known), 100):
        association, found = negotiated(node, [(CT, u) for u in known[start : start + 100]])
        association.release()
        accepted |= found
    assert {s for _, s in accepted} == set(map(str, READABLE))
    lossless = re.compile(r"lossless|Encapsulated Uncompressed|Recompression|Deflated Image", re.I)
    named = part("that are *not* accepted:", "\n\n")
    for uid in known:
        entry = UID_dictionary[uid]
        retired = bool(entry[3])
        if lossless.search(entry[0]) and not retired and UID(uid) not in READABLE:
            assert uid in named, entry[0]


def test_the_first_syntax_of_the_table_is_taken_of_those_in_one_context(node: RunningNode) -> None:
    order = taken_syntaxes()
    for offered in ([*reversed(order)], order[1:], order[:1:-1]):
        ae = AE("TESTER")
        ae.add_requested_context(CT, offered)
        association = ae.associate("127.0.0.1", node.port, ae_title="IMMUNOCT")
        (context,) = association.accepted_contexts
        association.release()
        assert context.transfer_syntax == [min(offered, key=order.index)]


def test_what_is_taken_and_ignored(node: RunningNode) -> None:
    window = AsynchronousOperationsWindowNegotiation()
    window.maximum_number_operations_invoked = 5
    window.maximum_number_operations_performed = 5
    extended = SOPClassExtendedNegotiation()
    extended.sop_class_uid = UID(CT)
    extended.service_class_application_information = b"\x02\x00\x03\x00\x01\x00"
    identity = UserIdentityNegotiation()
    identity.user_identity_type = 2
    identity.primary_field, identity.secondary_field = b"nobody", b"wrong"
    identity.positive_response_requested = True
    association, _ = negotiated(
        node, [("1.2.840.10008.1.1", "1.2.840.10008.1.2")], window, extended, identity
    )
    try:
        assert association.send_c_echo().Status == 0x0000
        answer = association.acceptor
        assert answer.asynchronous_operations in ((1, 1), None)
        assert not answer.sop_class_extended
        assert answer.user_identity is None
        assert f"| {answer.maximum_length} (`receiver.maximum_pdu`) |" in TEXT
        name = answer.implementation_version_name
        assert f"| {answer.implementation_class_uid}, `{name}` |" in TEXT
    finally:
        association.release()


def test_the_revision_history_ends_with_this_version() -> None:
    from importlib.metadata import version

    rows = re.findall(r"^\| ([0-9.]+) \|", part("### 1.1", "### 1.2"), re.M)
    assert version("immunoct").startswith(rows[-1])


@pytest.mark.parametrize("uid", ["1.2.840.10008.5.1.4.33", "1.2.840.10008.5.1.4.34.6.1"])
def test_what_is_stated_as_not_supported_is_refused(node: RunningNode, uid: str) -> None:
    assert uid in TEXT
    contexts = [(uid, "1.2.840.10008.1.2"), ("1.2.840.10008.1.1", "1.2.840.10008.1.2")]
    association, accepted = negotiated(node, contexts)
    association.release()
    assert {u for u, _ in accepted} == {"1.2.840.10008.1.1"}
