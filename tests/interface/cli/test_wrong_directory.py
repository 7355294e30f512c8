"""Commands where there is nothing yet: most of them make nothing, and say what to do."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from command_line import EXAMPLES, CommandLine
from databases import Databases
from service import environment

from interface.cli.app import Overview, Place

MAKE_ONE = {"serve", "demo", "import"}
NEED_NONE = {"version", "check"}
"""`check` says what is missing among its other findings."""
ID = str(uuid4())
ARGUMENTS = {
    "publish": [ID],
    "workflows show": [ID],
    "keys create": ["--workspace"],
    "keys revoke": [ID],
    "members add": ["ann@example.com"],
    "members change": ["ann@example.com", "--name", "Ann"],
    "members remove": ["ann@example.com"],
    "outbox show": ["letter"],
    "run": ["Content review"],
    "runs show": [ID],
    "follow": [ID],
    "stop": [ID],
    "replay": [ID],
    "forms show": [ID],
    "forms answer": [ID, "--action", "approve"],
    "forms extend": [ID, "--by", "1d"],
    "forms withdraw": [ID, "--reason", "mistake"],
    "forms remind": [ID],
}


def commands() -> Iterator[str]:
    """Every command, the groups by themselves included."""
    for name, place in Overview.places.items():
        yield name
        if not isinstance(place, Place):
            yield from (f"{name} {sub}" for sub in place if sub)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A directory that is not there."""
    return tmp_path / "placet-data"


class TestWhereThereIsNoDataDirectory:
    @pytest.mark.parametrize("command", [name for name in commands() if name not in MAKE_ONE | NEED_NONE])
    def test_commands_make_nothing_and_say_what_to_do(self, data: Path, command: str) -> None:
        said = CommandLine(environment=environment(data))(*command.split(), *ARGUMENTS.get(command, []))
        assert (said.exit, said.out) == (3, "")
        assert said.err == (
            f"✗ No data directory here: {data} does not exist."
            " Set PLACET_DATA_DIR to the one you use, or run placet serve to create it.\n"
        )
        assert not data.exists()

    def test_check_makes_nothing_either(self, data: Path) -> None:
        said = CommandLine(environment=environment(data))("check", "--json")
        found = {finding["name"]: finding for finding in said.json["checks"]}
        assert (said.exit, found["data directory"]["state"]) == (19, "wrong")
        assert f"{data} does not exist" in found["data directory"]["message"]
        assert "PLACET_DATA_DIR" in found["data directory"]["fix"]
        assert not data.exists()

    def test_import_creates_a_database_and_says_where(self, data: Path) -> None:
        placet = CommandLine(environment=environment(data))
        file = str(EXAMPLES / "quick-question.yml")
        said = placet("import", file)
        assert (said.exit, said.err.splitlines()[0]) == (0, f"Creating a database in {data} ...")
        assert "Creating" not in placet("workflows").err

    def test_import_tells_programs_where_it_created_one(self, data: Path) -> None:
        placet = CommandLine(environment=environment(data))
        said = placet("import", str(EXAMPLES / "quick-question.yml"), "--json")
        assert said.json["created_database"] == str(data)
        again = placet("import", str(EXAMPLES / "two-steps.yml"), "--json")
        assert again.json["created_database"] is None

    @pytest.mark.parametrize("role", ["all", "worker"])
    def test_serve_creates_one_and_says_where(self, data: Path, role: str) -> None:
        with subprocess.Popen(
            [sys.executable, "-m", "interface.cli.main", "serve", "--port", "0"],
            env=environment(data, role=role),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        ) as starting:
            assert starting.stderr is not None
            assert starting.stderr.readline() == f"Creating a database in {data} ...\n"
            starting.terminate()
            starting.stderr.read()


class TestWhereThereIsNoDatabase:
    def test_commands_put_none_into_a_directory_of_something_else(self, tmp_path: Path) -> None:
        (tmp_path / "notes.txt").touch()
        said = CommandLine(environment=environment(tmp_path))("runs", "--json")
        assert (said.exit, said.error["code"]) == (3, "no_data_directory")
        assert said.error["message"].startswith(f"No database in {tmp_path}. Set PLACET_DATA_DIR ")
        assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]

    def test_commands_set_up_no_empty_database_of_another_server(
        self, data: Path, databases: Databases
    ) -> None:
        empty = databases.empty()
        said = CommandLine(environment=environment(data, database_url=empty))("runs", "--json")
        assert (said.exit, said.error["code"]) == (3, "no_schema")
        assert "placet serve" in said.error["message"]
        with psycopg.connect(empty) as connection:
            assert connection.execute("SELECT to_regnamespace('placet')").fetchone() == (None,)
        assert not data.exists()
        databases.drop(empty)

    def test_commands_make_no_keys_for_a_database_that_is_in_use(
        self, data: Path, databases: Databases
    ) -> None:
        """Keys of their own would open none of the forms that are there."""
        fresh = databases.fresh()
        placet = CommandLine(environment=environment(data, database_url=fresh))
        for command in (["runs"], ["forms"], ["keys", "create", "--workspace"]):
            said = placet(*command, "--json")
            assert (said.exit, said.error["code"]) == (3, "no_keys")
            assert f"No form key in {data / 'keys'}" in said.error["message"]
        assert placet("check").exit == 12
        assert not data.exists()
        databases.drop(fresh)
