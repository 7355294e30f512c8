"""Decisions on one run that are asked for at the same time: they are taken one after another, and saved together."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple
from uuid import UUID

from application import waited
from application.conversing import Conversing
from application.ports.runs import Runs, VersionConflictError
from domain.conversation.conversation import Conversation
from domain.conversation.events import ConversationEvent
from domain.conversation.evolve import replay
from domain.run.events import RunEvent
from domain.run.evolve import evolve
from domain.run.forking import fork
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun

MOST: Final = 64
"""How many decisions are saved together at the most."""
MOST_EVENTS: Final = 1000
"""From how many events on no further decision joins those that have made them."""

Take = Callable[[WorkflowRun], object]
"""Takes a decision: the run is as that leaves it then. Raises what it is refused for."""


class Decided(NamedTuple):
    """A run as a decision left it; what others decided may be in it too. It is not to be changed."""

    run: WorkflowRun
    has_changed: bool
    """Whether the decision was to do anything."""


@dataclass(slots=True, eq=False)
class _Waiting:
    run: WorkflowRun
    take: Take
    decided: asyncio.Future[Decided]
    since: float
    """When its request began to wait for something, on the clock of the event loop."""

    def tell(self, outcome: Decided | Exception) -> None:
        """Let who waits go on, unless they have left."""
        if self.decided.done():
            return
        if isinstance(outcome, Exception):
            self.decided.set_exception(outcome)
        else:
            self.decided.set_result(outcome)


class Deciding:
    """
    Lets whoever decides on a run wait for those who are at it, here: at once, all but one would have to try again.

    Who has waited is decided for by what the run has become meanwhile; the log's version check has the last word.
    """

    def __init__(self, runs: Runs, conversing: Conversing) -> None:
        self._runs = runs
        self._conversing = conversing
        self._waiting: dict[UUID, list[_Waiting]] = {}
        """Of each run that somebody is at."""
        self._tasks: set[asyncio.Task[None]] = set()

    async def __call__(self, run: WorkflowRun, take: Take) -> Decided:
        """
        Return the run as the decision leaves it, saved.

        :raises VersionConflictError: if somebody elsewhere was first: nothing is recorded
        :raises LogUnavailableError: :raises OutcomeUnknownError: as `Runs.save`
        """
        others = self._waiting.get(run.id)
        if others is not None:
            return await self._join(others, run, take)
        self._waiting[run.id] = []
        left: WorkflowRun | None = None
        try:
            async with self._conversing.newest(run.conversation) as run.conversation:
                take(run)
                has_changed = bool(run.pending_events)
                if has_changed:
                    await self._runs.save(run)
            left = run
        finally:
            self._hand_over(run.id, left)
        return Decided(run, has_changed)

    async def _join(self, others: list[_Waiting], run: WorkflowRun, take: Take) -> Decided:
        loop = asyncio.get_running_loop()
        now = loop.time()
        waiting = _Waiting(run, take, loop.create_future(), since=now - waited.seconds())
        others.append(waiting)
        try:
            return await waiting.decided
        finally:
            waited.add(loop.time() - now)

    def _hand_over(self, run_id: UUID, left: WorkflowRun | None) -> None:
        """Let those who wait have their turn. :param left: the run as it was left, if that is known"""
        if not self._waiting[run_id]:
            del self._waiting[run_id]
            return
        task = asyncio.create_task(self._serve(run_id, left), name="decisions on a run")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, run_id: UUID, left: WorkflowRun | None) -> None:
        while waiting := self._waiting[run_id]:
            self._waiting[run_id] = waiting[MOST:]
            left = await self._decide(waiting[:MOST], left)
        del self._waiting[run_id]

    async def _decide(self, batch: Sequence[_Waiting], left: WorkflowRun | None) -> WorkflowRun | None:
        """Decide for all of them, and save that; return the run as it is then, if that is known."""
        batch = [waiting for waiting in batch if not waiting.decided.done()]  # whoever waits may have left
        known = [waiting.run for waiting in batch] + ([] if left is None else [left])
        if not batch:
            return left
        # Whoever has waited longest is to be answered in time; each of them counts for itself.
        waited.begin(asyncio.get_running_loop().time() - min(waiting.since for waiting in batch))
        base = _Base.newest(known)
        try:
            async with self._conversing.newest(base.conversation) as conversation:
                return await self._decide_by(replace(base, conversation=conversation), batch)
        except Exception as problem:  # nobody is left waiting
            for waiting in batch:
                waiting.tell(problem)
            return None

    async def _decide_by(self, base: "_Base", batch: Sequence[_Waiting]) -> WorkflowRun | None:
        """Decide for all of them by what is known, and save that; return the run as it is then, if that is known."""
        run, outcomes = base.after((), ()), list[tuple[_Waiting, bool | Exception]]()
        for number, waiting in enumerate(batch):
            if len(run.pending_events) > MOST_EVENTS:
                self._waiting[run.id][:0] = batch[number:]
                break
            if not waiting.run.forms.keys() <= run.forms.keys() | run.departed.keys():
                # A form has gone with its round since this run was read: what became of it has to be looked up.
                waiting.tell(VersionConflictError(run.id))
                continue
            decided, told = [*run.pending_events], _told(run)
            try:
                waiting.take(run)
            except Exception as refusal:
                outcomes.append((waiting, refusal))
                if run.version > base.run.version + len(decided):  # it was given up half way
                    run = base.after(decided, told)
            else:
                outcomes.append((waiting, len(run.pending_events) > len(decided)))
                run.departed = base.departed | run.departed
        try:
            if run.pending_events:
                await self._runs.save(run)
        except Exception as problem:  # nobody is refused either by what others decided and is not recorded
            for waiting, _ in outcomes:
                waiting.tell(problem)
            return None
        for waiting, outcome in outcomes:
            waiting.tell(outcome if isinstance(outcome, Exception) else Decided(run, outcome))
        return run


@dataclass(frozen=True, slots=True)
class _Base:
    """What is known of a run that several decide on."""

    run: WorkflowRun
    conversation: Conversation | None
    departed: dict[str, IssuedForm]

    @classmethod
    def newest(cls, known: Sequence[WorkflowRun]) -> "_Base":
        """Return the newest of what those know."""
        conversations = [run.conversation for run in known if run.conversation is not None]
        return cls(
            run=max(known, key=lambda run: run.version),
            conversation=max(conversations, key=lambda it: it.version) if conversations else None,
            departed={form_id: form for run in known for form_id, form in run.departed.items()},
        )

    def after(self, decided: Sequence[RunEvent], told: Sequence[ConversationEvent]) -> WorkflowRun:
        """Return the run as those events leave it and its conversation, which are not saved yet."""
        run = fork(self.run)
        for event in decided:
            evolve(run, event)
        run.pending_events = [*decided]
        run.departed = {**self.departed}
        if self.conversation is not None:
            run.conversation = self.conversation.fork()
            replay(told, run.conversation)
            run.conversation.pending_events = [*told]
        return run


def _told(run: WorkflowRun) -> Sequence[ConversationEvent]:
    """Return what is to be recorded of the run's conversation."""
    return () if run.conversation is None else [*run.conversation.pending_events]
