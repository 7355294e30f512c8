"""`placet check`: what it finds, and by which exit status a program knows it."""

import asyncio
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psycopg
import pytest
from command_line import CommandLine, Said
from installation import Installation, installation
from psycopg.conninfo import make_conninfo
from service import environment
from shifted import shifted
from stored import asking, stored

from interface.cli.checks import disk
from interface.cli.checks.finding import EXITS
from interface.main.settings import Settings

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("checked") / "data") as opened:
        yield opened


@pytest.fixture
def placet(house: Installation) -> CommandLine:
    return CommandLine(environment=house.environment())


def found(said: Said) -> dict[str, Any]:
    return {finding["name"]: finding for finding in said.json["checks"]}


class TestExitStatus:
    def test_is_told_for_every_class(self) -> None:
        said = " ".join(CommandLine(environment={})("check", "--help").out.replace("│", " ").split())
        readme = (ROOT / "README.md").read_text()
        for trouble, status in EXITS.items():
            assert f"{status} {trouble}" in said
            assert f"{status} {trouble}" in readme

    def test_is_that_of_the_gravest_class(self, house: Installation, placet: CommandLine) -> None:
        key = house.data_dir / "keys" / "form-1.key"
        key.chmod(0o644)
        try:
            said = placet("check", "--json")
        finally:
            key.chmod(0o600)
        assert said.exit == said.json["exit"] == EXITS["keys"]
        assert said.json["classes"] == ["directory", "keys"]
        assert {finding["class"] for finding in said.json["checks"]} <= {*EXITS, "login"}

    def test_is_zero_where_nothing_is_wrong(self, placet: CommandLine) -> None:
        said = placet("check", "--json")
        assert (said.exit, said.json["ok"], said.json["classes"]) == (0, True, [])


class TestWrites:
    def test_that_hang_are_told_with_who_holds_them_up(
        self, house: Installation, placet: CommandLine
    ) -> None:
        run = asking()

        async def record() -> None:
            async with stored(house.conninfo) as s:
                await s.runs.save(run)

        asyncio.run(record())
        with psycopg.connect(house.conninfo, application_name="psql") as session:
            session.execute("UPDATE placet.run SET status = status WHERE run_id = %s", (run.id,))
            pid = session.info.backend_pid
            said = placet("check", "--json")
            session.rollback()
        writes = found(said)["writes"]
        assert said.json["classes"] == ["writes"]
        assert said.exit == EXITS["writes"]
        assert f"process {pid} of the database (psql) holds" in writes["message"]
        assert "pg_terminate_backend" in writes["fix"]
        assert found(placet("check", "--json"))["writes"]["state"] == "ok"


class TestLogin:
    """As whom the service signs in to the database."""

    def test_is_one_who_can_do_nothing_else_where_the_database_is_our_own(self, placet: CommandLine) -> None:
        login = found(placet("check", "--json"))["login"]
        assert (login["class"], login["state"]) == ("login", "ok")
        assert "placet_service, who can be placet_app and nothing more" in login["message"]

    @pytest.mark.parametrize(
        ("attribute", "words"),
        [
            ("", None),
            ("SUPERUSER", "is a superuser"),
            ("CREATEROLE", "may make users"),
            ("IN ROLE pg_write_server_files", "may reach files and programs of the server"),
            ("IN ROLE owner_of_tables", "owns the tables"),
        ],
    )
    def test_of_a_database_that_is_named_is_told_where_it_could_do_more(
        self, house: Installation, attribute: str, words: str | None
    ) -> None:
        with psycopg.connect(house.conninfo, autocommit=True) as owner:
            owner.execute("CREATE ROLE owner_of_tables")
            owner.execute("CREATE ROLE clerk LOGIN PASSWORD 'secret' IN ROLE placet_app")
            if attribute.startswith("IN ROLE"):
                owner.execute(f"GRANT {attribute.removeprefix('IN ROLE')} TO clerk")  # type: ignore[call-overload]
            elif attribute:
                owner.execute(f"ALTER ROLE clerk {attribute}")  # type: ignore[call-overload]
            if words == "owns the tables":
                owner.execute("ALTER TABLE placet.event OWNER TO owner_of_tables")
            try:
                url = make_conninfo(house.conninfo, user="clerk", password="secret")
                said = CommandLine(environment=house.environment(database_url=url))("check", "--json")
            finally:
                owner.execute("ALTER TABLE placet.event OWNER TO CURRENT_USER")
                owner.execute("DROP ROLE clerk, owner_of_tables")
        login = found(said)["login"]
        assert (said.exit, login["state"]) == (0, "note" if words else "ok")
        if words is not None:
            assert f"signs in as clerk, who {words}:" in login["message"]
            heading = login["fix"].split('"')[1]
            assert f"### {heading}\n" in (ROOT / "README.md").read_text()


class TestDisk:
    @pytest.mark.parametrize(("free", "state"), [(1, "wrong"), (10_000, "note"), (900_000, "ok")])
    def test_that_is_nearly_full_is_told(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, state: str
    ) -> None:
        room = SimpleNamespace(total=1_000_000 << 20, used=0, free=free << 20)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: room)
        (finding,) = disk.look_at_disks(Settings(data_dir=tmp_path))
        assert (finding.name, finding.state) == ("disk", state)
        assert f"{free} of 1000000 MiB are free in {tmp_path}" in finding.message

    def test_is_looked_at_where_the_database_is_too(self, placet: CommandLine) -> None:
        looked_at = found(placet("check", "--json"))["database disk"]
        assert (looked_at["state"], looked_at["class"]) == ("ok", "disk")


class TestClocks:
    @pytest.mark.parametrize(("hours", "words"), [(-11, "behind"), (11, "ahead of")])
    def test_that_differ_are_told(self, house: Installation, hours: int, words: str) -> None:
        done = subprocess.run(
            shifted(hours, "check", "--json"),
            env=environment(house.data_dir),
            capture_output=True,
            text=True,
            check=False,
        )
        said = Said(exit=done.returncode, out=done.stdout, err=done.stderr)
        assert said.exit == EXITS["clocks"]
        assert f"this machine's clock is 11 h {words} the database's" in found(said)["clocks"]["message"]
