"""An author's Markdown with values in it."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from domain.values.json import Json
from domain.values.placing.place import AS_IT_IS, Delimiters, Kind, Place
from domain.values.placing.written import written
from domain.values.text import markdown

MAX_SOURCE: Final = 64 * 1024
"""The longest source that is read as Markdown, in characters; the pages show a longer one as it is written."""
MAX_BRACKETS: Final = 2000
"""How many opening brackets a source may have to be read: the parser is quadratic in them."""

_PLAIN: Final = re.compile(r"[^\W_](?:[^\W_]|[ ,;:!?%@/+&.-](?=[^\W_]))*[.!?]?")
_ORDINAL: Final = re.compile(r"\d{1,9}[.)](?:\s|\Z)")
_CHARACTERS_OF_A_TARGET: Final = re.compile(r"\]\(|\]:|<")

Span = tuple[int, int]


def filled(
    source: str,
    spans: Sequence[Span],
    values: Mapping[int, Json],
    *,
    markers: re.Pattern[str],
    finish: Callable[[str], str] = str,
    limit: int = MAX_SOURCE,
) -> str:
    """
    Return the source with the values in place of the spans with their numbers; other spans stay.

    Each value stays in what it is put into, a cell, a heading, a list item, a link, code, and what is the author's
    around it stays as it is. Markers that values would form, with each other or with what is around them, are broken.

    :param finish: what is done to each value as it is written
    :param limit: up to how many characters it is read as Markdown; beyond that, values are put in as they are
    """
    if _is_plain(source, values) or _is_long(source, values, limit):
        edits = [(*spans[number], finish(_text(value)), Kind.BLOCK) for number, value in values.items()]
        return _joined(source, edits, markers)
    from domain.values.placing.finding import places  # noqa: PLC0415  the parser is loaded where it is needed

    found = places(source, tuple(spans))
    return _joined(source, _edits(source, spans, values, found, finish), markers)


Edit = tuple[int, int, str, Kind | None]
"""From where to where, what is put there, and in what a value stands; None for what is no value."""


def _is_plain(source: str, values: Mapping[int, Json]) -> bool:
    """Return whether the values read the same wherever they stand: a few words, or a number."""
    texts = [_text(value) for value in values.values()]
    if not all(_PLAIN.fullmatch(text) and not _ORDINAL.match(text) for text in texts if text):
        return False
    if not all(texts) and "|" in source:  # a row may lack a cell for one that is empty
        return False
    return not (any(" " in text for text in texts) and _CHARACTERS_OF_A_TARGET.search(source))


def _is_long(source: str, values: Mapping[int, Json], limit: int) -> bool:
    if source.count("[") > MAX_BRACKETS:
        return True
    return len(source) + sum(len(_text(value)) for value in values.values()) > limit


def _text(value: Json) -> str:
    return value if isinstance(value, str) else markdown(value)


def _edits(
    source: str,
    spans: Sequence[Span],
    values: Mapping[int, Json],
    found: Sequence[Place],
    finish: Callable[[str], str],
) -> list[Edit]:
    edits: list[Edit] = []
    enclosed: dict[Delimiters, list[tuple[Place, str]]] = {}
    for number, value in values.items():
        place, (start, end) = found[number], spans[number]
        text = finish(written(value, place))
        if place.kind is Kind.BLOCK and text.removesuffix(place.prefix).endswith(("\n", "\r")):
            end += len(source[end:]) - len(source[end:].lstrip(" \t"))
        edits.append((start, end, text, place.kind))
        if place.delimiters is not None:
            enclosed.setdefault(place.delimiters, []).append((place, text))
    for delimiters, inside in enclosed.items():
        edits += _longer(
            source, delimiters, [text for _, text in inside], is_fence=inside[0][0].kind is Kind.FENCE
        )
    return edits


def _longer(source: str, delimiters: Delimiters, texts: Sequence[str], *, is_fence: bool) -> list[Edit]:
    """Return the delimiters so that nothing in the texts is taken for one of them."""
    mark, length = delimiters.mark[0], len(delimiters.mark)
    runs = [len(run) for text in texts for run in re.findall(f"{re.escape(mark)}+", text)]
    if not runs or (is_fence and max(runs) < length):
        return []
    new = mark * (max(length, *runs) + 1)
    opening = (delimiters.opening, delimiters.opening + length, new if is_fence else f"{new} ", None)
    if delimiters.closing is None:
        return [opening]
    closing_length = length
    if is_fence:  # it may be longer than the opening one
        closing_length = len(source) - delimiters.closing - len(source[delimiters.closing :].lstrip(mark))
    closing = (delimiters.closing, delimiters.closing + closing_length, new if is_fence else f" {new}", None)
    return [opening, closing]


def _joined(source: str, edits: Sequence[tuple[int, int, str, Kind | None]], markers: re.Pattern[str]) -> str:
    pieces: list[str] = []
    values: list[tuple[int, int, Kind | None]] = []
    at = length = 0
    for start, end, text, kind in sorted(edits):
        pieces += [source[at:start], text]
        length += start - at
        values.append((length, length + len(text), kind))
        length += len(text)
        at = end
    return _without_formed(markers, "".join([*pieces, source[at:]]), values)


def _without_formed(
    markers: re.Pattern[str], text: str, values: Sequence[tuple[int, int, Kind | None]]
) -> str:
    """Return the text with a backslash in the markers in which a value has a part; a space, where that is shown."""

    def broken(found: re.Match[str]) -> str:
        touching = [kind for start, end, kind in values if start < found.end() and found.start() < end]
        if not touching:
            return found[0]
        gap = " " if AS_IT_IS.intersection(touching) else "\\"
        return f"{found[0][0]}{gap}{found[0][1:]}"

    return markers.sub(broken, text)
