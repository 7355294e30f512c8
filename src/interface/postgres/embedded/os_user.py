"""The user of the operating system that a database server runs as."""

import os
import pwd
import shutil
import stat
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

from interface.postgres.embedded.error import EmbeddedPostgresError

_PREFERRED = ("postgres", "nobody")
_DAC_READ_SEARCH = 2
_SETPCAP = 8
# Nothing of our environment goes along: a stray PG… variable would change what the programs do.
_ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OsUser:
    """Who runs the server: ourselves, or someone unprivileged if we are root, for PostgreSQL refuses root."""

    name: str
    uid: int
    gid: int

    @classmethod
    def for_cluster(cls, cluster: Path, *, name: str | None) -> Self:
        """
        Return who runs the server on that directory: its owner if it is there, else the named user, else a default.

        :raises EmbeddedPostgresError: if we may not act as that user
        """
        owner = cluster.stat().st_uid if (cluster / "PG_VERSION").exists() else None
        if os.geteuid() == 0:
            user = cls._by_name(name) if not owner else cls._by_uid(owner)
        else:
            user = cls._by_uid(os.geteuid())
        if owner not in (None, user.uid) or name not in (None, user.name):
            raise EmbeddedPostgresError(
                f"{cluster} cannot be run by the user {user.name}"
                f" (its owner: {'nobody yet' if owner is None else _name(owner)}, asked for: {name or 'no one'}):"
                " start as its owner or as root, or choose another directory with PLACET_DATA_DIR."
            )
        return user

    @property
    def is_us(self) -> bool:
        """Whether this is the user of our own process."""
        return self.uid == os.geteuid()

    def own(self, path: Path) -> None:
        """Give the user a file or directory that we just made."""
        if not self.is_us:
            os.chown(path, self.uid, self.gid)

    def spawn(
        self, command: Sequence[str], *, reaching: Iterable[Path], output: IO[bytes] | int
    ) -> subprocess.Popen[bytes]:
        """
        Start a program as this user, apart from our terminal, our files and our environment.

        :param reaching: the directories the program has to get to
        :raises EmbeddedPostgresError: if it would not get to them
        """
        prefix = self._passage(reaching)
        drops = not self.is_us and not prefix
        return subprocess.Popen(
            [*prefix, *command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",  # ours may be closed to the user
            env=_ENVIRONMENT,
            umask=0o077,
            start_new_session=True,
            user=self.uid if drops else None,
            group=self.gid if drops else None,
            extra_groups=[] if drops else None,
        )

    def _passage(self, reaching: Iterable[Path]) -> list[str]:
        """
        Return what has to precede a command so that the user gets to those directories; usually nothing.

        Opening a directory to everybody because the server's user has to pass would undo what its owner decided,
        so the one process gets the one capability it takes, to read and to pass, never to write.
        """
        closed = None if self.is_us else next(filter(None, map(self._first_closed, reaching)), None)
        if closed is None:
            return []
        setpriv = shutil.which("setpriv")
        if setpriv is None or not has_passage_to_give():
            raise EmbeddedPostgresError(
                f"PostgreSQL does not run as root, and the user {self.name} may not pass the directory {closed}"
                f" ({'setpriv is not installed' if setpriv is None else 'CAP_DAC_READ_SEARCH is not granted'}):"
                " choose a directory open to that user with PLACET_DATA_DIR, or start as a normal user."
            )
        only = "-all,+dac_read_search"
        user = [f"--reuid={self.uid}", f"--regid={self.gid}", "--clear-groups", "--no-new-privs"]
        # Without this access() would not count the capability, and initdb asks that about its own programs.
        user.append("--securebits=+no_setuid_fixup")
        return [setpriv, *user, f"--inh-caps={only}", f"--ambient-caps={only}", f"--bounding-set={only}"]

    def _first_closed(self, path: Path) -> Path | None:
        real = path.resolve()
        way = [*reversed(real.parents), real]
        return next((directory for directory in way if not self._may_pass(directory.stat())), None)

    def _may_pass(self, status: os.stat_result) -> bool:
        if status.st_uid == self.uid:
            return bool(status.st_mode & stat.S_IXUSR)
        return bool(status.st_mode & (stat.S_IXGRP if status.st_gid == self.gid else stat.S_IXOTH))

    @classmethod
    def _by_name(cls, name: str | None) -> Self:
        for candidate in _PREFERRED if name is None else (name,):
            try:
                found = pwd.getpwnam(candidate)
            except KeyError:
                continue
            if found.pw_uid != 0:
                return cls(name=found.pw_name, uid=found.pw_uid, gid=found.pw_gid)
        raise EmbeddedPostgresError(
            f"PostgreSQL does not run as root, and there is no unprivileged user {name or ' or '.join(_PREFERRED)}"
            " to run it: create one, or start as a normal user."
        )

    @classmethod
    def _by_uid(cls, uid: int) -> Self:
        try:
            return cls(name=_name(uid), uid=uid, gid=pwd.getpwuid(uid).pw_gid)
        except KeyError:  # a container may run us as a number without an account
            return cls(name=str(uid), uid=uid, gid=os.getegid())


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def has_passage_to_give() -> bool:
    """Tell whether our process holds the capability to pass closed directories, and may hand it on."""
    try:
        status = Path("/proc/self/status").read_text()
    except FileNotFoundError:  # not Linux: there are no capabilities
        return False
    fields = dict(line.split(":", 1) for line in status.splitlines())
    held = int(fields["CapEff"], 16) & int(fields["CapBnd"], 16)
    return all(held >> capability & 1 for capability in (_DAC_READ_SEARCH, _SETPCAP))
