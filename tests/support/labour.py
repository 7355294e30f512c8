"""Work for worker processes, and a processor that counts what it is given."""

import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, TypeVarTuple

from application.files.uploads import FileTooLargeError

T = TypeVar("T")
Args = TypeVarTuple("Args")


class CountingProcessor:
    """The `Processor` port: does the work at once, and keeps what it was."""

    def __init__(self) -> None:
        self.works: list[Callable[..., object]] = []

    async def run(self, work: Callable[[*Args], T], *arguments: *Args) -> T:
        self.works.append(work)
        return work(*arguments)


class StrangeError(Exception):
    """An error that cannot be told elsewhere."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")
        self.lock = threading.Lock()


def doubled(text: str) -> str:
    """The text twice."""
    return text + text


def who() -> int:
    """The id of the process that works."""
    return os.getpid()


def how_nice() -> int:
    """How far the process that works steps back."""
    return os.nice(0)


def refused() -> None:
    """:raises ValueError: always"""
    raise ValueError("no such thing")


def strange() -> None:
    """:raises StrangeError: always"""
    raise StrangeError("no", "way")


def endless() -> None:
    """Work without an end."""
    while True:
        pass


def dies() -> None:
    """Work that takes its process along, as a crash does."""
    os._exit(3)


def greedy() -> int:
    """Work that takes more and more memory."""
    return sum(len(taken) for taken in [bytes(1_000_000) for _ in range(2_000_000)])


def killed() -> None:
    """Work whose process is killed, as by a system that has no memory left."""
    os.kill(os.getpid(), signal.SIGKILL)


def much() -> None:
    """:raises FileTooLargeError: always"""
    raise FileTooLargeError(7)


def until(path: str) -> None:
    """Work that lasts until the file is there."""
    while not Path(path).exists():
        time.sleep(0.01)


def tells(path: str) -> None:
    """Say which process works, in that file, and work without an end."""
    draft = Path(f"{path}.draft")
    draft.write_text(str(os.getpid()))
    draft.rename(path)
    endless()
