"""A person at a terminal: a command on a pseudo-terminal, what it shows, and what is typed."""

import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from fcntl import ioctl
from time import monotonic

from warm_commands import WarmCommand, can_be_warm, warm_commands

PATIENCE_SECONDS = 60.0
_ROWS = 50
_ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[()][A-Z0-9])")


class Terminal:
    """A `placet` command that believes that a person sits before it."""

    def __init__(
        self, environment: dict[str, str], *arguments: str, columns: int = 160, anew: bool = False
    ) -> None:
        self._screen, inside = pty.openpty()
        ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", _ROWS, columns, 0, 0))
        # Said here, for whatever starts the tests may say it too.
        size = {"COLUMNS": str(columns), "LINES": str(_ROWS)}
        given = environment | size | {"TERM": "xterm-256color"}
        warm = can_be_warm(arguments, given) and not anew
        self._process = _forked(arguments, given, inside) if warm else _started(arguments, given, inside)
        os.close(inside)
        self.raw = ""
        self._seen = 0

    @property
    def text(self) -> str:
        """Everything shown so far, without colours and with one kind of line end."""
        return _ESCAPES.sub("", self.raw).replace("\r\n", "\n")

    @property
    def echoes(self) -> bool:
        """Whether what is typed is shown."""
        return bool(termios.tcgetattr(self._screen)[3] & termios.ECHO)

    def expect(self, words: str) -> str:
        """Wait until the words are shown behind those expected before; return everything shown since then."""
        limit = monotonic() + PATIENCE_SECONDS
        while (at := self.text.find(words, self._seen)) < 0:
            if not self._read(limit):
                raise AssertionError(f"{words!r} was not shown; shown was:\n{self.text}")
        before, self._seen = self._seen, at + len(words)
        return self.text[before : self._seen]

    def type(self, keys: str) -> None:
        """Type what a person would; end a line by a line feed."""
        os.write(self._screen, keys.encode())

    def press_ctrl_c(self) -> None:
        """Interrupt it."""
        self.type("\x03")

    def reading(self, work: Callable[[], object]) -> None:
        """Read while the work is done: a screen that nobody looks at fills up, and then the command waits."""
        with ThreadPoolExecutor(1) as pool:
            working = pool.submit(work)
            while not working.done():
                self._read(monotonic() + 0.05)
            working.result()

    def wait(self, *, pressing: str = "") -> int:
        """Read to the end; return the exit code. Keys may be pressed again and again, each time something is shown."""
        limit = monotonic() + PATIENCE_SECONDS
        self.type(pressing)
        while self._read(limit):
            self.type(pressing)
        return self._process.wait(PATIENCE_SECONDS)

    def close(self) -> None:
        """End it, if it still runs."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(PATIENCE_SECONDS)
        os.close(self._screen)

    def _read(self, limit: float) -> bool:
        readable, _, _ = select.select([self._screen], [], [], max(0.0, limit - monotonic()))
        if not readable:
            return False
        try:
            shown = os.read(self._screen, 65536)
        except OSError:  # the other end is closed
            return False
        self.raw += shown.decode("utf-8", "replace")
        return bool(shown)


def _forked(arguments: Sequence[str], environment: dict[str, str], inside: int) -> WarmCommand:
    return warm_commands().start(arguments, environment=environment, streams=[inside] * 3)


def _started(arguments: Sequence[str], environment: dict[str, str], inside: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "interface.cli.main", *arguments],
        env=environment,
        stdin=inside,
        stdout=inside,
        stderr=inside,
        start_new_session=True,
        preexec_fn=lambda: ioctl(0, termios.TIOCSCTTY, 0),
    )


@contextmanager
def terminal(
    environment: dict[str, str], *arguments: str, columns: int = 160, anew: bool = False
) -> Iterator[Terminal]:
    """
    A command on a terminal; it ends with the block.

    :param anew: whether its interpreter starts and ends with it, instead of being the fork of one
    """
    opened = Terminal(environment, *arguments, columns=columns, anew=anew)
    try:
        yield opened
    finally:
        opened.close()
