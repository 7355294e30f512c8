"""Have something done outside for a node that waits for it."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from application.command_executor import CommandExecutor
from application.commands.perform_task import give_up_run
from application.ports.effects import Accepted, EffectFailedError, Performer, Progress
from application.ports.processor import WorkTooLongError
from application.ports.runs import LogUnavailableError, OutcomeUnknownError, VersionConflictError
from application.ports.secrets import Seal
from application.ports.tasks import (
    DueTask,
    ShiftIsOver,
    ShiftOverError,
    Trouble,
    UnrecordedError,
    never_over,
)
from application.ports.texts import TextKey
from application.recording import HURRY_SECONDS, Recording
from application.streamed_texts import StreamedTexts, Teller
from domain.run.effects import (
    accept_effect,
    complete_effect,
    fail_effect,
    lose_effect,
    pending_effect,
)
from domain.run.events import Decision
from domain.run.state import Effect
from domain.run.workflow_run import WorkflowRun
from domain.values.concealed import Covering, covered, revealed
from domain.values.json import JsonObject
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes.effect import EffectNode
from domain.workflow.nodes.outcome import Failed

UNFORESEEN: Final = "internal_error"
BEGUN_AT_ONCE: Final = 4
RECORDED_AT_ONCE: Final = 16
"""
How many are begun, and recorded, at a time: those that are due or end at the same instant keep no decision waiting for
all of them. What is recorded together shares a commit.
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class PerformEffect:
    """
    Perform one attempt of an effect, and record what came of it.

    Every result is recorded once. What was asked for again, since nobody knew what had become of it, is another
    attempt; so whoever is asked is asked once for each attempt that is recorded, and once more at the most.
    """

    executor: CommandExecutor
    performers: Mapping[str, Performer]
    """By the kind of the effect."""
    seal: Seal
    texts: StreamedTexts
    chance: Callable[[], float]
    """Gives a random number from 0 to 1."""
    recording: Recording = field(default_factory=Recording)
    _begins: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(BEGUN_AT_ONCE))
    _ends: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(RECORDED_AT_ONCE))

    async def __call__(self, task: DueTask, shift_is_over: ShiftIsOver = never_over) -> Trouble | None:
        """
        Perform the attempt that is due, if the run still waits for it; return what nobody had foreseen in it.

        :raises ShiftOverError: if nothing is to be begun any more
        :raises UnrecordedError: if what came of it could not be recorded
        """
        async with self._begins:
            run = await self.executor.runs.get(task.run_id)
            effect = pending_effect(run, task.key)
            if effect is None or effect.reference is not None:
                return None
        if task.claims > 1:
            await self._record(task, lose_effect, attempt=effect.attempt)
            return None
        if shift_is_over():
            raise ShiftOverError
        try:
            result, told = await self._performed(run, effect)
        except asyncio.CancelledError:
            try:
                async with asyncio.timeout(HURRY_SECONDS):
                    await self._record(task, lose_effect, attempt=effect.attempt)
            except TimeoutError as unrecorded:
                raise UnrecordedError from unrecorded
            raise
        except EffectFailedError as failed:
            await self._fail(task, effect, failed)
            return None
        except Exception as unforeseen:
            await self._fail(task, effect, EffectFailedError("An internal error", code=UNFORESEEN))
            return Trouble(what="an effect failed", code=UNFORESEEN, problem=unforeseen)
        if isinstance(result, Accepted):
            await self._record(task, _accept, attempt=effect.attempt, reference=result.reference)
        else:
            await self._record(
                task, complete_effect, attempt=effect.attempt, result=result, chance=self.chance(), told=told
            )
        return None

    async def _performed(self, run: WorkflowRun, effect: Effect) -> tuple[JsonObject | Accepted, str]:
        """Return what came of it, and what was told of its text meanwhile."""
        async with self._begins:
            request, secrets = await self._request(run, effect)
            definition = await self.executor.definition(run)
        with self._telling(run, effect, definition) as teller:
            result = await self.performers[effect.kind].perform(
                request,
                key=run.effect_key(effect.execution_id),
                attempt=effect.attempt,
                progress=_progress(teller, secrets),
            )
        # A server that says again what it was told must not bring a secret into the log.
        shown = result if isinstance(result, Accepted) else covered(result, secrets)
        return shown, "" if teller is None else teller.told

    def _telling(
        self, run: WorkflowRun, effect: Effect, definition: WorkflowDefinition
    ) -> AbstractContextManager[Teller | None]:
        """Take the text that comes of it, if anybody is told of that while it comes."""
        performing = asyncio.current_task()
        if performing is None or effect.node_id not in definition.streaming:
            return nullcontext()
        key = TextKey(run.id, effect.execution_id, effect.attempt)
        return self.texts.telling(key, on_unwanted=partial(_cancel, performing))

    async def _request(self, run: WorkflowRun, effect: Effect) -> tuple[JsonObject, set[str]]:
        """Return what is to be sent, and the secrets in it."""
        definition = await self.executor.definition(run)
        node = definition.node(effect.node_id)
        request, secrets = effect.request, set[str]()
        settings = node.secrets if isinstance(node, EffectNode) else None
        if settings is not None:
            request = revealed(  # type: ignore[assignment]
                request, settings=settings, unseal=self.seal.unseal, seen=secrets.add
            )
        return request, secrets

    async def _fail(self, task: DueTask, effect: Effect, failed: EffectFailedError) -> None:
        failure = Failed(
            code=failed.code,
            message=str(failed),
            error_type=failed.error_type,
            final=failed.final,
            retry_after=failed.retry_after,
        )
        await self._record(task, fail_effect, attempt=effect.attempt, failure=failure, chance=self.chance())

    async def _record(self, task: DueTask, decision: Callable[..., Decision], **arguments: Any) -> None:
        async def record() -> None:
            for attempt in self.executor.attempts():
                with attempt:
                    run = await attempt.get(task.run_id)
                    await attempt.decide(
                        run,
                        decision,
                        definition=await self.executor.definition(run),
                        execution_id=task.key,
                        context=self.executor.context(due_at=task.fires_at),
                        is_for_any_version=True,
                        **arguments,
                    )

        async def in_turn() -> None:
            async with self._ends:
                await record()

        try:
            await self.recording(in_turn)
        except WorkTooLongError:
            await give_up_run(self.executor, task)
        except (
            asyncio.CancelledError,
            LogUnavailableError,
            OutcomeUnknownError,
            VersionConflictError,
        ) as unrecorded:
            raise UnrecordedError from unrecorded


def _progress(teller: Teller | None, secrets: set[str]) -> Progress:
    """Return what takes pieces of a text as they come; a secret in them is not told."""
    covering = Covering(secrets)

    def tell(piece: str) -> None:
        if teller is not None:
            teller.tell(covering(piece))

    return tell


def _cancel(performing: asyncio.Task[Any]) -> None:
    performing.cancel()


def _accept(run: WorkflowRun, *, definition: object, context: object, **arguments: Any) -> Decision:
    """As `accept_effect`, which hangs on neither."""
    return accept_effect(run, **arguments)
