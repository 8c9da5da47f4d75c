"""Who gets an association, who gives way in a crowd, and what is too slow."""

from __future__ import annotations

import collections

from hypothesis import given
from hypothesis import strategies as st

from dicom_node.peers.addresses import Crowd, KnownPeers, Place, plain_address
from dicom_node.receive.association_limits import Pace, no_seat
from dicom_node.settings.sections import PeerSettings, ReceiverSettings
from tests.helpers.running.running import wait_for

PEER = "10.0.0.1"
ADDRESSES = [PEER, "10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5", "10.0.0.6"]


def known(address: str) -> bool:
    return address == PEER


@given(st.lists(st.sampled_from(ADDRESSES), max_size=200))
def test_strangers_never_take_the_seats_of_peers(asked: list[str]) -> None:
    limits = ReceiverSettings()
    seated: list[str] = []
    for address in asked:
        if not no_seat(address, seated, known, limits):
            seated.append(address)
    counts = collections.Counter(seated)
    assert sum(n for a, n in counts.items() if not known(a)) <= 15
    assert all(n <= 5 for a, n in counts.items() if not known(a))
    assert len(seated) <= 20
    free = 20 - len(seated)
    if counts[PEER] < 5:
        assert free >= 5 - counts[PEER]
        assert no_seat(PEER, seated, known, limits) == ""


def test_each_limit_is_named() -> None:
    limits = ReceiverSettings(maximum_associations=4, reserved_associations=2)
    assert "4 associations are open" in no_seat(PEER, [PEER] * 4, known, limits)
    assert "2 are reserved" in no_seat("10.0.0.9", ADDRESSES[1:3], known, limits)
    many = ReceiverSettings()
    assert "5 associations of this address" in no_seat("10.0.0.2", ["10.0.0.2"] * 5, known, many)
    same = ["::ffff:10.0.0.2"] * 5
    assert "of this address" in no_seat("10.0.0.2", same, known, many)


def test_peers_are_known_by_their_addresses() -> None:
    peers = KnownPeers(
        [PeerSettings("a", "A", "localhost", 104), PeerSettings("b", url="http://127.0.0.9/x")]
    )
    assert peers("127.0.0.9")  # without a look-up
    wait_for("the address of localhost", lambda: peers("127.0.0.1"))
    assert peers("::ffff:127.0.0.1")
    assert not peers("127.0.0.2")
    assert plain_address("fe80::1%eth0") == "fe80::1"


@given(st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=60))
def test_in_a_crowd_no_address_displaces_one_with_fewer_connections(came: list[str]) -> None:
    crowd = Crowd(10)
    here: list[str] = []
    places: list[Place] = []

    def enter(address: str) -> None:
        def give_way() -> None:
            most = max(collections.Counter(here).values())
            assert here.count(address) == most
            here.remove(address)

        here.append(address)
        places.append(crowd.enter(address, give_way))

    for address in came:
        enter(address)
        assert len(here) <= 10
    for place in places:
        crowd.leave(place)
    assert not crowd.one_gives_way()


def test_the_newest_of_the_same_address_stays() -> None:
    crowd, ended = Crowd(3), []
    for number in range(5):
        crowd.enter("a", lambda number=number: ended.append(number))
    assert ended == [0, 1]


def test_what_is_too_slow_or_too_long_is_named_and_a_pause_between_objects_is_neither() -> None:
    now = [0.0]
    limits = ReceiverSettings(object_seconds=600, association_hours=1)

    def pace() -> Pace:
        now[0] = 0.0
        return Pace(limits, lambda: now[0])

    slow = pace()
    for _ in range(25):
        slow.received(1, True)
        now[0] += 3
    assert slow.problem() == "an object was sent at less than 1 kB/s (25 bytes in 75 s)"
    fast = pace()
    for _ in range(599):
        fast.received(2048, True)
        now[0] += 1
    assert fast.problem() == ""
    now[0] += 2
    assert fast.problem() == "an object took more than 600 s"
    fast.received(1, False)
    assert fast.problem() == ""
    now[0] = 3601
    assert fast.problem() == "open for more than 1 h"
