"""Runs: saved if nobody was first, read as they were saved, found by their forms, and followed."""

import asyncio
from uuid import UUID, uuid4

import pytest
from ports import OpenPorts, Ports
from stored import MAILING, TOKENS, address, answer, asking, mail_arrives, token, withdraw
from use_cases import in_loop

from application.ports.runs import (
    EventPage,
    FormGrant,
    FormId,
    FormNotFoundError,
    FormToken,
    Recorded,
    RunNotFoundError,
    VersionConflictError,
)
from domain.run.workflow_run import WorkflowRun

ODD = {"\0": ["\ud800", "é", 2**53 + 1, 1.5, None, True, {}], "": {"deep": [[]]}}


async def followed(ports: Ports, run: WorkflowRun, *, after: int = 0) -> list[Recorded]:
    """What comes when the run is followed to its end."""
    return [recorded async for some in ports.feed.follow(run.id, after=after) for recorded in some]


def by_mail(run: WorkflowRun, recipient: str) -> FormToken:
    """The form of the run by the link that was mailed to that recipient."""
    (form,) = run.forms.values()
    derived = TOKENS.derive(key_id=form.token_key, form_id=form.id, surface="email", recipient=recipient)
    return FormToken(token=derived)


class TestRuns:
    @in_loop
    async def test_are_read_as_they_were_saved(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = asking(odd=ODD)
            await ports.runs.save(run)
            assert await ports.runs.get(run.id) == run

    @in_loop
    async def test_are_the_readers_own_to_change(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = asking()
            await ports.runs.save(run)
            read = await ports.runs.get(run.id)
            read.inputs = {"topic": "coffee"}
            answer(read)  # and does not save it
            again = await ports.runs.get(run.id)
            assert (again.status, again.inputs) == ("paused", {"topic": "tea"})

    @in_loop
    async def test_are_saved_by_the_first_alone(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = asking()
            await ports.runs.save(run)
            first, second = await ports.runs.get(run.id), await ports.runs.get(run.id)
            withdraw(first)
            answer(second)
            await ports.runs.save(first)
            with pytest.raises(VersionConflictError):
                await ports.runs.save(second)
            assert await ports.runs.get(run.id) == first

    @in_loop
    async def test_begin_once(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = asking()
            again = WorkflowRun.__new__(WorkflowRun)
            again.__dict__.update(run.__dict__)
            again.pending_events = list(run.pending_events)
            await ports.runs.save(run)
            with pytest.raises(VersionConflictError):
                await ports.runs.save(again)

    @in_loop
    async def test_are_saved_one_after_the_other_by_one_who_goes_on(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = asking(definition=MAILING)
            await ports.runs.save(run)
            address(run)
            await ports.runs.save(run)
            mail_arrives(run)
            await ports.runs.save(run)
            assert await ports.runs.get(run.id) == run

    @in_loop
    async def test_tell_what_was_recorded_as_their_history_does(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            await ports.runs.save(asking())
            run = asking()
            first = await ports.runs.save(run)
            await ports.runs.save(asking())
            answer(run)
            last = await ports.runs.save(run)
            recorded = [*first, *last]
            positions = [one.position for one in recorded]
            assert positions == sorted(set(positions))
            assert [one.event.originator_version for one in recorded] == list(range(1, run.version + 1))
            for after in (0, 1, len(first), run.version, run.version + 1):
                assert list(await ports.runs.history(run.id, after=after)) == recorded[after:]

    @in_loop
    async def test_are_read_page_by_page_and_from_their_end(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = asking()
            recorded = [*await ports.runs.save(run)]
            await ports.runs.save(asking())
            answer(run)
            recorded += await ports.runs.save(run)
            for after in (0, 1, run.version - 1, run.version, run.version + 1):
                page = await ports.runs.page(run.id, after=after)
                assert (list(page.events), page.has_more) == (recorded[after:], False)
            assert await ports.runs.newest(run.id) == recorded[-1]
            for one in recorded:
                assert await ports.runs.version_at(run.id, one.position) == one.event.originator_version
            assert await ports.runs.version_at(run.id, 0) is None
            assert await ports.runs.version_at(uuid4(), recorded[0].position) is None

    @in_loop
    async def test_are_not_there_before_they_are_saved(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            unsaved = asking()
            with pytest.raises(RunNotFoundError):
                await ports.runs.get(unsaved.id)
            with pytest.raises(FormNotFoundError):
                await ports.runs.by_form(FormToken(token=token(unsaved)))
            with pytest.raises(FormNotFoundError):
                await ports.runs.by_form(FormId(form_id=UUID(unsaved.waiting_forms[0].id)))
            with pytest.raises(RunNotFoundError):
                await ports.runs.newest(unsaved.id)
            assert list(await ports.runs.history(unsaved.id)) == []
            assert await ports.runs.page(unsaved.id) == EventPage(events=[], has_more=False)


class TestForms:
    @in_loop
    async def test_are_found_by_their_link_and_by_their_id(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = asking()
            await ports.runs.save(run)
            (form,) = run.waiting_forms
            grant = FormGrant(run_id=run.id, form_id=form.id, surface="web", recipient=None)
            assert await ports.runs.by_form(FormToken(token=token(run))) == (run, grant)
            assert await ports.runs.by_form(FormId(form_id=UUID(form.id))) == (run, grant)

    @in_loop
    async def test_are_found_also_when_they_are_closed(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = asking()
            link = FormToken(token=token(run))
            await ports.runs.save(run)
            answer(run)
            await ports.runs.save(run)
            found, _ = await ports.runs.by_form(link)
            assert found == run

    @in_loop
    async def test_are_found_by_the_links_of_their_recipients_once_these_are_known(
        self, open_ports: OpenPorts
    ) -> None:
        async with open_ports() as ports:
            run = asking(definition=MAILING)
            await ports.runs.save(run)
            with pytest.raises(FormNotFoundError):
                await ports.runs.by_form(by_mail(run, "1"))
            address(run)
            await ports.runs.save(run)
            found, grant = await ports.runs.by_form(by_mail(run, "1"))
            assert (found, grant.surface, grant.recipient) == (run, "email", "1")
            with pytest.raises(FormNotFoundError):
                await ports.runs.by_form(by_mail(run, "2"))

    @pytest.mark.parametrize("text", ["", "unknown", "\0", "\ud800", "0" * 22, "x" * 10_000])
    @in_loop
    async def test_are_not_found_by_another_token(self, open_ports: OpenPorts, text: str) -> None:
        async with open_ports() as ports:
            await ports.runs.save(asking())
            with pytest.raises(FormNotFoundError):
                await ports.runs.by_form(FormToken(token=text))

    @in_loop
    async def test_are_not_found_by_the_id_of_something_else(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = asking()
            await ports.runs.save(run)
            for other in (run.id, uuid4()):
                with pytest.raises(FormNotFoundError):
                    await ports.runs.by_form(FormId(form_id=other))


class TestFeed:
    @in_loop
    async def test_gives_what_there_is_and_what_comes_until_the_end(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = asking()
            await ports.runs.save(run)
            following = asyncio.create_task(followed(ports, run))
            await asyncio.sleep(0)
            answer(run)
            await ports.runs.save(run)
            assert await following == list(await ports.runs.history(run.id))

    @in_loop
    async def test_begins_behind_the_version_that_is_known(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = asking()
            await ports.runs.save(run)
            answer(run)
            await ports.runs.save(run)
            for after in (0, 2, run.version):
                assert await followed(ports, run, after=after) == list(
                    await ports.runs.history(run.id, after=after)
                )
