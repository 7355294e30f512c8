"""A parser of event streams after the HTML standard, which shares nothing with the service."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One dispatched event; `id` is the last id the stream has given so far."""

    id: str
    name: str
    data: str


class EventStreamParser:
    """Takes bytes as they arrive, cut anywhere, and gives the events that are complete."""

    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")()
        self._text = ""
        self._first = True
        self._data: list[str] = []
        self._name = ""
        self._id = ""
        self.last_id = ""
        """The id to resume behind: that of the last event that was complete."""
        self.pings = 0
        """How many blocks named `ping` came without data, which dispatch nothing."""

    def feed(self, chunk: bytes) -> list[ServerEvent]:
        """Return the events that this chunk completes."""
        self._text += self._decode.decode(chunk)
        if self._first and self._text:
            self._text, self._first = self._text.removeprefix("\ufeff"), False
        events = []
        for line in self._lines():
            event = self._take(line)
            if event is not None:
                events.append(event)
        return events

    def _lines(self) -> Iterator[str]:
        while True:
            ends = [at for at in (self._text.find("\n"), self._text.find("\r")) if at >= 0]
            if not ends:
                return
            end = min(ends)
            if self._text[end] == "\r" and end + 1 == len(self._text):
                return  # a line feed may follow, which belongs to it
            width = 2 if self._text.startswith("\r\n", end) else 1
            line, self._text = self._text[:end], self._text[end + width :]
            yield line

    def _take(self, line: str) -> ServerEvent | None:
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._name = value
        elif name == "id" and "\0" not in value:
            self._id = value
        return None

    def _dispatch(self) -> ServerEvent | None:
        self.last_id = self._id
        name, data = self._name or "message", "\n".join(self._data)
        empty = not self._data
        self._name, self._data = "", []
        if empty:
            self.pings += name == "ping"
            return None
        return ServerEvent(self.last_id, name, data)
