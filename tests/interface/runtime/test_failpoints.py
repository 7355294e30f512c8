"""Failpoints kill the process where they are told to, and nowhere else."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from interface.runtime.failpoints import VARIABLE

SOURCE = Path(__file__).parents[3] / "src"
PROGRAM = """
from interface.runtime.failpoints import failpoint
for number in range(5):
    failpoint("other")
    failpoint("here")
    print(number, flush=True)
"""


def run(value: str | None) -> subprocess.CompletedProcess[bytes]:
    """Run a program that passes the point `here` five times."""
    environment = {"PYTHONPATH": str(SOURCE)} | ({} if value is None else {VARIABLE: value})
    return subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, env=environment)


@pytest.mark.parametrize("value", [None, "", "elsewhere", "her", "here:6"])
def test_nothing_happens_unless_the_pass_is_named(value: str | None) -> None:
    assert run(value).returncode == 0


@pytest.mark.parametrize(("value", "survived"), [("here", 0), ("here:1", 0), ("here:3", 2), ("other:5", 4)])
def test_the_named_pass_is_the_last(value: str, survived: int) -> None:
    done = run(value)
    assert done.returncode == -signal.SIGKILL
    assert len(done.stdout.splitlines()) == survived
