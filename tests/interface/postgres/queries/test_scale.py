"""Lists among many forms and runs: a page reads little more than it shows, however much there is."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from databases import Databases
from eventually import eventually
from stored import WORKFLOW, Stored, asking, rows, stored

from application.ports.processor import OverloadedError
from application.queries.form_list import form_cursor
from application.queries.run_list import RunPage
from interface.postgres.queries.form_list import NEAR, SMALL, FormList
from interface.postgres.queries.inbox import Inbox
from interface.postgres.queries.run_list import SEARCHED, SEARCHED_BYTES, RunList
from interface.postgres.queries.turns import Turns
from interface.postgres.stores.tasks import PostgresTasks

ANN = uuid4()
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MANY = 6000
FILL = f"""
CREATE TEMP TABLE g AS
SELECT gen_random_uuid() AS run_id, gen_random_uuid() AS form_id, now() - n * interval '1 minute' AS at,
       now() + n * interval '1 minute' AS until, (SELECT max(pos) FROM event) + 2 * n AS pos,
       convert_to('{{"workflow_id": "{WORKFLOW}", "version_id": "{WORKFLOW}", "definition_digest": "d", "user": "u",'
                  || '"channel": "c", "inputs": {{"topic": "tea ' || n || '"}}}}', 'UTF8') AS state
FROM generate_series(1, {MANY}) n;
INSERT INTO run (started_at, version, steps, exceptions, log_id, run_id, workflow_id, version_id, status, channel,
                 started_by)
SELECT at, 2, 1, 0, 0, run_id, '{WORKFLOW}', gen_random_uuid(), 'paused', 'c', 'u' FROM g;
INSERT INTO event (pos, at, version, log_id, span, run_id, request_id, topic, state)
SELECT pos, at, 1, 0, 2, run_id, gen_random_uuid(), 'run.started@2', state FROM g
UNION ALL SELECT g.pos + 1, g.at, 2, 0, 0, g.run_id, gen_random_uuid(), e.topic,
  convert_to(replace(convert_from(e.state, 'UTF8'), f.form_id::text, g.form_id::text), 'UTF8')
  FROM g, event e JOIN form f ON f.run_id = e.run_id AND f.version = e.version ORDER BY 1;
INSERT INTO form (issued_at, expires_at, version, log_id, run_id, form_id, execution_id, status)
SELECT at, until, 2, 0, run_id, form_id, 'ask#1', 'waiting' FROM g;
INSERT INTO form_token (version, log_id, run_id, digest, surface, recipient, member_id)
SELECT 2, 0, run_id, uuid_send(gen_random_uuid()), 'email', '1', '{ANN}' FROM g;
INSERT INTO task (due_at, fires_at, log_id, run_id, kind, key, queue)
SELECT until, until, 0, run_id, 'expire', form_id, 'decisions' FROM g;
"""
"""Others' forms and runs in the same workflow, all sent to one member; nobody gathers statistics about them."""
READ = "SELECT coalesce(sum(idx_tup_read), 0)::int FROM pg_stat_user_indexes WHERE schemaname = 'placet'"
USERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'"


@pytest.fixture(scope="module")
def filled(databases: Databases) -> str:
    """A database in which much waits."""

    async def fill(conninfo: str) -> str:
        async with stored(conninfo) as s:
            await s.runs.save(asking(now=datetime.now(UTC)))
        return conninfo

    conninfo = asyncio.run(fill(databases.fresh()))
    for table in ("event", "run", "form", "form_token", "member_form", "task"):
        rows(conninfo, f"ALTER TABLE {table} SET (autovacuum_enabled = false)")
    rows(conninfo, FILL)
    return conninfo


def read_by(conninfo: str, look: Callable[[Stored], Awaitable[Any]]) -> int:
    """How many entries of indexes are read."""

    async def gone() -> bool:
        return rows(conninfo, USERS) == [(1,)]

    async def scenario() -> None:
        what = "the server's processes have ended, and handed in what they counted"
        await eventually(gone, what=what)
        rows(conninfo, "SELECT pg_stat_reset()")
        async with stored(conninfo) as s:
            await look(s)
        await eventually(gone, what=what)

    asyncio.run(scenario())
    ((read,),) = rows(conninfo, READ)
    return int(read)


class TestAPage:
    @pytest.mark.parametrize(("workflow_id", "most"), [(None, 500), (WORKFLOW, 500 + 2 * SMALL)])
    def test_of_what_waits_reads_little_more_than_it_shows(
        self, filled: str, workflow_id: UUID | None, most: int
    ) -> None:
        async def look(s: Stored) -> None:
            forms = FormList(s.database, s.vault)
            first = await forms.page(status="waiting", workflow_id=workflow_id, limit=5)
            after = form_cursor(first.forms[-1], status="waiting")
            second = await forms.page(status="waiting", workflow_id=workflow_id, after=after, limit=5)
            closing = [form.expires_at for form in (*first.forms, *second.forms)]
            assert len(set(closing)) == 10
            assert closing == sorted(closing)

        assert read_by(filled, look) < most

    def test_of_all_forms_of_a_large_workflow_asks_for_the_workflow_of_few(self, filled: str) -> None:
        async def look(s: Stored) -> None:
            forms = FormList(s.database, s.vault)
            first = await forms.page(workflow_id=WORKFLOW, limit=5)
            second = await forms.page(
                workflow_id=WORKFLOW, after=form_cursor(first.forms[-1], status=None), limit=5
            )
            issued = [form.issued.timestamp for form in (*first.forms, *second.forms)]
            assert issued == sorted(issued, reverse=True)
            assert len(issued) == 10

        assert read_by(filled, look) < 500 + 2 * (SMALL + MANY + NEAR)  # and not twice MANY each time

    @pytest.mark.parametrize("workflow_id", [None, WORKFLOW])
    @pytest.mark.parametrize(("status", "shown"), [("waiting", 5), ("submitted", 0), (None, 5)])
    def test_of_an_inbox_reads_little_more_than_it_shows(
        self, filled: str, status: Any, shown: int, workflow_id: UUID | None
    ) -> None:
        async def look(s: Stored) -> None:
            page = await Inbox(s.database, s.vault).page(ANN, status=status, workflow_id=workflow_id, limit=5)
            assert len(page.forms) == shown

        assert read_by(filled, look) < 500

    def test_of_what_waits_begins_with_what_is_overdue_though_somebody_is_at_it(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                runs = [
                    asking(now=datetime.now(UTC) - timedelta(minutes=minutes)) for minutes in (10, 70, 80, 0)
                ]
                for run in runs:
                    await s.runs.save(run)
                await PostgresTasks(s.database).claim("decisions", limit=1)
                page = await FormList(s.database, s.vault).page(status="waiting", limit=3)
                assert [form.run_id for form in page.forms] == [runs[i].id for i in (2, 1, 0)]
                after = form_cursor(page.forms[0], status="waiting")
                page = await FormList(s.database, s.vault).page(status="waiting", after=after)
                assert [form.run_id for form in page.forms] == [runs[i].id for i in (1, 0, 3)]

        asyncio.run(scenario())


class TestASearch:
    def test_without_hits_looks_at_so_many_runs_and_says_how_far_it_came(self, filled: str) -> None:
        pages: list[RunPage] = []

        async def look(s: Stored) -> None:
            pages.append(await RunList(s.database, s.vault).page(workflow_id=WORKFLOW, keyword="coffee"))

        assert read_by(filled, look) < 10 * SEARCHED
        (page,) = pages
        assert (page.runs, page.total) == ((), 0)
        looked_at = rows(filled, "SELECT count(*) FROM run WHERE started_at >= %s", page.searched_until)
        assert looked_at == [(SEARCHED,)]

    def test_goes_on_where_it_ended_until_all_was_looked_at(self, filled: str) -> None:
        async def scenario() -> None:
            async with stored(filled) as s:
                until, found, pages = None, 0, 0
                while pages == 0 or until is not None:
                    page = await RunList(s.database, s.vault).page(
                        workflow_id=WORKFLOW, keyword=f"tea {MANY}", created_before=until
                    )
                    until, found, pages = page.searched_until, found + page.total, pages + 1
                assert found == 1
                assert pages == MANY // (SEARCHED - 1) + 1

        asyncio.run(scenario())

    def test_reads_so_many_bytes(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                for number in range(3):
                    await s.runs.save(
                        asking(now=NOON + timedelta(hours=number), topic="x" * (SEARCHED_BYTES // 2))
                    )
                page = await RunList(s.database, s.vault).page(keyword="xxx")
                assert (page.total, page.searched_until) == (1, NOON + timedelta(hours=2))
                assert (
                    await RunList(s.database, s.vault).page(
                        keyword="xxx", created_after=NOON + timedelta(hours=2)
                    )
                ) == (RunPage(runs=page.runs, total=1))

        asyncio.run(scenario())


class TestTurns:
    def test_are_taken_so_that_few_lists_are_read_at_once(self) -> None:
        async def scenario() -> None:
            turns, reading, most = Turns(2), 0, 0

            async def read() -> None:
                nonlocal reading, most
                async with turns.one():
                    reading += 1
                    most = max(most, reading)
                    await asyncio.sleep(0)
                    reading -= 1

            await asyncio.gather(*(read() for _ in range(10)))
            assert most == 2

        asyncio.run(scenario())

    @pytest.mark.parametrize("turns", [Turns(1, patience=0), Turns(1, waiting=0)], ids=["late", "many"])
    def test_are_refused_where_too_many_wait(self, turns: Turns) -> None:
        async def scenario() -> None:
            turns._room += 1
            async with turns.one():
                turns._room -= 1
                with pytest.raises(OverloadedError):
                    async with turns.one():
                        pass
            turns._room = 1
            async with turns.one():
                pass

        asyncio.run(scenario())
