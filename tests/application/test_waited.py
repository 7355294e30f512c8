"""How long a request has waited."""

import asyncio
from contextvars import copy_context

from application import waited
from application.waited import A_MOMENT


def test_nobody_has_waited_where_nothing_is_counted() -> None:
    copy_context().run(waited.add, 5.0)
    assert copy_context().run(waited.seconds) == 0


def test_what_is_started_counts_for_the_whole_request_but_moments_do_not() -> None:
    async def request() -> float:
        waited.begin()
        waited.add(1.5)
        await asyncio.gather(*(asyncio.create_task(ask(seconds)) for seconds in (2.0, A_MOMENT, 0.5)))
        return waited.seconds()

    async def ask(seconds: float) -> None:
        waited.add(seconds)

    assert asyncio.run(request()) == 4.0


def test_who_asks_for_many_counts_apart_from_where_they_stand() -> None:
    async def request() -> float:
        waited.begin()
        waited.add(1.0)
        await asyncio.create_task(ask_together())
        return waited.seconds()

    async def ask_together() -> None:
        waited.begin(waited.seconds())
        assert waited.seconds() == 1.0
        waited.add(2.0)

    assert asyncio.run(request()) == 1.0


def test_nothing_counts_once_the_answer_has_begun() -> None:
    async def request() -> float:
        waited.begin()
        waited.add(3.0)
        await asyncio.create_task(answer())
        waited.add(3.0)
        return waited.seconds()

    async def answer() -> None:
        waited.end()

    assert asyncio.run(request()) == 0
