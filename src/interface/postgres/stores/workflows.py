"""The workflows and their versions, in PostgreSQL; nothing of them ever changes, only more is added."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, LiteralString
from uuid import UUID

from cachetools import LRUCache, TTLCache
from psycopg import errors
from pydantic import ValidationError

from application.ports.runs import NewerVersionError
from application.ports.workflows import WorkflowNotFoundError, WorkflowNotPublishedError, WorkflowVersion
from domain.fields import UnsupportedField
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes import Unsupported
from domain.workflow.nodes.human_input import HumanInput
from interface.postgres.connection import AsyncConnection
from interface.postgres.database import Database, Row
from interface.postgres.log.feed import CACHE_CHANNEL, LogFeed
from interface.postgres.text import storable
from interface.runtime.ids import new_id

FRESH_SECONDS = 1.0
"""For how long an answer about what is published is given again, should the hint that it changed get lost."""
CACHED_VERSIONS = 256

_VERSION = """
SELECT id, workflow_id, number, created_at, published_at, document FROM placet.version_document WHERE id = %s
"""
_NUMBERED = """
SELECT id, workflow_id, number, created_at, published_at, document FROM placet.version_document
WHERE workflow_id = %s AND number = %s
"""
_NEWEST = """
SELECT id, workflow_id, number, created_at, published_at, document FROM placet.version_document
WHERE workflow_id = %s ORDER BY number DESC LIMIT 1
"""
_PUBLISHED = """
SELECT id, workflow_id, number, created_at, published_at, document FROM placet.version_document
WHERE workflow_id = %s AND number = (SELECT number FROM placet.workflow_publication WHERE workflow_id = %s
                                     ORDER BY publication DESC LIMIT 1)
"""
_WITH_DIGEST = """
SELECT v.id, v.workflow_id, v.number, v.created_at, v.published_at, v.document
FROM placet.version_document v JOIN placet.workflow w ON w.id = v.workflow_id
WHERE w.log_id = %s AND (%s::uuid IS NULL OR v.workflow_id = %s)
  AND v.id IN (SELECT id FROM placet.workflow_version WHERE digest = %s)
ORDER BY v.created_at DESC, v.id DESC LIMIT 1
"""
_EXISTS = "SELECT 1 FROM placet.workflow WHERE id = %s"
_ADD_WORKFLOW = "INSERT INTO placet.workflow (id, log_id, name, mode, created_at) VALUES (%s, %s, %s, %s, %s)"
_ADD_DEFINITION = "INSERT INTO placet.definition (digest, document) VALUES (%s, %s) ON CONFLICT DO NOTHING"
_ADD_VERSION = """
INSERT INTO placet.workflow_version (id, workflow_id, number, digest, created_at)
SELECT %s, %s, 1 + coalesce(max(number), 0), %s, %s FROM placet.workflow_version WHERE workflow_id = %s
RETURNING number
"""
_ADD_PUBLICATION = """
INSERT INTO placet.workflow_publication (workflow_id, publication, number, published_at)
SELECT %s, 1 + coalesce(max(publication), 0), %s, %s FROM placet.workflow_publication WHERE workflow_id = %s
"""
_TELL = "SELECT pg_notify('placet_cache', 'workflow:' || %s)"
_LIST = """
SELECT id, newest, published, document, created_at FROM placet.workflow_summary
WHERE log_id = %s ORDER BY created_at, id
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkflowSummary:
    """A workflow as a list shows it; its name and mode are those of the newest version."""

    workflow_id: UUID
    name: str
    mode: str
    newest: int
    published: int | None
    """The number of the version that runs, if one is published."""
    created_at: datetime


class PostgresWorkflows:
    """The `Workflows` port, with small caches that other processes keep honest by `placet_cache` hints."""

    def __init__(self, database: Database, *, feed: LogFeed | None = None, log_id: int = 0) -> None:
        self._database = database
        self._log_id = log_id
        self._immutable: LRUCache[UUID, WorkflowVersion] = LRUCache(maxsize=CACHED_VERSIONS)
        """Versions that were published: nothing of them can change any more."""
        self._drafts: TTLCache[UUID, WorkflowVersion] = TTLCache(maxsize=CACHED_VERSIONS, ttl=FRESH_SECONDS)
        self._published: TTLCache[UUID, WorkflowVersion] = TTLCache(
            maxsize=CACHED_VERSIONS, ttl=FRESH_SECONDS
        )
        """What runs now, by workflow."""
        self._hints = 0
        if feed is not None:
            feed.on_hint(CACHE_CHANNEL, self.forget)

    async def add(
        self, definition: WorkflowDefinition, *, workflow_id: UUID | None, now: datetime
    ) -> WorkflowVersion:
        """
        Store a new version, of a new workflow if no id is given.

        :raises WorkflowNotFoundError: if the id is given and unknown
        """
        version_id, chosen = new_id(), workflow_id or new_id()
        document = definition.document
        digest = hashlib.sha256(document).hexdigest()

        async def write(connection: AsyncConnection) -> int:
            if workflow_id is None:
                await connection.execute(
                    _ADD_WORKFLOW, (chosen, self._log_id, storable(definition.name), definition.mode, now)
                )
            await connection.execute(_ADD_DEFINITION, (digest, document))
            cursor = await connection.execute(_ADD_VERSION, (version_id, chosen, digest, now, chosen))
            row = await cursor.fetchone()
            assert row is not None
            number: int = row[0]
            return number

        if workflow_id is not None:
            await self._require(workflow_id)
        number = await self._database.transact(write)
        return WorkflowVersion(
            workflow_id=chosen,
            version_id=version_id,
            number=number,
            created_at=now,
            published_at=None,
            digest=digest,
            definition=definition,
        )

    async def publish(self, workflow_id: UUID, *, number: int, now: datetime) -> WorkflowVersion:
        """Publish the version with that number. :raises WorkflowNotFoundError: if there is no such version"""

        async def write(connection: AsyncConnection) -> None:
            await connection.execute(_ADD_PUBLICATION, (workflow_id, number, now, workflow_id))
            await connection.execute(_TELL, (str(workflow_id),))

        try:
            await self._database.transact(write)
        except errors.ForeignKeyViolation as unknown:
            raise WorkflowNotFoundError(workflow_id) from unknown
        self.forget(f"workflow:{workflow_id}")
        return await self.numbered(workflow_id, number=number)

    async def published(self, workflow_id: UUID) -> WorkflowVersion:
        """
        Return the version that runs.

        :raises WorkflowNotFoundError: if there is no such workflow
        :raises WorkflowNotPublishedError: if none of its versions is published
        """
        if (cached := self._published.get(workflow_id)) is not None:
            return cached
        hints = self._hints
        row = await self._database.row(_PUBLISHED, (workflow_id, workflow_id))
        if row is None:
            await self._require(workflow_id)
            raise WorkflowNotPublishedError(workflow_id)
        version = _version(row)
        self._immutable[version.version_id] = version
        if hints == self._hints:  # else another one may have been published while we asked
            self._published[workflow_id] = version
        return version

    async def version(self, version_id: UUID) -> WorkflowVersion:
        """:raises WorkflowNotFoundError: if there is none"""
        cached = self._immutable.get(version_id) or self._drafts.get(version_id)
        if cached is not None:
            return cached
        hints = self._hints
        version = await self._one(_VERSION, (version_id,))
        if version.published_at is not None:
            self._immutable[version_id] = version
        elif hints == self._hints:
            self._drafts[version_id] = version
        return version

    async def numbered(self, workflow_id: UUID, *, number: int | None) -> WorkflowVersion:
        """Return the version with that number, or the newest, published or not. :raises WorkflowNotFoundError:"""
        if number is None:
            return await self._one(_NEWEST, (workflow_id,))
        return await self._one(_NUMBERED, (workflow_id, number))

    async def with_content(
        self, definition: WorkflowDefinition, *, workflow_id: UUID | None = None
    ) -> WorkflowVersion | None:
        """
        Return the latest version with this very content, of any workflow if none is named; or None.

        What an older program stored may have another digest, since it knew less to write down: of workflows of the
        same name the newest version is read and compared.
        """
        arguments = (self._log_id, workflow_id, workflow_id, definition.digest)
        row = await self._database.row(_WITH_DIGEST, arguments)
        if row is not None:
            return _version(row)
        for summary in reversed(await self.summaries()):
            if summary.name == definition.name and workflow_id in (None, summary.workflow_id):
                newest = await self.numbered(summary.workflow_id, number=None)
                if newest.definition == definition:
                    return newest
        return None

    async def summaries(self) -> list[WorkflowSummary]:
        """Return every workflow, the oldest first."""
        summaries = []
        rows = await self._database.rows(_LIST, (self._log_id,))
        for workflow_id, newest, published, document, created_at in rows:
            shown = json.loads(document)
            summaries.append(
                WorkflowSummary(
                    workflow_id=workflow_id,
                    name=shown["name"],
                    mode=shown["mode"],
                    newest=newest,
                    published=published,
                    created_at=created_at,
                )
            )
        return summaries

    def forget(self, hint: str) -> None:
        """Take a hint from `placet_cache`: what it names has changed; an empty one means anything."""
        self._hints += 1
        kind, _, named = hint.partition(":")
        if hint == "":
            self._published.clear()
            self._drafts.clear()
        elif kind == "workflow":
            for cache in (self._published, self._drafts):
                for key in [key for key, version in cache.items() if str(version.workflow_id) == named]:
                    cache.pop(key, None)

    async def _one(self, query: LiteralString, arguments: tuple[Any, ...]) -> WorkflowVersion:
        row = await self._database.row(query, arguments)
        if row is None:
            raise WorkflowNotFoundError(arguments[0])
        return _version(row)

    async def _require(self, workflow_id: UUID) -> None:
        if await self._database.row(_EXISTS, (workflow_id,)) is None:
            raise WorkflowNotFoundError(workflow_id)


def _unsupported(definition: WorkflowDefinition) -> str | None:
    """Return what in the definition we would not have published, or None if there is nothing like that."""
    for node in definition.nodes:
        if isinstance(node, Unsupported):
            return f"node '{node.kind}'"
        if isinstance(node, HumanInput):
            for field in node.fields:
                if isinstance(field, UnsupportedField):
                    return f"field '{field.kind}'"
    return None


def _version(row: Row) -> WorkflowVersion:
    """:raises NewerVersionError: if the definition has something in it that this version does not know"""
    version_id, workflow_id, number, created_at, published_at, document = row
    try:
        definition = WorkflowDefinition.model_validate(json.loads(document))
    except ValidationError as unknown:
        raise NewerVersionError(f"a part of version {number} of workflow {workflow_id}") from unknown
    if published_at is not None and (kind := _unsupported(definition)):
        raise NewerVersionError(f"the {kind} in version {number} of workflow {workflow_id}")
    return WorkflowVersion(
        workflow_id=workflow_id,
        version_id=version_id,
        number=number,
        created_at=created_at,
        published_at=published_at,
        digest=hashlib.sha256(document).hexdigest(),
        definition=definition,
    )
