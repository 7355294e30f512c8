"""Runs: read, appended to, found by token."""

import asyncio
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from stored import answer, asking, stored, token

from application.ports import FormNotFoundError, RunNotFoundError, VersionConflictError
from domain.run.events import FormIssued


class TestPostgresRuns:
    def test_gives_back_what_was_saved(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                position = await s.runs.save(run)
                read = await s.runs.get(run.id)
                assert position == run.version
                assert read == run

        asyncio.run(scenario())

    def test_goes_on_where_the_run_was(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                first = await s.runs.save(run)
                again = await s.runs.get(run.id)
                answer(again)
                last = await s.runs.save(again)
                assert (await s.runs.get(run.id)).outputs == {"note": "fine"}
                assert last == first + 6

        asyncio.run(scenario())

    def test_knows_no_run_that_was_not_saved(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                with pytest.raises(RunNotFoundError):
                    await s.runs.get(uuid4())
                assert await s.runs.history(uuid4()) == []

        asyncio.run(scenario())

    def test_finds_the_run_that_a_token_opens(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                await s.runs.save(run)
                found, ticket = await s.runs.by_token(token(run))
                assert found == run
                assert (ticket.run_id, ticket.form_id) == (run.id, run.waiting_forms[0].id)
                assert (ticket.surface, ticket.recipient) == ("web", None)

        asyncio.run(scenario())

    @pytest.mark.parametrize("text", ["", "unknown", "\0", "\ud800", "0" * 22, "x" * 10_000])
    def test_finds_nothing_by_another_token(self, conninfo: str, text: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                await s.runs.save(asking())
                with pytest.raises(FormNotFoundError):
                    await s.runs.by_token(text)

        asyncio.run(scenario())

    def test_keeps_no_token(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                await s.runs.save(run)
                for table in ("event", "run", "form", "form_token", "task", "end_user"):
                    text = str(s.rows(f"SELECT t::text FROM {table} t"))
                    assert token(run) not in text

        asyncio.run(scenario())

    def test_tells_the_history_behind_a_version(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                pending = list(run.pending_events)
                await s.runs.save(run)
                for after in range(len(pending) + 2):
                    history = await s.runs.history(run.id, after=after)
                    assert [recorded.event for recorded in history] == pending[after:]
                    assert [recorded.position for recorded in history] == list(
                        range(after + 1, len(pending) + 1)
                    )

        asyncio.run(scenario())

    def test_refuses_a_decision_on_an_older_state(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                await s.runs.save(run)
                one, other = await s.runs.get(run.id), await s.runs.get(run.id)
                answer(one, note="first")
                answer(other, note="second")
                await s.runs.save(one)
                with pytest.raises(VersionConflictError):
                    await s.runs.save(other)
                assert (await s.runs.get(run.id)).outputs == {"note": "first"}

        asyncio.run(scenario())

    def test_keeps_instants_to_the_microsecond(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                now = datetime(2026, 3, 2, 12, 0, 0, 123457, tzinfo=UTC)
                run = asking(now=now)
                await s.runs.save(run)
                events = [recorded.event for recorded in await s.runs.history(run.id)]
                assert {event.timestamp for event in events} == {now}
                assert all(event.timestamp.isoformat() == now.isoformat() for event in events)
                assert any(isinstance(event, FormIssued) for event in events)

        asyncio.run(scenario())
