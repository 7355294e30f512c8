"""JSON as authors and models write it: with words without quotes, commas too many, and values that are missing."""

import json
import re
from typing import Any, Final

from domain.values.json import Json

MAX_DEPTH: Final = 64

_BLANK: Final = re.compile(r"\s*")
_WORD: Final = re.compile(r"[^,\]}\n]*")
_KEY: Final = re.compile(r"[^:,\]}\n]*")
_ESCAPE: Final = re.compile(r"\\(?:u[0-9a-fA-F]{4}|.)", re.DOTALL)
_STRINGS: Final = {quote: re.compile(rf"(?:[^{quote}\\]|\\.)*", re.DOTALL) for quote in ('"', "'")}
_WORDS: Final[dict[str, Json]] = {
    "true": True,
    "True": True,
    "false": False,
    "False": False,
    "null": None,
    "None": None,
}


class NoJsonError(ValueError):
    """The text is no JSON, and nothing that could be meant as an object or as a list."""


def parsed(text: str) -> Json:
    """
    Return what the text says; where it is no JSON, what it must have meant.

    Takes words without quotes, single quotes, line breaks in strings, commas too many and values that are missing,
    which are empty texts. It takes no longer than it takes to read the text once.

    :raises NoJsonError: if there is neither an object nor a list in it, or one that is nested too deeply
    """
    try:
        return json.loads(text, parse_constant=_no_constant)  # type: ignore[no-any-return]
    except (ValueError, RecursionError):
        pass
    begin = next((at for at, character in enumerate(text) if character in "{["), None)
    if begin is None:
        raise NoJsonError
    return _Reader(text, begin).value(0)


def _no_constant(name: str) -> Any:
    raise ValueError(name)


class _Reader:
    """Reads from front to back, and never goes back."""

    def __init__(self, text: str, at: int) -> None:
        self._text = text
        self._at = at

    def value(self, depth: int) -> Json:
        if depth > MAX_DEPTH:
            raise NoJsonError
        character = self._next()
        if character == "{":
            return self._object(depth)
        if character == "[":
            return self._list(depth)
        if character in _STRINGS:
            return self._string(character)
        return _read_word(self._take(_WORD))

    def _object(self, depth: int) -> Json:
        found: dict[str, Json] = {}
        self._at += 1
        while (character := self._next()) not in ("}", "]", ""):
            if character in ",:":
                self._at += 1
                continue
            key = self._string(character) if character in _STRINGS else self._take(_KEY).strip()
            if self._next() == ":":
                self._at += 1
                found[key] = "" if self._next() in (",", "}", "]", "") else self.value(depth + 1)
            elif key:
                found[key] = ""
            self._drop_rest()
        self._at += 1
        return found

    def _list(self, depth: int) -> Json:
        found: list[Json] = []
        self._at += 1
        while (character := self._next()) not in ("]", "}", ""):
            if character in ",:":
                self._at += 1
                continue
            found.append(self.value(depth + 1))
            self._drop_rest()
        self._at += 1
        return found

    def _drop_rest(self) -> None:
        """What follows on a value up to the next comma belongs to nothing."""
        if self._next() not in (",", "}", "]", ""):
            self._take(_WORD)

    def _string(self, quote: str) -> str:
        self._at += 1
        raw = self._take(_STRINGS[quote])
        self._at += 1
        return _ESCAPE.sub(_unescaped, raw)

    def _next(self) -> str:
        """Return the next character that is no blank, or nothing at the end."""
        self._take(_BLANK)
        return self._text[self._at : self._at + 1]

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        assert found is not None, "every pattern can be empty"
        self._at = found.end()
        return found[0]


def _read_word(word: str) -> Json:
    word = word.strip()
    if word in _WORDS:
        return _WORDS[word]
    try:
        return json.loads(word, parse_constant=_no_constant)  # type: ignore[no-any-return]
    except (ValueError, RecursionError):
        return word


def _unescaped(escape: re.Match[str]) -> str:
    try:
        return str(json.loads(f'"{escape[0]}"'))
    except ValueError:
        return escape[0][1:]
