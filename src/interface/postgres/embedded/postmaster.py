"""The server process on a database cluster."""

import contextlib
import os
import signal
import subprocess
import threading
import time
from pathlib import Path
from typing import Self

from interface.postgres.embedded.error import EmbeddedPostgresError
from interface.postgres.embedded.socket_directory import SOCKET

_PID_FILE = "postmaster.pid"
_PATIENCE_WITH_SHUTDOWN = ((signal.SIGINT, 60.0), (signal.SIGQUIT, 20.0))


class Postmaster:
    """A server process, known by its number and by the file it keeps in the cluster."""

    def __init__(self, cluster: Path, pid: int, *, child: subprocess.Popen[bytes] | None = None) -> None:
        self.pid = pid
        self._cluster = cluster
        self._child = child
        if child is not None:
            # Somebody has to take note of its end, or it stays in the process table until we end ourselves.
            threading.Thread(target=child.wait, name=f"postmaster-{pid}", daemon=True).start()

    @classmethod
    def find(cls, cluster: Path) -> Self | None:
        """Return the server that runs on the cluster, whoever started it."""
        fields = _pid_file(cluster)
        if not fields or not fields[0].isdigit():
            return None
        found = cls(cluster, int(fields[0]))
        return found if found.alive else None

    @property
    def alive(self) -> bool:
        """Whether it still runs; a process that merely got the same number is not it."""
        if self._child is not None:
            return self._child.poll() is None
        return _serves(self.pid, self._cluster)

    @property
    def state(self) -> str:
        """What it says of itself: starting, ready, stopping; empty before its first word."""
        fields = _pid_file(self._cluster)
        return fields[7].strip() if len(fields) > 7 and fields[0] == str(self.pid) else ""

    @property
    def socket_directory(self) -> Path | None:
        """Where its socket is, if it has one that is still there."""
        fields = _pid_file(self._cluster)
        if len(fields) <= 4 or not (Path(fields[4]) / SOCKET).is_socket():
            return None
        return Path(fields[4])

    def stop(self, *, at_once: bool = False) -> None:
        """
        End it, cutting the sessions off; return when it is gone.

        :param at_once: as if the machine had failed: nothing more is written
        :raises EmbeddedPostgresError: if it stays
        """
        for number, seconds in _PATIENCE_WITH_SHUTDOWN[1:] if at_once else _PATIENCE_WITH_SHUTDOWN:
            if self.alive:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self.pid, number)
                self._wake()
            limit = time.monotonic() + seconds
            while self.alive and time.monotonic() < limit:
                time.sleep(0.01)
            if not self.alive:
                return
        raise EmbeddedPostgresError(
            f"The database server on {self._cluster} (process {self.pid}) does not stop: end it by hand."
        )

    def _wake(self) -> None:
        """Who was made to stand still, as by a debugger, hears no other signal than this."""
        for pid in (self.pid, *_children(self.pid)):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGCONT)


def disown_pid_file(cluster: Path) -> None:
    """
    Make the file of a server that is gone harmless, for its number may be another process's by now.

    PostgreSQL would refuse to start on account of that process. It takes the number of its parent, us, for its own
    from before a restart, and goes on to the check that counts: whether anything still holds the old shared memory,
    which the rest of the file names. So the file must not simply go.
    """
    fields = _pid_file(cluster)
    if not fields:
        (cluster / _PID_FILE).unlink(
            missing_ok=True
        )  # empty after a power cut; PostgreSQL would refuse that too
        return
    owner = cluster.stat()
    # Not written in place: the server's user could have put a link there, and we may be root.
    draft = cluster.with_name(f"{_PID_FILE}.new")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    draft.write_bytes(os.fsencode("\n".join([str(os.getpid()), *fields[1:]]) + "\n"))
    if os.geteuid() != owner.st_uid:
        os.chown(draft, owner.st_uid, owner.st_gid)
    draft.replace(cluster / _PID_FILE)


def _children(pid: int) -> list[int]:
    """Return the processes that it started, where the system tells."""
    try:
        return list(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))
    except (OSError, ValueError):
        return []


def _pid_file(cluster: Path) -> list[str]:
    try:
        return os.fsdecode((cluster / _PID_FILE).read_bytes()).splitlines()
    except FileNotFoundError:
        return []


def _serves(pid: int, cluster: Path) -> bool:
    if not Path("/proc/self/cmdline").exists():
        return _serves_by_ps(pid, cluster)
    process = Path("/proc") / str(pid)
    try:
        arguments = (process / "cmdline").read_bytes().split(b"\0")
        status = (process / "status").read_text(errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return False
    uid = next(line.split()[2] for line in status.splitlines() if line.startswith("Uid:"))
    if Path(os.fsdecode(arguments[0])).name != "postgres" or int(uid) != _owner(cluster, int(uid)):
        return False
    return arguments[1:3] == [b"-D", os.fsencode(cluster)] or _works_in(process, cluster)


def _owner(cluster: Path, otherwise: int) -> int:
    """Return whose the directory is; that user's where it is gone."""
    try:
        return cluster.stat().st_uid
    except FileNotFoundError:
        return otherwise


def _works_in(process: Path, cluster: Path) -> bool:
    """Tell whether a process is in that directory: so is a server whose directory was renamed."""
    try:
        return os.path.samestat((process / "cwd").stat(), cluster.stat())
    except OSError:  # another's process, or gone: then its arguments decide
        return False


def _serves_by_ps(pid: int, cluster: Path) -> bool:
    command = ["ps", "-ww", "-o", "uid=,command=", "-p", str(pid)]
    uid, _, rest = (
        subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip().partition(" ")
    )
    return uid == str(_owner(cluster, int(uid or 0))) and f"postgres -D {cluster} " in rest
