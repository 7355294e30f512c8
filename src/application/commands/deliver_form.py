"""Send one mail about a form."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID, uuid5

from application.command_executor import Deciding
from application.ports.mail import FormLinks, Letter, LetterRefusedError, Post
from application.ports.tasks import DueTask
from domain.run.context import Cause
from domain.run.deliveries import Address, deliver, due_letter, fail_delivery
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition


@dataclass(frozen=True, kw_only=True, slots=True)
class Taken:
    """That a letter was taken."""

    message_id: str
    channel: str
    response: str


Outcome = Taken | LetterRefusedError


@dataclass(frozen=True, kw_only=True, slots=True)
class DeliverForm:
    """
    Send what is due to a recipient, and record what became of it.

    The three steps stand alone, so that whoever takes them knows what to repeat: a letter may be sent again, with the
    same id and the same text; that it was sent is recorded once.
    """

    deciding: Deciding
    post: Post
    links: FormLinks
    chance: Callable[[], float]
    """Gives a random number from 0 to 1."""
    host: str
    """The domain in which letters have their names."""

    async def letter(self, task: DueTask) -> Letter | None:
        """Return what is to be sent; nothing, if it was sent or given up, or if nobody needs it any more."""
        run = await self.deciding.runs.get(task.run_id)
        at = address_of(task)
        found = due_letter(run, at)
        if found is None:
            return None
        issued, recipient, letter = found
        definition = (await self.deciding.workflows.version(UUID(run.version_id))).definition
        assert issued.mailing is not None, "its letter is due"
        return Letter(
            message_id=message_id(at, self.host),
            kind=letter.kind,
            address=recipient.address,
            name=recipient.name,
            subject=issued.mailing.mail.subject,
            body=issued.mailing.mail.body,
            url=self.links.mailed(issued, recipient.id),
            title=issued.form.title,
            workflow=definition.name,
            closes_at=letter.closes_at,
            written_at=letter.written_at,
        )

    async def send(self, letter: Letter) -> Outcome:
        """Return what became of the letter; nothing is recorded yet."""
        try:
            response = await self.post.send(letter)
        except LetterRefusedError as refused:
            return refused
        return Taken(message_id=letter.message_id, channel=self.post.channel, response=response)

    async def record(self, task: DueTask, outcome: Outcome) -> None:
        """
        Record what became of the letter, unless that is known or the run is over.

        :raises LogUnavailableError: :raises VersionConflictError: if it could not be recorded; it can be again
        """
        at, chance = address_of(task), self.chance()

        async def read() -> WorkflowRun:
            return await self.deciding.runs.get(task.run_id)

        def decide(run: WorkflowRun, _: WorkflowDefinition, cause: Cause) -> None:
            if isinstance(outcome, Taken):
                deliver(
                    run,
                    at,
                    channel=outcome.channel,
                    message_id=outcome.message_id,
                    response=outcome.response,
                    cause=cause,
                )
            else:
                fail_delivery(
                    run,
                    at,
                    code=outcome.code,
                    reason=str(outcome),
                    final=outcome.final,
                    chance=chance,
                    cause=cause,
                )

        await self.deciding(read, decide)


def address_of(task: DueTask) -> Address:
    """Return which mail the task is about."""
    form_id, recipient, number = task.key.split(":")
    return Address(form_id=form_id, recipient=recipient, round=int(number))


def message_id(at: Address, host: str) -> str:
    """Return the name of the mail, always the same: it tells nothing, and opens nothing."""
    return f"{uuid5(UUID(at.form_id), f'mail:{at.recipient}:{at.round}')}@{host}"
