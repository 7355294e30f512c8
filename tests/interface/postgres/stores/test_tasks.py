"""Tasks: set and settled by appends, claimed by one worker at a time."""

import asyncio
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from databases import Databases
from stored import (
    MAILING,
    Stored,
    address,
    answer,
    asking,
    expire,
    extend,
    rows,
    stopped_before_its_time,
    stored,
    withdraw,
)

from interface.postgres.stores.tasks import PostgresTasks

LONG_AGO = datetime.now(UTC) - timedelta(days=1)
PASS_30_SECONDS = "UPDATE task SET due_at = due_at - interval '31 s'"


async def save_due(s: Stored, count: int) -> list[str]:
    """Record runs whose forms are overdue; return the ids of the forms."""
    runs = [asking(now=LONG_AGO) for _ in range(count)]
    await asyncio.gather(*(s.runs.save(run) for run in runs))
    return [run.waiting_forms[0].id for run in runs]


class TestPostgresTasks:
    def test_are_due_when_the_form_expires(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                tasks = PostgresTasks(s.database)
                run = asking()
                await s.runs.save(run)
                assert await tasks.next_due("decisions") == run.waiting_forms[0].expires_at
                assert await tasks.claim("decisions", limit=10) == []

        asyncio.run(scenario())

    def test_are_claimed_once(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                tasks = PostgresTasks(s.database)
                forms = await save_due(s, 3)
                claimed = await tasks.claim("decisions", limit=10)
                assert sorted(task.key for task in claimed) == sorted(forms)
                assert {(task.kind, task.fires_at) for task in claimed} == {
                    ("expire", LONG_AGO + timedelta(hours=1))
                }
                assert await tasks.claim("decisions", limit=10) == []

        asyncio.run(scenario())

    def test_come_back_when_the_worker_died(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                tasks = PostgresTasks(s.database)
                await save_due(s, 2)
                lost = await tasks.claim("decisions", limit=10)
                rows(conninfo, PASS_30_SECONDS)
                again = await tasks.claim("decisions", limit=10)
                assert {task.key for task in again} == {task.key for task in lost}
                assert {task.fires_at for task in again} == {task.fires_at for task in lost}

        asyncio.run(scenario())

    def test_are_due_at_once_when_they_are_handed_back(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                tasks = PostgresTasks(s.database)
                await save_due(s, 3)
                claimed = await tasks.claim("decisions", limit=10)
                await tasks.release(claimed[:2])
                again = await tasks.claim("decisions", limit=10)
                assert {task.key for task in again} == {task.key for task in claimed[:2]}
                await tasks.release([])

        asyncio.run(scenario())

    def test_are_not_waited_for_while_another_claims_them(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s, await psycopg.AsyncConnection.connect(conninfo) as other:
                tasks = PostgresTasks(s.database)
                forms = await save_due(s, 3)
                await other.execute("SELECT FROM placet.task WHERE key = %s FOR UPDATE", (forms[0],))
                claimed = await tasks.claim("decisions", limit=10)
                assert sorted(task.key for task in claimed) == sorted(forms[1:])

        asyncio.run(scenario())

    def test_are_shared_out_among_workers(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                forms = await save_due(s, 200)
                workers = [PostgresTasks(s.database) for _ in range(4)]
                claims = await asyncio.gather(
                    *(worker.claim("decisions", limit=20) for worker in workers * 5)
                )
                claimed = [task.key for claim in claims for task in claim]
                rest = [task.key for _ in range(11) for task in await workers[0].claim("decisions", limit=20)]
                assert sorted(claimed + rest) == sorted(forms)

        asyncio.run(scenario())

    def test_are_settled_by_the_append_that_closes_the_form(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                tasks = PostgresTasks(s.database)
                answered, expired = asking(now=LONG_AGO), asking(now=LONG_AGO)
                await s.runs.save(answered)
                await s.runs.save(expired)
                assert len(await tasks.claim("decisions", limit=10)) == 2
                expire(expired)
                await s.runs.save(expired)
                answer(answered, now=LONG_AGO)
                await s.runs.save(answered)
                assert await tasks.next_due("decisions") is None

        asyncio.run(scenario())

    def test_move_with_the_deadline(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                tasks = PostgresTasks(s.database)
                run = asking()
                await s.runs.save(run)
                extend(run, by=timedelta(minutes=-20))
                await s.runs.save(run)
                assert await tasks.next_due("decisions") == run.waiting_forms[0].expires_at
                extend(run, by=timedelta(days=4))
                await s.runs.save(run)
                assert await tasks.next_due("decisions") == run.waiting_forms[0].expires_at
                withdraw(run)
                await s.runs.save(run)
                assert await tasks.next_due("decisions") is None

        asyncio.run(scenario())

    def test_go_on_with_a_run_that_asks_for_it(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                tasks = PostgresTasks(s.database)
                run = stopped_before_its_time(asking())
                await s.runs.save(run)
                (task,) = await tasks.claim("decisions", limit=10)
                assert (task.run_id, task.kind, task.key) == (run.id, "advance", "")
                assert task.fires_at == run.modified_on
                answer(run)
                await s.runs.save(run)
                assert await tasks.next_due("decisions") is None

        asyncio.run(scenario())

    def test_of_mail_and_others_are_claimed_apart(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                tasks = PostgresTasks(s.database)
                run = asking(definition=MAILING, now=LONG_AGO)
                await s.runs.save(run)
                assert await tasks.claim("mail", limit=10) == []
                assert {task.kind for task in await tasks.claim("decisions", limit=10)} == {
                    "address", "expire", "remind", "escalate",
                }  # fmt: skip
                address(run)
                await s.runs.save(run)
                assert await tasks.claim("decisions", limit=10) == []
                assert await tasks.next_due("mail") is not None
                (task,) = await tasks.claim("mail", limit=10)
                assert (task.kind, task.key) == ("mail", f"{run.waiting_forms[0].id}:1:0")
                await tasks.release([task])
                assert await tasks.claim("mail", limit=10) == [task]

        asyncio.run(scenario())

    def test_are_renewed_without_waiting_for_who_is_about_to_settle_them(self, conninfo: str) -> None:
        """Who waited would hold others that the append needs: a deadlock."""

        async def scenario() -> None:
            async with stored(conninfo) as s, await psycopg.AsyncConnection.connect(conninfo) as other:
                tasks = PostgresTasks(s.database)
                forms = await save_due(s, 2)
                claimed = {task.key: task for task in await tasks.claim("decisions", limit=10)}
                await other.execute("DELETE FROM placet.task WHERE key = %s", (forms[0],))
                renewed = {task.key: task for task in await tasks.renew([*claimed.values()])}
                assert renewed.keys() == claimed.keys()  # as long as it is not settled, it is ours
                assert renewed[forms[0]].claimed_until == claimed[forms[0]].claimed_until
                assert renewed[forms[1]].claimed_until > claimed[forms[1]].claimed_until  # type: ignore[operator]
                await tasks.release([*renewed.values()])
                await other.commit()
                assert await tasks.renew([renewed[forms[0]]]) == []
                assert [task.key for task in await tasks.claim("decisions", limit=10)] == [forms[1]]

        asyncio.run(scenario())

    @pytest.mark.parametrize("queue", ["decisions", "mail"])
    def test_are_found_by_the_index(self, databases: Databases, queue: str) -> None:
        conninfo = databases.fresh()
        rows(
            conninfo,
            "INSERT INTO task (due_at, fires_at, log_id, run_id, kind, key, queue)"
            " SELECT now() + n * interval '1 s', now(), 0, gen_random_uuid(), q, n::text, q"
            " FROM generate_series(1, 20000) n, unnest(ARRAY['decisions', 'mail']) q",
        )
        rows(conninfo, "ANALYZE task")
        plan = str(
            rows(
                conninfo,
                "EXPLAIN SELECT ctid FROM task WHERE log_id = 0 AND queue = %s"
                " AND due_at <= statement_timestamp() ORDER BY due_at LIMIT 250 FOR UPDATE SKIP LOCKED",
                queue,
            )
        )
        assert "Index Scan using task_due " in plan
        assert "AND (due_at <= statement_timestamp()))" in plan
        databases.drop(conninfo)
