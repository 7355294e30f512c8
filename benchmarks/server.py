"""The service under measurement: `placet serve` in a process of its own."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, TypeVar

import orjson

from benchmarks.client import Connection, Stream
from benchmarks.process import Process
from benchmarks.workload import WORKFLOW

L = TypeVar("L", bound="Listening")

_READY = "Placet is ready on "
_COMMAND = (sys.executable, "-m", "interface.cli.main")


class NotStartedError(Exception):
    """The service, or one of its commands, did not do what it should."""


@dataclass(frozen=True, kw_only=True, slots=True)
class House:
    """Where a service lives: a data directory and a database. Several processes may share it."""

    data_dir: Path
    database_url: str
    settings: Mapping[str, str] = field(default_factory=dict)
    """What else is in the environment of its processes."""
    program: tuple[str, ...] = _COMMAND
    """What its processes are."""

    @property
    def log(self) -> Path:
        """The file that takes what its server says."""
        return self.data_dir / "serve.log"

    @property
    def environment(self) -> dict[str, str]:
        """The environment of its processes."""
        mine = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("PLACET_")
            and name != "PYTHONDONTWRITEBYTECODE"  # a service that starts again does not compile itself anew
        }
        return (
            mine
            | {"PLACET_DATA_DIR": str(self.data_dir), "PLACET_DATABASE_URL": self.database_url}
            | dict(self.settings)
        )

    async def placet(self, *arguments: str) -> Any:
        """Run a `placet` command; return what it prints as JSON. :raises NotStartedError: if it fails"""
        return orjson.loads(await self._run(*arguments, "--json"))

    async def publish(self, text: str = WORKFLOW) -> str:
        """Import a workflow file and publish it; return an API key for it."""
        file = self.data_dir / "workflow.yml"
        file.write_text(text)
        imported = await self.placet("import", str(file), "--publish", "--new")
        created = await self.placet("keys", "create", imported["workflow_id"])
        return str(created["key"])

    async def publish_definition(self, document: str) -> str:
        """Have the program that has more types of nodes publish a definition; return an API key for it."""
        return (await self._run("publish", given=document.encode())).decode().strip()

    async def _run(self, *arguments: str, given: bytes | None = None) -> bytes:
        process = await asyncio.create_subprocess_exec(
            *self.program, *arguments, env=self.environment,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        output, errors = await process.communicate(given)
        if process.returncode:
            raise NotStartedError(f"placet {' '.join(arguments)}: {errors.decode()}")
        return output


class Listening:
    """A process that answers requests."""

    def __init__(self, process: asyncio.subprocess.Process, url: str) -> None:
        self._process = process
        self.url = url
        self.process = Process(process.pid)

    async def kill(self) -> None:
        """End it as a crash would; return when it is gone."""
        self._process.kill()
        await self._process.wait()

    async def terminate(self) -> int:
        """Ask it to end; return its exit code when it is gone."""
        if self._process.returncode is None:
            self._process.terminate()
        return await self._process.wait()

    @asynccontextmanager
    async def connections(self, key: str, count: int) -> AsyncIterator[list[Connection]]:
        """Give so many connections to it."""
        opened = [await Connection.open(self.url, key) for _ in range(count)]
        try:
            yield opened
        finally:
            for connection in opened:
                connection.close()

    @asynccontextmanager
    async def streams(self, key: str, paths: Sequence[str]) -> AsyncIterator[list[Stream]]:
        """Give open streams of these paths, of which the first bytes have arrived."""
        opened: list[Stream] = []
        try:
            for path in paths:
                stream = await Stream.open(self.url, key)
                opened.append(stream)
                first = stream.until(b"ping")
                stream.send("GET", path)
                await first
            yield opened
        finally:
            for stream in opened:
                stream.close()


class Server(Listening):
    """A running `placet serve`."""

    @classmethod
    async def start(cls, house: House) -> Self:
        """Start it; it is ready then. :raises NotStartedError: if it does not get ready"""
        with house.log.open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                *house.program,
                "serve",
                "--port",
                "0",
                env=house.environment,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        line = await _first_line(process)
        if not line.startswith(_READY):
            await process.wait()
            raise NotStartedError(f"{line!r}: {house.log.read_text()[-2000:]}")
        return cls(process, line.removeprefix(_READY).strip())


class Baseline(Listening):
    """Something to compare with: a module that serves and prints where."""

    @classmethod
    async def start(cls, module: str, *arguments: str) -> Self:
        """Start it; it is ready then."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", module, *arguments,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        return cls(process, (await _first_line(process)).strip())


@asynccontextmanager
async def running(listening: L) -> AsyncIterator[L]:
    """Give a process that has been started, and end it with the block."""
    try:
        yield listening
    finally:
        await listening.terminate()


async def _first_line(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    return (await process.stdout.readline()).decode()
