"""Keeping the embedded server up: if it dies under us, it is started again."""

import asyncio

from interface.postgres.embedded.embedded_postgres import (
    ClusterLostError,
    EmbeddedPostgres,
    EmbeddedPostgresError,
)
from interface.runtime.logs import Logger

log = Logger(__name__)

LOOK_EVERY_SECONDS = 0.5


async def keep_up(embedded: EmbeddedPostgres) -> None:
    """
    Start the server again whenever it is gone, until cancelled; whoever lost a connection just connects again.

    :raises ClusterLostError: if its directory is gone; then the server is gone too
    """
    while True:
        await asyncio.sleep(LOOK_EVERY_SECONDS)
        try:
            embedded.check()
            if embedded.running:
                continue
            log.warning("the database server is gone: starting it again")
            await asyncio.to_thread(embedded.start)
        except ClusterLostError as lost:
            log.critical("the data directory is gone", problem=str(lost))
            await asyncio.to_thread(embedded.abandon)
            raise
        except EmbeddedPostgresError as problem:
            log.error("the database server cannot be started again", problem=str(problem))
        except OSError as problem:  # no descriptor is left, say: it is looked again
            log.error("it cannot be seen whether the database server runs", problem=str(problem))
        else:
            log.info("the database server runs again")
