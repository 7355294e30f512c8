"""The ports of the log and of the workflows, kept in memory: small, but with the same promises."""

import asyncio
from collections.abc import AsyncIterator, Collection, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, cast
from uuid import UUID, uuid4

from application.files.uploads import Uploads
from application.ports.drafts import AT_MOST, LIFETIME
from application.ports.files import FileRefusedError
from application.ports.people import AddressTakenError, Member, MemberNotFoundError
from application.ports.runs import (
    AppendRefusedError,
    FormGrant,
    FormNotFoundError,
    FormRef,
    FormToken,
    LogUnavailableError,
    OutcomeUnknownError,
    Recorded,
    RunNotFoundError,
    Surface,
    VersionConflictError,
)
from application.ports.workflows import WorkflowNotFoundError, WorkflowNotPublishedError, WorkflowVersion
from application.queries.end_users import EndUser
from application.queries.figures import Figures
from application.queries.form_list import FormCursor, FormPage, FormSummary, form_cursor
from application.queries.inbox import Counts, Sending
from application.queries.run_list import RunPage, RunSummary
from domain.files.record import FileRecord, Owner
from domain.run import events
from domain.run.end_user import end_user_id
from domain.run.events import RunEvent
from domain.run.state import FormStatus, RunStatus
from domain.run.workflow_run import WorkflowRun
from domain.values.addresses import address
from domain.workflow.definition import WorkflowDefinition
from interface.keys.sealing import SecretSeal
from interface.keys.tokens import FormTokens
from interface.postgres.projections.views import projection_changes
from interface.runtime.ids import new_id

WORKSPACE = UUID("01890000-0000-7000-8000-000000000007")
TOKENS = FormTokens({"key-1": bytes(range(32))}, current="key-1")
SEAL = SecretSeal({"seal-1": bytes(range(32, 64))}, current="seal-1")


REFUSALS = (
    LogUnavailableError("no database"),
    OutcomeUnknownError("the connection was lost"),
    VersionConflictError("others were first"),
    AppendRefusedError("no such text"),
)
"""Why an append may fail, whatever it is that was to be recorded."""


class MemoryFigures:
    """Nothing is due, and nothing waits."""

    async def read(self) -> Figures:
        return Figures(tasks={}, forms_waiting=0, head=0)


class MemoryClock:
    """A clock that only the test moves."""

    def __init__(self, now: datetime = datetime(2026, 3, 2, 12, tzinfo=UTC)) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def move(self, by: timedelta) -> None:
        self._now += by


class MemoryLog:
    """The `Runs` and the `Feed` port."""

    def __init__(self, tokens: FormTokens = TOKENS) -> None:
        self.recorded: list[Recorded] = []
        self._tokens = tokens
        self._tickets: dict[str, FormGrant] = {}
        self.tasks: dict[tuple[UUID, str, str], tuple[datetime, datetime]] = {}
        """When each is due next, and when it fell due, by its run, its kind and its key."""
        self._more = asyncio.Condition()
        self.followers = 0
        self.reads = 0
        """How often the events of a run were read."""
        self.loses_acknowledgement = False
        """Whether what is appended next is recorded, but its caller does not hear of it."""
        self.closed = False
        self.refusal: Exception | None = None
        """Why nothing can be appended, if that is so."""

    async def get(self, run_id: UUID) -> WorkflowRun:
        run: WorkflowRun | None = None
        for recorded in await self.history(run_id):
            run = deepcopy(recorded.event).mutate(run)
        if run is None:
            raise RunNotFoundError(run_id)
        return run

    async def by_form(self, form: FormRef) -> tuple[WorkflowRun, FormGrant]:
        if isinstance(form, FormToken):
            grant = self._tickets.get(form.token)
        else:
            issued = (r.event for r in self.recorded if isinstance(r.event, events.FormIssued))
            found = next((event for event in issued if event.form_id == str(form.form_id)), None)
            grant = found and FormGrant(
                run_id=found.originator_id, form_id=found.form_id, surface="web", recipient=None
            )
        if grant is None:
            raise FormNotFoundError
        return await self.get(grant.run_id), grant

    async def save(self, run: WorkflowRun) -> Sequence[Recorded]:
        new = cast("Sequence[RunEvent]", run.collect_events())
        if self.refusal is not None:
            raise self.refusal
        if new[0].originator_version != len(await self.history(run.id)) + 1:
            raise VersionConflictError(run.id)
        for event in new:
            self.recorded.append(Recorded(position=len(self.recorded) + 1, event=event))
            if isinstance(event, events.FormIssued) and "web" in event.surfaces:
                self._open(run.id, event, "web", None)
            elif isinstance(event, events.FormAddressed):
                for recipient in event.recipients:
                    self._open(run.id, event, "email", str(recipient["id"]))
        self._keep_tasks(run, new)
        await self._tell()
        if self.loses_acknowledgement:
            self.loses_acknowledgement = False
            raise OutcomeUnknownError
        return self.recorded[-len(new) :]

    async def history(self, run_id: UUID, *, after: int = 0) -> Sequence[Recorded]:
        self.reads += 1
        mine = [recorded for recorded in self.recorded if recorded.event.originator_id == run_id]
        return [recorded for recorded in mine if recorded.event.originator_version > after]

    async def follow(self, run_id: UUID, *, after: int = 0) -> AsyncIterator[Sequence[Recorded]]:
        self.followers += 1
        try:
            while not self.closed:
                new = await self.history(run_id, after=after)
                if new:
                    yield new
                    after = new[-1].event.originator_version
                    if isinstance(new[-1].event, events.RunSucceeded | events.RunFailed | events.RunStopped):
                        return
                elif (await self.get(run_id)).is_over:
                    return
                else:
                    async with self._more:
                        await self._more.wait()
        finally:
            self.followers -= 1

    async def close(self) -> None:
        """End every `follow`."""
        self.closed = True
        await self._tell()

    def _keep_tasks(self, run: WorkflowRun, new: Sequence[RunEvent]) -> None:
        changes = projection_changes(new, tokens=self._tokens, needs_advance=run.needs_advance)
        closed = {row["form_id"] for row in changes.closings if "status" in row}
        for task in [t for t in self.tasks if t[0] == run.id and t[2].partition(":")[0] in closed]:
            del self.tasks[task]
        for row in changes.tasks:
            task, due = (run.id, row["kind"], row["key"]), row["due_at"]
            if due is None:
                self.tasks.pop(task, None)
            else:
                at = datetime.fromisoformat(due) if isinstance(due, str) else due
                self.tasks[task] = (at, at)

    async def _tell(self) -> None:
        async with self._more:
            self._more.notify_all()

    def _open(
        self,
        run_id: UUID,
        event: events.FormIssued | events.FormAddressed,
        surface: Surface,
        recipient: str | None,
    ) -> None:
        token = self._tokens.derive(
            key_id=event.token_key, form_id=event.form_id, surface=surface, recipient=recipient
        )
        self._tickets[token] = FormGrant(
            run_id=run_id, form_id=event.form_id, surface=surface, recipient=recipient
        )


class MemoryWorkflows:
    """The `Workflows` port."""

    def __init__(self) -> None:
        self._versions: dict[UUID, WorkflowVersion] = {}
        self._published: dict[UUID, UUID] = {}

    async def add(
        self, definition: WorkflowDefinition, *, workflow_id: UUID | None, now: datetime
    ) -> WorkflowVersion:
        if workflow_id is not None:
            await self.numbered(workflow_id, number=None)
        version = WorkflowVersion(
            workflow_id=workflow_id or new_id(),
            version_id=new_id(),
            number=1 + sum(known.workflow_id == workflow_id for known in self._versions.values()),
            created_at=now,
            published_at=None,
            digest=definition.digest,
            definition=definition,
        )
        self._versions[version.version_id] = version
        return version

    async def publish(self, workflow_id: UUID, *, number: int, now: datetime) -> WorkflowVersion:
        version = await self.numbered(workflow_id, number=number)
        if version.published_at is None:
            version = replace(version, published_at=now)
        self._versions[version.version_id] = version
        self._published[workflow_id] = version.version_id
        return version

    async def published(self, workflow_id: UUID) -> WorkflowVersion:
        await self.numbered(workflow_id, number=None)
        if workflow_id not in self._published:
            raise WorkflowNotPublishedError(workflow_id)
        return self._versions[self._published[workflow_id]]

    async def version(self, version_id: UUID) -> WorkflowVersion:
        try:
            return self._versions[version_id]
        except KeyError:
            raise WorkflowNotFoundError(version_id) from None

    async def numbered(self, workflow_id: UUID, *, number: int | None) -> WorkflowVersion:
        mine = [version for version in self._versions.values() if version.workflow_id == workflow_id]
        found = [version for version in mine if number in (None, version.number)]
        if not found:
            raise WorkflowNotFoundError(workflow_id)
        return found[-1]

    async def with_content(
        self, definition: WorkflowDefinition, *, workflow_id: UUID | None = None
    ) -> WorkflowVersion | None:
        same = [version for version in self._versions.values() if version.definition == definition]
        return next((v for v in reversed(same) if workflow_id in (None, v.workflow_id)), None)


class MemoryRunList:
    """The list of runs, without the search for keywords."""

    def __init__(self, log: MemoryLog) -> None:
        self._log = log

    async def page(
        self,
        *,
        workflow_id: UUID | None = None,
        status: RunStatus | None = None,
        keyword: str | None = None,
        created_before: datetime | None = None,
        created_after: datetime | None = None,
        user: str | None = None,
        page: int = 1,
        limit: int = 20,
    ) -> RunPage:
        ids = dict.fromkeys(recorded.event.originator_id for recorded in self._log.recorded)
        found = [
            run
            for run in [await self._log.get(run_id) for run_id in reversed(ids)]
            if (workflow_id is None or run.workflow_id == str(workflow_id))
            and status in (None, run.status)
            and user in (None, run.user)
            and (created_before is None or run.started_at <= created_before)
            and (created_after is None or run.started_at >= created_after)
        ]
        chosen = found[(page - 1) * limit : page * limit]
        return RunPage(runs=tuple(map(_summary, chosen)), total=len(found))

    async def run_of_form(self, form_id: UUID) -> UUID | None:
        for recorded in self._log.recorded:
            event = recorded.event
            if isinstance(event, events.FormIssued) and event.form_id == str(form_id):
                return event.originator_id
        return None


class MemoryFormList:
    """The list of forms."""

    def __init__(self, log: MemoryLog) -> None:
        self._log = log

    async def page(
        self,
        *,
        status: FormStatus | None = None,
        workflow_id: UUID | None = None,
        after: FormCursor | None = None,
        limit: int = 20,
    ) -> FormPage:
        issued = [r.event for r in self._log.recorded if isinstance(r.event, events.FormIssued)]
        forms = [_form(await self._log.get(event.originator_id), event) for event in issued]
        found = [
            ((at := form_cursor(form, status=status)).at, at.form_id, form)
            for form in forms
            if status in (None, form.status) and workflow_id in (None, form.workflow_id)
        ]
        found.sort(key=lambda entry: entry[:2], reverse=status != "waiting")
        if after is not None:
            bound = (after.at, after.form_id)
            ascending = status == "waiting"
            found = [entry for entry in found if (entry[:2] > bound if ascending else entry[:2] < bound)]
        return FormPage(forms=tuple(form for _, _, form in found[:limit]), has_more=len(found) > limit)


def _form(run: WorkflowRun, event: events.FormIssued) -> FormSummary:
    form = run.forms[event.form_id]
    return FormSummary(
        run_id=run.id,
        workflow_id=UUID(run.workflow_id),
        started_by=run.user,
        status=form.status,
        closed_at=form.closed_at,
        expires_at=form.expires_at,
        issued=event,
    )


def _summary(run: WorkflowRun) -> RunSummary:
    return RunSummary(
        run_id=run.id,
        workflow_id=UUID(run.workflow_id),
        version_id=UUID(run.version_id),
        version=run.version,
        status=run.status,
        channel=run.channel,
        started_by=run.user,
        started_at=run.started_at,
        finished_at=run.finished_at,
        steps=run.steps,
        exceptions=run.exceptions,
        error=run.error,
    )


class MemoryEndUsers:
    """Everybody in whose name a run was started or a file sent."""

    def __init__(self, log: MemoryLog, files: "MemoryFileRecords") -> None:
        self._log = log
        self._files = files

    async def find(self, id: UUID) -> EndUser | None:
        started = [
            (UUID(recorded.event.workflow_id), recorded.event.user, recorded.event.timestamp)
            for recorded in self._log.recorded
            if isinstance(recorded.event, events.RunStarted)
        ]
        sent = [
            (file.owner.workflow_id, file.owner.user, file.created_at)
            for file in self._files.records.values()
        ]
        seen = sorted(
            (at, workflow_id, name)
            for workflow_id, name, at in started + sent
            if end_user_id(workflow_id, name) == id
        )
        if not seen:
            return None
        first_seen, workflow_id, name = seen[0]
        return EndUser(
            id=id, workflow_id=workflow_id, name=name, first_seen=first_seen, last_seen=seen[-1][0]
        )


@dataclass(frozen=True)
class MemoryKey:
    workflow_id: UUID | None
    workspace_id: UUID = WORKSPACE


class MemoryKeys:
    """The API keys, as they are."""

    def __init__(self, keys: dict[str, UUID | None] | None = None) -> None:
        self.keys = dict(keys or {})

    async def find(self, key: str) -> MemoryKey | None:
        return MemoryKey(self.keys[key]) if key in self.keys else None


class MemoryMembers:
    """Who is a member."""

    def __init__(self) -> None:
        self.members: dict[UUID, Member] = {}

    async def current(self, ids: Collection[UUID] | None = None) -> Sequence[Member]:
        return [member for member in self.members.values() if ids is None or member.id in ids]

    async def by_email(self, email: str) -> Member | None:
        return next((m for m in self.members.values() if m.email.lower() == email.lower()), None)

    async def add(
        self, *, email: str, name: str | None = None, role: str = "member", now: datetime
    ) -> Member:
        if (taken := await self.by_email(email)) is not None:
            raise AddressTakenError(taken)
        member = Member(id=new_id(), email=address(email), name=name or email, role=cast("Any", role))
        self.members[member.id] = member
        return member

    async def change(
        self, member_id: UUID, *, email: str | None = None, name: str | None = None, role: str | None = None
    ) -> Member:
        if member_id not in self.members:
            raise MemberNotFoundError(member_id)
        given = {"email": email, "name": name, "role": role}
        changes: Any = {key: value for key, value in given.items() if value is not None}
        self.members[member_id] = replace(self.members[member_id], **changes)
        return self.members[member_id]

    async def remove(self, member_id: UUID, *, now: datetime) -> Member:
        if member_id not in self.members:
            raise MemberNotFoundError(member_id)
        return self.members.pop(member_id)


class MemoryDrafts:
    """The `Drafts` port."""

    def __init__(self) -> None:
        self.kept: dict[UUID, tuple[UUID, bytes, datetime]] = {}
        self.is_down = False
        """Whether nothing can be kept."""

    async def keep(self, form_id: UUID, content: bytes, *, now: datetime) -> UUID:
        if self.is_down:
            raise LogUnavailableError
        draft_id = uuid4()
        self.kept[draft_id] = (form_id, content, now + LIFETIME)
        mine = [known for known, (of, _, _) in self.kept.items() if of == form_id]
        for old in mine[:-AT_MOST]:
            del self.kept[old]
        return draft_id

    async def find(self, form_id: UUID, draft_id: UUID, *, now: datetime) -> bytes | None:
        of, content, expires_at = self.kept.get(draft_id, (None, b"", now))
        return content if of == form_id and now < expires_at else None


class MemorySessions:
    """Sessions where nobody has signed in, and nobody can."""

    async def invite(self, member: Member, *, now: datetime) -> str:
        return "nothing"

    async def invited(self, token: str, *, now: datetime) -> Member | None:
        return None

    async def begin(self, token: str, *, now: datetime) -> str | None:
        return None

    async def member(self, secret: str, *, now: datetime) -> Member | None:
        return None

    async def end(self, secret: str) -> None:
        pass


class MemoryInbox:
    """The inbox where nothing was sent to anybody."""

    async def page(
        self,
        member_id: UUID,
        *,
        status: FormStatus | None = None,
        workflow_id: UUID | None = None,
        after: FormCursor | None = None,
        limit: int = 20,
    ) -> FormPage:
        return FormPage(forms=(), has_more=False)

    async def counts(self, member_id: UUID, *, now: datetime) -> Counts:
        return Counts(waiting=0, soon=0)

    async def sending(self, member_id: UUID, form_id: UUID) -> Sending | None:
        return None

    async def holder(self, token: str) -> UUID | None:
        return None


class MemoryFileRecords:
    """The `FileRecords` port."""

    def __init__(self) -> None:
        self.records: dict[UUID, FileRecord] = {}

    async def add(self, record: FileRecord) -> None:
        self.records.setdefault(record.id, record)

    async def find(self, file_id: UUID) -> FileRecord | None:
        return self.records.get(file_id)

    async def sent_for(self, form_id: UUID) -> tuple[int, int]:
        sizes = [record.size for record in self.records.values() if record.owner.form_id == form_id]
        return len(sizes), sum(sizes)

    async def taken(self) -> int:
        return sum({record.digest: record.size for record in self.records.values()}.values())


class MemoryRemote:
    """The `RemoteFiles` port; `files` are those that can be had, by their address."""

    def __init__(self, uploads: Uploads) -> None:
        self._uploads = uploads
        self.files: dict[str, tuple[str, str, bytes]] = {}
        self.fetched: list[str] = []

    async def fetch(self, url: str, *, owner: Owner, id: UUID | None = None) -> FileRecord:
        self.fetched.append(url)
        if url not in self.files:
            raise FileRefusedError("The file could not be fetched")
        name, media_type, content = self.files[url]
        async with self._uploads.receiving() as incoming:
            incoming.describe(name=name, media_type=media_type)
            await incoming.write(content)
            return await self._uploads.keep(incoming, owner, id=id, source_url=url)
