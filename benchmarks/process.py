"""What the kernel says of a process: processor time, memory, threads."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_TICK = 1 / os.sysconf("SC_CLK_TCK")
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Process:
    """A process by its id; figures are of the moment they are asked for."""

    pid: int

    @property
    def cpu_seconds(self) -> float:
        """Processor time of all its threads so far."""
        user, system, *_ = _times(self.pid)
        return user + system

    @property
    def resident_kib(self) -> int:
        """Its memory that is in RAM, in KiB."""
        return self._status("VmRSS")

    @property
    def threads(self) -> int:
        """How many threads it has."""
        return self._status("Threads")

    @property
    def descriptors(self) -> int:
        """How many files and sockets it has open."""
        return len(list((_PROC / str(self.pid) / "fd").iterdir()))

    def keep_to(self, cores: set[int]) -> None:
        """Let all its threads run on these cores only."""
        for task in (_PROC / str(self.pid) / "task").iterdir():
            os.sched_setaffinity(int(task.name), cores)

    def _status(self, name: str) -> int:
        for line in (_PROC / str(self.pid) / "status").read_text().splitlines():
            if line.startswith(f"{name}:"):
                return int(line.split()[1])
        raise LookupError(name)


@contextmanager
def apart(*processes: Process) -> Iterator[None]:
    """Keep the processes to one core and this one to another, if there are two; the rest goes where it likes."""
    cores = sorted(os.sched_getaffinity(0))
    here = Process(os.getpid())
    for process in processes:
        process.keep_to({cores[0]})
    here.keep_to({cores[-1]})
    try:
        yield
    finally:
        for process in (here, *processes):
            process.keep_to(set(cores))


@dataclass(frozen=True, slots=True)
class Family:
    """A process and its children, those that have ended too."""

    pid: int

    @property
    def cpu_seconds(self) -> float:
        """Processor time of all of them so far; a child counts on after it has ended."""
        total = sum(_times(self.pid))
        for entry in _PROC.iterdir():
            if entry.name.isdecimal():
                total += self._of_child(int(entry.name))
        return total

    def _of_child(self, pid: int) -> float:
        try:
            if _fields(pid)[1] != str(self.pid):
                return 0.0
            user, system, *_ = _times(pid)
        except (FileNotFoundError, ProcessLookupError):  # it ended meanwhile: its parent has its time
            return 0.0
        return user + system


def _fields(pid: int) -> list[str]:
    """Return the fields of the process behind its name, which may hold anything: state, parent, …"""
    return (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()


def _times(pid: int) -> tuple[float, float, float, float]:
    """Return the seconds in user and system mode, its own and those of children it has waited for."""
    user, system, children_user, children_system = (int(ticks) * _TICK for ticks in _fields(pid)[11:15])
    return user, system, children_user, children_system
