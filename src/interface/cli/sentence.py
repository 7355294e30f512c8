"""A sentence of the terminal about an event."""

from dataclasses import dataclass
from typing import Literal

from rich.text import Text

Tone = Literal["step", "start", "ask", "answer", "done", "failed"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """What an event tells, for a reader of the terminal."""

    words: Text
    tone: Tone
    minor: bool = False
    """Whether someone who watches a run go by can do without it."""


def say(tone: Tone, *parts: str | tuple[str, str], minor: bool = False) -> Sentence:
    """Return a sentence of these parts, each of them with its style if it has one."""
    return Sentence(words=Text.assemble(*parts), tone=tone, minor=minor)
