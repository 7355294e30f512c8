"""Fresh databases with our schema, made quickly on one server."""

from dataclasses import dataclass, field
from itertools import count

import psycopg
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Identifier

from interface.postgres.migrate import migrate


@dataclass
class Databases:
    """Databases of one server; `admin` reaches it as a superuser."""

    admin: str
    _numbers: "count[int]" = field(default_factory=lambda: count(1))
    _template: str | None = None

    def empty(self) -> str:
        """Create a database without anything in it; return how to reach it."""
        return self._create("template1")

    def fresh(self) -> str:
        """Create a database with our schema, a copy of a migrated one; return how to reach it."""
        if self._template is None:
            migrated = self._create("template0")
            migrate(migrated)
            self._template = psycopg.conninfo.conninfo_to_dict(migrated)["dbname"]
        return self._create(str(self._template))

    def drop(self, conninfo: str) -> None:
        """Remove the database, whoever still uses it."""
        name = str(psycopg.conninfo.conninfo_to_dict(conninfo)["dbname"])
        with psycopg.connect(self.admin, autocommit=True) as connection:
            connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))

    def _create(self, template: str) -> str:
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self.admin, autocommit=True) as connection:
            connection.execute(
                # Copied as files, which takes half as long as writing all of it to the server's log.
                SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY").format(
                    Identifier(name), Identifier(template)
                )
            )
        return make_conninfo(self.admin, dbname=name)
