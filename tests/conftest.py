"""A PostgreSQL server for the whole session, fresh databases on it, and the truth about what was not run."""

import os
import re
import signal
from collections import Counter
from collections.abc import Generator, Iterator

import machine
import pytest
from databases import Databases
from hypothesis import settings
from scratch import clear, write_to_memory

from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres

_DRAWN = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def pytest_configure(config: pytest.Config) -> None:
    """Let no test depend on the time it takes, and the processes that tests start keep what they compile."""
    settings.register_profile(
        "placet", deadline=None
    )  # how long an example takes says more of the machine than of us
    settings.load_profile("placet")
    config.addinivalue_line("markers", "needs(need): needs something that not every machine has")
    write_to_memory()
    machine.required()  # a misspelt need is told now, and not by tests that are skipped
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # Shells have what they run in the background ignore Ctrl-C, and so would every process that a test interrupts.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.setdefault("PYTHONPYCACHEPREFIX", str(config.rootpath / ".pytest_cache" / "bytecode"))


def pytest_unconfigure() -> None:
    """Leave nothing behind in memory."""
    clear()


def pytest_xdist_auto_num_workers() -> int:
    """Take a process more than there are cores: a third of the time, tests wait for what they have started."""
    return machine.cores() + 1


def pytest_make_parametrize_id(val: object) -> str | None:
    """Call a test alike in every process that collects it, also where an id was drawn for it."""
    return _DRAWN.sub("id", val) if isinstance(val, str) and _DRAWN.search(val) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take long: of several processes, none is left alone with one at the end."""
    slow = (
        "tests/system/",
        "tests/interface/cli/",
        "tests/browser/",
        "tests/corpus/",
        "tests/interface/postgres/embedded/",
        "tests/test_running.py",
    )
    items.sort(key=lambda item: not item.nodeid.startswith(slow))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let no test go on whose needs are not met."""
    machine.check(item)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Generator[None]:
    """Tell in the last lines what was skipped, and how to have it run."""
    yield
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(str(report.longrepr[2]).removeprefix("Skipped: ") for report in skipped)
    if reasons:
        terminalreporter.section("not run on this machine", yellow=True)
        for line in machine.summary(reasons):
            terminalreporter.line(line)


@pytest.fixture(scope="session")
def embedded_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The embedded server; the value says how to reach it."""
    with EmbeddedPostgres(tmp_path_factory.mktemp("embedded") / "data") as conninfo:
        yield conninfo


@pytest.fixture(scope="session")
def embedded_databases(embedded_server: str) -> Databases:
    """Databases of the embedded server."""
    return Databases(embedded_server)


@pytest.fixture(scope="session")
def databases(embedded_databases: Databases) -> Databases:
    """Databases of one server or another."""
    return embedded_databases


@pytest.fixture
def conninfo(databases: Databases) -> Iterator[str]:
    """A fresh database with our schema."""
    fresh = databases.fresh()
    yield fresh
    databases.drop(fresh)
