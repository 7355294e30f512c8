"""Whose the files are, in a database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from files import a_file
from psycopg import errors
from stored import WORKFLOW, asking, rows, stored

from application.queries.end_users import EndUser
from domain.run.end_user import end_user_id
from interface.postgres.queries.end_users import EndUsers
from interface.postgres.stores.files import PostgresFileRecords

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


class TestPostgresFileRecords:
    async def test_finds_what_was_added(self, conninfo: str) -> None:
        async with stored(conninfo) as s:
            records = PostgresFileRecords(s.database)
            plain = a_file(WORKFLOW)
            fetched = a_file(
                WORKFLOW, form_id=uuid4(), source_url="https://files.example/a.png", extension=""
            )
            for record in (plain, fetched):
                await records.add(record)
                assert await records.find(record.id) == record
            assert await records.find(uuid4()) is None

    async def test_keeps_the_first_of_an_id(self, conninfo: str) -> None:
        async with stored(conninfo) as s:
            records = PostgresFileRecords(s.database)
            first = a_file(WORKFLOW)
            await records.add(first)
            await records.add(replace(first, name="another.png"))
            assert await records.find(first.id) == first

    async def test_counts_the_files_of_a_form(self, conninfo: str) -> None:
        async with stored(conninfo) as s:
            records = PostgresFileRecords(s.database)
            form_id = uuid4()
            for of in (form_id, form_id, None, uuid4()):
                await records.add(a_file(WORKFLOW, form_id=of))
            assert (await records.sent_for(form_id), await records.sent_for(uuid4())) == ((2, 6), (0, 0))

    async def test_count_each_content_once(self, conninfo: str) -> None:
        async with stored(conninfo) as s:
            records = PostgresFileRecords(s.database)
            assert await records.taken() == 0
            for digest, size in (("0" * 64, 3), ("0" * 64, 3), ("1" * 64, 3)):
                await records.add(replace(a_file(WORKFLOW, size=size), digest=digest))
            assert await records.taken() == 6

    async def test_tells_end_users_by_what_they_sent(self, conninfo: str) -> None:
        async with stored(conninfo) as s:
            records, users = PostgresFileRecords(s.database), EndUsers(s.database, s.vault)
            noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
            for number, user in enumerate(("ann", "ann", "bob", "ann")):
                await records.add(a_file(WORKFLOW, user=user, created_at=noon + timedelta(hours=number)))
            ann = EndUser(
                id=end_user_id(WORKFLOW, "ann"),
                workflow_id=WORKFLOW,
                name="ann",
                first_seen=noon,
                last_seen=noon + timedelta(hours=3),
            )
            assert await users.find(ann.id) == ann
            earlier = noon - timedelta(days=1)
            await s.runs.save(asking(now=earlier, user="ann"))
            assert await users.find(ann.id) == replace(ann, first_seen=earlier)

    async def test_knows_the_workspace(self, conninfo: str) -> None:
        async with stored(conninfo) as s:
            workspace_id = await PostgresFileRecords(s.database).workspace_id()
        assert rows(conninfo, "SELECT id FROM workspace WHERE log_id = 0") == [(workspace_id,)]

    async def test_records_no_file_without_content(self, conninfo: str) -> None:
        async with stored(conninfo) as s:
            with pytest.raises(errors.CheckViolation):
                await PostgresFileRecords(s.database).add(a_file(WORKFLOW, size=0))
