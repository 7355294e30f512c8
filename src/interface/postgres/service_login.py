"""As whom the service signs in to its own server: as somebody who owns nothing there."""

import contextlib
import hmac
from typing import Any, Final, LiteralString

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from interface.postgres.connection import APP_ROLE, with_defaults
from interface.postgres.watch import reachable

USER: Final = "placet_service"
_LOCK = "SELECT pg_advisory_lock(770002)"  # that of migrations: several processes may start at once
_EXISTS = "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = %s)"
# A user may change its own settings and password, for every session to come; and an owner may have given it more.
_IS_PLAIN = """
SELECT EXISTS (
    SELECT FROM pg_roles r WHERE rolname = %s AND rolcanlogin AND rolinherit AND rolconnlimit = -1
       AND NOT (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls)
       AND (rolvaliduntil IS NULL OR rolvaliduntil = 'infinity')
       AND NOT EXISTS (SELECT FROM pg_db_role_setting WHERE setrole = r.oid)
       AND ARRAY (SELECT g.rolname::text FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
                   WHERE m.member = r.oid) = ARRAY [%s]
)
"""
_OTHER_GROUPS = """
SELECT DISTINCT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = %s AND g.rolname <> %s
"""
_CREATE = sql.SQL("CREATE ROLE {user} LOGIN")
_ADMIT = sql.SQL(
    "ALTER ROLE {user} LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
    " CONNECTION LIMIT -1 VALID UNTIL 'infinity' PASSWORD {password}"
)
_RESET = sql.SQL("ALTER ROLE {user} RESET ALL")
_RESET_HERE = sql.SQL("ALTER ROLE {user} IN DATABASE {database} RESET ALL")
_GRANT = sql.SQL("GRANT {role} TO {user}")
_REVOKE = sql.SQL("REVOKE {role} FROM {user}")

Connection = psycopg.Connection[tuple[Any, ...]]


def service_login(conninfo: str) -> str:
    """
    Return the connection string with which the service signs in; its user is made if there is none.

    The user may be the restricted role and nothing else, so that a session that leaves the role has gained nothing.
    What was changed about the user since is taken back.

    :param conninfo: the superuser's, with a password, from which that of the service is derived
    :raises psycopg.OperationalError: if the database cannot be reached
    """
    secret = str(conninfo_to_dict(conninfo)["password"]).encode()
    password = hmac.digest(secret, USER.encode(), "sha256").hex()
    own = make_conninfo(conninfo, user=USER, password=password)
    conninfo = with_defaults(conninfo, name="placet-login")
    with psycopg.connect(conninfo, autocommit=True) as owner, reachable(owner, conninfo):
        owner.execute(_LOCK)
        if not (_is(owner, _IS_PLAIN, USER, APP_ROLE) and _is_admitted(own)):
            _admit(owner, password)
    return own


def _admit(owner: Connection, password: str) -> None:
    """Make the user, or make it again what it has to be."""
    user, role = sql.Identifier(USER), sql.Identifier(APP_ROLE)
    if not _is(owner, _EXISTS, USER):
        owner.execute(_CREATE.format(user=user))
    owner.execute(_ADMIT.format(user=user, password=sql.Literal(password)))
    owner.execute(_RESET.format(user=user))
    owner.execute(_RESET_HERE.format(user=user, database=sql.Identifier(owner.info.dbname)))
    for (other,) in owner.execute(_OTHER_GROUPS, (USER, APP_ROLE)).fetchall():
        owner.execute(_REVOKE.format(role=sql.Identifier(other), user=user))
    owner.execute(_GRANT.format(role=role, user=user))


def _is(owner: Connection, question: LiteralString, *arguments: str) -> bool:
    row = owner.execute(question, arguments).fetchone()
    return row is not None and bool(row[0])


def _is_admitted(own: str) -> bool:
    """Return whether the user can sign in with its password."""
    with contextlib.suppress(psycopg.OperationalError):
        psycopg.connect(with_defaults(own, name="placet-login")).close()
        return True
    return False
