"""A disk of its own that can be filled up."""

import contextlib
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import machine

_CHUNK = bytes(1 << 16)


class SmallDisk:
    """A file system of little room, on which anybody may have directories."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._ballast = root / "ballast"

    def fill(self) -> None:
        """Leave no room at all."""
        with contextlib.suppress(OSError), self._ballast.open("ab", buffering=0) as ballast:
            while ballast.write(_CHUNK) == len(_CHUNK):
                pass

    def free(self) -> None:
        """Make room again."""
        self._ballast.unlink(missing_ok=True)


@contextmanager
def small_disk(root: Path, *, mebibytes: int) -> Iterator[SmallDisk]:
    """Mount a disk of memory while the block runs; the test is skipped where that may not be done."""
    root.mkdir(mode=0o755)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={mebibytes}m,mode=755", "tmpfs", str(root)]
    try:
        mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        machine.miss(machine.DISK, "no disk can be mounted")
    try:
        yield SmallDisk(root)
    finally:
        subprocess.run(["umount", "--lazy", str(root)], check=True)
