"""Where tests keep what they write: in memory if there is room, for a database waits for its disk at every commit."""

import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Final

_MEMORY: Final = Path("/dev/shm")
_ROOM: Final = 4_000_000_000
"""What has to be free, in bytes: twice what a run of the whole suite has there at a time."""


def in_memory() -> Path | None:
    """Return a directory in memory, or none where there is too little."""
    return _MEMORY if _MEMORY.exists() and shutil.disk_usage(_MEMORY).free > _ROOM else None


def write_to_memory() -> None:
    """Have this process, and those that it starts, make their temporary files in memory; unless a place is named."""
    directory = in_memory()
    if directory is not None and "TMPDIR" not in os.environ:
        os.environ["TMPDIR"] = str(directory)
        tempfile.tempdir = None  # it is looked up once


@cache
def shared() -> Path:
    """Return a directory for what the tests of this process have in common, which others may pass."""
    directory = Path(tempfile.mkdtemp(prefix="placet-shared-"))
    directory.chmod(0o755)
    return directory


def clear() -> None:
    """Leave nothing behind of what they had in common."""
    if shared.cache_info().currsize:
        shutil.rmtree(shared())
        shared.cache_clear()
