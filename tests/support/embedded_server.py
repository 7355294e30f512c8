"""Trying an embedded server for real: other processes that use it, and looks at the process it is."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from machine import POSTGRES, SYSTEM_POSTGRES
from scratch import in_memory

from interface.postgres.embedded.os_user import has_passage_to_give

SYSTEM = SYSTEM_POSTGRES
AS_ROOT = os.geteuid() == 0
needs_root = pytest.mark.skipif(not AS_ROOT, reason="only root can act as other users")
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc")
needs_passage = pytest.mark.skipif(
    AS_ROOT and not has_passage_to_give(), reason="root without CAP_DAC_READ_SEARCH"
)
needs_system_server = pytest.mark.needs(POSTGRES)
SHORT = in_memory() or Path("/tmp")
"""Short, as the path of a socket must be."""

USE = """
import sys
from pathlib import Path
from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres

server = EmbeddedPostgres(Path(sys.argv[1]), binaries=Path(sys.argv[2]) if sys.argv[2] else None)
print(server.start(), flush=True)
sys.stdin.read()
server.stop()
"""


class OtherUser:
    """A process that uses the server until it is told to leave, or killed."""

    def __init__(self, data_dir: Path, *, binaries: Path | None = None, prefix: tuple[str, ...] = ()) -> None:
        self.process = subprocess.Popen(
            [*prefix, sys.executable, "-c", USE, str(data_dir), str(binaries or "")],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def url(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def leave(self) -> None:
        self.process.communicate("")
        assert self.process.returncode == 0

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


def ask(url: str, question: str) -> object:
    with psycopg.connect(url) as session:
        row = session.execute(question).fetchone()
    return None if row is None else row[0]


def note(url: str) -> None:
    with psycopg.connect(url) as session:
        session.execute("CREATE TABLE note AS SELECT 42 AS answer")


def noted(url: str) -> bool:
    return ask(url, "SELECT answer FROM note") == 42


def work_hard(url: str) -> None:
    """Keep the server at a statement during which it does not look up."""
    with contextlib.suppress(psycopg.OperationalError), psycopg.connect(url) as session:
        session.execute(
            "SELECT count(*) FROM generate_series(1, 1000000) number WHERE md5(number::text) = ''"
        )


def pid_of(data_dir: Path) -> int:
    return int((data_dir / "postgres" / "postmaster.pid").read_text().splitlines()[0])


def open_files(pid: int) -> dict[str, str]:
    try:
        return {file.name: str(file.readlink()) for file in Path(f"/proc/{pid}/fd").iterdir()}
    except PermissionError:
        pytest.skip("root may not look into other users' processes here")


def rewrite_pid_file(data_dir: Path, *, line: int, text: str) -> None:
    file = data_dir / "postgres" / "postmaster.pid"
    lines = file.read_text().splitlines()
    lines[line] = text
    file.write_text("\n".join(lines) + "\n")


def is_known(pid: int) -> bool:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


def runs(pid: int) -> bool:
    answer = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return bool(answer.stdout.strip()) and "Z" not in answer.stdout


def await_that(condition: Callable[[], object]) -> None:
    limit = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.005)


def kill_server(data_dir: Path) -> None:
    pid = pid_of(data_dir)
    os.kill(pid, signal.SIGKILL)
    await_that(lambda: not runs(pid))
