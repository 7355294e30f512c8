"""What commands print: results on stdout, everything about them on stderr, as words or as JSON."""

import json
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import IO, TYPE_CHECKING, Any
from uuid import UUID

from domain.values.sealed import redacted
from interface.cli import ids, text

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

    from interface.cli.table import Column

STYLES = {
    "who": "bold",
    "node": "bold",
    "faint": "dim",
    "done": "green",
    "waiting": "yellow",
    "failed": "red",
    "link": "bold cyan",
    "step": "cyan",
    "markdown.h1": "bold",
    "markdown.h2": "bold",
    "markdown.h3": "bold",
    "markdown.h4": "bold",
    "markdown.hr": "dim",
    "markdown.code": "cyan",
    "markdown.item.bullet": "dim",
    "markdown.item.number": "dim",
}
STATES = {
    "running": "step",
    "waiting": "waiting",
    "paused": "waiting",
    "succeeded": "done",
    "submitted": "done",
    "published": "done",
    "active": "done",
    "failed": "failed",
    "stopped": "failed",
    "expired": "failed",
    "withdrawn": "faint",
    "draft": "faint",
    "revoked": "failed",
}
"""How the word for a state is coloured; the word is always there."""


@dataclass(frozen=True, kw_only=True)
class Output:
    """How one command speaks."""

    as_json: bool = False
    verbose: bool = False
    quiet: bool = False
    no_color: bool = False
    started_at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @cached_property
    def console(self) -> "Console":
        """Stdout."""
        return self._console(sys.stdout)

    @cached_property
    def errors(self) -> "Console":
        """Stderr."""
        return self._console(sys.stderr)

    @property
    def on_terminal(self) -> bool:
        """Whether a person reads stdout."""
        return sys.stdout.isatty()

    @property
    def in_words(self) -> bool:
        """Whether what a command does is to be told while it does it."""
        return not (self.as_json or self.quiet)

    @property
    def exact(self) -> bool:
        """Whether ids and times are shown whole: to programs, and on demand."""
        return self.verbose or not self.on_terminal

    def id(self, whole: UUID | str) -> str:
        """Return an id: short for a person, whole for a program or on demand."""
        return str(whole) if self.exact else ids.short(whole)

    def when(self, instant: datetime | None) -> str:
        """Return an instant for a table: relative for a person, exact for a program or on demand."""
        if instant is None:
            return ""
        if self.exact:
            return text.exact(instant)
        return text.relative(instant, now=self.started_at)

    def moment(self, instant: datetime) -> str:
        """Return an instant where nothing is relative: on the reader's clock for a person, else exact."""
        return text.exact(instant) if self.exact else f"{instant.astimezone():%-d %b %Y, %H:%M:%S}"

    def say(self, sentence: "RenderableType" = "") -> None:
        """Print what a person wants to know and a program does not."""
        if self.in_words:
            self.console.print(sentence)

    def note(self, sentence: "str | Text") -> None:
        """Print a remark beside the result."""
        if self.in_words:
            self.errors.print(sentence, style="faint")

    def prose(self, paragraphs: str) -> None:
        """Print text of others, wrapped between words; an address is never broken, so that it can be copied."""
        for line in text.plain(paragraphs).split("\n"):
            shown = text.wrapped(line, width=self.console.width) if self.on_terminal else [line]
            for part in shown:
                self.console.print(part, soft_wrap=True)

    def json(self, document: Any) -> None:
        """Print one JSON document on one line."""
        sys.stdout.write(as_json(document) + "\n")
        sys.stdout.flush()

    def document(self, document: Any, sentence: "RenderableType") -> None:
        """Print the result: as JSON if asked to, else in words."""
        if self.as_json:
            self.json(document)
        else:
            self.console.print(sentence)

    def table(self, columns: "Sequence[Column]", rows: Iterable[Sequence[Any]], *, nothing: str) -> None:
        """Print a table, or `nothing` if it has no rows; piped, cells are separated by tabs and exact."""
        rows = list(rows)
        length = ids.telling(cell for row in rows for cell in row if isinstance(cell, UUID))
        cells = [[self._cell(cell, length) for cell in row] for row in rows]
        if not self.on_terminal:
            self.lines([[column.title for column in columns], *cells])
            return
        if not cells:
            self.say(nothing)
            return
        from interface.cli.table import filled, fitted

        for line in fitted(*filled(columns, cells), width=self.console.width, states=STATES):
            self.console.print(line)

    def lines(self, rows: Iterable[Sequence[str]]) -> None:
        """Print rows for a program: cells separated by tabs."""
        for row in rows:
            sys.stdout.write("\t".join(row) + "\n")
        sys.stdout.flush()

    def _cell(self, cell: Any, length: int) -> str:
        """:param length: how many characters of an id are shown to a person"""
        if isinstance(cell, datetime):
            return self.when(cell)
        if isinstance(cell, UUID):
            return str(cell) if self.exact else ids.short(cell, length=length)
        return text.one_line("" if cell is None else str(cell))

    def _console(self, file: IO[str]) -> "Console":
        from rich.console import Console
        from rich.theme import Theme

        return Console(
            file=file,
            theme=Theme(STYLES),
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=not file.isatty(),
            no_color=True if self.no_color or os.environ.get("NO_COLOR") else None,
            force_terminal=file.isatty(),
        )


def as_json(document: Any) -> str:
    """Return the document as JSON on one line, without secrets, safe for a terminal; times in UTC, milliseconds."""
    encoded = json.dumps(redacted(document), ensure_ascii=False, default=_encoded)
    return "".join(f"\\u{ord(c):04x}" if "\x7f" <= c <= "\x9f" else c for c in encoded)


def _encoded(given: Any) -> Any:
    if isinstance(given, datetime):
        return text.exact(given)
    if isinstance(given, UUID):
        return str(given)
    raise TypeError(type(given).__name__)
