"""How the tests themselves run: what is missed is told or refused, and what hangs is named."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from machine import VARIABLE, required

ROOT = Path(__file__).parents[1]
CONFIGURATION = ROOT / "pyproject.toml"
BROWSER_TEST = "tests/browser/test_description.py"


def run_tests(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run tests as `make test` does, but on a machine where no program can be found."""
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", VARIABLE))
    }
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        cwd=ROOT,
        env=inherited | {"PATH": os.devnull} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


class TestWhatIsMissed:
    def test_is_told_in_the_last_lines_with_how_to_get_it(self) -> None:
        ran = run_tests(BROWSER_TEST, "--numprocesses=1", "--dist=loadfile")
        assert ran.returncode == 0, ran.stdout
        *_, heading, told, total = ran.stdout.splitlines()
        assert "not run on this machine" in heading
        assert told.startswith("browser tests (")
        assert told.endswith("): there is no Chromium. To run them: apt-get install chromium-headless-shell")
        assert " skipped in " in total

    def test_fails_where_it_was_required(self) -> None:
        ran = run_tests(BROWSER_TEST, **{VARIABLE: "postgres, browser"})
        assert ran.returncode == 1
        assert "there is no Chromium, and PLACET_TESTS_REQUIRE requires it" in ran.stdout
        assert "skipped" not in ran.stdout.splitlines()[-1]

    def test_may_be_required_as_a_whole_or_by_name(self) -> None:
        assert required({}) == required({VARIABLE: ""}) == frozenset()
        assert required({VARIABLE: "all"}) == {"browser", "disk", "postgres", "vectors"}
        assert required({VARIABLE: "postgres,vectors"}) == {"postgres", "vectors"}
        with pytest.raises(pytest.UsageError, match="names browsers; known are all, browser"):
            required({VARIABLE: "browsers"})


class TestATestThatHangs:
    def test_is_ended_and_named_and_others_go_on(self, tmp_path: Path) -> None:
        tests = tmp_path / "test_hanging.py"
        tests.write_text(
            "import subprocess, sys, threading\n"
            "def test_waits_for_a_thread(): threading.Event().wait()\n"
            "def test_waits_for_a_process(): subprocess.Popen(\n"
            "    [sys.executable, '-c', 'input()'], stdin=subprocess.PIPE).wait()\n"
            "def test_goes_on(): pass\n"
        )
        ran = run_tests(str(tests), f"--rootdir={ROOT}", f"--config-file={CONFIGURATION}", "-o", "timeout=2")
        assert ran.returncode == 1
        assert "2 failed, 1 passed" in ran.stdout.splitlines()[-1]
        for name in ("test_waits_for_a_thread", "test_waits_for_a_process"):
            assert f"::{name} - Failed: Timeout" in ran.stdout

    def test_is_named_even_if_only_its_process_can_be_ended(self, tmp_path: Path) -> None:
        tests = tmp_path / "test_stubborn.py"
        tests.write_text(
            "import threading\n"
            "def test_waits_again():\n"
            "    while True:\n"
            "        try: threading.Event().wait()\n"
            "        except BaseException: pass\n"
            "def test_goes_on(): pass\n"
        )
        limits = ("-o", "timeout=1", "-o", "faulthandler_timeout=2")
        ran = run_tests(
            str(tests), "--numprocesses=1", f"--rootdir={ROOT}", f"--config-file={CONFIGURATION}", *limits
        )
        assert ran.returncode == 1
        assert "1 failed, 1 passed" in ran.stdout.splitlines()[-1]
        assert "crashed while running" in ran.stdout
        assert "::test_waits_again" in ran.stdout
