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
from application.ports.runs import FormGrant
from application.preconditions import check_version, check_workflow
from application.recipients import check_recipient, recipient_of
from domain.form.submission import InvalidSubmissionError
from domain.run.answers import FormAnswer, submit_form
from domain.run.context import CommandContext
from domain.run.events import Level
from domain.run.state import IssuedForm
from domain.run.workflow_run import FormSubmittedError, WorkflowRun
from domain.values.json import JsonObject
from domain.workflow.definition import WorkflowDefinition


class FormChangedError(Exception):
    """The answer was given to something else than what the form shows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SubmitForm:
    """Record a recipient's answer; the run goes on along the chosen action."""

    executor: CommandExecutor
    seal_secrets: SealSecrets
    files: Files
    members: Members

    async def __call__(
        self,
        *,
        token: str,
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

        :raises FormNotFoundError: if the token opens no form, or one of another workflow
        :raises FormerRecipientError: if the token is of somebody who may not answer any more
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
        submitting = _Submitting(self, answer, token=token, workflow_id=workflow_id, digest=digest, seen=seen)
        return await self.executor(submitting.read, submitting.decide)


class _Submitting:
    """An answer on its way. Its files are looked up once, however often the decision is taken anew."""

    def __init__(
        self,
        means: SubmitForm,
        answer: FormAnswer,
        *,
        token: str,
        workflow_id: UUID | None,
        digest: str | None,
        seen: Collection[int] | None,
    ) -> None:
        self._means = means
        self._answer = answer
        self._token = token
        self._workflow_id = workflow_id
        self._digest = digest
        self._seen = seen
        self._inputs: JsonObject | None = None
        self._grant: FormGrant

    async def read(self) -> WorkflowRun:
        """Return the run as it is now, if its form is the one to be answered."""
        run, grant = await self._means.executor.runs.by_token(self._token)
        check_workflow(run, grant, workflow_id=self._workflow_id)
        check_version(run, grant.form_id, seen=self._seen, idempotency_key=self._answer.idempotency_key)
        self._grant = grant
        issued = run.forms[grant.form_id]
        if not _may_be_repeated(issued, self._answer):
            recipient = recipient_of(run, grant)
            await check_recipient(self._means.members, recipient, by_link=self._answer.level != "session")
        if self._inputs is None:
            self._inputs = await self._with_files(run, issued)
        return run

    def decide(self, run: WorkflowRun, definition: WorkflowDefinition, context: CommandContext) -> None:
        """Close the form, which is the one that was shown."""
        assert self._inputs is not None  # since the run was read
        form_id = self._grant.form_id
        issued = run.forms[form_id]
        if self._digest is not None and issued.status == "waiting" and issued.digest != self._digest:
            raise FormChangedError(form_id)
        answer = replace(
            self._answer,
            inputs=self._inputs,
            channel=channel_of(self._grant, self._answer.channel),
            recipient=self._grant.recipient,
            in_place_of=self._in_place_of(issued),
        )
        submit_form(run, definition=definition, form_id=form_id, answer=answer, context=context)

    def _in_place_of(self, issued: IssuedForm) -> tuple[str, ...]:
        """Return the recipients in whose place a member answers who has signed in and is none of them."""
        member_id = self._answer.member_id
        if member_id is None or self._grant.surface != "web":
            return ()
        return tuple(recipient.id for recipient in issued.others_than(member_id))

    async def _with_files(self, run: WorkflowRun, issued: IssuedForm) -> JsonObject:
        """Return the inputs with their files, unless the answer is refused for another reason before they matter."""
        means, key = self._means, self._answer.idempotency_key
        inputs = means.seal_secrets(issued, self._answer.inputs)
        repeated = _may_be_repeated(issued, self._answer)
        if not repeated:
            run.check_open(issued.id, now=means.executor.clock.now())
            if self._digest is not None and self._digest != issued.digest:
                return inputs
        use = FileUse(
            workflow_id=UUID(run.workflow_id), user=run.user, form_id=UUID(issued.id), request_key=key
        )
        try:
            return await attached(
                means.files, issued.form, action=self._answer.action, inputs=inputs, use=use
            )
        except InvalidSubmissionError:
            if repeated:  # the first one was valid, so this is another
                raise FormSubmittedError(issued) from None
            raise


def _may_be_repeated(issued: IssuedForm, answer: FormAnswer) -> bool:
    """Return whether it may be the answer that closed the form, sent again."""
    key = answer.idempotency_key
    return issued.status == "submitted" and bool(key) and key == issued.idempotency_key
