"""Who gets into an embedded server, and what becomes of the directories around it."""

import errno
import os
import shutil
import socket
import stat
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from embedded_server import ask, kill_server, needs_linux, needs_passage, needs_root, open_files, pid_of
from psycopg.conninfo import conninfo_to_dict

from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres, EmbeddedPostgresError
from interface.postgres.embedded.socket_directory import SOCKET


class TestStrangers:
    @needs_root
    def test_reach_neither_the_socket_nor_the_files(self, data: Path) -> None:
        with EmbeddedPostgres(data) as url:
            # Nobody in particular, unless nobody is who runs the server.
            stranger = 65533 if (data / "postgres").stat().st_uid == 65534 else 65534
            doors = Path(str(conninfo_to_dict(url)["host"])) / SOCKET
            assert refused(lambda: connect(doors), uid=stranger)
            assert refused(lambda: list((data / "postgres").iterdir()), uid=stranger)
            assert refused(lambda: (data / "keys" / "postgres-password").read_text(), uid=stranger)
            assert refused(lambda: (data / "postgres.log").read_text(), uid=stranger)

    def test_need_the_password_where_they_reach_the_socket(self, data: Path) -> None:
        with EmbeddedPostgres(data) as url:
            for user in ("placet", "postgres", "root"):
                with pytest.raises(psycopg.OperationalError, match="no password supplied"):
                    psycopg.connect(url, user=user, password="")
                with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
                    psycopg.connect(url, user=user, password="placet")

    @needs_linux
    def test_find_no_port(self, data: Path) -> None:
        with EmbeddedPostgres(data) as url:
            assert ask(url, "SHOW listen_addresses") == ""
            files = open_files(pid_of(data)).values()
        tables = [Path("/proc/net", name).read_text().splitlines()[1:] for name in ("tcp", "tcp6")]
        ports = [line.split()[9] for table in tables for line in table]
        assert not {f"socket:[{inode}]" for inode in ports} & set(files)

    def test_learn_nothing_from_the_log(self, data: Path) -> None:
        with EmbeddedPostgres(data) as url, psycopg.connect(url, autocommit=True) as session:
            session.execute("CREATE TABLE word (word text PRIMARY KEY)")
            with pytest.raises(psycopg.errors.UniqueViolation):
                session.execute("INSERT INTO word VALUES ('secret'), ('secret')")
        log = (data / "postgres.log").read_text()
        assert "duplicate key" in log
        assert "secret" not in log


def refused(attempt: Callable[[], object], *, uid: int) -> bool:
    """Tell whether the system refuses a stranger something, and for no other reason than that he is one."""
    attempt()
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setgid(uid)
            os.setuid(uid)
            attempt()
        except PermissionError:
            os._exit(errno.EACCES)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == errno.EACCES


def connect(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(str(path))


class TestDirectories:
    @pytest.mark.parametrize("mode", [0o755, pytest.param(0o700, marks=needs_passage)])
    def test_that_were_there_keep_mode_and_owner(self, home: Path, mode: int) -> None:
        data_dir = home / "outer" / "data"
        for directory in (data_dir / "keys", data_dir / "files", home / "sibling"):
            directory.mkdir(parents=True)
            (directory / "file").write_text("mine")
            directory.chmod(0o750)
        home.chmod(mode)
        before = modes(home)
        server = EmbeddedPostgres(data_dir)
        for _ in range(2):
            server.start()
            server.stop()
        after = modes(home)
        assert {path: after[path] for path in before} == before

    def test_that_are_made_are_closed_to_others(self, home: Path) -> None:
        with EmbeddedPostgres(home / "data"):
            data = home / "data"
            closed = [data / "postgres", data / "postgres-socket", data / "keys"]
            assert [stat.S_IMODE(path.stat().st_mode) for path in closed] == [0o700] * 3
            files = [data / "keys" / "postgres-password", data / "postgres.log", data / "postgres.users"]
            assert [stat.S_IMODE(path.stat().st_mode) for path in files] == [0o600] * 3

    @needs_root
    @needs_linux
    @pytest.mark.parametrize(
        ("mode", "capabilities"), [(0o755, 0), pytest.param(0o700, 1 << 2, marks=needs_passage)]
    )
    def test_give_the_server_a_capability_only_where_it_cannot_pass(
        self, home: Path, binaries: Path | None, mode: int, capabilities: int
    ) -> None:
        home.chmod(mode)
        with EmbeddedPostgres(home / "data", binaries=binaries) as url:
            assert ask(url, "SELECT 1") == 1
            status = Path(f"/proc/{pid_of(home / 'data')}/status").read_text().splitlines()
            held = dict(line.split(":\t", 1) for line in status)
            assert int(held["CapEff"], 16) == capabilities
            assert held["Uid"].split()[0] == str((home / "data" / "postgres").stat().st_uid) != "0"

    @needs_root
    def test_in_the_way_are_named_where_there_is_no_capability(
        self, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        home.chmod(0o700)
        monkeypatch.setattr(shutil, "which", lambda _: None)
        with pytest.raises(
            EmbeddedPostgresError, match=rf"directory {home} \(setpriv is not installed\).*PLACET_DATA_DIR"
        ):
            EmbeddedPostgres(home / "data").start()

    @needs_root
    def test_belong_to_the_user_that_is_named(self, home: Path) -> None:
        with EmbeddedPostgres(home / "data", os_user="nobody") as url:
            assert ask(url, "SELECT 1") == 1
            assert (home / "data" / "postgres").owner() == "nobody"
        with EmbeddedPostgres(home / "data") as url:  # its owner runs it, whoever would be the default
            assert ask(url, "SELECT 1") == 1
        with pytest.raises(EmbeddedPostgresError, match="start as its owner"):
            EmbeddedPostgres(home / "data", os_user="daemon").start()

    def test_with_a_long_path_have_their_socket_elsewhere(self, home: Path) -> None:
        data_dir = home / ("x" * 100) / "data"
        with EmbeddedPostgres(data_dir) as url, EmbeddedPostgres(data_dir) as same:
            assert same == url
            assert ask(url, "SELECT 1") == 1
            sockets = Path(str(conninfo_to_dict(url)["host"]))
            assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
            kill_server(data_dir)
            shutil.rmtree(sockets)
            with EmbeddedPostgres(data_dir) as again:
                assert again == url
                assert ask(url, "SELECT 1") == 1
        assert not sockets.exists()

    def test_with_signs_in_their_names_work(self, home: Path) -> None:
        with EmbeddedPostgres(home / 'a, "b" %c #d') as url:
            assert ask(url, "SELECT 1") == 1

    def test_with_something_else_in_place_of_the_cluster_are_not_touched(self, home: Path) -> None:
        (home / "postgres").mkdir()
        (home / "postgres" / "letter").write_text("mine")
        with pytest.raises(EmbeddedPostgresError, match="move it away"):
            EmbeddedPostgres(home).start()
        assert [path.name for path in (home / "postgres").iterdir()] == ["letter"]


def modes(home: Path) -> dict[Path, tuple[int, int, int]]:
    paths = [*home.parents, home, *home.rglob("*")]
    return {
        path: (status.st_mode, status.st_uid, status.st_gid) for path in paths for status in [path.lstat()]
    }
