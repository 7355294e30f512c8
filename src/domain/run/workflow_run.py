"""One execution of a workflow: the aggregate that records what was decided."""

from datetime import datetime
from typing import Any, Self
from uuid import UUID, uuid5

from eventsourcing.domain import Aggregate

from domain.run import events
from domain.run.context import CommandContext
from domain.run.evolve import evolve
from domain.run.state import IssuedForm, RunState
from domain.values.json import JsonObject
from domain.values.variables import Variables
from domain.workflow.definition import WorkflowDefinition


class FormClosedError(Exception):
    """The form can no longer be answered."""

    def __init__(self, form: IssuedForm) -> None:
        super().__init__(form.id)
        self.form = form

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.form,)

    @property
    def form_id(self) -> str:
        return self.form.id


class FormSubmittedError(FormClosedError):
    """Somebody has answered the form already."""


class FormExpiredError(FormClosedError):
    """The form's time is over, or it was withdrawn."""


class WorkflowRun(Aggregate, RunState):
    """
    A run, known by the events recorded for it.

    Decisions are functions over it: each checks, records what follows, and goes on from there.
    """

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
        RunState.__init__(
            self,
            workflow_id=workflow_id,
            version_id=version_id,
            definition_digest=definition_digest,
            inputs=inputs,
            user=user,
            channel=channel,
            started_at=self.created_on,
        )
        self.needs_advance = False
        """Whether the last decision stopped before it had gone as far as it could."""

    @classmethod
    def begin(cls, run_id: UUID, context: CommandContext, **fields: Any) -> Self:
        """Return a new run; `fields` are those of `RunStarted`, its first event."""
        return cls._create(
            events.RunStarted, id=run_id, timestamp=context.now, request_id=context.request_id, **fields
        )

    @property
    def status_since(self) -> datetime:
        """When it ended or began to wait; else when something last happened, which mails and looks at forms are too."""
        if self.status == "paused" and self.paused_at is not None:
            return self.paused_at
        return self.finished_at or self.modified_on

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

    def record(self, event_class: type[events.RunEvent], context: CommandContext, **fields: Any) -> None:
        """
        Record that something happened; the run evolves by it at once.

        It happened after what was recorded before, whatever the clock says that was set back since.
        """
        fields["request_id"] = context.request_id
        # As the library's `trigger_event`, which takes twice as long, for each event of each run.
        event = event_class(
            originator_id=self.id,
            originator_version=self.version + 1,
            timestamp=max(context.now, self.modified_on),
            **fields,
        )
        self.catch_up(event)
        self.pending_events.append(event)

    def execution_id(self, node_id: str) -> str:
        """Return the id of the next visit of the node."""
        visits = sum(execution.node_id == node_id for execution in self.executions.values())
        return f"{node_id}#{visits + 1}"

    def form_id(self, execution_id: str) -> str:
        """Return the id of the form that the execution issues: the same, however often it is computed."""
        return str(uuid5(self.id, execution_id))

    def evolve(self, event: events.RunEvent) -> None:
        """Change by what happened; it is called on replay too."""
        evolve(self, event)

    def catch_up(self, event: events.RunEvent) -> None:
        """Become what the run was after that event, which was recorded as the next one."""
        evolve(self, event)
        self.version, self.modified_on = event.originator_version, event.timestamp
