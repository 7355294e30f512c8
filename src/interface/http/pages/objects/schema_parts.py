"""What the page draws of a JSON Schema: parts that hold one thing each, groups of them, and rows."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from domain.values.json import Json, JsonObject
from interface.http.pages.fields.entered import MANGLED
from interface.markup.invisible import escape_invisible

Kind = Literal["text", "lines", "number", "box", "choice", "json", "fixed", "group", "rows"]

MAX_PARTS: Final = 200
MAX_DEPTH: Final = 8
LONG_TEXT: Final = 200
"""Texts that may be longer get several lines."""
_MAX_LABEL: Final = 200
_MAX_HELP: Final = 1000
_MAX_OPTIONS: Final = 200
_MAX_REFERENCES: Final = 32

_KINDS: Final[Mapping[str, Kind]] = {
    "string": "text",
    "integer": "number",
    "number": "number",
    "boolean": "box",
    "object": "group",
    "array": "rows",
}
_ANNOTATIONS: Final = frozenset({"title", "description", "default", "readOnly"})
_UNDRAWN: Final = frozenset(
    {
        "allOf", "anyOf", "oneOf", "not", "if", "dependencies", "patternProperties", "propertyNames",
        "contains", "additionalItems", "const",
    }
)  # fmt: skip
"""What asks for more than the page could show."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of the values of a choice; `entry` is what the browser sends for it."""

    entry: str
    value: Json
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SchemaPart:
    """What is asked for in one place of an object."""

    kind: Kind
    name: str = ""
    """What the member is called in its group; nothing for what stands in a row."""
    label: str = ""
    help: str = ""
    required: bool = False
    nullable: bool = False
    default: Json = None
    format: str = ""
    integer: bool = False
    unticked: bool | None = None
    """What a box holds that is not ticked, or None if it is left out then."""
    options: tuple[Option, ...] = ()
    members: tuple["SchemaPart", ...] = ()
    item: "SchemaPart | None" = None
    least: int = 0


def drawn(schema: Json) -> SchemaPart | None:
    """Return the group for an object of the schema, or None if the whole object is to be written in JSON."""
    if isinstance(schema, str):
        schema = json.loads(schema) if schema.strip() else None
    if not isinstance(schema, dict):
        return None
    part = _Drawing(schema).part(schema, name="", required=True, depth=0)
    return part if part.kind == "group" else None


class _Drawing:
    """One walk through a schema that was found fit to be used."""

    def __init__(self, schema: JsonObject) -> None:
        self._schema = schema
        self._left = MAX_PARTS

    def part(self, schema: Json, *, name: str, required: bool, depth: int) -> SchemaPart:
        self._left -= 1
        schema, nullable = _without_null(self._resolved(schema), self._resolved)
        basis = SchemaPart(kind="json", name=name, label=_label(name), required=required, nullable=nullable)
        if not isinstance(schema, dict):
            return basis
        basis = replace(
            basis,
            label=escape_invisible(str(schema.get("title") or ""))[:_MAX_LABEL] or basis.label,
            help=escape_invisible(str(schema.get("description") or ""))[:_MAX_HELP],
            default=schema.get("default"),
        )
        if schema.get("readOnly") is True:
            return replace(basis, kind="fixed")
        kind = schema.get("type", "object" if "properties" in schema else None)
        if kind == "object" and not schema.keys() & _UNDRAWN:
            return self._group(schema, basis, depth)
        if kind == "array" and not schema.keys() & _UNDRAWN:
            return self._rows(schema, basis, depth)
        return _single(schema, basis)

    def _group(self, schema: JsonObject, basis: SchemaPart, depth: int) -> SchemaPart:
        properties, required = schema.get("properties"), schema.get("required", [])
        if not isinstance(properties, dict) or not isinstance(required, list) or depth >= MAX_DEPTH:
            return basis
        if (
            not 0 < len(properties) <= self._left
            or "" in properties
            or not set(required) <= properties.keys()
        ):
            return basis
        members = (
            self.part(member, name=name, required=name in required, depth=depth + 1)
            for name, member in properties.items()
        )
        return replace(basis, kind="group", members=tuple(members))

    def _rows(self, schema: JsonObject, basis: SchemaPart, depth: int) -> SchemaPart:
        items, least = schema.get("items"), schema.get("minItems", 0)
        if not isinstance(items, dict) or depth >= MAX_DEPTH or self._left <= 0:
            return basis
        item = self.part(items, name="", required=True, depth=depth + 1)
        return replace(basis, kind="rows", item=item, least=least if isinstance(least, int) else 0)

    def _resolved(self, schema: Json) -> Json:
        """Follow references; what is said nearest counts."""
        # The library that schemas are checked with is loaded with the first of them.
        from domain.values.schemas.validator import target

        for _ in range(_MAX_REFERENCES):
            if not isinstance(schema, dict) or not isinstance(reference := schema.get("$ref"), str):
                break
            found = target(self._schema, reference)
            schema = _said_of(schema, found) if isinstance(found, dict) else found
        return schema


def _without_null(schema: Json, resolved: Callable[[Json], Json]) -> tuple[Json, bool]:
    """Return the schema as it is besides null, and whether null fits too."""
    if not isinstance(schema, dict):
        return schema, False
    kinds, shapes = schema.get("type"), schema.get("anyOf", schema.get("oneOf"))
    if isinstance(kinds, list) and len(kinds) == 2 and "null" in kinds:
        return {**schema, "type": next(kind for kind in kinds if kind != "null")}, True
    plain = schema.keys() - {"anyOf", "oneOf"} <= _ANNOTATIONS
    if plain and isinstance(shapes, list) and len(shapes) == 2 and {"type": "null"} in shapes:
        other = resolved(next(shape for shape in shapes if shape != {"type": "null"}))
        return (_said_of(schema, other) if isinstance(other, dict) else other), True
    return schema, False


def _said_of(nearer: JsonObject, schema: JsonObject) -> JsonObject:
    return {**schema, **{name: said for name, said in nearer.items() if name in _ANNOTATIONS}}


def _single(schema: JsonObject, basis: SchemaPart) -> SchemaPart:
    """Return the part for one thing; in JSON, where the page has nothing better."""
    kind, options = schema.get("type"), _options(schema)
    if schema.get("const") is True and kind in (None, "boolean"):
        return replace(basis, kind="box")
    if options is not None:
        return _choice(basis, options)
    if schema.keys() & _UNDRAWN or not isinstance(kind, str):
        return basis
    if kind == "boolean":
        return _truth(basis)
    if kind in ("integer", "number"):
        return replace(basis, kind="number", integer=kind == "integer")
    if kind == "string":
        longest = schema.get("maxLength")
        is_long = isinstance(longest, int) and longest > LONG_TEXT
        return replace(basis, kind="lines" if is_long else "text", format=str(schema.get("format") or ""))
    return basis


def _truth(basis: SchemaPart) -> SchemaPart:
    """A box that nobody touched says nothing: what must be said is chosen."""
    if basis.required:
        return _choice(basis, [(True, "Yes"), (False, "No")])
    return replace(basis, kind="box", unticked=None if basis.default is None else False)


def _choice(basis: SchemaPart, options: list[tuple[Json, str]]) -> SchemaPart:
    values = [value for value, _ in options]
    as_they_are = all(isinstance(value, str) and value and not MANGLED.search(value) for value in values)
    return replace(
        basis,
        kind="choice",
        nullable=basis.nullable or None in values,
        default=values[0] if basis.required and len(values) == 1 else basis.default,
        options=tuple(
            Option(
                str(value) if as_they_are else json.dumps(value),
                value,
                escape_invisible(text)[:_MAX_LABEL],
            )
            for value, text in options
            if value is not None
        ),
    )


def _options(schema: JsonObject) -> list[tuple[Json, str]] | None:
    """Return the values that can be chosen, and what each is called, or None if the schema is of another sort."""
    values, shapes = schema.get("enum"), schema.get("oneOf", schema.get("anyOf"))
    if "const" in schema:
        values = [schema["const"]]
    rest = schema.keys() & (_UNDRAWN - {"const"})
    if isinstance(values, list) and not rest:
        options = [(value, _spoken(value)) for value in values]
    elif isinstance(shapes, list) and len(rest) == 1:
        named = [shape for shape in shapes if isinstance(shape, dict) and _is_named(shape)]
        if len(named) < len(shapes):
            return None
        options = [(shape["const"], str(shape.get("title") or _spoken(shape["const"]))) for shape in named]
    else:
        return None
    return options if 0 < len(options) <= _MAX_OPTIONS else None


def _is_named(shape: JsonObject) -> bool:
    return "const" in shape and shape.keys() <= {"const", "title", "description", "type"}


def _spoken(value: Json) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return value if isinstance(value, str) and value else json.dumps(value, ensure_ascii=False)


def _label(name: str) -> str:
    words = name.replace("_", " ").strip()
    return escape_invisible(words[:1].upper() + words[1:] or name)[:_MAX_LABEL]
