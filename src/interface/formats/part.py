"""One mapping of a foreign file, read key by key: keys that nobody asks for are never looked at."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar, get_args

from pydantic import ValidationError

from application.ports.workflows import ImportRefusedError
from domain.values import spelling
from domain.values.json import Json, JsonObject
from interface.formats.refused import quoted
from interface.formats.yaml_safe import YamlMapping

Choice = TypeVar("Choice", bound=str)


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """
    A mapping, what it belongs to, and the warnings of the whole import.

    A key that is missing and a key that is null read the same. Where text is meant, whole numbers and truth
    values are taken as they are spelled, since authors forget their quotes.
    """

    values: YamlMapping
    warnings: list[str]
    owner: str = ""
    """What a message names: `node 'review' (Review)`; nothing for the file itself."""
    path: str = ""
    """Where in the owner this mapping lies: `inputs[2].`"""

    @property
    def line(self) -> int:
        """Where the mapping begins."""
        return self.values.line

    def owned_by(self, owner: str) -> "Part":
        """Return the same mapping as the root of something that messages name."""
        return replace(self, owner=owner, path="")

    def refused(self, reason: str, *, key: str | None = None) -> ImportRefusedError:
        """Return the refusal to raise, with the line of the key or of the mapping."""
        return ImportRefusedError(self._message(reason, key))

    def invalid(self, error: ValidationError) -> ImportRefusedError:
        """Return the refusal for what a model of the domain objects to."""
        first = error.errors()[0]
        at = ".".join(map(str, first["loc"]))
        return self.refused(f"{at}: {first['msg']}" if at else first["msg"])

    def warn(self, reason: str, *, key: str | None = None) -> None:
        """Note what the import leaves out or reads differently."""
        self.warnings.append(self._message(reason, key))

    def text(self, key: str, default: str = "") -> str:
        """Return the text under the key."""
        value = self.values.get(key)
        return default if value is None else self._text(key, value)

    def needed(self, key: str) -> str:
        """Return the text under the key; it must be there and must not be empty."""
        value = self.text(key)
        if not value:
            raise self.refused(f"{self.path}{key} is missing", key=key)
        return value

    def choice(self, key: str, of: object, default: Choice) -> Choice:
        """Return the text under the key, which must be one of the values of the `Literal` type `of`."""
        value = self.text(key) or default
        for known in get_args(of):
            if value == known:
                return known  # type: ignore[no-any-return]
        known_values = ", ".join(get_args(of))
        raise self.refused(f"{self.path}{key} must be one of {known_values}, not {quoted(value)}", key=key)

    def whole(self, key: str) -> int | None:
        """Return the whole number under the key; an empty text is none."""
        value = self.values.get(key)
        if value is None or value == "":
            return None
        if isinstance(value, str) and len(value) < 20 and value.lstrip("-").isdecimal() and value.isascii():
            value = int(value.lstrip("-")) * (-1 if value.startswith("-") else 1)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.refused(f"{self.path}{key} must be a whole number", key=key)
        return value

    def number(self, key: str) -> int | float | None:
        """Return the number under the key; an empty text is none."""
        value = self.values.get(key)
        if isinstance(value, float):
            return value
        if isinstance(value, str) and value and (number := spelling.number(value)) is not None:
            return number
        try:
            return self.whole(key)
        except ImportRefusedError:
            raise self.refused(f"{self.path}{key} must be a number", key=key) from None

    def flag(self, key: str, default: bool = False) -> bool:
        """Return the truth value under the key."""
        value = self.values.get(key)
        if value is None:
            return default
        spelled = {True: True, False: False, "true": True, "false": False}
        if isinstance(value, bool | str) and value in spelled:
            return spelled[value]
        raise self.refused(f"{self.path}{key} must be true or false", key=key)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts under the key; an empty text is an empty list."""
        return tuple(self._text(f"{key}[{at}]", item, key) for at, item in enumerate(self._list(key)))

    def text_lists(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Return the list of lists of texts under the key."""
        return tuple(self._texts_in(key, at, item) for at, item in enumerate(self._list(key)))

    def part(self, key: str) -> "Part | None":
        """Return the mapping under the key."""
        value = self.values.get(key)
        return None if value is None else self._part(key, value)

    def parts(self, key: str) -> Iterator["Part"]:
        """Yield the mappings of the list under the key."""
        for at, item in enumerate(self._list(key)):
            yield self._part(f"{key}[{at}]", item, key)

    def json(self, key: str) -> Json:
        """Return whatever is under the key."""
        return _plain(self.values.get(key))

    def object(self, key: str) -> JsonObject | None:
        """Return the mapping under the key as it is."""
        part = self.part(key)
        return None if part is None else part.plain()

    def plain(self) -> JsonObject:
        """Return the mapping itself as it is."""
        return {name: _plain(value) for name, value in self.values.items()}

    def _message(self, reason: str, key: str | None) -> str:
        line = self.values.lines.get(key, self.values.line) if key else self.values.line
        return f"line {line}: {self.owner}: {reason}" if self.owner else f"line {line}: {reason}"

    def _text(self, name: str, value: Json, key: str | None = None) -> str:
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int):
            return str(value)
        raise self.refused(f"{self.path}{name} must be text", key=key or name)

    def _texts_in(self, key: str, at: int, value: Json) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise self.refused(f"{self.path}{key}[{at}] must be a list", key=key)
        return tuple(self._text(f"{key}[{at}][{inner}]", item, key) for inner, item in enumerate(value))

    def _list(self, key: str) -> list[Json]:
        value = self.values.get(key)
        if value is None or value == "":
            return []
        if not isinstance(value, list):
            raise self.refused(f"{self.path}{key} must be a list", key=key)
        return value

    def _part(self, name: str, value: Json, key: str | None = None) -> "Part":
        if not isinstance(value, YamlMapping):
            raise self.refused(f"{self.path}{name} must be a mapping", key=key or name)
        return replace(self, values=value, path=f"{self.path}{name}.")


def _plain(value: Json) -> Json:
    """Return the value without the lines it came from; the depth of a file is bounded."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value
