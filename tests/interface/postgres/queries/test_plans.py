"""Everything is found by an index, also by plans that were made before there was anything to find."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import get_args
from uuid import UUID, uuid4

import psycopg
import pytest
from chats import COUNTING, turn
from databases import Databases
from eventually import eventually
from runs import submit
from stored import WORKFLOW, Stored, answer, asking, rows, stored, token

from application.ports.runs import FormId, FormToken
from application.queries.conversations import Order
from domain.conversation.conversation import Conversation
from domain.run.tasks import Queue
from interface.postgres.connection import application_conninfo
from interface.postgres.queries.conversation_list import PostgresConversationList
from interface.postgres.queries.run_list import RunList
from interface.postgres.stores.tasks import PostgresTasks

OTHERS = 5000
FILL = f"""
INSERT INTO event (pos, at, version, log_id, span, run_id, request_id, topic, state)
SELECT (SELECT max(pos) FROM event) + n, now(), 1, 0, 1, gen_random_uuid(), gen_random_uuid(), 'run.resumed', '{{}}'
FROM generate_series(1, {OTHERS}) n;
INSERT INTO run (started_at, version, steps, exceptions, log_id, run_id, workflow_id, version_id, status, channel,
                 started_by)
SELECT now(), 1, 1, 0, 0, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'paused', 'c', 'u'
FROM generate_series(1, {OTHERS});
INSERT INTO form (issued_at, expires_at, version, log_id, run_id, form_id, execution_id, status)
SELECT now(), now(), 1, 0, run_id, gen_random_uuid(), 'ask#1', 'waiting' FROM run;
INSERT INTO form_token (version, log_id, run_id, digest, surface)
SELECT 1, 0, run_id, uuid_send(gen_random_uuid()), 'web' FROM run;
INSERT INTO task (due_at, fires_at, log_id, run_id, kind, key, queue)
SELECT now() + interval '1 day', now(), 0, run_id, kind, gen_random_uuid(), queue
FROM run, (VALUES ('expire', 'decisions'), ('mail', 'mail')) task (kind, queue);
INSERT INTO conversation (started_at, updated_at, version, named, turns, log_id, conversation_id, workflow_id,
                          end_user_id)
SELECT now(), now(), 2, 1, 1, 0, gen_random_uuid(), workflow_id, gen_random_uuid() FROM run;
INSERT INTO turn (number, began, log_id, conversation_id, run_id)
SELECT 1000, 2, 0, conversation_id, gen_random_uuid() FROM conversation
"""
"""Rows of many other runs; nobody gathers statistics about them."""
READ = """
SELECT coalesce(sum(idx_tup_read), 0)::int, coalesce((SELECT sum(seq_tup_read) FROM pg_stat_user_tables), 0)::int
FROM pg_stat_user_indexes WHERE schemaname = 'placet'
"""
USERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'"


@pytest.fixture
def quiet(databases: Databases) -> str:
    """A database whose tables nobody analyzes, which would make new plans."""
    conninfo = databases.fresh()
    for table in ("event", "run", "form", "form_token", "task", "conversation", "turn"):
        rows(conninfo, f"ALTER TABLE {table} SET (autovacuum_enabled = false)")
    return conninfo


async def go_through(s: Stored) -> None:
    """Do what services do: start a run, look at it, answer it, look for what is due."""
    run = asking()
    await s.runs.save(run)
    await s.runs.get(run.id)
    await asyncio.gather(s.runs.get(run.id), s.runs.get(run.id))  # read together
    await s.runs.by_form(FormToken(token=token(run)))
    form_id = UUID(run.waiting_forms[0].id)
    await s.runs.by_form(FormId(form_id=form_id))
    await RunList(s.database, s.vault).run_of_form(form_id)
    tasks = PostgresTasks(s.database)
    for queue in get_args(Queue):
        claimed = await tasks.claim(queue, limit=10)
        await tasks.release(await tasks.renew(claimed))
        await tasks.next_due(queue)
    answer(run)
    await s.runs.save(run)
    await RunList(s.database, s.vault).forms(run.id)
    together = [asking() for _ in range(5)]
    await asyncio.gather(*(s.runs.save(one) for one in together))
    for one in together:
        answer(one)
    await asyncio.gather(*(s.runs.save(one) for one in together))


async def talk(s: Stored) -> None:
    """Hold conversations, and look at them page by page."""
    talks, runs = [Conversation(id=uuid4()) for _ in range(3)], []
    for conversation in (*talks, talks[0], talks[0]):
        run = turn(COUNTING, conversation, run_id=uuid4())
        await s.runs.save(run)
        await s.conversations.get(conversation.id)
        runs.append(run)
    submit(runs[-1], COUNTING, next(iter(runs[-1].forms)), comment="Fine.")
    await s.runs.save(runs[-1])
    listed = PostgresConversationList(s.database, s.vault)
    for user in ("u-1", None):
        for order in get_args(Order):
            await listed.page(workflow_id=WORKFLOW, user=user, order=order, limit=1)
            await listed.page(workflow_id=WORKFLOW, user=user, order=order, limit=1, after=talks[1].id)
    await listed.turns(talks[0].id, limit=1)
    await listed.turns(talks[0].id, limit=1, before=runs[-1].id)


class TestPlans:
    @pytest.mark.parametrize("doing", [go_through, talk])
    def test_made_on_empty_tables_serve_full_ones(
        self, quiet: str, doing: Callable[[Stored], Awaitable[None]]
    ) -> None:
        async def scenario() -> None:
            async with stored(quiet) as s:
                for _ in range(8):  # long enough for plans to be kept
                    await doing(s)
                rows(quiet, FILL)
                rows(quiet, "SELECT pg_stat_reset()")
                await doing(s)

            async def gone() -> bool:
                return rows(quiet, USERS) == [(1,)]

            await eventually(gone, what="the server's processes have ended, and handed in what they counted")

        asyncio.run(scenario())
        ((indexed, scanned),) = rows(quiet, READ)
        assert 0 < indexed < OTHERS
        assert scanned < OTHERS

    def test_read_the_log_in_its_order(self, quiet: str) -> None:
        rows(
            quiet,
            "INSERT INTO event VALUES (1, now(), 1, 0, 1, gen_random_uuid(), gen_random_uuid(), 't', '')",
        )
        rows(quiet, FILL)
        with psycopg.connect(application_conninfo(quiet, as_role=True)) as connection:
            plan = str(
                connection.execute(
                    "EXPLAIN SELECT pos, state FROM placet.event WHERE log_id = 0 AND pos > 100 ORDER BY pos LIMIT 500"
                ).fetchall()
            )
        assert "Index Scan using event_pkey" in plan
        assert "Sort" not in plan
