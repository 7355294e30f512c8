"""What is known of one execution of a workflow, by the events recorded for it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID, uuid5

from domain.conversation.conversation import Conversation
from domain.run.events import RunEvent
from domain.run.mailing import Mailing
from domain.run.namespaces import Namespaces
from domain.run.state import ROOT, Container, Effect, Execution, IssuedForm, RunStatus, Scope
from domain.values.json import JsonObject
from domain.values.variables import CONVERSATION, Variables
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.graph import Frontier
from domain.workflow.tokens import TokenFrontier

_MARKS: Final = (("%", "%25"), ("/", "%2F"), ("#", "%23"))
"""What parts the ids of executions, and how the ids of nodes have it that contain it."""
_NOT_YET: Final = datetime.min.replace(tzinfo=UTC)


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


@dataclass(kw_only=True)
class WorkflowRun:
    """
    A run: its executions, its forms, and how far it has come.

    `domain.run.evolve` alone changes it, by events. Decisions are functions over it that say which events follow.
    """

    id: UUID
    version: int = 0
    """How many events were recorded for it; 0 before it has begun."""
    modified_on: datetime = _NOT_YET
    """When the last of them happened."""
    workflow_id: str = ""
    version_id: str = ""
    definition_digest: str = ""
    inputs: JsonObject = field(default_factory=dict)
    user: str = ""
    channel: str = ""
    files: list[JsonObject] = field(default_factory=list)
    """What it was given besides its inputs."""
    idempotency_key: str | None = None
    conversation_id: UUID | None = None
    """The conversation of which it is a turn, if it is one."""
    conversation_variables: JsonObject = field(default_factory=dict)
    """The conversation's variables, as far as the run knows; what it writes is in it."""
    query: str | None = None
    """What was said."""
    dialogue_count: int = 0
    """Which turn of the conversation it is, counted from 1."""
    flow: str = "joins"
    """By which rule its nodes become ready."""
    shared: dict[str, JsonObject] = field(default_factory=dict)
    """What the nodes of a token flow share, by namespaces: they change it by what they write."""
    status: RunStatus = "running"
    started_at: datetime = _NOT_YET
    segment_started_at: datetime = _NOT_YET
    paused_at: datetime | None = None
    """When it last began to wait for people."""
    finished_at: datetime | None = None
    outputs: JsonObject = field(default_factory=dict)
    error: str | None = None
    steps: int = 0
    exceptions: int = 0
    executions: dict[str, Execution] = field(default_factory=dict)
    """Those of the run itself, and of rounds that are open."""
    forms: dict[str, IssuedForm] = field(default_factory=dict)
    effects: dict[str, Effect] = field(default_factory=dict)
    """What is being done outside, by the execution that waits for it."""
    yielded: bool = False
    """Whether the last decision said that it stopped before it had gone as far as it could."""
    departed: dict[str, IssuedForm] = field(default_factory=dict, compare=False, repr=False)
    """Closed forms of rounds that ended with the last decision, or that were asked for: no part of where it stands."""
    scopes: dict[str, Scope] = field(default_factory=lambda: {ROOT: Scope()})
    """The run itself, and the rounds that are open."""
    containers: dict[str, Container] = field(default_factory=dict)
    """Those that are open, by their executions."""
    frontiers: dict[str, Frontier | TokenFrontier] = field(default_factory=dict, compare=False, repr=False)
    """How far each scope has come: counted by decisions, and nothing that could not be counted again."""
    conversation: Conversation | None = field(default=None, compare=False, repr=False)
    """The conversation itself, which whoever decides on the run brings: no part of where the run stands."""
    pending_events: list[RunEvent] = field(default_factory=list)
    """What was decided and is not recorded yet."""

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"frontiers": {}}

    @property
    def exits(self) -> dict[str, str]:
        """The handle that each ended node of the run itself left by, in the order they ended."""
        return self.scopes[ROOT].exits

    def collect_events(self) -> list[RunEvent]:
        """Return what was decided and is to be recorded, once."""
        collected, self.pending_events = self.pending_events, []
        return collected

    @property
    def is_over(self) -> bool:
        """Whether the run has ended."""
        return self.status in ("succeeded", "failed", "stopped")

    @property
    def needs_advance(self) -> bool:
        """
        Whether the last decision stopped before it had gone as far as it could: a task goes on with it.

        Before 0.3.0 none said so: a run that waits for nobody had stopped in that way.
        """
        return self.yielded or (self.status == "running" and not self.effects)

    @property
    def waiting_forms(self) -> list[IssuedForm]:
        """The forms that can still be answered, in the order of their issue."""
        return [form for form in self.forms.values() if form.status == "waiting"]

    def form(self, form_id: str) -> IssuedForm:
        """Return the form, also if its round has just ended. :raises KeyError: if it is not known here"""
        return self.forms.get(form_id) or self.departed[form_id]

    @property
    def status_since(self) -> datetime:
        """When it ended or began to wait; else when something last happened, which mails and looks at forms are too."""
        if self.status == "paused" and self.paused_at is not None:
            return self.paused_at
        return self.finished_at or self.modified_on

    def mailing(self, form_id: str) -> Mailing:
        """Return the mail of the form, which has one."""
        mailing = self.form(form_id).mailing
        assert mailing is not None, "only a form with a mail is sent"
        return mailing

    def open_mailing(self, form_id: str) -> Mailing | None:
        """Return the mail of the form, if it has one and waits for its answer; else None."""
        issued = self.forms.get(form_id)
        return None if issued is None or issued.status != "waiting" else issued.mailing

    def variables(self, definition: WorkflowDefinition, scope: str = ROOT) -> Variables:
        """Everything that the nodes of the run, or of a round that is open, can refer to."""
        shared: dict[str, JsonObject] = {
            "sys": self.system_variables,
            "env": definition.environment,
            definition.start.id: self.inputs,
            **self.shared,
        }
        if self.conversation_id is not None:
            shared[CONVERSATION] = self.conversation_variables
        return Variables(
            Namespaces(shared, scopes=self.scopes, containers=self.containers, scope=self.scopes[scope]),
            types=definition.variable_types,
        )

    @property
    def system_variables(self) -> JsonObject:
        """The `sys` namespace, as the Dify contract has it: made once, and not to be changed."""
        known: JsonObject | None = self.__dict__.get("_system_variables")
        if known is None:
            known = self.__dict__["_system_variables"] = {
                "user_id": self.user,
                "app_id": self.workflow_id,
                "workflow_id": self.version_id,
                "workflow_run_id": str(self.id),
                "files": [*self.files],
                "timestamp": int(self.started_at.timestamp()),
            }
            if self.conversation_id is not None:
                known["conversation_id"] = str(self.conversation_id)
                known["query"], known["dialogue_count"] = self.query, self.dialogue_count
        return known

    def check_open(self, form_id: str, *, now: datetime) -> IssuedForm:
        """
        Return the form if it can be answered now.

        :raises FormSubmittedError: if it was answered before
        :raises FormExpiredError: if its time is over or it was withdrawn
        """
        issued = self.form(form_id)
        if issued.status == "submitted":
            raise FormSubmittedError(issued)
        if issued.status != "waiting" or now >= issued.expires_at:
            raise FormExpiredError(issued)
        return issued

    def effect_key(self, execution_id: str) -> UUID:
        """Return what names the effect of the execution outside: the same for all attempts."""
        return uuid5(self.id, execution_id)

    def execution_id(self, node_id: str, scope: Scope) -> str:
        """Return the id of the node's next visit in the scope: a path from the run to it."""
        name = node_id
        for mark, escaped in _MARKS:
            name = name.replace(mark, escaped)
        visit = f"{name}#{scope.visits.get(node_id, 0) + 1}"
        return visit if scope.container is None else f"{scope.id}/{visit}"

    def form_id(self, execution_id: str) -> str:
        """Return the id of the form that the execution issues: the same, however often it is computed."""
        return str(uuid5(self.id, execution_id))
