"""Whether there is anything yet where the settings say that data is kept."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from interface.main.settings import Settings


class NoDataDirectoryError(Exception):
    """Nothing is kept yet at the place that the settings name."""


def require_directory(settings: Settings) -> Path:
    """Return the data directory. :raises NoDataDirectoryError: :raises NotADirectoryError: if it is a file"""
    directory = settings.data_dir.expanduser().absolute()
    if directory.is_file():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(directory))
    if not directory.is_dir():
        raise NoDataDirectoryError(f"No data directory here: {directory} does not exist")
    return directory


def require_database(settings: Settings) -> None:
    """:raises NoDataDirectoryError: if the embedded database was never created, and no other one is named"""
    if settings.database_url is not None:
        return
    directory = require_directory(settings)
    if not (directory / "postgres" / "PG_VERSION").exists():
        raise NoDataDirectoryError(f"No database in {directory}")


def watched_directories(settings: Settings) -> Iterator[Path]:
    """Yield the directories without which a service must not go on: with the keys, and with the contents of files."""
    if None in (settings.token_keys, settings.secret_keys):
        yield (settings.data_dir / "keys").absolute()
    if settings.role != "worker":
        yield settings.contents_dir.absolute()
