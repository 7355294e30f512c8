"""Texts that stream: what is kept of them for other processes, until they end."""

from collections.abc import Mapping

from ports import OpenPorts, Ports
from stored import asking, context
from taken import stop_run
from use_cases import in_loop
from workflows import end, http, start, workflow

from application.ports.texts import TextKey, TextPiece
from domain.run.workflow_run import WorkflowRun

CALLING = workflow(
    [start("topic"), http("one", "https://example.com/"), http("two", "https://example.com/"), end()],
    ["start > one", "start > two", "one > end", "two > end"],
)
ODD = "a\0\r\n\ud83d\u0301\U0001f600"


async def waiting(ports: Ports) -> tuple[WorkflowRun, TextKey]:
    """A run that waits for two effects, and what names the text that comes of the first."""
    run = asking(definition=CALLING)
    await ports.runs.save(run)
    return run, TextKey(run.id, "one#1", 1)


async def kept(ports: Ports, *keys: TextKey, known: Mapping[TextKey, int] | None = None) -> list[TextPiece]:
    """What there is of these texts."""
    return [*await ports.texts.read(dict.fromkeys(keys, 0) | (known or {}))]


class TestATextBuffer:
    @in_loop
    async def test_gives_back_what_was_written_in_its_order(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            _, one = await waiting(ports)
            two = one._replace(execution_id="two#1")
            first, second = TextPiece(one, 0, ODD), TextPiece(one, len(ODD), "more")
            assert await ports.texts.write([first, TextPiece(two, 0, "two")], ended=[]) == set()
            await ports.texts.write([second], ended=[])
            assert await kept(ports, one) == [first, second]
            assert await kept(ports, one, two) == [first, second, TextPiece(two, 0, "two")]
            assert await kept(ports, one, known={one: 1}) == [second]
            assert await kept(ports, one, known={one: len(ODD) + 1}) == []
            assert await kept(ports) == []

    @in_loop
    async def test_keeps_once_what_is_written_twice(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            _, one = await waiting(ports)
            for _ in range(2):
                await ports.texts.write([TextPiece(one, 0, "one")], ended=[])
            assert await kept(ports, one) == [TextPiece(one, 0, "one")]

    @in_loop
    async def test_knows_attempts_apart_and_forgets_them_with_those_before(
        self, open_ports: OpenPorts
    ) -> None:
        async with open_ports() as ports:
            _, one = await waiting(ports)
            keys = [one._replace(attempt=attempt) for attempt in (1, 2, 3)]
            other = one._replace(execution_id="two#1")
            await ports.texts.write([TextPiece(key, 0, "x") for key in (*keys, other)], ended=[])
            await ports.texts.write([], ended=[keys[1]])
            assert [piece.key for piece in await kept(ports, *keys, other)] == [keys[2], other]

    @in_loop
    async def test_says_what_nobody_waits_for_and_keeps_nothing_of_it(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run, one = await waiting(ports)
            wanted = TextKey((await waiting(ports))[0].id, "one#1", 1)
            await ports.texts.write([TextPiece(one, 0, "be")], ended=[])
            stop_run(run, user="u-1", reason="enough", context=context())
            await ports.runs.save(run)
            unwanted = await ports.texts.write(
                [TextPiece(one, 2, "fore"), TextPiece(wanted, 0, "x")], ended=[]
            )
            assert unwanted == {one}
            assert await kept(ports, one, wanted) == [TextPiece(one, 0, "be"), TextPiece(wanted, 0, "x")]

    @in_loop
    async def test_is_swept_of_what_nobody_waits_for(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run, one = await waiting(ports)
            wanted = TextKey((await waiting(ports))[0].id, "one#1", 1)
            await ports.texts.write([TextPiece(one, 0, "be"), TextPiece(wanted, 0, "x")], ended=[])
            assert await ports.texts.sweep() == 0
            stop_run(run, user="u-1", reason="enough", context=context())
            await ports.runs.save(run)
            assert await ports.texts.sweep() == 1
            assert await kept(ports, one, wanted) == [TextPiece(wanted, 0, "x")]
