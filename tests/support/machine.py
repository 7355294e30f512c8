"""What some tests need of the machine: where it is missing they are skipped, or fail if they are required to run."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest

VARIABLE = "PLACET_TESTS_REQUIRE"
"""Names the needs, by comma, whose tests must run; `all` means every one."""
SYSTEM_POSTGRES = Path("/usr/lib/postgresql/15/bin")
"""The programs of the oldest PostgreSQL that is supported, as Debian installs them."""


@dataclass(frozen=True)
class Need:
    """Something that not every machine has."""

    name: str
    tests: str
    """What the tests are called that need it."""
    remedy: str
    """How to get it, as a sentence begins that says so."""


BROWSER = Need("browser", "browser tests", "apt-get install chromium-headless-shell")
POSTGRES = Need("postgres", "tests on the system's PostgreSQL 15", "apt-get install postgresql-15")
VECTORS = Need("vectors", "tests with public test data", "put the data at ../shared/vectors")
DISK = Need("disk", "tests on a disk that is full", "run them as root, who may mount one of memory")
NEEDS: Mapping[str, Need] = {need.name: need for need in (BROWSER, POSTGRES, VECTORS, DISK)}


def required(environment: Mapping[str, str] = os.environ) -> frozenset[str]:
    """Return the names of the needs whose tests must run. :raises pytest.UsageError: if there is no such need"""
    names = frozenset(filter(None, (name.strip() for name in environment.get(VARIABLE, "").split(","))))
    if names == {"all"}:
        return frozenset(NEEDS)
    if unknown := names - NEEDS.keys():
        raise pytest.UsageError(
            f"{VARIABLE} names {', '.join(sorted(unknown))}; known are all, {', '.join(NEEDS)}"
        )
    return names


def miss(need: Need, why: str) -> NoReturn:
    """Skip what is running, since the need is not met; or let it fail, if it was required to run."""
    if need.name in required():
        pytest.fail(f"{why}, and {VARIABLE} requires it: {need.remedy}", pytrace=False)
    pytest.skip(_reason(need, why), allow_module_level=True)


def cores() -> int:
    """Return how many cores the tests may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def chromium_path() -> str | None:
    """Return where the machine's Chromium is, or None if it has none."""
    # The first one is the same without a window of its own, and takes half the time.
    programs = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, programs)), None)


def check(item: pytest.Item) -> None:
    """Skip the test or let it fail, if a mark `needs` names something that the machine does not have."""
    for mark in item.iter_markers("needs"):
        if mark.args[0] is POSTGRES and not SYSTEM_POSTGRES.exists():
            miss(POSTGRES, "PostgreSQL 15 is not installed")


def summary(reasons: Mapping[str, int]) -> list[str]:
    """
    Return lines that tell what was skipped, and how to have it run.

    :param reasons: how many tests were skipped, by the reason that each gave
    """
    lines = []
    for reason, count in sorted(reasons.items(), key=lambda entry: -entry[1]):
        need = _need_of(reason)
        if need is None:
            lines.append(f"{reason} ({count})")
        else:
            why = reason.removeprefix(_reason(need, ""))
            lines.append(f"{need.tests} ({count}): {why}. To run them: {need.remedy}")
    return lines


def _reason(need: Need, why: str) -> str:
    return f"needs {need.name}: {why}"


def _need_of(reason: str) -> Need | None:
    return next((need for need in NEEDS.values() if reason.startswith(_reason(need, ""))), None)
