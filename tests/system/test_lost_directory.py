"""A data directory that goes, while the service runs or when it does not: nothing empty takes its place unnoticed."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest
from command_line import CommandLine
from databases import Databases
from installation import installation
from service import Service, environment
from stored import rows
from workflows import review

from interface.postgres.embedded.postmaster import Postmaster

DATA_LOST = 4


def removed(data: Path) -> None:
    shutil.rmtree(data, ignore_errors=True)
    shutil.rmtree(data, ignore_errors=True)  # what the server made meanwhile


def moved(data: Path) -> None:
    data.rename(data.with_name("elsewhere"))


def replaced(data: Path) -> None:
    """As when another disk is mounted there."""
    data.rename(data.with_name("elsewhere"))
    data.mkdir(mode=0o700)


def without_its_database(data: Path) -> None:
    (data / "postgres").rename(data / "postgres-of-before")


def without_its_files(data: Path) -> None:
    shutil.rmtree(data / "files")


def without_its_keys(data: Path) -> None:
    (data / "keys").rename(data / "keys-of-before")


def servers(cluster: Path) -> list[int]:
    """The processes of servers that were started on the cluster."""
    listed = subprocess.run(["ps", "-ww", "-eo", "pid=,args="], capture_output=True, text=True, check=True)
    lines = (line.split(None, 1) for line in listed.stdout.splitlines())
    return [int(pid) for pid, arguments in lines if f"-D {cluster}" in arguments]


@pytest.fixture
def running(tmp_path: Path) -> Service:
    return Service(environment(tmp_path / "data"), log=tmp_path / "log", verbose=False)


@pytest.mark.parametrize(
    "lose", [removed, moved, replaced, without_its_database, without_its_files, without_its_keys]
)
def test_stops_the_service_and_leaves_no_server_behind(
    running: Service, tmp_path: Path, lose: Callable[[Path], None]
) -> None:
    data = tmp_path / "data"
    postmaster = Postmaster.find(data / "postgres")
    assert postmaster is not None
    lose(data)
    assert running.wait() == DATA_LOST
    said = (tmp_path / "log").read_text()
    assert "was there, and is there no longer" in said
    assert "Traceback" not in said
    assert servers(data / "postgres") == []
    assert not Path(f"/proc/{postmaster.pid}").exists()
    assert not (data / "postgres").exists() or lose in (without_its_files, without_its_keys)


def test_is_no_reason_to_make_an_empty_database_at_the_next_start(tmp_path: Path) -> None:
    data = tmp_path / "data"
    Service(environment(data)).close()
    (data / "postgres").rename(data / "elsewhere")
    for _ in range(2):
        said = CommandLine(environment=environment(data))("serve", "--port", "0")
        assert said.exit == DATA_LOST
        assert f"The database in {data / 'postgres'} is gone" in " ".join(said.err.split())
        assert not (data / "postgres").exists()
    (data / "elsewhere").rename(data / "postgres")
    Service(environment(data)).close()


def refused(data: Path, *arguments: str, **settings: str) -> str:
    """Start a service, which does not come up since something is gone; return what it says."""
    said = CommandLine(environment=environment(data, **settings))("serve", "--port", "0", *arguments)
    assert said.exit == DATA_LOST, said
    return " ".join(said.err.split())


def uploaded(service: Service, key: str) -> str:
    """Send a file; return its id."""
    sent = httpx2.post(
        f"{service.url}/v1/files/upload",
        files={"file": ("note.txt", b"remember", "text/plain")},
        data={"user": "u-1"},
        headers={"Authorization": f"Bearer {key}"},
        trust_env=False,
    )
    assert sent.status_code == 201, sent.text
    return str(sent.json()["id"])


@pytest.fixture
def used(tmp_path: Path) -> Path:
    """A data directory that a service has worked in, with a file."""
    data = tmp_path / "data"
    with installation(data) as house, house.service() as service:
        uploaded(service, house.key(review()))
    return data


class TestWhatWentWhileNoServiceRan:
    def test_is_noticed_where_all_of_the_database_went(self, used: Path, tmp_path: Path) -> None:
        for name in ("postgres", "postgres.created"):
            (used / name).rename(tmp_path / name)
        for _ in range(2):
            said = refused(used)
            assert (
                f"There is no database in {used}, but {used}/keys/form-1.key is of one that was used" in said
            )
            assert "placet serve --anew" in said
            assert not (used / "postgres").exists()
        for name in ("postgres", "postgres.created"):
            (tmp_path / name).rename(used / name)
        Service(environment(used)).close()

    def test_is_noticed_where_the_keys_went_too(self, used: Path) -> None:
        for name in ("postgres", "keys"):
            shutil.rmtree(used / name)
        (used / "postgres.created").unlink()
        assert f"{used}/files is of one that was used" in refused(used)

    def test_is_noticed_where_the_files_went(self, used: Path) -> None:
        shutil.rmtree(used / "files")
        assert f"The database knows of files, and {used}/files has none of them" in refused(used)
        assert not (used / "files").exists()

    def test_may_be_given_up(self, used: Path) -> None:
        shutil.rmtree(used / "files")
        Service(environment(used), arguments=["--anew"]).close()
        Service(environment(used)).close()
        shutil.rmtree(used / "postgres")
        (used / "postgres.created").unlink()
        Service(environment(used), arguments=["--anew"]).close()
        Service(environment(used)).close()

    def test_leaves_nothing_where_all_of_it_went_so_that_the_log_tells_of_a_new_installation(
        self, used: Path, tmp_path: Path
    ) -> None:
        told = "this is a new installation"
        Service(environment(used), log=tmp_path / "log", verbose=False).close()
        assert told not in (tmp_path / "log").read_text()
        shutil.rmtree(used)
        Service(environment(used), log=tmp_path / "log", verbose=False).close()
        assert told in (tmp_path / "log").read_text()

    def test_is_noticed_where_all_of_it_went_if_the_settings_say_that_nothing_begins_here(
        self, used: Path
    ) -> None:
        Service(environment(used, create="off")).close()
        shutil.rmtree(used)
        assert f"There is no database in {used}, and PLACET_CREATE is off" in refused(used, create="off")
        assert not used.exists()

    def test_is_noticed_where_an_empty_database_is_in_place_of_one_that_is_named(
        self, databases: Databases, tmp_path: Path
    ) -> None:
        before, empty, data = databases.empty(), databases.empty(), tmp_path / "data"
        Service(environment(data, database_url=before)).close()
        said = refused(data, database_url=empty)
        assert f"nothing of Placet in it, but {data}/keys/form-1.key is of one that was used" in said
        assert "PLACET_CREATE is off" in refused(tmp_path / "other", database_url=empty, create="off")
        assert rows(empty, "SELECT to_regnamespace('placet')") == [(None,)]
        Service(environment(data, database_url=before)).close()

    def test_is_noticed_where_the_named_database_was_forgotten(
        self, databases: Databases, tmp_path: Path
    ) -> None:
        """As when a variable is lost: the service must not begin with an empty database of its own."""
        data = tmp_path / "data"
        Service(environment(data, database_url=databases.empty())).close()
        assert "PLACET_DATABASE_URL" in refused(data)
        assert not (data / "postgres").exists()
