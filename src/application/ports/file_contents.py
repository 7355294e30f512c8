"""The contents of files, each named by the SHA-256 of its bytes."""

from collections.abc import Iterator
from typing import Protocol


class DamagedContentError(Exception):
    """What is stored is not what was sent; the text is the digest of what was."""


class ContentDraft(Protocol):
    """A content that is being written. Its methods work on a disk: call them in a thread."""

    def write(self, data: bytes) -> None:
        """Add the bytes. :raises OSError: if there is no room"""
        ...

    def ends(self, head: int, tail: int) -> tuple[bytes, bytes]:
        """Return how it begins and how it ends, each of so many bytes at the most."""
        ...

    def keep(self) -> str:
        """Keep it for good, on the disk when this returns; return the SHA-256 of its bytes, in hexadecimal."""
        ...

    def discard(self) -> None:
        """Delete it, unless it was kept."""
        ...


class Content(Protocol):
    """A content that is stored; it holds nothing open between two pieces."""

    def pieces(self, size: int) -> Iterator[bytes]:
        """Yield it, so many bytes at a time; it works on a disk."""
        ...


class FileContents(Protocol):
    """The store of file contents."""

    def prepare(self) -> int:
        """Remove what a crash has left half written; return how many files."""
        ...

    def draft(self) -> ContentDraft:
        """Begin a new content. :raises OSError: if there is no room"""
        ...

    def size(self, digest: str) -> int | None:
        """Return how many bytes the content has, or None if there is none with that digest."""
        ...

    def open(self, digest: str) -> Content:
        """
        Return the content, once all of it was read and compared with its digest; it works on a disk.

        :raises FileNotFoundError: if no content has that digest
        :raises DamagedContentError: if it is not what was sent
        """
        ...
