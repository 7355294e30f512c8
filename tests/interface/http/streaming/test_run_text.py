"""The text of a run, for all who listen: each is woken, and many of them one after another."""

import asyncio
from uuid import UUID

from memory.text_buffer import MemoryTextBuffer
from use_cases import in_loop

from application.ports.texts import TextKey
from application.streamed_texts import StreamedTexts
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming.run_text import PIECE, RunText
from interface.http.streaming.turns import WOKEN

KEY = TextKey(UUID(int=1), "say#1", 1)
OTHER = KEY._replace(attempt=2)


def ignored() -> None:
    """Nothing is done."""


def woken(waking: set[WakeupEvent]) -> int:
    """How many were woken since they were asked last."""
    ready = [event for event in waking if event._is_set]
    for event in ready:
        event.clear()
    return len(ready)


class TestTheTextOfARun:
    @in_loop
    async def test_wakes_all_who_listen_for_each_piece(self) -> None:
        texts, waking = StreamedTexts(MemoryTextBuffer()), {WakeupEvent() for _ in range(WOKEN)}
        text = RunText(texts, waking)
        text.follow(KEY)
        with texts.telling(KEY, on_unwanted=ignored) as teller:
            for _ in range(3):
                teller.tell("x")
                assert woken(waking) == WOKEN
        assert text.behind(1) == "xx"

    @in_loop
    async def test_wakes_many_in_turns_for_all_that_came_meanwhile(self) -> None:
        texts, waking = StreamedTexts(MemoryTextBuffer()), {WakeupEvent() for _ in range(3 * WOKEN)}
        text = RunText(texts, waking)
        text.follow(KEY)
        with texts.telling(KEY, on_unwanted=ignored) as teller:
            teller.tell("a")
            await asyncio.sleep(0)
            assert woken(waking) == WOKEN
            teller.tell("b")  # those who were woken already have to be woken again
            turns = []
            while (count := woken(waking)) or len(turns) < 3:
                turns.append(count)
                await asyncio.sleep(0)
            assert sum(turns) == 5 * WOKEN
            assert max(turns) <= WOKEN

    @in_loop
    async def test_is_that_of_one_attempt(self) -> None:
        texts, waking = StreamedTexts(MemoryTextBuffer()), {WakeupEvent()}
        text = RunText(texts, waking)
        with (
            texts.telling(KEY, on_unwanted=ignored) as one,
            texts.telling(OTHER, on_unwanted=ignored) as two,
        ):
            for key, told in ((KEY, "first"), (OTHER, "second"), (None, "")):
                text.follow(key)
                one.tell("first")
                two.tell("second")
                assert text.behind(0).startswith(told)
                assert woken(waking) == bool(told)
            text.follow(KEY)
            text.stop()
            one.tell("!")
            assert woken(waking) == 0

    @in_loop
    async def test_is_given_in_parts_that_fit_into_memory(self) -> None:
        texts = StreamedTexts(MemoryTextBuffer())
        text = RunText(texts, ())
        text.follow(KEY)
        with texts.telling(KEY, on_unwanted=ignored) as teller:
            teller.tell("x" * (2 * PIECE + 1))
            assert [len(text.behind(seen)) for seen in (0, PIECE, 2 * PIECE)] == [PIECE, PIECE, 1]
