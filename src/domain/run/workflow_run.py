"""One execution of a workflow: the aggregate that decides."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Self
from uuid import UUID, uuid5

from eventsourcing.domain import Aggregate

from domain.run import deadlines, deliveries, events, recipients, reminders
from domain.run.advance import advance
from domain.run.context import CommandContext
from domain.run.mailing import Mailing
from domain.run.state import Execution, IssuedForm, RunStatus
from domain.values.json import JsonObject
from domain.values.variables import Variables
from domain.workflow.definition import WorkflowDefinition


class FormClosedError(Exception):
    """The form can no longer be answered."""

    def __init__(self, form: IssuedForm) -> None:
        super().__init__(form.id)
        self.form = form

    @property
    def form_id(self) -> str:
        return self.form.id


class FormSubmittedError(FormClosedError):
    """Somebody has answered the form already."""


class FormExpiredError(FormClosedError):
    """The form's time is over, or it was withdrawn."""


class WorkflowRun(Aggregate):
    """A run, known by the events recorded for it; commands check, record, and go on as far as they can."""

    TOPIC = "run"
    Event = events.RunEvent  # type: ignore[assignment]  # the library finds its base classes by these names
    Created = events.RunStarted  # type: ignore[assignment]

    def __init__(
        self,
        workflow_id: str,
        version_id: str,
        definition_digest: str,
        inputs: JsonObject,
        user: str,
        channel: str,
    ) -> None:
        self.workflow_id = workflow_id
        self.version_id = version_id
        self.definition_digest = definition_digest
        self.inputs = inputs
        self.user = user
        self.channel = channel
        self.files: list[JsonObject] = []
        """What it was given besides its inputs."""
        self.idempotency_key: str | None = None
        self.status: RunStatus = "running"
        self.started_at: datetime = self.created_on
        self.segment_started_at: datetime = self.created_on
        self.paused_at: datetime | None = None
        """When it last began to wait for people."""
        self.finished_at: datetime | None = None
        self.outputs: JsonObject = {}
        self.error: str | None = None
        self.steps = 0
        self.exceptions = 0
        self.executions: dict[str, Execution] = {}
        self.forms: dict[str, IssuedForm] = {}
        self.exits: dict[str, str] = {}
        """The handle that each ended node left by, in the order they ended."""
        self.needs_advance = False
        """Whether the last decision stopped before it had gone as far as it could."""

    # Commands

    @classmethod
    def start(
        cls,
        *,
        run_id: UUID,
        workflow_id: UUID,
        version_id: UUID,
        definition: WorkflowDefinition,
        definition_digest: str,
        inputs: JsonObject,
        user: str,
        channel: str,
        level: events.Level,
        idempotency_key: str | None,
        context: CommandContext,
        files: Sequence[JsonObject] = (),
    ) -> Self:
        """Return a new run, gone on to its first stop; `inputs` are as the start node accepts them."""
        run = cls._create(
            events.RunStarted,
            id=run_id,
            timestamp=context.now,
            request_id=context.request_id,
            workflow_id=str(workflow_id),
            version_id=str(version_id),
            definition_digest=definition_digest,
            inputs=inputs,
            user=user,
            channel=channel,
            level=level,
            idempotency_key=idempotency_key,
            files=[*files] or None,
        )
        advance(run, definition, context)
        return run

    def stop(self, *, user: str | None, reason: str, context: CommandContext) -> None:
        """End the run and withdraw its open forms; nothing, if it is over."""
        if self.is_over:
            return
        self.withdraw_forms(reason, context)
        self.record(events.RunStopped, context, reason=reason, user=user)

    def resume(self, *, definition: WorkflowDefinition, context: CommandContext) -> None:
        """Go on where an earlier decision stopped before its time; nothing, if there is nothing to do."""
        if self.status == "running":
            advance(self, definition, context)

    # What is asked of a run

    @property
    def is_over(self) -> bool:
        """Whether the run has ended."""
        return self.status in ("succeeded", "failed", "stopped")

    @property
    def status_since(self) -> datetime:
        """When it ended or began to wait; else when something last happened, which mails and looks at forms are too."""
        if self.status == "paused" and self.paused_at is not None:
            return self.paused_at
        return self.finished_at or self.modified_on

    @property
    def waiting_forms(self) -> list[IssuedForm]:
        """The forms that can still be answered, in the order of their issue."""
        return [form for form in self.forms.values() if form.status == "waiting"]

    def variables(self, definition: WorkflowDefinition) -> Variables:
        """Everything that nodes of the run can refer to."""
        outputs = {e.node_id: e.outputs for e in self.executions.values() if e.outputs is not None}
        return Variables(
            {
                "sys": self.system_variables,
                "env": definition.environment,
                definition.start.id: self.inputs,
                **outputs,
            }
        )

    @property
    def system_variables(self) -> JsonObject:
        """The `sys` namespace, as the Dify contract has it for workflow apps."""
        return {
            "user_id": self.user,
            "app_id": self.workflow_id,
            "workflow_id": self.version_id,
            "workflow_run_id": str(self.id),
            "files": [*self.files],
            "timestamp": int(self.started_at.timestamp()),
        }

    def check_open(self, form_id: str, *, now: datetime) -> IssuedForm:
        """
        Return the form if it can be answered now.

        :raises FormSubmittedError: if it was answered before
        :raises FormExpiredError: if its time is over or it was withdrawn
        """
        issued = self.forms[form_id]
        if issued.status == "submitted":
            raise FormSubmittedError(issued)
        if issued.status != "waiting" or now >= issued.expires_at:
            raise FormExpiredError(issued)
        return issued

    def open_mailing(self, form_id: str) -> Mailing | None:
        """Return the mail of the form, if it has one and waits for its answer."""
        issued = self.forms.get(form_id)
        return None if issued is None or issued.status != "waiting" else issued.mailing

    def mailing(self, form_id: str) -> Mailing:
        """Return the mail of the form, which has one."""
        mailing = self.forms[form_id].mailing
        assert mailing is not None, "only a form with a mail is sent"
        return mailing

    # How commands record

    def record(self, event_class: type[events.RunEvent], context: CommandContext, **fields: Any) -> None:
        """Record that something happened; the run evolves by it at once."""
        self.trigger_event(event_class, timestamp=context.now, request_id=context.request_id, **fields)

    def withdraw_forms(self, reason: str, context: CommandContext) -> None:
        """Close every open form, since nobody needs its answer any more."""
        for form in self.waiting_forms:
            self.record(events.FormWithdrawn, context, form_id=form.id, reason=reason)

    def execution_id(self, node_id: str) -> str:
        """Return the id of the next visit of the node."""
        visits = sum(execution.node_id == node_id for execution in self.executions.values())
        return f"{node_id}#{visits + 1}"

    def form_id(self, execution_id: str) -> str:
        """Return the id of the form that the execution issues: the same, however often it is computed."""
        return str(uuid5(self.id, execution_id))

    # How events change it: these run on replay too, so they only assign

    def evolve(self, event: events.RunEvent) -> None:
        """Change by what happened."""
        _EVOLVE[type(event)](self, event)

    def _on_started(self, event: events.RunStarted) -> None:
        self.idempotency_key = event.idempotency_key
        self.files = event.files or []

    def _on_node_started(self, event: events.NodeStarted) -> None:
        self.steps += 1
        self.executions[event.execution_id] = Execution(
            id=event.execution_id,
            node_id=event.node_id,
            node_type=event.node_type,
            title=event.title,
            index=event.index,
            predecessor=event.predecessor,
            started_at=event.timestamp,
        )

    def _on_node_succeeded(self, event: events.NodeSucceeded) -> None:
        execution = self.executions[event.execution_id]
        execution.status = "succeeded"
        execution.finished_at = event.timestamp
        execution.inputs, execution.outputs, execution.handle = event.inputs, event.outputs, event.handle
        self.exits[execution.node_id] = event.handle

    def _on_node_failed(self, event: events.NodeFailed) -> None:
        execution = self.executions[event.execution_id]
        execution.status = "failed"
        execution.finished_at = event.timestamp
        execution.inputs, execution.error = event.inputs, event.message

    def _on_paused(self, event: events.RunPaused) -> None:
        self.status, self.paused_at = "paused", event.timestamp

    def _on_resumed(self, event: events.RunResumed) -> None:
        self.status = "running"
        self.segment_started_at = event.timestamp

    def _on_succeeded(self, event: events.RunSucceeded) -> None:
        self.status, self.finished_at, self.outputs = "succeeded", event.timestamp, event.outputs

    def _on_failed(self, event: events.RunFailed) -> None:
        self.status, self.finished_at, self.error = "failed", event.timestamp, event.error

    def _on_stopped(self, event: events.RunStopped) -> None:
        self.status, self.finished_at, self.error = "stopped", event.timestamp, event.reason


_EVOLVE: dict[type[events.RunEvent], Callable[[WorkflowRun, Any], None]] = {
    events.RunStarted: WorkflowRun._on_started,
    events.NodeStarted: WorkflowRun._on_node_started,
    events.NodeSucceeded: WorkflowRun._on_node_succeeded,
    events.NodeFailed: WorkflowRun._on_node_failed,
    events.FormIssued: deadlines.on_issued,
    events.FormViewed: deadlines.on_viewed,
    events.FormAddressed: recipients.on_addressed,
    events.FormDelivered: deliveries.on_delivered,
    events.FormDeliveryFailed: deliveries.on_delivery_failed,
    events.FormReminded: reminders.on_reminded,
    events.FormSubmitted: deadlines.on_submitted,
    events.FormExpired: deadlines.on_expired,
    events.FormDeadlineChanged: deadlines.on_deadline_changed,
    events.FormWithdrawn: deadlines.on_withdrawn,
    events.RunPaused: WorkflowRun._on_paused,
    events.RunResumed: WorkflowRun._on_resumed,
    events.RunSucceeded: WorkflowRun._on_succeeded,
    events.RunFailed: WorkflowRun._on_failed,
    events.RunStopped: WorkflowRun._on_stopped,
}
