"""What is known of a run: its executions, its forms, and how far it has come."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from domain.form.form import Form
from domain.run.mailing import Mailing, Recipient
from domain.values.json import JsonObject

RunStatus = Literal["running", "paused", "succeeded", "failed", "stopped"]
ExecutionStatus = Literal["running", "waiting", "succeeded", "failed", "exception", "stopped"]
"""`exception` is that of a node that failed and after which the run goes on."""
FormStatus = Literal["waiting", "submitted", "expired", "withdrawn"]

TIMEOUT_HANDLE = "__timeout"


@dataclass(slots=True)
class Execution:
    """One visit of a node."""

    id: str
    node_id: str
    node_type: str
    title: str
    index: int
    predecessor: str | None
    started_at: datetime
    status: ExecutionStatus = "running"
    finished_at: datetime | None = None
    inputs: JsonObject | None = None
    outputs: JsonObject | None = None
    handle: str | None = None
    error: str | None = None


@dataclass(slots=True)
class IssuedForm:
    """A form of the run, and what became of it."""

    id: str
    execution_id: str
    node_id: str
    form: Form
    digest: str
    expires_at: datetime
    surfaces: tuple[str, ...]
    token_key: str
    version: int
    """The version at which it was issued."""
    issued_at: datetime
    limited: bool = False
    """Whether the limit on all forms cut its time."""
    viewed: set[tuple[str, str | None]] = field(default_factory=set)
    """By which ways, and by whose link, it was seen while it was open."""
    status: FormStatus = "waiting"
    closed_at: datetime | None = None
    closed_version: int | None = None
    """The version at which it was closed."""
    action: str | None = None
    values: JsonObject | None = None
    user: str | None = None
    """Who answered or withdrew it, as far as anybody said."""
    channel: str | None = None
    level: str | None = None
    idempotency_key: str | None = None
    reason: str | None = None
    """Why it was withdrawn."""
    mailing: Mailing | None = None
    """Its mail, if it has any."""
    recipient: str | None = None
    """By whose link it was answered, if that is somebody's own."""
    member_id: str | None = None
    """Which member answered it, where they had signed in."""
    in_place_of: tuple[str, ...] = ()
    """The recipients in whose place an admin answered it."""

    def others_than(self, member_id: str) -> list[Recipient]:
        """Return whom the form was sent to, if that member is none of them; else nobody."""
        recipients = [] if self.mailing is None else list(self.mailing.recipients.values())
        return [] if any(it.member_id == member_id for it in recipients) else recipients


class RunState:
    """What has become of a run by what happened in it; `domain.run.evolve` alone changes it."""

    def __init__(
        self,
        *,
        workflow_id: str,
        version_id: str,
        definition_digest: str,
        inputs: JsonObject,
        user: str,
        channel: str,
        started_at: datetime,
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
        self.started_at = started_at
        self.segment_started_at = started_at
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

    @property
    def is_over(self) -> bool:
        """Whether the run has ended."""
        return self.status in ("succeeded", "failed", "stopped")

    @property
    def waiting_forms(self) -> list[IssuedForm]:
        """The forms that can still be answered, in the order of their issue."""
        return [form for form in self.forms.values() if form.status == "waiting"]

    def mailing(self, form_id: str) -> Mailing:
        """Return the mail of the form, which has one."""
        mailing = self.forms[form_id].mailing
        assert mailing is not None, "only a form with a mail is sent"
        return mailing

    def open_mailing(self, form_id: str) -> Mailing | None:
        """Return the mail of the form, if it has one and waits for its answer; else None."""
        issued = self.forms.get(form_id)
        return None if issued is None or issued.status != "waiting" else issued.mailing
