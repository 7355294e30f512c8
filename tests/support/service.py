"""A real service for tests: `placet serve` in a process of its own, on loopback, ended by its own process id."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from warm_commands import WarmCommand, can_be_warm, warm_commands

READY = "Placet is ready on "
COMMAND = (sys.executable, "-m", "interface.cli.main")


class Service:
    """A running `placet serve`; what it logs goes into a file if one is named, down to the last detail if `verbose`."""

    def __init__(
        self,
        environment: dict[str, str],
        *,
        port: int = 0,
        log: Path | None = None,
        verbose: bool = True,
        arguments: Sequence[str] = (),
        program: Sequence[str] | None = None,
    ) -> None:
        """:param program: what is started; by default a fork of a process that has loaded everything"""
        self.environment = environment
        command = ["serve", "--port", str(port), *arguments]
        if log is not None and verbose:
            command.append("--verbose")
        with contextlib.nullcontext() if log is None else log.open("ab") as errors:
            self._process, self._output = _begun(program, command, environment, errors)
        line = self._output.readline()
        if not line.startswith(READY):
            raise RuntimeError(f"the service did not start: {line!r}, exit code {self.wait()}")
        self.url = line.removeprefix(READY).strip()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def exit_code(self) -> int | None:
        """How it ended; nothing while it runs."""
        return self._process.poll()

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self._process.send_signal(number)

    def kill(self) -> None:
        """End it as a crash would, and wait until it is gone."""
        self._process.send_signal(signal.SIGKILL)
        self.wait()

    def terminate(self) -> int:
        """Ask it to end; return its exit code."""
        self._process.send_signal(signal.SIGTERM)
        return self.wait()

    def wait(self) -> int:
        """Wait until it is gone; return its exit code."""
        code = self._process.wait(60)
        self._output.close()
        return code

    def close(self) -> None:
        """End it, if it still runs."""
        if self._process.poll() is None:
            self.terminate()
        self._output.close()


def _begun(
    program: Sequence[str] | None,
    command: Sequence[str],
    environment: dict[str, str],
    errors: IO[bytes] | None,
) -> tuple[subprocess.Popen[str] | WarmCommand, IO[str]]:
    """Return the command of that program, begun, and what it prints."""
    if program is not None or not can_be_warm(command, environment):
        process = subprocess.Popen(
            [*(program or COMMAND), *command],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
        assert process.stdout is not None
        return process, process.stdout
    output, theirs = os.pipe()
    with Path(os.devnull).open() as nothing, os.fdopen(theirs, "wb") as stdout:
        streams = [nothing.fileno(), stdout.fileno(), 2 if errors is None else errors.fileno()]
        return warm_commands().start(command, environment=environment, streams=streams), os.fdopen(output)


def environment(data_dir: Path, **settings: str) -> dict[str, str]:
    """The environment of a process that works on that data directory; settings without their prefix."""
    mine = {key: value for key, value in os.environ.items() if not key.startswith("PLACET_")}
    given = {f"PLACET_{key.upper()}": value for key, value in settings.items()}
    return mine | {"PLACET_DATA_DIR": str(data_dir)} | given


@contextmanager
def service(
    environment: dict[str, str], *, log: Path | None = None, program: Sequence[str] | None = None
) -> Iterator[Service]:
    """A service that ends with the block."""
    running = Service(environment, log=log, program=program)
    try:
        yield running
    finally:
        running.close()


def placet(environment: dict[str, str], *arguments: str, input: str | None = None) -> Any:
    """Run a `placet` command with `--json` and return what it prints."""
    result = subprocess.run(
        [*COMMAND, *arguments, "--json"],
        env=environment,
        input=input,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if result.returncode:
        raise RuntimeError(f"placet {' '.join(arguments)} ended with {result.returncode}: {result.stderr}")
    return json.loads(result.stdout)
