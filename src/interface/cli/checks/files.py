"""The contents of files."""

import asyncio
from collections.abc import Sequence

from application.ports.file_contents import DamagedContentError, FileContents
from domain.files.limits import MEBIBYTE
from interface.cli.checks.finding import Finding
from interface.main.placet import Placet

FILES_LOOKED_AT = 1000
READ_AT_MOST = 1024 * MEBIBYTE
"""How much of them is read, so that a look takes seconds."""


async def look_at_files(placet: Placet) -> Finding:
    """Look for files that are gone, or are not what was sent."""
    newest = await placet.file_records.newest(FILES_LOOKED_AT)
    store, place = placet.uploads.store, placet.settings.contents_dir
    if not newest:
        return Finding(name="files", state="ok", message="no files yet")
    lost, damaged, read = await asyncio.to_thread(_read, store, newest)
    fix = "Restore the directory, or correct PLACET_FILES_DIR: all processes share one."
    if lost:
        message = f"{len(lost)} of the last {len(newest)} files are missing in {place}, for example {lost[0]}"
        return Finding(name="files", state="wrong", message=message, fix=fix)
    if damaged:
        message = f"{len(damaged)} of {read} files in {place} are not what was sent, for example {damaged[0]}"
        return Finding(name="files", state="wrong", message=message, fix="Restore them from a backup.")
    taken, quota = await placet.file_records.taken(), placet.settings.files_quota
    most = "" if quota is None else f" of {quota}"
    said = f"the last {len(newest)} are all in {place}, {read} read; {taken / MEBIBYTE:.1f}{most} MiB used"
    if quota is not None and taken >= quota * MEBIBYTE:
        return Finding(name="files", state="wrong", message=said, fix="Raise PLACET_FILES_QUOTA.")
    return Finding(name="files", state="ok", message=said)


def _read(store: FileContents, newest: Sequence[tuple[str, int]]) -> tuple[list[str], list[str], int]:
    """Return which are missing, which are not what was sent, and how many were read."""
    lost, damaged, read, size_read = [], [], 0, 0
    for digest, size in newest:
        found = store.size(digest)
        if found is None:
            lost.append(digest)
        elif found != size:
            damaged.append(digest)
        elif size_read + size <= READ_AT_MOST:
            read, size_read = read + 1, size_read + size
            try:
                store.open(digest)
            except DamagedContentError:
                damaged.append(digest)
            except FileNotFoundError:
                lost.append(digest)
    return lost, damaged, read
