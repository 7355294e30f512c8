"""The log of all runs, kept in memory."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.ports.runs import (
    EventPage,
    FormGrant,
    FormNotFoundError,
    FormRef,
    FormToken,
    OutcomeUnknownError,
    Recorded,
    RunNotFoundError,
    Surface,
    VersionConflictError,
)
from application.ports.tasks import TaskId
from domain.run import events
from domain.run.decision import recall, replay
from domain.run.events import RunEvent
from domain.run.workflow_run import WorkflowRun
from interface.keys.tokens import FormTokens
from interface.postgres.projections.views import projection_changes
from memory.conversations import MemoryConversations
from memory.rings import TOKENS


@dataclass
class KeptTask:
    """When a task is due next, and when it fell due; its queue, and how often it was claimed."""

    due_at: datetime
    fires_at: datetime
    queue: str
    claims: int = 0


class MemoryLog:
    """The `Runs` and the `Feed` port."""

    def __init__(self, tokens: FormTokens = TOKENS) -> None:
        self.recorded: list[Recorded] = []
        self._tokens = tokens
        self._tickets: dict[str, FormGrant] = {}
        self.tasks: dict[TaskId, KeptTask] = {}
        """By their run, their kind and their key."""
        self._more = asyncio.Condition()
        self.followers = 0
        self.reads = 0
        """How often the events of a run were read."""
        self.page_length = 2000
        """How many events a page has."""
        self.loses_acknowledgement = False
        """Whether what is appended next is recorded, but its caller does not hear of it."""
        self.closed = False
        self.conversations = MemoryConversations()
        self.refusal: Exception | None = None
        """Why nothing can be appended, if that is so."""

    async def get(self, run_id: UUID) -> WorkflowRun:
        run = replay([deepcopy(recorded.event) for recorded in await self.history(run_id)])
        if run is None:
            raise RunNotFoundError(run_id)
        return run

    async def with_form(self, run_id: UUID, form_id: str) -> WorkflowRun:
        run = await self.get(run_id)
        recall(run, [deepcopy(recorded.event) for recorded in await self.history(run_id)], form_id)
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
        return await self.with_form(grant.run_id, grant.form_id), grant

    def remembered(self, form: FormRef) -> tuple[WorkflowRun, FormGrant] | None:
        return None

    def remembered_run(self, run_id: UUID) -> WorkflowRun | None:
        return None

    async def save(self, run: WorkflowRun) -> Sequence[Recorded]:
        new, conversation = run.collect_events(), run.conversation
        told = [] if conversation is None else conversation.collect_events()
        if self.refusal is not None:
            raise self.refusal
        if new[0].originator_version != len(await self.history(run.id)) + 1:
            raise VersionConflictError(run.id)
        if conversation is not None:
            self.conversations.add(conversation.id, told)
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

    async def put(self, *events: RunEvent) -> None:
        """Record the events as they are, whatever follows from them."""
        for event in events:
            self.recorded.append(Recorded(position=len(self.recorded) + 1, event=event))
        await self._tell()

    async def history(self, run_id: UUID, *, after: int = 0) -> Sequence[Recorded]:
        self.reads += 1
        mine = [recorded for recorded in self.recorded if recorded.event.originator_id == run_id]
        return [recorded for recorded in mine if recorded.event.originator_version > after]

    async def page(self, run_id: UUID, *, after: int = 0) -> EventPage:
        found = await self.history(run_id, after=after)
        return EventPage(events=found[: self.page_length], has_more=len(found) > self.page_length)

    async def newest(self, run_id: UUID) -> Recorded:
        found = await self.history(run_id)
        if not found:
            raise RunNotFoundError(run_id)
        return found[-1]

    async def version_at(self, run_id: UUID, position: int) -> int | None:
        here = (recorded.event for recorded in await self.history(run_id) if recorded.position == position)
        return next((event.originator_version for event in here), None)

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
        changes = projection_changes(new, tokens=self._tokens)
        closed = {row["form_id"] for row in changes.closings if "status" in row}
        for task in [t for t in self.tasks if t[0] == run.id and t[2].partition(":")[0] in closed]:
            del self.tasks[task]
        for row in changes.tasks:
            task, due = (run.id, row["kind"], row["key"]), row["due_at"]
            if due is None:
                self.tasks.pop(task, None)
            else:
                at = datetime.fromisoformat(due) if isinstance(due, str) else due
                self.tasks[task] = KeptTask(at, at, row["queue"] or self.tasks[task].queue)

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
