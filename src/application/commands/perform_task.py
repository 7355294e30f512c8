"""Perform a task that has fallen due. Tasks that send e-mail are performed by `deliver_form`."""

from dataclasses import dataclass
from typing import Final

from application.command_executor import CommandExecutor
from application.commands.address_form import AddressForm
from application.commands.remind_form import RemindForm
from application.ports.processor import WorkTooLongError
from application.ports.tasks import DueTask
from domain.run.advance import resume_run
from domain.run.answers import expire_form
from domain.run.endings import give_up

TOO_MUCH: Final = "Working out how the run goes on takes more time or memory than anything may"


@dataclass(frozen=True, kw_only=True, slots=True)
class PerformTask:
    """
    Perform one task. However often it is performed, it takes effect once.

    The append that records the outcome settles the task, so a worker that dies before it leaves the task as it was.
    """

    executor: CommandExecutor
    address_form: AddressForm
    remind_form: RemindForm

    async def __call__(self, task: DueTask) -> None:
        """:raises RunNotFoundError: if the task's run does not exist, which no log allows"""
        form_id, _, number = task.key.partition(":")
        if task.kind == "address":
            await self.address_form(run_id=task.run_id, form_id=form_id, due_at=task.fires_at)
        elif task.kind == "escalate":
            await self.address_form(
                run_id=task.run_id, form_id=form_id, due_at=task.fires_at, step=int(number)
            )
        elif task.kind == "remind":
            await self.remind_form.as_foreseen(
                run_id=task.run_id, form_id=form_id, due_at=task.fires_at, reminder=int(number)
            )
        else:
            try:
                await self._move(task)
            except WorkTooLongError:
                await self._give_up(task)

    async def _move(self, task: DueTask) -> None:
        """Expire a form, or go on with a run that stopped before its time."""
        for attempt in self.executor.attempts():
            run = await self.executor.runs.get(task.run_id)
            definition = await self.executor.definition(run)
            context = self.executor.context(due_at=task.fires_at)
            if task.kind == "expire":
                await attempt.decide(
                    run, expire_form, definition=definition, form_id=task.key, context=context
                )
            else:
                await attempt.decide(run, resume_run, definition=definition, context=context)

    async def _give_up(self, task: DueTask) -> None:
        """What takes too much would do so again, whenever the task is tried."""
        for attempt in self.executor.attempts():
            run = await self.executor.runs.get(task.run_id)
            context = self.executor.context(due_at=task.fires_at)
            await attempt.take(run, give_up(run, error=TOO_MUCH), context)
