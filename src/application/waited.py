"""How long the present request has waited for what it needs, so that it is refused in time however often it asks."""

from contextvars import ContextVar
from typing import Final

A_MOMENT: Final = 0.25
"""How many seconds do not count: a request may well ask often for what is at hand."""


class _Waited:
    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


_WAITED: ContextVar[_Waited | None] = ContextVar("waited", default=None)


def begin(seconds: float = 0.0) -> None:
    """Count from now on, in the present task and what it starts; `seconds` have passed already."""
    _WAITED.set(_Waited(seconds))


def add(seconds: float) -> None:
    """Count that, unless it was but a moment, or nobody counts."""
    waited = _WAITED.get()
    if waited is not None and seconds > A_MOMENT:
        waited.seconds += seconds


def end() -> None:
    """Count no more in all that began together: an answer that has begun, as a stream has, may ask for days."""
    waited = _WAITED.get()
    if waited is not None:
        waited.seconds = float("-inf")


def seconds() -> float:
    """Return for how many seconds the request has waited; 0 where none is answered, as in a worker."""
    waited = _WAITED.get()
    return 0.0 if waited is None else max(0.0, waited.seconds)
