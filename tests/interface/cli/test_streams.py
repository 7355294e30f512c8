"""Commands whose output nobody reads to its end, or that were started without one."""

import os
import subprocess
import sys

import pytest
from command_line import CommandLine

COMMANDS = [["runs"], ["runs", "--json"], ["check"], ["--help"]]


class TestOutput:
    @pytest.mark.parametrize("arguments", COMMANDS)
    def test_may_go_unread(self, placet: CommandLine, arguments: list[str]) -> None:
        with subprocess.Popen(
            [sys.executable, "-m", "interface.cli.main", *arguments],
            env=placet.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as command:
            assert command.stdout is not None and command.stderr is not None
            command.stdout.close()
            assert (command.stderr.read(), command.wait()) == ("", 0)

    @pytest.mark.parametrize("closed", [0, 1, 2])
    def test_is_not_needed(self, placet: CommandLine, closed: int) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "interface.cli.main", "runs"],
            env=placet.environment,
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=lambda: os.close(closed),
        )
        assert (done.returncode, done.stderr) == (0, "")
