"""A network to the database that freezes, delays, cuts and reorders: no promise is broken."""

from pathlib import Path

import pytest

from benchmarks.network import PROMISED_SECONDS, trial
from benchmarks.server import House

pytestmark = pytest.mark.anyio

SECONDS = 20
"""`make attack ARGS=--network` does the same for ten minutes."""
MARGIN_SECONDS = 10
"""For a machine that has much else to do."""
SEED = 6
"""With this one, the network stands still in both ways before half of the time is over."""


async def test_keeps_every_promise_whatever_the_network_does(conninfo: str, tmp_path: Path) -> None:
    house = House(data_dir=tmp_path, database_url=conninfo)
    done = await trial(house, await house.publish(), seconds=SECONDS, seed=SEED)
    assert done.told.recorded and done.answers[503], done.lines
    assert {"frozen, then late", "frozen, then lost", "held, then late"} <= set(done.did), done.lines
    assert not any(done.wrong.values()), (*done.lines, *done.told.unforeseen)
    assert max(done.took) < PROMISED_SECONDS + MARGIN_SECONDS
