"""The worker that sends mail: several at a time, and nobody else waits for a slow server."""

import asyncio
import contextlib
from dataclasses import dataclass, field
from uuid import UUID
from weakref import WeakValueDictionary

from application.commands.deliver_form import DeliverForm, DeliveryResult
from application.ports.mail import Email, EmailRefusedError
from application.ports.runs import (
    LogUnavailableError,
    OutcomeUnknownError,
    UnreadableRunError,
    VersionConflictError,
)
from application.ports.tasks import DueTask, Tasks
from interface.runtime.failpoints import failpoint
from interface.runtime.logs import Logger
from interface.workers.contact import Contact
from interface.workers.task_waiter import POLL_SECONDS, TaskWaiter

log = Logger(__name__)

AT_ONCE = 10
"""How many mails are on their way at a time."""
CLAIM_SECONDS = 180
"""For how long a claim holds: longer than the longest try and what it takes to record what became of it."""
RECORDING_SECONDS = 60.0
"""For how long it is tried to record what became of a mail, while the log cannot be reached."""
GRACE_SECONDS = 5.0
"""How long a try may still take once the service is asked to stop; another process tries it again."""


@dataclass(kw_only=True)
class MailWorker:
    """Sends what is due, and sleeps until the next mail is."""

    tasks: Tasks
    deliver: DeliverForm
    waiter: TaskWaiter
    grace: float = GRACE_SECONDS
    contact: Contact = field(default_factory=lambda: Contact("mail"))
    _begun: dict[asyncio.Task[None], DueTask] = field(default_factory=dict)
    _undone: list[DueTask] = field(default_factory=list)
    _sending: set[asyncio.Task[None]] = field(default_factory=set)
    """Those that wait for the server: they can be given up."""
    _recording: WeakValueDictionary[UUID, asyncio.Lock] = field(default_factory=WeakValueDictionary)
    """Mails of one run are recorded one after another: at once, each would have to try again for all others."""

    async def run(self) -> None:
        """Send until told to stop; what the server does not take soon then is handed back."""
        while not self.waiter.stopping:
            self.waiter.reset()
            try:
                if len(self._begun) == AT_ONCE:
                    await self.waiter.at_most(POLL_SECONDS)
                    self.contact.kept()
                    continue
                await self._hand_back()
                due = await self.tasks.claim(limit=AT_ONCE - len(self._begun))
                self.contact.made()
                for task in due:
                    self._begin(task)
                if not due:
                    await self.waiter.until_next()
            except (LogUnavailableError, OSError) as problem:
                self.contact.lost(problem)
                await self.waiter.at_most(POLL_SECONDS)
            except Exception:  # whatever it is, mails must be sent once it is over
                log.exception("mails cannot be looked for")
                await self.waiter.at_most(POLL_SECONDS)
        await self._end()

    def _begin(self, task: DueTask) -> None:
        """A mail that is on its way here is not begun again, even if its claim was lost, as by a rebuild."""
        if any((other.run_id, other.key) == (task.run_id, task.key) for other in self._begun.values()):
            return
        began = asyncio.create_task(self._send(task), name=f"mail {task.key}")
        self._begun[began] = task
        began.add_done_callback(self._done)

    def _done(self, ended: asyncio.Task[None]) -> None:
        task = self._begun.pop(ended)
        self.waiter.ring()
        if not ended.cancelled() and (problem := ended.exception()) is not None:
            log.error("mail failed", run_id=str(task.run_id), key=task.key, exc_info=problem)

    async def _send(self, task: DueTask) -> None:
        try:
            email = await self.deliver.email(task)
        except UnreadableRunError as unreadable:
            log.warning("a mail is left: its run cannot be read here", unreadable=str(unreadable))
            await self.tasks.leave([task])
            return
        except LogUnavailableError as problem:
            self.contact.lost(problem)
            self._undone.append(task)
            return
        if email is None:
            return
        if self.waiter.stopping:
            self._undone.append(task)
            return
        failpoint("mail.before-send")
        outcome = await self._outcome(task, email)
        failpoint("mail.after-send")
        if isinstance(outcome, EmailRefusedError):
            # What the server says can hold an address: that is in the record, and not here.
            log.warning("mail was not taken", run_id=str(task.run_id), key=task.key, code=outcome.code)
        async with self._recording.setdefault(task.run_id, asyncio.Lock()):
            await self._record(task, outcome)
        failpoint("mail.recorded")

    async def _outcome(self, task: DueTask, email: Email) -> DeliveryResult:
        """A mail that cannot even be made is one that is not taken: it is tried a few times, and told of."""
        mine = asyncio.current_task()
        assert mine is not None
        self._sending.add(mine)
        try:
            return await self.deliver.send(email)
        except Exception as problem:
            log.error("mail could not be made", run_id=str(task.run_id), key=task.key, exc_info=problem)
            return EmailRefusedError("The mail could not be made", code="unmade", final=False)
        finally:
            self._sending.discard(mine)

    async def _record(self, task: DueTask, outcome: DeliveryResult) -> None:
        """What the server has taken must not be sent again because the log was away for a moment."""
        loop = asyncio.get_running_loop()
        limit = loop.time() + RECORDING_SECONDS
        while True:
            try:
                await self.deliver.record(task, outcome)
                return
            except (LogUnavailableError, OutcomeUnknownError, VersionConflictError) as problem:
                if self.waiter.stopping or loop.time() > limit:
                    raise
                log.warning("what became of a mail cannot be recorded yet", problem=str(problem))
                await self.waiter.at_most(POLL_SECONDS)

    async def _end(self) -> None:
        if self._begun:
            await asyncio.wait(self._begun, timeout=self.grace)
        self._undone += [self._begun[sending] for sending in self._sending]
        for sending in self._sending:
            sending.cancel()
        await asyncio.gather(*self._begun, return_exceptions=True)
        with contextlib.suppress(LogUnavailableError):  # then they come back when their claim runs out
            await self._hand_back()

    async def _hand_back(self) -> None:
        """What was not sent is due again at once, and not only when its claim runs out."""
        if self._undone:
            await self.tasks.release(self._undone)
            self._undone = []
