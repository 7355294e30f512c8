"""Reading lines from a person, in a way that can be given up when the question is settled elsewhere."""

import asyncio
import contextlib
import os
import sys
import termios
from collections.abc import Iterator


class EndOfInputError(Exception):
    """The person has ended the input, by Ctrl-D or by closing it: there will be no answer here."""


def is_interactive() -> bool:
    """Whether a person can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


async def read_line() -> str:
    """
    Return the next line that is typed, without its end; when cancelled, what was typed so far is thrown away.

    :raises EndOfInputError: at the end of the input; a line that was begun but not ended is no answer
    """
    descriptor = sys.stdin.fileno()
    line = b""
    while not line.endswith(b"\n"):  # Ctrl-D in the middle of a line hands over what is there
        while (typed := _typed(descriptor)) is None:
            await _readable(descriptor)
        if not typed:
            raise EndOfInputError
        line += typed
    return line.decode("utf-8", "replace").rstrip("\r\n")


@contextlib.contextmanager
def without_echo() -> Iterator[None]:
    """Show nothing of what is typed; to be entered before the person is asked, who may type at once."""
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    silent = termios.tcgetattr(descriptor)
    silent[3] &= ~termios.ECHO  # the local modes; the line end is still shown
    silent[3] |= termios.ECHONL
    termios.tcsetattr(descriptor, termios.TCSADRAIN, silent)
    try:
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _typed(descriptor: int) -> bytes | None:
    """
    Return the next line if there is one, or None; never wait for it.

    What the terminal has announced may be gone when it is read, for Ctrl-C throws it away. A read that waited then
    would also keep the signal from being noticed.
    """
    waits = os.get_blocking(descriptor)
    os.set_blocking(descriptor, False)
    try:
        return os.read(descriptor, 65536)  # the terminal hands out one line at a time
    except BlockingIOError:
        return None
    finally:
        os.set_blocking(descriptor, waits)  # others have the terminal too: the shell, and our own output


async def _readable(descriptor: int) -> None:
    loop = asyncio.get_running_loop()
    readable = asyncio.Event()
    loop.add_reader(descriptor, readable.set)
    try:
        await readable.wait()
    except asyncio.CancelledError:
        termios.tcflush(descriptor, termios.TCIFLUSH)
        raise
    finally:
        loop.remove_reader(descriptor)
