"""Nobody changes what is recorded: not the application's role, not the owner, not a replica's session."""

import asyncio

import psycopg
import pytest
from databases import Databases
from files import a_file
from psycopg import errors
from stored import ASKING, answer, asking, stored

from interface.postgres.connection import application_conninfo
from interface.postgres.stores.files import PostgresFileRecords
from interface.postgres.stores.workflows import PostgresWorkflows
from interface.runtime.ids import new_id

INSERT_ONLY = (
    "event",
    "workspace",
    "definition",
    "workflow",
    "workflow_version",
    "workflow_publication",
    "file",
)
COLUMNS = {
    "event": "state",
    "workspace": "name",
    "definition": "document",
    "workflow": "name",
    "workflow_version": "number",
    "workflow_publication": "number",
    "file": "name",
}


@pytest.fixture(scope="module")
def filled(databases: Databases) -> str:
    """A database in which every table has a row."""
    conninfo = databases.fresh()

    async def fill() -> None:
        async with stored(conninfo) as s:
            run = asking()
            await s.runs.save(run)
            answer(run)
            await s.runs.save(run)
            await s.runs.save(asking())
            workflows = PostgresWorkflows(s.database)
            version = await workflows.add(ASKING, workflow_id=None, now=run.started_at)
            await PostgresFileRecords(s.database).add(a_file(version.workflow_id))
            await workflows.publish(version.workflow_id, number=1, now=run.started_at)

    asyncio.run(fill())
    return conninfo


def changes(table: str) -> list[str]:
    """Every way to change or remove rows of the table."""
    column = COLUMNS[table]
    return [
        f"UPDATE placet.{table} SET {column} = {column}",
        f"UPDATE placet.{table} SET {column} = {column} WHERE false",
        f"DELETE FROM placet.{table}",
        f"TRUNCATE placet.{table}",
        f"TRUNCATE placet.{table} CASCADE",
        f"INSERT INTO placet.{table} SELECT * FROM placet.{table} LIMIT 1 ON CONFLICT (log_id, pos) DO UPDATE"
        f" SET {column} = excluded.{column}"
        if table == "event"
        else f"MERGE INTO placet.{table} t USING placet.{table} s ON t = s WHEN MATCHED THEN DELETE",
    ]


class TestAppendOnly:
    @pytest.mark.parametrize("table", INSERT_ONLY)
    def test_refuses_the_application_by_privilege(self, filled: str, table: str) -> None:
        for statement in changes(table):
            with (
                psycopg.connect(application_conninfo(filled, as_role=True)) as connection,
                pytest.raises(errors.InsufficientPrivilege),
            ):
                connection.execute(statement)  # type: ignore[arg-type]

    @pytest.mark.parametrize("role", ["origin", "replica", "local"])
    @pytest.mark.parametrize("table", INSERT_ONLY)
    def test_refuses_the_owner_by_trigger(self, filled: str, table: str, role: str) -> None:
        for statement in changes(table):
            with (
                psycopg.connect(filled) as connection,
                pytest.raises(psycopg.Error, match=r"append-only|referenced in a foreign key") as refusal,
            ):
                connection.execute(f"SET session_replication_role = {role}")  # type: ignore[arg-type]
                connection.execute(statement)  # type: ignore[arg-type]
            assert refusal.value.sqlstate in ("23000", "0A000")

    def test_leaves_the_application_no_way_around(self, filled: str) -> None:
        for statement in (
            "ALTER TABLE placet.event DISABLE TRIGGER ALL",
            "DROP TABLE placet.event",
            "DROP TRIGGER refuse_change ON placet.event",
            "SET session_replication_role = replica",
            "CREATE OR REPLACE FUNCTION placet.refuse_change() RETURNS trigger LANGUAGE sql AS ''",
            "INSERT INTO placet.migration (number, name, checksum) VALUES (99, 'x', 'x')",
            "DELETE FROM placet.api_key",
        ):
            with (
                psycopg.connect(application_conninfo(filled, as_role=True)) as connection,
                pytest.raises(errors.InsufficientPrivilege),
            ):
                connection.execute(statement)  # type: ignore[arg-type]

    def test_never_gives_a_position_twice(self, filled: str) -> None:
        with psycopg.connect(filled) as connection, pytest.raises(errors.UniqueViolation, match="event_pkey"):
            connection.execute(
                "INSERT INTO placet.event (pos, at, version, log_id, span, run_id, request_id, topic, state)"
                " SELECT pos, at, version, log_id, span, %s, request_id, topic, state FROM placet.event WHERE pos = 1",
                (new_id(),),
            )

    def test_never_lets_two_appends_follow_on_one_version(self, filled: str) -> None:
        with (
            psycopg.connect(filled) as connection,
            pytest.raises(errors.UniqueViolation, match="event_append"),
        ):
            connection.execute(
                "INSERT INTO placet.event (pos, at, version, log_id, span, run_id, request_id, topic, state)"
                " SELECT 1000, at, version, log_id, span, run_id, request_id, topic, state"
                " FROM placet.event WHERE pos = 1"
            )
