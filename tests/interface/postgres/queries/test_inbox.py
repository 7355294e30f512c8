"""The forms of a member, found among those of all others."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from databases import Databases
from eventually import eventually
from stored import Stored, answer, asking, rows, stored, token

from application.queries.form_list import form_cursor
from application.queries.inbox import Counts
from interface.postgres.queries.inbox import Inbox

ANN = uuid4()
OTHERS = 3000
FILL = f"""
INSERT INTO run (started_at, version, steps, exceptions, log_id, run_id, workflow_id, version_id, status, channel,
                 started_by)
SELECT now(), 1, 1, 0, 0, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'paused', 'c', 'u'
FROM generate_series(1, {OTHERS});
INSERT INTO form (issued_at, expires_at, version, log_id, run_id, form_id, execution_id, status)
SELECT now(), now(), 1, 0, run_id, gen_random_uuid(), 'ask#1', 'waiting' FROM run;
INSERT INTO form_token (version, log_id, run_id, digest, surface, recipient, member_id)
SELECT 1, 0, run_id, uuid_send(gen_random_uuid()), 'email', '1', gen_random_uuid() FROM run
"""
"""Forms that were sent to others; nobody gathers statistics about them."""
READ = "SELECT coalesce(sum(idx_tup_read), 0)::int FROM pg_stat_user_indexes WHERE schemaname = 'placet'"
USERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'"


async def sent(s: Stored, *, member: UUID = ANN, minutes: int = 0) -> UUID:
    """A new form that was sent to the member, so much earlier; return its id."""
    run = asking(now=datetime.now(UTC) - timedelta(minutes=minutes))
    await s.runs.save(run)
    s.rows("UPDATE form_token SET member_id = %s, recipient = '1' WHERE run_id = %s", member, run.id)
    return UUID(run.waiting_forms[0].id)


class TestInbox:
    def test_has_the_member_s_forms_by_their_closing_time(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                inbox = Inbox(s.database, s.vault)
                forms = [await sent(s, minutes=minutes) for minutes in (10, 30, 20)]
                await sent(s, member=uuid4())
                page = await inbox.page(ANN, status="waiting", limit=2)
                assert [UUID(form.issued.form_id) for form in page.forms] == [forms[1], forms[2]]
                assert page.has_more
                after = form_cursor(page.forms[-1], status="waiting")
                rest = await inbox.page(ANN, status="waiting", after=after)
                assert [UUID(form.issued.form_id) for form in rest.forms] == [forms[0]]
                assert not rest.has_more
                latest = await inbox.page(ANN)
                assert [UUID(form.issued.form_id) for form in latest.forms] == [forms[0], forms[2], forms[1]]
                assert (await inbox.page(uuid4())).forms == ()
                assert await inbox.counts(ANN, now=datetime.now(UTC)) == Counts(waiting=3, soon=3)
                assert await inbox.counts(uuid4(), now=datetime.now(UTC)) == Counts(waiting=0, soon=0)

        asyncio.run(scenario())

    def test_has_a_form_once_however_many_links_lead_to_it(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                inbox, form_id = Inbox(s.database, s.vault), await sent(s)
                s.rows(
                    "INSERT INTO form_token "
                    "SELECT version, log_id, run_id, '\\x00', 'email', '2', member_id FROM form_token"
                )
                (form,) = (await inbox.page(ANN, status="waiting")).forms
                assert UUID(form.issued.form_id) == form_id
                assert (await inbox.counts(ANN, now=datetime.now(UTC))).waiting == 1
                sending = await inbox.sending(ANN, form_id)
                assert sending is not None and (sending.run_id, sending.recipient) == (form.run_id, "1")

        asyncio.run(scenario())

    def test_knows_whose_a_token_is(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                inbox, run = Inbox(s.database, s.vault), asking()
                await s.runs.save(run)
                assert await inbox.holder(token(run)) is None
                s.rows("UPDATE form_token SET member_id = %s", ANN)
                assert await inbox.holder(token(run)) == ANN
                assert await inbox.holder("0" * 22) is None
                assert await inbox.sending(uuid4(), UUID(run.waiting_forms[0].id)) is None
                answer(run)
                await s.runs.save(run)
                assert (await inbox.page(ANN, status="waiting")).forms == ()
                assert len((await inbox.page(ANN, status="submitted")).forms) == 1

        asyncio.run(scenario())

    @pytest.mark.parametrize("status", ["waiting", None])
    def test_is_found_without_reading_what_is_others(
        self, databases: Databases, status: "str | None"
    ) -> None:
        conninfo = databases.fresh()
        for table in ("run", "form", "form_token"):
            rows(conninfo, f"ALTER TABLE {table} SET (autovacuum_enabled = false)")

        async def scenario() -> None:
            async with stored(conninfo) as s:
                inbox, form_id = Inbox(s.database, s.vault), await sent(s)
                for _ in range(8):  # long enough for plans to be kept
                    await look(inbox, form_id)
                rows(conninfo, FILL)
                rows(conninfo, "SELECT pg_stat_reset()")
                await look(inbox, form_id)

            async def gone() -> bool:
                return rows(conninfo, USERS) == [(1,)]

            await eventually(gone, what="the server's processes have ended, and handed in what they counted")

        async def look(inbox: Inbox, form_id: UUID) -> None:
            assert len((await inbox.page(ANN, status=status)).forms) == 1  # type: ignore[arg-type]
            await inbox.counts(ANN, now=datetime.now(UTC))
            assert await inbox.sending(ANN, form_id)
            await inbox.holder("0" * 22)

        asyncio.run(scenario())
        ((read,),) = rows(conninfo, READ)
        assert 0 < read < 500
