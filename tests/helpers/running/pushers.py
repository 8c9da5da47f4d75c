"""Senders of cases to a target that is killed meanwhile; they record what it acknowledged."""

from __future__ import annotations

import dataclasses
import itertools
import random
import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator

from tests.helpers.running import wire
from tests.helpers.running.made_cases import CaseMaker, SentCase, SentObject


def _accepted(status: int) -> bool:
    return status == 0 or 0xB000 <= status <= 0xBFFF


@dataclasses.dataclass
class Ledger:
    """The acknowledgements received by the senders; shared by their threads."""

    acknowledged: list[SentObject] = dataclasses.field(default_factory=list)
    complete: list[SentCase] = dataclasses.field(default_factory=list)
    refused: Counter[str] = dataclasses.field(default_factory=Counter)
    interrupted: int = 0
    sent_again: int = 0
    other_content: int = 0
    lock: threading.Lock = dataclasses.field(default_factory=threading.Lock)


class Pusher(threading.Thread):
    """One sender: sends case after case, each object until it is acknowledged.

    Parameters
    ----------
    port
        Port of the target.
    maker, numbers, rng
        Source of the cases.
    ledger
        Records acknowledged objects.
    may_start
        Called before each case, to limit the load of the target.
    tls
        Connects with TLS.
    """

    def __init__(
        self,
        port: int,
        maker: CaseMaker,
        numbers: Iterator[int],
        rng: random.Random,
        ledger: Ledger,
        may_start: Callable[[], bool],
        tls: ssl.SSLContext | None = None,
    ) -> None:
        super().__init__(daemon=True)
        self._tls = tls
        self.in_flight = False
        self.finish = threading.Event()
        self._port = port
        self._maker = maker
        self._numbers = numbers
        self._rng = rng
        self._ledger = ledger
        self._may_start = may_start

    def run(self) -> None:
        """Send cases until `finish` is called; the last case is sent completely."""
        while not self.finish.is_set():
            if not self._may_start():
                time.sleep(0.05)
                continue
            case = self._maker.case(self._rng, next(self._numbers))
            self._push(self._plan(case))
            with self._ledger.lock:
                self._ledger.complete.append(case)

    def _plan(self, case: SentCase) -> list[SentObject]:
        """Return what to send: the case, some of it twice, some with other content; SEG last."""
        objects = list(case.ct)
        self._rng.shuffle(objects)
        if self._rng.random() < 0.15:
            objects.append(self._rng.choice(objects))
            self._ledger.sent_again += 1
        if self._rng.random() < 0.15:
            twin = self._rng.choice(objects).with_other_content()
            objects.insert(self._rng.randrange(len(objects) + 1), twin)
            self._ledger.other_content += 1
        return [*objects, case.seg]

    def _push(self, pending: list[SentObject]) -> None:
        while pending:
            try:
                with wire.Sender(
                    self._port, wire.STORAGE_CONTEXTS, timeout=60, tls=self._tls
                ) as sender:
                    while pending:
                        self._store(sender, pending)
            except (wire.ConnectionEnded, wire.NoAnswer):
                with self._ledger.lock:
                    self._ledger.interrupted += self.in_flight
                time.sleep(self._rng.uniform(0.02, 0.2))
            finally:
                self.in_flight = False

    def _store(self, sender: wire.Sender, pending: list[SentObject]) -> None:
        item = pending[0]
        self.in_flight = True
        status = sender.store(item.sop_class, item.uid, item.data)
        self.in_flight = False
        with self._ledger.lock:
            if _accepted(status):
                self._ledger.acknowledged.append(item)
            else:
                self._ledger.refused[f"0x{status:04X}"] += 1
        if _accepted(status):
            del pending[0]
        else:
            time.sleep(0.1)  # for example out of resources: a sender retries


class Fleet:
    """Several senders that push at the same time."""

    def __init__(
        self,
        port: int,
        maker: CaseMaker,
        seed: int,
        may_start: Callable[[Ledger], bool],
        count: int = 4,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.ledger = Ledger()
        numbers = itertools.count()
        self._pushers = [
            Pusher(
                port,
                maker,
                numbers,
                random.Random(f"{seed}/{n}"),
                self.ledger,
                lambda: may_start(self.ledger),
                tls,
            )
            for n in range(count)
        ]

    @property
    def in_flight(self) -> bool:
        """True while an object is on its way and not yet answered."""
        return any(p.in_flight for p in self._pushers)

    def start(self) -> None:
        """Start sending."""
        for pusher in self._pushers:
            pusher.start()

    def finish(self, seconds: float = 120) -> None:
        """Let each sender finish its case; the target must be running."""
        for pusher in self._pushers:
            pusher.finish.set()
        for pusher in self._pushers:
            pusher.join(seconds)
            assert not pusher.is_alive(), "a sender cannot finish its case"
