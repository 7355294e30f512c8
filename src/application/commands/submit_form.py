"""Answer a form."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from uuid import UUID

from application.attachments import attached
from application.channels import channel_of
from application.command_executor import CommandExecutor
from application.commands.seal_secrets import SealSecrets
from application.ports.files import Files, FileUse
from application.ports.people import Members
from application.ports.runs import FormGrant, FormRef
from application.preconditions import check_version
from application.recipients import check_recipient, recipient_of
from domain.event import Level
from domain.form.submission import InvalidSubmissionError
from domain.run.answers import FormAnswer, submit_form
from domain.run.state import IssuedForm
from domain.run.workflow_run import FormSubmittedError, WorkflowRun
from domain.values.json import JsonObject


class FormChangedError(Exception):
    """The form shows something else than what was answered."""


class FormNotReachableError(Exception):
    """The form can be answered only by its recipients, with their own links."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SubmitForm:
    """Record a recipient's answer; the run goes on along the chosen action."""

    executor: CommandExecutor
    seal_secrets: SealSecrets
    files: Files
    members: Members

    async def __call__(
        self,
        form: FormRef,
        *,
        workflow_id: UUID | None,
        action: str,
        inputs: JsonObject,
        user: str,
        channel: str,
        level: Level = "api",
        digest: str | None = None,
        idempotency_key: str | None = None,
        member_id: str | None = None,
        seen: Collection[int] | None = None,
    ) -> WorkflowRun:
        """
        Return the run as the answer leaves it. The first valid answer closes the form, on every channel.

        A caller that knows which workflow it may answer for names it; one that knows what was shown names its digest.

        :raises FormNotFoundError: if there is no such form, or it is of another workflow
        :raises FormNotReachableError: if it is named by its id, and only those answer it to whom it was sent
        :raises FormerRecipientError: if the link is of somebody who may not answer any more
        :raises FormSubmittedError: if the form was answered before
        :raises FormExpiredError: if its time is over or it was withdrawn
        :raises RunChangedError: if the run is at none of the versions that were seen, where such are named
        :raises FormChangedError: if the digest is not that of the form
        :raises InvalidSubmissionError: if the answer does not fit, or names a file that may not be used
        """
        answer = FormAnswer(
            action=action,
            inputs=inputs,
            user=user,
            channel=channel,
            level=level,
            idempotency_key=idempotency_key,
            member_id=member_id,
        )
        complete: FormAnswer | None = None  # its files are looked up once, however often it is decided
        for attempt in self.executor.attempts():
            with attempt:
                run, grant = await attempt.find_form(form, workflow_id=workflow_id)
                issued = run.form(grant.form_id)
                await self._check_caller(run, grant, answer, seen=seen)
                if complete is None:
                    self._check_shown(run, issued, answer, digest=digest)
                    complete = await self._with_files(run, issued, answer)
                run = await attempt.decide(
                    run,
                    submit_form,
                    definition=await self.executor.definition(run),
                    form_id=issued.id,
                    answer=_by(grant, issued, complete),
                    context=self.executor.context(),
                    is_for_any_version=seen is None,
                )
        return run

    async def _check_caller(
        self, run: WorkflowRun, grant: FormGrant, answer: FormAnswer, *, seen: Collection[int] | None
    ) -> None:
        """Refuse who may not answer the form this way, or has not seen the run as it is."""
        issued = run.form(grant.form_id)
        if grant.surface not in issued.surfaces:
            raise FormNotReachableError(issued.id)
        check_version(run, issued.id, seen=seen, idempotency_key=answer.idempotency_key)
        if not _may_be_repeated(issued, answer):
            await check_recipient(self.members, recipient_of(run, grant), by_link=answer.level != "session")

    def _check_shown(
        self, run: WorkflowRun, issued: IssuedForm, answer: FormAnswer, *, digest: str | None
    ) -> None:
        """Refuse what is refused whatever is in the answer, before its files are looked up or fetched."""
        if _may_be_repeated(issued, answer):
            return
        run.check_open(issued.id, now=self.executor.clock.now())
        if digest is not None and digest != issued.digest:
            raise FormChangedError(issued.id)

    async def _with_files(self, run: WorkflowRun, issued: IssuedForm, answer: FormAnswer) -> FormAnswer:
        """Return the answer with its secrets sealed, and its files in place of what names them."""
        inputs = self.seal_secrets(issued, answer.inputs)
        use = FileUse(
            workflow_id=UUID(run.workflow_id),
            user=run.user,
            form_id=UUID(issued.id),
            request_key=answer.idempotency_key,
        )
        try:
            found = await attached(
                self.files,
                issued.form,
                action=answer.action,
                inputs=inputs,
                use=use,
                processor=self.executor.processor,
            )
        except InvalidSubmissionError:
            if _may_be_repeated(issued, answer):  # the first one was valid, so this is another
                raise FormSubmittedError(issued) from None
            raise
        return replace(answer, inputs=found)


def _by(grant: FormGrant, issued: IssuedForm, answer: FormAnswer) -> FormAnswer:
    """Return the answer as it comes by that grant."""
    return replace(
        answer,
        channel=channel_of(grant, answer.channel),
        recipient=grant.recipient,
        in_place_of=_in_place_of(grant, issued, answer.member_id),
    )


def _in_place_of(grant: FormGrant, issued: IssuedForm, member_id: str | None) -> tuple[str, ...]:
    """Return the recipients in whose place a member answers who has signed in and is none of them."""
    if member_id is None or grant.surface != "web":
        return ()
    return tuple(recipient.id for recipient in issued.others_than(member_id))


def _may_be_repeated(issued: IssuedForm, answer: FormAnswer) -> bool:
    """Return whether it may be the answer that closed the form, sent again."""
    key = answer.idempotency_key
    return issued.status == "submitted" and bool(key) and key == issued.idempotency_key
