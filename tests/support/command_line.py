"""The `placet` command, run as a person or a script runs it."""

import json
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from warm_commands import can_be_warm, warm_commands

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
        if not can_be_warm(arguments, environment):
            return _started(arguments, environment, input)
        with (
            tempfile.TemporaryFile() as given,
            tempfile.TemporaryFile() as out,
            tempfile.TemporaryFile() as err,
        ):
            given.write((input or "").encode())
            given.seek(0)
            streams = [file.fileno() for file in (given, out, err)]
            command = warm_commands().start(arguments, environment=environment, streams=streams)
            try:
                exit_status = command.wait(PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                command.send_signal(signal.SIGKILL)
                raise
            return Said(exit=exit_status, out=_text(out), err=_text(err))


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
