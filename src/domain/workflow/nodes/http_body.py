"""What a request sends besides its headers."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from domain.values import lenient_json, template
from domain.values.allowance import Allowance
from domain.values.concealed import ConcealedText, filled, in_json, joined, value_of
from domain.values.json import Json, JsonObject
from domain.values.lenient_json import NoJsonError
from domain.values.model import Model
from domain.values.sealed import is_sealed, redacted
from domain.values.text import is_file, text
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.http_headers import lines_of
from domain.workflow.nodes.http_refusal import HttpRefusalError

BodyType = Literal["none", "form-data", "x-www-form-urlencoded", "raw-text", "json", "binary"]

_ONE_ITEM: Final = ("raw-text", "json", "binary")
_IN_STRING: Final = re.compile(r'(?:[^"\\]|\\.|\\\Z)*', re.DOTALL)
_OUTSIDE: Final = re.compile(r'[^"]*')


class BodyItem(Model):
    """A field, a file, or all there is."""

    key: str = ""
    type: Literal["text", "file"] = "text"
    value: str = ""
    file: tuple[str, ...] = ()
    """The selector of a file, or of a list of files."""


class Body(Model):
    """The body of a request, of one of the kinds that there are."""

    type: BodyType = "none"
    data: tuple[BodyItem, ...] = ()

    def problems(self) -> Iterator[str]:
        """Yield why nothing could be sent."""
        if self.type in _ONE_ITEM and len(self.data) != 1:
            yield f"{self.type} body type should have exactly one item"

    @property
    def templates(self) -> Iterator[str]:
        """The texts with references in them."""
        if self.type == "none":
            return
        for item in self.data:
            yield from (item.key, item.value)

    @property
    def files(self) -> Iterator[tuple[str, ...]]:
        """The selectors of the files."""
        if self.type in ("form-data", "binary"):
            yield from (item.file for item in self.data if item.file)

    def filled(self, variables: Variables, allowance: Allowance | None) -> Json:
        """
        Return what is sent, secrets unreadable in it and files by their ids, or None.

        :raises HttpRefusalError: if it cannot be made
        :raises TooMuchWorkError: if it is more work than there is allowance for
        """
        for problem in self.problems():
            raise _refused(problem)
        if self.type == "none":
            return None
        if self.type == "raw-text":
            return {"media_type": "text/plain", "text": filled(self.data[0].value, variables)}
        if self.type == "json":
            return {"media_type": "application/json", "text": _json(self.data[0].value, variables, allowance)}
        if self.type == "binary":
            return {"file": _file_id(self.data[0], variables)}
        if self.type == "x-www-form-urlencoded":
            fields: dict[str, Json] = {
                item.key: [filled(item.key, variables), filled(item.value, variables)] for item in self.data
            }
            return {"fields": [*fields.values()]}
        return {"parts": [part for item in self.data for part in _parts(item, variables)]}


def items_of_text(body_type: str, written: str) -> tuple[BodyItem, ...]:
    """Return the items of a body as files were before there were any: one text, in lines where it has fields."""
    if body_type in ("form-data", "x-www-form-urlencoded"):
        return tuple(BodyItem(key=key, value=value) for key, value in lines_of(written))
    return (BodyItem(value=written),)


def _parts(item: BodyItem, variables: Variables) -> Iterator[JsonObject]:
    name = filled(item.key, variables)
    if item.type == "text":
        yield {"name": name, "text": filled(item.value, variables)}
        return
    value = variables.get(item.file)
    for file in value if isinstance(value, list) else [value]:
        if not isinstance(file, Missing) and is_file(file):
            yield {"name": name, "file": _id(file)}


def _file_id(item: BodyItem, variables: Variables) -> str:
    value = variables.get(item.file)
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, Missing) or not is_file(value):
        raise HttpRefusalError(
            f"cannot fetch file with selector {list(item.file)}", code="file", error_type="FileFetchError"
        )
    return _id(value)


def _id(file: Json) -> str:
    assert isinstance(file, dict), "a file is an object"
    return str(file.get("related_id") or file.get("id"))


def _json(written: str, variables: Variables, allowance: Allowance | None) -> ConcealedText:
    """
    Return the JSON that the template makes, on one line.

    What is filled in between quotes stays there. Elsewhere a value is what it is, and a text that is JSON is that.
    """
    pieces = list(template.split(written))
    marks = _Marks(pieces, variables)
    whole = len(pieces) == 1 and not isinstance(pieces[0], str)
    made, quoted = list[str](), False
    for piece in pieces:
        if isinstance(piece, str):
            made.append(piece)
            quoted = _ends_quoted(piece, quoted)
        else:
            made.append(marks.in_quotes(piece) if quoted else marks.outside(piece, raw=whole))
    result = "".join(made)
    if allowance is not None:
        allowance.spend(4 * len(result))
    try:
        value = lenient_json.parsed(result)
    except NoJsonError:
        raise _refused(f"Failed to parse JSON: {result}") from None
    compact = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return marks.put_back(compact)


class _Marks:
    """Stand in the text for secrets while it is read as JSON: nothing else in it looks like them."""

    def __init__(self, pieces: Sequence[str | tuple[str, ...]], variables: Variables) -> None:
        self._variables = variables
        self._values = {piece: variables.get(piece) for piece in pieces if not isinstance(piece, str)}
        self._secrets: list[JsonObject] = []
        everything = "".join(
            [
                *(piece for piece in pieces if isinstance(piece, str)),
                *(str(value) for value in self._values.values()),
            ]
        )
        number = 0
        while (mark := f"placet-secret-{number}-") in everything:
            number += 1
        self._mark = mark

    def in_quotes(self, selector: tuple[str, ...]) -> str:
        """Return what the variable is inside a JSON string."""
        value = value_of(selector, self._variables)
        if isinstance(value, dict):
            return self._marked(value)
        return json.dumps(value, ensure_ascii=False)[1:-1]

    def outside(self, selector: tuple[str, ...], *, raw: bool) -> str:
        """Return what the variable is where no string has begun. :param raw: whether nothing else is in the text"""
        value = self._values[selector]
        if isinstance(value, Missing):
            return json.dumps(".".join(selector))
        if isinstance(value, dict) and is_sealed(value):
            return f'"{self._marked(value)}"'
        if isinstance(value, str):
            return value if raw or _is_json(value) else json.dumps(value, ensure_ascii=False)
        if is_file(value) or (isinstance(value, list) and any(map(is_file, value))):
            return json.dumps(text(value))
        return json.dumps(redacted(value), ensure_ascii=False)

    def put_back(self, made: str) -> ConcealedText:
        """Return the text with the secrets in the places of their marks."""
        if not self._secrets:
            return joined([made])
        found = re.split(rf"{re.escape(self._mark)}(\d+);", made)
        return joined(
            piece if number % 2 == 0 else in_json(self._secrets[int(piece)])
            for number, piece in enumerate(found)
        )

    def _marked(self, secret: JsonObject) -> str:
        self._secrets.append(secret)
        return f"{self._mark}{len(self._secrets) - 1};"


def _is_json(value: str) -> bool:
    try:
        json.loads(value)
    except (ValueError, RecursionError):
        return False
    return True


def _ends_quoted(piece: str, quoted: bool) -> bool:
    """Return whether a JSON string is open behind the piece, before which one was or was not."""
    at = 0
    while at < len(piece):
        found = (_IN_STRING if quoted else _OUTSIDE).match(piece, at)
        assert found is not None, "both can be empty"
        at = found.end()
        if at < len(piece):
            quoted, at = not quoted, at + 1
    return quoted


def _refused(message: str) -> HttpRefusalError:
    return HttpRefusalError(message, code="body", error_type="RequestBodyError")
