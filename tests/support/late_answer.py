"""A database that is asked, and changes before its answer has arrived."""

import asyncio
from typing import Any

from interface.postgres.database import Database, Row


class LateAnswer:
    """Passes everything on, but the answer to what is asked first arrives when the test says so."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.transact, self.rows = database.transact, database.rows
        self.answered, self.passed_on = asyncio.Event(), asyncio.Event()

    async def row(self, *asked: Any) -> Row | None:
        row = await self._database.row(*asked)
        if not self.answered.is_set():
            self.answered.set()
            await self.passed_on.wait()
        return row
