"""Where the services of a data directory are reached: what they tell the commands and workers beside them."""

import contextlib
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

_FOLDER: Final = "services"
_PATIENCE_SECONDS: Final = 0.5


@contextmanager
def announce(data_dir: Path, url: str) -> Iterator[None]:
    """Let it be known, while the block runs, that a service is reached there; if it can be kept at all."""
    file = data_dir / _FOLDER / str(os.getpid())
    with contextlib.suppress(OSError):  # a service that has all it needs from its settings needs no directory
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"{url}\n")
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def discover(data_dir: Path) -> str:
    """Return where a service of that directory is reached, the latest if there are several; else the default place."""
    try:
        files = sorted((data_dir / _FOLDER).iterdir(), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        urls = [file.read_text().strip() for file in files]
    except (OSError, UnicodeDecodeError):
        urls = []
    return next((url for url in urls if _answers(url)), DEFAULT)


def _answers(url: str) -> bool:
    """A service that was killed has not taken its word back."""
    parts = urlsplit(url)
    try:
        with socket.create_connection((parts.hostname or "", parts.port or 80), _PATIENCE_SECONDS):
            return True
    except (OSError, ValueError):
        return False


DEFAULT: Final = "http://127.0.0.1:8000"
"""Where a service is reached that says nothing else."""
