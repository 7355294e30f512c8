"""How the service reaches its database."""

from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeAlias

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg_pool import AsyncConnectionPool

APP_ROLE = "placet_app"
"""The role that may add to the log and never change it."""

AsyncConnection: TypeAlias = psycopg.AsyncConnection[tuple[Any, ...]]
Pool: TypeAlias = AsyncConnectionPool[AsyncConnection]

CONNECT_SECONDS: Final = 3
LOCK_SECONDS: Final = 2
"""How long a statement waits for what another transaction holds."""
_DEFAULTS = {
    "connect_timeout": str(CONNECT_SECONDS),
    "keepalives_idle": "5",
    "keepalives_interval": "2",
    "keepalives_count": "3",
    "tcp_user_timeout": "4000",
}
_GUARDS = {
    "lock_timeout": f"{LOCK_SECONDS}s",
    "statement_timeout": "10s",  # we wait less; it ends what goes on after we have given it up
    "idle_in_transaction_session_timeout": "10s",  # of ours that the network took away
}

UNBOUNDED: Final = dict.fromkeys(_GUARDS, "0")
"""Settings of a session for work that may take its time."""


def application_conninfo(conninfo: str, *, as_role: bool, name: str = "placet", **settings: str) -> str:
    """
    Return the connection string for the service's own connections.

    :param as_role: act as the restricted role, see `SchemaReport.role`
    :param settings: server settings of the session, such as `synchronous_commit`
    """
    given = conninfo_to_dict(conninfo)
    chosen = {
        "search_path": "placet",
        "timezone": "UTC",
        "jit": "off",  # small queries only; compiling them would take longer than they do
        # Everything we ask for is found by an index, in its order. A plan made before there were statistics, or rows,
        # would read the rest of the log for each page.
        "enable_seqscan": "off",
        "enable_bitmapscan": "off",
        "default_transaction_isolation": r"read\ committed",  # a statement must see what the lock waited for
        **_GUARDS,
        **settings,
    }
    if as_role:
        chosen["role"] = APP_ROLE
    options = " ".join(
        [str(given.get("options") or ""), *(f"-c {key}={value}" for key, value in chosen.items())]
    )
    return with_defaults(make_conninfo(conninfo, options=options), name=name)


def with_defaults(conninfo: str, *, name: str) -> str:
    """Return the connection string with how long a lost server is waited for, where it does not say so itself."""
    given = conninfo_to_dict(conninfo)
    defaults = {"application_name": name, **_DEFAULTS}
    return make_conninfo(conninfo, **{k: v for k, v in defaults.items() if k not in given})


async def connect(conninfo: str) -> AsyncConnection:
    """Open one connection that commits each statement by itself."""
    return await psycopg.AsyncConnection.connect(conninfo, autocommit=True)


async def open_pool(
    conninfo: str, *, size: int, configure: Callable[[AsyncConnection], Awaitable[None]] | None = None
) -> Pool:
    """
    Open a pool for reading; each statement commits by itself and results may be asked for in binary.

    :param configure: is given each connection before it is used
    """
    pool: Pool = AsyncConnectionPool(
        conninfo,
        min_size=1,
        max_size=size,
        open=False,
        configure=configure,
        kwargs={"autocommit": True},
        name="placet-read",
        timeout=5,
        reconnect_timeout=0.5,  # whoever asks next tries again at once; the pool itself would wait ever longer
    )
    await pool.open(wait=True, timeout=10)
    return pool
