"""What a process counts of its own doings; kept as plain numbers, since it happens with every request."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

Labels = tuple[str, ...]

SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
"""The upper bounds by which times are counted."""


class Counter:
    """How often something happened, by its labels."""

    def __init__(self) -> None:
        self.values: defaultdict[Labels, int] = defaultdict(int)

    def add(self, *labels: str) -> None:
        """Count one more."""
        self.values[labels] += 1


class Histogram:
    """How many seconds something took, by its labels."""

    def __init__(self) -> None:
        self.counts: defaultdict[Labels, list[int]] = defaultdict(lambda: [0] * (len(SECONDS) + 1))
        """How many took up to each bound of `SECONDS`, but more than the one before; the last are those beyond."""
        self.sums: defaultdict[Labels, float] = defaultdict(float)

    def observe(self, seconds: float, *labels: str) -> None:
        """Count one more."""
        self.counts[labels][bisect_left(SECONDS, seconds)] += 1
        self.sums[labels] += seconds


@dataclass(slots=True)
class Measures:
    """All that is counted."""

    requests: Counter = field(default_factory=Counter)
    """By method, route and status."""
    request_seconds: Histogram = field(default_factory=Histogram)
    """Until the answer begins, by method and route."""
    open_streams: int = 0
    decisions: Counter = field(default_factory=Counter)
    """By what was decided."""
    mails: Counter = field(default_factory=Counter)
    """By what became of a try: sent, kept, refused or given up."""
    appends: Counter = field(default_factory=Counter)
    """By what became of them."""
    commit_seconds: Histogram = field(default_factory=Histogram)
    """From the moment that appends are sent until the database says that they are recorded."""
