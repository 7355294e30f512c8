"""A database cluster on disk: made whole or not at all."""

import os
import re
import secrets
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from interface.postgres.embedded.binaries import Binaries
from interface.postgres.embedded.error import EmbeddedPostgresError
from interface.postgres.embedded.os_user import OsUser

_BUILTIN_LOCALES_SINCE = 17


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """The directory of a database cluster, its programs, and the user who runs the server on it."""

    directory: Path
    binaries: Binaries
    user: OsUser

    @property
    def exists(self) -> bool:
        """Whether the cluster has been made."""
        return (self.directory / "PG_VERSION").exists()

    def check(self) -> None:
        """:raises EmbeddedPostgresError: if these programs do not belong to this cluster"""
        made_by = (self.directory / "PG_VERSION").read_text().strip()
        if made_by != str(self.binaries.version):
            raise EmbeddedPostgresError(
                f"{self.directory} was made by PostgreSQL {made_by}, but the programs in {self.binaries.directory}"
                f" are of version {self.binaries.version}: name those of version {made_by} in PLACET_POSTGRES_BIN."
            )

    def create(self, *, superuser: str, password: str) -> None:
        """
        Make the cluster beside its place and move it there when it is complete.

        :raises EmbeddedPostgresError: if something else is in its place, or if it cannot be made
        """
        if self.directory.exists() and any(self.directory.iterdir()):
            raise EmbeddedPostgresError(
                f"{self.directory} is not empty and no database cluster: move it away,"
                " or choose another directory with PLACET_DATA_DIR."
            )
        home, prefix = self.directory.parent, f"{self.directory.name}.new-"
        for leftover in home.glob(f"{prefix}*"):
            # What an interrupted start left; its initdb may still be writing there, then it goes next time.
            shutil.rmtree(leftover, ignore_errors=True)
        workshop = Path(tempfile.mkdtemp(prefix=prefix, dir=home))
        try:
            self._initialise(workshop, superuser=superuser, password=password)
            (workshop / "data").rename(self.directory)
            flush_directory(home)
        finally:
            shutil.rmtree(workshop, ignore_errors=True)

    def _initialise(self, workshop: Path, *, superuser: str, password: str) -> None:
        password_file = workshop / "password"
        password_file.touch(mode=0o600)
        password_file.write_text(password)
        self.user.own(password_file)
        self.user.own(workshop)
        command = [
            self.binaries.program("initdb"),
            f"--pgdata={workshop / 'data'}",
            f"--username={superuser}",
            f"--pwfile={password_file}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--data-checksums",
        ]
        if self.binaries.version >= _BUILTIN_LOCALES_SINCE:
            status, output = self._run([*command, "--locale-provider=builtin", "--locale=C.UTF-8"])
        else:
            status, output = self._run([*command, "--locale=C.UTF-8"])
            if re.search(
                "invalid locale", output
            ):  # a system without it: characters outside ASCII have no case then
                status, output = self._run([*command, "--locale=C"])
        if status != 0:
            raise EmbeddedPostgresError(
                f"The database cluster {self.directory} cannot be made:\n{output.strip()}"
            )

    def _run(self, command: list[str]) -> tuple[int, str]:
        reaching = (self.directory.parent, self.binaries.directory)
        with self.user.spawn(command, reaching=reaching, output=subprocess.PIPE) as process:
            try:
                output, _ = process.communicate()
            except BaseException:
                process.kill()
                raise
        return process.returncode, output.decode(errors="replace")


def password_of(cluster: Cluster, *, file: Path) -> str:
    """
    Return the superuser's password, made up if the cluster is still to be made.

    :raises EmbeddedPostgresError: if it is missing though there is a cluster
    """
    if file.exists():
        return _read(file)
    if cluster.exists:
        raise EmbeddedPostgresError(
            f"The password of the database {cluster.directory} is missing: put the file {file} back from a backup."
        )
    if not file.parent.exists():
        file.parent.mkdir(mode=0o700)
    draft = file.with_name(f"{file.name}.new")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    with draft.open("w") as target:
        target.write(f"{secrets.token_urlsafe(32)}\n")
        target.flush()
        os.fsync(target.fileno())
    draft.replace(file)
    flush_directory(file.parent)
    return _read(file)


def _read(file: Path) -> str:
    try:
        return file.read_text("ascii").strip()
    except UnicodeDecodeError:
        raise EmbeddedPostgresError(f"{file} holds no password: put it back from a backup.") from None


def flush_directory(directory: Path) -> None:
    """See to it that what was made or renamed in a directory is still there after a power cut."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
