"""Directories of our own, which nobody else is to look into."""

from pathlib import Path


def make_private(directory: Path) -> None:
    """Make the directory, and those above it, where they are not there yet; others keep the mode they have."""
    if not directory.parent.exists():
        make_private(directory.parent)
    directory.mkdir(mode=0o700, exist_ok=True)
