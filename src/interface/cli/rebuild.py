"""`placet rebuild`: the views, rebuilt from the log."""

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable, Iterator

from interface.cli.output import Output
from interface.cli.refusal import OK, REFUSED
from interface.cli.store import opened
from interface.runtime import program

PATIENCE = 1.0
"""After how many seconds progress is worth being shown."""


class StoppedError(Exception):
    """The rebuilding was given up; everything is as it was."""


async def rebuild(out: Output) -> int:
    """
    Rebuild the lists of runs, forms, tokens, users and tasks from the log.

    Services may keep running: meanwhile they read the old lists, and their writes wait. Runs that this version cannot
    read, since a newer one recorded something or their record is damaged, stay as they are; then the exit status is 1.
    """
    from interface.keys.data_keys import KeyWrap
    from interface.postgres.rebuild import rebuild as make_anew

    async with opened(out) as placet:
        began = time.monotonic()
        stop = threading.Event()
        with _progress(out) as show:

            def on_progress(position: int, head: int) -> None:
                if stop.is_set():
                    raise StoppedError
                show(position, head)

            try:
                rebuilt = await asyncio.to_thread(
                    make_anew,
                    placet.conninfo,
                    tokens=placet.tokens,
                    wrap=KeyWrap(placet.seal),
                    on_progress=on_progress,
                    as_role=placet.schema.role,
                )
            finally:
                stop.set()
        seconds = time.monotonic() - began
    left = [str(run_id) for run_id in rebuilt.left]
    done = f"✓ Rebuilt from {rebuilt.position} events in {seconds:.1f} s."
    if left:
        done = (
            f"! Rebuilt from {rebuilt.position} events in {seconds:.1f} s, except for runs that this version,"
            f" {program.version()}, cannot read. These are as they were: {', '.join(left)}."
        )
    out.document(
        {"position": rebuilt.position, "elapsed_seconds": round(seconds, 3), "left_runs": left}, done
    )
    return REFUSED if left else OK


@contextlib.contextmanager
def _progress(out: Output) -> Iterator[Callable[[int, int], None]]:
    """Return what shows progress: a bar on a terminal, once it takes long enough; else nothing is shown."""
    if not (out.in_words and out.on_terminal):
        yield lambda position, head: None
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn("  {task.completed} of {task.total} events"),
        BarColumn(),
        TimeRemainingColumn(),
        console=out.console,
        transient=True,
    )
    task = bar.add_task("", total=None)
    began = time.monotonic()

    def show(position: int, head: int) -> None:
        bar.update(task, completed=position, total=head)
        if time.monotonic() - began > PATIENCE and position < head:
            bar.start()

    try:
        yield show
    finally:
        bar.stop()
