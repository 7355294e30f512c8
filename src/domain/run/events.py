"""What happened in a run: one frozen class per fact, named by a topic that outlives every module path."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, TypeAlias

from domain.event import Event, Level
from domain.values.json import JsonObject
from domain.values.personal import (
    ActorFiles,
    ActorJson,
    ActorText,
    PersonalFiles,
    PersonalForm,
    PersonalJson,
    PersonalList,
    PersonalMail,
    PersonalText,
    PersonalValue,
    RecipientsJson,
)


@dataclass(frozen=True, kw_only=True)
class RunEvent(Event):
    """A fact of one run."""


Decision: TypeAlias = Iterator[RunEvent]
"""
Facts, one after another. Whoever takes one lets the run evolve by it before asking for the next, so that behind a
`yield` the run is as the fact has left it.
"""


@dataclass(frozen=True, kw_only=True)
class RunStarted(RunEvent):
    TOPIC: ClassVar[str] = "run.started@2"
    workflow_id: str
    version_id: str
    definition_digest: str
    inputs: ActorJson
    user: ActorText
    """Who started it, as asserted by the caller."""
    channel: str
    level: Level = "api"
    idempotency_key: str | None = None
    files: ActorFiles | None = None
    """Files that it was given besides its inputs."""
    conversation_id: str | None = None
    """The conversation of which it is a turn, or None if it is none of any."""
    conversation: PersonalJson | None = None
    """The conversation's variables as it finds them."""
    query: ActorText | None = None
    """What was said, and is to be answered."""
    dialogue_count: int = 0
    """Which turn of the conversation it is, counted from 1."""
    flow: str = "joins"
    """By which rule its nodes become ready: no fold can do without it."""


@dataclass(frozen=True, kw_only=True)
class NodeStarted(RunEvent):
    TOPIC: ClassVar[str] = "run.node-started"
    execution_id: str
    """One visit of a node, unique in the run: `<node id>#<visit>`; before that `<container's execution>/<round>/`."""
    node_id: str
    node_type: str
    title: str
    index: int
    predecessor: str | None = None
    container: str | None = None
    """The execution of the container in a round of which it runs, or None where it is in none."""
    round: int | None = None
    """The round, counted from 0."""


@dataclass(frozen=True, kw_only=True)
class NodeSucceeded(RunEvent):
    TOPIC: ClassVar[str] = "run.node-succeeded@2"
    execution_id: str
    outputs: PersonalJson
    handle: str = "source"
    inputs: PersonalJson | None = None
    attempt: int = 0
    """Which attempt it was that succeeded, counted from 1; 0 where nothing outside was asked."""
    process_data: PersonalJson | None = None
    """What the node did on the way."""
    writes: PersonalFiles | None = None
    """The variables that it gave other values: the `namespace`, the `path` in it and the `value` of each."""
    breaks: bool = False
    """Whether the loop around it ends with this round."""
    retold: bool = False
    """Whether its text is another than was told of it while it came: whoever heard that has to be told anew."""


@dataclass(frozen=True, kw_only=True)
class NodeFailed(RunEvent):
    TOPIC: ClassVar[str] = "run.node-failed@2"
    execution_id: str
    code: str
    message: PersonalText
    strategy: str | None = None
    """How the run goes on nevertheless: `fail-branch`, `default-value`, or `timeout` for a form that was not issued."""
    inputs: PersonalJson | None = None
    handle: str | None = None
    """By which handle it goes on; None where the run fails."""
    outputs: PersonalJson | None = None
    """What the node gives where the run goes on."""
    attempt: int = 0
    """Which attempt it was that failed last, counted from 1; 0 where nothing outside was asked."""
    process_data: PersonalJson | None = None


@dataclass(frozen=True, kw_only=True)
class NodeRetried(RunEvent):
    """An attempt has failed, and another one follows."""

    TOPIC: ClassVar[str] = "run.node-retried"
    execution_id: str
    attempt: int
    """The one that failed; the next one is that plus 1."""
    code: str
    message: PersonalText
    retry_at: str
    queue: str
    """The queue in which the effect becomes due again."""
    lost: bool = False
    """Whether nobody knows what became of it: its worker was never heard of again. Such attempts are no tries."""


@dataclass(frozen=True, kw_only=True)
class NodeCancelled(RunEvent):
    """Nobody waits for the node's effect any more."""

    TOPIC: ClassVar[str] = "run.node-cancelled"
    execution_id: str
    reason: PersonalText


@dataclass(frozen=True, kw_only=True)
class EffectRequested(RunEvent):
    """Something is to be done outside; until its result is known, the node waits."""

    TOPIC: ClassVar[str] = "run.effect-requested"
    execution_id: str
    kind: str
    request: PersonalJson
    """What is to be done, frozen; what was sealed stays sealed."""
    queue: str
    """Whose workers do it."""
    due_at: str
    deadline: str | None = None
    """Until when a result is waited for, all attempts together, or None if for ever."""


@dataclass(frozen=True, kw_only=True)
class EffectAccepted(RunEvent):
    """Somebody outside works on it and will call back: no worker holds it any more."""

    TOPIC: ClassVar[str] = "run.effect-accepted"
    execution_id: str
    attempt: int
    reference: str
    """What they call it."""


@dataclass(frozen=True, kw_only=True)
class ContainerEntered(RunEvent):
    """The nodes in a container run from here on, round after round or side by side."""

    TOPIC: ClassVar[str] = "run.container-entered"
    execution_id: str
    kind: Literal["iteration", "loop"]
    total: int
    """How many rounds there are at the most."""
    parallel: int = 1
    """How many run side by side."""
    items: PersonalList | None = None
    """What each round is about."""
    variables: PersonalJson | None = None
    """What the nodes in it can change, as it is at first."""
    leaves: bool = False
    """Whether it is over before its first round."""


@dataclass(frozen=True, kw_only=True)
class RoundStarted(RunEvent):
    TOPIC: ClassVar[str] = "run.round-started"
    execution_id: str
    """That of the container."""
    round: int
    """Counted from 0."""


@dataclass(frozen=True, kw_only=True)
class RoundEnded(RunEvent):
    """A round is over, and all that was in it is left behind."""

    TOPIC: ClassVar[str] = "run.round-ended"
    execution_id: str
    """That of the container."""
    round: int
    output: PersonalValue = None
    """What it gave."""
    leaves: bool = False
    """Whether no further round begins."""
    failed: bool = False
    """Whether a node in it has failed, and the container goes on."""
    message: PersonalText | None = None
    """Why it failed."""


@dataclass(frozen=True, kw_only=True)
class FormIssued(RunEvent):
    TOPIC: ClassVar[str] = "run.form-issued@2"
    form_id: str
    execution_id: str
    form: PersonalForm
    """What is shown, frozen: see `domain.form.form.Form`."""
    expires_at: str
    digest: str
    """SHA-256 of the canonical JSON of `form`, in hexadecimal."""
    surfaces: list[str]
    """Where it can be answered: `web` (page and API), `email` (by the links of those to whom it is sent)."""
    token_key: str
    """The id of the key from which the form's tokens derive; the tokens themselves are in no event."""
    limited: bool = False
    """Whether the limit on all forms cut its time: when that is over, the run is stopped."""
    mail: PersonalMail | None = None
    """What is sent with it, and to whom, frozen: see `domain.form.mail.Mail`."""
    schedule: JsonObject | None = None
    """When people are reminded and further ones asked, by `remind:<n>` and `escalate:<n>`, as it is foreseen."""


@dataclass(frozen=True, kw_only=True)
class FormAddressed(RunEvent):
    """The form was given recipients; to each of them, a mail is due."""

    TOPIC: ClassVar[str] = "run.form-addressed@2"
    form_id: str
    recipients: list[JsonObject]
    """The `id` of each, counted from 1 in the form, and the `member_id` of a member."""
    addresses: RecipientsJson
    """Their `address` and `name`, by their id."""
    token_key: str
    """The id of the key from which the form's tokens derive."""
    unaddressed: PersonalFiles | None = None
    """What was `asked` for and gave no recipient, and the `reason`: `unknown`, `invalid` or `limit`."""
    step: int | None = None
    """Which step of the escalation it was, counted from 1, or None for those who are asked first."""


@dataclass(frozen=True, kw_only=True)
class FormDelivered(RunEvent):
    TOPIC: ClassVar[str] = "run.form-delivered@2"
    form_id: str
    recipient: str
    channel: str
    message_id: str
    attempt: int
    round: int
    """0 for the first mail to a recipient, else the number of the reminder."""
    response: PersonalText
    """What the server answered when it took the mail."""


@dataclass(frozen=True, kw_only=True)
class FormDeliveryFailed(RunEvent):
    TOPIC: ClassVar[str] = "run.form-delivery-failed@2"
    form_id: str
    recipient: str
    code: str
    reason: PersonalText
    attempt: int
    round: int
    retry_at: str | None = None
    """When it is tried again, or None if it is not."""


@dataclass(frozen=True, kw_only=True)
class FormReminded(RunEvent):
    """Recipients are written to again."""

    TOPIC: ClassVar[str] = "run.form-reminded@2"
    form_id: str
    mails: JsonObject
    """The round of the mail that is due, by the recipient's id."""
    reminder: int | None = None
    """Which reminder of the schedule it was, counted from 1."""
    by: ActorText | None = None
    """Who asked for it, as asserted by the caller."""
    to: str | None = None
    """The recipient for whom it was asked, or None for all."""
    idempotency_key: str | None = None


@dataclass(frozen=True, kw_only=True)
class FormViewed(RunEvent):
    """Somebody was shown the open form, the first time in that way: what was shown is named by its digest."""

    TOPIC: ClassVar[str] = "run.form-viewed"
    form_id: str
    digest: str
    surface: str
    """Where it was shown: by the link for all (`web`), by a recipient's own (`email`), or from the `inbox`."""
    level: Level = "link"
    recipient: str | None = None
    channel: str | None = None
    """By which way it was opened: a link, the inbox."""
    member_id: str | None = None
    """Which member it was, where they had signed in."""


@dataclass(frozen=True, kw_only=True)
class FormSubmitted(RunEvent):
    TOPIC: ClassVar[str] = "run.form-submitted@2"
    form_id: str
    action: str
    values: ActorJson
    digest: str
    """The digest of the form that was answered."""
    user: ActorText
    channel: str
    level: Level = "api"
    idempotency_key: str | None = None
    recipient: str | None = None
    """By whose link the answer came, where every recipient has one of their own."""
    member_id: str | None = None
    """Which member it was, where they had signed in."""
    in_place_of: list[str] | None = None
    """The recipients whom the form was sent to, where an admin answered who is none of them."""


@dataclass(frozen=True, kw_only=True)
class FormExpired(RunEvent):
    TOPIC: ClassVar[str] = "run.form-expired"
    form_id: str
    due_at: str
    late_ms: int
    """How many milliseconds after it was due the expiry was noticed."""


@dataclass(frozen=True, kw_only=True)
class FormDeadlineChanged(RunEvent):
    TOPIC: ClassVar[str] = "run.form-deadline-changed@2"
    form_id: str
    expires_at: str
    by: ActorText
    """Who changed it, as asserted by the caller."""
    schedule: JsonObject | None = None
    """What moves with it: see `FormIssued`; null for what is not to happen any more."""


@dataclass(frozen=True, kw_only=True)
class FormWithdrawn(RunEvent):
    TOPIC: ClassVar[str] = "run.form-withdrawn@2"
    form_id: str
    reason: PersonalText
    by: ActorText | None = None
    """Who withdrew it, as asserted by the caller; nobody, where it follows from what happened to the run."""
    idempotency_key: str | None = None


@dataclass(frozen=True, kw_only=True)
class ConversationRead(RunEvent):
    """Variables of the conversation have other values than the run knew: another turn, or somebody, gave them those."""

    TOPIC: ClassVar[str] = "run.conversation-read"
    version: int
    """The version of the conversation that has them."""
    variables: PersonalJson
    """Those that differ, by name."""


@dataclass(frozen=True, kw_only=True)
class RunYielded(RunEvent):
    """The decision stopped before it had gone as far as it could: a task goes on."""

    TOPIC: ClassVar[str] = "run.yielded"


@dataclass(frozen=True, kw_only=True)
class RunContinued(RunEvent):
    """A decision goes on where an earlier one stopped before its time."""

    TOPIC: ClassVar[str] = "run.continued"


@dataclass(frozen=True, kw_only=True)
class RunPaused(RunEvent):
    TOPIC: ClassVar[str] = "run.paused"
    forms: list[str]
    """The ids of the forms that wait, in the order of their issue."""


@dataclass(frozen=True, kw_only=True)
class RunResumed(RunEvent):
    TOPIC: ClassVar[str] = "run.resumed"


@dataclass(frozen=True, kw_only=True)
class RunSucceeded(RunEvent):
    TOPIC: ClassVar[str] = "run.succeeded@2"
    outputs: PersonalJson


@dataclass(frozen=True, kw_only=True)
class RunFailed(RunEvent):
    TOPIC: ClassVar[str] = "run.failed@2"
    error: PersonalText
    node_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class RunStopped(RunEvent):
    TOPIC: ClassVar[str] = "run.stopped@2"
    reason: str
    user: ActorText | None = None


ALL: tuple[type[RunEvent], ...] = (
    RunStarted, NodeStarted, NodeSucceeded, NodeFailed, NodeRetried, NodeCancelled, EffectRequested, EffectAccepted,
    ContainerEntered, RoundStarted, RoundEnded, FormIssued, FormAddressed, FormDelivered, FormDeliveryFailed,
    FormReminded, FormViewed, FormSubmitted, FormExpired, FormDeadlineChanged, FormWithdrawn,
    ConversationRead, RunYielded, RunContinued, RunPaused, RunResumed, RunSucceeded, RunFailed, RunStopped,
)  # fmt: skip

TERMINAL: Final = (RunSucceeded, RunFailed, RunStopped)
"""The events that end a run; none follows on them."""
