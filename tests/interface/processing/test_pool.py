"""Worker processes: what is much work is done in them, and never for too long."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import labour
import pytest
from eventually import eventually
from use_cases import in_loop

from application.files.uploads import FileTooLargeError
from application.ports.processor import OverloadedError, WorkLostError, WorkTooLongError
from application.waiting_line import stand_in
from interface.processing.pool import WorkerPool
from interface.processing.worker import NICENESS

ALONE = """
import asyncio, sys
sys.path.insert(0, {support!r})
import labour
from interface.processing.pool import WorkerPool
asyncio.run(WorkerPool().run(labour.tells, {path!r}))
"""


class TestWork:
    @in_loop
    async def test_is_done_in_another_process_that_steps_back(self) -> None:
        pool = WorkerPool()
        assert await pool.run(labour.doubled, "tea") == "teatea"
        assert await pool.run(labour.who) != os.getpid()
        assert await pool.run(labour.how_nice) == min(os.nice(0) + NICENESS, 19)

    @in_loop
    async def test_is_done_by_the_same_process_again(self) -> None:
        pool = WorkerPool()
        assert await pool.run(labour.who) == await pool.run(labour.who)

    @in_loop
    async def test_may_be_refused(self) -> None:
        with pytest.raises(ValueError, match="no such thing"):
            await WorkerPool().run(labour.refused)

    @in_loop
    async def test_may_fail_with_what_cannot_be_told(self) -> None:
        with pytest.raises(RuntimeError, match="StrangeError: no way"):
            await WorkerPool().run(labour.strange)

    @in_loop
    async def test_that_does_not_end_is_ended_and_other_work_is_done(self) -> None:
        pool = WorkerPool(processor_seconds=0.2)
        with pytest.raises(WorkTooLongError):
            await pool.run(labour.endless)
        assert await pool.run(labour.doubled, "tea") == "teatea"

    @pytest.mark.parametrize("work", [labour.dies, labour.killed])
    def test_whose_process_dies_is_not_the_fault_of_who_asked(self, work: Callable[[], None]) -> None:
        @in_loop
        async def scenario() -> None:
            pool = WorkerPool()
            with pytest.raises(WorkLostError):
                await pool.run(work)
            assert await pool.run(labour.doubled, "tea") == "teatea"

        scenario()

    @in_loop
    async def test_that_takes_more_memory_than_there_is_for_it_is_refused(self) -> None:
        pool = WorkerPool()
        with pytest.raises(WorkTooLongError):
            await pool.run(labour.greedy)
        assert await pool.run(labour.doubled, "tea") == "teatea"

    @in_loop
    async def test_may_be_lost_with_a_process_that_had_nothing_to_do(self) -> None:
        pool = WorkerPool()
        os.kill(await pool.run(labour.who), signal.SIGKILL)
        with contextlib.suppress(WorkLostError):  # it depends on who hears of it first
            await pool.run(labour.doubled, "tea")
        assert await pool.run(labour.doubled, "tea") == "teatea"

    @in_loop
    async def test_tells_what_is_wrong_as_it_was_meant(self) -> None:
        with pytest.raises(FileTooLargeError, match=r"^The file is larger than 7 bytes$") as refused:
            await WorkerPool().run(labour.much)
        assert refused.value.limit == 7

    @in_loop
    async def test_that_waits_for_ever_is_ended_by_the_clock(self) -> None:
        pool = WorkerPool(deadline=0.2)
        with pytest.raises(WorkTooLongError):
            await pool.run(labour.until, "/nowhere")

    @in_loop
    async def test_ends_with_who_asked_for_it(self) -> None:
        pool = WorkerPool()
        asked = asyncio.create_task(pool.run(labour.endless))
        await asyncio.sleep(0)
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        assert await pool.run(labour.doubled, "tea") == "teatea"


class TestLines:
    def test_of_strangers_keep_members_from_nothing(self, tmp_path: Path) -> None:
        done = tmp_path / "done"

        @in_loop
        async def scenario() -> None:
            pool = WorkerPool()
            stand_in("strangers")
            strangers = [asyncio.create_task(pool.run(labour.until, str(done))) for _ in range(10)]
            stand_in("members")
            assert await pool.run(labour.doubled, "tea") == "teatea"
            assert not any(stranger.done() for stranger in strangers)
            done.touch()
            await asyncio.gather(*strangers)

        scenario()

    def test_are_no_longer_than_they_may_be(self, tmp_path: Path) -> None:
        done = tmp_path / "done"

        @in_loop
        async def scenario() -> None:
            pool = WorkerPool(waiting={"members": 0, "strangers": 2, "background": 0})
            stand_in("strangers")
            waiting = [asyncio.create_task(pool.run(labour.until, str(done))) for _ in range(3)]
            await asyncio.sleep(0)
            with pytest.raises(OverloadedError):
                await pool.run(labour.doubled, "tea")
            done.touch()
            await asyncio.gather(*waiting)
            assert await pool.run(labour.doubled, "tea") == "teatea"

        scenario()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent is gone")
def test_no_worker_outlives_a_service_that_is_killed(tmp_path: Path) -> None:
    told = tmp_path / "worker"
    script = ALONE.format(support=str(Path(labour.__file__).parent), path=str(told))
    service = subprocess.Popen([sys.executable, "-c", script])
    try:
        asyncio.run(eventually(lambda: _is(told.exists()), what="a worker works"))
        worker = int(told.read_text())
        assert _runs(worker)
    finally:
        service.send_signal(signal.SIGKILL)
        service.wait()
    asyncio.run(eventually(lambda: _is(not _runs(worker)), what="the worker is gone"))


async def _is(state: bool) -> bool:
    return state


def _runs(process: int) -> bool:
    try:
        return ") Z" not in Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
