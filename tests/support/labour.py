"""Work for worker processes, and a processor that counts what it is given."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, TypeVarTuple

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
    """An error that cannot be made again of what it says."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")


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
