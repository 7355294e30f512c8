"""The `placet` command in processes that need not load it first: each is a fork of one that has loaded everything."""

import array
import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

LARGEST = 64 * 1024
"""How long a command may be, with its environment, in bytes."""


class WarmCommands:
    """Runs commands for this process, and ends with it."""

    def __init__(self) -> None:
        self._ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            subprocess.Popen(
                [sys.executable, __file__, str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )

    def run(
        self,
        arguments: Sequence[str],
        *,
        environment: Mapping[str, str],
        streams: Sequence[int],
        timeout: float,
    ) -> int:
        """
        Return the exit status; -9 for a command that was killed.

        :param streams: the descriptors of its standard input, output and error
        :raises TimeoutError: if it has not ended by then, in seconds; it is killed
        """
        asked = json.dumps([list(arguments), dict(environment), str(Path.cwd())]).encode()
        reply, theirs = socket.socketpair()
        with reply:
            with theirs:
                socket.send_fds(self._ours, [asked], [*streams, theirs.fileno()])
            reply.settimeout(timeout)
            pid = int(_line(reply))
            try:
                return int(_line(reply) or -signal.SIGKILL)
            except TimeoutError:
                os.kill(pid, signal.SIGKILL)
                raise


def _line(reply: socket.socket) -> str:
    read = b""
    while not read.endswith(b"\n"):
        more = reply.recv(64)
        if not more:
            break
        read += more
    return read.decode().strip()


def _serve(asked: socket.socket) -> None:
    """Fork for every command that is asked for, until nobody can ask any more."""
    import interface.cli.app
    import interface.main.serve

    for path in Path(interface.cli.app.__file__).parent.glob("[a-z]*.py"):
        if path.stem != "main":
            __import__(f"interface.cli.{path.stem}")
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for them here
    while True:
        message, descriptors, *_ = socket.recv_fds(asked, LARGEST, 4)
        if not message:
            return
        if os.fork() == 0:
            asked.close()
            _run(message, array.array("i", descriptors))
        for descriptor in descriptors:
            os.close(descriptor)


def _run(message: bytes, descriptors: Sequence[int]) -> None:
    """Be the process of one command."""
    arguments, environment, directory = json.loads(message)
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for number, descriptor in enumerate(descriptors[:3]):
        os.dup2(descriptor, number)
        os.close(descriptor)
    reply = socket.socket(fileno=descriptors[3])
    reply.sendall(f"{os.getpid()}\n".encode())
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(directory)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  the streams of this process
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
    sys.argv = ["placet", *arguments]
    status: Any = 1
    try:
        from interface.cli.main import main

        main()
    except SystemExit as ended:
        status = ended.code
    finally:
        threading._shutdown()  # type: ignore[attr-defined]  as at the end of every program
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        with suppress(OSError):
            reply.sendall(f"{0 if status is None else int(status)}\n".encode())
        os._exit(0)


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as listening:
        _serve(listening)
