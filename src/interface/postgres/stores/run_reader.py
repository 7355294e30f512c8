"""Reads of runs that are asked for together, as when many forms fall due at once: one query for many."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import cast
from uuid import UUID

from interface.postgres.database import Database
from interface.postgres.log.history import event_rows
from interface.postgres.log.mapper import EventRow

TOGETHER = 64
"""How many runs one query reads at the most: what others wait for is read on other connections meanwhile."""

_EVENTS = """
SELECT run_id, pos, version, at, request_id, topic, state FROM placet.events_of_runs(%b::smallint, %b::uuid[])
"""

_Asked = list[tuple[UUID, asyncio.Future[list[EventRow]]]]


class RunReader:
    """
    Reads the events of runs from the log.

    What is asked for in one turn of the event loop is read after it, so that an answer holds everything that was
    committed when it was asked for.
    """

    def __init__(self, database: Database, log_id: int) -> None:
        self._database = database
        self._log_id = log_id
        self._asked: _Asked = []
        self._reading: set[asyncio.Task[None]] = set()

    async def events(self, run_id: UUID) -> list[EventRow]:
        """Return the rows of all the run's events, in order. :raises LogUnavailableError: if they cannot be read"""
        loop = asyncio.get_running_loop()
        if not self._asked:
            loop.call_soon(self._begin)
        answer: asyncio.Future[list[EventRow]] = loop.create_future()
        self._asked.append((run_id, answer))
        return await answer

    def _begin(self) -> None:
        asked, self._asked = self._asked, []
        for begin in range(0, len(asked), TOGETHER):
            task = asyncio.create_task(self._answer(asked[begin : begin + TOGETHER]))
            self._reading.add(task)
            task.add_done_callback(self._reading.discard)

    async def _answer(self, asked: _Asked) -> None:
        try:
            rows = await self._read([run_id for run_id, _ in asked])
        except Exception as problem:
            for _, answer in asked:
                if not answer.done():  # who asked may have been cancelled
                    answer.set_exception(problem)
            return
        for run_id, answer in asked:
            if not answer.done():
                answer.set_result(rows.get(run_id, []))

    async def _read(self, run_ids: Sequence[UUID]) -> Mapping[UUID, list[EventRow]]:
        if len(run_ids) == 1:
            return {run_ids[0]: await event_rows(self._database, self._log_id, run_ids[0], after=0)}
        rows: dict[UUID, list[EventRow]] = defaultdict(list)
        for run_id, *row in await self._database.rows(_EVENTS, (self._log_id, list(set(run_ids)))):
            rows[run_id].append(cast("EventRow", tuple(row)))
        return rows
