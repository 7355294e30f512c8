"""A look at a form: recorded once for each way and link while the form is open, and never a decision."""

from dataclasses import replace
from datetime import timedelta

import pytest
from mailed import mailed
from use_cases import SOMEBODY, UseCases, by_id, by_link, in_loop, the_form
from workflows import review

from application.commands.view_form import UNRECORDED, Viewer
from application.ports.runs import FormNotFoundError, FormToken
from application.recipients import FormerAddressError, FormerMemberError
from domain.run.events import FormViewed
from domain.run.workflow_run import WorkflowRun

MEMBER = Viewer(channel="inbox", level="session", member_id="m-1")
"""A member who has signed in and comes from the inbox."""


async def views(cases: UseCases, run: WorkflowRun) -> list[FormViewed]:
    """What was recorded of looks at the run's form."""
    return [event for event in await cases.events(run, FormViewed) if isinstance(event, FormViewed)]


class TestALook:
    @in_loop
    async def test_is_recorded_once_for_each_way(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        for viewer in (SOMEBODY, SOMEBODY, MEMBER, SOMEBODY, MEMBER):
            await cases.view_form(by_link(run), viewer=viewer)
        told = [(view.surface, view.channel, view.level, view.member_id) for view in await views(cases, run)]
        assert told == [("web", "web page", "link", None), ("inbox", "inbox", "session", "m-1")]

    @in_loop
    async def test_names_what_was_shown_and_leaves_the_form_open(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        seen, form = await cases.view_form(by_id(run), viewer=SOMEBODY)
        (view,) = await views(cases, run)
        assert (view.form_id, view.digest) == (form.id, form.digest)
        assert (seen.status, form.status) == ("paused", "waiting")
        assert seen == await cases.now(run)

    @in_loop
    async def test_is_told_apart_by_the_recipients_links(self) -> None:
        cases = UseCases()
        run = await cases.started(mailed("ann@example.com", "bob@example.com"))
        await cases.address_form(run_id=run.id, form_id=the_form(run).id, due_at=cases.clock.now())
        for recipient in ("1", "2", "1"):
            await cases.view_form(by_link(run, recipient), viewer=SOMEBODY)
        assert [view.recipient for view in await views(cases, run)] == ["1", "2"]

    @in_loop
    async def test_at_a_form_whose_time_is_over_is_not_recorded(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.clock.move(timedelta(days=3))
        _, form = await cases.view_form(by_link(run), viewer=SOMEBODY)
        assert (form.id, await views(cases, run)) == (the_form(run).id, [])

    @in_loop
    async def test_finds_the_form_closed_by_who_was_first(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.contested.before_appends(
            [lambda: cases.rival.stop_run(run_id=run.id, workflow_id=None, user=None)]
        )
        seen, form = await cases.view_form(by_link(run), viewer=SOMEBODY)
        assert (seen.status, form.status, await views(cases, run)) == ("stopped", "withdrawn", [])

    @in_loop
    async def test_is_recorded_once_for_two_at_once(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.contested.before_appends([lambda: cases.rival.view_form(by_link(run), viewer=SOMEBODY)])
        await cases.view_form(by_link(run), viewer=SOMEBODY)
        assert len(await views(cases, run)) == 1


class TestARefusedLook:
    @in_loop
    async def test_is_one_by_a_link_that_opens_nothing(self) -> None:
        with pytest.raises(FormNotFoundError):
            await UseCases().view_form(FormToken(token="unknown"), viewer=SOMEBODY)

    @in_loop
    async def test_is_one_by_the_link_of_somebody_who_is_no_member_any_more(self) -> None:
        cases = UseCases()
        ann = await cases.members.add(email="ann@example.com", now=cases.clock.now())
        run = await cases.started(mailed("ann@example.com"))
        await cases.address_form(run_id=run.id, form_id=the_form(run).id, due_at=cases.clock.now())

        await cases.members.change(ann.id, email="ann@example.org")
        with pytest.raises(FormerAddressError):
            await cases.view_form(by_link(run, "1"), viewer=SOMEBODY)
        await cases.members.remove(ann.id, now=cases.clock.now())
        with pytest.raises(FormerMemberError):
            await cases.view_form(by_link(run, "1"), viewer=SOMEBODY)

        assert await views(cases, run) == []

    @in_loop
    async def test_is_none_by_a_member_who_has_signed_in_and_has_another_address_by_now(self) -> None:
        cases = UseCases()
        ann = await cases.members.add(email="ann@example.com", now=cases.clock.now())
        run = await cases.started(mailed("ann@example.com"))
        await cases.address_form(run_id=run.id, form_id=the_form(run).id, due_at=cases.clock.now())

        await cases.members.change(ann.id, email="ann@example.org")
        await cases.view_form(by_link(run, "1"), viewer=replace(MEMBER, member_id=str(ann.id)))

        assert [view.member_id for view in await views(cases, run)] == [str(ann.id)]

    @pytest.mark.parametrize(
        "problem", [kind("away") for kind in UNRECORDED], ids=lambda it: type(it).__name__
    )
    def test_is_told_from_one_that_could_not_be_recorded(self, problem: Exception) -> None:
        @in_loop
        async def scenario() -> None:
            cases = UseCases()
            run = await cases.started(review())
            cases.log.refusal = problem
            with pytest.raises(UNRECORDED):
                await cases.view_form(by_link(run), viewer=SOMEBODY)
            assert await views(cases, run) == []

        scenario()
