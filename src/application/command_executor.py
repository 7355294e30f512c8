"""How a command changes a run: it reads the run, decides, and saves, and does so again if somebody else was first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any
from uuid import UUID

from application import current_request
from application.conversing import Conversing
from application.deciding import Deciding, Take
from application.ports.clock import Clock
from application.ports.conversations import Conversations
from application.ports.processor import UNITS_HERE, InPlace, Processor
from application.ports.runs import (
    FormGrant,
    FormRef,
    LogUnavailableError,
    OutcomeUnknownError,
    Runs,
    VersionConflictError,
)
from application.ports.workflows import Workflows
from application.preconditions import find_form, opened
from domain.conversation.conversation import Conversation
from domain.run.context import MAX_STEPS, CommandContext
from domain.run.decision import take
from domain.run.events import Decision
from domain.run.workflow_run import WorkflowRun
from domain.values.allowance import Allowance, TooMuchWorkError
from domain.workflow.definition import WorkflowDefinition

ATTEMPTS = 50
"""How often a decision is taken anew before the conflict is given up on; each means that another one was recorded."""


UNITS_APART = 10_000_000
"""How much it may do elsewhere, until it goes on in another decision."""


_FINAL = (LogUnavailableError, OutcomeUnknownError)
"""What no other attempt would change."""


class Attempt:
    """One attempt of a command to change a run."""

    def __init__(self, executor: "CommandExecutor", *, apart: bool, is_first: bool) -> None:
        self._executor = executor
        self._runs = executor.runs
        self._apart = apart
        self._is_first = is_first
        self._is_by_memory = False
        self.succeeded = False
        self.is_too_much = False
        """Whether it is more work than may be done here."""
        self.conflict: VersionConflictError | None = None

    def __enter__(self) -> "Attempt":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        """What is refused by what may be old is not refused yet: the next attempt looks."""
        return self._is_by_memory and isinstance(error, Exception) and not isinstance(error, _FINAL)

    async def find_form(self, form: FormRef, *, workflow_id: UUID | None) -> tuple[WorkflowRun, FormGrant]:
        """
        Return the run that issued the form, as `preconditions.find_form` does.

        The first attempt goes by what this process remembers of it, if it does: that may be old, and then nothing can
        be recorded by it. Use the attempt as a context, so that nothing is refused by it either.
        """
        remembered = self._runs.remembered(form) if self._is_first else None
        self._is_by_memory = remembered is not None
        if remembered is None:
            return await find_form(self._runs, form, workflow_id=workflow_id)
        return opened(form, remembered, workflow_id=workflow_id)

    async def get(self, run_id: UUID) -> WorkflowRun:
        """Return the run, by memory at first, as `find_form` does. :raises RunNotFoundError: if there is none"""
        remembered = self._runs.remembered_run(run_id) if self._is_first else None
        self._is_by_memory = remembered is not None
        return remembered or await self._runs.get(run_id)

    async def decide(
        self,
        run: WorkflowRun,
        decision: Callable[..., Decision],
        *,
        context: CommandContext,
        is_for_any_version: bool = False,
        **arguments: Any,
    ) -> WorkflowRun:
        """
        Take a decision that may be much work, and append it as `take` does; return the run that it leaves.

        It is taken here if that takes no time; else this attempt comes to nothing, and the next one has it taken
        elsewhere.

        :param is_for_any_version: whether it says by itself what comes of it, whatever has become of the run meanwhile:
            then it waits for those that are taken here just now, and is saved together with others

        :raises OverloadedError: if too much work waits there
        """
        await self._executor.bring_conversation(run)
        if self._apart:
            async with self._executor.conversing.newest(run.conversation) as run.conversation:
                run = await self._executor.decide_apart(run, decision, context, arguments)
                await self._save(run)
            return run

        def taken(run: WorkflowRun) -> None:
            decided(run, decision, replace(context, allowance=_here()), arguments)

        try:
            if is_for_any_version:
                return await self._join(run, taken)
            taken(run)
        except TooMuchWorkError:
            self.is_too_much = True
            return run
        await self._save(run)
        return run

    async def _join(self, run: WorkflowRun, take: Take) -> WorkflowRun:
        try:
            run, has_changed = await self._executor.deciding(run, take)
        except VersionConflictError as conflict:
            self.conflict = conflict
        else:
            self.succeeded = has_changed or not self._is_by_memory
        return run

    async def take(self, run: WorkflowRun, decision: Decision, context: CommandContext) -> None:
        """
        Take a decision, and append what happened, if anything did.

        If somebody else was first, nothing is recorded: try again.

        :raises LogUnavailableError: if nothing can be appended now
        :raises OutcomeUnknownError: if it cannot be told whether it was appended
        """
        await self._executor.bring_conversation(run)
        async with self._executor.conversing.newest(run.conversation) as run.conversation:
            take(run, decision, context)
            await self._save(run)

    async def _save(self, run: WorkflowRun) -> None:
        if run.pending_events:
            try:
                await self._runs.save(run)
            except VersionConflictError as conflict:
                self.conflict = conflict
                return
        elif self._is_by_memory:
            return
        self.succeeded = True


@dataclass(frozen=True, kw_only=True, slots=True)
class CommandExecutor:
    """What every command needs to read a run, decide, and save it."""

    runs: Runs
    conversations: Conversations
    workflows: Workflows
    clock: Clock
    new_id: Callable[[], UUID]
    """Makes ids that sort by time: of runs, and of what is decided without a request."""
    token_key: str
    form_time_limit: timedelta | None = None
    """For how long any form may wait, whatever its node says."""
    step_limit: int = MAX_STEPS
    """How many nodes a run may begin."""
    time_limit: timedelta | None = None
    """For how long a run may go on without waiting for people."""
    on_fault: Callable[[Exception], None] | None = None
    """Is told what nobody had foreseen in a node; it can be called in another process."""
    processor: Processor = field(default_factory=InPlace)
    """Where decisions are taken that are much work."""
    conversing: Conversing = field(init=False)
    deciding: Deciding = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "conversing", Conversing(self.conversations))
        object.__setattr__(self, "deciding", Deciding(self.runs, self.conversing))

    def attempts(self) -> Iterator[Attempt]:
        """
        Yield attempts until one of them has saved the run.

            for attempt in executor.attempts():
                run = await executor.runs.get(run_id)
                await attempt.take(run, stop_run(run, user=user, reason=reason), executor.context())

        The loser of a race reads the run again and decides again, so that its answer is true. Whatever the decision
        raises goes to the caller, and then nothing is recorded.

        :raises VersionConflictError: if others were first every time
        """
        apart = False
        for number in range(ATTEMPTS):
            attempt = Attempt(self, apart=apart, is_first=number == 0)
            yield attempt
            if attempt.succeeded:
                return
            apart = apart or attempt.is_too_much
        assert attempt.conflict is not None, "an attempt takes a decision"
        raise attempt.conflict

    async def begin(
        self,
        run_id: UUID,
        decision: Callable[..., Decision],
        *,
        conversation: Conversation | None = None,
        **arguments: Any,
    ) -> WorkflowRun:
        """
        Return the new run that the decision begins, taken here or elsewhere.

        :param conversation: that of which the run is the next turn, as it was read
        :raises OverloadedError: if too much work waits
        """
        context = self.context()

        def new_run() -> WorkflowRun:
            return WorkflowRun(id=run_id, conversation=None if conversation is None else conversation.fork())

        try:
            return decided(new_run(), decision, replace(context, allowance=_here()), arguments)
        except TooMuchWorkError:
            return await self.decide_apart(new_run(), decision, context, arguments)

    async def bring_conversation(self, run: WorkflowRun) -> None:
        """Let the run that is to be decided on have the conversation of which it is a turn, as that is now."""
        if run.conversation_id is not None and run.conversation is None and not run.is_over:
            run.conversation = await self.conversations.get(run.conversation_id)

    async def decide_apart(
        self,
        run: WorkflowRun,
        decision: Callable[..., Decision],
        context: CommandContext,
        arguments: dict[str, Any],
    ) -> WorkflowRun:
        """Return the run as the decision leaves it, which is taken elsewhere. :raises OverloadedError:"""
        context = replace(context, allowance=Allowance(UNITS_APART, strict=False))
        return await self.processor.run(decided, run, decision, context, arguments)

    def context(self, *, due_at: datetime | None = None) -> CommandContext:
        """
        Return what makes a run move now.

        :param due_at: when a task fell due; our clock may lag behind that of the database, which has said so
        """
        now = self.clock.now()
        return CommandContext(
            now=now if due_at is None else max(now, due_at),
            request_id=current_request.current_id() or self.new_id(),
            token_key=self.token_key,
            caused_by=current_request.current_cause(),
            form_time_limit=self.form_time_limit,
            step_limit=self.step_limit,
            time_limit=self.time_limit,
            clock=self.clock.now,
            on_fault=self.on_fault,
        )

    async def definition(self, run: WorkflowRun) -> WorkflowDefinition:
        """Return the workflow as the run follows it."""
        return (await self.workflows.version(UUID(run.version_id))).definition


def decided(
    run: WorkflowRun, decision: Callable[..., Decision], context: CommandContext, arguments: dict[str, Any]
) -> WorkflowRun:
    """Return the run as the decision leaves it."""
    take(run, decision(run, context=context, **arguments), context)
    return run


def _here() -> Allowance:
    return Allowance(UNITS_HERE, strict=True)
