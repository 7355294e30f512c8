"""What few need is loaded later, and nobody waits for it then."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from interface.main.preloading import LATER

SRC = Path(__file__).parents[3] / "src"


def loaded_by(code: str) -> set[str]:
    """The modules that a new process has loaded after that."""
    program = f"import sys\n{code}\nprint(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(ended.stdout.split())


def test_serving_begins_without_it() -> None:
    at_first = loaded_by("import interface.main.serve, interface.main.web, interface.http.app")
    assert not at_first & {*LATER, "eventsourcing"}


def test_everything_is_there_once_it_is_loaded() -> None:
    assert set(LATER) <= loaded_by("from interface.main.preloading import load; load()")


def test_what_the_domain_loads_where_it_is_needed_is_among_it() -> None:
    late = set()
    for path in (SRC / "domain").rglob("*.py"):
        for line in path.read_text().splitlines():
            if found := re.match(r"\s+from (\S+) import (\S+)|\s+import (\S+)", line):
                package, name, module = found.groups()
                late.add(module or next((it for it in LATER if it == f"{package}.{name}"), package))
    assert late
    assert late <= set(LATER)


@pytest.mark.parametrize("unwanted", ["lark", "rfc3987_syntax", "arrow"])
def test_schemas_load_no_grammar_that_takes_seconds(unwanted: str) -> None:
    assert unwanted not in loaded_by("import domain.values.schemas.validator")
