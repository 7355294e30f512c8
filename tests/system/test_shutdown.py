"""A service that is told to stop: it ends soon, breaks nothing off, and leaves nothing behind that must wait."""

import asyncio
import signal
from collections.abc import Iterator

import pytest
from contract_client import DifyClient, Frame, paused
from errands import Errands, short_review
from eventually import eventually
from installation import Installation, installation, quiet_port
from service import Service
from soundness import sound_log
from workflows import review

pytestmark = pytest.mark.anyio

PROMISED_SECONDS = 3.0
STREAMS = 20
DUE = 300
"""More tasks than one claim takes."""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation whose services come and go."""
    with installation(tmp_path_factory.mktemp("house") / "data") as opened:
        yield opened


async def stopped(service: Service) -> None:
    """Tell the service to stop, and check that it does so as promised."""
    loop = asyncio.get_running_loop()
    told = loop.time()
    service.signal(signal.SIGTERM)
    code = await asyncio.to_thread(service.wait)
    assert code == 0
    assert loop.time() - told < PROMISED_SECONDS


class TestAServiceThatIsToldToStop:
    async def test_ends_open_streams_properly_and_they_go_on_at_the_next_one(
        self, house: Installation
    ) -> None:
        key = house.key(review())
        open_streams: set[str] = set()

        async def listen(client: DifyClient, run_id: str) -> list[Frame]:
            """Return the frames until the stream ends; one that breaks off raises."""
            async with client.events(run_id, after="0", continue_on_pause="true") as stream:
                async for frame in stream:
                    if frame.name == "workflow_paused":
                        open_streams.add(run_id)
                return stream.received

        async def all_are_open() -> bool:
            return len(open_streams) == STREAMS

        with house.service() as service:
            async with DifyClient(service.url, key, connections=STREAMS + 1) as client:
                started = [paused(await client.run(topic=f"tea {n}")) for n in range(STREAMS)]
                listening = [asyncio.create_task(listen(client, run_id)) for run_id, _ in started]
                await eventually(all_are_open, what="all streams being open")
                await stopped(service)
                begun = await asyncio.gather(*listening)
        with house.service() as service:
            async with DifyClient(service.url, key, connections=STREAMS) as client:
                for frames, (run_id, tokens) in zip(begun, started, strict=True):
                    assert (await client.submit(tokens["review"], comment="fine")).status_code == 200
                    async with client.events(run_id, last_event_id=frames[-1].id) as stream:
                        rest = await stream.rest()
                    assert [*frames, *rest] == await client.history(run_id)

    async def test_leaves_no_task_that_the_next_one_could_not_perform_at_once(
        self, house: Installation
    ) -> None:
        key = house.key(short_review())
        with house.service(role="web") as service:
            async with DifyClient(service.url, key, connections=50) as client:
                starts = await asyncio.gather(*(client.run(topic="tea") for _ in range(DUE)))
        runs = {paused(response)[0] for response in starts}

        async def all_are_due() -> bool:
            return house.rows("SELECT count(*) FROM task WHERE due_at <= now()")[0][0] >= len(runs)

        await eventually(all_are_due, what="the deadline of every form")
        with house.service(role="all") as service:
            await eventually(lambda: _expired(house, 1), what="the first form that expired")
            await stopped(service)
        sound_log(house)
        with house.service():
            # A claim that was not handed back would hold for half a minute.
            await eventually(lambda: _expired(house, len(runs)), what="every form expired", within=15)
        assert {run.status for run_id, run in sound_log(house).items() if run_id in runs} == {"succeeded"}

    async def test_loses_nothing_of_what_it_acknowledged_meanwhile(self, house: Installation) -> None:
        port = quiet_port()
        async with Errands(f"http://127.0.0.1:{port}", Errands.keys(house)) as errands:
            for _ in range(3):
                with house.service(port=port) as service:
                    for _ in range(3):
                        errands.begin()
                    await errands.another_answer()
                    await stopped(service)
            with house.service(port=port):
                await errands.done()
        errands.promised.is_kept(house, sound_log(house))


async def _expired(house: Installation, number: int) -> bool:
    found: int = house.rows("SELECT count(*) FROM form WHERE status = 'expired'")[0][0]
    return found >= number
