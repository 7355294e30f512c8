"""Where in a source the places are at which values are to stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from domain.values.placing.containers import Containers
from domain.values.placing.parsing import parser
from domain.values.placing.place import Delimiters, Kind, Place, normal

Span = tuple[int, int]

_FENCE_END: Final = r"[\s>]*[`~]{3,}\s*"
_NAME: Final = re.compile(r"\[([^\[\]]{1,200})\]")
_MARKS: Final = re.compile(r"[`\[\]]")


@lru_cache(maxsize=128)
def places(source: str, spans: tuple[Span, ...]) -> tuple[Place, ...]:
    """
    Return of each span of the source what it stands in.

    The source is read with a word in place of each span, so that it is read as its author meant it.
    """
    return _Reading(source, spans).places()


class _Reading:
    """One reading of a source."""

    def __init__(self, source: str, spans: Sequence[Span]) -> None:
        self._source = source
        self._spans = spans
        self._word = _unused(source)
        self._ids = re.compile(f"{self._word}(\\d+)x")
        marked = self._marked()
        self._lines = marked.split("\n")
        self._starts = _starts(source)
        self._names = frozenset(normal(found[1]) for found in _NAME.finditer(source))
        self._containers = Containers(self._lines)
        self._found: dict[int, Place] = {}
        self._row: int | None = None
        self._is_heading = False
        self._environment: dict[str, Any] = {}
        for token in parser().parse(marked, self._environment):
            self._see(token)

    def places(self) -> tuple[Place, ...]:
        return tuple(self._found.get(number) or self._elsewhere(number) for number in range(len(self._spans)))

    def _marked(self) -> str:
        pieces, at = [], 0
        for number, (start, end) in enumerate(self._spans):
            pieces += [self._source[at:start], f"{self._word}{number}x"]
            at = end
        return "".join([*pieces, self._source[at:]])

    def _see(self, token: Any) -> None:
        self._containers.see(token)
        if token.type in ("heading_open", "heading_close"):
            self._is_heading = token.type == "heading_open"
        elif token.type in ("tr_open", "tr_close"):
            self._row = token.map[0] if token.type == "tr_open" else None
        elif token.type == "inline":
            self._see_text(token)
        elif token.type == "fence":
            self._see_fence(token)
        elif token.type == "code_block":
            for number in self._named(token.content):
                line = self._containers.inside(self._line(number))
                indent = line[: len(line) - len(line.lstrip(" "))]
                self._put(number, Place(kind=Kind.INDENTED, prefix=self._containers.prefix + indent))

    def _see_text(self, token: Any) -> None:
        around = {number: self._around(number, token) for number in self._named(token.content)}
        depth = 0
        for child in token.children or ():
            depth += {"link_open": 1, "link_close": -1}.get(child.type, 0)
            for name, kind in (("href", Kind.TARGET), ("src", Kind.TARGET), ("title", Kind.TITLE)):
                for number in self._named(str(child.attrs.get(name, ""))):
                    self._put(number, replace(around.get(number, Place(kind=kind)), kind=kind))
            for number in self._named(child.content):
                if child.type == "code_inline":
                    code = self._code(number, child.markup, token.map)
                    self._put(number, replace(around[number], kind=Kind.CODE, delimiters=code))
                elif depth or child.type == "image":
                    self._put(number, replace(around[number], kind=Kind.LABEL))
                else:
                    self._put(number, around[number])
        for number, place in around.items():
            self._put(
                number, replace(place, kind=Kind.LABEL)
            )  # what the parser used up, such as the name of a link

    def _around(self, number: int, token: Any) -> Place:
        before, _, after = token.content.partition(f"{self._word}{number}x")
        place = Place(
            kind=Kind.LINE if self._is_heading else Kind.BLOCK,
            before=before,
            after=after,
            prefix=self._containers.prefix,
            names=self._names,
            has_company=bool(_MARKS.search(before + after) or self._ids.search(before + after)),
        )
        if self._row is None:
            return place
        row, word = self._containers.inside(self._row).strip(), f"{self._word}{number}x"
        return replace(
            place,
            kind=Kind.ROW if row == word else Kind.CELL,
            in_table=row != word,
            opens_row=row.startswith(word),
            closes_row=row.endswith(word),
        )

    def _see_fence(self, token: Any) -> None:
        first, last = token.map[0], token.map[1] - 1
        opening = self._starts[first] + self._source_line(first).index(token.markup)
        closed = last > first + token.content.count("\n") and re.fullmatch(
            _FENCE_END, self._source_line(last)
        )
        closing = self._starts[last] + self._source_line(last).index(token.markup[0]) if closed else None
        delimiters = Delimiters(token.markup, opening, closing)
        line = self._containers.inside(first)
        prefix = self._containers.prefix + line[: len(line) - len(line.lstrip(" "))]
        for number in self._named(token.info):
            self._put(number, Place(kind=Kind.INFO))
        for number in self._named(token.content):
            self._put(number, Place(kind=Kind.FENCE, prefix=prefix, delimiters=delimiters))

    def _code(self, number: int, mark: str, lines: Sequence[int]) -> Delimiters | None:
        """Return the marks nearest to it of that length, in the lines of the same text."""
        start, end = self._spans[number]
        low = self._starts[lines[0]]
        high = self._starts[lines[1]] if lines[1] < len(self._starts) else len(self._source)
        run = re.compile(rf"(?<!`)`{{{len(mark)}}}(?!`)")
        opening = [found.start() for found in run.finditer(self._source, low, start)]
        closing = run.search(self._source, end, high)
        return Delimiters(mark, opening[-1], closing.start()) if opening and closing else None

    def _elsewhere(self, number: int) -> Place:
        """The parser has dropped it, or it is where a link leads that is named elsewhere."""
        for link in self._environment.get("references", {}).values():
            if f"{self._word}{number}x" in link["href"]:
                return Place(kind=Kind.TARGET)
        return Place(kind=Kind.LABEL, in_table=True)

    def _put(self, number: int, place: Place) -> None:
        self._found.setdefault(number, place)

    def _named(self, text: str) -> Iterator[int]:
        return (int(found[1]) for found in self._ids.finditer(text)) if self._word in text else iter(())

    def _line(self, number: int) -> int:
        return self._source.count("\n", 0, self._spans[number][0])

    def _source_line(self, line: int) -> str:
        return self._source[self._starts[line] :].partition("\n")[0]


def _unused(source: str) -> str:
    """Return the beginning of a word that the source has nowhere."""
    word = "zqv"
    while word in source.casefold():
        word += "qv"
    return word


def _starts(source: str) -> list[int]:
    """Return where each line begins."""
    return [0, *(found.end() for found in re.finditer("\n", source))]
