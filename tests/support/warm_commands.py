"""The `placet` command in processes that need not load it first: each is a fork of one that has loaded everything."""

import array
import atexit
import fcntl
import importlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NoReturn

LARGEST = 64 * 1024
"""How long a command may be, with its environment, in bytes."""
_HEARD_AT_START = ("PYTHON", "LANG", "LC_", "LD_")
"""What variables begin with that the interpreter hears only when it starts."""


def can_be_warm(arguments: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Return whether such a command does the same as one that is started anew."""
    differing = environment.items() ^ os.environ.items()
    length = sum(map(len, (*arguments, *environment.keys(), *environment.values())))
    return 4 * length <= LARGEST and not any(name.startswith(_HEARD_AT_START) for name, _ in differing)


@cache
def warm_commands() -> "WarmCommands":
    """Return those of this process."""
    return WarmCommands()


class WarmCommand:
    """A command that runs, with what `subprocess.Popen` has for one."""

    def __init__(self, reply: socket.socket) -> None:
        self._reply = reply
        self._read = b""
        self.pid = int(self._line(10))
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Return the exit status, minus the signal that ended it, or None while it runs."""
        with suppress(subprocess.TimeoutExpired):
            self.wait(0)
        return self.returncode

    def wait(self, timeout: float) -> int:
        """Return the exit status once it has ended. :raises subprocess.TimeoutExpired: if it has not by then"""
        if self.returncode is None:
            self.returncode = int(self._line(timeout))
            self._reply.close()
        return self.returncode

    def send_signal(self, number: signal.Signals) -> None:
        """Send it a signal, if it still runs."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def _line(self, timeout: float) -> str:
        until = time.monotonic() + timeout
        while b"\n" not in self._read:
            if not select.select([self._reply], [], [], max(0, until - time.monotonic()))[0]:
                raise subprocess.TimeoutExpired("placet", timeout)
            more = self._reply.recv(64)
            assert more, "whoever waits for the command has gone"
            self._read += more
        line, _, self._read = self._read.partition(b"\n")
        return line.decode()


class WarmCommands:
    """Starts commands for this process, and ends with it."""

    def __init__(self) -> None:
        self._ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            subprocess.Popen(
                [sys.executable, __file__, str(theirs.fileno())],
                env=os.environ | {"PYDANTIC_DISABLE_PLUGINS": "__all__"},
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )

    def start(
        self, arguments: Sequence[str], *, environment: Mapping[str, str], streams: Sequence[int]
    ) -> WarmCommand:
        """
        Return the command, begun.

        :param streams: the descriptors of its standard input, output and error
        """
        asked = json.dumps([list(arguments), dict(environment), str(Path.cwd())]).encode()
        reply, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self._ours, [asked], [*streams, theirs.fileno()])
        return WarmCommand(reply)


def _serve(asked: socket.socket) -> None:
    """Fork for every command that is asked for, until nobody can ask any more."""
    import interface.cli.app
    import interface.main.serve

    for path in Path(interface.cli.app.__file__).parent.glob("[a-z]*.py"):
        if path.stem != "main":
            __import__(f"interface.cli.{path.stem}")
    _load_what_serving_loads()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits here for those who wait for commands
    while True:
        message, descriptors, *_ = socket.recv_fds(asked, LARGEST, 4)
        if not message:
            return
        if os.fork() == 0:
            asked.close()
            _keep(message, array.array("i", descriptors))
        for descriptor in descriptors:
            os.close(descriptor)


def _load_what_serving_loads() -> None:
    for name in ("http.app", "http.kernel.server", "main.operating", "main.web"):
        importlib.import_module(f"interface.{name}")


def _keep(message: bytes, descriptors: Sequence[int]) -> NoReturn:
    """Start the command, and tell its process id, and its exit status once it has one."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    pid = os.fork()
    if pid == 0:
        os.close(descriptors[3])
        _run(message, descriptors[:3])
    for descriptor in descriptors[:3]:
        os.close(descriptor)
    with socket.socket(fileno=descriptors[3]) as reply, suppress(OSError):
        reply.sendall(f"{pid}\n".encode())
        _, status = os.waitpid(pid, 0)
        reply.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


def _run(message: bytes, streams: Sequence[int]) -> NoReturn:
    """Be the process of one command."""
    arguments, environment, directory = json.loads(message)
    os.setsid()
    for number, descriptor in enumerate(streams):
        os.dup2(descriptor, number)
        os.close(descriptor)
    if os.isatty(0):
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # who sits there can interrupt it
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(directory)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  the streams of this process
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
    sys.argv = ["placet", *arguments]
    status: object = 1
    try:
        from interface.cli import main
        from interface.runtime import failpoints

        importlib.reload(failpoints)  # the only one that reads the environment while it is loaded
        sys.modules["__main__"] = main  # what the processes that the command starts load too
        main.main()
    except SystemExit as ended:
        status = ended.code
    finally:
        threading._shutdown()  # type: ignore[attr-defined]  as at the end of every program
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(status if isinstance(status, int) else 0 if status is None else 1)


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as listening:
        _serve(listening)
