"""The `placet` command, run as a person or a script runs it."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from warm_commands import LARGEST, WarmCommands

PATIENCE_SECONDS = 120
EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a command answered."""

    exit: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on stdout."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The documents on stdout, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def rows(self) -> list[list[str]]:
        """The cells of the table on stdout, without its titles."""
        return [line.split("\t") for line in self.out.splitlines()[1:]]

    @property
    def error(self) -> Any:
        """The error on stderr, as JSON."""
        return json.loads(self.err)["error"]


@dataclass(frozen=True, kw_only=True)
class CommandLine:
    """Runs commands in one environment."""

    environment: dict[str, str]

    def __call__(self, *arguments: str, input: str | None = None, **settings: str) -> Said:
        """Run `placet` with the arguments; `settings` are environment variables without their prefix."""
        environment = self.environment | {f"PLACET_{name.upper()}": value for name, value in settings.items()}
        if _needs_its_own_start(arguments, environment):
            return _started(arguments, environment, input)
        with (
            tempfile.TemporaryFile() as given,
            tempfile.TemporaryFile() as out,
            tempfile.TemporaryFile() as err,
        ):
            given.write((input or "").encode())
            given.seek(0)
            streams = [file.fileno() for file in (given, out, err)]
            exit_status = _warm().run(
                arguments, environment=environment, streams=streams, timeout=PATIENCE_SECONDS
            )
            return Said(exit=exit_status, out=_text(out), err=_text(err))


@cache
def _warm() -> WarmCommands:
    return WarmCommands()


def _needs_its_own_start(arguments: tuple[str, ...], environment: dict[str, str]) -> bool:
    """Whether something is said to the interpreter that it only hears when it starts, or the command is too long."""
    heard = ("PYTHON", "LANG", "LC_", "LD_")
    differing = environment.items() ^ os.environ.items()
    length = sum(map(len, (*arguments, *environment.keys(), *environment.values())))
    return any(name.startswith(heard) for name, _ in differing) or 4 * length > LARGEST


def _started(arguments: tuple[str, ...], environment: dict[str, str], input: str | None) -> Said:
    done = subprocess.run(
        [sys.executable, "-m", "interface.cli.main", *arguments],
        env=environment,
        input=input,
        stdin=subprocess.DEVNULL if input is None else None,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_SECONDS,
    )
    return Said(exit=done.returncode, out=done.stdout, err=done.stderr)


def _text(file: Any) -> str:
    file.seek(0)
    text: str = file.read().decode()
    return text.replace("\r\n", "\n").replace("\r", "\n")
