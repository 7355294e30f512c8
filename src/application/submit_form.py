"""Answer a form."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from application.attachments import attached
from application.deciding import Deciding
from application.ports import Files, FileUse, FormNotFoundError, Ticket
from application.precondition import check_version
from application.seal_secrets import SealSecrets
from domain.run.cause import Cause
from domain.run.events import Level
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.json import JsonObject

BY_MAIL: Final = "e-mail link"
"""The channel of an answer that came by a link out of a mail."""


class FormChangedError(Exception):
    """The answer was given to something else than what the form shows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SubmitForm:
    """Record a recipient's answer; the run goes on along the chosen action."""

    deciding: Deciding
    seal_secrets: SealSecrets
    files: Files

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
        :raises FormSubmittedError: if the form was answered before
        :raises FormExpiredError: if its time is over or it was withdrawn
        :raises RunChangedError: if the run is at none of the versions that were seen, where such are named
        :raises FormChangedError: if the digest is not that of the form
        :raises InvalidSubmissionError: if the answer does not fit, or names a file that may not be used
        """
        opened: list[Ticket] = []
        answer: list[JsonObject] = []

        async def read() -> WorkflowRun:
            run, ticket = await self.deciding.runs.by_token(token)
            if workflow_id is not None and (run.workflow_id != str(workflow_id) or ticket.surface != "web"):
                raise FormNotFoundError
            check_version(run, ticket.form_id, seen=seen, idempotency_key=idempotency_key)
            opened[:] = [ticket]
            if not answer:
                answer[:] = [await self._with_files(run, ticket, action, inputs, digest, idempotency_key)]
            return run

        def decide(run: WorkflowRun, definition: WorkflowDefinition, cause: Cause) -> None:
            form_id = opened[0].form_id
            by_mail = opened[0].surface == "email" and level == "link"
            issued = run.forms[form_id]
            if digest is not None and issued.status == "waiting" and issued.digest != digest:
                raise FormChangedError(form_id)
            run.submit_form(
                definition=definition,
                form_id=form_id,
                action=action,
                inputs=answer[0],
                user=user,
                channel=BY_MAIL if by_mail else channel,
                level=level,
                idempotency_key=idempotency_key,
                recipient=opened[0].recipient,
                member_id=member_id,
                cause=cause,
            )

        return await self.deciding(read, decide)

    async def _with_files(
        self,
        run: WorkflowRun,
        ticket: Ticket,
        action: str,
        inputs: JsonObject,
        digest: str | None,
        idempotency_key: str | None,
    ) -> JsonObject:
        """Return the inputs with their files, unless the answer is refused for another reason before they matter."""
        issued = run.forms[ticket.form_id]
        inputs = self.seal_secrets(issued, inputs)
        repeated = (
            issued.status == "submitted" and idempotency_key and idempotency_key == issued.idempotency_key
        )
        if not repeated:
            run.check_open(issued.id, now=self.deciding.clock.now())
            if digest is not None and digest != issued.digest:
                return inputs
        use = FileUse(
            workflow_id=UUID(run.workflow_id),
            user=run.user,
            form_id=UUID(issued.id),
            request_key=idempotency_key,
        )
        return await attached(self.files, issued.form, action=action, inputs=inputs, use=use)
