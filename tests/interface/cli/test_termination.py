"""Ctrl-C at moments at which it is pressed by who has started the wrong thing, or is in a hurry."""

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from eventually import eventually
from service import environment
from terminal import terminal


class TestCtrlC:
    @pytest.mark.parametrize("module", ["pydantic_core", "typer"])
    def test_ends_a_command_that_is_still_being_loaded_without_a_word(
        self, tmp_path: Path, module: str
    ) -> None:
        with subprocess.Popen(
            [sys.executable, "-X", "importtime", "-m", "interface.cli.main", "demo"],
            env=environment(tmp_path / "data"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as loading:
            assert loading.stderr is not None
            while not loading.stderr.readline().rstrip().endswith(f" {module}"):
                assert loading.poll() is None
            loading.send_signal(signal.SIGINT)
            said, told = loading.communicate()
        assert loading.returncode == -signal.SIGINT
        assert (said, "Traceback" in told) == ("", False)
        assert not (tmp_path / "data").exists()

    def test_leaves_nothing_behind_however_often_it_is_pressed(self, tmp_path: Path) -> None:
        data = tmp_path / "data"

        async def being_made() -> bool:
            return any(data.glob("postgres.new-*"))

        with terminal(environment(data), "demo", "--port", "0", anew=True) as person:
            person.expect("Creating a database in")
            person.reading(lambda: asyncio.run(eventually(being_made, what="a database is being made")))
            assert person.wait(pressing="\x03") in (128 + signal.SIGINT, -signal.SIGINT)
            assert "Traceback" not in person.text
        assert not list(data.glob("postgres.new-*"))
        assert not (data / "postgres" / "postmaster.pid").exists()
