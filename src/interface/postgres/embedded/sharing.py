"""Who uses a server: locks on files, which the system lifts when a process is killed."""

import contextlib
import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path


def open_private(path: Path) -> int:
    """Open a file for reading and appending, made for us alone if it is new; return its descriptor."""
    return os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW, 0o600)


class Sharing:
    """One user's part in a server that several processes, and several objects in one process, have in common."""

    def __init__(self, data_dir: Path, *, tell: Callable[[str], None]) -> None:
        self._turn = data_dir / "postgres.lock"
        self._users = data_dir / "postgres.users"
        self._tell = tell
        self._share: int | None = None

    @property
    def joined(self) -> bool:
        """Whether we use the server."""
        return self._share is not None

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Start and stop one at a time."""
        descriptor = open_private(self._turn)
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self._tell("Waiting for another process that starts or stops the database server")
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def join(self) -> None:
        """Use the server from now on; call it `alone`."""
        if self._share is None:
            share = open_private(self._users)
            fcntl.flock(share, fcntl.LOCK_SH)
            self._share = share

    @contextlib.contextmanager
    def leave(self) -> Iterator[bool]:
        """Use the server no longer, and tell whether we were its last user; call it `alone`."""
        share, self._share = self._share, None
        if share is None:
            yield False
            return
        try:
            yield _is_last(share)
        finally:
            os.close(share)


def _is_last(share: int) -> bool:
    try:
        fcntl.flock(share, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
