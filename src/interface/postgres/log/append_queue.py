"""Groups of appends that wait for the next commit."""

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Final
from uuid import UUID

from application.ports.runs import LogUnavailableError
from interface.postgres.log.group import Group
from interface.postgres.log.held_streams import HeldStreams

BATCH: Final = 256
"""How many appends share a commit at the most, unless a single group has more."""
BATCH_BYTES: Final = 4_000_000
"""How much state shares a commit, unless a single group has more."""


class AppendQueue:
    """Takes groups in, and gives them out in batches, in their order as far as they touch the same streams."""

    def __init__(self, capacity: int) -> None:
        """:param capacity: how many groups may wait; more are refused"""
        self._capacity = capacity
        self._waiting: deque[Group] = deque()
        self.held = HeldStreams()

    def __iter__(self) -> Iterator[Group]:
        return iter(self._waiting)

    def add(self, group: Group) -> None:
        """Let the group wait. :raises LogUnavailableError: if too many do"""
        if len(self._waiting) >= self._capacity:
            raise LogUnavailableError("Too many appends wait")
        self._waiting.append(group)

    def put_back(self, groups: Sequence[Group]) -> None:
        """Let groups that were taken be the first to be taken again."""
        self._waiting.extendleft(reversed(groups))

    def put_off(self, group: Group) -> None:
        """Let a group that was taken wait behind all others."""
        self._waiting.append(group)

    def clear(self) -> None:
        """Let nothing wait any more."""
        self._waiting.clear()

    def take(self) -> list[Group]:
        """Take what somebody waits for, up to the limits; a second append to a stream waits for the next round."""
        batch: list[Group] = []
        later: list[Group] = []
        streams: set[UUID] = set()
        appends = size = 0
        while self._waiting and size < BATCH_BYTES:
            group = self._waiting[0]
            if batch and appends + len(group.appends) > BATCH:
                break
            self._waiting.popleft()
            if group.is_done_with:
                continue
            if self.is_held(group):
                later.append(group)
                continue
            is_first = streams.isdisjoint(group.streams)
            streams.update(group.streams)  # what follows on one that waits, waits behind it
            if is_first:
                batch.append(group)
                appends += len(group.appends)
                size += group.size
            else:
                later.append(group)
        self.put_back(later)
        return batch

    def take_suspect(self) -> Group | None:
        """Take one group with a stream that may be held."""
        for group in self._waiting:
            if self.is_held(group):
                self._waiting.remove(group)
                return group
        return None

    def is_held(self, group: Group) -> bool:
        """Whether somebody may hold what one of its appends changes."""
        return bool(self.held) and any(stream in self.held for stream in group.streams)
