"""Send one mail about a form."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID, uuid5

from application.command_executor import CommandExecutor
from application.ports.mail import Email, EmailRefusedError, FormLinks, Mailer
from application.ports.tasks import DueTask
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

    The three steps stand alone, so that whoever takes them knows what to repeat: an e-mail may be sent again, with the
    same id and the same text; that it was sent is recorded once.
    """

    executor: CommandExecutor
    mailer: Mailer
    links: FormLinks
    chance: Callable[[], float]
    """Gives a random number from 0 to 1."""
    host: str
    """The domain in which e-mails have their names."""

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
            context = self.executor.context()
            await attempt.take(run, _settling(run, at, outcome, chance=chance, context=context), context)


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
