"""What an embedded server's next user finds after something was killed."""

import asyncio
import os
import resource
import signal
import threading
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from embedded_server import (
    OtherUser,
    ask,
    await_that,
    kill_server,
    note,
    noted,
    pid_of,
    rewrite_pid_file,
    runs,
    work_hard,
)
from eventually import eventually

from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres, EmbeddedPostgresError
from interface.postgres.embedded.server_log import StartupDeadline
from interface.postgres.embedded.socket_directory import SOCKET
from interface.postgres.embedded.supervision import keep_up


async def _told(caplog: pytest.LogCaptureFixture, what: str) -> bool:
    return any(what in record.getMessage() for record in caplog.records)


class TestAfterAnAccident:
    def test_the_server_of_a_killed_user_is_taken_over(
        self, data: Path, binaries: Path | None, other_user: Callable[..., OtherUser]
    ) -> None:
        killed = other_user(data, binaries=binaries)
        note(killed.url())
        pid = pid_of(data)
        killed.kill()
        with EmbeddedPostgres(data, binaries=binaries) as url:
            assert pid_of(data) == pid
            assert noted(url)
        await_that(lambda: not runs(pid))

    def test_a_killed_server_recovers(self, data: Path, binaries: Path | None) -> None:
        server = EmbeddedPostgres(data, binaries=binaries)
        note(server.start())
        kill_server(data)
        server.stop()
        with EmbeddedPostgres(data, binaries=binaries) as url:
            assert noted(url)

    def test_a_server_is_looked_after_again_when_there_are_descriptors_again(
        self, data: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        async def scenario(server: EmbeddedPostgres) -> None:
            looking = asyncio.create_task(keep_up(server))
            before = resource.getrlimit(resource.RLIMIT_NOFILE)
            resource.setrlimit(resource.RLIMIT_NOFILE, (3, before[1]))
            try:
                await eventually(lambda: _told(caplog, "it cannot be seen"), what="it cannot be looked after")
            finally:
                resource.setrlimit(resource.RLIMIT_NOFILE, before)
            kill_server(data)
            await eventually(lambda: _told(caplog, "starting it again"), what="it is looked after again")
            looking.cancel()

        server = EmbeddedPostgres(data)
        server.start()
        try:
            asyncio.run(scenario(server))
        finally:
            server.stop()

    def test_what_a_killed_server_was_still_doing_is_waited_for(self, data: Path) -> None:
        with EmbeddedPostgres(data) as url:
            worker = threading.Thread(target=work_hard, args=(url,))
            worker.start()
            await_that(
                lambda: ask(url, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%md5%'") == 2
            )
            kill_server(data)
            with EmbeddedPostgres(data) as again:
                assert ask(again, "SELECT 1") == 1
            worker.join()

    def test_a_process_that_got_the_number_of_a_lost_server_is_left_alone(self, data: Path) -> None:
        with EmbeddedPostgres(data.with_name("other")) as others_url:
            with EmbeddedPostgres(data):
                kill_server(data)
            foreign = pid_of(data.with_name("other"))
            rewrite_pid_file(data, line=0, text=str(foreign))
            server = EmbeddedPostgres(data)
            assert ask(server.start(), "SELECT 1") == 1
            assert pid_of(data) != foreign
            server.stop()
            assert ask(others_url, "SELECT 1") == 1

    def test_an_empty_pid_file_is_no_obstacle(self, data: Path) -> None:
        with EmbeddedPostgres(data):
            kill_server(data)
        (data / "postgres" / "postmaster.pid").write_text("")
        with EmbeddedPostgres(data) as url:
            assert ask(url, "SELECT 1") == 1

    def test_a_server_without_its_socket_is_replaced(self, data: Path) -> None:
        with EmbeddedPostgres(data) as url:
            pid = pid_of(data)
            (data / "postgres-socket" / SOCKET).unlink()
            with EmbeddedPostgres(data) as again:
                assert again == url
                assert ask(url, "SELECT 1") == 1
                assert pid_of(data) != pid

    def test_a_server_that_waits_for_its_sessions_to_end_is_replaced(self, data: Path) -> None:
        with EmbeddedPostgres(data) as url, psycopg.connect(url):
            pid = pid_of(data)
            os.kill(pid, signal.SIGTERM)
            await_that(lambda: "stopping" in (data / "postgres" / "postmaster.pid").read_text())
            with EmbeddedPostgres(data) as again:
                assert ask(again, "SELECT 1") == 1
                assert not runs(pid)

    def test_a_cluster_that_was_being_made_is_made_again(
        self, home: Path, other_user: Callable[..., OtherUser]
    ) -> None:
        killed = other_user(home / "data")
        await_that(lambda: list((home / "data").glob("postgres.new-*/data/global")))
        killed.kill()
        assert not (home / "data" / "postgres").exists()
        with EmbeddedPostgres(home / "data") as url:
            assert ask(url, "SELECT 1") == 1

    def test_a_long_recovery_is_waited_for_and_told(
        self, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        told: list[str] = []

        def get_ready(message: str) -> None:
            told.append(message)
            rewrite_pid_file(data, line=7, text="ready")

        monkeypatch.setattr(StartupDeadline, "QUIET", 0.0)
        with EmbeddedPostgres(data):
            rewrite_pid_file(data, line=7, text="starting")
            server = EmbeddedPostgres(data, on_wait=get_ready)
            assert ask(server.start(), "SELECT 1") == 1
            server.stop()
        assert "ready to accept connections" in told[0]

    def test_a_server_whose_start_was_broken_off_does_not_stay(
        self, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(StartupDeadline, "LIMIT", -1.0)
        with pytest.raises(EmbeddedPostgresError, match="neither gets ready"):
            EmbeddedPostgres(data).start()
        assert not (data / "postgres" / "postmaster.pid").exists()

    def test_a_server_that_is_stuck_is_reported(
        self, data: Path, monkeypatch: pytest.MonkeyPatch, other_user: Callable[..., OtherUser]
    ) -> None:
        monkeypatch.setattr(StartupDeadline, "LIMIT", 0.05)
        user = other_user(data)
        user.url()
        rewrite_pid_file(data, line=7, text="starting")
        with pytest.raises(EmbeddedPostgresError, match=r"postgres\.log"):
            EmbeddedPostgres(data).start()
        user.leave()

    def test_a_server_that_was_made_to_stand_still_is_reported_and_ends(self, data: Path) -> None:
        server = EmbeddedPostgres(data)
        server.start()
        pid = pid_of(data)
        stopped = [pid, *map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())]
        for process in stopped:
            os.kill(process, signal.SIGSTOP)
        with pytest.raises(EmbeddedPostgresError, match="does not answer"):
            EmbeddedPostgres(data).start()
        server.stop()
        assert not runs(pid)
