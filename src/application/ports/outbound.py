"""Fetching from addresses that a caller has named."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Reason(StrEnum):
    """What whoever named the address is told: too little to explore a network with."""

    ADDRESS = "Only https addresses on the usual port, and without a user name, can be fetched."
    UNREACHABLE = "The address could not be fetched."
    TOO_SLOW = "The address took too long to answer."
    TOO_LARGE = "What is at the address is larger than allowed."


class FetchRefusedError(Exception):
    """Nothing was fetched, or not all of it: what the sink has received is to be thrown away."""

    def __init__(self, reason: Reason, *, cause: str) -> None:
        """
        :param reason: a sentence that may be shown to anybody
        :param cause: what happened, for the log only
        """
        super().__init__(str(reason))
        self.reason = reason
        self.cause = cause


@dataclass(frozen=True, kw_only=True, slots=True)
class Fetched:
    """What was fetched, apart from its bytes; nothing of this is to be relied on but the size."""

    final_url: str
    filename: str
    """For display only: without directories, at most 255 characters, empty if neither server nor address has one."""
    content_type: str
    size: int


Sink = Callable[[bytes], Awaitable[None]]
"""Takes what has come, piece by piece."""


class Fetcher(Protocol):
    """The client for addresses that strangers name."""

    async def fetch(self, url: str, *, max_bytes: int, sink: Sink) -> Fetched:
        """
        Give what is at the address to the sink; the return says that it was all.

        :param max_bytes: how large it may be, unpacked
        :raises FetchRefusedError: if it is not fetched, with a reason that may be shown to anybody
        """
        ...
