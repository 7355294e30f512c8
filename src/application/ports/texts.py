"""Texts that stream: what has come of them, kept for the other processes until the whole text is in the log."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, Protocol
from uuid import UUID


class TextKey(NamedTuple):
    """Names the text that comes of one attempt of an effect."""

    run_id: UUID
    execution_id: str
    attempt: int


class TextPiece(NamedTuple):
    """A piece of such a text."""

    key: TextKey
    at: int
    """How many characters stand before it."""
    text: str


class TextBuffer(Protocol):
    """
    What has come of texts, for other processes. It may lose all of it: the whole text is in the log in the end.
    """

    async def write(self, pieces: Sequence[TextPiece], *, ended: Collection[TextKey]) -> Collection[TextKey]:
        """
        Keep the pieces, and tell the other processes of which runs they are; a piece that is kept already stays.

        :param ended: of these, and of earlier attempts at the same, nothing is kept any more
        :return: those of the pieces' texts that nobody waits for any more: nothing of them was kept
        :raises LogUnavailableError: if the database cannot be reached
        """
        ...

    async def read(self, known: Mapping[TextKey, int]) -> Sequence[TextPiece]:
        """
        Return the pieces of these texts that begin behind so many characters, each text's in order.

        :raises LogUnavailableError: if the database cannot be reached
        """
        ...

    async def sweep(self) -> int:
        """
        Forget what was left behind by processes that died; return how many pieces those were.

        :raises LogUnavailableError: if the database cannot be reached
        """
        ...
