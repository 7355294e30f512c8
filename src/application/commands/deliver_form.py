"""Send one mail about a form."""

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID, uuid5

from application.command_executor import CommandExecutor
from application.ports.mail import Email, EmailRefusedError, FormLinks, Mailer
from application.ports.tasks import DueTask, ShiftIsOver, ShiftOverError, Trouble, never_over
from application.recording import Recording
from domain.run.context import CommandContext
from domain.run.deliveries import DeliveryKey, deliver, due_email, fail_delivery
from domain.run.events import Decision
from domain.run.workflow_run import WorkflowRun


@dataclass(frozen=True, kw_only=True, slots=True)
class Taken:
    """The e-mail was accepted, by a mail server or by the outbox."""

    message_id: str
    channel: str
    response: str


DeliveryResult = Taken | EmailRefusedError


@dataclass(frozen=True, kw_only=True, slots=True)
class DeliverForm:
    """
    Send what is due to a recipient, and record what became of it.

    An e-mail may be sent again, with the same id and the same text; that it was sent is recorded once.
    """

    executor: CommandExecutor
    mailer: Mailer
    links: FormLinks
    chance: Callable[[], float]
    """Gives a random number from 0 to 1."""
    host: str
    """The domain in which e-mails have their names."""
    recording: Recording = field(default_factory=Recording)

    async def __call__(self, task: DueTask, shift_is_over: ShiftIsOver = never_over) -> Trouble | None:
        """
        Send the e-mail, unless nobody needs it any more; return why it was not taken, if that is so.

        :raises ShiftOverError: if nothing is to be sent any more
        """
        email = await self.email(task)
        if email is None:
            return None
        if shift_is_over():
            raise ShiftOverError
        try:
            outcome, problem = await self.send(email), None
        except Exception as unforeseen:
            # One that cannot even be made is one that is not taken: it is tried a few times, and told of.
            problem = unforeseen
            outcome = EmailRefusedError("The mail could not be made", code="unmade", final=False)
        await self.recording(lambda: self.record(task, outcome))
        if not isinstance(outcome, EmailRefusedError):
            return None
        # What the server says can hold an address: that is in the record, and in no trouble.
        what = "mail was not taken" if problem is None else "mail could not be made"
        return Trouble(what=what, code=outcome.code, problem=problem)

    async def email(self, task: DueTask) -> Email | None:
        """Return what is to be sent, or None if it was sent or given up, or if nobody needs it any more."""
        run = await self.executor.runs.get(task.run_id)
        at = delivery_key_of(task)
        found = due_email(run, at)
        if found is None:
            return None
        issued, recipient, email = found
        definition = await self.executor.definition(run)
        assert issued.mailing is not None, "its letter is due"
        return Email(
            message_id=message_id(at, self.host),
            kind=email.kind,
            address=recipient.address,
            name=recipient.name,
            subject=issued.mailing.mail.subject,
            body=issued.mailing.mail.body,
            url=self.links.mailed(issued, recipient.id),
            title=issued.form.title,
            workflow=definition.name,
            closes_at=email.closes_at,
            written_at=email.written_at,
        )

    async def send(self, email: Email) -> DeliveryResult:
        """Return what became of the e-mail; nothing is recorded yet."""
        try:
            response = await self.mailer.send(email)
        except EmailRefusedError as refused:
            return refused
        return Taken(message_id=email.message_id, channel=self.mailer.channel, response=response)

    async def record(self, task: DueTask, outcome: DeliveryResult) -> None:
        """
        Record what became of the e-mail, unless that is known or the run is over.

        :raises LogUnavailableError: :raises VersionConflictError: if it could not be recorded; it can be again
        """
        at, chance = delivery_key_of(task), self.chance()
        for attempt in self.executor.attempts():
            run = await self.executor.runs.get(task.run_id)
            await attempt.decide(
                run,
                _settling,
                at=at,
                outcome=outcome,
                chance=chance,
                context=self.executor.context(),
                is_for_any_version=True,
            )


def _settling(
    run: WorkflowRun, at: DeliveryKey, outcome: DeliveryResult, *, chance: float, context: CommandContext
) -> Decision:
    if isinstance(outcome, Taken):
        return deliver(
            run, at, channel=outcome.channel, message_id=outcome.message_id, response=outcome.response
        )
    return fail_delivery(
        run,
        at,
        code=outcome.code,
        reason=str(outcome),
        final=outcome.final,
        chance=chance,
        context=context,
    )


def delivery_key_of(task: DueTask) -> DeliveryKey:
    """Return which mail the task is about."""
    form_id, recipient, number = task.key.split(":")
    return DeliveryKey(form_id=form_id, recipient=recipient, round=int(number))


def message_id(at: DeliveryKey, host: str) -> str:
    """Return the name of the mail, always the same: it tells nothing, and opens nothing."""
    return f"{uuid5(UUID(at.form_id), f'mail:{at.recipient}:{at.round}')}@{host}"
