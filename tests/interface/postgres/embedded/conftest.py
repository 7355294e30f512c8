"""Fixtures: short directories with and without a cluster, and other users of a server."""

import contextlib
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from embedded_server import (
    SHORT,
    SYSTEM,
    OtherUser,
    needs_system_server,
)

from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres
from interface.postgres.embedded.postmaster import Postmaster


@pytest.fixture
def home() -> Iterator[Path]:
    """A short directory that everybody may pass; servers below it end with the test."""
    path = Path(tempfile.mkdtemp(dir=SHORT, prefix="pl-"))
    path.chmod(0o755)
    yield path
    for cluster in path.rglob("PG_VERSION"):
        postmaster = Postmaster.find(cluster.parent)
        if postmaster is not None:
            postmaster.stop()
    shutil.rmtree(path)


@pytest.fixture
def other_user() -> Iterator[Callable[..., OtherUser]]:
    """Start another process that uses a server; it ends with the test."""
    with contextlib.ExitStack() as started:

        def start(data_dir: Path, *, binaries: Path | None = None, prefix: tuple[str, ...] = ()) -> OtherUser:
            user = OtherUser(data_dir, binaries=binaries, prefix=prefix)
            started.callback(user.kill)
            return user

        yield start


@pytest.fixture(
    params=[pytest.param(None, id="bundled"), pytest.param(SYSTEM, id="system", marks=needs_system_server)]
)
def binaries(request: pytest.FixtureRequest) -> Path | None:
    found: Path | None = request.param
    return found


@pytest.fixture(scope="session")
def made_before() -> Iterator[Callable[[Path | None], Path]]:
    """Data directories whose clusters have been made, by programs: making one takes longer than most tests."""
    made: dict[Path | None, Path] = {}
    with tempfile.TemporaryDirectory(dir=SHORT, prefix="pl-") as home:
        Path(home).chmod(0o755)

        def make(binaries: Path | None) -> Path:
            if binaries not in made:
                made[binaries] = Path(home) / str(len(made))
                with EmbeddedPostgres(made[binaries], binaries=binaries):
                    pass
            return made[binaries]

        yield make


@pytest.fixture
def data(home: Path, made_before: Callable[[Path | None], Path], request: pytest.FixtureRequest) -> Path:
    """A data directory with a cluster on which no server runs."""
    binaries = request.getfixturevalue("binaries") if "binaries" in request.fixturenames else None
    subprocess.run(["cp", "-a", made_before(binaries), home / "data"], check=True)
    return home / "data"
