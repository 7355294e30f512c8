"""The schema is brought up to date once, whoever starts."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from databases import Databases
from psycopg.conninfo import make_conninfo
from stored import rows

from interface.postgres.connection import application_conninfo
from interface.postgres.log.codec import TOPICS
from interface.postgres.migrate import Migration, SchemaError, migrate, migrations
from interface.runtime import program

SOURCE = Path(__file__).parents[3] / "src"
MIGRATE = (
    "import sys; from interface.postgres.migrate import migrate; print(len(migrate(sys.argv[1]).applied))"
)


@pytest.fixture
def empty(databases: Databases) -> str:
    """A database without anything in it."""
    return databases.empty()


class TestMigrate:
    def test_applies_each_migration_once(self, empty: str) -> None:
        first, second = migrate(empty), migrate(empty)
        assert first.applied == tuple(migration.name for migration in migrations())
        assert second.applied == ()
        assert first.version == second.version == migrations()[-1].number
        assert (first.role, first.problem) == (True, None)
        assert first.server >= 150000

    def test_may_be_started_by_several_processes_at_once(self, databases: Databases) -> None:
        """Two databases of one server at the same time: roles belong to the server."""
        one, other = databases.empty(), databases.empty()
        processes = [
            subprocess.Popen(
                [sys.executable, "-c", MIGRATE, conninfo],
                stdout=subprocess.PIPE,
                env={"PYTHONPATH": str(SOURCE)},
            )
            for conninfo in (one, other) * 3
        ]
        applied = [int(process.communicate()[0]) for process in processes]
        assert [process.returncode for process in processes] == [0] * 6
        assert sorted(applied) == [0] * 4 + [len(migrations())] * 2

    def test_draws_the_id_of_the_workspace_in_the_database(self, databases: Databases) -> None:
        ids = set()
        for conninfo in (databases.empty(), databases.empty()):
            migrate(conninfo)
            ids.add(rows(conninfo, "SELECT id FROM workspace WHERE log_id = 0")[0][0])
        assert len(ids) == 2

    def test_notes_which_version_works_there_and_what_it_records(self, empty: str) -> None:
        for _ in range(2):
            migrate(empty)
            assert rows(empty, "SELECT version FROM program") == [(program.version(),)]
            topics = rows(empty, "SELECT topic, program FROM event_topic ORDER BY topic")
            assert topics == [(topic, program.version()) for topic in sorted(TOPICS)]
            assert rows(empty, "SELECT DISTINCT program FROM migration") == [(program.version(),)]

    def test_leaves_to_an_earlier_version_what_that_brought(self, empty: str) -> None:
        migrate(empty)
        rows(empty, "DELETE FROM event_topic WHERE topic = 'run.failed@2'")
        rows(empty, "INSERT INTO program VALUES ('0.0.9', now() - interval '1 day')")
        rows(empty, "UPDATE event_topic SET program = '0.0.9'")
        migrate(empty)
        brought = dict(rows(empty, "SELECT topic, program FROM event_topic"))  # type: ignore[arg-type]
        assert (brought["run.failed@2"], brought["run.started@2"]) == (program.version(), "0.0.9")

    def test_refuses_a_migration_that_has_changed(self, empty: str) -> None:
        migrate(empty)
        first, *others = migrations()
        changed = [replace(first, sql=first.sql + "\n"), *others]
        with pytest.raises(SchemaError, match="has changed"):
            migrate(empty, known=changed)

    def test_refuses_a_database_that_is_newer(self, empty: str) -> None:
        migrate(empty, known=[*migrations(), Migration(number=9999, name="9999_later", sql="SELECT 1")])
        with pytest.raises(SchemaError, match="9999_later"):
            migrate(empty)

    def test_leaves_nothing_of_a_migration_that_fails(self, empty: str) -> None:
        broken = Migration(number=9999, name="9999_broken", sql="CREATE TABLE placet.half (); SELECT 1 / 0")
        with pytest.raises(psycopg.errors.DivisionByZero):
            migrate(empty, known=[*migrations(), broken])
        assert rows(empty, "SELECT to_regclass('placet.half')") == [(None,)]
        assert migrate(empty).applied == ()

    def test_makes_do_with_a_user_who_may_not_migrate(self, databases: Databases) -> None:
        conninfo = databases.fresh()
        rows(conninfo, "CREATE ROLE guest LOGIN PASSWORD 'guest' IN ROLE placet_app")
        try:
            guest = make_conninfo(conninfo, user="guest", password="guest")
            assert migrate(guest).role
            later = [*migrations(), Migration(number=9999, name="9999_later", sql="CREATE TABLE placet.x ()")]
            with pytest.raises(SchemaError, match=r"which guest may not .* owner in PLACET_DATABASE_URL"):
                migrate(guest, known=later)
        finally:
            rows(conninfo, "DROP ROLE guest")

    def test_says_when_appends_cannot_be_restricted(self, databases: Databases) -> None:
        """An owner of the database who may not make roles goes on without the restricted one, and knows it."""
        conninfo = databases.empty()
        rows(conninfo, "ALTER ROLE placet_app RENAME TO put_away")
        rows(conninfo, "CREATE ROLE plain LOGIN PASSWORD 'plain'")
        try:
            name = psycopg.conninfo.conninfo_to_dict(conninfo)["dbname"]
            rows(conninfo, f"ALTER DATABASE {name} OWNER TO plain")
            plain = make_conninfo(conninfo, user="plain", password="plain")
            report = migrate(plain)
            assert not report.role
            assert report.problem is not None
            assert "placet_app" in report.problem
            with psycopg.connect(application_conninfo(plain, as_role=report.role)) as connection:
                assert connection.execute("SELECT current_user").fetchone() == ("plain",)
        finally:
            databases.drop(conninfo)
            rows(databases.admin, "DROP ROLE plain")
            rows(databases.admin, "ALTER ROLE put_away RENAME TO placet_app")

    def test_lets_connections_act_as_the_restricted_role(self, conninfo: str) -> None:
        with psycopg.connect(application_conninfo(conninfo, as_role=True)) as connection:
            assert connection.execute("SELECT current_user").fetchone() == ("placet_app",)
