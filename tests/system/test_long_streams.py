"""A long run over real services: streamed while it grows, to quick readers and to slow ones, on either service."""

import asyncio
import json
import random
from collections.abc import Sequence
from itertools import product

import pytest
from contract_client import DifyClient, Frame
from installation import Installation
from service import Service
from soundness import sound
from thoroughly import THOROUGHLY
from workflows import review, rounds

from application.ports.runs import Recorded
from interface.http.dify.frames import DifyFrames
from interface.http.dify.routes import web_token

pytestmark = pytest.mark.anyio

ROUNDS = 10_000 if THOROUGHLY else 1_000
"""How many rounds of five nodes: with twelve events each, several times what a process keeps of a run."""


async def test_is_told_whole_while_it_grows_and_when_it_has_ended(
    house: Installation, services: tuple[Service, Service]
) -> None:
    definition, ended, chance = rounds(ROUNDS), asyncio.Event(), random.Random(1)
    key, key_of_others = house.key(definition), house.key(review())
    async with (
        DifyClient(services[0].url, key) as one,
        DifyClient(services[1].url, key) as other,
        DifyClient(services[0].url, key_of_others) as others,
    ):
        served = asyncio.create_task(_served(others, ended))
        listening: list[asyncio.Task[list[Frame]]] = []
        async with one.running() as stream:
            async for frame in stream:
                if not listening:  # quick ones, and those who read when all is over
                    run_id, readers = (
                        frame.body["workflow_run_id"],
                        [*product((one, other), (None, None, ended))],
                    )
                    listening = [asyncio.create_task(_heard(it, run_id, until)) for it, until in readers]
        started = stream.received
        token = started[-1].data["reasons"][0]["form_token"]
        assert (await other.submit(token, comment="fine")).status_code == 200
        quick = [task for (_, until), task in zip(readers, listening, strict=True) if until is None]
        await asyncio.wait(quick)
        ended.set()
        heard = await asyncio.gather(*listening)
        assert await served > 0
        whole = heard[0]
        assert [frames == whole for frames in heard] == [True] * len(heard)
        for frame in chance.sample(whole, 5):
            async with chance.choice((one, other)).events(run_id, last_event_id=frame.id) as stream:
                assert await stream.rest() == whole[whole.index(frame) + 1 :]
        async with one.events(run_id) as stream:
            assert [frame.body for frame in await stream.rest()] == [whole[-1].body]
    history = house.history(run_id)
    sound(history)
    assert started == whole[: len(started)]
    assert whole == _folded(DifyFrames(definition, web_token(house.tokens)), history)


async def test_ends_with_its_service_and_goes_on_at_another_one(
    house: Installation, services: tuple[Service, Service]
) -> None:
    key, stopped = house.key(rounds(ROUNDS)), asyncio.Event()
    async with DifyClient(services[0].url, key) as client:
        run_id = (await client.run()).json()["workflow_run_id"]
        with house.service() as leaving:
            async with DifyClient(leaving.url, key) as left:
                quick = asyncio.create_task(_heard(left, run_id))
                slow = [asyncio.create_task(_heard(left, run_id, stopped)) for _ in range(3)]
                await asyncio.sleep(0)
                assert await asyncio.to_thread(leaving.terminate) == 0
                stopped.set()
                begun = await asyncio.gather(quick, *slow)
        for frames in begun:
            last = frames[-1].id if frames else "0"
            async with client.events(run_id, last_event_id=last) as stream:
                rest = await stream.rest()
            async with client.events(run_id, after="0") as stream:
                assert [*frames, *rest] == await stream.rest()


async def _heard(client: DifyClient, run_id: str, until: asyncio.Event | None = None) -> list[Frame]:
    """Return all frames; none is read before that."""
    async with client.events(run_id, after="0", continue_on_pause="true") as stream:
        if until is not None:
            await until.wait()
        return await stream.rest()


async def _served(client: DifyClient, until: asyncio.Event) -> int:
    """Start runs until then; return how many were."""
    served = 0
    while not until.is_set():
        assert (await client.run(topic="tea")).status_code == 200
        served += 1
    return served


def _folded(fold: DifyFrames, history: Sequence[Recorded]) -> list[Frame]:
    """The frames that a plain fold gives."""
    made = [frame for recorded in history for frame in fold.feed(recorded)]
    return [
        Frame(f"{frame.position}-{frame.number}", json.loads(frame.data.removeprefix(b"data: ")))
        for frame in made
    ]
