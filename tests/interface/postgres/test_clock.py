"""The database's clock, followed by a process whose machine has another."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from stored import stored

from interface.postgres import clock as module
from interface.postgres.clock import DatabaseClock

HOUR = timedelta(hours=1)


class ADatabase:
    """Answers with a time of its own."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    async def row(self, *_: object) -> tuple[Any, ...]:
        return (self.now,)


class TestDatabaseClock:
    def test_tells_the_database_s_time(self, conninfo: str) -> None:
        async def scenario() -> tuple[datetime, Any]:
            async with stored(conninfo) as s:
                clock = DatabaseClock()
                clock._read -= 11 * HOUR  # the machine's was eleven hours behind
                await clock.read(s.database)
                return clock.now(), s.rows("SELECT clock_timestamp()")[0][0]

        ours, theirs = asyncio.run(scenario())
        assert abs(theirs - ours) < timedelta(seconds=5)

    def test_goes_on_by_itself_whatever_the_machine_s_clock_is_set_to(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        counted = [100.0]
        monkeypatch.setattr(module, "_counted", lambda: counted[0])
        begun = datetime(2026, 1, 1, tzinfo=UTC)
        clock = DatabaseClock()
        asyncio.run(clock.read(ADatabase(begun)))  # type: ignore[arg-type]
        monkeypatch.setattr(time, "time", lambda: 0.0)
        counted[0] += 7
        assert clock.now() == begun + timedelta(seconds=7)

    def test_waits_for_a_clock_that_was_set_back_a_little_and_follows_one_that_was_set_back_far(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        counted = [100.0]
        monkeypatch.setattr(module, "_counted", lambda: counted[0])
        begun = datetime(2026, 1, 1, tzinfo=UTC)
        clock, database = DatabaseClock(), ADatabase(begun)
        asyncio.run(clock.read(database))  # type: ignore[arg-type]
        assert clock.now() == begun
        database.now = begun - timedelta(seconds=2)
        asyncio.run(clock.read(database))  # type: ignore[arg-type]
        assert clock.now() == begun
        counted[0] += 3
        assert clock.now() == begun + timedelta(seconds=1)
        database.now = begun - HOUR
        asyncio.run(clock.read(database))  # type: ignore[arg-type]
        assert clock.now() == begun - HOUR
