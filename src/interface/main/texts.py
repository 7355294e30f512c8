"""Texts that stream through a process: written for others, and read from them, as long as it runs."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Final

from application.ports.runs import LogUnavailableError
from application.streamed_texts import StreamedTexts
from interface.postgres.database import Database
from interface.postgres.log.feed import TEXT_CHANNEL, LogFeed
from interface.postgres.log.vault import Vault
from interface.postgres.stores.text_buffer import PostgresTextBuffer, hinted
from interface.runtime.logs import Logger

log = Logger(__name__)

WRITE_SECONDS: Final = 0.1
"""How far apart what has come is written for other processes, all texts together."""
SWEEP_SECONDS: Final = 30.0
PAUSE_SECONDS: Final = 1.0
"""How long is waited while the database cannot be reached."""


def streamed_texts(database: Database, feed: LogFeed, vault: Vault, stack: AsyncExitStack) -> StreamedTexts:
    """Return the texts that stream through this process, which are written and read until the stack is taken down."""
    texts = StreamedTexts(PostgresTextBuffer(database, vault))
    feed.on_hint(TEXT_CHANNEL, lambda payload: texts.hint(hinted(payload)))

    async def write() -> None:
        await texts.to_write.wait()
        begun = asyncio.get_running_loop().time()
        await texts.write()
        await asyncio.sleep(begun + WRITE_SECONDS - asyncio.get_running_loop().time())

    async def read() -> None:
        await texts.to_read.wait()
        await texts.read()

    for doing in (write, read):
        stack.callback(asyncio.create_task(_keep(doing), name=f"{doing.__name__} texts").cancel)
    return texts


async def keep_swept(texts: StreamedTexts) -> None:
    """Have what processes left behind that died forgotten, now and then, until cancelled."""

    async def sweep() -> None:
        await texts.sweep()
        await asyncio.sleep(SWEEP_SECONDS)

    await _keep(sweep)


async def _keep(doing: Callable[[], Awaitable[None]]) -> None:
    """Do it again and again, until cancelled: a text that is lost on the way comes with the log in the end."""
    while True:
        try:
            await doing()
        except LogUnavailableError:
            await asyncio.sleep(PAUSE_SECONDS)  # workers tell of it
        except Exception:
            log.exception("texts do not stream between processes")
            await asyncio.sleep(PAUSE_SECONDS)
