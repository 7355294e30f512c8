"""Fetching from addresses that a caller has named, and sending to those that a workflow names."""

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol


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


Body = Callable[[], AsyncIterable[bytes]]
"""Gives a body from its beginning, as often as it is asked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OutboundRequest:
    """What a workflow sends, and how long its parts may take."""

    method: str
    headers: Sequence[tuple[str, str]]
    body: Body | None = None
    length: int = 0
    """How many bytes the body has."""
    connect_seconds: float
    read_seconds: float
    write_seconds: float
    verify: bool = True
    """Whether who answers has to prove their name."""


class OutboundAnswer(Protocol):
    """What was answered; the body is read by asking for it."""

    @property
    def status(self) -> int: ...

    @property
    def headers(self) -> Sequence[tuple[str, str]]:
        """The names in small letters, and their values, in order."""
        ...

    def pieces(self, *, max_bytes: int) -> AsyncIterator[bytes]:
        """Yield the body, unpacked. :raises SendingError: as soon as it is larger than `max_bytes`"""
        ...


class SendingError(Exception):
    """There is no answer, or not all of it; the text says why."""

    def __init__(self, reason: Literal["address", "blocked", "unreachable", "too_large"], cause: str) -> None:
        super().__init__(cause)
        self.reason = reason


class HttpSender(Protocol):
    """The client for what workflows send."""

    def sending(self, url: str, request: OutboundRequest) -> AbstractAsyncContextManager[OutboundAnswer]:
        """
        Yield the answer, after all redirects; its body can be read in the block.

        :raises SendingError: if there is none, also where that is found while its body is read
        """
        ...
