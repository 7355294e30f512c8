"""
YAML from strangers, read into JSON values within bounds.

The parser's events are taken one by one, without recursion, and a file that exceeds a bound is turned away at
the event that does, before anything larger is built. What JSON cannot say (aliases, other tags, keys that are
no text) is turned away too.
"""

from collections.abc import Iterator
from typing import Final, Protocol

import yaml

from domain.values.json import Json
from domain.workflow.text import well_formed
from interface.formats.refused import ImportRefusedError, quoted
from interface.formats.yaml_scalars import CORE, ScalarRefusedError, plain, tagged

MAX_BYTES: Final = 10 * 1024 * 1024
MAX_DEPTH: Final = 64
MAX_NODES: Final = 200_000

_Parser: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COLLECTION_TAGS = {yaml.MappingStartEvent: (f"{CORE}map",), yaml.SequenceStartEvent: (f"{CORE}seq",)}


class _Mark(Protocol):
    """A place in the file, counted from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class YamlMapping(dict[str, Json]):
    """A mapping of the file that remembers its line, and the line of each of its keys (from 1)."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


def parse_yaml(source: bytes) -> Json:
    """
    Return the file's only document as JSON values; its mappings are `YamlMapping`s. An empty file is null.

    :raises ImportRefusedError: naming the line, if it is no YAML, not UTF-8, more than one document, larger than
        10 MB, deeper than 64 levels, of more than 200,000 values, or if it uses aliases, tags outside the core
        ones, merge keys, keys that are no text or occur twice, NUL, halves of
        surrogate pairs, or numbers beyond 64 bits
    """
    if len(source) > MAX_BYTES:
        raise ImportRefusedError(f"the file is larger than {MAX_BYTES // 1024 // 1024} MB")
    _check_encoding(source)
    builder = _Builder()
    for event in _events(source):
        builder.take(event)
    return builder.root


def _check_encoding(source: bytes) -> None:
    try:
        source.decode("utf-8")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise ImportRefusedError(f"line {line}: the file is not UTF-8 text") from None


def _events(source: bytes) -> Iterator[yaml.Event]:
    try:
        parser = _Parser(source)
        try:
            while (event := parser.get_event()) is not None:
                yield event
        finally:
            parser.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _refused(mark, error.problem or error.context or "no YAML") from None
    except yaml.reader.ReaderError as error:
        line = source.count(b"\n", 0, error.position) + 1
        raise ImportRefusedError(f"line {line}: {error.reason}") from None


def _line(mark: _Mark | None) -> int:
    return mark.line + 1 if mark else 0


def _refused(mark: _Mark | None, reason: str) -> ImportRefusedError:
    where = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
    return ImportRefusedError(where + reason)


class _Builder:
    """Builds the value from the events; `root` holds it after the last of them."""

    def __init__(self) -> None:
        self.root: Json = None
        self._documents = 0
        self._nodes = 0
        self._open: list[YamlMapping | list[Json]] = []
        self._keys: list[str | None] = []

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self._count(event)
                self._add(event, _scalar(event))
            case yaml.MappingStartEvent():
                self._enter(event, YamlMapping(_line(event.start_mark)))
            case yaml.SequenceStartEvent():
                self._enter(event, [])
            case yaml.CollectionEndEvent():
                self._open.pop()
                self._keys.pop()
            case yaml.AliasEvent():
                raise _refused(event.start_mark, "aliases are not allowed")
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise _refused(event.start_mark, "the file holds more than one document")

    def _count(self, event: yaml.Event) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _refused(event.start_mark, f"the file holds more than {MAX_NODES:,} values")

    def _enter(self, event: yaml.CollectionStartEvent, container: YamlMapping | list[Json]) -> None:
        self._count(event)
        if len(self._open) >= MAX_DEPTH:
            raise _refused(event.start_mark, f"the file is nested deeper than {MAX_DEPTH} levels")
        if event.tag not in (None, "!", *_COLLECTION_TAGS[type(event)]):
            raise _refused(event.start_mark, f"the tag {quoted(event.tag)} is not allowed")
        self._add(event, container)
        self._open.append(container)
        self._keys.append(None)

    def _add(self, event: yaml.NodeEvent, value: Json) -> None:
        """Put the value where it stands: as the root, an item, a key, or the value of the key before it."""
        if not self._open:
            self.root = value
            return
        container = self._open[-1]
        if isinstance(container, list):
            container.append(value)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = _key(event, value, container)
        else:
            container[key] = value
            self._keys[-1] = None


def _key(event: yaml.NodeEvent, value: Json, mapping: YamlMapping) -> str:
    if not isinstance(value, str):
        raise _refused(event.start_mark, "a key must be text; put it in quotes")
    if value == "<<":
        raise _refused(event.start_mark, "merge keys are not allowed")
    if value in mapping.lines:
        first = mapping.lines[value]
        raise _refused(event.start_mark, f"the key {quoted(value)} occurs twice, first in line {first}")
    mapping.lines[value] = _line(event.start_mark)
    return value


def _scalar(event: yaml.ScalarEvent) -> Json:
    if "\0" in event.value:
        raise _refused(event.start_mark, "the text holds a NUL character")
    if well_formed(event.value) != event.value:
        raise _refused(event.start_mark, "the text holds half of a surrogate pair")
    try:
        if event.tag is not None:
            return tagged(event.tag, event.value)
        return plain(event.value) if event.implicit[0] else event.value
    except ScalarRefusedError as error:
        raise _refused(event.start_mark, str(error)) from None
