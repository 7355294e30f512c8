"""What the use cases need from outside: nouns, as protocols."""

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol
from uuid import UUID

from domain.run.events import RunEvent
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.json import JsonObject

Surface = Literal["web", "email"]
TaskKind = Literal["expire", "advance", "address", "mail", "remind", "escalate"]


class RunNotFoundError(Exception):
    """There is no run with that id."""


class FormNotFoundError(Exception):
    """No form can be reached by that token."""


class WorkflowNotFoundError(Exception):
    """There is no workflow, or no version of one, with that id."""


class WorkflowNotPublishedError(Exception):
    """The workflow has no published version."""


class VersionConflictError(Exception):
    """Someone else appended to the run first: read it again and decide again."""


class FileRefusedError(Exception):
    """What names a file names none that may be used here; the message says why, in the words of the Dify contract."""


class LogUnavailableError(Exception):
    """The log cannot take the append now (overload, or no database): nothing was recorded."""


class AppendRefusedError(Exception):
    """The log cannot store these events, now or ever: nothing was recorded."""


class OutcomeUnknownError(Exception):
    """The database was lost in the very moment of the commit: the append is recorded or not; repeat it to know."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recorded:
    """An event and its position in the log."""

    position: int
    event: RunEvent


@dataclass(frozen=True, kw_only=True, slots=True)
class Ticket:
    """What a form token stands for."""

    run_id: UUID
    form_id: str
    surface: Surface
    recipient: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkflowVersion:
    """One immutable version of a workflow."""

    workflow_id: UUID
    version_id: UUID
    number: int
    created_at: datetime
    published_at: datetime | None
    digest: str
    """The SHA-256, in hexadecimal, of the document as it was stored: it names the definition for ever."""
    definition: WorkflowDefinition


@dataclass(frozen=True, kw_only=True, slots=True)
class FileUse:
    """What files are to be used for, and in whose name."""

    workflow_id: UUID
    user: str
    """The user of the run, as asserted when it was started: files of others are refused."""
    form_id: UUID | None = None
    """The form that they answer; nothing for the inputs of a run."""
    request_key: str | None = None
    """The idempotency key of the request: what it fetched before is not fetched again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DueTask:
    """A task whose time has come, claimed for this worker."""

    run_id: UUID
    kind: TaskKind
    key: str
    """What it is about: nothing, a form's id, or one with more behind a colon."""
    fires_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """A person of the workspace."""

    id: UUID
    email: str
    name: str
    role: Literal["admin", "member"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """What is written to one recipient of a form; how it looks and travels is the post's."""

    message_id: str
    """Names the letter all over the world, without the angle brackets: the same however often it is tried."""
    kind: Literal["request", "reminder", "escalation"]
    address: str
    name: str | None
    subject: str
    body: str
    """Markdown with the run's variables in it; the link stands where `{{#url#}}` does, else behind it."""
    url: str
    title: str
    """The form's."""
    workflow: str
    closes_at: datetime
    written_at: datetime


class LetterRefusedError(Exception):
    """A letter was not taken; the message says why."""

    def __init__(self, reason: str, *, code: str, final: bool) -> None:
        super().__init__(reason)
        self.code = code
        """The server's code, such as `550`, or ours, such as `unreachable`."""
        self.final = final
        """Whether it would be refused every time."""


class Clock(Protocol):
    def now(self) -> datetime:
        """Return the present instant, in UTC."""
        ...


class Seal(Protocol):
    """What makes secrets unreadable."""

    def seal(self, secret: str, *, form_id: str, field: str) -> JsonObject:
        """Return the secret sealed (`domain.workflow.sealed`): the same for the same arguments, and only for those."""
        ...


class Runs(Protocol):
    """Every run there has been."""

    async def get(self, run_id: UUID) -> WorkflowRun:
        """:raises RunNotFoundError: if there is none"""
        ...

    async def by_token(self, token: str) -> tuple[WorkflowRun, Ticket]:
        """
        Return the run whose form the token opens.

        :raises FormNotFoundError: if the token opens none
        """
        ...

    async def save(self, run: WorkflowRun) -> int:
        """
        Append the run's new events, all or none; return the position of the last one.

        :raises VersionConflictError: if the run has moved on since it was read
        :raises LogUnavailableError: if nothing can be appended now
        """
        ...

    async def history(self, run_id: UUID, *, after: int = 0) -> Sequence[Recorded]:
        """Return the run's events whose version is greater than `after`, in order; empty if there are none."""
        ...


class Workflows(Protocol):
    """The workflows and their versions."""

    async def add(
        self, definition: WorkflowDefinition, *, workflow_id: UUID | None, now: datetime
    ) -> WorkflowVersion:
        """
        Store a new version, of a new workflow if no id is given.

        :raises WorkflowNotFoundError: if the id is given and unknown
        """
        ...

    async def publish(self, workflow_id: UUID, *, number: int, now: datetime) -> WorkflowVersion:
        """Publish the version with that number. :raises WorkflowNotFoundError:"""
        ...

    async def published(self, workflow_id: UUID) -> WorkflowVersion:
        """:raises WorkflowNotFoundError: :raises WorkflowNotPublishedError:"""
        ...

    async def version(self, version_id: UUID) -> WorkflowVersion:
        """:raises WorkflowNotFoundError: if there is none"""
        ...

    async def numbered(self, workflow_id: UUID, *, number: int | None) -> WorkflowVersion:
        """Return the version with that number, or the newest, published or not. :raises WorkflowNotFoundError:"""
        ...


class Files(Protocol):
    """The files that were sent, and those that can be fetched."""

    async def resolve(self, mapping: JsonObject, *, use: FileUse) -> JsonObject:
        """
        Return the file that the mapping names, as variables and outputs hold it.

        :raises FileRefusedError: if it names none that may be used
        :raises LogUnavailableError: if that cannot be found out now
        """
        ...


class Tasks(Protocol):
    """What is due."""

    async def claim(self, *, limit: int) -> Sequence[DueTask]:
        """Take up to `limit` due tasks; a claim that is not settled comes back by itself."""
        ...

    async def release(self, tasks: Sequence[DueTask]) -> None:
        """Hand back claimed tasks, due at once."""
        ...

    async def next_due(self) -> datetime | None:
        """Return when the next task falls due, or nothing if there is none."""
        ...


class Members(Protocol):
    """The people of the workspace."""

    async def current(self, ids: Collection[UUID] | None = None) -> Sequence[Member]:
        """Return the members that there are now, the oldest first: all, or those with these ids."""
        ...


class Post(Protocol):
    """What carries letters."""

    @property
    def channel(self) -> Literal["email", "outbox"]:
        """Whether letters go out by e-mail, or lie in a folder of ours, since there is no mail server."""
        ...

    async def send(self, letter: Letter) -> str:
        """
        Return what the server answered when it took the letter.

        :raises LetterRefusedError: if it did not take it
        """
        ...


class FormLinks(Protocol):
    """What leads people to forms."""

    def mailed(self, form: IssuedForm, recipient: str) -> str:
        """Return the address that opens the form to that recipient alone; it is in no event and in no log."""
        ...


class Feed(Protocol):
    """The log of one run, followed."""

    def follow(self, run_id: UUID, *, after: int = 0) -> AsyncIterator[Sequence[Recorded]]:
        """
        Yield the run's events after that version, first those there are, then new ones as they are recorded.

        Never skips and never repeats; ends after the run's last event, or when the service stops.
        """
        ...
