"""As whom the service signs in to its own server."""

import asyncio
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from corpus import SETTINGS, restore, versions
from interface.keys.data_keys import KeyWrap
from interface.main.build import open_placet
from interface.main.settings import Settings
from interface.postgres.connection import application_conninfo
from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres
from interface.postgres.rebuild import rebuild
from interface.postgres.service_login import service_login


class TestServiceLogin:
    @pytest.mark.parametrize("leaving", ["RESET ROLE", "SET ROLE NONE", "SET SESSION AUTHORIZATION DEFAULT"])
    def test_has_gained_nothing_when_it_has_left_its_role(self, conninfo: str, leaving: str) -> None:
        with psycopg.connect(
            application_conninfo(service_login(conninfo), as_role=True), autocommit=True
        ) as it:
            assert it.execute("SELECT current_user").fetchone() == ("placet_app",)
            it.execute(leaving)  # type: ignore[call-overload]
            for forbidden in (
                "UPDATE placet.event SET at = at",
                "DELETE FROM placet.event",
                "TRUNCATE placet.event",
                "ALTER TABLE placet.event DISABLE TRIGGER ALL",
                "DROP SCHEMA placet CASCADE",
                "CREATE TABLE placet.mine ()",
                "CREATE ROLE mine SUPERUSER",
                "ALTER ROLE placet_service SUPERUSER",
                "CREATE FUNCTION placet.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE OR REPLACE FUNCTION placet.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
                "CREATE TABLE public.mine ()",
                "CREATE SCHEMA mine",
                "DROP EXTENSION plpgsql",
                "ALTER TABLE placet.event OWNER TO placet_app",
                "ALTER SYSTEM SET fsync = off",
                "COPY (SELECT 1) TO PROGRAM 'cat'",
                "COPY placet.event TO '/tmp/mine'",
                "COPY placet.event FROM '/tmp/mine'",
                "SELECT pg_read_file('PG_VERSION')",
                "SELECT pg_ls_dir('.')",
                "SELECT lo_import('/etc/passwd')",
                "SELECT pg_reload_conf()",
                "SET session_replication_role = replica",
                f"SET SESSION AUTHORIZATION {conninfo_to_dict(conninfo)['user']}",
                f"SET ROLE {conninfo_to_dict(conninfo)['user']}",
                "SET ROLE pg_read_all_data",
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    it.execute(forbidden)  # type: ignore[call-overload]
                    pytest.fail(forbidden)
            with pytest.raises(psycopg.errors.InvalidParameterValue):
                it.execute("SET ROLE postgres")

    def test_is_the_same_ever_after_also_once_its_password_was_lost(self, conninfo: str) -> None:
        first = service_login(conninfo)
        with psycopg.connect(conninfo, autocommit=True) as owner:
            owner.execute("ALTER ROLE placet_service PASSWORD 'another'")
        assert service_login(conninfo) == service_login(conninfo) == first
        with psycopg.connect(first) as it:
            assert it.execute("SELECT session_user").fetchone() == ("placet_service",)
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(make_conninfo(first, password=str(conninfo_to_dict(conninfo)["password"])))

    @pytest.mark.parametrize(
        "change",
        [
            "ALTER ROLE placet_service SUPERUSER CREATEROLE",
            "GRANT pg_write_server_files TO placet_service",
            "ALTER ROLE placet_service SET default_transaction_read_only = on",
            "ALTER ROLE placet_service IN DATABASE {database} SET search_path = public",
            "ALTER ROLE placet_service NOLOGIN",
            "ALTER ROLE placet_service CONNECTION LIMIT 0",
            "ALTER ROLE placet_service VALID UNTIL '2020-01-01'",
            "REVOKE placet_app FROM placet_service",
        ],
    )
    def test_is_again_what_it_has_to_be_whatever_was_changed_about_it(
        self, conninfo: str, change: str
    ) -> None:
        login = service_login(conninfo)
        with psycopg.connect(conninfo, autocommit=True) as owner:
            owner.execute(change.format(database=owner.info.dbname))  # type: ignore[call-overload]
        assert service_login(conninfo) == login
        with psycopg.connect(application_conninfo(login, as_role=True)) as it:
            told = it.execute(
                "SELECT current_user, rolsuper OR rolcreaterole,"
                " pg_has_role(session_user, 'pg_write_server_files', 'MEMBER'),"
                " current_setting('transaction_read_only') FROM pg_roles WHERE rolname = session_user"
            ).fetchone()
            assert told == ("placet_app", False, False, "off")

    def test_is_made_for_the_database_of_an_earlier_version(self, tmp_path: Path) -> None:
        data = tmp_path / "data"
        with EmbeddedPostgres(data) as owner:
            restore(owner, versions()[0])

        async def opened() -> None:
            async with open_placet(Settings(data_dir=data, **SETTINGS), create=False) as placet:  # type: ignore[arg-type]
                assert conninfo_to_dict(placet.conninfo)["user"] == "placet_service"
                assert (await placet.inspection.log_end()).head > 0
                assert (await placet.inspection.login()).surplus == []
                left = await asyncio.to_thread(
                    rebuild, placet.conninfo, tokens=placet.tokens, wrap=KeyWrap(placet.seal)
                )
                assert left.left == ()

        asyncio.run(opened())
        asyncio.run(opened())

    def test_is_how_the_service_reaches_its_own_database(self, tmp_path: Path) -> None:
        async def scenario() -> None:
            async with open_placet(Settings(data_dir=tmp_path / "data"), create=True) as placet:
                _, key = await placet.keys.create(None)
                assert await placet.keys.find(key) is not None
                asked = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"
                others = f"{asked} AND usename <> 'placet_service'"
                with psycopg.connect(placet.conninfo) as connection:
                    assert connection.execute(asked).fetchone() != (0,)
                    assert connection.execute(others).fetchone() == (0,)
                assert (await placet.inspection.login()).surplus == []

        asyncio.run(scenario())
