"""Reminders: asked for by somebody, or foreseen by the workflow; each is recorded once."""

from datetime import timedelta
from typing import Any

import pytest
from mailed import mailed
from use_cases import UseCases, by_id, in_loop, the_form
from workflows import review

from application.ports.runs import FormNotFoundError, OutcomeUnknownError
from application.preconditions import RunChangedError
from domain.run.events import FormReminded
from domain.run.reminders import ReminderRefusedError, ReminderRepeatedError
from domain.run.workflow_run import FormExpiredError, FormSubmittedError, WorkflowRun

HOUR = timedelta(hours=1)


async def sent(cases: UseCases, **more: Any) -> WorkflowRun:
    """A run whose form was sent to two, and reached them."""
    run = await cases.started(mailed("ann@example.com", "bob@example.com", **more))
    await cases.rival.address_form(run_id=run.id, form_id=the_form(run).id, due_at=cases.clock.now())
    for recipient in ("1", "2"):
        await cases.deliver(run, recipient)
    return await cases.now(run)


async def reminded(
    cases: UseCases, run: WorkflowRun, recipient: str | None = None, **more: Any
) -> WorkflowRun:
    """Ask for a reminder."""
    given = {"workflow_id": None, "who": "lena"} | more
    return await cases.remind_form(by_id(run), recipient=recipient, **given)


async def reminders(cases: UseCases, run: WorkflowRun) -> list[dict[str, Any]]:
    """Which mails each reminder made due."""
    return [
        dict(event.mails)
        for event in await cases.events(run, FormReminded)
        if isinstance(event, FormReminded)
    ]


class TestAReminderThatIsAskedFor:
    @in_loop
    async def test_goes_to_all_or_to_one(self) -> None:
        cases = UseCases()
        run = await sent(cases)
        assert await reminded(cases, run, "2") == await cases.now(run)
        await cases.deliver(run, "2", 1)
        await reminded(cases, run)
        assert await reminders(cases, run) == [{"2": 1}, {"1": 2, "2": 2}]

    @in_loop
    async def test_is_no_new_one_while_its_mails_are_on_their_way(self) -> None:
        cases = UseCases()
        run = await sent(cases)
        first = await reminded(cases, run)
        assert await reminded(cases, run) == first
        assert len(await reminders(cases, run)) == 1

    @in_loop
    async def test_is_refused_where_there_is_nobody_to_remind(self) -> None:
        cases = UseCases()
        unsent, run = await cases.started(review()), await sent(cases)
        for asked, recipient in ((unsent, None), (run, "3")):
            with pytest.raises(ReminderRefusedError):
                await reminded(cases, asked, recipient)
        assert await reminders(cases, run) == []

    @in_loop
    async def test_comes_too_late_at_the_moment_of_the_deadline(self) -> None:
        cases = UseCases()
        run = await sent(cases)
        cases.clock.move(10 * HOUR)
        with pytest.raises(FormExpiredError):
            await reminded(cases, run)

    @in_loop
    async def test_is_not_sent_to_those_who_have_an_answer_before_them(self) -> None:
        cases = UseCases()
        run = await sent(cases)
        cases.contested.before_appends([lambda: cases.answer(run)])
        with pytest.raises(FormSubmittedError):
            await reminded(cases, run)
        assert await reminders(cases, run) == []

    @in_loop
    async def test_is_for_who_acts_for_the_workflow_and_has_seen_the_run(self) -> None:
        cases = UseCases()
        run = await sent(cases)
        with pytest.raises(FormNotFoundError):
            await reminded(cases, run, workflow_id=await cases.publish(review()))
        with pytest.raises(RunChangedError):
            await reminded(cases, run, seen=frozenset({1}))
        assert await cases.now(run) == run


class TestTheSameKey:
    @in_loop
    async def test_reminds_once(self) -> None:
        cases = UseCases()
        run = await sent(cases)
        seen = frozenset({run.version})
        await reminded(cases, run, idempotency_key="k", seen=seen)
        for recipient in ("1", "2"):
            await cases.deliver(run, recipient, 1)
        await reminded(cases, run, idempotency_key="k", seen=seen)
        assert len(await reminders(cases, run)) == 1

    @in_loop
    async def test_is_refused_for_somebody_else(self) -> None:
        cases = UseCases()
        run = await sent(cases)
        await reminded(cases, run, "1", idempotency_key="k")
        with pytest.raises(ReminderRepeatedError):
            await reminded(cases, run, "2", idempotency_key="k")
        assert await reminders(cases, run) == [{"1": 1}]

    @in_loop
    async def test_reminds_once_for_two_at_once(self) -> None:
        cases = UseCases()
        run = await sent(cases)
        cases.contested.before_appends([lambda: reminded(cases.rival, run, idempotency_key="k")])
        await reminded(cases, run, idempotency_key="k")
        assert len(await reminders(cases, run)) == 1

    @in_loop
    async def test_reminds_once_where_the_acknowledgement_was_lost(self) -> None:
        cases = UseCases()
        run = await sent(cases)
        cases.log.loses_acknowledgement = True
        with pytest.raises(OutcomeUnknownError):
            await reminded(cases, run, idempotency_key="k")
        for recipient in ("1", "2"):
            await cases.deliver(run, recipient, 1)
        await reminded(cases, run, idempotency_key="k")
        assert len(await reminders(cases, run)) == 1


class TestAReminderThatIsForeseen:
    @in_loop
    async def test_goes_once_to_those_whom_a_mail_has_reached(self) -> None:
        cases = UseCases()
        run = await cases.started(mailed("ann@example.com", "bob@example.com", reminders=[{"after": "PT1H"}]))
        form_id, due_at = the_form(run).id, cases.clock.now() + HOUR
        await cases.address_form(run_id=run.id, form_id=form_id, due_at=cases.clock.now())
        await cases.deliver(run, "1")
        # the database's clock is ahead of ours: what it says is due counts
        for _ in range(2):
            await cases.remind_form.as_foreseen(run_id=run.id, form_id=form_id, reminder=1, due_at=due_at)
        assert await reminders(cases, run) == [{"1": 1}]

    @in_loop
    async def test_is_not_sent_before_it_is_due(self) -> None:
        cases = UseCases()
        run = await sent(cases, reminders=[{"after": "PT1H"}])
        early = cases.clock.now() + HOUR - timedelta(microseconds=1)
        await cases.remind_form.as_foreseen(run_id=run.id, form_id=the_form(run).id, reminder=1, due_at=early)
        assert await reminders(cases, run) == []

    @in_loop
    async def test_is_sent_to_nobody_once_the_form_is_answered(self) -> None:
        cases = UseCases()
        run = await sent(cases, reminders=[{"after": "PT1H"}])
        cases.clock.move(HOUR)
        cases.contested.before_appends([lambda: cases.answer(run)])
        await cases.remind_form.as_foreseen(
            run_id=run.id, form_id=the_form(run).id, reminder=1, due_at=cases.clock.now()
        )
        assert await reminders(cases, run) == []
