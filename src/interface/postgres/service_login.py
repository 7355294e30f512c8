"""As whom the service signs in to its own server: as somebody who owns nothing there."""

import contextlib
import hmac
from typing import Any, Final

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from interface.postgres.connection import APP_ROLE, with_defaults

USER: Final = "placet_service"
_LOCK = "SELECT pg_advisory_lock(770002)"  # that of migrations: several processes may start at once
_EXISTS = "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = %s)"
_CREATE = sql.SQL("CREATE ROLE {user} LOGIN")
_ADMIT = sql.SQL(
    "ALTER ROLE {user} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD {password}"
)
_GRANT = sql.SQL("GRANT {role} TO {user}")

Connection = psycopg.Connection[tuple[Any, ...]]


def service_login(conninfo: str) -> str:
    """
    Return the connection string with which the service signs in; its user is made if there is none.

    The user may be the restricted role and nothing else, so that a session that leaves the role has gained nothing.

    :param conninfo: the superuser's, with a password, from which that of the service is derived
    :raises psycopg.OperationalError: if the database cannot be reached
    """
    secret = str(conninfo_to_dict(conninfo)["password"]).encode()
    password = hmac.digest(secret, USER.encode(), "sha256").hex()
    own = make_conninfo(conninfo, user=USER, password=password)
    with psycopg.connect(with_defaults(conninfo, name="placet-login"), autocommit=True) as owner:
        owner.execute(_LOCK)
        if not _is_there(owner):
            owner.execute(_CREATE.format(user=sql.Identifier(USER)))
        elif _is_admitted(own):
            return own
        names = {"user": sql.Identifier(USER), "role": sql.Identifier(APP_ROLE)}
        owner.execute(_ADMIT.format(password=sql.Literal(password), **names))
        owner.execute(_GRANT.format(**names))
    return own


def _is_there(owner: Connection) -> bool:
    row = owner.execute(_EXISTS, (USER,)).fetchone()
    return row is not None and bool(row[0])


def _is_admitted(own: str) -> bool:
    """Return whether the user can sign in and be the restricted role."""
    with (
        contextlib.suppress(psycopg.Error),
        psycopg.connect(with_defaults(own, name="placet-login")) as session,
    ):
        session.execute(sql.SQL("SET ROLE {role}").format(role=sql.Identifier(APP_ROLE)))
        return True
    return False
