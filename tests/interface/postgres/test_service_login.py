"""As whom the service signs in to its own server."""

import asyncio
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from interface.main.build import open_placet
from interface.main.settings import Settings
from interface.postgres.connection import application_conninfo
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
                "COPY (SELECT 1) TO PROGRAM 'cat'",
                "SET session_replication_role = replica",
                f"SET SESSION AUTHORIZATION {conninfo_to_dict(conninfo)['user']}",
                f"SET ROLE {conninfo_to_dict(conninfo)['user']}",
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    it.execute(forbidden)  # type: ignore[call-overload]

    def test_is_the_same_ever_after_also_once_its_password_was_lost(self, conninfo: str) -> None:
        first = service_login(conninfo)
        with psycopg.connect(conninfo, autocommit=True) as owner:
            owner.execute("ALTER ROLE placet_service PASSWORD 'another'")
        assert service_login(conninfo) == service_login(conninfo) == first
        with psycopg.connect(first) as it:
            assert it.execute("SELECT session_user").fetchone() == ("placet_service",)
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(make_conninfo(first, password=str(conninfo_to_dict(conninfo)["password"])))

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

        asyncio.run(scenario())
