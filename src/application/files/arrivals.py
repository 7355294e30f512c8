"""Files on their way: how many there may be, and how much of them may lie on the disk before they are kept."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from uuid import UUID

from application.ports.processor import OverloadedError
from application.waiting_line import current_line

AT_ONCE: Final = 200
AT_ONCE_FOR_A_FORM: Final = 20
BYTES: Final = 4 * 1024**3
"""How much of them all there may be."""


class Arrivals:
    """
    Counts files on their way, each of which holds a descriptor and room on the disk.

    Those who have only a link share half of both, so that they keep members and programs from nothing; and one form
    takes a few files at a time.
    """

    def __init__(self, *, most: int = AT_ONCE, most_bytes: int = BYTES) -> None:
        self._most = most
        self._most_bytes = most_bytes
        self._files = Counter[object]()
        self._bytes = Counter[object]()

    @property
    def bytes(self) -> int:
        """How much of them there is."""
        return self._bytes.total()

    @contextmanager
    def arriving(self, form_id: UUID | None) -> "Iterator[Arrival]":
        """Count one more while the block runs. :raises OverloadedError: if there are too many"""
        whose = "strangers" if current_line() == "strangers" else "others"
        if (
            self._files["strangers"] + self._files["others"] >= self._most
            or (whose == "strangers" and self._files[whose] >= self._most // 2)
            or (form_id is not None and self._files[form_id] >= AT_ONCE_FOR_A_FORM)
        ):
            raise OverloadedError
        counted = [whose] if form_id is None else [whose, form_id]
        self._files.update(counted)
        arrival = Arrival(self, whose)
        try:
            yield arrival
        finally:
            self._files.subtract(counted)
            self._files += Counter()  # forms of which none is left are forgotten
            self._bytes[whose] -= arrival.size

    def take(self, whose: str, size: int) -> None:
        """Count so many bytes more. :raises OverloadedError: if there are too many"""
        if self._bytes.total() + size > self._most_bytes or (
            whose == "strangers" and self._bytes[whose] + size > self._most_bytes // 2
        ):
            raise OverloadedError
        self._bytes[whose] += size


class Arrival:
    """One file on its way."""

    def __init__(self, arrivals: Arrivals, whose: str) -> None:
        self._arrivals = arrivals
        self._whose = whose
        self.size = 0
        """How many bytes of it have come."""

    def grow(self, size: int) -> None:
        """Take note of so many bytes more. :raises OverloadedError: if too much is on its way"""
        self._arrivals.take(self._whose, size)
        self.size += size
