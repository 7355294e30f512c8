"""A data directory that goes while the service runs: the service stops, and nothing empty takes its place."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import CommandLine
from service import Service, environment

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
