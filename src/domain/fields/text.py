"""Fields for text: of any length, e-mail addresses, web addresses."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final, Literal
from urllib.parse import urlsplit

from domain.fields.field import DefaultedField, Field, InvalidValueError
from domain.fields.limits import lengths_problem
from domain.fields.sources import FieldDefault
from domain.values.addresses import looks_like_address
from domain.values.json import Json
from domain.values.patterns import lengths, longest
from domain.values.sealed import names_secret
from domain.values.text import names_file

MAX_URL: Final = 2000


class TextField(Field):
    """A field whose text can be held to a length and a form."""

    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    """A regular expression that the whole text must match."""

    shortest: ClassVar[int] = 0
    """How long a text is at least that is what the type asks for."""

    def empty(self) -> Json:
        return ""

    def is_empty(self, value: Json) -> bool:
        return value is None or (isinstance(value, str) and not value.strip())

    @property
    def longest_text(self) -> int | None:
        """How long the text may be, as its pattern must not see too much of it, or None if there is no limit."""
        limits = [self.max_length, None if self.pattern is None else longest(_whole(self.pattern))]
        return min((limit for limit in limits if limit is not None), default=None)

    def why_nothing_fits(self) -> str | None:
        least, most = (0, None) if self.pattern is None else lengths(self.pattern)
        least = max(least, self.min_length or 0, self.shortest)
        most = min((limit for limit in (most, self.longest_text) if limit is not None), default=None)
        return None if most is None or least <= most else f"no text fits the field {self.name!r}"

    def problems(self) -> Iterator[str]:
        yield from super().problems()
        yield from lengths_problem(self.name, self.min_length, self.max_length)
        if self.pattern is not None and not longest(_whole(self.pattern)):
            yield (
                f"the pattern of the field {self.name!r} is no regular expression, or one that could take too long"
            )

    def checked(self, text: str) -> str:
        """Return the text, if it has the right length and form. :raises InvalidValueError:"""
        if self.longest_text is not None and len(text) > self.longest_text:
            raise InvalidValueError(f"must have at most {self.longest_text} characters")
        if self.min_length is not None and len(text) < self.min_length:
            raise InvalidValueError(f"must have at least {self.min_length} characters")
        if self.pattern is not None and not re.fullmatch(self.pattern, text):
            raise InvalidValueError(
                f"must match the pattern {self.pattern}", "This is not in the expected format"
            )
        return text


class ParagraphField(TextField):
    """A text of any length."""

    type: Literal["paragraph"] = "paragraph"
    default: FieldDefault | None = None

    kept = frozenset({"type", "name", "default"})
    noun = "paragraph"
    needs_key = True

    @property
    def preset(self) -> FieldDefault | None:
        return self.default

    def is_blank(self, value: Json) -> bool:
        return self._is_held_to_something and super().is_blank(value)

    def fitted(self, value: Json) -> Json:
        if isinstance(value, str):
            return self.checked(value)
        if self._is_held_to_something:
            raise InvalidValueError("expected string")
        if names_secret(value):
            raise InvalidValueError("must not hold a secret")
        if names_file(value):
            raise InvalidValueError("must not hold a file")
        return value

    def problems(self) -> Iterator[str]:
        yield from super().problems()
        if self.default is not None and self.default.type == "variable" and len(self.default.selector) < 2:
            yield f"the default of the field {self.name!r} names no variable"

    @property
    def _is_held_to_something(self) -> bool:
        """Where nothing is asked of the text, any JSON will do, as the contract has it."""
        limits = (self.min_length, self.max_length, self.pattern)
        return self.says_when_required or any(limit is not None for limit in limits)


class EmailField(TextField, DefaultedField):
    """An e-mail address."""

    type: Literal["email"] = "email"

    noun = "email"
    shortest = len("a@b.cd")
    wanted = "Enter an e-mail address"

    def fitted(self, value: Json) -> Json:
        if not isinstance(value, str):
            raise InvalidValueError("expected string")
        address = value.strip()
        if not looks_like_address(address):
            raise InvalidValueError(
                "must be an e-mail address", "Enter an e-mail address, such as name@example.com"
            )
        return self.checked(address)


class UrlField(TextField, DefaultedField):
    """A web address."""

    type: Literal["url"] = "url"

    noun = "url"
    shortest = len("http://a")
    wanted = "Enter a web address"

    def fitted(self, value: Json) -> Json:
        if not isinstance(value, str):
            raise InvalidValueError("expected string")
        address = value.strip()
        if not _is_web_address(address):
            raise InvalidValueError(
                "must be an address that begins with http:// or https://",
                "Enter a web address that begins with https:// or http://",
            )
        return self.checked(address)


def _is_web_address(address: str) -> bool:
    if len(address) > MAX_URL or not address.isprintable() or any(c in address for c in ' "<>\\^`{|}'):
        return False
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    named = bool(parts.hostname) and port != 0
    return parts.scheme in ("http", "https") and named and parts.username is None and parts.password is None


def _whole(pattern: str) -> str:
    """Return the pattern anchored at both ends, as which it is used: then it makes less work."""
    return rf"\A(?:{pattern})\Z"
