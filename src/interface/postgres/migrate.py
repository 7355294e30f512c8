"""The schema: numbered SQL files, applied once each."""

import contextlib
import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any, LiteralString

import psycopg
from psycopg import errors

from domain.conversation import events as of_conversations
from domain.run import events as of_runs
from interface.postgres.connection import APP_ROLE, with_defaults
from interface.postgres.watch import reachable
from interface.runtime import program

_LOCK = "SELECT pg_advisory_lock(770002)"  # one database, one migrating process
_RECORDED = """
SELECT number, name, checksum, to_jsonb(m) ->> 'program' FROM placet.migration m ORDER BY number
"""
_RECORD = "INSERT INTO placet.migration (number, name, checksum) VALUES (%s, %s, %s)"
_NOTE_PROGRAM = "UPDATE placet.migration SET program = %s WHERE number = ANY (%s)"
_KNOWN = """
SELECT EXISTS (SELECT FROM placet.program WHERE version = %s), ARRAY (SELECT topic FROM placet.event_topic)
"""
_ADD_PROGRAM = "INSERT INTO placet.program (version) VALUES (%s) ON CONFLICT DO NOTHING"
_ADD_TOPICS = "INSERT INTO placet.event_topic SELECT unnest(%s::text[]), %s ON CONFLICT DO NOTHING"
_MAY_ACT_AS = "SELECT pg_has_role(current_user, %s, 'MEMBER')"
_ROLE_EXISTS = "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = %s)"
_GRANT_ROLE = "GRANT placet_app TO CURRENT_USER"
_ACT_AS = "SET LOCAL ROLE placet_app"
_MAY_APPEND = "SELECT has_table_privilege(%s, 'placet.event', 'INSERT')"
_OLDEST_SERVER = 150000

Connection = psycopg.Connection[tuple[Any, ...]]
Recorded = dict[int, tuple[str, str, str | None]]
"""Name and checksum of each migration that was applied, and the version that applied it, by number."""


class SchemaError(Exception):
    """The database's schema cannot be used by this version of the program."""


class NoSchemaError(SchemaError):
    """There is nothing of ours in the database yet, and it was not to be set up."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Migration:
    """One step of the schema."""

    number: int
    name: str
    sql: str

    @property
    def checksum(self) -> str:
        return hashlib.sha256(self.sql.encode()).hexdigest()


@dataclass(frozen=True, kw_only=True, slots=True)
class SchemaReport:
    """What was found and done."""

    server: int
    """The server's version as libpq numbers it: 180004."""
    applied: tuple[str, ...]
    """The names of the migrations applied just now."""
    created: bool
    """Whether there was nothing of ours in the database before."""
    version: int
    """The number of the last migration."""
    role: bool
    """Whether connections can act as the restricted role."""
    problem: str | None
    """Why they cannot."""


def migrations() -> tuple[Migration, ...]:
    """Return the migrations that this program knows, in order."""
    files = (file for file in _files().iterdir() if file.name[:4].isdecimal() and file.name.endswith(".sql"))
    return tuple(
        Migration(number=int(file.name[:4]), name=file.name.removesuffix(".sql"), sql=file.read_text("utf-8"))
        for file in sorted(files, key=lambda file: file.name)
    )


def migrate(conninfo: str, *, known: Sequence[Migration] | None = None, create: bool = True) -> SchemaReport:
    """
    Bring the database's schema up to date; safe when several processes start at once.

    :param create: whether an empty database is set up
    :raises NoSchemaError: if it is empty and is not to be set up
    :raises SchemaError: if the server is too old, a migration has changed since, the database is newer than this
        program, or the user lacks the right to migrate
    """
    conninfo = with_defaults(conninfo, name="placet-migrate")
    with psycopg.connect(conninfo, autocommit=True) as connection, reachable(connection, conninfo):
        _check_server(connection)
        connection.execute(_LOCK)  # released when the connection closes
        recorded = _recorded(connection)
        if not (recorded or create):
            raise NoSchemaError("There is nothing of Placet in the database yet")
        try:
            applied = _apply(connection, recorded, migrations() if known is None else known)
        except errors.InsufficientPrivilege as refusal:
            said = refusal.diag.message_primary
            raise SchemaError(
                f"The database has to be brought up to date, which {connection.info.user} may not ({said}):"
                " start placet serve once with the address of its owner in PLACET_DATABASE_URL"
            ) from refusal
        problem = _prepare_role(connection, changed=bool(applied))
        _sign_in(connection)
        return SchemaReport(
            server=connection.info.server_version,
            applied=tuple(migration.name for migration in applied),
            created=not recorded,
            version=connection.execute(_RECORDED).fetchall()[-1][0],
            role=problem is None,
            problem=problem,
        )


def _check_server(connection: Connection) -> None:
    if connection.info.server_version < _OLDEST_SERVER:
        raise SchemaError(f"PostgreSQL 15 or later is needed, not {connection.info.server_version // 10000}")
    if (encoding := connection.info.parameter_status("server_encoding")) != "UTF8":
        raise SchemaError(f"The database's encoding must be UTF8, not {encoding}")


def _recorded(connection: Connection) -> Recorded:
    """Return the migrations that were applied to the database, by number."""
    row = connection.execute("SELECT to_regclass('placet.migration') IS NULL").fetchone()
    if row is None or row[0]:
        return {}
    return {
        number: (name, checksum, maker) for number, name, checksum, maker in connection.execute(_RECORDED)
    }


def _apply(connection: Connection, recorded: Recorded, known: Sequence[Migration]) -> list[Migration]:
    if not recorded:
        _run(connection, (_files() / "bootstrap.sql").read_text("utf-8"))
    by_number = {migration.number: migration for migration in known}
    for number, (name, checksum, maker) in recorded.items():
        if number not in by_number:
            raise SchemaError(
                f"The database belongs to {_named(maker, 'a newer version')} (migration {name}),"
                f" and this is Placet {program.version()}. Use that version or a later one."
            )
        if by_number[number].checksum != checksum:
            raise SchemaError(
                f"The database was made by {_named(maker, 'another version of this program')}, and this is Placet"
                f" {program.version()}: migration {name} has changed since then."
                " Use that version, or another database or PLACET_DATA_DIR."
            )
    pending = [migration for migration in known if migration.number not in recorded]
    for migration in pending:
        with connection.transaction():
            _run(connection, migration.sql)
            connection.execute(_RECORD, (migration.number, migration.name, migration.checksum))
    if pending:
        connection.execute(_NOTE_PROGRAM, (program.version(), [migration.number for migration in pending]))
    return pending


def _named(maker: str | None, otherwise: str) -> str:
    return otherwise if maker is None else f"Placet {maker}"


def _sign_in(connection: Connection) -> None:
    """Note which version works here, and what it may record; as a rule that is known, and nothing is written."""
    row = connection.execute(_KNOWN, (program.version(),)).fetchone()
    assert row is not None
    is_known, topics = row
    new = sorted({event.TOPIC for event in (*of_runs.ALL, *of_conversations.ALL)} - set(topics))
    if is_known and not new:
        return
    with contextlib.suppress(errors.InsufficientPrivilege), connection.transaction():
        connection.execute(_ADD_PROGRAM, (program.version(),))
        connection.execute(_ADD_TOPICS, (new, program.version()))


def _prepare_role(connection: Connection, *, changed: bool) -> str | None:
    """Make the restricted role usable; return why it is not."""
    try:
        if not _is(connection, _ROLE_EXISTS):
            _run(connection, (_files() / "role.sql").read_text("utf-8"))
        if not _is(connection, _MAY_ACT_AS):
            _retry(connection, _GRANT_ROLE)
        if changed or not _is(connection, _MAY_APPEND):
            _run(connection, (_files() / "privileges.sql").read_text("utf-8"))
        with connection.transaction():
            connection.execute(_ACT_AS)
            connection.execute("SELECT FROM placet.event LIMIT 1")
    except errors.InsufficientPrivilege as refusal:
        return f"Appends are not restricted to the role {APP_ROLE}: {refusal}".strip()
    return None


def _is(connection: Connection, question: LiteralString) -> bool:
    row = connection.execute(question, (APP_ROLE,)).fetchone()
    return row is not None and bool(row[0])


def _retry(connection: Connection, statement: LiteralString, attempts: int = 20) -> None:
    """Roles are shared by the server's databases: another one's migration may change them at the same moment."""
    for attempt in range(attempts):
        try:
            connection.execute(statement)
        except (errors.InternalError_, errors.UniqueViolation):
            if attempt == attempts - 1:
                raise
            time.sleep(0.05)
        else:
            return


def _run(connection: Connection, script: str) -> None:
    connection.execute(script)


def _files() -> resources.abc.Traversable:
    return resources.files("interface.postgres") / "schema"
