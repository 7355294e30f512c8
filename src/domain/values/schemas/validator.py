"""JSON Schemas of start variables: which are taken, and whether an object fits."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, Final
from urllib.parse import unquote

from jsonschema import Draft7Validator
from jsonschema.exceptions import SchemaError, ValidationError, best_match
from jsonschema.validators import extend
from referencing import Registry

from domain.values.canonical import canonical
from domain.values.json import Json, JsonObject
from domain.values.nested import nested
from domain.values.patterns import longest
from domain.values.schemas import faults, formats
from domain.values.schemas.mismatch import Mismatch

MAX_BYTES: Final = 64 * 1024
MAX_EXPANSION: Final = 5000
"""How many parts a schema may have once every reference is followed."""
MAX_REFERENCES: Final = 32
"""How many references may lead on to one another."""
MAX_WORK: Final = 2_000_000
"""Parts of the schema times parts of the object."""
MAX_ERRORS: Final = 200
"""How many faults of an object are looked for: nobody mends more at once."""
QUICKLY_READ: Final = 8 * 1024
"""Up to how many characters a schema takes no time to be read."""
MAX_UNIQUE: Final = 1000
MAX_KEY: Final = 300
MAX_MESSAGE: Final = 300


_FORMATS: Final = formats.checker()


class UnusableSchemaError(Exception):
    """The schema is not one that objects are checked against; the message says why."""


def problem(schema: Json) -> str | None:
    """Return why objects could not be checked against the schema, or None if they can or there is none."""
    try:
        _checker(_text(schema))
    except UnusableSchemaError as unusable:
        return str(unusable)
    return None


def mismatch(schema: Json, value: JsonObject, *, formats: bool) -> Mismatch | None:
    """Return why the object does not fit the schema, or None if it does or there is no schema."""
    try:
        checker = _checker(_text(schema))
    except UnusableSchemaError as unusable:
        return Mismatch(str(unusable))
    if checker is None:
        return None
    validator, parts = checker
    everything = list(nested(value))
    if parts * len(everything) > MAX_WORK:
        return Mismatch("the object is too large for its schema")
    if any(len(key) > MAX_KEY for part in everything if isinstance(part, dict) for key in part):
        return Mismatch(f"a key exceeds {MAX_KEY} characters")
    if formats:
        validator = validator.evolve(format_checker=_FORMATS)
    errors = list(islice(validator.iter_errors(value), MAX_ERRORS))
    error = best_match(iter(errors))
    if error is None:
        return None
    return Mismatch(error.message[:MAX_MESSAGE], faults.sentences(iter(errors)))


def effort(schema: Json, *, most: int) -> int:
    """
    Return how many times an object is worked through to compare it with the schema, about.

    :param most: what stands for the effort of a schema that takes long even to be read
    """
    text = _text(schema)
    if len(text) > QUICKLY_READ:
        return most
    try:
        checker = _checker(text)
    except UnusableSchemaError:
        return 1
    return 1 if checker is None else 1 + checker[1] // 2


def _text(schema: Json) -> str:
    """Return the schema as JSON text, as which editors may also store it; empty if there is none."""
    if schema is None or isinstance(schema, str):
        return (schema or "").strip()
    return canonical(schema).decode()


@lru_cache(maxsize=128)
def _checker(text: str) -> tuple[Any, int] | None:
    if not text:
        return None
    if len(text.encode()) > MAX_BYTES:
        raise UnusableSchemaError(f"it exceeds {MAX_BYTES} bytes")
    try:
        schema = json.loads(text, parse_constant=_refuse)
        if not isinstance(schema, dict):
            raise UnusableSchemaError("it is not a JSON object")
        Draft7Validator.check_schema(schema)
        expansion = _Expansion(schema)
        expansion.walk(schema)
    except (ValueError, RecursionError) as broken:
        raise UnusableSchemaError("it is not JSON, or nested too deeply") from broken
    except SchemaError as broken:
        raise UnusableSchemaError(f"it is not a JSON Schema: {broken.message[:MAX_MESSAGE]}") from broken
    return _Validator(schema, registry=Registry()), expansion.parts


def _refuse(constant: str) -> None:
    raise ValueError(constant)


class _Expansion:
    """A walk through a schema that follows its references, and counts."""

    def __init__(self, schema: JsonObject) -> None:
        self._schema = schema
        self._trail: list[str] = []
        self.parts = 0

    def walk(self, part: Json) -> None:
        """:raises UnusableSchemaError: at what cannot be followed or must not be used"""
        self.parts += 1
        if self.parts > MAX_EXPANSION:
            raise UnusableSchemaError(f"it has more than {MAX_EXPANSION} parts, references followed")
        if isinstance(part, list):
            for item in part:
                self.walk(item)
        elif isinstance(part, dict):
            _check_keywords(part)
            for item in part.values():
                self.walk(item)
            if isinstance(reference := part.get("$ref"), str):
                self._follow(reference)

    def _follow(self, reference: str) -> None:
        if reference in self._trail:
            raise UnusableSchemaError(f"its reference {reference[:100]!r} leads back to itself")
        if len(self._trail) == MAX_REFERENCES:
            raise UnusableSchemaError(f"more than {MAX_REFERENCES} of its references lead on to one another")
        self._trail.append(reference)
        self.walk(target(self._schema, reference))
        self._trail.pop()


def _check_keywords(part: JsonObject) -> None:
    if "$dynamicRef" in part or "$recursiveRef" in part:
        raise UnusableSchemaError("it has a dynamic reference")
    patterns = part.get("patternProperties")
    for name in patterns if isinstance(patterns, dict) else ():
        if longest(name) < MAX_KEY:
            raise UnusableSchemaError(f"its pattern {name[:100]!r} could take too long")
    pattern = part.get("pattern")
    if isinstance(pattern, str) and not longest(pattern):
        raise UnusableSchemaError(f"its pattern {pattern[:100]!r} could take too long")


def target(schema: JsonObject, reference: str) -> Json:
    """Return the part that the reference points to, in the schema itself and nowhere else."""
    if reference != "#" and not reference.startswith("#/"):
        raise UnusableSchemaError(f"its reference {reference[:100]!r} leads out of it")
    found: Json = schema
    for step in unquote(reference).split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(found, dict) and key in found:
            found = found[key]
        elif isinstance(found, list) and key.isdecimal() and len(key) < 6 and int(key) < len(found):
            found = found[int(key)]
        else:
            raise UnusableSchemaError(f"its reference {reference[:100]!r} leads nowhere")
    return found


def _pattern(_: Any, pattern: Any, instance: Any, __: Any) -> Iterator[ValidationError]:
    if not isinstance(instance, str):
        return
    if len(instance) > longest(pattern):
        yield ValidationError(f"the text is too long for the pattern {pattern!r}")
    elif not re.search(pattern, instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _unique(validator: Any, unique: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if unique and isinstance(instance, list) and len(instance) > MAX_UNIQUE:
        yield ValidationError(f"more than {MAX_UNIQUE} items are too many to be compared with each other")
    else:
        yield from Draft7Validator.VALIDATORS["uniqueItems"](validator, unique, instance, schema) or ()


_KEYWORDS: Final = {"pattern": _pattern, "uniqueItems": _unique}
_Validator: Final = extend(Draft7Validator, _KEYWORDS)  # type: ignore[no-untyped-call]
