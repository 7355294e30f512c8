"""What the workers of a process have claimed: it stays theirs while they are at it."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from application.ports.runs import LogUnavailableError
from application.ports.tasks import DueTask, TaskId, Tasks
from domain.event import Event
from domain.run.events import NodeCancelled
from interface.runtime.logs import Logger

log = Logger(__name__)

RENEWAL_SECONDS: Final = 10.0
"""How often claims are renewed: they hold for three times as long."""


@dataclass(slots=True)
class _Held:
    task: DueTask
    performing: asyncio.Task[None]
    is_new: bool = True
    """Whether it was claimed since the last renewal: then it has time until the next one."""
    is_taken_again: bool = False


@dataclass(kw_only=True)
class Claims:
    """Renews what is being performed, and ends what somebody else has settled or claimed since."""

    tasks: Tasks
    seconds: float = RENEWAL_SECONDS
    _held: dict[TaskId, _Held] = field(default_factory=dict)

    def hold(self, task: DueTask, performing: asyncio.Task[None]) -> None:
        """Keep the claim until the performing has ended."""
        held = self._held[task.id] = _Held(task, performing)

        def drop(_: asyncio.Task[None]) -> None:
            if self._held.get(task.id) is held:
                del self._held[task.id]

        performing.add_done_callback(drop)

    def take_again(self, task: DueTask) -> bool:
        """
        Return whether the task is performed here already; then this claim takes the place of its own.

        What fell due at another instant is another matter, as the next attempt of an effect is: what is performed is
        out of date then, and is cancelled.
        """
        held = self._held.get(task.id)
        if held is None or held.performing.done():
            return False
        if held.task.fires_at != task.fires_at:
            held.performing.cancel()
        held.task, held.is_taken_again = task, True
        return True

    def hear(self, events: Iterable[Event]) -> None:
        """
        Cancel what nobody waits for any more, by what this process has recorded.

        What others have recorded is seen at the next renewal.
        """
        for event in events:
            if isinstance(event, NodeCancelled):
                held = self._held.get((event.originator_id, "effect", event.execution_id))
                if held is not None:
                    held.performing.cancel()

    def was_taken_again(self, task: DueTask) -> bool:
        """Return whether the task was claimed again while it was performed here."""
        held = self._held.get(task.id)
        return held is not None and held.is_taken_again

    def current(self, task: DueTask) -> DueTask:
        """Return the claim as it is by now."""
        held = self._held.get(task.id)
        return task if held is None else held.task

    async def keep(self) -> None:
        """Renew, again and again, until cancelled."""
        while True:
            await asyncio.sleep(self.seconds)
            try:
                await self.renew()
            except LogUnavailableError:
                continue  # workers tell of it; whatever is claimed by others meanwhile is seen afterwards
            except Exception:
                log.exception("claims cannot be renewed")

    async def renew(self) -> None:
        """Renew all claims that are not new; cancel what is performed under one that is lost."""
        asked = {}
        for held in self._held.values():
            if not held.is_new:
                asked[held.task.id] = held.task
            held.is_new = False
        if not asked:
            return
        ours = {task.id: task for task in await self.tasks.renew([*asked.values()])}
        for known, task in asked.items():
            now = self._held.get(known)
            if now is None or now.task is not task:
                continue  # it has ended meanwhile, or was claimed again
            if known in ours:
                now.task = ours[known]
            else:
                log.info("a task is given up: it is settled, or somebody else's", kind=task.kind)
                now.performing.cancel()
