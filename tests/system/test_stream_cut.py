"""Connections break off anywhere: a reader that resumes behind its last whole frame gets every frame, once."""

import asyncio
import random
from contextlib import suppress
from itertools import cycle

import httpx2
import pytest
from contract_client import DifyClient, Frame, paused
from cutting_proxy import CuttingProxy
from installation import Installation
from raw_http import body, read_raw
from service import Service
from soundness import count, sound
from sse import EventStreamParser, ServerEvent
from thoroughly import cuts, times
from workflows import end, human, review, start, two_steps, workflow

from domain.run import events
from domain.workflow.definition import WorkflowDefinition

pytestmark = pytest.mark.anyio

AT_ONCE = 4
"""How many connections are cut at a time."""


def small() -> WorkflowDefinition:
    """A form between two nodes, with as few bytes as possible: they are all cut at."""
    ask = human("ask", actions=("ok",), fields=("a",), content="é {{#$output.a#}}")
    return workflow([start("x"), ask, end(o="ask.a")], ["start > ask", "ask:ok > end"], name="Small")


async def whole(client: DifyClient) -> str:
    """Bring a run to its end; return its id."""
    run_id, tokens = paused(await client.run(x="tea"))
    assert (await client.submit(tokens["ask"], "ok", a="fine – ✓")).status_code == 200
    return run_id


def parsed(answer: bytes) -> tuple[list[ServerEvent], str, bool]:
    """Return the whole events in an answer, the id to resume behind, and whether the answer was complete."""
    content, complete = body(answer)
    parser = EventStreamParser()
    return parser.feed(content), parser.last_id, complete


class TestAStreamThatIsCut:
    async def test_is_resumed_on_the_other_service_wherever_it_is_cut(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        one, other = services
        key = house.key(small())
        async with DifyClient(one.url, key) as client:
            run_id = await whole(client)
        path = f"/v1/workflow/{run_id}/events?user=u-1&continue_on_pause=true"
        show = {"Authorization": f"Bearer {key}"}
        answer = await read_raw(one.url, f"{path}&after=0", show)
        expected, _, complete = parsed(answer)
        assert complete and len(expected) > 10
        turn = asyncio.Semaphore(AT_ONCE)
        resumed: dict[str, asyncio.Task[bytes]] = {}

        def resume(last: str) -> asyncio.Task[bytes]:
            """Ask for the rest; where several cuts leave the same to be asked for, it is asked for once."""
            if last not in resumed:
                asking = read_raw(other.url, path, show | {"Last-Event-ID": last or "0"})
                resumed[last] = asyncio.ensure_future(asking)
            return resumed[last]

        async def cut(at: int) -> None:
            async with turn:
                begun, last, _ = parsed(await read_raw(one.url, f"{path}&after=0", show, at_most=at))
                if last == expected[-1].id:
                    assert begun == expected
                    return
                rest, _, ended = parsed(await resume(last))
                assert ended and [*begun, *rest] == expected, f"cut after {at} bytes"

        await asyncio.gather(*map(cut, cuts(answer)))


class TestALiveStreamThatIsCut:
    @pytest.mark.parametrize("seed", range(times(20)))
    async def test_misses_nothing_while_the_run_goes_on(
        self, house: Installation, services: tuple[Service, Service], seed: int
    ) -> None:
        chance = random.Random(seed)
        key = house.key(two_steps())
        one, other = services
        async with (
            CuttingProxy(one.url) as here,
            CuttingProxy(other.url) as there,
            DifyClient(one.url, key) as client,
        ):
            run_id, _ = paused(await client.run(topic="tea"))
            frames: list[Frame] = []
            for proxy in cycle((here, there)):
                proxy.cut_after = chance.randrange(400, 4000)
                async with DifyClient(proxy.url, key) as reader:
                    await self._read_on(reader, run_id, frames, client)
                if frames and frames[-1].name == "workflow_finished":
                    break
            assert frames == await client.history(run_id)

    async def _read_on(
        self, reader: DifyClient, run_id: str, frames: list[Frame], client: DifyClient
    ) -> None:
        """Read until the connection breaks off, answering every form as soon as it is asked."""
        last = frames[-1].id if frames else "0"
        try:
            async with reader.events(run_id, last_event_id=last, continue_on_pause="true") as stream:
                async for frame in stream:
                    frames.append(frame)
                    if frame.name == "human_input_required":
                        answer = await client.submit(frame.data["form_token"], comment="fine")
                        assert answer.status_code == 200
        except httpx2.TransportError:
            return


class TestAnAnswerThatIsCut:
    async def test_is_given_once_if_it_is_repeated_with_its_key_wherever_it_is_cut(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        one, other = services
        key = house.key(review())
        turn = asyncio.Semaphore(AT_ONCE)
        async with DifyClient(one.url, key) as direct, DifyClient(other.url, key) as again:
            _, tokens = paused(await direct.run(topic="tea"))
            answered = await direct.submit(tokens["review"], comment="fine")
            places = cuts(_raw_head(answered) + answered.content)

            async def cut(at: int) -> str:
                async with turn, CuttingProxy(one.url) as proxy:
                    run_id, tokens = paused(await direct.run(topic="tea"))
                    proxy.cut_after = at
                    async with DifyClient(proxy.url, key) as client:
                        with suppress(httpx2.TransportError):  # it cannot know then whether it was taken
                            await client.submit(tokens["review"], key=run_id, comment="fine")
                    repeated = await again.submit(tokens["review"], key=run_id, comment="fine")
                    assert (repeated.status_code, repeated.json()) == (200, {}), f"cut after {at} bytes"
                    return run_id

            runs = await asyncio.gather(*map(cut, places))
        for history in house.histories(runs).values():
            assert sound(history).status == "succeeded"
            assert count(history, events.FormSubmitted) == count(history, events.RunResumed) == 1


def _raw_head(response: httpx2.Response) -> bytes:
    lines = [b"HTTP/1.1 200 OK", *(b"%b: %b" % pair for pair in response.headers.raw), b"", b""]
    return b"\r\n".join(lines)
