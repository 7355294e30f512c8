"""
YAML from strangers, read into JSON values within bounds.

The parser's events are taken one by one, without recursion, and a file that exceeds a bound is turned away at
the event that does, before anything larger is built. An alias stands for what it repeats, and counts as all of
that. What JSON cannot say (aliases within what they repeat, other tags, keys that are no text) is turned away too.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Protocol

import yaml

from application.ports.workflows import MAX_WORKFLOW_BYTES, ImportRefusedError
from domain.values.json import Json
from domain.values.well_formed import well_formed
from interface.formats.refused import quoted
from interface.formats.yaml_scalars import CORE, ScalarRefusedError, plain, tagged

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

    def merge(self, others: "list[YamlMapping]") -> None:
        """Take over what others say and this does not; of several, the first counts."""
        for other in others:
            for key, value in other.items():
                if key not in self:
                    self[key], self.lines[key] = value, other.lines[key]


def parse_yaml(source: bytes) -> Json:
    """
    Return the file's only document as JSON values; its mappings are `YamlMapping`s. An empty file is null.

    :raises ImportRefusedError: naming the line, if it is no YAML, not UTF-8, more than one document, larger than
        10 MB, deeper than 64 levels or of more than 200,000 values with its aliases spelled out, or if it uses
        aliases within what they repeat, tags outside the core ones, keys that are no text or occur twice, NUL, halves
        of surrogate pairs, or numbers beyond 64 bits
    """
    if len(source) > MAX_WORKFLOW_BYTES:
        raise ImportRefusedError(f"the file is larger than {MAX_WORKFLOW_BYTES // 1024 // 1024} MB")
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


@dataclass(slots=True)
class _Value:
    """A value that is read, and what it comes to with its aliases spelled out."""

    value: Json
    count: int = 1
    """Of how many values it is made, itself included."""
    characters: int = 0
    height: int = 0
    """How many levels it nests."""

    def grow(self, part: "_Value") -> None:
        """Take a part in."""
        self.count += part.count
        self.characters += part.characters
        self.height = max(self.height, part.height + 1)


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come."""

    read: _Value
    anchor: str | None
    key: str | None = None
    """In a mapping, the key whose value comes next."""
    merges: bool = False
    """Whether that is the merge key, which is none of the mapping's own."""
    merged: list[YamlMapping] = field(default_factory=list)
    """The mappings from which it takes what it does not say itself, those that count most first."""


class _Builder:
    """Builds the value from the events; `root` holds it after the last of them."""

    def __init__(self) -> None:
        self.root: Json = None
        self._documents = 0
        self._total = _Value(None, count=0)
        self._open: list[_Open] = []
        self._anchored: dict[str, _Value] = {}

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                scalar = _Value(_scalar(event), characters=len(event.value))
                self._count(event, scalar)
                if event.anchor is not None:
                    self._anchored[event.anchor] = scalar
                self._add(event, scalar, merges=event.value == "<<" and event.implicit[0])
            case yaml.MappingStartEvent():
                self._enter(event, YamlMapping(_line(event.start_mark)))
            case yaml.SequenceStartEvent():
                self._enter(event, [])
            case yaml.CollectionEndEvent():
                self._leave(event)
            case yaml.AliasEvent():
                self._repeat(event)
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise _refused(event.start_mark, "the file holds more than one document")

    def _count(self, event: yaml.Event, read: _Value) -> None:
        """Count what is added: an alias counts as all that it stands for, so that none can multiply the file."""
        self._total.grow(read)
        if self._total.count > MAX_NODES:
            raise _refused(event.start_mark, f"the file holds more than {MAX_NODES:,} values")
        if self._total.characters > MAX_WORKFLOW_BYTES:
            raise _refused(
                event.start_mark,
                f"with its aliases, the file is larger than {MAX_WORKFLOW_BYTES // 1024 // 1024} MB",
            )
        if len(self._open) + read.height > MAX_DEPTH:
            raise _refused(event.start_mark, f"the file is nested deeper than {MAX_DEPTH} levels")

    def _enter(self, event: yaml.CollectionStartEvent, container: YamlMapping | list[Json]) -> None:
        if event.tag not in (None, "!", *_COLLECTION_TAGS[type(event)]):
            raise _refused(event.start_mark, f"the tag {quoted(event.tag)} is not allowed")
        read = _Value(container, height=1)
        self._count(event, read)
        if self._expects_key():
            raise _refused(event.start_mark, "a key must be text; put it in quotes")
        self._open.append(_Open(read, event.anchor))

    def _leave(self, event: yaml.CollectionEndEvent) -> None:
        ended = self._open.pop()
        if isinstance(ended.read.value, YamlMapping):
            ended.read.value.merge(ended.merged)
        if ended.anchor is not None:
            self._anchored[ended.anchor] = ended.read
        self._add(event, ended.read)

    def _repeat(self, event: yaml.AliasEvent) -> None:
        name = event.anchor or ""  # the parser gives every alias a name
        if any(collection.anchor == name for collection in self._open):
            raise _refused(event.start_mark, f"the alias {quoted(name)} stands inside what it repeats")
        named = self._anchored.get(name)
        if named is None:
            raise _refused(event.start_mark, f"there is no anchor {quoted(name)} before this alias")
        self._count(event, named)
        self._add(event, named)

    def _expects_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].read.value, dict) and self._open[-1].key is None

    def _add(self, event: yaml.Event, read: _Value, *, merges: bool = False) -> None:
        """Put the value where it stands: as the root, an item, a key, or the value of the key before it."""
        if not self._open:
            self.root = read.value
            return
        collection = self._open[-1]
        collection.read.grow(read)
        container, key = collection.read.value, collection.key
        if isinstance(container, list):
            container.append(read.value)
        elif isinstance(container, YamlMapping):
            if key is None:
                collection.merges = merges
                collection.key = "" if merges else _key(event, read.value, container)
                return
            if collection.merges:
                collection.merged += _mergeable(event, read.value)
            else:
                container[key] = read.value
            collection.key = None


def _mergeable(event: yaml.Event, value: Json) -> list[YamlMapping]:
    """Return the mappings under a merge key: one, or a list of them."""
    listed = value if isinstance(value, list) else [value]
    mappings = [item for item in listed if isinstance(item, YamlMapping)]
    if len(mappings) < len(listed):
        raise _refused(event.start_mark, "the merge key << takes a mapping, or a list of mappings")
    return mappings


def _key(event: yaml.Event, value: Json, mapping: YamlMapping) -> str:
    if not isinstance(value, str):
        raise _refused(event.start_mark, "a key must be text; put it in quotes")
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
