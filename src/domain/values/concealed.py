"""
Texts that hold secrets: what is recorded has these sealed, or names them, and only whoever sends them puts them in.

Such a text is a plain string, or `{"__placet_text__": [piece, ...]}`, where a piece is a string, a sealed secret, the
name of a setting, or one of these to be written inside a JSON string.
"""

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from domain.values import template
from domain.values.json import Json, JsonObject
from domain.values.sealed import SHOWN, is_sealed
from domain.values.template import MAX_CHARACTERS, TemplateTooLargeError
from domain.values.text import text
from domain.values.variables import Missing, Variables

_TEXT: Final = "__placet_text__"
_SETTING: Final = "__placet_setting__"
_IN_JSON: Final = "__placet_in_json__"
_TELLING: Final = 6
"""From how many characters on a text is known for a secret."""

ConcealedText = str | JsonObject


def setting(name: str) -> JsonObject:
    """Return what stands for a secret of the node's own settings."""
    return {_SETTING: name}


def in_json(secret: JsonObject) -> JsonObject:
    """Return what stands for a secret inside a JSON string."""
    return {_IN_JSON: secret}


def joined(pieces: Iterable[Json]) -> ConcealedText:
    """
    Return the pieces as one text.

    :raises TemplateTooLargeError: if what is no secret has more than `MAX_CHARACTERS` characters
    """
    whole: list[Json] = []
    length = 0
    for piece in pieces:
        if isinstance(piece, str):
            length += len(piece)
            if length > MAX_CHARACTERS:
                raise TemplateTooLargeError
            if whole and isinstance(last := whole[-1], str):
                whole[-1] = last + piece
                continue
        whole.append(piece)
    if not whole:
        return ""
    first = whole[0]
    return first if len(whole) == 1 and isinstance(first, str) else {_TEXT: whole}


def filled(written: str, variables: Variables) -> ConcealedText:
    """
    Return the template with every reference replaced by its variable's value; a secret stays sealed.

    A reference to a missing variable leaves its bare path.

    :raises TemplateTooLargeError: if it is too long then
    """
    return joined(value_of(piece, variables) for piece in template.split(written))


def value_of(piece: str | Sequence[str], variables: Variables) -> Json:
    """Return what a piece of a template becomes: a text, or a sealed secret."""
    if isinstance(piece, str):
        return piece
    value = variables.get(piece)
    if isinstance(value, Missing):
        return ".".join(piece)
    return value if is_sealed(value) else text(value)


def shown(value: ConcealedText) -> str:
    """Return the text with `[secret]` in place of every secret."""
    return "".join(piece if isinstance(piece, str) else SHOWN for piece in _pieces(value))


def mapped(value: ConcealedText, change: Callable[[str], str]) -> ConcealedText:
    """Return the text with everything in it changed that is no secret."""
    return joined(change(piece) if isinstance(piece, str) else piece for piece in _pieces(value))


def is_empty(value: ConcealedText) -> bool:
    """Return whether there is nothing in the text, not even a secret."""
    return not value


def revealed(
    value: Json, *, settings: Mapping[str, str], unseal: Callable[[Json], str], seen: Callable[[str], None]
) -> Json:
    """
    Return the value with every secret put where it belongs.

    :param seen: is told each secret
    """

    def secret(piece: Json) -> str:
        assert isinstance(piece, dict)
        if _IN_JSON in piece:
            return json.dumps(secret(piece[_IN_JSON]), ensure_ascii=False)[1:-1]
        found = settings[str(piece[_SETTING])] if _SETTING in piece else unseal(piece)
        seen(found)
        return found

    def reveal(part: Json) -> Json:
        if isinstance(part, list):
            return [reveal(item) for item in part]
        if not isinstance(part, dict):
            return part
        if _TEXT in part:
            return "".join(piece if isinstance(piece, str) else secret(piece) for piece in _pieces(part))
        return {key: reveal(item) for key, item in part.items()}

    return reveal(value)


def covered(value: JsonObject, secrets: Collection[str]) -> JsonObject:
    """Return the value with `[secret]` in place of these; what is but a few letters long is left."""
    pattern = _pattern_of(secrets)
    if pattern is None:
        return value

    def cover(part: Json) -> Json:
        if isinstance(part, str):
            return pattern.sub(SHOWN, part)
        if isinstance(part, list):
            return [cover(item) for item in part]
        if isinstance(part, dict):
            return {key: cover(item) for key, item in part.items()}
        return part

    return {key: cover(item) for key, item in value.items()}


class Covering:
    """Does to a text that comes piece by piece what `covered` does to the whole."""

    def __init__(self, secrets: Collection[str]) -> None:
        self._secrets = [secret for secret in secrets if len(secret) >= _TELLING]
        self._pattern = _pattern_of(secrets)
        self._held = ""

    def __call__(self, piece: str) -> str:
        """Return what can be told by now: what may be the beginning of a secret is held back."""
        if self._pattern is None:
            return piece
        text, at, told = self._held + piece, 0, ""
        while True:
            open_at = self._may_begin(text, at)
            found = self._pattern.search(text, at)
            if found is None or found.start() >= open_at:
                self._held = text[open_at:]
                return told + text[at:open_at]
            told += text[at : found.start()] + SHOWN
            at = found.end()

    def _may_begin(self, text: str, at: int) -> int:
        """Return from where on the text may be the beginning of a secret the rest of which is still to come."""
        longest = max(map(len, self._secrets)) - 1
        for begin in range(max(at, len(text) - longest), len(text)):
            if any(
                len(secret) > len(text) - begin and secret.startswith(text[begin:])
                for secret in self._secrets
            ):
                return begin
        return len(text)


def _pattern_of(secrets: Collection[str]) -> re.Pattern[str] | None:
    """Return what finds these, the longest first; None if there is none that is known for a secret."""
    told = sorted((secret for secret in secrets if len(secret) >= _TELLING), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, told))) if told else None


def _pieces(value: ConcealedText) -> Iterator[Json]:
    if isinstance(value, str):
        yield value
    else:
        pieces = value[_TEXT]
        assert isinstance(pieces, list)
        yield from pieces
