"""Frames of runs none of whose texts stream."""

from memory.text_buffer import MemoryTextBuffer

from application.ports.texts import TextKey
from application.streamed_texts import StreamedTexts
from interface.http.streaming.frame import BEGINNING, FrameId


class Wordless:
    """The part of what turns events into frames that is about texts."""

    newest: FrameId = BEGINNING
    streaming: TextKey | None = None

    def text(self, piece: str) -> bytes:
        raise AssertionError(piece)


def no_texts() -> StreamedTexts:
    """Those of a process in which none streams."""
    return StreamedTexts(MemoryTextBuffer())
