"""`placet check`: whether everything is as it should be, and what to do where it is not."""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

from domain.files.limits import MEBIBYTE
from interface.cli import text
from interface.cli.output import Output
from interface.cli.refusal import REFUSED, refusal
from interface.cli.store import opened
from interface.runtime import service_registry

if TYPE_CHECKING:
    from pathlib import Path

    from interface.main.placet import Placet
    from interface.main.settings import Settings

State = Literal["ok", "note", "wrong"]
CLOCKS_MAY_DIFFER = timedelta(seconds=1)
FILES_LOOKED_AT = 1000


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing that was looked at."""

    name: str
    state: State
    message: str
    fix: str | None = None

    @property
    def document(self) -> dict[str, Any]:
        """The finding as JSON."""
        return {"name": self.name, "state": self.state, "message": self.message, "fix": self.fix}


async def check(out: Output) -> int:
    """Check settings, data directory, database, keys, mail, clocks and log, and say what to fix."""
    findings: list[Finding] = []

    def found(finding: Finding) -> None:
        findings.append(finding)
        if not out.as_json:
            _say(out, finding)

    await _look_at_everything(out, found)
    wrong = sum(finding.state == "wrong" for finding in findings)
    if out.as_json:
        out.json({"ok": not wrong, "checks": [finding.document for finding in findings]})
    else:
        out.say()
        out.say(f"{wrong} problem{'s' if wrong > 1 else ''} found." if wrong else "No problems found.")
    return REFUSED if wrong else 0


async def _look_at_everything(out: Output, found: Callable[[Finding], None]) -> None:
    from interface.main.settings import Settings

    try:
        settings = Settings()
        found(_settings(settings))
        for finding in (*_links(settings), *_directory(settings)):
            found(finding)
        async with opened(out, settings) as placet:
            for look in (
                _database,
                _schema,
                _versions,
                _role,
                _token_keys,
                _secret_keys,
                _api_keys,
                _files,
                _mail,
                _clock,
                _log,
                _tasks,
            ):
                found(await look(placet))
    except Exception as error:
        known = refusal(error)
        if known is None:
            raise
        name, fix = _FIXES.get(known.code, ("database", None))
        found(Finding(name=name, state="wrong", message=known.message, fix=known.fix or fix))


_WRITABLE = "Name the primary in PLACET_DATABASE_URL, or reset default_transaction_read_only."
_FIXES: dict[str, tuple[str, str | None]] = {
    "no_data_directory": ("data directory", None),
    "no_schema": ("schema", None),
    "no_keys": ("token keys", None),
    "settings_invalid": ("settings", "Correct or unset the variable."),
    "store_unreachable": (
        "database",
        "Start it, or correct PLACET_DATABASE_URL; the embedded one writes postgres.log.",
    ),
    "store_read_only": ("database", _WRITABLE),
    "schema_unusable": ("schema", "Use the version of Placet that last used this database."),
    "token_key_unusable": (
        "token keys",
        "Put the key file back, or correct PLACET_TOKEN_KEYS or PLACET_SECRET_KEYS.",
    ),
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


def _settings(settings: "Settings") -> Finding:
    given = sorted(name for name, value in os.environ.items() if value and name.startswith("PLACET_"))
    known = {f"PLACET_{field.upper()}" for field in type(settings).model_fields}
    if unknown := [name for name in given if name not in known]:
        message = f"unknown to this version: {', '.join(unknown)}"
        return Finding(
            name="settings", state="note", message=message, fix=f"Known are {', '.join(sorted(known))}."
        )
    said = f"set: {', '.join(given)}" if given else "none set; using defaults"
    return Finding(name="settings", state="ok", message=said)


def _links(settings: "Settings") -> Iterator[Finding]:
    if settings.role == "worker" and settings.public_url is None:
        address = service_registry.discover(settings.data_dir)
        message = f"this process serves no pages, so links in e-mails lead to {address}"
        fix = "Set PLACET_PUBLIC_URL to where people reach the pages."
        yield Finding(name="links", state="wrong", message=message, fix=fix)


def _directory(settings: "Settings") -> Iterator[Finding]:
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


def _private(directory: "Path") -> "Iterator[Path]":
    """What nobody else may read: the keys, e-mails with links in them, and what leads to the database."""
    keys = directory / "keys"
    yield from (directory, keys, directory / "postgres", directory / "outbox")
    yield from sorted(keys.glob("*")) if keys.is_dir() else ()


async def _database(placet: "Placet") -> Finding:
    embedded = placet.settings.database_url is None
    where = f"embedded, in {placet.settings.data_dir}" if embedded else "at PLACET_DATABASE_URL"
    if not await placet.inspection.takes_writes():
        message = f"{where}, is read-only: nothing can be recorded"
        return Finding(name="database", state="wrong", message=message, fix=_WRITABLE)
    major, minor = divmod(placet.schema.server, 10_000)
    return Finding(name="database", state="ok", message=f"PostgreSQL {major}.{minor}, {where}")


async def _schema(placet: "Placet") -> Finding:
    applied = placet.schema.applied
    just_now = f"; just applied: {', '.join(applied)}" if applied else ""
    by = (await placet.inspection.programs()).schema
    version = f"at migration {placet.schema.version}{f', by Placet {by}' if by else ''}"
    return Finding(name="schema", state="ok", message=f"{version}{just_now}")


async def _versions(placet: "Placet") -> Finding:
    from interface.runtime import program

    programs, this = await placet.inspection.programs(), f"this is Placet {program.version()}"
    if programs.unknown:
        topics = text.enumerate_words([f"{topic} ({version})" for topic, version in programs.unknown.items()])
        newest = programs.newest or "a newer version"
        message = f"{this}; {newest} works here too, and records what this version cannot read: {topics}"
        fix = f"Runs with such events are left to it. Use Placet {newest} to go on with them."
        return Finding(name="versions", state="note", message=message, fix=fix)
    if programs.newest in (None, program.version()):
        return Finding(name="versions", state="ok", message=f"{this}, and no newer one has worked here")
    message = f"{this}; {programs.newest} has worked here too, and all that it recorded can be read"
    return Finding(name="versions", state="ok", message=message)


async def _role(placet: "Placet") -> Finding:
    if placet.schema.problem is not None:
        fix = "Let the database's user create and act as the role placet_app."
        return Finding(name="append-only", state="wrong", message=placet.schema.problem, fix=fix)
    if unguarded := await placet.inspection.unguarded():
        tables = text.enumerate_words([f"placet.{name}" for name in unguarded])
        message = f"records can be changed in {tables}: the trigger is off, or placet_app has too many rights"
        fix = f"Revoke UPDATE, DELETE, TRUNCATE on {tables} from placet_app; enable refuse_change ALWAYS."
        return Finding(name="append-only", state="wrong", message=message, fix=fix)
    return Finding(
        name="append-only", state="ok", message="placet_app may only add to the log; changes are refused"
    )


async def _token_keys(placet: "Placet") -> Finding:
    source = "PLACET_TOKEN_KEYS" if placet.settings.token_keys else str(placet.settings.data_dir / "keys")
    return Finding(
        name="token keys", state="ok", message=f"current key {placet.tokens.current}, from {source}"
    )


async def _secret_keys(placet: "Placet") -> Finding:
    source = "PLACET_SECRET_KEYS" if placet.settings.secret_keys else str(placet.settings.data_dir / "keys")
    return Finding(
        name="secret keys", state="ok", message=f"current key {placet.seal.current}, from {source}"
    )


async def _api_keys(placet: "Placet") -> Finding:
    active = sum(key.revoked_at is None for key in await placet.keys.summaries())
    if not active:
        return Finding(
            name="API keys",
            state="note",
            message="none yet, so nobody can use the API",
            fix="placet keys create WORKFLOW",
        )
    return Finding(name="API keys", state="ok", message=f"{active} active")


async def _files(placet: "Placet") -> Finding:
    newest = await placet.file_records.newest(FILES_LOOKED_AT)
    store, place = placet.uploads.store, placet.settings.contents_dir
    lost = [digest for digest, size in newest if store.size(digest) != size]
    if lost:
        message = f"{len(lost)} of the last {len(newest)} files are missing in {place}, for example {lost[0]}"
        fix = "Restore the directory, or correct PLACET_FILES_DIR: all processes share one."
        return Finding(name="files", state="wrong", message=message, fix=fix)
    if not newest:
        return Finding(name="files", state="ok", message="no files yet")
    taken, quota = await placet.file_records.taken(), placet.settings.files_quota
    most = "" if quota is None else f" of {quota}"
    said = f"the last {len(newest)} are all in {place}; {taken / MEBIBYTE:.1f}{most} MiB used"
    if quota is not None and taken >= quota * MEBIBYTE:
        return Finding(name="files", state="wrong", message=said, fix="Raise PLACET_FILES_QUOTA.")
    return Finding(name="files", state="ok", message=said)


async def _mail(placet: "Placet") -> Finding:
    from application.ports.mail import EmailRefusedError
    from interface.mail.smtp import SmtpTransport

    transport = placet.mailer.transport
    if not isinstance(transport, SmtpTransport):
        said = f"no mail server: e-mails are kept in {placet.settings.data_dir / 'outbox'}, not sent"
        return Finding(
            name="mail", state="note", message=said, fix="Set PLACET_SMTP_URL and PLACET_MAIL_FROM."
        )
    where = f"{transport.server.host}:{transport.server.port}"
    try:
        await transport.greet()
    except EmailRefusedError as refused:
        fix = "Correct PLACET_SMTP_URL, or see why the server refuses."
        return Finding(name="mail", state="wrong", message=f"{where}: {refused}", fix=fix)
    if transport.sender.endswith("@localhost"):
        said = (
            f"{where} answers; e-mails come from {transport.sender}, an address that others cannot reply to"
        )
        return Finding(name="mail", state="note", message=said, fix="Set PLACET_MAIL_FROM.")
    here = [member.email for member in await placet.members.current() if member.email.endswith("@localhost")]
    if here:
        said = f"{where} answers; e-mails to {text.enumerate_words(here)} reach nobody"
        fix = f"placet members change {here[0]} --email ADDRESS"
        return Finding(name="mail", state="note", message=said, fix=fix)
    return Finding(name="mail", state="ok", message=f"{where} answers; e-mails come from {transport.sender}")


async def _clock(placet: "Placet") -> Finding:
    before = placet.clock.now()
    theirs = await placet.inspection.clock()
    after = placet.clock.now()
    difference = theirs - (before + (after - before) / 2)
    message = (
        f"the database's clock is {'ahead' if difference > timedelta() else 'behind'} by {_ms(difference)}"
    )
    if abs(difference) > CLOCKS_MAY_DIFFER:
        fix = "Set both clocks by NTP: forms close by our clock and are woken by the database's."
        return Finding(name="clocks", state="wrong", message=message, fix=fix)
    return Finding(name="clocks", state="ok", message=f"within {_ms(difference)} of the database's")


async def _log(placet: "Placet") -> Finding:
    end = await placet.inspection.log_end()
    if not end.dense:
        message = f"events are missing among the last {end.checked} of {end.head}"
        fix = "Stop all writers and restore the log from a backup."
        return Finding(name="log", state="wrong", message=message, fix=fix)
    said = f"{end.head} events; no gaps in the last {end.checked} events" if end.head else "empty"
    return Finding(name="log", state="ok", message=said)


async def _tasks(placet: "Placet") -> Finding:
    overdue = await placet.inspection.overdue()
    if not overdue.count:
        return Finding(name="tasks", state="ok", message="nothing is overdue")
    since = f" since {text.exact(overdue.since)}" if overdue.since else ""
    message = f"{overdue.count} overdue{since}: no process is performing them"
    return Finding(name="tasks", state="note", message=message, fix="Start one: placet serve")


def _ms(difference: timedelta) -> str:
    milliseconds = abs(difference) / timedelta(milliseconds=1)
    return f"{milliseconds:.1f} ms" if milliseconds < 1000 else text.span(difference)
