"""Workflows: versions are added and published, never changed."""

import asyncio
import hashlib
import json
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from databases import Databases
from eventually import eventually
from late_answer import LateAnswer
from stored import ASKING, rows, stored

from application.ports.runs import NewerVersionError
from application.ports.workflows import WorkflowNotFoundError, WorkflowNotPublishedError
from domain.values.json import JsonObject
from domain.workflow.definition import WorkflowDefinition
from interface.postgres.stores.workflows import PostgresWorkflows

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SECOND = WorkflowDefinition.model_validate(
    ASKING.model_dump() | {"name": "Second\0 \ud800", "environment": {"big": 10**30}}
)


class TestPostgresWorkflows:
    def test_keeps_versions(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = PostgresWorkflows(s.database)
                first = await workflows.add(ASKING, workflow_id=None, now=NOON)
                second = await workflows.add(
                    SECOND, workflow_id=first.workflow_id, now=NOON + timedelta(hours=1)
                )
                assert (first.number, second.number) == (1, 2)
                assert await workflows.version(first.version_id) == first
                assert await workflows.version(second.version_id) == second
                assert await workflows.numbered(first.workflow_id, number=None) == second
                assert await workflows.numbered(first.workflow_id, number=1) == first

        asyncio.run(scenario())

    def test_publishes_the_version_that_is_named(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = PostgresWorkflows(s.database)
                first = await workflows.add(ASKING, workflow_id=None, now=NOON)
                workflow_id = first.workflow_id
                with pytest.raises(WorkflowNotPublishedError):
                    await workflows.published(workflow_id)
                await workflows.add(SECOND, workflow_id=workflow_id, now=NOON)
                assert (await workflows.publish(workflow_id, number=2, now=NOON)).number == 2
                assert (await workflows.published(workflow_id)).number == 2
                assert (
                    await workflows.publish(workflow_id, number=1, now=NOON + timedelta(days=1))
                ).number == 1
                published = await workflows.published(workflow_id)
                assert (published.number, published.published_at) == (1, NOON + timedelta(days=1))
                again = await workflows.publish(workflow_id, number=2, now=NOON + timedelta(days=2))
                assert (again.number, again.published_at) == (2, NOON)

        asyncio.run(scenario())

    def test_knows_nothing_else(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = PostgresWorkflows(s.database)
                known = (await workflows.add(ASKING, workflow_id=None, now=NOON)).workflow_id
                for attempt in (
                    workflows.add(ASKING, workflow_id=uuid4(), now=NOON),
                    workflows.publish(uuid4(), number=1, now=NOON),
                    workflows.publish(known, number=7, now=NOON),
                    workflows.published(uuid4()),
                    workflows.version(uuid4()),
                    workflows.numbered(uuid4(), number=None),
                    workflows.numbered(known, number=7),
                ):
                    with pytest.raises(WorkflowNotFoundError):
                        await attempt

        asyncio.run(scenario())

    def test_numbers_versions_that_are_added_at_once(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = PostgresWorkflows(s.database)
                workflow_id = (await workflows.add(ASKING, workflow_id=None, now=NOON)).workflow_id
                added = await asyncio.gather(
                    *(workflows.add(ASKING, workflow_id=workflow_id, now=NOON) for _ in range(4))
                )
                assert sorted(version.number for version in added) == [2, 3, 4, 5]
                await asyncio.gather(
                    *(workflows.publish(workflow_id, number=n, now=NOON) for n in (1, 2, 3, 4))
                )
                assert s.rows("SELECT count(*) FROM workflow_publication") == [(4,)]

        asyncio.run(scenario())

    def test_keeps_equal_documents_once(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = PostgresWorkflows(s.database)
                version = await workflows.add(ASKING, workflow_id=None, now=NOON)
                await workflows.add(ASKING, workflow_id=version.workflow_id, now=NOON)
                await workflows.add(ASKING, workflow_id=None, now=NOON)
                assert s.rows("SELECT digest, encode(sha256(document), 'hex') FROM definition") == [
                    (ASKING.digest, ASKING.digest)
                ]

        asyncio.run(scenario())

    def test_knows_content_again(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = PostgresWorkflows(s.database)
                assert await workflows.with_content(ASKING) is None
                one = await workflows.add(ASKING, workflow_id=None, now=NOON)
                await workflows.add(SECOND, workflow_id=one.workflow_id, now=NOON)
                other = await workflows.add(ASKING, workflow_id=None, now=NOON + timedelta(hours=1))
                assert await workflows.with_content(ASKING) == other
                assert await workflows.with_content(ASKING, workflow_id=one.workflow_id) == one
                assert await workflows.with_content(SECOND, workflow_id=other.workflow_id) is None
                changed = WorkflowDefinition.model_validate(ASKING.model_dump() | {"environment": {"a": 1}})
                assert await workflows.with_content(changed) is None

        asyncio.run(scenario())

    def test_knows_content_again_that_an_older_program_stored(self, conninfo: str) -> None:
        """It wrote down less, so that the digest is another."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = PostgresWorkflows(s.database)
                version = await workflows.add(SECOND, workflow_id=None, now=NOON)
                document = json.loads(ASKING.document)
                assert document.pop("environment") == {}
                older = json.dumps(document).encode()
                digest = hashlib.sha256(older).hexdigest()
                s.rows("INSERT INTO definition VALUES (%s, %s) RETURNING digest", digest, older)
                s.rows(
                    "INSERT INTO workflow_version VALUES (%s, %s, 2, %s, now()) RETURNING id",
                    *(uuid4(), version.workflow_id, digest),
                )
                found = await workflows.with_content(ASKING)
                assert found is not None and (found.workflow_id, found.number) == (version.workflow_id, 2)

        asyncio.run(scenario())

    def test_lists_workflows(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = PostgresWorkflows(s.database)
                one = await workflows.add(ASKING, workflow_id=None, now=NOON)
                other = await workflows.add(ASKING, workflow_id=None, now=NOON + timedelta(hours=1))
                await workflows.publish(one.workflow_id, number=1, now=NOON)
                renamed = ASKING.model_copy(update={"name": "Renamed"})
                await workflows.add(renamed, workflow_id=one.workflow_id, now=NOON)
                first, second = await workflows.summaries()
                assert (first.workflow_id, first.name, first.newest, first.published) == (
                    one.workflow_id,
                    "Renamed",
                    2,
                    1,
                )
                assert (second.workflow_id, second.newest, second.published) == (other.workflow_id, 1, None)

        asyncio.run(scenario())


class TestCaches:
    def test_answer_without_the_database(self, databases: Databases) -> None:
        async def scenario() -> None:
            conninfo = databases.fresh()
            async with stored(conninfo) as s:
                workflows = PostgresWorkflows(s.database)
                version = await workflows.add(ASKING, workflow_id=None, now=NOON)
                await workflows.publish(version.workflow_id, number=1, now=NOON)
                first = await workflows.published(version.workflow_id)
                await s.database.close()
                assert await workflows.published(version.workflow_id) is first
                assert await workflows.version(version.version_id) is first

        asyncio.run(scenario())

    def test_hear_of_publications_by_others(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as one, stored(conninfo) as other:
                mine = PostgresWorkflows(one.database, feed=one.feed)
                theirs = PostgresWorkflows(other.database, feed=other.feed)
                version = await mine.add(ASKING, workflow_id=None, now=NOON)
                assert (await theirs.version(version.version_id)).published_at is None
                for number in (1, 2, 3):
                    await mine.publish(version.workflow_id, number=number, now=NOON)
                    assert (await mine.published(version.workflow_id)).number == number
                    await mine.add(SECOND, workflow_id=version.workflow_id, now=NOON)

                    async def seen(number: int = number) -> bool:
                        return (await theirs.published(version.workflow_id)).number == number

                    await eventually(seen, what="the other service sees the publication")

                async def known() -> bool:
                    return (await theirs.version(version.version_id)).published_at == NOON

                await eventually(known, what="the other service knows that the version is published")

        asyncio.run(scenario())

    def test_keep_no_version_that_was_replaced_while_it_was_being_asked_for(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                late = LateAnswer(s.database)
                workflows: Any = PostgresWorkflows(late)  # type: ignore[arg-type]
                beside = PostgresWorkflows(s.database)
                workflow_id = (await beside.add(ASKING, workflow_id=None, now=NOON)).workflow_id
                await beside.publish(workflow_id, number=1, now=NOON)
                await beside.add(ASKING, workflow_id=workflow_id, now=NOON)
                asking = asyncio.create_task(workflows.published(workflow_id))
                await late.answered.wait()
                await workflows.publish(workflow_id, number=2, now=NOON)
                late.passed_on.set()
                await asking
                assert (await workflows.published(workflow_id)).number == 2

        asyncio.run(scenario())

    @pytest.mark.parametrize(
        ("newer", "unknown"),
        [
            ({"sealed": True}, "a part of"),
            (
                {"nodes": [{"id": "start", "type": "start"}, {"id": "x", "type": "poll"}]},
                "the node 'poll' in",
            ),
            (
                {
                    "nodes": [
                        {"id": "start", "type": "start"},
                        {"id": "ask", "type": "human-input", "fields": [{"type": "rating", "name": "stars"}]},
                    ]
                },
                "the field 'rating' in",
            ),
        ],
        ids=["a property", "a node", "a field"],
    )
    def test_leave_a_definition_to_the_newer_version_that_published_it(
        self, conninfo: str, newer: JsonObject, unknown: str
    ) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = PostgresWorkflows(s.database)
                version = await workflows.add(ASKING, workflow_id=None, now=NOON)
                document = json.dumps(ASKING.model_dump(mode="json") | newer).encode()
                digest = hashlib.sha256(document).hexdigest()
                s.rows("INSERT INTO definition (digest, document) VALUES (%s, %s)", digest, document)
                theirs = uuid4()
                s.rows(
                    "INSERT INTO workflow_version SELECT %s, workflow_id, 2, %s, created_at FROM workflow_version",
                    theirs,
                    digest,
                )
                s.rows(
                    "INSERT INTO workflow_publication (workflow_id, publication, number, published_at)"
                    " VALUES (%s, 1, 2, now())",
                    version.workflow_id,
                )
                said = f"{unknown} version 2 of workflow {version.workflow_id}"
                for asked in (workflows.version(theirs), workflows.published(version.workflow_id)):
                    with pytest.raises(NewerVersionError, match=said):
                        await asked
                assert [it.newest for it in await workflows.summaries()] == [2]

        asyncio.run(scenario())

    def test_know_no_more_than_the_database(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = PostgresWorkflows(s.database)
                first = await workflows.add(ASKING, workflow_id=None, now=NOON)
                await workflows.publish(first.workflow_id, number=1, now=NOON)
                await workflows.published(first.workflow_id)
                await PostgresWorkflows(s.database).add(SECOND, workflow_id=first.workflow_id, now=NOON)
                await PostgresWorkflows(s.database).publish(first.workflow_id, number=2, now=NOON)
                assert (await workflows.published(first.workflow_id)).number == 1
                workflows.forget("")
                assert (await workflows.published(first.workflow_id)).number == 2

        asyncio.run(scenario())


class TestDocuments:
    def test_are_read_as_they_were_written(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = PostgresWorkflows(s.database)
                version = await workflows.add(SECOND, workflow_id=None, now=NOON)
                read = (await PostgresWorkflows(s.database).version(version.version_id)).definition
                assert read == SECOND
                assert isinstance(read, WorkflowDefinition)
                assert read.digest == SECOND.digest
                assert rows(conninfo, "SELECT name FROM workflow") == [("Second\ufffd ?",)]

        asyncio.run(scenario())

    def test_keep_the_order_in_which_they_were_written(self, conninfo: str) -> None:
        """Also where only that changed since the version before."""
        orders: list[list[str]] = [["street", "city"], ["city", "street"]]

        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = PostgresWorkflows(s.database)
                versions = [
                    await workflows.add(_of_places(order), workflow_id=None, now=NOON) for order in orders
                ]
                for version, order in zip(versions, orders, strict=True):
                    read = await PostgresWorkflows(s.database).version(version.version_id)
                    assert list(read.definition.environment) == order
                    assert read.digest == version.digest == read.definition.digest

        asyncio.run(scenario())


def _of_places(order: list[str]) -> WorkflowDefinition:
    return WorkflowDefinition.model_validate(ASKING.model_dump() | {"environment": dict.fromkeys(order, "")})
