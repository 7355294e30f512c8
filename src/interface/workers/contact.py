"""Whether a worker reaches its tasks: said once when it is lost and once when it is back, however long that lasts."""

from time import monotonic

from interface.runtime.logs import Logger

log = Logger(__name__)


class Contact:
    """What one worker knows of its way to the tasks."""

    def __init__(self, worker: str) -> None:
        self._worker = worker
        self._is_lost = False
        self._at = monotonic()

    @property
    def age(self) -> float:
        """How many seconds ago the worker was at its tasks, or began."""
        return monotonic() - self._at

    def kept(self) -> None:
        """Take note that the worker is at work, and looks for no further tasks."""
        self._at = monotonic()

    def lost(self, problem: Exception) -> None:
        """Take note that they cannot be reached."""
        if not self._is_lost:
            log.warning("tasks cannot be reached", worker=self._worker, problem=str(problem))
        self._is_lost = True

    def made(self) -> None:
        """Take note that they were."""
        self._at = monotonic()
        if self._is_lost:
            log.info("tasks can be reached again", worker=self._worker)
        self._is_lost = False
