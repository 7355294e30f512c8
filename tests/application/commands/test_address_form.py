"""To whom a form goes: the members that there are at that moment, each address once."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from mailed import mailed
from use_cases import UseCases, by_id, in_loop, the_form

from application.ports.runs import OutcomeUnknownError, RunNotFoundError
from domain.run.events import FormAddressed
from domain.run.workflow_run import WorkflowRun

HOUR = timedelta(hours=1)


async def addressed(
    cases: UseCases, run: WorkflowRun, *, step: int | None = None, due_at: Any = None
) -> None:
    """Give the run's form its recipients."""
    at = due_at or cases.clock.now()
    await cases.address_form(run_id=run.id, form_id=the_form(run).id, due_at=at, step=step)


async def recipients(cases: UseCases, run: WorkflowRun) -> list[tuple[str, str | None]]:
    """Who was asked, by address, and which member that is."""
    mailing = the_form(await cases.now(run)).mailing
    assert mailing is not None
    return [(it.address, it.member_id) for it in mailing.recipients.values()]


class TestAddressForm:
    @in_loop
    async def test_asks_those_who_are_named_once(self) -> None:
        cases = UseCases()
        run = await cases.started(mailed("ann@example.com", "ANN@example.com", "bob@example.com"))
        for _ in range(2):
            await addressed(cases, run)
        assert await recipients(cases, run) == [("ann@example.com", None), ("bob@example.com", None)]
        assert len(await cases.events(run, FormAddressed)) == 1

    @in_loop
    async def test_knows_a_member_by_their_address(self) -> None:
        cases = UseCases()
        ann = await cases.members.add(email="ann@example.com", now=cases.clock.now())
        run = await cases.started(mailed("Ann@example.com"))
        await addressed(cases, run)
        assert await recipients(cases, run) == [("ann@example.com", str(ann.id))]

    @in_loop
    async def test_asks_the_members_that_there_are_when_it_counts(self) -> None:
        """Somebody else is first, and meanwhile one member has gone and another has come."""
        cases = UseCases()
        ann = await cases.members.add(email="ann@example.com", now=cases.clock.now())
        workspace = {"recipients": {"whole_workspace": True}}
        run = await cases.started(mailed(**workspace))

        async def changes() -> None:
            await cases.members.remove(ann.id, now=cases.clock.now())
            await cases.members.add(email="bob@example.com", now=cases.clock.now())
            await cases.rival.extend_form(by_id(run), workflow_id=None, to=HOUR, who="u-9")

        cases.contested.before_appends([changes])
        await addressed(cases, run)
        assert [address for address, _ in await recipients(cases, run)] == ["bob@example.com"]

    @in_loop
    async def test_remembers_whom_it_could_not_ask(self) -> None:
        cases = UseCases()
        named = [{"type": "member", "user_id": str(uuid4())}, {"type": "member", "user_id": "no id"}]
        run = await cases.started(mailed(recipients={"items": named}))
        await addressed(cases, run)
        mailing = the_form(await cases.now(run)).mailing
        assert mailing is not None
        assert [one["reason"] for one in mailing.unaddressed] == ["unknown", "unknown"]

    @in_loop
    async def test_asks_further_ones_when_it_is_time(self) -> None:
        cases = UseCases()
        boss = {"items": [{"type": "external", "email": "boss@example.com"}]}
        later = [{"after": "PT1H", "recipients": boss}]
        run = await cases.started(mailed("ann@example.com", escalation=later))
        await addressed(cases, run)
        due_at = cases.clock.now() + HOUR
        await addressed(cases, run, step=1, due_at=due_at - timedelta(microseconds=1))
        assert len(await recipients(cases, run)) == 1
        for _ in range(2):
            await addressed(cases, run, step=1, due_at=due_at)
        assert await recipients(cases, run) == [("ann@example.com", None), ("boss@example.com", None)]

    @in_loop
    async def test_asks_nobody_any_more_once_somebody_has_answered(self) -> None:
        cases = UseCases()
        run = await cases.started(mailed("ann@example.com"))
        cases.contested.before_appends([lambda: cases.answer(run)])
        await addressed(cases, run)
        assert await cases.events(run, FormAddressed) == []

    @in_loop
    async def test_asks_once_where_the_acknowledgement_was_lost(self) -> None:
        cases = UseCases()
        run = await cases.started(mailed("ann@example.com"))
        cases.log.loses_acknowledgement = True
        with pytest.raises(OutcomeUnknownError):
            await addressed(cases, run)
        await addressed(cases, run)
        assert len(await cases.events(run, FormAddressed)) == 1

    @in_loop
    async def test_knows_no_other_runs(self) -> None:
        cases = UseCases()
        with pytest.raises(RunNotFoundError):
            await cases.address_form(run_id=uuid4(), form_id="f", due_at=cases.clock.now())
