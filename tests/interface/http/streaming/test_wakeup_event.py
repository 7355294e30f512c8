"""What one who waits is woken by."""

import asyncio

from interface.http.streaming.wakeup_event import Wake


def test_wakes_who_waits() -> None:
    async def scenario() -> None:
        wake = Wake()
        waiting = asyncio.create_task(wake.wait())
        await asyncio.sleep(0)
        assert not waiting.done()
        wake.set()
        wake.set()
        await waiting

    asyncio.run(scenario())


def test_lets_pass_who_comes_later_until_it_is_cleared() -> None:
    async def scenario() -> None:
        wake = Wake()
        wake.set()
        await wake.wait()
        await wake.wait()
        wake.clear()
        waiting = asyncio.create_task(wake.wait())
        await asyncio.sleep(0)
        assert not waiting.done()
        wake.set()
        await waiting

    asyncio.run(scenario())


def test_can_be_waited_for_again_after_a_wait_was_cancelled() -> None:
    async def scenario() -> None:
        wake = Wake()
        waiting = asyncio.create_task(wake.wait())
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait([waiting])
        assert waiting.cancelled()
        again = asyncio.create_task(wake.wait())
        await asyncio.sleep(0)
        assert not again.done()
        wake.set()
        await again

    asyncio.run(scenario())
