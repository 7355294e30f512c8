"""What a service writes to its log: one line for each thing, whoever tells it."""

import json
import subprocess
import sys
from typing import Any

import pytest

PROGRAM = """
import logging
from interface.runtime import logs

logs.configure(level="{level}", style="{style}")
lost = logging.getLogger("psycopg.pool")
lost.info("nothing to see")
lost.warning("lost %s", "a\\nforged\\x1b[2J line")
ours = logs.Logger("interface.here")
ours.debug("looked")
ours.info("answered", form_id="f 1", action="a\\ud83db", times=10**30, nobody=None)
try:
    secret = "s3cret"
    1 / 0
except ZeroDivisionError:
    lost.exception("failed")
    ours.exception("broke", run_id="r")
"""


def written(level: str, style: str) -> str:
    """What a process logs whose library tells of something, and we do."""
    code = PROGRAM.format(level=level, style=style)
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return ended.stderr


def lines(level: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written(level, "json").splitlines()]


def test_a_line_of_json_for_programs() -> None:
    lost, ours, failed, broke = lines("info")
    assert (lost["event"], lost["logger"]) == ("lost a\nforged\x1b[2J line", "psycopg.pool")
    assert (failed["event"], "ZeroDivisionError" in failed["exception"]) == ("failed", True)
    assert (lost["level"], failed["level"]) == ("warning", "error")
    assert ours.pop("timestamp").endswith("Z")
    assert ours == {
        "level": "info",
        "event": "answered",
        "form_id": "f 1",
        "action": "a\ud83db",
        "times": 10**30,
        "nobody": None,
    }
    assert (broke["run_id"], "ZeroDivisionError" in broke["exception"]) == ("r", True)
    assert "s3cret" not in failed["exception"]


def test_a_line_of_text_for_people() -> None:
    lost, ours, *failed = written("info", "text").splitlines()
    assert lost.split(" ", 1)[1] == r"warning  lost a\nforged\u001b[2J line  logger=psycopg.pool"
    said = r'info     answered  form_id="f 1" action="a\ud83db" times=1000000000000000000000000000000 nobody=None'
    assert ours.split(" ", 1)[1] == said
    assert failed[1] == "  | Traceback (most recent call last):"
    assert not any("\x1b" in line for line in failed)


@pytest.mark.parametrize(
    ("level", "events"),
    [
        ("debug", ["lost a\nforged\x1b[2J line", "looked", "answered", "failed", "broke"]),
        ("warning", ["lost a\nforged\x1b[2J line", "failed", "broke"]),
        ("error", ["failed", "broke"]),
    ],
)
def test_from_the_wanted_level_on(level: str, events: list[str]) -> None:
    assert [line["event"] for line in lines(level)] == events
