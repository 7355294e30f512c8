"""What is made of texts that are asked for again and again: each is worked out once."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from application.ports.processor import Processor
from application.waiting_line import Line, current_line

T = TypeVar("T")

QUICK: Final = 4000
"""Up to which effort a text is worked through at once, in characters of prose."""
CELL: Final = 20
"""How many characters a cell of a table counts as."""
_KEPT: Final = 4 * 1024 * 1024


def effort(source: str) -> int:
    """Return how much work the Markdown is to be read, in characters of prose."""
    return len(source) + CELL * source.count("|")


class WorkedTexts(Generic[T]):
    """
    Keeps what was made of the latest texts, as long as they are no more than some characters together.

    Several of one line who ask for the same text at once wait for the same piece of work.
    """

    def __init__(self, work: Callable[[str], T], processor: Processor, *, kept: int = _KEPT) -> None:
        """:param work: a function of a module, and a pure one"""
        self._work = work
        self._processor = processor
        self._kept = kept
        self._made: OrderedDict[str, T] = OrderedDict()
        self._length = 0
        self._begun: dict[tuple[Line, str], asyncio.Task[T]] = {}

    async def __call__(self, source: str) -> T:
        """
        Return what the work makes of the text.

        :raises OverloadedError: :raises WorkTooLongError: as the processor does
        """
        if source in self._made:
            self._made.move_to_end(source)
            return self._made[source]
        if effort(source) <= QUICK:
            return self._keep(source, self._work(source))
        asked = current_line(), source  # a member does not wait in the line of strangers who asked first
        begun = self._begun.get(asked)
        if begun is None:
            begun = self._begun[asked] = asyncio.create_task(self._processor.run(self._work, source))
            begun.add_done_callback(lambda _: self._begun.pop(asked))
        return self._keep(source, await asyncio.shield(begun))

    def _keep(self, source: str, made: T) -> T:
        if source not in self._made:
            self._length += len(source)
        self._made[source] = made
        while self._length > self._kept and self._made:
            dropped, _ = self._made.popitem(last=False)
            self._length -= len(dropped)
        return made
