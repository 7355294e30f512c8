"""The log, followed: one LISTEN connection per process, one shared tail, and followers of single runs."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import LiteralString, cast
from uuid import UUID

from application.ports.runs import Recorded, UnreadableRunError
from domain.run.events import TERMINAL, RunEvent
from interface.postgres.connection import AsyncConnection, application_conninfo, connect
from interface.postgres.database import Database
from interface.postgres.log.codec import EVENT_COLUMNS, EventRow, size_of
from interface.postgres.log.history import page
from interface.postgres.log.upcasting import earlier_topics
from interface.postgres.log.vault import Vault
from interface.postgres.watch import hang_up
from interface.runtime.failpoints import failpoint
from interface.runtime.logs import Logger

log = Logger(__name__)

PAGE = 500
POLL_SECONDS = 1.0
"""After how long the tail looks by itself: a lost hint costs that, never an event."""
BACKLOG = 1000
"""How many events wait for a slow follower; then it reads them from the log instead."""
BACKLOG_BYTES = 4 * 1024 * 1024
"""How many bytes they have at the most as they are stored, unless a single one has more."""

LOG_CHANNEL = "placet_log"
CACHE_CHANNEL = "placet_cache"
TEXT_CHANNEL = "placet_text"

_HEAD = "SELECT coalesce(max(pos), 0) FROM placet.event WHERE log_id = %s"
_TAIL: LiteralString = f"""
SELECT e.run_id, {EVENT_COLUMNS} FROM placet.event e WHERE e.log_id = %s AND e.pos > %s AND e.pos <= %s ORDER BY e.pos
"""
_LAST = "SELECT version, topic FROM placet.run_last_event(%s::smallint, %s)"
_LISTEN = ("LISTEN placet_log", "LISTEN placet_cache", "LISTEN placet_text")


class LogHoleError(Exception):
    """A position is missing in the log. Nothing behind it is passed on, for what is missing would be lost."""


@dataclass(slots=True, eq=False)
class _Follower:
    run_id: UUID
    waiting: list[Recorded] = field(default_factory=list)
    size: int = 0
    """How many bytes those have."""
    is_behind: bool = False
    """Whether it has to read from the log: because it does not wait there, or came too slowly for what waited."""
    problem: Exception | None = None
    wake: asyncio.Event = field(default_factory=asyncio.Event)

    def give(self, recorded: Recorded, *, size: int) -> None:
        """Let the event wait for it, which has so many bytes, unless too many wait."""
        if len(self.waiting) >= BACKLOG or (self.waiting and self.size + size > BACKLOG_BYTES):
            self.fall_behind()
        if not self.is_behind:
            self.waiting.append(recorded)
            self.size += size
        self.wake.set()

    def take(self) -> list[Recorded]:
        """Return what waits for it, once."""
        taken, self.waiting, self.size = self.waiting, [], 0
        return taken

    def fall_behind(self) -> None:
        """Keep nothing for it until it has read on."""
        self.take()
        self.is_behind = True

    def fail(self, problem: Exception) -> None:
        self.problem = problem
        self.wake.set()


class LogFeed:
    """The `Feed` port; also tells others of hints that arrive over NOTIFY."""

    def __init__(
        self, conninfo: str, database: Database, vault: Vault, *, log_id: int = 0, as_role: bool = True
    ) -> None:
        self._conninfo = application_conninfo(conninfo, as_role=as_role, name="placet-feed")
        self._database = database
        self._vault = vault
        self._watch = database.watch
        self._log_id = log_id
        self._followers: dict[UUID, set[_Follower]] = {}
        self._listeners: dict[str, list[Callable[[str], None]]] = {
            LOG_CHANNEL: [],
            CACHE_CHANNEL: [],
            TEXT_CHANNEL: [],
        }
        self.on_hint(CACHE_CHANNEL, vault.hear)
        self._head = 0
        self._closing = False
        self._problem: LogHoleError | None = None
        self._tail: asyncio.Task[None] | None = None
        self._connection: AsyncConnection | None = None
        self._looked_at = monotonic()

    @property
    def head(self) -> int:
        """The position up to which the tail has seen the log."""
        return self._head

    @property
    def age(self) -> float:
        """How many seconds ago the tail last saw how far the log goes."""
        return monotonic() - self._looked_at

    @property
    def is_following(self) -> bool:
        """Whether the tail goes on by itself, whatever happens to its connection."""
        return self._problem is None and self._tail is not None and not self._tail.done()

    async def start(self) -> None:
        """Listen, and follow from the log's present end. :raises psycopg.OperationalError: if there is no database"""
        self._connection = await self._listen()
        self._head = await self._read_head(self._connection)
        self._tail = asyncio.create_task(self._run(), name="feed")

    async def close(self) -> None:
        """End every `follow` and disconnect."""
        self._closing = True
        self._wake_all()
        if self._tail is not None:
            if self._connection is not None:
                hang_up(self._connection)  # a server that does not answer could not be interrupted either
                await asyncio.wait({self._tail}, timeout=1)
            self._tail.cancel()
            await asyncio.gather(self._tail, return_exceptions=True)
            self._tail = None

    def on_hint(self, channel: str, callback: Callable[[str], None]) -> None:
        """
        Call back with the payload of each NOTIFY on the channel, `LOG_CHANNEL`, `CACHE_CHANNEL` or `TEXT_CHANNEL`.

        After a lost connection the callback gets an empty payload: anything may have happened.
        """
        self._listeners[channel].append(callback)

    async def follow(self, run_id: UUID, *, after: int = 0) -> AsyncIterator[Sequence[Recorded]]:
        """
        Yield the run's events after that version, first those there are, then new ones as they are recorded.

        Never skips and never repeats; ends after the run's last event, or when the feed is closed.

        :raises LogHoleError: if the log itself is broken
        :raises UnknownTopicError: if a newer version of the program recorded something
        :raises LogUnavailableError: if the database cannot be reached
        """
        follower = _Follower(run_id)
        followers = self._followers.setdefault(run_id, set())
        followers.add(follower)  # before reading: what is recorded from now on is given to it
        try:
            last = after
            pending = await self._more(follower, last)
            if not pending and await self._is_over(run_id, after):
                return
            while True:
                if pending:
                    yield pending
                    last = pending[-1].event.originator_version
                    if isinstance(pending[-1].event, TERMINAL):
                        return
                pending = await self._next(follower, last)
                if not pending and self._closing:
                    return
        finally:
            followers.discard(follower)
            if not followers and self._followers.get(run_id) is followers:
                del self._followers[run_id]

    async def _more(self, follower: _Follower, last: int) -> Sequence[Recorded]:
        """Read the next events behind that version from the log; what is recorded meanwhile waits."""
        follower.is_behind = False
        read = await page(self._database, self._vault, self._log_id, follower.run_id, after=last)
        if read.has_more:
            follower.fall_behind()
        return read.events

    async def _is_over(self, run_id: UUID, version: int) -> bool:
        """Whether the run has ended with that version: it may have begun and ended since its history was read."""
        row = await self._database.row(_LAST, (self._log_id, run_id))
        if row is None or row[0] > version:
            return False
        return any(row[1] in earlier_topics(event_class.TOPIC) for event_class in TERMINAL)

    async def _next(self, follower: _Follower, last: int) -> Sequence[Recorded]:
        """Wait for events behind that version; does nothing if the feed is closed."""
        while not self._closing:
            if problem := self._problem or follower.problem:
                raise problem
            if follower.is_behind and (events := await self._more(follower, last)):
                return events
            new = [recorded for recorded in follower.take() if recorded.event.originator_version > last]
            if new and new[0].event.originator_version != last + 1:
                return await self._more(follower, last)
            if new:
                return new
            follower.wake.clear()
            await follower.wake.wait()
        return ()

    async def _run(self) -> None:
        try:
            await self._follow_the_log()
        finally:
            await self._hang_up()

    async def _follow_the_log(self) -> None:
        pause = 0.05
        while not self._closing:
            try:
                if self._connection is None:
                    self._connection = await self._listen()
                    self._tell_all("")
                await self._look(self._connection)
                pause = 0.05
                await self._wait(self._connection)
            except LogHoleError as hole:
                log.critical("the log has a hole", problem=str(hole))
                self._problem = hole
                self._wake_all()
                raise
            except Exception as problem:  # whatever it is, a new connection and a new look are the answer
                if self._closing:
                    return
                log.warning("the feed lost its connection", problem=repr(problem))
                await self._hang_up()
                await asyncio.sleep(pause)
                pause = min(2 * pause, 1.0)

    async def _hang_up(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close()

    async def _listen(self) -> AsyncConnection:
        connection = self._watch.add(await connect(self._conninfo))
        with self._watch.answering(connection):
            for statement in _LISTEN:
                await connection.execute(statement)
        return connection

    async def _read_head(self, connection: AsyncConnection) -> int:
        with self._watch.answering(connection):
            row = await (await connection.execute(_HEAD, (self._log_id,))).fetchone()
        assert row is not None
        head: int = row[0]
        return head

    async def _look(self, connection: AsyncConnection) -> None:
        """See how far the log goes, and read it if anybody follows."""
        head = await self._read_head(connection)
        self._looked_at = monotonic()
        if self._followers:
            await self._catch_up(connection, head)
        else:
            self._head = head

    async def _wait(self, connection: AsyncConnection) -> None:
        """Pass hints on and follow them, until none comes or it is time to look without one."""
        heard, until = True, monotonic() + POLL_SECONDS
        while heard and monotonic() < until:
            heard, target = False, self._head
            async for notify in connection.notifies(timeout=POLL_SECONDS, stop_after=1):
                heard = True
                failpoint("feed.woken")
                for callback in self._listeners[notify.channel]:
                    callback(notify.payload)
                if notify.channel == LOG_CHANNEL:
                    target = max(target, self._position(notify.payload))
            await self._catch_up(connection, target)

    def _position(self, hint: str) -> int:
        """Return the head that the hint `<log id>:<position>` tells of; anybody can send hints, so it may be none."""
        log_id, _, head = hint.partition(":")
        return int(head) if log_id == str(self._log_id) and head.isdecimal() else 0

    async def _catch_up(self, connection: AsyncConnection, head: int) -> None:
        """Read up to that position while anybody follows; a hint that promises too much changes nothing."""
        while self._head < head and self._followers:
            rows = await self._page(connection, head)
            if not rows:
                end = await self._read_head(connection)
                if end <= self._head:
                    return
                rows = await self._page(connection, end)  # what was recorded after the first look, as a rule
                if not rows:
                    raise LogHoleError(f"Nothing follows on {self._head}, yet the log goes on to {end}")
            await self._give(rows)

    async def _give(self, rows: Sequence[tuple[UUID, EventRow]]) -> None:
        """Give the next events to those who follow their runs."""
        followed = [it for it in rows if it[0] in self._followers]
        events = await self._vault.readable(followed)
        told = {row[0]: event for (_, row), event in zip(followed, events, strict=True)}
        for run_id, row in rows:
            if row[0] != self._head + 1:
                raise LogHoleError(f"Position {row[0]} follows on {self._head}")
            self._head = row[0]
            happened = told.get(row[0])
            for follower in self._followers.get(run_id, ()):
                if isinstance(happened, UnreadableRunError):
                    follower.fail(happened)
                elif isinstance(happened, RunEvent):
                    follower.give(Recorded(position=row[0], event=happened), size=size_of(row))

    async def _page(self, connection: AsyncConnection, head: int) -> list[tuple[UUID, EventRow]]:
        """Return the rows of the next events, up to that position."""
        last = min(self._head + PAGE, head)  # positions are dense, so this is how many rows come
        cursor = connection.cursor(binary=True)
        with self._watch.answering(connection):
            await cursor.execute(_TAIL, (self._log_id, self._head, last), prepare=True)
            return [(row[0], cast("EventRow", row[1:])) for row in await cursor.fetchall()]

    def _tell_all(self, payload: str) -> None:
        for callbacks in self._listeners.values():
            for callback in callbacks:
                callback(payload)

    def _wake_all(self) -> None:
        for followers in self._followers.values():
            for follower in followers:
                follower.wake.set()
