"""What a measurement yields: figures, most of them with a floor, and tables to look at."""

from dataclasses import dataclass, field
from statistics import median
from typing import NamedTuple


class Figure(NamedTuple):
    """One measured value, and what it has to be."""

    id: str
    definition: str
    """What was measured, with its unit."""
    measured: float
    floor: str
    """What it must be, in words; empty if it is only reported."""
    ok: bool | None
    """Whether it is; nothing if it is only reported."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """Figures side by side."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str | float, ...]]


@dataclass(kw_only=True, slots=True)
class Section:
    """What one module measured."""

    name: str
    figures: list[Figure] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """How it was measured, where the figures alone do not say it."""


def at_most(id: str, definition: str, measured: float, *, floor: float, unit: str) -> Figure:
    """Return a figure that must not be greater than the floor."""
    return Figure(id, f"{definition}, {unit}", measured, f"≤ {floor:g}", measured <= floor)


def at_least(id: str, definition: str, measured: float, *, floor: float, unit: str) -> Figure:
    """Return a figure that must not be smaller than the floor."""
    return Figure(id, f"{definition}, {unit}", measured, f"≥ {floor:g}", measured >= floor)


def reported(id: str, definition: str, measured: float, *, unit: str) -> Figure:
    """Return a figure without a floor."""
    return Figure(id, f"{definition}, {unit}", measured, "", None)


def percentile(values: list[float], share: float) -> float:
    """Return the value below which that share of the values lies, from 0 to 1."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def p50(values: list[float]) -> float:
    """Return the median."""
    return median(values)


def p99(values: list[float]) -> float:
    """Return the value that one of a hundred exceeds."""
    return percentile(values, 0.99)
