"""Connections to the database that fall silent: who waits for an answer is not left to wait for ever."""

import asyncio
import contextlib
import os
import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Final, Self
from weakref import WeakSet

import psycopg

from interface.postgres.connection import AsyncConnection
from interface.runtime.logs import Logger

log = Logger(__name__)

ANSWER_SECONDS: Final = 3.5
"""How long the database may take to answer a statement."""
_MORE_SECONDS: Final = 0.5
"""How much longer it is waited where the answer has begun to come, but nobody had the time to read it."""


class Watch:
    """
    The connections of a process to one database.

    A network that carries nothing any more, and a server that stands still, look like a slow server. So a statement
    that is not answered in time ends its connection. Those that lie idle then are not trusted either: they will have
    gone the same way, and whoever used them next would wait as long.
    """

    def __init__(self) -> None:
        self._known: WeakSet[AsyncConnection] = WeakSet()
        self._busy: set[AsyncConnection] = set()
        self.is_silent = False
        """Whether the database has failed to answer, and has answered nothing since."""

    def add(self, connection: AsyncConnection) -> AsyncConnection:
        """Look after a new connection; return it."""
        self._known.add(connection)
        self.is_silent = False
        return connection

    def answering(self, connection: AsyncConnection, *, seconds: float = ANSWER_SECONDS) -> "Answering":
        """Hang up on the connection if the block lasts longer: what waits in it gets an OperationalError."""
        return Answering(self, connection, seconds)

    def hang_up(self) -> None:
        """Hang up on every connection."""
        for connection in list(self._known):
            hang_up(connection)

    def _begin(self, connection: AsyncConnection) -> None:
        self._busy.add(connection)

    def _end(self, connection: AsyncConnection, *, answered: bool) -> None:
        self._busy.discard(connection)
        if answered:
            self.is_silent = False

    def _fell_silent(self, connection: AsyncConnection) -> None:
        if not self.is_silent:
            log.warning("the database does not answer: its connections are given up")
        self.is_silent = True
        hang_up(connection)
        for idle in list(self._known):
            if idle not in self._busy:
                hang_up(idle)


class Answering:
    """A time within which a connection has to answer."""

    __slots__ = ("_connection", "_seconds", "_timer", "_watch")

    def __init__(self, watch: Watch, connection: AsyncConnection, seconds: float) -> None:
        self._watch = watch
        self._connection = connection
        self._seconds = seconds
        self._timer: asyncio.TimerHandle | None = None

    def __enter__(self) -> Self:
        self._watch._begin(self._connection)
        self._wait(self._seconds)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._timer is not None:
            self._timer.cancel()
        is_answer = isinstance(error, psycopg.Error) and error.sqlstate is not None
        self._watch._end(self._connection, answered=error is None or is_answer)

    def _wait(self, seconds: float) -> None:
        self._timer = asyncio.get_running_loop().call_later(seconds, self._over)

    def _over(self) -> None:
        if _has_come(self._connection):  # we were kept from reading it, as by other work
            self._wait(_MORE_SECONDS)
        else:
            self._watch._fell_silent(self._connection)


def hang_up(connection: psycopg.AsyncConnection | psycopg.Connection) -> None:
    """End the connection from our side, without a word to the server: whoever waits for it gets an error at once."""
    with (
        contextlib.suppress(OSError, psycopg.OperationalError),
        socket.socket(fileno=os.dup(connection.pgconn.socket)) as shared,
    ):
        shared.shutdown(socket.SHUT_RDWR)


@contextmanager
def reachable(connection: psycopg.Connection, conninfo: str) -> Iterator[None]:
    """
    Hang up on the connection as soon as the server can no longer be reached, however long it may work while it can.

    The block runs in a thread that waits for the server; another one looks.
    """
    done = threading.Event()

    def look() -> None:
        while not done.wait(ANSWER_SECONDS):
            try:
                psycopg.connect(conninfo).close()
            except psycopg.OperationalError as problem:
                if problem.sqlstate is None and not done.is_set():
                    hang_up(connection)

    thread = threading.Thread(target=look, name="looking for the database", daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()


def _has_come(connection: AsyncConnection) -> bool:
    try:
        poll = select.poll()
        poll.register(connection.pgconn.socket, select.POLLIN)
        return bool(poll.poll(0))
    except (OSError, psycopg.OperationalError):
        return False
