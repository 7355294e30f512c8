"""
Texts that stream, over HTTP: each reader gets every character once, wherever it reads and however it was cut off.

What is said comes from a node of the tests' own (`speaking`), performed by the services; the test dictates it.
"""

import asyncio
import json
import os
import random
import signal
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial
from itertools import cycle
from typing import Any
from urllib.parse import quote

import httpx2
import psycopg
import pytest
from contract_client import DifyClient, Frame, Stream
from cutting_proxy import CuttingProxy
from dictation import Dictating, Dictation, dictating, published, speaking_service
from eventually import eventually
from installation import Installation, installation
from service import Service
from thoroughly import times

pytestmark = pytest.mark.anyio

PIECES = ("Once ", "upon", " a ti", "me, ", "\U0001f600", "e\u0301", "\0\r\n", "the end")
WHOLE = "".join(PIECES)
SEAL_BYTES = 44
"""How many bytes a seal adds: a nonce, a commitment to the key, and GCM's tag."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("texts") / "data") as house:
        yield house


@pytest.fixture(scope="module")
def other_place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """One where nobody performs anything but the services of a test."""
    with installation(tmp_path_factory.mktemp("lost-texts") / "data") as house:
        yield house


@pytest.fixture(scope="module")
def pair(place: Installation) -> Iterator[tuple[Service, Service]]:
    """A service that performs and answers, and one that only answers."""
    with speaking_service(place) as one, speaking_service(place, role="web") as other:
        yield one, other


def start(*names: str) -> dict[str, Any]:
    return {"id": "start", "type": "start", "variables": []}


def says(who: Dictating, id: str = "say", **settings: Any) -> dict[str, Any]:
    return {"id": id, "type": "speaker", "port": who.port, **settings}


def end(**outputs: str) -> dict[str, Any]:
    return {
        "id": "end", "type": "end",
        "outputs": [{"name": name, "selector": path.split(".")} for name, path in outputs.items()],
    }  # fmt: skip


class Reader:
    """What somebody has of a run's text, from one stream after another."""

    def __init__(self) -> None:
        self.text = ""
        self.last: str | None = None
        """The id of the frame that came last."""
        self.frames: list[Frame] = []

    @property
    def names(self) -> list[str]:
        return [frame.name for frame in self.frames]

    @property
    def finished(self) -> dict[str, Any]:
        """How the run ended."""
        assert self.frames[-1].name == "workflow_finished"
        return self.frames[-1].data

    def take(self, frame: Frame) -> None:
        """Read a frame as a client does."""
        assert not frame.id or frame.id != self.last, "an id names one place"
        self.last = frame.id
        self.frames.append(frame)
        if frame.name == "text_chunk":
            self.text += frame.data["text"]
        elif frame.name == "text_replace":
            self.text = frame.data["text"]

    async def read(self, stream: Stream, *, until: str | None = None) -> None:
        """Read until there is that text, or to the end."""
        if until is not None and self.text == until:
            return
        async with asyncio.timeout(60):  # else a text that never comes is waited for, with pings, for ever
            async for frame in stream:
                self.take(frame)
                if until is not None and self.text == until:
                    return
        assert until is None, f"the stream ended with {self.text!r}"


class Telling:
    """A workflow with a speaker, published; and clients of the services."""

    def __init__(self, who: Dictating, key: str, clients: Sequence[DifyClient]) -> None:
        self.who = who
        self.key = key
        self.one, self.other = clients

    async def begun(self) -> tuple[str, Dictation]:
        """A run that nobody listens to, and what dictates its text."""
        async with self.one.running() as stream:
            async for frame in stream:
                return frame.data["id"], await self.who.asked()
        raise AssertionError


@asynccontextmanager
async def telling(
    place: Installation,
    services: Sequence[Service],
    *,
    nodes: Any = None,
    edges: Sequence[str] = ("start > say", "say > end"),
    **settings: Any,
) -> AsyncIterator[Telling]:
    """Publish a workflow, by default one that hands out what its one speaker says."""
    async with AsyncExitStack() as stack:
        who = await stack.enter_async_context(dictating())
        made = nodes(who) if nodes is not None else [start(), says(who, **settings), end(said="say.text")]
        ways = [dict(zip(("source", "target"), edge.split(" > "), strict=True)) for edge in edges]
        key = await asyncio.to_thread(published, place, made, ways)
        clients = [await stack.enter_async_context(DifyClient(service.url, key)) for service in services]
        yield Telling(who, key, clients)


def resumed(client: DifyClient, run_id: str, reader: Reader) -> Any:
    """The stream behind what the reader has."""
    assert reader.last is not None
    return client.events(run_id, last_event_id=reader.last, continue_on_pause="true")


async def no_rows(place: Installation) -> None:
    """Return when nothing is kept of any text."""

    async def none() -> bool:
        return not place.rows("SELECT 1 FROM text_buffer")

    await eventually(none, what="an empty buffer")


async def kept(place: Installation, text: str) -> None:
    """Return when all of it has been written for other services, sealed."""

    async def written() -> bool:
        pieces = [row[0] for row in place.rows("SELECT text FROM text_buffer ORDER BY at")]
        assert not any(text[:4].encode() in piece for piece in pieces)
        return sum(len(piece) - SEAL_BYTES for piece in pieces) == len(text.encode())

    await eventually(written, what="the text in the buffer")


class TestATextThatStreams:
    async def test_is_on_every_stream_before_its_node_has_ended(
        self, place: Installation, pair: tuple[Service, Service]
    ) -> None:
        async with telling(place, pair) as it:
            run_id, dictation = await it.begun()
            here, there = Reader(), Reader()
            async with (
                it.one.events(run_id, after="0") as near,
                it.other.events(run_id, after="0") as far,
            ):
                said = ""
                for piece in PIECES:
                    await dictation.say(piece)
                    said += piece
                    await asyncio.gather(here.read(near, until=said), there.read(far, until=said))
                await dictation.ends(WHOLE)
                await asyncio.gather(here.read(near), there.read(far))
            for reader in (here, there):
                assert reader.text == WHOLE
                assert reader.finished["outputs"] == {"said": WHOLE}
            chunks = [frame for frame in here.frames if frame.name == "text_chunk"]
            assert [frame.data["text"] for frame in chunks] == [*PIECES, ""], "the last one is empty"
            assert {*map(str, (frame.data["from_variable_selector"] for frame in chunks))} == {
                "['say', 'text']"
            }
            ends = [name for name in here.names if name != "text_chunk"][-4:]
            assert ends == ["node_finished", "node_started", "node_finished", "workflow_finished"]

    async def test_has_ids_by_which_it_is_resumed_anywhere(
        self, place: Installation, pair: tuple[Service, Service]
    ) -> None:
        """Cut off behind every piece, to and fro between the services."""
        async with telling(place, pair) as it:
            run_id, dictation = await it.begun()
            reader = Reader()
            async with it.one.events(run_id, after="0") as stream:
                await dictation.say(PIECES[0])
                await reader.read(stream, until=PIECES[0])
            assert reader.last is not None
            assert reader.last.endswith(f"+{len(PIECES[0])}")
            said = PIECES[0]
            for number, piece in enumerate(PIECES[1:]):
                client = (it.one, it.other)[number % 2]
                async with resumed(client, run_id, reader) as stream:
                    await dictation.say(piece)
                    said += piece
                    await reader.read(stream, until=said)
            await dictation.ends(WHOLE + "!")
            async with resumed(it.one, run_id, reader) as stream:
                await reader.read(stream)
            assert reader.text == WHOLE + "!"

    async def test_is_resumed_behind_any_character_of_it_once_it_is_over(
        self, place: Installation, pair: tuple[Service, Service]
    ) -> None:
        async with telling(place, pair) as it:
            run_id, dictation = await it.begun()
            reader = Reader()
            async with it.one.events(run_id, after="0") as stream:
                await dictation.say(PIECES[0])
                await reader.read(stream, until=PIECES[0])
            assert reader.last is not None
            place_of_text = reader.last.partition("+")[0]
            await dictation.ends(WHOLE)
            await asyncio.gather(
                *(self._rest(it, run_id, place_of_text, seen) for seen in range(len(WHOLE) + 1))
            )

    async def _rest(self, it: Telling, run_id: str, place_of_text: str, seen: int) -> None:
        reader = Reader()
        reader.last, reader.text = f"{place_of_text}+{seen}" if seen else place_of_text, WHOLE[:seen]
        async with resumed((it.one, it.other)[seen % 2], run_id, reader) as stream:
            await reader.read(stream)
        assert reader.text == WHOLE

    async def test_is_named_by_an_id_in_an_address_as_well(
        self, place: Installation, pair: tuple[Service, Service]
    ) -> None:
        async with telling(place, pair) as it:
            run_id, dictation = await it.begun()
            async with it.one.events(run_id, after="0") as stream:
                reader = Reader()
                await dictation.say("Hello")
                await reader.read(stream, until="Hello")
            await dictation.ends("Hello!")
            assert reader.last is not None
            for after in (reader.last, quote(reader.last)):  # whoever forgets to quote it sends a space
                path = f"/workflow/{run_id}/events?user=u-1&continue_on_pause=true&after={after}"
                async with it.other.http.stream("GET", path) as response:
                    rest = Reader()
                    await rest.read(Stream(response))
                assert rest.text == "!"

    async def test_reaches_who_comes_late_whole(
        self, place: Installation, pair: tuple[Service, Service]
    ) -> None:
        async with telling(place, pair) as it:
            run_id, dictation = await it.begun()
            await dictation.say("Once ", "upon")
            await kept(place, "Once upon")
            queries: list[Mapping[str, str]] = [
                {"after": "0"}, {"event_ids": "true"}, {"include_state_snapshot": "true"}
            ]  # fmt: skip
            for client in (it.one, it.other):
                for query in queries:
                    async with client.events(run_id, **query) as stream:
                        await Reader().read(stream, until="Once upon")
            await dictation.ends("Once upon a time")

    async def test_leaves_the_frames_to_who_wants_no_ids_as_they_are(
        self, place: Installation, pair: tuple[Service, Service]
    ) -> None:
        async with telling(place, pair) as it:
            body = {"inputs": {}, "response_mode": "streaming", "user": "u-1"}
            async with it.one.http.stream("POST", "/workflows/run", json=body) as response:
                dictation = await it.who.asked()
                await dictation.say("Hello")
                await dictation.ends("Hello!")
                text = (await response.aread()).decode()
            assert "id:" not in text
            lines = [json.loads(line[6:]) for line in text.split("\n") if line.startswith("data: ")]
            assert "".join(it["data"]["text"] for it in lines if it["event"] == "text_chunk") == "Hello!"

    async def test_may_be_empty_and_may_come_all_at_once(
        self, place: Installation, pair: tuple[Service, Service]
    ) -> None:
        for text in ("", "all at once"):
            async with telling(place, pair) as it:
                run_id, dictation = await it.begun()
                await dictation.ends(text)
                for client in (it.one, it.other):
                    reader = Reader()
                    async with client.events(run_id, after="0") as stream:
                        await reader.read(stream)
                    assert (reader.text, reader.names.count("text_chunk")) == (text, 1)

    async def test_may_be_long(self, place: Installation, pair: tuple[Service, Service]) -> None:
        """A million characters, read while they come, read slowly, and read by who comes back."""
        piece = "\u00e9\U0001f600\u4e2d-" * 1000
        async with telling(place, pair) as it:
            run_id, dictation = await it.begun()
            readers = [Reader() for _ in range(4)]
            async with (
                it.one.events(run_id, after="0") as near,
                it.other.events(run_id, after="0") as far,
                it.other.events(run_id, after="0") as slow,
            ):
                await dictation.say(*[piece] * 125)
                await asyncio.gather(
                    readers[0].read(near, until=piece * 125), readers[1].read(far, until=piece * 125)
                )
                await dictation.say(*[piece] * 125)
                await dictation.ends(piece * 250)
                await asyncio.gather(readers[0].read(near), readers[1].read(far))
                await readers[2].read(slow)
            readers[3].text, readers[3].last = piece * 125, readers[0].frames[-9].id
            for reader in readers[:3]:
                assert reader.text == piece * 250
                assert reader.finished["outputs"] == {"said": piece * 250}
        await no_rows(place)

    async def test_waits_for_what_stands_before_it(
        self, place: Installation, pair: tuple[Service, Service]
    ) -> None:
        async with telling(
            place,
            pair,
            nodes=lambda who: [start(), says(who, "a"), says(who, "b"), end(a="a.text", b="b.text")],
            edges=("start > a", "start > b", "a > end", "b > end"),
        ) as it:
            async with it.one.running() as stream:
                reader = Reader()
                a, b = await it.who.asked("a"), await it.who.asked("b")
                await b.say("second")
                await a.say("first")
                await reader.read(stream, until="first")
                run_id = reader.frames[0].data["id"]
                assert reader.last is not None
                await a.ends("first!")
                await reader.read(stream, until="first!\nsecond")
            async with resumed(it.other, run_id, reader) as stream:
                await b.ends("second!")
                await reader.read(stream)
            assert reader.text == "first!\nsecond!"

    async def test_has_no_secrets_in_it(self, place: Installation, pair: tuple[Service, Service]) -> None:
        async with telling(place, pair, password="hunter2-hunter2") as it:
            run_id, dictation = await it.begun()
            assert dictation.asked["by"] == "hunter2-hunter2"
            async with it.other.events(run_id, after="0") as stream:
                reader = Reader()
                await dictation.say("it is hunter2-", "hunter2", "!")
                await reader.read(stream, until="it is [secret]!")
                await dictation.ends("it is hunter2-hunter2!")
                await reader.read(stream)
            assert reader.text == "it is [secret]!"
            assert reader.names.count("text_replace") == 0


class TestANetworkThatCuts:
    @pytest.mark.parametrize("seed", range(times(6)))
    async def test_costs_no_character_and_doubles_none(
        self, place: Installation, pair: tuple[Service, Service], seed: int
    ) -> None:
        """Anywhere in a frame, again and again, while the text goes on and is begun anew now and then."""
        chance = random.Random(seed)
        retries = {"enabled": True, "max_retries": 9, "interval_ms": 1}
        async with (
            telling(place, pair, retry_config=retries) as it,
            CuttingProxy(pair[0].url) as here,
            CuttingProxy(pair[1].url) as there,
        ):
            run_id, dictation = await it.begun()
            said = asyncio.create_task(self._dictate(it, dictation, chance))
            reader = Reader()
            for proxy in cycle((here, there)):
                proxy.cut_after = chance.randrange(200, chance.choice((1000, 3000, 30_000)))
                last = reader.last or "0"
                async with DifyClient(proxy.url, it.key) as client:
                    with suppress(httpx2.TransportError):
                        async with client.events(run_id, last_event_id=last) as stream:
                            await reader.read(stream)
                if reader.frames and reader.frames[-1].name == "workflow_finished":
                    break
            assert reader.text == await said

    async def _dictate(self, it: Telling, dictation: Dictation, chance: random.Random) -> str:
        """Say a text, in several attempts; return that of the last one."""
        for is_last in (chance.random() < 0.3, True):
            pieces = ["".join(chance.choices(WHOLE, k=chance.choice((1, 5, 30)))) for _ in range(60)]
            for piece in pieces:
                await dictation.say(piece)
                await asyncio.sleep(chance.choice((0, 0.005, 0.02)))
            if is_last:
                break
            dictation.breaks_off()
            dictation = await it.who.asked()
        await dictation.ends("".join(pieces))
        return "".join(pieces)


class TestATextThatIsVoid:
    async def test_is_replaced_once_its_node_is_tried_again(
        self, place: Installation, pair: tuple[Service, Service]
    ) -> None:
        retries = {"enabled": True, "max_retries": 1, "interval_ms": 1}
        async with telling(place, pair, retry_config=retries) as it:
            run_id, dictation = await it.begun()
            reader, cut = Reader(), Reader()
            async with it.other.events(run_id, after="0") as stream, it.one.events(run_id, after="0") as near:
                await dictation.say("Hello")
                await asyncio.gather(reader.read(stream, until="Hello"), cut.read(near, until="Hello"))
                await dictation.fails()
                again = await it.who.asked()
                await again.say("Bye")
                await reader.read(stream, until="Bye")
                await again.ends("Bye!")
                await reader.read(stream)
            async with resumed(it.other, run_id, cut) as stream:
                await cut.read(stream)
            for it_is in (reader, cut):
                assert it_is.text == "Bye!"
                assert [n for n in it_is.names if n in ("node_retry", "text_replace")] == [
                    "node_retry", "text_replace",
                ]  # fmt: skip

    async def test_is_replaced_where_its_node_fails(
        self, place: Installation, pair: tuple[Service, Service]
    ) -> None:
        async with telling(place, pair) as it:
            run_id, dictation = await it.begun()
            reader = Reader()
            async with it.other.events(run_id, after="0") as stream:
                await dictation.say("Hello")
                await reader.read(stream, until="Hello")
                await dictation.fails(final=True)
                await reader.read(stream)
            assert (reader.text, reader.finished["status"]) == ("", "failed")

    async def test_is_replaced_where_another_one_comes_of_it(
        self, place: Installation, pair: tuple[Service, Service]
    ) -> None:
        async with telling(place, pair) as it:
            run_id, dictation = await it.begun()
            reader = Reader()
            async with it.other.events(run_id, after="0") as stream:
                await dictation.say("Hello")
                await reader.read(stream, until="Hello")
                await dictation.ends("Good evening")
                await reader.read(stream)
            assert reader.text == "Good evening"

    async def test_stops_with_its_run(self, place: Installation, pair: tuple[Service, Service]) -> None:
        """Nothing of it is kept, and whoever performs it is told to leave off."""
        async with telling(place, pair) as it:
            run_id, dictation = await it.begun()
            reader = Reader()
            async with it.other.events(run_id, after="0") as stream:
                await dictation.say("Hello")
                await reader.read(stream, until="Hello")
                assert (await it.other.stop(run_id)).status_code == 200
                await reader.read(stream)
            assert (reader.text, reader.finished["status"]) == ("Hello", "stopped")
            await dictation.say(", world")
            await dictation.given_up()
            await no_rows(place)


class TestWhatIsLost:
    async def test_with_the_service_that_performs_comes_again(self, other_place: Installation) -> None:
        """Killed in the middle of a text: who reads elsewhere gets the text of the next attempt, and nothing else."""
        place = other_place
        with speaking_service(place, role="web") as web, speaking_service(place) as doomed:
            async with telling(place, (web, doomed)) as it:
                run_id, dictation = await it.begun()
                reader, cut = Reader(), Reader()
                async with it.one.events(run_id, after="0") as stream:
                    await dictation.say("Hello")
                    async with it.other.events(run_id, after="0") as near:
                        await cut.read(near, until="Hello")
                    await reader.read(stream, until="Hello")
                    await asyncio.to_thread(doomed.kill)
                    place.let_claims_lapse()
                    with speaking_service(place):
                        again = await it.who.asked()
                        await again.say("Hel")
                        await reader.read(stream, until="Hel")
                        async with resumed(it.one, run_id, cut) as back:
                            await cut.read(back, until="Hel")
                        await kept(place, "Hel")
                        await again.ends("Help")
                        await reader.read(stream)
                        async with resumed(it.one, run_id, cut) as back:
                            await cut.read(back)
                        assert again.asked["attempt"] == 2
                        await no_rows(place)
        for one in (reader, cut):
            assert one.text == "Help"
            assert one.names.count("text_replace") == 1

    async def test_of_the_buffer_comes_at_the_end(
        self, place: Installation, pair: tuple[Service, Service]
    ) -> None:
        """As after a crash of the database, which empties it."""
        async with telling(place, pair) as it:
            run_id, dictation = await it.begun()
            reader, late = Reader(), Reader()
            async with it.one.events(run_id, after="0") as stream:
                await dictation.say("Hello")
                await reader.read(stream, until="Hello")
            await kept(place, "Hello")
            place.rows("DELETE FROM text_buffer RETURNING 1")
            async with resumed(it.other, run_id, reader) as stream, it.other.events(run_id, after="0") as new:
                await dictation.say(", world")
                await reader.read(stream, until="Hello, world")
                await dictation.ends("Hello, world!")
                await reader.read(stream)
                await late.read(new)
            assert (reader.text, late.text) == ("Hello, world!", "Hello, world!")

    async def test_by_a_database_that_crashes_comes_at_the_end(self, other_place: Installation) -> None:
        """One of its processes is killed: it ends all others, recovers, and has emptied the buffer."""
        place = other_place
        with speaking_service(place) as one, speaking_service(place, role="web") as other:
            async with telling(place, (one, other)) as it:
                run_id, dictation = await it.begun()
                near, far, late = Reader(), Reader(), Reader()
                async with (
                    it.one.events(run_id, after="0") as here,
                    it.other.events(run_id, after="0") as there,
                ):
                    await dictation.say("Hello")
                    await asyncio.gather(near.read(here, until="Hello"), far.read(there, until="Hello"))
                    await kept(place, "Hello")
                    ((backend,),) = place.rows(
                        "SELECT pid FROM pg_stat_activity WHERE application_name = 'placet-feed' LIMIT 1"
                    )
                    os.kill(backend, signal.SIGKILL)
                    await eventually(partial(self._is_empty, place), what="a database that has recovered")
                    await dictation.say(", world")
                    await asyncio.gather(
                        near.read(here, until="Hello, world"), far.read(there, until="Hello, world")
                    )
                    async with it.other.events(run_id, after="0") as new:
                        await dictation.ends("Hello, world!")
                        await asyncio.gather(near.read(here), far.read(there), late.read(new))
                assert {reader.text for reader in (near, far, late)} == {"Hello, world!"}
                assert "text_replace" not in {*near.names, *far.names, *late.names}
            await no_rows(place)

    async def _is_empty(self, place: Installation) -> bool:
        with suppress(psycopg.OperationalError):
            return not place.rows("SELECT 1 FROM text_buffer")
        return False

    async def test_by_a_dead_service_is_swept(self, other_place: Installation) -> None:
        place = other_place
        with speaking_service(place, role="web") as web, speaking_service(place) as doomed:
            async with telling(place, (web, doomed)) as it:
                run_id, dictation = await it.begun()
                await dictation.say("Hello")
                await kept(place, "Hello")
                await asyncio.to_thread(doomed.kill)
                await it.one.stop(run_id)
                await kept(place, "Hello")
                with speaking_service(place):
                    await no_rows(place)
