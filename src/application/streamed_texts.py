"""Texts that stream through a process: those that come of what it performs, and those that somebody listens to here."""

import asyncio
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from uuid import UUID

from application.arrived_text import ArrivedText
from application.ports.runs import LogUnavailableError
from application.ports.texts import TextBuffer, TextKey, TextPiece
from domain.values.well_formed import may_go_on, paired

Wake = Callable[[], None]


class Teller:
    """Takes a text as it comes of an attempt that is performed here."""

    def __init__(self, text: "_Text", *, on_more: Wake, on_unwanted: Wake) -> None:
        self.written = 0
        """How many characters of it are written for other processes, or about to be."""
        self.is_unwanted = False
        self._text = text
        self._on_more = on_more
        self._on_unwanted = on_unwanted
        self._half = ""

    def tell(self, piece: str) -> None:
        """Take the next piece; half a character waits for its other half. Who tells when all is over is not heard."""
        if self._text.teller is not self:
            return
        piece = paired(self._half + piece)
        self._half = piece[-1:] if may_go_on(piece) else ""
        piece = piece[: len(piece) - len(self._half)]
        if piece:
            self._text.take(self._text.arrived.end, piece)
            self._on_more()

    @property
    def told(self) -> str:
        """All that was told."""
        return self._text.arrived.behind(0)

    def next_piece(self, key: TextKey) -> TextPiece:
        """Return what has come since it was last asked for."""
        at, text = self.written, self._text.arrived.behind(self.written)
        self.written += len(text)
        return TextPiece(key, at, text)

    def unwanted(self) -> None:
        """Let whoever performs it know that nobody waits for it any more."""
        if not self.is_unwanted:
            self.is_unwanted = True
            self._on_unwanted()


class Hearing:
    """Somebody listens to a text, until `stop`."""

    def __init__(self, text: "_Text", wake: Wake, *, on_stop: Wake) -> None:
        self.arrived = text.arrived
        """As much of it as has come."""
        self._wakes = text.wakes
        self._wake = wake
        self._on_stop = on_stop
        self._wakes.append(wake)

    def stop(self) -> None:
        """Listen no more."""
        self._wakes.remove(self._wake)
        self._on_stop()


class StreamedTexts:
    """
    Hands texts on as they come: to who listens in this process at once, to other processes through the buffer.

    Whoever listens here to what is performed elsewhere reads the buffer when the process is told that there is more.
    `write` and `read` are to be called whenever there is something to do, by whoever keeps the process going.
    """

    def __init__(self, buffer: TextBuffer) -> None:
        self.to_write = asyncio.Event()
        """Whether there is something for other processes."""
        self.to_read = asyncio.Event()
        """Whether other processes have more of what somebody listens to."""
        self._buffer = buffer
        self._texts: dict[TextKey, _Text] = {}
        self._grown: dict[TextKey, None] = {}
        self._unwritten: list[TextPiece] = []
        self._ended: set[TextKey] = set()
        self._unread: set[TextKey] = set()

    @contextmanager
    def telling(self, key: TextKey, *, on_unwanted: Wake) -> Iterator[Teller]:
        """
        Give what takes the text of an attempt while it is performed here; each attempt is performed once.

        :param on_unwanted: is called once nobody waits for what comes of it any more
        """
        text = self._texts.setdefault(key, _Text())

        def more() -> None:
            self._grown[key] = None
            self.to_write.set()

        text.teller = teller = Teller(text, on_more=more, on_unwanted=on_unwanted)
        if key.attempt > 1:  # whoever performed those before may have died
            self._end(key._replace(attempt=key.attempt - 1))
        try:
            yield teller
        finally:
            text.teller = None
            self._end(key)
            self._leave(key)

    def hear(self, key: TextKey, wake: Wake) -> Hearing:
        """Listen to the text; `wake` is called whenever more of it has come."""
        text = self._texts.setdefault(key, _Text())
        if not text.wakes:
            self._read_soon(key, text)
        return Hearing(text, wake, on_stop=lambda: self._leave(key))

    def hint(self, runs: Collection[UUID] | None) -> None:
        """Take note that there is more of these runs' texts; None if it is not known of which."""
        for key, text in self._texts.items():
            if runs is None or key.run_id in runs:
                self._read_soon(key, text)

    async def write(self) -> None:
        """
        Write what has come since, for other processes, and have forgotten what has ended.

        :raises LogUnavailableError: if the database cannot be reached; it is to be tried again
        """
        self.to_write.clear()
        for key in self._grown:
            teller = self._teller(key)
            if teller is not None:
                self._unwritten.append(teller.next_piece(key))
        self._grown.clear()
        pieces = [piece for piece in self._unwritten if self._teller(piece.key) is not None]
        ended = {*self._ended}
        try:
            unwanted = await self._buffer.write(pieces, ended=ended) if pieces or ended else ()
        except LogUnavailableError:
            self.to_write.set()
            raise
        self._unwritten.clear()
        self._ended -= ended
        for key in unwanted:
            teller = self._teller(key)
            if teller is not None:
                teller.unwanted()

    async def read(self) -> None:
        """
        Read what others have written of what somebody listens to here.

        :raises LogUnavailableError: if the database cannot be reached; it is to be tried again
        """
        self.to_read.clear()
        wanted = {key: text for key in self._unread if (text := self._texts.get(key)) and text.wakes}
        self._unread.clear()
        if not wanted:
            return
        try:
            pieces = await self._buffer.read({key: text.arrived.end for key, text in wanted.items()})
        except LogUnavailableError:
            self._unread |= wanted.keys()
            self.to_read.set()
            raise
        for key, at, piece in pieces:
            if wanted[key].teller is None:
                wanted[key].take(at, piece)

    async def sweep(self) -> int:
        """Have forgotten what processes left behind that died. :raises LogUnavailableError: as `write`"""
        return await self._buffer.sweep()

    def _teller(self, key: TextKey) -> Teller | None:
        """Return what takes the text, if it comes of what is performed here, and somebody waits for it."""
        text = self._texts.get(key)
        teller = None if text is None else text.teller
        return None if teller is None or teller.is_unwanted else teller

    def _read_soon(self, key: TextKey, text: "_Text") -> None:
        if text.teller is None:
            self._unread.add(key)
            self.to_read.set()

    def _end(self, key: TextKey) -> None:
        self._ended.add(key)
        self.to_write.set()

    def _leave(self, key: TextKey) -> None:
        """Forget the text once it neither comes of anything here, nor is listened to."""
        text = self._texts.get(key)
        if text is not None and text.teller is None and not text.wakes:
            del self._texts[key]


class _Text:
    def __init__(self) -> None:
        self.arrived = ArrivedText()
        self.wakes: list[Wake] = []
        self.teller: Teller | None = None

    def take(self, at: int, text: str) -> None:
        """Add a piece, and tell those who listen."""
        if self.arrived.add(at, text):
            for wake in tuple(self.wakes):
                wake()
