"""The log, what is due, and the clocks."""

from datetime import timedelta

from application.ports.runs import DamagedRunError, NewerVersionError
from interface.cli import text
from interface.cli.checks.finding import Finding
from interface.main.placet import Placet
from interface.runtime.clock import SystemClock

machine_clock = SystemClock()
CLOCKS_MAY_DIFFER = timedelta(seconds=1)


async def look_at_log(placet: Placet) -> Finding:
    """Look for gaps at the end of the log."""
    end = await placet.inspection.log_end()
    if not end.dense:
        message = f"events are missing among the last {end.checked} of {end.head}"
        fix = "Stop all writers and restore the log from a backup."
        return Finding(name="log", state="wrong", message=message, fix=fix)
    said = f"{end.head} events; no gaps in the last {end.checked} events" if end.head else "empty"
    return Finding(name="log", state="ok", message=said)


async def look_at_events(placet: Placet) -> Finding:
    """Look for events that cannot be read, among the last and in the runs for which something is overdue."""
    end = await placet.inspection.log_end()
    unreadable = dict(await placet.inspection.unreadable(end.head))
    for run_id in await placet.inspection.overdue_runs():
        if run_id not in unreadable:
            try:
                await placet.runs.get(run_id)
            except DamagedRunError as damaged:
                unreadable[run_id] = str(damaged)
            except NewerVersionError:  # the look at versions tells of it
                continue
    if not unreadable:
        return Finding(name="events", state="ok", message="all that were looked at can be read")
    runs = f"{len(unreadable)} run{'s' if len(unreadable) > 1 else ''}"
    message = f"{runs} cannot be read: {next(iter(unreadable.values()))}"
    fix = "Restore these runs from a backup, or use the version of Placet that wrote them. All others go on."
    return Finding(name="events", state="wrong", message=message, fix=fix)


async def look_at_tasks(placet: Placet) -> Finding:
    """Look for what fell due and is not done."""
    overdue = await placet.inspection.overdue()
    if not overdue.count:
        return Finding(name="tasks", state="ok", message="nothing is overdue")
    since = f" since {text.exact(overdue.since)}" if overdue.since else ""
    queues = ", ".join(f"{queue} {count}" for queue, count in overdue.queues.items())
    told = f"{overdue.count} overdue{since} ({queues})"
    if overdue.claimed:
        message = f"{told}: a process takes them up, but does not get them done"
        fix = "See what it logs."
    else:
        message = f"{told}: no process is performing them"
        fix = "Start one with placet serve; one that runs leaves what it cannot read."
    return Finding(name="tasks", state="wrong", message=message, fix=fix)


async def look_at_clock(placet: Placet) -> Finding:
    """Compare the clock of this machine with the database's."""
    before = machine_clock.now()
    theirs = await placet.inspection.clock()
    after = machine_clock.now()
    difference = theirs - (before + (after - before) / 2)
    if abs(difference) > CLOCKS_MAY_DIFFER:
        behind = "behind" if difference > timedelta() else "ahead of"
        message = f"this machine's clock is {_ms(difference)} {behind} the database's"
        fix = "Set both clocks by NTP. Placet goes by the database's; what is logged has the times of this machine."
        return Finding(name="clocks", state="wrong", message=message, fix=fix)
    return Finding(name="clocks", state="ok", message=f"within {_ms(difference)} of the database's")


def _ms(difference: timedelta) -> str:
    milliseconds = abs(difference) / timedelta(milliseconds=1)
    return f"{milliseconds:.1f} ms" if milliseconds < 1000 else text.span(difference)
