"""The database that the settings name, or the embedded server; and what reads, follows and writes it."""

import asyncio
import contextlib
from collections.abc import Callable
from contextlib import AsyncExitStack

from interface.keys.data_keys import KeyWrap
from interface.main.keys import KeyRings
from interface.main.loss import Loss
from interface.main.settings import Settings
from interface.postgres.database import Database
from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres
from interface.postgres.embedded.supervision import keep_up
from interface.postgres.log.feed import LogFeed
from interface.postgres.log.log import Log
from interface.postgres.log.vault import Vault
from interface.postgres.migrate import SchemaReport
from interface.runtime.decision_log import DecisionLog
from interface.runtime.failpoints import failpoint
from interface.runtime.measures import Measures


async def started_database(
    settings: Settings,
    stack: AsyncExitStack,
    loss: Loss,
    on_wait: Callable[[str], None] | None,
    *,
    on_create: Callable[[], None],
) -> str:
    """
    Return how the database is reached, which is started if it is our own, and kept up until it is lost.

    :param on_create: is called before one is made, and may refuse that by an error
    """
    if settings.database_url is not None:
        return settings.database_url.get_secret_value()
    embedded = EmbeddedPostgres(
        settings.data_dir, binaries=settings.postgres_bin, on_wait=on_wait, on_create=on_create
    )
    starting = asyncio.create_task(asyncio.to_thread(embedded.start))
    stack.push_async_callback(_leave, embedded, starting)
    conninfo = await asyncio.shield(starting)
    failpoint("serve.database-started")
    loss.unless_it_ends(asyncio.create_task(keep_up(embedded), name="database server"))
    return conninfo


async def connected(
    settings: Settings,
    stack: AsyncExitStack,
    conninfo: str,
    schema: SchemaReport,
    rings: KeyRings,
    measures: Measures,
) -> tuple[Database, LogFeed, Log]:
    """Return what reads, what follows and what writes, each on connections of its own."""
    database = await Database.open(conninfo, size=settings.pool_size, as_role=schema.role)
    stack.push_async_callback(database.close)
    vault = Vault(database, KeyWrap(rings.seal))
    feed = LogFeed(conninfo, database, vault, as_role=schema.role)
    await feed.start()
    stack.push_async_callback(feed.close)
    log = Log(
        conninfo,
        tokens=rings.tokens,
        vault=vault,
        as_role=schema.role,
        watch=database.watch,
        measures=measures,
    )
    log.on_recorded = DecisionLog(measures).tell
    await log.start()
    stack.push_async_callback(log.close)
    return database, feed, log


async def _leave(embedded: EmbeddedPostgres, starting: asyncio.Task[str]) -> None:
    """
    Use the server no longer, however often we are told to be quick: it would be left behind.

    A start that was given up on goes on in its thread, so it is waited for.
    """

    async def leave() -> None:
        await asyncio.gather(starting, return_exceptions=True)
        await asyncio.to_thread(embedded.stop)

    leaving = asyncio.create_task(leave(), name="leaving the database server")
    while not leaving.done():
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.shield(leaving)
    leaving.result()
