"""What is known of the parts of a run: its executions and its forms."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from domain.form.form import Form
from domain.run.mailing import Mailing, Recipient
from domain.values.json import JsonObject
from domain.workflow.nodes.container import Rounds

RunStatus = Literal["running", "paused", "succeeded", "failed", "stopped"]
ExecutionStatus = Literal["running", "waiting", "succeeded", "failed", "exception", "stopped"]
"""`exception` is that of a node that failed and after which the run goes on."""
FormStatus = Literal["waiting", "submitted", "expired", "withdrawn"]

TIMEOUT_HANDLE = "__timeout"
ROOT = ""
"""The id of the scope that is the run itself."""


@dataclass(slots=True)
class Scope:
    """The run itself, or one round of a container: when the round ends, it goes with all that is in it."""

    id: str = ROOT
    container: str | None = None
    """The execution of the container whose round it is, or None for the run itself."""
    node_id: str | None = None
    """The container's node."""
    round: int | None = None
    parent: str = ROOT
    """The scope that the container is in."""
    exits: dict[str, str] = field(default_factory=dict)
    """The handle that each ended node left by, in the order they ended."""
    outputs: dict[str, JsonObject] = field(default_factory=dict)
    """What each node gave."""
    executions: list[str] = field(default_factory=list)
    visits: dict[str, int] = field(default_factory=dict)
    """How often each node has begun."""
    forms: list[str] = field(default_factory=list)
    running: int = 0
    """How many executions have begun and not ended."""
    breaks: bool = False
    """Whether the loop ends with this round."""
    left: dict[tuple[str, str], int] = field(default_factory=dict)
    """In a token flow, how often each node has ended by each handle, the one that was taken last at the end."""
    begun: dict[tuple[str | None, str], int] = field(default_factory=dict)
    """In a token flow, how often nodes have begun with a token from each other."""
    former: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """In a token flow, the visits of each node that have ended and are still known: its next one takes their place."""


@dataclass(kw_only=True, slots=True)
class Container(Rounds):
    """A container that is open: its rounds, and what became of those that ended."""

    execution_id: str
    node_id: str
    kind: str
    parallel: int
    scope: str
    """The scope that it is in."""
    running: dict[int, str] = field(default_factory=dict)
    """The scopes of the rounds that are open."""
    last: dict[str, JsonObject] = field(default_factory=dict)
    """What the nodes of a loop gave in the round that ended last."""

    @property
    def wants_a_round(self) -> bool:
        """Whether another round can begin now."""
        return not self.leaves and self.begun < self.total and len(self.running) < self.parallel


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
    error_strategy: str | None = None
    """How the run went on although it failed."""
    process_data: JsonObject | None = None
    """What it did on the way."""
    scope: str = ROOT
    """The id of the scope that it is in."""


@dataclass(slots=True)
class Effect:
    """What is being done outside for an execution that waits for it."""

    execution_id: str
    node_id: str
    kind: str
    queue: str
    request: JsonObject
    due_at: datetime
    """When the present attempt is to begin."""
    deadline: datetime | None
    attempt: int = 1
    """The present one."""
    lost: int = 0
    """How many attempts were lost with their workers; they count as no tries."""
    reference: str | None = None
    """What somebody outside calls it who has accepted it and will call back; None while workers do it."""


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
