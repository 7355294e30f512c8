"""Room on disks: on those of this machine, and on the database's."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from application.ports.runs import LogUnavailableError
from domain.files.limits import MEBIBYTE
from interface.cli.checks.finding import Finding
from interface.main.placet import Placet
from interface.main.settings import Settings

FULL: Final = 128 * MEBIBYTE
"""With less than that, the next file or segment of the database's log may be one too many."""
NEARLY_FULL: Final = 0.05
"""Which part of a disk should be free."""
_FEW_FILES: Final = 1000
_FIX: Final = "Make room, or move the data to a larger disk."


def look_at_disks(settings: Settings) -> Iterator[Finding]:
    """Look at how much room there is where we keep anything."""
    directories = [path.absolute() for path in (settings.data_dir, settings.contents_dir) if path.is_dir()]
    disks = {directory.stat().st_dev: directory for directory in reversed(directories)}
    for directory in disks.values():
        yield _room(directory)


async def look_at_room_in_database(placet: Placet) -> Finding:
    """Look at whether the database takes anything that needs room; nothing of it stays."""
    if not await placet.inspection.takes_writes():
        return Finding(name="database disk", state="note", message="not looked at: the database is read-only")
    try:
        await placet.inspection.take_room()
    except LogUnavailableError as problem:
        message = f"the database has no room: {problem}"
        return Finding(name="database disk", state="wrong", message=message, fix="Make room on it.")
    return Finding(name="database disk", state="ok", message="there is room for more")


def _room(directory: Path) -> Finding:
    usage, system = shutil.disk_usage(directory), os.statvfs(directory)
    said = f"{usage.free / MEBIBYTE:.0f} of {usage.total / MEBIBYTE:.0f} MiB are free in {directory}"
    if usage.free < FULL:
        return Finding(name="disk", state="wrong", message=said, fix=_FIX)
    if system.f_files and system.f_favail < _FEW_FILES:
        message = f"room for {system.f_favail} more files in {directory}"
        return Finding(name="disk", state="wrong", message=message, fix="Remove files, or use another disk.")
    if usage.free < usage.total * NEARLY_FULL:
        return Finding(name="disk", state="note", message=said, fix=_FIX)
    return Finding(name="disk", state="ok", message=said)
