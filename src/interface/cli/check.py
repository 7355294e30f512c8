"""`placet check`: whether everything is as it should be, and what to do where it is not."""

from collections.abc import Callable

from interface.cli import text
from interface.cli.checks.finding import Finding, exit_status
from interface.cli.output import Output
from interface.cli.refusal import refusal
from interface.cli.store import opened


async def check(out: Output) -> int:
    """
    Check settings, disks, database, keys, files, mail, clocks, log and tasks, and say what to fix.

    Exit status, that of the first class in which something is wrong: 10 database, 11 log, 12 keys, 13 disk, 14 files,
    15 writes, 16 schema, 17 tasks, 18 clocks, 19 directory, 20 settings, 21 mail. With --json each check names its
    class.
    """
    findings: list[Finding] = []

    def found(finding: Finding) -> None:
        findings.append(finding)
        if not out.as_json:
            _say(out, finding)

    await _look_at_everything(out, found)
    wrong = sum(finding.state == "wrong" for finding in findings)
    status = exit_status(findings)
    if out.as_json:
        classes = sorted({finding.trouble for finding in findings if finding.state == "wrong"})
        checks = [finding.document for finding in findings]
        out.json({"ok": not wrong, "exit": status, "classes": classes, "checks": checks})
    else:
        out.say()
        out.say(f"{wrong} problem{'s' if wrong > 1 else ''} found." if wrong else "No problems found.")
    return status


async def _look_at_everything(out: Output, found: Callable[[Finding], None]) -> None:
    from interface.cli.checks import database, disk, files, keys, log, mail, settings, writes
    from interface.main.settings import Settings

    try:
        chosen = Settings()
        for finding in settings.look_at_settings_and_directories(chosen):
            found(finding)
        for finding in disk.look_at_disks(chosen):
            found(finding)
        problems: keys.KeyProblems = {}
        async with opened(out, chosen, on_key_problem=problems.__setitem__) as placet:
            for look in (database.look_at_database, database.look_at_schema, database.look_at_versions):
                found(await look(placet))
            for look in (database.look_at_guards, database.look_at_login):
                found(await look(placet))
            for finding in keys.look_at_rings(placet, problems):
                found(finding)
            for look in (
                disk.look_at_room_in_database,
                writes.look_at_writes,
                keys.look_at_api_keys,
                files.look_at_files,
                mail.look_at_mail,
                log.look_at_clock,
                log.look_at_log,
                log.look_at_events,
                log.look_at_tasks,
            ):
                found(await look(placet))
    except Exception as error:
        known = refusal(error)
        if known is None:
            raise
        name, fix = _FIXES.get(known.code, ("database", None))
        found(Finding(name=name, state="wrong", message=known.message, fix=known.fix or fix))


_FIXES: dict[str, tuple[str, str | None]] = {
    "no_data_directory": ("data directory", None),
    "no_schema": ("schema", None),
    "settings_invalid": ("settings", "Correct or unset the variable."),
    "store_unreachable": (
        "database",
        "Start it, or correct PLACET_DATABASE_URL; the embedded one writes postgres.log.",
    ),
    "store_read_only": ("database", "Name the primary in PLACET_DATABASE_URL."),
    "schema_unusable": ("schema", "Use the version of Placet that last used this database."),
}


def _say(out: Output, finding: Finding) -> None:
    from rich.table import Table
    from rich.text import Text

    mark, style = {"ok": ("✓", "done"), "note": ("!", "waiting"), "wrong": ("✗", "failed")}[finding.state]
    if not out.on_terminal:
        out.lines([(finding.state, finding.name, text.one_line(finding.message), finding.fix or "")])
        return
    line = Table.grid(padding=(0, 1, 0, 0))
    line.add_column(no_wrap=True)
    line.add_column(no_wrap=True, width=15)
    line.add_column(overflow="fold")
    said = Text(text.one_line(finding.message), style="" if finding.state == "ok" else style)
    line.add_row(Text(mark, style), finding.name, said)
    if finding.fix:
        line.add_row("", "", Text(finding.fix, style="faint"))
    out.console.print(line)
