"""Directories of our own, which nobody else is to look into."""

from collections.abc import Iterable
from pathlib import Path


class DirectoryLostError(Exception):
    """A directory that a running process works in has gone, or another one is in its place."""

    def __init__(self, directory: Path) -> None:
        super().__init__(f"The directory {directory} was there, and is there no longer")
        self.directory = directory


class DirectoryWatch:
    """Knows directories from others that come to be in their places."""

    def __init__(self, directories: Iterable[Path]) -> None:
        """Those that are not there yet are not watched."""
        there = ((directory, _identity(directory)) for directory in directories)
        self._known = {directory: identity for directory, identity in there if identity is not None}

    def check(self) -> None:
        """:raises DirectoryLostError: if one is gone, or is another one now"""
        for directory, identity in self._known.items():
            if _identity(directory) != identity:
                raise DirectoryLostError(directory)


def make_private(directory: Path) -> None:
    """Make the directory, and those above it, where they are not there yet; others keep the mode they have."""
    if not directory.parent.exists():
        make_private(directory.parent)
    directory.mkdir(mode=0o700, exist_ok=True)


def _identity(directory: Path) -> tuple[int, int] | None:
    try:
        found = directory.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_dev, found.st_ino
