"""What the worker processes do: one piece of work after another."""

import contextlib
import ctypes
import os
import pickle
import signal
import sys
from collections.abc import Callable
from typing import Any, Final, TypeVar

NICENESS: Final = 10
"""Requests that take no time go before those that do."""
_PR_SET_PDEATHSIG: Final = 1

T = TypeVar("T")


def perform(work: Callable[..., T], arguments: tuple[Any, ...], seconds: float, parent: int) -> T:
    """
    Return what the function makes of the arguments.

    :param seconds: how much time of a processor it may take; with the next moment the process is gone
    :param parent: the process without which there is nothing to do
    """
    _settle(parent)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return work(*arguments)
    except Exception as error:
        raise _portable(error) from None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _portable(error: Exception) -> Exception:
    """Return the error, or, if it could not be read at the other end, one that says the same."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


_settled = False


def _settle(parent: int) -> None:
    """Once: step back behind what answers requests, and end when that ends, however it does."""
    global _settled
    if _settled:
        return
    _settled = True
    for number in (signal.SIGINT, signal.SIGTERM):  # for the service, which ends us when it has ended
        signal.signal(number, signal.SIG_IGN)
    with contextlib.suppress(OSError):
        os.nice(NICENESS)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
