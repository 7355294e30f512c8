"""How the service reaches its database."""

from typing import Any, TypeAlias

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg_pool import AsyncConnectionPool

APP_ROLE = "placet_app"
"""The role that may add to the log and never change it."""

AsyncConnection: TypeAlias = psycopg.AsyncConnection[tuple[Any, ...]]
Pool: TypeAlias = AsyncConnectionPool[AsyncConnection]

_KEEPALIVE = {"keepalives_idle": "5", "keepalives_interval": "2", "keepalives_count": "3"}


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
        **settings,
    }
    if as_role:
        chosen["role"] = APP_ROLE
    options = " ".join(
        [str(given.get("options") or ""), *(f"-c {key}={value}" for key, value in chosen.items())]
    )
    defaults = {"connect_timeout": "5", "application_name": name, **_KEEPALIVE}
    return make_conninfo(
        conninfo, **{**{k: v for k, v in defaults.items() if k not in given}, "options": options}
    )


async def connect(conninfo: str) -> AsyncConnection:
    """Open one connection that commits each statement by itself."""
    return await psycopg.AsyncConnection.connect(conninfo, autocommit=True)


async def open_pool(conninfo: str, *, size: int) -> Pool:
    """Open a pool for reading; each statement commits by itself and results may be asked for in binary."""
    pool: Pool = AsyncConnectionPool(
        conninfo,
        min_size=1,
        max_size=size,
        open=False,
        kwargs={"autocommit": True},
        name="placet-read",
        timeout=5,
        reconnect_timeout=0.5,  # whoever asks next tries again at once; the pool itself would wait ever longer
    )
    await pool.open(wait=True, timeout=30)
    return pool
