"""Texts that stream through processes: told in one, listened to in any."""

from contextlib import ExitStack
from uuid import UUID, uuid4

import pytest
from memory.text_buffer import MemoryTextBuffer
from use_cases import in_loop

from application.ports.runs import LogUnavailableError
from application.ports.texts import TextKey
from application.streamed_texts import Hearing, StreamedTexts

KEY = TextKey(UUID(int=1), "say#1", 1)


def ignored() -> None:
    """Nothing is done."""


class Process:
    """A process, and how often somebody who listens there was woken."""

    def __init__(self, buffer: MemoryTextBuffer) -> None:
        self.texts = StreamedTexts(buffer)
        self.woken = 0
        buffer.hints.append(self.texts.hint)

    def hear(self, key: TextKey = KEY) -> Hearing:
        return self.texts.hear(key, self._wake)

    def _wake(self) -> None:
        self.woken += 1


def processes(buffer: MemoryTextBuffer) -> tuple[Process, Process]:
    return Process(buffer), Process(buffer)


class TestATextThatStreams:
    @in_loop
    async def test_reaches_who_listens_in_its_process_at_once(self) -> None:
        here = Process(MemoryTextBuffer())
        before = here.hear()
        with here.texts.telling(KEY, on_unwanted=ignored) as teller:
            teller.tell("Hel")
            assert (here.woken, before.arrived.behind(0)) == (1, "Hel")
            later = here.hear()
            assert later.arrived.behind(1) == "el"
            teller.tell("")
            teller.tell("lo")
            assert (here.woken, before.arrived.behind(0), teller.told) == (3, "Hello", "Hello")

    @in_loop
    async def test_reaches_other_processes_by_what_is_written_together(self) -> None:
        buffer = MemoryTextBuffer()
        here, there = processes(buffer)
        hearing, other = there.hear(), KEY._replace(run_id=UUID(int=2))
        with (
            here.texts.telling(KEY, on_unwanted=ignored) as teller,
            here.texts.telling(other, on_unwanted=ignored) as another,
        ):
            for piece in "Hello":
                teller.tell(piece)
                another.tell(piece.upper())
            await here.texts.write()
            assert buffer.pieces == {(KEY, 0): "Hello", (other, 0): "HELLO"}
            await there.texts.read()
            assert (hearing.arrived.behind(0), there.woken) == ("Hello", 1)
            teller.tell("!")
            await here.texts.write()
            assert buffer.pieces[KEY, 5] == "!"
            await there.texts.read()
            assert (hearing.arrived.behind(4), there.woken) == ("o!", 2)

    @in_loop
    async def test_reaches_who_begins_to_listen_late(self) -> None:
        here, there = processes(MemoryTextBuffer())
        with here.texts.telling(KEY, on_unwanted=ignored) as teller:
            teller.tell("Hello")
            await here.texts.write()
            hearing = there.hear()
            assert there.texts.to_read.is_set()
            await there.texts.read()
            assert hearing.arrived.behind(0) == "Hello"

    @in_loop
    async def test_is_not_read_where_nobody_listens(self) -> None:
        buffer = MemoryTextBuffer()
        here, there = processes(buffer)
        with here.texts.telling(KEY, on_unwanted=ignored) as teller:
            there.hear().stop()
            teller.tell("Hello")
            await here.texts.write()
            buffer.is_away = True
            await there.texts.read()

    @in_loop
    async def test_has_no_halves_of_characters_in_it(self) -> None:
        here = Process(MemoryTextBuffer())
        hearing = here.hear()
        with here.texts.telling(KEY, on_unwanted=ignored) as teller:
            for piece in ("a\ud83d", "\ude00", "\ud83d", "b"):
                teller.tell(piece)
                assert "a\U0001f600\ud83db".startswith(hearing.arrived.behind(0))
            assert teller.told == "a\U0001f600\ud83db"

    @in_loop
    async def test_leaves_nothing_behind_when_its_attempt_ends(self) -> None:
        buffer = MemoryTextBuffer()
        here = Process(buffer)
        with here.texts.telling(KEY, on_unwanted=ignored) as teller:
            teller.tell("Hello")
            await here.texts.write()
            teller.tell("!")
        await here.texts.write()
        assert buffer.pieces == {}

    @in_loop
    async def test_leaves_nothing_behind_when_its_attempt_ends_while_others_are_written(self) -> None:
        buffer = MemoryTextBuffer()
        here, other = Process(buffer), KEY._replace(run_id=UUID(int=2))
        with ExitStack() as ending, here.texts.telling(other, on_unwanted=ignored) as another:
            ending.enter_context(here.texts.telling(KEY, on_unwanted=ignored)).tell("Hello")
            buffer.hints.append(lambda runs: ending.close())
            another.tell("Hi")
            await here.texts.write()
            assert here.texts.to_write.is_set()
            await here.texts.write()
            assert buffer.pieces == {(other, 0): "Hi"}

    @in_loop
    async def test_ends_with_its_attempt_whoever_still_speaks(self) -> None:
        here = Process(MemoryTextBuffer())
        hearing = here.hear()
        with here.texts.telling(KEY, on_unwanted=ignored) as teller:
            teller.tell("Hello")
        teller.tell(", world")
        assert (hearing.arrived.behind(0), teller.told) == ("Hello", "Hello")

    @in_loop
    async def test_takes_away_what_a_lost_attempt_has_left(self) -> None:
        buffer = MemoryTextBuffer()
        here, there = processes(buffer)
        with here.texts.telling(KEY, on_unwanted=ignored) as teller:
            teller.tell("Hello")
            await here.texts.write()
            again = KEY._replace(attempt=2)
            with there.texts.telling(again, on_unwanted=ignored) as anew:
                anew.tell("Hi")
                await there.texts.write()
                assert buffer.pieces == {(again, 0): "Hi"}

    @in_loop
    async def test_stops_being_written_once_nobody_waits_for_it(self) -> None:
        wanted, told = True, list[str]()
        buffer = MemoryTextBuffer(lambda key: wanted)
        here = Process(buffer)
        with here.texts.telling(KEY, on_unwanted=lambda: told.append("unwanted")) as teller:
            teller.tell("Hello")
            await here.texts.write()
            wanted = False
            for _ in range(3):
                teller.tell("!")
                await here.texts.write()
            assert told == ["unwanted"]
            assert await here.texts.sweep() == 1


class TestADatabaseThatIsAway:
    @in_loop
    async def test_gets_what_came_meanwhile(self) -> None:
        buffer = MemoryTextBuffer()
        here, there = processes(buffer)
        hearing = there.hear()
        with here.texts.telling(KEY, on_unwanted=ignored) as teller:
            buffer.is_away = True
            for piece in ("Hel", "lo"):
                teller.tell(piece)
                with pytest.raises(LogUnavailableError):
                    await here.texts.write()
                assert here.texts.to_write.is_set()
            with pytest.raises(LogUnavailableError):
                await there.texts.read()
            assert there.texts.to_read.is_set()
            buffer.is_away = False
            teller.tell("!")
            await here.texts.write()
            await there.texts.read()
            assert hearing.arrived.behind(0) == "Hello!"

    @in_loop
    async def test_forgets_in_the_end_what_ended_meanwhile(self) -> None:
        buffer = MemoryTextBuffer()
        here = Process(buffer)
        with here.texts.telling(KEY, on_unwanted=ignored) as teller:
            teller.tell("Hello")
            await here.texts.write()
        buffer.is_away = True
        with pytest.raises(LogUnavailableError):
            await here.texts.write()
        buffer.is_away = False
        await here.texts.write()
        assert buffer.pieces == {}

    @in_loop
    async def test_that_has_lost_all_is_no_reason_to_tell_what_does_not_fit(self) -> None:
        buffer = MemoryTextBuffer()
        here, there = processes(buffer)
        hearing = there.hear()
        with here.texts.telling(KEY, on_unwanted=ignored) as teller:
            teller.tell("Hello")
            await here.texts.write()
            buffer.pieces.clear()
            teller.tell(", world")
            await here.texts.write()
            await there.texts.read()
            assert [hearing.arrived.behind(seen) for seen in (0, 5)] == ["", ", world"]


class TestAHint:
    @in_loop
    async def test_is_taken_for_the_runs_that_it_names(self) -> None:
        buffer = MemoryTextBuffer()
        there = Process(buffer)
        there.hear()
        await there.texts.read()
        there.texts.hint({uuid4()})
        assert not there.texts.to_read.is_set()
        for runs in ({KEY.run_id}, None):
            there.texts.hint(runs)
            assert there.texts.to_read.is_set()
            await there.texts.read()
