"""What a service writes to its log: one line of JSON for each thing, whoever tells it."""

import json
import subprocess
import sys

LIBRARY = """
import logging
from interface.cli.store import log_to_stderr

log_to_stderr(logging.{level})
lost = logging.getLogger("psycopg.pool")
lost.info("nothing to see")
lost.warning("lost %s", "a\\nforged\\x1b[2J line")
try:
    1 / 0
except ZeroDivisionError:
    lost.exception("failed")
"""


def logged(level: str) -> list[dict[str, str]]:
    """What a process logs whose library tells of something."""
    code = LIBRARY.format(level=level)
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in ended.stderr.splitlines()]


def test_what_libraries_tell_is_in_lines_of_ours() -> None:
    lost, failed = logged("INFO")
    assert (lost["event"], lost["logger"]) == ("lost a\nforged\x1b[2J line", "psycopg.pool")
    assert (failed["event"], "ZeroDivisionError" in failed["exception"]) == ("failed", True)
    assert (lost["level"], failed["level"]) == ("warning", "error")


def test_commands_hear_of_errors_only() -> None:
    assert [line["event"] for line in logged("ERROR")] == ["failed"]
