"""Runs: read, appended to, found by token."""

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import product
from uuid import UUID, uuid4

import pytest
from effects import with_errands
from psycopg import errors
from runs import started, submit
from stored import answer, asking, extend, rows, stored, token
from workflows import each, end, human, inside, start

from application.ports.runs import (
    FormId,
    FormNotFoundError,
    FormToken,
    NewerVersionError,
    RunNotFoundError,
    VersionConflictError,
)
from domain.run.events import FormIssued
from domain.values.json import JsonObject
from interface.postgres.batched_reads import TOGETHER
from interface.postgres.log import history
from interface.postgres.queries.form_list import FormList
from interface.postgres.stores import run_reader
from interface.postgres.stores import runs as stores_runs


class TestPostgresRuns:
    def test_gives_back_what_was_saved(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                await s.runs.save(run)
                assert await s.runs.get(run.id) == run

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
                assert last[-1].position == first[-1].position + 6

        asyncio.run(scenario())

    def test_says_what_was_recorded_as_it_will_be_read(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                await s.runs.save(asking())  # so that positions are no versions
                run = asking()
                first = await s.runs.save(run)
                again = await s.runs.get(run.id)
                answer(again)
                last = await s.runs.save(again)
                assert [*first, *last] == await s.runs.history(run.id)

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
                found, grant = await s.runs.by_form(FormToken(token=token(run)))
                assert found == run
                assert (grant.run_id, grant.form_id) == (run.id, run.waiting_forms[0].id)
                assert (grant.surface, grant.recipient) == ("web", None)

        asyncio.run(scenario())

    def test_remembers_what_it_has_seen_of_a_form(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s, stored(conninfo) as elsewhere:
                run = asking()
                await s.runs.save(run)
                link = FormToken(token=token(run))
                assert elsewhere.runs.remembered(link) is None, "nobody has opened it there"
                opened = await elsewhere.runs.by_form(link)
                assert elsewhere.runs.remembered(link) == opened
                assert s.runs.remembered(link) == opened, "who issues a form knows it"
                again = await s.runs.get(run.id)
                answer(again)
                await s.runs.save(again)
                assert s.runs.remembered(link) == await s.runs.by_form(link)

        asyncio.run(scenario())

    def test_goes_on_from_what_it_has_seen_where_that_proves_to_be_old(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s, stored(conninfo) as elsewhere:
                run = asking()
                await s.runs.save(run)
                link = FormToken(token=token(run))
                mine, _ = await s.runs.by_form(link)
                theirs = await elsewhere.runs.get(run.id)
                answer(theirs)
                await elsewhere.runs.save(theirs)
                answer(mine)
                with pytest.raises(VersionConflictError):
                    await s.runs.save(mine)
                seen = s.runs.remembered(link)
                assert seen is not None and seen[0].version < theirs.version
                assert await s.runs.by_form(link) == await elsewhere.runs.by_form(link)
                assert s.runs.remembered(link) == await elsewhere.runs.by_form(link)

        asyncio.run(scenario())

    def test_reads_of_a_run_that_it_has_seen_what_has_happened_since(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s, stored(conninfo) as elsewhere:
                run = asking()
                await s.runs.save(run)
                link = FormToken(token=token(run))
                await s.runs.by_form(link)
                for hours in (1, 2, 3):
                    extend(run, by=timedelta(hours=hours))
                    await elsewhere.runs.save(run)
                    mine, (seen, _) = await asyncio.gather(s.runs.get(run.id), s.runs.by_form(link))
                    assert mine == seen == run
                answer(mine)  # what is done with it changes nothing of what is known
                assert await s.runs.get(run.id) == run

        asyncio.run(scenario())

    @pytest.mark.parametrize("page", [2, 5, 2000])
    def test_knows_of_a_form_that_has_gone_with_its_round(
        self, conninfo: str, page: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """However many pages there are of the run's events before it was issued, or after it was closed."""
        for module in (history, run_reader, stores_runs):
            monkeypatch.setattr(module, "PAGE", page)
        definition = with_errands(
            [start("items"), *inside(each("it", output="ask.comment"), human("ask")), end(all="it.output")],
            ["start > it", "it.start > ask", "it > end"],
        )

        async def scenario() -> None:
            async with stored(conninfo) as s, stored(conninfo) as elsewhere:
                run = started(definition, items=["a", "b"])
                await s.runs.save(run)
                link = FormToken(token=token(run))
                opened, grant = await s.runs.by_form(link)
                submit(opened, definition, grant.form_id, comment="fine")
                await s.runs.save(opened)
                known = FormId(form_id=UUID(grant.form_id))
                for runs, form in product((s.runs, elsewhere.runs, s.runs), (link, known)):
                    found, given = await runs.by_form(form)
                    assert given == grant
                    assert (found.status, list(found.forms)) == (
                        "paused",
                        [form.id for form in found.waiting_forms],
                    )
                    assert found.form(grant.form_id).status == "submitted"
                assert s.runs.remembered(link) is None

        asyncio.run(scenario())

    @pytest.mark.parametrize("text", ["", "unknown", "\0", "\ud800", "0" * 22, "x" * 10_000])
    def test_finds_nothing_by_another_token(self, conninfo: str, text: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                await s.runs.save(asking())
                with pytest.raises(FormNotFoundError):
                    await s.runs.by_form(FormToken(token=text))

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

    def test_gives_each_of_many_that_ask_at_once_their_own(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                runs = [asking() for _ in range(TOGETHER + 20)]
                await asyncio.gather(*(s.runs.save(run) for run in runs))
                for run in runs[::2]:
                    answer(run)
                    await s.runs.save(run)
                wanted = [*runs, *runs[:3]]
                assert await asyncio.gather(*(s.runs.get(run.id) for run in wanted)) == wanted

        asyncio.run(scenario())

    def test_tells_only_who_asked_for_it_that_there_is_none(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                await s.runs.save(run)
                none, found = await asyncio.gather(
                    s.runs.get(uuid4()), s.runs.get(run.id), return_exceptions=True
                )
                assert isinstance(none, RunNotFoundError)
                assert found == run

        asyncio.run(scenario())

    def test_serves_the_others_when_one_of_them_is_given_up(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                await s.runs.save(run)
                *_, left, stays = (asyncio.create_task(s.runs.get(run.id)) for _ in range(4))
                await asyncio.sleep(0)
                left.cancel()
                assert await stays == run
                assert left.cancelled()

        asyncio.run(scenario())

    def test_tells_everybody_who_asked_what_went_wrong(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                rows(conninfo, "DROP FUNCTION events_of_runs_after")
                told = await asyncio.gather(*(s.runs.get(uuid4()) for _ in range(4)), return_exceptions=True)
                alone = 2 * [RunNotFoundError]
                assert [type(error) for error in told] == [*alone, *2 * [errors.UndefinedFunction]]

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


class TestARunThatOnlyANewerVersionCanRead:
    def test_goes_by_a_rule_that_is_not_known_here(self, conninfo: str) -> None:
        """To fold it by another one would tell of it what is not so."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                object.__setattr__(run.pending_events[0], "flow", "petri")
                await s.runs.save(run)
            async with stored(conninfo) as s:
                for reading in (
                    s.runs.get(run.id),
                    s.runs.page(run.id),
                    s.runs.by_form(FormToken(token=token(run))),
                ):
                    with pytest.raises(NewerVersionError, match=f"the flow 'petri' of run {run.id}"):
                        await reading

        asyncio.run(scenario())

    @pytest.mark.parametrize(
        ("newer", "unknown"),
        [
            ({"fields": [{"type": "rating", "name": "stars"}]}, "the field 'rating' of a form of run"),
            ({"seal": True}, "a part of the Form of run"),
        ],
        ids=["a field", "a property"],
    )
    def test_is_left_to_it(self, conninfo: str, newer: JsonObject, unknown: str) -> None:
        """Its form has something that this version does not know; what can be listed of it is."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                (issued,) = (event for event in run.pending_events if isinstance(event, FormIssued))
                form = {**issued.form, **newer}
                object.__setattr__(issued, "form", form)
                await s.runs.save(run)
            async with stored(conninfo) as s:
                with pytest.raises(NewerVersionError, match=f"{unknown} {run.id}"):
                    await s.runs.get(run.id)
                (listed,) = (await FormList(s.database, s.vault).page()).forms
                assert listed.issued.form["title"] == form["title"]
                assert len(listed.actions) == (0 if "seal" in newer else 2)

        asyncio.run(scenario())
