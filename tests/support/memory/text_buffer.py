"""What has come of texts that stream, in memory; several processes may share it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from uuid import UUID

from application.ports.runs import LogUnavailableError
from application.ports.texts import TextKey, TextPiece


class MemoryTextBuffer:
    """The `TextBuffer` port; `wanted` says whether somebody waits for the effect."""

    def __init__(self, wanted: Callable[[TextKey], bool] = lambda key: True) -> None:
        self.wanted = wanted
        self.pieces: dict[tuple[TextKey, int], str] = {}
        self.hints: list[Callable[[Collection[UUID]], None]] = []
        """Are told of which runs there is more."""
        self.is_away = False

    def _reach(self) -> None:
        if self.is_away:
            raise LogUnavailableError("away")

    async def write(self, pieces: Sequence[TextPiece], *, ended: Collection[TextKey]) -> Collection[TextKey]:
        self._reach()
        for piece in pieces:
            if self.wanted(piece.key):
                self.pieces.setdefault((piece.key, piece.at), piece.text)
        for key in ended:
            for known, at in [*self.pieces]:
                if known[:2] == key[:2] and known.attempt <= key.attempt:
                    del self.pieces[known, at]
        for hint in self.hints if pieces else ():
            hint({piece.key.run_id for piece in pieces})
        return {piece.key for piece in pieces if not self.wanted(piece.key)}

    async def read(self, known: Mapping[TextKey, int]) -> Sequence[TextPiece]:
        self._reach()
        return [
            TextPiece(key, at, self.pieces[key, at])
            for key, at in sorted(self.pieces)
            if key in known and at >= known[key]
        ]

    async def sweep(self) -> int:
        self._reach()
        left = [(key, at) for key, at in self.pieces if not self.wanted(key)]
        for key, at in left:
            del self.pieces[key, at]
        return len(left)
