"""The addresses of a name, in bounded time and with a bounded number of threads."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from threading import Thread

from interface.outbound.errors import UnreachableError

Resolve = Callable[[str], Awaitable[Sequence[str]]]
"""Returns the addresses that a name has, as text, the best first. :raises UnreachableError: if there are none"""

THREADS = 4


class SystemResolver:
    """Names as this machine knows them: its file of hosts, its name servers."""

    def __init__(self) -> None:
        self._slots = asyncio.Semaphore(THREADS)

    async def __call__(self, name: str) -> Sequence[str]:
        """Return the addresses that a name has. :raises UnreachableError: if there are none"""
        # The system's call cannot be interrupted. Whoever waits may give up; the slot stays taken until the call is
        # over. Threads of our own, for those of an executor would be waited for when the service stops.
        await self._slots.acquire()
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[list[str]] = loop.create_future()

        def settle(addresses: list[str], problem: str | None) -> None:
            self._slots.release()
            if answer.done():
                return
            if problem is None:
                answer.set_result(addresses)
            else:
                answer.set_exception(UnreachableError(problem))

        def look_up() -> None:
            addresses, problem = _look_up(name)
            with suppress(RuntimeError):  # the service has stopped meanwhile
                loop.call_soon_threadsafe(settle, addresses, problem)

        Thread(target=look_up, name="resolver", daemon=True).start()
        return await answer


def _look_up(name: str) -> tuple[list[str], str | None]:
    """Return the addresses, and what went wrong if there are none."""
    try:
        answers = socket.getaddrinfo(name.encode("ascii"), None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as problem:
        return [], f"{name} has no address: {problem}"
    return [str(address[0]) for _family, _type, _protocol, _canonical, address in answers], None
