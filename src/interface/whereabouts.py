"""Where the service of a data directory is reached: what it tells the commands and workers beside it."""

import contextlib
from pathlib import Path
from typing import Final

from interface.links import DEFAULT

_FILE: Final = "service-url"


def tell(data_dir: Path, url: str) -> None:
    """Say that a service of this directory is reached there; the last one to say so counts."""
    with contextlib.suppress(OSError):  # a service that has all it needs from its settings needs no directory
        (data_dir / _FILE).write_text(f"{url}\n")


def told(data_dir: Path) -> str:
    """Return where a service was last reached; where one is by default, if none ever was."""
    try:
        return (data_dir / _FILE).read_text().strip() or DEFAULT
    except OSError:
        return DEFAULT
