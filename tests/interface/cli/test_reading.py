"""Lines from a terminal whose input is thrown away at the very moment at which it is read."""

import asyncio
import os
import pty
import sys
import termios
from collections.abc import Iterator
from threading import Timer
from types import FrameType

import pytest

from interface.cli.terminal import EndOfInputError, read_line

PATIENCE_SECONDS = 10


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The other end of the terminal that is our standard input."""
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "r") as keyboard:
        monkeypatch.setattr("sys.stdin", keyboard)
        yield ours
    os.close(ours)


class TestReadLine:
    def test_reads_one_line_at_a_time(self, screen: int) -> None:
        async def two_lines() -> list[str]:
            os.write(screen, "Grüße\nzwei\n".encode())
            return [await read_line(), await read_line()]

        assert asyncio.run(two_lines()) == ["Grüße", "zwei"]

    def test_takes_no_line_that_was_not_ended(self, screen: int) -> None:
        os.write(
            screen, b"half a li\x04\x04"
        )  # the first Ctrl-D hands over what is there, the second ends the input
        with pytest.raises(EndOfInputError):
            asyncio.run(read_line())

    def test_joins_what_was_handed_over_in_parts(self, screen: int) -> None:
        os.write(screen, b"half a\x04 line\n")
        assert asyncio.run(read_line()) == "half a line"

    def test_lets_others_work_when_the_line_is_gone_that_was_to_be_read(self, screen: int) -> None:
        """Ctrl-C throws away what was typed; while a read waited for more, nobody would notice the signal."""
        release = Timer(PATIENCE_SECONDS, os.write, (screen, b"nobody else came to work\n"))

        async def reading() -> str:
            loop = asyncio.get_running_loop()

            def throw_away(frame: FrameType, event: str, called: object) -> None:
                if (
                    event == "c_call"
                    and called is os.read
                    and frame.f_code.co_filename.endswith("terminal.py")
                ):
                    sys.setprofile(None)
                    termios.tcflush(sys.stdin, termios.TCIFLUSH)
                    loop.call_soon(os.write, screen, b"typed by somebody else\n")

            os.write(screen, b"gone\n")
            release.start()
            sys.setprofile(throw_away)
            return await read_line()

        try:
            assert asyncio.run(reading()) == "typed by somebody else"
        finally:
            sys.setprofile(None)
            release.cancel()
