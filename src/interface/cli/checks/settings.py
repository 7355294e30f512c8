"""Settings, and the directories that they name."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from interface.cli.checks.finding import Finding
from interface.main.settings import Settings
from interface.runtime import service_registry


def look_at_settings_and_directories(settings: Settings) -> Iterator[Finding]:
    """Look at all that can be seen without the database."""
    yield _settings(settings)
    yield from _links(settings)
    yield from _directory(settings)


def _settings(settings: Settings) -> Finding:
    given = sorted(name for name, value in os.environ.items() if value and name.startswith("PLACET_"))
    known = {f"PLACET_{field.upper()}" for field in type(settings).model_fields}
    if unknown := [name for name in given if name not in known]:
        message = f"unknown to this version: {', '.join(unknown)}"
        return Finding(
            name="settings", state="note", message=message, fix=f"Known are {', '.join(sorted(known))}."
        )
    said = f"set: {', '.join(given)}" if given else "none set; using defaults"
    return Finding(name="settings", state="ok", message=said)


def _links(settings: Settings) -> Iterator[Finding]:
    if settings.role == "worker" and settings.public_url is None:
        address = service_registry.discover(settings.data_dir)
        message = f"this process serves no pages, so links in e-mails lead to {address}"
        fix = "Set PLACET_PUBLIC_URL to where people reach the pages."
        yield Finding(name="links", state="wrong", message=message, fix=fix)


def _directory(settings: Settings) -> Iterator[Finding]:
    if None not in (settings.database_url, settings.token_keys, settings.secret_keys):
        return
    directory = settings.data_dir
    if directory.exists() and not directory.is_dir():
        fix = "Name another in PLACET_DATA_DIR."
        yield Finding(
            name="data directory", state="wrong", message=f"{directory} is not a directory", fix=fix
        )
        return
    if not directory.exists():  # which the database or the keys will say that are not there
        return
    open_to_others = [path for path in _private(directory) if path.exists() and path.stat().st_mode & 0o066]
    if not open_to_others:
        mode = stat.S_IMODE(directory.stat().st_mode)
        yield Finding(name="data directory", state="ok", message=f"{directory}, mode {mode:04o}")
    for path in open_to_others:
        mode = stat.S_IMODE(path.stat().st_mode)
        private = "700" if path.is_dir() else "600"
        yield Finding(
            name="data directory",
            state="wrong",
            message=f"{path} is open to other users: mode {mode:04o}",
            fix=f"chmod {private} {path}",
        )


def _private(directory: Path) -> Iterator[Path]:
    """What nobody else may read: the keys, e-mails with links in them, and what leads to the database."""
    keys = directory / "keys"
    yield from (directory, keys, directory / "postgres", directory / "outbox")
    yield from sorted(keys.glob("*")) if keys.is_dir() else ()
