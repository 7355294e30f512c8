"""A few worker processes, which are ended when they take too long, and lines before them."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Final, TypeVar, TypeVarTuple

from anyio import BrokenWorkerProcess, CapacityLimiter, move_on_after, to_process

from application.ports.processor import OverloadedError, WorkLostError, WorkTooLongError
from application.waiting_line import Line, current_line
from interface.processing.worker import Bounds, perform
from interface.runtime.logs import Logger

log = Logger(__name__)

T = TypeVar("T")
Args = TypeVarTuple("Args")

DEADLINE_SECONDS: Final = 120.0
"""How long a piece of work may take by the clock, on a machine that has other things to do."""
PROCESSOR_SECONDS: Final = 20.0
"""How much of a processor's time it may take; what is counted ends far before."""
MEMORY_BYTES: Final = 1024 * 1024 * 1024
"""How much memory a worker may take; with all that it loads, one has a tenth of it."""
WAITING: Final[dict[Line, int]] = {"members": 50, "strangers": 20, "background": 1000}
"""How many pieces of work may wait in each line."""
_AT_ONCE: Final[dict[Line, int]] = {"members": 2, "strangers": 1, "background": 1}


@dataclass(kw_only=True)
class WorkerPool:
    """
    The `Processor` port on worker processes.

    They begin with the first piece of work and step back behind everything else. Each line has workers of its own, so
    that those who come with a link do not keep members waiting, nor letters anybody.
    """

    deadline: float = DEADLINE_SECONDS
    processor_seconds: float = PROCESSOR_SECONDS
    memory: int = MEMORY_BYTES
    waiting: dict[Line, int] = field(default_factory=lambda: dict(WAITING))
    _limiters: dict[Line, CapacityLimiter] = field(default_factory=dict)

    async def run(self, work: Callable[[*Args], T], *arguments: *Args) -> T:
        """:raises OverloadedError: :raises WorkTooLongError: :raises WorkLostError: as the port says"""
        line = current_line()
        limiter = self._limiters.setdefault(line, CapacityLimiter(_AT_ONCE[line]))
        if limiter.statistics().tasks_waiting >= self.waiting[line]:
            raise OverloadedError
        async with limiter:
            return await self._perform(work, arguments)

    async def _perform(self, work: Callable[[*Args], T], arguments: tuple[*Args]) -> T:
        began = monotonic()
        try:
            with move_on_after(self.deadline):
                given: T = await to_process.run_sync(
                    perform,
                    work,
                    arguments,
                    Bounds(processor_seconds=self.processor_seconds, memory=self.memory),
                    os.getpid(),
                    cancellable=True,  # a worker whose work is cancelled is killed
                    limiter=CapacityLimiter(1),
                )
                return given
        except BrokenWorkerProcess as ended:
            if str(ended):  # it never began: the machine has no room for it now
                raise OverloadedError from ended
            if monotonic() - began < self.processor_seconds:  # it cannot have used up its time
                log.warning("a worker has died", work=_name(work))
                raise WorkLostError(_name(work)) from ended
            log.warning("a worker was ended", work=_name(work))
            raise WorkTooLongError(_name(work)) from ended
        except MemoryError as full:
            log.warning("a worker took too much memory", work=_name(work))
            raise WorkTooLongError(_name(work)) from full
        log.warning("a worker took too long", work=_name(work))
        raise WorkTooLongError(_name(work))


def _name(work: Callable[..., object]) -> str:
    return str(getattr(getattr(work, "func", work), "__qualname__", "?"))
