"""Where the socket of an embedded server is."""

import os
import shutil
import stat
import sys
import tempfile
from pathlib import Path

from interface.postgres.embedded.os_user import OsUser

SOCKET = ".s.PGSQL.5432"
_LONGEST = 107 if sys.platform == "linux" else 103


class SocketDirectory:
    """
    The directory with the server's socket, which nobody but the server's user may enter.

    It is inside the data directory; where that makes too long a path for a socket, or one that PostgreSQL would take
    for a list, it is in the directory for temporary files, and a file in the data directory tells where.
    """

    def __init__(self, data_dir: Path) -> None:
        self._inside = data_dir / "postgres-socket"
        self._record = data_dir / "postgres-socket.path"
        self._elsewhere: Path | None = None

    def make(self, user: OsUser) -> Path:
        """Return the directory; at the path it had before, if possible, for others may have kept its address."""
        if _fits(self._inside):
            return _make(self._inside, user)
        if self._record.exists():
            recorded = Path(os.fsdecode(self._record.read_bytes()))
            if not recorded.is_symlink() and (_is_private(recorded, user) or not recorded.exists()):
                self._elsewhere = recorded
                return _make(recorded, user)
        return self._make_elsewhere(user)

    def discard(self) -> None:
        """Leave nothing among the temporary files; only when no server runs."""
        if self._record.exists():
            shutil.rmtree(os.fsdecode(self._record.read_bytes()), ignore_errors=True)
            self._record.unlink()
        elif self._elsewhere is not None:  # the data directory is gone, and that with it
            shutil.rmtree(self._elsewhere, ignore_errors=True)

    def _make_elsewhere(self, user: OsUser) -> Path:
        usual = Path(tempfile.gettempdir())
        made = Path(
            tempfile.mkdtemp(prefix="placet-", dir=usual if _fits(usual / "placet-12345678") else "/tmp")
        )
        user.own(made)
        self._record.write_bytes(os.fsencode(made))
        self._elsewhere = made
        return made


def _fits(directory: Path) -> bool:
    path = str(directory)
    return len(os.fsencode(directory / SOCKET)) <= _LONGEST and not any(
        c in ',"\\' or c.isspace() for c in path
    )


def _make(directory: Path, user: OsUser) -> Path:
    if not directory.exists():
        directory.mkdir(mode=0o700)
        user.own(directory)
    return directory


def _is_private(directory: Path, user: OsUser) -> bool:
    if not directory.is_dir():
        return False
    status = directory.stat()
    return status.st_uid == user.uid and stat.S_IMODE(status.st_mode) == 0o700
