"""How much is tried of what could be tried without end: a part in every run of the suite, all of it if it is wanted."""

import os
from collections.abc import Sequence
from typing import Final, TypeVar

T = TypeVar("T")

THOROUGHLY: Final = os.environ.get("PLACET_TESTS_THOROUGHLY") == "1"


def times(all_of_them: int) -> int:
    """Return so many, or a third of them."""
    return all_of_them if THOROUGHLY else -(-all_of_them // 3)


def some(all_of_them: Sequence[T], turn: int) -> Sequence[T]:
    """Return them all, or one of them: with every turn the next one."""
    return all_of_them if THOROUGHLY else [all_of_them[turn % len(all_of_them)]]


def cuts(answer: bytes) -> list[int]:
    """Return after how many of its bytes an answer is cut: every fourth place, and all about the ends of its lines."""
    everywhere = range(len(answer) + 1)
    if THOROUGHLY:
        return list(everywhere)
    ends = {at + near for at, byte in enumerate(answer) if byte == ord("\n") for near in (-1, 0, 1, 2)}
    return [at for at in everywhere if at % 4 == 0 or at in ends or at == len(answer)]
