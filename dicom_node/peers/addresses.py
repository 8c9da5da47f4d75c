"""Network addresses: those allowed, those of known peers, and the order of closing in a crowd."""

from __future__ import annotations

import collections
import dataclasses
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from dicom_node.settings.sections import PeerSettings
from dicom_node.units import MINUTE

# Host names of peers are looked up again after this.
LOOK_UP_AGAIN_SECONDS = 10 * MINUTE


def plain_address(address: str) -> str:
    """Return an address without its zone; an IPv4 address that came over IPv6 as IPv4."""
    try:
        parsed = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return address
    return str(getattr(parsed, "ipv4_mapped", None) or parsed)


def address_allowed(address: str, networks: Iterable[str]) -> bool:
    """Return whether an address is in one of the networks; True if there are no networks.

    An IPv4-mapped IPv6 address counts as the IPv4 address.
    """
    networks = tuple(networks)
    if not networks:
        return True
    try:
        parsed = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    candidates = {parsed, ipaddress.ip_address(plain_address(address))}
    return any(c in ipaddress.ip_network(n) for c in candidates for n in networks)


class KnownPeers:
    """Callable that returns whether an address is that of a configured peer.

    Parameters
    ----------
    peers
        Their host names are looked up in the background, again after some time.
    """

    def __init__(self, peers: Iterable[PeerSettings]) -> None:
        hosts = {p.host or urlsplit(p.url).hostname or "" for p in peers} - {""}
        self._names = {h for h in hosts if not _is_address(h)}
        self._found = {h: {plain_address(h)} for h in hosts - self._names}
        self._due = 0.0
        self._lock = threading.Lock()

    def __call__(self, address: str) -> bool:
        """Return whether a peer has this address."""
        now = time.monotonic()
        with self._lock:
            due = bool(self._names) and now >= self._due
            if due:
                self._due = now + LOOK_UP_AGAIN_SECONDS
        if due:  # a name server that does not answer must not delay a sender
            threading.Thread(target=self._look_up, name="immunoct-names", daemon=True).start()
        with self._lock:
            return any(plain_address(address) in found for found in self._found.values())

    def _look_up(self) -> None:
        for name in self._names:
            try:
                found = {plain_address(str(f[4][0])) for f in socket.getaddrinfo(name, None)}
            except OSError:
                continue  # the addresses found before remain valid
            with self._lock:
                self._found[name] = found


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


@dataclasses.dataclass(frozen=True, eq=False)
class Place:
    """A connection in a crowd."""

    address: str
    give_way: Callable[[], None]


class Crowd:
    """Connections without a request so far; above a limit the oldest are closed for newer ones.

    Those of the address with the most connections are closed first, so that one host cannot
    displace others. Silent connections are closed, never one that sends its request at once.

    Parameters
    ----------
    most
        How many there may be.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._places: dict[Place, None] = {}  # in the order in which they came
        self._lock = threading.Lock()

    def enter(self, address: str, give_way: Callable[[], None]) -> Place:
        """Add a connection; ``give_way`` ends it, and is called from any thread."""
        place = Place(plain_address(address), give_way)
        with self._lock:
            self._places[place] = None
            full = len(self._places) > self._most
        if full:
            self.one_gives_way()
        return place

    def one_gives_way(self) -> bool:
        """End the connection that is the first to give way; return whether there was one."""
        with self._lock:
            if not self._places:
                return False
            counts = collections.Counter(p.address for p in self._places)
            highest = max(counts.values())
            first = next(p for p in self._places if counts[p.address] == highest)
            del self._places[first]
        first.give_way()
        return True

    def leave(self, place: Place) -> None:
        """Remove a connection: it has shown what it wants, or is over."""
        with self._lock:
            self._places.pop(place, None)
