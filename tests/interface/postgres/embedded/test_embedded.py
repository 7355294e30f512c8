"""The embedded server, tried for real: started, shared, refused."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from embedded_server import (
    AS_ROOT,
    SYSTEM,
    OtherUser,
    ask,
    await_that,
    is_known,
    kill_server,
    needs_linux,
    needs_root,
    needs_system_server,
    note,
    noted,
    open_files,
    pid_of,
    runs,
)

from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres, EmbeddedPostgresError
from interface.postgres.embedded.os_user import OsUser


class TestOneUser:
    def test_gets_a_database_that_answers(self, home: Path, binaries: Path | None) -> None:
        with EmbeddedPostgres(home / "data", binaries=binaries) as url:
            assert ask(url, "SELECT current_database()") == "placet"
            assert (
                ask(url, "SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = 'placet'")
                == "UTF8"
            )
            assert ask(url, "SELECT lower('ÄÖÜ')") == "äöü"

    def test_has_nothing_switched_off_that_keeps_data_safe(self, data: Path, binaries: Path | None) -> None:
        with EmbeddedPostgres(data, binaries=binaries) as url:
            kept = ("fsync", "full_page_writes", "synchronous_commit", "autovacuum", "data_checksums")
            assert [ask(url, f"SHOW {name}") for name in kept] == ["on"] * 5

    def test_finds_the_data_again_after_a_stop(self, data: Path, binaries: Path | None) -> None:
        server = EmbeddedPostgres(data, binaries=binaries)
        note(server.start())
        server.stop()
        with EmbeddedPostgres(data, binaries=binaries) as url:
            assert noted(url)

    def test_leaves_no_process_behind(self, data: Path) -> None:
        server = EmbeddedPostgres(data)
        server.start()
        pid = pid_of(data)
        server.stop()
        server.stop()
        assert not runs(pid)

    def test_may_stop_what_was_never_started(self, home: Path) -> None:
        EmbeddedPostgres(home / "data").stop()
        assert not (home / "data").exists()

    def test_may_start_again_when_the_server_was_lost(self, data: Path) -> None:
        with EmbeddedPostgres(data) as url:
            note(url)
            kill_server(data)
            server = EmbeddedPostgres(data)
            assert server.start() == url
            assert noted(url)
            server.stop()
            assert noted(url)

    @needs_linux
    def test_keeps_its_terminal_and_its_input_from_the_server(self, data: Path) -> None:
        with EmbeddedPostgres(data):
            pid = pid_of(data)
            assert os.getsid(pid) == pid
            assert open_files(pid)["0"] == os.devnull


class TestSeveralUsers:
    def test_share_one_server_that_stops_with_the_last(
        self, data: Path, binaries: Path | None, other_user: Callable[..., OtherUser]
    ) -> None:
        first = other_user(data, binaries=binaries)
        url = first.url()
        pid = pid_of(data)
        second = other_user(data, binaries=binaries)
        assert second.url() == url
        first.leave()
        assert pid_of(data) == pid
        assert ask(url, "SELECT 1") == 1
        second.leave()
        assert not runs(pid)

    def test_may_be_in_one_process(self, data: Path) -> None:
        first, second = EmbeddedPostgres(data), EmbeddedPostgres(data)
        url = first.start()
        assert second.start() == url
        first.stop()
        assert ask(url, "SELECT 1") == 1
        second.stop()
        with pytest.raises(psycopg.OperationalError):
            ask(url, "SELECT 1")

    def test_may_begin_at_the_same_moment(self, home: Path, other_user: Callable[..., OtherUser]) -> None:
        users = [other_user(home / "data") for _ in range(3)]
        urls = {user.url() for user in users}
        assert len(urls) == 1
        assert ask(urls.pop(), "SELECT 1") == 1
        for user in users:
            user.leave()
        assert not (home / "data" / "postgres" / "postmaster.pid").exists()

    def test_leave_no_dead_child_to_the_one_that_started_the_server(
        self, data: Path, other_user: Callable[..., OtherUser]
    ) -> None:
        server = EmbeddedPostgres(data)
        server.start()
        pid = pid_of(data)
        other = other_user(data)
        other.url()
        server.stop()
        other.leave()
        await_that(lambda: not is_known(pid))
        assert not (data / "postgres" / "postmaster.pid").exists()

    def test_count_no_longer_when_killed(self, data: Path, other_user: Callable[..., OtherUser]) -> None:
        killed = other_user(data)
        killed.url()
        server = EmbeddedPostgres(data)
        server.start()
        pid = pid_of(data)
        killed.kill()
        assert runs(pid)
        server.stop()
        await_that(lambda: not runs(pid))


class TestRefusals:
    def test_programs_that_are_missing(self, home: Path) -> None:
        with pytest.raises(EmbeddedPostgresError, match="PLACET_POSTGRES_BIN"):
            EmbeddedPostgres(home / "data", binaries=home).start()

    @needs_system_server
    def test_programs_of_another_version(self, home: Path) -> None:
        with EmbeddedPostgres(home / "data", binaries=SYSTEM) as url, EmbeddedPostgres(home / "data") as same:
            assert same == url
        with pytest.raises(EmbeddedPostgresError, match="was made by PostgreSQL 15"):
            EmbeddedPostgres(home / "data").start()

    def test_a_lost_password(self, data: Path) -> None:
        with EmbeddedPostgres(data):
            pass
        password = data / "keys" / "postgres-password"
        password.write_text("another")
        with pytest.raises(EmbeddedPostgresError, match="put the file"):
            EmbeddedPostgres(data).start()
        password.unlink()
        with pytest.raises(EmbeddedPostgresError, match="put the file"):
            EmbeddedPostgres(data).start()
        assert not (data / "postgres" / "postmaster.pid").exists()

    def test_a_server_that_ends_while_it_starts_is_quoted(self, data: Path) -> None:
        with EmbeddedPostgres(data):
            pass
        (data / "postgres" / "global" / "pg_control").unlink()
        with pytest.raises(EmbeddedPostgresError, match="pg_control"):
            EmbeddedPostgres(data).start()

    @needs_root
    def test_a_server_of_another_container(self, data: Path, other_user: Callable[..., OtherUser]) -> None:
        separate = ("unshare", "--pid", "--fork", "--kill-child", "--mount-proc")
        if (
            shutil.which("unshare") is None
            or subprocess.run([*separate, "true"], check=False).returncode != 0
        ):
            pytest.skip("no process namespaces here")
        container = other_user(data, prefix=separate)
        url = container.url()
        with pytest.raises(EmbeddedPostgresError, match="another container"):
            EmbeddedPostgres(data).start()
        assert ask(url, "SELECT 1") == 1
        container.leave()

    @pytest.mark.skipif(AS_ROOT, reason="root may act as anybody")
    def test_another_user_to_run_the_server(self, home: Path) -> None:
        with pytest.raises(EmbeddedPostgresError, match="asked for: nobody"):
            EmbeddedPostgres(home / "data", os_user="nobody").start()

    @needs_root
    def test_root_as_the_user_who_runs_the_server(self, home: Path) -> None:
        with pytest.raises(EmbeddedPostgresError, match="does not run as root"):
            OsUser.for_cluster(home / "postgres", name="root")
