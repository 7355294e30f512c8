"""A request that may come again: its key says that it is the same one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from starlette.requests import Request

from application.commands.start_run import IdempotencyKeyReusedError
from domain.run.reminders import ReminderRepeatedError
from domain.run.workflow_run import FormClosedError, WorkflowRun
from interface.http.kernel.idempotency import idempotency_key


@dataclass(frozen=True, slots=True)
class IdempotentRequest:
    """One of the times that a request came."""

    key: str | None
    at: datetime

    @classmethod
    def of(cls, request: Request, *, now: datetime) -> Self:
        """Return the attempt that is made now. :raises RefusedError: if its key cannot be one"""
        return cls(idempotency_key(request), now)

    @contextmanager
    def recognised(self, *closed: type[FormClosedError]) -> Iterator[None]:
        """
        Refuse a key that came before for that reason, also where it was what it came with that closed the form.

        :param closed: how such a request closes a form
        :raises IdempotencyKeyReusedError: if the key came before, with another request of this kind
        """
        try:
            yield
        except closed as late:
            if self.key is not None and late.form.idempotency_key == self.key:
                raise IdempotencyKeyReusedError(self.key) from None
            raise
        except ReminderRepeatedError:
            raise IdempotencyKeyReusedError(self.key) from None

    def changed_nothing(self, run: WorkflowRun) -> bool:
        """Return whether what the run records is older than the attempt: it repeats one that was made before."""
        return run.modified_on < self.at
