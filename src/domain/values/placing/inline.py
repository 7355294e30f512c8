"""Values as they are written within a line."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from domain.values.json import Json
from domain.values.text import file_attribute, is_file, markdown

_ESCAPED: Final = r"\\[!-/:-@\[-`{-~]"
_LABEL: Final = re.compile(rf"({_ESCAPED})|([\[\]`<])|(\\)\Z", re.DOTALL)
_TITLE: Final = re.compile(r"([\\\"'()])")
_UNFIT_FOR_TARGET: Final = re.compile(r"[\s\x00-\x20\x7f()<>\[\]{}\"`|\\]")
_ENTITY: Final = re.compile(r"&(?=#?[0-9a-zA-Z]+;)")
_STARTER: Final = re.compile(r"(?=#{1,6}(?:\s|\Z)|>|[-+*](?:\s|\Z)|`{3,}|~{3,})")
_NUMBER: Final = re.compile(r"(\d{1,9})(?=[.)](?:\s|\Z))")
_CLOSING: Final = re.compile(r"(?:(?<=\s)|\A)(#+)\Z")
_BEGUN_ADDRESS: Final = re.compile(r"<(?=[^<>\s]*\Z)")
_INLINE_MARK: Final = re.compile(r"\\[`\[\]\\]|`+|[\[\]]")


def flat(value: Json) -> str:
    """Return the value on one line: of an array its items, separated by commas, of an object its JSON."""
    if isinstance(value, list):
        return ", ".join(flat(item) for item in value)
    if isinstance(value, dict) and not is_file(value):
        return json.dumps(value, ensure_ascii=False)
    return re.sub(r"\s*[\r\n]\s*", " ", markdown(value).strip("\r\n"))


def cell(value: Json) -> str:
    """Return the value as it stands in a cell: where it has lines, they are broken by tags."""
    if isinstance(value, str):
        return re.sub(r"[ \t]*(?:\r\n|\r|\n)[ \t]*", "<br>", value.strip("\r\n"))
    if isinstance(value, list):
        return ", ".join(cell(item) for item in value)
    return flat(value)


def label(value: Json) -> str:
    """Return the value as the text of a link, of which it is no end; other Markdown works in it."""
    text = str(file_attribute(value, "name") or "") if is_file(value) else flat(value)

    def escaped(found: re.Match[str]) -> str:
        return found[1] or f"\\{found[2] or found[3]}"

    return _LABEL.sub(escaped, text)


def target(value: Json) -> str:
    """Return the value as the address, or a part of it, where a link leads."""
    text = str(file_attribute(value, "url") or "") if is_file(value) else flat(value).strip()
    return _ENTITY.sub("&amp;", _UNFIT_FOR_TARGET.sub(lambda found: quote(found[0], safe=""), text))


def title(value: Json) -> str:
    """Return the value as the title of a link."""
    return _TITLE.sub(r"\\\1", flat(value))


def not_beginning(text: str) -> str:
    """Return text with which a line begins so that it begins no heading, list, quotation or code."""
    text = text.lstrip(" \t")
    number = _NUMBER.match(text)
    if number is not None:
        return f"{number[1]}\\{text[number.end() :]}"
    return f"\\{text}" if _STARTER.match(text) else text


def not_closing(text: str) -> str:
    """Return text with which a heading ends so that the heading shows all of it."""
    return _CLOSING.sub(r"\\\1", text)


def self_contained(text: str) -> str:
    """Return the text with its marks of code and links escaped that have no counterpart in it."""
    text = _BEGUN_ADDRESS.sub(r"\\<", text)
    if not re.search(r"[`\[\]]", text):
        return text
    if "\n\n" in text and "```" not in text:
        return "\n\n".join(map(self_contained, text.split("\n\n")))
    pieces, at = [], 0
    for position in sorted(_unmatched(text)):
        pieces += [text[at:position], "\\"]
        at = position
    return "".join([*pieces, text[at:]])


def _unmatched(text: str) -> Iterator[int]:
    """Yield where marks are that have no counterpart; in code there are none."""
    marks = list(_INLINE_MARK.finditer(text))
    code: dict[str, list[int]] = {}
    for index, found in enumerate(marks):
        code.setdefault(found[0].lstrip("\\"), []).append(index)
    opened: list[int] = []
    index = 0
    while index < len(marks):
        mark, start = marks[index][0], marks[index].start()
        if mark[0] == "`":
            alike = code[mark]
            following = bisect_right(alike, index)
            if following == len(alike):
                yield from range(start, start + len(mark))
            else:
                index = alike[following]
        elif mark == "[":
            opened.append(start)
        elif mark == "]":
            if opened:
                opened.pop()
            else:
                yield start
        index += 1
    yield from opened
