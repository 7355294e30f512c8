"""API keys: shown once, then known by their digest alone."""

import asyncio
import re
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from eventually import eventually
from late_answer import LateAnswer
from stored import ASKING, rows, stored

from application.ports.workflows import WorkflowNotFoundError
from application.scopes import Scope
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

    def test_are_for_what_is_asked_for_or_for_what_their_kind_is_for(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                keys = ApiKeys(s.database)
                now = datetime.now(UTC)
                workflow_id = (
                    await PostgresWorkflows(s.database).add(ASKING, workflow_id=None, now=now)
                ).workflow_id
                usual, everything = {"read", "run", "answer"}, {"read", "run", "answer", "author"}
                for workflow, asked, scopes in (
                    (workflow_id, None, usual),
                    (workflow_id, frozenset[Scope]({"author"}), {"author"}),
                    (None, None, everything),
                    (None, frozenset[Scope]({"read"}), {"read"}),
                ):
                    _, key = await keys.create(workflow, scopes=asked)
                    holder = await keys.find(key)
                    assert holder is not None
                    assert holder.scopes == scopes
                    assert (await keys.summaries())[-1].scopes == scopes

        asyncio.run(scenario())

    @pytest.mark.parametrize(
        ("written", "workspace", "scopes"),
        [
            (None, False, {"read", "run", "answer"}),
            (None, True, {"read", "run", "answer", "author"}),
            (["read", "of-a-later-version"], True, {"read"}),
            ([], False, set[str]()),
        ],
    )
    def test_of_other_versions_are_for_what_is_known_of_them(
        self, conninfo: str, written: list[str] | None, workspace: bool, scopes: set[str]
    ) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                now = datetime.now(UTC)
                version = await PostgresWorkflows(s.database).add(ASKING, workflow_id=None, now=now)
                key_id, key = await ApiKeys(s.database).create(None if workspace else version.workflow_id)
                s.rows("UPDATE api_key SET scopes = %s WHERE id = %s", written, key_id)
                holder = await ApiKeys(s.database).find(key)
                assert holder is not None
                assert holder.scopes == scopes

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

    def test_are_not_trusted_until_somebody_says_that_they_are_revoked(self, conninfo: str) -> None:
        """The hint gets lost, as when the one who revokes the key is killed: they end all the same."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                keys = ApiKeys(s.database)  # hears no hints
                key_id, key = await keys.create(None)
                assert await keys.find(key)
                s.rows("UPDATE api_key SET revoked_at = now() WHERE id = %s", key_id)

                async def gone() -> bool:
                    return await keys.find(key) is None

                await eventually(gone, what="it is known that the key is revoked")

        asyncio.run(scenario())

    def test_are_refused_at_once_while_others_are_just_being_asked_for(self, conninfo: str) -> None:
        """A key is looked up, is still in force, and revoked before the answer has come."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                late = LateAnswer(s.database)
                keys: Any = ApiKeys(late)  # type: ignore[arg-type]
                key_id, key = await keys.create(None)
                looking = asyncio.create_task(keys.find(key))
                await late.answered.wait()
                assert await keys.revoke(key_id)
                late.passed_on.set()
                await looking
                assert await keys.find(key) is None

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
