"""A mail: the same however often it is tried, recorded once, and not sent when nobody needs it any more."""

from datetime import timedelta
from itertools import repeat

import pytest
from mailed import mailed
from use_cases import UseCases, by_id, in_loop, the_form

from application.commands.deliver_form import Taken
from application.ports.mail import EmailRefusedError
from application.ports.runs import LogUnavailableError, OutcomeUnknownError, VersionConflictError
from application.ports.tasks import DueTask
from domain.run.events import FormDelivered, FormDeliveryFailed
from domain.run.workflow_run import WorkflowRun

HOUR = timedelta(hours=1)
TAKEN = Taken(message_id="m@placet", channel="email", response="250 OK")


async def due() -> tuple[UseCases, WorkflowRun, DueTask]:
    """A run whose form is to be sent to one."""
    cases = UseCases()
    run = await cases.started(mailed("ann@example.com"))
    await cases.rival.address_form(run_id=run.id, form_id=the_form(run).id, due_at=cases.clock.now())
    return cases, run, cases.mail(run, "1")


class TestWhatIsSent:
    @in_loop
    async def test_is_the_same_at_every_try(self) -> None:
        cases, run, task = await due()
        first = await cases.deliver_form.email(task)
        await cases.deliver_form.record(task, EmailRefusedError("later", code="451", final=False))
        cases.clock.move(HOUR)
        await cases.rival.extend_form(by_id(run), workflow_id=None, to=HOUR, who="u-9")
        assert await cases.deliver_form.email(task) == first
        assert first is not None
        assert (first.address, first.workflow, first.subject) == ("ann@example.com", "Test", "Please decide")

    @in_loop
    async def test_has_a_name_of_its_own_for_each_recipient_and_each_time(self) -> None:
        cases = UseCases()
        run = await cases.started(mailed("ann@example.com", "bob@example.com"))
        await cases.address_form(run_id=run.id, form_id=the_form(run).id, due_at=cases.clock.now())
        emails = [await cases.deliver_form.email(cases.mail(run, recipient)) for recipient in ("1", "2")]
        await cases.deliver(run, "1")
        await cases.remind_form(by_id(run), workflow_id=None, recipient="1", who="u-9")
        emails.append(await cases.deliver_form.email(cases.mail(run, "1", 1)))
        names = [email and email.message_id for email in emails]
        assert None not in names
        assert len(set(names)) == 3

    @in_loop
    async def test_is_nothing_once_it_was_taken_given_up_or_is_not_needed(self) -> None:
        for settle in ("taken", "refused", "answered", "stopped"):
            cases, run, task = await due()
            if settle == "taken":
                await cases.deliver_form.record(task, TAKEN)
            elif settle == "refused":
                await cases.deliver_form.record(task, EmailRefusedError("no", code="550", final=True))
            elif settle == "answered":
                await cases.answer(run)
            else:
                await cases.stop_run(run_id=run.id, workflow_id=None, user=None)
            assert await cases.deliver_form.email(task) is None, settle

    @in_loop
    async def test_becomes_what_the_server_says_of_it(self) -> None:
        cases, _, task = await due()
        email = await cases.deliver_form.email(task)
        assert email is not None
        taken = await cases.deliver_form.send(email)
        assert taken == Taken(message_id=email.message_id, channel="outbox", response="250 OK")
        cases.mailer.refusal = EmailRefusedError("full", code="452", final=False)
        assert await cases.deliver_form.send(email) is cases.mailer.refusal


class TestWhatIsRecorded:
    @in_loop
    async def test_is_recorded_once(self) -> None:
        cases, run, task = await due()
        for _ in range(2):
            await cases.deliver_form.record(task, TAKEN)
        await cases.deliver_form.record(task, EmailRefusedError("no", code="550", final=True))
        assert len(await cases.events(run, FormDelivered, FormDeliveryFailed)) == 1

    @in_loop
    async def test_is_recorded_once_for_two_who_sent_it(self) -> None:
        cases, run, task = await due()
        cases.contested.before_appends([lambda: cases.rival.deliver_form.record(task, TAKEN)])
        await cases.deliver_form.record(task, TAKEN)
        assert len(await cases.events(run, FormDelivered)) == 1

    @in_loop
    async def test_is_recorded_once_where_the_acknowledgement_was_lost(self) -> None:
        cases, run, task = await due()
        cases.log.loses_acknowledgement = True
        with pytest.raises(OutcomeUnknownError):
            await cases.deliver_form.record(task, TAKEN)
        await cases.deliver_form.record(task, TAKEN)
        assert len(await cases.events(run, FormDelivered)) == 1

    @in_loop
    async def test_can_be_recorded_later_where_it_cannot_be_now(self) -> None:
        cases, run, task = await due()
        cases.log.refusal = LogUnavailableError("away")
        with pytest.raises(LogUnavailableError):
            await cases.deliver_form.record(task, TAKEN)
        cases.log.refusal = None
        await cases.deliver_form.record(task, TAKEN)
        assert len(await cases.events(run, FormDelivered)) == 1

    @in_loop
    async def test_is_given_up_for_now_where_others_are_first_every_time(self) -> None:
        cases, run, task = await due()

        async def longer() -> None:
            await cases.rival.extend_form(by_id(run), workflow_id=None, to=timedelta(seconds=1), who="u-9")

        cases.contested.before_appends(repeat(longer))
        with pytest.raises(VersionConflictError):
            await cases.deliver_form.record(task, TAKEN)
        assert await cases.events(run, FormDelivered) == []

    @in_loop
    async def test_says_when_a_refused_mail_is_tried_again(self) -> None:
        cases, run, task = await due()
        await cases.deliver_form.record(task, EmailRefusedError("later", code="451", final=False))
        (failed,) = await cases.events(run, FormDeliveryFailed)
        assert isinstance(failed, FormDeliveryFailed)
        assert failed.retry_at == (cases.clock.now() + timedelta(seconds=1)).isoformat()

    @in_loop
    async def test_is_nothing_of_a_mail_that_came_after_the_end_of_the_run(self) -> None:
        cases, run, task = await due()
        cases.contested.before_appends([lambda: cases.answer(run)])
        await cases.deliver_form.record(task, TAKEN)
        assert await cases.events(run, FormDelivered) == []
