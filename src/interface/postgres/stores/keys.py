"""API keys: shown once, known afterwards by their digest."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from cachetools import TTLCache
from psycopg import errors

from application.ports.workflows import WorkflowNotFoundError
from application.scopes import Scope, default_scopes, in_order, known_scopes
from interface.postgres.connection import AsyncConnection
from interface.postgres.database import Database
from interface.postgres.log.feed import CACHE_CHANNEL, LogFeed
from interface.runtime.ids import new_id

FRESH_SECONDS = 1.0
"""For how long a key is honoured after it was revoked, should the hint get lost."""
CACHED_KEYS = 1024

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_LENGTH = 32

_CREATE = """
INSERT INTO placet.api_key (digest, id, log_id, workflow_id, hint, scopes, created_at)
VALUES (%s, %s, %s, %s, %s, %s, now())
"""
_FIND = """
SELECT k.id, k.workflow_id, w.id, k.scopes FROM placet.api_key k JOIN placet.workspace w USING (log_id)
WHERE k.digest = %s AND k.revoked_at IS NULL
"""
_REVOKE = "UPDATE placet.api_key SET revoked_at = now() WHERE id = %s AND revoked_at IS NULL RETURNING id"
_LIST = """
SELECT id, workflow_id, hint, scopes, created_at, revoked_at FROM placet.api_key
WHERE log_id = %s ORDER BY created_at, id
"""
_TELL = "SELECT pg_notify('placet_cache', 'key:' || %s)"


@dataclass(frozen=True, kw_only=True, slots=True)
class KeyHolder:
    """Who a key stands for: one workflow, or the whole workspace where `workflow_id` is nothing."""

    key_id: UUID
    workflow_id: UUID | None
    workspace_id: UUID
    scopes: frozenset[Scope]


@dataclass(frozen=True, kw_only=True, slots=True)
class KeySummary:
    """A key as a list shows it."""

    key_id: UUID
    workflow_id: UUID | None
    hint: str
    scopes: frozenset[Scope]
    created_at: datetime
    revoked_at: datetime | None


class ApiKeys:
    """The keys that open the API."""

    def __init__(self, database: Database, *, feed: LogFeed | None = None, log_id: int = 0) -> None:
        self._database = database
        self._log_id = log_id
        self._known: TTLCache[bytes, KeyHolder] = TTLCache(maxsize=CACHED_KEYS, ttl=FRESH_SECONDS)
        self._hints = 0
        if feed is not None:
            feed.on_hint(CACHE_CHANNEL, self.forget)

    async def create(
        self, workflow_id: UUID | None, *, scopes: frozenset[Scope] | None = None
    ) -> tuple[UUID, str]:
        """
        Return a new key's id and its text: `app-…` for a workflow, `ws-…` for the workspace.

        :param scopes: what it may be used for, if not what such keys are for as a rule
        :raises WorkflowNotFoundError: if there is no such workflow
        """
        secret = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
        prefix = "ws" if workflow_id is None else "app"
        key, key_id = f"{prefix}-{secret}", new_id()
        if scopes is None:
            scopes = default_scopes(workspace=workflow_id is None)
        arguments: tuple[Any, ...] = (
            _digest(key),
            key_id,
            self._log_id,
            workflow_id,
            f"{prefix}-{secret[:4]}…{secret[-2:]}",
            in_order(scopes),
        )

        async def write(connection: AsyncConnection) -> None:
            await connection.execute(_CREATE, arguments)

        try:
            await self._database.transact(write)
        except errors.ForeignKeyViolation as unknown:
            raise WorkflowNotFoundError(workflow_id) from unknown
        return key_id, key

    async def find(self, key: str) -> KeyHolder | None:
        """Return whom the key stands for, or None if it is unknown or revoked."""
        digest = _digest(key)
        if (kept := self._known.get(digest)) is not None:
            return kept
        hints = self._hints
        row = await self._database.row(_FIND, (digest,))
        holder = (
            None
            if row is None
            else KeyHolder(
                key_id=row[0], workflow_id=row[1], workspace_id=row[2], scopes=_scopes(row[3], row[1])
            )
        )
        # An unknown key may be made at any moment, and must work at once; one that was revoked while we asked must not.
        if holder is not None and hints == self._hints:
            self._known[digest] = holder
        return holder

    async def revoke(self, key_id: UUID) -> bool:
        """Make the key useless, at once; return whether it was in use."""

        async def write(connection: AsyncConnection) -> bool:
            revoked = await (await connection.execute(_REVOKE, (key_id,))).fetchone()
            await connection.execute(_TELL, (str(key_id),))
            return revoked is not None

        revoked = await self._database.transact(write)
        self.forget(f"key:{key_id}")
        return revoked

    async def summaries(self) -> list[KeySummary]:
        """Return every key, the oldest first, the revoked ones included."""
        rows = await self._database.rows(_LIST, (self._log_id,))
        return [
            KeySummary(
                key_id=key_id,
                workflow_id=workflow_id,
                hint=hint,
                scopes=_scopes(scopes, workflow_id),
                created_at=created,
                revoked_at=revoked,
            )
            for key_id, workflow_id, hint, scopes, created, revoked in rows
        ]

    def forget(self, hint: str) -> None:
        """Take a hint from `placet_cache`: what it names has changed; an empty one means anything."""
        self._hints += 1
        kind, _, key_id = hint.partition(":")
        if hint == "":
            self._known.clear()
        elif kind == "key":
            stale = [digest for digest, holder in self._known.items() if str(holder.key_id) == key_id]
            for digest in stale:
                del self._known[digest]


def _scopes(written: list[str] | None, workflow_id: UUID | None) -> frozenset[Scope]:
    """Return what the key is for; one of before there were scopes is for what its kind is for."""
    return default_scopes(workspace=workflow_id is None) if written is None else known_scopes(written)


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
