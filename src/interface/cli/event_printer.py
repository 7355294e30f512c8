"""A run told event by event."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from rich.table import Table
from rich.text import Text

from application.ports.runs import Recorded
from interface.cli import text
from interface.cli.documents import event_document
from interface.cli.event_text import LIMIT, Narrator
from interface.cli.output import Output
from interface.cli.sentence import Sentence, Tone

_MARKS: Final[dict[Tone, tuple[str, str]]] = {
    "start": ("●", "step"),
    "step": ("·", "faint"),
    "ask": ("◆", "waiting"),
    "answer": ("✓", "done"),
    "done": ("✓", "done"),
    "failed": ("✗", "failed"),
}


class EventPrinter:
    """Tells the events of one run as they come, from its first one on."""

    def __init__(self, out: Output) -> None:
        self._out = out
        self._narrator = Narrator(when=lambda when: closing(out, when), limit=None if out.verbose else LIMIT)

    def tell(self, happened: Iterable[Recorded]) -> None:
        """Print what happened: a line for each event that says something new, or with JSON each as a document."""
        self.say(self.hear(happened))

    def hear(self, happened: Iterable[Recorded]) -> list[tuple[Recorded, Sentence]]:
        """Take in what happened; return what of it is to be told."""
        heard = [(recorded, self._narrator.tell(recorded.event)) for recorded in happened]
        whole = self._out.as_json or self._out.verbose
        return [(recorded, sentence) for recorded, sentence in heard if whole or not sentence.minor]

    def say(self, heard: Iterable[tuple[Recorded, Sentence]]) -> None:
        """Print what was heard."""
        for recorded, sentence in heard:
            if self._out.as_json:
                self._out.json(event_document(recorded, sentence.words.plain))
            else:
                self._say(recorded.event.timestamp, sentence)

    def tell_after(self, happened: Iterable[Recorded], version: int) -> None:
        """Print those events that come behind that version; the others only say what they are about."""
        for recorded in happened:
            if recorded.event.originator_version <= version:
                self._narrator.tell(recorded.event)
            else:
                self.tell([recorded])

    def _say(self, when: datetime, sentence: Sentence) -> None:
        out = self._out
        if not out.on_terminal:
            out.lines([(text.exact(when), sentence.words.plain)])
            return
        line = Table.grid(padding=(0, 1, 0, 0))
        line.add_column(style="faint", no_wrap=True)
        line.add_column(no_wrap=True)
        line.add_column(ratio=1)
        clock = text.exact(when) if out.verbose else text.on_the_clock(when)
        line.add_row(f"  {clock}", mark(sentence.tone), sentence.words)
        out.say(line)


def narrator(out: Output) -> Narrator:
    """Return what tells of a run when it is past."""
    return Narrator(when=lambda when: _then(out, when), limit=None if out.verbose else LIMIT)


def closing(out: Output, when: datetime) -> str:
    """Return when a form closes: counted from now while that lies ahead, else as an instant."""
    if not out.exact and when > out.started_at:
        return text.relative(when, now=out.started_at)
    return text.exact(when)


def _then(out: Output, when: datetime) -> str:
    return text.exact(when) if out.exact else f"{when.astimezone():%-d %b, %H:%M}"


def mark(tone: Tone) -> Text:
    """Return the sign before a sentence; it says nothing that the sentence does not."""
    return Text(*_MARKS[tone])
