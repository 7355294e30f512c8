"""Somebody holds the row of a run, as in a session of psql that was left open: the runs of others go on."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg
from stored import answer, asking, stored
from thoroughly import times

from application.ports.runs import LogUnavailableError
from domain.run.workflow_run import WorkflowRun


@asynccontextmanager
async def held(conninfo: str, run: WorkflowRun) -> AsyncIterator[None]:
    """Hold the run's row while the block runs."""
    async with await psycopg.AsyncConnection.connect(conninfo) as session:
        await session.execute("UPDATE placet.run SET status = status WHERE run_id = %s", (run.id,))
        yield
        await session.rollback()


class TestARowThatIsHeld:
    def test_keeps_only_its_own_run_from_going_on(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                runs = [asking() for _ in range(12)]
                await asyncio.gather(*(s.runs.save(run) for run in runs))
                async with held(conninfo, runs[3]):
                    for run in runs:
                        answer(run)
                    told = await asyncio.gather(*(s.runs.save(run) for run in runs), return_exceptions=True)
                    assert isinstance(told.pop(3), LogUnavailableError)
                    assert [problem for problem in told if isinstance(problem, BaseException)] == []
                    for _ in range(times(3)):  # whoever is refused tries again
                        again = await s.runs.get(runs[3].id)
                        answer(again)
                        told = await asyncio.gather(
                            s.runs.save(again),
                            *(s.runs.save(asking()) for _ in range(5)),
                            return_exceptions=True,
                        )
                        assert isinstance(told.pop(0), LogUnavailableError)
                        assert [problem for problem in told if isinstance(problem, BaseException)] == []
                again = await s.runs.get(runs[3].id)
                assert again.status == "paused", "what was refused was not recorded"
                answer(again, note="after all")
                await s.runs.save(again)
                assert (await s.runs.get(runs[3].id)).status == "succeeded"

        asyncio.run(scenario())
