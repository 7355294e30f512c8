"""
Facts: each is of one stream of the log, a run or a conversation, and is never changed.

Fields hold JSON values only (times as RFC 3339 text), so that an event can be written as JSON and read back
without type markers: whatever a stranger's JSON contains, it comes back as it went in.
A field that is left at its default is not stored.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar, Literal
from uuid import UUID

Level = Literal["link", "session", "api", "engine"]
"""How well the actor is known; `api` means that a key's holder asserted the user."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """
    A fact of one stream.

    Whoever decides says what happened. In which stream it happened, as which of its facts, and when, is stamped on it
    by whoever takes the decision; a fact that was not taken has none of that.
    """

    TOPIC: ClassVar[str]
    """The stored name: it outlives every module path."""

    originator_id: UUID = field(init=False)
    """The stream."""
    originator_version: int = field(init=False)
    """The version of the stream that it made, counted from 1."""
    timestamp: datetime = field(init=False)
    request_id: UUID = field(init=False)
    """The request or task that caused it."""
    caused_by: str | None = field(init=False, default=None, compare=False)
    """
    Who or what caused it: `key:<id>` and `member:<id>` for whoever has shown that key or signed in as that member,
    `link` for whoever has followed one, `task:<kind>`, `operator` for who works in the terminal, or None where it was
    not said. None of these tells of a person: fields and `subject` do.
    """
    subject: UUID | None = field(init=False, default=None, compare=False)
    """Who acted, by an id that tells nothing of them; known once the event is recorded, None if they have no name."""

    def stamp(
        self, *, stream_id: UUID, version: int, at: datetime, request_id: UUID, caused_by: str | None = None
    ) -> None:
        """Say once where it belongs: nothing else about a fact ever changes."""
        self.__dict__.update(
            originator_id=stream_id, originator_version=version, timestamp=at, request_id=request_id
        )
        if caused_by is not None:
            self.__dict__["caused_by"] = caused_by
