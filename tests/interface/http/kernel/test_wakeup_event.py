"""What one who waits is woken by."""

import asyncio

from interface.http.kernel.wakeup_event import WakeupEvent


def test_wakes_who_waits() -> None:
    async def scenario() -> None:
        wakeup = WakeupEvent()
        waiting = asyncio.create_task(wakeup.wait())
        await asyncio.sleep(0)
        assert not waiting.done()
        wakeup.set()
        wakeup.set()
        await waiting

    asyncio.run(scenario())


def test_lets_pass_who_comes_later_until_it_is_cleared() -> None:
    async def scenario() -> None:
        wakeup = WakeupEvent()
        wakeup.set()
        await wakeup.wait()
        await wakeup.wait()
        wakeup.clear()
        waiting = asyncio.create_task(wakeup.wait())
        await asyncio.sleep(0)
        assert not waiting.done()
        wakeup.set()
        await waiting

    asyncio.run(scenario())


def test_can_be_waited_for_again_after_a_wait_was_cancelled() -> None:
    async def scenario() -> None:
        wakeup = WakeupEvent()
        waiting = asyncio.create_task(wakeup.wait())
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait([waiting])
        assert waiting.cancelled()
        again = asyncio.create_task(wakeup.wait())
        await asyncio.sleep(0)
        assert not again.done()
        wakeup.set()
        await again

    asyncio.run(scenario())
