"""Perform a task that has fallen due."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from application import current_request
from application.command_executor import CommandExecutor
from application.commands.address_form import AddressForm
from application.commands.deliver_form import DeliverForm
from application.commands.remind_form import RemindForm
from application.ports.processor import WorkTooLongError
from application.ports.tasks import DueTask, ShiftIsOver, TaskPerformer, Trouble, never_over
from domain.run.advance import resume_run
from domain.run.answers import expire_form
from domain.run.effects import give_up_effect
from domain.run.endings import give_up
from domain.run.events import Decision
from domain.run.tasks import TaskKind

TOO_MUCH: Final = "Working out how the run goes on takes more time or memory than anything may"


@dataclass(frozen=True, kw_only=True, slots=True)
class PerformTask:
    """
    Perform one task of any kind. However often it is performed, it takes effect once.

    The append that records the outcome settles the task, so a worker that dies before it leaves the task as it was.
    """

    by_kind: Mapping[TaskKind, TaskPerformer]

    async def __call__(self, task: DueTask, shift_is_over: ShiftIsOver = never_over) -> Trouble | None:
        """
        Return what went wrong outside, if anything did.

        :raises RunNotFoundError: if the task's run does not exist, which no log allows
        :raises ShiftOverError: if nothing was begun
        """
        current_request.caused_by(f"task:{task.kind}")
        return await self.by_kind[task.kind](task, shift_is_over)


def performers(
    executor: CommandExecutor,
    *,
    address_form: AddressForm,
    remind_form: RemindForm,
    deliver_form: DeliverForm,
    perform_effect: TaskPerformer,
) -> Mapping[TaskKind, TaskPerformer]:
    """Return what performs the tasks of each kind."""
    move = MoveRun(executor=executor)
    address = PerformAddressing(address_form=address_form)
    return {
        "expire": move,
        "advance": move,
        "give-up": move,
        "address": address,
        "escalate": address,
        "remind": PerformReminder(remind_form=remind_form),
        "mail": deliver_form,
        "effect": perform_effect,
    }


@dataclass(frozen=True, kw_only=True, slots=True)
class PerformAddressing:
    """Find out to whom a form goes, at first or at a step of its escalation."""

    address_form: AddressForm

    async def __call__(self, task: DueTask, shift_is_over: ShiftIsOver = never_over) -> None:
        form_id, _, number = task.key.partition(":")
        await self.address_form(
            run_id=task.run_id,
            form_id=form_id,
            due_at=task.fires_at,
            step=int(number) if task.kind == "escalate" else None,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class PerformReminder:
    """Remind those of a form who have not answered, as its schedule has it."""

    remind_form: RemindForm

    async def __call__(self, task: DueTask, shift_is_over: ShiftIsOver = never_over) -> None:
        form_id, _, number = task.key.partition(":")
        await self.remind_form.as_foreseen(
            run_id=task.run_id, form_id=form_id, due_at=task.fires_at, reminder=int(number)
        )


_DECISIONS: Final[Mapping[TaskKind, tuple[Callable[..., Decision], str | None]]] = {
    "expire": (expire_form, "form_id"),
    "give-up": (give_up_effect, "execution_id"),
    "advance": (resume_run, None),
}
"""By the kind of the task, and what its key is to the decision."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MoveRun:
    """Expire a form, give up an effect, or go on with a run that stopped before its time."""

    executor: CommandExecutor

    async def __call__(self, task: DueTask, shift_is_over: ShiftIsOver = never_over) -> None:
        try:
            await self._move(task)
        except WorkTooLongError:
            await give_up_run(self.executor, task)

    async def _move(self, task: DueTask) -> None:
        decision, name = _DECISIONS[task.kind]
        about = {} if name is None else {name: task.key}
        for attempt in self.executor.attempts():
            with attempt:
                run = await attempt.get(task.run_id)
                definition = await self.executor.definition(run)
                context = self.executor.context(due_at=task.fires_at)
                await attempt.decide(
                    run, decision, definition=definition, context=context, is_for_any_version=True, **about
                )


async def give_up_run(executor: CommandExecutor, task: DueTask) -> None:
    """End a run that cannot go on: what takes too much would do so again, whenever the task is tried."""
    for attempt in executor.attempts():
        run = await executor.runs.get(task.run_id)
        context = executor.context(due_at=task.fires_at)
        await attempt.take(run, give_up(run, error=TOO_MUCH), context)
