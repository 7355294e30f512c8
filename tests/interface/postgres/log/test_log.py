"""Appending: conflicts, lost connections, overload, shutdown."""

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import psycopg
import pytest
from eventually import eventually
from lossy_proxy import Loss, lossy_proxy
from stored import a_log, answer, asking, stamped, started, stored, succeeded

from application.ports.runs import (
    AppendRefusedError,
    LogUnavailableError,
    OutcomeUnknownError,
    VersionConflictError,
)
from domain.run.events import RunYielded
from interface.postgres.log.log import Log

LOCK = "SELECT pg_advisory_lock(770001, 0)"
WAITING = (
    "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'placet-log' AND wait_event = 'advisory'"
    " AND datname = current_database()"
)


async def prepared(log: Log) -> None:
    """Append a batch, so that the next one is a single message to the database, and nobody's key has to be read."""
    await log.append(run := uuid4(), 0, [started(run)])
    await asyncio.gather(*(log.append(run, 0, [started(run)]) for run in (uuid4(), uuid4())))


class TestVersions:
    def test_leave_out_stale_appends_alone(self, conninfo: str) -> None:
        """Ten appends share a commit, three of them are stale: the other seven are recorded."""

        async def scenario() -> None:
            async with stored(conninfo) as s, await psycopg.AsyncConnection.connect(conninfo) as holder:
                runs = [uuid4() for _ in range(10)]
                stale = set(runs[2:5])
                await asyncio.gather(*(s.log.append(run, 0, [started(run)]) for run in stale))
                await holder.execute(LOCK)
                first = asyncio.create_task(s.log.append(uuid4(), 0, [started(uuid4())]))
                with pytest.raises(ValueError, match="does not follow"):
                    await first
                appends = [asyncio.create_task(s.log.append(run, 0, [started(run)])) for run in runs]
                await asyncio.sleep(0)
                await holder.close()
                results = await asyncio.gather(*appends, return_exceptions=True)
                assert [isinstance(result, VersionConflictError) for result in results] == [
                    run in stale for run in runs
                ]
                positions = [result for result in results if isinstance(result, int)]
                assert positions == list(range(4, 11))
                assert s.rows("SELECT count(*), max(pos) FROM event") == [(10, 10)]
                assert s.rows("SELECT count(*) FROM run") == [(10,)]

        asyncio.run(scenario())

    def test_are_compared_for_each_append_of_a_batch(self, conninfo: str) -> None:
        """
        Behind the events of an append no index sees that one is stale, or that it runs ahead: only the comparison does.
        """

        async def scenario() -> None:
            async with stored(conninfo) as s:
                behind, ahead, new = asking(), asking(), [asking() for _ in range(3)]
                await asyncio.gather(s.runs.save(behind), s.runs.save(ahead))
                assert behind.version > 2, "its first append has events that no index knows"
                before = s.rows("SELECT run_id, version FROM event ORDER BY pos")
                results = await asyncio.gather(
                    s.runs.save(new[0]),
                    s.log.append(behind.id, behind.version - 1, [succeeded(behind.id, behind.version)]),
                    s.runs.save(new[1]),
                    s.log.append(ahead.id, ahead.version + 5, [succeeded(ahead.id, ahead.version + 6)]),
                    s.runs.save(new[2]),
                    return_exceptions=True,
                )
                stale = [isinstance(result, VersionConflictError) for result in results]
                assert stale == [False, True, False, True, False]
                assert (
                    s.rows("SELECT run_id, version FROM event ORDER BY pos LIMIT %s", len(before)) == before
                )
                for run in (behind, ahead, *new):
                    assert await s.runs.get(run.id) == run
                assert s.rows("SELECT status, count(*) FROM run GROUP BY 1") == [("paused", 5)]

        asyncio.run(scenario())

    @pytest.mark.parametrize("expected", [1, 7])
    def test_refuse_an_append_that_runs_ahead(self, conninfo: str, expected: int) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = uuid4()
                with pytest.raises(VersionConflictError):
                    await s.log.append(run, expected, [succeeded(run, expected + 1)])
                assert s.rows("SELECT count(*) FROM event") == [(0,)]

        asyncio.run(scenario())

    def test_let_one_of_two_services_win(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as one, stored(conninfo) as other:
                for _ in range(20):
                    run = asking()
                    await one.runs.save(run)
                    mine, theirs = await one.runs.get(run.id), await other.runs.get(run.id)
                    answer(mine, note="mine")
                    answer(theirs, note="theirs")
                    results = await asyncio.gather(
                        one.runs.save(mine), other.runs.save(theirs), return_exceptions=True
                    )
                    lost = [result for result in results if isinstance(result, VersionConflictError)]
                    assert len(lost) == 1
                    note = "theirs" if isinstance(results[0], VersionConflictError) else "mine"
                    assert (await one.runs.get(run.id)).outputs == {"note": note}

        asyncio.run(scenario())

    def test_order_two_appends_of_one_run_that_wait_together(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                await prepared(s.log)
                run = uuid4()
                first = s.log.append(run, 0, [started(run)])
                second = s.log.append(run, 1, [stamped(RunYielded(), run, 2)])
                assert await asyncio.gather(first, second) == [4, 5]

        asyncio.run(scenario())


class TestPositions:
    def test_are_dense_and_in_the_order_of_the_appends(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                runs = [asking() for _ in range(300)]
                lengths = [len(run.pending_events) for run in runs]
                saved = await asyncio.gather(*(s.runs.save(run) for run in runs))
                positions = [recorded[-1].position for recorded in saved]
                assert sorted(positions) == list(range(lengths[0], sum(lengths) + 1, lengths[0]))
                assert s.rows("SELECT count(*), min(pos), max(pos) FROM event") == [
                    (sum(lengths), 1, sum(lengths))
                ]

        asyncio.run(scenario())

    def test_are_shared_by_services(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as one, stored(conninfo) as other:
                saves = [s.runs.save(asking()) for _ in range(100) for s in (one, other)]
                positions = {recorded[-1].position for recorded in await asyncio.gather(*saves)}
                assert len(positions) == 200
                assert one.rows("SELECT max(pos) - count(*) FROM event") == [(0,)]

        asyncio.run(scenario())


class TestLostConnections:
    @pytest.mark.parametrize("loss", ["request", "answer"])
    def test_are_settled_from_the_log(self, conninfo: str, loss: Loss) -> None:
        """Whether the call or its answer got lost: the append is recorded once and its caller is told so."""

        async def scenario() -> None:
            async with lossy_proxy(conninfo) as (proxy, cut), stored(conninfo, log_conninfo=cut) as s:
                await s.runs.save(asking())
                run = asking()
                proxy.lose(loss)
                position = (await s.runs.save(run))[-1].position
                assert proxy.lost.is_set()
                assert s.rows("SELECT max(pos) FROM event WHERE run_id = %s", run.id) == [(position,)]
                assert s.rows("SELECT count(*) FROM event WHERE run_id = %s", run.id) == [(run.version,)]
                assert await s.runs.get(run.id) == run

        asyncio.run(scenario())

    @pytest.mark.parametrize("loss", ["request", "answer"])
    def test_settle_every_append_of_the_batch_by_itself(self, conninfo: str, loss: Loss) -> None:
        async def scenario() -> None:
            async with lossy_proxy(conninfo) as (proxy, cut), stored(conninfo, log_conninfo=cut) as s:
                taken, gone = asking(), asking()
                await s.runs.save(taken)
                stale = await s.runs.get(taken.id)
                answer(taken)
                await s.runs.save(taken)
                answer(stale)
                proxy.lose(loss)
                new = [asking() for _ in range(20)]
                results = await asyncio.gather(
                    *(s.runs.save(run) for run in (*new, stale, gone)), return_exceptions=True
                )
                assert [type(result) for result in results] == [list] * 20 + [VersionConflictError, list]
                for run in (*new, gone, taken):
                    assert await s.runs.get(run.id) == run
                assert s.rows("SELECT max(pos) - count(*) FROM event") == [(0,)]

        asyncio.run(scenario())

    def test_are_no_conflict_when_the_lost_call_commits_late(self, conninfo: str) -> None:
        """The first call still waits for the lock when the append is repeated; then both go on."""

        async def scenario() -> None:
            async with lossy_proxy(conninfo) as (proxy, cut), stored(conninfo, log_conninfo=cut) as s:
                await s.runs.save(asking())
                holder = await psycopg.AsyncConnection.connect(conninfo, autocommit=True)
                await holder.execute(LOCK)
                run = asking()
                proxy.lose("client")
                saving = asyncio.create_task(s.runs.save(run))

                async def both_wait() -> bool:
                    return s.rows(WAITING) == [(2,)]

                await eventually(both_wait, what="the lost call and its repetition wait for the lock")
                await holder.close()
                position = (await saving)[-1].position
                assert s.rows("SELECT max(pos), count(*) FROM event WHERE run_id = %s", run.id) == [
                    (position, run.version)
                ]

        asyncio.run(scenario())

    def test_leave_every_append_of_the_batch_in_doubt(self, conninfo: str) -> None:
        """The lost call commits after all its appends were sent again: each of them finds itself in the log."""

        async def scenario() -> None:
            async with (
                lossy_proxy(conninfo) as (proxy, cut),
                stored(conninfo, log_conninfo=cut) as s,
                await psycopg.AsyncConnection.connect(conninfo, autocommit=True) as holder,
            ):
                await prepared(s.log)
                await holder.execute(LOCK)
                runs = [asking() for _ in range(5)]
                proxy.lose("client")
                saving = asyncio.gather(*(s.runs.save(run) for run in runs))

                async def both_wait() -> bool:
                    return s.rows(WAITING) == [(2,)]

                await eventually(both_wait, what="the lost call and its repetition wait for the lock")
                await holder.close()
                for run, saved in zip(runs, await saving, strict=True):
                    assert s.rows("SELECT max(pos), count(*) FROM event WHERE run_id = %s", run.id) == [
                        (saved[-1].position, run.version)
                    ]

        asyncio.run(scenario())

    def test_are_told_of_to_every_caller_of_the_batch_while_there_is_no_database(self, conninfo: str) -> None:
        """Nobody is told that nothing was recorded: all of it may have been."""

        async def scenario() -> None:
            async with (
                lossy_proxy(conninfo) as (proxy, cut),
                a_log(conninfo, reached_by=cut, patience=1) as log,
            ):
                await prepared(log)
                proxy.lose("answer")
                proxy.admit_nobody()
                appends = [log.append(run, 0, [started(run)]) for run in (uuid4(), uuid4(), uuid4())]
                results = await asyncio.gather(*appends, return_exceptions=True)
                assert [type(result) for result in results] == [OutcomeUnknownError] * 3
                await log.close()

        asyncio.run(scenario())

    def test_give_way_to_new_ones(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                for _ in range(3):
                    s.rows(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        " WHERE application_name = 'placet-log' AND datname = current_database()"
                    )
                    await s.runs.save(asking())
                assert s.rows("SELECT count(*) FROM run") == [(3,)]

        asyncio.run(scenario())

    def test_make_the_log_unavailable_while_there_is_no_database(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with AsyncExitStack() as stack:
                async with lossy_proxy(conninfo) as (_, cut):
                    log = await stack.enter_async_context(a_log(conninfo, reached_by=cut, patience=0.2))
                run = uuid4()
                with pytest.raises(LogUnavailableError):
                    await log.append(run, 0, [started(run)])
                await log.close()

        asyncio.run(scenario())


class TestLimits:
    def test_refuse_more_than_can_wait(self, conninfo: str) -> None:
        async def scenario() -> None:
            holder = await psycopg.AsyncConnection.connect(conninfo, autocommit=True)
            await holder.execute(LOCK)
            async with a_log(conninfo, capacity=5) as log:
                runs = [uuid4() for _ in range(10)]
                appends = [asyncio.create_task(log.append(run, 0, [started(run)])) for run in runs]
                await asyncio.wait(appends, return_when=asyncio.FIRST_COMPLETED)
                await holder.close()
                results = await asyncio.gather(*appends, return_exceptions=True)
                assert [isinstance(result, int) for result in results] == [True] * 5 + [False] * 5
                assert all(isinstance(result, LogUnavailableError) for result in results[5:])
                await log.close()

        asyncio.run(scenario())

    def test_refuse_what_the_database_cannot_store_alone(self, conninfo: str) -> None:
        """One append of the batch has an instant that no timestamp can hold; the others are recorded."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                bad = asking(now=datetime(2026, 1, 1, tzinfo=UTC) - timedelta(days=2025 * 365))
                issued = [event for event in bad.pending_events if hasattr(event, "expires_at")]
                object.__setattr__(issued[0], "expires_at", "no instant")
                good = [asking() for _ in range(4)]
                results = await asyncio.gather(
                    *(s.runs.save(run) for run in (*good[:2], bad, *good[2:])), return_exceptions=True
                )
                assert [type(result) for result in results] == [list, list, AppendRefusedError, list, list]
                assert s.rows("SELECT count(*) FROM run") == [(4,)]

        asyncio.run(scenario())

    def test_is_put_off_while_the_database_is_out_of_order(self, conninfo: str) -> None:
        """A table is away for a while: the request is not at fault, and the next one is recorded."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                with psycopg.connect(conninfo) as owner:
                    owner.execute("ALTER TABLE placet.task RENAME TO away")
                with pytest.raises(LogUnavailableError):
                    await s.runs.save(asking())
                with psycopg.connect(conninfo) as owner:
                    owner.execute("ALTER TABLE placet.away RENAME TO task")
                assert await s.runs.save(asking())

        asyncio.run(scenario())


class TestShutdown:
    def test_records_what_waits(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with a_log(conninfo) as log:
                runs = [uuid4() for _ in range(50)]
                appends = [asyncio.create_task(log.append(run, 0, [started(run)])) for run in runs]
                await asyncio.sleep(0)
                await log.close()
                assert sorted(await asyncio.gather(*appends)) == list(range(1, 51))
                with pytest.raises(LogUnavailableError):
                    await log.append(uuid4(), 0, [started(uuid4())])

        asyncio.run(scenario())
