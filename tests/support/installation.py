"""One data directory with its log, for tests that run services on it and look at what was recorded."""

import asyncio
import contextlib
import random
import socket
import subprocess
import threading
from collections.abc import AsyncIterator, Coroutine, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

import psycopg
from eventually import eventually
from scratch import shared
from service import Service, environment

from application.ports.runs import Recorded
from domain.workflow.definition import WorkflowDefinition
from interface.keys.data_keys import KeyWrap
from interface.keys.tokens import FormTokens
from interface.main.build import open_placet
from interface.main.placet import Placet
from interface.main.settings import Settings
from interface.postgres.database import Database
from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres
from interface.postgres.log.history import history
from interface.postgres.log.vault import Vault

T = TypeVar("T")

_AT_IT = """
SELECT count(*) FROM pg_stat_activity
WHERE starts_with(application_name, 'placet') AND state <> 'idle' AND datname = current_database()
"""
_QUIET_PORTS = range(20_000, 32_000)
"""Below those that the system gives to connections, one of which could take it while no service listens."""


def quiet_port() -> int:
    """Return a port that stays free while a service that listened there is down."""
    for port in random.sample(_QUIET_PORTS, len(_QUIET_PORTS)):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise RuntimeError("no port is free")


class Installation:
    """Publishes workflows, starts services, and reads the log beside them, in a thread with a loop of its own."""

    def __init__(
        self, placet: Placet, loop: asyncio.AbstractEventLoop, settings: Settings, conninfo: str
    ) -> None:
        self._placet = placet
        self.conninfo = conninfo
        """How its owner reaches the database."""
        self._loop = loop
        self._settings = settings
        self.data_dir = settings.data_dir

    @property
    def tokens(self) -> FormTokens:
        """What derives the tokens of its forms."""
        return self._placet.tokens

    def call(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run something beside the services and return what it gives."""
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(60)

    def key(self, definition: WorkflowDefinition) -> str:
        """Publish the definition as a new workflow; return an API key for it."""
        return self.key_of(str(self.publish(definition)))

    def start(self, workflow_id: UUID, **inputs: Any) -> str:
        """Start a run of a workflow that is there, beside the services; return its id."""
        starting = self._placet.start_run(
            workflow_id=workflow_id, version_id=None, inputs=inputs, user="u-1", channel="test"
        )
        return str(self.call(starting).run.id)

    def publish(self, definition: WorkflowDefinition) -> UUID:
        """Publish the definition as a new workflow; return its id."""
        return self.call(self._placet.publish_workflow.add(definition, publish=True)).workflow_id

    def key_of(self, workflow_id: str) -> str:
        """Return a new API key for a workflow that is there."""
        return self.call(self._placet.keys.create(UUID(workflow_id)))[1]

    def author_key(self, workflow_id: str) -> str:
        """Return a new API key that brings in new versions of a workflow, and does nothing else."""
        return self.call(self._placet.keys.create(UUID(workflow_id), scopes=frozenset({"author"})))[1]

    def workspace_key(self) -> str:
        """Return a new key of the whole workspace."""
        return self.call(self._placet.keys.create(None))[1]

    def environment(self, **settings: str) -> dict[str, str]:
        """The environment of a process that works here; settings without their prefix."""
        if self._settings.database_url is not None:
            settings["database_url"] = self._settings.database_url.get_secret_value()
        if self._settings.postgres_bin is not None:
            settings["postgres_bin"] = str(self._settings.postgres_bin)
        return environment(self.data_dir, **settings)

    @contextmanager
    def service(self, *, port: int = 0, **settings: str) -> Iterator[Service]:
        """Run a service here while the block runs."""
        running = Service(self.environment(**settings), port=port)
        try:
            yield running
        finally:
            running.close()

    @property
    def service_conninfo(self) -> str:
        """How the services reach the database."""
        return self._placet.conninfo

    def rows(self, query: str, *arguments: Any) -> list[tuple[Any, ...]]:
        """Ask the database, as its owner."""
        with psycopg.connect(self.conninfo, autocommit=True) as connection:
            connection.execute("SET search_path = placet")
            return connection.execute(query, arguments).fetchall()  # type: ignore[arg-type]

    def head(self) -> int:
        """The position of the log's last event."""
        return int(self.rows("SELECT coalesce(max(pos), 0) FROM event")[0][0])

    def let_claims_lapse(self) -> None:
        """
        Make tasks that somebody claimed and did not perform come back now instead of after their time.

        What the dead have sent to the database is done first: a claim may be among it.
        """

        async def nobody_is_at_it() -> bool:
            return self.rows(_AT_IT) == [(0,)]

        self.call(eventually(nobody_is_at_it, what="what the dead have sent is done"))
        with psycopg.connect(self.conninfo, autocommit=True) as connection:
            connection.execute("UPDATE placet.task SET due_at = fires_at WHERE due_at > fires_at")

    def shift(self, run_id: str, by: timedelta) -> None:
        """Let everything that was recorded of the run have happened that much later."""
        with psycopg.connect(self.conninfo) as connection:
            connection.execute("ALTER TABLE placet.event DISABLE TRIGGER refuse_change")
            connection.execute("UPDATE placet.event SET at = at + %s WHERE run_id = %s", (by, UUID(run_id)))
            connection.execute("ALTER TABLE placet.event ENABLE ALWAYS TRIGGER refuse_change")

    def history(self, run_id: str) -> list[Recorded]:
        """Everything recorded of a run, in order."""
        return self.histories([run_id])[run_id]

    def runs(self) -> list[str]:
        """The ids of all runs."""
        return [str(run_id) for (run_id,) in self.rows("SELECT run_id FROM run ORDER BY run_id")]

    def histories(self, run_ids: Iterable[str]) -> dict[str, list[Recorded]]:
        """Everything recorded of these runs, by their id."""

        async def read() -> dict[str, list[Recorded]]:
            database = await Database.open(self.conninfo, size=1, as_role=False)
            try:
                vault = Vault(database, KeyWrap(self._placet.seal))
                return {
                    run_id: await history(database, vault, 0, UUID(run_id), after=0) for run_id in run_ids
                }
            finally:
                await database.close()

        return self.call(read())


@asynccontextmanager
async def _owner(settings: Settings) -> AsyncIterator[str]:
    """How the owner of the database reaches it, which runs as long as the block."""
    if settings.database_url is not None:
        yield settings.database_url.get_secret_value()
        return
    embedded = EmbeddedPostgres(settings.data_dir, binaries=settings.postgres_bin)
    try:
        yield await asyncio.to_thread(embedded.start)
    finally:
        await asyncio.to_thread(embedded.stop)


@contextmanager
def installation(data_dir: Path, **settings: Any) -> Iterator[Installation]:
    """An installation; its embedded database, if it has one, runs at least as long as the block."""
    if not {"database_url", "postgres_bin"} & settings.keys() and not data_dir.exists():
        data_dir.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-a", _made_before(), data_dir], check=True)
    with _opened(Settings(data_dir=data_dir, **settings)) as opened:
        yield opened


@cache
def _made_before() -> Path:
    """A data directory with a database that nobody has used: making one takes longer than most tests."""
    made = shared() / "data"
    with _opened(Settings(data_dir=made)):
        return made


@contextmanager
def _opened(chosen: Settings) -> Iterator[Installation]:
    ready: list[Installation] = []
    opened, done = threading.Event(), threading.Event()
    problems: list[BaseException] = []

    async def hold() -> None:
        async with _owner(chosen) as conninfo, open_placet(chosen) as placet:
            ready.append(Installation(placet, asyncio.get_running_loop(), chosen, conninfo))
            opened.set()
            await asyncio.to_thread(done.wait)

    def work() -> None:
        try:
            asyncio.run(hold())
        except BaseException as problem:  # told to the test, in its own thread
            problems.append(problem)
        finally:
            opened.set()

    thread = threading.Thread(target=work, name="installation")
    thread.start()
    opened.wait()
    try:
        if problems:
            raise problems[0]
        yield ready[0]
    finally:
        done.set()
        thread.join(60)
    if problems:
        raise problems[0]
