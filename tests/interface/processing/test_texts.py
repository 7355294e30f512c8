"""Texts that are asked for again and again are worked out once."""

import asyncio

import labour
from labour import CountingProcessor
from use_cases import in_loop

from interface.processing.texts import QUICK, WorkedTexts

LONG = "x" * (QUICK + 1)


class SlowProcessor(CountingProcessor):
    """Gives way before it works, so that others can ask meanwhile."""

    async def run(self, work, *arguments):  # type: ignore[no-untyped-def]
        await asyncio.sleep(0)
        return await super().run(work, *arguments)


class TestWorkedTexts:
    @in_loop
    async def test_are_worked_out_at_once_where_that_takes_no_time(self) -> None:
        processor = CountingProcessor()
        assert await WorkedTexts(labour.doubled, processor)("tea") == "teatea"
        assert processor.works == []

    @in_loop
    async def test_are_worked_out_elsewhere_once(self) -> None:
        processor = CountingProcessor()
        texts = WorkedTexts(labour.doubled, processor)
        assert [await texts(LONG), await texts(LONG)] == [LONG + LONG] * 2
        assert processor.works == [labour.doubled]

    @in_loop
    async def test_of_many_cells_are_long(self) -> None:
        processor = CountingProcessor()
        await WorkedTexts(labour.doubled, processor)("|a" * 300)
        assert processor.works == [labour.doubled]

    @in_loop
    async def test_are_worked_out_once_for_all_who_wait(self) -> None:
        processor = SlowProcessor()
        texts = WorkedTexts(labour.doubled, processor)
        await asyncio.gather(*(texts(LONG) for _ in range(20)))
        assert processor.works == [labour.doubled]

    @in_loop
    async def test_are_worked_out_for_the_others_if_one_gives_up(self) -> None:
        texts = WorkedTexts(labour.doubled, SlowProcessor())
        first, second = asyncio.create_task(texts(LONG)), asyncio.create_task(texts(LONG))
        await asyncio.sleep(0)
        first.cancel()
        assert await second == LONG + LONG

    @in_loop
    async def test_are_forgotten_when_there_are_too_many(self) -> None:
        processor = CountingProcessor()
        texts = WorkedTexts(labour.doubled, processor, kept=2 * len(LONG))
        for text in (LONG, LONG[1:] + "y", LONG[1:] + "z", LONG):
            await texts(text)
        assert len(processor.works) == 4
