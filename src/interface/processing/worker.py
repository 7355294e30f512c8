"""What the worker processes do: one piece of work after another."""

import contextlib
import ctypes
import os
import pickle
import resource
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

NICENESS: Final = 10
"""Requests that take no time go before those that do."""
_PR_SET_PDEATHSIG: Final = 1

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Bounds:
    """What a piece of work may take."""

    processor_seconds: float
    """How much time of a processor; with the next moment the process is gone."""
    memory: int
    """How many bytes of memory, with all that the process has loaded."""


def perform(work: Callable[..., T], arguments: tuple[Any, ...], bounds: Bounds, parent: int) -> T:
    """
    Return what the function makes of the arguments.

    :param parent: the process without which there is nothing to do
    :raises MemoryError: if it takes more than it may
    """
    _settle(parent, bounds.memory)
    signal.setitimer(signal.ITIMER_PROF, bounds.processor_seconds)
    try:
        return work(*arguments)
    except MemoryError:
        raise MemoryError from None  # without the frames, and what they hold
    except Exception as error:
        raise portable(error) from None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def portable(error: Exception) -> Exception:
    """Return what is that error at the other end; or, if it could not be read there, one that says the same."""
    for carried in (_Carried(error), error):
        try:
            made_again = pickle.loads(pickle.dumps(carried))
        except Exception:
            continue
        if type(made_again) is type(error) and str(made_again) == str(error):
            return carried
    return RuntimeError(f"{type(error).__name__}: {error}")


class _Carried(Exception):
    """Stands for an error until it is read: then it is that error, however its class makes new ones."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self._error = error

    def __reduce__(self) -> tuple[Any, ...]:
        return _made_again, (type(self._error), self._error.args, vars(self._error))


def _made_again(kind: type[Exception], arguments: tuple[Any, ...], attributes: dict[str, Any]) -> Exception:
    """Return the error as it was. What a class does when one is made would be done to what it has made of it."""
    error = kind.__new__(kind, *arguments)
    error.args = arguments
    vars(error).update(attributes)
    return error


_settled = False


def _settle(parent: int, memory: int) -> None:
    """Once: step back behind what answers requests, take no more than that, and end when that ends, however it does."""
    global _settled
    if _settled:
        return
    _settled = True
    for number in (signal.SIGINT, signal.SIGTERM):  # for the service, which ends us when it has ended
        signal.signal(number, signal.SIG_IGN)
    with contextlib.suppress(OSError):
        os.nice(NICENESS)
    with contextlib.suppress(OSError, ValueError):  # some systems know no such limit
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
