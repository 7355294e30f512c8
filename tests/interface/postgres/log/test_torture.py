"""Writers, slow commits, killed connections and a killed process: readers by position miss nothing, nothing is lost."""

import asyncio

from benchmarks.torture import PROCESSES, WRITERS, torture
from benchmarks.torture_writers import EVENTS

RUNS = 10
"""How many runs each writer records; `make bench` has the same with twenty thousand events."""


class TestReadersByPosition:
    def test_miss_nothing_and_writers_lose_nothing(self, conninfo: str) -> None:
        observed = asyncio.run(torture(conninfo, "log", runs=RUNS))
        assert observed.failures == []
        assert not any(observed.wrong().values()), observed.wrong()
        assert len(observed.stored) >= PROCESSES * WRITERS * RUNS * EVENTS
        assert all(seen == observed.stored for seen in observed.read)

    def test_miss_events_of_a_recorder_that_takes_positions_from_a_sequence(self, conninfo: str) -> None:
        """The control: the same torture finds what it is made to find."""
        observed = asyncio.run(torture(conninfo, "naive", runs=RUNS))
        assert observed.failures == []
        assert observed.stored
        assert observed.missed > 0
