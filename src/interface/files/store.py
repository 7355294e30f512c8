"""File contents on disk, each named by the SHA-256 of its bytes."""

import fcntl
import hashlib
import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final
from uuid import uuid4

from application.ports.file_contents import Content, DamagedContentError
from interface.runtime.directories import make_private
from interface.runtime.failpoints import failpoint

_DRAFTS: Final = "tmp"
_MARK: Final = "of-placet"
_MARKED: Final = """\
The contents of files, each named by the SHA-256 of its bytes. The database knows them: one goes with the other.
"""


class FileStore:
    """
    A directory of contents; `<aa>/<sha256>` is written once and never changed.

    What is on its way lies in `tmp`, under a name that no client has a say in, and is locked by whoever writes it:
    what nobody holds is left over from a crash. Processes may share the directory.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def is_marked(self) -> bool:
        """Whether the directory was taken for that of a database."""
        return (self.root / _MARK).exists()

    def mark(self) -> None:
        """Take the directory, which is made if there is none, for that of a database."""
        make_private(self.root)
        with suppress(OSError):  # a disk that is full keeps nobody from reading what is on it
            (self.root / _MARK).write_text(_MARKED)

    def prepare(self) -> int:
        """Make the directory if there is none, remove what a crash has left half written; return how many files."""
        drafts = self.root / _DRAFTS
        make_private(drafts)
        return sum(map(_swept, drafts.iterdir()))

    def draft(self) -> "Draft":
        """Begin a new content; the directory is made with the first one, where no service has prepared it."""
        try:
            return Draft(self.root)
        except FileNotFoundError:
            make_private(self.root / _DRAFTS)
            return Draft(self.root)

    def size(self, digest: str) -> int | None:
        """Return how many bytes the content has, or None if there is none with that digest."""
        try:
            return _place(self.root, digest).stat().st_size
        except FileNotFoundError:
            return None

    def open(self, digest: str) -> Content:
        """
        Return the content, once all of it was read and compared with its digest.

        Before, and not while it is sent: who gets it should not have most of what is no longer what was sent.

        :raises FileNotFoundError: if no content has that digest
        :raises DamagedContentError: if it is not what was sent
        """
        place = _place(self.root, digest)
        with place.open("rb") as content:
            if hashlib.file_digest(content, "sha256").hexdigest() != digest:
                raise DamagedContentError(digest)
        return _Stored(place)


class Draft:
    """A content on its way: written bit by bit, then kept or discarded."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._path, self._descriptor = _locked(root / _DRAFTS)
        self._hash = hashlib.sha256()
        self._one_at_a_time = threading.Lock()
        self._over = False
        self.size = 0

    def write(self, data: bytes) -> None:
        """:raises OSError: if the disk does not take it"""
        with self._one_at_a_time:
            self._hash.update(data)
            self.size += len(data)
            view = memoryview(data)
            while view:
                view = view[os.write(self._descriptor, view) :]

    def ends(self, head: int, tail: int) -> tuple[bytes, bytes]:
        """Return so many bytes of its beginning and of its end."""
        return os.pread(self._descriptor, head, 0), os.pread(self._descriptor, tail, max(0, self.size - tail))

    def keep(self) -> str:
        """Make it durable under its digest, which is returned in hexadecimal."""
        with self._one_at_a_time:
            digest = self._hash.hexdigest()
            place = _place(self._root, digest)
            os.fsync(self._descriptor)
            failpoint("files.written")
            place.parent.mkdir(mode=0o700, exist_ok=True)
            self._path.rename(place)  # the same bytes replace the same bytes
            _sync(place.parent)
            _sync(self._root)
            self._close()
            failpoint("files.kept")
            return digest

    def discard(self) -> None:
        """Leave nothing behind; nothing happens to what was kept."""
        with self._one_at_a_time:
            if not self._over:
                with suppress(FileNotFoundError):
                    self._path.unlink()
                self._close()

    def _close(self) -> None:
        self._over = True
        os.close(self._descriptor)


class _Stored:
    """A content that is there: opened for each piece, since who takes it may take it slowly, and many may."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def pieces(self, size: int) -> Iterator[bytes]:
        """Yield it, so many bytes at a time."""
        offset = 0
        while True:
            with self._place.open("rb", buffering=0) as content:
                content.seek(offset)
                piece = content.read(size)
            if not piece:
                return
            yield piece
            offset += len(piece)


def _place(root: Path, digest: str) -> Path:
    if len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
        raise FileNotFoundError(digest)
    return root / digest[:2] / digest


def _locked(drafts: Path) -> tuple[Path, int]:
    """Return a new file that this process holds; one that a sweep took before it was locked is left to it."""
    while True:
        path = drafts / str(uuid4())
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        if os.fstat(descriptor).st_nlink:
            return path, descriptor
        os.close(descriptor)


def _swept(path: Path) -> bool:
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink()
    except (BlockingIOError, FileNotFoundError):
        return False
    else:
        return True
    finally:
        os.close(descriptor)


def _sync(directory: Path) -> None:
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
