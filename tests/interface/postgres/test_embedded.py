"""The embedded server, tried for real: started, shared, killed, and knocked at by strangers."""

import contextlib
import errno
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from interface.postgres.embedded import EmbeddedPostgres, EmbeddedPostgresError
from interface.postgres.server.os_user import OsUser, has_passage_to_give
from interface.postgres.server.postmaster import Postmaster
from interface.postgres.server.server_log import Patience
from interface.postgres.server.socket_directory import SOCKET

SYSTEM = Path("/usr/lib/postgresql/15/bin")
AS_ROOT = os.geteuid() == 0
needs_root = pytest.mark.skipif(not AS_ROOT, reason="only root can act as other users")
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc")
needs_passage = pytest.mark.skipif(
    AS_ROOT and not has_passage_to_give(), reason="root without CAP_DAC_READ_SEARCH"
)
needs_system_server = pytest.mark.skipif(not SYSTEM.exists(), reason="no second PostgreSQL is installed")
STRANGER = 65534
# Short, as the path of a socket must be; and in memory where there is enough, for a new cluster is a thousand files.
MEMORY = Path("/dev/shm")
SHORT = MEMORY if MEMORY.exists() and shutil.disk_usage(MEMORY).free > 2e9 else Path("/tmp")

USE = """
import sys
from pathlib import Path
from interface.postgres.embedded import EmbeddedPostgres

server = EmbeddedPostgres(Path(sys.argv[1]), binaries=Path(sys.argv[2]) if sys.argv[2] else None)
print(server.start(), flush=True)
sys.stdin.read()
server.stop()
"""


class OtherUser:
    """A process that uses the server until it is told to leave, or killed."""

    def __init__(self, data_dir: Path, *, binaries: Path | None = None, prefix: tuple[str, ...] = ()) -> None:
        self.process = subprocess.Popen(
            [*prefix, sys.executable, "-c", USE, str(data_dir), str(binaries or "")],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def url(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def leave(self) -> None:
        self.process.communicate("")
        assert self.process.returncode == 0

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def home() -> Iterator[Path]:
    """A short directory that everybody may pass; servers below it end with the test."""
    path = Path(tempfile.mkdtemp(dir=SHORT, prefix="pl-"))
    path.chmod(0o755)
    yield path
    for cluster in path.rglob("PG_VERSION"):
        postmaster = Postmaster.find(cluster.parent)
        if postmaster is not None:
            postmaster.stop()
    shutil.rmtree(path)


@pytest.fixture
def other_user() -> Iterator[Callable[..., OtherUser]]:
    """Start another process that uses a server; it ends with the test."""
    with contextlib.ExitStack() as started:

        def start(data_dir: Path, *, binaries: Path | None = None, prefix: tuple[str, ...] = ()) -> OtherUser:
            user = OtherUser(data_dir, binaries=binaries, prefix=prefix)
            started.callback(user.kill)
            return user

        yield start


@pytest.fixture(
    params=[pytest.param(None, id="bundled"), pytest.param(SYSTEM, id="system", marks=needs_system_server)]
)
def binaries(request: pytest.FixtureRequest) -> Path | None:
    found: Path | None = request.param
    return found


@pytest.fixture(scope="module")
def made_before() -> Iterator[Callable[[Path | None], Path]]:
    """Data directories whose clusters have been made, by programs: making one takes longer than most tests."""
    made: dict[Path | None, Path] = {}
    with tempfile.TemporaryDirectory(dir=SHORT, prefix="pl-") as home:
        Path(home).chmod(0o755)

        def make(binaries: Path | None) -> Path:
            if binaries not in made:
                made[binaries] = Path(home) / str(len(made))
                with EmbeddedPostgres(made[binaries], binaries=binaries):
                    pass
            return made[binaries]

        yield make


@pytest.fixture
def data(home: Path, made_before: Callable[[Path | None], Path], request: pytest.FixtureRequest) -> Path:
    """A data directory with a cluster on which no server runs."""
    binaries = request.getfixturevalue("binaries") if "binaries" in request.fixturenames else None
    subprocess.run(["cp", "-a", made_before(binaries), home / "data"], check=True)
    return home / "data"


def ask(url: str, question: str) -> object:
    with psycopg.connect(url) as session:
        row = session.execute(question).fetchone()
    return None if row is None else row[0]


def note(url: str) -> None:
    with psycopg.connect(url) as session:
        session.execute("CREATE TABLE note AS SELECT 42 AS answer")


def noted(url: str) -> bool:
    return ask(url, "SELECT answer FROM note") == 42


def work_hard(url: str) -> None:
    """Keep the server at a statement during which it does not look up."""
    with contextlib.suppress(psycopg.OperationalError), psycopg.connect(url) as session:
        session.execute(
            "SELECT count(*) FROM generate_series(1, 1000000) number WHERE md5(number::text) = ''"
        )


def pid_of(data_dir: Path) -> int:
    return int((data_dir / "postgres" / "postmaster.pid").read_text().splitlines()[0])


def open_files(pid: int) -> dict[str, str]:
    try:
        return {file.name: str(file.readlink()) for file in Path(f"/proc/{pid}/fd").iterdir()}
    except PermissionError:
        pytest.skip("root may not look into other users' processes here")


def rewrite_pid_file(data_dir: Path, *, line: int, text: str) -> None:
    file = data_dir / "postgres" / "postmaster.pid"
    lines = file.read_text().splitlines()
    lines[line] = text
    file.write_text("\n".join(lines) + "\n")


def is_known(pid: int) -> bool:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


def runs(pid: int) -> bool:
    answer = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return bool(answer.stdout.strip()) and "Z" not in answer.stdout


def await_that(condition: Callable[[], object]) -> None:
    limit = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.005)


def kill_server(data_dir: Path) -> None:
    pid = pid_of(data_dir)
    os.kill(pid, signal.SIGKILL)
    await_that(lambda: not runs(pid))


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

    def test_count_no_longer_when_killed(self, data: Path, other_user: Callable[..., OtherUser]) -> None:
        killed = other_user(data)
        killed.url()
        server = EmbeddedPostgres(data)
        server.start()
        pid = pid_of(data)
        killed.kill()
        server.stop()
        await_that(lambda: not runs(pid))


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

        monkeypatch.setattr(Patience, "QUIET", 0.0)
        with EmbeddedPostgres(data):
            rewrite_pid_file(data, line=7, text="starting")
            server = EmbeddedPostgres(data, on_wait=get_ready)
            assert ask(server.start(), "SELECT 1") == 1
            server.stop()
        assert "ready to accept connections" in told[0]

    def test_a_server_whose_start_was_broken_off_does_not_stay(
        self, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Patience, "LIMIT", 0.0)
        with pytest.raises(EmbeddedPostgresError, match="neither gets ready"):
            EmbeddedPostgres(data).start()
        assert not (data / "postgres" / "postmaster.pid").exists()

    def test_a_server_that_is_stuck_is_reported(
        self, data: Path, monkeypatch: pytest.MonkeyPatch, other_user: Callable[..., OtherUser]
    ) -> None:
        monkeypatch.setattr(Patience, "LIMIT", 0.05)
        user = other_user(data)
        user.url()
        rewrite_pid_file(data, line=7, text="starting")
        with pytest.raises(EmbeddedPostgresError, match=r"postgres\.log"):
            EmbeddedPostgres(data).start()
        user.leave()


class TestStrangers:
    @needs_root
    def test_reach_neither_the_socket_nor_the_files(self, data: Path) -> None:
        with EmbeddedPostgres(data) as url:
            doors = Path(str(conninfo_to_dict(url)["host"])) / SOCKET
            assert refused(lambda: connect(doors))
            assert refused(lambda: list((data / "postgres").iterdir()))
            assert refused(lambda: (data / "keys" / "postgres-password").read_text())
            assert refused(lambda: (data / "postgres.log").read_text())

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


def refused(attempt: Callable[[], object]) -> bool:
    """Tell whether the system refuses a stranger something, and for no other reason than that he is one."""
    attempt()
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setgid(STRANGER)
            os.setuid(STRANGER)
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


def modes(home: Path) -> dict[Path, tuple[int, int, int]]:
    paths = [*home.parents, home, *home.rglob("*")]
    return {
        path: (status.st_mode, status.st_uid, status.st_gid) for path in paths for status in [path.lstat()]
    }
