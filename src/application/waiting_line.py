"""In which line work waits for a processor: those who come with a link keep members from nothing."""

from contextvars import ContextVar
from typing import Literal

Line = Literal["members", "strangers", "background"]

_LINE: ContextVar[Line] = ContextVar("waiting_line", default="background")


def stand_in(line: Line) -> None:
    """Say for whom the present task, and what it starts, works."""
    _LINE.set(line)


def current_line() -> Line:
    """Return where the present task waits: among what nobody waits for, unless it is said."""
    return _LINE.get()
