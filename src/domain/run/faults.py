"""Faults of ours in what a node does: they end the node, and with it whatever hangs on that."""

from collections.abc import Callable
from typing import Final, TypeVar

from domain.run.context import CommandContext
from domain.values.allowance import TooMuchWorkError
from domain.workflow.nodes.outcome import Failed

T = TypeVar("T")

_NOT_OURS: Final = (TooMuchWorkError, MemoryError)
"""What says that it has to be done elsewhere, or that there is no room: the decision comes to nothing."""


def attempted(work: Callable[[], T], context: CommandContext) -> T | Failed:
    """Return what a node makes of it; or that it has failed, since else it would be tried again for ever."""
    try:
        return work()
    except _NOT_OURS:
        raise
    except Exception as fault:
        if context.on_fault is not None:
            context.on_fault(fault)
        return Failed("internal_error", "An internal error", error_type=type(fault).__name__, final=True)
