"""Drafts in Postgres: for a day, and only so many of one form."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from stored import stored

from application.ports.drafts import AT_MOST, LIFETIME
from interface.postgres.stores.drafts import PostgresDrafts

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


class TestDrafts:
    def test_are_found_by_their_form_and_their_id_until_their_time_is_over(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                drafts, form_id = PostgresDrafts(s.database), uuid4()
                kept = await drafts.keep(form_id, b"\0content", now=NOW)
                assert await drafts.find(form_id, kept, now=NOW) == b"\0content"
                assert await drafts.find(uuid4(), kept, now=NOW) is None
                assert await drafts.find(form_id, uuid4(), now=NOW) is None
                assert await drafts.find(form_id, kept, now=NOW + LIFETIME) is None

        asyncio.run(scenario())

    def test_are_forgotten_when_their_time_is_over(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                drafts = PostgresDrafts(s.database)
                await drafts.keep(uuid4(), b"old", now=NOW)
                await drafts.keep(uuid4(), b"new", now=NOW + LIFETIME)
                assert s.rows("SELECT content FROM form_draft") == [(b"new",)]

        asyncio.run(scenario())

    def test_of_one_form_make_room_for_newer_ones_and_not_for_those_of_others(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                drafts, form_id = PostgresDrafts(s.database), uuid4()
                other = await drafts.keep(other_form := uuid4(), b"other", now=NOW)
                kept = [
                    await drafts.keep(form_id, b"%d" % number, now=NOW + timedelta(seconds=number))
                    for number in range(AT_MOST + 2)
                ]
                later = NOW + timedelta(hours=1)
                found = [await drafts.find(form_id, draft_id, now=later) for draft_id in kept]
                assert found[:2] == [None, None] and None not in found[2:]
                assert await drafts.find(other_form, other, now=later) == b"other"

        asyncio.run(scenario())
