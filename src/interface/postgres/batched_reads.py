"""Reads that are asked for at the same time, as by many clients at once: one query answers many."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from time import monotonic
from typing import Final, Generic, TypeVar

from application import waited

TOGETHER: Final = 64
"""How many keys one query reads at the most: what others wait for is read on other connections meanwhile."""
_AT_ONCE: Final = 2
"""How many queries run before others wait to be read together, when one of them ends."""
_PATIENCE_SECONDS: Final = 0.02
"""For how long they wait at the most: a query may be slow, or its connection silent."""

K = TypeVar("K")
R = TypeVar("R")


class BatchedReads(Generic[K, R]):
    """
    Reads by key. Whoever asks alone is answered by a query of their own at once.

    A query begins after it was asked for, so that an answer holds everything that was committed when it was asked for.
    """

    def __init__(
        self, read: Callable[[Sequence[K]], Awaitable[Mapping[K, R]]], *, missing: Callable[[], R]
    ) -> None:
        """
        :param read: returns what there is for those keys
        :param missing: makes what is answered for a key of which there is nothing
        """
        self._read = read
        self._missing = missing
        self._asked: dict[K, asyncio.Future[R]] = {}
        self._reading = 0
        """How many queries run."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._timer: asyncio.TimerHandle | None = None

    async def __call__(self, key: K) -> R:
        """Return what there is for the key. :raises LogUnavailableError: if it cannot be read"""
        if self._reading < _AT_ONCE and not self._asked:
            return await self._alone(key)
        answer = self._asked.get(key)
        if answer is None:
            answer = self._asked[key] = asyncio.get_running_loop().create_future()
            self._begin_if_free()
        began = monotonic()
        try:
            return await asyncio.shield(answer)  # who asked may be cancelled, while others wait for the same
        finally:
            waited.add(monotonic() - began)

    async def _alone(self, key: K) -> R:
        self._reading += 1
        try:
            found = (await self._read([key])).get(key)
        finally:
            self._ended()
        return self._missing() if found is None else found

    def _begin_if_free(self) -> None:
        if self._reading < _AT_ONCE:
            self._begin()
        elif self._timer is None and self._asked:
            self._timer = asyncio.get_running_loop().call_later(_PATIENCE_SECONDS, self._begin)

    def _begin(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        asked, self._asked = list(self._asked.items()), {}
        for begin in range(0, len(asked), TOGETHER):
            self._reading += 1
            task = asyncio.create_task(self._answer(asked[begin : begin + TOGETHER]))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def _ended(self) -> None:
        self._reading -= 1
        self._begin_if_free()

    async def _answer(self, asked: Sequence[tuple[K, asyncio.Future[R]]]) -> None:
        waited.begin(waited.seconds())  # each of those who asked counts for itself
        try:
            found = await self._read([key for key, _ in asked])
        except Exception as problem:
            for _, answer in asked:
                answer.set_exception(problem)
                answer.exception()  # whoever asked may have left
            return
        finally:
            self._ended()
        for key, answer in asked:
            value = found.get(key)
            answer.set_result(self._missing() if value is None else value)
