"""The workers of a process: what performs what is due."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Final

from interface.main.placet import Placet
from interface.workers.contact import Contact
from interface.workers.mail_worker import MailWorker
from interface.workers.task_waiter import TaskWaiter
from interface.workers.worker import Worker

SILENT_SECONDS: Final = 10.0
"""How long a worker may not have been at its tasks: then something is wrong with it."""


class Workers:
    """One worker that decides, and one that sends mail; none where the process only answers requests."""

    def __init__(self, placet: Placet) -> None:
        self._placet = placet
        self._waiter = TaskWaiter(tasks=placet.tasks, clock=placet.clock)
        self._mail_waiter = TaskWaiter(tasks=placet.mail_tasks, clock=placet.clock)
        self._worker = Worker(tasks=placet.tasks, perform=placet.perform_task, waiter=self._waiter)
        self._mail_worker = MailWorker(
            tasks=placet.mail_tasks, deliver=placet.deliver_form, waiter=self._mail_waiter
        )
        self._running: dict[str, tuple[asyncio.Task[None], Contact]] = {}

    def stop(self) -> None:
        """Let the workers begin nothing more."""
        self._waiter.stop()
        self._mail_waiter.stop()

    async def problem(self) -> str | None:
        """Return what is wrong with a worker, or None."""
        for name, (running, contact) in self._running.items():
            if running.done():
                return f"{name}: ended"
            if contact.age > SILENT_SECONDS:
                return f"{name}: not at its tasks for {contact.age:.0f} s"
        return None if self._running else "not started"

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Perform what is due while the block runs, or until `stop` is called."""

        def hint(kind: str, due_at: datetime) -> None:
            (self._mail_waiter if kind == "mail" else self._waiter).hint(due_at)

        self._placet.log.on_task = hint
        self._running = {
            "decisions": (asyncio.create_task(self._worker.run(), name="worker"), self._worker.contact),
            "mail": (
                asyncio.create_task(self._mail_worker.run(), name="mail worker"),
                self._mail_worker.contact,
            ),
        }
        try:
            yield
        finally:
            self.stop()
            await asyncio.gather(*(running for running, _ in self._running.values()))


@asynccontextmanager
async def performing(placet: Placet) -> AsyncIterator[None]:
    """Perform what is due while the block runs, unless the process only answers requests."""
    if placet.settings.role == "web":
        yield
        return
    async with Workers(placet).running():
        yield
