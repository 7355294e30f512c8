"""A PostgreSQL server of our own, for whoever has none."""

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

import psycopg

from interface.postgres.embedded.binaries import Binaries
from interface.postgres.embedded.cluster import Cluster, flush_directory, password_of
from interface.postgres.embedded.error import ClusterLostError, EmbeddedPostgresError
from interface.postgres.embedded.launch import launch
from interface.postgres.embedded.os_user import OsUser
from interface.postgres.embedded.postmaster import Postmaster
from interface.postgres.embedded.server_log import ServerLog, StartupDeadline
from interface.postgres.embedded.sharing import Sharing
from interface.postgres.embedded.socket_directory import SocketDirectory
from interface.runtime.directories import DirectoryLostError, DirectoryWatch

__all__ = ["ClusterLostError", "EmbeddedPostgres", "EmbeddedPostgresError"]

_DATABASE = "placet"
_USER = "placet"
_ORPHANS = "pre-existing shared memory block"
_PATIENCE_WITH_ORPHANS = 60.0
_MARK = """\
The database of this directory is in postgres/. Where that is gone, no empty one is made in its place: put it back from
a backup. To begin anew, move this whole directory away.
"""


class EmbeddedPostgres:
    """
    The server on `<data_dir>/postgres`, shared by every process that uses the same directory.

    The first to start it starts it, the last to stop it stops it; a server whose users were all killed is taken over
    by the next one. Calls block; they may come from any thread. As a context manager it gives the URL.
    """

    def __init__(
        self,
        data_dir: Path,
        *,
        binaries: Path | None = None,
        os_user: str | None = None,
        on_wait: Callable[[str], None] | None = None,
        on_create: Callable[[], None] = lambda: None,
    ) -> None:
        """
        :param binaries: the directory of the PostgreSQL programs, instead of those installed along with us
        :param os_user: who runs the server if we are root; by default `postgres`, or else `nobody`
        :param on_wait: is told, in a sentence, what takes longer than a moment
        :param on_create: is called before a database is made, and may refuse that by an error
        """
        self._on_create = on_create
        self._data_dir = data_dir.expanduser().resolve()
        self._binaries = binaries
        self._os_user = os_user
        self._tell = on_wait if on_wait is not None else lambda _: None
        self._directory = self._data_dir / "postgres"
        self._password_file = self._data_dir / "keys" / "postgres-password"
        self._log = ServerLog(self._data_dir / "postgres.log")
        self._sockets = SocketDirectory(self._data_dir)
        self._sharing = Sharing(self._data_dir, tell=self._tell)
        self._mark = self._data_dir / "postgres.created"
        self._watch: DirectoryWatch | None = None
        self._postmaster: Postmaster | None = None

    def start(self) -> str:
        """
        Return the URL, with password, of a database that is ready; call again if the server was lost.

        :raises ClusterLostError: if there was a database, and it is gone
        :raises EmbeddedPostgresError: if there can be none
        """
        self.check()
        with self._explaining():
            user = OsUser.for_cluster(self._directory, name=self._os_user)
            self._make_data_dir(user)
            cluster = Cluster(directory=self._directory, binaries=Binaries.at(self._binaries), user=user)
            with self._sharing.alone():
                self._sharing.join()
                try:
                    return self._watched(self._serve(cluster))
                except BaseException:
                    self._leave()
                    raise

    def check(self) -> None:
        """:raises ClusterLostError: if the directory of the server that was started is gone, or is another one"""
        try:
            if self._watch is not None:
                self._watch.check()
        except DirectoryLostError as lost:
            raise ClusterLostError(
                f"{lost}. What was recorded there cannot be reached any more: put it back, from a backup if need be."
            ) from lost

    def abandon(self) -> None:
        """
        End a server whose directory is gone, before it writes anything else; use it no longer.

        :raises EmbeddedPostgresError: if it stays
        """
        if self._postmaster is not None:
            self._postmaster.stop(at_once=True)
            self._sockets.discard()
        with self._sharing.leave():
            pass

    @property
    def running(self) -> bool:
        """Whether there is a server, ready or not; takes no time to tell."""
        return Postmaster.find(self._directory) is not None

    def stop(self) -> None:
        """
        Use the server no longer; it stops if nobody else does, or if its directory is gone.

        :raises EmbeddedPostgresError: if it should stop and does not
        """
        try:
            self.check()
        except ClusterLostError:
            self.abandon()
        if self._sharing.joined:
            with self._explaining(), self._sharing.alone():
                self._leave()

    def __enter__(self) -> str:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @contextlib.contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise EmbeddedPostgresError(
                f"No database server can run on {self._data_dir} ({error}): put that right,"
                " choose another directory with PLACET_DATA_DIR, or name a server in PLACET_DATABASE_URL."
            ) from error

    def _make_data_dir(self, user: OsUser) -> None:
        if not self._data_dir.exists():
            self._data_dir.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(FileExistsError):  # another process was as quick
                self._data_dir.mkdir(mode=0o700)
                # The server's user has to pass, but need not see what else is there.
                self._data_dir.chmod(0o700 if user.is_us else 0o711)
                flush_directory(self._data_dir.parent)

    def _watched(self, url: str) -> str:
        """From now on the directories are known, and so is the server, should its directory go."""
        if not self._mark.exists():
            self._mark.write_text(_MARK)
            flush_directory(self._data_dir)
        self._watch = DirectoryWatch((self._data_dir, self._directory))
        self._postmaster = Postmaster.find(self._directory)
        return url

    def _leave(self) -> None:
        with self._sharing.leave() as last:
            postmaster = Postmaster.find(self._directory) if last else None
            if postmaster is not None:
                postmaster.stop()
                self._sockets.discard()

    def _serve(self, cluster: Cluster) -> str:
        if not cluster.exists:
            if self._mark.exists():
                raise ClusterLostError(
                    f"The database in {self._directory} is gone: put it back from a backup, or set PLACET_DATA_DIR to"
                    " where it is. To begin with an empty one, move the whole directory away."
                )
            self._on_create()
        password = password_of(cluster, file=self._password_file)
        if not cluster.exists:
            self._tell(f"Creating a database in {self._data_dir} ...")
            cluster.create(superuser=_USER, password=password)
        patience = StartupDeadline(self._log, tell=self._tell)
        host = quote(os.fsencode(self._socket_of_server(cluster, patience)), safe="")

        def url(database: str) -> str:
            return f"postgresql://{_USER}:{password}@/{database}?host={host}&port=5432"

        with self._session(url("postgres"), patience) as session:
            if session.execute("SELECT FROM pg_database WHERE datname = %s", (_DATABASE,)).fetchone() is None:
                session.execute(f"CREATE DATABASE {_DATABASE}")
        return url(_DATABASE)

    def _socket_of_server(self, cluster: Cluster, patience: StartupDeadline) -> Path:
        """Return the directory of the socket of a server that is ready: of the one that runs, or of a new one."""
        orphans_until = time.monotonic() + _PATIENCE_WITH_ORPHANS
        while True:
            before = self._log.size
            found = Postmaster.find(cluster.directory)
            if found is None:
                sockets = self._sockets.make(cluster.user)
                postmaster = launch(cluster, socket_directory=sockets, log=self._log)
            else:
                postmaster = found
            try:
                while postmaster.alive and postmaster.state in ("", "starting"):
                    patience.pause()
            except BaseException:
                if found is None:
                    postmaster.stop()  # before it wrote its pid file nobody would find it
                raise
            directory = postmaster.socket_directory
            if postmaster.alive and postmaster.state == "ready" and directory is not None:
                return directory
            if postmaster.alive:
                postmaster.stop()  # it was told to stop, or its socket was taken away: it takes no more sessions
            if found is None and Postmaster.find(cluster.directory) is None:
                message = "\n".join(self._log.lines(since=before))
                if _ORPHANS not in message or time.monotonic() > orphans_until:
                    raise EmbeddedPostgresError(f"The database server ended while it started:\n{message}")
                patience.pause()

    def _session(self, url: str, patience: StartupDeadline) -> psycopg.Connection:
        while True:
            try:
                return psycopg.connect(url, autocommit=True, connect_timeout=5)
            except psycopg.errors.ConnectionTimeout as silence:
                raise EmbeddedPostgresError(
                    f"The database server on {self._directory} runs but does not answer: see whether it was stopped,"
                    " or end it by hand."
                ) from silence
            except psycopg.OperationalError as refusal:
                # It goes through the recovery again after one of its processes crashed.
                if "the database system is" not in str(refusal):
                    raise EmbeddedPostgresError(
                        f"The database server on {self._directory} refuses us ({refusal}): if that is about the"
                        f" password, put the file {self._password_file} back from a backup."
                    ) from refusal
            patience.pause()
