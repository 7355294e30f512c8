"""What a process cannot go on without, once it is gone."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack
from pathlib import Path

from interface.runtime.directories import DirectoryLostError, DirectoryWatch
from interface.runtime.logs import Logger

log = Logger(__name__)

LOOK_EVERY_SECONDS = 0.5


class Loss:
    """Notices that something is gone for good, and has the process stop; at its end, it is raised."""

    def __init__(self, stack: AsyncExitStack) -> None:
        self._stack = stack
        self._problem: Exception | None = None
        self.on_loss: Callable[[], None] = lambda: None
        """Stops the process."""

    def check(self) -> None:
        """Raise what was lost, if anything was."""
        if self._problem is not None:
            raise self._problem

    def unless_it_ends(self, watching: asyncio.Task[None]) -> None:
        """Take the error by which the task ends for a loss; the task is cancelled when everything is taken down."""
        watching.add_done_callback(self._ended)
        self._stack.callback(watching.cancel)

    def watch(self, directories: Iterable[Path]) -> None:
        """Take it for a loss that one of the directories goes, or that another one comes in its place."""
        watch = DirectoryWatch(directories)
        self.unless_it_ends(asyncio.create_task(_look(watch), name="watching directories"))

    def _ended(self, watching: asyncio.Task[None]) -> None:
        if not watching.cancelled() and isinstance(problem := watching.exception(), Exception):
            self._problem = self._problem or problem
            self.on_loss()


async def _look(watch: DirectoryWatch) -> None:
    while True:
        await asyncio.sleep(LOOK_EVERY_SECONDS)
        try:
            await asyncio.to_thread(watch.check)
        except DirectoryLostError as lost:
            log.critical("a directory is gone", problem=str(lost))
            raise
        except OSError as problem:  # that is no sign of a loss: it is looked again
            log.error("it cannot be seen whether the directories are there", problem=str(problem))
