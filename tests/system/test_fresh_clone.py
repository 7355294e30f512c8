"""Somebody clones the project and types `make demo`: nothing but Python, make and a package index is needed."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 600
NETWORK = ("PIP_", "UV_", "SSL_", "REQUESTS_CA", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
"""What variables begin with that say how the package index is reached."""
UNREACHABLE = re.compile(
    r"failed to fetch|error sending request|could not find a version|name resolution|connection (refused|error)"
    r"|network is unreachable|timed out",
    re.IGNORECASE,
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(2 * PATIENCE_SECONDS),
    pytest.mark.skipif(not (ROOT / ".git").exists(), reason="the tests are not in a git checkout"),
    pytest.mark.skipif(not shutil.which("make"), reason="there is no make"),
    pytest.mark.skipif(not shutil.which("git"), reason="there is no git"),
]


def clean_environment(home: Path) -> dict[str, str]:
    """An environment without uv, without an active virtual environment, and with an empty home."""
    inherited = {name: value for name, value in os.environ.items() if name.upper().startswith(NETWORK)}
    directories = os.environ.get("PATH", os.defpath).split(os.pathsep)
    without_uv = [path for path in directories if not (Path(path) / "uv").exists()]
    home.mkdir()
    # Certificates that only this machine knows count here as they do for every other program on it.
    certificates = {"UV_SYSTEM_CERTS": "1"}
    return (
        certificates | inherited | {"HOME": str(home), "PATH": os.pathsep.join(without_uv), "LANG": "C.UTF-8"}
    )


def make(clone: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make there, with the Python that runs us but none of its packages."""
    return subprocess.run(
        ["make", f"PYTHON={Path(sys.base_prefix) / 'bin' / 'python3'}", *arguments],
        cwd=clone,
        env=clean_environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
        timeout=PATIENCE_SECONDS,
    )


class TestAFreshClone:
    def test_shows_the_whole_cycle_with_one_command(self, tmp_path: Path) -> None:
        clone = tmp_path / "placet"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        installed = make(clone, tmp_path / "home-1", ".venv/runtime")
        refused = [line for line in installed.stdout.splitlines() if UNREACHABLE.search(line)]
        if installed.returncode and refused:
            pytest.skip(f"the package index cannot be reached: {refused[-1].strip()}")
        assert installed.returncode == 0, installed.stdout
        shown = make(clone, tmp_path / "home-2", "demo", "ARGS=--answer approve --once")
        assert shown.returncode == 0, shown.stdout
        assert "The run succeeded" in shown.stdout
        changed = subprocess.run(
            ["git", "status", "--short"], cwd=clone, capture_output=True, text=True, check=True
        )
        assert changed.stdout == ""
        assert not list(clone.rglob("postmaster.pid"))
