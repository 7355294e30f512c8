"""The log of all runs as an application of the `eventsourcing` library: the way in for programs written with it."""

from typing import Any, ClassVar
from uuid import UUID

from eventsourcing.application import Application
from psycopg.conninfo import conninfo_to_dict


class RunLog(Application[UUID]):
    """
    Loads runs, saves them, and is followed by the library's projections.

    Saved runs go through the same append as those of the service: version check, views and tasks in one transaction.
    """

    env: ClassVar[dict[str, str]] = {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "APPLICATION_RECORDER_TOPIC": "interface.postgres.log.recorder:PlacetRecorder",
        "MAPPER_TOPIC": "interface.postgres.log.mapper:PlacetMapper",
    }


def environment(conninfo: str) -> dict[str, str]:
    """
    Return by which settings the library reaches that database.

    :param conninfo: a connection string as libpq reads it, such as `PLACET_DATABASE_URL`
    """
    given: dict[str, Any] = dict(conninfo_to_dict(conninfo))
    return {
        **RunLog.env,
        "POSTGRES_DBNAME": str(given["dbname"]),
        "POSTGRES_HOST": str(given.get("host", "")),
        "POSTGRES_PORT": str(given.get("port", "5432")),
        "POSTGRES_USER": str(given.get("user", "")),
        "POSTGRES_PASSWORD": str(given.get("password", "")),
    }
