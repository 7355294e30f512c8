"""API keys: shown once, then known by their digest alone."""

import asyncio
import re
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from eventually import eventually
from stored import ASKING, rows, stored

from application.ports.workflows import WorkflowNotFoundError
from interface.postgres.stores.keys import ApiKeys
from interface.postgres.stores.workflows import PostgresWorkflows


class TestApiKeys:
    def test_stand_for_a_workflow_or_for_the_workspace(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                keys = ApiKeys(s.database)
                now = datetime.now(UTC)
                workflow_id = (
                    await PostgresWorkflows(s.database).add(ASKING, workflow_id=None, now=now)
                ).workflow_id
                ((workspace_id,),) = s.rows("SELECT id FROM workspace")
                app_id, app = await keys.create(workflow_id)
                ws_id, ws = await keys.create(None)
                assert re.fullmatch(r"app-[0-9A-Za-z]{32}", app)
                assert re.fullmatch(r"ws-[0-9A-Za-z]{32}", ws)
                for key, key_id, workflow in ((app, app_id, workflow_id), (ws, ws_id, None)):
                    holder = await keys.find(key)
                    assert holder is not None
                    assert (holder.key_id, holder.workflow_id, holder.workspace_id) == (
                        key_id,
                        workflow,
                        workspace_id,
                    )
                    assert await keys.find(key) is holder

        asyncio.run(scenario())

    @pytest.mark.parametrize("key", ["", "app-", "app-" + "0" * 32, "\0", "\ud800", "x" * 100_000])
    def test_are_nothing_otherwise(self, conninfo: str, key: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                keys = ApiKeys(s.database)
                await keys.create(None)
                assert await keys.find(key) is None

        asyncio.run(scenario())

    def test_are_made_for_workflows_that_exist(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                with pytest.raises(WorkflowNotFoundError):
                    await ApiKeys(s.database).create(uuid4())

        asyncio.run(scenario())

    def test_are_not_in_the_database(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                _, key = await ApiKeys(s.database).create(None)
                text = str(rows(conninfo, "SELECT k::text FROM api_key k"))
                assert key not in text
                assert key[3:] not in text

        asyncio.run(scenario())

    def test_end_when_they_are_revoked(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as one, stored(conninfo) as other:
                mine, theirs = ApiKeys(one.database), ApiKeys(other.database, feed=other.feed)
                key_id, key = await mine.create(None)
                assert await theirs.find(key)
                assert await mine.find(key)
                assert await mine.revoke(key_id)
                assert await mine.find(key) is None

                async def gone() -> bool:
                    return await theirs.find(key) is None

                await eventually(gone, what="the other service knows that the key is revoked")
                assert not await mine.revoke(key_id)
                assert not await mine.revoke(uuid4())

        asyncio.run(scenario())

    def test_are_listed_with_a_hint(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                keys = ApiKeys(s.database)
                first, text = await keys.create(None)
                second, _ = await keys.create(None)
                await keys.revoke(first)
                listed = await keys.summaries()
                assert [summary.key_id for summary in listed] == [first, second]
                assert [summary.revoked_at is None for summary in listed] == [False, True]
                assert listed[0].hint == f"{text[:7]}…{text[-2:]}"

        asyncio.run(scenario())
