"""The database, and what it says of itself."""

from interface.cli import text
from interface.cli.checks.finding import Finding
from interface.main.placet import Placet
from interface.postgres.connection import APP_ROLE
from interface.runtime import program

WRITABLE = "Name the primary in PLACET_DATABASE_URL, or reset default_transaction_read_only."

LOGIN = 'Give the service a login of its own, as the README says under "A database of your own".'


async def look_at_database(placet: Placet) -> Finding:
    """Look at whether the database takes writes."""
    embedded = placet.settings.database_url is None
    where = f"embedded, in {placet.settings.data_dir}" if embedded else "at PLACET_DATABASE_URL"
    if not await placet.inspection.takes_writes():
        message = f"{where}, is read-only: nothing can be recorded"
        return Finding(name="database", state="wrong", message=message, fix=WRITABLE)
    major, minor = divmod(placet.schema.server, 10_000)
    return Finding(name="database", state="ok", message=f"PostgreSQL {major}.{minor}, {where}")


async def look_at_schema(placet: Placet) -> Finding:
    """Look at the schema."""
    applied = placet.schema.applied
    just_now = f"; just applied: {', '.join(applied)}" if applied else ""
    by = (await placet.inspection.programs()).schema
    version = f"at migration {placet.schema.version}{f', by Placet {by}' if by else ''}"
    return Finding(name="schema", state="ok", message=f"{version}{just_now}")


async def look_at_versions(placet: Placet) -> Finding:
    """Look at which versions have worked here."""
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


async def look_at_guards(placet: Placet) -> Finding:
    """Look at whether records can be changed."""
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


async def look_at_login(placet: Placet) -> Finding:
    """Look at whether the service could do more in the database than it has to, if it left its role."""
    login = await placet.inspection.login()
    if not login.surplus:
        message = f"signs in as {login.name}, who can be {APP_ROLE} and nothing more"
        return Finding(name="login", state="ok", message=message)
    message = (
        f"signs in as {login.name}, who {text.enumerate_words(login.surplus)}:"
        " whoever gets the service to run a statement of theirs can change what is recorded"
    )
    return Finding(name="login", state="note", message=message, fix=LOGIN)
