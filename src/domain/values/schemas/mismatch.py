"""Why an object does not fit its schema."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Why an object does not fit."""

    reason: str
    """What is wrong most of all, for programs."""
    places: Mapping[str, str] = field(default_factory=dict)
    """What is wrong where, by JSON Pointer into the object, for whoever enters it; nothing if that cannot be told."""
