"""What readers and small writers do while the database is not as it should be, and that they come back."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from databases import Databases
from eventually import eventually
from lossy_proxy import lossy_proxy
from memory.workflows import MemoryWorkflows
from psycopg.conninfo import conninfo_to_dict
from psycopg.sql import SQL, Identifier
from stored import ASKING, Stored, asking, rows, stored
from working import worker

from application import waited
from application.ports.runs import LogUnavailableError, OutcomeUnknownError
from domain.run.tasks import Queue
from interface.postgres.stores.keys import ApiKeys
from interface.postgres.stores.tasks import PostgresTasks

LONG_AGO = datetime.now(UTC) - timedelta(days=1)
CUT_OFF = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


@contextmanager
def read_only(databases: Databases, conninfo: str) -> Iterator[None]:
    """Let the database take no writes while the block runs, as a standby does; every connection begins anew."""
    name = Identifier(str(conninfo_to_dict(conninfo)["dbname"]))
    with psycopg.connect(databases.admin, autocommit=True) as admin:
        admin.execute(SQL("ALTER DATABASE {} SET default_transaction_read_only = on").format(name))
        rows(conninfo, CUT_OFF)
        try:
            yield
        finally:
            admin.execute(SQL("ALTER DATABASE {} RESET default_transaction_read_only").format(name))
            rows(conninfo, CUT_OFF)


class TestDatabase:
    def test_says_that_it_takes_no_writes(self, databases: Databases, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                keys, tasks = ApiKeys(s.database), PostgresTasks(s.database)
                with read_only(databases, conninfo):
                    with pytest.raises(LogUnavailableError):
                        await keys.create(None)
                    with pytest.raises(LogUnavailableError):
                        await tasks.claim("decisions", limit=1)
                    with pytest.raises(LogUnavailableError):
                        await s.runs.save(asking())
                    assert await keys.summaries() == []
                await keys.create(None)
                await s.runs.save(asking())

        asyncio.run(scenario())

    def test_is_waited_for_once_in_a_request_however_often_it_is_asked(self, conninfo: str) -> None:
        """What each of ten statements may take would be too long for all of them."""

        async def refused(asked: Awaitable[object]) -> float:
            began = time.monotonic()
            with pytest.raises((LogUnavailableError, OutcomeUnknownError)):
                await asked
            return time.monotonic() - began

        async def scenario() -> None:
            async with lossy_proxy(conninfo) as (proxy, cut), stored(cut, log_conninfo=cut) as s:
                proxy.admit_nobody()
                rows(conninfo, CUT_OFF)
                waited.begin()
                first = await refused(s.database.rows("SELECT 1"))
                reads = [await refused(s.database.rows("SELECT 1")) for _ in range(2)]
                reads.append(await refused(s.runs.get(uuid4())))
                write = await refused(s.runs.save(asking()))
                assert sum(reads) + write < first
                waited.end()
                assert await refused(s.database.rows("SELECT 1")) > sum(reads)

        asyncio.run(scenario())

    def test_is_told_of_once_however_many_appends_it_does_not_take(
        self, databases: Databases, conninfo: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                await s.runs.save(asking())  # whoever starts runs is known from now on
                for _ in range(2):
                    with read_only(databases, conninfo):
                        for _ in range(3):
                            with pytest.raises(LogUnavailableError):
                                await s.runs.save(asking())
                    await s.runs.save(asking())

        with caplog.at_level(logging.INFO):
            asyncio.run(scenario())
        told = caplog.text
        assert told.count("the database takes no appends") == 2
        assert told.count("the database takes appends again") == 2

    def test_is_written_to_again_over_new_connections(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                keys = ApiKeys(s.database)
                for _ in range(3):
                    rows(conninfo, CUT_OFF)
                    await keys.create(None)
                assert len(await keys.summaries()) == 3

        asyncio.run(scenario())


class TestWorker:
    def test_goes_on_once_the_database_takes_writes_again(self, databases: Databases, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = MemoryWorkflows()
                version = await workflows.add(ASKING, workflow_id=None, now=LONG_AGO)
                run = asking(now=LONG_AGO, version_id=version.version_id)
                await s.runs.save(run)
                tasks = Counted(s)
                working = worker(s, workflows, tasks=tasks)
                with read_only(databases, conninfo):
                    running = asyncio.create_task(working.run())
                    await eventually(tasks.refused, what="the worker is refused")

                async def has_expired() -> bool:
                    return (await s.runs.get(run.id)).is_over

                await eventually(has_expired, what="the form expires")
                working.waiter.stop()
                await running

        asyncio.run(scenario())


class Counted(PostgresTasks):
    """Tasks that count how often they could not be claimed."""

    def __init__(self, s: Stored) -> None:
        super().__init__(s.database)
        self.refusals = 0

    async def claim(self, queue: Queue, *, limit: int) -> Any:
        try:
            return await super().claim(queue, limit=limit)
        except Exception:
            self.refusals += 1
            raise

    async def refused(self) -> bool:
        return self.refusals > 0
